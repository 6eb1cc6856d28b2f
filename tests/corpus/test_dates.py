from datetime import date

import pytest

from corpus.dates import read_date, read_long_date


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Hà Nội, ngày 12 tháng 7 năm 2018", date(2018, 7, 12)),
        ("NGÀY 05 THÁNG 01 NĂM 2020", date(2020, 1, 5)),
        ("ngày 14 tháng5 năm 2008", date(2008, 5, 14)),
        ("ngày 31 tháng 02 năm 2020", None),
        ("tháng 7 năm 2018", None),
        ("12/07/2018", None),
    ],
)
def test_dates_written_out(text: str, day: date | None) -> None:
    assert read_long_date(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("12/07/2018", date(2018, 7, 12)),
        ("2022-03-09", date(2022, 3, 9)),
        ("2022-13-09", None),
        ("Ngày: 24.01.2018", date(2018, 1, 24)),
        ("10:48 15-01-2024", date(2024, 1, 15)),
        ("Th 6, 22/01/2021 | 10:16 SA", date(2021, 1, 22)),
        ("ngày 12 tháng 7 năm 2018", date(2018, 7, 12)),
        ("30/02/2018", None),
        ("12/07/20185", None),
        ("12/7", None),
    ],
)
def test_dates_in_figures(text: str, day: date | None) -> None:
    assert read_date(text) == day
