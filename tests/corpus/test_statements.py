from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from corpus.document import Block, BlockKind, Span
from corpus.statements import split_statements

PADDING = "theo báo cáo của các xã, thị trấn trong toàn huyện tính đến hết ngày làm việc cuối cùng của quý"


def statements(text: str, kind: BlockKind = BlockKind.PARAGRAPH) -> list[str]:
    return [span.of(text) for span in split_statements(text, (Block(Span(0, len(text)), kind),))]


def test_a_short_sentence_is_one_statement() -> None:
    parts = ["Mở 5 lớp nghề mới; dạy nghề cho 120 người.", "Đạt 100%."]
    assert statements(" ".join(parts)) == parts


def test_a_long_sentence_is_broken_at_its_semicolons_and_at_the_colon_before_them() -> None:
    parts = [
        f"Kết quả {PADDING}:",
        "dạy nghề cho 1.250 người;",
        f"cho vay 36 tỷ đồng, {PADDING};",
        "xây 12 nhà ở.",
    ]
    assert statements(" ".join(parts)) == parts


def test_semicolons_in_brackets_and_tiny_parts_break_nothing() -> None:
    text = f"Kết quả {PADDING} (trong đó nam 5 người; nữ 7 người; khác 2 người), {PADDING}; rất tốt; nữ."
    assert statements(text) == [text]


def test_a_colon_without_a_list_breaks_nothing() -> None:
    text = f"Kết quả chung như sau: {PADDING}, {PADDING}, {PADDING}."
    assert statements(text) == [text]


def test_a_semicolon_at_the_end_leaves_nothing_behind() -> None:
    text = f"a) Kết quả {PADDING}, {PADDING}, {PADDING};"
    assert statements(text) == [text]


def test_a_table_row_is_one_statement() -> None:
    row = "Huyện A. Xã B | 12 | Đạt. Tốt"
    assert statements(row, BlockKind.TABLE_ROW) == [row]


def test_statements_stay_in_their_blocks() -> None:
    text = "Một\nHai. Ba."
    blocks = (Block(Span(0, 3), BlockKind.TITLE), Block(Span(4, 12), BlockKind.PARAGRAPH))
    assert [span.of(text) for span in split_statements(text, blocks)] == ["Một", "Hai.", "Ba."]


@given(
    st.lists(st.sampled_from([";", ":", ".", "(", ")", "hộ", "12", "Xã", "[", "]", "nghèo"]), max_size=200)
)
def test_statements_cover_a_block_in_order(words: list[str]) -> None:
    text = " ".join(words)
    blocks = (Block(Span(0, len(text)), BlockKind.PARAGRAPH),)
    spans = split_statements(text, blocks)
    assert "".join(span.of(text) for span in spans).replace(" ", "") == text.replace(" ", "")
    assert all(span.start < span.end for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
