"""Show how every number of the current documents is classed."""

from collections import Counter
from collections.abc import Iterator

from sqlalchemy.orm import Session

from bot.rows import Cell, Record
from bot.wording.vi import LISTINGS
from corpus.document import Document
from corpus.figure import Figure
from corpus.numbers import NUMBER
from corpus.tokens import TokenClass, account_numbers
from scripts.exporting import print_records, print_table
from scripts.listing import sources
from scripts.output import complain
from store.documents import get_document
from store.lookup import find
from store.models import DocumentRow
from store.readings import FIGURES

TABLE = ("position", "token", "class", "reason")


def print_coverage(session: Session, document: str | None, *, as_json: bool) -> int:
    """List the numbers of all documents, or of one, and count them by class; 1 when any has no class.

    Raises:
        CommandError: there is no such document.
    """
    counts: Counter[Cell] = Counter()
    for source in sources(session, document):
        records = list(_records(session, source.id))
        counts.update(each["class"] for each in records)
        if as_json:
            print_records(records)
        else:
            print_table(map(_for_people, records), TABLE, title=source.id)
    if not as_json:
        print_table(_summary(counts), ("class", "count"))
    if counts[None]:
        complain(LISTINGS.left_unclassed.format(count=counts[None]))
    return int(counts[None] > 0)


def number_records(document: Document, figures: list[Figure]) -> Iterator[Record]:
    """Every number of a document's text in order, with its class and the rule that gave it.

    The numbers are looked for in the whole text, apart from the account of them, so that one which the
    account leaves out is seen: its class and reason are ``None``.
    """
    classed = {token.span.start: token for token in account_numbers(document, figures)}
    for match in NUMBER.finditer(document.text):
        token = classed.get(match.start())
        known = token is not None and token.span.end == match.end()
        yield {
            "document": document.id,
            "start": match.start(),
            "end": match.end(),
            "token": match[0],
            "class": token.token_class.value if token and known else None,
            "reason": token.reason if token and known else None,
        }


def _records(session: Session, document_id: str) -> Iterator[Record]:
    document = get_document(session, document_id)
    if document is None:  # withdrawn since it was listed
        return
    figures = find(session, FIGURES, DocumentRow.document == document_id)
    yield from number_records(document, [stored.item for stored in figures])


def _for_people(record: Record) -> Record:
    return {
        **record,
        "position": f"{record['start']}–{record['end']}",
        "class": _class_name(record["class"]),
    }


def _summary(counts: Counter[Cell]) -> Iterator[Record]:
    for name in (*TokenClass, None):
        yield {"class": _class_name(name), "count": counts[name]}


def _class_name(name: Cell) -> str:
    return LISTINGS.unclassed if name is None else LISTINGS.classes[TokenClass(str(name))]
