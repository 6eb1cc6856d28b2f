"""Patterns of Vietnamese wording kept as data: regular expressions too long to read as code.

A pattern in a data file may run over several lines; the lines are joined without their indentation.
``@name@`` stands for another entry of the same section, ``@UPPER@`` and ``@LOWER@`` for the capital and
small Vietnamese letters.
"""

import re
from collections.abc import Mapping
from functools import cache

from corpus.data_files import read_table
from corpus.letters import LOWER, UPPER

_REFERENCE = re.compile(r"@(\w+)@")


def fill_in(source: str, entries: Mapping[str, str]) -> str:
    """A pattern joined from its lines, its references replaced by the entries they name."""
    letters = {"UPPER": UPPER, "LOWER": LOWER}
    joined = "".join(line.strip() for line in source.splitlines())
    return _REFERENCE.sub(lambda match: letters.get(match[1]) or fill_in(entries[match[1]], entries), joined)


@cache
def pattern(file: str, section: str, name: str) -> re.Pattern[str]:
    """One pattern, compiled; case counts unless it begins with ``(?i)``.

    Args:
        file: A TOML file in ``corpus/data``.
        section: A table of it, most often named after the module that uses it.
        name: A key of the table.
    """
    entries: dict[str, str] = read_table(file)[section]
    return re.compile(fill_in(entries[name], entries))
