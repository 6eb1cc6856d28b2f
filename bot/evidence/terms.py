"""Topic terms: what is left of a text when question words and function words are taken out."""

import math
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise

from bot.data_files import read_rows
from bot.understanding.directives import without_directives
from bot.understanding.places import without_provinces
from bot.understanding.rewording import reword
from corpus.abbreviations import spell_out
from corpus.syllables import canonical, fold, has_accents, syllables

_SPLIT = re.compile(r"[/.,:-]")
_I_FOR_Y = dict(zip("yýỳỷỹỵ", "iíìỉĩị", strict=True))
_FINAL_Y_ACCENTED = re.compile(r"(?<=^[hklmst])[yýỳỷỹỵ]$")
_FINAL_Y = re.compile(r"(?<=^[hklmst])y$")


PAIR_WEIGHT = 0.5
"""Weight of a pair of syllables beside a single one: pairs tell words apart, but count syllables twice."""


def rarity(seen: int, count: int) -> float:
    """How much a term tells that ``seen`` of ``count`` texts have: 0.5 for all, up to 1.5 for none.

    Flatter than an inverse document frequency, for a term that no text has may be a mere turn of phrase.
    """
    return 0.5 + math.log((count + 1) / (seen + 1)) / math.log(count + 1) if count else 1.0


@lru_cache(maxsize=4_096)
def topic_terms(text: str) -> tuple[str, ...]:
    """The folded content syllables of a question, in order.

    Numbers, provinces and directives are left out: they are constraints that an answer meets or not.
    """
    return tuple(map(matching_form, topic_words(text)))


@lru_cache(maxsize=4_096)
def topic_words(text: str) -> tuple[str, ...]:
    """The content syllables of a question as written, in order."""
    bare = not has_accents(text)
    found: list[str] = []
    topic = _empty_phrases().sub(" ", without_provinces(without_directives(text)))
    parts = list(_parts(topic))
    words = [canonical(part) for part in parts]
    kept = _in_compounds(words)
    for place, (part, word) in enumerate(zip(parts, words, strict=True)):
        empty = word in _function_words() or (bare and word in _bare_function_words())
        if not word[0].isdigit() and (place in kept or not empty):
            found.append(part)
    return tuple(found)


def _in_compounds(words: list[str]) -> frozenset[int]:
    """The places of syllables that mean something together with a neighbour: "thu hồi", "đầu tư"."""
    return frozenset(
        place + step
        for place, pair in enumerate(pairwise(words))
        if " ".join(pair) in _compounds()
        for step in (0, 1)
    )


def folded_syllables(text: str) -> list[str]:
    """All syllables of a text, folded; compounds such as "bệnh/vạn" count as several."""
    return [form for syllable in syllables(text) for form in _matching_forms(syllable)]


@lru_cache(maxsize=20_000)
def written_form(syllable: str) -> str:
    """The syllable with its accents in one spelling: "hộ" and "họ" are two words, "sỹ" and "sĩ" one."""
    return _FINAL_Y_ACCENTED.sub(lambda match: _I_FOR_Y[match[0]], canonical(syllable))


@lru_cache(maxsize=4_096)
def written_terms(text: str) -> frozenset[str]:
    """As :func:`context_terms`, with accents."""
    spelled = spell_out(text)
    in_words_of_reports = reword(spelled)
    found = [written_form(part) for part in _parts(spelled)]
    if in_words_of_reports == spelled:
        return frozenset([*found, *pairs(found)])
    reworded = [written_form(part) for part in _parts(in_words_of_reports)]
    return frozenset([*found, *pairs(found), *reworded, *pairs(reworded)])


@lru_cache(maxsize=20_000)
def matching_form(syllable: str) -> str:
    """The folded syllable with its vowel "y" as "i": "sỹ" and "sĩ", "tỷ" and "tỉ" are one word."""
    folded = fold(syllable)
    return _FINAL_Y.sub("i", folded)


@lru_cache(maxsize=4_096)
def context_terms(text: str) -> frozenset[str]:
    """The folded syllables of a text, its abbreviations spelled out, and the pairs of neighbours.

    With the same in the words of reports, which questions are put into: "gia đình" is also "hộ".
    """
    spelled = spell_out(text)
    in_words_of_reports = reword(spelled)
    found = folded_syllables(spelled)
    if in_words_of_reports == spelled:
        return frozenset([*found, *pairs(found)])
    reworded = folded_syllables(in_words_of_reports)
    return frozenset([*found, *pairs(found), *reworded, *pairs(reworded)])


def pairs(terms: list[str]) -> list[str]:
    """Neighbouring syllables joined by a space: most Vietnamese words are two syllables."""
    return [f"{one} {two}" for one, two in pairwise(terms)]


def _parts(text: str) -> Iterator[str]:
    """Syllables and numbers; "bệnh/vạn" is two, "20/27" is one."""
    for syllable in syllables(text):
        yield from _split(syllable)


@lru_cache(maxsize=20_000)
def _split(syllable: str) -> tuple[str, ...]:
    return (syllable,) if syllable[0].isdigit() else tuple(filter(None, _SPLIT.split(syllable)))


@lru_cache(maxsize=20_000)
def _matching_forms(syllable: str) -> tuple[str, ...]:
    return tuple(map(matching_form, _split(syllable)))


@cache
def _function_words() -> frozenset[str]:
    return frozenset(canonical(row[0]) for row in read_rows("question_words.txt") if " " not in row[0])


@cache
def _compounds() -> frozenset[str]:
    rows = (row[0].split() for row in read_rows("compounds.txt"))
    return frozenset(" ".join(canonical(word) for word in pair) for row in rows for pair in pairwise(row))


@cache
def _empty_phrases() -> re.Pattern[str]:
    phrases = [re.escape(row[0]) for row in read_rows("question_words.txt") if " " in row[0]]
    return re.compile(rf"(?<!\w)(?:{'|'.join(phrases)})(?!\w)", re.IGNORECASE)


@cache
def _bare_function_words() -> frozenset[str]:
    return frozenset(map(fold, _function_words()))
