import pytest

from corpus.document import BlockKind
from corpus.people import AUTHOR, read_people
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
        ("Bà Trần Kim Oanh kể lại.", "Trần Kim Oanh", None),
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


def test_each_person_has_one_row_with_the_role() -> None:
    [person] = read_people(document("Ông Lê Văn Kha đến dự.", "Chủ tịch HĐND xã Lê Văn Kha kết luận."))
    assert person.role == "Chủ tịch HĐND xã"


def test_the_line_below_the_text_names_the_author() -> None:
    [person] = read_people(document("Bài viết.", "Thu Trang", kinds={1: BlockKind.BYLINE}))
    assert (person.name, person.role) == ("Thu Trang", AUTHOR)
