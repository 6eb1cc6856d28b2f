"""How a question asks for a person, and what it says more."""

import re
from functools import cache

from bot.data_files import read_table
from bot.evidence.role_words import terms_of
from bot.evidence.terms import topic_terms
from bot.question import Question
from bot.understanding.places import without_provinces

_EVENT = re.compile(
    r"(?<!\w)(?:hội nghị|hội thảo|cuộc họp|buổi họp|phiên họp|buổi làm việc|buổi lễ|cuộc|buổi|lễ|họp|"
    r"giao ban|này|đó)(?!\w)"
)


def asks(question: Question, kind: str) -> bool:
    """Whether a question asks for a person in one of the ways of ``person_cues.toml``."""
    lowered = question.text.lower()
    return any(cue.search(lowered) for cue in cues()[kind])


def deed(question: Question) -> str | None:
    """What the person did who is asked for: "chủ trì", "trao"."""
    found = (cue.search(question.text.lower()) for cue in cues()["did"])
    return next((match["deed"] for match in found if match and "deed" in match.re.groupindex), None)


def is_told(question: Question, kind: str) -> bool:
    """Whether a question says more than that it asks for a person, such as of which document."""
    text = question.text.lower()
    for cue in cues()[kind]:
        text = cue.sub(" ", text)
    return bool(topic_terms(text))


def says_more(question: Question) -> bool:
    """Whether a question says more of a deed than at what kind of event: "hội nghị ai chủ trì"."""
    said = _EVENT.sub(" ", question.text.lower()).replace(deed(question) or "", " ")
    return bool(topic_terms(said))


def office_present(question: Question) -> frozenset[str]:
    """The terms of the office of whose people a question asks who came: "phía Sở của tỉnh thì ai dự"."""
    found = (cue.search(question.text.lower()) for cue in cues()["present"])
    match = next((each for each in found if each), None)
    terms = frozenset(terms_of(without_provinces(match["office"]))) if match else frozenset()
    return terms - {"tinh"} or terms


@cache
def cues() -> dict[str, list[re.Pattern[str]]]:
    """The cues of ``person_cues.toml``, by what they tell."""
    table = read_table("person_cues.toml")
    return {kind: [re.compile(cue) for cue in written] for kind, written in table.items()}
