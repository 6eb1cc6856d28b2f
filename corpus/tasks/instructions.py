"""Instructions in sentences: with a word of order, such as "yêu cầu", or without one."""

import re
from collections.abc import Iterator

from corpus.document import Document, Span
from corpus.patterns import pattern
from corpus.sentences import split_sentences
from corpus.task import Task
from corpus.tasks.deadlines import deadline_in
from corpus.tasks.orders import Orders, task_of
from corpus.tasks.parties import assigner_in, given_to, speaker_in, tidy
from corpus.tasks.plain_instructions import read_plain

_WORDING = "statement_wording.toml"
_CUE = pattern(_WORDING, "tasks", "cue")
_PAST = pattern(_WORDING, "tasks", "past")
_SPEECH = pattern(_WORDING, "tasks", "speech")


def read_instructions(document: Document, block: Span, orders: Orders) -> Iterator[Task]:
    """The instructions of a block; a sentence that speaks to offices makes orders of those behind it."""
    text = document.text
    for sentence in split_sentences(text, block.start, block.end):
        orders.told = False
        for part in _parts(text, sentence):
            yield from _in_part(document, part, orders)
        words = sentence.of(text)
        if not orders.active and _SPEECH.search(words[:160]) and not _PAST.search(words[:60]):
            orders.active = True
            orders.assigner = speaker_in(words) or orders.assigner


def _parts(text: str, sentence: Span) -> Iterator[Span]:
    """What stands between the semicolons of a sentence, those in brackets and quotes apart."""
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


def _in_part(document: Document, part: Span, orders: Orders) -> Iterator[Task]:
    words = part.of(document.text)
    cue = _CUE.search(words)
    before = words[: cue.start()] if cue is not None else ""
    if cue is None or _tells_of_past(cue, before) or not _is_order(cue, words):
        yield from read_plain(document, part, orders)
        return
    _take_order(cue, words, orders)
    if words[cue.end() :].strip():
        yield task_of(document, Span(part.start + cue.start(), part.end), orders)


def _take_order(cue: re.Match[str], words: str, orders: Orders) -> None:
    before = words[: cue.start()]
    if orders.active and cue["cue"].lower() == "chỉ đạo" and words.endswith(":"):
        orders.assignee = tidy(before)
    else:
        orders.assigner = assigner_in(before) or orders.assigner
        orders.assignee = tidy(cue["whom"]) or given_to(before)
    orders.deadline = deadline_in(words)
    orders.active, orders.told = True, cue["stop"].startswith(":")


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
