"""Good answers pass; whatever breaks a promise is vetoed, or falls back to a quote of the documents."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.answer import Answer, Citation, Status
from bot.answering.checking import TextOf, VetoedError, check, numbers_in
from bot.engine import Engine
from bot.grading import contains
from bot.opening import Workspace
from store.documents import get_document

FIGURE = "Năm 2021 giải quyết việc làm cho bao nhiêu lao động?"
SHARE = "Năm 2021 giải quyết việc làm đạt bao nhiêu phần trăm kế hoạch?"
PAIR = "Tỷ lệ hộ nghèo giảm từ bao nhiêu xuống còn bao nhiêu?"
COMPARISON = "Vốn đầu tư nhiều hơn vốn sự nghiệp bao nhiêu?"
NOW = "Hiện nay Cao Bằng tặng quà cho bao nhiêu người cao tuổi?"
LISTING = "Sở Nội vụ chủ trì những việc gì?"
DIRECTIVE = "Công văn 57 ban hành ngày nào?"
WITH_FIGURES = (FIGURE, SHARE, PAIR, COMPARISON, NOW)
GOOD = (*WITH_FIGURES, LISTING, DIRECTIVE)

Ask = Callable[[str], Answer]
Outcome = Callable[[Answer], str]


@pytest.fixture(scope="session")
def ask(engine: Engine) -> Ask:
    answers = {question: engine.ask(question) for question in GOOD}
    assert {answer.status for answer in answers.values()} == {Status.ANSWERED}
    return answers.__getitem__


@pytest.fixture(scope="session")
def text_of(workspace: Workspace) -> TextOf:
    with workspace.database.session() as session:
        documents = {name: get_document(session, name) for name in ("viec-lam", "cong-van", "the-2019")}
    return {name: document.text for name, document in documents.items() if document}.__getitem__


@pytest.fixture(scope="session")
def outcome(text_of: TextOf) -> Outcome:
    """What becomes of an answer: passed, quoted (its quote alone) or vetoed."""

    def of(answer: Answer) -> str:
        try:
            checked = check(answer, text_of)
        except VetoedError:
            return "vetoed"
        if checked == answer:
            return "passed"
        assert (checked.text, checked.figures, checked.computations) == (answer.citations[0].quote, (), ())
        return "quoted"

    return of


def with_citation(answer: Answer, **changes: object) -> Answer:
    first, *others = answer.citations
    return replace(answer, citations=(replace(first, **changes), *others))  # type: ignore[arg-type]


def with_figure(answer: Answer, **changes: object) -> Answer:
    first, *others = answer.figures
    return replace(answer, figures=(replace(first, **changes), *others))  # type: ignore[arg-type]


def with_digit(text: str, place: int, step: int) -> str:
    """The text with one of its digits counted on."""
    places = [position for position, char in enumerate(text) if char.isdecimal()]
    at = places[place % len(places)]
    return f"{text[:at]}{(int(text[at]) + step) % 10}{text[at + 1 :]}"


def evidence(answer: Answer) -> list[str]:
    """All that the numbers of an answer may come from."""
    figures = [f"{f.value_text} {f.unit} {f.indicator} {f.period}" for f in answer.figures]
    computed = [computation.result_text for computation in answer.computations]
    cited = [
        f"{citation.quote}\n{citation.title}\n{citation.issued_on:%d/%m/%Y}" for citation in answer.citations
    ]
    return [*cited, *figures, *computed]


PLACE, STEP = st.integers(0, 200), st.integers(1, 9)


@pytest.mark.parametrize("question", GOOD)
def test_a_good_answer_passes(ask: Ask, outcome: Outcome, question: str) -> None:
    assert outcome(ask(question)) == "passed"


@given(st.sampled_from(WITH_FIGURES), PLACE, STEP)
def test_another_digit_in_the_body(ask: Ask, outcome: Outcome, question: str, place: int, step: int) -> None:
    answer = ask(question)
    body = with_digit(answer.text, place, step)
    new = set(numbers_in(body)) - set(numbers_in(answer.text))
    assume(not any(contains(source, number.split()[0]) for source in evidence(answer) for number in new))
    assert outcome(replace(answer, text=body)) == "quoted"


@given(
    st.sampled_from(WITH_FIGURES), st.text(alphabet=" 0123456789.,/%-–:\nđạtnghìntriệu", max_size=30), PLACE
)
def test_no_body_gets_through_with_a_number_of_its_own(
    ask: Ask, text_of: TextOf, question: str, words: str, place: int
) -> None:
    answer = ask(question)
    at = place % (len(answer.text) + 1)
    checked = check(replace(answer, text=answer.text[:at] + words + answer.text[at:]), text_of)
    for number in numbers_in(checked.text):
        assert any(contains(source, number.split()[0]) for source in evidence(answer))


@given(st.sampled_from(GOOD), st.integers(10**6, 10**9))
def test_a_sentence_more(ask: Ask, outcome: Outcome, question: str, number: int) -> None:
    answer = ask(question)
    assert outcome(replace(answer, text=f"{answer.text} Ngoài ra còn {number} trường hợp.")) == "quoted"


@pytest.mark.parametrize(
    ("question", "printed", "changed"),
    [
        (SHARE, "92,25%", "92,25 triệu"),
        (SHARE, "92,25%", "92"),
        (PAIR, "5,8%", "5,80%"),
        (COMPARISON, "30.200 triệu", "30.200 tỷ"),
        (COMPARISON, "= 15.100 triệu", "= 15.100 tỷ"),
        (COMPARISON, "30.200 − 15.100", "30.200 − 15.100%"),
        (FIGURE, "18.450", "18 450"),
        (FIGURE, "18.450", "18,450"),
        (FIGURE, "18.450", "18.450 nghìn"),
    ],
)
def test_another_scale_or_spelling(
    ask: Ask, outcome: Outcome, question: str, printed: str, changed: str
) -> None:
    answer = ask(question)
    assert printed in answer.text
    assert outcome(replace(answer, text=answer.text.replace(printed, changed))) == "quoted"


@given(st.sampled_from(WITH_FIGURES), PLACE, STEP)
def test_a_figure_with_another_digit(
    ask: Ask, outcome: Outcome, question: str, place: int, step: int
) -> None:
    answer = ask(question)
    printed = answer.figures[0].value_text
    changed = with_digit(printed, place, step)
    both = with_figure(answer, value_text=changed)
    assert outcome(both) == "quoted"
    assert outcome(replace(both, text=both.text.replace(printed, changed))) == "quoted"


@given(st.sampled_from(WITH_FIGURES), st.integers(-300, 300).filter(bool))
def test_a_figure_elsewhere(ask: Ask, outcome: Outcome, question: str, shift: int) -> None:
    answer = ask(question)
    figure = answer.figures[0]
    assert outcome(with_figure(answer, start=figure.start + shift, end=figure.end + shift)) == "quoted"
    assert outcome(with_figure(answer, end=figure.start, value_text="")) == "quoted"


@pytest.mark.parametrize(
    "changes",
    [
        {"document": "the-2020"},
        {"value": Decimal(1)},
        {"period": "năm 1987"},
        {"indicator": "số lao động của 63 tỉnh"},
        {"unit": "nhóm 40 người"},
        {"place": "Quận 13"},
    ],
)
@pytest.mark.parametrize("question", WITH_FIGURES)
def test_a_figure_that_its_document_does_not_state(
    ask: Ask, outcome: Outcome, question: str, changes: dict[str, object]
) -> None:
    answer = with_figure(ask(question), **changes)
    assert outcome(answer) == "quoted"
    said = " ".join(str(value) for value in changes.values())
    assert outcome(replace(answer, text=f"{answer.text} {said}")) == "quoted"


def test_a_figure_whose_place_is_not_quoted(ask: Ask, outcome: Outcome) -> None:
    compared, figure = ask(COMPARISON), ask(FIGURE)
    assert outcome(replace(figure, citations=compared.citations)) == "quoted"
    assert outcome(replace(compared, citations=compared.citations[:1])) == "quoted"


@given(PLACE, STEP)
def test_another_result(ask: Ask, outcome: Outcome, place: int, step: int) -> None:
    answer = ask(COMPARISON)
    (computed,) = answer.computations
    changed = with_digit(computed.result_text, place, step)
    wrong = replace(answer, computations=(replace(computed, result_text=changed),))
    assert outcome(wrong) == "quoted"
    assert outcome(replace(wrong, text=wrong.text.replace(computed.result_text, changed))) == "quoted"


def test_a_result_of_what_is_not_stated(ask: Ask, outcome: Outcome) -> None:
    answer = ask(COMPARISON)
    assert outcome(replace(answer, figures=answer.figures[:1])) == "quoted"
    assert outcome(replace(answer, computations=())) == "quoted"


@given(st.sampled_from(GOOD), st.integers(-2_000, 2_000).filter(bool))
def test_a_quote_elsewhere(ask: Ask, outcome: Outcome, question: str, shift: int) -> None:
    answer = ask(question)
    first = answer.citations[0]
    assert outcome(with_citation(answer, start=first.start + shift, end=first.end + shift)) == "vetoed"
    assert outcome(with_citation(answer, start=first.start + shift)) == "vetoed"
    assert outcome(with_citation(answer, end=first.end + shift)) == "vetoed"
    assert outcome(with_citation(answer, passage_start=first.passage_start + shift)) == "vetoed"


def test_offsets_are_counted_from_the_start(ask: Ask, outcome: Outcome, text_of: TextOf) -> None:
    answer = ask(FIGURE)
    first = answer.citations[0]
    size = len(text_of(first.document))
    from_the_end = {
        "start": first.start - size,
        "end": first.end - size,
        "passage_start": -size,
        "passage": text_of(first.document)[:-1],
    }
    assert outcome(with_citation(answer, **from_the_end)) == "vetoed"


@given(st.sampled_from(GOOD), PLACE, st.characters(categories=("L", "N", "P", "Z")))
def test_another_character_in_a_quote(
    ask: Ask, outcome: Outcome, question: str, place: int, char: str
) -> None:
    answer = ask(question)
    quote = answer.citations[0].quote
    at = place % len(quote)
    assume(quote[at] != char)
    assert outcome(with_citation(answer, quote=quote[:at] + char + quote[at + 1 :])) == "vetoed"


def test_quotes_of_another_document(ask: Ask, outcome: Outcome) -> None:
    figure, directive = ask(FIGURE), ask(DIRECTIVE)
    assert outcome(with_citation(figure, document="the-2019")) == "vetoed"
    assert outcome(with_citation(figure, quote=directive.citations[0].quote)) == "vetoed"
    assert outcome(replace(figure, citations=directive.citations)) == "quoted"
    assert outcome(replace(directive, citations=figure.citations)) == "quoted"


@pytest.mark.parametrize("question", GOOD)
def test_a_passage_that_does_not_hold_its_quote(ask: Ask, outcome: Outcome, question: str) -> None:
    answer = ask(question)
    first = answer.citations[0]
    cut = first.passage[: first.end - first.passage_start - 1]
    assert outcome(with_citation(answer, passage=cut)) == "vetoed"
    assert outcome(with_citation(answer, passage="")) == "vetoed"
    assert outcome(with_citation(answer, passage=f"{first.passage}!")) == "vetoed"
    assert outcome(with_citation(answer, quote="", end=first.start)) == "vetoed"


@pytest.mark.parametrize("question", GOOD)
def test_an_answer_without_evidence(ask: Ask, outcome: Outcome, question: str) -> None:
    assert outcome(replace(ask(question), citations=())) == "vetoed"
    assert outcome(replace(ask(question), citations=(), status=Status.PARTIAL)) == "vetoed"


def test_a_statement_that_no_quote_makes(ask: Ask, outcome: Outcome) -> None:
    answer = ask(LISTING)
    assert outcome(replace(answer, text="Sở Y tế chủ trì các việc sau:")) == "quoted"
    assert outcome(replace(answer, text=f"{answer.text}\nvà mọi việc khác")) == "quoted"


REFUSED = Answer(Status.NOT_FOUND, "Năm 2030 trồng bao nhiêu cây?", "Không có số liệu của năm 2030.")


@pytest.mark.parametrize("status", [Status.NOT_FOUND, Status.DECLINED, Status.ERROR, Status.CLARIFY])
def test_a_refusal_with_evidence(ask: Ask, outcome: Outcome, status: Status) -> None:
    refused, answer = replace(REFUSED, status=status), ask(COMPARISON)
    assert outcome(refused) == "passed"
    assert outcome(replace(refused, citations=answer.citations)) == "vetoed"
    assert outcome(replace(refused, figures=answer.figures)) == "vetoed"
    assert outcome(replace(refused, computations=answer.computations)) == "vetoed"


@pytest.mark.parametrize("status", [Status.NOT_FOUND, Status.CLARIFY])
@given(number=st.integers(0, 10**6))
def test_a_refusal_with_a_number(outcome: Outcome, status: Status, number: int) -> None:
    said = replace(REFUSED, status=status, text=f"Không rõ, chắc là {number}.")
    assert outcome(said) == ("passed" if number == 2030 else "vetoed")


def test_an_answer_falls_back_to_its_first_quote(ask: Ask, text_of: TextOf) -> None:
    answer = ask(PAIR)
    first: Citation = answer.citations[0]
    checked = check(replace(answer, text=f"{answer.text} 12345"), text_of)
    assert (checked.status, checked.text, checked.citations) == (answer.status, first.quote, (first,))


def test_numbers_keep_what_scales_them() -> None:
    assert numbers_in("đạt 60,06 % của 59.521 triệu đồng, 20/27, 73-75%; 160 nghìn lượt") == [
        "60,06 %",
        "59.521 triệu",
        "20/27",
        "73-75 %",
        "160 nghìn",
    ]


def test_a_quote_that_ends_before_it_begins(ask: Ask, outcome: Outcome, text_of: TextOf) -> None:
    answer = ask(FIGURE)
    first = answer.citations[0]
    assert outcome(with_citation(answer, end=first.end - len(text_of(first.document)))) == "vetoed"
