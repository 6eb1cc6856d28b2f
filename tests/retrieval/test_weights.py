from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file

from retrieval import bert


def test_weights_read_in_pieces_are_those_of_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bert, "PIECE", 7)
    path = tmp_path / "model.safetensors"
    weights = {"a": torch.randn(5, 4), "b": torch.randn(13), "c": torch.randn(2, 3, 2)}
    save_file(weights, path, metadata={"format": "pt"})
    read = bert._read_weights(path, torch.bfloat16)
    assert read.keys() == weights.keys()
    for name, tensor in weights.items():
        assert torch.equal(read[name], tensor.to(torch.bfloat16))
    assert torch.equal(bert._read_weights(path, torch.float32)["a"], weights["a"])
