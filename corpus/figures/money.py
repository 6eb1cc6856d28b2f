"""Amounts that leave their currency out: "kinh phí 2,7 tỷ"."""

import re
from collections.abc import Sequence
from functools import cache

from corpus.document import Span
from corpus.figures.reading import Reading
from corpus.units import SCALES, unit_words

_SCALED = re.compile(r"(?P<number>.*?\d)\s+(?P<scale>(?:nghìn |ngàn )?(?:tỷ|tỉ|triệu))$")


def complete_money(readings: Sequence[Reading]) -> None:
    """Give "đồng" to bare amounts of clauses that speak of money, or stand before an amount of money."""
    for index, reading in enumerate(readings):
        match = _SCALED.match(reading.span.of(reading.text)) if reading.unit is None else None
        if match is None or not (_speaks_of_money(reading) or _precedes_money(readings, index)):
            continue
        scale = " ".join(match["scale"].split())
        for word in scale.split():
            reading.value /= SCALES[word]
            reading.value_max = reading.value_max / SCALES[word] if reading.value_max is not None else None
        reading.span = Span(reading.span.start, reading.span.start + len(match["number"]))
        reading.unit, reading.unit_group = f"{scale} đồng", "currencies"


def _speaks_of_money(reading: Reading) -> bool:
    words = f"{reading.wide} {reading.tail}"
    return bool(_money_words().search(words))


def _precedes_money(readings: Sequence[Reading], index: int) -> bool:
    following = readings[index + 1] if index + 1 < len(readings) else None
    return (
        following is not None
        and following.clause.sentence == readings[index].clause.sentence
        and following.unit_group == "currencies"
        and (following.unit or "").endswith("đồng")
    )


@cache
def _money_words() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, unit_words('money_words')))})(?!\w)")
