import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from retrieval import embedder
from retrieval.embedder import embed_by_length, has_bf16


def test_importing_it_does_not_import_torch() -> None:
    code = "import sys, retrieval.embedder, retrieval.hybrid; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    ("flags", "expected"), [("fpu avx512f avx512_bf16", True), ("amx_bf16", True), ("avx512f avx2", False)]
)
def test_bf16_is_used_where_the_processor_has_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, flags: str, expected: bool
) -> None:
    facts = tmp_path / "cpuinfo"
    facts.write_text(f"model name : any\nflags\t\t: {flags}\n")
    monkeypatch.setattr(embedder, "_CPU_FACTS", facts)
    assert has_bf16() is expected


def test_bf16_is_not_used_where_nothing_is_known(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(embedder, "_CPU_FACTS", tmp_path / "none")
    assert has_bf16() is False


def test_batches_are_of_like_length_and_results_in_order() -> None:
    lengths = [5, 1, 4, 2, 3]
    batches: list[list[int]] = []
    done: list[int] = []

    def embed(positions: Sequence[int]) -> NDArray[np.float32]:
        batches.append([lengths[position] for position in positions])
        return np.array([[lengths[position]] for position in positions], np.float32)

    vectors = embed_by_length(lengths, embed, 1, 2, done.append)
    assert batches == [[5, 4], [3, 2], [1]]
    assert vectors[:, 0].tolist() == lengths
    assert done == [2, 4, 5]
