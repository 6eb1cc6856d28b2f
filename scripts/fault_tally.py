"""What became of each question of a fault run: answered, lost, doubled, and whether for a reason."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

Question = tuple[int, str]
"""A chat, and what is asked there; the answer repeats it."""


@dataclass(frozen=True, slots=True)
class Life:
    """What Telegram saw of one life of the bot, from its start to its kill.

    ``accepted`` are the answers that it took, ``hung`` those of them of which it never told the bot, and
    ``unrecorded`` the questions whose answer the bot had still to send when it was killed, as far as it knew.
    """

    accepted: Sequence[Question]
    hung: Sequence[Question]
    unrecorded: AbstractSet[Question]

    def killed_receipts(self) -> AbstractSet[Question]:
        """Questions whose answer was accepted for the last time just before the kill could be told of."""
        told = Counter(self.accepted) - Counter(self.hung)
        return {question for question in self.unrecorded if told[question]}


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts over all questions.

    ``doubled`` were answered twice, ``more_than_doubled`` more often; ``without_cause`` counts the copies
    beyond one that no lost receipt of the very question explains. Receipts are lost by a call that hangs
    after it took effect, or by a kill before one is recorded.
    """

    lost: int
    doubled: int
    more_than_doubled: int
    without_cause: int
    receipts_hung: int
    receipts_killed: int


def tally(asked: Iterable[Question], lives: Sequence[Life]) -> Tally:
    """Count, question by question."""
    questions = list(asked)
    copies = Counter(question for life in lives for question in life.accepted)
    hung = Counter(question for life in lives for question in life.hung)
    killed = Counter(question for life in lives for question in life.killed_receipts())
    lost_receipts = hung + killed
    return Tally(
        lost=sum(not copies[question] for question in questions),
        doubled=sum(copies[question] == 2 for question in questions),
        more_than_doubled=sum(copies[question] > 2 for question in questions),
        without_cause=sum(max(0, count - 1 - lost_receipts[question]) for question, count in copies.items()),
        receipts_hung=hung.total(),
        receipts_killed=killed.total(),
    )


def out_of_order(asked: Iterable[Question], came: Iterable[Question]) -> int:
    """The chats whose answers did not come in the order of their questions; second copies have no place."""
    wanted, seen = _by_chat(asked), _by_chat(came)
    return sum(list(seen.get(chat, {})) != list(texts) for chat, texts in wanted.items())


def _by_chat(questions: Iterable[Question]) -> Mapping[int, dict[str, None]]:
    texts: dict[int, dict[str, None]] = {}
    for chat, text in questions:
        texts.setdefault(chat, {}).setdefault(text)
    return texts
