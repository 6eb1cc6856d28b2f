from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.document import Block, BlockKind, Passage, Span
from corpus.passages import LIMIT, SCRAP, SHORT_SECTION, TARGET, split_passages
from corpus.syllables import syllables

HEADING, PARAGRAPH, ITEM = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM


def words(count: int, word: str = "Hộ") -> str:
    return " ".join([word] * (count - 1) + [f"{word}."])


def split(*parts: tuple[BlockKind, str] | tuple[BlockKind, str, int]) -> tuple[str, tuple[Passage, ...]]:
    blocks: list[Block] = []
    position = 0
    for kind, text, *level in parts:
        blocks.append(Block(Span(position, position + len(text)), kind, *level))
        position += len(text) + 1
    text = "\n".join(part[1] for part in parts)
    return text, split_passages(text, tuple(blocks))


def sizes(text: str, passages: tuple[Passage, ...]) -> list[int]:
    return [len(syllables(passage.span.of(text))) for passage in passages]


def test_paragraphs_fill_a_passage_up_to_the_target() -> None:
    assert sizes(*split(*[(PARAGRAPH, words(40))] * 6)) == [120, 120]


def test_a_paragraph_that_would_overfill_begins_the_next_passage() -> None:
    assert sizes(*split((PARAGRAPH, words(80)), (PARAGRAPH, words(120)))) == [80, 120]


def test_a_bare_passage_is_filled_with_the_first_sentences_of_a_long_paragraph() -> None:
    long = " ".join([words(35)] * 5)
    assert sizes(*split((PARAGRAPH, words(30)), (PARAGRAPH, long))) == [170, 35]


def test_a_long_paragraph_is_cut_between_sentences() -> None:
    text, passages = split((PARAGRAPH, " ".join([words(50, "Xã")] * 8)))
    assert sizes(text, passages) == [150, 150, 100]
    assert all(passage.span.of(text).endswith("Xã.") for passage in passages)


def test_a_sentence_without_end_is_cut_at_white_space() -> None:
    text, passages = split((PARAGRAPH, words(LIMIT * 2 + 60)))
    assert sizes(text, passages) == [LIMIT, LIMIT, 60]
    assert " ".join(passage.span.of(text) for passage in passages) == text


def test_a_heading_stays_with_its_text() -> None:
    text, passages = split(
        (PARAGRAPH, words(SHORT_SECTION - 5)),
        (HEADING, "I. Y TẾ", 1),
        (HEADING, "1. Trạm xá", 2),
        (PARAGRAPH, words(LIMIT - 10)),
    )
    assert [passage.span.of(text).startswith("I. Y TẾ") for passage in passages] == [False, True]
    assert [passage.heading_path for passage in passages] == [(), ("I. Y TẾ", "1. Trạm xá")]


def test_a_section_long_enough_stands_alone() -> None:
    _, passages = split(
        (HEADING, "I. Y TẾ", 1),
        (PARAGRAPH, words(SHORT_SECTION)),
        (HEADING, "II. NGHỀ", 1),
        (PARAGRAPH, words(SHORT_SECTION)),
    )
    assert [passage.heading_path for passage in passages] == [("I. Y TẾ",), ("II. NGHỀ",)]


def test_short_sections_share_a_passage_and_what_is_above_both() -> None:
    _, passages = split(
        (HEADING, "I. Y TẾ", 1),
        (HEADING, "1. Trạm xá", 2),
        (PARAGRAPH, words(20)),
        (HEADING, "2. Thuốc", 2),
        (PARAGRAPH, words(20)),
    )
    assert [passage.heading_path for passage in passages] == [("I. Y TẾ",)]


def test_paths_share_only_their_common_start() -> None:
    _, passages = split(
        (HEADING, "I. Y TẾ", 1),
        (HEADING, "Chung", 2),
        (PARAGRAPH, words(20)),
        (HEADING, "II. NGHỀ", 1),
        (HEADING, "Chung", 2),
        (PARAGRAPH, words(20)),
    )
    assert [passage.heading_path for passage in passages] == [()]


def test_items_keep_the_line_that_leads_to_them() -> None:
    lead = "Ban Thường vụ giao:"
    _, passages = split(
        (PARAGRAPH, lead),
        (ITEM, words(TARGET)),
        (ITEM, words(TARGET)),
        (PARAGRAPH, words(TARGET)),
        (ITEM, words(TARGET)),
    )
    assert [passage.heading_path for passage in passages] == [(), (lead,), (), ()]


def test_a_heading_ends_what_led_to_the_items_before_it() -> None:
    _, passages = split(
        (PARAGRAPH, "Giao việc:"), (ITEM, words(TARGET)), (HEADING, "II. NGHỀ", 1), (ITEM, words(TARGET))
    )
    assert [passage.heading_path for passage in passages] == [(), ("II. NGHỀ",)]


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        (SCRAP - 1, [TARGET * 2 - 5 + SCRAP - 1]),
        (SHORT_SECTION - 1, [TARGET * 2 - 5, SHORT_SECTION - 1]),
    ],
)
def test_a_scrap_joins_the_passage_before_it(last: int, expected: list[int]) -> None:
    assert sizes(*split((PARAGRAPH, words(TARGET * 2 - 5)), (PARAGRAPH, words(last)))) == expected


def test_a_short_rest_joins_where_there_is_room() -> None:
    assert sizes(*split((PARAGRAPH, words(100)), (PARAGRAPH, words(40)))) == [140]


def test_headings_at_the_end_are_not_lost() -> None:
    text, passages = split((PARAGRAPH, words(100)), (HEADING, "Phụ lục", 1))
    assert passages[-1].span.end == len(text)


def test_nothing_has_no_passages() -> None:
    assert split_passages("", ()) == ()


PARTS = st.tuples(
    st.sampled_from([HEADING, PARAGRAPH, ITEM, BlockKind.TABLE_ROW]),
    st.lists(st.sampled_from(["hộ", "5", "xã.", "hết;", "gồm:", "A_B"]), min_size=1, max_size=300).map(
        " ".join
    ),
    st.integers(1, 3),
)


@given(st.lists(PARTS, min_size=1, max_size=12))
def test_passages_cover_any_document_in_order_within_the_limit(
    parts: list[tuple[BlockKind, str, int]],
) -> None:
    text, passages = split(*parts)
    covered = "".join(passage.span.of(text) for passage in passages)
    assert "".join(covered.split()) == "".join(text.split())
    assert all(one.span.end <= other.span.start for one, other in pairwise(passages))
    assert all(passage.span.start < passage.span.end for passage in passages)
    # "A_B" is two syllables without white space between them.
    assert max(sizes(text, passages)) <= 2 * LIMIT + SCRAP
