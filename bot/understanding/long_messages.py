"""The question in a long message: people paste whole letters, forwarded posts and noise around it."""

import re
from functools import cache

from bot.data_files import read_rows
from bot.understanding.chat_words import shorthand
from bot.understanding.possible_syllables import is_possible, is_possible_bare
from bot.understanding.vocabulary import has_digit
from corpus.syllables import canonical, fold, has_accents, syllables

LONG = 600
"""Characters of a message that is read as it is: few questions with all their circumstances are longer."""

ENOUGH_SYLLABLES = 8
"""A shorter question leans on the sentence before it."""

_SENTENCE_END = re.compile(r"(?<=[?!.…;])\s+|\s*\n\s*")
_REPEATED = re.compile(r"([^\w\n])\1{3,}")
_NOISE = -2.0
"""What a word that cannot be Vietnamese counts against one that can, in a stretch of words."""


def find_question(message: str) -> str:
    """The sentence of a long message that asks something, without the noise around it; a short one as it is.

    The stretch of Vietnamese words where no sentence asks anything.
    """
    message = _REPEATED.sub(r"\1", message)
    if len(message) <= LONG:
        return message
    sentences = [sentence for sentence in _SENTENCE_END.split(message) if sentence.strip()]
    asking = [at for at, sentence in enumerate(sentences) if _asks(sentence)]
    if not asking:
        return _without_noise(message)
    last = max(asking, key=lambda at: (sentences[at].rstrip().endswith("?"), at))
    first = last
    while first - 1 in asking:
        first -= 1
    if first and len(syllables(" ".join(sentences[first : last + 1]))) < ENOUGH_SYLLABLES:
        first -= 1
    return " ".join(map(_without_noise, sentences[first : last + 1]))


def _asks(sentence: str) -> bool:
    pattern = _interrogatives()[0 if has_accents(sentence) else 1]
    return bool(pattern.search(sentence.lower()))


def _without_noise(sentence: str) -> str:
    """The stretch of a long sentence that has the most words of Vietnamese and the least others."""
    words = sentence.split()
    if len(sentence) <= LONG:
        return sentence
    best, best_score, start, score = (0, 0), 0.0, 0, 0.0
    for at, word in enumerate(words):
        if score <= 0:
            start, score = at, 0.0
        score += 1.0 if _is_plausible(word) else _NOISE
        if score > best_score:
            best, best_score = (start, at + 1), score
    return " ".join(words[slice(*best)]) or sentence


def _is_plausible(word: str) -> bool:
    """Whether a word is a syllable that Vietnamese can have, a number, an abbreviation or shorthand."""
    return all(
        has_digit(part)
        or part.lower() in shorthand()
        or (part.isupper() and 1 < len(part) <= 6)
        or is_possible(canonical(part))
        or is_possible_bare(part.lower())
        for part in syllables(word)
    )


@cache
def _interrogatives() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Question words as they are, and without accents."""
    words = [row[0] for row in read_rows("interrogatives.txt")]
    return _any_of(words), _any_of([*words, *map(fold, words)])


def _any_of(words: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)")
