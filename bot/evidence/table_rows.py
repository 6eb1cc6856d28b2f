"""Rows of tables that a question names by their label."""

from collections.abc import Sequence

from bot.evidence.candidates import Candidate
from bot.evidence.terms import folded_syllables
from bot.library import Library
from bot.question import Question
from corpus.abbreviations import spell_out


def rows_named(question: Question, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The rows whose first cell the question has in full, those with the longest first."""
    asked = set(folded_syllables(spell_out(question.text)))
    labels = [(set(folded_syllables(spell_out(cells[0]))), each) for each, cells in _rows(candidates)]
    named = [(len(label), each) for label, each in labels if label and label <= asked]
    return [each for _, each in sorted(named, key=lambda pair: -pair[0])]


def cells_of(row: str) -> list[str]:
    """The cells of a row as printed; none for a line that is no row."""
    return [cell.strip() for cell in row.strip().strip("|").split("|")] if " | " in row else []


def head_of(row: Candidate, library: Library) -> str:
    """The first line of the table in which a row stands."""
    head = ""
    for line in reversed(library.text_of(row.document.version_id)[: row.statement.item.start].splitlines()):
        if not cells_of(line):
            break
        head = line
    return head


def _rows(candidates: Sequence[Candidate]) -> list[tuple[Candidate, list[str]]]:
    found = [(each, cells_of(each.text)) for each in candidates]
    return [(each, cells) for each, cells in found if len(cells) > 1]
