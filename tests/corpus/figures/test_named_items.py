"""Lists of names with their figures: whose, of what unit, and what they count."""

import pytest

from corpus.figure import Figure, Kind
from corpus.figures import read_figures
from tests.corpus.documents_of_lines import document


def read(*lines: str) -> list[Figure]:
    return read_figures(document(*lines, place="Cao Bằng"))


def told(figure: Figure) -> tuple[str, str | None, str | None]:
    return figure.indicator, figure.unit, figure.place.name if figure.place else None


def test_a_figure_in_brackets_is_of_the_district_before_them() -> None:
    *items, last = read("Các huyện có số lao động xuất cảnh cao là Hòa An (310 người), Bảo Lạc (205 người).")
    assert [told(figure) for figure in (*items, last)] == [
        ("số lao động xuất cảnh (Hòa An)", "người", "huyện Hòa An"),
        ("số lao động xuất cảnh (Bảo Lạc)", "người", "huyện Bảo Lạc"),
    ]


def test_a_rate_in_brackets_is_no_share_of_the_bound_before_the_list() -> None:
    _, bound, first, second = read(
        "Còn 02 huyện có tỷ lệ bao phủ BHYT dưới 90% là Hòa An (88,5%) và Bảo Lạc (89,1%)."
    )
    assert bound.kind is Kind.COUNT_DOCUMENTARY
    for figure, district in ((first, "Hòa An"), (second, "Bảo Lạc")):
        assert told(figure) == (f"tỷ lệ bao phủ BHYT ({district})", "%", f"huyện {district}")
        assert (figure.kind, figure.parent) == (Kind.ACTUAL, None)


def test_communes_behind_a_colon_have_the_rate_of_the_lead_in() -> None:
    first, second, lowest = read(
        "Các xã có tỷ lệ hộ nghèo cao: Mã Ba 41,2%, Lũng Nặm 39,8%. "
        "Thị trấn Xuân Hòa có tỷ lệ thấp nhất với 4,5%."
    )
    assert told(first) == ("tỷ lệ hộ nghèo (Mã Ba)", "%", "xã Mã Ba")
    assert told(second) == ("tỷ lệ hộ nghèo (Lũng Nặm)", "%", "xã Lũng Nặm")
    assert told(lowest) == ("tỷ lệ hộ nghèo thấp nhất", "%", "Thị trấn Xuân Hòa")


def test_bare_numbers_have_the_unit_that_one_of_the_list_tells() -> None:
    figures = read(
        "Chỉ tiêu tạo việc làm mới năm 2025: thành phố Cao Bằng 900 lao động; huyện Hòa An 750; Bảo Lạc 640."
    )
    assert [(figure.value_text, figure.unit) for figure in figures] == [
        ("900", "lao động"),
        ("750", "lao động"),
        ("640", "lao động"),
    ]
    assert [figure.place.name if figure.place else None for figure in figures] == [
        "thành phố Cao Bằng",
        "huyện Hòa An",
        "Bảo Lạc, Cao Bằng",
    ]


@pytest.mark.parametrize("lead", ["Ngược lại, ", "Phân theo địa bàn: "])
def test_a_list_without_a_measure_goes_on_with_the_sentence_before(lead: str) -> None:
    *_, first, second = read(f"Có 640 lao động xuất cảnh. {lead}Hòa An có 21 người, Bảo Lạc 34 người.")
    assert first.indicator == "số lao động xuất cảnh (Hòa An)"
    assert second.indicator == "số lao động xuất cảnh (Bảo Lạc)"


def test_countries_are_no_place_of_those_sent_there() -> None:
    whole, *items = read("Có 94 lao động đi làm việc ở nước ngoài, gồm Nhật Bản 61 người, Hàn Quốc 33 người.")
    assert [told(figure) for figure in items] == [
        ("số lao động đi làm việc ở nước ngoài (Nhật Bản)", "người", "Cao Bằng"),
        ("số lao động đi làm việc ở nước ngoài (Hàn Quốc)", "người", "Cao Bằng"),
    ]
    assert whole.indicator == "số lao động đi làm việc ở nước ngoài"


def test_several_districts_are_one_place() -> None:
    [figure] = read("Tổ chức 6 phiên lưu động tại các huyện Hòa An, Bảo Lạc, Hà Quảng.")
    assert figure.place is not None
    assert figure.place.name == "huyện Hòa An, Bảo Lạc, Hà Quảng"
    [counted] = read("Hiện có 2 địa phương là thị xã Cửa Ông và huyện Hòa An chưa đạt.")
    assert counted.place is not None
    assert counted.place.name == "Cao Bằng"


def test_the_first_and_the_last_of_a_ranking_have_their_place_and_what_was_counted() -> None:
    whole, first, last = read(
        "Toàn tỉnh đưa 640 người đi làm việc ở nước ngoài. Huyện Hòa An dẫn đầu toàn tỉnh (151 người), "
        "huyện Bảo Lạc chỉ có 4 người."
    )
    assert told(first) == (f"{whole.indicator} nhiều nhất (Huyện Hòa An)", "người", "Huyện Hòa An")
    assert told(last) == (f"{whole.indicator} (huyện Bảo Lạc)", "người", "huyện Bảo Lạc")


def test_a_ranking_may_tell_itself_what_there_is_most_of() -> None:
    _, most, least = read(
        "Cả tỉnh còn 4.120 hộ nghèo. Huyện Hòa An còn nhiều hộ nghèo nhất (980 hộ), "
        "ít nhất là thành phố Cao Bằng (12 hộ)."
    )
    assert told(most) == ("số hộ nghèo nhiều nhất (Huyện Hòa An)", "hộ", "Huyện Hòa An")
    assert told(least)[0] == "số hộ nghèo ít nhất (thành phố Cao Bằng)"


def test_those_who_take_part_take_part_in_what_was_spoken_of() -> None:
    *_, most = read("BHXH tự nguyện: 6.870 người. Hòa An là huyện có số người tham gia cao nhất (981 người).")
    assert told(most)[0] == "số người tham gia BHXH tự nguyện cao nhất (Hòa An)"


def test_a_place_behind_the_word_for_most_holds_the_part_of_what_stands_before() -> None:
    _, part = read("Còn 5.100 hộ di cư tự do chưa được sắp xếp; nhiều nhất là huyện Hòa An với 2.800 hộ.")
    assert part.place is not None
    assert part.place.name == "huyện Hòa An"
    assert part.indicator.startswith("số hộ di cư tự do")


def test_the_rest_of_a_list_of_markets_is_named_like_the_others() -> None:
    _, *items = read(
        "Có 683 lao động xuất cảnh. Thị trường Nhật Bản đông nhất với 312 người, kế đến là Đài Loan "
        "274 người, các nước khác 97 người."
    )
    assert [told(figure) for figure in items] == [
        ("số lao động xuất cảnh đông nhất (Thị trường Nhật Bản)", "người", "Cao Bằng"),
        ("số lao động xuất cảnh (Đài Loan)", "người", "Cao Bằng"),
        ("số lao động xuất cảnh (các nước khác)", "người", "Cao Bằng"),
    ]
