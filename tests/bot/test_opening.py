from pathlib import Path

import pytest

from bot import opening
from bot.opening import OtherModelError, Workspace
from bot.settings import Settings
from retrieval.publishing import publish_store
from tests.bot.conftest import Office, add_documents, publish
from tests.bot.office import CARDS_2019, JOBS
from tests.hashed_embedder import HashedEmbedder


def test_nothing_is_opened_before_it_is_needed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "load_embedder", lambda _model: pytest.fail("the model was loaded"))
    workspace = Workspace(Settings(_env_file=None, data=tmp_path / "data"))
    assert workspace.library() is None
    workspace.close()
    assert not (tmp_path / "data").exists()


def test_the_store_is_made_where_the_settings_say(tmp_path: Path) -> None:
    workspace = Workspace(Settings(_env_file=None, data=tmp_path / "a" / "b"))
    assert workspace.database is workspace.database
    workspace.close()
    assert list((tmp_path / "a" / "b").glob("*.sqlite*"))


def test_a_library_is_kept_until_another_generation_is_published(open_office: Office, tmp_path: Path) -> None:
    workspace = open_office({"viec-lam.md": JOBS})
    first = workspace.library()
    assert first is not None
    assert workspace.library() is first
    add_documents(workspace, tmp_path, {"the.md": CARDS_2019})
    assert workspace.library() is first
    generation = publish(workspace)
    second = workspace.library()
    assert second is not None
    assert (second.generation.id, second is first) == (generation, False)


def test_an_index_of_another_model_is_never_searched(
    open_office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = open_office({"viec-lam.md": JOBS})
    workspace.close()
    other = HashedEmbedder()
    other.name = "hashed/2"
    monkeypatch.setattr(opening, "load_embedder", lambda _model: other)
    configured = Workspace(workspace.settings)
    with pytest.raises(OtherModelError) as mismatch:
        configured.library()
    assert (mismatch.value.indexed, mismatch.value.configured) == ("hashed/1", "hashed/2")
    configured.close()


def test_readers_keep_their_index_when_one_of_another_model_is_published(
    open_office: Office, tmp_path: Path
) -> None:
    workspace = open_office({"viec-lam.md": JOBS})
    first = workspace.library()
    other = HashedEmbedder()
    other.name = "hashed/2"
    publish_store(workspace.database, workspace.settings.data, other)
    assert workspace.library() is first
    add_documents(workspace, tmp_path, {"the.md": CARDS_2019})
    assert workspace.library() is first
