import json
from pathlib import Path

import pytest

from scripts.bench_files import words
from tests.corpus.files import SENTENCE, TITLE, word
from tests.scripts.conftest import Run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    files, truth = tmp_path / "files" / "new", tmp_path / "files" / "new_truth"
    files.mkdir(parents=True)
    truth.mkdir()
    (files / "a.docx").write_bytes(word())
    (files / "b.txt").write_text("một hai ba")
    (files / "c.pdf").write_bytes(b"%PDF-1.4")
    (truth / "a.txt").write_text(f"{TITLE}\n{SENTENCE}", encoding="utf-8")
    (truth / "b.txt").write_text("một hai bốn ba", encoding="utf-8")
    return tmp_path / "files"


def test_the_share_of_right_words_is_told_where_the_truth_is_known(run: Run, folder: Path) -> None:
    rows = [json.loads(line) for line in run("bench", "files", folder, "--json").stdout.splitlines()]
    assert [(row["file"], row["outcome"], row["right"]) for row in rows] == [
        ("a.docx", "docx", 1.0),
        ("b.txt", "text", 0.75),
        ("c.pdf", "corrupt", None),
    ]
    assert "0.7500" in run("bench", "files", folder).stdout


def test_a_folder_without_files(run: Run, tmp_path: Path) -> None:
    assert run("bench", "files", tmp_path).exit_code == 1


def test_a_grouped_number_is_the_same_word() -> None:
    assert words("5.900.000 USD năm 2018") == words("5900000 usd năm 2018")
    assert words("1,5") != words("15")
