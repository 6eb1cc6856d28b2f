"""How much of the text answers: a statement, or the list that it opens or belongs to."""

import re

from bot.evidence.candidates import Candidate
from bot.understanding.frame import Asks
from corpus.document import Span
from corpus.sentences import split_sentences

MAX_CHARACTERS = 1_200
"""A longer list is cut at its last whole item: an answer fits one phone screen."""

_ITEM_LINE = re.compile(r"\s*(?:[-–—•+*]|\d{1,2}[.)]|\(\d{1,2}\)|[a-zđ][.)])\s*\S")
_FIRST = re.compile(r"\s*(?:Một là|Thứ nhất|Trước hết)(?!\w)")
_ORDINAL = re.compile(
    r"\s*(?:(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười) là|Thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)|"
    r"Trước hết|Tiếp (?:đến|theo)|Cuối cùng|Sau cùng)(?!\w)"
)
_ITEM_END = re.compile(r"[;\n]")


def opens_list(candidate: Candidate) -> bool:
    """Whether a list follows a statement: behind its colon, or "Một là ...; Hai là ..." after it."""
    return candidate.text.endswith(":") or bool(_FIRST.match(_behind(candidate)))


def holds_list(candidate: Candidate) -> bool:
    """Whether a statement is itself a list behind a colon."""
    _, _, behind = candidate.text.partition(": ")
    return ";" in behind


def runs_on(candidate: Candidate) -> bool:
    """Whether what a statement opens or belongs to may go on behind its passage."""
    whole = candidate.passage.text.rstrip()
    return not whole.endswith((".", "!", "?")) or (opens_list(candidate) and whole.endswith(candidate.text))


def extend(candidate: Candidate, asks: Asks) -> Span:
    """The span that answers: all of a list where the statement opens one, or where a list is asked for."""
    statement = candidate.statement.item
    if _FIRST.match(_behind(candidate)):
        return _cut(candidate, Span(statement.start, _end_of_ordinals(candidate)))
    if candidate.text.endswith(":"):
        return _cut(candidate, Span(statement.start, _end_of_list(candidate)))
    if asks in (Asks.LISTING, Asks.NAMES):
        return _cut(candidate, sentence_around(candidate))
    return statement


def _behind(candidate: Candidate) -> str:
    """What follows a statement within its passage."""
    return candidate.passage.text[candidate.statement.item.end - candidate.passage.item.span.start :]


def _end_of_ordinals(candidate: Candidate) -> int:
    """Where the last sentence ends that says which of the list it is."""
    offset = candidate.passage.item.span.start
    text = candidate.passage.text
    end = candidate.statement.item.end - offset
    for sentence in split_sentences(text, end, len(text)):
        if not _ORDINAL.match(text, sentence.start):
            break
        end = sentence.end
    return offset + end


def _end_of_list(candidate: Candidate) -> int:
    """Where the list ends that a statement opens: with its sentence, and the item lines below it."""
    offset = candidate.passage.item.span.start
    text = candidate.passage.text
    end = sentence_around(candidate).end - offset
    line_end = text.find("\n", candidate.statement.item.end - offset)
    if line_end < 0 or end <= line_end:
        line_end = text.find("\n", end)
    while line_end >= 0 and _ITEM_LINE.match(text, line_end + 1):
        end = line_end = text.find("\n", line_end + 1)
        if line_end < 0:
            end = len(text)
    return offset + end


def sentence_around(candidate: Candidate) -> Span:
    """The sentence in which a statement begins."""
    offset = candidate.passage.item.span.start
    start = candidate.statement.item.start - offset
    text = candidate.passage.text
    line_start, line_end = text.rfind("\n", 0, start) + 1, text.find("\n", start)
    line = (line_start, len(text) if line_end < 0 else line_end)
    sentences = split_sentences(text, *line)
    around = next((s for s in sentences if s.start <= start < s.end), Span(*line))
    return Span(offset + around.start, offset + around.end)


def _cut(candidate: Candidate, span: Span) -> Span:
    statement = candidate.statement.item
    if span.end - span.start <= MAX_CHARACTERS:
        return span
    offset = candidate.passage.item.span.start
    start = statement.start
    text = candidate.passage.text[start - offset : start - offset + MAX_CHARACTERS]
    ends = [match.start() for match in _ITEM_END.finditer(text)]
    return Span(start, max(start + (ends[-1] if ends else 0), statement.end))
