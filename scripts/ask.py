"""Answer one question."""

import time
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.text import Text

from bot.answer import Status
from bot.question import Audience
from scripts.environment import engine_over
from scripts.incoming import printable
from scripts.output import print_json
from scripts.rendering import show, wire


def run(  # noqa: PLR0913  the options of the command
    question: str,
    conversation: Sequence[str],
    audience: Audience,
    data: Path | None,
    *,
    as_json: bool,
    why: bool = False,
) -> int:
    """Print the answer, and ``why`` it is that; the exit code is 1 when there could be none."""
    with engine_over(data) as engine:
        started = time.perf_counter()
        earlier = [printable(turn) for turn in conversation]
        answer = engine.ask(printable(question), earlier, audience)
        milliseconds = (time.perf_counter() - started) * 1000
        reasons = engine.why(printable(question), earlier, audience) if why else ()
    if as_json:
        print_json(wire("ask", answer, milliseconds))
    else:
        show(Console(), answer)
    for line in reasons:
        Console().print(Text(line, style="dim"))
    return int(answer.status is Status.ERROR)
