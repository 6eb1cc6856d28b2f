import pytest

from corpus.document import BlockKind
from corpus.lines import Line, clean_lines
from corpus.markdown import read_markdown


def read(text: str) -> list[Line]:
    return clean_lines(read_markdown(text))


@pytest.mark.parametrize(
    ("written", "text", "level"),
    [
        ("# Kế hoạch", "Kế hoạch", 1),
        ("### 2. **Y tế** ###", "2. Y tế", 3),
        ("   ## Mục tiêu", "Mục tiêu", 2),
    ],
)
def test_headings_keep_their_depth(written: str, text: str, level: int) -> None:
    assert read(written) == [Line(text, BlockKind.HEADING, level=level)]


def test_seven_marks_or_no_space_make_no_heading() -> None:
    assert [line.kind for line in read("####### Sâu quá\n\n#nghề")] == [None, None]


def test_a_table_keeps_its_cells() -> None:
    lines = read(
        "Bảng 1\n\n| Huyện | Hộ nghèo |\n|---|:--:|\n| A | **1.623** |\n| B | |\n\n| Năm |\n|-|\n| 2019 |\n"
    )
    assert lines == [
        Line("Bảng 1"),
        Line("| Huyện | Hộ nghèo |", BlockKind.TABLE_ROW, table=0),
        Line("| A | 1.623 |", BlockKind.TABLE_ROW, table=0),
        Line("| B | |", BlockKind.TABLE_ROW, table=0),
        Line("| Năm |", BlockKind.TABLE_ROW, table=1),
        Line("| 2019 |", BlockKind.TABLE_ROW, table=1),
    ]


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("tăng **5,2%** so với", "tăng 5,2% so với"),
        ("tăng __5,2%__ so với", "tăng 5,2% so với"),
        ("theo *Nghị quyết* mới", "theo Nghị quyết mới"),
        ("cột `so_ho` là", "cột so_ho là"),
        ('xem [Quyết định 59](https://example.vn/59 "toàn văn") nhé', "xem Quyết định 59 nhé"),
        ("![Quang cảnh](a.jpg)", "Quang cảnh"),
        ("3 * 4 * 5 là 60", "3 * 4 * 5 là 60"),
        ("mẫu so_ho_ngheo", "mẫu so_ho_ngheo"),
        ("trước <!-- ghi chú\nẩn --> sau", "trước  sau"),
    ],
)
def test_marks_go_and_words_stay(written: str, text: str) -> None:
    assert [line.text for line in read_markdown(written)] == [text]


def test_rules_are_dropped_and_paragraphs_joined() -> None:
    opening = "Năm nay các xã trong huyện tiếp tục mở lớp dạy nghề cho"
    assert [line.text for line in read(f"Một\n\n---\n\n***\n{opening}\nlao động.\n")] == [
        "Một",
        f"{opening} lao động.",
    ]


def test_an_item_takes_its_wrapped_lines_with_it() -> None:
    item = "- Sở Y tế phối hợp với các huyện kiểm tra trạm y tế xã,"
    lines = read(f"{item}\n  báo cáo trong tháng.\n- Sở Tài chính bố trí vốn.\n1. Một\n2) Hai\n")
    assert [line.text for line in lines] == [
        f"{item} báo cáo trong tháng.",
        "- Sở Tài chính bố trí vốn.",
        "1. Một",
        "2) Hai",
    ]


def test_tables_with_and_without_outer_bars_are_numbered_together() -> None:
    lines = read(
        "Xã | Hộ\n---|---\nA | 1\n\nĐoạn văn.\n\n| Xã | Hộ |\n|---|---|\n| B | 2 |\n\nXã | Hộ\nC | 3\n"
    )
    assert [line.table for line in lines] == [0, 0, None, 1, 1, 2, 2]
