"""Markdown: headings, list items and tables; emphasis marks are dropped, words stay as written."""

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.document import BlockKind
from corpus.lines import Line
from corpus.plain_text import read_plain_text

_HEADING = re.compile(r"^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
_ITEM = re.compile(r"^\s*(?:[-*+]|\d{1,3}[.)]|[a-zđ][.)])\s+\S")
_ROW = re.compile(r"^\s*\|.*\|\s*$")
_RULE_ROW = re.compile(r"^\s*\|(?:\s*:?-+:?\s*\|)+\s*$")
_RULE = re.compile(r"^\s*(?:-{3,}|\*{3,}|_{3,})\s*$")
_EMPHASIS = re.compile(
    r"(\*\*|__)(?=\S)(.{1,500}?)(?<=\S)\1|(?<![\w*])\*(?=\S)([^*]{1,500}?)(?<=\S)\*(?![\w*])|`([^`]{1,500})`"
)
_LINK = re.compile(r"!?\[([^\]]{0,500})\]\([^)\s]*(?:\s+\"[^\"]*\")?\)")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)


def read_markdown(text: str) -> list[Line]:
    """The lines of a Markdown file; a table row keeps its pipes, the row of dashes is dropped."""
    lines: list[Line] = []
    paragraph: list[str] = []
    tables = 0
    in_table = False
    for raw in [*_COMMENT.sub("", text).splitlines(), ""]:
        is_row = bool(_ROW.match(raw))
        tables += in_table and not is_row
        in_table = is_row
        if raw.strip() and not _RULE.match(raw) and _marked(raw, tables) is None:
            paragraph.append(raw)
            continue
        typed = _numbered(read_plain_text(_plain("\n".join(paragraph))), tables)
        tables = max([tables, *(line.table + 1 for line in typed if line.table is not None)])
        lines += typed
        marked = _marked(raw, tables)
        paragraph = [raw] if marked is not None and marked.kind is BlockKind.ITEM else []
        if marked is not None and not paragraph and not _RULE_ROW.match(raw):
            lines.append(marked)
    return lines


def _numbered(lines: Sequence[Line], first: int) -> list[Line]:
    """Lines of a paragraph, whose tables are numbered from 0, with their tables numbered from ``first``."""
    return [line if line.table is None else replace(line, table=line.table + first) for line in lines]


def _marked(raw: str, table: int) -> Line | None:
    if heading := _HEADING.match(raw):
        return Line(_plain(heading[2]), BlockKind.HEADING, level=len(heading[1]))
    if _ROW.match(raw):
        return Line(_plain(raw), BlockKind.TABLE_ROW, table=table)
    if _ITEM.match(raw):
        return Line(_plain(raw), BlockKind.ITEM)
    return None


def _plain(text: str) -> str:
    linked = _LINK.sub(r"\1", text)
    return _EMPHASIS.sub(lambda match: match[2] or match[3] or match[4], linked)
