"""How well a figure fits what a question asks for."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.evidence.candidates import Candidate
from bot.evidence.contrasts import is_narrower, singles_out
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
    written_form,
    written_terms,
)
from bot.evidence.turns import weigh_turns
from bot.evidence.units_asked import counts_anyone, is_percent, unit_words
from bot.question import Question
from bot.understanding.frame import Frame
from bot.understanding.scope import split_scope
from corpus.figure import Figure, Kind


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

_KIND_MATCH, _KIND_CLASH = 0.35, 0.25
_UNIT_CLASH = 0.4
_UNASKED = {Kind.CHANGE: 0.2, Kind.TARGET: 0.15, Kind.COUNT_DOCUMENTARY: 0.15, Kind.PLAN_COMPLETION: 0.15}
_START_UNASKED = 0.15
_COUNTED_MATCH, _UNIT_MATCH = 0.15, 0.15
_KIND_WORDS = frozenset("ke hoach muc tieu chi dat vuot hoan thanh tang giam so cung ki dinh".split())
"""Folded syllables by which a question names the kind of figure; its indicator need not say them."""

_YEAR_MATCH = 0.1
_PER_TIME = 0.2
_TOLD_APART = 0.3
_EVERY = re.compile(
    r"bình quân|trung bình|(?:mỗi|hằng|hàng|một|/ ?) ?(?:năm|tháng|ngày|quý)|(?:năm|tháng) nào cũng"
)
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
        own, total = self._with_meant(context_terms(said_itself)), self._total
        said_of_it = context_terms(said_itself)
        covered = sum(w * _credit(term, close, near, around) for term, w in self._weights.items()) / total
        frame = self._question.frame
        score = sum(
            (
                covered,
                _PRECISION * self._precision(each),
                each.candidate.score,
                _DENSE * each.dense,
                _fit_kind(frame, each),
                _fit_counted(frame, each.figure),
                _fit_year(frame, each.figure),
                _fit_numbers(frame, each),
                -_TOLD_APART * self._lacks(close),
                -_PER_TIME * _is_per_time_unasked(self._question.text, each.figure),
                _OWN * sum(w for term, w in self._weights.items() if term in said_of_it) / total,
                _SINGLED_OUT * singles_out(self._said, said_itself, all_words(each)),
                -_NARROWER * is_narrower(self._said, each.figure.indicator),
            )
        )
        return Match(
            found=each,
            score=score,
            coverage=covered,
            close=sum(w for term, w in self._weights.items() if term in close) / total,
            own=sum(w for term, w in self._weights.items() if term in own) / total,
            named=self._constraints.is_named(each),
            broken=self._constraints.broken_by(each),
        )

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
        terms = set(topic_terms(_indicator_words(each.figure)))
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


def _credit(term: str, close: frozenset[str], near: frozenset[str], around: frozenset[str]) -> float:
    return 1.0 if term in close else _NEAR if term in near else _AROUND if term in around else 0.0


def _terms_around(found: Sequence[FigureCandidate]) -> dict[int, frozenset[str]]:
    """For each document, the terms of its passages at hand."""
    passages = {each.candidate.passage.row: each for each in found}
    terms: dict[int, frozenset[str]] = {}
    for each in passages.values():
        version = each.stored.version_id
        terms[version] = terms.get(version, frozenset()) | context_terms(each.candidate.context)
    return terms


def _indicator_words(figure: Figure) -> str:
    return f"{figure.indicator} {figure.row or ''} {figure.column or ''}"


def _close_words(each: FigureCandidate) -> str:
    figure = each.figure
    parent = each.parent.indicator if each.parent else ""
    place = figure.place.name if figure.place else ""
    period = figure.period.text if figure.period else ""
    return f"{_indicator_words(figure)}\n{parent}\n{each.stored.text}\n{figure.unit or ''}\n{place}\n{period}"


def _near_words(statement: Candidate) -> str:
    known = statement.document.metadata
    path = " ".join(statement.passage.item.heading_path)
    names = f"{known.title or ''}\n{known.issuer or ''}\n{known.kind or ''}"
    return f"{statement.text}\n{path}\n{names}"


def _fit_kind(frame: Frame, each: FigureCandidate) -> float:
    figure = each.figure
    if frame.baseline:
        before = figure.period is not None and figure.period.text.lower().startswith("trước")
        is_start = before or _is_start(figure) or " trước " in f" {each.own.lower()}"
        return _KIND_MATCH if is_start else -_KIND_CLASH
    if frame.whole and (figure.kind is Kind.OF_TOTAL or "tổng" in _indicator_words(figure).lower()):
        return _KIND_MATCH - (0.0 if frame.kinds else _UNASKED.get(figure.kind, 0.0))
    if not frame.kinds:
        start = _START_UNASKED if frame.point != "đầu" else -_START_UNASKED
        return -_UNASKED.get(figure.kind, 0.0) - (start if _is_start(figure) else 0.0)
    return _KIND_MATCH if figure.kind in frame.kinds else -_KIND_CLASH


def _is_start(figure: Figure) -> bool:
    return (figure.comparison or "").startswith("mức xuất phát")


def _fit_counted(frame: Frame, figure: Figure) -> float:
    """Whether the figure counts what the question counts, in a unit of the kind it asks for."""
    if frame.unit is None and (frame.counts or frame.counted) and is_percent(figure):
        return -_UNIT_CLASH
    if not frame.counted:
        return 0.0
    if counts_anyone(frame, figure):
        return _COUNTED_MATCH + _UNIT_MATCH
    counted, unit = [written_form(word) for word in frame.counted], unit_words(figure)
    words = unit | written_terms(figure.indicator)
    share = sum(word in words for word in counted) / len(counted)
    return _COUNTED_MATCH * share + (_UNIT_MATCH if " ".join(counted) in unit else 0.0)


def _is_per_time_unasked(question: str, figure: Figure) -> bool:
    """Whether a figure is of each year or month ("16.312 lao động/năm") and the question asks for no such."""
    per_time = bool(re.search(r"/(?:năm|tháng|ngày|quý)$", figure.unit or "")) and "đồng" not in (
        figure.unit or ""
    )
    return per_time and not _EVERY.search(question.lower())


def _fit_year(frame: Frame, figure: Figure) -> float:
    period = figure.period
    if not frame.years or period is None:
        return 0.0
    text = period.text.lower()
    in_year = any(str(year) in text for year in frame.years)
    return _YEAR_MATCH * (in_year + (in_year and frame.point is not None and frame.point in text.split()))


def _fit_numbers(frame: Frame, each: FigureCandidate) -> float:
    """What qualifies a number of the question is near its answer."""
    parent = each.parent
    return 0.3 if parent and parent.value_text in frame.numbers else 0.0
