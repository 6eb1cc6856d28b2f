import pytest

from bot.answer import Answer
from bot.answering.checking import check
from bot.answering.deciding import answer_from
from tests.bot.reading import Evidence, asked

EVIDENCE = Evidence(
    """---
title: Tăng cường nuôi ong
---
Ngày 02/3/2021, Ban Thường vụ Huyện ủy đã có Công văn số 31-CV/HU gửi các xã về việc nuôi ong.

Các xã quan tâm trồng thêm hoa, giữ nguồn nước sạch cho đàn ong và hướng dẫn người dân quay mật đúng vụ.
"""
)


def answer(question: str) -> Answer:
    found = answer_from(asked(question), EVIDENCE.candidates, EVIDENCE.library)
    return check(found, lambda _: EVIDENCE.library.text_of(0))


def test_an_issuer_that_the_document_does_not_name_is_put_right_first() -> None:
    found = answer("Công văn 31-CV/HU của Bộ Chính trị yêu cầu gì về nguồn nước sạch?")
    first, *rest = found.text.splitlines()
    assert first == "Ban Thường vụ Huyện ủy đã có Công văn số 31-CV/HU"
    assert "nước sạch" in " ".join(rest)
    assert found.citations[0].quote == first
    assert [citation.n for citation in found.citations] == [1, 2]


@pytest.mark.parametrize("issuer", ["Huyện ủy", "Ban Thường vụ Huyện ủy"])
def test_an_issuer_that_is_right_is_not_repeated(issuer: str) -> None:
    found = answer(f"Công văn 31-CV/HU của {issuer} yêu cầu gì về nguồn nước sạch?")
    assert "Công văn số" not in found.text
