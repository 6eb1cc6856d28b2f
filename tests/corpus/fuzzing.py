"""Damage files of every format, and read them all the same.

    python -m tests.corpus.fuzzing 500

Files named after the number are damaged beside the samples. Each in turn is truncated or has bits turned
over, by a seed, and goes the whole way of a document up to the store. Printed is what became of them and the
longest time; the exit code is 1 where a defect came out ("unreadable") or one took longer than its bound.
"""

import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from corpus.archives import Upload, unpack
from corpus.document import Document
from corpus.reading import read
from corpus.refusal import DocumentRefusedError
from store.prepared import prepare
from tests.corpus.files import (
    SENTENCE,
    TABLE,
    TITLE,
    archive,
    encoded,
    pdf,
    rich_text,
    word,
    workbook,
)

BOUND = 60.0
"""Seconds that no damaged file of a page may take."""

SAMPLES: dict[str, Callable[[], bytes]] = {
    ".pdf": lambda: pdf([[TITLE, SENTENCE], [SENTENCE]]),
    ".docx": lambda: word(table=TABLE),
    ".xlsx": lambda: workbook({"Bảng": TABLE}),
    ".rtf": lambda: rich_text(f"{TITLE}\n{SENTENCE}"),
    ".csv": lambda: "\n".join(";".join(row) for row in TABLE).encode(),
    ".txt": lambda: encoded(f"{TITLE}\n{SENTENCE}", "tcvn3"),
    ".html": f"<html><body><h1>{TITLE}</h1><p>{SENTENCE}</p></body></html>".encode,
    ".md": f"---\ntitle: A\n---\n# {TITLE}\n\n{SENTENCE}\n".encode,
    ".zip": lambda: archive({"a.txt": SENTENCE.encode(), "b.docx": word()}),
}


def damaged(content: bytes, seed: int) -> bytes:
    """The bytes cut short, or with some of their bits turned over."""
    chance = random.Random(seed)
    if seed % 3 == 0:
        return content[: chance.randrange(len(content))]
    turned = bytearray(content)
    for _ in range(chance.choice((1, 4, 32, 256))):
        turned[chance.randrange(len(turned))] ^= 1 << chance.randrange(8)
    return bytes(turned)


def read_all(content: bytes, suffix: str) -> list[Document]:
    """The documents of a file, or of the files in an archive."""
    uploads = unpack(Upload(f"x{suffix}", content))
    return [read(each.stem, each.content, each.suffix).document for each in uploads]


def _try(content: bytes, suffix: str) -> str:
    try:
        for upload in unpack(Upload(f"x{suffix}", content)):
            prepare(upload)
    except DocumentRefusedError as refused:
        return refused.reason.value
    return "read"


def main(count: int, extra: Sequence[tuple[str, bytes]] = ()) -> int:
    """Try so many damaged files, those of ``extra`` (suffix and content) among them."""
    samples = [(suffix, make()) for suffix, make in SAMPLES.items()] + list(extra)
    outcomes: Counter[str] = Counter()
    longest = 0.0
    for seed in range(count):
        suffix, content = samples[seed % len(samples)]
        started = time.monotonic()
        outcomes[_try(damaged(content, seed), suffix)] += 1
        longest = max(longest, time.monotonic() - started)
    sys.stdout.write(f"{dict(outcomes)}; the longest took {longest:.1f} s\n")
    return int(longest > BOUND or outcomes["unreadable"] > 0)


if __name__ == "__main__":
    named = [Path(name) for name in sys.argv[2:]]
    sys.exit(main(int(sys.argv[1]), [(path.suffix, path.read_bytes()) for path in named]))
