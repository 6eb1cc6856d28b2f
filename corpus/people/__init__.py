"""People named in a document, with their roles."""

from corpus.document import BlockKind, Document
from corpus.people.bylines import author_in
from corpus.people.mentions import mentions_in
from corpus.people.signatures import signature_at
from corpus.person import Person


def read_people(document: Document) -> list[Person]:
    """The people of a document in the order of their first mention, one row for each name.

    A name counts only beside a title ("đồng chí", "ông"), a role, or in the lines below the text.
    """
    found: dict[str, Person] = {}
    signed: list[Person] = []
    for index, block in enumerate(document.blocks):
        if signature := signature_at(document.text, document.blocks, index):
            signed.append(signature)
            continue
        people = (
            author_in(document.text, block)
            if block.kind is BlockKind.BYLINE
            else mentions_in(document.text, block)
        )
        for person in people:
            known = found.get(person.name)
            if known is None or _tells_more(person, known):
                found[person.name] = person
    return sorted([*found.values(), *signed], key=lambda person: person.span.start)


def _tells_more(person: Person, known: Person) -> bool:
    """Whether a mention gives a role to one known without, or says in full what was short: "Bộ trưởng"."""
    if known.role is None or person.role is None:
        return known.role is None and person.role is not None
    return len(person.role) > len(known.role) and person.role.startswith(f"{known.role} ")
