import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.places import provinces_in, without_provinces
from corpus.data_files import read_lines


@pytest.mark.parametrize(
    ("text", "provinces"),
    [
        ("Sơn La có bao nhiêu hộ", {"Sơn La"}),
        ("ở sơn la", {"Sơn La"}),
        ("son la co bao nhieu ho", {"Sơn La"}),
        ("Sơn là ai", set()),
        ("thu nhập cao bằng mức nào", set()),
        ("Cao Bằng", {"Cao Bằng"}),
        ("tỉnh cao bằng", {"Cao Bằng"}),
        ("đời sống hòa bình", set()),
        ("ho ngheo hoa binh nam 2018", {"Hòa Bình"}),
        ("hộ nghèo hòa bình năm 2018", {"Hòa Bình"}),
        ("gìn giữ hòa bình thế giới", set()),
        ("ty le ho ngheo cao bang la bao nhieu", {"Cao Bằng"}),
        ("tỷ lệ hộ nghèo cao bằng năm trước", set()),
        ("lương cao bằng nhau", set()),
        ("ninh binh co bao nhieu ho ngheo", {"Ninh Bình"}),
        ("hộ nghèo ninh binh là bao nhiêu", {"Ninh Bình"}),
        ("hộ nghèo ở Ha Noi là bao nhiêu", {"Hà Nội"}),
        ("thai binh co bao nhieu xa", {"Thái Bình"}),
        ("vùng biển thái bình dương", set()),
        ("TỈNH HÒA BÌNH", {"Hòa Bình"}),
        ("Hoà Bình", {"Hòa Bình"}),
        ("an giang bao nhiêu hộ", {"An Giang"}),
        ("TP.HCM và Hà Nội", {"Thành phố Hồ Chí Minh", "Hà Nội"}),
        ("Bắc Cạn", {"Bắc Kạn"}),
        ("Hà Nộii", set()),
        ("nội dung", set()),
    ],
)
def test_provinces_by_their_names(text: str, provinces: set[str]) -> None:
    assert provinces_in(text) == provinces


def test_every_spelling_names_its_province() -> None:
    for line in read_lines("provinces.txt"):
        first, *others = (name.strip() for name in line.split("="))
        for name in (first, *others):
            assert provinces_in(f"Tỉnh {name} làm gì?") == {first}, name


def test_provinces_are_taken_out() -> None:
    assert without_provinces("Hộ nghèo ở Hà Nội, sơn là gỗ").split() == "Hộ nghèo ở , sơn là gỗ".split()
    assert without_provinces("Không có tỉnh") == "Không có tỉnh"


@given(st.text(max_size=60).map(lambda text: f"İ{text} Hà Nội"))
def test_letters_that_change_length_do_no_harm(text: str) -> None:
    assert provinces_in(text) <= {"Hà Nội", *provinces_in(text)}
    assert without_provinces(text)
