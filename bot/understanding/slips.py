"""Slips of the finger and of the ear: which syllables a misspelt one may stand for, and how likely."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any

from bot.data_files import read_table
from corpus.syllables import fold

SOUND, DOUBLED, SWAPPED, NEIGHBOUR, MISSING, EXTRA, OTHER = 1.5, 1.5, 1.5, 2.0, 2.5, 2.5, 4.0
"""What slips cost: the less, the likelier. Other letters than a neighbour's are hardly ever hit."""

MARK = 0.75
"""The cost of one accent (tone or shape of a letter) that differs."""

_HOOK, _TILDE = "\u0309", "\u0303"
_VOWELS = frozenset("aeiouy")


class Slips:
    """The known syllables by what is left of them when a letter is lost."""

    def __init__(self, known: Iterable[str]) -> None:
        """Index syllables, in lower case with accents."""
        self._forms: dict[str, list[str]] = defaultdict(list)
        for form in known:
            self._forms[fold(form)].append(form)
        self._shortened: dict[str, list[str]] = defaultdict(list)
        for bare in self._forms:
            for shorter in {bare, *_shorter(bare)}:
                self._shortened[shorter].append(bare)

    def around(self, typed: str) -> dict[str, float]:
        """The bare syllables within one slip of a bare one, itself included, with the cost of the slip."""
        near = {bare for shorter in (typed, *_shorter(typed)) for bare in self._shortened.get(shorter, ())}
        costs = {bare: slip_cost(typed, bare) for bare in near}
        for bare in _sounding_alike(typed):
            if bare in self._forms:
                costs[bare] = min(SOUND, costs.get(bare, SOUND))
        return costs

    def forms_of(self, bare: str) -> list[str]:
        """The known syllables that are written so when accents are left out."""
        return self._forms.get(bare, [])


def slip_cost(typed: str, meant: str) -> float:
    """The cost of the one slip that makes ``typed`` of ``meant``."""
    if typed == meant:
        return 0.0
    if len(typed) == len(meant):
        first, *others = (at for at, pair in enumerate(zip(typed, meant, strict=True)) if pair[0] != pair[1])
        if others:
            return (
                SWAPPED if others == [first + 1] and sorted(typed) == sorted(meant) else OTHER * len(others)
            )
        return NEIGHBOUR if meant[first] in _neighbours()[typed[first]] else OTHER
    longer, shorter = (typed, meant) if len(typed) > len(meant) else (meant, typed)
    if any(
        one == other and longer[:at] + longer[at + 1 :] == shorter
        for at, (one, other) in enumerate(pairwise(longer))
    ):
        return DOUBLED
    return EXTRA if longer is typed else MISSING


@lru_cache(1 << 16)  # more spellings than Vietnamese has syllables
def marks(syllable: str) -> frozenset[str]:
    """The accents of a syllable, "đ" among them."""
    decomposed = unicodedata.normalize("NFD", syllable)
    return frozenset(char for char in decomposed if char == "đ" or unicodedata.combining(char))


def marks_cost(typed: str, meant: str) -> float:
    """The cost of the accents that differ; accents all left out count as one."""
    one, other = marks(typed), marks(meant)
    if not one:
        return MARK if other else 0.0
    return MARK * max(len(one - other), len(other - one))


def lacks_marks(typed: str, meant: str) -> bool:
    """Whether accents are only left out, or hook and tilde mixed up as half the country speaks them."""
    one, other = marks(typed), marks(meant)
    return one <= other or one ^ other == {_HOOK, _TILDE}


def _shorter(bare: str) -> Iterator[str]:
    for at in range(len(bare)):
        yield bare[:at] + bare[at + 1 :]


def _sounding_alike(bare: str) -> Iterator[str]:
    onset = next((at for at, char in enumerate(bare) if char in _VOWELS), len(bare))
    # "u" of "qu" and "i" of "gi" belong to the onset where another vowel follows
    splits = {
        onset,
        *(
            [onset + 1]
            if bare[: onset + 1] in ("qu", "gi") and bare[onset + 1 : onset + 2] in _VOWELS
            else []
        ),
    }
    for at in splits:
        for other in _alike("onsets", bare[:at]):
            yield other + bare[at:]
    for length in (1, 2):
        for other in _alike("codas", bare[-length:]):
            yield bare[:-length] + other


@cache
def _alike(part: str, letters: str) -> frozenset[str]:
    groups: list[list[str]] = _misspellings()[part]
    return frozenset(other for group in groups if letters in group for other in group) - {letters}


@cache
def _misspellings() -> dict[str, Any]:
    return read_table("misspellings.toml")


@cache
def _neighbours() -> dict[str, frozenset[str]]:
    """The letters whose keys touch that of a letter."""
    where = {
        char: (row, column + row / 2)
        for row, keys in enumerate(_misspellings()["keyboard"])
        for column, char in enumerate(keys)
    }
    near: dict[str, frozenset[str]] = defaultdict(frozenset)
    for char, (row, column) in where.items():
        near[char] = frozenset(
            other
            for other, (r, c) in where.items()
            if other != char and abs(r - row) <= 1 and abs(c - column) <= 1
        )
    return near
