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


def test_parts_of_a_year_are_told_with_the_year_of_the_title() -> None:
    figures = read(
        "6 tháng đầu năm có 40 hộ thoát nghèo.",
        "Quý III có 12 hộ thoát nghèo.",
        "Đến hết tháng 10 có 61 hộ thoát nghèo.",
        "Nửa cuối năm có 30 hộ thoát nghèo.",
    )
    assert [when(figure) for figure in figures] == [
        "6 tháng đầu năm 2021",
        "Quý III/2021",
        "Đến hết tháng 10/2021",
        "Nửa cuối năm 2021",
    ]
    assert figures[1].period is not None
    assert (figures[1].period.start, figures[1].period.end) == (date(2021, 7, 1), date(2021, 9, 30))


def test_a_title_gives_one_year_to_both_of_its_halves() -> None:
    [figure] = read_figures(
        document(
            "Tình hình 6 tháng đầu năm; phương hướng 6 tháng cuối năm 2019",
            "Huyện có 40 hộ thoát nghèo.",
            issued_on="2020-01-08",
            kinds=HEADED,
        )
    )
    assert (when(figure), figure.period and figure.period.end) == ("6 tháng đầu năm 2019", date(2019, 6, 30))


def test_letters_in_capitals_do_not_hide_which_half_is_meant() -> None:
    [figure] = read_figures(
        document(
            "NHIỆM VỤ 6 THÁNG CUỐI NĂM",
            "Phấn đấu có 40 hộ thoát nghèo.",
            issued_on="2019-06-20",
            kinds={0: BlockKind.HEADING},
        )
    )
    assert figure.period is not None
    assert (figure.period.start, figure.kind) == (date(2019, 7, 1), Kind.TARGET)
