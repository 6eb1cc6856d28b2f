"""Whether a statement answers a question."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.evidence.candidates import Candidate
from bot.evidence.fitting import Fit, Ruler
from bot.question import Question
from bot.understanding.directives import directives_in
from bot.understanding.frame import Asks

LEAST_COVERAGE = 0.42
"""Share of the question's terms that a statement and its surroundings must have to answer it."""


class Lack(StrEnum):
    """What the documents lack for an answer."""

    TOPIC = "topic"
    PLACE = "place"
    DIRECTIVE = "directive"
    YEAR = "year"
    PROVINCE_NAME = "province_name"
    DETAIL = "detail"


@dataclass(frozen=True, slots=True)
class Judged:
    """The statements that may answer, the best first, or what is lacking."""

    fits: tuple[Fit, ...]
    lack: Lack | None = None


_YEAR_ASKED = re.compile(r"năm nào|năm mấy|what year")
_PROVINCE_ASKED = re.compile(r"(?:tỉnh|thành phố) nào|which province")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_DAY = re.compile(r"(?<!\d)\d{1,2}\s*[/.-]\s*\d{1,2}(?!\d)|ngày \d{1,2}|tháng \d{1,2}")
_ANY_TIME = re.compile(rf"{_YEAR.pattern}|{_DAY.pattern}|giai đoạn")


def judge(question: Question, candidates: Sequence[Candidate]) -> Judged:
    """Measure statements, drop those that cannot answer, and decide whether the best one may."""
    named = _of_directives(question, candidates)
    if not named:
        return Judged((), Lack.DIRECTIVE if question.frame.directives else Lack.TOPIC)
    placed = _of_places(question, named)
    if not placed:
        return Judged((), Lack.PLACE)
    ruler = Ruler(question, placed)
    fits = sorted((ruler.measure(c) for c in placed), key=lambda fit: -fit.score)
    if fits[0].coverage < LEAST_COVERAGE:
        return Judged(tuple(fits), Lack.TOPIC)
    return _with_what_is_asked(question, [fit for fit in fits if fit.coverage >= LEAST_COVERAGE])


def _of_directives(question: Question, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates of documents that name every directive of the question."""
    asked = set(question.frame.directives)
    if not asked:
        return list(candidates)
    named: dict[int, set[str]] = {}
    for candidate in candidates:
        known = candidate.document.metadata
        texts = f"{candidate.context}\n{known.kind or ''} {known.number or ''}"
        named.setdefault(candidate.document.version_id, set()).update(directives_in(texts))
    return [c for c in candidates if asked <= named[c.document.version_id]]


def _of_places(question: Question, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates of documents about the places of the question, or that name them right there."""
    asked = question.frame.provinces
    return [
        c
        for c in candidates
        if not asked or c.document.metadata.place in asked or any(name in c.context for name in asked)
    ]


def _with_what_is_asked(question: Question, fits: Sequence[Fit]) -> Judged:
    """A question for a day, a year or a name is answered by a statement that gives one."""
    lowered = question.text.lower()
    if _YEAR_ASKED.search(lowered):
        return _keep(fits, _YEAR, Lack.YEAR, only_best=True)
    if question.frame.asks is Asks.PLACE and _PROVINCE_ASKED.search(lowered):
        placed = [fit for fit in fits if fit.candidate.document.metadata.place]
        same = placed and placed[0].candidate.document.id == fits[0].candidate.document.id
        return Judged(tuple(placed)) if same else Judged(tuple(fits), Lack.PROVINCE_NAME)
    if question.frame.asks is Asks.DATE:
        return _keep(fits, _DAY if "ngày" in lowered else _ANY_TIME, Lack.DETAIL)
    return Judged(tuple(fits))


def _keep(fits: Sequence[Fit], pattern: re.Pattern[str], lack: Lack, *, only_best: bool = False) -> Judged:
    looked_at = fits[:1] if only_best else fits[:5]
    kept = tuple(fit for fit in looked_at if pattern.search(fit.candidate.text))
    return Judged(kept) if kept else Judged(tuple(fits), lack)
