"""Which documents amend or replace another one that is held, by their own words."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from corpus.directive import Relation
from corpus.directives.amending import is_about_changing, says_itself
from store.documents import StoredDocument, documents_of_versions
from store.models import DirectiveRow, DocumentRow, Status

ACTS = (Relation.AMENDS, Relation.REPLACES)

_AROUND = 500
"""Code points before and after a mention in which its sentence is looked for."""


@dataclass(frozen=True, slots=True)
class Amendment:
    """What a current document does to another: the other's number, issuer and date as it names them."""

    relation: Relation
    number: str
    issuer: str | None
    issued_on: date | None
    by: StoredDocument


def amendments(session: Session, audiences: Collection[str]) -> list[Amendment]:
    """All that current documents for some audiences say that they themselves amend or replace."""
    begin = case((DirectiveRow.start > _AROUND, DirectiveRow.start - _AROUND), else_=0)
    rows = session.execute(
        select(
            DirectiveRow.version_id,
            DirectiveRow.number,
            DirectiveRow.issuer,
            DirectiveRow.issued_on,
            DirectiveRow.relation,
            DirectiveRow.start,
            # the database cuts, so that whole texts do not travel for a sentence
            func.substr(DocumentRow.text, begin + 1, 2 * _AROUND),
        )
        .join(DocumentRow, DocumentRow.id == DirectiveRow.version_id)
        .where(
            DirectiveRow.relation.in_(ACTS),
            DirectiveRow.number.is_not(None),
            DocumentRow.status == Status.CURRENT,
            DocumentRow.audience.in_(audiences),
        )
        .order_by(DirectiveRow.id)
    ).all()
    documents = documents_of_versions(session, {row.version_id for row in rows})
    found: list[Amendment] = []
    for version, number, issuer, issued_on, relation, start, around in rows:
        by = documents[version]
        title = by.metadata.title or ""
        titled = number in title and is_about_changing(title)
        if titled or says_itself(around, min(start, _AROUND)):
            found.append(Amendment(Relation(relation), number, issuer, issued_on, by))
    return found


def amending(found: Iterable[Amendment], document: StoredDocument) -> list[Amendment]:
    """Those that are about a document, each other document once.

    Numbers are given anew each year and by each office, so what is known of date and issuer must agree.
    """
    number = plain_number(document.metadata.number)
    about = {
        each.by.id: each
        for each in found
        if number and plain_number(each.number) == number and _may_be(each, document)
    }
    return list(about.values())


def plain_number(number: str | None) -> str | None:
    """A number as it is compared; ``None`` for one that says nothing of its kind or office."""
    plain = re.sub(r"[\s–]", lambda match: "-" if match[0] == "–" else "", number or "").casefold()
    plain = re.sub(r"^0+(?=\d)", "", plain)
    return plain if re.search(r"[^\W\d_]", plain) else None


def _may_be(each: Amendment, document: StoredDocument) -> bool:
    known, by = document.metadata, each.by.metadata
    if each.by.id == document.id or _differ(each.issued_on, known.issued_on):
        return False
    if by.issued_on and known.issued_on and by.issued_on < known.issued_on:
        return False
    if each.issued_on and known.issued_on:
        return True
    offices = (each.issuer or by.issuer, known.issuer)
    dated = re.search(r"/(?:19|20)\d\d/", each.number) is not None
    return dated or None in offices or _alike(*offices)


def _differ(one: date | None, other: date | None) -> bool:
    return one is not None and other is not None and one != other


def _alike(one: str | None, other: str | None) -> bool:
    first, second = (" ".join((each or "").casefold().split()) for each in (one, other))
    return first in second or second in first
