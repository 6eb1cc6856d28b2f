"""Questions that come in as lines: the wire format of DESIGN, section 6."""

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, ValidationError

from bot.question import Audience
from bot.wording.vi import COMMANDS


def printable(text: str) -> str:
    """A text as Unicode that can be stored and printed again.

    Bytes of an argument that are no UTF-8 reach Python as lone surrogates (PEP 383); JSON may spell them.
    """
    return text.encode(errors="replace").decode()


Text = Annotated[str, AfterValidator(printable)]


class Incoming(BaseModel):
    """One question; ``conversation`` holds the earlier user turns, oldest first."""

    model_config = ConfigDict(frozen=True, coerce_numbers_to_str=True)

    id: Text
    question: Text
    conversation: tuple[Text, ...] = ()
    audience: Audience = Audience.CITIZEN


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that is no question: the id it would have answered to, and the sentence that says why."""

    id: str
    sentence: str


def standard_lines() -> Iterator[bytes]:
    """The lines of standard input as they come, without blank ones."""
    return (line for line in sys.stdin.buffer if line.strip())


def read_json_lines(lines: Iterable[bytes]) -> Iterator[Incoming | BadLine]:
    """Read a question from each line; one that cannot be read harms only itself."""
    for number, line in enumerate(lines, start=1):
        yield _read(line, f"line-{number}")


def read_lines(lines: Iterable[bytes]) -> Iterator[Incoming | BadLine]:
    """The same where a line may also be the bare words of a question."""
    for number, line in enumerate(lines, start=1):
        if line.lstrip().startswith(b"{"):
            yield _read(line, f"line-{number}")
        else:
            yield Incoming(id=f"line-{number}", question=line.decode(errors="replace").strip())


def _read(line: bytes, fallback: str) -> Incoming | BadLine:
    try:
        value: Any = json.loads(line)
    except UnicodeDecodeError:
        return _bad(fallback, COMMANDS.not_utf8)
    except (ValueError, RecursionError):  # the second: brackets nested a thousand deep
        return _bad(fallback, COMMANDS.not_json)
    identifier = value.get("id") if isinstance(value, dict) else None
    try:
        return Incoming.model_validate(value if not isinstance(value, dict) else {"id": fallback} | value)
    except ValidationError as error:
        fields = sorted({str(each["loc"][0]) if each["loc"] else "question" for each in error.errors()})
        known = identifier if isinstance(identifier, str | int) else fallback
        return _bad(printable(str(known)), COMMANDS.bad_fields.format(fields=", ".join(fields)))


def _bad(identifier: str, reason: str) -> BadLine:
    return BadLine(identifier, COMMANDS.bad_line.format(reason=reason))
