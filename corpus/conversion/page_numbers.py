"""The numbers that pages bear at their head or foot."""

import re

_PAGE_NUMBER = re.compile(r"(?:trang\s*)?[-–—\s]*\d{1,4}(?:\s*/\s*\d{1,4})?[-–—\s]*", re.IGNORECASE)


def is_page_number(line: str) -> bool:
    """Whether a line is a page's number and nothing else: "3", "- 3 -", "Trang 3/10"."""
    return bool(_PAGE_NUMBER.fullmatch(line.strip()))
