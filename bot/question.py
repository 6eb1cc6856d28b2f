"""What a person asked, understood."""

from dataclasses import dataclass
from enum import StrEnum

from bot.understanding.frame import Frame


class Audience(StrEnum):
    """Who is asking: officials also see documents marked internal."""

    CITIZEN = "citizen"
    OFFICIAL = "official"


@dataclass(frozen=True, slots=True)
class Question:
    """A question, understood.

    ``typed`` is what the person typed; ``text`` the same in plain Vietnamese: accents restored, abbreviations
    spelled out; ``context`` are the earlier turns it leans on, oldest first, in plain Vietnamese too;
    ``frame`` is what it asks for, with the constraints that the context adds.
    """

    typed: str
    text: str
    context: tuple[str, ...]
    audience: Audience
    frame: Frame

    @property
    def looked_up(self) -> str:
        """The standalone question that is searched for."""
        return " ".join([*self.context, self.text])
