"""What buttons and links carry: a few numbers, for Telegram leaves little room."""

from dataclasses import dataclass

from bot.reading_room import Quoted

PASSAGE, CARD, DOCUMENTS = "p", "k", "d"
"""What the data of a button begins with."""


@dataclass(frozen=True, slots=True)
class PassageLink:
    """A passage with a span that is marked; ``ordinal`` is ``None`` for the one that holds the span."""

    quoted: Quoted
    ordinal: int | None = None

    def data(self) -> str:
        """The data of a button."""
        ordinal = "" if self.ordinal is None else self.ordinal
        return f"{PASSAGE}:{self.quoted.version}:{self.quoted.start}:{self.quoted.end}:{ordinal}"

    def payload(self) -> str:
        """What stands behind /start in a deep link."""
        return f"{PASSAGE}_{self.quoted.version}_{self.quoted.start}_{self.quoted.end}"

    @classmethod
    def parse(cls, numbers: str, separator: str = ":") -> "PassageLink | None":
        """A passage from what stands behind the first letter; ``None`` when that is none."""
        parts = numbers.split(separator)
        if not 3 <= len(parts) <= 4:
            return None
        version, start, end, ordinal = (*parts, "")[:4]
        if not all(_is_number(each) for each in (version, start, end)):
            return None
        return cls(Quoted(int(version), int(start), int(end)), int(ordinal) if _is_number(ordinal) else None)


def deep_link(username: str, link: PassageLink) -> str:
    """An address that opens a passage in the private chat with the bot."""
    return f"https://t.me/{username}?start={link.payload()}"


def number(text: str) -> int | None:
    """A number that a button carries."""
    return int(text) if _is_number(text) else None


def person_number(text: str) -> int | None:
    """The id of a person, which has at most 52 significant bits (Bot API, User)."""
    plain = text.isascii() and text.isdigit()
    return int(text) if plain and int(text) < 1 << 52 else None


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= 9
