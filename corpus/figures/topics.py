"""What a sentence or the lead-in of a list is about, for figures whose own words leave that to it."""

import re

from corpus.figures.subjects import begins_with_verb, cut_at_phrase, names_something, strip_subject
from corpus.patterns import pattern
from corpus.units import read_unit

_WORDING = "figure_wording.toml"

_STANDS_FOR = pattern(_WORDING, "indicators", "stands_for")
_TOPIC_STOPS = pattern(_WORDING, "indicators", "topic_stops")
_LIST_TAIL = pattern(_WORDING, "indicators", "list_tail")
_LIST_LEAD = pattern(_WORDING, "indicators", "list_lead")
_LIST_SPOKEN = pattern(_WORDING, "indicators", "list_spoken")
_LIST_NOTHING = pattern(_WORDING, "indicators", "list_nothing")
_ENUMERATOR = re.compile(r"^\s*(?:[-–+*•]|\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ][.)]|[IVX]+[.)])\s*")
_MAX_TOPIC = 14
_NOUNS = frozenset({"nouns", "places", "counters"})


def stands_for_topic(words: str) -> bool:
    """Whether the words before a figure only refer back: "Con số cụ thể là", "Kết quả này đạt"."""
    return _STANDS_FOR.match(words) is not None


def topic_with(noun: str, sentence: str) -> str:
    """The name that a sentence gives to what a noun counts; empty where it does not name it.

    "Số doanh nghiệp rút lui khỏi thị trường tiếp tục tăng" names "doanh nghiệp rút lui khỏi thị trường".
    """
    found = list(re.finditer(rf"(?<!\w){re.escape(noun)}(?!\w)", sentence, re.IGNORECASE))
    names = [_TOPIC_STOPS.sub("", sentence[match.start() :]).strip() for match in found]
    named = [name for name in names if len(name.split()) > len(noun.split())]
    return cut_at_phrase(named[-1], _MAX_TOPIC) if named else ""


def list_topic(words: str) -> str:
    """What a lead-in says is listed, without the words that lead to the list; empty when it says nothing."""
    lead = re.split(r"[;.]\s+", words.rstrip(" :"))[-1]
    previous = None
    while previous != lead:
        previous, lead = lead, _LIST_TAIL.sub("", lead).rstrip(" ,:")
    if _LIST_SPOKEN.search(lead):
        return ""
    topic = strip_subject(_ENUMERATOR.sub("", lead))
    topic = _LIST_LEAD.sub("", topic, count=1) or topic
    named = names_something(topic) and not _LIST_NOTHING.fullmatch(topic)
    return cut_at_phrase(topic, _MAX_TOPIC) if named else ""


def as_count(topic: str, noun: str) -> str:
    """A topic as the name of a count: "lao động đi nước ngoài" of people is "số lao động đi nước ngoài"."""
    if re.match(r"(?i)(?:tổng )?số(?!\w)", topic):
        return topic[:1].lower() + topic[1:]
    if begins_with_verb(topic):
        return f"số {noun} được {topic[:1].lower()}{topic[1:]}"
    unit = read_unit(topic.lower(), 0)
    if unit is not None and unit.group in _NOUNS:
        return f"số {topic[:1].lower()}{topic[1:]}"
    return f"số {noun} ({topic})"
