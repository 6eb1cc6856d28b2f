import pytest

from corpus.places import UNNAMED_CITY, UNNAMED_PROVINCE, Place, PlaceSource, place_in, read_place
from tests.corpus.documents_of_lines import document

WHOLE = Place("Cao Bằng", PlaceSource.DOCUMENT)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("UBND tỉnh Cao Bằng họp phiên thường kỳ.", "Cao Bằng"),
        ("Thành ủy Đà Nẵng ban hành chương trình.", "Đà Nẵng"),
        ("Sở Y tế tỉnh Thanh Hoá báo cáo.", "Thanh Hóa"),
        ("UBND tỉnh họp phiên thường kỳ.", UNNAMED_PROVINCE),
        ("UBND Thành phố họp phiên thường kỳ.", UNNAMED_CITY),
        ("Bộ Y tế họp phiên thường kỳ.", None),
        ("Đoàn của tỉnh Lào Cai và đoàn của tỉnh Lạng Sơn gặp nhau.", None),
    ],
)
def test_a_document_is_about_the_province_it_names(line: str, name: str | None) -> None:
    place = read_place(document(line))
    assert (place.name if place else None) == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("huyện Trùng Khánh có", "huyện Trùng Khánh"),
        ("trong đó thị xã Sa Pa", "thị xã Sa Pa"),
        ("toàn tỉnh có", "Cao Bằng"),
        ("toàn tỉnh Lạng Sơn có", "Lạng Sơn"),
        ("trên địa bàn thành phố Hải Phòng", "Hải Phòng"),
        ("cả nước có", "cả nước"),
        ("Việt Nam hiện có", "cả nước"),
        ("các xã đặc biệt khó khăn", None),
        ("hộ nghèo", None),
    ],
)
def test_a_clause_names_its_place(words: str, name: str | None) -> None:
    place = place_in(words, WHOLE)
    assert (place.name if place else None) == name
