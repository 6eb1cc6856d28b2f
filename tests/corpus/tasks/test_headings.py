import pytest

from corpus.document import BlockKind
from corpus.tasks import read_tasks
from tests.corpus.documents_of_lines import document


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


@pytest.mark.parametrize("heading", ["II. HẠN CHẾ VÀ TRÁCH NHIỆM", "I. Kết quả thực hiện nhiệm vụ"])
def test_a_heading_that_looks_back_gives_no_tasks(heading: str) -> None:
    source = document(heading, "- Sở Y tế ban hành quy chế chậm hai tháng.", kinds={0: BlockKind.HEADING})
    assert read_tasks(source) == []
