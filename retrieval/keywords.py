"""Which texts say which words how often: the keyword index of one segment, written once.

A term is a syllable or a pair of neighbours. Its key is a number: that of the syllable, or one made of those
of both, so that pairs take no letters. What the counts are worth is worked out when somebody asks
(`retrieval.bm25`), for it depends on all segments.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from retrieval.analysis import Words
from retrieval.arrays import counted, load_arrays, save_arrays, together

Mask = NDArray[np.bool_]

TEXTS_AT_ONCE = 20_000
"""Texts whose terms are sorted together: their keys and places fit into one number, and into the cache."""

MOST_COUNTED = 255
"""Times that a text can say a term; saying it more often is worth no more."""

_FORMS = "forms.txt"


@dataclass(frozen=True, slots=True)
class KeywordField:
    """The terms of texts.

    Attributes:
        forms: The syllables, ascending.
        keys: The terms, ascending (see `_key_of_pair`), shape (terms,).
        starts: Where the texts of each term begin among ``texts``, and where the last end; (terms + 1,).
        texts: The texts that say a term, ascending within each.
        counts: How often each says it.
        lengths: How many syllables each text has, shape (texts,).
    """

    forms: Sequence[str]
    keys: NDArray[np.int64]
    starts: NDArray[np.int64]
    texts: NDArray[np.int32]
    counts: NDArray[np.uint8]
    lengths: NDArray[np.int32]

    def __len__(self) -> int:
        """How many texts there are."""
        return len(self.lengths)

    @classmethod
    def build(cls, texts: Iterable[Sequence[str]]) -> "KeywordField":
        """Index texts that are given as their syllables."""
        return cls.of(Words.of(texts))

    @classmethod
    def of(cls, words: Words) -> "KeywordField":
        """Index at most `TEXTS_AT_ONCE` texts."""
        count, size = len(words.lengths), len(words.forms)
        owners = np.repeat(np.arange(count), words.lengths)
        beside = owners[1:] == owners[:-1]
        pairs = _key_of_pair(words.numbers[:-1], words.numbers[1:], size)[beside]
        said = np.concatenate(
            [words.numbers * count + owners, pairs * count + owners[1:][beside]], dtype=np.int64
        )
        places, counts = counted(said)
        terms, texts = np.divmod(places, max(count, 1))
        keys, spoken = counted(terms)
        return cls(
            words.forms,
            keys,
            np.append(0, np.cumsum(spoken)),
            texts.astype(np.int32),
            np.minimum(counts, MOST_COUNTED).astype(np.uint8),
            words.lengths.astype(np.int32),
        )

    def spans_of(self, syllables: Sequence[str]) -> NDArray[np.int64]:
        """Where the texts of each term of a question stand: (start, end), which are equal for unknown terms.

        Returns:
            Shape (terms, 2), the syllables first and then their pairs.
        """
        numbers = [self._number(syllable) for syllable in syllables]
        singles = np.array(numbers, np.int64)
        first, second = singles[:-1], singles[1:]
        pairs = _key_of_pair(first, second, len(self.forms))
        wanted = np.concatenate([singles, np.where((first < 0) | (second < 0), -1, pairs)])
        if not len(self.keys):
            return np.zeros((len(wanted), 2), np.int64)
        places = np.minimum(np.searchsorted(self.keys, wanted), len(self.keys) - 1)
        known = self.keys[places] == wanted
        spans = np.stack([self.starts[places], self.starts[places + 1]], axis=1)
        return np.where(known[:, None], spans, 0)

    def without(self, dropped: Mask) -> "KeywordField":
        """The field of the other texts; words that only the dropped ones say are gone."""
        kept = ~dropped
        numbers = np.cumsum(kept, dtype=np.int32) - 1
        stays = kept[self.texts]
        sizes = np.diff(self.starts)
        left = np.bincount(np.repeat(np.arange(len(sizes)), sizes)[stays], minlength=len(sizes))
        alive = left > 0
        forms, keys = _only_used(self.forms, self.keys[alive])
        return KeywordField(
            forms,
            keys,
            np.append(0, np.cumsum(left[alive])),
            numbers[self.texts[stays]],
            self.counts[stays],
            self.lengths[kept],
        )

    @classmethod
    def merged(cls, fields: Sequence["KeywordField"]) -> "KeywordField":
        """One field over the texts of several, in their order."""
        if len(fields) == 1:
            return fields[0]
        forms = sorted(set().union(*(field.forms for field in fields)))
        renamed = [_renamed(field, forms) for field in fields]
        keys, _ = counted(together(renamed, np.int64))
        terms = [np.searchsorted(keys, each) for each in renamed]
        starts = np.zeros(len(keys) + 1, np.int64)
        for field, own in zip(fields, terms, strict=True):
            starts[own + 1] += np.diff(field.starts)
        np.cumsum(starts, out=starts)
        texts, counts = np.empty(starts[-1], np.int32), np.empty(starts[-1], np.uint8)
        filled, first = starts[:-1].copy(), 0
        for field, own in zip(fields, terms, strict=True):
            sizes = np.diff(field.starts)
            # where the texts of each term go, less where they stand
            shift = np.repeat(filled[own] - field.starts[:-1], sizes)
            places = shift + np.arange(len(field.texts))
            texts[places] = field.texts + np.int32(first)
            counts[places] = field.counts
            filled[own] += sizes
            first += len(field)
        return cls(
            forms, keys, starts, texts, counts, together([field.lengths for field in fields], np.int32)
        )

    def save(self, folder: Path) -> None:
        """Write the field into a folder of its own, which is made."""
        folder.mkdir(parents=True)
        (folder / _FORMS).write_text("\n".join(self.forms), encoding="utf-8")
        save_arrays(
            folder,
            keys=self.keys,
            starts=self.starts,
            texts=self.texts,
            counts=self.counts,
            lengths=self.lengths,
        )

    @classmethod
    def open(cls, folder: Path) -> "KeywordField":
        """Read a field written by :meth:`save`; what of it is needed comes into memory when it is."""
        forms = (folder / _FORMS).read_text(encoding="utf-8")
        arrays = load_arrays(folder, "keys", "starts", "texts", "counts", "lengths")
        return cls(forms.split("\n") if forms else [], **arrays)

    def _number(self, syllable: str) -> int:
        place = bisect_left(self.forms, syllable)
        return place if place < len(self.forms) and self.forms[place] == syllable else -1


def _key_of_pair(first: NDArray[np.int64], second: NDArray[np.int64], size: int) -> NDArray[np.int64]:
    """The key of a pair of syllables, beyond those of the ``size`` single ones and in the order of both."""
    return (first + 1) * size + second


def _parts(keys: NDArray[np.int64], size: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The syllables of keys: -1 stands for the first one of a term that is no pair."""
    first, second = np.divmod(keys, max(size, 1))
    return first - 1, second


def _rekeyed(keys: NDArray[np.int64], size: int, table: NDArray[np.int64], new: int) -> NDArray[np.int64]:
    """The keys when syllables have other numbers, in the same order."""
    first, second = _parts(keys, size)
    return np.where(first < 0, table[second], _key_of_pair(table[first], table[second], new))


def _renamed(field: KeywordField, forms: Sequence[str]) -> NDArray[np.int64]:
    """The keys of a field as they are among more syllables; both are ascending, so the order stays."""
    places = {form: place for place, form in enumerate(forms)}
    table = np.fromiter((places[form] for form in field.forms), np.int64, len(field.forms))
    return _rekeyed(field.keys, len(field.forms), table, len(forms))


def _only_used(forms: Sequence[str], keys: NDArray[np.int64]) -> tuple[list[str], NDArray[np.int64]]:
    used = keys[keys < len(forms)]
    table = np.zeros(len(forms), np.int64)
    table[used] = np.arange(len(used))
    return [forms[place] for place in used.tolist()], _rekeyed(keys, len(forms), table, len(used))
