"""Constraints of a question that a figure can break."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from bot.evidence.compared import is_compared_otherwise
from bot.evidence.contrasts import (
    lacks_code,
    lacks_population,
    names_another,
    names_another_age,
    names_no_member,
)
from bot.evidence.figures import FigureCandidate
from bot.evidence.lesser_places import is_named
from bot.evidence.rule import Rule
from bot.evidence.starts import is_of_before, is_start
from bot.evidence.terms import topic_words, written_form, written_terms
from bot.evidence.told_apart import NamesTold
from bot.evidence.units_asked import counts_the_same, is_asked_unit, is_duration
from bot.evidence.years import is_then
from bot.question import Question
from bot.understanding.frame import KINDS_ASKED, UnitAsked
from bot.understanding.places import last_province_named
from corpus.figure import Figure, Kind
from corpus.syllables import fold

_OF_PLAN = re.compile(r"kế hoạch|mục tiêu|chỉ tiêu|phấn đấu|đặt ra|đề ra|giao|dự kiến|dự toán|(?<!quy )định")

WORDS_KEPT = 1_024
"""Figures whose words are remembered: those of the questions at work, which many rules check."""

_TIME = re.compile(
    r"(?<!\w)(?:thời|lâu|tuổi|hạn|(?:mấy|bao nhiêu) (?:ngày|giờ|tháng|năm))(?!\w)", re.IGNORECASE
)
"""What may be asked for in days or years; "trong 11 tháng" tells none that is not."""

_LESSER = re.compile(
    r"(?:huyện|thị xã|thị trấn|quận|phường|xã|thôn|bản|ấp|khu|thành phố|TP)(?!\w)", re.IGNORECASE
)
"""Places below a province, of which only the text around them tells the province."""

_WHOLE_PROVINCE = re.compile(r"(?<!\w)tỉnh(?!\w)", re.IGNORECASE)


class Constraints:
    """The constraints of one question, for the figures at hand."""

    def __init__(self, question: Question, found: Sequence[FigureCandidate]) -> None:
        self._question = question
        self._found = found
        said = {written_form(word) for turn in question.context for word in topic_words(turn)}
        own = {written_form(word) for word in topic_words(question.text)}
        self._new = own - said if said else set[str]()
        self._names = NamesTold(question.text, found)
        numbers = set(question.frame.numbers)
        self._pinned = {e.candidate.statement.row for e in found if _numbers_of(e.figure) & numbers}

    def is_named(self, each: FigureCandidate) -> bool:
        """Whether a figure itself says a name that tells it from others."""
        return self._names.are_said_by(each)

    def broken_by(self, each: FigureCandidate) -> tuple[Rule, ...]:
        """The constraints that a figure breaks."""
        checks: dict[Rule, Callable[[FigureCandidate], bool]] = {
            Rule.YEAR: lambda e: not is_then(self._question.frame, e),
            Rule.PLACE: self._is_elsewhere,
            Rule.UNIT: self._is_of_another_unit,
            Rule.NUMBER: self._is_of_another_number,
            Rule.KIND: self._is_of_another_kind,
            Rule.CONTRAST: self._is_of_another_member,
            Rule.POPULATION: lambda e: lacks_population(self._question.text, all_words(e)),
            Rule.CODE: lambda e: lacks_code(self._question.text, e.candidate.context),
            Rule.TOPIC: self._is_of_the_turn_before,
            Rule.NAME: self._names.are_of_another,
            Rule.COMPARISON: lambda e: is_compared_otherwise(self._question, e),
        }
        return tuple(rule for rule, is_broken in checks.items() if is_broken(each))

    def _is_of_another_member(self, each: FigureCandidate) -> bool:
        text, own = self._question.text, own_words(each)
        return (
            names_another(text, own) or names_another_age(text, own) or names_no_member(text, all_words(each))
        )

    def _is_of_another_unit(self, each: FigureCandidate) -> bool:
        frame = self._question.frame
        if is_duration(each.figure) and not (
            frame.unit is UnitAsked.DURATION or _TIME.search(self._question.text)
        ):
            return True
        return not is_asked_unit(frame, each.figure) or not counts_the_same(frame, each, self._found)

    def _is_elsewhere(self, each: FigureCandidate) -> bool:
        """Whether a figure is of none of the provinces named.

        A document of several provinces speaks of the one that it named last.
        """
        asked, place = self._question.frame.provinces, each.figure.place
        if not asked:
            return False
        if place is not None and _is_within(place.name, asked):
            return self._is_of_unnamed_part(place.name)
        if place is not None and not _LESSER.match(place.name):
            return True
        if each.candidate.document.metadata.place in asked:
            return False
        return last_province_named(each.document_text, each.figure.span.end) not in asked

    def _is_of_unnamed_part(self, place: str) -> bool:
        """Whether a place is a district that the question does not name, where it asks for the province."""
        said = self._question.text
        is_part = bool(_LESSER.match(place)) and not is_named(place.split(",", maxsplit=1)[0], said)
        return is_part and bool(_WHOLE_PROVINCE.search(said))

    def _is_of_another_number(self, each: FigureCandidate) -> bool:
        """Whether it is the number the question states, or stands apart from it: "trong 127 lao động …"."""
        if each.figure.value_text in self._question.frame.numbers:
            return True
        return bool(self._pinned) and each.candidate.statement.row not in self._pinned

    def _is_of_the_turn_before(self, each: FigureCandidate) -> bool:
        """Whether a figure has nothing of what a follow-up newly names: "trong đó sơ cấp mấy người?"."""
        if not self._new or self._question.frame.kinds or self._question.frame.baseline:
            return False
        parent = each.parent.indicator if each.parent else ""
        return self._new.isdisjoint(written_terms(f"{own_words(each)} {parent}"))

    def _is_of_another_kind(self, each: FigureCandidate) -> bool:
        """Whether a result is asked for and the figure is a target, or a level and it is a change.

        What is none passes for a target where its words speak of a plan.
        """
        frame, kind = self._question.frame, each.figure.kind
        if (frame.result and kind is Kind.TARGET and kind not in frame.kinds) or (
            frame.level and kind is Kind.CHANGE
        ):
            return True
        if frame.kinds and kind in KINDS_ASKED and kind not in frame.kinds:
            return True
        if _is_too_early(self._question, each.figure):
            return True
        if frame.kinds != {Kind.TARGET} or kind is Kind.TARGET:
            return False
        path = " ".join(each.candidate.passage.item.heading_path)
        title = each.candidate.document.metadata.title or ""
        return not _OF_PLAN.search(f"{own_words(each)} {path} {title}".lower())


@lru_cache(maxsize=WORDS_KEPT)
def own_words(each: FigureCandidate) -> str:
    """What a figure says itself: its indicator, the headings of its cell, its part of the clause."""
    figure = each.figure
    own = "" if figure.column else each.own  # a row of a table holds figures of all its columns
    return f"{figure.indicator} {figure.row or ''} {figure.column or ''} {own} {figure.unit or ''}"


@lru_cache(maxsize=WORDS_KEPT)
def all_words(each: FigureCandidate) -> str:
    """All that tells what a figure is about: its own words, its parent, sentence, headings and title."""
    parent = each.parent.indicator if each.parent else ""
    path = " ".join(each.candidate.passage.item.heading_path)
    title = each.candidate.document.metadata.title or ""
    return f"{own_words(each)} {parent} {each.candidate.text} {path} {title}"


def _is_too_early(question: Question, figure: Figure) -> bool:
    """Whether a figure is of before a programme or a change, and a later one is asked for."""
    frame = question.frame
    if frame.baseline:
        return False
    if frame.years and is_of_before(figure):
        return True
    return is_start(figure) and frame.level and " từ " not in f" {question.text.lower()}"


def _numbers_of(figure: Figure) -> set[str]:
    return {figure.value_text, *re.findall(r"\d+(?:[.,]\d+)*", figure.value_text)}


def _is_within(name: str, provinces: frozenset[str]) -> bool:
    return any(fold(province) in fold(name) for province in provinces)
