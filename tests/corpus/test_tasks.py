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


@given(st.lists(st.text(max_size=120), max_size=4), st.sampled_from(list(BlockKind)))
def test_any_text_is_read_without_error(lines: list[str], kind: BlockKind) -> None:
    lines = [line.replace("\n", " ") for line in lines]
    read_tasks(document(*lines, kinds=dict.fromkeys(range(len(lines)), kind)))
