from bot.documents.administering import Administration
from bot.documents.concerns import Concern
from bot.documents.previewing import preview, similarity
from bot.opening import Workspace
from tests.bot.documents.conftest import CARDS, JOBS, RICE, prepared
from tests.bot.documents.state import texts

LONG = "\n".join(
    f"Năm {2000 + n}, xã thứ {n} của huyện trồng được {n + 3} ha rừng phòng hộ ven sông." for n in range(20)
)
NUMBERED = "---\nnumber: 12/BC-UBND\nissued_on: {day}\n---\n{text}"


def concerns(workspace: Workspace, name: str, text: str) -> list[tuple[Concern, str]]:
    shown = preview(prepared(name, text), workspace.database, workspace.library())
    return [(each.concern, each.document) for each in shown.warnings]


def test_a_new_document_raises_no_concern(workspace: Workspace) -> None:
    assert concerns(workspace, "lua.txt", RICE) == []


def test_the_same_file_under_another_name(workspace: Workspace) -> None:
    assert concerns(workspace, "khac.txt", CARDS) == [(Concern.SAME_FILE, "the")]


def test_a_new_version(workspace: Workspace) -> None:
    assert (Concern.NEW_VERSION, "the") in concerns(workspace, "the.txt", RICE)


def test_the_same_number_and_an_older_date(workspace: Workspace, lan: Administration) -> None:
    lan.add([prepared("bao-cao.md", NUMBERED.format(day="2022-05-01", text=RICE))])
    assert concerns(workspace, "ban-khac.md", NUMBERED.format(day="2023-01-01", text=JOBS)) == [
        (Concern.SAME_NUMBER, "bao-cao"),
        (Concern.NEAR_DUPLICATE, "viec-lam"),
    ]
    older = concerns(workspace, "bao-cao.md", NUMBERED.format(day="2021-05-01", text=RICE))
    assert (Concern.OLDER, "bao-cao") in older


def test_a_near_duplicate(workspace: Workspace, lan: Administration) -> None:
    lan.add([prepared("rung.txt", LONG)])
    changed = LONG.replace("2007", "2008")
    assert concerns(workspace, "rung-2.txt", changed) == [(Concern.NEAR_DUPLICATE, "rung")]


def test_looking_changes_nothing(workspace: Workspace) -> None:
    concerns(workspace, "lua.txt", RICE)
    assert texts(workspace) == {JOBS, CARDS}


def test_a_preview_without_an_index(workspace: Workspace) -> None:
    shown = preview(prepared("khac.txt", CARDS), workspace.database, None)
    assert [each.concern for each in shown.warnings] == [Concern.SAME_FILE]


def test_similarity() -> None:
    assert similarity(LONG, LONG) == 1
    assert similarity(LONG, RICE) == 0
    assert similarity("", RICE) == 0
