"""Many ask while documents change: each answer is from one whole index."""

import threading
from concurrent.futures import ThreadPoolExecutor

from bot.documents.administering import Administration
from bot.engine import Engine
from bot.opening import Workspace
from retrieval.generations import current_id
from tests.bot.documents.conftest import CARDS, prepared

ASKERS, PUBLISHES = 20, 10
_BETWEEN = 0.1  # seconds that a person takes to read, lest twenty threads leave the publisher no time
QUESTION = "Năm 2019 toàn tỉnh cấp bao nhiêu thẻ bảo hiểm y tế cho trẻ sơ sinh?"
SECOND = "Năm 2019, toàn tỉnh cấp {n} quyển sổ bảo hiểm y tế cho trẻ sơ sinh."


def version(n: int) -> str:
    """Two statements that carry the same number: an answer with two of them mixes two indexes."""
    return "\n".join([CARDS.replace("3.410", f"3.{n}"), SECOND.format(n=f"3.{n}")])


def test_askers_see_only_whole_indexes(workspace: Workspace, lan: Administration) -> None:
    lan.add([prepared("the.txt", version(100))])
    engine, done, ready = Engine(workspace), threading.Event(), threading.Barrier(ASKERS + 1)
    numbers = [f"3.{n}" for n in range(100, 101 + PUBLISHES)]

    def ask() -> list[set[str]]:
        seen = []
        ready.wait()
        while not done.wait(_BETWEEN):
            answer = engine.ask(QUESTION)
            texts = " ".join([answer.text, *(each.passage for each in answer.citations)])
            seen.append({number for number in numbers if number in texts})
        return seen

    with ThreadPoolExecutor(ASKERS) as pool:
        askers = [pool.submit(ask) for _ in range(ASKERS)]
        ready.wait()
        for n in range(101, 101 + PUBLISHES):
            lan.add([prepared("the.txt", version(n))])
        done.set()
        seen = [each for asker in askers for each in asker.result()]
    assert len(seen) >= ASKERS
    assert {len(each) for each in seen} == {1}
    assert len(set.union(*seen)) > 1
    assert engine.ask(QUESTION).text.count(numbers[-1])
    library = workspace.library()
    assert library is not None
    assert library.generation.id == current_id(workspace.settings.data)
