"""How well texts match a question by their words: BM25 over the keyword fields of all segments.

How rare a word is and how long texts are on average is counted over all segments, without the texts that are
dropped from them; so the scores are those of one index over the living texts.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from retrieval.arrays import counted, together
from retrieval.keywords import KeywordField

Scores = NDArray[np.float32]
Positions = NDArray[np.int64]
Mask = NDArray[np.bool_]

NOTHING: Positions = np.empty(0, np.int64)
NOBODY: Mask = np.empty(0, np.bool_)

K1, B = 0.9, 0.4
"""Saturation of repeated terms, and how far long texts are held back: Anserini's values for passages.

Against 1.2 and 0.75 on windows of 160 words, fused, nDCG@10: articles of law 0.928 for 0.922, encyclopaedia
passages 0.981 for 0.981.
"""

LOOKED_AT = 50_000
"""Places at which terms stand that are looked at in one field, the rarest terms first: a millisecond.

Where a question has more, the texts that say most of its rarest terms are scored to the end, and they alone.
Measured by `danchung bench scale`, those are nearly always the ones that score best.
"""

SCORED = 500
"""So many of them are."""


@dataclass(frozen=True, slots=True)
class _Term:
    """A term of a question in one field: what it is worth at most, and the texts that say it."""

    weight: np.float32
    texts: NDArray[np.int32]
    counts: NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question: its terms in each field, the worthiest first, and the most that a text could have."""

    terms: Sequence[Sequence[_Term]]
    most: float


class Bm25:
    """The fields of the same words in several segments."""

    def __init__(self, fields: Sequence[KeywordField], living: Sequence[Mask | None]) -> None:
        """Take fields together.

        Args:
            fields: one for each segment.
            living: for each field which of its texts count; ``None`` when all do.
        """
        self._fields = fields
        self._dead = [None if mask is None else np.flatnonzero(~mask).astype(np.int32) for mask in living]
        self._ends = np.cumsum([len(field) for field in fields])
        counted = [
            field.lengths if mask is None else field.lengths[mask]
            for field, mask in zip(fields, living, strict=True)
        ]
        self._count = sum(map(len, counted))
        average = sum(int(lengths.sum()) for lengths in counted) / max(self._count, 1)
        # what a text must say a term by, to be given half of what the term is worth
        slope = K1 * B / max(average, 1.0)
        self._halves = [
            (np.float32(K1 * (1 - B)) + np.float32(slope) * field.lengths).astype(np.float32)
            for field in fields
        ]

    def best(
        self,
        syllables: Sequence[str],
        count: int,
        allowed: Sequence[Mask | None],
        also: Positions = NOTHING,
    ) -> tuple[Positions, Scores]:
        """The texts that match a question best, and some others, each with its score, ascending by position.

        The BM25 score over the most that a text could have: the sum of the idf of the question's terms, with
        those that no text contains. So 1 would be a text that says the whole question again and again, and
        scores of different questions can be compared.

        Args:
            syllables: those of the question.
            count: how many of the best texts at most.
            allowed: for each field which of its texts may be found; ``None`` for all of them.
            also: positions of the other texts, each once.

        Returns:
            Positions among the texts of all fields, and scores from 0 to 1.
        """
        asked = self._asked(syllables)
        others = np.sort(also)
        numbers = np.searchsorted(self._ends, others, side="right")
        found = []
        for number, (halves, mask) in enumerate(zip(self._halves, allowed, strict=True)):
            first = self._ends[number] - len(halves)
            own = (others[numbers == number] - first).astype(np.int32)
            texts, scores = _search(asked.terms[number], halves, mask if count else NOBODY, own)
            found.append((texts + first, scores))
        positions, scores = (np.concatenate(each) for each in zip(*found, strict=True))
        kept = np.zeros(len(positions), np.bool_)
        kept[np.searchsorted(positions, others)] = True
        worded = np.argsort(-scores, kind="stable")[:count]
        kept[worded[scores[worded] > 0]] = True
        return positions[kept], scores[kept] / np.float32(asked.most)

    def _asked(self, syllables: Sequence[str]) -> _Asked:
        spans = np.stack([field.spans_of(syllables) for field in self._fields], axis=1)  # terms, fields, 2
        said = (spans[..., 1] - spans[..., 0]).sum(axis=1) - self._dead_among(spans)
        idf = np.log(1 + (self._count - said + 0.5) / (said + 0.5)).astype(np.float32)
        most = float(idf.sum()) or 1.0
        weights: dict[bytes, tuple[np.float32, int]] = {}
        for number, weight in enumerate(idf):
            if said[number] > 0:
                key = spans[number].tobytes()  # a term that is asked twice counts twice
                weights[key] = (weight + weights[key][0] if key in weights else weight, number)
        ordered = sorted(weights.values(), key=lambda each: -each[0])
        terms = [
            [
                _Term(weight, field.texts[start:end], field.counts[start:end])
                for weight, number in ordered
                for start, end in [spans[number, at].tolist()]
                if start < end
            ]
            for at, field in enumerate(self._fields)
        ]
        return _Asked(terms, most)

    def _dead_among(self, spans: NDArray[np.int64]) -> NDArray[np.int64]:
        """For each term how many of the texts that say it do not count."""
        gone = np.zeros(len(spans), np.int64)
        for at, (field, dead) in enumerate(zip(self._fields, self._dead, strict=True)):
            if dead is not None and len(dead):
                shared = (_shared(dead, field.texts[start:end]) for start, end in spans[:, at].tolist())
                gone += np.fromiter(shared, np.int64, len(spans))
        return gone


def _search(
    terms: Sequence[_Term], halves: Scores, allowed: Mask | None, also: NDArray[np.int32]
) -> tuple[NDArray[np.int32], Scores]:
    """The scores of the texts of one field that say most of a question, and of some others."""
    scores = np.zeros(len(halves), np.float32)
    done = _rarest(terms)
    texts, worths = _said(terms[:done], halves)
    np.add.at(scores, texts, worths)
    if allowed is not None:
        texts = texts[allowed[texts]] if len(allowed) else texts[:0]
    if done < len(terms):
        texts = _best_of(texts, scores)
    texts, _ = counted(np.concatenate([texts, also]))
    own = scores[texts]
    for term in terms[done:]:
        places = np.minimum(np.searchsorted(term.texts, texts), len(term.texts) - 1)
        says = np.flatnonzero(term.texts[places] == texts)
        own[says] += _worth(term.weight, term.counts[places[says]], halves[texts[says]])
    return texts, own


def _rarest(terms: Sequence[_Term]) -> int:
    """How many of the terms, the rarest first, are looked at wherever they stand."""
    places = np.cumsum([len(term.texts) for term in terms])
    return max(int(np.count_nonzero(places <= LOOKED_AT)), min(1, len(terms)))


def _best_of(texts: NDArray[np.int32], scores: Scores) -> NDArray[np.int32]:
    """The texts with the best scores, each once."""
    once = np.empty(len(scores), np.int32)
    places = np.arange(len(texts), dtype=np.int32)
    once[texts[::-1]] = places[::-1]
    texts = texts[once[texts] == places]
    if len(texts) <= SCORED:
        return texts
    return texts[np.argpartition(-scores[texts], SCORED)[:SCORED]]


def _said(terms: Sequence[_Term], halves: Scores) -> tuple[NDArray[np.int32], Scores]:
    """The texts that say each of the terms, one term after the other, and what that is worth."""
    texts = together([term.texts for term in terms], np.int32)
    counts = together([term.counts for term in terms], np.uint8)
    weights = np.array([term.weight for term in terms], np.float32)
    sizes = np.array([len(term.texts) for term in terms], np.int64)
    return texts, _worth(np.repeat(weights, sizes), counts, halves[texts])


def _worth(weights: np.float32 | Scores, counts: NDArray[np.uint8], halves: Scores) -> Scores:
    said = counts.astype(np.float32)
    worth: Scores = weights * said / (said + halves)
    return worth


def _shared(some: NDArray[np.int32], others: NDArray[np.int32]) -> int:
    """How many numbers two ascending lists share."""
    if len(some) > len(others):
        some, others = others, some
    if not len(some):
        return 0
    places = np.minimum(np.searchsorted(others, some), len(others) - 1)
    return int(np.count_nonzero(others[places] == some))
