"""A question typed otherwise has the answer that it had, or none: never another figure."""

import random
import re
import unicodedata
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

import pytest

from bot.answer import Answer
from bot.engine import Engine
from bot.golden import GoldenQuestion, read_golden_questions
from bot.grading import grade
from corpus.syllables import fold

QUESTIONS = Path(__file__).parent / "questions.jsonl"
ASKED = 25
JUNK = 5_000
"""Characters before a question, and as many behind it."""
LEAST_WORD = 3

LATIN = "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed eiusmod tempor incididunt labore. "
LETTER = "Kính gửi các anh chị, hôm nay trời nắng và em vừa đi chợ về nấu cơm. Xin cảm ơn rất nhiều. "
KEYBOARD = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
OLD_PLACES = dict(
    zip(
        "òa óa ỏa õa ọa òe óe ỏe ọe ùy úy ủy ũy ụy".split(),
        "oà oá oả oã oạ oè oé oẻ oẹ uỳ uý uỷ uỹ uỵ".split(),
        strict=True,
    )
)


def with_old_tone_marks(text: str) -> str:
    return re.sub(rf"(?:{'|'.join(OLD_PLACES)})(?!\w)", lambda rhyme: OLD_PLACES[rhyme[0]], text)


def mistyped(word: str, rng: random.Random) -> str:
    """One letter swapped with the next, left out, doubled, or hit beside."""
    at = rng.randrange(len(word) - 1)
    row = next((keys for keys in KEYBOARD if word[at] in keys), word[at])
    beside = row[max(row.index(word[at]) - 1, 0)]
    slips = [word[at + 1] + word[at], word[at + 1], 2 * word[at] + word[at + 1], beside + word[at + 1]]
    return word[:at] + rng.choice(slips) + word[at + 2 :]


def with_typos(text: str, seed: int) -> str:
    rng = random.Random(seed)
    words = text.split()
    able = [
        at for at, word in enumerate(words) if word.isalpha() and word.islower() and len(word) >= LEAST_WORD
    ]
    for at in rng.sample(able, min(3, len(able))):
        words[at] = mistyped(words[at], rng)
    return " ".join(words)


def noise(seed: int) -> str:
    rng = random.Random(seed)
    return " ".join(
        "".join(rng.choices("bcdfghjklmnpqrstvwxz", k=rng.randint(2, 9))) for _ in range(JUNK // 6)
    )


VARIANTS: dict[str, tuple[Callable[[str], str], float]] = {
    "without accents": (fold, 0.9),
    "decomposed": (lambda text: unicodedata.normalize("NFD", text), 1.0),
    "in capitals": (str.upper, 0.95),
    "in capitals, without accents": (lambda text: fold(text).upper(), 0.85),
    "every word with a capital": (str.title, 0.9),
    "old tone marks": (with_old_tone_marks, 1.0),
    "three typos": (lambda text: with_typos(text, 1), 0.7),
    "three other typos": (lambda text: with_typos(text, 2), 0.7),
    "three typos, without accents": (lambda text: with_typos(fold(text), 3), 0.7),
    "in noise": (lambda text: f"{noise(1)} {text} {noise(2)}", 0.95),
    "in Latin": (lambda text: f"{LATIN * (JUNK // len(LATIN))}\n{text}\n{LATIN * (JUNK // len(LATIN))}", 0.9),
    "in a letter": (
        lambda text: f"{LETTER * (JUNK // len(LETTER))}\n{text}\n{LETTER * (JUNK // len(LETTER))}",
        0.9,
    ),
    "in white space and signs": (lambda text: " " * JUNK + text + "!" * JUNK, 0.95),
}
"""How each is made of a question, and the least share of answers that stay as they were."""


@pytest.fixture(scope="module")
def answered(engine: Engine) -> list[tuple[GoldenQuestion, Answer]]:
    """Questions with figures that are answered rightly as they are written."""

    def right() -> Iterator[tuple[GoldenQuestion, Answer]]:
        for question in read_golden_questions(QUESTIONS):
            if question.answerable and not question.conversation and question.style != "english":
                answer = engine.ask(question.question, (), question.audience)
                if answer.figures and grade(question, answer).right:
                    yield question, answer

    return list(islice(right(), ASKED))


def stated(answer: Answer) -> set[str]:
    return {figure.value_text for figure in answer.figures}


def test_there_is_enough_to_ask(answered: list[tuple[GoldenQuestion, Answer]]) -> None:
    assert len(answered) == ASKED


@pytest.mark.parametrize("variant", VARIANTS)
def test_no_other_figure_is_stated(
    engine: Engine, answered: list[tuple[GoldenQuestion, Answer]], variant: str
) -> None:
    retype, least_same = VARIANTS[variant]
    same = 0
    for question, plain in answered:
        answer = engine.ask(retype(question.question), (), question.audience)
        assert stated(answer) <= stated(plain), question.id
        same += stated(answer) == stated(plain)
    assert same >= least_same * len(answered)
