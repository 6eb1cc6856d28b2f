"""How well a figure fits what a question asks for."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from bot.evidence.figures import FigureCandidate
from bot.evidence.pinning import without_names
from bot.evidence.terms import PAIR_WEIGHT, context_terms, folded_syllables, pairs, rarity, topic_terms
from bot.question import Question
from bot.understanding.frame import Frame, UnitAsked
from corpus.figure import Figure, Kind
from corpus.periods import Period, PeriodSource
from corpus.places import PlaceSource
from corpus.syllables import fold
from corpus.units import unit_words


class Rule(StrEnum):
    """Constraints of a question that a figure can break."""

    YEAR = "year"
    PLACE = "place"
    UNIT = "unit"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Match:
    """A figure measured against a question.

    ``coverage`` is the weighted share of the question's terms that its clause has, with less credit for what
    only its surroundings have; ``close`` counts the clause alone; ``broken`` are constraints it breaks.
    """

    found: FigureCandidate
    score: float
    coverage: float
    close: float
    broken: tuple[Rule, ...]


_CONTEXT_WEIGHT = 0.35
_NEAR, _AROUND = 0.6, 0.3
"""Credit for a term of the statement, a heading or the title, and for one that only the document has."""

_PRECISION = 0.25
_KIND_MATCH, _KIND_CLASH = 0.35, 0.25
_UNIT_CLASH = 0.4
_UNASKED = {Kind.CHANGE: 0.2, Kind.TARGET: 0.15, Kind.COUNT_DOCUMENTARY: 0.15, Kind.PLAN_COMPLETION: 0.1}
_COUNTED_MATCH, _UNIT_MATCH = 0.15, 0.15
_KIND_WORDS = frozenset("ke hoach muc tieu chi dat vuot hoan thanh tang giam so cung ki dinh".split())
"""Folded syllables by which a question names the kind of figure; its indicator need not say them."""

_STATED = frozenset({PeriodSource.CLAUSE, PeriodSource.SENTENCE})
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_DATE = re.compile(r"(?:ngày \d{1,2} )?tháng \d{1,2} năm \d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}", re.IGNORECASE)
_PEOPLE = frozenset({"nguoi", "lao dong"})
"""Folded syllables of units that count people: "bao nhiêu người" is also asked of "lao động"."""

_YEAR_MATCH = 0.1


class FigureRuler:
    """Measures figures against one question; how rare a term is, is counted among their clauses."""

    def __init__(self, question: Question, found: Sequence[FigureCandidate]) -> None:
        self._question = question
        self._close = {each.stored.row: context_terms(_close_words(each)) for each in found}
        self._around = {version: context_terms(text) for version, text in _texts(found).items()}
        self._weights = self._weigh(question)
        self._units = _units_counted(question.frame, found)
        self._pinned = _statements_pinned(question.frame, found)

    def measure(self, each: FigureCandidate) -> Match:
        """Measure one of the figures."""
        close = self._close[each.stored.row]
        near = context_terms(_near_words(each))
        around = self._around[each.stored.version_id]
        total = sum(self._weights.values()) or 1.0
        covered = sum(w * _credit(term, close, near, around) for term, w in self._weights.items()) / total
        frame = self._question.frame
        score = sum(
            (
                covered,
                _PRECISION * self._precision(each),
                each.candidate.score,
                _fit_kind(frame, each.figure),
                _fit_counted(frame, each.figure),
                _fit_year(frame, each.figure),
                _fit_numbers(frame, each),
            )
        )
        return Match(
            found=each,
            score=score,
            coverage=covered,
            close=sum(w for term, w in self._weights.items() if term in close) / total,
            broken=tuple(self._broken(each)),
        )

    def _broken(self, each: FigureCandidate) -> list[Rule]:
        frame, figure = self._question.frame, each.figure
        checks = {
            Rule.UNIT: not _is_asked_unit(frame, figure) or not self._counts_the_same(figure),
            Rule.YEAR: not self._is_then(each),
            Rule.PLACE: bool(frame.provinces) and not _in_provinces(figure, frame.provinces),
            Rule.NUMBER: figure.value_text in frame.numbers
            or (bool(self._pinned) and each.candidate.statement.row not in self._pinned),
        }
        return [rule for rule, is_broken in checks.items() if is_broken]

    def _is_then(self, each: FigureCandidate) -> bool:
        frame = self._question.frame
        if not all(_is_of_months(each, part) for part in frame.months):
            return False
        if not frame.years or _in_years(each, frame.years):
            return True
        undated = each.figure.period is None or each.figure.period.source not in _STATED
        return undated and _names_stage(each.document_text, frame.years)

    def _counts_the_same(self, figure: Figure) -> bool:
        return not self._units or figure.unit is None or bool(self._units & _unit_words(figure))

    def _precision(self, each: FigureCandidate) -> float:
        """Share of the indicator's own terms that the question says: "hộ nghèo" is not "hộ cận nghèo"."""
        terms = set(topic_terms(_indicator_words(each.figure)))
        asked = {term for term in self._weights if " " not in term}
        return len(terms & asked) / len(terms) if terms else 0.0

    def _weigh(self, question: Question) -> dict[str, float]:
        seen = Counter(term for terms in self._close.values() for term in terms)
        weights: dict[str, float] = {}
        for text, factor in [(question.text, 1.0), *((turn, _CONTEXT_WEIGHT) for turn in question.context)]:
            # Names pin the document; the clause of a figure seldom repeats them.
            unnamed = without_names(text)
            topic = [t for t in topic_terms(unnamed) if not (question.frame.kinds and t in _KIND_WORDS)]
            neighbours = [p for p in pairs(folded_syllables(unnamed)) if all(s in topic for s in p.split())]
            for term in [*topic, *neighbours]:
                weight = factor * rarity(seen[term], len(self._close)) * (PAIR_WEIGHT if " " in term else 1.0)
                weights[term] = max(weights.get(term, 0.0), weight)
        return weights


def _credit(term: str, close: frozenset[str], near: frozenset[str], around: frozenset[str]) -> float:
    return 1.0 if term in close else _NEAR if term in near else _AROUND if term in around else 0.0


def _texts(found: Sequence[FigureCandidate]) -> dict[int, str]:
    """For each document, its passages at hand."""
    passages = {each.candidate.passage.row: each for each in found}
    texts: dict[int, list[str]] = {}
    for each in passages.values():
        texts.setdefault(each.stored.version_id, []).append(each.candidate.context)
    return {version: "\n".join(parts) for version, parts in texts.items()}


def _indicator_words(figure: Figure) -> str:
    return f"{figure.indicator} {figure.row or ''} {figure.column or ''}"


def _close_words(each: FigureCandidate) -> str:
    figure = each.figure
    parent = each.parent.indicator if each.parent else ""
    place = figure.place.name if figure.place else ""
    period = figure.period.text if figure.period else ""
    return f"{_indicator_words(figure)}\n{parent}\n{each.stored.text}\n{figure.unit or ''}\n{place}\n{period}"


def _near_words(each: FigureCandidate) -> str:
    known = each.candidate.document.metadata
    path = " ".join(each.candidate.passage.item.heading_path)
    names = f"{known.title or ''}\n{known.issuer or ''}\n{known.kind or ''}"
    return f"{each.candidate.text}\n{path}\n{names}"


def _fit_kind(frame: Frame, figure: Figure) -> float:
    if frame.baseline:
        before = figure.period is not None and figure.period.text.lower().startswith("trước")
        is_start = before or (figure.comparison or "").startswith("mức xuất phát")
        return _KIND_MATCH if is_start else -_KIND_CLASH
    if frame.whole and (figure.kind is Kind.OF_TOTAL or "tổng" in _indicator_words(figure).lower()):
        return _KIND_MATCH
    if not frame.kinds:
        return -_UNASKED.get(figure.kind, 0.0)
    return _KIND_MATCH if figure.kind in frame.kinds else -_KIND_CLASH


def _fit_counted(frame: Frame, figure: Figure) -> float:
    """Whether the figure counts what the question counts, in a unit of the kind it asks for."""
    is_percent = _is_percent(figure)
    if not frame.counted:
        return 0.0
    if is_percent and frame.unit is None:
        return -_UNIT_CLASH
    unit = _unit_words(figure)
    words = unit | set(folded_syllables(figure.indicator))
    share = sum(word in words for word in frame.counted) / len(frame.counted)
    return _COUNTED_MATCH * share + (_UNIT_MATCH if " ".join(frame.counted) in unit else 0.0)


def _fit_year(frame: Frame, figure: Figure) -> float:
    period = figure.period
    if not frame.years or period is None:
        return 0.0
    return _YEAR_MATCH if any(str(year) in period.text for year in frame.years) else 0.0


def _fit_numbers(frame: Frame, each: FigureCandidate) -> float:
    """What qualifies a number of the question is near its answer."""
    parent = each.parent
    return 0.3 if parent and parent.value_text in frame.numbers else 0.0


def _units_counted(frame: Frame, found: Sequence[FigureCandidate]) -> frozenset[str]:
    """The noun that the question counts, when it is known as a unit: then no other unit will do."""
    if not frame.counted or frame.unit is not None:
        return frozenset()
    asked = {frame.counted[0], " ".join(frame.counted)}
    if asked & _PEOPLE:
        asked |= _PEOPLE
    is_known = bool(asked & _countable()) or any(asked & _unit_words(each.figure) for each in found)
    return frozenset(asked) if is_known else frozenset()


@cache
def _countable() -> frozenset[str]:
    """Folded nouns that figures are counted in; a seat or a part of a list counts nothing."""
    nouns = (unit_words("places") | unit_words("nouns")) - unit_words("documentary")
    return frozenset(" ".join(folded_syllables(noun)) for noun in nouns)


def _unit_words(figure: Figure) -> frozenset[str]:
    words = folded_syllables(figure.unit or "")
    return frozenset([*words, *pairs(words)])


def _statements_pinned(frame: Frame, found: Sequence[FigureCandidate]) -> frozenset[int]:
    """The statements that state a number of the question: "trong 127 lao động …" is asked of that one."""
    numbers = set(frame.numbers)
    return frozenset(e.candidate.statement.row for e in found if _numbers_of(e.figure) & numbers)


def _numbers_of(figure: Figure) -> set[str]:
    return {figure.value_text, *re.findall(r"\d+(?:[.,]\d+)*", figure.value_text)}


def _is_asked_unit(frame: Frame, figure: Figure) -> bool:
    if frame.unit is UnitAsked.PERCENT:
        return _is_percent(figure)
    if frame.unit is UnitAsked.RATE and not frame.counted:
        return _is_percent(figure) or "/" in (figure.unit or "")
    if frame.unit is UnitAsked.MONEY:
        return "đồng" in (figure.unit or "")
    return True


def _is_percent(figure: Figure) -> bool:
    return (figure.unit or "").startswith("%")


def _in_years(each: FigureCandidate, years: frozenset[int]) -> bool:
    """Whether the figure is of one of the years.

    A period that its own sentence does not state, or none at all, may also be the year of the title.
    """
    period = each.figure.period
    if period is None or (period.start is None and period.end is None):
        return any(_is_around(each, year) for year in years)
    if _covers(period, years):
        return True
    return period.source not in _STATED and any(year in _years_of_title(each) for year in years)


def _names_stage(text: str, years: frozenset[int]) -> bool:
    """Whether a document speaks of just the stage asked for: "giai đoạn 2012-2020"."""
    return len(years) > 1 and bool(re.search(rf"{min(years)}\s*[-–]\s*{max(years)}", text))


def _is_of_months(each: FigureCandidate, part: str) -> bool:
    """Whether the figure's period, table headings, passage or title name a part of the year."""
    figure = each.figure
    words = f"{figure.period.text if figure.period else ''} {figure.row or ''} {figure.column or ''}"
    if not (part.startswith("quý") and figure.row):
        # In a table each row or column is a quarter of its own; elsewhere the passage may tell.
        words += f" {each.candidate.context}"
    return bool(re.search(rf"(?<!\w){re.escape(part)}(?!\w)", words.lower()))


def _covers(period: Period, years: frozenset[int]) -> bool:
    first = (period.start or period.end).year  # type: ignore[union-attr]
    last = (period.end or period.start).year  # type: ignore[union-attr]
    if len(years) > 1:
        return any(first <= year <= last for year in years)
    # A figure of several years together is none of one of them.
    (year,) = years
    return first == last == year or (first <= year <= last and str(year) in period.text)


def _is_around(each: FigureCandidate, year: int) -> bool:
    """Whether the passage or the title names a year."""
    passage = each.candidate.passage
    words = f"{' '.join(passage.item.heading_path)}\n{passage.text}"
    return year in _years_of_title(each) or str(year) in words


def _years_of_title(each: FigureCandidate) -> set[int]:
    """The years that a title names, but for those of dates: "… ngày 20 tháng 12 năm 2018" is no topic."""
    title = _DATE.sub(" ", each.candidate.document.metadata.title or "")
    years = {int(year) for year in _YEAR.findall(title)}
    return set(range(min(years), max(years) + 1)) if years else years


def _in_provinces(figure: Figure, provinces: frozenset[str]) -> bool:
    if figure.place is None or figure.place.source is PlaceSource.UNNAMED:
        return False
    return any(fold(name) in fold(figure.place.name) for name in provinces)
