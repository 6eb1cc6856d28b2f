"""A question that asks for several quantities at once, taken apart."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.evidence.terms import topic_terms
from bot.question import Question
from bot.understanding.frame import Frame, frame, years_in, years_of_result

MAX_PARTS = 4

_FROM_TO = re.compile(
    r"\btừ (?:bao nhiêu|mấy)\b.{0,30}\b(?:xuống|lên|còn|đến|thành)\b.{0,20}\b(?:bao nhiêu|mấy)\b"
)
_BEFORE_AFTER = re.compile(r"\btrước (?:và|lẫn|,) ?sau\b|\bbefore and after\b")
_INTERROGATIVE = re.compile(
    r"\bbao nhiêu\b|\bmấy\b|phần trăm|\bmức (?:tăng|giảm)\b|\bsố lượng\b|\bmức nào\b|\bthì sao$"
)
_QUANTITY = re.compile(rf"{_INTERROGATIVE.pattern}|\btỷ lệ\b|\btỉ lệ\b|\bsố\b|\bkết quả\b")
_STOPS = re.compile(r"[,;?:]\s*|\s+và\s+")
_TO_HOW_MANY = re.compile(
    r"(?<=bao nhiêu )(.*?)\s+(?=cho (?:bao nhiêu|mấy)\b)|(?<=mấy )(.*?)\s+(?=cho (?:bao nhiêu|mấy)\b)"
)
"""Between two quantities without a stop: "giải ngân mấy tỷ cho mấy dự án"."""

_JOINTS = re.compile(r"\s+(?:và|lẫn|kèm(?: theo)?|cùng với)\s+")
_EACH = re.compile(r"\blần lượt\b|\bcả\b.{3,60}\b(?:lẫn|và)\b|\bkèm\b|\bmỗi (?:loại|nhóm|thứ)\b")


def split_parts(question: Question) -> list[Question]:
    """The questions that a question consists of; itself alone when it asks for one thing.

    Each part leans on the whole as on an earlier turn, and keeps its years and places.
    """
    lowered = question.text.lower()
    if _FROM_TO.search(lowered) or _BEFORE_AFTER.search(lowered):
        start = replace(question.frame, baseline=True, kinds=frozenset())
        return [
            replace(question, frame=start),
            replace(question, frame=replace(start, baseline=False)),
        ]
    text = _TO_HOW_MANY.sub(lambda match: f"{match[1] or match[2]}, ", question.text)
    pieces, cue = _STOPS.split(text), _INTERROGATIVE
    if sum(bool(cue.search(piece.lower())) for piece in pieces) < 2 and _EACH.search(lowered):
        pieces, cue = _JOINTS.split(question.text), _QUANTITY
    groups = _group(pieces, [bool(cue.search(piece.lower())) for piece in pieces])
    if not 2 <= len(groups) <= MAX_PARTS:
        return [question]
    return [_part(question, group, _leaned_on(groups, index)) for index, group in enumerate(groups)]


def _leaned_on(groups: list[str], index: int) -> list[str]:
    """What a part is understood by: what was said before it, or all else when it says next to nothing."""
    if len(topic_terms(groups[index])) < 2:
        return [*groups[:index], *groups[index + 1 :]]
    return groups[:index]


def _group(pieces: Sequence[str], asking: Sequence[bool]) -> list[str]:
    """Each asking piece with the pieces that follow it; the first one also with those before it."""
    lead: list[str] = []
    groups: list[str] = []
    for piece, asks in zip(pieces, asking, strict=True):
        if asks:
            groups.append(piece)
        elif groups:
            groups[-1] += f", {piece}"
        else:
            lead.append(piece)
    if groups and lead:
        # "số người được tuyển sinh, đào tạo là bao nhiêu": what stands before it belongs to the first part
        groups[0] = ", ".join([*lead, groups[0]])
    return groups


def _part(question: Question, text: str, before: Sequence[str]) -> Question:
    """One quantity; what was said before it is its context."""
    # "đạt bao nhiêu rồi, đích 2025 là mấy?": the year of the target is of that part alone
    whole = question.frame
    years = whole.years - (years_in(question.text.lower()) - years_of_result(question.text))
    return replace(
        question,
        text=text,
        context=(*question.context, *before),
        frame=narrow(replace(whole, years=years), frame(text)),
    )


def narrow(whole: Frame, own: Frame) -> Frame:
    """The frame of a part, in the circumstances that the whole question names."""
    return replace(
        own,
        asks=whole.asks,
        years=own.years or whole.years,
        months=own.months or whole.months,
        provinces=own.provinces or whole.provinces,
        directives=own.directives or whole.directives,
        numbers=own.numbers or whole.numbers,
    )
