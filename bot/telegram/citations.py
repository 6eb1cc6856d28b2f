"""A citation as an expandable block quote."""

from datetime import date

from bot.answer import Citation
from bot.noticing import deeds
from bot.telegram.markup import Nodes, bold, italic, quote, units
from bot.telegram.packing import Paragraph
from bot.telegram.splitting import SENTENCE_END
from bot.wording.channel import ChannelWording

CONTEXT_UNITS = 600
"""How much of the passage is shown on each side of the quote; passages are rarely longer than that at all."""


def cite(citation: Citation, wording: ChannelWording) -> Paragraph:
    """The number and title, the source, and the passage with the quote in bold."""
    lines: list[Nodes] = [(bold(f"[{citation.n}] {citation.title}"),)]
    source = _source(citation, wording)
    if source:
        lines.append((source,))
    lines += [(italic(each),) for each in deeds(citation, wording)]
    lines.append(_passage(citation))
    return Paragraph((quote(*_joined(lines)),), gap="\n")


def cite_briefly(citation: Citation, wording: ChannelWording) -> Paragraph:
    """The number and title, the source, and the quote alone."""
    lines: list[Nodes] = [(bold(f"[{citation.n}] {citation.title}"),)]
    source = _source(citation, wording)
    if source:
        lines.append((source,))
    lines += [(italic(each),) for each in deeds(citation, wording)]
    lines.append((f"“{citation.quote}”",))
    return Paragraph((quote(*_joined(lines)),), gap="\n")


def _source(citation: Citation, wording: ChannelWording) -> str:
    """Number, issuer and date, as far as they are known."""
    number = wording.document_number.format(number=citation.number) if citation.number else None
    issued_on = _date(citation.issued_on, wording) if citation.issued_on else None
    return " · ".join(part for part in (number, citation.issuer, issued_on) if part)


def _date(day: date, wording: ChannelWording) -> str:
    return wording.issued_on.format(day=day.day, month=day.month, year=day.year)


def _passage(citation: Citation) -> Nodes:
    start = citation.start - citation.passage_start
    end = citation.end - citation.passage_start
    before, after = citation.passage[:start], citation.passage[end:]
    return (_end_of(before), bold(citation.quote), _beginning_of(after))


def _end_of(text: str) -> str:
    """The last whole sentences of the text before a quote, as many as fit."""
    if units(text) <= CONTEXT_UNITS:
        return text
    starts = [match.end() for match in SENTENCE_END.finditer(text)]
    fitting = [start for start in starts if units(text[start:]) <= CONTEXT_UNITS]
    return "… " + (text[fitting[0] :] if fitting else "")


def _beginning_of(text: str) -> str:
    """The first whole sentences of the text after a quote, as many as fit."""
    if units(text) <= CONTEXT_UNITS:
        return text
    ends = [match.start() for match in SENTENCE_END.finditer(text)]
    fitting = [end for end in ends if units(text[:end]) <= CONTEXT_UNITS]
    return (text[: fitting[-1]] if fitting else "") + " …"


def _joined(lines: list[Nodes]) -> Nodes:
    joined = lines[0]
    for line in lines[1:]:
        joined = (*joined, "\n", *line)
    return joined
