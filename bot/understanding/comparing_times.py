"""A thing compared with itself at an earlier time, or before a programme began."""

import re
from dataclasses import replace

from bot.answer import Operation
from bot.question import Question
from bot.understanding.comparison import Comparison, cue, plain, without
from bot.understanding.frame import years_in
from corpus.figure import Kind

_CHANGE = frozenset({Kind.CHANGE})


def with_time_before(question: Question, operation: Operation) -> Comparison | None:
    """The same thing at the time a change is asked against ("so với đầu năm", "so với 2022"), and then."""
    since = cue("since_time").search(question.text)
    if since is None or operation is not Operation.DIFFERENCE or cue("with_target").search(question.text):
        return None
    before, after = _years(question.text, since)
    operands = tuple(_at(question, since, years) for years in (before, after))
    time = since["time"].lower()
    since_then = time if time not in ("", "năm") else None
    return Comparison(operation, operands, since=since_then, stated=_CHANGE)


def _years(text: str, since: re.Match[str]) -> tuple[frozenset[int], frozenset[int]]:
    """The years compared with, and those compared."""
    years = years_in(_without_match(text, since).lower())
    return frozenset({int(since["year"])}) if since["year"] else years, years


def _at(question: Question, since: re.Match[str], years: frozenset[int]) -> Question:
    text = without(_without_match(question.text, since), "of_each", "changed")
    return replace(question, text=text, frame=replace(plain(question), years=years, result=True, point=None))


def _without_match(text: str, match: re.Match[str]) -> str:
    return f"{text[: match.start()]}{text[match.end() :]}"


def with_start(question: Question, operation: Operation) -> Comparison | None:
    """The same thing now and before a programme or a change: "so với hồi chưa có chương trình"."""
    if operation is not Operation.DIFFERENCE or not cue("since_start").search(question.text):
        return None
    frame = plain(question)
    now = replace(question, frame=frame)
    start = replace(question, frame=replace(frame, baseline=True, years=frozenset()))
    return Comparison(operation, (now, start), stated=_CHANGE)
