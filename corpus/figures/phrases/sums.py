"""Names of sums of money: spent, owed, granted."""

import re

from corpus.figures.phrases.wording import TOTAL_ALONE, in_small, says_whose
from corpus.figures.reading import Reading
from corpus.figures.subjects import NAMED, begins_with_verb, names_something, strip_subject
from corpus.patterns import pattern

_WORDING = "figure_wording.toml"
_SHORT_DEED = 2
"""Syllables; a verb no longer than that tells of no purpose: "bố trí 12 tỷ đồng | từ ngân sách tỉnh"."""

MONEY_OF = re.compile(r"(?:kinh phí|vốn|tiền|ngân sách|nguồn|quỹ)(?!\w)", re.IGNORECASE)
_AMOUNT = re.compile(
    r"(?:chi phí|chi ngân sách|chi thường xuyên|thu (?:ngân sách|nhập|hút|thuần))(?!\w)", re.IGNORECASE
)
_OWN_MONEY = pattern(_WORDING, "indicators", "own_money")
"""Deeds that take or give money that is nobody's budget."""

_PAID_BY = pattern(_WORDING, "indicators", "paid_by")
_GRANTED = pattern(_WORDING, "indicators", "granted")


def money_phrase(reading: Reading, subject: str, rest: str) -> str:
    """The name of a sum of money; what a budget spends is "kinh phí"."""
    if TOTAL_ALONE.fullmatch(subject):
        return f"tổng số tiền {rest}"
    if told := _money_of_somebody(subject, rest):
        return told
    if is_named_behind(reading, rest) and not NAMED.search(subject):
        return f"{rest} ({subject})" if names_something(subject) and says_whose(subject, rest) else rest
    whole = subject or rest
    earlier = strip_subject(reading.wide_words).removesuffix(subject)
    earlier = strip_subject(earlier)
    short = len(subject.split()) < 4 and not _AMOUNT.match(subject)
    if short and begins_with_verb(subject) and len(earlier.split()) > 4:
        return f"kinh phí {subject}: {earlier}"
    if subject and rest and len(subject.split()) <= _SHORT_DEED and begins_with_verb(subject):
        whole = f"{subject} {rest}"
    spent = begins_with_verb(whole) and not (MONEY_OF.match(whole) or _AMOUNT.match(whole))
    return f"kinh phí {in_small(whole)}" if spent else whole


def _money_of_somebody(subject: str, rest: str) -> str:
    """The name of what somebody owes, pays or is granted; empty for what a budget spends."""
    if (paid := _PAID_BY.fullmatch(subject)) is not None:
        return f"số tiền {paid['deed']} ({paid['who']})"
    if (granted := _GRANTED.fullmatch(subject)) is not None:
        return f"{granted['what']} ({in_small(granted['who'])})"
    return f"số tiền {in_small(subject)} {rest}".rstrip() if _OWN_MONEY.match(subject) else ""


def is_named_behind(reading: Reading, rest: str) -> bool:
    """Whether the words behind an amount name it: "30.200 triệu đồng vốn đầu tư"."""
    return reading.unit_group == "currencies" and MONEY_OF.match(rest) is not None
