"""Dates, periods and numbers of English questions, written as Vietnamese reports write them."""

import re
from collections.abc import Callable

_MONTHS = "january february march april may june july august september october november december".split()
_COUNTS = {"three": 3, "six": 6, "nine": 9, "eleven": 11}
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}

_MONTH = rf"({'|'.join(_MONTHS)})"
_YEAR = r"((?:19|20)\d{2})"
_OF = r"(?:\s+(?:of|in))?(?:\s+(?:the\s+)?year)?\s+"


def _month(name: str) -> int:
    return _MONTHS.index(name.lower()) + 1


def _months(match: re.Match[str]) -> str:
    count = match[2] if match[2].isdigit() else _COUNTS[match[2].lower()]
    return f"{count} tháng {'đầu' if match[1].lower() == 'first' else 'cuối'} năm"


def _swap_separators(match: re.Match[str]) -> str:
    return match[0].translate(str.maketrans(".,", ",."))


_RULES: tuple[tuple[str, str | Callable[[re.Match[str]], str]], ...] = (
    # 9,310 is 9.310 in Vietnamese, and 3.2 is 3,2
    (
        r"(?<![\d.,/-])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d/-])|(?<![\d.,/-])\d+\.\d{1,2}(?![\d./-])",
        _swap_separators,
    ),
    (
        rf"\b(\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?\s+{_MONTH},?\s+{_YEAR}",
        lambda m: f"{m[1]}/{_month(m[2])}/{m[3]}",
    ),
    (rf"\b{_MONTH}\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+{_YEAR}", lambda m: f"{m[2]}/{_month(m[1])}/{m[3]}"),
    (rf"\b(\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?\s+{_MONTH}\b", lambda m: f"{m[1]}/{_month(m[2])}"),
    (r"\bunder\s+(\d{1,2})\b(?![-/%])", r"dưới \1 tuổi"),
    (rf"\b(?:the\s+)?end\s+of\s+(?={_MONTH})", "hết "),
    (rf"\b{_MONTH}{_OF}{_YEAR}", lambda m: f"tháng {_month(m[1])} năm {m[2]}"),
    (rf"\b(?:in|of|during)\s+{_MONTH}\b|(?<=hết ){_MONTH}\b", lambda m: f"tháng {_month(m[1] or m[2])}"),
    (r"\b(first|last)\s+(\d{1,2}|three|six|nine|eleven)\s+months\b", _months),
    (r"\b(?:first|1st)\s+half\b", "6 tháng đầu năm"),
    (r"\b(?:second|2nd)\s+half\b", "6 tháng cuối năm"),
    (r"\b(first|second|third|fourth|last)\s+quarter\b", lambda m: f"quý {_ORDINALS[m[1].lower()]}"),
    (r"\b(?:q|quarter\s+)([1-4])\b", r"quý \1"),
    (
        r"\b(?:the\s+)?(?:end|close)\s+of(?:\s+the\s+year)?(?=\s+(?:19|20)\d{2})|\blate(?=\s+(?:19|20)\d{2})",
        "cuối năm",
    ),
    (r"\b(?:the\s+)?(?:beginning|start)\s+of(?=\s+(?:19|20)\d{2})|\bearly(?=\s+(?:19|20)\d{2})", "đầu năm"),
    (rf"\b(?:from|between)\s+{_YEAR}\s+(?:to|and|until)\s+{_YEAR}", r"giai đoạn \1-\2"),
    (rf"(?<!giai đoạn )\b{_YEAR}\s?[-–]\s?{_YEAR}", r"giai đoạn \1-\2"),
    # "6 tháng đầu năm of 2018"
    (rf"(?<=năm)\s+(?:of|in)\s+{_YEAR}", r" \1"),
    (rf"\b(quý \d)(?:\s+(?:of|in))?\s+{_YEAR}", r"\1 năm \2"),
    (rf"(?<!năm )(?<![\d/.,-])\b{_YEAR}\b(?![\d/.,-]*\d|%)", r"năm \1"),
)
_COMPILED = [(re.compile(rule, re.IGNORECASE), written) for rule, written in _RULES]


def write_periods(text: str) -> str:
    """The text with its dates, periods and numbers in Vietnamese: "end of 2023" is "cuối năm 2023"."""
    for pattern, written in _COMPILED:
        text = pattern.sub(written, text)
    return text
