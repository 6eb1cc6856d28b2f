"""Tasks: who tells whom to do what, by when."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.document import Block, BlockKind, Document, Span
from corpus.patterns import pattern
from corpus.periods import find_periods
from corpus.sentences import split_sentences

_WORDING = "statement_wording.toml"


@dataclass(frozen=True, slots=True)
class Task:
    """A task that a document sets.

    ``assigner`` and ``assignee`` are ``None`` when the text names none; ``deadline`` is the period or
    time limit as printed. ``span`` covers the instruction, which is ``action`` verbatim.
    """

    assigner: str | None
    assignee: str | None
    action: str
    deadline: str | None
    span: Span


@dataclass(slots=True)
class _Orders:
    """Who is giving orders to whom at this point of the text."""

    assigner: str | None
    assignee: str | None = None
    deadline: str | None = None
    active: bool = False
    section: int | None = None
    """The level of a heading such as "Tổ chức thực hiện": what offices do below, they are told to do."""
    led: bool = False
    """Below a heading or a line that names an office alone: all that stands there is its task."""
    told: bool = False
    """Within a sentence that has begun to tell an office what to do."""


_CUE = pattern(_WORDING, "tasks", "cue")
_SUBJECT = pattern(_WORDING, "tasks", "subject")
_NEEDS = pattern(_WORDING, "tasks", "needs")
_VERB = pattern(_WORDING, "tasks", "verb")
_LEAD = pattern(_WORDING, "tasks", "lead")
_YEAR_FIRST = re.compile(
    r"^(?:Trong\s+)?(?:[Nn]ăm|[Qq]uý|[Tt]háng|[Gg]iai đoạn)\s+[\dIV][^,A-ZĐ]{0,24}?,?\s+(?=[A-ZĐa-z])"
)
_PAST = pattern(_WORDING, "tasks", "past")
_SPEECH = pattern(_WORDING, "tasks", "speech")
_SPEAKER = pattern(_WORDING, "tasks", "speaker")
_SECTION = pattern(_WORDING, "tasks", "section")
_LOOKS_BACK = pattern(_WORDING, "tasks", "looks_back")
_ADDRESSED = pattern(_WORDING, "tasks", "addressed")
_OFFICE_TOLD = pattern(_WORDING, "tasks", "office_told")
_OFFICE_ALONE = pattern(_WORDING, "tasks", "office_alone")
_OFFICE_ACTS = pattern(_WORDING, "tasks", "office_acts")
_LOCAL_ACTS = pattern(_WORDING, "tasks", "local_acts")
_NUMBERED = re.compile(r"^(?:[IVX]+|[A-EĐ]|\d{1,2}(?:\.\d{1,2})*)\s*[.)/-]\s*")
_INSTRUCTS = re.compile(r"(?i)kế hoạch|công văn|quyết định|chỉ thị|thông báo|chương trình|công điện")
_CLOSING = pattern(_WORDING, "tasks", "closing")
_ADDRESSES = re.compile(r"(?:Nơi nhận|Kính gửi)(?!\w)")
_GIVES = re.compile(r"(?i)(?<!\w)(?:giao|phân công|nhiệm vụ|kết luận|yêu cầu|chỉ đạo)(?!\w)[^.;]{0,60}:$")
_RESULT = re.compile(r"(?i)kết quả|đạt được|tình hình|đã ")
_IS = re.compile(r"(?i)là(?!\w)")
_LEADS = re.compile(r"\s(?:lãnh đạo|chỉ đạo)(?!\w)")
_LINE = 10
"""The level of a line that says that tasks follow: below every heading."""

_MIN_SYLLABLES = 4
"""Fewer tell no task: "Là cơ quan thường trực"."""
_ASSIGNER = pattern(_WORDING, "tasks", "assigner")
_GIVEN_TO = pattern(_WORDING, "tasks", "given_to")
_FORWARD = pattern(_WORDING, "tasks", "forward")
_DEADLINE = pattern(_WORDING, "tasks", "deadline")


def read_tasks(document: Document) -> list[Task]:
    """The tasks of a document in the order of the text; each is one instruction within one block."""
    orders = _Orders(assigner=document.metadata.issuer)
    tasks: list[Task] = []
    for block in document.blocks:
        if block.kind in (
            BlockKind.CAPTION,
            BlockKind.BYLINE,
            BlockKind.DATELINE,
            BlockKind.TITLE,
            BlockKind.TABLE_ROW,
        ):
            continue
        words = block.span.of(document.text).rstrip()
        if block.kind is BlockKind.HEADING and _opens(document, words, block.level, orders):
            continue
        if _ADDRESSES.match(words):
            orders.led, orders.section, orders.active = False, None, False
        found = list(_in_block(document, block, orders))
        if _gives(words):
            orders.section = _LINE if orders.section is None else orders.section
            orders.assigner = _speaker(words) or orders.assigner
        orders.active = orders.led or (orders.active and (bool(found) or words.endswith(":")))
        tasks.extend(found)
    return tasks


def _gives(words: str) -> bool:
    """Whether a line says that tasks follow: "Việc của năm 2024 được giao như sau:"."""
    given = _GIVES.search(words)
    clause = words.rfind(",", 0, given.start()) + 1 if given else 0
    return given is not None and not _RESULT.search(words, clause)


def _opens(document: Document, heading: str, level: int, orders: _Orders) -> bool:
    """Whether a heading names the office whose tasks follow; one of its rank ends what another began."""
    bare = _ADDRESSED.sub("", _NUMBERED.sub("", heading)).rstrip(" :")
    named = _OFFICE_ALONE.match(bare) is not None
    orders.led = named and _instructs(document, orders)
    if orders.led:
        orders.assignee, orders.deadline, orders.active = _tidy(_LEADS.split(bare)[0]), None, True
    elif _looks_ahead(bare):
        orders.section = level
    elif orders.section is None or level <= orders.section or _LOOKS_BACK.search(bare):
        orders.section = None
    return orders.led


def _looks_ahead(heading: str) -> bool:
    """Whether a heading says that tasks follow: "Nhiệm vụ năm sau", but not "Kết quả nhiệm vụ năm trước"."""
    ahead, back = _SECTION.search(heading), _LOOKS_BACK.search(heading)
    return ahead is not None and (back is None or ahead.start() < back.start())


def _instructs(document: Document, orders: _Orders) -> bool:
    """Whether what a line tells of an office is its task: below such a heading, or in a directive."""
    return orders.section is not None or bool(_INSTRUCTS.match(document.metadata.kind or ""))


def _in_block(document: Document, block: Block, orders: _Orders) -> Iterator[Task]:
    text = document.text
    for sentence in split_sentences(text, block.span.start, block.span.end):
        orders.told = False
        for part in _parts(text, sentence):
            yield from _in_part(document, part, orders)
        if (
            not orders.active
            and _SPEECH.search(sentence.of(text)[:160])
            and not _PAST.search(sentence.of(text)[:60])
        ):
            orders.active = True
            orders.assigner = _speaker(sentence.of(text)) or orders.assigner


def _parts(text: str, sentence: Span) -> Iterator[Span]:
    begin, depth = sentence.start, 0
    for position in range(sentence.start, sentence.end):
        depth += (text[position] in "([“") - (text[position] in ")]”" and depth > 0)
        if text[position] == ";" and depth == 0:
            yield _strip(text, begin, position)
            begin = position + 1
    yield _strip(text, begin, sentence.end)


def _strip(text: str, start: int, end: int) -> Span:
    part = text[start:end]
    return Span(
        start + len(part) - len(part.lstrip()), max(start, end - (len(part) - len(part.rstrip(" .;,"))))
    )


def _in_part(document: Document, part: Span, orders: _Orders) -> Iterator[Task]:
    words = part.of(document.text)
    cue = _CUE.search(words)
    before = words[: cue.start()] if cue is not None else ""
    if cue is not None and not _tells_of_past(cue, before) and _is_order(cue, words):
        if orders.active and cue["cue"].lower() == "chỉ đạo" and words.endswith(":"):
            orders.assignee = _tidy(before)
        else:
            orders.assigner = _tidy_assigner(before) or orders.assigner
            orders.assignee = _tidy(cue["whom"]) or _given_to(before)
        orders.deadline = _deadline(words)
        orders.active, orders.told = True, cue["stop"].startswith(":")
        if words[cue.end() :].strip():
            yield _task(document, Span(part.start + cue.start(), part.end), orders)
        return
    yield from _plain(document, part, words, orders)


def _plain(document: Document, part: Span, words: str, orders: _Orders) -> Iterator[Task]:
    """An instruction without a word of order: by its verb, or by an office that must do something."""
    bare = _LEAD.sub("", words)
    year = _YEAR_FIRST.match(bare)
    deadline = " ".join(year[0].split()).strip(" ,") if year else None
    bare = bare[year.end() :] if year else bare
    subject = _SUBJECT.match(bare)
    if _PAST.search(bare[:60]):
        return
    told = _OFFICE_TOLD.match(bare) if orders.active or _instructs(document, orders) else None
    if told is not None and words[-1] != ":":
        orders.assignee, orders.deadline, orders.told = _tidy(told["whom"]), deadline, True
        yield _task(document, part, orders)
        return
    acting = _acting(document, bare, orders) or told
    if acting is not None and words.endswith(":"):
        whom = _LEADS.split(acting["whom"])[0]
        orders.assignee, orders.deadline, orders.active, orders.led = _tidy(whom), None, True, True
        return
    if acting is not None and (orders.section is not None or orders.active or _DEADLINE.search(words)):
        orders.assignee, orders.deadline, orders.told = _tidy(acting["whom"]), deadline, True
        yield _task(document, part, orders)
        return
    orders.led = orders.led and not _CLOSING.match(bare)
    if (orders.led or orders.told) and len(words.split()) >= _MIN_SYLLABLES and not _is_role(bare):
        yield _task(document, part, orders)
        return
    if subject is not None and (
        orders.active or re.match(r"(?:tiếp tục|cần|phải|sẽ|có trách nhiệm)(?!\w)", bare[subject.end() :])
    ):
        orders.assignee, orders.deadline, orders.active = (
            _tidy(subject["whom"]),
            deadline or orders.deadline,
            True,
        )
        yield _task(document, part, orders)
    elif (needs := _NEEDS.search(words)) is not None and (orders.active or _cue_before(words, needs)):
        orders.assignee = _tidy(needs["whom"])
        yield _task(document, Span(part.start + needs.start(), part.end), orders)
    elif _VERB.match(bare) and (orders.active or _FORWARD.match(bare)):
        yield _task(document, part, orders)


def _is_role(bare: str) -> bool:
    """Whether words only say what an office is: "Là cơ quan thường trực"."""
    return bool(_IS.match(bare)) and "," not in bare


def _acting(document: Document, bare: str, orders: _Orders) -> re.Match[str] | None:
    """An office and what it does, where that is a task: in documents that instruct, or after an order."""
    if orders.active or _instructs(document, orders):
        return _OFFICE_ACTS.match(bare) or _LOCAL_ACTS.match(bare)
    return None


def _cue_before(words: str, needs: re.Match[str]) -> bool:
    """Whether a word of order stands before "các sở cần ...": "lưu ý trong dịp Tết, các sở cần ..."."""
    return bool(re.search(r"(?:lưu ý|nhấn mạnh|yêu cầu|đề nghị|cho rằng)", words[: needs.start()]))


def _task(document: Document, span: Span, orders: _Orders) -> Task:
    words = span.of(document.text)
    return Task(orders.assigner, orders.assignee, words, _deadline(words) or orders.deadline, span)


def _is_order(cue: re.Match[str], words: str) -> bool:
    """Whether the words of order address someone: "chỉ đạo triển khai" alone orders nothing."""
    if (
        cue["cue"].lower() in {"chỉ đạo", "hướng dẫn", "giao", "lưu ý", "mong muốn", "phân công"}
        and not cue["whom"]
    ):
        return bool(cue["stop"].strip()) and cue["cue"].lower() in {"chỉ đạo", "lưu ý"}
    return bool(words[: cue.start()].strip() or cue["whom"])


def _tells_of_past(cue: re.Match[str], before: str) -> bool:
    """Whether the order was given before: "đã ban hành kế hoạch chỉ đạo các xã"; a plea is always of now."""
    weak = cue["cue"].lower() in {"chỉ đạo", "hướng dẫn", "giao", "phân công"}
    return bool(_PAST.search(before if weak else before.rsplit(",", 1)[-1]))


def _speaker(sentence: str) -> str | None:
    match = _SPEAKER.search(sentence)
    return _tidy(match[0]) if match else None


def _given_to(before: str) -> str | None:
    """Whom an order concerns when it says so first: "Đối với các huyện, đồng chí ... yêu cầu"."""
    match = _GIVEN_TO.search(before)
    return _tidy(match["whom"]) if match else None


def _tidy_assigner(words: str) -> str | None:
    pieces = [piece.strip() for piece in re.split(r"[,;:]\s+", _LEAD.sub("", words)) if piece.strip()]
    kept: list[str] = []
    for piece in reversed(pieces):
        kept.insert(0, piece)
        if _ASSIGNER.match(piece):
            break
    return _tidy(", ".join(kept)[-160:])


def _tidy(words: str | None) -> str | None:
    return " ".join(words.split()).strip(" ,;:–-") or None if words else None


def _deadline(words: str) -> str | None:
    match = _DEADLINE.search(words)
    if match is not None:
        return " ".join(match[0].split())
    lasting = [
        m
        for m in find_periods(words)
        if not m.digits_only and re.match(r"năm \d{4}|quý|giai đoạn", m.period.text, re.IGNORECASE)
    ]
    return lasting[-1].period.text if lasting else None
