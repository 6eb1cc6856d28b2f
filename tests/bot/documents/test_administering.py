from pathlib import Path

import pytest
from sqlalchemy import select

from bot.documents import changing, originals
from bot.documents.administering import Administration, NothingToRollBackToError
from bot.documents.exclusion import BusyError, alone
from bot.opening import OtherModelError, Workspace
from retrieval.generations import current_id, generation_ids
from store.audit import Action, entries
from store.editing import NoSuchDocumentError, versions_of
from store.models import EmbeddingRow
from tests.bot.documents.conftest import CARDS, JOBS, RICE, prepared
from tests.bot.documents.state import agrees, found, holds, texts
from tests.hashed_embedder import HashedEmbedder


def acts(workspace: Workspace) -> list[tuple[str, str | None, str | None]]:
    """The audit, the oldest first."""
    with workspace.database.session() as session:
        return [(each.action, each.document, each.reason) for each in entries(session)][::-1]


def test_an_added_document_is_answered_from_and_audited(workspace: Workspace, lan: Administration) -> None:
    done = lan.add([prepared("lua.txt", RICE)])
    assert found(workspace, "sản lượng lúa đông xuân")[0] == RICE
    assert done.generation == current_id(workspace.settings.data)
    assert agrees(workspace)
    assert acts(workspace)[-2:] == [(Action.ADDED, "lua", None), (Action.PUBLISHED, None, None)]
    sha = prepared("lua.txt", RICE).read.document.sha256
    assert originals.original(workspace.settings.data, sha) == RICE.encode()


def test_only_what_is_new_is_embedded(lan: Administration, embedder: HashedEmbedder) -> None:
    embedder.embedded.clear()
    done = lan.add([prepared("lua.txt", RICE)])
    assert done.embedded == len(embedder.embedded) > 0
    assert all("512.000" in text for text in embedder.embedded)


def test_what_is_there_already_changes_nothing(workspace: Workspace, lan: Administration) -> None:
    before = current_id(workspace.settings.data), acts(workspace)
    assert lan.add([prepared("the.txt", CARDS)]).generation is None
    assert (current_id(workspace.settings.data), acts(workspace)) == before


def test_a_new_version_takes_the_place_of_the_old(workspace: Workspace, lan: Administration) -> None:
    lan.add([prepared("the.txt", CARDS.replace("3.410", "3.655"))])
    assert texts(workspace) == {JOBS, CARDS.replace("3.410", "3.655")}
    assert CARDS not in found(workspace, "thẻ bảo hiểm y tế")
    with workspace.database.session() as session:
        old, new = versions_of(session, "the")
        assert (old.status, old.replaced_by, new.status) == ("replaced", new.id, "current")


def test_a_replaced_document_names_the_one_in_its_place(workspace: Workspace, lan: Administration) -> None:
    lan.replace("the", prepared("lua.txt", RICE), reason="ban hành lại")
    assert texts(workspace) == {JOBS, RICE}
    assert agrees(workspace)
    with workspace.database.session() as session:
        (old,), (new,) = versions_of(session, "the"), versions_of(session, "lua")
        assert (old.status, old.replaced_by) == ("replaced", new.id)
    assert acts(workspace)[-2] == (Action.REPLACED, "the", "ban hành lại")


def test_a_withdrawn_document_is_out_of_the_answers_and_kept(
    workspace: Workspace, lan: Administration
) -> None:
    lan.withdraw("the", reason="nhầm")
    assert CARDS not in found(workspace, "thẻ bảo hiểm y tế")
    assert agrees(workspace)
    with workspace.database.session() as session:
        (row,) = versions_of(session, "the")
        assert row.status == "withdrawn"
    assert acts(workspace)[-2] == (Action.WITHDRAWN, "the", "nhầm")


def test_a_removed_document_is_nowhere(workspace: Workspace, lan: Administration) -> None:
    data = workspace.settings.data
    lan.add([prepared("mat.txt", "Ông Hoàngxyz Kỳlạ nhận 77.123 quả bưởi năm 2020.")])
    lan.add([prepared("lua.txt", RICE)])
    assert holds(data, "Hoàngxyz")
    lan.remove("mat", reason="yêu cầu của công dân")
    assert "Hoàngxyz" not in " ".join(found(workspace, "Hoàngxyz nhận quả bưởi"))
    workspace.close()
    assert holds(data, "Hoàngxyz") == []
    assert holds(data, "hoangxyz") == []


def test_removing_leaves_what_others_share(workspace: Workspace, lan: Administration) -> None:
    lan.add([prepared("ban-sao.txt", CARDS)])
    lan.remove("ban-sao")
    assert found(workspace, "thẻ bảo hiểm y tế")[0] == CARDS
    sha = prepared("the.txt", CARDS).read.document.sha256
    assert originals.original(workspace.settings.data, sha) == CARDS.encode()
    with workspace.database.session() as session:
        assert session.scalars(select(EmbeddingRow)).all()
    assert agrees(workspace)
    assert acts(workspace)[-1] == (Action.REMOVED, "ban-sao", None)


def test_a_withdrawn_document_can_be_removed(workspace: Workspace, lan: Administration) -> None:
    lan.withdraw("the")
    lan.remove("the")
    with workspace.database.session() as session:
        assert versions_of(session, "the") == []
    assert agrees(workspace)


@pytest.mark.parametrize("act", ["withdraw", "remove"])
def test_a_document_that_is_not_there(workspace: Workspace, lan: Administration, act: str) -> None:
    with pytest.raises(NoSuchDocumentError):
        getattr(lan, act)("khong-co")
    assert agrees(workspace)


def test_ids_of_deleted_rows_are_never_given_again(workspace: Workspace, lan: Administration) -> None:
    lan.add([prepared("lua.txt", RICE)])
    with workspace.database.session() as session:
        (row,) = versions_of(session, "lua")
        gone = row.id
    lan.remove("lua")
    lan.add([prepared("lua.txt", RICE)])
    with workspace.database.session() as session:
        (row,) = versions_of(session, "lua")
        assert row.id > gone


def test_rolling_back_brings_back_index_and_documents(workspace: Workspace, lan: Administration) -> None:
    before = current_id(workspace.settings.data)
    lan.add([prepared("lua.txt", RICE), prepared("the.txt", CARDS.replace("3.410", "3.655"))])
    assert lan.rollback(reason="sai") == before
    assert current_id(workspace.settings.data) == before
    assert texts(workspace) == {JOBS, CARDS}
    assert agrees(workspace)
    assert acts(workspace)[-1] == (Action.ROLLED_BACK, None, "sai")


def test_rolling_forward_again(workspace: Workspace, lan: Administration) -> None:
    done = lan.add([prepared("lua.txt", RICE)])
    lan.rollback()
    assert done.generation is not None
    lan.rollback(done.generation)
    assert texts(workspace) == {JOBS, CARDS, RICE}
    assert agrees(workspace)


@pytest.mark.parametrize("generation", [None, "khong-co", "../.."])
def test_there_is_nothing_to_roll_back_to(lan: Administration, generation: str | None) -> None:
    with pytest.raises(NothingToRollBackToError):
        lan.rollback(generation)


def test_another_model_builds_an_index_beside_and_flips(
    workspace: Workspace, lan: Administration, embedder: HashedEmbedder
) -> None:
    before = current_id(workspace.settings.data)
    embedder.name = "hashed/2"
    done = lan.reindex()
    assert done.generation not in {None, before}
    assert set(generation_ids(workspace.settings.data)) == {before, done.generation}
    with pytest.raises(OtherModelError):
        lan.rollback(before)


def test_one_process_at_a_time(workspace: Workspace, lan: Administration) -> None:
    with (
        alone(workspace.settings.data, "telegram:7"),
        pytest.raises(BusyError) as busy,
    ):
        lan.withdraw("the")
    assert busy.value.owner is not None
    assert busy.value.owner.actor == "telegram:7"
    assert agrees(workspace)


def test_a_failure_while_indexing_leaves_all_as_it_was(
    workspace: Workspace, lan: Administration, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = texts(workspace), current_id(workspace.settings.data), acts(workspace)
    with monkeypatch.context() as patch, pytest.raises(MemoryError):
        patch.setattr(changing, "build_generation", lambda *_, **__: (_ for _ in ()).throw(MemoryError))
        lan.replace("the", prepared("lua.txt", RICE))
    assert (texts(workspace), current_id(workspace.settings.data), acts(workspace)) == before
    assert agrees(workspace)


def test_names_never_become_paths(workspace: Workspace, lan: Administration, tmp_path: Path) -> None:
    lan.add([prepared("../../../thoat.txt", RICE)])
    assert not list(tmp_path.rglob("thoat*"))
    with workspace.database.session() as session:
        assert versions_of(session, "thoat")
