"""A short follow-up put into the question before it: "thế Sóc Trăng thì sao?" asks that of Sóc Trăng."""

import re

from bot.evidence.contrasts import families
from bot.evidence.terms import topic_terms
from bot.understanding.frame import years_in
from bot.understanding.places import provinces_in, replace_provinces

_YEAR = re.compile(r"(?<![\d.,/-])(?:19|20)\d{2}(?![\d.,]\d|\d|%)")
_PART_OF_YEAR = re.compile(r"\bquý (?:iv|iii|ii|i|[1-4])\b", re.IGNORECASE)


def stand_alone(text: str, before: str) -> str | None:
    """The question that a follow-up asks in full, where it only names another place, time or thing of a kind.

    Args:
        text: The follow-up, normalised.
        before: The question it follows, standing alone.

    Returns:
        The question before with what was named put in; ``None`` where the follow-up asks something else.
    """
    for put_in in (_another_member, _another_constraint):
        full = put_in(text, before)
        if full is not None:
            return full
    return None


def _another_constraint(text: str, before: str) -> str | None:
    """With its provinces, its year and its quarter in place of those of the question before."""
    if topic_terms(_PART_OF_YEAR.sub(" ", text)):
        return None
    full = before
    provinces = provinces_in(text)
    if provinces and len(provinces) == 1 == len(provinces_in(before)):
        full = replace_provinces(full, next(iter(provinces)))
    if len(years_in(text)) == 1 == len(years_in(before)):
        full = _YEAR.sub(str(next(iter(years_in(text)))), full)
    quarters = _PART_OF_YEAR.findall(text)
    if len(quarters) == 1:
        full = _PART_OF_YEAR.sub(quarters[0], full)
    return full if full != before else None


def _another_member(text: str, before: str) -> str | None:
    """With another member of a family ("hộ cận nghèo" for "hộ nghèo") where that is all it names."""
    for family in families():
        named, replaced = family.findall(text.lower()), list(family.finditer(before.lower()))
        if len(named) != 1 or len(replaced) != 1 or named[0] == replaced[0][0]:
            continue
        if not topic_terms(family.sub(" ", text.lower())):
            return f"{before[: replaced[0].start()]}{named[0]}{before[replaced[0].end() :]}"
    return None
