import os
import random
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.library import Library
from retrieval.freshness import is_up_to_date
from retrieval.generations import OpenGeneration, open_current
from retrieval.segments import Kind
from scripts.incoming import Incoming
from scripts.search import find_passages
from store.database import Database, sqlite_url
from store.documents import current_documents
from store.lookup import load
from store.readings import PASSAGES, STATEMENTS
from tests.hashed_embedder import HashedEmbedder

KILLS = 20
LASTING = "Trường trung học phổ thông tuyển sinh lớp mười từ ngày 15/6."
CHANGING = "Sản lượng lúa vụ đông xuân năm thứ {n} của huyện đạt {n}.000 tấn."

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="runs are forked")


@dataclass
class Indexer:
    """A process that indexes a folder and is killed in the midst of it."""

    process: "subprocess.Popen[str]"
    documents: Path

    def change(self, n: int) -> None:
        text = "\n".join(CHANGING.format(n=n * 100 + line) for line in range(20))
        (self.documents / "sản-lượng.txt").write_text(text, encoding="utf-8")

    def run(self, seconds: float) -> tuple[str, float]:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(f"{seconds}\n")
        self.process.stdin.flush()
        end, after = self.process.stdout.readline().split()
        return end, float(after)


@pytest.fixture
def indexer(tmp_path: Path) -> Iterator[Indexer]:
    documents = tmp_path / "documents"
    documents.mkdir()
    (documents / "tuyển-sinh.txt").write_text(LASTING, encoding="utf-8")
    command = [sys.executable, "-m", "tests.scripts.killed_indexer", str(tmp_path / "data"), str(documents)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        yield Indexer(process, documents)


def check_answers(database: Database, data: Path) -> OpenGeneration:
    """Readers have one whole generation, all of it in the store, and it answers."""
    generation = open_current(data, hashes=True)
    assert generation is not None
    library = Library(database, generation, HashedEmbedder())
    (found,) = find_passages(library, Incoming(id="1", question="tuyển sinh lớp mười từ ngày nào?"), 1)
    assert LASTING in found["text"]
    with database.session() as session:
        for kind, reading in ((Kind.PASSAGES, PASSAGES), (Kind.STATEMENTS, STATEMENTS)):
            rows = generation.units[kind].rows.tolist()
            assert load(session, reading, rows).keys() == set(rows)
    return generation


def test_the_previous_generation_answers_whenever_index_is_killed(indexer: Indexer, tmp_path: Path) -> None:
    data = tmp_path / "data"
    for n in range(2):  # the first run also makes the tables
        indexer.change(n)
        end, whole = indexer.run(float("inf"))
        assert end == "done"
    database = Database.open(sqlite_url(data))
    moments = random.Random(2018)
    ends = []
    for n in range(2, 2 + KILLS):
        indexer.change(n)
        ends.append(indexer.run(moments.uniform(0, whole))[0])
        check_answers(database, data)
    assert ends.count("killed") > KILLS / 2
    assert indexer.run(float("inf"))[0] == "done"
    assert is_up_to_date(database, data, HashedEmbedder.name)
    check_answers(database, data)
    with database.session() as session:
        assert {each.id for each in current_documents(session)} == {"sản-lượng", "tuyển-sinh"}
    database.close()
