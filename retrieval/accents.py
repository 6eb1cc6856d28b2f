"""Restore the accents of a text typed without them, from the texts that are searched.

A bigram model of syllables, decoded with Viterbi: each bare syllable may stand for any syllable of the
corpus that folds to it, and the likeliest chain is taken. Probabilities are by absolute discounting (Ney,
Essen and Kneser 1994), interpolated with the frequency of the syllable.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from corpus.syllables import canonical, fold, has_accents, syllables
from retrieval.analysis import Words
from retrieval.arrays import counted

DISCOUNT = 0.75
"""Taken from each count of a pair and given to unseen pairs: the usual value for small corpora."""

ACCENTED_SHARE = 0.4
"""A text of which this share of syllables carries accents was typed with them and stays as it is.

Of the syllables of news, laws and questions 82 to 87 % carry one, of text typed without accents next to none.
"""

_BREAK = re.compile(r"[\n;!?]|[.:](?=\s)")
_START, _NUMBER = "<", "0"


class AccentModel:
    """Which accents the syllables of a corpus carry, and next to which others."""

    def __init__(self, forms: list[str], counts: NDArray[np.int64], pairs: NDArray[np.int64]) -> None:
        """Hold the counts of a corpus.

        Args:
            forms: canonical syllables; number 0 is the start of a sentence, number 1 any numeral.
            counts: how often each occurs, shape (forms,).
            pairs: shape (2, pairs): sorted keys ``first * len(forms) + second``, and their counts.
        """
        self._forms, self._counts, self._pairs = forms, counts, pairs
        self._number = {form: number for number, form in enumerate(forms)}
        self._candidates: dict[str, list[int]] = defaultdict(list)
        for number, form in enumerate(forms[2:], start=2):
            self._candidates[fold(form)].append(number)
        firsts = pairs[0] // max(len(forms), 1)
        self._followed = np.bincount(firsts, weights=pairs[1], minlength=len(forms))
        self._followers = np.bincount(firsts, minlength=len(forms))

    @classmethod
    def learn(cls, texts: Iterable[str]) -> "AccentModel":
        """Count the syllables of texts written with accents; sentences without any teach nothing."""
        words = Words.of(sentence for text in texts for sentence in _sentences(text))
        forms = _in_order(words.forms)
        places = {form: place for place, form in enumerate(forms)}
        table = np.fromiter((places[form] for form in words.forms), np.int64, len(words.forms))
        numbers = table[words.numbers]
        first, second = numbers[:-1], numbers[1:]
        pairs = counted((first * len(forms) + second)[second > 0])  # the start of a sentence follows nothing
        return cls(forms, np.bincount(numbers, minlength=len(forms)), np.stack(pairs))

    def plus(self, other: "AccentModel") -> "AccentModel":
        """What the texts of both teach, as if they had been learnt together."""
        return self._combined(other, 1)

    def minus(self, other: "AccentModel") -> "AccentModel":
        """What is left without the texts of another model, which are among those of this one."""
        return self._combined(other, -1)

    def _combined(self, other: "AccentModel", sign: int) -> "AccentModel":
        forms = _in_order({*self._forms, *other._forms})
        counts = np.zeros(len(forms), np.int64)
        for model, times in ((self, 1), (other, sign)):
            counts[model._places_in(forms)] += times * model._counts
        # the first two stand for no syllable
        left = np.flatnonzero((counts > 0) | (np.arange(len(forms)) < 2))
        kept = [forms[number] for number in left.tolist()]
        pairs = [model._pairs_among(forms, left) for model in (self, other)]
        keys, places = np.unique(np.concatenate([keys for keys, _ in pairs]), return_inverse=True)
        together = np.zeros(len(keys), np.int64)
        together[places[: len(pairs[0][0])]] = pairs[0][1]
        together[places[len(pairs[0][0]) :]] += sign * pairs[1][1]
        seen = together > 0
        return AccentModel(kept, counts[left], np.stack([keys[seen], together[seen]]))

    def _places_in(self, forms: list[str]) -> NDArray[np.int64]:
        places = {form: place for place, form in enumerate(forms)}
        return np.fromiter((places[form] for form in self._forms), np.int64, len(self._forms))

    def _pairs_among(
        self, forms: list[str], left: NDArray[np.int64]
    ) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The keys and the counts of the pairs of those forms that are left."""
        numbers = np.full(len(forms), -1, np.int64)
        numbers[left] = np.arange(len(left))
        own = numbers[self._places_in(forms)]
        first, second = (own[part] for part in np.divmod(self._pairs[0], max(len(self._forms), 1)))
        both = (first >= 0) & (second >= 0)
        return first[both] * len(left) + second[both], self._pairs[1][both]

    def restore(self, text: str) -> str:
        """The text with the likeliest accents on its bare syllables.

        Numbers, syllables unknown to the corpus, syllables that carry accents and everything between
        the syllables stay as they are; so does a text that was typed with accents.
        """
        return self.restore_all(text) if typed_without_accents(text) else text

    def restore_all(self, text: str) -> str:
        """The same for a text of which some syllables are known to lack their accents."""
        typed, restored, end = syllables(text), [], 0
        for syllable, form in zip(typed, self._decode(typed), strict=True):
            start = text.index(syllable, end)
            restored += [text[end:start], in_case_of(syllable, form) if form else syllable]
            end = start + len(syllable)
        return "".join(restored) + text[end:]

    def save(self, path: Path) -> None:
        """Write the model to a file, in NumPy's ``.npz``."""
        forms = np.frombuffer("\n".join(self._forms).encode(), np.uint8)
        with path.open("wb") as file:
            np.savez(file, forms=forms, counts=self._counts, pairs=self._pairs)

    @classmethod
    def open(cls, path: Path) -> "AccentModel":
        """Read a model written by :meth:`save`."""
        with np.load(path) as file:
            return cls(file["forms"].tobytes().decode().split("\n"), file["counts"], file["pairs"])

    @property
    def spellings(self) -> list[str]:
        """The canonical syllables of the corpus."""
        return self._forms[2:]

    def numbers_of(self, syllable: str, *, bare: bool) -> list[int]:
        """What a typed syllable may stand for: itself, or all that it may be where accents are left out."""
        if bare or any(char.isdigit() for char in syllable):
            return [number for number in self._options(fold(syllable)) if number]
        number = self._number.get(canonical(syllable))
        return [] if number is None else [number]

    def seen(self, firsts: list[int], seconds: list[int]) -> NDArray[np.int64]:
        """How often each of ``seconds`` follows each of ``firsts``: shape (firsts, seconds)."""
        return self._pairs_of(np.array(firsts, np.int64), np.array(seconds, np.int64))

    def count(self, numbers: list[int]) -> NDArray[np.int64]:
        """How often syllables occur."""
        return self._counts[np.array(numbers, np.int64)]

    def _decode(self, typed: list[str]) -> list[str | None]:
        """The likeliest form of each syllable; ``None`` where the model has nothing to say."""
        best, states, steps = np.zeros(1), np.zeros(1, np.int64), []
        for syllable in typed:
            options = np.array(self._options(syllable), np.int64)
            scores = best[:, None] + self._log_probability(states, options)
            steps.append((options, scores.argmax(axis=0)))
            best, states = scores.max(axis=0), options
        decoded: list[str | None] = []
        choice = int(best.argmax())
        for options, origins in reversed(steps):
            number = int(options[choice])
            decoded.append(self._forms[number] if number > 1 else None)
            choice = int(origins[choice])
        return decoded[::-1]

    def _options(self, syllable: str) -> list[int]:
        if any(char.isdigit() for char in syllable):
            return [1]
        form = canonical(syllable)
        if has_accents(form):
            return [self._number.get(form, 0)]
        return self._candidates.get(form, [0])

    def _log_probability(self, firsts: NDArray[np.int64], seconds: NDArray[np.int64]) -> NDArray[np.float64]:
        """Of each of ``seconds`` after each of ``firsts``: shape (firsts, seconds)."""
        alone = (self._counts[seconds] + 1) / (self._counts.sum() + len(self._forms))
        seen = self._pairs_of(firsts, seconds)
        followed = np.maximum(self._followed[firsts], 1)[:, None]
        spread = np.maximum(DISCOUNT * self._followers[firsts], DISCOUNT)[:, None] / followed
        probability: NDArray[np.float64] = np.log(np.maximum(seen - DISCOUNT, 0) / followed + spread * alone)
        return probability

    def _pairs_of(self, firsts: NDArray[np.int64], seconds: NDArray[np.int64]) -> NDArray[np.int64]:
        keys = firsts[:, None] * len(self._forms) + seconds
        if not self._pairs.size:
            return np.zeros(keys.shape, np.int64)
        where = np.minimum(np.searchsorted(self._pairs[0], keys), self._pairs.shape[1] - 1)
        return np.where(self._pairs[0][where] == keys, self._pairs[1][where], 0)


def _in_order(forms: Iterable[str]) -> list[str]:
    """The forms in the one order that a model has, whatever it was learnt from first."""
    return [_START, _NUMBER, *sorted(set(forms) - {_START, _NUMBER})]


def typed_without_accents(text: str) -> bool:
    """Whether a text has too few accents to have been typed with them."""
    words = [syllable for syllable in syllables(text) if syllable[0].isalpha()]
    return sum(map(has_accents, words)) < ACCENTED_SHARE * len(words)


def _sentences(text: str) -> Iterator[list[str]]:
    for sentence in _BREAK.split(text):
        if has_accents(sentence):
            yield [_START, *(_class_of(syllable) for syllable in syllables(sentence))]


@lru_cache(1 << 16)  # more spellings than Vietnamese has syllables
def _class_of(syllable: str) -> str:
    return _NUMBER if any(char.isdigit() for char in syllable) else canonical(syllable)


def in_case_of(typed: str, form: str) -> str:
    """A syllable in small or capital letters as it was typed."""
    if typed.isupper() and len(typed) > 1:
        return form.upper()
    return form.capitalize() if typed[:1].isupper() else form
