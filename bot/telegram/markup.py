"""Formatted text for Telegram, escaped by construction.

A message is a tree of `Node`: a plain `str` is always text, never markup, and tags exist only as `Element`.
So nothing that a document or a person wrote can open, close or break a tag.
"""

import html
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum


class Tag(Enum):
    """The formats used; blockquotes hold the other tags but not each other (Bot API, formatting options)."""

    BOLD = ("<b>", "</b>")
    ITALIC = ("<i>", "</i>")
    CODE = ("<code>", "</code>")
    MARKED = ("<b><u>", "</u></b>")
    QUOTE = ("<blockquote expandable>", "</blockquote>")


@dataclass(frozen=True, slots=True)
class Element:
    """A tag around its children."""

    tag: Tag
    children: "Nodes"


Node = str | Element
Nodes = tuple[Node, ...]

_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_BLANK_SYMBOLS = frozenset(
    "\u2800\ufffc"
)  # braille blank, object replacement: Telegram takes them for spaces


def bold(*children: Node) -> Element:
    """The children in bold."""
    return Element(Tag.BOLD, children)


def italic(*children: Node) -> Element:
    """The children in italics."""
    return Element(Tag.ITALIC, children)


def code(text: str) -> Element:
    """A text that a touch copies."""
    return Element(Tag.CODE, (text,))


def marked(*children: Node) -> Element:
    """The children as the place that was looked for: bold and underlined."""
    return Element(Tag.MARKED, children)


def quote(*children: Node) -> Element:
    """The children as a block quote that unfolds at a touch."""
    return Element(Tag.QUOTE, children)


def to_html(nodes: Iterable[Node]) -> str:
    """The HTML that Telegram's ``parse_mode=HTML`` reads."""
    return "".join(_serialise(node) for node in nodes)


def to_text(nodes: Iterable[Node]) -> str:
    """The text that remains when the formats are left out."""
    return "".join(node if isinstance(node, str) else to_text(node.children) for node in nodes)


def units(text: str) -> int:
    """The length of a text as Telegram counts it: in UTF-16 code units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def length(nodes: Iterable[Node]) -> int:
    """The length of formatted text in UTF-16 code units, tags not counted."""
    return units(to_text(nodes))


def is_visible(text: str) -> bool:
    """Whether anything can be seen of a text; Telegram refuses a message when nothing can."""
    return any(unicodedata.category(c)[0] in "LNPS" and c not in _BLANK_SYMBOLS for c in text)


def _serialise(node: Node) -> str:
    if isinstance(node, str):
        return html.escape(_sendable(node), quote=False)
    start, end = node.tag.value
    return start + to_html(node.children) + end


def _sendable(text: str) -> str:
    """Without what cannot be sent as UTF-8 or what Telegram turns into spaces; never longer than before."""
    return _SURROGATE.sub("\ufffd", _CONTROL.sub(" ", text.replace("\r", "")))
