"""The rules by which the gold sets are graded."""

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answer import Answer, Citation, Status
from bot.golden import Evidence, GoldenQuestion
from bot.grading import contains, grade

PASSAGE = "Cả năm trồng 46,2 ha rừng.\nTỷ lệ che phủ đạt 60,06%, vượt kế hoạch."
QUOTE = "trồng 46,2 ha rừng"
START = 100 + PASSAGE.index(QUOTE)
CITATION = Citation(
    n=1,
    document="rung",
    title="Báo cáo trồng rừng",
    number=None,
    issuer=None,
    issued_on=None,
    start=START,
    end=START + len(QUOTE),
    quote=QUOTE,
    passage=PASSAGE,
    passage_start=100,
)
QUESTION = GoldenQuestion(
    id="q1",
    style="exact_figure",
    question="Cả năm trồng bao nhiêu rừng?",
    answerable=True,
    must_contain=(("46,2 ha", "46,2 héc-ta"), ("cả năm",)),
    must_not_contain=("60,06",),
    figure_ids=("f1",),
    evidence_quote=QUOTE,
)
ANSWER = Answer(Status.ANSWERED, QUESTION.question, "Cả năm: 46,2 ha", citations=(CITATION,))
UNANSWERABLE = GoldenQuestion(
    id="q2", style="unanswerable", question="Trồng bao nhiêu chè?", answerable=False
)
REFUSAL = Answer(Status.NOT_FOUND, "Trồng bao nhiêu chè?", "Tài liệu không nêu.")


@pytest.mark.parametrize(
    ("text", "phrase", "is_in"),
    [
        ("đạt 6,2%", "6,2", True),
        ("đạt 46,2%", "6,2", False),
        ("đạt 6,25%", "6,2", False),
        ("còn 60.", "60", True),
        ("còn 60, tức là", "60", True),
        ("đạt 60,06%", "60", False),
        ("đạt 60.060", "60", False),
        ("có 160 hộ", "60", False),
        ("có 600 hộ", "60", False),
        ("có 3.060 hộ", "060", False),
        ("còn 8,6", "6", False),
        ("(60%)", "60", True),
        ("73-75%", "75", True),
        ("đạt 60%", "60%", True),
        ("đạt 160%", "60%", False),
        ("cao 60m", "60", True),
        ("sau bài 6,2 và", "6,2 và", True),
        ("Hà  Nội\nnăm nay", "hà nội năm", True),
        ("HÀ NỘI", "Hà Nội", True),
        ("Hà Nội", unicodedata.normalize("NFD", "Hà Nội"), True),
        (unicodedata.normalize("NFD", "Hà Nội"), "Hà Nội", True),
        ("tạo\u00a0việc làm", "tạo việc làm", True),
        ("a.b", "a+b", False),
        ("bất kỳ", "", False),
        ("bất kỳ", "  ", False),
    ],
)
def test_a_phrase_is_found_safe_at_digit_boundaries(text: str, phrase: str, is_in: bool) -> None:
    assert contains(text, phrase) is is_in


@given(
    st.from_regex(r"[1-9]\d{0,3}(,\d)?", fullmatch=True), st.from_regex(r"\d[.,]?|\d[.,]\d|", fullmatch=True)
)
def test_a_number_within_another_is_not_found(number: str, before: str) -> None:
    assert contains(f"là {before}{number} hộ", number) is (before == "")
    assert not contains(f"là {number}1 hộ", number)
    assert not contains(f"là {number},5 hộ", number)


def test_a_right_answer() -> None:
    graded = grade(QUESTION, ANSWER)
    assert (graded.right, graded.cited, graded.verbatim) == (True, True, True)
    assert not (graded.wrong_figure or graded.needless_refusal or graded.refusal_cites)


@pytest.mark.parametrize(
    ("text", "right", "wrong_figure"),
    [
        ("cả năm 46,2 héc-ta", True, False),
        ("cả năm 46 ha", False, True),
        ("46,2 ha", False, False),
        ("cả năm 46,2 ha, che phủ 60,06%", False, True),
        ("cả năm trồng rừng", False, False),
    ],
)
def test_every_group_is_met_and_nothing_forbidden_said(text: str, right: bool, wrong_figure: bool) -> None:
    graded = grade(QUESTION, replace(ANSWER, text=text))
    assert (graded.right, graded.wrong_figure) == (right, wrong_figure)


def test_evidence_lies_within_the_cited_passages() -> None:
    more = QUESTION.model_copy(update={"evidence_more": (Evidence(doc="rung", quote="tỷ lệ che  phủ"),)})
    absent = QUESTION.model_copy(update={"evidence_more": (Evidence(doc="rung", quote="trồng chè"),)})
    assert grade(more, ANSWER).cited is True
    assert grade(absent, ANSWER).cited is False
    assert grade(QUESTION, replace(ANSWER, citations=())).cited is False
    assert grade(UNANSWERABLE, REFUSAL).cited is None


@pytest.mark.parametrize("changes", [{"quote": "trồng 46,3 ha rừng"}, {"start": 100}, {"quote": ""}])
def test_a_quote_that_is_not_in_its_passage(changes: dict[str, object]) -> None:
    wrong = replace(CITATION, **changes)  # type: ignore[arg-type]
    assert not grade(QUESTION, replace(ANSWER, citations=(CITATION, wrong))).verbatim


@pytest.mark.parametrize(
    ("status", "right"),
    [
        (Status.NOT_FOUND, True),
        (Status.DECLINED, True),
        (Status.ERROR, False),
        (Status.CLARIFY, False),
        (Status.ANSWERED, False),
    ],
)
def test_what_has_no_answer_is_refused(status: Status, right: bool) -> None:
    assert grade(UNANSWERABLE, replace(REFUSAL, status=status)).right is right


def test_a_refusal_cites_nothing() -> None:
    graded = grade(UNANSWERABLE, replace(REFUSAL, citations=(CITATION,)))
    assert (graded.right, graded.refusal_cites) == (False, True)


def test_a_number_for_what_has_no_answer() -> None:
    assert grade(UNANSWERABLE, replace(ANSWER, text="46,2 ha")).wrong_figure
    assert not grade(UNANSWERABLE, replace(REFUSAL, text="Không có số liệu năm 2030.")).wrong_figure


def test_a_needless_refusal() -> None:
    graded = grade(QUESTION, REFUSAL)
    assert (graded.right, graded.needless_refusal, graded.wrong_figure) == (False, True, False)
    assert not grade(UNANSWERABLE, REFUSAL).needless_refusal


@pytest.mark.parametrize("accepted", [True, False])
def test_a_clarifying_question(accepted: bool) -> None:
    ambiguous = QUESTION.model_copy(update={"accept_clarification": accepted})
    asked = replace(ANSWER, status=Status.CLARIFY, text="Cả năm hay 6 tháng?", citations=())
    graded = grade(ambiguous, asked)
    assert (graded.right, graded.wrong_figure, graded.needless_refusal) == (accepted, False, False)
