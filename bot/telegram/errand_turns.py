"""How an errand stands after something was done about it, and what its message says."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.telegram.outgoing import Button, Change, Keyboard, Outgoing
from bot.telegram.rendering import render_text
from store import errands
from store.errands import CLOSED, OPEN, WAITING, Errand

ERRAND = "e"
"""What the data of the buttons of errands begins with: ``e:<errand>:<action>``."""


class Action(StrEnum):
    """What a button of an errand says is to be done."""

    YES = "y"
    """This."""
    ALL = "a"
    """All that came together."""
    NO = "n"
    """Nothing, and the errand is over."""
    CANCEL = "c"
    """The next message is for nothing after all."""
    FORCE = "r"
    """It, in spite of the gate; the reason comes next."""
    FIELD = "f"
    """A field is put right; its place stands behind, and its value comes next."""


@dataclass(frozen=True, slots=True)
class Turn:
    """An errand with its message; ``others`` are sent beside it, ``changes`` are made with it.

    ``afterwards`` is called once all that is kept.
    """

    errand: Errand
    html: str
    keyboard: Keyboard = ()
    others: Sequence[Outgoing] = ()
    changes: Sequence[Change] = ()
    afterwards: Callable[[], None] = lambda: None

    def message(self) -> Outgoing:
        """The message of the errand: a new one, or the one that is there as it is now."""
        return Outgoing(
            chat=int(self.errand.chat),
            html=self.html,
            keyboard=self.keyboard,
            edits_row=self.errand.shown,
            person=int(self.errand.person),
            context={"documents": documents_of(self.errand)},
        )


def documents_of(errand: Errand) -> list[str]:
    """The documents that the message of an errand tells of, so that it goes when they are deleted."""
    examined = errand.details.get("examined")
    named = [errand.details.get("document"), examined["id"] if examined else None]
    return [each for each in named if each]


def button(errand: Errand, text: str, action: str) -> Button:
    """A button of an errand."""
    return Button(text=text, data=f"{ERRAND}:{errand.id}:{action}")


def to_do(errand: Errand, step: str, text: str, **details: object) -> Turn:
    """The program goes on with it."""
    known = {**errand.details, **details}
    return Turn(replace(errand, state=WAITING, step=step, awaits=None, tries=0, details=known), page_of(text))


def to_decide(errand: Errand, step: str, text: str, keyboard: Keyboard, **details: object) -> Turn:
    """The person has to decide whether to take a step."""
    known = {**errand.details, **details}
    return Turn(replace(errand, state=OPEN, step=step, details=known), page_of(text), keyboard)


def done(errand: Errand, text: str) -> Turn:
    """It is over; what was only needed for it is forgotten."""
    kept = {name: errand.details[name] for name in ("name", "document") if name in errand.details}
    return Turn(replace(errand, state=CLOSED, awaits=None, details=kept), page_of(text))


def page_of(text: str) -> str:
    """The first message of a text; errands have one message each."""
    return render_text(text)[0]


def joined(turn: Turn, others: Sequence[Turn]) -> Turn:
    """A turn that takes others with it."""
    return replace(
        turn,
        others=[*turn.others, *(each.message() for each in others)],
        changes=[*turn.changes, *(saved(each.errand) for each in others)],
    )


def saved(errand: Errand) -> Change:
    """Keep how an errand stands."""
    return lambda session: errands.save(session, errand)
