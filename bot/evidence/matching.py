"""How well a figure fits what a question asks for."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.evidence.figures import FigureCandidate
from bot.evidence.terms import context_terms, folded_syllables, pairs, topic_terms
from bot.question import Question
from bot.understanding.frame import Frame, UnitAsked
from corpus.figure import Figure, Kind
from corpus.places import PlaceSource
from corpus.syllables import fold


class Rule(StrEnum):
    """Constraints of a question that a figure can break."""

    YEAR = "year"
    PLACE = "place"
    UNIT = "unit"


@dataclass(frozen=True, slots=True)
class Match:
    """A figure measured against a question.

    ``coverage`` is the weighted share of the question's terms in the figure's clause and around it; ``close``
    the same for its indicator and clause alone; ``broken`` are constraints it breaks: it must not answer.
    """

    found: FigureCandidate
    score: float
    coverage: float
    close: float
    broken: tuple[Rule, ...]
    missing: tuple[str, ...]


_CONTEXT_WEIGHT = 0.35
_AROUND_CREDIT = 0.6
_PRECISION = 0.25
_KIND_MATCH, _KIND_CLASH = 0.35, 0.25
_UNASKED = {Kind.CHANGE: 0.2, Kind.TARGET: 0.15, Kind.COUNT_DOCUMENTARY: 0.15, Kind.PLAN_COMPLETION: 0.1}
_COUNTED_MATCH = 0.15
_YEAR_MATCH = 0.1


class FigureRuler:
    """Measures figures against one question; how rare a term is, is counted among their clauses."""

    def __init__(self, question: Question, found: Sequence[FigureCandidate]) -> None:
        self._question = question
        self._close = {each.stored.row: context_terms(_close_words(each)) for each in found}
        self._indicator = {each.stored.row: set(topic_terms(_indicator_words(each.figure))) for each in found}
        self._around = {each.candidate.passage.row: context_terms(_around_words(each)) for each in found}
        self._weights = self._weigh(question)

    def measure(self, each: FigureCandidate) -> Match:
        """Measure one of the figures."""
        close, around = self._close[each.stored.row], self._around[each.candidate.passage.row]
        total = sum(self._weights.values()) or 1.0
        near = sum(w for term, w in self._weights.items() if term in close) / total
        far = sum(w for term, w in self._weights.items() if term in around and term not in close) / total
        frame = self._question.frame
        score = (
            near
            + _AROUND_CREDIT * far
            + _PRECISION * self._precision(each)
            + each.candidate.score
            + _fit_kind(frame, each.figure)
            + _fit_counted(frame, each.figure)
            + _fit_year(frame, each.figure)
            + _fit_numbers(frame, each)
        )
        missing = [t for t in self._weights if " " not in t and t not in close and t not in around]
        return Match(
            found=each,
            score=score,
            coverage=near + far,
            close=near,
            broken=tuple(_broken(frame, each.figure)),
            missing=tuple(sorted(missing, key=lambda t: -self._weights[t])),
        )

    def _precision(self, each: FigureCandidate) -> float:
        """Share of the indicator's own terms that the question says: "hộ nghèo" is not "hộ cận nghèo"."""
        terms = self._indicator[each.stored.row]
        asked = {term for term in self._weights if " " not in term}
        return len(terms & asked) / len(terms) if terms else 0.0

    def _weigh(self, question: Question) -> dict[str, float]:
        seen = Counter(term for terms in self._close.values() for term in terms)
        count = len(self._close)
        weights: dict[str, float] = {}
        for text, factor in [(question.text, 1.0), *((turn, _CONTEXT_WEIGHT) for turn in question.context)]:
            topic = topic_terms(text)
            neighbours = [p for p in pairs(folded_syllables(text)) if all(s in topic for s in p.split())]
            for term in [*topic, *neighbours]:
                rarity = math.log(1 + (count + 1) / (seen[term] + 1))
                weights[term] = max(weights.get(term, 0.0), factor * rarity)
        return weights


def _indicator_words(figure: Figure) -> str:
    return f"{figure.indicator} {figure.row or ''} {figure.column or ''}"


def _close_words(each: FigureCandidate) -> str:
    figure = each.figure
    parent = each.parent.indicator if each.parent else ""
    place = figure.place.name if figure.place else ""
    period = figure.period.text if figure.period else ""
    return f"{_indicator_words(figure)}\n{parent}\n{each.stored.text}\n{figure.unit or ''}\n{place}\n{period}"


def _around_words(each: FigureCandidate) -> str:
    known = each.candidate.document.metadata
    return f"{each.candidate.context}\n{known.number or ''} {known.issuer or ''} {known.kind or ''}"


def _fit_kind(frame: Frame, figure: Figure) -> float:
    if frame.baseline:
        is_start = (figure.comparison or "").startswith("mức xuất phát")
        return _KIND_MATCH if is_start else -_KIND_CLASH
    if not frame.kinds:
        return -_UNASKED.get(figure.kind, 0.0)
    return _KIND_MATCH if figure.kind in frame.kinds else -_KIND_CLASH


def _fit_counted(frame: Frame, figure: Figure) -> float:
    if not frame.counted:
        return 0.0
    words = folded_syllables(f"{figure.unit or ''} {figure.indicator}")
    return _COUNTED_MATCH * sum(word in words for word in frame.counted) / len(frame.counted)


def _fit_year(frame: Frame, figure: Figure) -> float:
    period = figure.period
    if not frame.years or period is None:
        return 0.0
    return _YEAR_MATCH if any(str(year) in period.text for year in frame.years) else 0.0


def _fit_numbers(frame: Frame, each: FigureCandidate) -> float:
    """A number in the question is not its answer, but what qualifies that number is near it."""
    if each.figure.value_text in frame.numbers:
        return -1.0
    parent = each.parent
    return 0.3 if parent and parent.value_text in frame.numbers else 0.0


def _broken(frame: Frame, figure: Figure) -> list[Rule]:
    broken: list[Rule] = []
    if frame.unit is UnitAsked.MONEY and "đồng" not in (figure.unit or "") and not _is_percent(figure):
        broken.append(Rule.UNIT)
    if frame.years and not _in_years(figure, frame.years):
        broken.append(Rule.YEAR)
    if frame.provinces and not _in_provinces(figure, frame.provinces):
        broken.append(Rule.PLACE)
    return broken


def _is_percent(figure: Figure) -> bool:
    return (figure.unit or "").startswith("%")


def _in_years(figure: Figure, years: frozenset[int]) -> bool:
    """Whether the figure may be of one of the years; one whose period nothing tells may be."""
    period = figure.period
    if period is None or (period.start is None and period.end is None):
        return True
    first = (period.start or period.end).year  # type: ignore[union-attr]
    last = (period.end or period.start).year  # type: ignore[union-attr]
    if len(years) > 1:
        return any(first <= year <= last for year in years)
    # A figure of several years together is none of one of them.
    (year,) = years
    return first == last == year or (first <= year <= last and str(year) in period.text)


def _in_provinces(figure: Figure, provinces: frozenset[str]) -> bool:
    if figure.place is None or figure.place.source is PlaceSource.UNNAMED:
        return False
    return any(fold(name) in fold(figure.place.name) for name in provinces)
