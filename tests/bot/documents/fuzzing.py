"""Send damaged files of every format the way of an upload, and see that nothing changes.

    python -m tests.bot.documents.fuzzing 500

Each is read in a process of its own and looked at beside the documents of an office, up to its preview.
Printed is what became of them and the longest time; the exit code is 1 where an error other than a refusal
came out, a file took longer than its bound, or the documents or the index are not what they were.
"""

import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from bot import opening
from bot.documents.administering import Administration
from bot.documents.examining import examine
from bot.opening import Workspace
from bot.settings import Settings
from corpus.archives import Upload, unpack
from corpus.refusal import DocumentRefusedError
from retrieval.generations import current_id
from store.editing import all_documents
from store.prepared import prepare
from store.preparing import prepare_apart
from tests.corpus.files import SENTENCE
from tests.corpus.fuzzing import BOUND, SAMPLES, damaged
from tests.hashed_embedder import HashedEmbedder

AT_ONCE = 2


def try_upload(workspace: Workspace, suffix: str, content: bytes) -> str:
    """What becomes of a file, up to its preview."""
    try:
        for upload in unpack(Upload(f"x{suffix}", content)):
            examine(prepare_apart(upload), workspace.database, workspace.library())
    except DocumentRefusedError as refused:
        return refused.reason.value
    return "shown"


def state(workspace: Workspace) -> object:
    """The documents, and the index that readers have."""
    with workspace.database.session() as session:
        known = [(row.id, row.document, row.sha256) for row in all_documents(session, everything=True)]
    return known, current_id(workspace.settings.data)


def try_all(workspace: Workspace, seeds: Iterable[int]) -> tuple[Counter[str], float]:
    """What became of the files of some seeds, and how long the slowest took."""
    samples = [(suffix, make()) for suffix, make in SAMPLES.items()]

    def one(seed: int) -> tuple[str, float]:
        suffix, content = samples[seed % len(samples)]
        started = time.monotonic()
        return try_upload(workspace, suffix, damaged(content, seed)), time.monotonic() - started

    with ThreadPoolExecutor(AT_ONCE) as pool:
        done = list(pool.map(one, seeds))
    return Counter(outcome for outcome, _ in done), max(seconds for _, seconds in done)


def main(count: int) -> int:
    opening.load_embedder = lambda _model="": HashedEmbedder()
    opening.embedder_name = lambda _model="": HashedEmbedder.name
    with tempfile.TemporaryDirectory() as folder:
        workspace = Workspace(Settings(_env_file=None, data=Path(folder), database_url=None))
        Administration(workspace, "cli").add([prepare(Upload("a.txt", SENTENCE.encode()))])
        before = state(workspace)
        outcomes, longest = try_all(workspace, range(count))
        changed = state(workspace) != before
        workspace.close()
    sys.stdout.write(f"{dict(outcomes)}; the longest took {longest:.1f} s; changed: {changed}\n")
    return int(longest > BOUND or outcomes["unreadable"] > 0 or changed)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
