import pytest

from corpus.people import read_people
from tests.corpus.documents_of_lines import document


@pytest.mark.parametrize(
    ("lines", "name", "role"),
    [
        (
            ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "(Đã ký)"),
            "Đinh Công Minh",
            "PHÓ CHỦ TỊCH",
        ),
        (("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"), "Lý Thị Mai", "CHÁNH VĂN PHÒNG"),
        (("GIÁM ĐỐC",), "LÝ VĂN TÚ", "GIÁM ĐỐC"),
        (("T/M BAN THƯỜNG VỤ",), "Lê Văn Kha", "T/M BAN THƯỜNG VỤ"),
    ],
)
def test_titles_in_capitals_above_a_name_are_a_signature(
    lines: tuple[str, ...], name: str, role: str
) -> None:
    source = document("Trên đây là kế hoạch.", *lines, name)
    [person] = read_people(source)
    assert (person.name, person.role) == (name, role)
    assert person.cite.of(source.text) == "\n".join([*lines, name])


def test_a_heading_in_capitals_signs_nothing() -> None:
    assert read_people(document("KẾT QUẢ THỰC HIỆN", "Nguyễn Huệ")) == []
