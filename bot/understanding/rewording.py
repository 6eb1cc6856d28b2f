"""Everyday words and those of reports, which mean the same."""

import re
from functools import cache

from bot.data_files import read_rows


def reword(text: str) -> str:
    """Everyday words replaced by those of reports: "thầy thuốc" becomes "bác sỹ".

    Words of reports stay as they are, even where an everyday one is a part of them ("khám chữa bệnh").
    """
    return _everyday().sub(lambda match: _report_words().get(match[0].lower(), match[0]), text)


@cache
def _report_words() -> dict[str, str]:
    return dict(read_rows("everyday_words.txt"))  # type: ignore[arg-type]


@cache
def _everyday() -> re.Pattern[str]:
    known = {*_report_words(), *_report_words().values()}
    longest_first = sorted(known, key=lambda words: (-len(words), words))
    words = "|".join(map(re.escape, longest_first))
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)
