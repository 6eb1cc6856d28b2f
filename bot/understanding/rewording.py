"""Everyday words and those of reports, which mean the same."""

import re
from collections import defaultdict
from functools import cache

from bot.data_files import read_rows

_WORD = re.compile(r"(?<!\w)\w+")


def reword(text: str) -> str:
    """Everyday words replaced by those of reports: "thầy thuốc" becomes "bác sỹ".

    Words of reports stay as they are, even where an everyday one is a part of them ("khám chữa bệnh").
    """
    pieces: list[str] = []
    end = 0
    for word in _WORD.finditer(text):
        begun = _beginning().get(word[0].lower())
        if begun is None or word.start() < end:
            continue
        if match := begun.match(text, word.start()):
            pieces += text[end : word.start()], _report_words().get(match[0].lower(), match[0])
            end = match.end()
    return "".join([*pieces, text[end:]])


@cache
def _report_words() -> dict[str, str]:
    return dict(read_rows("everyday_words.txt"))  # type: ignore[arg-type]


@cache
def _beginning() -> dict[str, re.Pattern[str]]:
    """The known words that begin with a word: one pattern of all would try each of them at every word."""
    known = {*_report_words(), *_report_words().values()}
    by_first: defaultdict[str, list[str]] = defaultdict(list)
    for words in sorted(known, key=lambda words: (-len(words), words)):
        by_first[_WORD.findall(words)[0].lower()].append(re.escape(words))
    return {
        first: re.compile(rf"(?:{'|'.join(each)})(?!\w)", re.IGNORECASE) for first, each in by_first.items()
    }
