"""Directives mentioned in a document: resolutions, decrees, plans, programmes, official letters."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from corpus.document import Document, Span
from corpus.letters import UPPER
from corpus.patterns import pattern
from corpus.sentences import split_sentences

_WORDING = "statement_wording.toml"


class Relation(StrEnum):
    """What the document, or the directive itself, does to the directive mentioned."""

    ISSUES = "issues"
    IMPLEMENTS = "implements"
    CONTINUES = "continues"
    AMENDS = "amends"
    REPLACES = "replaces"
    MENTIONS = "mentions"


@dataclass(frozen=True, slots=True)
class Directive:
    """A mention of a directive: one row for each directive of a document, at its fullest mention.

    ``span`` covers the mention from its type to the end of its subject; ``also`` are the shorter
    mentions of the same directive ("Nghị quyết 15"). Offsets are code points in ``Document.text``.
    """

    type: str
    number: str | None
    issuer: str | None
    issued_on: date | None
    subject: str | None
    relation: Relation
    span: Span
    also: tuple[Span, ...] = ()


# The kinds of Nghị định 30/2020/NĐ-CP (state), Hướng dẫn 36-HD/VPTW (Party) and Luật 80/2015/QH13 (laws).
_NUMBERED = pattern(_WORDING, "directives", "numbered")
_OF_CONGRESS = pattern(_WORDING, "directives", "of_congress")
_OF_ISSUER = pattern(_WORDING, "directives", "of_issuer")
_LAW = pattern(_WORDING, "directives", "law")
_NATIONAL = pattern(_WORDING, "directives", "national")
_ABOUT = pattern(_WORDING, "directives", "about")
_QUOTED = pattern(_WORDING, "directives", "quoted")
_DRAFTED = pattern(_WORDING, "directives", "drafted")
_DATE = pattern(_WORDING, "directives", "date")
_ISSUER = pattern(_WORDING, "directives", "issuer")
_SUBJECT = pattern(_WORDING, "directives", "subject")
_QUOTED_SUBJECT = re.compile(r"\s*,?\s*(?:về việc|về)?\s*[“\"][^”\"\n]{4,260}[”\"]")
_ISSUER_BEFORE = pattern(_WORDING, "directives", "issuer_before")
_DAY_BEFORE = re.compile(r"(?:^|\s)[Nn]gày\s+(?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>\d{4})")
_ISSUES = re.compile(r"(?:ban hành|đã có|ra|ký|ký ban hành|phát hành|thông qua|xây dựng)\s+(?:các\s+)?$")
_REPLACES = re.compile(r"(?:thay thế|bãi bỏ|hủy bỏ|huỷ bỏ|hết hiệu lực)(?:\s+(?:cho|các|một phần))*\s*$")
_AMENDS = re.compile(
    r"(?<!được )(?<!bị )(?:sửa đổi|bổ sung)(?:,?\s+(?:sửa đổi|bổ sung|và|một số|các|điều|khoản|điểm|mục|"
    r"nội dung|phần|phụ lục|tiêu chí|quy định|\d+[a-zđ]?|[a-zđ]|của))*\s*$",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[^.;:\n]{0,80}?\s(?:hết hiệu lực|bị bãi bỏ|bị thay thế)\b")
_ITSELF = re.compile(
    r"\b(?:nghị quyết|nghị định|quyết định|thông tư|chỉ thị|kết luận|thông báo|hướng dẫn|quy định|quy chế|"
    r"kế hoạch|chương trình|đề án|luật|pháp lệnh|công văn|văn bản) này\b",
    re.IGNORECASE,
)
_TITLED = re.compile(
    r"(?:^|:|về việc|v/v|về)\s*(?:sửa đổi|bổ sung|thay thế|bãi bỏ|hủy bỏ|huỷ bỏ)\b", re.IGNORECASE
)
_ARTICLE = re.compile(r"Điều \d+[.:]\s*(?:sửa đổi|bổ sung|thay thế|bãi bỏ|hủy bỏ|huỷ bỏ)\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"\n|(?<!Điều \d)(?<!Điều \d\d)[.;]\s")
_CONTINUES = pattern(_WORDING, "directives", "continues")
_IMPLEMENTS = pattern(_WORDING, "directives", "implements")


_SUBJECT_END = re.compile(
    r",\s+(?:UBND|Ủy ban|tỉnh|các|Thành phố|Sở|Ban|Huyện|ngày|kiện toàn|thành lập|ban hành|chỉ đạo|giao|"
    r"trong đó|theo đó|thay thế|đồng thời|đã|có hiệu lực|thời gian qua)\b"
)
_HEAD = 1500
"""Code points of a document within which its head ends."""

_BASED_ON = re.compile(r"[\s\-–+•*\d.)]*(?:căn cứ|thực hiện|triển khai|thi hành)(?!\w)", re.IGNORECASE)
_LISTED = re.compile(r"\s*(?:[,;]|và|,\s*và|hoặc)?\s*(?:các\s+)?")
_STRENGTH = (
    Relation.MENTIONS,
    Relation.IMPLEMENTS,
    Relation.ISSUES,
    Relation.CONTINUES,
    Relation.AMENDS,
    Relation.REPLACES,
)


def read_directives(document: Document) -> list[Directive]:
    """The directives of a document, each once, in the order of their first mention; its own number is one."""
    own = own_directive(document)
    found: list[Directive] = [own] if own is not None else []
    for block in document.blocks:
        for sentence in split_sentences(document.text, block.span.start, block.span.end):
            for directive in _in_sentence(document.text, sentence):
                _add(found, directive)
    return found


def own_directive(document: Document) -> Directive | None:
    """The document itself, where its head prints its number: "Số: 412/BC-UBND"."""
    known = document.metadata
    printed = r"\s*".join(map(re.escape, known.number)) if known.number else None
    match = printed and re.compile(rf"(?<!\w){printed}(?!\w)").search(document.text, 0, _HEAD)
    if not match or known.kind is None:
        return None
    subject = (known.title or "").removeprefix(f"{known.kind}: ") or None
    return Directive(
        known.kind, known.number, known.issuer, known.issued_on, subject, Relation.ISSUES, Span(*match.span())
    )


def is_about_changing(title: str) -> bool:
    """Whether a document of this title amends or replaces others: "Về việc sửa đổi Quyết định số …"."""
    return _TITLED.search(title) is not None


def says_itself(text: str, position: int) -> bool:
    """Whether the sentence around a position says what the document itself does, and not what others did.

    It speaks of "Quyết định này", or is an article that begins with the deed: "Điều 1. Sửa đổi …".
    """
    starts = [match.end() for match in _SENTENCE_END.finditer(text, 0, position)]
    start = starts[-1] if starts else 0
    end = _SENTENCE_END.search(text, position)
    sentence = text[start : end.start() if end else len(text)]
    return _ITSELF.search(sentence) is not None or _ARTICLE.match(sentence.strip()) is not None


def _in_sentence(text: str, sentence: Span) -> Iterator[Directive]:
    taken, relation = sentence.start, None
    rules = (_NUMBERED, _OF_CONGRESS, _OF_ISSUER, _NATIONAL, _QUOTED, _ABOUT, _DRAFTED, _LAW)
    matches = [m for rule in rules for m in rule.finditer(text, sentence.start, sentence.end)]
    chosen: list[re.Match[str]] = []
    for match in matches:
        if all(match.end() <= other.start() or match.start() >= other.end() for other in chosen):
            chosen.append(match)
    chosen.sort(key=lambda match: match.start())
    for index, match in enumerate(chosen):
        stop = chosen[index + 1].start() if index + 1 < len(chosen) else sentence.end
        directive = _directive(text, match, max(taken, sentence.start), stop, sentence.end)
        if relation is not None and _LISTED.fullmatch(text, taken, match.start()):
            directive = replace(directive, relation=max(relation, directive.relation, key=_STRENGTH.index))
        if directive.relation is Relation.MENTIONS and _goes_on_with_basis(text, sentence, match.start()):
            directive = replace(directive, relation=Relation.IMPLEMENTS)
        yield directive
        relation, taken = (
            directive.relation,
            directive.span.end if directive.span.end <= stop else match.end(),
        )


def _directive(text: str, match: re.Match[str], floor: int, stop: int, ceiling: int) -> Directive:
    groups = match.groupdict()
    kind = match["type"] or groups["lower"]
    number = groups.get("number")
    end, issuer, day, subject = match.end(), groups.get("issuer"), None, groups.get("subject")
    if subject is None:
        day, end = _take_date(text, end, stop)
        issuer, end = (issuer, end) if issuer else _take_issuer(text, end, stop)
        if day is None:
            day, end = _take_date(text, end, stop)
        subject, end = _take_subject(text, end, ceiling if _refers(text, end) else stop)
        issuer, end = (issuer, end) if issuer or subject is None else _take_issuer(text, end, stop)
    before = text[floor : match.start()]
    issuing = _ISSUER_BEFORE.search(before)
    if issuing is not None:
        issuer = issuer or issuing["issuer"]
        day = day or _day_before(text[max(floor, match.start() - 160) : match.start()])
    drafted = match.re is _DRAFTED
    relation = Relation.ISSUES if drafted else _relation(before, text[match.end() : end], text[end:stop])
    return Directive(
        _kind_name(kind),
        _tidy(number),
        _tidy(issuer),
        day,
        _tidy_subject(subject),
        relation,
        Span(match.start(), end),
    )


def _day_before(before: str) -> date | None:
    """The day on which something was issued, as its sentence tells first: "Ngày 14/3/2019, ... ban hành"."""
    days = list(_DAY_BEFORE.finditer(before))
    return _date(days[-1]) if days else None


def _refers(text: str, position: int) -> bool:
    """Whether the subject is another directive: "về tiếp tục thực hiện Nghị quyết số ..."."""
    return bool(
        re.match(r"\s*,?\s*về (?:việc )?(?:tiếp tục |sửa đổi|tăng cường )", text[position : position + 40])
    )


def _take_date(text: str, position: int, stop: int) -> tuple[date | None, int]:
    match = _DATE.match(text, position, stop)
    return (None, position) if match is None else (_date(match), match.end())


def _take_issuer(text: str, position: int, stop: int) -> tuple[str | None, int]:
    match = _ISSUER.match(text, position, stop)
    if match is None:
        return None, position
    issuer = re.split(rf",\s(?![{UPPER}\wà-ỹ]+ (?:và|khóa)|khóa)", match["issuer"])[0].rstrip(" ,)")
    return issuer, match.start("issuer") + len(issuer)


def _take_subject(text: str, position: int, stop: int) -> tuple[str | None, int]:
    quoted = _QUOTED_SUBJECT.match(text, position)
    if quoted is not None:
        return quoted[0], quoted.end()
    match = _SUBJECT.match(text, position, stop)
    if match is None:
        return None, position
    words = _SUBJECT_END.split(match[0])[0].rstrip(" ,–-")
    return words, position + len(words)


def _relation(before: str, after: str, behind: str) -> Relation:
    if _REPLACES.search(before) or _ENDS.match(behind):
        return Relation.REPLACES
    if _AMENDS.search(before):
        return Relation.AMENDS
    if _CONTINUES.match(after):
        return Relation.CONTINUES
    if _ISSUES.search(before):
        return Relation.ISSUES
    return Relation.IMPLEMENTS if _IMPLEMENTS.search(before) else Relation.MENTIONS


def _goes_on_with_basis(text: str, sentence: Span, start: int) -> bool:
    """Whether a list of what is carried out goes on: "Thực hiện Quyết định ...; Nghị quyết ..."."""
    return bool(_BASED_ON.match(text, sentence.start) and text[:start].rstrip().endswith(";"))


def _kind_name(kind: str) -> str:
    plain = re.sub(r"^(?:các|những|Các|Những)\s+", "", " ".join(kind.split()))
    return plain[:1].upper() + plain[1:]


def _tidy(words: str | None) -> str | None:
    return " ".join(words.split()).strip(" ,;.") or None if words else None


def _tidy_subject(words: str | None) -> str | None:
    if words is None:
        return None
    plain = re.sub(r"^\s*,?\s*(?:về việc|về)\s+", "", words).strip(' ,;.“”"')
    return " ".join(plain.split()) or None


def _date(match: re.Match[str] | None) -> date | None:
    if match is None:
        return None
    try:
        return date(int(match["y"]), int(match["m"]), int(match["d"]))
    except ValueError:
        return None


def _add(found: list[Directive], directive: Directive) -> None:
    """Join a mention to the row of the same directive; the fuller mention gives the row its fields."""
    for index, known in enumerate(found):
        if _same(known, directive):
            fuller, shorter = (
                (directive, known) if _fullness(directive) > _fullness(known) else (known, directive)
            )
            spans = (*known.also, *directive.also, shorter.span)
            found[index] = replace(
                fuller,
                number=_longer(known.number, directive.number),
                issuer=fuller.issuer or shorter.issuer,
                issued_on=fuller.issued_on or shorter.issued_on,
                subject=fuller.subject or shorter.subject,
                relation=max(known.relation, directive.relation, key=_STRENGTH.index),
                also=tuple(sorted(spans, key=lambda span: span.start)),
            )
            return
    found.append(directive)


def _same(a: Directive, b: Directive) -> bool:
    if a.type.split()[0].casefold() != b.type.split()[0].casefold():
        return False
    if a.number and b.number:
        return a.number == b.number or (
            _stem(a.number) == _stem(b.number) and "-" not in min(a.number, b.number, key=len)
        )
    if a.number or b.number:
        return False
    return (
        _alike(a.issuer, b.issuer) and _alike(a.subject, b.subject)
        if a.issuer or b.issuer
        else a.subject == b.subject
    )


def _stem(number: str) -> str:
    match = re.match(r"0*(\d+)", number)
    return match[1] if match else number


def _alike(a: str | None, b: str | None) -> bool:
    return a is None or b is None or a.casefold()[:25] == b.casefold()[:25]


def _longer(a: str | None, b: str | None) -> str | None:
    return max(a or "", b or "", key=len) or None


def _fullness(directive: Directive) -> tuple[int, int]:
    known = (directive.number, directive.issuer, directive.issued_on, directive.subject)
    return sum(item is not None for item in known), directive.span.end - directive.span.start
