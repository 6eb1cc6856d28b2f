"""What a question singles out: one of a family of things, a group of people, a code."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from bot.data_files import read_rows
from corpus.syllables import fold
from corpus.whole_words import any_of

_CODE = re.compile(r"(?<![\w/.,-])(?:[A-Za-zĐđ]{1,3}\d{1,4}|\d{1,3}[A-ZĐ]{1,3})(?![\w/-])")
"""A short name of letters and digits: "B2", "F1", "5K"."""

_CONTRASTS, _OPPOSITES = "contrasts.txt", "opposites.txt"
"""Families of which a figure must say what a question names; and those that it only must not contradict."""

_AGE = re.compile(r"(?<!\w)(?:dưới|trên|từ|đủ) \d{1,3}(?:\s*(?:-|–|đến)\s*\d{1,3})? (?:tháng )?tuổi")

Named = Mapping[int, frozenset[int]]
"""For each family that words name, by its number, which of its members."""


@lru_cache(maxsize=4_096)
def named_in(words: str, told_in: str = _CONTRASTS) -> Named:
    """The families that words name; the longest wording counts: "trên đại học" is not "đại học"."""
    found: dict[int, set[int]] = {}
    for match in _pattern(tuple(_members(told_in))).finditer(words.lower()):
        family, member = _members(told_in)[match[0]]
        found.setdefault(family, set()).add(member)
    return {family: frozenset(members) for family, members in found.items()}


def names_another(question: str, words: str) -> bool:
    """Whether words name another member of a family than the one that the question names.

    "Hộ cận nghèo" is not answered by a figure of "hộ nghèo", nor "cao nhất" by "thấp nhất". Words that name
    both, or none, contradict nothing.
    """
    return any(_are_apart(question, words, each) for each in (_CONTRASTS, _OPPOSITES))


def _are_apart(question: str, words: str, told_in: str) -> bool:
    asked = named_in(question, told_in)
    stated = named_in(words, told_in) if asked else {}
    return any(asked[family].isdisjoint(stated[family]) for family in asked.keys() & stated.keys())


def names_another_age(question: str, words: str) -> bool:
    """Whether words are of another age than the question: "dưới 1 tuổi" where "dưới 5 tuổi" is asked for."""
    asked = _ages_in(question)
    stated = _ages_in(words) if asked else frozenset[str]()
    return bool(stated) and asked.isdisjoint(stated)


@lru_cache(maxsize=4_096)
def _ages_in(words: str) -> frozenset[str]:
    return frozenset(" ".join(match[0].split()) for match in _AGE.finditer(words.lower()))


def names_no_member(question: str, words: str) -> bool:
    """Whether the question names a member of a family and the words none of it.

    "Khám trái tuyến" is not answered by what is said of any treatment.
    """
    asked = named_in(question)
    return bool(asked) and bool(asked.keys() - named_in(words).keys())


def singles_out(question: str, own: str, around: str) -> float:
    """How surely a figure is of the members of families that the question names, from 0 to 1.

    "Cao đẳng 1.100 người" answers for "cao đẳng" rather than "cao đẳng và trung cấp 3.600 người". What
    the figure's ``own`` words leave open, its sentence and headings (``around``) may tell, for half as much.
    """
    asked = named_in(question)
    if not asked:
        return 0.0
    here, there = named_in(own), named_in(around)
    shares = (
        _share(wanted, here[family]) if family in here else _share(wanted, there.get(family)) / 2
        for family, wanted in asked.items()
    )
    return sum(shares) / len(asked)


def _share(wanted: frozenset[int], there: frozenset[int] | None) -> float:
    return len(there & wanted) / max(len(there), len(wanted)) if there else 0.0


def is_narrower(question: str, words: str) -> bool:
    """Whether words single out a member of a family of which the question names none.

    "Bao nhiêu lao động" is rather asked of all of them than of "lao động trong tỉnh".
    """
    return bool(named_in(words).keys() - named_in(question).keys())


def lacks_population(question: str, words: str) -> bool:
    """Whether the question is about a group of people or bodies that the words do not name."""
    asked = _populations_of(question)
    stated = words.lower() if asked else ""
    return any(not any(each.search(stated) for each in wordings) for wordings in asked)


@lru_cache(maxsize=512)
def _populations_of(question: str) -> tuple[tuple[re.Pattern[str], ...], ...]:
    asked = question.lower()
    return tuple(wordings for wordings in _populations() if wordings[0].search(asked))


def lacks_code(question: str, words: str) -> bool:
    """Whether the question names a code ("B2", "F1") that the words do not."""
    codes = _codes_in(question)
    stated = fold(words) if codes else ""
    return any(not re.search(rf"(?<!\w){re.escape(fold(code))}(?!\w)", stated) for code in codes)


@lru_cache(maxsize=512)
def _codes_in(question: str) -> tuple[str, ...]:
    return tuple(_CODE.findall(question))


@cache
def families() -> tuple[re.Pattern[str], ...]:
    """For each family of the data file, what finds its members in small letters, the longest first."""
    return tuple(_pattern(_wordings(row)) for row in read_rows(_CONTRASTS))


@cache
def _members(told_in: str) -> Mapping[str, tuple[int, int]]:
    """For each wording of a file its family and its member of that, by number."""
    rows = enumerate(read_rows(told_in))
    return {
        wording: (family, member)
        for family, row in rows
        for member, wordings in enumerate(row)
        for wording in wordings.split("/")
    }


def _wordings(row: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(wording for member in row for wording in member.split("/"))


@cache
def _populations() -> tuple[tuple[re.Pattern[str], ...], ...]:
    return tuple(tuple(_pattern((wording,)) for wording in row) for row in read_rows("populations.txt"))


@cache
def _pattern(wordings: tuple[str, ...]) -> re.Pattern[str]:
    return any_of(wordings)
