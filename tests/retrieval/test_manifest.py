import json
from pathlib import Path

import pytest

from retrieval.manifest import FILE, BrokenGenerationError, Reference, read_manifest, write_manifest


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "passages").mkdir()
    (tmp_path / "passages" / "units.json").write_text("[1, 2]", encoding="utf-8")
    (tmp_path / "notes").write_bytes(b"abc")
    write_manifest(tmp_path, "g1", "model/1", {"passages": 2}, [Reference("s1", "abc", [4, 5])])
    return tmp_path


def test_describes_every_file(folder: Path) -> None:
    manifest = read_manifest(folder, hashes=True)
    assert (manifest.id, manifest.model, manifest.counts) == ("g1", "model/1", {"passages": 2})
    assert set(manifest.files) == {"passages/units.json", "notes"}
    assert manifest.files["notes"][0] == 3
    assert manifest.segments == (Reference("s1", "abc", [4, 5]),)


def test_a_truncated_file_is_refused(folder: Path) -> None:
    (folder / "passages" / "units.json").write_text("[1,", encoding="utf-8")
    with pytest.raises(BrokenGenerationError, match=r"units\.json is missing or not as it was written"):
        read_manifest(folder)


def test_a_missing_file_is_refused(folder: Path) -> None:
    (folder / "notes").unlink()
    with pytest.raises(BrokenGenerationError, match="notes"):
        read_manifest(folder)


def test_a_file_that_was_altered_is_refused_when_hashes_are_checked(folder: Path) -> None:
    (folder / "notes").write_bytes(b"abd")
    read_manifest(folder)
    with pytest.raises(BrokenGenerationError, match="notes"):
        read_manifest(folder, hashes=True)


@pytest.mark.parametrize("content", ["", "{", "[]", "{}", '{"id": "g1", "surplus": 1}'])
def test_a_manifest_that_cannot_be_read_is_refused(folder: Path, content: str) -> None:
    (folder / FILE).write_text(content, encoding="utf-8")
    with pytest.raises(BrokenGenerationError, match="manifest cannot be read"):
        read_manifest(folder)


def test_another_format_is_refused(folder: Path) -> None:
    path = folder / FILE
    path.write_text(json.dumps({**json.loads(path.read_text()), "format": 99}), encoding="utf-8")
    with pytest.raises(BrokenGenerationError, match="format 99"):
        read_manifest(folder)


def test_a_folder_that_is_not_there_is_not_broken(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_manifest(tmp_path / "none")
