"""A database of each kind, empty for each test, and a report to put into it."""

import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from decimal import Decimal

import psycopg
import pytest
from sqlalchemy import Connection, text

from corpus.directive import Directive, Relation
from corpus.document import Block, BlockKind, Document, Metadata, Passage, Span
from corpus.events import Event
from corpus.figure import Figure, Kind
from corpus.periods import Period, PeriodSource
from corpus.person import Person
from corpus.places import Place, PlaceSource
from corpus.task import Task
from store.database import Database, sqlite_url
from store.facts import Facts
from store.models import Base

KINDS = ["sqlite", "postgresql"]
SERVER = os.environ.get("DANCHUNG_TEST_POSTGRES", "postgresql+psycopg://postgres@127.0.0.1:5432/test")


def execute(statement: str) -> None:
    with psycopg.connect(SERVER.replace("+psycopg", ""), autocommit=True, connect_timeout=3) as connection:
        connection.execute(statement)


@pytest.fixture(scope="session")
def server() -> str:
    try:
        execute("SELECT 1")
    except psycopg.OperationalError as error:
        if "CI" in os.environ:
            pytest.fail(f"no PostgreSQL at {SERVER}: {error}")
        pytest.skip(f"no PostgreSQL at {SERVER}: {error}")
    return SERVER


@contextmanager
def empty_place(kind: str, request: pytest.FixtureRequest) -> Iterator[str]:
    """The URL of a database without tables."""
    if kind == "sqlite":
        yield sqlite_url(request.getfixturevalue("tmp_path_factory").mktemp("data"))
        return
    server = request.getfixturevalue("server")
    schema = f"t{uuid.uuid4().hex}"
    execute(f"CREATE SCHEMA {schema}")
    yield f"{server}?options=-csearch_path%3D{schema}"
    execute(f"DROP SCHEMA {schema} CASCADE")


@pytest.fixture(params=KINDS)
def url(request: pytest.FixtureRequest) -> Iterator[str]:
    """Where a test may open a database of its own."""
    with empty_place(request.param, request) as place:
        yield place


@pytest.fixture(scope="session", params=KINDS)
def shared(request: pytest.FixtureRequest) -> Iterator[Database]:
    with empty_place(request.param, request) as place:
        opened = Database.open(place)
        yield opened
        opened.close()


@pytest.fixture
def database(shared: Database) -> Iterator[Database]:
    """An empty database; its tables were made once, as that takes longer than most tests."""
    yield shared
    with shared.engine.begin() as connection, without_triggers(connection):
        for table in reversed(Base.metadata.sorted_tables):
            connection.execute(table.delete())


@contextmanager
def without_triggers(connection: Connection) -> Iterator[None]:
    """What no program of ours can do: rows of the audit can be deleted here."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("ALTER TABLE audit DISABLE TRIGGER USER"))
        yield
        connection.execute(text("ALTER TABLE audit ENABLE TRIGGER USER"))
        return
    triggers = connection.execute(text("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")).all()
    for name, _ in triggers:
        connection.execute(text(f"DROP TRIGGER {name}"))
    yield
    for _, statement in triggers:
        connection.execute(text(statement))


TEXT = """BÁO CÁO kết quả giảm nghèo
I. Kết quả 😀
Toàn tỉnh giải quyết việc làm cho 1.250 lao động, đạt 62,5% kế hoạch; ông Trần Văn Ánh phát biểu.
Giao Sở Tài chính trình Kế hoạch số 12/KH-UBND trước ngày 30/6."""


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def line(words: str) -> Span:
    start = TEXT.index(words)
    end = TEXT.find("\n", start)
    return Span(start, len(TEXT) if end < 0 else end)


@pytest.fixture
def report() -> Document:
    return Document(
        id="bao-cao-01",
        text=TEXT,
        sha256="a" * 64,
        metadata=Metadata(
            title="Báo cáo kết quả giảm nghèo",
            number="15/BC-UBND",
            kind="báo cáo",
            issuer="UBND tỉnh",
            issued_on=date(2021, 7, 1),
            effective_from=date(2021, 7, 2),
            effective_to=date(2022, 7, 2),
            place="Nghệ An",
            source="https://example.org/bc",
            audience="internal",
        ),
        blocks=(
            Block(line("BÁO CÁO"), BlockKind.TITLE),
            Block(line("I."), BlockKind.HEADING, level=2),
            Block(line("Toàn tỉnh"), BlockKind.PARAGRAPH),
            Block(line("Giao"), BlockKind.TABLE_ROW, table=0, page=2),
        ),
        passages=(Passage(line("Toàn tỉnh"), ("BÁO CÁO", "I. Kết quả 😀")), Passage(line("Giao"))),
        statements=(
            span("Toàn tỉnh giải quyết việc làm cho 1.250 lao động, đạt 62,5% kế hoạch"),
            line("Giao"),
        ),
    )


@pytest.fixture
def facts() -> Facts:
    jobs = Figure(
        value=Decimal("1250"),
        value_max=Decimal("1300.5"),
        total=Decimal("2000"),
        value_text="1.250",
        unit="lao động",
        indicator="lao động được giải quyết việc làm",
        kind=Kind.ACTUAL,
        qualifier="khoảng",
        direction="tăng",
        comparison="so với cùng kỳ",
        period=Period("6 tháng đầu năm", date(2021, 1, 1), date(2021, 6, 30), PeriodSource.HEADING),
        place=Place("Nghệ An", PlaceSource.METADATA),
        parent=None,
        span=span("1.250"),
        cite=span("giải quyết việc làm cho 1.250 lao động"),
        row="Việc làm",
        column="Kết quả",
    )
    completion = Figure(
        value=Decimal("62.5"),
        value_max=None,
        total=None,
        value_text="62,5",
        unit="%",
        indicator="kế hoạch giải quyết việc làm",
        kind=Kind.PLAN_COMPLETION,
        qualifier=None,
        direction=None,
        comparison=None,
        period=None,
        place=None,
        parent=0,
        span=span("62,5"),
        cite=span("đạt 62,5% kế hoạch"),
    )
    plan = Directive(
        "Kế hoạch",
        "12/KH-UBND",
        "UBND tỉnh",
        date(2021, 5, 4),
        "giảm nghèo",
        Relation.ISSUES,
        span("Kế hoạch số"),
    )
    mention = Directive(
        "Kế hoạch", None, None, None, None, Relation.MENTIONS, span("kế hoạch"), (span("12/KH"),)
    )
    return Facts(
        figures=(jobs, completion),
        directives=(plan, mention),
        tasks=(
            Task("UBND tỉnh", "Sở Tài chính", "trình Kế hoạch", "trước ngày 30/6", span("trình Kế hoạch")),
            Task(None, None, "trình Kế hoạch", None, span("trình Kế hoạch")),
        ),
        people=(
            Person("Trần Văn Ánh", "ông", span("Trần Văn Ánh"), span("ông Trần Văn Ánh")),
            Person("Trần Văn Ánh", None, span("Trần Văn Ánh"), span("Trần Văn Ánh")),
        ),
        events=(Event("phát biểu", "XXXX-06-30", span("phát biểu")),),
    )
