from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file

from retrieval import bert


def test_weights_are_those_of_the_file_and_the_table_of_tokens_stays_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bert, "PIECE", 7)
    path = tmp_path / "model.safetensors"
    weights = {bert.WORDS: torch.randn(5, 4), "b": torch.randn(13), "c": torch.randn(2, 3, 2)}
    save_file(weights, path, metadata={"format": "pt"})
    read = bert._read_weights(path, torch.bfloat16)
    assert read.keys() == weights.keys()
    assert torch.equal(read.pop(bert.WORDS), weights[bert.WORDS])
    for name, tensor in read.items():
        assert torch.equal(tensor, weights[name].to(torch.bfloat16))
    assert torch.equal(bert._read_weights(path, torch.float32)["b"], weights["b"])
