import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.document import BlockKind
from corpus.tasks import Task, read_tasks
from tests.corpus.documents_of_lines import document


def read(*lines: str) -> list[Task]:
    source = document(*lines)
    tasks = read_tasks(source)
    assert all(task.span.of(source.text) == task.action for task in tasks)
    return tasks


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


def test_an_office_that_must_act_is_the_assignee() -> None:
    [task] = read("Sở Tài chính có trách nhiệm bố trí vốn trong quý III.")
    assert task.assignee == "Sở Tài chính"


def test_results_are_no_tasks() -> None:
    assert read("Huyện đã chỉ đạo các xã xây dựng nhà văn hóa. Tổ chức 5 lớp học cho nông dân.") == []


def test_a_heading_that_names_an_office_gives_it_what_stands_below() -> None:
    lines = (
        "IV. TỔ CHỨC THỰC HIỆN",
        "1. Sở Tài chính",
        "Là cơ quan thường trực; chia vốn cho các huyện xong trước ngày 28/02/2019.",
        "2. Phòng Dân tộc các huyện",
        "Soát danh sách thôn khó khăn.",
        "Nơi nhận:",
        "- Lưu: Văn phòng và phòng tổng hợp.",
    )
    kinds = dict.fromkeys((0, 1, 3), BlockKind.HEADING)
    money, villages = read_tasks(document(*lines, kinds=kinds))
    assert (money.assignee, money.deadline) == ("Sở Tài chính", "xong trước ngày 28/02/2019")
    assert (villages.assignee, villages.action) == ("Phòng Dân tộc các huyện", "Soát danh sách thôn khó khăn")


@pytest.mark.parametrize(
    ("line", "assignee"),
    [
        ("1. Thanh tra tỉnh công bố kết luận.", "Thanh tra tỉnh"),
        ("Sở Y tế cùng Sở Tài chính lập dự toán.", "Sở Y tế"),
        ("- Sở Y tế nâng cấp trạm y tế xã.", "Sở Y tế"),
        ("UBND các huyện Ba Tri, Bình Đại đắp đập tạm.", "UBND các huyện Ba Tri, Bình Đại"),
        ("Trung tâm Dịch vụ việc làm vẫn mở phiên giao dịch hằng tháng.", "Trung tâm Dịch vụ việc làm"),
    ],
)
def test_offices_act_below_a_line_that_gives_tasks(line: str, assignee: str) -> None:
    [task] = read("Việc của năm 2024 được giao như sau:", line)
    assert task.assignee == assignee


def test_all_of_a_sentence_is_for_the_office_that_begins_it() -> None:
    found = read("Phân công như sau:", "Sở Y tế mở 3 điểm tiêm; mượn xe của huyện; xong trước ngày 5/6/2021.")
    assert [task.assignee for task in found] == ["Sở Y tế"] * 3


def test_offices_that_follow_in_an_order_have_their_own_tasks() -> None:
    first, second = read(
        "Bí thư Huyện ủy yêu cầu các xã rà soát hộ nghèo; Huyện đoàn phát động quyên góp sách."
    )
    assert (first.assignee, second.assignee) == ("các xã", "Huyện đoàn")


def test_an_office_alone_before_a_colon_leads_the_items_below() -> None:
    lead, one, other = (
        "Sở Nội vụ làm các việc sau:",
        "a) Soát biên chế của các phòng",
        "b) Số hóa hồ sơ cán bộ",
    )
    found = read("Phân công như sau:", lead, one, other)
    assert [(task.assignee, task.action) for task in found] == [("Sở Nội vụ", one), ("Sở Nội vụ", other)]


@pytest.mark.parametrize("lead", ["", "Đối với ", "Với ", "2. Đề nghị "])
def test_a_colon_behind_an_office_gives_it_what_follows(lead: str) -> None:
    line = f"{lead}Chi cục Thủy lợi, Tỉnh đoàn: khơi 4 cửa cống, hạn 30/6/2022; cắm biển báo ở bến."
    source = document("V. KIẾN NGHỊ", line, kinds={0: BlockKind.HEADING})
    first, second = read_tasks(source)
    assert first.assignee == second.assignee == "Chi cục Thủy lợi, Tỉnh đoàn"
    assert (first.deadline, second.action) == ("hạn 30/6/2022", "cắm biển báo ở bến")


def test_items_below_an_office_addressed_by_a_line_are_its_tasks() -> None:
    lines = ("IV. KIẾN NGHỊ", "1. Với UBND huyện:", "- Dời 9 hộ bên sông;", "2. Với Sở Y tế: cử hai bác sĩ.")
    moved, sent = read_tasks(document(*lines, kinds=dict.fromkeys((0, 1), BlockKind.HEADING)))
    assert (moved.assignee, sent.assignee) == ("UBND huyện", "Sở Y tế")


@pytest.mark.parametrize("heading", ["II. HẠN CHẾ VÀ TRÁCH NHIỆM", "I. Kết quả thực hiện nhiệm vụ"])
def test_a_heading_that_looks_back_gives_no_tasks(heading: str) -> None:
    source = document(heading, "- Sở Y tế ban hành quy chế chậm hai tháng.", kinds={0: BlockKind.HEADING})
    assert read_tasks(source) == []


def test_who_gives_tasks_is_named_in_the_line_that_announces_them() -> None:
    [task] = read(
        "Bế mạc, Phó Bí thư Huyện ủy Lý Thị Mai biểu dương các xã đã cố gắng, giao việc cho từng ngành:",
        "b) Giao Phòng Y tế kiểm kê thuốc.",
    )
    assert (task.assignee, task.assigner) == ("Phòng Y tế", "Phó Bí thư Huyện ủy Lý Thị Mai")


@pytest.mark.parametrize(
    "line", ["Sở Y tế mở phòng khám mới.", "Các chỉ tiêu chủ yếu", "Hội nghị làm việc một ngày."]
)
def test_what_offices_do_elsewhere_is_no_task(line: str) -> None:
    assert read("Trời nắng.", line) == []


@given(st.lists(st.text(max_size=120), max_size=4), st.sampled_from(list(BlockKind)))
def test_any_text_is_read_without_error(lines: list[str], kind: BlockKind) -> None:
    lines = [line.replace("\n", " ") for line in lines]
    read_tasks(document(*lines, kinds=dict.fromkeys(range(len(lines)), kind)))


@pytest.mark.parametrize(
    ("line", "assignee", "deadline"),
    [
        (
            "UBND các huyện báo cáo kết quả định kỳ trước ngày 20 hằng tháng.",
            "UBND các huyện",
            "định kỳ trước ngày 20 hằng tháng",
        ),
        (
            "UBND các xã báo cáo trước ngày 15 của tháng cuối quý.",
            "UBND các xã",
            "trước ngày 15 của tháng cuối quý",
        ),
        ("Sở Tài chính phân bổ vốn trước ngày 31/01/2023.", "Sở Tài chính", "trước ngày 31/01/2023"),
        ("Sở Tư pháp rút ngắn thời gian cấp phiếu trong quý III/2019.", "Sở Tư pháp", "trong quý III/2019"),
        (
            "Sở Giáo dục và Đào tạo đưa nội dung vào hướng nghiệp trong năm 2023.",
            "Sở Giáo dục và Đào tạo",
            "trong năm 2023",
        ),
        (
            "Sở Nội vụ là cơ quan thường trực, tổng hợp trước ngày 05/4/2023.",
            "Sở Nội vụ",
            "trước ngày 05/4/2023",
        ),
        (
            "Đề nghị Mặt trận Tổ quốc tỉnh và các tổ chức chính trị - xã hội tuyên truyền trong năm 2023.",
            "Mặt trận Tổ quốc tỉnh và các tổ chức chính trị - xã hội",
            "trong năm 2023",
        ),
    ],
)
def test_who_must_act_and_by_when_is_read_in_full(line: str, assignee: str, deadline: str) -> None:
    task = read("Chủ tịch UBND tỉnh giao nhiệm vụ như sau:", line)[-1]
    assert (task.assignee, task.deadline) == (assignee, deadline)


def test_tasks_may_follow_a_lead_in_within_their_sentence() -> None:
    first, second = read(
        "Bà Hằng yêu cầu các sở khẩn trương. Về nhiệm vụ cụ thể: BHXH tỉnh chủ trì thanh tra, hoàn thành "
        "trước ngày 15/12/2023; Sở Y tế nắm chắc tình hình."
    )[-2:]
    assert (first.assignee, first.deadline) == ("BHXH tỉnh", "trước ngày 15/12/2023")
    assert second.assignee == "Sở Y tế"
