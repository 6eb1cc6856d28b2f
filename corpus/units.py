"""Units of figures: what stands after a number, "lượt người/năm", "triệu đồng", "giường bệnh/vạn dân"."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from corpus.data_files import read_lines, read_table
from corpus.patterns import pattern
from corpus.syllables import canonical

_WORDING = "figure_wording.toml"

SCALES = {
    "chục": Decimal(10),
    "trăm": Decimal(100),
    "nghìn": Decimal(1_000),
    "ngàn": Decimal(1_000),
    "vạn": Decimal(10_000),
    "triệu": Decimal(1_000_000),
    "tr": Decimal(1_000_000),
    "tỷ": Decimal(1_000_000_000),
    "tỉ": Decimal(1_000_000_000),
}
"""What a scale word multiplies by."""

_WORD = re.compile(r"[^\W_]+(?:-[^\W\d_]+)*|[%‰°²³]", re.UNICODE)
_GAP = re.compile(r"[ \t\u00a0]*")
_BETWEEN_PLACES = re.compile(r"\s*,\s*|\s+và\s+|\s*/\s*")
_PER_PEOPLE = pattern(_WORDING, "units", "per_people")
_PER_ANYTHING = re.compile(r"/([^\W\d_]+)")
_MAX_WORDS = 5
_GLUED = r"(?:và|của|cho|được|trong|với|tại|đối)"
"""Words that web pages leave glued to a unit: "1 tỷ đồng/nămvà các xã"."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as read: ``text`` with white space collapsed, ``end`` the offset behind it.

    ``group`` is the section of ``units.toml`` that knows it ("measures", "nouns", "places", ...), or
    "unknown" for a noun read by its position alone.
    """

    text: str
    end: int
    group: str


@cache
def unit_words(section: str) -> frozenset[str]:
    """The entries of one section of ``data/units.toml``, canonical spelling, lower case."""
    entries: str = read_table("units.toml")[section]
    return frozenset(_spell(entry) for entry in re.split(r",\s*", entries) if entry.strip())


@cache
def function_words() -> frozenset[str]:
    """Syllables that cannot begin the name of a thing counted."""
    return frozenset(canonical(word) for line in read_lines("function_words.txt") for word in line.split())


def read_unit(text: str, position: int) -> Unit | None:
    """The unit that begins at ``position`` of ``text``, after optional blanks; ``None`` if there is none.

    ``text[position]`` follows the last digit or scale word of a number.
    """
    rate = _bare_rate().match(text, position)
    if rate is not None:
        return Unit("/" + " ".join(rate["per"].split()), rate.end(), "measures")
    unit = _read_head(text, position)
    if unit is None:
        return None
    unit = _with_more_places(text, unit)
    return _with_rate(text, unit)


def is_rate(text: str, position: int) -> bool:
    """Whether a number goes on as a rate of so many people: "41/100.000 trẻ đẻ sống", "1,9/vạn dân"."""
    return _bare_rate().match(text, position) is not None


def is_countable(unit: str | None) -> bool:
    """Whether the unit counts whole things, so that "9,310" of it can only be 9310."""
    if unit is None:
        return False
    words = _spell(unit).split()
    heads = {" ".join(words[:n]) for n in range(1, len(words) + 1)}
    return bool(heads & (unit_words("nouns") | unit_words("places"))) or words[0] in unit_words("counters")


def money_scale(unit: str | None) -> Decimal | None:
    """What one of a unit of money is in its currency: 10⁶ for "triệu đồng"; ``None`` if not money."""
    if unit is None:
        return None
    words = _spell(unit.split("/")[0]).split()
    scale = Decimal(1)
    while words and words[0] in SCALES:
        scale *= SCALES[words.pop(0)]
    return scale if " ".join(words) in unit_words("currencies") else None


def in_base_unit(value: Decimal, unit: str | None) -> tuple[Decimal, str | None]:
    """A value and unit that compare across scales of money: 59.521 "triệu đồng" is 59521000000 "đồng".

    Anything but money is returned as it is.
    """
    scale = money_scale(unit)
    if scale is None or unit is None:
        return value, unit
    words = unit.split()
    while words and canonical(words[0]) in SCALES:
        words.pop(0)
    return value * scale, " ".join(words)


@cache
def _lexicon() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for section in ("currencies", "symbols", "measures", "places", "documentary", "nouns"):
        for entry in unit_words(section):
            words = tuple(_WORD.findall(entry))
            by_first.setdefault(words[0], []).append((words, section))
    return {
        first: tuple(sorted(entries, key=lambda entry: (-len(entry[0]), _rank(entry[1]))))
        for first, entries in by_first.items()
    }


def _rank(section: str) -> int:
    return ("currencies", "measures", "symbols", "places", "nouns", "documentary").index(section)


def _spell(text: str) -> str:
    return " ".join(canonical(word) for word in text.split())


def _words_at(text: str, position: int) -> list[tuple[str, int, int]]:
    words = []
    for _ in range(_MAX_WORDS):
        match = _WORD.match(text, _GAP.match(text, position).end())  # type: ignore[union-attr]
        if match is None:
            break
        words.append((canonical(match[0]), match.start(), match.end()))
        position = match.end()
    return words


def _match(words: list[tuple[str, int, int]]) -> tuple[int, str] | None:
    spelled = tuple(word for word, _, _ in words)
    for entry, section in _lexicon().get(spelled[0], ()):
        if spelled[: len(entry)] == entry:
            return len(entry), section
    return None


def _read_head(text: str, position: int) -> Unit | None:
    words = _words_at(text, position)
    if not words:
        return None
    first = words[0][0]
    if first == "số" and len(words) > 1:
        counted = _match(words[1:])
        if counted is not None and counted[1] in {"nouns", "places", "documentary"}:
            return Unit(_join(text, words[1:], counted[0]), words[counted[0]][2], counted[1])
    if first in unit_words("counters") or first in unit_words("sorts"):
        return _read_counted(text, words)
    known = _match(words)
    if known is not None:
        count, section = known
        return Unit(_join(text, words, count), words[count - 1][2], section)
    return _read_unknown(text, words)


def _read_counted(text: str, words: list[tuple[str, int, int]]) -> Unit:
    """A word that counts or sorts, "lượt" or "loại", with the thing counted if the lexicon knows it."""
    known = _match(words[1:]) if len(words) > 1 else None
    whole = _match(words)
    if known is None or known[1] in {"currencies", "symbols"} or (whole and whole[0] > 1):
        count = whole[0] if whole else 1
        return Unit(_join(text, words, count), words[count - 1][2], whole[1] if whole else "counters")
    count = 1 + known[0]
    section = "counters" if words[0][0] in unit_words("counters") else "documentary"
    return Unit(_join(text, words, count), words[count - 1][2], section)


def _read_unknown(text: str, words: list[tuple[str, int, int]]) -> Unit | None:
    """A noun outside the lexicon: its first two syllables, since most Vietnamese nouns have two."""
    stop = function_words()
    taken = 0
    if text[words[0][1] : words[0][2]].isupper() and len(words[0][0]) > 1 and words[0][0].isalpha():
        return Unit(_join(text, words, 1), words[0][2], "unknown")
    for word, start, _ in words[:2]:
        if word in stop or not text[start].isalpha() or (taken == 0 and text[start].isupper()):
            break
        taken += 1
    if taken == 0 or (taken == 1 and len(words) > 1 and text[words[0][2] : words[1][1]].strip(" \u00a0")):
        return None if taken == 0 else Unit(_join(text, words, 1), words[0][2], "unknown")
    return Unit(_join(text, words, taken), words[taken - 1][2], "unknown")


def _with_more_places(text: str, unit: Unit) -> Unit:
    while unit.group == "places":
        gap = _BETWEEN_PLACES.match(text, unit.end)
        words = _words_at(text, gap.end()) if gap else []
        known = _match(words) if words else None
        if gap is None or known is None or known[1] != "places":
            break
        end = words[known[0] - 1][2]
        unit = Unit(unit.text + gap[0] + text[gap.end() : end], end, "places")
    return Unit(" ".join(unit.text.split()), unit.end, unit.group)


def _with_rate(text: str, unit: Unit) -> Unit:
    people = _PER_PEOPLE.match(text, unit.end)
    if people is not None:
        return Unit(unit.text + " " + " ".join(people[0].split()), people.end(), unit.group)
    while (match := _per_pattern().match(text, unit.end)) is not None:
        unit = Unit(unit.text + "/" + " ".join(match["per"].split()), match.end(), unit.group)
    if unit.group == "currencies" and (match := _PER_ANYTHING.match(text, unit.end)) is not None:
        return Unit(f"{unit.text}/{match[1]}", match.end(), unit.group)
    return unit


@cache
def _per_pattern() -> re.Pattern[str]:
    entries = sorted(unit_words("per"), key=len, reverse=True)
    return re.compile(
        rf"\s*/\s*(?P<per>{'|'.join(map(re.escape, entries))})(?:(?!\w)|(?={_GLUED}))", re.IGNORECASE
    )


@cache
def _bare_rate() -> re.Pattern[str]:
    many = [entry for entry in unit_words("per") if re.match(r"\d|vạn|nghìn|một", entry)]
    entries = sorted(many, key=len, reverse=True)
    return re.compile(rf"\s?/\s?(?P<per>{'|'.join(map(re.escape, entries))})(?!\w)", re.IGNORECASE)


def _join(text: str, words: list[tuple[str, int, int]], count: int) -> str:
    return " ".join(text[words[0][1] : words[count - 1][2]].split())
