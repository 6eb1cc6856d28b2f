"""The words that are roles: "Phó Chủ tịch", "Viện trưởng"."""

import re
from functools import cache

from corpus.data_files import read_lines


def role_words() -> tuple[str, ...]:
    """The words that begin a role, as written: "Phó Chủ tịch", "Viện trưởng"."""
    return read_lines("roles.txt")


def tidy(role: str) -> str:
    """A role on one line, without the marks around it."""
    return " ".join(role.split()).strip(" ,;–—-")


@cache
def role_pattern() -> re.Pattern[str]:
    """What finds the words that begin a role."""
    roles = sorted((re.escape(role) for role in role_words()), key=len, reverse=True)
    lower = [role[0].lower() + role[1:] for role in roles]
    return re.compile(rf"(?<!\w)(?:{'|'.join(roles + lower)})(?!\w)")
