from decimal import Decimal

import pytest

from corpus.document import Span
from corpus.figures.quantities.quantity import Quantity
from corpus.figures.table_units import unit_of


@pytest.mark.parametrize(
    ("value", "column", "title", "elsewhere", "unit"),
    [
        ("5", "Hộ nghèo (hộ)", "Hà Quảng", None, "hộ"),
        ("5", "Tỷ lệ hộ nghèo", "Hà Quảng", "hộ", "%"),
        ("5", "Năm 2022", "Vốn vay (triệu đồng)", None, "triệu đồng"),
        ("5", "Năm 2022", "Vốn vay", "tỷ đồng", "tỷ đồng"),
        ("5", "Số lao động có việc làm", "Hà Quảng", None, "lao động"),
        ("5", "Hộ nghèo", "Hà Quảng", None, "hộ"),
        ("5.5", "Hộ nghèo", "Hà Quảng", None, None),
        ("5", "Năm 2022", "Số xã đạt chuẩn", None, "xã"),
        ("5", "Năm 2022", "Tỷ lệ che phủ rừng", None, "%"),
        ("5", "Kinh phí", "Hà Quảng", None, None),
        ("5", "Kế hoạch (năm 2022)", "Ngân sách", None, None),
    ],
)
def test_the_unit_is_the_nearest_one_stated(
    value: str, column: str, title: str, elsewhere: str | None, unit: str | None
) -> None:
    quantity = Quantity(Span(0, len(value)), Decimal(value), None, None, None, len(value))
    assert unit_of(quantity, column, title, elsewhere) == unit
