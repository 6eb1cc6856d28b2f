import pytest

from corpus.document import BlockKind
from corpus.figure import Figure, Kind
from corpus.figures import read_figures
from tests.corpus.documents_of_lines import document


def read(*lines: str) -> list[Figure]:
    return read_figures(document(*lines))


def test_items_are_parts_of_the_figure_of_their_lead_in() -> None:
    whole, one, two = read(
        "Năm 2019 phấn đấu đưa 800 lao động đi làm việc ở nước ngoài, giao chỉ tiêu cụ thể như sau:",
        "• Huyện Càng Long: 140 lao động",
        "• Huyện Trà Cú: 105 lao động",
    )
    assert [f.indicator for f in (one, two)] == [
        f"{whole.indicator} (Huyện Càng Long)",
        f"{whole.indicator} (Huyện Trà Cú)",
    ]
    assert [f.place.name for f in (one, two) if f.place] == ["Huyện Càng Long", "Huyện Trà Cú"]
    assert {f.kind for f in (whole, one, two)} == {Kind.TARGET}
    assert [f.parent for f in (one, two)] == [0, 0]
    assert [f.period.text for f in (one, two) if f.period] == ["Năm 2019", "Năm 2019"]


@pytest.mark.parametrize(
    ("lead", "item", "indicator", "kind"),
    [
        (
            "Kết quả tuyển sinh đào tạo nghề năm 2022 tại các huyện:",
            "- Huyện A Lưới: 120 người",
            "số người được tuyển sinh đào tạo nghề (Huyện A Lưới)",
            Kind.ACTUAL,
        ),
        (
            "Lao động đi nước ngoài năm 2022 theo thị trường:",
            "- Nhật Bản: 187 lao động",
            "số lao động đi nước ngoài (Nhật Bản)",
            Kind.ACTUAL,
        ),
        (
            "Tỷ lệ hộ nghèo năm 2022 như sau:",
            "Nam Đông: 5,2%",
            "tỷ lệ hộ nghèo (Nam Đông)",
            Kind.ACTUAL,
        ),
        (
            "Kế hoạch giao nhà ở năm 2023 cho các xã như sau:",
            "- Xã Hồng Hạ: 12 nhà",
            "số nhà ở (Xã Hồng Hạ)",
            Kind.TARGET,
        ),
    ],
)
def test_an_item_without_a_whole_is_named_by_what_is_listed(
    lead: str, item: str, indicator: str, kind: Kind
) -> None:
    [figure] = read(lead, item)
    assert (figure.indicator, figure.kind) == (indicator, kind)
    assert figure.period is not None
    assert figure.period.text in lead


def test_what_qualifies_an_item_has_its_name() -> None:
    count, share = read("Tuyển sinh năm 2022 tại các huyện:", "- Huyện A Lưới: 120 người, đạt 95% kế hoạch")
    assert share.indicator == count.indicator == "số người được tuyển sinh (Huyện A Lưới)"


def test_an_item_that_names_what_it_counts_keeps_its_name() -> None:
    figures = read("Tuyển sinh 500 người, trong đó:", "- Tỷ lệ nữ: 40%", "- Hỗ trợ nhà ở: 20 nhà")
    assert [f.indicator for f in figures[1:]] == ["tỷ lệ nữ", "số nhà được hỗ trợ nhà ở"]


@pytest.mark.parametrize(
    "between", ["Đoàn kiểm tra đã làm việc với các xã.", "- Tuyển sinh được giao:", "2. Kết quả khác:"]
)
def test_a_list_ends_with_prose_and_with_another_lead_in(between: str) -> None:
    figure = read("Lao động đi nước ngoài theo thị trường:", between, "- Nhật Bản: 187 lao động")[-1]
    assert "nước ngoài" not in figure.indicator


def test_a_line_beside_the_lead_in_is_no_item_of_it() -> None:
    figures = read("- Tuyển sinh 500 người, gồm:", "+ Cao đẳng: 120 người", "- Bến Tre: 20 người")
    assert figures[1].parent == 0
    assert figures[2].parent is None


def test_below_a_heading_only_names_are_items() -> None:
    kinds = {0: BlockKind.HEADING}
    lines = ("2. Số hộ nghèo của các huyện", "- Huyện Trà Cú: 105 hộ", "- Mở 08 phiên giao dịch.")
    names = [figure.indicator for figure in read_figures(document(*lines, kinds=kinds))]
    assert names == ["số hộ nghèo (Huyện Trà Cú)", "số phiên giao dịch được mở"]
