import pytest

from corpus.people import read_people
from tests.corpus.documents_of_lines import document


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Trưởng đoàn là bà Lý Thị Mai, Vụ trưởng Vụ Gia đình.", "Trưởng đoàn, Vụ trưởng Vụ Gia đình"),
        ("Đoàn do ông Lê Văn Kha, Cục trưởng làm Trưởng đoàn đến.", "Cục trưởng, Trưởng đoàn"),
        ("Bà Lý Thị Mai, Trưởng phòng làm Phó Trưởng đoàn.", "Trưởng phòng, Phó Trưởng đoàn"),
        ("Tổ do Phó Giám đốc Lê Văn Kha làm Tổ trưởng.", "Phó Giám đốc, Tổ trưởng"),
        ("- Trưởng ban: bà Lý Thị Mai, Vụ trưởng Vụ Gia đình;", "Trưởng ban, Vụ trưởng Vụ Gia đình"),
        ("Kiến nghị của Chủ tịch Hội: bà Lý Thị Mai, Phó Chủ tịch Hội trả lời.", "Phó Chủ tịch Hội"),
    ],
)
def test_who_leads_is_a_role_too(line: str, role: str) -> None:
    [person] = read_people(document(line))
    assert person.role == role
