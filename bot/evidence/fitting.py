"""How well a statement fits a question: its words, the kind of thing it states, its year and place."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.evidence.candidates import Candidate
from bot.evidence.extending import opens_list
from bot.evidence.listing import says_thing, thing_listed
from bot.evidence.pinning import proper_names
from bot.evidence.sayings import meant, sayings_of
from bot.evidence.terms import PAIR_WEIGHT, context_terms, folded_syllables, pairs, rarity, topic_terms
from bot.evidence.turns import weigh_turns
from bot.question import Question
from bot.understanding.directives import without_issuer
from bot.understanding.frame import Asks, UnitAsked
from corpus.letters import LOWER, UPPER

CONTEXT_WEIGHT = 0.35
"""Weight of a term carried over from earlier turns beside one of the message itself."""

SURROUNDINGS = 0.5
"""Credit for a term that only the statement's passage has."""

UNDERSTOOD = 0.9
"""Credit for a term that title or headings say of all below them, or for the name of who is speaking."""

_KIND_BONUS = 0.06
_LIST_BONUS = 0.12
_FOCUS_BONUS = 0.1
_ACT_BONUS = 0.06
_LEANING, _WORDY = 0.05, 0.02
_TERSE = 40
"""Syllables that say one thing; twice as many are wordy."""

_ABOUT = re.compile(
    r".*(?<!\w)(?<!đánh giá )về(?: việc| vấn đề)?\s+(?P<focus>(?:(?!(?<!\w)(?:gì|nào|sao)(?!\w))[^?,.])+)"
)
_ACT_AND_OBJECT = re.compile(
    r"(?P<focus>[^\W\d]+\s+[^\W\d]+\s+(?:cho\s+)?(?:những|các|mấy)\s+(?:(?!\s(?:những|các|mấy)\s)[^?.,])+?)\s+"
    r"(?:gì|(?<!thế )nào)(?!\w)"
)
_BEFORE_WHAT = re.compile(r"(?P<focus>[^\W\d]+\s+[^\W\d]+)\s+(?:là\s+)?(?:gì|(?<!thế )nào)(?!\w)")
_ACT = re.compile(
    r"(?<!\w)(?:gửi|thay thế|bãi bỏ|trao|tặng|ký kết|công nhận|thành lập|khen thưởng|phê duyệt|khai mạc|"
    r"bế mạc|khởi công|khánh thành|kiểm tra|thanh tra|bổ nhiệm|kiện toàn)(?!\w)"
)
_LABEL = re.compile(r"[\W\d]*(?P<label>[^\W\d]+(?:\s+[^\W\d]+){0,4})\s*:\s")
_PLURAL = re.compile(r"^(?:(?:nêu|kể|cho biết|những|các|mấy)\s+)+")
_ORDERED = re.compile(r"(?<!\w)(?:yêu cầu|giao|đề nghị|chỉ đạo|phân công|lưu ý)(?!\w)")
_LEANS = re.compile(r"(?i)(?<!\w)(?:nêu trên|nói trên|trên đây|kể trên|vừa nêu)(?!\w)")
_NUMBER_BONUS = 0.15
_DAY_BONUS = 0.1
_SEPARATOR = re.compile(r"[/.-]")
_BETWEEN = r"(?:\s*[/.-]\s*| tháng | năm )"
_NUMBER = re.compile(r"\d")
_PERCENT = re.compile(r"\d\s*%|phần trăm")
_MONEY = re.compile(r"\d\s*(?:nghìn|triệu|tỷ|tỉ)?\s*đồng|\d\s*(?:triệu|tỷ|tỉ)\b")
_DATE = re.compile(r"\d{1,2}[/.-]\d{1,2}|ngày \d|(?:19|20)\d{2}")
_NAME = re.compile(rf"(?:[{UPPER}][{LOWER}]+\s){{1,4}}[{UPPER}][{LOWER}]+")


@dataclass(frozen=True, slots=True)
class Fit:
    """A candidate measured against a question.

    ``coverage`` is the share of the question's terms, weighted by how rare they are among the candidates,
    that the statement and its surroundings have; ``missing`` are the terms that none of both has, the rarest
    first; ``score`` orders candidates.
    """

    candidate: Candidate
    score: float
    coverage: float
    missing: tuple[str, ...]


class Ruler:
    """Measures candidates against one question; how rare a term is, is counted among the candidates."""

    def __init__(self, question: Question, candidates: Sequence[Candidate]) -> None:
        self._question = question
        sayings = sayings_of(question)
        own = {c.statement.row: context_terms(c.text) for c in candidates}
        passages = {c.passage.row: c for c in candidates}
        around = {row: context_terms(c.context) for row, c in passages.items()}
        self._own = {row: terms | meant(sayings, terms) for row, terms in own.items()}
        self._around = {row: terms | meant(sayings, terms) for row, terms in around.items()}
        above = {row: context_terms(c.above) for row, c in passages.items()}
        self._above = {row: terms | meant(sayings, terms) for row, terms in above.items()}
        self._names = frozenset(proper_names(question.text)) | {
            syllable for pair in proper_names(question.text) for syllable in pair.split()
        }
        self._weights = self._weigh(question, len(candidates))
        self._focus = _focus(question) - self._names
        frame = question.frame
        # Who, when and where an event was, its first and longest sentence tells.
        self._told = frame.asks in (Asks.CONTENT, Asks.LISTING, Asks.NAMES) and not frame.dates

    def measure(self, candidate: Candidate) -> Fit:
        """Measure one of the candidates."""
        own, around = self._own[candidate.statement.row], self._around[candidate.passage.row]
        total = sum(self._weights.values()) or 1.0
        above = self._above[candidate.passage.row] | self._names
        covered = sum(w * _credit(term, own, around, above) for term, w in self._weights.items())
        missing = [t for t in self._weights if " " not in t and t not in own and t not in around]
        coverage = covered / total
        bonus = _kind_bonus(self._question, candidate.text) + _number_bonus(self._question, candidate.text)
        bonus += _list_bonus(self._question, candidate) + _day_bonus(self._question, candidate.text)
        bonus += _act_bonus(self._question, candidate.text)
        bonus += _label_bonus(self._question, candidate.text)
        if self._told:
            bonus += self._focus_bonus(own) - _drawbacks(candidate.text)
        return Fit(
            candidate=candidate,
            score=candidate.score + 0.3 * coverage + bonus,
            coverage=coverage,
            missing=tuple(sorted(missing, key=lambda t: -self._weights[t])),
        )

    def _focus_bonus(self, own: frozenset[str]) -> float:
        """A statement that itself says what the question asks about tells more of it than its neighbours."""
        return (
            _FOCUS_BONUS * sum(term in own for term in self._focus) / len(self._focus) if self._focus else 0.0
        )

    def _weigh(self, question: Question, count: int) -> dict[str, float]:
        weights: dict[str, float] = {}
        asked = without_issuer(question.text)
        for text, factor in [(asked, 1.0), *weigh_turns(question.context, CONTEXT_WEIGHT)]:
            topic = topic_terms(text)
            neighbours = [p for p in pairs(folded_syllables(text)) if all(s in topic for s in p.split())]
            for term in [*topic, *neighbours]:
                seen = sum(term in terms for terms in self._own.values())
                weight = factor * rarity(seen, count) * (PAIR_WEIGHT if " " in term else 1.0)
                weights[term] = max(weights.get(term, 0.0), weight)
        return weights


def _focus(question: Question) -> frozenset[str]:
    """The terms of what is asked about: behind the last "về", else the act and its object before "nào"."""
    lowered = question.text.lower()
    match = _ABOUT.search(lowered) or _ACT_AND_OBJECT.search(lowered) or _BEFORE_WHAT.search(lowered)
    return frozenset(topic_terms(match["focus"])) if match else frozenset()


def _drawbacks(text: str) -> float:
    """What makes a statement the worse of two that say the same: it leans on another, or is wordy."""
    wordy = min(1.0, max(0, len(text.split()) - _TERSE) / _TERSE)
    return _LEANING * bool(_LEANS.search(text)) + _WORDY * wordy


def _credit(term: str, own: frozenset[str], around: frozenset[str], above: frozenset[str]) -> float:
    if term in own or term not in around:
        return float(term in own)
    return UNDERSTOOD if term in above else SURROUNDINGS


def _kind_bonus(question: Question, text: str) -> float:
    """Whether the statement states a thing of the kind asked for at all."""
    pattern = {
        Asks.QUANTITY: _NUMBER,
        Asks.DATE: _DATE,
        Asks.PERSON: _NAME,
    }.get(question.frame.asks)
    if pattern is _NUMBER and question.frame.unit is UnitAsked.PERCENT:
        pattern = _PERCENT
    elif pattern is _NUMBER and question.frame.unit is UnitAsked.MONEY:
        pattern = _MONEY
    return _KIND_BONUS if pattern and pattern.search(text) else 0.0


def _list_bonus(question: Question, candidate: Candidate) -> float:
    """What opens a list answers best where one is asked for."""
    listed = question.frame.asks in (Asks.LISTING, Asks.NAMES)
    if not listed or not opens_list(candidate):
        return 0.0
    thing = thing_listed(question)
    return _LIST_BONUS if thing and says_thing(thing, candidate.text) else _KIND_BONUS


def _label_bonus(question: Question, text: str) -> float:
    """A statement that begins with what the question asks for, and a colon: "Nguyên nhân: ..."."""
    label = _LABEL.match(text)
    words = folded_syllables(label["label"]) if label else []
    asked = folded_syllables(_PLURAL.sub("", question.text.lower()))
    return _LIST_BONUS if words and asked[: len(words)] == words else 0.0


def _act_bonus(question: Question, text: str) -> float:
    """A statement of the very act asked about: of what is sent, replaced or awarded."""
    acts = set(_ACT.findall(question.text.lower()))
    return _ACT_BONUS if acts & set(_ACT.findall(text.lower())) else 0.0


def _day_bonus(question: Question, text: str) -> float:
    """A statement that names the day of the question tells what happened then."""
    if _ORDERED.search(question.text.lower()):
        # what was told to be done then, later statements say
        return 0.0
    return _DAY_BONUS if any(_names_day(text, day) for day in question.frame.dates) else 0.0


def _names_day(text: str, day: str) -> bool:
    parts = [part.lstrip("0") for part in _SEPARATOR.split(day)]
    return re.search(rf"(?<!\d){_BETWEEN.join(rf'0?{part}' for part in parts)}(?!\d)", text) is not None


def _number_bonus(question: Question, text: str) -> float:
    return _NUMBER_BONUS * sum(number in text for number in question.frame.numbers[:2])
