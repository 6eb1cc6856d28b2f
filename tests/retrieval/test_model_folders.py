from pathlib import Path

import pytest

from retrieval.bundled_model import bundled_model_folder
from retrieval.embedder import Embedder, UnknownModelError, embedder_name, load_embedder
from retrieval.model_folders import find_model_folder, folder_digest


def test_the_digest_changes_with_any_file(tmp_path: Path) -> None:
    (tmp_path / "model.safetensors").write_bytes(bytes(3 << 20))
    before = folder_digest(tmp_path)
    assert folder_digest(tmp_path) == before
    (tmp_path / "config.json").write_text("{}")
    assert folder_digest(tmp_path) != before


@pytest.mark.parametrize("model", ["nowhere/to-be-found", "/no/such/folder"])
def test_an_unknown_model_is_named(model: str) -> None:
    with pytest.raises(UnknownModelError, match=model):
        find_model_folder(model)


def test_the_name_is_known_without_the_model(bundled: Embedder) -> None:
    assert embedder_name() == bundled.name
    folder = str(bundled_model_folder())
    assert embedder_name(folder) == load_embedder(folder).name
