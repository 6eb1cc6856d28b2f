"""Whether a statement answers a question."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.evidence.candidates import Candidate
from bot.evidence.extending import opens_list
from bot.evidence.fitting import Fit, Ruler
from bot.evidence.listing import count_said, lists, thing_listed
from bot.evidence.locating import asks_province, telling_where
from bot.evidence.own_documents import own_keys
from bot.evidence.pinning import NAME, Lack
from bot.evidence.terms import folded_syllables, topic_terms
from bot.evidence.times import DUE, asks_due
from bot.question import Question
from bot.understanding.directives import directives_in, kind_whose_number_is_asked
from bot.understanding.frame import Asks
from corpus.outline import is_capitals
from corpus.patterns import pattern

LEAST_COVERAGE = 0.42
"""Share of the question's terms that a statement and its surroundings must have to answer it."""


@dataclass(frozen=True, slots=True)
class Judged:
    """The statements that may answer, the best first, or what is lacking."""

    fits: tuple[Fit, ...]
    lack: Lack | None = None


DIRECTIVE_ITSELF = 4
"""A question with fewer topic terms beside a directive is about the directive itself."""

LOOKED_AT = 5
"""The best statements, among which one may state what is asked for."""

AS_CLOSE = 0.75
"""Share of the best coverage down to which others may, too."""

NEW_SYLLABLES = 3
"""What a statement must say beyond the question's own words."""

_ADDRESS = re.compile(r"(?:Kính gửi|Nơi nhận)(?!\w)")
_OFFICE = pattern("statement_wording.toml", "tasks", "offices_only")
_NEGATIVE = re.compile(r"\b(?:chưa|không|kém) (?:đạt|hoàn thành|thực hiện|vượt|bảo đảm|đảm bảo)\b")
_HARD = re.compile(r"khó khăn|hạn chế|tồn tại|\bthấp\b|\bchậm\b|thiếu")
_YEAR_ASKED = re.compile(r"năm nào|năm mấy|what year")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_DAY = re.compile(r"(?<!\d)\d{1,2}\s*[/.-]\s*\d{1,2}(?!\d)|ngày \d{1,2}|tháng \d{1,2}")
_FULL_DAY = re.compile(r"\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}")
_ANY_TIME = re.compile(rf"{_YEAR.pattern}|{_DAY.pattern}|giai đoạn")


def judge(question: Question, candidates: Sequence[Candidate]) -> Judged:
    """Measure statements, drop those that cannot answer, and decide whether the best one may."""
    ruler = Ruler(question, candidates)
    fits = sorted((ruler.measure(c) for c in candidates), key=lambda fit: -fit.score)
    if question.frame.directives and len(topic_terms(question.text)) < DIRECTIVE_ITSELF:
        asked = set(question.frame.directives)
        sound = [fit for fit in fits if asked <= set(directives_in(fit.candidate.text))]
        if not any(_says_more(question, fit) for fit in sound):
            sound = _of_itself(question, fits) or sound
        if question.frame.asks is Asks.PLACE:
            sound = fits
        return _with_what_is_asked(question, sound) if sound else Judged(tuple(fits), Lack.DETAIL)
    sound = [fit for fit in fits if fit.coverage >= LEAST_COVERAGE and _may_answer(question, fit)]
    if not sound:
        return Judged(tuple(fits), Lack.TOPIC)
    sound = _fullest_first(sound)
    return _with_what_is_asked(question, sound)


def _of_itself(question: Question, fits: Sequence[Fit]) -> list[Fit]:
    """Statements of the directive that is asked about, which need not name it."""
    asked = set(question.frame.directives)
    own = [fit for fit in fits if asked & own_keys(fit.candidate.document)]
    return [fit for fit in own if fit.coverage >= LEAST_COVERAGE and _may_answer(question, fit)]


def _fullest_first(fits: Sequence[Fit]) -> list[Fit]:
    """The statements, before the best of them another one that says all of it and more.

    Captions repeat the beginning of a sentence: "Bí thư tặng quà các hộ" below the picture of it.
    """
    best = fits[0].candidate.text.rstrip(" .").casefold()
    fuller = next((fit for fit in fits[1:] if best in fit.candidate.text.casefold()), None)
    return [fuller, *(fit for fit in fits if fit is not fuller)] if fuller else list(fits)


def _may_answer(question: Question, fit: Fit) -> bool:
    rules = (_says_more, _is_no_address, _is_on_topic, _is_then, _is_as_negative)
    return all(rule(question, fit) for rule in rules)


def _is_no_address(question: Question, fit: Fit) -> bool:
    """A line that only names offices, as those to whom a letter goes, tells nothing about them."""
    del question
    line = fit.candidate.text.strip(" -–+*•")
    return not (_ADDRESS.match(line) or (line.endswith((",", ";")) and _OFFICE.match(line)))


def _is_on_topic(question: Question, fit: Fit) -> bool:
    """A statement of which only the surroundings speak of the topic is about something else."""
    topic = set(topic_terms(question.looked_up))
    return not topic or not topic.isdisjoint(folded_syllables(fit.candidate.text))


def _is_then(question: Question, fit: Fit) -> bool:
    """A statement that names years names one of the question's, where that names any."""
    stated = {int(year) for year in _YEAR.findall(fit.candidate.text)}
    asked = question.frame.years
    return not asked or not stated or any(min(stated) <= year <= max(stated) for year in asked)


def _is_as_negative(question: Question, fit: Fit) -> bool:
    """What is asked for as not reached is not listed among what is."""
    listed = question.frame.asks in (Asks.LISTING, Asks.NAMES)
    if not listed or not _NEGATIVE.search(question.text.lower()):
        return True
    return bool(_NEGATIVE.search(fit.candidate.text.lower()) or _HARD.search(fit.candidate.text.lower()))


def _says_more(question: Question, fit: Fit) -> bool:
    """A title, a heading or a caption that only repeats the question answers nothing, nor does a question.

    The cells of a table answer as figures; a bare row is no sentence to a person.
    """
    text = fit.candidate.text
    is_row = " | " in text and question.frame.asks is not Asks.DATE
    if opens_list(fit.candidate):
        return True
    is_heading = is_capitals(text) or text in fit.candidate.passage.item.heading_path
    if is_row or is_heading or text.endswith("?"):
        return False
    said = set(topic_terms(question.text))
    new = [term for term in folded_syllables(text) if term not in said]
    return len(new) >= NEW_SYLLABLES


def _with_what_is_asked(question: Question, fits: Sequence[Fit]) -> Judged:
    """A question for a day, a year, a name or a list is answered by a statement that gives one."""
    asks = question.frame.asks
    if asks in (Asks.LISTING, Asks.NAMES):
        return _listing(question, fits)
    if asks is Asks.PLACE and asks_province(question):
        return _of_province(fits)
    if _YEAR_ASKED.search(question.text.lower()):
        dated = any(len(day) <= len("31/12") for day in question.frame.dates)
        return _keep(fits, _FULL_DAY if dated else _YEAR, Lack.YEAR, only_best=True)
    telling = _telling(question)
    return _keep(fits, telling, Lack.DETAIL) if telling else Judged(tuple(fits))


def _telling(question: Question) -> re.Pattern[str] | None:
    """What a statement must say to tell the number of a directive, the day or the place that is asked for."""
    if kind := kind_whose_number_is_asked(question.text):
        return _numbered(kind)
    if question.frame.asks is Asks.DATE:
        return DUE if asks_due(question) else _DAY if "ngày" in question.text.lower() else _ANY_TIME
    return telling_where(question) if question.frame.asks is Asks.PLACE else None


def _listing(question: Question, fits: Sequence[Fit]) -> Judged:
    """The statements that list things of the kind asked for, or that name several where names are."""
    thing = thing_listed(question)
    count = count_said(question, thing) if thing else None
    found = [fit for fit in _close(fits) if thing is None or lists(thing, fit.candidate, count)]
    if "kể tên" in question.text.lower():
        found = [fit for fit in found if len(NAME.findall(fit.candidate.text)) > 1]
    return Judged(tuple(found)) if found else Judged(tuple(fits), Lack.DETAIL)


def _of_province(fits: Sequence[Fit]) -> Judged:
    """The statement that names the province of the best one's document, if the document names any."""
    best = fits[0].candidate.document
    place = best.metadata.place
    if place is None:
        return Judged(tuple(fits), Lack.PROVINCE_NAME)
    here = [fit for fit in fits if fit.candidate.document.version_id == best.version_id]
    naming = [fit for fit in here if place in fit.candidate.text]
    return Judged(tuple(naming or here))


def _close(fits: Sequence[Fit]) -> list[Fit]:
    """The statements that cover the question about as well as the best one does."""
    least = AS_CLOSE * max((fit.coverage for fit in fits), default=0.0)
    return [fit for n, fit in enumerate(fits) if n < LOOKED_AT or fit.coverage >= least]


@lru_cache(maxsize=32)
def _numbered(kind: str) -> re.Pattern[str]:
    """A directive of a kind with its number: "Nghị định số 136/2013/NĐ-CP"."""
    named = r"\w+ \w+" if kind == "văn bản" else kind
    return re.compile(rf"(?<!\w){named}(?:\s+số)?\s+\d", re.IGNORECASE)


def _keep(fits: Sequence[Fit], pattern: re.Pattern[str], lack: Lack, *, only_best: bool = False) -> Judged:
    looked_at = fits[:1] if only_best else _close(fits)
    kept = tuple(fit for fit in looked_at if pattern.search(fit.candidate.text))
    return Judged(kept) if kept else Judged(tuple(fits), lack)
