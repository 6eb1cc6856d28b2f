from bot.telegram.markup import to_text
from bot.telegram.packing import Paragraph, pack


def packed(*texts: str, limit: int) -> list[str]:
    return [to_text(message) for message in pack([Paragraph((text,)) for text in texts], limit)]


def test_fills_messages() -> None:
    assert packed("aa", "bb", "cc", limit=6) == ["aa\n\nbb", "cc"]


def test_a_paragraph_moves_on_as_a_whole() -> None:
    assert packed("aaaa", "b b b", limit=8) == ["aaaa", "b b b"]


def test_only_what_is_longer_than_a_message_is_parted() -> None:
    assert packed("a", "bbb bbb bbb", limit=7) == ["a", "bbb bbb", "bbb"]


def test_keeps_the_gap_of_each_paragraph() -> None:
    assert [to_text(m) for m in pack([Paragraph(("a",)), Paragraph(("b",), gap="\n")])] == ["a\nb"]


def test_blank_paragraphs_are_left_out() -> None:
    assert packed("", "a", " \u200b ", "b", limit=9) == ["a\n\nb"]
    assert packed(" ", limit=9) == []
