"""Provinces and cities that a question names."""

import re
from bisect import bisect_right
from functools import cache, lru_cache
from operator import itemgetter

from bot.data_files import read_rows
from corpus.data_files import read_lines
from corpus.syllables import canonical, fold, has_accents, syllables
from corpus.whole_words import any_of

_CUE = re.compile(r"\b(?:tinh|thanh pho|tp|o|tai|cua|thuoc|so|ubnd|tren dia ban)\s+$")


_OTHER_NAMES = {"saigon": "Thành phố Hồ Chí Minh", "hcmc": "Thành phố Hồ Chí Minh"}


def provinces_in(text: str) -> frozenset[str]:
    """The provinces named in a normalised question, by their canonical names, with or without accents."""
    folded = fold(text)
    found = {_names()[match[0]] for match in _pattern().finditer(folded) if _is_meant(text, folded, match)}
    return frozenset(found)


def provinces_named(text: str) -> list[str]:
    """The provinces that a document names, in the order of the text, as often as it names them."""
    return [name for name, _ in _mentions(text)]


def last_province_named(text: str, before: int) -> str | None:
    """The province that a document names last before an offset of its text."""
    mentions = _mentions(text)
    place = bisect_right(mentions, before, key=itemgetter(1))
    return mentions[place - 1][0] if place else None


@lru_cache(maxsize=512)
def _mentions(text: str) -> tuple[tuple[str, int], ...]:
    """The provinces that a document names, and where each name ends; it is asked for each figure of it."""
    return tuple((_written_names()[match[0]], match.end()) for match in _written().finditer(text))


@lru_cache(maxsize=4_096)
def without_provinces(text: str) -> str:
    """The text with the provinces it names taken out."""
    return replace_provinces(text, " ")


def replace_provinces(text: str, name: str) -> str:
    """The text with a name in place of each province that it names."""
    folded = fold(text)
    if len(folded) != len(text):
        return text
    kept: list[str] = []
    position = 0
    for match in _pattern().finditer(folded):
        if _is_meant(text, folded, match):
            kept.append(text[position : match.start()])
            position = match.end()
    return name.join([*kept, text[position:]])


def province_names() -> list[str]:
    """The canonical names, the longest first."""
    return sorted({*_names().values()}, key=lambda name: (-len(name), name))


def name_provinces(text: str) -> str:
    """A foreign text with the provinces it names in their Vietnamese spelling: "Hanoi", "Quang Ngai"."""
    return _abroad().sub(lambda match: _names_abroad()[fold(match[0])], text)


def _is_meant(text: str, folded: str, match: re.Match[str]) -> bool:
    """Whether the letters are the province: "Sơn là ai" is not Sơn La, "cao bằng" not always Cao Bằng."""
    if len(text) != len(folded):
        return False
    typed = text[match.start() : match.end()]
    if has_accents(typed) and _canonical(typed) not in _spellings()[match[0]]:
        return False
    if match[0] not in _ambiguous() or typed.istitle():
        return True
    if _CUE.search(folded[: match.start()]):
        return True
    before, after = _ambiguous()[match[0]]
    return not before.search(folded[: match.start()]) and not after.match(folded[match.end() :])


def _canonical(name: str) -> list[str]:
    return [canonical(syllable) for syllable in syllables(name)]


@cache
def _written_names() -> dict[str, str]:
    rows = [[name.strip() for name in line.split("=")] for line in read_lines("provinces.txt")]
    return {name: first for first, *others in rows for name in (first, *others)}


@cache
def _written() -> re.Pattern[str]:
    return any_of(_written_names())


@cache
def _names() -> dict[str, str]:
    names: dict[str, str] = {}
    for line in read_lines("provinces.txt"):
        first, *others = (name.strip() for name in line.split("="))
        names.update({fold(name): first for name in (first, *others)})
    return names


@cache
def _spellings() -> dict[str, list[list[str]]]:
    """The syllables of each name in all its spellings ("Đắk Lắk", "Đắc Lắc"), by its folded form."""
    found: dict[str, list[list[str]]] = {}
    for name in (name.strip() for line in read_lines("provinces.txt") for name in line.split("=")):
        found.setdefault(fold(name), []).append(_canonical(name))
    return found


@cache
def _pattern() -> re.Pattern[str]:
    return any_of(_names())


@cache
def _ambiguous() -> dict[str, tuple[re.Pattern[str], re.Pattern[str]]]:
    """The words before and behind a folded name that make it an everyday phrase."""
    return {
        fold(name): (
            re.compile(rf"(?<!\w)(?:{fold(before)})\s+$"),
            re.compile(rf"\s+(?:{fold(after)})(?!\w)"),
        )
        for name, before, after in read_rows("ambiguous_provinces.txt")
    }


@cache
def _names_abroad() -> dict[str, str]:
    """The names without accents, also in one word ("Hanoi") and with "City" behind it."""
    joined = {name.replace(" ", ""): province for name, province in _names().items() if name.count(" ") == 1}
    names = joined | _names()
    return names | {f"{name} city": province for name, province in names.items()} | _OTHER_NAMES


@cache
def _abroad() -> re.Pattern[str]:
    longest_first = sorted(_names_abroad(), key=len, reverse=True)
    titled = (re.escape(name.title()) + "|" + re.escape(name.upper()) for name in longest_first)
    accented = map(re.escape, province_names())
    return re.compile(rf"(?<!\w)(?:{'|'.join([*accented, *titled])})(?!\w)")
