"""List the directives that documents mention."""

from collections.abc import Sequence
from pathlib import Path

from bot.listed import Listed, row_id
from bot.rows import Record
from bot.wording.vi import LISTINGS
from corpus.directive import Directive
from scripts.environment import opened, settings_for
from scripts.exporting import print_records, print_table
from scripts.listing import listed
from scripts.matching import Phrase
from scripts.output import complain
from store.readings import DIRECTIVES

TABLE = ("directive", "issuer", "date", "title_or_subject", "relation", "document")


def run(words: Sequence[str], document: str | None, data: Path | None, *, as_json: bool) -> int:
    """List the directives that hold all the words."""
    with opened(settings_for(data)) as workspace, workspace.database.session() as session:
        rows = (row for row in listed(session, DIRECTIVES, document) if _holds(row, words))
        count = (
            print_records(map(directive_record, rows))
            if as_json
            else print_table(map(_for_people, rows), TABLE)
        )
        if not count:
            complain(LISTINGS.nothing_found)
    return 0


def directive_record(row: Listed[Directive]) -> Record:
    """A directive as other programs read it; ``start`` and ``end`` are those of the quote."""
    stored, directive = row.stored, row.stored.item
    return {
        "id": row_id("D", stored.document, stored.ordinal),
        "doc": stored.document,
        "document": stored.document,
        "quote": stored.text,
        "type": directive.type,
        "number": directive.number,
        "issuer": directive.issuer,
        "date": directive.issued_on.isoformat() if directive.issued_on else None,
        "title_or_subject": directive.subject,
        "relation": directive.relation.value,
        "start": directive.span.start,
        "end": directive.span.end,
    }


def _holds(row: Listed[Directive], words: Sequence[str]) -> bool:
    directive = row.stored.item
    texts = (directive.type, directive.number, directive.issuer, directive.subject, row.stored.text)
    return all(Phrase(each).is_in(*texts) for each in words)


def _for_people(row: Listed[Directive]) -> Record:
    directive = row.stored.item
    day = directive.issued_on
    return {
        **directive_record(row),
        "directive": " ".join(filter(None, (directive.type, directive.number))),
        "date": f"{day:%d/%m/%Y}" if day else None,
        "relation": LISTINGS.relations[directive.relation],
    }
