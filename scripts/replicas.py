"""Large bases for measuring: documents again and again, in other words and with other numbers.

Each copy has its own title and number, other digits in its figures and some words in the place of others of
the same length, so that every span holds. The vector of a text is that of the text it was made of, moved a
little: to embed a million texts would take a day.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import cycle, islice
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import insert
from sqlalchemy.orm import Session

from corpus.data_files import read_lines
from retrieval.embedder import Embedder
from retrieval.segments import Kind
from retrieval.texts import texts_of
from store.changes import drop_version
from store.database import Database
from store.documents import save_document
from store.embeddings import content_hash, put
from store.models import DocumentRow, Status
from store.prepared import Prepared
from store.readings import DIRECTIVES, EVENTS, FIGURES, PASSAGES, PEOPLE, STATEMENTS, TASKS, Reading

COPIES_AT_ONCE = 200
"""Copies that are written in one transaction."""

DENSEST = 16
"""Documents that are copied: their texts are all embedded."""

CHANGED_WORDS = 0.25
"""Share of the words of a copy that are others."""

MOVED = 0.35
"""How far a vector is moved, beside its length: copies of one text are about 0.9 near each other, as texts on
one topic are under the bundled model."""

_WORD = re.compile(r"[^\W\d_]+")
_KINDS: Sequence[Reading[Any]] = (PASSAGES, STATEMENTS, FIGURES, DIRECTIVES, TASKS, PEOPLE, EVENTS)

Columns = Mapping[str, Any]
Rows = Mapping[Reading[Any], Sequence[Columns]]


@dataclass(frozen=True, slots=True)
class Source:
    """A document to copy, what it states as rows, and the vectors of its texts."""

    prepared: Prepared
    rows: Rows
    vectors: Mapping[Kind, NDArray[np.float32]]

    @property
    def passages(self) -> int:
        """How many passages it has."""
        return len(self.rows[PASSAGES])

    @property
    def figures(self) -> int:
        """How many figures it states."""
        return len(self.rows[FIGURES])


def densest(prepared: Sequence[Prepared]) -> list[Prepared]:
    """The documents that state most figures a passage."""
    return sorted(prepared, key=lambda each: -_density(each))[:DENSEST]


def sources_of(database: Database, embedder: Embedder, chosen: Sequence[Prepared]) -> list[Source]:
    """Documents with their rows and the vectors of their texts; the store is left as it was."""
    found = []
    for each in chosen:
        with database.writing() as session:
            saved = save_document(session, each.read.document, each.facts)
            texts = texts_of(session, [saved.version_id])
            drop_version(session, saved.version_id)
        vectors = {kind: embedder.embed_passages(of_kind.words) for kind, of_kind in texts.items()}
        found.append(Source(each, _rows(each), vectors))
    return found


def replicate(
    database: Database, model: str, sources: Sequence[Source], *, passages: int, figures: int
) -> int:
    """Fill a store with copies of documents, and their vectors, until it has so many passages.

    Those that state most figures are copied more often than the others until it has so many figures, too.

    Returns:
        How many copies there are.
    """
    random = np.random.default_rng(0)
    vocabulary = _by_length(source.prepared.read.document.text for source in sources)
    copies = _in_turn(sources, passages, figures)
    count = 0
    while batch := list(islice(copies, COPIES_AT_ONCE)):
        with database.writing() as session:
            versions = [
                _write(session, source, count + n, vocabulary, random) for n, source in enumerate(batch)
            ]
            _embed(session, model, batch, versions, random)
        count += len(batch)
    return count


def _in_turn(sources: Sequence[Source], passages: int, figures: int) -> Iterator[Source]:
    every = cycle(sources)
    dense = cycle([each for each in sources if each.figures * passages >= each.passages * figures] or sources)
    made = stated = 0
    while made < passages:
        source = next(dense if stated * passages < made * figures else every)
        made += source.passages
        stated += source.figures
        yield source


def _write(
    session: Session,
    source: Source,
    number: int,
    vocabulary: Mapping[int, Sequence[str]],
    random: np.random.Generator,
) -> int:
    """One copy; the id of its version."""
    document = source.prepared.read.document
    # zeros stay, so that a number has as many digits as before however it is written
    digits = str.maketrans("123456789", "".join(random.permutation(list("123456789"))))
    text = _other_words(document.text, vocabulary, random)
    figures = [_other_number(row, digits) for row in source.rows[FIGURES]]
    for row in figures:
        text = f"{text[: row['start']]}{row['value_text']}{text[row['end'] :]}"
    places = read_lines("provinces.txt")
    place = places[number % len(places)]
    version = DocumentRow(
        document=f"{document.id}-{number}",
        version=1,
        status=Status.CURRENT,
        sha256=f"{number:064x}",
        reading=f"{number:064x}",
        text=text,
        title=f"{document.metadata.title or ''} {place} {number}",
        number=f"{number}/BC",
        kind=document.metadata.kind,
        issuer=document.metadata.issuer,
        issued_on=document.metadata.issued_on,
        place=place,
        audience="public",
    )
    session.add(version)
    session.flush()
    for reading in _KINDS:
        own = figures if reading is FIGURES else source.rows[reading]
        rows = [{"version_id": version.id, "ordinal": n, **row} for n, row in enumerate(own)]
        if rows:
            session.execute(insert(reading.table), rows)
    return version.id


def _other_number(row: Columns, digits: Mapping[int, int]) -> Columns:
    numbers = {name: row[name] for name in ("value", "value_max", "total") if row[name] is not None}
    changed = {name: Decimal(str(number).translate(digits)) for name, number in numbers.items()}
    return {**row, **changed, "value_text": row["value_text"].translate(digits)}


def _embed(
    session: Session,
    model: str,
    batch: Sequence[Source],
    versions: Sequence[int],
    random: np.random.Generator,
) -> None:
    """Vectors of the texts of copies, which stand in the order of those that they were made of."""
    for kind, texts in texts_of(session, versions).items():
        vectors = moved(np.concatenate([source.vectors[kind] for source in batch]), random)
        put(session, model, dict(zip(map(content_hash, texts.words), vectors, strict=True)))


def moved(vectors: NDArray[np.float32], random: np.random.Generator) -> NDArray[np.float32]:
    """Unit vectors near others."""
    step = random.standard_normal(vectors.shape, np.float32)
    step *= MOVED / np.linalg.norm(step, axis=1, keepdims=True)
    near: NDArray[np.float32] = vectors + step
    near /= np.linalg.norm(near, axis=1, keepdims=True)
    return near


def _rows(prepared: Prepared) -> Rows:
    document, facts = prepared.read.document, prepared.facts
    items: Mapping[Reading[Any], Sequence[Any]] = {
        PASSAGES: document.passages,
        STATEMENTS: document.statements,
        FIGURES: facts.figures,
        DIRECTIVES: facts.directives,
        TASKS: facts.tasks,
        PEOPLE: facts.people,
        EVENTS: facts.events,
    }
    return {reading: [reading.write(item) for item in items[reading]] for reading in _KINDS}


def _by_length(texts: Iterable[str]) -> Mapping[int, Sequence[str]]:
    words: defaultdict[int, dict[str, None]] = defaultdict(dict)
    for text in texts:
        for word in _WORD.findall(text):
            if word.islower():
                words[len(word)][word] = None
    return {length: list(found) for length, found in words.items()}


def _other_words(text: str, vocabulary: Mapping[int, Sequence[str]], random: np.random.Generator) -> str:
    def other(match: re.Match[str]) -> str:
        word = match[0]
        if not word.islower() or next(dice) > CHANGED_WORDS:
            return word
        choices = vocabulary[len(word)]
        return choices[int(next(dice) * len(choices))]

    dice = iter(random.random(2 * len(text) + 2).tolist())
    return _WORD.sub(other, text)


def _density(prepared: Prepared) -> float:
    return len(prepared.facts.figures) / max(len(prepared.read.document.passages), 1)
