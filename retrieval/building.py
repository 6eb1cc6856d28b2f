"""Build a generation from the store, which is all that it is derived from."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from corpus.abbreviations import spell_out
from corpus.data_files import read_lines
from corpus.document import Passage, Span
from corpus.figure import Figure
from corpus.samples import sample_texts
from retrieval.accents import AccentModel
from retrieval.embedder import Embedder
from retrieval.generations import Content, write_generation
from retrieval.hybrid import HybridIndex
from retrieval.units import Units
from store import embeddings
from store.database import Database
from store.documents import current_documents, current_passages, current_statements
from store.generations import record_created
from store.lookup import Stored, current
from store.readings import FIGURES

EMBEDDED_AT_ONCE = 256
"""Texts whose vectors are stored in one transaction: all that a killed build has to do again."""

Progress = Callable[[int, int], None]
"""Told how many of how many texts have their vectors: before the first is embedded, and as it goes on."""


@dataclass(frozen=True, slots=True)
class Texts:
    """The units that are indexed, and for each of them the words under which it is found."""

    passages: Sequence[Stored[Passage]]
    of_passages: Sequence[str]
    statements: Sequence[Stored[Span]]
    of_statements: Sequence[str]
    figures: Sequence[Stored[Figure]]
    of_figures: Sequence[str]

    @property
    def all(self) -> list[str]:
        """The words of the passages, then those of the statements, then those of the figures."""
        return [*self.of_passages, *self.of_statements, *self.of_figures]


def build_generation(
    database: Database, data: Path, embedder: Embedder, progress: Progress | None = None
) -> str:
    """Index all current documents into a generation that is not published yet.

    Texts are embedded once in their life: their vectors are kept in the store by content and model.

    Returns:
        The id of the generation.
    """
    texts = current_texts(database)
    vectors = _vectors(database, texts.all, embedder, progress)
    # Documents state and hardly ever ask, and a few of them do not hold the common words, so how questions
    # are worded, which provinces they may name and the sample documents are learnt beside them.
    common = [*read_lines("question_phrases.txt"), *read_lines("provinces.txt"), *sample_texts()]
    accents = AccentModel.learn([*texts.of_passages, *common])
    first_statement = len(texts.passages)
    first_figure = first_statement + len(texts.statements)
    content = Content(
        HybridIndex.build(texts.of_passages, vectors[:first_statement], accents),
        _units(texts.passages),
        HybridIndex.build(texts.of_statements, vectors[first_statement:first_figure], accents),
        _units(texts.statements),
        HybridIndex.build(texts.of_figures, vectors[first_figure:], accents),
        _units(texts.figures),
    )
    generation = write_generation(data, content, embedder.name)
    with database.session() as session:
        record_created(session, generation, embedder.name, content.counts)
    return generation


def current_texts(database: Database) -> Texts:
    """What the current documents have to be found by."""
    with database.session() as session:
        titles = {each.version_id: each.metadata.title for each in current_documents(session)}
        passages = list(current_passages(session))
        statements = list(current_statements(session))
        figures = list(current(session, FIGURES))
    return Texts(
        passages,
        [passage_text(each, titles[each.version_id]) for each in passages],
        statements,
        [spell_out(each.text) for each in statements],
        figures,
        [figure_text(each) for each in figures],
    )


def passage_text(passage: Stored[Passage], title: str | None) -> str:
    """The words under which a passage is found: title and headings before it, abbreviations spelled out.

    Many reports state the same indicator, of other places and years; the title tells them apart.
    """
    lines = [title, *passage.item.heading_path, passage.text]
    return spell_out("\n".join(dict.fromkeys(line for line in lines if line)))


def figure_text(stored: Stored[Figure]) -> str:
    """The words under which a figure is found: what it counts, and the clause that states it.

    One sentence may state ten figures; the clause alone tells them apart. A row of a table says nothing
    without its headings, which the indicator of a cell holds.
    """
    figure = stored.item
    clause = figure.unit or "" if figure.column else stored.text
    return spell_out(f"{figure.indicator} {clause}".strip())


def _units(stored: Sequence[Stored[Any]]) -> Units:
    return Units(
        [each.row for each in stored], [each.document for each in stored], [each.audience for each in stored]
    )


def _vectors(
    database: Database, texts: Sequence[str], embedder: Embedder, progress: Progress | None
) -> NDArray[np.float32]:
    by_hash = {embeddings.content_hash(text): text for text in texts}
    with database.session() as session:
        missing = sorted(
            embeddings.missing(session, embedder.name, by_hash), key=lambda each: len(by_hash[each])
        )
    known = len(by_hash) - len(missing)
    report = progress or _report_nothing
    report(known, len(by_hash))
    for start in range(0, len(missing), EMBEDDED_AT_ONCE):
        batch = missing[start : start + EMBEDDED_AT_ONCE]
        vectors = embedder.embed_passages([by_hash[each] for each in batch])
        with database.session() as session:
            embeddings.put(session, embedder.name, dict(zip(batch, vectors, strict=True)))
        report(known + start + len(batch), len(by_hash))
    with database.session() as session:
        found = embeddings.get(session, embedder.name, by_hash)
    table = np.empty((len(texts), embedder.dimension), np.float32)
    for position, text in enumerate(texts):
        table[position] = found[embeddings.content_hash(text)]
    return table


def _report_nothing(_done: int, _total: int) -> None:
    return None
