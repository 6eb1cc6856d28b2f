"""English questions, put into the words of Vietnamese reports; answers quote the Vietnamese."""

import re
from functools import cache

from bot.data_files import read_rows
from bot.understanding.english_periods import write_periods
from bot.understanding.places import name_provinces, province_names
from bot.understanding.possible_syllables import is_possible_bare
from corpus.syllables import has_accents

_FUNCTION_WORDS = frozenset(
    """
    a about all an and any are as at be been being both by can could did do does during each for from give
    had has have how i in into is it its many me much my no not of on one or our out over per please should
    show so some tell that the their them there these they this those to under up was we were what when
    where which who whom whose why will with would you your
    first second third fourth last quarter half months year end early late
    """.split()
)
LEAST_SHARE = 0.25
"""A question with so large a share of words that only English has is English."""

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_CONTRACTIONS = (
    (re.compile(r"[’`]"), "'"),
    (re.compile(r"\b(what|who|where|when|how|that|there|it)'s\b", re.IGNORECASE), r"\1 is"),
    (re.compile(r"n't\b", re.IGNORECASE), " not"),
    (re.compile(r"'(?:re|ve|ll|d|m)\b", re.IGNORECASE), ""),
)
_POSSESSIVE = re.compile(r"'s?(?!\w)")
_RISES = "increased?|rise|rose|grow|grew|decreased?|fall|fell|declined?|drop(?:ped)?|reduced?"
# "By how much did the rate fall": Vietnamese asks at the end.
_HOW_MUCH_DID = re.compile(
    rf"(?:\bby\s+)?\bhow (?:much|many)(?: (?:percent|percentage points))?(?: (?:did|has|have|was|were))\s+"
    rf"(.+?)\s+(?:been\s+)?({_RISES})\b",
    re.IGNORECASE,
)
_QUANTITIES = (
    "rate|rates|number|percentage|proportion|share|total|amount|level|ratio|coverage|target|cost|budget|income|"
    "premium|contribution"
)
_WHAT_QUANTITY = re.compile(
    rf"\bwhat\b(?:\s+(?:is|was|were|are))\b.{{0,80}}\b(?:{_QUANTITIES})\b", re.IGNORECASE
)
# "Why did not the district reach": Vietnamese denies before the verb.
_DID_NOT = re.compile(
    r"\b(?:did|does|do|has|have|was|were) not ((?:the|this|that|our) .+?) (reach|meet|achieve|have)\b"
)
_WHAT_DO = re.compile(r"\bwhat\s+(?:did|does|do|must|should|will|shall)\b.*\bdo\b", re.IGNORECASE)
# "What tasks" asks which ones.
_WHAT_ONES = re.compile(
    r"\bwhat\s+(?!is\b|was\b|are\b|were\b|did\b|does\b|do\b|has\b|have\b|had\b|will\b|would\b|must\b|should\b|"
    r"shall\b|can\b|about\b|percent|per cent|proportion|share|date)(?=[a-z])",
    re.IGNORECASE,
)
_ANOTHER_QUESTION = re.compile(
    r",?\s+and\s+(?=(?:what|how much|how many|when|where|who|by how much|which)\s+"
    r"(?:is|was|were|are|did|do|does|has|have|percent|people|of)\b)",
    re.IGNORECASE,
)
_MEANING = re.compile(
    r"\bwhat\s+(?:does|do|is|was)\s+(?:the (?:number|figure)\s+)?(\d[\d.,]*%?)", re.IGNORECASE
)
_KEPT = (
    r"\d+(?:/\d{4})?[-/][A-Z][A-Za-zĐđ&-]*(?:/[A-Z][A-Za-zĐđ-]*)*|\d[\d.,/%-]*\d%?|\d%?|[?]|"
    r"(?:tháng|năm|quý|giai đoạn|đầu năm|cuối năm|đầu|cuối|hết|dưới|tuổi)(?!\w)|"
    r"[A-ZĐ][^\W\d_]+(?: [A-ZĐ][^\W\d_]+)+|(?<=[a-z\d,] )[A-ZĐ][^\W\d_]+"
)


def is_english(text: str) -> bool:
    """Whether a message is an English question: enough of its words are English and can be nothing else."""
    words = _WORD.findall(text.lower())
    english = [word for word in words if word in _FUNCTION_WORDS or word in _words()]
    clear = sum(not is_possible_bare(word) for word in english)
    if len(english) == len(words):
        return clear > 0
    return clear >= max(2, LEAST_SHARE * len(words)) and clear > sum(map(has_accents, words))


def translate(text: str) -> str:
    """The known phrases of an English question in Vietnamese, with its numbers, dates and names.

    What two questions in one ask is translated one by one: "what is the rate and what is its target".
    """
    first, *others = _ANOTHER_QUESTION.split(text)
    if not others:
        return _translate(text)
    asked = [_translate(part).removesuffix("?").rstrip() for part in (first, *others)]
    return f"{' và '.join(asked)} ?"


def _translate(text: str) -> str:
    for pattern, replacement in _CONTRACTIONS:
        text = pattern.sub(replacement, text)
    asks_quantity = _WHAT_QUANTITY.search(text)
    text = _WHAT_ONES.sub("which ", _HOW_MUCH_DID.sub(r"\1 \2 how much", text))
    if meaning := _MEANING.search(write_periods(text)):
        return f"{meaning[1]} là số gì?"
    text = _DID_NOT.sub(r"\1 not \2", text)
    text = name_provinces(write_periods(text))
    found = (
        _glossary().get(match[0].lower(), match[0]) for match in _pattern().finditer(_possessive_apart(text))
    )
    asked = "là bao nhiêu" if asks_quantity else "làm gì" if _WHAT_DO.search(text) else "gì"
    return _asking_last(" ".join(_which_behind(list(found))), asked)


def _which_behind(words: list[str]) -> list[str]:
    """Vietnamese asks behind the noun: "which province" is "tỉnh nào"."""
    for at in range(len(words) - 1):
        if words[at] == "nào":
            words[at : at + 2] = [words[at + 1], "nào"]
            break
    return words


def _asking_last(translated: str, asked: str) -> str:
    """A question that began with "what", with the Vietnamese question word where it belongs."""
    if not translated.startswith("gì "):
        return translated
    statement = translated.removeprefix("gì ").removesuffix("?").rstrip()
    return f"{statement} ?" if "bao nhiêu" in statement else f"{statement} {asked} ?"


def _possessive_apart(text: str) -> str:
    """Possessives cut off, but for those of names in the glossary ("People's Committee")."""
    return _POSSESSIVE.sub("", text) if not _names_with_possessive().search(text) else text


@cache
def _names_with_possessive() -> re.Pattern[str]:
    return re.compile("|".join(re.escape(name) for name in _glossary() if "'" in name), re.IGNORECASE)


@cache
def _glossary() -> dict[str, str]:
    return dict(read_rows("english.txt"))  # type: ignore[arg-type]


@cache
def _words() -> frozenset[str]:
    return frozenset(word for phrase in _glossary() for word in _WORD.findall(phrase))


@cache
def _pattern() -> re.Pattern[str]:
    longest_first = sorted(_glossary(), key=len, reverse=True)
    phrases = "|".join(rf"(?<!\w){re.escape(phrase)}(?!\w)" for phrase in longest_first)
    names = r"|".join(re.escape(name) for name in province_names())
    return re.compile(rf"{names}|(?i:{phrases})|{_KEPT}")
