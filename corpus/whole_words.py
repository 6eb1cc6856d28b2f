"""One pattern for any of many wordings.

The wordings are grouped by how they begin: alternatives would be tried one by one at every word of a text,
and hardly any of those begins one of them.
"""

import re
from collections.abc import Iterable


def any_of(wordings: Iterable[str]) -> re.Pattern[str]:
    """Finds the wordings as whole words, the longest that stands there; case counts."""
    return re.compile(rf"(?<!\w)(?:{_endings(set(wordings))})(?!\w)")


def _endings(wordings: set[str]) -> str:
    """What goes on with any of the wordings; with the empty one, perhaps nothing."""
    by_letter: dict[str, set[str]] = {}
    for wording in filter(None, wordings):
        by_letter.setdefault(wording[0], set()).add(wording[1:])
    ways = (f"{re.escape(letter)}{_endings(rest)}" for letter, rest in sorted(by_letter.items()))
    # greedy, so that the longest is tried first
    return f"(?:{'|'.join(ways)}){'?' if '' in wordings else ''}" if by_letter else ""
