"""What a thing is or is called: only a statement that defines or names it answers that."""

import re
from collections.abc import Sequence

from bot.evidence.candidates import Candidate
from bot.evidence.directives import find_mentions
from bot.evidence.rows import at
from bot.library import Library
from bot.question import Question
from bot.understanding.directives import directives_as_typed
from corpus.abbreviations import meaning, spell_out

_ASKED = re.compile(
    r"tên (?:gọi )?(?:đầy đủ|chính thức)|viết tắt|(?:có )?nghĩa (?:là )?gì|thế nào là|được hiểu|khái niệm|"
    r"định nghĩa"
)
_WHAT_IS = re.compile(r"(?P<thing>.+?)\s+là (?:cái )?gì\W*", re.IGNORECASE)
_QUESTION_WORDS = re.compile(
    r"(?i)(?<!\w)(?:(?:có |mang )?tên (?:gọi )?(?:đầy đủ|chính thức)(?: của)?(?: là)?|"
    r"(?:là )?(?:từ |cụm từ )?viết tắt(?: của)?(?: từ| cụm từ)?|(?:có )?nghĩa(?: là)?|thế nào(?: là)?|"
    r"được hiểu(?: là)?|khái niệm|định nghĩa|(?:là )?(?:cái )?gì|nào|ra sao)(?!\w)"
)
_SHORT = 6
"""Syllables of a thing that "là gì" asks about; more tell a whole topic."""

_IS = r"(?:là|nghĩa là|được hiểu là|có nghĩa là|viết tắt của|có tên (?:đầy đủ )?là)"
_CALLED = r"(?:sau đây )?(?:gọi|viết)?\s*(?:tắt|gọn|chung)?\s*(?:là)?\s*"


def thing_asked(question: Question) -> str | None:
    """The thing whose meaning or full name is asked for, as typed: "Đề án 06", "BHYT"."""
    typed = question.typed.strip(" ?.!")
    if _ASKED.search(question.text.lower()):
        return _QUESTION_WORDS.sub(" ", typed).strip(" ,:?") or None
    match = _WHAT_IS.fullmatch(question.typed.strip())
    thing = match["thing"] if match else ""
    is_name = bool(directives_as_typed(thing)) or meaning(thing) is not None
    return thing if is_name and len(thing.split()) <= _SHORT else None


def defining(
    question: Question, thing: str, candidates: Sequence[Candidate], library: Library
) -> Candidate | None:
    """The first statement that says what the thing is, or the mention of a directive with its subject."""
    forms = "|".join(r"\s+".join(map(re.escape, form.split())) for form in {thing, spell_out(thing)})
    told = re.compile(
        rf"(?i)(?<!\w)(?:{forms})(?:\s*\([^)]*\))?\s+{_IS}\s+\w|[^\W\d]\s*\({_CALLED}(?:{forms})\)|"
        rf"(?<!\w)(?:{forms})\s*(?:\((?=[^)\d]{{8,}}\))|(?:về |[^.;“”]{{0,40}})[“\"])"
    )
    found = next((each for each in candidates if told.search(each.text)), None)
    return found or _named(question, candidates, library)


def _named(question: Question, candidates: Sequence[Candidate], library: Library) -> Candidate | None:
    mentions = find_mentions(library, candidates, question.frame.directives)
    named = next((each for each in mentions if each.stored.item.subject), None)
    return at(library, named.candidate, named.stored.item.span) if named else None
