"""What the bot sends, as it is kept until it was sent."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy.orm import Session
from telegram import CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup

from bot.telegram.incoming import Place
from store.outbox import Letter


class Button(BaseModel):
    """A button with one of: data that comes back when it is pressed, a text to copy, an address to open."""

    model_config = ConfigDict(frozen=True)

    text: str
    data: str | None = None
    copied: str | None = None
    url: str | None = None


Keyboard = tuple[tuple[Button, ...], ...]


class Outgoing(BaseModel):
    """A message, an edit of one, or a file with a caption.

    Attributes:
        chat: Where it goes.
        thread: The topic of a forum.
        html: The text, or the caption of a file.
        keyboard: Rows of buttons.
        reply_to: The message that it is shown as a reply to.
        edits: The message that it takes the place of.
        edits_row: The row in the outbox of that message, when it was not sent yet.
        deletes: Whether that message is deleted instead.
        file_name: The name of the file.
        picture: Whether the file is a picture to show, not a document to save.
        attachment: The bytes of the file.
        question: The message that it answers.
        person: Whose message it answers.
        context: What its buttons need to know.
    """

    model_config = ConfigDict(frozen=True)

    chat: int
    thread: int | None = None
    html: str = ""
    keyboard: Keyboard = ()
    reply_to: int | None = None
    edits: int | None = None
    edits_row: int | None = None
    deletes: bool = False
    file_name: str | None = None
    picture: bool = False
    attachment: bytes | None = Field(None, exclude=True)
    question: int | None = Field(None, exclude=True)
    person: int | None = Field(None, exclude=True)
    context: Mapping[str, Any] = Field(default_factory=dict, exclude=True)

    @property
    def is_edit(self) -> bool:
        """Whether it changes an earlier message."""
        return self.edits is not None or self.edits_row is not None

    def letter(self) -> Letter:
        """The message as the outbox keeps it."""
        return Letter(
            chat=str(self.chat),
            person="" if self.person is None else str(self.person),
            payload=self.model_dump(mode="json", exclude_defaults=True),
            question=None if self.question is None else str(self.question),
            context=self.context,
            attachment=self.attachment,
        )

    def markup(self) -> InlineKeyboardMarkup | None:
        """The buttons as Telegram takes them."""
        if not self.keyboard:
            return None
        return InlineKeyboardMarkup([[_button(each) for each in row] for row in self.keyboard])


Change = Callable[[Session], object]
"""A change in the store that is made together with keeping the messages, or not at all."""


@dataclass(frozen=True, slots=True)
class Response:
    """What is done about something that came in.

    Attributes:
        messages: What is sent, in order.
        changes: What changes in the store.
        toast: What is shown for a moment when a button was pressed.
        afterwards: Is called once all that is kept.
        status: What the log says of it.
    """

    messages: Sequence[Outgoing] = ()
    changes: Sequence[Change] = ()
    toast: str | None = None
    status: str = ""
    afterwards: Callable[[], None] = lambda: None


def say(place: Place, pages: Sequence[str], keyboard: Keyboard = ()) -> Response:
    """Messages of HTML to a place; the buttons stand under the last."""
    last = len(pages) - 1
    return Response(
        [
            Outgoing(
                chat=place.chat, thread=place.thread, html=page, keyboard=keyboard if number == last else ()
            )
            for number, page in enumerate(pages)
        ]
    )


def _button(button: Button) -> InlineKeyboardButton:
    return InlineKeyboardButton(
        button.text,
        callback_data=button.data,
        url=button.url,
        copy_text=CopyTextButton(button.copied) if button.copied is not None else None,
    )
