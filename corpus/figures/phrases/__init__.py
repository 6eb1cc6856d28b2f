"""A figure's own words put together as the name of what it counts."""

import re

from corpus.figure import Kind
from corpus.figures.phrases.measured import measured_phrase
from corpus.figures.phrases.wording import TOTAL_ALONE, in_small, noun_of, says_whose
from corpus.figures.reading import Reading
from corpus.figures.subjects import NAMED, begins_with_verb, names_something
from corpus.patterns import pattern

_WORDING = "figure_wording.toml"
_MAX_VERB = 12
_LONG_VERB = 3
"""Syllables; longer, a verb before "là" tells what was done: "bồi dưỡng ngoại ngữ bậc 4 là 443 người"."""

_COMPLETED = re.compile(r"(?<!kế hoạch )(?<!không )(?<!chưa )(?<!\w)hoàn thành$")
_PREDICATE = re.compile(r"(?<!\w)(?:bị|đã|được|phải|chưa|không|có)\s+(?=\w)")
_STATES = re.compile(r"(?<!\w)(?:là|đạt|tới|đến)\s*$")
_INSURANCE = pattern(_WORDING, "indicators", "insurance")
_INSURED = frozenset({"người", "lao động", "hộ", "học sinh"})


def own_phrase(reading: Reading, subject: str, rest: str) -> str:
    """The name that the words before and behind a figure give it.

    Args:
        reading: The figure.
        subject: The words before it, without connectives and copulas.
        rest: The words behind its unit that go on naming it.
    """
    noun = noun_of(reading)
    if noun is None:
        return measured_phrase(reading, subject, rest)
    if reading.quantity.unit is None:
        return _of_bare_count(subject, noun)
    if NAMED.match(subject) and re.match(r"(?i)(?:tỷ lệ|tỉ lệ|số|tổng|chỉ số|dân số)(?!\w)", subject):
        return _of_number(reading, subject, noun, rest)
    return _of_deed(reading, subject, noun, rest)


def _of_deed(reading: Reading, subject: str, noun: str, rest: str) -> str:
    """The name of a count by what was done with those counted, else by what is counted."""
    counted = f"số {noun} {rest}".rstrip()
    if _COMPLETED.search(reading.head) and reading.kind is not Kind.PLAN_COMPLETION:
        whose = says_whose(subject, rest) and not begins_with_verb(subject)
        return f"{counted} hoàn thành" + (f" ({subject})" if whose else "")
    if begins_with_verb(subject):
        verb = _verb_phrase(reading.head, subject)
        return f"{counted} được {verb}" if verb else counted
    if _STATES.search(reading.head) and names_something(subject):
        return subject
    return _counted_of(subject, noun, rest)


def _of_number(reading: Reading, subject: str, noun: str, rest: str) -> str:
    """The name of a count whose subject says "số ..." or "tổng số" itself."""
    if TOTAL_ALONE.fullmatch(subject) and rest:
        whole = [match.start() for match in _PREDICATE.finditer(rest)]
        return f"tổng số {noun} {rest[: whole[-1]] if whole and whole[-1] else rest}".rstrip()
    return subject if reading.kind is not Kind.COUNT_DOCUMENTARY else f"số {noun} {rest}"


def _counted_of(subject: str, noun: str, rest: str) -> str:
    """The name of a count whose subject is what is counted, or those of whom it is."""
    if _INSURANCE.fullmatch(subject) and noun in _INSURED:
        return f"số {noun} tham gia {subject}"
    own = "" if rest else _own_count(subject, noun)
    counted = f"số {noun} {rest}".rstrip()
    return own or (f"{counted} ({subject})" if says_whose(subject, rest) else counted)


def _own_count(subject: str, noun: str) -> str:
    """The name of a count whose subject is what is counted: "hộ cận nghèo còn 20.288 hộ"."""
    counter, _, counted = noun.rpartition("lượt ")
    named = subject[:1].lower() + subject[1:]
    return (
        f"số {counter}lượt {named}"
        if counter + counted != noun and named.startswith(f"{counted} ")
        else (f"số {named}" if named.startswith(f"{noun} ") else "")
    )


def _of_bare_count(subject: str, noun: str) -> str:
    """The indicator of a number printed without its unit, which is known from elsewhere: "Vân Hồ 70"."""
    if NAMED.match(subject):
        return subject
    return f"số {subject}" if subject.lower().startswith(noun) else f"số {noun} ({subject})"


def _verb_phrase(head: str, subject: str) -> str:
    told = (" có", " còn", " gồm") if len(subject.split()) > _LONG_VERB else (" có", " còn", " là", " gồm")
    if not begins_with_verb(subject) or head.rstrip().endswith(told):
        return ""
    return in_small(" ".join(subject.split()[:_MAX_VERB]))
