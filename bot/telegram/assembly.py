"""The parts of the channel, put together."""

from dataclasses import dataclass
from functools import partial

from bot.assistant import Assistant
from bot.conversations import StoredConversations
from bot.figure_search import FigureSearch
from bot.settings import Settings
from bot.telegram import answer_buttons as buttons
from bot.telegram.administration import Administration
from bot.telegram.asking import Asking, Quotas
from bot.telegram.cards import ORIGINAL
from bot.telegram.catalogue import Catalogue
from bot.telegram.charting import Charting
from bot.telegram.counter import Counter
from bot.telegram.desk import Desk
from bot.telegram.feedback import GOLDEN, Feedbacks
from bot.telegram.figure_lists import FIGURES, WORKBOOK, FigureLists
from bot.telegram.guiding import Guide
from bot.telegram.incoming import Said
from bot.telegram.inline import Inline
from bot.telegram.links import CARD, DOCUMENTS, PASSAGE
from bot.telegram.office import Office
from bot.telegram.outgoing import Response
from bot.telegram.passage_pages import CITATION
from bot.telegram.passages import Reading
from bot.telegram.router import Router
from bot.telegram.typing_action import TypingAction
from store.database import Database


@dataclass(frozen=True, slots=True)
class Parts:
    """What the service needs of them."""

    router: Router
    desk: Desk
    guide: Guide
    counter: Counter | None


def assemble(
    office: Office,
    settings: Settings,
    assistant: Assistant,
    database: Database,
    counter: Counter | None,
) -> Parts:
    """All parts, and the commands and buttons that lead to them."""
    desk = Desk(assistant, StoredConversations(database, office.channel, settings.conversation_minutes))
    search = FigureSearch()
    reading = Reading(office, settings.data)
    guide = Guide(office, desk, assistant, reading)
    charting = Charting(office, desk, search)
    feedbacks = Feedbacks(office, desk, settings.data)
    quotas = Quotas.of(settings.questions_per_minute)
    asking = Asking(office, desk, TypingAction(office.bot), quotas, feedbacks, charting)
    catalogue = Catalogue(office)
    administration = Administration(office)
    lists = FigureLists(office, desk, search)
    router = Router(
        office.words.answers,
        partial(_heard, counter, asking) if counter else asking.ask,
        desk.room,
        Inline(office, search).answer,
        counter.receive if counter else None,
        commands={
            "start": guide.start,
            "help": guide.help,
            "ask": asking.ask_by_command,
            "new": asking.new,
            "why": asking.why,
            "docs": catalogue.first,
            "figures": lists.first,
            "chart": charting.chart,
            "forget": administration.forget,
            "grant": administration.grant,
            "revoke": administration.revoke,
            "status": administration.status,
            **(counter.commands() if counter else {}),
        },
        buttons={
            PASSAGE: reading.open,
            CARD: reading.card,
            CITATION: reading.citation,
            ORIGINAL: reading.original,
            DOCUMENTS: catalogue.turn,
            FIGURES: lists.turn,
            WORKBOOK: lists.workbook,
            buttons.OPTION: asking.choose,
            buttons.MORE: guide.more,
            buttons.CHART: charting.press,
            buttons.FEEDBACK: feedbacks.give,
            GOLDEN: feedbacks.make_golden,
            **(counter.buttons() if counter else {}),
        },
        # /forget, /new and /why wait for the answers before them, which are what they are about
        slow=frozenset(
            {"ask", "new", "why", "forget", "chart", WORKBOOK, buttons.OPTION, buttons.MORE, buttons.CHART}
        ),
    )
    return Parts(router, desk, guide, counter)


async def _heard(counter: Counter, asking: Asking, said: Said) -> Response:
    """What was asked for, or else a question."""
    return await counter.value(said) or await asking.ask(said)
