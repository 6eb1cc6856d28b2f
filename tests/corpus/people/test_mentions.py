import pytest

from corpus.people import read_people
from tests.corpus.documents_of_lines import document


@pytest.mark.parametrize(
    ("line", "name", "role"),
    [
        ("Đồng chí Phạm Thị Lụa, Giám đốc Sở Y tế phát biểu.", "Phạm Thị Lụa", "Giám đốc Sở Y tế"),
        ("Ông Vàng A Páo – Chủ tịch UBND xã cho biết thêm.", "Vàng A Páo", "Chủ tịch UBND xã"),
        ("Phó Chủ tịch UBND huyện Đinh Công Minh chủ trì.", "Đinh Công Minh", "Phó Chủ tịch UBND huyện"),
        (
            "Phó Giám đốc Sở Nông nghiệp và Môi trường Lý Văn Tú nêu rõ.",
            "Lý Văn Tú",
            "Phó Giám đốc Sở Nông nghiệp và Môi trường",
        ),
        ("Đồng chí Vì Văn Lợi, Trưởng phòng Y tế dự.", "Vì Văn Lợi", "Trưởng phòng Y tế"),
        ("Bà Trần Kim Oanh kể lại.", "Trần Kim Oanh", None),
        ("Bà H'Yar Kbuôr, Giám đốc Sở Y tế nói.", "H'Yar Kbuôr", "Giám đốc Sở Y tế"),
        ("Ông Rah Lan H’Lai, Chủ tịch HĐND xã nói.", "Rah Lan H’Lai", "Chủ tịch HĐND xã"),
        ("Đồng chí Lê Văn Kha, Trưởng ban và đại diện các xã dự.", "Lê Văn Kha", "Trưởng ban"),
        ("Ông Lê Văn Kha, Giám đốc Sở Y tế và hơn 50 hộ dự.", "Lê Văn Kha", "Giám đốc Sở Y tế"),
    ],
)
def test_a_name_beside_a_title_or_a_role_is_a_person(line: str, name: str | None, role: str | None) -> None:
    source = document(line)
    [person] = read_people(source)
    assert (person.name, person.role) == (name, role)
    assert person.span.of(source.text) == name
    assert name in person.cite.of(source.text)


@pytest.mark.parametrize(
    "line", ["Đường Nguyễn Huệ đã mở rộng.", "Tại xã Trần Phú có lũ.", "Tết Giáp Thìn đến gần."]
)
def test_places_named_after_people_are_no_people(line: str) -> None:
    assert read_people(document(line)) == []
