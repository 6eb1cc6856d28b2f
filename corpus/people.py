"""People named in a document, with their roles."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from corpus.data_files import read_lines
from corpus.document import Block, BlockKind, Document, Span
from corpus.letters import LOWER, UPPER
from corpus.outline import is_capitals
from corpus.patterns import pattern

_WORDING = "statement_wording.toml"

AUTHOR = "tác giả bài viết"
"""The role of a name that stands alone below the text."""


@dataclass(frozen=True, slots=True)
class Person:
    """A person at the first mention that gives the role; a signature below a document is a row of its own.

    ``role`` is as printed ("Phó Chủ tịch UBND tỉnh"), or "tác giả bài viết" for a byline, or ``None``.
    ``span`` covers the name, ``cite`` the name with its role.
    """

    name: str
    role: str | None
    span: Span
    cite: Span


_NAME_PART = pattern(_WORDING, "people", "name_part")
_BYLINE = pattern(_WORDING, "people", "byline")
_OFFICE = pattern(_WORDING, "people", "office")
_TITLE = pattern(_WORDING, "people", "title")
_JOIN = re.compile(r"\s*[,–—(-]\s*")
_ROLE_STOP = pattern(_WORDING, "people", "role_stop")
_PLACE_BEFORE = pattern(_WORDING, "people", "place_before")
_MAX_ROLE = 160
_MAX_SYLLABLES = 5
_MAX_NAME = 60
_MAX_TITLE = 80
_SIGNED = re.compile(r"\s*[(\[]?\s*(?:đã ký|ký tên)[^)\]]{0,30}[)\]]?\s*|\s*", re.IGNORECASE)
_FOR_WHOM = re.compile(r"(?:T/?M|KT|TL|TUQ|Q)\b\.?")
"""For whom one signs, by Nghị định 30/2020/NĐ-CP: "thay mặt", "ký thay", "thừa lệnh", "thừa ủy quyền"."""

_RARE = re.compile(rf"[{UPPER}][{LOWER}]+\s$")
_COPULA = re.compile(r"(?:\s+(?:là|do)|(?P<colon>\s*:))\s*$")
_WITHIN = re.compile(r"\w{2}|\w\s*$")
"""More than the mark of an item: "1.", "a)", "-"."""

_MADE = re.compile(r"\s+làm\s+")


def role_words() -> tuple[str, ...]:
    """The words that begin a role, as written: "Phó Chủ tịch", "Viện trưởng"."""
    return read_lines("roles.txt")


def read_people(document: Document) -> list[Person]:
    """The people of a document in the order of their first mention, one row for each name.

    A name counts only beside a title ("đồng chí", "ông"), a role, or in the lines below the text.
    """
    found: dict[str, Person] = {}
    signed: list[Person] = []
    for index, block in enumerate(document.blocks):
        if signature := _signature(document.text, document.blocks, index):
            signed.append(signature)
            continue
        people = (
            _byline(document.text, block)
            if block.kind is BlockKind.BYLINE
            else _in_block(document.text, block)
        )
        for person in people:
            known = found.get(person.name)
            if known is None or _tells_more(person, known):
                found[person.name] = person
    return sorted([*found.values(), *signed], key=lambda person: person.span.start)


def _tells_more(person: Person, known: Person) -> bool:
    """Whether a mention gives a role to one known without, or says in full what was short: "Bộ trưởng"."""
    if known.role is None or person.role is None:
        return known.role is None and person.role is not None
    return len(person.role) > len(known.role) and person.role.startswith(f"{known.role} ")


def _signature(text: str, blocks: Sequence[Block], index: int) -> Person | None:
    """The signatory that a line names below titles in capitals: "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"."""
    line = blocks[index].span.of(text)
    titles = _titles_above(text, blocks, index)
    if not titles or len(line) > _MAX_NAME or blocks[index].kind is BlockKind.TABLE_ROW:
        return None
    name = _signed_name(line)
    if name is None:
        return None
    start = blocks[index].span.start + line.index(name)
    span = Span(start, start + len(name))
    return Person(name, _tidy(titles[-1].of(text)), span, Span(titles[0].start, span.end))


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
    return bool(_FOR_WHOM.match(words) or _role().match(words.capitalize()) or _capital_role().search(words))


def _any_digit(words: str) -> bool:
    return any(char.isdigit() for char in words)


def _signed_name(line: str) -> str | None:
    """The name in a line below titles: "Đại tá Lê Văn Kha", "LÊ VĂN KHA"."""
    match = _family_name().search(line)
    if match is not None:
        name = _name_at(line, match)
        return name if name and line.endswith(name) else None
    words = line.split()
    is_name = 1 < len(words) <= _MAX_SYLLABLES and line.isupper()
    return line if is_name and words[0].capitalize() in _family_names() else None


def _byline(text: str, block: Block) -> Iterator[Person]:
    line = block.span.of(text)
    match = _BYLINE.fullmatch(line.strip())
    if match is None or re.search(r"^(?:Theo|Nguồn)\b|\.vn", line):
        return
    start = block.span.start + line.index(match["name"])
    name = match["name"].strip()
    span = Span(start, start + len(name))
    yield Person(name, AUTHOR, span, span)


def _in_block(text: str, block: Block) -> Iterator[Person]:
    position = block.span.start
    for match in _family_name().finditer(text, block.span.start, block.span.end):
        if match.start() < position:
            continue
        name = _name_at(text, match)
        if name is None:
            continue
        start = _start_of_name(text, block, match.start())
        before = text[max(block.span.start, start - _MAX_ROLE) : start]
        span = Span(start, match.start() + len(name))
        if _PLACE_BEFORE.search(before) and (len(name.split()) < 3 or _role_before(before) is None):
            position = span.end
            continue
        person = _person(text, block, span, before)
        if person is not None:
            position = span.end
            yield person


def _start_of_name(text: str, block: Block, start: int) -> int:
    """Where a name begins behind a title: its family name may be a rare one, "đồng chí Vì Văn Lợi"."""
    first = _RARE.search(text, max(block.span.start, start - _MAX_NAME), start)
    if first is None or _TITLE.search(text[max(block.span.start, start - _MAX_ROLE) : first.start()]) is None:
        return start
    return first.start()


def _person(text: str, block: Block, span: Span, before: str) -> Person | None:
    name = " ".join(span.of(text).split())
    after = _role_after(text, span.end, block.span.end)
    ahead = _role_before(before)
    titled = _TITLE.search(before)
    if ahead is not None:
        role = before[ahead:].strip(" ,–—-")
        role = _TITLE.sub("", role).strip(" ,–—-")
        end = after.end if after else span.end
        made = _role_made(text, end, block.span.end)
        held = [role, _JOIN.sub("", text[span.end : end], count=1), made.of(text) if made else ""]
        cite = Span(span.start - len(before) + ahead, made.end if made else end)
        return Person(name, ", ".join(_tidy(each) for each in held if each), span, cite)
    start = span.start - len(titled[0]) if titled else span.start
    leads = _role_of_copula(before[: titled.start()] if titled else before)
    start = span.start - len(before) + leads.start if leads else start
    end = after.end if after else span.end
    held = [leads.of(before) if leads else "", _JOIN.sub("", text[span.end : end], count=1)]
    made = _role_made(text, end, block.span.end) if after else None
    if made is not None:
        held.append(made.of(text))
        end = made.end
    role = ", ".join(_tidy(each) for each in held if each)
    return Person(name, role or None, span, Span(start, end)) if titled or role else None


def _role_of_copula(before: str) -> Span | None:
    """The role that is said to be the person: "Trưởng đoàn là ông ...", or before a colon that begins a line.

    Offsets into ``before``.
    """
    copula = _COPULA.search(before)
    if copula is None:
        return None
    start = _role_before(before[: copula.start()])
    if start is None or (copula["colon"] and _WITHIN.search(before[:start].rpartition("\n")[2])):
        return None
    return Span(start, copula.start())


def _role_made(text: str, position: int, stop: int) -> Span | None:
    """The role that a person is given: "..., Viện trưởng làm Trưởng đoàn"."""
    joint = _MADE.match(text, position, stop)
    role = _role().match(text, joint.end(), stop) if joint else None
    return role and Span(role.start(), role.end())


def _tidy(role: str) -> str:
    return " ".join(role.split()).strip(" ,;–—-")


def _role_before(before: str) -> int | None:
    """Where a role that leads up to the name begins, an offset into ``before``."""
    clause = max((before.rfind(mark) for mark in (";", ". ", ":", "\n", "(", "“")), default=-1) + 1
    starts = [m.start() for m in _role().finditer(before, clause)]
    for start in starts:
        if not _ROLE_STOP.search(before, start) and not _breaks(before[start:]):
            return start
    return None


def _breaks(words: str) -> bool:
    """Whether the words between a role and a name hold another name, or a comma without a role behind it."""
    pieces = re.split(r",\s+", words.rstrip(" ,–—-"))
    known = all(_role().match(piece) or _OFFICE.match(piece) for piece in pieces[1:])
    return not known or bool(_ends_loose(words))


def _ends_loose(words: str) -> bool:
    return bool(re.search(r"(?<!\w)(?:của|các|và|cho|đến|là|với|do)\s*$", words))


def _role_after(text: str, position: int, stop: int) -> Span | None:
    joint = _JOIN.match(text, position, stop)
    if joint is None or _role().match(text, joint.end(), stop) is None:
        return None
    end_match = _ROLE_STOP.search(text, joint.end(), min(stop, joint.end() + _MAX_ROLE))
    end = end_match.start() if end_match else min(stop, joint.end() + _MAX_ROLE)
    for comma in re.finditer(r",\s+", text[joint.end() : end]):
        behind = joint.end() + comma.end()
        if not (
            _role().match(text, behind) or _OFFICE.match(text, behind) or _belongs_to_office(text, behind)
        ):
            end = joint.end() + comma.start()
            break
    return Span(joint.end(), joint.end() + len(text[joint.end() : end].rstrip(" ,")))


def _belongs_to_office(text: str, position: int) -> bool:
    return bool(
        re.match(
            r"(?:Bộ|Sở|Ban|Ủy ban|UBND|HĐND|Viện|Cục|Tổng cục|Trường|Hội|tỉnh|thành phố)\s", text[position:]
        )
    )


def _name_at(text: str, match: re.Match[str]) -> str | None:
    parts = [match[0]]
    end = match.end()
    line = text[end : end + _MAX_NAME].split("\n", 1)[0]
    for syllable in _NAME_PART.finditer(line):
        if syllable.start() != sum(len(part) + 1 for part in parts[1:]) or len(parts) == _MAX_SYLLABLES:
            break
        if _role().match(text, end + syllable.start(1)) and syllable[1] in _ROLE_FIRST:
            break
        parts.append(syllable[1])
    return " ".join(parts) if len(parts) > 1 else None


_ROLE_FIRST = frozenset(
    "Phó Chủ Bí Ủy Uỷ Giám Trưởng Tỉnh Thành Huyện Bộ Thứ Viện Cục Vụ Chánh Hiệu Tổng Thủ Đại Thư Nguyên "
    "Quyền Chi".split()
)


@cache
def _family_names() -> frozenset[str]:
    return frozenset(name for line in read_lines("family_names.txt") for name in line.split())


@cache
def _family_name() -> re.Pattern[str]:
    names = sorted(map(re.escape, _family_names()), key=len, reverse=True)
    # Women of the Central Highlands are "H'..." by their first name already.
    return re.compile(rf"(?<![\w.-])(?:{'|'.join(names)}|H['’][{UPPER}]?[{LOWER}]+)(?=\s[{UPPER}])")


@cache
def _capital_role() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(role.upper()) for role in role_words())})(?!\w)")


@cache
def _role() -> re.Pattern[str]:
    roles = sorted((re.escape(role) for role in role_words()), key=len, reverse=True)
    lower = [role[0].lower() + role[1:] for role in roles]
    return re.compile(rf"(?<!\w)(?:{'|'.join(roles + lower)})(?!\w)")
