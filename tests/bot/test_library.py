import pytest

from bot.library import Library
from bot.opening import Workspace
from bot.question import Audience
from store.documents import get_text
from tests.bot.office import DOCUMENTS


@pytest.fixture
def library(workspace: Workspace) -> Library:
    library = workspace.library()
    assert library is not None
    return library


def test_an_audience_finds_what_it_may_see(library: Library) -> None:
    vector = library.embed("xử phạt bếp ăn tập thể")
    for shelves in (library.passages, library.statements):
        seen = {a: shelves[a].search("xử phạt bếp ăn tập thể", vector, 100) for a in Audience}
        assert set(seen[Audience.CITIZEN]) < set(seen[Audience.OFFICIAL])
        assert len(seen[Audience.OFFICIAL]) == len(shelves[Audience.OFFICIAL].units)


def test_rows_are_those_of_the_store(library: Library) -> None:
    rows = library.statements[Audience.OFFICIAL].units.rows.tolist()
    statements = library.statements_of(rows)
    assert list(statements) == list(rows)
    versions = {each.version_id for each in statements.values()}
    documents = library.documents_of(versions)
    assert {each.id for each in documents.values()} == {name.removesuffix(".md") for name in DOCUMENTS}
    for version in versions:
        with library.database.session() as session:
            text = get_text(session, version)
        assert library.text_of(version) == text
        for passage in library.passages_of([version])[version]:
            assert passage.item.span.of(text) == passage.text
        for figure in library.figures_of([version])[version]:
            assert figure.item.span.of(text) == figure.item.value_text
        for directive in library.directives_of([version])[version]:
            assert directive.item.span.of(text) == directive.text
