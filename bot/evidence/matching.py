"""How well a figure fits what a question asks for."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.evidence.candidates import Candidate
from bot.evidence.contrasts import is_narrower, singles_out
from bot.evidence.credits import credit, indicator_words
from bot.evidence.figures import FigureCandidate
from bot.evidence.pinning import without_names
from bot.evidence.rule import Rule
from bot.evidence.rules import Constraints, all_words, own_words
from bot.evidence.sayings import meant, sayings_of
from bot.evidence.terms import (
    PAIR_WEIGHT,
    context_terms,
    folded_syllables,
    pairs,
    rarity,
    topic_terms,
)
from bot.evidence.turns import weigh_turns
from bot.question import Question
from bot.understanding.scope import split_scope


@dataclass(frozen=True, slots=True)
class Match:
    """A figure measured against a question.

    ``coverage`` is the weighted share of the question's terms that its clause has, with less credit for what
    only its surroundings have; ``close`` counts the clause alone, and ``own`` the figure's own part of it;
    ``named`` whether it says a name by which the question tells figures apart; ``broken`` are constraints
    it breaks.
    """

    found: FigureCandidate
    score: float
    coverage: float
    close: float
    own: float
    named: bool
    broken: tuple[Rule, ...]


MEASURED = 80
"""Figures that are measured at most: a few documents hold fewer that are near to a question."""

_CONTEXT_WEIGHT = 0.35
_NEAR, _AROUND = 0.6, 0.3
"""Credit for a term of the statement, a heading or the title, and for one that only the document has."""

_PRECISION = 0.25
_DENSE = 1.0
"""Weight of the cosine of question and clause: those of good and bad ones differ by some hundredths."""

_KIND_WORDS = frozenset("ke hoach muc tieu chi dat vuot hoan thanh tang giam so cung ki dinh".split())
"""Folded syllables by which a question names the kind of figure; its indicator need not say them."""

_TOLD_APART = 0.3
_NARROWER = 0.1
_SINGLED_OUT = 0.3
_OWN = 0.1
"""Further weight of the terms that the figure's own part of the clause has, and not its neighbours'."""


@lru_cache(maxsize=64)
def measure_all(question: Question, found: tuple[FigureCandidate, ...]) -> tuple[Match, ...]:
    """The nearest figures measured against a question; remembered, for an answer ranks them several times."""
    nearest = _nearest(found)
    return tuple(map(FigureRuler(question, nearest).measure, nearest))


def _nearest(found: Sequence[FigureCandidate]) -> Sequence[FigureCandidate]:
    """The figures nearest to a question, in the order found."""
    if len(found) <= MEASURED:
        return found
    order = sorted(found, key=lambda each: -(each.candidate.score + _DENSE * each.dense))
    kept = set(order[:MEASURED])
    return [each for each in found if each in kept]


class FigureRuler:
    """Measures figures against one question; how rare a term is, is counted among their clauses."""

    def __init__(self, question: Question, found: Sequence[FigureCandidate]) -> None:
        self._question = question
        self._said = " ".join([*question.context, question.text])
        self._close = {each.stored.row: context_terms(_close_words(each)) for each in found}
        self._around = _terms_around(found)
        self._sayings = sayings_of(question)
        self._telling = frozenset[str]().union(*(context_terms(own_words(each)) for each in found))
        self._weights = self._weigh(question)
        self._total = sum(self._weights.values()) or 1.0
        self._single = {term for term in self._weights if " " not in term}
        self._widened: dict[frozenset[str], frozenset[str]] = {}
        self._near: dict[int, frozenset[str]] = {}
        self._constraints = Constraints(question, found)

    def measure(self, each: FigureCandidate) -> Match:
        """Measure one of the figures."""
        close = self._with_meant(self._close[each.stored.row])
        near = self._near_to(each.candidate)
        around = self._around[each.stored.version_id]
        said_itself = own_words(each)
        own = context_terms(said_itself)
        told = (w * _share_told(term, close, near, around) for term, w in self._weights.items())
        covered = sum(told) / self._total
        score = sum(
            (
                covered,
                _PRECISION * self._precision(each),
                each.candidate.score,
                _DENSE * each.dense,
                credit(self._question, each),
                -_TOLD_APART * self._lacks(close),
                _OWN * self._share(own),
                _SINGLED_OUT * singles_out(self._said, said_itself, all_words(each)),
                -_NARROWER * is_narrower(self._said, each.figure.indicator),
            )
        )
        return Match(
            found=each,
            score=score,
            coverage=covered,
            close=self._share(close),
            own=self._share(self._with_meant(own)),
            named=self._constraints.is_named(each),
            broken=self._constraints.broken_by(each),
        )

    def _share(self, stated: frozenset[str]) -> float:
        """The weighted share of the question's terms that are stated."""
        return sum(w for term, w in self._weights.items() if term in stated) / self._total

    def _near_to(self, statement: Candidate) -> frozenset[str]:
        row = statement.statement.row
        if row not in self._near:  # a statement may state many figures
            self._near[row] = self._with_meant(context_terms(_near_words(statement)))
        return self._near[row]

    def _with_meant(self, stated: frozenset[str]) -> frozenset[str]:
        if stated not in self._widened:  # figures of one statement have the same surroundings
            self._widened[stated] = stated | meant(self._sayings, stated)
        return self._widened[stated]

    def _lacks(self, close: frozenset[str]) -> float:
        """Share of the question's terms that the clause lacks and other figures say in their own words."""
        lacking = (w for term, w in self._weights.items() if term not in close and term in self._telling)
        return sum(lacking) / self._total

    def _precision(self, each: FigureCandidate) -> float:
        """Share of the indicator's own terms that the question says: "hộ nghèo" is not "hộ cận nghèo"."""
        terms = set(topic_terms(indicator_words(each.figure)))
        return len(terms & self._single) / len(terms) if terms else 0.0

    def _weigh(self, question: Question) -> dict[str, float]:
        weights: dict[str, float] = {}
        asked = split_scope(question.text)
        context = [(asked.scope, _CONTEXT_WEIGHT), *weigh_turns(question.context, _CONTEXT_WEIGHT)]
        for text, factor in [(asked.main, 1.0), *context]:
            # Names pin the document; the clause of a figure seldom repeats them.
            unnamed = without_names(text)
            topic = [t for t in topic_terms(unnamed) if not (question.frame.kinds and t in _KIND_WORDS)]
            neighbours = [p for p in pairs(folded_syllables(unnamed)) if all(s in topic for s in p.split())]
            for term in [*topic, *neighbours]:
                seen = sum(term in terms for terms in self._close.values())
                weight = factor * rarity(seen, len(self._close)) * (PAIR_WEIGHT if " " in term else 1.0)
                weights[term] = max(weights.get(term, 0.0), weight)
        return weights


def _share_told(term: str, close: frozenset[str], near: frozenset[str], around: frozenset[str]) -> float:
    return 1.0 if term in close else _NEAR if term in near else _AROUND if term in around else 0.0


def _terms_around(found: Sequence[FigureCandidate]) -> dict[int, frozenset[str]]:
    """For each document, the terms of its passages at hand."""
    passages = {each.candidate.passage.row: each for each in found}
    terms: dict[int, frozenset[str]] = {}
    for each in passages.values():
        version = each.stored.version_id
        terms[version] = terms.get(version, frozenset()) | context_terms(each.candidate.context)
    return terms


def _close_words(each: FigureCandidate) -> str:
    figure = each.figure
    parent = each.parent.indicator if each.parent else ""
    place = figure.place.name if figure.place else ""
    period = figure.period.text if figure.period else ""
    return f"{indicator_words(figure)}\n{parent}\n{each.stored.text}\n{figure.unit or ''}\n{place}\n{period}"


def _near_words(statement: Candidate) -> str:
    known = statement.document.metadata
    path = " ".join(statement.passage.item.heading_path)
    names = f"{known.title or ''}\n{known.issuer or ''}\n{known.kind or ''}"
    return f"{statement.text}\n{path}\n{names}"
