"""The words of a role and of its office, in one spelling."""

import re
from functools import cache

from bot.evidence.terms import folded_syllables
from corpus.abbreviations import spell_out
from corpus.patterns import pattern
from corpus.people.roles import role_words
from corpus.syllables import canonical, syllables

_OFFICE = pattern("statement_wording.toml", "tasks", "office_named")
_DEPUTY = re.compile(r"(?<!\w)phó trưởng (?=(?:ban|đoàn|phòng|khoa|tiểu ban)(?!\w))")
"""A deputy is called by either name: "Phó Trưởng ban", "Phó ban"."""


def says_role(text: str, role: str) -> bool:
    """Whether a text names a role with the words of its office."""
    asked = role_pattern().match(role)
    if asked is None or asked[0] not in roles_in(text):
        return False
    return set(terms_of(role[asked.end() :])) <= set(terms_of(text))


def names_office(text: str) -> bool:
    """Whether a text names an office that may act, such as "Sở Y tế"."""
    return bool(_OFFICE.search(text))


def roles_in(words: str) -> list[str]:
    """The roles that words name, without their offices."""
    return [match[0] for match in role_pattern().finditer(plain_role(words))]


def terms_of(words: str) -> list[str]:
    """The syllables of the name of an office that tell it from others."""
    return [term for term in folded_syllables(spell_out(words)) if term not in {"cua", "va", "la"}]


def plain_role(words: str) -> str:
    """Words in small letters, abbreviations spelled out, one spelling for each, commas kept."""
    parts = spell_out(words).split(",")
    plain = ", ".join(" ".join(canonical(each) for each in syllables(part)) for part in parts)
    return _DEPUTY.sub("phó ", plain)


@cache
def role_pattern() -> re.Pattern[str]:
    """What finds a role in words of one spelling, the longest first."""
    words = sorted({plain_role(role) for role in role_words()}, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)")
