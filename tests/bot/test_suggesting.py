from collections.abc import Sequence

from bot.answer import Answer, Status
from bot.engine import Engine
from bot.figure_search import FigureSearch, FoundFigure
from bot.opening import Workspace
from bot.question import Audience
from bot.suggesting import TRIED, suggest
from bot.wording.vi_service import SERVICE


def figures(workspace: Workspace, audience: Audience) -> list[FoundFigure]:
    with workspace.database.session() as session:
        return FigureSearch().find(session, "", audience)


def test_what_is_suggested_can_be_answered(workspace: Workspace, engine: Engine) -> None:
    questions = suggest(engine, figures(workspace, Audience.CITIZEN), Audience.CITIZEN, 3, SERVICE)
    assert len(questions) == 3
    assert {engine.ask(question).status for question in questions} == {Status.ANSWERED}


def test_nothing_is_suggested_that_the_audience_may_not_see(workspace: Workspace, engine: Engine) -> None:
    internal = [each for each in figures(workspace, Audience.OFFICIAL) if each.document.id == "kiem-tra"]
    assert internal
    assert suggest(engine, internal, Audience.CITIZEN, 3, SERVICE) == []


def test_so_many_are_tried_and_no_more(workspace: Workspace) -> None:
    class Silent:
        asked = 0

        def ask(
            self, message: str, conversation: Sequence[str] = (), audience: Audience = Audience.CITIZEN
        ) -> Answer:
            self.asked += 1
            return Answer(Status.NOT_FOUND, message, "Không có.")

    silent = Silent()
    assert suggest(silent, figures(workspace, Audience.CITIZEN), Audience.CITIZEN, 3, SERVICE) == []
    assert 0 < silent.asked <= TRIED
