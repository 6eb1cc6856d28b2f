import unicodedata
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event, func, select
from sqlalchemy.exc import IntegrityError

from corpus.document import Block, BlockKind, Document, Metadata, Passage, Span
from store.database import Database
from store.documents import (
    Outcome,
    audiences_of,
    current_documents,
    get_document,
    get_facts,
    get_text,
    page_starts,
    save_document,
    titles_of,
    withdraw_document,
)
from store.facts import NO_FACTS, Facts
from store.lookup import current
from store.models import Base, DocumentRow, Status
from store.readings import PASSAGES, STATEMENTS

shared_database = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None
)

# PostgreSQL stores no NUL, and a lone surrogate is no text
texts = st.text(st.characters(codec="utf-8", exclude_characters="\0")).map(
    lambda text: unicodedata.normalize("NFC", text)
)
vietnamese = st.text(st.sampled_from("aăâđeêioôơuưy ̣̀́̉̃\n😀🇻🇳👨‍👩‍👧\u00a0Ậữ")).map(
    lambda text: unicodedata.normalize("NFC", text)
)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    text = draw(texts | vietnamese)

    def span() -> Span:
        start = draw(st.integers(0, len(text)))
        return Span(start, draw(st.integers(start, len(text))))

    few = st.integers(0, 3)
    return Document(
        id=draw(st.sampled_from(["a", "b"])),
        text=text,
        sha256=draw(st.sampled_from(["0" * 64, "1" * 64])),
        metadata=Metadata(title=draw(st.none() | texts), issued_on=draw(st.none() | st.dates())),
        blocks=tuple(
            Block(span(), draw(st.sampled_from(BlockKind)), draw(few), draw(st.none() | few))
            for _ in range(draw(few))
        ),
        passages=tuple(Passage(span(), tuple(draw(st.lists(texts, max_size=3)))) for _ in range(draw(few))),
        statements=tuple(span() for _ in range(draw(few))),
    )


def counts(database: Database) -> dict[str, int]:
    with database.session() as session:
        return {
            name: session.scalars(select(func.count()).select_from(table)).one()
            for name, table in Base.metadata.tables.items()
        }


def save(database: Database, document: Document, facts: Facts = NO_FACTS) -> Outcome:
    with database.writing() as session:
        return save_document(session, document, facts).outcome


def test_document_comes_back_as_it_was(database: Database, report: Document, facts: Facts) -> None:
    save(database, report, facts)
    with database.session() as session:
        assert get_document(session, report.id) == report
        assert get_facts(session, report.id) == facts


@shared_database
@given(documents())
def test_any_document_comes_back_as_it_was(database: Database, document: Document) -> None:
    save(database, document)
    with database.session() as session:
        assert get_document(session, document.id) == document
        found = [stored for stored in current(session, PASSAGES) if stored.document == document.id]
    assert [(stored.item, stored.text) for stored in found] == [
        (passage, passage.span.of(document.text)) for passage in document.passages
    ]


def test_pages_begin_with_their_first_lines(database: Database, report: Document) -> None:
    lines = [Span(0, 2), Span(3, 4), Span(5, 6), Span(7, 8)]
    pages = [None, 2, 2, 3]
    blocks = tuple(
        Block(line, BlockKind.PARAGRAPH, page=page) for line, page in zip(lines, pages, strict=True)
    )
    with database.writing() as session:
        version = save_document(session, replace(report, blocks=blocks)).version_id
    with database.session() as session:
        assert page_starts(session, version) == [(3, 2), (7, 3)]


def test_unknown_document_is_none(database: Database) -> None:
    with database.session() as session:
        assert get_document(session, "nowhere") is None
        assert get_facts(session, "nowhere") is None


def test_saving_again_changes_nothing(database: Database, report: Document, facts: Facts) -> None:
    assert save(database, report, facts) is Outcome.ADDED
    before = counts(database)
    assert save(database, report, facts) is Outcome.UNCHANGED
    assert counts(database) == before


@pytest.mark.parametrize(
    "changes",
    [{"sha256": "b" * 64}, {"passages": ()}, {"metadata": Metadata(title="Khác")}],
    ids=["bytes", "reading", "metadata"],
)
def test_change_makes_a_new_version(database: Database, report: Document, changes: dict[str, object]) -> None:
    changed = replace(report, **changes)  # type: ignore[arg-type]
    save(database, report)
    with database.writing() as session:
        saved = save_document(session, changed)
    assert (saved.version, saved.outcome) == (2, Outcome.REPLACED)
    with database.session() as session:
        assert get_document(session, report.id) == changed
        (stored,) = current_documents(session)
        assert (stored.version_id, stored.version) == (saved.version_id, 2)


def test_new_facts_make_a_new_version(database: Database, report: Document, facts: Facts) -> None:
    save(database, report)
    assert save(database, report, facts) is Outcome.REPLACED
    with database.session() as session:
        assert get_facts(session, report.id) == facts


def test_replaced_version_stays_and_names_the_new_one(database: Database, report: Document) -> None:
    with database.writing() as session:
        first = save_document(session, report)
        second = save_document(
            session, replace(report, text="Văn bản mới", blocks=(), passages=(), statements=())
        )
        old = session.get_one(DocumentRow, first.version_id)
        assert (old.status, old.replaced_by) == (Status.REPLACED, second.version_id)
        assert get_text(session, first.version_id) == report.text


def test_header_tells_all_but_the_text(database: Database, report: Document) -> None:
    before = datetime.now(UTC)
    with database.writing() as session:
        save_document(session, report, file_name="bao-cao-01.docx")
    with database.session() as session:
        (stored,) = current_documents(session)
    assert (stored.id, stored.version, stored.metadata) == (report.id, 1, report.metadata)
    assert (stored.sha256, stored.file_name) == (report.sha256, "bao-cao-01.docx")
    assert before <= stored.created_at <= datetime.now(UTC)


def test_documents_come_by_id(database: Database, report: Document) -> None:
    for name in ("c", "a", "b"):
        save(database, replace(report, id=name))
    with database.session() as session:
        assert [stored.id for stored in current_documents(session)] == ["a", "b", "c"]


def test_withdrawn_document_is_gone_until_saved_again(database: Database, report: Document) -> None:
    save(database, report)
    moment = datetime(2024, 1, 2, tzinfo=UTC)
    with database.writing() as session:
        assert withdraw_document(session, report.id, at=moment)
        assert not withdraw_document(session, report.id)
        assert session.scalars(select(DocumentRow.withdrawn_at)).one() == moment
    with database.session() as session:
        assert get_document(session, report.id) is None
        assert current_documents(session) == []
        assert list(current(session, PASSAGES)) == []
        assert list(current(session, STATEMENTS)) == []
    with database.writing() as session:
        saved = save_document(session, report)
    assert (saved.version, saved.outcome) == (2, Outcome.ADDED)


def test_text_must_be_nfc(database: Database, report: Document) -> None:
    with pytest.raises(ValueError, match="NFC"):
        save(database, replace(report, text=unicodedata.normalize("NFD", report.text)))


def test_impossible_span_is_refused_and_nothing_changes(database: Database, report: Document) -> None:
    save(database, report)
    before = counts(database)
    with pytest.raises(IntegrityError):
        save(database, replace(report, sha256="b" * 64, statements=(Span(0, 5), Span(5, 3))))
    assert counts(database) == before
    with database.session() as session:
        assert get_document(session, report.id) == report


def test_a_version_is_current_alone(database: Database, report: Document) -> None:
    save(database, report)
    with pytest.raises(IntegrityError), database.session() as session:
        session.add(
            DocumentRow(document=report.id, version=9, sha256="", reading="", audience="public", text="")
        )


class PowerCut(Exception):  # noqa: N818
    pass


def test_failure_of_any_statement_leaves_everything_as_it_was(
    database: Database, report: Document, facts: Facts
) -> None:
    save(database, report, facts)
    before = counts(database)
    new = replace(report, sha256="b" * 64)
    run = left = 0

    def fail_when_none_is_left(*_: object) -> None:
        nonlocal left
        left -= 1
        if left == 0:
            raise PowerCut

    event.listen(database.engine, "before_cursor_execute", fail_when_none_is_left)
    while True:
        run = left = run + 1
        try:
            outcome = save(database, new, facts)
        except PowerCut:
            assert counts(database) == before
            continue
        break
    event.remove(database.engine, "before_cursor_execute", fail_when_none_is_left)
    assert outcome is Outcome.REPLACED
    assert run > 10  # it did fail at every statement, and there are that many


def test_titles_and_audiences_by_version(database: Database, report: Document) -> None:
    with database.writing() as session:
        saved = save_document(session, report)
        assert titles_of(session, [saved.version_id, 99]) == {saved.version_id: report.metadata.title}
        assert audiences_of(session, [saved.version_id, 99]) == {saved.version_id: report.metadata.audience}
