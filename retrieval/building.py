"""Build a generation from the store, which is all that it is derived from."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sqlalchemy.orm import Session

from corpus.data_files import read_lines
from corpus.samples import sample_texts
from retrieval.accents import AccentModel
from retrieval.arranging import arrange
from retrieval.embedder import Embedder
from retrieval.generations import (
    Contents,
    Draft,
    read_accents,
    read_contents,
    write_generation,
)
from retrieval.manifest import BrokenGenerationError
from retrieval.segments import Kind, Section, Segment
from retrieval.text_index import TextIndex
from retrieval.texts import Texts, texts_of
from store import embeddings
from store.database import Database
from store.documents import audiences_of
from store.generations import record_created
from store.lookup import current_versions

EMBEDDED_AT_ONCE = 256
"""Texts whose vectors are stored in one transaction: all that a killed build has to do again."""

Progress = Callable[[int, int], None]
"""Told how many of how many texts have their vectors: before the first is embedded, and as it goes on."""


@dataclass(frozen=True, slots=True)
class _Plan:
    """From the generation before, if it is built upon, to the versions that are wanted."""

    base: Contents | None
    wanted: frozenset[int]

    @property
    def added(self) -> frozenset[int]:
        """The versions that no segment holds."""
        held = self.base.held.values() if self.base else ()
        return self.wanted.difference(*held)

    @property
    def back(self) -> frozenset[int]:
        """Those that a segment holds, and the generation before left out."""
        before = self.base.versions if self.base else frozenset()
        return self.wanted - self.added - before

    @property
    def gone(self) -> frozenset[int]:
        """Those that only the generation before has."""
        return self.base.versions - self.wanted if self.base else frozenset()


def build_generation(  # noqa: PLR0913  what it works on, and how
    database: Database,
    data: Path,
    embedder: Embedder,
    progress: Progress | None = None,
    *,
    anew: bool = False,
    forgotten: Iterable[int] = (),
) -> str:
    """Index all current documents into a generation that is not published yet.

    What the published generation has is taken over and only what is new is read, unless ``anew`` is set or
    that one cannot be trusted or is of another model. Texts are embedded once in their life: their vectors
    are kept in the store by content and model.

    Args:
        database: the store.
        data: the data folder.
        embedder: the model.
        progress: is told how far embedding is.
        anew: whether to take nothing over.
        forgotten: versions of which nothing may be left in any segment of the new generation.

    Returns:
        The id of the generation.
    """
    base = None if anew else _base(data, embedder.name)
    with database.session() as session:
        plan = _Plan(base, current_versions(session))
        texts = texts_of(session, plan.added)
        audiences = audiences_of(session, plan.added)
        accents = _accents(session, data, plan, texts)
    new = _segment(database, embedder, texts, audiences, progress)
    arranged = arrange(data, base, new, plan.wanted, frozenset(forgotten))
    generation = write_generation(data, Draft(embedder.name, arranged.segments, accents, arranged.counts))
    with database.session() as session:
        record_created(session, generation, embedder.name, arranged.counts)
    return generation


def _base(data: Path, model: str) -> Contents | None:
    """The generation to build upon."""
    try:
        contents = read_contents(data, hashes=False)
    except BrokenGenerationError:
        return None
    return contents if contents and contents.model == model else None


def _accents(session: Session, data: Path, plan: _Plan, texts: Mapping[Kind, Texts]) -> AccentModel:
    """The accents of all current passages, counted on from those of the generation before."""
    words = texts[Kind.PASSAGES].words
    if plan.base is None:
        # Documents state and hardly ever ask, and a few of them do not hold the common words, so how
        # questions are worded, which provinces they may name and the sample documents are learnt beside them.
        common = [*read_lines("question_phrases.txt"), *read_lines("provinces.txt"), *sample_texts()]
        return AccentModel.learn([*words, *common])
    accents = read_accents(data, plan.base.id).plus(AccentModel.learn(words))
    if plan.back:
        accents = accents.plus(AccentModel.learn(texts_of(session, plan.back)[Kind.PASSAGES].words))
    if plan.gone:
        accents = accents.minus(AccentModel.learn(texts_of(session, plan.gone)[Kind.PASSAGES].words))
    return accents


def _segment(
    database: Database,
    embedder: Embedder,
    texts: Mapping[Kind, Texts],
    audiences: Mapping[int, str],
    progress: Progress | None,
) -> Segment:
    vectors = _vectors(database, [word for kind in Kind for word in texts[kind].words], embedder, progress)
    sections, start = {}, 0
    for kind in Kind:
        words, units = texts[kind].words, texts[kind].units
        sections[kind] = Section(TextIndex.build(words, vectors[start : start + len(words)]), units)
        start += len(words)
    versions = sorted(audiences)
    return Segment.of(versions, [audiences[each] for each in versions], sections)


def _vectors(
    database: Database, texts: Sequence[str], embedder: Embedder, progress: Progress | None
) -> NDArray[np.float16]:
    """The vectors of texts, in half precision; those that are not known are embedded first."""
    hashes = [embeddings.content_hash(text) for text in texts]
    by_hash = dict(zip(hashes, texts, strict=True))
    _embed_missing(database, by_hash, embedder, progress or _report_nothing)
    last = {content: place for place, content in enumerate(hashes)}
    table = np.empty((len(texts), embedder.dimension), np.float16)
    with database.session() as session:
        for content, vector in embeddings.get(session, embedder.name, by_hash):
            table[last[content]] = vector
    places = np.fromiter((last[content] for content in hashes), np.int64, len(hashes))
    again = np.flatnonzero(places != np.arange(len(places)))
    table[again] = table[places[again]]
    return table


def _embed_missing(
    database: Database, by_hash: Mapping[str, str], embedder: Embedder, report: Progress
) -> None:
    with database.session() as session:
        missing = sorted(
            embeddings.missing(session, embedder.name, by_hash), key=lambda each: len(by_hash[each])
        )
    known = len(by_hash) - len(missing)
    report(known, len(by_hash))
    for start in range(0, len(missing), EMBEDDED_AT_ONCE):
        batch = missing[start : start + EMBEDDED_AT_ONCE]
        vectors = embedder.embed_passages([by_hash[each] for each in batch])
        with database.session() as session:
            embeddings.put(session, embedder.name, dict(zip(batch, vectors, strict=True)))
        report(known + start + len(batch), len(by_hash))


def _report_nothing(_done: int, _total: int) -> None:
    return None
