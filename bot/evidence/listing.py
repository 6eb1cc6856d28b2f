"""Whether a statement lists what a question asks to be listed: a count alone names nothing."""

import re
from collections.abc import Sequence

from bot.evidence.candidates import Candidate
from bot.evidence.extending import holds_list, opens_list
from bot.evidence.terms import folded_syllables, topic_terms
from bot.question import Question
from corpus.letters import UPPER

_NOUN = r"[^\W\d]+(?:\s+[^\W\d]+)?"
_WHAT = re.compile(
    rf"(?<!\w)(?:những|các|mấy)\s+(?P<what>{_NOUN})(?=\s)(?:(?!\s(?:những|các|mấy)\s)[^?.])*?\s(?:nào|gì)(?!\w)|"
    rf"(?:kể tên|liệt kê|nêu tên|tên (?:các|những|mấy))\s+(?:các |những |mấy |\d{{1,3}} )?(?P<named>{_NOUN})"
)
_NUMERALS = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
_NUMERAL = "|".join(_NUMERALS[1:])
_COUNTED = re.compile(
    rf"(?<![\w/.,-])(?P<count>\d{{1,2}}|{_NUMERAL})\s+(?!năm|tháng|quý|ngày|lần)(?P<what>[^\W\d]+(?:\s+[^\W\d]+)?)"
    r"[^?.]*?(?<!\w)(?:nào|gì|gồm)(?!\w)"
)

_PLACES = "huyện|quận|xã|phường|thôn|bản|thị xã|thị trấn|tỉnh|thành phố"
_PLACE = re.compile(rf"(?:{_PLACES})(?!\w)")
_NAMED_KIND = re.compile(
    rf"(?:{_PLACES}|địa phương|đơn vị|doanh nghiệp|công ty|trường|bệnh viện|sở|ngành|khu công nghiệp|"
    r"thị trường|nước|quốc gia|tập thể|cá nhân)(?!\w)"
)
"""Kinds of things that have names of their own."""

_NAME = re.compile(rf"(?<![.?!“\"] )(?<!^)(?<!\w)[{UPPER}]\w+(?:\s+[{UPPER}]\w+)*")
_COUNT_BEFORE = re.compile(rf"(?i)(?:\d|(?<!\w)(?:{_NUMERAL}|nhiều|một số))\s+$")
_LIST_BEHIND = re.compile(r"\s*[^,;.()]{0,40}(?::|\(|(?<!\w)(?:gồm|bao gồm|như|là|trong đó có)(?!\w))")

_NAMES_TOLD = re.compile(
    rf"(?<!\w)(?:là|gồm|bao gồm|như)\s+(?:[^.;]*?\s)?[{UPPER}][^.;]*?(?:,\s|\svà\s)[^.;]*?[{UPPER}]"
)
"""Names told one after another within a sentence: "gồm Trạm Y tế xã A, Bệnh viện B và ..."."""

LEAST_NAMES = 2


def thing_listed(question: Question) -> str | None:
    """What is to be listed, in one or two syllables: "quận của", "nội dung"."""
    match = _WHAT.search(question.text.lower())
    return (match["what"] or match["named"]) if match else None


def says_thing(thing: str, text: str) -> bool:
    """Whether a text speaks of a thing at all."""
    return re.search(rf"(?i)(?<!\w){re.escape(thing)}(?!\w)", text) is not None


def lists(thing: str, candidate: Candidate, count: str | None = None) -> bool:
    """Whether a statement names things of a kind: places and offices by name, others not by a count.

    Where the question says itself how many there are, the statement must speak of so many.
    """
    if count is not None and not re.search(rf"(?<![\d.,/])0?{count}(?![\d.,/]\d|\d)", candidate.text):
        return False
    if opens_list(candidate) or holds_list(candidate):
        return True
    kind = _NAMED_KIND.match(thing)
    if kind is None:
        return not _only_counts(thing, candidate.text)
    if place := _PLACE.match(thing):
        return bool(re.search(rf"(?i:(?<!\w){place[0]})\s+[{UPPER}]|\|", candidate.text))
    return len(set(_NAME.findall(candidate.text))) >= LEAST_NAMES and not _only_counts(
        kind[0], candidate.text
    )


def count_said(question: Question, thing: str) -> str | None:
    """How many things a question says there are: "37 đơn vị ... là những đơn vị nào"."""
    match = re.search(
        rf"(?<![\d.,/])0?(\d+)\s+{re.escape(thing.split(maxsplit=1)[0])}(?!\w)", question.text.lower()
    )
    return match[1] if match else None


def counted_list(question: Question, candidates: Sequence[Candidate]) -> Candidate | None:
    """The statement that opens or holds the list of as many things as the question says: "3 nội dung nào"."""
    match = _COUNTED.search(question.text.lower())
    if match is None:
        return None
    what = match["what"].split()
    number = int(match["count"]) if match["count"].isdigit() else _NUMERALS.index(match["count"]) + 1
    written = f"0?{number}" + (f"|{_NUMERALS[number - 1]}" if number <= len(_NUMERALS) else "")
    told = re.compile(rf"(?i)(?<![\w/.,-])(?:{written})\s+(?:[^\W\d]+\s+)??{what[0]}(?!\w)")
    asked = set(topic_terms(question.text))
    found = [each for each in candidates if told.search(each.text) and _tells_list(each)]
    shared = [len(asked & set(folded_syllables(each.context))) for each in found]
    return found[shared.index(max(shared))] if found else None


def _tells_list(candidate: Candidate) -> bool:
    is_listed = opens_list(candidate) or holds_list(candidate) or ":" in candidate.text
    return is_listed or bool(_NAMES_TOLD.search(candidate.text))


def names_all(thing: str, candidate: Candidate) -> bool:
    """Whether a statement by itself names the places or offices asked for, without what stands around it."""
    return bool(_NAMED_KIND.match(thing)) and lists(thing, candidate) and not opens_list(candidate)


def _only_counts(thing: str, text: str) -> bool:
    """Whether all that a text tells of things is how many they are: "chỉ rõ còn 04 chỉ tiêu có nguy cơ"."""
    in_full = re.search(rf"(?i)(?<!\w){re.escape(thing)}(?!\w)", text)
    said = thing if in_full else thing.split(maxsplit=1)[0]
    named = list(re.finditer(rf"(?i)(?<!\w){re.escape(said)}(?!\w)", text))
    counted = [match for match in named if _COUNT_BEFORE.search(text[: match.start()])]
    return bool(named) and counted == named and not any(_LIST_BEHIND.match(text, m.end()) for m in counted)
