"""Names of persons: a family name and the syllables behind it."""

import re
from functools import cache

from corpus.data_files import read_lines
from corpus.letters import LOWER, UPPER
from corpus.patterns import pattern
from corpus.people.roles import role_pattern

_WORDING = "statement_wording.toml"
_NAME_PART = pattern(_WORDING, "people", "name_part")
MAX_SYLLABLES = 5
MAX_NAME = 60
"""Code points of the line behind a family name."""

_ROLE_FIRST = frozenset(
    "Phó Chủ Bí Ủy Uỷ Giám Trưởng Tỉnh Thành Huyện Bộ Thứ Viện Cục Vụ Chánh Hiệu Tổng Thủ Đại Thư Nguyên "
    "Quyền Chi".split()
)


def name_at(text: str, match: re.Match[str]) -> str | None:
    """The name that begins with a family name found in a text; ``None`` for one that stands alone."""
    parts = [match[0]]
    end = match.end()
    line = text[end : end + MAX_NAME].split("\n", 1)[0]
    for syllable in _NAME_PART.finditer(line):
        if syllable.start() != sum(len(part) + 1 for part in parts[1:]) or len(parts) == MAX_SYLLABLES:
            break
        if role_pattern().match(text, end + syllable.start(1)) and syllable[1] in _ROLE_FIRST:
            break
        parts.append(syllable[1])
    return " ".join(parts) if len(parts) > 1 else None


@cache
def family_names() -> frozenset[str]:
    """The family names of the country."""
    return frozenset(name for line in read_lines("family_names.txt") for name in line.split())


@cache
def family_name() -> re.Pattern[str]:
    """What finds a family name before another name."""
    names = sorted(map(re.escape, family_names()), key=len, reverse=True)
    # Women of the Central Highlands are "H'..." by their first name already.
    return re.compile(rf"(?<![\w.-])(?:{'|'.join(names)}|H['’][{UPPER}]?[{LOWER}]+)(?=\s[{UPPER}])")
