"""Which segments make up a new generation: those of the one before, one more, and some of them merged."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from retrieval.generations import Contents, Kept, open_segments
from retrieval.merging import is_spoilt, merged_tail
from retrieval.segments import Kind, Segment


@dataclass(frozen=True, slots=True)
class Arranged:
    """Segments, the oldest first, and how many texts of each kind they have that are not dropped."""

    segments: Sequence[Kept | Segment]
    counts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class _Part:
    """A segment, and the versions that are dropped from it; one that is not on disk has no id."""

    id: str | None
    segment: Segment
    dropped: frozenset[int]
    counts: Mapping[Kind, int]

    @property
    def size(self) -> int:
        return sum(self.counts.values())

    @property
    def is_spoilt(self) -> bool:
        return is_spoilt(self.size, sum(self.segment.counts().values()) - self.size)


def arrange(
    data: Path, base: Contents | None, new: Segment, wanted: frozenset[int], forgotten: frozenset[int]
) -> Arranged:
    """The segments of what is wanted.

    Args:
        data: the data folder.
        base: the generation before.
        new: what it does not have.
        wanted: the versions that are current.
        forgotten: versions of which nothing may be left.
    """
    parts = [
        _part(name, segment, held - wanted)
        for name, held in (base.held.items() if base else ())
        if held & wanted
        for segment in open_segments(data, [name])
    ]
    if len(new.versions):
        parts.append(_part(None, new, frozenset()))
    last = merged_tail([part.size for part in parts]) if parts and parts[-1].id is None else 0
    first, tail = parts[: len(parts) - last], parts[len(parts) - last :]
    segments: list[Kept | Segment] = [_left(part, forgotten) for part in first]
    if tail:
        segments.append(_merged(tail))
    counts = {kind.value: sum(part.counts[kind] for part in parts) for kind in Kind}
    return Arranged(segments, counts)


def _part(name: str | None, segment: Segment, dropped: frozenset[int]) -> _Part:
    return _Part(name, segment, dropped, segment.counts(dropped))


def _left(part: _Part, forgotten: frozenset[int]) -> Kept | Segment:
    """A segment as it is, or written again without what is dropped."""
    if part.id is None or part.is_spoilt or not part.dropped.isdisjoint(forgotten):
        return _merged([part])
    return Kept(part.id, part.dropped)


def _merged(parts: Sequence[_Part]) -> Segment:
    dropped = frozenset[int]().union(*(part.dropped for part in parts))
    if len(parts) == 1 and not dropped:
        return parts[0].segment
    return Segment.merged([part.segment for part in parts], dropped)
