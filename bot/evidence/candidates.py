"""Candidates: statements that may answer, each with its passage and its document."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from bot.library import Library
from bot.question import Audience
from corpus.document import Passage, Span
from retrieval.hybrid import Hit
from store.documents import StoredDocument
from store.lookup import Stored

STATEMENTS_FOUND = 60
PASSAGES_FOUND = 12
FIGURES_FOUND = 30
"""How many of each are looked at; beyond them the right statement was hardly ever found."""

PASSAGE_WEIGHT = 0.35
"""Share of the passage's score in a statement's: its surroundings tell the topic, its words the answer."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A statement that may answer a question.

    ``score`` fuses the scores of the statement and of its passage; ``dense`` is the statement's cosine with
    the question.
    """

    statement: Stored[Span]
    passage: Stored[Passage]
    document: StoredDocument
    score: float
    dense: float

    @property
    def text(self) -> str:
        """The words of the statement."""
        return self.statement.text

    @property
    def context(self) -> str:
        """All that tells what the statement is about: title, headings and passage."""
        return f"{self.above}\n{self.passage.text}"

    @property
    def above(self) -> str:
        """Title and headings, which tell what all below them is about."""
        path = " ".join(self.passage.item.heading_path)
        return f"{self.document.metadata.title or ''}\n{path}"


def find_candidates(library: Library, looked_up: str, audience: Audience) -> list[Candidate]:
    """The statements nearest to a question, the best first; only what the audience may see."""
    vector = library.embed(looked_up)
    passage_hits = library.passages[audience].search(looked_up, vector, PASSAGES_FOUND)
    statement_hits = library.statements[audience].search(looked_up, vector, STATEMENTS_FOUND)
    statement_hits |= _around_figures(library, looked_up, audience, statement_hits)
    statements = library.statements_of(statement_hits)
    versions = {stored.version_id for stored in statements.values()}
    passages = library.passages_around(statements)
    documents = library.documents_of(versions)
    lowest = min((hit.score for hit in passage_hits.values()), default=0.0)
    scores = defaultdict(lambda: lowest, {row: hit.score for row, hit in passage_hits.items()})
    candidates = (
        _candidate(stored, statement_hits[row], passages[row], scores, documents)
        for row, stored in statements.items()
    )
    return sorted(candidates, key=lambda candidate: -candidate.score)


def _around_figures(
    library: Library, looked_up: str, audience: Audience, found: Mapping[int, Hit]
) -> dict[int, Hit]:
    """The statements that state the figures nearest to the question, where they are not found already.

    A sentence of ten figures is like none of the questions that each of them answers.
    """
    vector = library.embed(looked_up)
    hits = library.figures[audience].search(looked_up, vector, FIGURES_FOUND)
    rows = library.statements_around(hits)
    lowest = min((hit.score for hit in found.values()), default=0.0)
    cosines = library.statements[audience].cosines(vector, rows - found.keys())
    return {row: Hit(position=-1, score=lowest, dense=dense, keyword=0.0) for row, dense in cosines.items()}


def _candidate(
    statement: Stored[Span],
    hit: Hit,
    passage: Stored[Passage],
    passage_scores: Mapping[int, float],
    documents: Mapping[int, StoredDocument],
) -> Candidate:
    return Candidate(
        statement=statement,
        passage=passage,
        document=documents[statement.version_id],
        score=(1 - PASSAGE_WEIGHT) * hit.score + PASSAGE_WEIGHT * passage_scores[passage.row],
        dense=hit.dense,
    )
