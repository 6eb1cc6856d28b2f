"""Two things compared: of two places or years, of one family, or each named by a piece of the question."""

import re
from dataclasses import replace

from bot.answer import Operation
from bot.evidence.contrasts import families, named_in, names_another
from bot.evidence.terms import topic_terms
from bot.question import Question
from bot.understanding.comparison import Comparison, cue, plain, without
from bot.understanding.frame import Frame, years_in
from bot.understanding.places import provinces_in, without_provinces
from corpus.figure import Kind

MAX_OPERANDS = 4


def by_measure(question: Question, operation: Operation) -> Comparison | None:
    """Two things by how much each rose, or by how far each is in its plan; never one thing and its target."""
    kind = _measured(question.text)
    if kind is None or operation is not Operation.DIFFERENCE:
        return None
    bare = without(question.text, "same_period")
    for measure in ("either", "measured_change", "measured_completion"):
        bare = cue(measure).sub(" hơn ", bare)
    bare = without(bare, "which")
    asked = replace(question, text=bare, frame=replace(question.frame, kinds=frozenset({kind})))
    found = _by_constraint(asked, operation) if kind is not Kind.CHANGE else None
    found = found or _by_member(asked, operation) or _between(asked, operation)
    return _as_told(found, question.text) if found and kind is Kind.CHANGE else found


def side_by_side(question: Question, operation: Operation) -> Comparison | None:
    """Two things by what is stated of each."""
    asked = replace(question, frame=replace(question.frame, kinds=frozenset()))
    return _by_constraint(asked, operation) or _by_member(asked, operation) or _between(asked, operation)


def _measured(text: str) -> Kind | None:
    if cue("measured_completion").search(text) or (cue("which").search(text) and cue("in_plan").search(text)):
        return Kind.PLAN_COMPLETION
    return Kind.CHANGE if cue("measured_change").search(text) else None


def _as_told(found: Comparison, text: str) -> Comparison:
    """Each change in the direction, and against the time, that the question tells for all of them."""
    told = [match[0] for name in ("direction", "same_period") if (match := cue(name).search(text))]
    operands = tuple(replace(each, text=" ".join([each.text, *told])) for each in found.operands)
    return replace(found, operands=operands)


def _by_constraint(question: Question, operation: Operation) -> Comparison | None:
    """The same asked of two provinces, two years or two quarters; ``None`` where it is not of just two."""
    bare = without(without_provinces(question.text), "of_each")
    frames = _frames(question)
    if not frames or not topic_terms(bare):
        return None
    return Comparison(
        operation,
        tuple(replace(question, text=bare, frame=each) for each in frames),
        stated=frozenset({Kind.CHANGE}) & question.frame.kinds,
    )


def _frames(question: Question) -> list[Frame]:
    text, frame = question.text, replace(plain(question), kinds=question.frame.kinds)
    provinces, years = sorted(frame.provinces), sorted(years_in(text.lower()))
    quarters = [part for part in frame.months if part.startswith("quý")]
    if len(provinces) == 2:
        return [
            replace(frame, provinces=frozenset({each}), years=_years_of(each, text) or frame.years)
            for each in provinces
        ]
    if len(years) == 2 and not cue("stage").search(text):
        return [replace(frame, years=frozenset({each})) for each in years]
    return [replace(frame, months=(each,)) for each in quarters] if len(quarters) == 2 else []


def _years_of(province: str, text: str) -> frozenset[int]:
    """The years that stand beside a province: "Trà Vinh năm 2018 và Lạng Sơn năm 2022"."""
    pieces = [piece for piece in cue("apart").split(text) if province in provinces_in(piece)]
    return years_in(pieces[0].lower()) if len(pieces) == 1 else frozenset()


def _by_member(question: Question, operation: Operation) -> Comparison | None:
    """Two members of one family: all else that the question says holds for both of them."""
    members = _members(question.text)
    if len(members) != 2 or _says_apart(question, members):
        return None
    frame = replace(plain(question), kinds=question.frame.kinds)
    texts = [without(_without_word(question.text, other), "either", "of_each") for other in reversed(members)]
    return Comparison(operation, tuple(replace(question, text=text, frame=frame) for text in texts))


def _members(text: str) -> list[str]:
    """The two members of one family that a text names, in order; none where it does so of several."""
    named = [list(dict.fromkeys(family.findall(text.lower()))) for family in families()]
    several = [members for members in named if len(members) == 2 and names_another(*members)]
    return several[0] if len(several) == 1 else []


def _says_apart(question: Question, members: list[str]) -> bool:
    """Whether each member has a topic of its own: "người nghèo vay vốn", "người cận nghèo học nghề"."""
    pieces = cue("or_between").split(question.text.lower())
    bare = [without(piece, "amount", "of_each") for piece in pieces]
    topics = [set(topic_terms(_without_word(p, m))) for m in members for p in bare if _says(p, m)]
    return len(topics) == 2 and bool(topics[0] - topics[1]) and bool(topics[1] - topics[0])


def _says(text: str, words: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) is not None


def _without_word(text: str, words: str) -> str:
    return re.sub(rf"(?<!\w){re.escape(words)}(?!\w)", " ", text, flags=re.IGNORECASE)


def _between(question: Question, operation: Operation) -> Comparison | None:
    """Things that pieces of the question name, in the circumstances that stand before them."""
    joints = "or_between" if operation is Operation.DIFFERENCE else "between"
    pieces = [
        without(piece, "of_piece").strip() for piece in cue(joints).split(without(question.text, "either"))
    ]
    pieces = [piece for piece in pieces if topic_terms(without(piece, "of_target"))]
    scope = [piece for piece in pieces if cue("scope").match(piece) and not named_in(piece)]
    things = [piece for piece in pieces if piece not in scope]
    if not 2 <= len(things) <= MAX_OPERANDS + 1:
        return None
    kept = replace(
        question.frame,
        counted=(),
        counts=False,
        numbers=(),
        unit=question.frame.unit if question.frame.kinds else None,
    )
    measure = re.search(rf"(?:{cue('which').pattern})(.*)$", question.text, re.IGNORECASE)
    context = (*question.context, *scope, *([measure[1].strip()] if measure else []))
    return Comparison(
        operation, tuple(replace(question, text=each, context=context, frame=kept) for each in things)
    )
