import pytest

from corpus.places import Place, PlaceSource
from corpus.places.named import place_in, place_leading, place_of_heading

WHOLE = Place("Cao Bằng", PlaceSource.DOCUMENT)


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
        ("bằng 97,4% so với thu nhập của huyện Cần Giờ", None),
        ("xã Hợp Thành thuộc huyện Lương Sơn có", "xã Hợp Thành"),
        ("cách thành phố Cao Bằng", None),
        ("riêng 02 huyện nghèo Hà Quảng, Bảo Lạc giảm", "huyện Hà Quảng, Bảo Lạc"),
        ("tại các xã Pác Bó và Trường Hà", "xã Pác Bó và Trường Hà"),
        ("các xã đặc biệt khó khăn", None),
        ("hộ nghèo", None),
    ],
)
def test_a_clause_names_its_place(words: str, name: str | None) -> None:
    place = place_in(words, WHOLE)
    assert (place.name if place else None) == name


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Huyện Bảo Lạc giảm 120 hộ, tăng", "Huyện Bảo Lạc"),
        ("Tại xã Thạnh An, thu nhập đạt 63 triệu đồng, bằng", "xã Thạnh An"),
        ("Đoàn kiểm tra ở huyện Hạ Lang, trao quà và tặng", "huyện Hạ Lang"),
        ("UBND huyện Bảo Lạc đề nghị cấp thêm", None),
        ("Các xã giảm nghèo; huyện Hà Quảng còn", "huyện Hà Quảng"),
    ],
)
def test_a_sentence_may_lead_with_its_place(sentence: str, name: str | None) -> None:
    place = place_leading(sentence, WHOLE)
    assert (place.name if place else None) == name


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("1. Huyện Trà Cú", "Huyện Trà Cú"),
        ("a) Tại thành phố Cao Bằng:", "thành phố Cao Bằng"),
        ("2. Kết quả giảm nghèo", None),
        ("3. UBND huyện Bảo Lạc tổ chức thực hiện", None),
    ],
)
def test_a_heading_may_be_a_place(heading: str, name: str | None) -> None:
    place = place_of_heading(heading, WHOLE)
    assert (place.name if place else None) == name
