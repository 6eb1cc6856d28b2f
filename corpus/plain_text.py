"""Plain text: paragraphs as people lay them out, hard line ends joined again."""

import re

from corpus.lines import Line

_ENDS_SENTENCE = re.compile(r"[.!?…:;|/”\"»)\]]\s*$")
_CONTINUES = re.compile(r"\s*(?![a-zđ]{1,2}[).]\s)[a-zà-ỹđ(,]")
_WRAP_WIDTH = range(40, 130)
"""Widths at which editors and mail programs break lines; a longer line was never broken."""


def read_plain_text(text: str) -> list[Line]:
    """The lines of a plain text file.

    A line that goes on in lower case after a line of wrapping width is one paragraph with it; empty
    lines always separate.
    """
    lines: list[Line] = []
    gap = True
    for raw in text.splitlines():
        if not raw.strip():
            gap = True
        elif lines and not gap and _is_wrapped(lines[-1].text, raw):
            lines[-1] = Line(f"{lines[-1].text.rstrip()} {raw.strip()}", after_gap=lines[-1].after_gap)
        else:
            lines.append(Line(raw, after_gap=gap))
            gap = False
    return lines


def _is_wrapped(before: str, after: str) -> bool:
    last_width = len(before.rsplit("\n", 1)[-1].strip())
    fits = last_width in _WRAP_WIDTH or len(before) > _WRAP_WIDTH.stop
    return fits and not _ENDS_SENTENCE.search(before) and bool(_CONTINUES.match(after))
