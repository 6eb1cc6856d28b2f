"""Answer questions line by line: JSON Lines in, JSON Lines out."""

import time
from collections.abc import Iterable
from pathlib import Path

from bot.answer import Answer, Status
from bot.assistant import Assistant
from scripts.environment import engine_over
from scripts.incoming import BadLine, Incoming, read_json_lines, standard_lines
from scripts.output import print_json
from scripts.rendering import wire


def run(data: Path | None) -> None:
    """Answer standard input."""
    with engine_over(data) as engine:
        answer_all(engine, read_json_lines(standard_lines()))


def answer_all(assistant: Assistant, questions: Iterable[Incoming | BadLine]) -> None:
    """Print one answer for each question, in order; a bad line gets an ``error``."""
    for incoming in questions:
        started = time.perf_counter()
        if isinstance(incoming, BadLine):
            answer = Answer(Status.ERROR, "", incoming.sentence)
        else:
            answer = assistant.ask(incoming.question, incoming.conversation, incoming.audience)
        print_json(wire(incoming.id, answer, (time.perf_counter() - started) * 1000))
