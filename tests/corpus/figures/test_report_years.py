"""Times that leave their year to the report, and the same time of another year."""

from datetime import date

import pytest

from corpus.document import BlockKind
from corpus.figure import Figure, Kind
from corpus.figures import read_figures
from tests.corpus.documents_of_lines import document

HEADED = {0: BlockKind.TITLE}


def read(*lines: str) -> list[Figure]:
    return read_figures(document("Báo cáo kết quả năm 2021", *lines, issued_on="2022-01-14", kinds=HEADED))


def when(figure: Figure) -> str | None:
    return figure.period.text if figure.period else None


def test_the_beginning_and_the_end_of_a_year_date_their_own_figures() -> None:
    figures = read(
        "Hộ nghèo: đầu năm 2021 có 940 hộ, chiếm 12,5%; cuối năm còn 705 hộ, chiếm 9,4%. Hộ Khmer là 52 hộ."
    )
    assert [when(figure) for figure in figures] == [
        "đầu năm 2021",
        "đầu năm 2021",
        "cuối năm 2021",
        "cuối năm 2021",
        "năm 2021",
    ]
    assert {figure.indicator for figure in figures[2:4]} == {"số hộ nghèo", "tỷ lệ hộ nghèo"}


def test_within_the_year_is_the_year_of_the_title_and_not_of_the_day_of_issue() -> None:
    [figure] = read("Trong năm có 46 viên chức thôi việc.")
    assert (when(figure), figure.kind) == ("năm 2021", Kind.ACTUAL)


@pytest.mark.parametrize(
    "words", ["so với cùng kỳ năm 2020 (410 người)", "gấp 2 lần cùng kỳ năm 2020 (410 người)"]
)
def test_the_value_of_the_same_time_is_of_that_part_of_its_year(words: str) -> None:
    *_, before = read(f"6 tháng đầu năm 2021, huyện tạo việc làm cho 820 người, tăng 100% {words}; nữ giảm.")
    assert before.period is not None
    assert before.period.text == "cùng kỳ năm 2020"
    assert (before.period.start, before.period.end) == (date(2020, 1, 1), date(2020, 6, 30))


def test_the_same_time_that_opens_a_clause_dates_a_result() -> None:
    *_, plan, before = read(
        "Tổ chức 18 phiên (kế hoạch 40 phiên; cùng kỳ năm trước chỉ tổ chức được 11 phiên)."
    )
    assert (plan.kind, before.kind, when(before)) == (Kind.TARGET, Kind.ACTUAL, "cùng kỳ năm trước")
    assert before.period is not None
    assert before.period.end is not None
    assert before.period.end.year == 2020


def test_another_year_in_brackets_is_no_target_and_dates_nothing_behind_them() -> None:
    _, plan, before, behind = read(
        "Số bác sĩ đạt 9,4 bác sĩ/vạn dân (kế hoạch 9,2; năm 2020 là 8,9); tỷ lệ bao phủ BHYT đạt 93%."
    )
    assert (plan.kind, when(plan)) == (Kind.TARGET, "năm 2021")
    assert (before.kind, when(before)) == (Kind.ACTUAL, "năm 2020")
    assert when(behind) == "năm 2021"


def test_all_figures_of_a_bracket_are_of_the_time_it_begins_with() -> None:
    *_, classes, learners = read("Mở 19 lớp cho 571 học viên (năm 2020: 14 lớp, 418 học viên).")
    assert (when(classes), when(learners)) == ("năm 2020", "năm 2020")
