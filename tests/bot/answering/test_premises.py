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


LETTER = Evidence(
    """---
title: Kế hoạch nuôi ong
number: 31/KH-UBND
kind: Kế hoạch
issuer: ỦY BAN NHÂN DÂN HUYỆN MƯỜNG LAN
---
ỦY BAN NHÂN DÂN
HUYỆN MƯỜNG LAN

Số: 31/KH-UBND

Ngày 02/3/2021, ông Lò Văn Páo, Phó Chủ tịch UBND huyện chủ trì hội nghị nuôi ong.

Các xã trồng thêm 40 ha hoa cho đàn ong. Kế hoạch này thay thế Kế hoạch số 12/KH-UBND ngày 05/4/2019.
"""
)


@pytest.mark.parametrize(
    ("question", "heads"),
    [
        ("Huyện ủy ban hành Kế hoạch 31/KH-UBND giao các xã trồng thêm bao nhiêu ha hoa?", True),
        ("UBND huyện ban hành Kế hoạch 31/KH-UBND giao các xã trồng thêm bao nhiêu ha hoa?", False),
    ],
)
def test_who_issued_the_document_itself_is_put_right_by_its_head(question: str, *, heads: bool) -> None:
    found = answer_from(asked(question), LETTER.candidates, LETTER.library)
    assert "40 ha" in found.text
    assert found.text.startswith("ỦY BAN NHÂN DÂN\nHUYỆN MƯỜNG LAN") is heads


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Hội nghị nuôi ong do ông Sùng A Páo chủ trì phải không?", "Văn bản nêu khác: "),
        ("Hội nghị nuôi ong do ông Lò Văn Páo chủ trì đúng không?", "Đúng. "),
    ],
)
def test_who_did_it_is_put_right(question: str, said: str) -> None:
    found = answer_from(asked(question), LETTER.candidates, LETTER.library)
    found = check(found, lambda _: LETTER.library.text_of(0))
    assert found.text.startswith(said)
    assert "ông Lò Văn Páo" in found.text


@pytest.mark.parametrize("issuer", ["Huyện ủy", "Ban Thường vụ Huyện ủy"])
def test_an_issuer_that_is_right_is_not_repeated(issuer: str) -> None:
    found = answer(f"Công văn 31-CV/HU của {issuer} yêu cầu gì về nguồn nước sạch?")
    assert "Công văn số" not in found.text
