"""Questions that state a figure, or who did something, and ask whether it is right."""

import re
from dataclasses import replace

from bot.question import Question
from bot.understanding.frame import Asks, frame
from corpus.letters import LOWER, UPPER

_YES_OR_NO = re.compile(
    r"(?:,\s*)?(?:có )?(?:đúng|phải|chính xác|thật|vậy|thế)\s*(?:là\s*)?(?:không|chứ|chưa|hả|à)"
    r"\s*(?:ạ|nhỉ)?[\s?.!]*$|"
    r"\bcó (?:đúng|phải|thật)(?: là)?\b|^(?:có )?(?:đúng|phải) (?:là|chăng)\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\s+(?:không|chứ|hả|à)[\s?.!]*$", re.IGNORECASE)
_PERSON = re.compile(
    rf"(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí|[Aa]nh|[Cc]hị|[Cc]ô)\s+"
    rf"(?P<name>[{UPPER}][{LOWER}’']+(?:\s+[{UPPER}][{LOWER}’']*){{1,4}})"
)
_DIRECTION = re.compile(
    r"(?<!\w)(?:(?P<tăng>tăng|lên thêm|nhích lên|vọt lên)|"
    r"(?P<giảm>giảm|tụt|sụt|hạ|rớt|đi xuống|teo tóp))(?!\w)"
)
_NUMBER = re.compile(r"(?<![\w/.,-])\d+(?:[.,]\d+)*(?:/\d+)?(?![\w/-])\s*(?P<percent>%|phần trăm)?")


def question_behind(question: Question) -> Question | None:
    """What a claim would have to be asked for: "có 85% … đúng không?" becomes "có bao nhiêu phần trăm …".

    ``None`` where the question claims no figure.
    """
    if not question.frame.numbers or not _YES_OR_NO.search(question.text):
        return None
    claimed = question.frame.numbers[0]
    place = next(m for m in _NUMBER.finditer(question.text) if m[0].strip().startswith(claimed))
    asked = "bao nhiêu phần trăm" if place["percent"] else "bao nhiêu "
    text = f"{question.text[: place.start()]}{asked}{question.text[place.end() :]}"
    text = " ".join(_YES_OR_NO.sub(" ", text).split())
    return replace(question, text=text, frame=replace(frame(text), asks=Asks.QUANTITY, numbers=()))


def person_behind(question: Question) -> tuple[str, Question] | None:
    """The person of whom a question claims something, and the question who that is.

    "Hội nghị do ông Lê Văn Kha chủ trì phải không?" becomes "Hội nghị do ai chủ trì".
    """
    named = _PERSON.search(question.text)
    if named is None or not _YES_OR_NO.search(question.text):
        return None
    text = f"{question.text[: named.start()]}ai{question.text[named.end() :]}"
    text = _NOT.sub("", " ".join(_YES_OR_NO.sub(" ", text).split()))
    return named["name"], replace(question, text=text, frame=replace(frame(text), asks=Asks.PERSON))


def claimed_direction(question: Question) -> str | None:
    """The direction of a change that a question takes for granted: "vì sao … giảm 5%"."""
    found = _DIRECTION.search(question.text.lower()) if question.frame.numbers else None
    return found.lastgroup if found else None
