"""Where one figure of prose holds: as its clause, its parent, its sentence or the document says."""

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.document import Document
from corpus.document_places import last_province
from corpus.figures.bracketed import is_baseline
from corpus.figures.clauses.brackets import without_brackets
from corpus.figures.reading import Reading
from corpus.letters import UPPER
from corpus.places import Place, PlaceSource
from corpus.places.countries import is_country
from corpus.places.districts import several_in
from corpus.places.named import place_in, place_leading
from corpus.places.wholes import speaks_of_whole

_WORKERS = re.compile(r"(?<!\w)(?:lao động|xuất cảnh|thực tập sinh|du học sinh)(?!\w)")
"""Those sent abroad, who are counted where they come from: "lao động tại Hàn Quốc"."""

_COMPARED = re.compile(r"(?<!\w)(?:so với|mức (?:bình quân|trung bình)?\s*chung|bình quân chung)(?!\w)")
"""What begins words on another place than that of the figure before them."""

_NAMES_COUNTED = re.compile(
    rf"(?:\s+(?!của|tại|ở|thuộc|trên)[^\W\d]+){{0,8}}?\s*(?:(?:là|gồm):?\s|:|[{UPPER}])"
)
"""What names the places that a number counts: "2 địa phương là ...", "3 tỉnh Bắc Ninh, Bắc Giang"."""


def read_place_of(
    reading: Reading, readings: Sequence[Reading], document: Document, whole: Place | None
) -> Place | None:
    """The place of one figure; those before it in the block have theirs.

    Args:
        reading: The figure.
        readings: All figures of its block.
        document: The document.
        whole: The place of the document or the section.
    """
    return _place(reading, readings, whole) or _place_of_whole(reading, document)


def _place(reading: Reading, readings: Sequence[Reading], whole: Place | None) -> Place | None:
    clause = reading.clause
    own = reading.text[clause.start : reading.span.start]
    named = place_in(own, whole) or place_in(_words_behind(reading), whole)
    if named is not None and is_country(named.name) and _WORKERS.search(_around(reading)):
        named = whole
    if named is None and is_baseline(reading):
        named = _place_compared(reading, readings, whole)
    if named is None and reading.parent is not None:
        return readings[reading.parent].place
    if named is None and clause.bracket is None:
        sentence = without_brackets(reading.text[clause.sentence.start : reading.span.start])
        led = place_leading(sentence, whole)
        named = replace(led, source=PlaceSource.SENTENCE) if led is not None else None
    return named or whole


def _place_compared(reading: Reading, readings: Sequence[Reading], whole: Place | None) -> Place | None:
    """The place with which the figure before is compared: "gấp 1,4 lần mức của cả nước (360.000 đồng)"."""
    bracket = reading.clause.bracket or 0
    ends = [other.quantity.end for other in readings if other.quantity.end <= bracket]
    return place_in(reading.text[max([reading.clause.sentence.start, *ends]) : bracket], whole)


def _around(reading: Reading) -> str:
    return f"{reading.sentence_head} {reading.unit or ''} {reading.tail}"


def _words_behind(reading: Reading) -> str:
    """The words behind a figure that may say where it holds; "2 xã là A và B" and "3 tỉnh A, B" do not."""
    text, clause, end = reading.text, reading.clause, reading.quantity.end
    if reading.unit_group == "places" and _NAMES_COUNTED.match(text, end):
        return ""
    wide = text[end : clause.wide_end]
    several = several_in(wide)
    starts = several is not None and wide.find(several) < clause.end - end
    return several if several is not None and starts else _COMPARED.split(text[end : clause.end])[0]


def _place_of_whole(reading: Reading, document: Document) -> Place | None:
    """The place of "toàn tỉnh" in a document that is about several: the province named last."""
    if not speaks_of_whole(reading.text[reading.clause.start : reading.clause.end]):
        return None
    return last_province(document.text, reading.offset + reading.span.start)
