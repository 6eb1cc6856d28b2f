import tomllib
from pathlib import Path

import pytest

from corpus.letters import UPPER
from corpus.patterns import fill_in, pattern

DATA = Path(__file__).parents[2] / "corpus" / "data"
ENTRIES = [
    (file, section, name)
    for file in ("figure_wording.toml", "statement_wording.toml")
    for section, entries in tomllib.loads((DATA / file).read_text("utf-8")).items()
    for name in entries
]


def test_lines_are_joined_and_references_filled_in() -> None:
    entries = {"fruit": "cam|\n    quýt", "basket": "(?:@fruit@)+@UPPER@"}
    assert fill_in(entries["basket"], entries) == f"(?:cam|quýt)+{UPPER}"


@pytest.mark.parametrize(("file", "section", "name"), ENTRIES)
def test_every_wording_is_a_regular_expression(file: str, section: str, name: str) -> None:
    assert pattern(file, section, name).pattern
