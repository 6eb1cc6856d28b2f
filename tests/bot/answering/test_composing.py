from bot.answer import Status
from bot.answering.checking import check
from bot.answering.composing import by_document, from_figures, from_statement, which_one
from tests.bot.reading import Evidence, asked

EVIDENCE = Evidence(
    """---
title: Báo cáo quý I
issued_on: 2018-04-02
---
- Mở 12 lớp cho 900 người và 300 hộ;
Huyện cấp cho các trường 41 bộ bàn ghế.
""",
    """---
title: Báo cáo quý II
---
Mở lớp cho 950 người.
""",
)
ASKED = asked("Mở lớp cho bao nhiêu người?")


def text_of(document: str) -> str:
    return next(each.text for each in EVIDENCE.documents if each.id == document)


def test_a_statement_without_its_bullet() -> None:
    answer = from_statement(ASKED, EVIDENCE.candidate("900"))
    assert answer.text == "Mở 12 lớp cho 900 người và 300 hộ"
    assert answer.citations[0].quote in text_of("d1")
    assert check(answer, text_of) == answer


def test_figures_each_with_its_clause() -> None:
    found = [EVIDENCE.figure("900"), EVIDENCE.figure("300")]
    answer = from_figures(ASKED, found)
    assert len(answer.text.splitlines()) == 2
    assert [(each.n, each.document) for each in answer.citations] == [(1, "d1"), (2, "d1")]
    assert [each.value_text for each in answer.figures] == ["900", "300"]
    assert check(answer, text_of) == answer


def test_the_same_sentence_is_said_once() -> None:
    found = [EVIDENCE.figure("900"), EVIDENCE.figure("900")]
    assert len(from_figures(ASKED, found).text.splitlines()) == 1


def test_figures_by_the_documents_that_state_them() -> None:
    answer = by_document(ASKED, [EVIDENCE.figure("900"), EVIDENCE.figure("950")])
    first, second = answer.text.splitlines()
    assert "Báo cáo quý I" in first
    assert "02/04/2018" in first
    assert "Báo cáo quý II" in second
    assert check(answer, text_of) == answer


def test_a_clarifying_question_names_its_choices_and_cites_nothing() -> None:
    answer = which_one(ASKED, [EVIDENCE.figure("900"), EVIDENCE.figure("950")])
    assert answer.status is Status.CLARIFY
    assert [option.rsplit(" — ", 1)[1] for option in answer.options] == ["Báo cáo quý I", "Báo cáo quý II"]
    assert (answer.figures, answer.citations) == ((), ())
