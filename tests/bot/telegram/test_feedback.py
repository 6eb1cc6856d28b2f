import json
from pathlib import Path

from sqlalchemy import select

from bot.golden import read_golden_questions
from bot.golden_file import FILE_NAME
from bot.wording.vi_service import SERVICE
from store.models import FeedbackRow
from tests.bot.telegram.scene import Scene
from tests.bot.telegram.test_reading import answer, pressed

JOBS = "Năm 2021 giải quyết việc làm cho bao nhiêu lao động?"
ADMINISTRATOR = 1


def golden(scene: Scene) -> Path:
    return Path(str(scene.settings["data"])) / FILE_NAME


async def open_chat(scene: Scene) -> None:
    """An administrator wrote to the bot at least once."""
    await answer(scene, "/help", ADMINISTRATOR)


async def test_a_verdict_reaches_the_administrators(living: Scene) -> None:
    await open_chat(living)
    message = await answer(living, JOBS)
    await living.server.press(message, SERVICE.good)
    report = (await living.server.until_sent(2, chat_id=ADMINISTRATOR))[-1]
    assert report.text.startswith("Ý kiến của người dùng: 👍 hài lòng\n\nCâu hỏi: Năm 2021")
    assert "18.450" in report.text
    await living.server.until_called("answerCallbackQuery")
    assert living.server.toasts == [SERVICE.thanks]


async def test_a_reported_answer_may_be_explained(living: Scene) -> None:
    await open_chat(living)
    request = await pressed(living, await answer(living, JOBS), SERVICE.wrong)
    assert request.text == SERVICE.add_note
    reply = {
        "text": "phải là 18.540 <lao động>",
        "reply_to_message": {**request.to_json(), "from": living.server.bot_user},
    }
    await living.server.send(reply)
    assert (await living.server.until_sent(3, chat_id=11))[-1].text == SERVICE.note_kept
    reports = await living.server.until_sent(3, chat_id=ADMINISTRATOR)
    assert reports[-1].text.endswith("Ghi chú: phải là 18.540 <lao động>")


async def test_one_touch_makes_a_golden_question_once(living: Scene) -> None:
    await open_chat(living)
    await living.server.press(await answer(living, JOBS), SERVICE.good)
    report = (await living.server.until_sent(2, chat_id=ADMINISTRATOR))[-1]
    for count in (2, 3):
        await living.server.press(report, SERVICE.make_golden)
        await living.server.until_called("answerCallbackQuery", count)
    assert living.server.toasts[1:] == [SERVICE.golden_made.format(id="F-1")] * 2
    (question,) = read_golden_questions(golden(living))
    assert question.question == JOBS
    assert (question.must_contain, question.docs, question.answerable) == (
        (("18.450",),),
        ("viec-lam",),
        True,
    )
    assert question.evidence_quote == "Năm 2021, toàn tỉnh giải quyết việc làm cho 18.450 lao động"


async def test_a_wrong_answer_becomes_what_must_not_be_said(living: Scene) -> None:
    await open_chat(living)
    await pressed(living, await answer(living, JOBS), SERVICE.wrong)
    report = (await living.server.until_sent(2, chat_id=ADMINISTRATOR))[-1]
    await living.server.press(report, SERVICE.make_golden)
    await living.server.until_called("answerCallbackQuery", 2)
    (line,) = golden(living).read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["must_not_contain"] == ["18.450"]
    assert json.loads(line)["must_contain"] == []


async def test_only_administrators_make_golden_questions(living: Scene) -> None:
    await open_chat(living)
    await living.server.press(await answer(living, JOBS), SERVICE.good)
    report = (await living.server.until_sent(2, chat_id=ADMINISTRATOR))[-1]
    await living.server.press(report, SERVICE.make_golden, person=2)
    await living.server.until_called("answerCallbackQuery", 2)
    assert living.server.toasts[-1] == SERVICE.only_administrators
    assert not golden(living).exists()


async def test_a_second_verdict_takes_the_place_of_the_first(living: Scene) -> None:
    message = await answer(living, JOBS)
    for count, text in enumerate((SERVICE.good, SERVICE.bad), start=1):
        await living.server.press(message, text)
        await living.server.until_called("answerCallbackQuery", count)
    with living.database.session() as session:
        assert [row.verdict for row in session.scalars(select(FeedbackRow))] == ["bad"]
