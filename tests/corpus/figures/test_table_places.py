import pytest

from corpus.figures.table_places import names_places, place_of_row
from corpus.places import UNNAMED_PROVINCE, Place, PlaceSource

PROVINCE = Place("Cao Bằng", PlaceSource.DOCUMENT)
UNNAMED = Place(UNNAMED_PROVINCE, PlaceSource.UNNAMED)


@pytest.mark.parametrize(
    ("heading", "of_places"),
    [
        ("Huyện", True),
        ("Huyện, thành phố", True),
        ("Tên huyện/thị xã", True),
        ("Tỉnh, thành phố trực thuộc Trung ương", True),
        ("Địa phương", True),
        ("Đơn vị", False),
        ("Chỉ tiêu", False),
        ("Số xã", False),
    ],
)
def test_a_heading_says_whether_places_stand_below(heading: str, of_places: bool) -> None:
    assert names_places(heading) is of_places


@pytest.mark.parametrize(
    ("title", "heading", "whole", "name"),
    [
        ("Hà Quảng", "Huyện", PROVINCE, "huyện Hà Quảng"),
        ("3. Hà Quảng", "Huyện, thành phố", PROVINCE, "Hà Quảng, Cao Bằng"),
        ("Hà Quảng", "Huyện, thành phố", UNNAMED, "Hà Quảng"),
        ("Thị xã Sa Pa", "Địa phương", PROVINCE, "Thị xã Sa Pa"),
        ("Cao Bằng", "Huyện, thành phố", PROVINCE, "thành phố Cao Bằng"),
        ("Lạng Sơn", "Tỉnh, thành phố", None, "Lạng Sơn"),
        ("Toàn tỉnh", "Huyện", PROVINCE, "Cao Bằng"),
        ("Cả nước", "Địa phương", None, "cả nước"),
        ("Tổng cộng", "Huyện", PROVINCE, None),
        ("Hộ nghèo", "Chỉ tiêu", PROVINCE, None),
        ("Nhật Bản", "Thị trường", PROVINCE, None),
    ],
)
def test_the_first_cell_of_a_row_may_be_its_place(
    title: str, heading: str, whole: Place | None, name: str | None
) -> None:
    place = place_of_row(title, heading, whole)
    assert (place.name if place else None) == name
