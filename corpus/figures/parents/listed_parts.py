"""Parts listed behind their whole: behind a colon, "gồm" or "trong đó"."""

import re

from corpus.figures.parents.qualifying import qualifies
from corpus.figures.parents.wholes import counted_alike, root_of, topmost
from corpus.figures.reading import Reading

_LIST_COLON = re.compile(r"(?:trong đó|bao gồm|gồm|cụ thể|như sau)(?:\s+(?:có|là))?\s*:$", re.IGNORECASE)
_NEAR_COLON = re.compile(r"[^\d:;.]{0,40}")
_OF_WHICH = re.compile(r"(?:trong đó|(?<![^\W\d] )trong số (?:đó|này|trên)|bao gồm|gồm|cụ thể|riêng)(?!\w)")


def whole_before_list(readings: list[Reading], before: list[int], reading: Reading) -> int | None:
    """The figure before "gồm:" or "trong đó:", for an item of the list behind it."""
    start = reading.clause.part.start
    listed = _LIST_COLON.search(reading.text, max(0, start - 40), start)
    whole = [i for i in before if listed is not None and readings[i].span.start < listed.start()]
    whole = whole or _before_colon(readings, before, reading)
    if not whole or qualifies(reading) or not counted_alike(readings[root_of(readings, whole[-1])], reading):
        return None
    return root_of(readings, whole[-1])


def _before_colon(readings: list[Reading], before: list[int], reading: Reading) -> list[int]:
    """The figure before the colon that opens its parts: "27.000 người (đạt 41%): cao đẳng 1.100 người"."""
    colon = reading.clause.part.start - 1
    stated = [i for i in before if readings[i].quantity.end <= colon]
    if not stated or reading.text[colon] != ":":
        return []
    alike = [i for i in stated if readings[i].unit == reading.unit and readings[i].parent is None]
    counts_items = not counted_alike(readings[stated[-1]], reading) and bool(alike)
    whole = alike[-1] if counts_items else topmost(readings, stated[-1])
    near = _NEAR_COLON.fullmatch(reading.text, readings[stated[-1]].quantity.end, colon) is not None
    return [whole] if near and reading.value <= readings[whole].value else []


def whole_of_which(
    readings: list[Reading], before: list[int], peers: list[int], reading: Reading
) -> int | None:
    """The figure before "trong đó", for what is listed after it."""
    sentence = reading.clause.sentence
    part = reading.clause.part.start
    cues = list(_OF_WHICH.finditer(reading.sentence_head, part - sentence.start))
    if not cues:
        return None
    position = sentence.start + cues[-1].start()
    opens = not reading.text[part:position].strip()
    earlier = [i for i in (before if opens else peers) if readings[i].span.start < position]
    alike = [i for i in earlier if readings[i].unit == reading.unit and reading.unit is not None]
    return root_of(readings, (alike or earlier)[-1]) if earlier else None
