import pytest

from tests.telegram_server.errors import ApiError
from tests.telegram_server.html import Entity
from tests.telegram_server.text import accept_text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  \n ",
        "\u200b\u200d",
        "\u2800",
        "\x00\x1f",
        "<b> </b>",
        "\u202e",
        "\u0333",
        "\U000e0041",
        "\ufffc",
    ],
)
def test_refuses_what_nobody_can_see(text: str) -> None:
    with pytest.raises(ApiError) as refused:
        accept_text(text, "HTML")
    assert refused.value.description == "Bad Request: message text is empty"


@pytest.mark.parametrize("text", ["a" * 4097, "😀" * 2048 + "a", "<b>" + "a" * 4097 + "</b>"])
def test_refuses_more_than_4096_utf16_units(text: str) -> None:
    with pytest.raises(ApiError) as refused:
        accept_text(text, "HTML")
    assert refused.value.description == "Bad Request: message is too long"


@pytest.mark.parametrize(
    "text", ["a" * 4096, "😀" * 2048, "<b>" + "&amp;" * 4096 + "</b>", " " * 9 + "a" * 4096]
)
def test_counts_after_entities_and_trimming(text: str) -> None:
    accept_text(text, "HTML")


def test_refuses_halves_of_surrogate_pairs() -> None:
    with pytest.raises(ApiError) as refused:
        accept_text("\ud83d")
    assert "UTF-8" in refused.value.description


def test_refuses_other_parse_modes() -> None:
    with pytest.raises(ApiError) as refused:
        accept_text("a", "XML")
    assert refused.value.description == "Bad Request: unsupported parse_mode"


def test_shows_what_people_see() -> None:
    seen = accept_text(" \r\n\ta<b>\tb\u202e\x07</b> ", "HTML")
    assert seen.text == "a b"
    assert seen.entities == (Entity("bold", 1, 3),)


def test_takes_text_literally_without_a_parse_mode() -> None:
    assert accept_text("<b>a&amp;").text == "<b>a&amp;"
