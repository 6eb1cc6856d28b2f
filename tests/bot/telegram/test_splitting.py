import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.markup import Nodes, bold, length, quote, to_text, units
from bot.telegram.splitting import split_nodes, split_text


@pytest.mark.parametrize(
    ("text", "limit", "parts"),
    [
        ("ngắn", 10, ["ngắn"]),
        ("một hai\nba bốn năm", 16, ["một hai", "ba bốn năm"]),
        ("Câu một. Câu hai dài.", 15, ["Câu một.", "Câu hai dài."]),
        ("một hai ba", 8, ["một hai", "ba"]),
        ("một hai", 3, ["một", "hai"]),
        ("abcdef", 4, ["abcd", "ef"]),
        ("😀😀😀", 5, ["😀😀", "😀"]),
        ("aae\u0323\u0302", 4, ["aa", "e\u0323\u0302"]),
        ("a👨\u200d👩", 4, ["a", "👨\u200d", "👩"]),
        ("\u0301" * 5, 3, ["\u0301" * 3, "\u0301" * 2]),
    ],
)
def test_parts_text_at_the_best_place(text: str, limit: int, parts: list[str]) -> None:
    assert split_text(text, limit) == parts


def test_parted_tags_end_and_begin_anew() -> None:
    nodes = (quote("tựa\n", bold("một hai ba"), " bốn"),)
    assert split_nodes(nodes, 8) == [
        (quote("tựa\n"),),
        (quote(bold("một hai")),),
        (quote(bold("ba"), " bốn"),),
    ]


TEXTS = st.text(st.characters(), max_size=40)
NODES = st.lists(
    st.recursive(TEXTS, lambda inner: st.lists(inner, max_size=3).map(lambda nodes: bold(*nodes))), max_size=5
).map(tuple)


@given(NODES, st.integers(2, 30))
def test_loses_nothing_but_white_space_and_keeps_the_limit(nodes: Nodes, limit: int) -> None:
    pieces = split_nodes(nodes, limit)
    assert all(length(piece) <= limit for piece in pieces)
    assert "".join("".join(map(to_text, pieces)).split()) == "".join(to_text(nodes).split())


@given(st.text(st.sampled_from("a ạ😀\u0301\u200d\n."), max_size=200), st.integers(2, 50))
def test_parts_fit(text: str, limit: int) -> None:
    assert all(units(part) <= limit for part in split_text(text, limit))
