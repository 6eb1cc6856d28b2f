from collections.abc import Callable

import pytest

from bot.figure_search import FigureSearch, FoundFigure
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


def test_finds_a_figure_where_it_begins(workspace: Workspace, find: Find, search: FigureSearch) -> None:
    (figure,) = find("thẻ 2019")
    start = figure.stored.item.span.start
    with workspace.database.session() as session:
        assert search.at(session, Audience.CITIZEN, "the-2019", start) == figure
        assert search.at(session, Audience.CITIZEN, "the-2020", start + 1) is None


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
