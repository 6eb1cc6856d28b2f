"""What the positions of an index stand for in the store."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

FILE = "units.json"


@dataclass(frozen=True, slots=True)
class Units:
    """For each position of an index: the store's row id, the id of the document, and its audience."""

    rows: Sequence[int]
    documents: Sequence[str]
    audiences: Sequence[str]

    def __len__(self) -> int:
        """How many positions there are."""
        return len(self.rows)

    def allowed(self, audiences: Collection[str]) -> NDArray[np.bool_]:
        """Which positions belong to documents for one of the audiences, shape (units,)."""
        return np.fromiter((each in audiences for each in self.audiences), np.bool_, len(self))

    def save(self, folder: Path) -> None:
        """Write the table into a folder."""
        table = {"rows": self.rows, "documents": self.documents, "audiences": self.audiences}
        (folder / FILE).write_text(json.dumps(table, ensure_ascii=False), encoding="utf-8")

    @classmethod
    def open(cls, folder: Path) -> "Units":
        """Read a table written by :meth:`save`."""
        return cls(**json.loads((folder / FILE).read_text(encoding="utf-8")))
