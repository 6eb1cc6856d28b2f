import pytest

from corpus.document import BlockKind
from corpus.tasks import read_tasks
from tests.corpus.documents_of_lines import document
from tests.corpus.tasks.reading import read


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
