"""The texts under which what documents state is found, as they are embedded and indexed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row
from sqlalchemy.orm import Session

from corpus.abbreviations import spell_out
from retrieval.segments import Kind
from retrieval.units import Units
from store.documents import titles_of
from store.lookup import words_of
from store.readings import FIGURES, PASSAGES, STATEMENTS


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts of one kind, and what each stands for."""

    words: Sequence[str]
    units: Units


def texts_of(session: Session, versions: Iterable[int]) -> Mapping[Kind, Texts]:
    """What versions of documents are found by."""
    wanted = sorted(set(versions))
    titles = titles_of(session, wanted)
    return {
        Kind.PASSAGES: _texts(
            (row, _of_passage(titles[row.version_id], row.heading_path, words))
            for row, words in words_of(session, PASSAGES, wanted, "heading_path")
        ),
        Kind.STATEMENTS: _texts(
            (row, spell_out(words)) for row, words in words_of(session, STATEMENTS, wanted)
        ),
        Kind.FIGURES: _texts(
            (row, _of_figure(row.indicator, row.unit, row.table_column, words))
            for row, words in words_of(session, FIGURES, wanted, "indicator", "unit", "table_column")
        ),
    }


def _of_passage(title: str | None, headings: Sequence[str], words: str) -> str:
    """Title and headings before the words, abbreviations spelled out.

    Many reports state the same indicator, of other places and years; the title tells them apart.
    """
    lines = [title, *headings, words]
    return spell_out("\n".join(dict.fromkeys(line for line in lines if line)))


def _of_figure(indicator: str, unit: str | None, column: str | None, words: str) -> str:
    """What a figure counts, and the clause that states it.

    One sentence may state ten figures; the clause alone tells them apart. A row of a table says nothing
    without its headings, which the indicator of a cell holds.
    """
    clause = unit or "" if column else words
    return spell_out(f"{indicator} {clause}".strip())


def _texts(rows: Iterator[tuple[Row[Any], str]]) -> Texts:
    words: list[str] = []
    ids: list[int] = []
    versions: list[int] = []
    for row, text in rows:
        words.append(text)
        ids.append(row.id)
        versions.append(row.version_id)
    return Texts(words, Units.of(ids, versions))
