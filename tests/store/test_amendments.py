from dataclasses import replace
from datetime import date

import pytest

from corpus.archives import Upload
from corpus.directive import Relation
from corpus.document import Metadata
from store.amendments import amending, amendments, plain_number
from store.database import Database
from store.documents import current_documents, save_document, withdraw_document
from store.prepared import Prepared, prepare

PUBLIC = frozenset({"public"})


def document(name: str, text: str, **known: object) -> Prepared:
    prepared = prepare(Upload(f"{name}.txt", text.encode()))
    metadata = Metadata(**known)  # type: ignore[arg-type]
    return replace(
        prepared, read=replace(prepared.read, document=replace(prepared.read.document, metadata=metadata))
    )


def save(database: Database, *each: Prepared) -> None:
    with database.session() as session:
        for prepared in each:
            save_document(session, prepared.read.document, prepared.facts, None)


def test_an_amendment_is_found_while_it_is_current(database: Database) -> None:
    old = document("cu", "Hỗ trợ giống cây.", number="07/QĐ-UBND", issued_on=date(2020, 3, 5))
    filler = "Các sở, ngành báo cáo kết quả thực hiện hằng năm. " * 30
    new = document(
        "moi",
        f"{filler}\n\nQuyết định này thay thế Quyết định số 7/QĐ-UBND ngày 05/3/2020.",
        number="9/QĐ-UBND",
    )
    save(database, old, new)
    with database.session() as session:
        (found,) = amendments(session, PUBLIC)
        assert (found.relation, found.by.id) == (Relation.REPLACES, "moi")
        held = {each.id: each for each in current_documents(session)}
        assert amending([found, found], held["cu"]) == [found]
        assert amending([found], held["moi"]) == []
        assert amendments(session, frozenset({"internal"})) == []
        withdraw_document(session, "moi")
        assert amendments(session, PUBLIC) == []


@pytest.mark.parametrize(
    ("number", "plain"),
    [("007/QĐ-UBND", "7/qđ-ubnd"), ("15 – NQ/TW", "15-nq/tw"), ("15", None), (None, None), ("", None)],
)
def test_numbers_are_compared_without_zeros_and_blanks(number: str | None, plain: str | None) -> None:
    assert plain_number(number) == plain
