import pytest

from bot.answer import Status
from bot.answering.refusing import NEAREST, decline, not_found
from bot.evidence.pinning import Lack
from bot.understanding.screening import Decline
from tests.bot.reading import Evidence, asked

EVIDENCE = Evidence(*(f"---\ntitle: Báo cáo {n}\n---\nMột dòng.\nHai dòng." for n in "ABC"))


@pytest.mark.parametrize(
    ("question", "lack", "missing"),
    [
        ("Năm 2031 có gì?", Lack.YEAR, "nội dung này của năm 2031"),
        ("Giai đoạn 2031-2035 có gì?", Lack.YEAR, "nội dung này của năm 2031, 2035"),
        ("Việc đó vào năm nào?", Lack.YEAR, "năm được hỏi; văn bản không nêu năm"),
        ("Ở Sơn La có gì?", Lack.PLACE, "nội dung này ở Sơn La"),
        ("Công văn số 7-CV/TU nói gì?", Lack.DIRECTIVE, "văn bản “7-CV/TU”"),
        ("Công văn 7 nói gì?", Lack.DIRECTIVE, "văn bản “Công văn 7”"),
        ("Có gì?", Lack.TOPIC, "nội dung được hỏi"),
    ],
)
def test_a_refusal_says_what_is_missing(question: str, lack: Lack, missing: str) -> None:
    answer = not_found(asked(question), lack, EVIDENCE.candidates)
    assert (answer.status, answer.missing) == (Status.NOT_FOUND, missing)
    assert missing in answer.text


@pytest.mark.parametrize("lack", Lack)
def test_every_lack_is_one_sentence_without_evidence(lack: Lack) -> None:
    answer = not_found(asked("Năm 2031, Công văn 7 ở Sơn La nói gì?"), lack, EVIDENCE.candidates)
    assert "{" not in answer.text
    assert answer.text.endswith(".")
    assert (answer.figures, answer.citations, answer.options) == ((), (), ())


def test_the_nearest_documents_by_their_titles() -> None:
    assert not_found(asked("Có gì?"), Lack.TOPIC, EVIDENCE.candidates).nearest == ("Báo cáo A", "Báo cáo B")
    assert not_found(asked("Có gì?"), Lack.TOPIC, []).nearest == ()
    assert NEAREST == 2


@pytest.mark.parametrize("reason", Decline)
def test_every_decline_is_a_sentence(reason: Decline) -> None:
    answer = decline(asked("Gì?"), reason)
    assert answer.status is Status.DECLINED
    assert answer.text
    assert (answer.figures, answer.citations, answer.missing, answer.nearest) == ((), (), None, ())
