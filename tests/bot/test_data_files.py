"""Every data file of the conversation is well formed: what breaks one would break all answers."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import bot
from bot.data_files import read_rows, read_table

FOLDER = Path(bot.__file__).parent / "data"
FILES = sorted(path.name for path in FOLDER.iterdir())
CONTEXTS = {"ambiguous_provinces.txt": 3, "chat_words_in_context.txt": 4}
PAIRS = (
    "chat_words.txt",
    "counting_words.txt",
    "countries_spoken.txt",
    "english.txt",
    "everyday_words.txt",
    "ways_of_saying.txt",
)
LISTS = ("compounds.txt", "interrogatives.txt", "people_units.txt", "question_words.txt")
FAMILIES = ("contrasts.txt", "opposites.txt", "populations.txt")
CUES = ("comparing.toml", "conversation.toml", "cues.toml", "declines.toml")
TABLES = (*CUES, "person_cues.toml", "task_cues.toml", "misspellings.toml", "syllable_parts.toml")


def strings_in(table: Any) -> Iterator[str]:
    if isinstance(table, str):
        yield table
        return
    for each in table.values() if isinstance(table, dict) else table:
        yield from strings_in(each)


def test_every_file_has_its_checks() -> None:
    assert sorted([*CONTEXTS, *PAIRS, *LISTS, *FAMILIES, *TABLES]) == FILES


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_composed_and_names_its_source(name: str) -> None:
    text = (FOLDER / name).read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", text)
    assert re.search(r"^# Source: ", text, re.MULTILINE)
    assert "\r" not in text


@pytest.mark.parametrize(
    ("name", "columns"), [*CONTEXTS.items(), *((n, 2) for n in PAIRS), *((n, 1) for n in LISTS)]
)
def test_rows_have_their_columns_and_are_there_once(name: str, columns: int) -> None:
    rows = read_rows(name)
    assert {len(row) for row in rows} == {columns}
    assert all(cell and cell == cell.strip().lower() for row in rows for cell in row)
    keys = [row if name in CONTEXTS else row[0] for row in rows]
    assert [key for key, count in Counter(keys).items() if count > 1] == []
    assert [row for row in rows if row[0] == row[-1] and columns == 2] == []


@pytest.mark.parametrize("name", FAMILIES)
def test_families_have_no_word_twice(name: str) -> None:
    for row in read_rows(name):
        words = [word for member in row for word in member.split("/")]
        assert all(word and word == word.strip().lower() for word in words)
        assert len(set(words)) == len(words)


def test_a_family_has_several_members() -> None:
    for name in ("contrasts.txt", "opposites.txt"):
        assert min(map(len, read_rows(name))) > 1


@pytest.mark.parametrize("name", CUES)
def test_cues_compile_and_take_a_lower_case_text(name: str) -> None:
    for cue in strings_in(read_table(name)):
        assert not re.compile(cue).search("")
        letters = re.sub(r"\\[A-Z]|\(\?P<", "", cue)
        assert letters == letters.lower()


def test_entries_named_in_a_cue_are_there() -> None:
    cues = read_table("comparing.toml")["cues"]
    assert set(re.findall(r"@(\w+)@", "".join(strings_in(cues)))) <= set(cues)


@pytest.mark.parametrize("name", CUES)
def test_cues_are_there_once(name: str) -> None:
    sections = read_table(name)
    for section in sections.values():
        for cues in section.values() if isinstance(section, dict) else [section]:
            assert len(cues) == len(set(cues))


def test_what_people_type_is_one_word() -> None:
    assert [
        row[0] for row in read_rows("chat_words.txt") if not re.fullmatch(r"[^\W\d_]+(\.\w+)?", row[0])
    ] == []


def test_misspellings_are_letters_without_accents() -> None:
    letters = set(strings_in(read_table("misspellings.toml")))
    assert all(re.fullmatch("[a-z]+", each) for each in letters)


def test_parts_of_syllables_are_there_once() -> None:
    for parts in strings_in(read_table("syllable_parts.toml")):
        assert [part for part, count in Counter(parts.split()).items() if count > 1] == []
