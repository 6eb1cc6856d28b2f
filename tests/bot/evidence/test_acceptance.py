from dataclasses import replace

import pytest

from bot.evidence.acceptance import LEAST_NEAR, leads
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
