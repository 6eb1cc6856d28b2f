from decimal import Decimal

import pytest

from corpus.units import in_base_unit, is_countable, money_scale, read_unit


@pytest.mark.parametrize(
    ("behind", "unit"),
    [
        (" hộ dân ở vùng cao", "hộ"),
        (" lượt khách tham quan", "lượt khách"),
        (" trạm y tế xã", "trạm y tế"),
        ("% dân số", "%"),
        ("ha rừng", "ha"),
        (" tạ/ha", "tạ/ha"),
        (" giường bệnh/vạn dân", "giường bệnh/vạn dân"),
        (" điều dưỡng trên 10.000 dân", "điều dưỡng trên 10.000 dân"),
        (" đồng/con", "đồng/con"),
        (" xã, phường và thị trấn đã", "xã, phường và thị trấn"),
        (" số hộ được khảo sát", "hộ"),
        (" chòi canh", "chòi canh"),
    ],
)
def test_the_unit_is_what_follows_the_number(behind: str, unit: str | None) -> None:
    read = read_unit(behind, 0)
    assert read is not None
    assert read.text == unit
    assert behind[: read.end].strip() != ""


@pytest.mark.parametrize("behind", ["", " được giao", ", tăng mạnh", " và hơn thế", " đã hoàn thành"])
def test_function_words_are_no_unit(behind: str) -> None:
    assert read_unit(behind, 0) is None


def test_money_of_different_scales_compares() -> None:
    assert in_base_unit(Decimal("1.5"), "tỷ đồng") == in_base_unit(Decimal(1500), "triệu đồng")
    assert in_base_unit(Decimal(3), "nghìn tỷ đồng") == (Decimal(3) * 10**12, "đồng")


def test_what_is_not_money_stays_as_it_is() -> None:
    assert in_base_unit(Decimal("12.5"), "%") == (Decimal("12.5"), "%")
    assert money_scale("hộ") is None


def test_only_things_are_countable() -> None:
    assert is_countable("lao động")
    assert is_countable("lượt người")
    assert not is_countable("%")
    assert not is_countable("km")
    assert not is_countable(None)
