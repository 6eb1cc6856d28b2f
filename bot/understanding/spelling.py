"""Misspelt syllables put right, by the syllables of the corpus and which of them stand side by side.

A syllable that the corpus knows is never changed, nor is a number, a name, an abbreviation or a chat word. A
possible syllable of Vietnamese is changed only where its neighbours speak for another; letters that make no
syllable also where one known syllable is clearly the nearest.
"""

import re

import numpy as np
from numpy.typing import NDArray

from bot.understanding.chat_words import shorthand, spell_out_chat_words
from bot.understanding.possible_syllables import is_possible, is_possible_bare
from bot.understanding.raw_keys import KeyReader
from bot.understanding.slips import MARK, MISSING, NEIGHBOUR, SWAPPED, Slips, lacks_marks, marks, marks_cost
from bot.understanding.vocabulary import has_digit, pieces_of, vocabulary
from corpus.syllables import canonical, fold, has_accents
from retrieval.accents import AccentModel, in_case_of, typed_without_accents

LEAST_LETTERS = 3
"""Shorter syllables have too many neighbours, and are mostly shorthand."""

MOST_COST = 3.5
"""What costs more is no slip but another word."""

FIT = 4.0
"""How much the share of a neighbour's neighbours that a syllable has weighs against the cost of a slip."""

TELLING = 0.25
"""A neighbour that has one syllable beside it so often tells that it is meant, though another was typed."""

FIRM = 0.4
"""The same for a slip that costs more."""

BOTH_SIDES = 0.3
"""What it adds to the fit that both neighbours have been seen beside a syllable."""

LEAST_SEEN = 4
"""A neighbour seen more rarely tells less."""

MARGIN = 0.3
"""By so much the nearest syllable must be nearer than the next, or none is taken."""

_SENTENCE_END = re.compile(r"[.?!:\n]\s*$")


class Speller:
    """Puts right what people mistype; learnt from the texts that are searched."""

    def __init__(self, accents: AccentModel) -> None:
        self._accents = accents
        self._known = frozenset([*accents.spellings, *vocabulary()])
        self._known_bare = frozenset(map(fold, self._known))
        self._numbers = {form: n for n, form in enumerate(accents.spellings, start=2)}
        longer = (short for short in shorthand() if len(short) > LEAST_LETTERS)
        self._slips = Slips([*(form for form in self._known if is_possible(form)), *longer])
        self._keys = KeyReader(self._known, self._slips)

    def read(self, text: str) -> str:
        """The text with keys made letters, slips put right, and accents restored where all are left out."""
        decoded = self._keys.read(text)
        bare = typed_without_accents(decoded)
        once = self._correct(decoded, bare=bare)
        # What was put right is a better neighbour than what was typed.
        again = once if once == decoded else self._correct(once, bare=bare)
        return self._accents.restore_all(spell_out_chat_words(again)) if bare else again

    def _correct(self, text: str, *, bare: bool) -> str:
        pieces = list(pieces_of(text))
        for at, (between, typed) in enumerate(pieces):
            first = not any(piece[1] for piece in pieces[:at]) or bool(_SENTENCE_END.search(between))
            if not typed or _is_kept(typed, first=first) or self._knows(typed, bare=bare):
                continue
            before = self._neighbour(pieces[at - 1][1] if at else "", bare=bare)
            after = self._neighbour(pieces[at + 1][1] if at + 1 < len(pieces) else "", bare=bare)
            if meant := self._nearest(canonical(typed), before, after, bare=bare):
                pieces[at] = (between, in_case_of(typed, fold(meant) if bare else meant))
        return "".join(between + typed for between, typed in pieces)

    def _knows(self, typed: str, *, bare: bool) -> bool:
        form = canonical(typed)
        return form in self._known or (bare and not has_accents(form) and form in self._known_bare)

    def _neighbour(self, typed: str, *, bare: bool) -> list[int]:
        return self._accents.numbers_of(typed, bare=bare) if typed else []

    def _nearest(self, typed: str, before: list[int], after: list[int], *, bare: bool) -> str | None:
        """The syllable meant, where there is no doubt."""
        options = self._options(typed, bare=bare)
        if not options:
            return None
        forms = list(options)
        left, right = self._fits(forms, before, after)
        fits = np.maximum(left, right)
        scores = FIT * fits + 0.1 * np.log1p(self._counts(forms)) - np.array(list(options.values()))
        best = int(scores.argmax())
        rivals = [score for form, score in zip(forms, scores, strict=True) if fold(form) != fold(forms[best])]
        if max(rivals, default=-np.inf) > scores[best] - MARGIN:
            return None
        fit = fits[best] + (BOTH_SIDES if min(left[best], right[best]) > 0 else 0.0)
        return forms[best] if _is_sure(typed, forms[best], options[forms[best]], fit, bare=bare) else None

    def _fits(
        self, forms: list[str], before: list[int], after: list[int]
    ) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """The share of each form of what follows the word before, and of what precedes the word behind."""
        numbers = [self._numbers.get(form, 0) for form in forms]
        left = self._accents.seen(before, numbers).sum(axis=0) / max(
            self._accents.count(before).sum(), LEAST_SEEN
        )
        right = self._accents.seen(numbers, after).sum(axis=1) / max(
            self._accents.count(after).sum(), LEAST_SEEN
        )
        known = np.array(numbers) > 0
        return np.where(known, left, 0.0), np.where(known, right, 0.0)

    def _counts(self, forms: list[str]) -> NDArray[np.int64]:
        numbers = [self._numbers.get(form, 0) for form in forms]
        return np.where(np.array(numbers) > 0, self._accents.count(numbers), 0)

    def _options(self, typed: str, *, bare: bool) -> dict[str, float]:
        """The known syllables that a misspelt one may stand for, with what the slip costs."""
        found: dict[str, float] = {}
        for near, slip in self._slips.around(fold(typed)).items():
            for form in self._slips.forms_of(near):
                cost = slip + (0.0 if bare and not has_accents(typed) else marks_cost(typed, form))
                if cost <= MOST_COST:
                    found[form] = cost
        return found


def _is_sure(typed: str, form: str, cost: float, fit: float, *, bare: bool) -> bool:
    possible = is_possible_bare(typed) if bare and not has_accents(typed) else is_possible(typed)
    if not possible:
        return fit > 0 or (cost <= NEIGHBOUR and (len(typed) > LEAST_LETTERS or has_accents(typed)))
    same_letters = fold(typed) == fold(form)
    if same_letters and marks(typed) == marks(form):
        return True  # only the place of the tone mark differs
    if cost <= SWAPPED and (not same_letters or lacks_marks(typed, form)):
        return fit >= TELLING
    return fit >= FIRM and (bare or (marks(typed) <= marks(form) and cost <= MISSING + MARK))


def _is_kept(typed: str, *, first: bool) -> bool:
    """Whether letters are no syllable to put right: numbers, names, abbreviations, shorthand."""
    if (
        len(typed) < (2 if has_accents(typed) else LEAST_LETTERS)
        or has_digit(typed)
        or typed.lower() in shorthand()
    ):
        return True
    return typed.isupper() or (typed[0].isupper() and not first)
