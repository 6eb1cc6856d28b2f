"""The golden questions and the sample documents belong together: every answer can be found and quoted.

A quote is a substring of one line of its document's file, so that it survives loading whatever the
format. The cells of a table row count as quoted once a cell of that row is, and where a question names
the ``heading`` above its evidence, so do the words of that heading.
"""

import json
import re
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

import corpus

Question = dict[str, Any]

DOCUMENTS = Path(corpus.__file__).parent / "documents"
QUESTIONS_FILE = Path(__file__).parent / "questions.jsonl"
QUESTIONS: list[Question] = [json.loads(line) for line in QUESTIONS_FILE.read_text("utf-8").splitlines()]
ANSWERABLE = [question for question in QUESTIONS if question["answerable"]]

STYLES = frozenset(
    {
        "abbreviation",
        "adversarial",
        "ambiguous",
        "comparison",
        "directive",
        "english",
        "exact_figure",
        "false_premise",
        "follow_up",
        "list",
        "no_diacritics",
        "paraphrase",
        "unanswerable",
        "who_when_where",
    }
)
KEYS = frozenset(
    {
        "id",
        "lang",
        "style",
        "question",
        "conversation",
        "docs",
        "must_contain",
        "figure_ids",
        "evidence_quote",
        "answerable",
        "must_not_contain",
        "audience",
    }
)


def lines_of(document: str) -> list[str]:
    (file,) = DOCUMENTS.glob(f"{document}.*")
    return file.read_text("utf-8").splitlines()


def is_table_row(line: str) -> bool:
    return line.startswith("|") or line.startswith("<tr>")


def quotes_of(question: Question) -> list[tuple[str, str]]:
    """Pairs of document and quote; the first quote stands in one of ``docs``."""
    holders = [doc for doc in question["docs"] if find_lines(doc, question["evidence_quote"])]
    assert holders, f"no document of {question['docs']} holds {question['evidence_quote']!r}"
    more = [(extra["doc"], extra["quote"]) for extra in question.get("evidence_more", [])]
    return [(holders[0], question["evidence_quote"]), *more]


def find_lines(document: str, quote: str) -> list[str]:
    return [line for line in lines_of(document) if quote in line]


def stands_in(wanted: str, text: str) -> bool:
    """Containment as answers are graded: case folded and safe at digit boundaries."""
    guarded = rf"(?<![\d])(?<!\d[.,]){re.escape(wanted.casefold())}(?!\d|[.,]\d)"
    return re.search(guarded, text.casefold()) is not None


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question["id"])
def test_a_question_has_the_agreed_shape(question: Question) -> None:
    assert question.keys() >= KEYS
    assert question["style"] in STYLES
    assert question["lang"] == ("en" if question["style"] == "english" else "vi")
    assert question["audience"] in {"citizen", "official"}
    assert bool(question["conversation"]) == (question["style"] == "follow_up")
    assert question["answerable"] == (question["style"] not in {"unanswerable", "adversarial"})
    assert all(group and all(group) for group in question["must_contain"])


@pytest.mark.parametrize("question", ANSWERABLE, ids=lambda question: question["id"])
def test_quotes_are_exact_and_lie_on_one_line(question: Question) -> None:
    for document, quote in quotes_of(question):
        assert quote
        assert document in question["docs"]
        assert find_lines(document, quote), f"{quote!r} is not in {document}"


@pytest.mark.parametrize("question", ANSWERABLE, ids=lambda question: question["id"])
def test_the_evidence_supports_every_group_of_the_answer(question: Question) -> None:
    evidence = []
    for document, quote in quotes_of(question):
        evidence.append(quote)
        evidence += [line for line in find_lines(document, quote) if is_table_row(line)]
    if heading := question.get("heading"):
        lines = lines_of(question["docs"][0])
        below = lines[lines.index(heading) :]
        assert any(question["evidence_quote"] in line for line in below)
        evidence.append(heading)
    text = "\n".join(evidence)
    for group in question["must_contain"]:
        assert any(stands_in(wanted, text) for wanted in group), f"{group} is not in the evidence"


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question["id"])
def test_a_right_answer_is_never_forbidden(question: Question) -> None:
    for forbidden in question["must_not_contain"]:
        for group in question["must_contain"]:
            assert not any(stands_in(forbidden, wanted) for wanted in group)


@pytest.mark.parametrize("question", ANSWERABLE, ids=lambda question: question["id"])
def test_a_neighbour_in_the_quoted_clause_is_declared(question: Question) -> None:
    if question.get("same_sentence_neighbour"):
        lines = [line for document, quote in quotes_of(question) for line in find_lines(document, quote)]
        assert any(stands_in(value, line) for value in question["must_not_contain"] for line in lines)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question["id"])
def test_what_cannot_be_answered_names_no_document(question: Question) -> None:
    if not question["answerable"]:
        assert question["docs"] == []
        assert question["must_contain"] == []
        assert question["evidence_quote"] == ""


def test_no_answer_for_citizens_rests_on_an_internal_document() -> None:
    internal = {
        file.stem for file in DOCUMENTS.iterdir() if "\naudience: internal\n" in file.read_text("utf-8")
    }
    assert internal
    for question in ANSWERABLE:
        if question["audience"] == "citizen":
            assert not internal & set(question["docs"]), question["id"]


def test_the_set_is_broad_enough() -> None:
    styles = Counter(question["style"] for question in QUESTIONS)
    assert styles.keys() == STYLES
    assert min(styles.values()) >= 4
    assert styles.total() >= 150
    asked = {document for question in QUESTIONS for document in question["docs"]}
    assert asked == {file.stem for file in DOCUMENTS.iterdir()}


def test_ids_and_questions_are_unique() -> None:
    assert len({question["id"] for question in QUESTIONS}) == len(QUESTIONS)
    asked = Counter((question["question"], *question["conversation"]) for question in QUESTIONS)
    assert asked.most_common(1)[0][1] == 1


@pytest.mark.parametrize("file", [QUESTIONS_FILE, *sorted(DOCUMENTS.iterdir())], ids=lambda file: file.name)
def test_files_are_in_composed_form(file: Path) -> None:
    assert unicodedata.is_normalized("NFC", file.read_text("utf-8"))
