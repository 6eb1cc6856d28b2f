from datetime import date
from decimal import Decimal

import pytest

from corpus.document import Span
from corpus.figure import Kind
from corpus.figures.quantities.quantity import Quantity
from corpus.figures.table_meaning import Headings, comparison, direction, indicator, kind, period
from corpus.figures.timeline import Timeline


def headings(
    row: str,
    column: str,
    *,
    caption: str = "",
    unit: str | None = None,
    whole: str = "",
    of_places: bool = False,
) -> Headings:
    return Headings(row, column, caption, unit, whole, of_places)


def quantity(value: str = "5") -> Quantity:
    return Quantity(Span(0, len(value)), Decimal(value), None, None, None, len(value))


@pytest.mark.parametrize(
    ("of", "name"),
    [
        (headings("Trồng rừng", "Thực hiện năm 2022"), "trồng rừng"),
        (headings("Trồng rừng", "Diện tích (ha)"), "trồng rừng - diện tích"),
        (headings("Hà Quảng", "Hộ nghèo (hộ)", unit="hộ", of_places=True), "số hộ nghèo (Hà Quảng)"),
        (headings("Hà Quảng", "Tỷ lệ hộ nghèo (%)", unit="%", of_places=True), "tỷ lệ hộ nghèo (Hà Quảng)"),
        (
            headings(
                "Hà Quảng", "Năm 2022", caption="Tỷ lệ hộ nghèo của các huyện năm 2022 (%)", of_places=True
            ),
            "tỷ lệ hộ nghèo của các huyện (Hà Quảng)",
        ),
        (
            headings("- Sơ cấp", "Năm 2022", whole="Tuyển sinh đào tạo nghề"),
            "sơ cấp (tuyển sinh đào tạo nghề)",
        ),
        (headings("Nữ", "Năm 2022", caption="Lao động có việc làm"), "nữ (lao động có việc làm)"),
        (headings("", "Số hộ"), "số hộ"),
    ],
)
def test_the_indicator_is_what_row_and_column_say_together(of: Headings, name: str) -> None:
    assert indicator(of) == name


@pytest.mark.parametrize(
    ("of", "expected"),
    [
        (headings("A", "Kế hoạch năm 2022"), Kind.TARGET),
        (headings("A", "Thực hiện"), Kind.ACTUAL),
        (headings("A", "% so với kế hoạch", unit="%"), Kind.PLAN_COMPLETION),
        (headings("A", "So với cùng kỳ (%)", unit="%"), Kind.CHANGE),
        (headings("A", "Hộ giảm nghèo"), Kind.ACTUAL),
        (headings("A", "Tỷ trọng (%)", unit="%"), Kind.SHARE),
        (headings("A", "Số lao động", caption="Chỉ tiêu giao cho các huyện"), Kind.TARGET),
        (headings("A", "Nước ngoài", caption="Chỉ tiêu tạo việc làm"), Kind.TARGET),
        (headings("A", "Số lao động", caption="Kết quả thực hiện chỉ tiêu"), Kind.ACTUAL),
    ],
)
def test_the_kind_is_that_of_the_column_or_of_a_table_of_targets(of: Headings, expected: Kind) -> None:
    assert kind(quantity(), of) is expected


@pytest.mark.parametrize(
    ("column", "value", "way", "compared"),
    [
        ("Tăng/giảm so với cùng kỳ (%)", "-3", "giảm", "so với cùng kỳ"),
        ("Tăng/giảm so với cùng kỳ (%)", "3", "tăng", "so với cùng kỳ"),
        ("Mức giảm (điểm phần trăm)", "3", "giảm", None),
        ("So với cùng kỳ (%)", "105", None, "So với cùng kỳ"),
        ("2022/2021 (%)", "105", None, "2022/2021"),
        ("Thực hiện", "5", None, None),
    ],
)
def test_a_column_of_changes_gives_direction_and_comparison(
    column: str, value: str, way: str | None, compared: str | None
) -> None:
    assert direction(quantity(value), column) == way
    assert comparison(column) == compared


@pytest.mark.parametrize(
    ("of", "text"),
    [
        (headings("A", "Năm 2021", caption="Số hộ năm 2022"), "Năm 2021"),
        (headings("Quý I/2021", "Số hộ"), "Quý I/2021"),
        (headings("A", "Số hộ", caption="Số hộ nghèo năm 2022"), "năm 2022"),
        (headings("A", "Hộ nghèo cuối năm (hộ)", caption="Kết quả giảm nghèo năm 2022"), "cuối năm 2022"),
        (headings("A", "Hộ nghèo đầu kỳ", caption="Kết quả giảm nghèo năm 2022"), "đầu năm 2022"),
        (headings("A", "Số hộ cuối năm", caption="Giai đoạn 2016-2020"), "Giai đoạn 2016-2020"),
        (headings("A", "Số hộ"), None),
    ],
)
def test_the_period_is_that_of_column_row_or_caption(of: Headings, text: str | None) -> None:
    found = period(of, Kind.ACTUAL, Timeline(date(2023, 1, 5)))
    assert (found.text if found else None) == text


def test_of_two_periods_of_a_caption_the_last_is_planned() -> None:
    of = headings("A", "Số hộ", caption="Kết quả năm 2022 và chỉ tiêu năm 2023")
    assert [p.text for k in (Kind.ACTUAL, Kind.TARGET) if (p := period(of, k, Timeline()))] == [
        "năm 2022",
        "năm 2023",
    ]
