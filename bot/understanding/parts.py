"""A question that asks for several quantities at once, taken apart."""

import re
from dataclasses import replace

from bot.question import Question
from bot.understanding.frame import Frame, frame

MAX_PARTS = 4

_FROM_TO = re.compile(
    r"\btừ (?:bao nhiêu|mấy)\b.{0,30}\b(?:xuống|lên|còn|đến|thành)\b.{0,20}\b(?:bao nhiêu|mấy)\b"
)
_BEFORE_AFTER = re.compile(r"\btrước (?:và|lẫn|,) ?sau\b|\bbefore and after\b")
_INTERROGATIVE = re.compile(r"\bbao nhiêu\b|\bmấy\b|phần trăm|\bmức (?:tăng|giảm)\b|\bsố lượng\b")
_QUANTITY = re.compile(rf"{_INTERROGATIVE.pattern}|\btỷ lệ\b|\btỉ lệ\b|\bsố\b|\bkết quả\b")
_STOPS = re.compile(r"[,;?:]\s*|\s+và\s+")
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
    pieces = [piece for piece in _STOPS.split(question.text) if _INTERROGATIVE.search(piece.lower())]
    if len(pieces) < 2 and _EACH.search(lowered):
        pieces = [piece for piece in _JOINTS.split(question.text) if _QUANTITY.search(piece.lower())]
    if not 2 <= len(pieces) <= MAX_PARTS:
        return [question]
    return [_part(question, piece) for piece in pieces]


def _part(question: Question, piece: str) -> Question:
    return replace(
        question,
        text=piece,
        context=(*question.context, question.text),
        frame=_narrow(question.frame, frame(piece)),
    )


def _narrow(whole: Frame, own: Frame) -> Frame:
    return replace(
        own,
        asks=whole.asks,
        years=own.years or whole.years,
        provinces=own.provinces or whole.provinces,
        directives=own.directives or whole.directives,
        numbers=own.numbers or whole.numbers,
    )
