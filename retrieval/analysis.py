"""The words under which a text is found.

A Vietnamese word is one syllable or, more often, two, and nothing in writing says which; so the terms are
the syllables and the pairs of neighbours, repeated as often as they occur. Numbers are syllables as written.
"""

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from corpus.syllables import canonical, fold, syllables

_MANY = 1 << 16
"""Spellings to remember: more than Vietnamese has syllables, so that a corpus spells few anew."""

_canonical = lru_cache(_MANY)(canonical)
_fold = lru_cache(_MANY)(fold)


def accented(text: str) -> list[str]:
    """The syllables of a text with accents, in one spelling of the tone mark."""
    return [_canonical(syllable) for syllable in syllables(text)]


def folded(text: str) -> list[str]:
    """The syllables without accents, for those who type so."""
    return [_fold(syllable) for syllable in syllables(text)]


@dataclass(frozen=True, slots=True)
class Words:
    """Texts as numbers of syllables.

    Attributes:
        forms: The syllables, each once, ascending.
        numbers: For each syllable of each text its place among ``forms``, one text after the other.
        lengths: How many syllables each text has.
    """

    forms: list[str]
    numbers: NDArray[np.int64]
    lengths: NDArray[np.int64]

    @classmethod
    def of(cls, texts: Iterable[Sequence[str]]) -> "Words":
        """Texts that are given as their syllables."""
        known: defaultdict[str, int] = defaultdict()
        known.default_factory = known.__len__
        numbers, lengths = array("q"), array("q")
        for text in texts:
            numbers.extend(map(known.__getitem__, text))
            lengths.append(len(text))
        return cls._sorted(list(known), np.array(numbers, np.int64), np.array(lengths, np.int64))

    @classmethod
    def read(cls, texts: Iterable[str]) -> "Words":
        """The words of texts, with accents."""
        return cls.of(map(accented, texts))

    def folded(self) -> "Words":
        """The same without accents."""
        return self._renamed(_fold)

    def _renamed(self, name: Callable[[str], str]) -> "Words":
        known: defaultdict[str, int] = defaultdict()
        known.default_factory = known.__len__
        table = np.fromiter((known[name(form)] for form in self.forms), np.int64, len(self.forms))
        return self._sorted(list(known), table[self.numbers], self.lengths)

    @classmethod
    def _sorted(cls, forms: list[str], numbers: NDArray[np.int64], lengths: NDArray[np.int64]) -> "Words":
        order = sorted(range(len(forms)), key=forms.__getitem__)
        places = np.empty(len(forms), np.int64)
        places[order] = np.arange(len(forms))
        return cls([forms[place] for place in order], places[numbers], lengths)
