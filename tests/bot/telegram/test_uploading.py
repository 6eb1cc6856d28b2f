"""Files of administrators, from Telegram to the answers: over HTTP, with a store and an index."""

from pathlib import Path

import pytest

from bot.documents.drafts import Drafts
from bot.wording.vi import CHANNEL
from bot.wording.vi_office import OFFICE
from store.audit import Entry, entries
from store.editing import all_documents
from tests.bot.telegram.scene import Scene
from tests.bot.telegram.test_reading import answer, pressed, turned
from tests.corpus.files import archive
from tests.telegram_server import SentMessage

ADMINISTRATOR, OTHER, OFFICIAL, CITIZEN = 1, 3, 2, 11

RICE = """UBND TỈNH LÀO CAI
Số: 44/BC-UBND

BÁO CÁO
Kết quả sản xuất vụ đông xuân

Vụ đông xuân năm 2022, sản lượng lúa của huyện đạt 512.000 tấn.
"""
ASKED = "Vụ đông xuân năm 2022 sản lượng lúa của huyện đạt bao nhiêu tấn?"
FOREST = "Năm 2023, toàn tỉnh trồng được 3.120 ha rừng phòng hộ."


def drafts(scene: Scene) -> list[str]:
    folder = Drafts(scene_data(scene))._folder
    return [path.name for path in folder.iterdir()] if folder.is_dir() else []


def scene_data(scene: Scene) -> Path:
    assert scene.workspace is not None
    return scene.workspace.settings.data


def documents(scene: Scene) -> set[str]:
    with scene.database.session() as session:
        return {row.document for row in all_documents(session, everything=False)}


def audit(scene: Scene) -> list[Entry]:
    with scene.database.session() as session:
        return list(entries(session))


async def shown(scene: Scene, has: str, chat: int = ADMINISTRATOR, count: int = 1) -> SentMessage:
    """The message of a chat that says so, once so many do, whatever it said before."""

    def those() -> list[SentMessage]:
        return [each for each in scene.server.sent_to(chat) if has in each.text]

    await scene.server._until(lambda: len(those()) >= count, f"{count} messages with {has!r}")
    return those()[-1]


async def previewed(
    scene: Scene, text: str = RICE, name: str = "lua.txt", chat: int = ADMINISTRATOR, **sent: object
) -> SentMessage:
    before = len([each for each in scene.server.sent_to(chat) if OFFICE.tap in each.text])
    await scene.server.send_file(text.encode(), name, chat, **sent)  # type: ignore[arg-type]
    return await shown(scene, OFFICE.tap, chat, before + 1)


async def corrected(scene: Scene, preview: SentMessage, field: str, value: str) -> SentMessage:
    """The preview after a field was put right by its button and a message."""
    await pressed(scene, preview, field)
    await scene.server.write(value, chat_id=preview.chat_id)
    await shown(scene, f"Đã sửa {field}: ", preview.chat_id)
    return scene.server.find(preview.chat_id, preview.message_id)


async def test_a_file_is_read_shown_and_published(living: Scene) -> None:
    preview = await previewed(living)
    assert preview.text == "\n".join(
        [
            "📄 lua.txt",
            "Mã: lua",
            "Tên: Báo cáo: Kết quả sản xuất vụ đông xuân",
            "Số: 44/BC-UBND",
            "Loại: Báo cáo",
            "Cơ quan: UBND TỈNH LÀO CAI",
            "Ngày: –",
            "Nơi: Lào Cai",
            "Đối tượng: công khai",
            "1 số liệu · 0 bảng",
            "",
            OFFICE.tap,
        ]
    )
    assert "lua" not in documents(living)
    await living.server.press(preview, OFFICE.publish)
    published = await shown(living, "Đã công bố")
    assert published.message_id == preview.message_id
    assert published.keyboard == ()
    assert "lua" in documents(living)
    assert "512.000" in (await answer(living, ASKED)).text
    assert [(each.actor, each.action, each.document) for each in audit(living)[:2]] == [
        ("telegram:1", "generation.published", None),
        ("telegram:1", "document.added", "lua"),
    ]
    assert drafts(living) == []


async def test_a_file_can_be_thrown_away(living: Scene) -> None:
    before = documents(living)
    gone = await turned(living, await previewed(living), OFFICE.discard)
    assert gone.text == OFFICE.discarded.format(name="lua.txt")
    assert documents(living) == before
    assert drafts(living) == []


async def test_every_field_can_be_put_right(living: Scene) -> None:
    preview = await previewed(living)
    for field, value, line in (
        ("Mã", "lua 2022", "Mã: lua 2022"),
        ("Tên", "Báo cáo <lúa> & gạo", "Tên: Báo cáo <lúa> & gạo"),
        ("Số", "số 45 /BC-UBND", "Số: 45/BC-UBND"),
        ("Loại", "-", "Loại: –"),
        ("Cơ quan", "Sở Nông nghiệp", "Cơ quan: Sở Nông nghiệp"),
        ("Ngày", "5/6/2022", "Ngày: 05/06/2022"),
        ("Nơi", "ha noi", "Nơi: Hà Nội"),
        ("Đối tượng", "Nội bộ", "Đối tượng: nội bộ"),
    ):
        preview = await corrected(living, preview, field, value)
        assert line in preview.text.splitlines()
    await living.server.press(preview, OFFICE.publish)
    await shown(living, "Đã công bố")
    assert "lua 2022" in documents(living)
    assert "512.000" not in (await answer(living, ASKED)).text
    assert "512.000" in (await answer(living, ASKED, OFFICIAL)).text


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("Mã", "../../lua"),
        ("Số", "không số"),
        ("Ngày", "31/02/2022"),
        ("Nơi", "Sao Hỏa"),
        ("Đối tượng", "ai"),
    ],
)
async def test_a_wrong_value_is_one_sentence_and_is_asked_again(
    living: Scene, field: str, value: str
) -> None:
    preview = await previewed(living)
    await pressed(living, preview, field)
    said = await answer(living, value, ADMINISTRATOR)
    assert said.text in OFFICE.bad_values.values()
    assert living.server.find(ADMINISTRATOR, preview.message_id).text == preview.text
    await living.server.write("7" if field == "Số" else "-", chat_id=ADMINISTRATOR)
    await living.server.until_sent(4, chat_id=ADMINISTRATOR)


async def test_asking_for_a_value_can_be_called_off(living: Scene) -> None:
    preview = await previewed(living)
    request = await pressed(living, preview, "Số")
    assert (await pressed(living, request, OFFICE.cancel)).text == OFFICE.cancelled
    assert "18.450" in (await answer(living, "Năm 2021 giải quyết việc làm cho bao nhiêu lao động?", 1)).text


async def test_a_caption_states_fields_and_the_reason(living: Scene) -> None:
    caption = "số: 77/BC-UBND\nngày: hôm qua\nNội bộ\ntheo yêu cầu của Văn phòng"
    preview = await previewed(living, caption=caption)
    assert "Số: 77/BC-UBND" in preview.text
    assert "Đối tượng: nội bộ" in preview.text
    assert "⚠️ chú thích ghi Ngày không đọc được" in preview.text
    await living.server.press(preview, OFFICE.publish)
    await shown(living, "Đã công bố")
    assert audit(living)[1].reason == "theo yêu cầu của Văn phòng"


async def test_an_album_is_published_together(living: Scene) -> None:
    await previewed(living, album="9")
    second = await previewed(living, FOREST, "rung.txt", album="9", caption="nội bộ")
    assert "Đối tượng: nội bộ" in second.text
    # the caption of an album may come with its last file
    await shown(living, "Đối tượng: nội bộ", count=2)
    first = next(each for each in living.server.sent_to(ADMINISTRATOR) if "lua.txt" in each.text)
    await living.server.press(first, OFFICE.publish_all)
    await shown(living, "Đã công bố “lua”, “rung”", count=2)
    assert {"lua", "rung"} <= documents(living)
    assert sum(each.action == "generation.published" for each in audit(living)) == 1


async def test_an_archive_is_shown_file_by_file(living: Scene) -> None:
    content = archive({"a/lua.txt": RICE.encode(), "../rung.txt": FOREST.encode()})
    await living.server.send_file(content, "hai.zip")
    preview = await shown(living, OFFICE.tap, count=2)
    assert await shown(living, OFFICE.unpacked.format(name="hai.zip", count=2))
    await living.server.press(preview, OFFICE.publish_all)
    await shown(living, "Đã công bố", count=2)
    assert {"lua", "rung"} <= documents(living)


async def test_warnings_are_shown_and_what_others_did_meanwhile(living: Scene) -> None:
    await answer(living, "/help", OTHER)
    mine = await previewed(living)
    theirs = await previewed(living, RICE + FOREST, "lua.txt", OTHER)
    await living.server.press(theirs, OFFICE.publish)
    await shown(living, "Đã công bố", OTHER)
    await living.server.press(mine, OFFICE.publish)
    again = await shown(living, OFFICE.changed_meanwhile)
    assert "⚠️ sẽ là bản mới của lua" in again.text
    await living.server.press(again, OFFICE.publish)
    await shown(living, "Đã công bố")
    same = await previewed(living)
    assert "⚠️ đúng tệp này đã có: lua" in same.text
    await living.server.press(same, OFFICE.publish)
    await shown(living, OFFICE.unchanged.format(names="“lua”"))


async def test_only_whose_file_it_is_decides(living: Scene) -> None:
    preview = await previewed(living)
    for person in (OTHER, CITIZEN):
        await living.server.press(preview, OFFICE.publish, person=person)
    await living.server.until_called("answerCallbackQuery", 2)
    assert "lua" not in documents(living)


@pytest.mark.parametrize("chat", [CITIZEN, OFFICIAL, 4])
async def test_others_get_one_kind_sentence_and_nothing_is_fetched(living: Scene, chat: int) -> None:
    for _ in range(3):
        await living.server.send_file(RICE.encode(), chat_id=chat, album="1")
    await living.server.send_file(b"x", chat_id=chat, photo=True)
    messages = await living.server.until_sent(2, chat_id=chat)
    assert [each.text for each in messages] == [CHANNEL.no_files] * 2
    assert living.server.called("getFile") == []
    assert living.server.fetched == []


async def test_a_file_in_a_group_is_nothing_to_the_bot(living: Scene) -> None:
    await living.server.send_file(RICE.encode(), chat_id=-1)
    await answer(living, "/help", ADMINISTRATOR)
    assert living.server.sent_to(-1) == []
    assert living.server.called("getFile") == []


async def test_a_file_over_the_limit_is_not_fetched(living: Scene) -> None:
    big = bytes(20 * 2**20 + 1)
    await living.server.send_file(big, "to.pdf")
    assert "lớn hơn 20 MB" in (await living.server.until_sent(1))[0].text
    assert living.server.called("getFile") == []


async def test_a_file_that_says_it_is_smaller_is_refused_by_telegram(living: Scene) -> None:
    big = bytes(20 * 2**20 + 1)
    file_id = "lie"
    living.server.uploads[file_id] = big
    sent = {"file_id": file_id, "file_unique_id": file_id, "file_size": 5, "file_name": "to.pdf"}
    await living.server.send({"document": sent}, chat_id=ADMINISTRATOR)
    await shown(living, "lớn hơn 20 MB")
    assert living.server.fetched == []


@pytest.mark.parametrize(
    "name", ["../../../etc/cron.d/x.txt", "C:\\x\\lua.txt", "\u202elua.txt", None, "a" * 300 + ".txt"]
)
async def test_a_name_never_becomes_a_path(living: Scene, name: str | None) -> None:
    data = scene_data(living)
    outside = {path for path in data.parent.rglob("*") if data not in path.parents}
    await living.server.send_file(RICE.encode(), name)
    if name is None:  # without a name nothing tells which kind of text it is
        await shown(living, "Chưa đọc được loại tệp này")
        return
    preview = await shown(living, OFFICE.tap)
    await living.server.press(preview, OFFICE.publish)
    await shown(living, "Đã công bố")
    assert {path for path in data.parent.rglob("*") if data not in path.parents} == outside
    assert all("/" not in each and "\\" not in each for each in documents(living))


async def test_a_bad_file_is_one_sentence_and_changes_nothing(living: Scene) -> None:
    before = documents(living)
    await living.server.send_file(b"%PDF-1.7 nothing", "hong.pdf")
    await shown(living, "hong.pdf: Tệp bị hỏng")
    assert (documents(living), drafts(living), audit(living)) == (before, [], [])


async def test_a_file_that_cannot_be_fetched(living: Scene) -> None:
    living.server.refuse("download", 404)
    await living.server.send_file(RICE.encode(), "lua.txt")
    await shown(living, OFFICE.not_fetched.format(name="lua.txt"))


async def test_fetching_is_tried_again(living: Scene) -> None:
    living.server.refuse("download", 502, times=2)
    living.server.flood("getFile", 1)
    assert (await previewed(living)).text


async def test_the_same_update_twice_is_one_file(living: Scene) -> None:
    sent = await living.server.send_file(RICE.encode(), "lua.txt")
    await shown(living, OFFICE.tap)
    call = living.server.called("getFile")
    update = {"file_id": "file-0", "file_unique_id": "file-0", "file_size": 9, "file_name": "lua.txt"}
    living.server.updates._next_id = sent
    await living.server.send({"document": update}, chat_id=ADMINISTRATOR)
    living.server.updates._next_id = sent + 1
    await answer(living, "/help", ADMINISTRATOR)
    assert living.server.called("getFile") == call


async def test_a_directive_that_was_amended_says_so_from_then_on(living: Scene) -> None:
    gifts = "Năm 2020 tỉnh Cao Bằng tặng quà cho bao nhiêu người cao tuổi?"
    assert "sửa đổi" not in (await answer(living, gifts)).text
    newer = "---\nnumber: 99-CV/TU\n---\nCông văn này sửa đổi, bổ sung Công văn số 57-CV/TU ngày 12/3/2020.\n"
    await living.server.press(await previewed(living, newer, "moi.md"), OFFICE.publish)
    await shown(living, "Đã công bố")
    told = await answer(living, gifts)
    deed = "đã được sửa đổi, bổ sung bởi 99-CV/TU"
    assert told.text.count(deed) == 2  # below the answer, and in the citation
    assert f"⚠️ 57-CV/TU {deed}." in told.text.splitlines()
    assert "6.214" in told.text
    listed = await answer(living, "/docs 57-CV/TU")
    assert f"⚠️ {deed}" in (await pressed(living, listed, "1")).text
