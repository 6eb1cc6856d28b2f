"""The audit, and what was asked in vain, over HTTP."""

from bot.wording.vi_office import OFFICE
from bot.wording.vi_service import SERVICE
from tests.bot.telegram.deeds import AUDITOR, JOBS, published
from tests.bot.telegram.scene import Scene
from tests.bot.telegram.test_reading import answer
from tests.bot.telegram.test_uploading import ADMINISTRATOR, CITIZEN, shown


async def test_the_audit_is_for_auditors_too_and_can_be_had_as_a_file(living: Scene) -> None:
    assert (await answer(living, "/audit", AUDITOR)).text == OFFICE.no_entries
    await published(living)
    last = await answer(living, "/audit", AUDITOR)
    assert "telegram:1 · thêm tài liệu · lua" in last.text
    await living.server.press(last, OFFICE.export)
    file = (await living.server.until_sent(3, chat_id=AUDITOR))[-1].file
    assert file is not None
    assert file.name == "nhat-ky.csv"
    rows = file.content.decode("utf-8-sig").splitlines()
    assert rows[0] == "at,actor,action,document,reason,details"
    assert ",telegram:1,document.added,lua," in rows[2]
    for chat in (2, CITIZEN):
        assert (await answer(living, "/audit", chat)).text == OFFICE.only_auditors
    await living.server.press(last, OFFICE.export, person=CITIZEN)
    await living.server.until_called("answerCallbackQuery", 3)
    assert living.server.toasts[-1] == OFFICE.only_auditors


async def test_questions_without_an_answer_by_what_they_are_about(living: Scene) -> None:
    assert "không có câu nào" in (await answer(living, "/unanswered", ADMINISTRATOR)).text
    for chat, question in (
        (11, "Năm 2017 trồng được bao nhiêu héc-ta rừng ngập mặn?"),
        (12, "Năm 2018 diện tích rừng ngập mặn là bao nhiêu?"),
        (12, "Nước mắm Phú Quốc bán được bao nhiêu lít?"),
    ):
        await answer(living, question, chat)
    wrong = await answer(living, JOBS, 13)
    await living.server.press(wrong, SERVICE.wrong)
    await living.server.until_sent(2, chat_id=13)
    await shown(living, "Ý kiến của người dùng")
    told = (await answer(living, "/unanswered", ADMINISTRATOR)).text
    assert told.startswith("4 câu chưa trả lời được hoặc bị báo sai")
    assert "rừng ngập mặn (2)" in told
    assert f"• {JOBS} ⚠️" in told
    assert "13" not in told.replace(JOBS, "")
    await answer(living, "/forget", 12)
    assert "Phú Quốc" not in (await answer(living, "/unanswered", ADMINISTRATOR)).text
