import os
import signal
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from bot.answer import Status
from bot.backstage.assistant import RemoteAssistant
from bot.backstage.backstage import LINES, Backstage
from bot.backstage.embedder import PART, RemoteEmbedder
from bot.engine import Engine
from bot.opening import OtherModelError, Workspace
from bot.question import Audience
from bot.settings import Settings
from bot.wording import en, vi
from bot.wording.language import Language, speaking
from bot.wording.vi import ANSWERS
from tests.bot.backstage.opened import DEADLY, open_nothing, open_office
from tests.hashed_embedder import HashedEmbedder

QUESTION = "Năm 2019 toàn tỉnh có bao nhiêu hộ nghèo?"


@pytest.fixture(scope="module")
def backstage(workspace: Workspace) -> Iterator[Backstage]:
    with closing(Backstage(open_office, workspace.settings)) as backstage:
        yield backstage


def test_answers_as_the_engine_does(backstage: Backstage, engine: Engine) -> None:
    assistant = RemoteAssistant(backstage)
    for audience in Audience:
        asked = (QUESTION, ("Còn năm 2018?",), audience)
        assert assistant.ask(*asked) == engine.ask(*asked)
        assert list(assistant.why(*asked)) == list(engine.why(*asked))


def test_answers_in_the_language_that_is_spoken_here(backstage: Backstage, engine: Engine) -> None:
    assistant = RemoteAssistant(backstage)
    with speaking(Language.ENGLISH):
        assert assistant.ask("xin chào").text == en.ANSWERS.declined_chat
        assert list(assistant.why(QUESTION)) == list(engine.why(QUESTION))
    assert assistant.ask("xin chào").text == vi.ANSWERS.declined_chat


def test_embeds_as_the_model_there_does(backstage: Backstage) -> None:
    remote, local = RemoteEmbedder(backstage), HashedEmbedder()
    assert (remote.name, remote.dimension) == (local.name, local.dimension)
    assert np.array_equal(remote.embed_queries(["hộ nghèo"]), local.embed_queries(["hộ nghèo"]))
    texts = [f"đoạn {n}" for n in range(PART + 1)]
    heard: list[int] = []
    assert np.array_equal(remote.embed_passages(texts, heard.append), local.embed_passages(texts))
    assert heard == [PART, PART + 1]
    assert remote.embed_passages([]).shape == (0, local.dimension)


def test_a_killed_process_is_replaced_and_nobody_notices(backstage: Backstage, engine: Engine) -> None:
    assistant = RemoteAssistant(backstage)
    before = backstage.pid
    os.kill(before, signal.SIGKILL)
    with ThreadPoolExecutor(2 * LINES) as pool:
        answers = list(pool.map(assistant.ask, [QUESTION] * 3 * LINES))
    assert answers == [engine.ask(QUESTION)] * 3 * LINES
    assert backstage.pid != before


def test_a_question_that_kills_is_met_with_a_sentence(backstage: Backstage) -> None:
    assistant = RemoteAssistant(backstage)
    answer = assistant.ask(f"Có bao nhiêu {DEADLY}?")
    assert (answer.status, answer.text) == (Status.ERROR, ANSWERS.failed)
    assert assistant.ask(QUESTION).status is not Status.ERROR


def test_what_fails_there_fails_here(backstage: Backstage) -> None:
    with pytest.raises(TypeError):
        backstage.call("ask")


def test_ends_with_who_started_it(workspace: Workspace) -> None:
    backstage = Backstage(open_office, workspace.settings)
    process = backstage._run.process
    backstage.close()
    assert not process.is_alive()


def test_what_keeps_it_from_opening_is_told(tmp_path: Path) -> None:
    with pytest.raises(OtherModelError) as raised:
        Backstage(open_nothing, Settings(_env_file=None, data=tmp_path))
    assert (raised.value.indexed, raised.value.configured) == ("một", "hai")
