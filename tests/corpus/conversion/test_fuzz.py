"""Damaged files are read or refused: no crash, no hang. `tests/corpus/fuzzing.py` tries many more."""

import pytest

from corpus.refusal import DocumentRefusedError
from tests.corpus.fuzzing import SAMPLES, damaged, read_all


@pytest.mark.parametrize("suffix", SAMPLES)
@pytest.mark.parametrize("seed", range(4))
def test_a_damaged_file_is_read_or_refused(suffix: str, seed: int) -> None:
    try:
        for document in read_all(damaged(SAMPLES[suffix](), seed), suffix):
            assert document.text
    except DocumentRefusedError as refused:
        assert refused.reason


def test_the_samples_are_whole() -> None:
    for suffix, make in SAMPLES.items():
        assert read_all(make(), suffix), suffix
