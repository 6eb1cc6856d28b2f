"""Abbreviations of administrative Vietnamese, spelled out so that both spellings are found."""

import re
from functools import cache

from corpus.data_files import read_table

_ABBREVIATION = re.compile(r"(?<![\w/])[A-ZĐ]{1,6}(?:\s?[-–.&]\s?[A-ZĐ]{1,6})*(?![\w/])")
_SEPARATORS = re.compile(r"[\s.&–-]")


def spell_out(text: str) -> str:
    """The text with every known abbreviation in capitals replaced by what it stands for.

    Unknown ones stay. Meant for matching, never for quoting: offsets change.
    """
    return _ABBREVIATION.sub(lambda match: meaning(match[0]) or match[0], text)


def meaning(abbreviation: str) -> str | None:
    """What an abbreviation stands for, however its letters are joined: ``"LĐ-TB&XH"``, ``"LĐTBXH"``."""
    return abbreviations().get(_SEPARATORS.sub("", abbreviation))


@cache
def abbreviations() -> dict[str, str]:
    """What every known abbreviation stands for."""
    table: dict[str, str] = read_table("abbreviations.toml")["abbreviations"]
    return table
