import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import faiss
import numpy as np
import pytest

from retrieval.embedder import Embedder
from retrieval.generations import (
    Content,
    OpenGeneration,
    current_id,
    generation_ids,
    open_current,
    publish,
    sweep,
    write_generation,
)
from retrieval.hybrid import HybridIndex
from retrieval.manifest import BrokenGenerationError
from retrieval.units import Units

Build = Callable[[int], Content]


class Killed(BaseException):
    """The process ends here: nothing after it is done, not even tidying up."""


@pytest.fixture
def build(texts: tuple[str, ...], embedder: Embedder) -> Build:
    """Content over the first so many texts, so that two generations can be told apart."""

    def of(count: int) -> Content:
        some = texts[:count]
        index = HybridIndex.build(some, embedder.embed_passages(some))
        units = Units(list(range(100, 100 + count)), ["báo_cáo"] * count, ["public"] * count)
        return Content(index, units, index, units, index, units)

    return of


def opened(data: Path) -> OpenGeneration:
    generation = open_current(data, hashes=True)
    assert generation is not None
    return generation


def size(generation: OpenGeneration) -> set[int]:
    return {
        len(generation.passages),
        len(generation.passage_units),
        len(generation.statements),
        len(generation.statement_units),
        len(generation.figures),
        len(generation.figure_units),
    }


def test_nothing_is_open_before_anything_is_published(tmp_path: Path, build: Build) -> None:
    assert open_current(tmp_path) is None
    assert generation_ids(tmp_path) == sweep(tmp_path) == []
    write_generation(tmp_path, build(3), "hashed/1")
    assert open_current(tmp_path) is None


def test_what_is_published_is_opened(tmp_path: Path, build: Build, embedder: Embedder) -> None:
    content = build(4)
    generation = write_generation(tmp_path, content, embedder.name)
    publish(tmp_path, generation)
    current = opened(tmp_path)
    assert (current.id, current.model) == (generation, embedder.name)
    assert current.passage_units == content.passage_units
    for found, kept in (
        (current.passages, content.passages),
        (current.statements, content.statements),
    ):
        assert found.search("hộ nghèo", 3, embedder=embedder) == kept.search("hộ nghèo", 3, embedder=embedder)
    assert current.accents.restore("ho ngheo") == "hộ nghèo"


def test_rolls_back_to_an_older_generation(tmp_path: Path, build: Build) -> None:
    old, new = (write_generation(tmp_path, build(count), "hashed/1") for count in (2, 5))
    for generation, count in ((new, 5), (old, 2), (new, 5)):
        publish(tmp_path, generation)
        assert current_id(tmp_path) == generation
        assert size(opened(tmp_path)) == {count}


def test_readers_keep_what_they_opened(tmp_path: Path, build: Build, embedder: Embedder) -> None:
    publish(tmp_path, write_generation(tmp_path, build(2), "hashed/1"))
    reader = opened(tmp_path)
    before = reader.passages.search("hộ nghèo", 2, embedder=embedder)
    publish(tmp_path, write_generation(tmp_path, build(5), "hashed/1"))
    assert sweep(tmp_path, keep=0) == [reader.id]
    assert reader.passages.search("hộ nghèo", 2, embedder=embedder) == before


def test_sweeping_keeps_the_newest_and_the_current(tmp_path: Path, build: Build) -> None:
    first, second, third, fourth = (write_generation(tmp_path, build(2), "hashed/1") for _ in range(4))
    assert generation_ids(tmp_path) == [fourth, third, second, first]
    publish(tmp_path, first)
    assert sweep(tmp_path, keep=2) == [second]
    assert generation_ids(tmp_path) == [fourth, third, first]


def test_an_unknown_generation_is_not_published(tmp_path: Path, build: Build) -> None:
    generation = write_generation(tmp_path, build(2), "hashed/1")
    publish(tmp_path, generation)
    with pytest.raises(FileNotFoundError):
        publish(tmp_path, "none")
    assert current_id(tmp_path) == generation


@pytest.mark.parametrize("name", ["passages/vectors.faiss", "statements/units.json", "passages/accents.npz"])
def test_a_truncated_file_is_refused(tmp_path: Path, build: Build, name: str) -> None:
    old, new = (write_generation(tmp_path, build(count), "hashed/1") for count in (2, 5))
    publish(tmp_path, old)
    path = tmp_path / "generations" / new / name
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(BrokenGenerationError, match=name):
        publish(tmp_path, new)
    assert opened(tmp_path).id == old


def test_a_broken_current_generation_is_named(tmp_path: Path, build: Build) -> None:
    generation = write_generation(tmp_path, build(2), "hashed/1")
    publish(tmp_path, generation)
    (tmp_path / "generations" / generation / "manifest.json").unlink()
    with pytest.raises(BrokenGenerationError) as caught:
        open_current(tmp_path)
    assert caught.value.generation == generation


def test_a_current_generation_that_is_gone_is_named(tmp_path: Path, build: Build) -> None:
    generation = write_generation(tmp_path, build(2), "hashed/1")
    publish(tmp_path, generation)
    sweep(tmp_path)
    (tmp_path / "generations" / generation).rename(tmp_path / "elsewhere")
    with pytest.raises(BrokenGenerationError, match=generation):
        open_current(tmp_path)


def test_killed_anywhere_readers_see_the_old_or_the_new(tmp_path: Path, build: Build) -> None:
    """Every operation that reaches the disk fails in turn, until one run gets through."""
    old, new = build(2), build(5)
    seen = set()
    for number in range(1, 1_000):
        data = tmp_path / str(number)
        first = write_generation(data, old, "hashed/1")
        publish(data, first)
        killed = _kill_at(number, lambda data=data: publish(data, write_generation(data, new, "hashed/1")))
        current = opened(data)
        assert size(current) == ({2} if current.id == first else {5})
        seen.add(current.id == first)
        sweep(data)
        assert not list((data / "generations").glob(".*.unfinished"))
        assert opened(data).id == current.id
        if not killed:
            break
    assert not killed
    assert number > 10
    assert seen == {True, False}


def _kill_at(number: int, work: Callable[[], None]) -> bool:
    """Do some work, killed before its ``number``-th operation on the disk; whether it came to that."""
    count = 0

    def counted(original: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **kwargs: Any) -> Any:
            nonlocal count
            count += 1
            if count == number:
                raise Killed
            return original(*args, **kwargs)

        return call

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("os.fsync", counted(os.fsync))
        for name in ("rename", "replace", "write_text", "mkdir"):
            patch.setattr(Path, name, counted(getattr(Path, name)))
        patch.setattr("numpy.savez_compressed", counted(np.savez_compressed))
        patch.setattr("retrieval.vectors.faiss.write_index", counted(faiss.write_index))
        try:
            work()
        except Killed:
            return True
    return False
