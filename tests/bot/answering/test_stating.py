from dataclasses import replace

import pytest

from bot.answering.stating import quantity, sentence, stated
from tests.bot.reading import Evidence

UNNAMED = "tỉnh (văn bản không nêu tên)"


@pytest.mark.parametrize(
    ("text", "value_text", "said"),
    [
        ("Tạo việc làm cho 9.310 lao động.", "9.310", "9.310 lao động"),
        ("Tạo việc làm cho khoảng 160 nghìn lượt người.", "160 nghìn", "khoảng 160 nghìn lượt người"),
        ("Tỷ lệ hộ nghèo còn dưới 1,2%.", "1,2", "dưới 1,2%"),
        ("Tỷ lệ lao động qua đào tạo đạt từ 73-75%.", "73-75", "73-75%"),
        ("Có 20/27 chỉ tiêu vượt kế hoạch.", "20/27", "20/27 chỉ tiêu"),
        ("Có 36,44 giường bệnh/vạn dân.", "36,44", "36,44 giường bệnh/vạn dân"),
        ("Kinh phí là 59.521 triệu đồng.", "59.521", "59.521 triệu đồng"),
        ("Đào tạo 900 người, đạt 60,06% kế hoạch.", "60,06", "đạt 60,06% kế hoạch, mục tiêu"),
        ("Đào tạo 900 người, tăng 9,5% so với cùng kỳ.", "9,5", "tăng 9,5% so với cùng kỳ"),
        ("Năm 2030, phấn đấu đào tạo 900 người.", "900", "mục tiêu 900 người"),
    ],
)
def test_a_figure_in_words(text: str, value_text: str, said: str) -> None:
    assert quantity(Evidence(text).figure(value_text)) == said


def test_a_change_between_two_rates_is_in_percentage_points() -> None:
    rates = Evidence("Tỷ lệ hộ nghèo còn 6,2%, giảm 2,12% so với đầu năm.")
    counts = Evidence("Đào tạo 900 người, giảm 2,12% so với đầu năm.")
    assert "giảm 2,12% (điểm phần trăm)" in quantity(rates.figure("2,12"))
    assert "điểm" not in quantity(counts.figure("2,12"))
    share_of_plan = Evidence("Đào tạo 900 người, đạt 62% kế hoạch.").figure("62").figure
    assert "điểm" not in quantity(replace(rates.figure("2,12"), parent=share_of_plan))


def test_a_sentence_says_where_and_when() -> None:
    named = Evidence("---\nplace: Lào Cai\n---\nNăm 2018, tỉnh đào tạo 900 người.")
    unnamed = Evidence("Năm 2018, toàn tỉnh đào tạo 900 người.")
    nowhere = Evidence("Mở lớp cho 900 người.")
    assert sentence(named.figure("900")).endswith(": 900 người (năm 2018, Lào Cai)")
    assert sentence(unnamed.figure("900")).endswith(f": 900 người (năm 2018, {UNNAMED})")
    assert sentence(nowhere.figure("900")).endswith(": 900 người")
    assert sentence(named.figure("900"))[0].isupper()


def test_what_is_stated_is_the_row() -> None:
    each = Evidence("---\nplace: Lào Cai\n---\nNăm 2018, tỉnh đào tạo từ 900-950 người.").figure("900-950")
    figure = stated(each)
    assert (figure.value_text, figure.value, figure.value_max) == ("900-950", 900, 950)
    assert (figure.unit, figure.kind, figure.period, figure.place) == (
        "người",
        "actual",
        "Năm 2018",
        "Lào Cai",
    )
    assert (figure.document, figure.start, figure.end) == ("d1", each.figure.span.start, each.figure.span.end)


def test_the_unnamed_place_is_called_so_in_the_row_too() -> None:
    assert stated(Evidence("Năm 2018, toàn tỉnh đào tạo 900 người.").figure("900")).place == UNNAMED
