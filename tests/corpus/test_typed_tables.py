import pytest

from corpus.typed_tables import find_tables


def tables(text: str) -> list[tuple[tuple[str, ...], ...]]:
    return [table.rows for table in find_tables(text.splitlines())]


@pytest.mark.parametrize(
    "typed",
    [
        "Huyện | Hộ nghèo | Tỷ lệ\nMèo Vạc | 1.200 | 23,5\nYên Minh | 980 | 19,8",
        "| Huyện | Hộ nghèo | Tỷ lệ |\n|---|:--:|---|\n| Mèo Vạc | 1.200 | 23,5 |\n| Yên Minh | 980 | 19,8 |",
        "Huyện | Hộ nghèo | Tỷ lệ\n---|---|---\nMèo Vạc | 1.200 | 23,5\nYên Minh | 980 | 19,8",
        "Huyện\tHộ nghèo\tTỷ lệ\nMèo Vạc\t1.200\t23,5\nYên Minh\t980\t19,8",
        "Huyện\t\t\tHộ nghèo\tTỷ lệ\nMèo Vạc\t\t1.200\t\t23,5\nYên Minh\t\t980\t\t19,8",
        "Huyện        Hộ nghèo    Tỷ lệ\nMèo Vạc      1.200       23,5\nYên Minh     980         19,8",
        "Huyện | Hộ nghèo | Tỷ lệ\n\nMèo Vạc | 1.200 | 23,5\n\nYên Minh | 980 | 19,8",
    ],
)
def test_columns_may_be_set_apart_in_several_ways(typed: str) -> None:
    head = ("Huyện", "Hộ nghèo", "Tỷ lệ")
    assert tables(typed) == [(head, ("Mèo Vạc", "1.200", "23,5"), ("Yên Minh", "980", "19,8"))]


def test_a_head_may_leave_its_first_cell_empty_and_name_years() -> None:
    assert tables("\t2021\t2022\nTrồng rừng\t40\t52") == [(("", "2021", "2022"), ("Trồng rừng", "40", "52"))]


def test_a_row_may_lack_its_last_cells_between_bars() -> None:
    rows = tables("Xã | Số hộ | Ghi chú\nTả Van | 35\nLao Chải | 41 | đã xong")
    assert rows == [(("Xã", "Số hộ", "Ghi chú"), ("Tả Van", "35"), ("Lao Chải", "41", "đã xong"))]


def test_numbers_may_carry_their_units_between_bars() -> None:
    assert len(tables("Thị trường | Số người\nNhật Bản | 187 người\nĐài Loan | 164 người")) == 1


def test_another_head_behind_an_empty_line_begins_another_table() -> None:
    assert len(tables("Xã | Hộ\nA | 1\n\nXã | Người\nB | 2")) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Trang chủ | Giới thiệu | Liên hệ\nTin tức | Văn bản | Hỏi đáp",
        "Thứ sáu, 06/10/2023 | 14:25\nLượt xem: 2876 | In bài viết",
        "UBND TỈNH      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/BC      Độc lập - Tự do - Hạnh phúc",
        "Huyện A: 12 hộ\nHuyện B: 15 hộ",
        "1 | 2 | 3\n4 | 5 | 6",
        "Hội nghị bàn hai việc.\nMột là nhà ở; hai là việc làm.",
        "Đang truy cập: 57   |   Hôm nay: 1304",
        "",
    ],
)
def test_menus_letterheads_and_prose_are_no_tables(text: str) -> None:
    assert tables(text) == []


def test_the_lines_of_a_table_are_known() -> None:
    (table,) = find_tables(["Bảng 1", "Xã | Hộ", "---|---", "A | 1", "Hết bảng."])
    assert (table.start, table.end) == (1, 4)
