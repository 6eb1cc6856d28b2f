"""Segments: the indexes of some versions of documents, written once and shared by generations.

What is added is a segment of its own, as in Lucene; what is dropped is left out by the generation, and gone
for good when its segment is merged with others.
"""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from retrieval.arrays import load_arrays, save_arrays, together
from retrieval.text_index import TextIndex
from retrieval.units import Units

Mask = NDArray[np.bool_]


class Kind(StrEnum):
    """The kinds of texts that are found."""

    PASSAGES = "passages"
    STATEMENTS = "statements"
    FIGURES = "figures"


@dataclass(frozen=True, slots=True)
class Section:
    """The texts of one kind, and what they stand for."""

    index: TextIndex
    units: Units


@dataclass(frozen=True, slots=True)
class Segment:
    """The texts of some versions, which may have none, and the audience of each version."""

    versions: NDArray[np.int64]
    audiences: NDArray[np.str_]
    sections: Mapping[Kind, Section]

    @classmethod
    def of(
        cls, versions: Sequence[int], audiences: Sequence[str], sections: Mapping[Kind, Section]
    ) -> "Segment":
        """A segment from lists."""
        return cls(np.array(versions, np.int64), np.array(audiences, np.str_), sections)

    def counts(self, dropped: AbstractSet[int] = frozenset()) -> dict[Kind, int]:
        """How many texts of each kind there are, without those of dropped versions."""
        return {
            kind: len(section.units) - int(np.count_nonzero(section.units.are_of(dropped)))
            for kind, section in self.sections.items()
        }

    @classmethod
    def merged(cls, segments: Sequence["Segment"], dropped: AbstractSet[int]) -> "Segment":
        """One segment of several, without the versions that are ``dropped``: nothing of them is left."""
        versions = together([segment.versions for segment in segments], np.int64)
        audiences = together([segment.audiences for segment in segments], np.str_)
        left = ~np.isin(versions, np.fromiter(dropped, np.int64))
        sections = {kind: _merged([segment.sections[kind] for segment in segments], dropped) for kind in Kind}
        return cls(versions[left], audiences[left], sections)

    def save(self, folder: Path) -> None:
        """Write the segment into a folder, which is made."""
        folder.mkdir(parents=True)
        save_arrays(folder, versions=self.versions, audiences=self.audiences)
        for kind, section in self.sections.items():
            section.index.save(folder / kind)
            section.units.save(folder / kind)

    @classmethod
    def open(cls, folder: Path) -> "Segment":
        """Read a segment written by :meth:`save`."""
        sections = {kind: Section(TextIndex.open(folder / kind), Units.open(folder / kind)) for kind in Kind}
        return cls(**load_arrays(folder, "versions", "audiences"), sections=sections)


def read_versions(folder: Path) -> NDArray[np.int64]:
    """The versions whose texts a segment holds."""
    return load_arrays(folder, "versions")["versions"]


def living(units: Units, dropped: AbstractSet[int]) -> Mask | None:
    """Which texts are not of dropped versions; ``None`` when none is."""
    mask = _dropped(units, dropped)
    return None if mask is None else ~mask


def _dropped(units: Units, versions: Iterable[int]) -> Mask | None:
    mask = units.are_of(versions)
    return mask if mask.any() else None


def _merged(sections: Sequence[Section], versions: AbstractSet[int]) -> Section:
    dropped = [_dropped(section.units, versions) for section in sections]
    units = [section.units.without(mask) for section, mask in zip(sections, dropped, strict=True)]
    return Section(TextIndex.merged([section.index for section in sections], dropped), Units.merged(units))
