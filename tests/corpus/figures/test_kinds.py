from dataclasses import replace

import pytest

from corpus.document import BlockKind
from corpus.figure import Figure, Kind
from corpus.figures import read_figures
from corpus.reading import read_document
from tests.corpus.documents_of_lines import document


def read(*lines: str) -> list[Figure]:
    return read_figures(document(*lines))


def test_a_target_behind_a_colon_in_brackets_belongs_to_the_result() -> None:
    result, target = read("Tỷ lệ thiếu việc làm là 1,85% (mục tiêu năm 2022: dưới 2,5%).")
    assert (target.kind, target.parent, target.indicator) == (Kind.TARGET, 0, result.indicator)
    assert target.period is not None
    assert target.period.text == "năm 2022"


def test_a_target_range_that_holds_the_result_is_a_target_of_the_same() -> None:
    result, target = read("Tỷ lệ bao phủ đạt 71,4%, nằm trong khoảng mục tiêu 70-72% của năm 2024.")
    assert (target.kind, target.parent, target.indicator) == (Kind.TARGET, 0, result.indicator)


@pytest.mark.parametrize(
    ("words", "direction"),
    [
        ("cao hơn cùng kỳ năm trước", "tăng"),
        ("thấp hơn cùng kỳ", "giảm"),
        ("tăng so với năm 2019 là", "tăng"),
        ("thấp hơn bình quân chung của cả nước", "giảm"),
    ],
)
def test_a_comparison_before_the_number_makes_a_change(words: str, direction: str) -> None:
    result, change = read(f"Thu ngân sách đạt 820 tỷ đồng, {words} 6,5%.")
    assert (change.kind, change.direction) == (Kind.CHANGE, direction)
    assert (change.parent, change.indicator) == (0, result.indicator)
    assert change.comparison is not None
    assert change.comparison in words


def test_the_value_before_a_programme_is_where_the_change_began() -> None:
    now, before = read(
        "Số giường bệnh trên một vạn dân đạt 26,5 giường/vạn dân "
        "(thời điểm trước Đề án là 19,8 giường/vạn dân)."
    )
    assert (before.comparison, before.indicator) == ("mức xuất phát", now.indicator)
    assert before.period is not None
    assert before.period.text == "trước Đề án"


def test_what_will_be_reached_well_after_the_report_is_a_target() -> None:
    figures = read_figures(
        document("Huyện có 60% số xã đạt chuẩn; đến hết năm 2030 đạt 75%.", issued_on="2022-03-01")
    )
    assert figures[-1].kind is Kind.TARGET


@pytest.mark.parametrize(
    ("title", "kind"), [("Kế hoạch năm 2023", Kind.TARGET), ("Báo cáo năm 2023", Kind.ACTUAL)]
)
def test_what_stands_below_a_heading_of_targets_is_a_target_in_plans(title: str, kind: Kind) -> None:
    lines = ("I. CHỈ TIÊU CỤ THỂ", "a) Đào tạo nghề cho 640 người.", "b) Đến nay đã có 12 xã đạt chuẩn.")
    source = document(*lines, kinds={0: BlockKind.HEADING})
    figures = read_figures(replace(source, metadata=replace(source.metadata, title=title)))
    assert [figure.kind for figure in figures] == [kind, Kind.ACTUAL]


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("Tỷ lệ thất nghiệp là 2,96% (kế hoạch dưới 3,5%).", [Kind.ACTUAL, Kind.TARGET]),
        (
            "Tỷ lệ bao phủ đạt 93,15% (chỉ tiêu Chính phủ giao năm 2023 là 94,5%).",
            [Kind.ACTUAL, Kind.TARGET],
        ),
        (
            "Giải quyết việc làm cho 4.550 lao động để hoàn thành chỉ tiêu 24.500 lao động.",
            [Kind.ACTUAL, Kind.TARGET],
        ),
        ("Tỷ lệ bao phủ đạt 93%, riêng học sinh tham gia BHYT đạt 97,8%.", [Kind.ACTUAL, Kind.ACTUAL]),
        (
            "Giải ngân đạt 39% kế hoạch, trong đó vốn đầu tư đạt 51,2%.",
            [Kind.PLAN_COMPLETION, Kind.PLAN_COMPLETION],
        ),
        ("Về nhiệm vụ cụ thể: Thanh tra tỉnh tổ chức 26 cuộc kiểm tra.", [Kind.TARGET]),
        ("Dự báo tỷ lệ thất nghiệp năm nay có thể là 2,7%.", [Kind.ACTUAL]),
    ],
)
def test_a_plan_and_a_result_are_told_apart(sentence: str, kinds: list[Kind]) -> None:
    assert [figure.kind for figure in read_figures(document(sentence))] == kinds


def test_below_a_heading_of_what_is_ahead_a_report_states_targets_too() -> None:
    text = "Báo cáo giảm nghèo của huyện\nIII. Phương hướng năm 2023\n1. Chỉ tiêu\n- Hai xã nghèo giảm 5-6%."
    assert read_figures(read_document("d", text.encode(), ".txt"))[-1].kind is Kind.TARGET
