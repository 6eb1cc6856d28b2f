import pytest
from bs4 import BeautifulSoup, Tag

from corpus.tables import is_layout, read_table


def table(rows: str) -> Tag:
    found = BeautifulSoup(f"<table>{rows}</table>", "html.parser").table
    assert found is not None
    return found


def test_cells_keep_their_columns() -> None:
    head = "<tr><th>Huyện</th><th> Hộ<br>nghèo <!-- cũ --></th></tr>"
    rows = f"{head}<tr><td>A</td><td></td></tr><tr><td></td><td></td></tr>"
    assert read_table(table(rows)) == [["Huyện", "Hộ nghèo"], ["A", ""]]


def test_a_cell_over_several_columns_stands_in_each() -> None:
    rows = "<tr><td>TT</td><td colspan=2>Năm 2019</td></tr><tr><td>1</td><td>5</td><td>6</td></tr>"
    assert read_table(table(rows)) == [["TT", "Năm 2019", "Năm 2019"], ["1", "5", "6"]]


def test_a_cell_over_several_rows_stands_in_each() -> None:
    rows = (
        "<tr><td rowspan=2>Huyện</td><td colspan=2>Năm</td><td rowspan=3>Ghi chú</td></tr>"
        "<tr><td>2018</td><td>2019</td></tr><tr><td>A</td><td>1</td><td>2</td></tr><tr><td>B</td></tr>"
    )
    assert read_table(table(rows)) == [
        ["Huyện", "Năm", "Năm", "Ghi chú"],
        ["Huyện", "2018", "2019", "Ghi chú"],
        ["A", "1", "2", "Ghi chú"],
        ["B"],
    ]


def test_cells_and_rows_may_be_left_open() -> None:
    assert read_table(table("<tr><th>Xã<th>Hộ<tr><td>Đông<td>5<tr><td>Tây<td>6")) == [
        ["Xã", "Hộ"],
        ["Đông", "5"],
        ["Tây", "6"],
    ]


@pytest.mark.parametrize(
    ("span", "cells"), [("0", 1), ("-2", 1), ("hai", 1), ("²", 1), ("3", 3), ("999999", 50)]
)
def test_a_page_may_claim_any_span(span: str, cells: int) -> None:
    assert read_table(table(f"<tr><td colspan='{span}'>x</td></tr>")) == [["x"] * cells]


@pytest.mark.parametrize(
    ("rows", "layout"),
    [
        ("<tr><td>Một</td></tr><tr><td>Hai</td></tr>", True),
        ("<tr><td>a</td><td><table><tr><td>b</td><td>c</td></tr></table></td></tr>", True),
        ("<tr><td>SỞ Y TẾ</td><td>Độc lập - Tự do - Hạnh phúc</td></tr>", True),
        ("<tr><td>Nơi nhận:<br>- Lưu VT.</td><td>GIÁM ĐỐC</td></tr>", True),
        ("<tr><td>Huyện</td><td>12</td></tr>", False),
        ("<tr><th>Văn bản</th><th>Nội dung</th></tr><tr><td>Số 12/KH-UBND</td><td>Dạy nghề</td></tr>", False),
    ],
)
def test_tables_that_only_place_text_are_told_apart(rows: str, *, layout: bool) -> None:
    assert is_layout(table(rows)) is layout
