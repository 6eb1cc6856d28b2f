"""Answers on a terminal and as JSON (the wire format of DESIGN, section 6)."""

from dataclasses import asdict
from typing import Any

from rich.console import Console, Group, RenderableType
from rich.panel import Panel
from rich.text import Text

from bot.answer import REFUSALS, Answer, Citation
from bot.noticing import deeds, notices
from bot.wording.vi import CHANNEL


def wire(identifier: str, answer: Answer, milliseconds: float) -> dict[str, Any]:
    """An answer as one object of the wire format."""
    return {
        "id": identifier,
        "status": answer.status.value,
        "question": answer.question,
        "text": answer.text,
        "figures": [_wire_figure(asdict(figure)) for figure in answer.figures],
        "citations": [_wire_citation(citation) for citation in answer.citations],
        "missing": answer.missing,
        "options": list(answer.options),
        "nearest": list(answer.nearest),
        "ms": round(milliseconds, 1),
    }


def show(console: Console, answer: Answer) -> None:
    """Print an answer for a person: the body first, then what it stands on."""
    # Text objects, not markup: what a document says is never read as formatting.
    console.print(Text(answer.text, style="yellow" if answer.status in REFUSALS else "bold"))
    for notice in notices(answer, CHANNEL):
        console.print(Text(notice, style="yellow"))
    for option in answer.options:
        console.print(Text(f"  • {option}"))
    if answer.nearest:
        console.print(Text(CHANNEL.nearest_label, style="dim"))
    for title in answer.nearest:
        console.print(Text(f"  ≈ {title}", style="dim"))
    for citation in answer.citations:
        console.print(_panel(citation))


def _panel(citation: Citation) -> RenderableType:
    offset = citation.start - citation.passage_start
    passage = Text(citation.passage, style="dim")
    passage.stylize("not dim green", offset, offset + len(citation.quote))
    # the quote on its own too, for a pipe has no colours that would mark it in the passage
    quote = Text(f"“{citation.quote}”", style="bold green")
    known = [citation.title, citation.number, citation.issuer, _day(citation), _page(citation)]
    known += [CHANNEL.replaces.format(document=each) for each in citation.replaces]
    known += deeds(citation, CHANNEL)
    origin = ", ".join(filter(None, known))
    return Panel(
        Group(quote, Text(), passage, Text(), Text(origin, style="cyan")),
        title=f"[{citation.n}]",
        title_align="left",
    )


def _page(citation: Citation) -> str | None:
    return CHANNEL.page.format(page=citation.page) if citation.page else None


def _day(citation: Citation) -> str | None:
    return citation.issued_on.strftime("%d/%m/%Y") if citation.issued_on else None


def _wire_figure(figure: dict[str, Any]) -> dict[str, Any]:
    decimals = ("value", "value_max", "total")
    return figure | {name: None if figure[name] is None else str(figure[name]) for name in decimals}


def _wire_citation(citation: Citation) -> dict[str, Any]:
    return {
        "n": citation.n,
        "document": citation.document,
        "title": citation.title,
        "number": citation.number,
        "issuer": citation.issuer,
        "issued_on": citation.issued_on.isoformat() if citation.issued_on else None,
        "start": citation.start,
        "end": citation.end,
        "quote": citation.quote,
        "passage": citation.passage,
        "passage_start": citation.passage_start,
        "heading_path": list(citation.heading_path),
        "page": citation.page,
        "replaces": list(citation.replaces),
        "amended_by": [
            {"relation": each.relation.value, "document": each.newer} for each in citation.amended_by
        ],
    }
