"""Whether a figure is in the unit that a question asks for."""

from collections.abc import Sequence
from functools import cache

from bot.data_files import read_rows
from bot.evidence.figures import FigureCandidate
from bot.evidence.terms import written_form, written_terms
from bot.understanding.frame import Frame, UnitAsked
from corpus.figure import Figure
from corpus.units import is_countable
from corpus.units import unit_words as known_units

_ANYONE = frozenset({"người", "trường hợp", "lượt người"})
"""Units that may count people of any kind."""


_DURATIONS = frozenset({"phút", "giờ", "tiếng", "ngày", "tuần", "tháng", "quý", "năm"})
_INFORMAL = frozenset({"em", "cháu", "bé", "người dân", "bà con"})
"""Words for people that say nothing of who they are, as people speak."""

_HOUSEHOLDS = frozenset({"hộ"})
_COUNTERS = frozenset({"lượt", "suất"})
"""Words that count occurrences of what follows them: "lượt hộ" are "hộ"."""


def counts_the_same(frame: Frame, each: FigureCandidate, found: Sequence[FigureCandidate]) -> bool:
    """Whether a figure counts what the question counts ("bao nhiêu hộ"), where that is known as a unit."""
    unit = each.figure.unit
    if not frame.counted or frame.unit is not None:
        return True
    counted = [written_form(word) for word in frame.counted]
    asked = {" ".join(counted), counted[-1] if counted[0] in _COUNTERS else counted[0]}
    if unit is None:
        return not asked & (_countable() | _people()) or bool(asked & written_terms(each.own))
    stated = written_terms(unit.split("/", maxsplit=1)[0])  # "triệu đồng/nhà" counts no houses
    if asked & stated:
        return True
    if not asked & _countable() and not any(asked & unit_words(other.figure) for other in found):
        return True
    if asked & _people():
        return _is_of_people(asked, each)
    return _names_thing(counted, each, found) or any(_may_count(word, unit) for word in asked)


def _names_thing(counted: list[str], each: FigureCandidate, found: Sequence[FigureCandidate]) -> bool:
    """Whether a noun that no figure is counted in stands in the figure's own part of the clause.

    "Dự các điểm cầu tại 15 văn phòng" tells of 15 "điểm cầu"; but whoever asks for "hộ cận nghèo" counts
    households, as whoever asks for people of a kind counts people.
    """
    if counted[0] in _people() | _HOUSEHOLDS:
        return False
    noun = " ".join(counted)
    is_unit = any(noun in unit_words(other.figure) for other in found)
    return len(counted) > 1 and not is_unit and noun in written_terms(each.own)


def _may_count(word: str, unit: str) -> bool:
    """Whether people may count with a word what a report counts in a unit: "buổi" for "phiên"."""
    counts = _counting_words().get(word, frozenset())
    stated = written_terms(unit.split("/", maxsplit=1)[0])  # "giường/vạn dân" counts beds
    if "*" in counts:
        return is_countable(unit) and not stated & _people()
    return bool(counts & stated)


def counts_as(unit: str | None, other: str | None) -> bool:
    """Whether two units count alike: the same, or "người" beside a noun for people."""
    if unit == other:
        return True
    spelled = {_spelled(each) for each in (unit, other) if each}
    return len(spelled) == 2 and bool(spelled & _ANYONE) and spelled <= (_ANYONE | _people())


def counts_anyone(frame: Frame, figure: Figure) -> bool:
    """Whether people of any kind are asked for ("bao nhiêu người") and a figure counts some."""
    asked = frozenset(_spelled(word) for word in (frame.counted[:1] if frame.unit is None else ()))
    return bool(asked & (_ANYONE | _INFORMAL) and unit_words(figure) & _people())


def _is_of_people(asked: set[str], each: FigureCandidate) -> bool:
    """Whether a figure of people may be of those asked for: "người" of "viên chức" that its words name."""
    unit = each.figure.unit or ""
    if asked & (_ANYONE | _INFORMAL):
        return bool(unit_words(each.figure) & _people()) or unit in _ANYONE
    named = written_terms(f"{each.figure.indicator} {each.stored.text}")
    return unit in _ANYONE and any(noun in named for noun in asked if " " in noun)


@cache
def _people() -> frozenset[str]:
    return frozenset(_spelled(row[0]) for row in read_rows("people_units.txt"))


@cache
def _counting_words() -> dict[str, frozenset[str]]:
    rows = read_rows("counting_words.txt")
    return {_spelled(word): frozenset(map(_spelled, units.split("|"))) for word, units in rows}


@cache
def _countable() -> frozenset[str]:
    """Nouns that figures are counted in; a seat or a part of a list counts nothing."""
    nouns = (known_units("places") | known_units("nouns")) - known_units("documentary")
    return frozenset(map(_spelled, nouns))


def _spelled(noun: str) -> str:
    return " ".join(map(written_form, noun.split()))


def unit_words(figure: Figure) -> frozenset[str]:
    """The syllables of a figure's unit, and the pairs of neighbours."""
    return written_terms(figure.unit or "")


def is_asked_unit(frame: Frame, figure: Figure) -> bool:
    """Whether a figure is a percentage, a rate or an amount of money where that is asked for."""
    if frame.unit is UnitAsked.PERCENT:
        return is_percent(figure)
    if frame.unit is UnitAsked.RATE and not frame.counted:
        return is_percent(figure) or "/" in (figure.unit or "")
    if frame.unit is UnitAsked.MONEY:
        return "đồng" in (figure.unit or "")
    if frame.unit is UnitAsked.DURATION:
        return bool(unit_words(figure) & _DURATIONS)
    return True


def is_duration(figure: Figure) -> bool:
    """Whether a figure is a stretch of time: "11 tháng"."""
    return (figure.unit or "") in _DURATIONS


def is_percent(figure: Figure) -> bool:
    """Whether a figure is a percentage."""
    return (figure.unit or "").startswith("%")
