"""What administrators do to documents in the tests, and the golden questions that the gate asks."""

import json

from bot.wording.vi_office import OFFICE
from tests.bot.telegram.scene import Scene
from tests.bot.telegram.test_reading import answer, pressed
from tests.bot.telegram.test_uploading import ADMINISTRATOR, ASKED, RICE, previewed, scene_data, shown
from tests.telegram_server import SentMessage

AUDITOR = 4
JOBS = "Năm 2021 giải quyết việc làm cho bao nhiêu lao động?"
GOLDEN = {
    "id": "lua", "style": "figure", "question": ASKED, "answerable": True,
    "must_contain": [["512.000"]], "figure_ids": ["x"],
}  # fmt: skip
JOBS_GOLDEN = {**GOLDEN, "id": "viec-lam", "question": JOBS, "must_contain": [["18.450"]]}


def demand(scene: Scene, *questions: dict[str, object]) -> None:
    lines = [json.dumps(each, ensure_ascii=False) for each in questions]
    (scene_data(scene) / "golden.jsonl").write_text("\n".join(lines), encoding="utf-8")


async def card(scene: Scene, words: str) -> SentMessage:
    listed = await answer(scene, f"/docs {words}", ADMINISTRATOR)
    return await pressed(scene, listed, "1")


async def published(scene: Scene, text: str = RICE, name: str = "lua.txt") -> None:
    before = len([each for each in scene.server.sent_to(ADMINISTRATOR) if "Đã công bố" in each.text])
    await scene.server.press(await previewed(scene, text, name), OFFICE.publish)
    await shown(scene, "Đã công bố", count=before + 1)
