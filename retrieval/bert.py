"""BERT with mean pooling, straight from a model folder.

A command that answers one question spends most of its time on starting up: importing
``sentence_transformers`` takes several times as long as ``torch`` alone. The network is
small and fixed, so it is written out here; a test holds it to what ``sentence_transformers`` computes
from the same folder.
"""

import json
import math
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO, NamedTuple

import torch
from safetensors import safe_open
from safetensors.torch import load_file
from torch import Tensor
from torch.nn.functional import embedding, gelu, layer_norm, linear, normalize, scaled_dot_product_attention

PIECE = 1 << 20
"""Numbers that are read and converted at once."""

WORDS = "embeddings.word_embeddings.weight"
"""The table of tokens, four fifths of all weights, of which a text needs a few rows."""


class _Layer(NamedTuple):
    """Weight and bias of each step of a layer; query, key and value are stacked into one matrix."""

    qkv: tuple[Tensor, Tensor]
    out: tuple[Tensor, Tensor]
    norm: tuple[Tensor, Tensor]
    up: tuple[Tensor, Tensor]
    down: tuple[Tensor, Tensor]
    last_norm: tuple[Tensor, Tensor]


class Bert:
    """The network: token ids in, one unit vector a text out."""

    def __init__(self, folder: Path, dtype: torch.dtype) -> None:
        """Load ``config.json`` and ``model.safetensors`` of a folder in the precision ``dtype``."""
        config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        self.heads: int = config["num_attention_heads"]
        self.hidden: int = config["hidden_size"]
        self.max_tokens: int = config["max_position_embeddings"]
        self._pad: int = config["pad_token_id"]
        self._epsilon: float = config["layer_norm_eps"]
        state = _read_weights(folder / "model.safetensors", dtype)
        self._words = state[WORDS]
        self._places = (
            state["embeddings.position_embeddings.weight"]
            + state["embeddings.token_type_embeddings.weight"][0]
        )
        self._norm = state["embeddings.LayerNorm.weight"], state["embeddings.LayerNorm.bias"]
        self._layers = [_layer(state, f"encoder.layer.{n}") for n in range(config["num_hidden_layers"])]

    def embed(self, batch: Sequence[Sequence[int]]) -> Tensor:
        """Unit vectors, fp32 of shape (texts, hidden), of texts given as token ids."""
        length = max(map(len, batch))
        ids = torch.tensor([[*text, *[self._pad] * (length - len(text))] for text in batch])
        seen = ids != self._pad
        states = embedding(ids, self._words).to(self._places.dtype) + self._places[:length]
        states = layer_norm(states, (self.hidden,), *self._norm, self._epsilon)
        mask = None if bool(seen.all()) else seen[:, None, None, :]
        for layer in self._layers:
            states = self._transform(layer, states, mask)
        pooled = (states * seen[:, :, None]).sum(1, dtype=torch.float32) / seen.sum(1, keepdim=True)
        return normalize(pooled)

    def _transform(self, layer: _Layer, states: Tensor, mask: Tensor | None) -> Tensor:
        texts, length, hidden = states.shape
        stacked = linear(states, *layer.qkv)
        query, key, value = stacked.view(texts, length, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        attended = scaled_dot_product_attention(query, key, value, attn_mask=mask)
        joined = attended.transpose(1, 2).reshape(texts, length, hidden)
        states = states + linear(joined, *layer.out)
        states = layer_norm(states, (hidden,), *layer.norm, self._epsilon)
        raised = gelu(linear(states, *layer.up))
        states = states + linear(raised, *layer.down)
        return layer_norm(states, (hidden,), *layer.last_norm, self._epsilon)


def _read_weights(path: Path, dtype: torch.dtype) -> dict[str, Tensor]:
    """The tensors of a file of fp32 in the precision ``dtype``, but for the table of tokens.

    What stays in fp32 is mapped, so that only the rows in use take memory. What is converted is read a piece
    at a time, for mapped pages would count as memory beside the copies.
    """
    if dtype is torch.float32:
        return load_file(path)
    with safe_open(path, framework="pt") as mapped:
        words = mapped.get_tensor(WORDS)
    with path.open("rb") as file:
        header = json.loads(file.read(int.from_bytes(file.read(8), "little")))
        start = file.tell()
        state = {WORDS: words}
        for name, known in header.items():
            if name not in {"__metadata__", WORDS}:
                file.seek(start + known["data_offsets"][0])
                state[name] = _read_tensor(file, known["shape"], dtype)
    return state


def _read_tensor(file: BinaryIO, shape: Sequence[int], dtype: torch.dtype) -> Tensor:
    tensor = torch.empty(math.prod(shape), dtype=dtype)
    for begin in range(0, len(tensor), PIECE):
        piece = tensor[begin : begin + PIECE]
        piece.copy_(torch.frombuffer(bytearray(file.read(4 * len(piece))), dtype=torch.float32))
    return tensor.view(*shape)


def _layer(state: dict[str, Tensor], prefix: str) -> _Layer:
    def pair(name: str) -> tuple[Tensor, Tensor]:
        return state[f"{prefix}.{name}.weight"], state[f"{prefix}.{name}.bias"]

    weights, biases = zip(
        *(pair(f"attention.self.{part}") for part in ("query", "key", "value")), strict=True
    )
    return _Layer(
        (torch.cat(weights), torch.cat(biases)),
        pair("attention.output.dense"),
        pair("attention.output.LayerNorm"),
        pair("intermediate.dense"),
        pair("output.dense"),
        pair("output.LayerNorm"),
    )
