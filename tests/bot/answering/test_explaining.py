"""Answers to what a thing is or is called."""

import pytest

from bot.answer import Answer, Status
from bot.answering.checking import check
from bot.answering.deciding import answer_from
from tests.bot.reading import Evidence, asked

EVIDENCE = Evidence(
    """---
title: Sổ tay xã nông thôn mới
---
Vùng lõi là nơi cấm mọi việc chặt phá, săn bắt.
Huyện giao Ban Chỉ đạo Đề án 17 và Đề án 21 mở sổ theo dõi vùng lõi, vùng đệm.
Huyện phê duyệt Đề án 21 về “Giữ rừng đầu nguồn gắn với du lịch cộng đồng” từ năm 2019.
Ban quản lý khu dân cư (BQLKDC) họp mỗi tháng một lần; BQLKDC có 5 người.
Kế hoạch số 7/KH-UBND về trồng rừng ven biển được triển khai ở vùng đệm.
"""
)


def answer(question: str) -> Answer:
    found = answer_from(asked(question), EVIDENCE.candidates, EVIDENCE.library)
    assert check(found, lambda _document: EVIDENCE.documents[0].text).text == found.text
    return found


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Thế nào là vùng lõi?", "Vùng lõi là nơi cấm"),
        ("Đề án 21 có tên đầy đủ là gì?", "Giữ rừng đầu nguồn"),
        ("Tên đầy đủ của Đề án 21 là gì?", "Giữ rừng đầu nguồn"),
        ("BQLKDC là viết tắt của gì?", "Ban quản lý khu dân cư (BQLKDC)"),
        ("Tên đầy đủ của Kế hoạch 7/KH-UBND là gì?", "về trồng rừng ven biển"),
    ],
)
def test_the_statement_that_defines_it(question: str, said: str) -> None:
    found = answer(question)
    assert found.status is Status.ANSWERED
    assert said in found.text


@pytest.mark.parametrize(
    "question", ["Đề án 17 có tên đầy đủ là gì?", "Đề án 17 là gì?", "Vùng đệm nghĩa là gì?"]
)
def test_a_mere_mention_defines_nothing(question: str) -> None:
    found = answer(question)
    assert (found.status, found.citations) == (Status.NOT_FOUND, ())


def test_a_topic_is_no_thing_to_define() -> None:
    assert answer("Việc họp của ban quản lý khu dân cư là gì?").status is Status.ANSWERED
