from decimal import Decimal

from corpus.document import BlockKind, Document
from corpus.figure import Figure, Kind
from corpus.figures import read_figures
from tests.corpus.documents_of_lines import document


def read(*lines: str, first_row: int = 0) -> tuple[Document, list[Figure]]:
    kinds = dict.fromkeys(range(first_row, len(lines)), BlockKind.TABLE_ROW)
    source = document(*lines, kinds=kinds)
    return source, read_figures(source)


def test_each_cell_is_a_figure_with_its_headings_as_its_meaning() -> None:
    source, figures = read(
        "| TT | Chỉ tiêu | ĐVT | Kế hoạch năm 2022 | Thực hiện năm 2022 | % so với kế hoạch |",
        "| 1 | Trồng rừng | ha | 400 | 424,5 | 106,1 |",
    )
    plan, done, share = figures
    assert [f.kind for f in figures] == [Kind.TARGET, Kind.ACTUAL, Kind.PLAN_COMPLETION]
    assert (plan.unit, done.unit, share.unit) == ("ha", "ha", "%")
    assert done.value == Decimal("424.5")
    assert share.parent == 1
    assert (done.row, done.column) == ("Trồng rừng", "Thực hiện năm 2022")
    assert done.period is not None
    assert done.period.text == "năm 2022"
    assert done.cite.of(source.text) == "| 1 | Trồng rừng | ha | 400 | 424,5 | 106,1 |"


def test_rows_without_outer_pipes_and_numbers_with_blanks() -> None:
    _, figures = read("Huyện | Số hộ nghèo (hộ)", "Huyện Bắc Hà | 1 250", "Huyện Si Ma Cai | 2.100")
    assert [(f.value, f.unit) for f in figures] == [(1250, "hộ"), (2100, "hộ")]
    assert [f.place.name for f in figures if f.place] == ["Huyện Bắc Hà", "Huyện Si Ma Cai"]


def test_the_unit_may_stand_above_the_table() -> None:
    _, figures = read("Đơn vị tính: triệu đồng", "Nội dung | Năm 2020", "Thu phí | 7,5", first_row=1)
    assert [(f.value, f.unit) for f in figures] == [(Decimal("7.5"), "triệu đồng")]


def test_ordinals_and_empty_cells_are_no_figures() -> None:
    _, figures = read("STT | Xã | Số hộ", "1 | Xã Tả Phời | ", "2 | Xã Hợp Thành | 35")
    assert [f.value_text for f in figures] == ["35"]
