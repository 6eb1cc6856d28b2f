"""Lines and headings that date, or aim at, what stands below them."""

from dataclasses import replace

from corpus.document import BlockKind
from corpus.figure import Figure, Kind
from corpus.figures import read_figures
from tests.corpus.documents_of_lines import document


def read(*lines: str, kinds: dict[int, BlockKind] | None = None) -> list[Figure]:
    return read_figures(document(*lines, issued_on="2023-10-10", kinds=kinds or {0: BlockKind.TITLE}))


def when(figure: Figure) -> str | None:
    return figure.period.text if figure.period else None


def test_a_line_that_is_but_a_day_dates_what_is_listed_below_it() -> None:
    figures = read(
        "Báo cáo 9 tháng đầu năm 2023",
        "I. Người tham gia",
        "Tính đến ngày 30/9/2023:",
        "1. BHXH bắt buộc: 14.200 người",
        "2. BHTN: 13.900 người",
        "II. Thu",
        "Thu được 120 tỷ đồng.",
        kinds={0: BlockKind.TITLE, 1: BlockKind.HEADING, 5: BlockKind.HEADING},
    )
    assert [when(figure) for figure in figures] == [
        "Tính đến ngày 30/9/2023",
        "Tính đến ngày 30/9/2023",
        "9 tháng đầu năm 2023",
    ]


def test_a_plan_in_brackets_of_a_numbered_line_does_not_date_what_follows() -> None:
    figures = read(
        "Báo cáo 9 tháng đầu năm 2023",
        "4. BHYT: 81.300 người (chỉ tiêu giao cả năm là 93,5%). Theo nhóm đóng:",
        "Hộ gia đình tự đóng: 18.400 người",
        kinds={0: BlockKind.TITLE, 1: BlockKind.HEADING},
    )
    assert when(figures[-1]) == "9 tháng đầu năm 2023"


def test_the_months_of_a_heading_are_a_time_and_no_figure() -> None:
    [figure] = read(
        "Báo cáo năm 2023",
        "A. KẾT QUẢ 9 THÁNG",
        "Cấp 120 thẻ BHYT.",
        kinds={0: BlockKind.TITLE, 1: BlockKind.HEADING},
    )
    assert (figure.value, when(figure)) == (120, "9 tháng đầu năm 2023")


def test_the_months_of_a_sum_are_its_time() -> None:
    [figure] = read("Báo cáo năm 2023", "Tổng thu 9 tháng 86,4 tỷ đồng.")
    assert (figure.indicator, when(figure)) == ("tổng thu", "9 tháng đầu năm 2023")


def test_a_passage_through_several_years_leaves_none_of_them_behind() -> None:
    figures = read(
        "UBND tỉnh, HĐND tỉnh báo cáo kế hoạch, chỉ tiêu theo Nghị quyết",
        "Năm 2021 có 53 hộ thoát nghèo theo báo cáo, kế hoạch; đến năm 2022 có 59 hộ thoát nghèo.",
        "Toàn tỉnh có 140 trạm y tế.",
        kinds={},
    )
    assert when(figures[-1]) is None


def test_a_directive_aims_at_what_it_asks_for_and_not_at_the_state_it_starts_from() -> None:
    directive = document(
        "Về tạo việc làm giai đoạn 2023 - 2025",
        "Lao động phổ thông chiếm 81% số người xuất cảnh.",
        "I. NHIỆM VỤ",
        "Sở Tài chính cân đối 40 tỷ đồng vốn ủy thác.",
        kinds={0: BlockKind.TITLE, 2: BlockKind.HEADING},
    )
    figures = read_figures(replace(directive, metadata=replace(directive.metadata, kind="chỉ thị")))
    assert (figures[0].kind, when(figures[0])) == (Kind.SHARE, None)
    assert (figures[1].kind, when(figures[1])) == (Kind.TARGET, "giai đoạn 2023 - 2025")
