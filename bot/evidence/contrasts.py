"""What a question singles out: one of a family of things, a group of people, a code."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from bot.data_files import read_rows
from corpus.syllables import fold

_CODE = re.compile(r"(?<![\w/.,-])(?:[A-Za-zĐđ]{1,3}\d{1,4}|\d{1,3}[A-ZĐ]{1,3})(?![\w/-])")
"""A short name of letters and digits: "B2", "F1", "5K"."""


@dataclass(frozen=True, slots=True)
class Family:
    """Things of one kind that are told apart; ``members`` numbers their wordings; the longest counts."""

    pattern: re.Pattern[str]
    members: Mapping[str, int]

    def named(self, words: str) -> frozenset[int]:
        """Which members words in small letters name: "trên đại học" is not "đại học"."""
        return frozenset(self.members[match[0]] for match in self.pattern.finditer(words))


def names_another(question: str, words: str) -> bool:
    """Whether words name another member of a family than the one that the question names.

    "Hộ cận nghèo" is not answered by a figure of "hộ nghèo", nor "cao nhất" by "thấp nhất". Words that name
    both, or none, contradict nothing.
    """
    named = ((family.named(question.lower()), family.named(words.lower())) for family in families())
    return any(asked and stated and asked.isdisjoint(stated) for asked, stated in named)


def singles_out(question: str, own: str, around: str) -> float:
    """How surely a figure is of the members of families that the question names, from 0 to 1.

    "Cao đẳng 1.100 người" answers for "cao đẳng" rather than "cao đẳng và trung cấp 3.600 người". What
    the figure's ``own`` words leave open, its sentence and headings (``around``) may tell, for half as much.
    """
    shares = []
    for family in families():
        wanted = family.named(question.lower())
        if wanted:
            own_share, share = (_share(wanted, family.named(words.lower())) for words in (own, around))
            shares.append((share or 0.0) / 2 if own_share is None else own_share)
    return sum(shares) / len(shares) if shares else 0.0


def _share(wanted: frozenset[int], there: frozenset[int]) -> float | None:
    return len(there & wanted) / max(len(there), len(wanted)) if there else None


def is_narrower(question: str, words: str) -> bool:
    """Whether words single out a member of a family of which the question names none.

    "Bao nhiêu lao động" is rather asked of all of them than of "lao động trong tỉnh".
    """
    asked, stated = question.lower(), words.lower()
    return any(family.named(stated) and not family.named(asked) for family in families())


def lacks_population(question: str, words: str) -> bool:
    """Whether the question is about a group of people or bodies that the words do not name."""
    asked, stated = question.lower(), words.lower()
    return any(
        wordings[0].search(asked) and not any(each.search(stated) for each in wordings)
        for wordings in _populations()
    )


def lacks_code(question: str, words: str) -> bool:
    """Whether the question names a code ("B2", "F1") that the words do not."""
    stated = fold(words)
    return any(
        not re.search(rf"(?<!\w){re.escape(fold(code))}(?!\w)", stated) for code in _CODE.findall(question)
    )


@cache
def families() -> tuple[Family, ...]:
    """The families of the data file."""
    return tuple(_family(row) for row in read_rows("contrasts.txt"))


def _family(row: tuple[str, ...]) -> Family:
    members = {wording: number for number, member in enumerate(row) for wording in member.split("/")}
    return Family(_pattern(sorted(members, key=len, reverse=True)), members)


@cache
def _populations() -> tuple[tuple[re.Pattern[str], ...], ...]:
    return tuple(tuple(_pattern([wording]) for wording in row) for row in read_rows("populations.txt"))


def _pattern(wordings: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, wordings))})(?!\w)")
