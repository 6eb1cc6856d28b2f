"""How well files of every format are read: the share of the words that come out right, and the time."""

import re
import statistics
import time
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from difflib import SequenceMatcher
from pathlib import Path

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from bot.wording.vi import COMMANDS
from corpus.formats import SUFFIXES
from corpus.reading import open_file, read
from corpus.refusal import DocumentRefusedError
from scripts.failures import CommandError
from scripts.output import print_json

TRUTH = "_truth"
"""Beside a folder of files may stand one of this ending: what they say, as .txt files of the same stem."""

_WORD = re.compile(r"\w+")
_GROUPED = re.compile(r"(?<=\d)\.(?=\d{3}\b)")


@dataclass(frozen=True, slots=True)
class FileResult:
    """How one file was read.

    ``right`` is the share of the true words that were read in order, ``None`` without a truth; ``extra``
    the share of the words that were read and are not in it. ``outcome`` is the format or why it was refused.
    """

    file: str
    outcome: str
    notes: tuple[str, ...]
    words: int
    right: float | None
    extra: float | None
    seconds: float


def run(folder: Path, *, as_json: bool) -> None:
    """Read all files under a folder and print a row for each, then the mean of each kind of file.

    Raises:
        CommandError: there is none that can be read.
    """
    results = list(measure(folder))
    if not results:
        raise CommandError(COMMANDS.no_documents.format(paths=folder))
    if as_json:
        for result in results:
            print_json(asdict(result))
        return
    table = Table(box=SIMPLE_HEAD)
    for column in ("file", "read as", "notes", "words", "right", "extra", "s"):
        table.add_column(column, justify="left" if column in {"file", "read as", "notes"} else "right")
    for each in results:
        shares = ("–" if share is None else f"{share:.4f}" for share in (each.right, each.extra))
        table.add_row(
            each.file, each.outcome, ", ".join(each.notes), str(each.words), *shares, f"{each.seconds:.1f}"
        )
    for suffix, mean in _means(results).items():
        table.add_row(suffix, "", "", "", f"{mean:.4f}", "", "")
    Console().print(table)


def measure(folder: Path) -> Iterator[FileResult]:
    """Read all files under a folder but the truths."""
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() in SUFFIXES and not path.parent.name.endswith(TRUTH):
            yield _measure(path)


def words(text: str) -> list[str]:
    """The words of a text, lower case; a grouped number is the same word as the plain one."""
    plain = _GROUPED.sub("", unicodedata.normalize("NFC", text))
    return _WORD.findall(plain.lower())


def _measure(path: Path) -> FileResult:
    started = time.perf_counter()
    try:
        upload = open_file(path)
        taken = read(upload.stem, upload.content, upload.suffix)
    except DocumentRefusedError as refused:
        seconds = time.perf_counter() - started
        return FileResult(path.name, refused.reason.value, (), 0, None, None, seconds)
    seconds = time.perf_counter() - started
    notes = tuple(f"{note.value} {detail}".strip() for note, detail in taken.notes)
    found = words(taken.document.text)
    right, extra = _compared(path, found)
    return FileResult(path.name, taken.format.value, notes, len(found), right, extra, seconds)


def _compared(path: Path, found: list[str]) -> tuple[float | None, float | None]:
    truth = path.parent.with_name(path.parent.name + TRUTH) / f"{path.stem}.txt"
    if not truth.is_file():
        return None, None
    expected = words(truth.read_text(encoding="utf-8"))
    matcher = SequenceMatcher(None, expected, found, autojunk=False)
    same = sum(block.size for block in matcher.get_matching_blocks())
    return same / max(len(expected), 1), 1 - same / max(len(found), 1)


def _means(results: list[FileResult]) -> dict[str, float]:
    groups: dict[str, list[float]] = defaultdict(list)
    for each in results:
        if each.right is not None:
            groups[Path(each.file).suffix].append(each.right)
    return {suffix: statistics.fmean(shares) for suffix, shares in sorted(groups.items())}
