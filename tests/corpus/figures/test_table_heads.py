import pytest

from corpus.figures.table_cells import Cell
from corpus.figures.table_heads import Caption, Head, read_caption, read_head


def rows(*lines: str) -> list[list[Cell]]:
    return [[Cell(cell.strip(), 0) for cell in line.split("|")] for line in lines]


def test_the_first_row_is_the_head() -> None:
    assert read_head(rows("Xã | Số hộ", "A | 5")) == Head(["Xã", "Số hộ"], 1)


@pytest.mark.parametrize("upper", ["Chỉ tiêu | Năm 2022 | Năm 2022", "Chỉ tiêu | Năm 2022 | "])
def test_headings_over_several_columns_are_joined_with_those_below(upper: str) -> None:
    head = read_head(rows(upper, " | Kế hoạch | Thực hiện", "Trồng rừng | 40 | 52"))
    assert head.rows == 2
    assert head.columns[1] == "Năm 2022, Kế hoạch"


def test_a_row_of_words_below_a_full_head_is_no_head() -> None:
    assert read_head(rows("Nội dung | Kết quả", "Mức độ | tốt", "Số hộ | 5")).rows == 1


def test_the_numbers_of_columns_are_no_figures() -> None:
    assert read_head(rows("Xã | Kế hoạch | Đạt", "A | 1 | 2", "Tả Van | 10 | 9")).rows == 2
    assert read_head(rows("Xã | KH | TH | %", "(1) | (2) | (3) | (4)=(3)/(2)", "A | 4 | 2 | 50")).rows == 2
    assert read_head(rows("Xã | Hộ | Khẩu", "Tả Van | 10 | 52")).rows == 1


@pytest.mark.parametrize(
    ("above", "caption"),
    [
        ("Biểu 1. Số hộ nghèo năm 2022\n", Caption("Số hộ nghèo năm 2022")),
        (
            "Phụ lục II: Vốn giao năm 2022\nĐơn vị tính: triệu đồng\n",
            Caption("Vốn giao năm 2022", "triệu đồng"),
        ),
        ("Bảng số 3 - Tỷ lệ hộ nghèo của các huyện (%)\n", Caption("Tỷ lệ hộ nghèo của các huyện (%)", "%")),
        ("Kết quả cụ thể như sau:\n", Caption("Kết quả cụ thể như sau")),
        ("Một câu đã kết thúc.\n", Caption()),
        ("a | 1\nGhi chú kết thúc.\n", Caption()),
        ("", Caption()),
    ],
)
def test_the_lines_above_name_the_table_and_its_unit(above: str, caption: Caption) -> None:
    assert read_caption(above, len(above)) == caption
