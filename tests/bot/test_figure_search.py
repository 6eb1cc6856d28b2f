from collections.abc import Callable

import pytest

from bot.figure_search import FigureSearch, FoundFigure, alike, beside, figure_at, sample
from bot.opening import Workspace
from bot.question import Audience
from bot.series import find_series
from bot.suggesting import neighbours, question_for
from bot.wording.vi_service import SERVICE
from store.documents import withdraw_document

Find = Callable[..., list[FoundFigure]]


@pytest.fixture
def search() -> FigureSearch:
    return FigureSearch()


@pytest.fixture
def find(workspace: Workspace, search: FigureSearch) -> Find:
    def find(words: str, audience: Audience = Audience.CITIZEN) -> list[FoundFigure]:
        with workspace.database.session() as session:
            return search.find(session, words, audience)

    return find


def printed(found: list[FoundFigure]) -> list[str]:
    return [each.stored.item.value_text for each in found]


@pytest.mark.parametrize("words", ["thẻ bảo hiểm 2019", "THE BAO HIEM nam 2019", "2019 thẻ"])
def test_finds_by_all_words_with_or_without_accents(find: Find, words: str) -> None:
    assert printed(find(words)) == ["3.410"]


def test_a_word_in_the_indicator_counts_most(find: Find) -> None:
    found = find("việc làm")
    assert found[0].stored.item.indicator.startswith("số lao động được giải quyết việc làm")
    assert len(found) > 1


def test_a_word_that_is_nowhere_finds_nothing(find: Find) -> None:
    assert find("thẻ tàu ngầm") == []


def test_no_words_find_everything_that_may_be_seen(find: Find) -> None:
    everything, public = find("", Audience.OFFICIAL), find("")
    assert {each.document.id for each in everything} - {each.document.id for each in public} == {"kiem-tra"}


def test_a_withdrawn_document_is_gone_at_once(office_copy: Workspace, search: FigureSearch) -> None:
    with office_copy.database.writing() as session:
        assert printed(search.find(session, "thẻ 2019", Audience.CITIZEN)) == ["3.410"]
        withdraw_document(session, "the-2019")
        assert search.find(session, "thẻ 2019", Audience.CITIZEN) == []


def test_finds_a_figure_where_it_begins(workspace: Workspace, find: Find) -> None:
    (figure,) = find("thẻ 2019")
    start = figure.stored.item.span.start
    with workspace.database.session() as session:
        assert figure_at(session, Audience.CITIZEN, "the-2019", start) == figure
        assert figure_at(session, Audience.CITIZEN, "the-2020", start + 1) is None


def test_what_is_internal_is_at_no_offset_and_like_nothing(workspace: Workspace, find: Find) -> None:
    internal = next(each for each in find("", Audience.OFFICIAL) if each.document.id == "kiem-tra")
    start = internal.stored.item.span.start
    with workspace.database.session() as session:
        assert figure_at(session, Audience.OFFICIAL, "kiem-tra", start) == internal
        assert figure_at(session, Audience.CITIZEN, "kiem-tra", start) is None
        assert internal in alike(session, Audience.OFFICIAL, internal)
        assert internal not in alike(session, Audience.CITIZEN, internal)
        assert internal not in sample(session, Audience.CITIZEN, 1_000)


def test_figures_alike_are_of_one_indicator_and_those_beside_of_one_document(
    workspace: Workspace, find: Find
) -> None:
    (figure,) = find("thẻ 2020")
    with workspace.database.session() as session:
        same, near = alike(session, Audience.CITIZEN, figure), beside(session, figure)
    assert printed(same) == printed([each for each in find("") if each.indicator == figure.indicator])
    assert near == [each for each in find("") if each.document.id == figure.document.id]


def test_a_sample_is_of_so_many_documents(workspace: Workspace, find: Find) -> None:
    with workspace.database.session() as session:
        some = sample(session, Audience.CITIZEN, 2)
    assert 0 < len({each.document.id for each in some}) <= 2
    assert all(each in find("") for each in some)


def test_a_series_goes_over_the_years(find: Find) -> None:
    (figure,) = find("thẻ 2020")
    series = find_series(figure, find(""))
    assert series is not None
    assert [label.lower() for label in series.labels] == ["năm 2019", "năm 2020"]
    assert printed(list(series.figures)) == ["3.410", "3.655"]


def test_one_figure_is_no_series(find: Find) -> None:
    (figure,) = find("người cao tuổi")
    assert find_series(figure, find("")) is None


def test_neighbours_are_of_the_same_indicator_first(find: Find) -> None:
    (figure,) = find("thẻ 2020")
    assert printed(neighbours(figure, find("")))[0] == "3.410"


def test_a_question_names_indicator_period_and_place(find: Find) -> None:
    (figure,) = find("người cao tuổi")
    question = question_for(figure.stored.item, SERVICE)
    assert question[0].isupper() and question.endswith(" năm 2020 của Cao Bằng là bao nhiêu?")
