from tests.corpus.tasks.reading import read


def test_a_word_of_order_names_who_and_whom() -> None:
    [task] = read("Chủ tịch UBND huyện yêu cầu các xã rà soát số hộ thiếu nước trước 15/4/2021.")
    assert task.assigner == "Chủ tịch UBND huyện"
    assert task.assignee == "các xã"
    assert task.deadline == "trước 15/4/2021"


def test_instructions_below_an_order_are_tasks_of_the_same_hand() -> None:
    first, second = read(
        "Huyện ủy yêu cầu:", "- Tăng cường kiểm tra đê điều; chủ động phương án di dời.", "Trời nhiều mây."
    )
    assert first.assigner == second.assigner == "Huyện ủy"
    assert second.action == "chủ động phương án di dời"


def test_offices_that_follow_in_an_order_have_their_own_tasks() -> None:
    first, second = read(
        "Bí thư Huyện ủy yêu cầu các xã rà soát hộ nghèo; Huyện đoàn phát động quyên góp sách."
    )
    assert (first.assignee, second.assignee) == ("các xã", "Huyện đoàn")


def test_tasks_may_follow_a_lead_in_within_their_sentence() -> None:
    first, second = read(
        "Bà Hằng yêu cầu các sở khẩn trương. Về nhiệm vụ cụ thể: BHXH tỉnh chủ trì thanh tra, hoàn thành "
        "trước ngày 15/12/2023; Sở Y tế nắm chắc tình hình."
    )[-2:]
    assert (first.assignee, first.deadline) == ("BHXH tỉnh", "trước ngày 15/12/2023")
    assert second.assignee == "Sở Y tế"
