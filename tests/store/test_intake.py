from pathlib import Path

import pytest

from corpus.document import Document
from corpus.refusal import Reason
from store import prepared
from store.database import Database, sqlite_url
from store.documents import Outcome, current_documents, get_facts
from store.intake import files_under, take_in

REPORT = "Báo cáo giảm nghèo của tỉnh năm 2021\n\nNăm 2021, toàn tỉnh có 1.250 hộ thoát nghèo.\n"


@pytest.fixture
def database(tmp_path: Path) -> Database:
    return Database.open(sqlite_url(tmp_path))


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_saves_a_document_with_what_it_states(database: Database, tmp_path: Path) -> None:
    (taken,) = take_in(database, [write(tmp_path, "bao-cao.txt", REPORT)])
    assert (taken.outcome, taken.figures) == (Outcome.ADDED, 1)
    with database.session() as session:
        facts = get_facts(session, "bao-cao")
    assert facts is not None
    assert facts.figures[0].value_text == "1.250"


def test_an_unchanged_document_stays_as_it_is(database: Database, tmp_path: Path) -> None:
    path = write(tmp_path, "bao-cao.txt", REPORT)
    list(take_in(database, [path]))
    assert [taken.outcome for taken in take_in(database, [path])] == [Outcome.UNCHANGED]


def test_two_files_of_one_stem_are_not_mixed_up(database: Database, tmp_path: Path) -> None:
    paths = [write(tmp_path, "bao-cao.md", REPORT), write(tmp_path, "bao-cao.txt", REPORT)]
    first, second = take_in(database, paths)
    assert first.outcome is Outcome.ADDED
    assert second.refusal is not None
    assert second.refusal.reason is Reason.DUPLICATE_ID


def test_a_defect_that_one_document_brings_out_harms_only_itself(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_on_the_bad_one(document: Document) -> prepared.Facts:
        if document.id == "hong":
            raise RecursionError
        return prepared.Facts()

    monkeypatch.setattr(prepared, "read_facts", break_on_the_bad_one)
    bad, good = take_in(database, [write(tmp_path, "hong.txt", REPORT), write(tmp_path, "tot.txt", REPORT)])
    assert bad.refusal is not None
    assert (bad.refusal.reason, bad.refusal.detail) == (Reason.UNREADABLE, "RecursionError")
    assert good.outcome is Outcome.ADDED
    with database.session() as session:
        assert [document.id for document in current_documents(session)] == ["tot"]


def test_finds_files_of_known_formats_in_folders_but_none_that_are_hidden(tmp_path: Path) -> None:
    (tmp_path / "con").mkdir()
    wanted = [write(tmp_path, "a.txt", "a"), write(tmp_path / "con", "b.html", "b")]
    write(tmp_path, ".an.txt", "c")
    write(tmp_path, "phim.mp4", "d")
    assert files_under([tmp_path]) == wanted


def test_a_file_that_is_named_is_taken_as_it_is(tmp_path: Path) -> None:
    path = write(tmp_path, "anh.png", "d")
    assert files_under([path, path]) == [path]
