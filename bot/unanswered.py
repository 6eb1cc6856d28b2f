"""Questions that were refused, or whose answers were reported, by what they are about."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Any

from sqlalchemy.orm import Session

from bot.answer import Status
from bot.evidence.terms import matching_form, topic_words
from corpus.syllables import fold
from store import feedback, outbox

REPORTED = frozenset({"bad", "wrong"})
"""Verdicts that speak against an answer."""

TOGETHER = 2
"""Questions that have a pair of words in common before it is a topic."""

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Missed:
    """A question without who asked it: how often it was refused, and whether an answer was reported."""

    question: str
    count: int
    reported: bool


@dataclass(frozen=True, slots=True)
class Topic:
    """Questions that share a pair of words; ``words`` is empty for those that share none."""

    words: str
    questions: tuple[Missed, ...]

    @property
    def count(self) -> int:
        """How often they were asked, all together."""
        return sum(each.count for each in self.questions)


def unanswered(session: Session, box: str, since: datetime) -> list[Topic]:
    """The questions of a channel since a moment; of what is deleted for a person nothing is left here."""
    refused = [context for context in outbox.contexts_of_answers(session, box, since) if _is_refused(context)]
    reported = [each.context for each in feedback.given_since(session, since, REPORTED)]
    return by_topic(_missed(refused, reported))


def by_topic(questions: Sequence[Missed]) -> list[Topic]:
    """Questions parted by the pairs of words that most of them have; the largest topic first."""
    left = {each.question: each for each in questions}
    pairs = {each.question: _pairs(each.question) for each in questions}
    topics: list[Topic] = []
    while left:
        shared = Counter(pair for question in left for pair in pairs[question])
        if not shared:
            break
        pair, often = min(shared.items(), key=lambda each: (-each[1], each[0]))
        if often < TOGETHER:
            break
        chosen = [each for question, each in left.items() if pair in pairs[question]]
        topics.append(Topic(_name(pair, [pairs[each.question] for each in chosen]), _sorted(chosen)))
        left = {question: each for question, each in left.items() if pair not in pairs[question]}
    rest = [Topic("", _sorted(left.values()))] if left else []
    return [*sorted(topics, key=lambda topic: -topic.count), *rest]


def _is_refused(context: Mapping[str, Any]) -> bool:
    return context.get("status") == Status.NOT_FOUND


def _missed(refused: Iterable[Mapping[str, Any]], reported: Iterable[Mapping[str, Any]]) -> list[Missed]:
    counts: Counter[str] = Counter()
    shown: dict[str, str] = {}
    against: set[str] = set()
    for context, is_report in [*((each, False) for each in refused), *((each, True) for each in reported)]:
        question = str(context.get("question", "")).strip()
        key = " ".join(fold(question).split())
        if key:
            shown.setdefault(key, question)
            counts[key] += 1
            against |= {key} if is_report else set()
    return [Missed(shown[key], count, key in against) for key, count in counts.items()]


def _pairs(question: str) -> dict[Pair, str]:
    """The pairs of neighbouring content words of a question, as they are compared and as they are written."""
    words = topic_words(question)
    return {
        (matching_form(one), matching_form(other)): f"{one} {other}".lower() for one, other in pairwise(words)
    }


def _name(pair: Pair, shared: Sequence[Mapping[Pair, str]]) -> str:
    """A pair with the words before and after it that all its questions have too, as the first writes them."""
    first, *others = shared
    words = first[pair].split()
    common = [each for each in first if all(each in other for other in others)]
    start, end = pair
    for one, other in reversed(common[: common.index(pair)]):
        if other == start:
            start, words = one, [first[one, other].split()[0], *words]
    for one, other in common[common.index(pair) + 1 :]:
        if one == end:
            end, words = other, [*words, first[one, other].split()[-1]]
    return " ".join(words)


def _sorted(questions: Iterable[Missed]) -> tuple[Missed, ...]:
    return tuple(sorted(questions, key=lambda each: (-each.count, each.question)))
