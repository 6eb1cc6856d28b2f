"""Tasks that a question asks for: by who must do them and what they are about."""

import re
from collections.abc import Sequence
from functools import cache

from bot.data_files import read_table
from bot.evidence.candidates import Candidate
from bot.evidence.own_documents import own_keys
from bot.evidence.rows import Found, rows_of
from bot.evidence.terms import context_terms, folded_syllables, pairs, rarity, topic_terms
from bot.library import Library
from bot.question import Question
from bot.understanding.frame import years_in
from bot.understanding.places import without_provinces
from corpus.abbreviations import spell_out
from corpus.patterns import pattern
from corpus.task import Task

Given = Found[Task]

LEAST_NAMED = 0.4
"""Share of an assignee's syllables that a question must have to mean it: people shorten names of offices."""

LEAST_ABOUT = 0.4
"""Share of the topic that the best task must have."""

AS_GOOD = 0.7
"""Share of the best task's score down to which others are told too."""

_ASKING = re.compile(r"(?<!\w)(?:những|các|mấy|nào|ai|cơ quan|đơn vị|địa phương|ngành)(?!\w)")
_OFFICE_ASKED = re.compile(r"(?i)(?<!\w)(?:cơ quan|đơn vị|địa phương|ngành|cấp|nơi)\s+nào(?!\w)")
_WHOM = re.compile(r",|(?<!\w)và(?!\w)")

_OFFICE = pattern("statement_wording.toml", "tasks", "office_named")
_ORDER = re.compile(
    r"(?<!được)(?<!phải)(?<!bị)\s(?:yêu cầu|giao|đề nghị|kiến nghị|chỉ đạo|phân công)"
    r"(?:\s(?:nhiệm vụ|việc))?(?:\scho)?\s+"
)
_JOINTS = frozenset({"va", "cac", "cua", "cho", "nhung"})


def find_tasks(library: Library, candidates: Sequence[Candidate]) -> list[Given]:
    """The tasks of the candidates' documents, those of the best one first."""
    return rows_of(library, candidates, library.tasks_of, lambda task: task.span)


def asks(question: Question, kind: str) -> bool:
    """Whether a question asks about tasks in one of the ways of ``task_cues.toml``."""
    lowered = question.text.lower()
    return any(cue.search(lowered) for cue in _cues()[kind])


def given_to(question: Question, tasks: Sequence[Given]) -> list[Given]:
    """The tasks of the office that the question names; none when it names no assignee of any."""
    measured = {name: _named(question, name) for name in dict.fromkeys(each.item.assignee for each in tasks)}
    best = max(measured.values(), default=(0.0, 0))
    if best[0] < LEAST_NAMED:
        return []
    asked = {name for name, measure in measured.items() if measure == best}
    return [each for each in tasks if each.item.assignee in asked]


def about(question: Question, tasks: Sequence[Given], *, without: str = "", whole: str = "") -> list[Given]:
    """The tasks on the question's topic, the best first; all of them where it names none.

    ``without`` holds words of the question that are no topic, such as the name of the assignee; ``whole``
    tells what all of the tasks are about, such as the title of their document.
    """
    own = [context_terms(f"{each.item.assignee or ''}\n{each.item.action}") for each in tasks]
    seen = cache(lambda term: sum(term in said for said in own))
    common = context_terms(whole)
    terms = [term for term in topic_of(question, without) if seen(term) or term not in common]
    if not terms:
        return list(tasks)
    weights = {term: rarity(seen(term), len(own)) for term in [*terms, *pairs(terms)]}
    total = sum(weights.values())
    scores = [sum(weight for term, weight in weights.items() if term in said) / total for said in own]
    best = max(scores, default=0.0)
    if best < LEAST_ABOUT:
        return []
    ranked = sorted(zip(scores, tasks, strict=True), key=lambda pair: -pair[0])
    return [each for score, each in ranked if score >= AS_GOOD * best]


def subject(question: Question) -> frozenset[str]:
    """The folded syllables of the office that a question says must act."""
    for cue in _cues()["subject"]:
        if match := cue.search(question.text.lower()):
            named = folded_syllables(spell_out(without_provinces(match["office"])))
            return frozenset(named) - _JOINTS
    return frozenset()


def kinds_given_to(question: Question) -> tuple[frozenset[str], ...] | None:
    """The kinds of offices of which a question asks who got tasks at all: "những sở nào", "những ai".

    Empty for all offices; ``None`` where the question asks for something else, or for one task.
    """
    lowered = question.text.lower()
    match = next((found for cue in _cues()["given_to"] if (found := cue.search(lowered))), None)
    if match is None:
        return None
    rest = topic_of(question, f"{match['whom']} giao phân công nhiệm vụ trách nhiệm công việc cho")
    if rest and not question.frame.directives:
        return None
    kinds = (folded_syllables(part) for part in _WHOM.split(_ASKING.sub(" ", match["whom"])))
    return tuple(frozenset(kind) for kind in kinds if kind)


def topic_of(question: Question, without: str = "") -> tuple[str, ...]:
    """The topic terms of a question about tasks."""
    text = question.text.lower()
    for cue in _cues()["empty"]:
        text = cue.sub(" ", text)
    known = set(folded_syllables(spell_out(without)))
    return tuple(dict.fromkeys(term for term in topic_terms(text) if term not in known))


def of_one_document(question: Question, tasks: Sequence[Given]) -> list[Given]:
    """The tasks of one document: that which the question names by its number, or the first one's."""
    asked = set(question.frame.directives)
    own = [each for each in tasks if asked & own_keys(each.document)] or list(tasks)
    first = own[0].stored.version_id if own else None
    return [each for each in own if each.stored.version_id == first]


def in_time(question: Question, tasks: Sequence[Given]) -> list[Given]:
    """The tasks but for those of years that the question does not ask for."""
    asked = question.frame.years
    return [
        each
        for each in tasks
        if not asked or not (due := years_in((each.item.deadline or "").lower())) or due & asked
    ]


def _named(question: Question, assignee: str | None) -> tuple[float, int]:
    """How much of an assignee's name a question has, and that it stands early in the question."""
    named = _OFFICE_ASKED.sub(" ", _without_giver(question.text))
    said, name = (folded_syllables(spell_out(words)) for words in (named, assignee or ""))
    # That both name the same province says nothing of the office.
    bare = folded_syllables(spell_out(without_provinces(named)))
    if not set(pairs(name)) & set(pairs(bare)) and not set(pairs(_core(name))) & set(pairs(_core(bare))):
        return 0.0, 0
    core = _core(name)
    known = sum(each in said for each in core) / len(core)
    first = min((said.index(each) for each in core if each in said), default=len(said))
    return (round(known, 1), -first) if known >= LEAST_NAMED else (0.0, 0)


def _without_giver(text: str) -> str:
    """A question without who gives the task, where it names to whom: "Quốc hội kiến nghị Sở Y tế làm gì"."""
    order = _ORDER.search(text)
    return text[order.end() :] if order and _OFFICE.match(text, order.end()) else text


def _core(syllables: Sequence[str]) -> list[str]:
    return [each for each in syllables if each not in _JOINTS]


@cache
def _cues() -> dict[str, list[re.Pattern[str]]]:
    return {kind: [re.compile(cue) for cue in cues] for kind, cues in read_table("task_cues.toml").items()}
