"""The words before a figure that name what is measured, without connectives, periods and copulas."""

import re
from collections.abc import Sequence
from functools import cache

from corpus.data_files import read_lines
from corpus.figures.clauses.labels import FIELD_LABEL
from corpus.figures.reading import Reading
from corpus.letters import UPPER
from corpus.patterns import pattern
from corpus.syllables import canonical
from corpus.units import function_words

_WORDING = "figure_wording.toml"
_EDGES = ' ,;:.-–()“”"'
_MAX_REST = 16

NAMED = pattern(_WORDING, "indicators", "named")
"""Words that begin the name of an indicator: "tỷ lệ", "tổng", "doanh thu" ..."""

VERB_ONLY = pattern(_WORDING, "parents", "verb_only")
"""Words before a figure that say how it compares and nothing of what it is of."""

PLAN_ONLY = pattern(_WORDING, "parents", "plan_only")
"""Words before a figure that say it is the plan of another, and nothing else."""

_OPENING = pattern(_WORDING, "indicators", "opening")
_CLOSING = pattern(_WORDING, "indicators", "closing")
_TIME = pattern(_WORDING, "indicators", "time")
_ACTING = pattern(_WORDING, "indicators", "acting")
_PHRASE = pattern(_WORDING, "indicators", "phrase")
_DANGLING = pattern(_WORDING, "indicators", "dangling")
_SLACK = 3
_LIST_HEAD = pattern(_WORDING, "clauses", "list_head")
_FOR = re.compile(r"(?i)\s+cho$")
_TURN = re.compile(r"(?<!\w)(?:nhưng|(?<=, )song)(?!\w)", re.IGNORECASE)
_LAST_PART = re.compile(r"[;:]|\.\s")
_NAMES_SUM = re.compile(rf"(?:(?:tổng )?số tiền(?!\w)|{NAMED.pattern.removeprefix('(?i)')})", re.IGNORECASE)
_NAME_ONLY = re.compile(rf"[{UPPER}][\w’']*(?:[ -][{UPPER}][\w’']*)*")
_MAX_LABEL = 22
_ITEM = re.compile(r"^\s*(?:[a-zđ]\d?[).]|\d+[).])\s+")
_LIST_MARK = re.compile(r"[,;:)]|\s(?:và|gồm|với)\s")
_TIMES_ONLY = frozenset({"thời điểm", "thời kỳ", "giai đoạn", "cùng kỳ", "mức"})
_LIST_TAIL = 3
"""Syllables: a shorter piece before a comma is the beginning of a list ("khu vực nông, lâm nghiệp")."""


def read_subject(reading: Reading) -> str:
    """What the figure measures, as its clause says; empty when the clause leaves that to another."""
    words, wide = _strip(_behind_turn(reading.words)), _strip(_behind_turn(reading.wide_words))
    if not names_something(words) or _is_fragment(reading, words, wide):
        return wide
    return words


def _behind_turn(words: str) -> str:
    """What stands behind "nhưng", which turns to another deed: "cần được cấp đất nhưng | mới cấp cho"."""
    return _TURN.split(words)[-1] if names_something(_strip(_TURN.split(words)[-1])) else words


def name_before_bracket(reading: Reading, earlier: Sequence[Reading]) -> str:
    """The name right before the brackets a bare figure stands in: "nông nghiệp (35%), công nghiệp (40%)".

    Empty where the brackets stand behind another figure, which they say more of.
    """
    clause = reading.clause
    if clause.bracket is None:
        return ""
    ends = [other.quantity.end for other in earlier if other.quantity.end <= clause.bracket]
    floor = max([clause.sentence.start, *ends])
    marks = list(_LIST_MARK.finditer(reading.text, floor, clause.bracket))
    if not marks and floor != clause.sentence.start:
        return ""
    words = reading.text[marks[-1].end() if marks else floor : clause.bracket]
    name = _strip(words) if len(words.split()) <= _MAX_REST else ""
    return "" if name.lower() in _TIMES_ONLY else name


def name_before_colon(reading: Reading, earlier: Sequence[Reading]) -> str:
    """The name before the colon that opens a part: "- Tỷ lệ hộ nghèo: cuối năm còn 3%".

    Words that hold a figure are no name.
    """
    text, colon = reading.text, reading.clause.part.start - 1
    if colon < reading.clause.sentence.start or text[colon] != ":":
        return ""
    words = _LAST_PART.split(text[reading.clause.sentence.start : colon])[-1]
    stated = any(colon - len(words) <= other.span.start < colon for other in earlier)
    long = len(words.split()) > _MAX_LABEL
    field = FIELD_LABEL.match(words)
    if field is not None:
        words = words[field.end() :] if NAMED.match(words, field.end()) else ""
    return "" if stated or long or _LIST_HEAD.search(words) else _strip(words)


def cut_at_phrase(words: str, most: int) -> str:
    """At most so many syllables, cut before a word that begins a phrase, never within one.

    A few more are let stand where no phrase begins in the second half ("trình độ cao | đẳng").
    """
    pieces = words.split()
    if len(pieces) <= most + _SLACK:
        return " ".join(pieces)
    kept = most
    while kept > most // 2 and not _begins_phrase(pieces, kept):
        kept -= 1
    return _DANGLING.sub("", " ".join(pieces[: kept if kept > most // 2 else most]))


def _begins_phrase(pieces: list[str], index: int) -> bool:
    return pieces[index - 1].endswith(",") or bool(_PHRASE.match(" ".join(pieces[index : index + 2])))


def names_something(subject: str) -> bool:
    """Whether words are left that can be the name of an indicator."""
    words = subject.split()
    if len(words) == 1:
        return len(subject) > 1 and canonical(subject) not in function_words()
    return len(words) > 1


def begins_with_verb(words: str) -> bool:
    """Whether words begin as reports tell results: "tạo việc làm", "xây dựng"."""
    return bool(words) and words.split(maxsplit=1)[0].lower() in _verbs()


def strip_subject(words: str) -> str:
    """Words without the connectives before, and the verbs and adverbs after, the name they hold."""
    return _strip(words)


def _is_fragment(reading: Reading, words: str, wide: str) -> bool:
    """A piece of a list ("xóm và cộng đồng cho ..."): its verb or its noun stands before the comma."""
    if wide == words or NAMED.match(words):
        return False
    if _NAMES_SUM.match(wide) and not NAMED.search(words) and reading.head.rstrip().endswith((" là", " đạt")):
        return True
    if reading.head.rstrip().endswith(" cho"):
        return begins_with_verb(wide)
    if NAMED.search(wide) and not NAMED.search(words) and not begins_with_verb(words):
        return True
    before = wide[: len(wide) - len(words)].rstrip(" ,")
    last = before.rsplit(",", 1)[-1].split()[-1:]
    if (
        reading.is_percent
        and wide.endswith(words)
        and _NAME_ONLY.fullmatch(words)
        and last
        and _NAME_ONLY.fullmatch(last[0])
    ):
        return True
    piece = before.rsplit(",", 1)[-1].split()
    return wide.endswith(words) and 0 < len(piece) <= _LIST_TAIL and "," not in before


def _strip(words: str) -> str:
    words = " ".join(_TIME.sub(" ", _ITEM.sub("", words)).split())
    previous = None
    while previous != words:
        previous = words
        words = _FOR.sub("", _CLOSING.sub("", words).strip(_EDGES))
    opened = _OPENING.sub("", words, count=1).strip(_EDGES)
    acted = _ACTING.sub("", opened, count=1)
    return acted if acted == opened else _OPENING.sub("", acted, count=1).strip(_EDGES)


@cache
def _verbs() -> frozenset[str]:
    return frozenset(word for line in read_lines("report_verbs.txt") for word in line.split())
