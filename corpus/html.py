"""HTML: the article of a page, without navigation, scripts and what is hidden."""

import re
import warnings
from collections.abc import Iterator
from io import StringIO

from bs4 import BeautifulSoup, Tag, XMLParsedAsHTMLWarning
from bs4.element import Comment, NavigableString, PageElement, PreformattedString
from bs4.exceptions import ParserRejectedMarkup

from corpus.document import BlockKind
from corpus.lines import Line
from corpus.refusal import DocumentRefusedError, Reason
from corpus.tables import is_layout, read_table

# Not <form>: many government sites wrap the whole page in one.
_IGNORED = ("script style noscript template svg iframe object button select nav footer aside head").split()
_BLOCKS = frozenset(
    "address article blockquote center dd div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header "
    "hr li main ol p pre section table tbody td tfoot th thead title tr ul body html caption".split()
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)

Role = tuple[BlockKind | None, int]


def read_html(markup: str) -> list[Line]:
    """The lines of a page: one for each block element, list item and table row (cells joined by " | ").

    Where the page marks its main part (``<article>``, then ``<main>``), only that part is read.

    Raises:
        DocumentRefusedError: The file is no HTML that a parser can read.
    """
    soup = _parse(markup)
    for tag in soup.find_all(_IGNORED):
        tag.decompose()
    for tag in soup.find_all(_is_hidden):
        tag.decompose()
    return _Reader().read(soup.find("article") or soup.find("main") or soup.body or soup)


def _parse(markup: str) -> BeautifulSoup:
    with warnings.catch_warnings():
        # What a file is called is the administrator's word, whatever its first line claims.
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        try:
            return BeautifulSoup(StringIO(markup), "html.parser")
        except ParserRejectedMarkup:
            raise DocumentRefusedError(Reason.UNSUPPORTED, "HTML") from None


def _is_hidden(tag: Tag) -> bool:
    style = str(tag.get("style") or "")
    return tag.has_attr("hidden") or tag.get("aria-hidden") == "true" or bool(_HIDDEN.search(style))


class _Reader:
    """Walks the tree once and gathers inline text until a block ends."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.tables = 0
        self._inline: list[str] = []
        # Not by recursion: pages nest deeper than Python's stack. Each entry ends a block or not.
        self._open: list[tuple[Iterator[PageElement], Role, bool]] = []

    def read(self, root: Tag) -> list[Line]:
        self._open.append((iter(root.children), (None, 0), True))
        while self._open:
            children, role, is_block = self._open[-1]
            child = next(children, None)
            if child is None:
                self._open.pop()
                if is_block:
                    self._flush(role)
            elif isinstance(child, Tag):
                self._enter(child, role)
            elif isinstance(child, NavigableString) and not isinstance(child, Comment | PreformattedString):
                # A line end in the markup is a space; only <br> breaks a line.
                self._inline.append(re.sub(r"\s+", " ", child))
        return self.lines

    def _enter(self, tag: Tag, role: Role) -> None:
        is_block = tag.name in _BLOCKS
        if is_block or tag.name == "br":
            self._flush(role)
        if tag.name == "table" and not is_layout(tag):
            self._read_table(tag)
        else:
            self._open.append((iter(tag.children), _role(tag, role), is_block))

    def _read_table(self, table: Tag) -> None:
        if table.caption:
            self.lines.append(Line(table.caption.get_text(" "), BlockKind.PARAGRAPH))
        rows = [" | ".join(cells) for cells in read_table(table)]
        self.lines += [Line(row, BlockKind.TABLE_ROW, table=self.tables) for row in rows]
        self.tables += bool(rows)

    def _flush(self, role: Role) -> None:
        text = "".join(self._inline).strip()
        self._inline.clear()
        if text:
            self.lines.append(Line(text, *role))


def _role(tag: Tag, inherited: Role) -> Role:
    if re.fullmatch(r"h[1-6]", tag.name):
        return BlockKind.HEADING, int(tag.name[1])
    if tag.name == "li":
        return BlockKind.ITEM, 0
    if tag.name == "figcaption":
        return BlockKind.CAPTION, 0
    return inherited
