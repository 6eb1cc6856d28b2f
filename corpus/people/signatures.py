"""Signatures: names below titles in capitals, at the end of a document."""

import re
from collections.abc import Sequence
from functools import cache

from corpus.document import Block, BlockKind, Span
from corpus.outline import is_capitals
from corpus.people.names import MAX_NAME, MAX_SYLLABLES, family_name, family_names, name_at
from corpus.people.roles import role_pattern, role_words, tidy
from corpus.person import Person

_MAX_TITLE = 80
_SIGNED = re.compile(r"\s*[(\[]?\s*(?:đã ký|ký tên)[^)\]]{0,30}[)\]]?\s*|\s*", re.IGNORECASE)
_FOR_WHOM = re.compile(r"(?:T/?M|KT|TL|TUQ|Q)\b\.?")
"""For whom one signs, by Nghị định 30/2020/NĐ-CP: "thay mặt", "ký thay", "thừa lệnh", "thừa ủy quyền"."""


def signature_at(text: str, blocks: Sequence[Block], index: int) -> Person | None:
    """The signatory that a line names below titles in capitals: "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"."""
    line = blocks[index].span.of(text)
    titles = _titles_above(text, blocks, index)
    if not titles or len(line) > MAX_NAME or blocks[index].kind is BlockKind.TABLE_ROW:
        return None
    name = _signed_name(line)
    if name is None:
        return None
    start = blocks[index].span.start + line.index(name)
    span = Span(start, start + len(name))
    return Person(name, tidy(titles[-1].of(text)), span, Span(titles[0].start, span.end))


def _titles_above(text: str, blocks: Sequence[Block], index: int) -> list[Span]:
    """The lines in capitals right above a line, of which at least one names a role or for whom is signed."""
    titles: list[Span] = []
    for block in reversed(blocks[:index]):
        words = block.span.of(text)
        if is_capitals(words) and len(words) <= _MAX_TITLE and not _any_digit(words):
            titles.insert(0, block.span)
        elif titles or not _SIGNED.fullmatch(words):
            break
    return titles if any(_signs(span.of(text)) for span in titles) else []


def _signs(words: str) -> bool:
    return bool(
        _FOR_WHOM.match(words) or role_pattern().match(words.capitalize()) or _capital_role().search(words)
    )


def _any_digit(words: str) -> bool:
    return any(char.isdigit() for char in words)


def _signed_name(line: str) -> str | None:
    """The name in a line below titles: "Đại tá Lê Văn Kha", "LÊ VĂN KHA"."""
    match = family_name().search(line)
    if match is not None:
        name = name_at(line, match)
        return name if name and line.endswith(name) else None
    words = line.split()
    is_name = 1 < len(words) <= MAX_SYLLABLES and line.isupper()
    return line if is_name and words[0].capitalize() in family_names() else None


@cache
def _capital_role() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(role.upper()) for role in role_words())})(?!\w)")
