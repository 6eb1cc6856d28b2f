from decimal import Decimal

from corpus.document import BlockKind, Document
from corpus.figure import Figure, Kind
from corpus.figures import read_figures
from corpus.reading import read_document
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


def test_a_typed_table_has_its_places_periods_and_units() -> None:
    text = (
        "UBND tỉnh Cao Bằng báo cáo kết quả giảm nghèo.\n"
        "Biểu 2. Kết quả giảm nghèo tại các huyện năm 2022\n"
        "Huyện, thành phố | Hộ nghèo đầu năm (hộ) | Tỷ lệ cuối năm (%)\n"
        "Hà Quảng | 4.120 | 31,5\n"
        "Thành phố Cao Bằng | 96 | 0,4\n"
    )
    figures = read_figures(read_document("d", text.encode(), ".txt"))
    assert [
        (f.value_text, f.unit, f.place and f.place.name, f.period and f.period.text) for f in figures
    ] == [
        ("4.120", "hộ", "Hà Quảng, Cao Bằng", "đầu năm 2022"),
        ("31,5", "%", "Hà Quảng, Cao Bằng", "cuối năm 2022"),
        ("96", "hộ", "Thành phố Cao Bằng", "đầu năm 2022"),
        ("0,4", "%", "Thành phố Cao Bằng", "cuối năm 2022"),
    ]


def test_parts_of_a_row_are_named_with_it() -> None:
    _, figures = read("Chỉ tiêu | Năm 2022", "Tuyển sinh (người) | 500", "- Sơ cấp (người) | 320")
    assert [f.indicator for f in figures] == ["tuyển sinh", "sơ cấp (tuyển sinh)"]


def test_an_empty_first_heading_moves_no_column() -> None:
    _, figures = read("| Năm 2021 | Năm 2022", "Trồng rừng (ha) | 40 | 52")
    assert [(f.value_text, f.period and f.period.text) for f in figures] == [
        ("40", "Năm 2021"),
        ("52", "Năm 2022"),
    ]
