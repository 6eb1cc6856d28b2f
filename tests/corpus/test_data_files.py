from pathlib import Path

import pytest

from corpus import data_files
from corpus.data_files import read_lines, read_table


def test_comments_and_empty_lines_are_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(data_files, "_FOLDER", tmp_path)
    (tmp_path / "words.txt").write_text("# nguồn: ...\n\nsở y tế\n  ủy ban #1 \n", encoding="utf-8")
    assert read_lines("words.txt") == ("sở y tế", "ủy ban #1")


def test_tables_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(data_files, "_FOLDER", tmp_path)
    (tmp_path / "kinds.toml").write_text('[kinds]\n"BC" = "Báo cáo"\n', encoding="utf-8")
    assert read_table("kinds.toml") == {"kinds": {"BC": "Báo cáo"}}


FILES = [
    "abbreviations.toml",
    "abbreviations_before_names.txt",
    "directive_kinds.toml",
    "furniture.txt",
    "link_headings.txt",
    "offices.txt",
]


@pytest.mark.parametrize("name", FILES)
def test_a_list_of_rules_says_where_it_is_from(name: str) -> None:
    text = (Path(data_files.__file__).parent / "data" / name).read_text("utf-8")
    assert text.startswith("# ")
    assert "Source:" in text


@pytest.mark.parametrize("name", [name for name in FILES if name.endswith(".txt")])
def test_no_entry_stands_twice(name: str) -> None:
    lines = read_lines(name)
    assert len(set(lines)) == len(lines)
