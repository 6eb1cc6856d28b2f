from dataclasses import replace

import pytest

from bot.evidence.acceptance import LEAST_NEAR, is_doubtful, leads
from bot.evidence.ranking import rank, sound
from tests.bot.reading import Evidence, asked

EVIDENCE = Evidence("---\ntitle: Mùa màng\n---\nNăm 2021 mở 6 phiên giao dịch hạt giống. Có 95 hộ nuôi ong.")


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        ("Có mấy buổi để dân gặp chỗ bán hạt giống mà chọn mua?", True),
        ("Có mấy buổi để người trồng gặp chỗ bán phân bón mà chọn mua?", False),
    ],
)
def test_what_leads_by_far_is_meant(question: str, *, answers: bool) -> None:
    near = [replace(each, dense=LEAST_NEAR) for each in EVIDENCE.figures]
    ranked = rank(asked(question), near, [])
    best = next(match for match in ranked if not match.broken)
    assert (best.found.figure.value_text, sound(ranked)) == ("6", [])
    assert leads(best, ranked) is answers
    assert not leads(replace(best, found=replace(best.found, dense=LEAST_NEAR - 0.01)), ranked)


def test_what_says_little_is_doubted_where_another_is_meant() -> None:
    evidence = Evidence("---\ntitle: Mùa màng\n---\nCó 95 hộ nuôi ong lấy mật. Có 40 tấn mật ong.")
    question = asked("Có mấy hộ nuôi ong rừng hoang dã ở vùng núi đá cao?")
    farther, nearer = (
        [replace(each, dense=0.9 if each.figure.unit == unit else 0.85) for each in evidence.figures]
        for unit in ("tấn", "hộ")
    )
    for figures, doubted in ((farther, True), (nearer, False)):
        ranked = rank(question, figures, [])
        best = next(match for match in ranked if match.found.figure.value_text == "95")
        assert is_doubtful(replace(best, score=ranked[-1].score), ranked) is doubted
        assert not is_doubtful(replace(best, score=ranked[-1].score + 9), ranked)
