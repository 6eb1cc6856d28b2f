"""A document that was amended or replaced by another that is held says so wherever it is cited."""

import pytest

from bot.engine import Engine
from bot.noticing import notices
from bot.opening import Workspace
from bot.question import Audience
from bot.wording.vi import CHANNEL
from tests.bot.conftest import Office

OLD = """---
title: Quyết định về hỗ trợ giống cây
number: 07/QĐ-UBND
issuer: UBND tỉnh Lào Cai
issued_on: 2020-03-05
---
Mức hỗ trợ giống cây dược liệu là 1.250.000 đồng cho mỗi hộ năm 2020.
"""
NEW = """---
number: 15/QĐ-UBND
issuer: UBND tỉnh Lào Cai
issued_on: {day}
audience: {audience}
---
{text}
"""
QUESTION = "Năm 2020 mức hỗ trợ giống cây dược liệu cho mỗi hộ là bao nhiêu?"
AMENDS = "Điều 1. Sửa đổi, bổ sung một số điều của Quyết định số 7/QĐ-UBND{dated} về giống cây."
REPLACES = "Quyết định này thay thế Quyết định số 7/QĐ-UBND{dated}."


def noticed(
    office: Office,
    text: str,
    asker: Audience = Audience.CITIZEN,
    day: str = "2022-01-10",
    audience: str = "public",
) -> list[str]:
    fields = {"day": day, "audience": audience}
    workspace: Workspace = office({"cu.md": OLD, "moi.md": NEW.format(text=text, **fields)})
    answer = Engine(workspace).ask(QUESTION, (), asker)
    assert "1.250.000" in answer.text
    assert {each.document for each in answer.citations} == {"cu"}
    return notices(answer, CHANNEL)


@pytest.mark.parametrize("dated", ["", " ngày 05/3/2020"])
def test_what_was_amended_names_the_newer_one(open_office: Office, dated: str) -> None:
    assert noticed(open_office, AMENDS.format(dated=dated)) == [
        "⚠️ 07/QĐ-UBND đã được sửa đổi, bổ sung bởi 15/QĐ-UBND."
    ]


def test_what_was_replaced_by_its_own_words_says_so(open_office: Office) -> None:
    assert noticed(open_office, REPLACES.format(dated="")) == [
        "⚠️ 07/QĐ-UBND đã được thay thế hoặc bãi bỏ bởi 15/QĐ-UBND."
    ]


@pytest.mark.parametrize(
    "text",
    [
        REPLACES.format(dated=" ngày 05/3/2021"),  # the same number of another year
        REPLACES.format(dated=" của UBND tỉnh Hà Giang"),
        "Sở Tư pháp đã tham mưu thay thế Quyết định số 7/QĐ-UBND.",
        "Thực hiện Quyết định số 7/QĐ-UBND.",
        "Nghị định số 20/2021/NĐ-CP sửa đổi, bổ sung Quyết định số 7/QĐ-UBND.",
    ],
)
def test_other_words_are_about_something_else(open_office: Office, text: str) -> None:
    assert noticed(open_office, text) == []


def test_an_older_document_amends_none(open_office: Office) -> None:
    assert noticed(open_office, REPLACES.format(dated=""), day="2019-01-10") == []


def test_citizens_do_not_learn_of_internal_documents(open_office: Office) -> None:
    text = REPLACES.format(dated="")
    assert noticed(open_office, text, audience="internal") == []
    assert len(noticed(open_office, text, Audience.OFFICIAL, audience="internal")) == 1
