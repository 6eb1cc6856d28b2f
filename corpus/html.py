"""HTML: the article of a page, without navigation, scripts and what is hidden."""

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag
from bs4.element import Comment, NavigableString, PreformattedString

from corpus.document import BlockKind
from corpus.lines import Line

# Not <form>: many government sites wrap the whole page in one.
_IGNORED = ("script style noscript template svg iframe object button select nav footer aside head").split()
_BLOCKS = frozenset(
    "address article blockquote center dd div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header "
    "hr li main ol p pre section table tbody td tfoot th thead title tr ul body html caption".split()
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def read_html(markup: str) -> list[Line]:
    """The lines of a page: one for each block element, list item and table row (cells joined by " | ").

    Where the page marks its main part (``<article>``, then ``<main>``), only that part is read.
    """
    soup = BeautifulSoup(markup, "html.parser")
    for tag in soup.find_all(_IGNORED):
        tag.decompose()
    for tag in soup.find_all(_is_hidden):
        tag.decompose()
    return _Reader().read(soup.find("article") or soup.find("main") or soup.body or soup)


def _is_hidden(tag: Tag) -> bool:
    style = str(tag.get("style") or "")
    return tag.has_attr("hidden") or tag.get("aria-hidden") == "true" or bool(_HIDDEN.search(style))


class _Reader:
    """Walks the tree once and gathers inline text until a block ends."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.tables = 0
        self._inline: list[str] = []

    def read(self, root: Tag) -> list[Line]:
        self._walk(root, None, 0)
        self._flush(None, 0)
        return self.lines

    def _walk(self, tag: Tag, kind: BlockKind | None, level: int) -> None:
        for child in tag.children:
            if isinstance(child, NavigableString):
                if not isinstance(child, Comment | PreformattedString):
                    # A line end in the markup is a space; only <br> breaks a line.
                    self._inline.append(re.sub(r"\s+", " ", child))
            elif isinstance(child, Tag):
                self._enter(child, kind, level)

    def _enter(self, tag: Tag, kind: BlockKind | None, level: int) -> None:
        if tag.name == "br":
            self._flush(kind, level)
        elif tag.name == "table" and not tag.find("table"):
            self._flush(kind, level)
            self._read_table(tag)
        elif tag.name in _BLOCKS:
            self._flush(kind, level)
            inner_kind, inner_level = _role(tag, kind, level)
            self._walk(tag, inner_kind, inner_level)
            self._flush(inner_kind, inner_level)
        else:
            self._walk(tag, kind, level)

    def _read_table(self, table: Tag) -> None:
        rows = [row for row in (list(_cells(row)) for row in table.find_all("tr")) if any(row)]
        if rows and max(len(row) for row in rows) == 1:
            # A table of one column is layout, not data.
            self.lines += [Line(row[0], after_gap=True) for row in rows]
            return
        self.lines += [Line(" | ".join(row), BlockKind.TABLE_ROW, table=self.tables) for row in rows]
        self.tables += bool(rows)

    def _flush(self, kind: BlockKind | None, level: int) -> None:
        text = "".join(self._inline).strip()
        self._inline.clear()
        if text:
            self.lines.append(Line(text, kind, level, after_gap=True))


def _role(tag: Tag, kind: BlockKind | None, level: int) -> tuple[BlockKind | None, int]:
    if re.fullmatch(r"h[1-6]", tag.name):
        return BlockKind.HEADING, int(tag.name[1])
    if tag.name == "li":
        return BlockKind.ITEM, 0
    if tag.name in ("figcaption", "caption"):
        return BlockKind.CAPTION, 0
    return kind, level


def _cells(row: Tag) -> Iterator[str]:
    """A row's cells; a cell that spans several columns stands in each, so that columns stay aligned."""
    for cell in row.find_all(("td", "th")):
        text = re.sub(r"\s+", " ", cell.get_text(" ")).strip()
        span = str(cell.get("colspan") or "1")
        yield from [text] * (min(int(span), 50) if span.isdigit() and int(span) else 1)
