import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.markup import bold, is_visible, italic, length, quote, to_html, to_text, units
from tests.telegram_server.errors import ApiError
from tests.telegram_server.text import accept_text


def test_text_never_becomes_markup() -> None:
    nodes = ("<b>&amp;", bold("</b>", italic("<i>")), quote("</blockquote>"))
    html = "&lt;b&gt;&amp;amp;<b>&lt;/b&gt;<i>&lt;i&gt;</i></b>"
    assert to_html(nodes) == html + "<blockquote expandable>&lt;/blockquote&gt;</blockquote>"
    assert to_text(nodes) == "<b>&amp;</b><i></blockquote>"


def test_what_cannot_be_sent_is_replaced() -> None:
    assert to_html(("a\x00\tb\r\n\ud83dc",)) == "a  b\n\ufffdc"


@pytest.mark.parametrize(("text", "expected"), [("", 0), ("ạ", 1), ("a\u0323", 2), ("😀", 2), ("\ud83d", 1)])
def test_counts_utf16_units(text: str, expected: int) -> None:
    assert units(text) == expected
    assert length((bold(text), text)) == 2 * expected


@given(st.text(st.characters(), max_size=60))
def test_what_is_visible_is_taken_and_what_is_taken_was_written(text: str) -> None:
    try:
        seen = accept_text(to_html((text,)), "HTML").text
    except ApiError:
        assert not is_visible(text)
    else:
        assert set(seen) - {"\ufffd", " "} <= set(text)
