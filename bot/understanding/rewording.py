"""Everyday words and those of reports, which mean the same."""

import re
from functools import cache

from bot.data_files import read_rows
from corpus.whole_words import any_of


def reword(text: str) -> str:
    """Everyday words replaced by those of reports: "thầy thuốc" becomes "bác sỹ".

    Words of reports stay as they are, even where an everyday one is a part of them ("khám chữa bệnh").
    """
    lowered = text.lower()
    if len(lowered) != len(text):  # places differ then
        text = lowered
    pieces: list[str] = []
    end = 0
    for known in _known().finditer(lowered):
        if instead := _report_words().get(known[0]):
            pieces += text[end : known.start()], instead
            end = known.end()
    return "".join([*pieces, text[end:]]) if pieces else text


@cache
def _report_words() -> dict[str, str]:
    return dict(read_rows("everyday_words.txt"))  # type: ignore[arg-type]


@cache
def _known() -> re.Pattern[str]:
    """Both are found, and only the everyday ones replaced: what is found in between is left alone."""
    return any_of(map(str.lower, [*_report_words(), *_report_words().values()]))
