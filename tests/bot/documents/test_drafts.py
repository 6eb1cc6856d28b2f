import os
from pathlib import Path

import pytest

from bot.documents.drafts import FOLDER, STRAY_SECONDS, Drafts
from corpus.archives import Upload
from store.prepared import prepare

UPLOAD = Upload("../lua.txt", "Năm 2022, sản lượng lúa đạt 512.000 tấn.".encode())


@pytest.fixture
def drafts(tmp_path: Path) -> Drafts:
    return Drafts(tmp_path)


def test_a_draft_is_kept_with_what_was_read(drafts: Drafts) -> None:
    token, prepared = drafts.keep(UPLOAD.content), prepare(UPLOAD)
    assert drafts.content(token) == UPLOAD.content
    assert drafts.reading(token, UPLOAD) is None
    drafts.keep_reading(token, prepared)
    assert drafts.reading(token, UPLOAD) == prepared
    drafts.forget(token)
    assert (drafts.content(token), drafts.reading(token, UPLOAD)) == (None, None)


def test_a_reading_of_another_version_counts_for_nothing(drafts: Drafts) -> None:
    token = drafts.keep(b"x")
    (drafts.data / FOLDER / f"{token}.json").write_text("{}")
    assert drafts.reading(token, UPLOAD) is None


def test_strays_are_swept_once_they_are_old(drafts: Drafts) -> None:
    drafts.sweep([])  # there is no folder yet
    kept, stray, young = (drafts.keep(b"x") for _ in range(3))
    for token in (kept, stray):
        path = drafts.data / FOLDER / token
        old = path.stat().st_mtime - STRAY_SECONDS - 1
        os.utime(path, (old, old))
    drafts.sweep([kept])
    assert [drafts.content(each) for each in (kept, stray, young)] == [b"x", None, b"x"]
