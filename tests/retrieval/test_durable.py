from pathlib import Path

import pytest

from retrieval.durable import replace_text


def test_replaces_the_content_and_leaves_nothing_else(tmp_path: Path) -> None:
    pointer = tmp_path / "CURRENT"
    replace_text(pointer, "một")
    replace_text(pointer, "hai")
    assert pointer.read_text(encoding="utf-8") == "hai"
    assert list(tmp_path.iterdir()) == [pointer]


def test_the_old_content_stays_until_the_new_is_on_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pointer = tmp_path / "CURRENT"
    replace_text(pointer, "một")

    def fail(_descriptor: int) -> None:
        raise OSError("the disk is gone")

    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(OSError, match="disk is gone"):
        replace_text(pointer, "hai")
    assert pointer.read_text(encoding="utf-8") == "một"
