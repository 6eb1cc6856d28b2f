import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import faiss
import numpy as np
import pytest

from retrieval.accents import AccentModel
from retrieval.embedder import Embedder
from retrieval.generations import (
    Draft,
    Kept,
    OpenGeneration,
    current_id,
    generation_ids,
    open_current,
    open_generation,
    publish,
    read_contents_of,
    sweep,
    write_generation,
)
from retrieval.manifest import BrokenGenerationError
from retrieval.segments import Kind, Section, Segment
from retrieval.text_index import TextIndex
from retrieval.units import Units

Build = Callable[[int], Draft]


class Killed(BaseException):
    """The process ends here: nothing after it is done, not even tidying up."""


@pytest.fixture
def build(texts: tuple[str, ...], embedder: Embedder) -> Build:
    """Content over the first so many texts, so that two generations can be told apart."""

    def of(count: int) -> Draft:
        return draft([segment(texts[:count], embedder)], count, texts)

    return of


def segment(texts: tuple[str, ...], embedder: Embedder, first: int = 100) -> Segment:
    """Each text is one unit of each kind, of a version of its own; rows and versions count from ``first``."""
    numbers = list(range(first, first + len(texts)))
    section = Section(TextIndex.build(texts, embedder.embed_passages(texts)), Units.of(numbers, numbers))
    return Segment.of(numbers, ["public"] * len(texts), dict.fromkeys(Kind, section))


def draft(segments: list[Kept | Segment], count: int, texts: tuple[str, ...]) -> Draft:
    return Draft("hashed/1", segments, AccentModel.learn(texts), dict.fromkeys(Kind, count))


def opened(data: Path) -> OpenGeneration:
    generation = open_current(data, hashes=True)
    assert generation is not None
    return generation


def size(generation: OpenGeneration) -> set[int]:
    indexes, units = generation.indexes.values(), generation.units.values()
    return {*map(len, indexes), *map(len, units), len(generation.audiences)}


def segments_in(data: Path) -> list[str]:
    return sorted(path.name for path in (data / "segments").iterdir())


def test_nothing_is_open_before_anything_is_published(tmp_path: Path, build: Build) -> None:
    assert open_current(tmp_path) is None
    assert generation_ids(tmp_path) == sweep(tmp_path) == []
    write_generation(tmp_path, build(3))
    assert open_current(tmp_path) is None


def test_what_is_published_is_opened(
    tmp_path: Path, build: Build, embedder: Embedder, texts: tuple[str, ...]
) -> None:
    generation = write_generation(tmp_path, build(4))
    publish(tmp_path, generation)
    current = opened(tmp_path)
    assert (current.id, current.model) == (generation, embedder.name)
    for kind in Kind:
        assert current.units[kind].rows.tolist() == [100, 101, 102, 103]
        (hit,) = current.indexes[kind].search("hộ nghèo", 1, embedder=embedder)
        assert texts[hit.position] == texts[1]
    assert current.audiences == dict.fromkeys(range(100, 104), "public")
    assert current.accents.restore("ho ngheo") == "hộ nghèo"


def test_generations_share_their_segments(
    tmp_path: Path, build: Build, embedder: Embedder, texts: tuple[str, ...]
) -> None:
    first = write_generation(tmp_path, build(3))
    publish(tmp_path, first)
    (shared,) = segments_in(tmp_path)
    new = segment(texts[3:], embedder, first=200)
    second = write_generation(tmp_path, draft([Kept(shared, frozenset({101})), new], 5, texts))
    publish(tmp_path, second)
    assert len(segments_in(tmp_path)) == 2
    before = open_generation(tmp_path, first)
    after = open_current(tmp_path, before=before)
    assert after is not None
    assert after.segments[shared] is before.segments[shared]
    assert size(before) == {3}
    hits = after.indexes[Kind.PASSAGES].search("hộ nghèo", 9, embedder=embedder)
    rows = {int(after.units[Kind.PASSAGES].rows[hit.position]) for hit in hits}
    assert rows == {100, 102, 200, 201, 202}
    contents = read_contents_of(tmp_path, second)
    assert contents.versions == rows
    assert contents.held[shared] == {100, 101, 102}
    sweep(tmp_path, keep=0)
    assert len(segments_in(tmp_path)) == 2


def test_segments_that_nobody_has_are_swept(tmp_path: Path, build: Build) -> None:
    old, new = write_generation(tmp_path, build(2)), write_generation(tmp_path, build(5))
    publish(tmp_path, new)
    assert len(segments_in(tmp_path)) == 2
    assert sweep(tmp_path, keep=0) == [old]
    assert len(segments_in(tmp_path)) == 1
    assert size(opened(tmp_path)) == {5}


def test_rolls_back_to_an_older_generation(tmp_path: Path, build: Build) -> None:
    old, new = (write_generation(tmp_path, build(count)) for count in (2, 5))
    for generation, count in ((new, 5), (old, 2), (new, 5)):
        publish(tmp_path, generation)
        assert current_id(tmp_path) == generation
        assert size(opened(tmp_path)) == {count}


def test_readers_keep_what_they_opened(tmp_path: Path, build: Build, embedder: Embedder) -> None:
    publish(tmp_path, write_generation(tmp_path, build(2)))
    reader = opened(tmp_path)
    before = reader.indexes[Kind.PASSAGES].search("hộ nghèo", 2, embedder=embedder)
    publish(tmp_path, write_generation(tmp_path, build(5)))
    assert sweep(tmp_path, keep=0) == [reader.id]
    assert reader.indexes[Kind.PASSAGES].search("hộ nghèo", 2, embedder=embedder) == before


def test_sweeping_keeps_the_newest_and_the_current(tmp_path: Path, build: Build) -> None:
    first, second, third, fourth = (write_generation(tmp_path, build(2)) for _ in range(4))
    assert generation_ids(tmp_path) == [fourth, third, second, first]
    publish(tmp_path, first)
    assert sweep(tmp_path, keep=2) == [second]
    assert generation_ids(tmp_path) == [fourth, third, first]


def test_an_unknown_generation_is_not_published(tmp_path: Path, build: Build) -> None:
    generation = write_generation(tmp_path, build(2))
    publish(tmp_path, generation)
    with pytest.raises(FileNotFoundError):
        publish(tmp_path, "none")
    assert current_id(tmp_path) == generation


@pytest.mark.parametrize(
    "name", ["passages/vectors.faiss", "statements/rows.npy", "figures/folded/forms.txt", "versions.npy"]
)
@pytest.mark.parametrize("damage", ["truncated", "altered"])
def test_a_damaged_segment_is_refused(tmp_path: Path, build: Build, name: str, damage: str) -> None:
    old = write_generation(tmp_path, build(2))
    known = set(segments_in(tmp_path))
    new = write_generation(tmp_path, build(5))
    publish(tmp_path, old)
    (added,) = set(segments_in(tmp_path)) - known
    path = tmp_path / "segments" / added / name
    content = path.read_bytes()
    path.write_bytes(content[:-1] if damage == "truncated" else content[:-1] + b"?")
    with pytest.raises(BrokenGenerationError, match=Path(name).name):
        publish(tmp_path, new)
    assert opened(tmp_path).id == old


@pytest.mark.parametrize("name", ["accents.npz", "manifest.json"])
def test_a_truncated_file_is_refused(tmp_path: Path, build: Build, name: str) -> None:
    old, new = (write_generation(tmp_path, build(count)) for count in (2, 5))
    publish(tmp_path, old)
    path = tmp_path / "generations" / new / name
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(BrokenGenerationError):
        publish(tmp_path, new)
    assert opened(tmp_path).id == old


def test_a_segment_of_another_generation_is_refused(tmp_path: Path, build: Build) -> None:
    generation = write_generation(tmp_path, build(2))
    (own,) = segments_in(tmp_path)
    write_generation(tmp_path, build(3))
    (other,) = set(segments_in(tmp_path)) - {own}
    folder = tmp_path / "segments"
    (folder / own).rename(folder / "away")
    with pytest.raises(BrokenGenerationError, match=f"{own} is missing"):
        publish(tmp_path, generation)
    (folder / other).rename(folder / own)
    with pytest.raises(BrokenGenerationError, match=f"{own} is not as it was written"):
        publish(tmp_path, generation)


def test_a_broken_current_generation_is_named(tmp_path: Path, build: Build) -> None:
    generation = write_generation(tmp_path, build(2))
    publish(tmp_path, generation)
    (tmp_path / "generations" / generation / "manifest.json").unlink()
    with pytest.raises(BrokenGenerationError) as caught:
        open_current(tmp_path)
    assert caught.value.generation == generation


def test_a_current_generation_that_is_gone_is_named(tmp_path: Path, build: Build) -> None:
    generation = write_generation(tmp_path, build(2))
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
        first = write_generation(data, old)
        publish(data, first)
        killed = _kill_at(number, lambda data=data: publish(data, write_generation(data, new)))
        current = opened(data)
        assert size(current) == ({2} if current.id == first else {5})
        seen.add(current.id == first)
        sweep(data)
        assert not list(data.glob("*/.*.unfinished"))
        assert len(segments_in(data)) == len(generation_ids(data))
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
        patch.setattr("numpy.savez", counted(np.savez))
        patch.setattr("numpy.save", counted(np.save))
        patch.setattr("retrieval.vectors.faiss.write_index", counted(faiss.write_index))
        try:
            work()
        except Killed:
            return True
    return False
