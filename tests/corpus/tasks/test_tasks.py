import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.document import BlockKind
from corpus.tasks import read_tasks
from tests.corpus.documents_of_lines import document
from tests.corpus.tasks.reading import read


def test_results_are_no_tasks() -> None:
    assert read("Huyện đã chỉ đạo các xã xây dựng nhà văn hóa. Tổ chức 5 lớp học cho nông dân.") == []


@pytest.mark.parametrize(
    "line", ["Sở Y tế mở phòng khám mới.", "Các chỉ tiêu chủ yếu", "Hội nghị làm việc một ngày."]
)
def test_what_offices_do_elsewhere_is_no_task(line: str) -> None:
    assert read("Trời nắng.", line) == []


@given(st.lists(st.text(max_size=120), max_size=4), st.sampled_from(list(BlockKind)))
def test_any_text_is_read_without_error(lines: list[str], kind: BlockKind) -> None:
    lines = [line.replace("\n", " ") for line in lines]
    read_tasks(document(*lines, kinds=dict.fromkeys(range(len(lines)), kind)))
