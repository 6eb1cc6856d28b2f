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


def test_each_person_has_one_row_with_the_role() -> None:
    [person] = read_people(document("Ông Lê Văn Kha đến dự.", "Chủ tịch HĐND xã Lê Văn Kha kết luận."))
    assert person.role == "Chủ tịch HĐND xã"


def test_the_line_below_the_text_names_the_author() -> None:
    [person] = read_people(document("Bài viết.", "Thu Trang", kinds={1: BlockKind.BYLINE}))
    assert (person.name, person.role) == ("Thu Trang", AUTHOR)


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


def test_a_signature_is_a_row_beside_that_of_the_text() -> None:
    told, signed = read_people(document("Ông Lê Văn Kha, Chủ tịch HĐND xã dự.", "CHỦ TỊCH", "Lê Văn Kha"))
    assert (told.role, signed.role) == ("Chủ tịch HĐND xã", "CHỦ TỊCH")


def test_a_heading_in_capitals_signs_nothing() -> None:
    assert read_people(document("KẾT QUẢ THỰC HIỆN", "Nguyễn Huệ")) == []


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


def test_a_name_ends_with_its_line() -> None:
    [person] = read_people(document("Bộ trưởng Đào Văn Dung", "Nhiệm vụ này đặt cho ai?"))
    assert person.name == "Đào Văn Dung"


def test_the_fuller_role_of_a_person_is_kept() -> None:
    [person] = read_people(
        document("Bộ trưởng Đào Văn Dung phát biểu.", "Bộ trưởng Bộ Y tế Đào Văn Dung nói.")
    )
    assert person.role == "Bộ trưởng Bộ Y tế"
