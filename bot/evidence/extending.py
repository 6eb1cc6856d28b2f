"""How much of the text answers: a statement, or the list that it opens or belongs to."""

import re
from dataclasses import dataclass

from bot.evidence.candidates import Candidate
from bot.evidence.rows import at, lengthened
from bot.library import Library
from bot.understanding.frame import Asks
from corpus.document import Span
from corpus.patterns import pattern
from corpus.sentences import split_sentences

MAX_CHARACTERS = 1_200
"""A longer list is cut at its last whole item: an answer fits one phone screen."""

FAR = 4 * MAX_CHARACTERS
"""Characters within which a list ends, to tell how much of it was left out."""

MORE_SENTENCES = 3

_VERB = pattern("statement_wording.toml", "tasks", "verb")
_JOINED = re.compile(r"(?:Đồng thời|Bên cạnh đó|Cùng với đó|Cùng đó|Ngoài ra)(?!\w)")
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
    return opens_list(candidate) or not whole.endswith((".", "!", "?")) or whole.endswith(candidate.text)


@dataclass(frozen=True, slots=True)
class Told:
    """All that answers, as one candidate, and how many items of its list were left out of it."""

    candidate: Candidate
    left_out: int


def in_full(library: Library, candidate: Candidate, asks: Asks) -> Told:
    """A statement with the list that it opens or belongs to, wherever its passage ends."""
    longer = lengthened(library, candidate, FAR) if runs_on(candidate) else candidate
    whole = _whole(longer, asks)
    span = _cut(longer, whole)
    left = longer.passage.text[span.end - longer.passage.item.span.start :][: whole.end - span.end]
    return Told(at(library, candidate, span), len(list(filter(str.strip, _ITEM_END.split(left)))))


def continued(library: Library, told: Told) -> Told:
    """What is told with the sentences of its line that go on with it: speeches leave out who speaks.

    "… ghi nhận các đề nghị. Xem xét điều chỉnh … Bố trí …": at most three more, on one screen.
    """
    whole, version = told.candidate.statement.item, told.candidate.document.version_id
    text = library.text_of(version)
    stop = text.find("\n", whole.end)
    behind = list(split_sentences(text, whole.end, len(text) if stop < 0 else stop))
    end = whole.end
    for sentence in behind[:MORE_SENTENCES]:
        words = sentence.of(text)
        goes_on = _JOINED.match(words) or _VERB.match(words)
        if not goes_on or sentence.end - whole.start > MAX_CHARACTERS:
            break
        end = sentence.end
    return told if end == whole.end else Told(at(library, told.candidate, Span(whole.start, end)), 0)


def extend(candidate: Candidate, asks: Asks) -> Span:
    """The span that answers: all of a list where the statement opens one, or where a list is asked for."""
    return _cut(candidate, _whole(candidate, asks))


def _whole(candidate: Candidate, asks: Asks) -> Span:
    statement = candidate.statement.item
    if _FIRST.match(_behind(candidate)):
        return Span(statement.start, _end_of_ordinals(candidate))
    if candidate.text.endswith(":"):
        return Span(statement.start, _end_of_list(candidate))
    if asks in (Asks.LISTING, Asks.NAMES):
        return sentence_around(candidate)
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
    first = _ITEM_LINE.match(text, line_end + 1) if line_end >= 0 else None
    item = first
    while first and item and _rank(item) <= _rank(first):
        end = line_end = text.find("\n", item.end())
        if line_end < 0:
            end = len(text)
            break
        item = _ITEM_LINE.match(text, line_end + 1)
    return offset + end


def _rank(item: re.Match[str]) -> int:
    """How high the mark of an item stands: a number above a letter, a letter above a dash."""
    mark = item[0].strip()[0]
    return 2 if mark.isdigit() or mark == "(" else 1 if mark.isalpha() else 0


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
    if span.end - span.start <= MAX_CHARACTERS:
        return span
    statement = candidate.statement.item
    offset = candidate.passage.item.span.start
    start = statement.start
    text = candidate.passage.text[start - offset : start - offset + MAX_CHARACTERS]
    ends = [match.start() for match in _ITEM_END.finditer(text)]
    return Span(start, max(start + (ends[-1] if ends else 0), statement.end))
