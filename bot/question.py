"""What a person asked, understood."""

from dataclasses import dataclass
from enum import StrEnum


class Audience(StrEnum):
    """Who is asking: officials also see documents marked internal."""

    CITIZEN = "citizen"
    OFFICIAL = "official"


@dataclass(frozen=True, slots=True)
class Question:
    """A question that stands on its own.

    ``typed`` is what the person typed; ``text`` the standalone question that is looked up: accents
    restored, abbreviations spelled out, the conversation's topic carried over.
    """

    typed: str
    text: str
    conversation: tuple[str, ...] = ()
    audience: Audience = Audience.CITIZEN
