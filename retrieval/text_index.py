"""The texts of one segment, to be found by their vectors and by their words."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from retrieval.analysis import Words
from retrieval.keywords import TEXTS_AT_ONCE, KeywordField
from retrieval.vectors import VectorIndex

Mask = NDArray[np.bool_]

_ACCENTED, _FOLDED = "accented", "folded"


@dataclass(frozen=True, slots=True)
class TextIndex:
    """A FAISS index and two keyword fields over the same texts."""

    vectors: VectorIndex
    accented: KeywordField
    folded: KeywordField

    def __len__(self) -> int:
        """How many texts there are."""
        return len(self.vectors)

    @classmethod
    def build(cls, texts: Sequence[str], vectors: NDArray[np.floating[Any]]) -> "TextIndex":
        """Index texts with their unit vectors, shape (texts, dimension).

        Raises:
            ValueError: there is not one vector for each text.
        """
        if len(texts) != len(vectors):
            raise ValueError(f"{len(texts)} texts but {len(vectors)} vectors")
        accented, folded = [], []
        for start in range(0, max(len(texts), 1), TEXTS_AT_ONCE):
            words = Words.read(texts[start : start + TEXTS_AT_ONCE])
            accented.append(KeywordField.of(words))
            folded.append(KeywordField.of(words.folded()))
        return cls(VectorIndex.build(vectors), KeywordField.merged(accented), KeywordField.merged(folded))

    @classmethod
    def merged(cls, indexes: Sequence["TextIndex"], dropped: Sequence[Mask | None]) -> "TextIndex":
        """One index over the texts of several, in their order, without those that are ``dropped``."""
        return cls(
            VectorIndex.merged([index.vectors for index in indexes], dropped),
            _merged([index.accented for index in indexes], dropped),
            _merged([index.folded for index in indexes], dropped),
        )

    def save(self, folder: Path) -> None:
        """Write the index into a folder, which is made if need be."""
        folder.mkdir(parents=True, exist_ok=True)
        self.vectors.save(folder)
        self.accented.save(folder / _ACCENTED)
        self.folded.save(folder / _FOLDED)

    @classmethod
    def open(cls, folder: Path) -> "TextIndex":
        """Read an index written by :meth:`save`."""
        return cls(
            VectorIndex.open(folder),
            KeywordField.open(folder / _ACCENTED),
            KeywordField.open(folder / _FOLDED),
        )


def _merged(fields: Sequence[KeywordField], dropped: Sequence[Mask | None]) -> KeywordField:
    left = (
        field if mask is None else field.without(mask) for field, mask in zip(fields, dropped, strict=True)
    )
    return KeywordField.merged(list(left))
