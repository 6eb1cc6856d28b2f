"""The sentences of a chat channel."""

from collections.abc import Mapping
from dataclasses import dataclass

from corpus.directive import Relation


@dataclass(frozen=True, slots=True)
class Command:
    """A command as the channel's menu shows it; ``name`` has no slash."""

    name: str
    description: str


@dataclass(frozen=True, slots=True)
class ChannelWording:
    """Everything a chat channel says that is not an answer, in one language.

    All fields are plain text. Fields named ``*_label`` introduce what follows them on the same line or below.
    """

    commands: tuple[Command, ...]
    """The menu, in the order shown."""
    start: str
    """The greeting: who answers, about what, and how to ask."""
    help: str
    """How to ask, how to read an answer, which commands there are."""
    forgotten: str
    """The conversation was forgotten, as asked."""
    text_only: str
    """A photo, a sticker, a voice message … came, and only text is read."""
    no_files: str
    """A file came from somebody who adds no documents."""
    unknown_command: str
    """A command came that does not exist."""
    failed: str
    """No answer could be made or sent; nothing the person did wrong."""
    missing_label: str
    """Before what the documents lack."""
    nearest_label: str
    """Before documents that come closest, under a refusal; says that they are not the answer."""
    options_hint: str
    """After the choices of a clarifying question."""
    replaces: str
    """In a citation: the document was put in the place of ``{document}``."""
    amended: Mapping[Relation, str]
    """In a citation: what the document ``{newer}`` did to this one."""
    notice: str
    """Below an answer: that of ``{document}``, the ``{deed}`` as above."""
    page: str
    """In a citation: the quote stands on page ``{page}``."""
    document_number: str
    """Format of a document's number and sign: ``{number}``."""
    issued_on: str
    """Format of the date of a document: ``{day}``, ``{month}``, ``{year}``."""
