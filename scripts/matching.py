"""Words of a filter, found in texts with or without accents."""

import re
from dataclasses import dataclass
from functools import cached_property

from corpus.syllables import fold

_ITEM = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d]+|[^\w\s]")
"""A number with its separators, a word, or a sign such as "%"."""


@dataclass(frozen=True)
class Phrase:
    """Words that stand together in a text, whole, in whatever case and with or without accents."""

    words: str

    def is_in(self, *texts: str | None) -> bool:
        """Whether one of the texts holds the phrase; an empty phrase is in every text."""
        return any(self._items in _items(text) for text in texts if text is not None)

    @cached_property
    def _items(self) -> str:
        return _items(self.words)


def _items(text: str) -> str:
    # between blanks, so that "ha" is not found in "nhà"
    return " ".join(["", *_ITEM.findall(fold(text)), ""])
