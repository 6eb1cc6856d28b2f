import struct
from pathlib import Path

import numpy as np
import pytest

from retrieval.packed_weights import BLOCK, read_packed_weights


def packed(version: int = 1) -> bytes:
    """A model of two pieces, with one plain tensor and one of two 4-bit blocks."""
    head = b"E5S1" + struct.pack("<I7ifi", version, 32, 1, 2, 64, 2, 512, 2, 1e-12, BLOCK)
    blob = "▁xin".encode() + b"a"
    head += struct.pack("<5iQ", 2, 0, 2, 1, 3, len(blob))
    head += struct.pack("<3I", 0, 6, 7) + struct.pack("<2f", -1.5, -2.5) + blob
    head += struct.pack("<iI", 1, 9) + struct.pack("<IBI", 9, 1, 32)
    names = (b"plain", b"coarse")
    start = len(head) + 4 + sum(2 + len(name) + 21 for name in names)
    plain = np.array([1.0, -2.0], "<f4").tobytes()
    block = struct.pack("<e", 0.5) + bytes(16 * [0xF0])  # low halves are 0, high halves 15
    directory = struct.pack("<i", 2)
    for name, kind, count, offset, size in (
        (names[0], 0, 2, start, 8),
        (names[1], 1, 64, start + 8, 36),
    ):
        directory += struct.pack("<H", len(name)) + name + struct.pack("<BIQQ", kind, count, offset, size)
    return head + directory + plain + block + block


def test_reads_sizes_pieces_and_tensors(tmp_path: Path) -> None:
    path = tmp_path / "model.bin"
    path.write_bytes(packed())
    weights = read_packed_weights(path)
    assert (weights.hidden, weights.layers, weights.heads, weights.feed_forward) == (32, 1, 2, 64)
    assert weights.pieces == [("▁xin", -1.5), ("a", -2.5)]
    assert weights.tensors["plain"]().tolist() == [1.0, -2.0]
    assert weights.tensors["coarse"]().tolist() == 2 * (16 * [-4.0] + 16 * [3.5])


def test_refuses_another_format(tmp_path: Path) -> None:
    path = tmp_path / "model.bin"
    path.write_bytes(b"GGUF" + packed()[4:])
    with pytest.raises(ValueError, match="not a packed model"):
        read_packed_weights(path)


def test_refuses_another_version(tmp_path: Path) -> None:
    path = tmp_path / "model.bin"
    path.write_bytes(packed(version=2))
    with pytest.raises(ValueError, match="version 2"):
        read_packed_weights(path)
