"""What a question singles out: one of a family of things, a group of people, a code."""

import re
from functools import cache

from bot.data_files import read_rows
from corpus.syllables import fold

_CODE = re.compile(r"(?<![\w/.,-])(?:[A-Za-zĐđ]{1,3}\d{1,4}|\d{1,3}[A-ZĐ]{1,3})(?![\w/-])")
"""A short name of letters and digits: "B2", "F1", "5K"."""


def names_another(question: str, words: str) -> bool:
    """Whether words name another member of a family than the one that the question names.

    "Hộ cận nghèo" is not answered by a figure of "hộ nghèo", nor "cao nhất" by "thấp nhất". Words that name
    both, or none, contradict nothing.
    """
    asked, stated = question.lower(), words.lower()
    return any(_is_another(family, asked, stated) for family in _families())


def singles_out(question: str, own: str, around: str) -> float:
    """How surely a figure is of the members of families that the question names, from 0 to 1.

    "Cao đẳng 1.100 người" answers for "cao đẳng" rather than "cao đẳng và trung cấp 3.600 người". What
    the figure's ``own`` words leave open, its sentence and headings (``around``) may tell, for half as much.
    """
    shares = []
    for family in _families():
        wanted = [member for member in family if member.search(question.lower())]
        if wanted:
            share = _share(family, wanted, own.lower())
            shares.append((_share(family, wanted, around.lower()) or 0.0) / 2 if share is None else share)
    return sum(shares) / len(shares) if shares else 0.0


def _share(family: tuple[re.Pattern[str], ...], wanted: list[re.Pattern[str]], words: str) -> float | None:
    there = [member for member in family if member.search(words)]
    return sum(member in wanted for member in there) / max(len(there), len(wanted)) if there else None


def is_narrower(question: str, words: str) -> bool:
    """Whether words single out a member of a family of which the question names none.

    "Bao nhiêu lao động" is rather asked of all of them than of "lao động trong tỉnh".
    """
    asked, stated = question.lower(), words.lower()
    return any(
        any(member.search(stated) for member in family) and not any(member.search(asked) for member in family)
        for family in _families()
    )


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


def _is_another(family: tuple[re.Pattern[str], ...], asked: str, stated: str) -> bool:
    wanted = [member for member in family if member.search(asked)]
    if not wanted or any(member.search(stated) for member in wanted):
        return False
    return any(member.search(stated) for member in family)


@cache
def _families() -> tuple[tuple[re.Pattern[str], ...], ...]:
    return tuple(tuple(_pattern(member.split("/")) for member in row) for row in read_rows("contrasts.txt"))


@cache
def _populations() -> tuple[tuple[re.Pattern[str], ...], ...]:
    return tuple(tuple(_pattern([wording]) for wording in row) for row in read_rows("populations.txt"))


def _pattern(wordings: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, wordings))})(?!\w)")
