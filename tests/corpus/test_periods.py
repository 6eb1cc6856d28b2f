from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.periods import find_periods

REPORT_DAY = date(2022, 7, 5)


@pytest.mark.parametrize(
    ("text", "period", "start", "end"),
    [
        ("Trong 9 tháng đầu năm 2019, huyện", "9 tháng đầu năm 2019", date(2019, 1, 1), date(2019, 9, 30)),
        ("6 tháng đầu năm, huyện", "6 tháng đầu năm", date(2022, 1, 1), date(2022, 6, 30)),
        ("3 tháng cuối năm 2020", "3 tháng cuối năm 2020", date(2020, 10, 1), date(2020, 12, 31)),
        ("giai đoạn 2016 – 2020", "giai đoạn 2016 – 2020", date(2016, 1, 1), date(2020, 12, 31)),
        ("quý III/2021", "quý III/2021", date(2021, 7, 1), date(2021, 9, 30)),
        ("tháng 02/2020", "tháng 02/2020", date(2020, 2, 1), date(2020, 2, 29)),
        ("năm học 2020-2021", "năm học 2020-2021", date(2020, 9, 1), date(2021, 8, 31)),
        ("ngày 15 tháng 3 năm 2021", "ngày 15 tháng 3 năm 2021", date(2021, 3, 15), date(2021, 3, 15)),
        ("đến 30/6/2021, xã", "đến 30/6/2021", None, date(2021, 6, 30)),
        ("đến hết năm 2024", "đến hết năm 2024", None, date(2024, 12, 31)),
        ("từ năm 2018 đến năm 2021", "năm 2018 đến năm 2021", date(2018, 1, 1), date(2021, 12, 31)),
        ("năm nay", "năm nay", date(2022, 1, 1), date(2022, 12, 31)),
        ("ngày 2020-02-29", "ngày 2020-02-29", date(2020, 2, 29), date(2020, 2, 29)),
        ("dịp lễ 2/9", "2/9", date(2022, 9, 2), date(2022, 9, 2)),
    ],
)
def test_a_period_has_its_days(text: str, period: str, start: date | None, end: date) -> None:
    [mention] = [m for m in find_periods(text, REPORT_DAY) if not m.digits_only]
    assert (mention.period.text, mention.period.start, mention.period.end) == (period, start, end)
    assert " ".join(mention.span.of(text).split()) == period


def test_a_day_without_a_year_stays_open_when_nothing_dates_the_text() -> None:
    [mention] = find_periods("Ngày 14/5, đoàn kiểm tra")
    assert (mention.period.start, mention.period.end) == (None, None)


@pytest.mark.parametrize(
    "text", ["4/5 tiêu chí", "2020 người", "đạt 12%", "12.345 hộ", "chiếm 1/4 diện tích"]
)
def test_quantities_are_no_periods(text: str) -> None:
    assert find_periods(text, REPORT_DAY) == []


def test_an_impossible_date_has_no_days() -> None:
    [mention] = find_periods("ngày 31/02/2021")
    assert mention.period.start is None


@given(st.text(alphabet=st.sampled_from("0123456789/-. năthgqiIV,đế"), max_size=60))
def test_mentions_lie_in_the_text_and_do_not_overlap(text: str) -> None:
    mentions = find_periods(text, REPORT_DAY)
    for one, other in pairwise(mentions):
        assert one.span.end <= other.span.start
    assert all(0 <= m.span.start < m.span.end <= len(text) for m in mentions)


@pytest.mark.parametrize("text", ["doanh thu 9 tháng ước đạt", "9 tháng năm nay"])
def test_a_number_of_months_of_results_begins_with_the_year(text: str) -> None:
    [mention] = find_periods(text, REPORT_DAY)
    assert (mention.period.start, mention.period.end) == (date(2022, 1, 1), date(2022, 9, 30))
