from corpus.document import BlockKind
from corpus.lines import Line, clean_lines


def test_lines_are_cleaned_and_empty_ones_dropped() -> None:
    row = Line(" Huyện A |  12 ", BlockKind.TABLE_ROW, table=3)
    lines = [Line("\u200b"), row, Line("  "), Line("Mục\u00a0tiêu", BlockKind.HEADING, level=2)]
    assert clean_lines(lines) == [
        Line("Huyện A | 12", BlockKind.TABLE_ROW, table=3),
        Line("Mục tiêu", BlockKind.HEADING, level=2),
    ]
