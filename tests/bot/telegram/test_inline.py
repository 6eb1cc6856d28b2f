import json
from typing import Any

import pytest

from tests.bot.telegram.scene import Scene


async def found(scene: Scene, text: str, offset: str = "") -> dict[str, Any]:
    before = len(scene.server.called("answerInlineQuery"))
    await scene.server.search(text, offset=offset)
    await scene.server.until_called("answerInlineQuery", before + 1)
    return scene.server.inline_answers[-1]


async def test_shows_cards_with_source_and_a_link_to_the_passage(living: Scene) -> None:
    answer = await found(living, "người cao tuổi Cao Bằng")
    (card,) = answer["results"]
    assert card["title"] == "6.214 người"
    assert "Công văn về chăm lo người cao tuổi" in card["description"]
    text = card["input_message_content"]["message_text"]
    assert "<b>6.214 người — " in text and "57-CV/TU" in text and "“" in text
    (button,) = card["reply_markup"]["inline_keyboard"][0]
    assert button["url"].startswith("https://t.me/danchung_bot?start=p_")


async def test_results_are_the_same_for_everybody_and_not_kept_for_long(living: Scene) -> None:
    answer = await found(living, "việc làm")
    assert json.loads(answer.get("is_personal", "false")) is False
    assert int(answer["cache_time"]) <= 60


@pytest.mark.parametrize("text", ["", "a", "tàu ngầm"])
async def test_finds_nothing(living: Scene, text: str) -> None:
    assert (await found(living, text))["results"] == []


async def test_goes_on_page_by_page(living: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.telegram.inline.INLINE_RESULTS", 3)
    first = await found(living, "2021")
    assert (len(first["results"]), first["next_offset"]) == (3, "3")
    second = await found(living, "2021", first["next_offset"])
    ids = [card["id"] for card in first["results"] + second["results"]]
    assert len(set(ids)) == len(ids) > 3
    last = await found(living, "2021", "900")
    assert (last["results"], last["next_offset"]) == ([], "")


async def test_a_query_that_is_over_stops_nothing(living: Scene) -> None:
    living.server.refuse("answerInlineQuery", 400)
    await living.server.search("việc làm")
    await living.server.until_called("answerInlineQuery")
    assert (await found(living, "việc làm"))["results"]
