"""Page furniture: counters, reading aids and links of the page a document was copied from."""

import re
from functools import cache

from corpus.data_files import read_lines


def is_furniture(line: str) -> bool:
    """Whether a cleaned line belongs to the page and not to the document; " | " joins several such parts."""
    return all(_furniture().fullmatch(part.strip()) for part in line.split(" | "))


@cache
def _furniture() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{rule})" for rule in read_lines("furniture.txt")), re.IGNORECASE)
