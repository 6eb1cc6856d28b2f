"""Find the passages nearest to questions."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.text import Text

from bot.library import Library
from bot.question import Audience
from bot.understanding.reading import understand
from bot.wording.vi import ANSWERS, COMMANDS
from scripts.environment import opened, settings_for
from scripts.failures import CommandError
from scripts.incoming import BadLine, Incoming, read_lines, standard_lines
from scripts.output import complain, print_json
from store.lookup import load
from store.readings import PASSAGES

Row = dict[str, Any]


def run(question: str | None, count: int, audience: Audience, data: Path | None, *, as_json: bool) -> int:
    """Search for one question, or for each line of standard input; the exit code is 1 when a line was bad."""
    with opened(settings_for(data)) as workspace:
        library = workspace.library()
        if library is None:
            raise CommandError(ANSWERS.empty_base)
        bad = 0
        for incoming in _questions(question, audience):
            if isinstance(incoming, BadLine):
                bad += 1
                complain(f"{incoming.id}: {incoming.sentence}")
            else:
                found = find_passages(library, incoming, count)
                _print(incoming, found, as_json=as_json)
    return int(bad > 0)


def find_passages(library: Library, incoming: Incoming, count: int) -> list[Row]:
    """The best passages for a question as the bot looks it up, ranked from 1."""
    restore = library.generation.accents.restore
    question = understand(incoming.question, incoming.conversation, incoming.audience, restore).looked_up
    hits = library.passages[incoming.audience].search(question, library.embed(question), count)
    with library.database.session() as session:
        stored = load(session, PASSAGES, hits)
    return [
        {
            "rank": rank,
            "document": stored[row].document,
            "start": stored[row].item.span.start,
            "end": stored[row].item.span.end,
            "score": round(hit.score, 6),
            "text": stored[row].text,
        }
        for rank, (row, hit) in enumerate(hits.items(), start=1)
    ]


def _questions(question: str | None, audience: Audience) -> Iterable[Incoming | BadLine]:
    if question is None:
        return read_lines(standard_lines())
    if not question.strip():
        raise CommandError(COMMANDS.no_question)
    return [Incoming(id="search", question=question, audience=audience)]


def _print(incoming: Incoming, passages: list[Row], *, as_json: bool) -> None:
    if as_json:
        print_json({"id": incoming.id, "question": incoming.question, "passages": passages})
        return
    console = Console()
    console.print(Text(incoming.question, style="bold"))
    for row in passages:
        place = f"{row['rank']:>3}. {row['document']} [{row['start']}:{row['end']}] {row['score']:.3f}"
        console.print(Text(place, style="cyan"))
        console.print(Text(row["text"]))
