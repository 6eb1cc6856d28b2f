import pytest

from bot.answering.checking import check
from bot.answering.deciding import answer_from
from bot.evidence.sections import MAX_CHARACTERS, section_asked
from tests.bot.reading import Evidence, asked

REPORT = """---
title: Báo cáo nông thôn mới
---
# I. KẾT QUẢ

Xã có 12 km đường bê tông.

# II. KHÓ KHĂN, VƯỚNG MẮC

1. Ruộng bậc thang manh mún.
2. Thiếu nước mùa khô.

# III. KIẾN NGHỊ

Đề nghị huyện cấp xi măng.

CHỦ TỊCH

Lò Văn Páo
"""
EVIDENCE = Evidence(REPORT)


def section(question: str, evidence: Evidence = EVIDENCE) -> str | None:
    found = section_asked(asked(question), evidence.candidates, evidence.library)
    return found.text if found else None


@pytest.mark.parametrize(
    "question", ["Xã còn những khó khăn gì?", "Báo cáo nêu những khó khăn, vướng mắc nào?", "Khó khăn là gì?"]
)
def test_the_lines_below_the_heading_that_is_asked_for(question: str) -> None:
    assert section(question) == "1. Ruộng bậc thang manh mún.\n2. Thiếu nước mùa khô."


@pytest.mark.parametrize(
    "question", ["Xã có những kiến nghị gì?", "Xã có những thuận lợi gì?", "Khó khăn do đâu?"]
)
def test_no_section(question: str) -> None:
    assert section(question) is None


def test_a_section_is_quoted_whole() -> None:
    answer = answer_from(asked("Xã còn những khó khăn gì?"), EVIDENCE.candidates, EVIDENCE.library)
    assert answer.text == answer.citations[0].quote == section("Xã còn những khó khăn gì?")
    assert check(answer, lambda _document: EVIDENCE.documents[0].text) == answer


def test_a_long_section_ends_with_a_whole_line() -> None:
    lines = "\n".join(f"{n}. Việc số {n} của bản còn nhiều vướng mắc chưa gỡ được." for n in range(1, 80))
    found = section("Bản còn những vướng mắc gì?", Evidence(f"# II. VƯỚNG MẮC\n\n{lines}")) or ""
    assert len(found) <= MAX_CHARACTERS
    assert found.startswith("1. Việc số 1")
    assert found.endswith("được.")
