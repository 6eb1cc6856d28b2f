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


def test_below_a_heading_of_what_is_ahead_a_report_states_targets_too() -> None:
    text = "Báo cáo giảm nghèo của huyện\nIII. Phương hướng năm 2023\n1. Chỉ tiêu\n- Hai xã nghèo giảm 5-6%."
    assert read_figures(read_document("d", text.encode(), ".txt"))[-1].kind is Kind.TARGET
