"""The outline of a document: headings and list items told by their numbers or their capitals."""

import re

from corpus.letters import LOWER, UPPER

_ORDINAL = (
    r"(?:thứ\s+)?(?:[IVX]+|\d{1,2}|[A-HĐ]|(?i:nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười))"
    rf"(?:\s*[.:–-].{{0,150}}|\s+[\"“]?[{UPPER}].{{0,150}})?$"
)
# After a number: "1." and "1)" unless the point belongs to the number (1.623, 24.01.2018); a dash or a
# slash only before a capital, because "5 - 7 ngày" is a range and "08-CTr/TU" a document's number.
_AFTER_NUMBER = rf"(?:[.)](?!\d)\s*|\s?[-–]\s+(?=[{UPPER}])|/\s*(?=[{UPPER}][{LOWER}]))"

# Order of the parts of a document: Nghị định 30/2020/NĐ-CP, annex I ("phần, chương, mục, điều, khoản, điểm").
_HEADINGS = (
    (1, re.compile(rf"(?i:phần)\s+{_ORDINAL}")),
    (1, re.compile(rf"(?i:phụ lục)(?:\s+(?:số\s+)?{_ORDINAL}|$)")),
    (2, re.compile(rf"(?i:chương)\s+{_ORDINAL}")),
    (2, re.compile(rf"[A-EĐ]\s?[.)/-]\s+[{UPPER}]\w.{{0,160}}$")),
    (3, re.compile(rf"(?i:mục)\s+{_ORDINAL}")),
    (3, re.compile(rf"[IVX]+\s*(?:[.)]|[/–-]\s*(?=[{UPPER}]\w))\s*(?![{UPPER}](?:\.|$))[^\s\d].{{0,160}}$")),
    (4, re.compile(r"(?i:điều)\s+\d+[a-zđ]?\s*[.:].{0,160}$")),
    (5, re.compile(rf"\d{{1,2}}{_AFTER_NUMBER}\S.{{0,110}}(?<![.;,])$")),
    (6, re.compile(rf"\d{{1,2}}\.\d{{1,2}}(?:[.)]?\s+|\s?[-–]\s*)(?=[{UPPER}]).{{1,110}}(?<![.;,])$")),
)
_DESIGNATOR = re.compile(rf"(?i:phần|chương|mục|phụ lục)\s+(?:(?i:số|thứ)\s+)?[\w{UPPER}]{{1,5}}[.:]?$")
_CAPITALS = re.compile(rf"(?=.*[{UPPER}]{{2}})(?=\S+\s+\S)[^{LOWER}]{{4,160}}$")
CAPITALS_LEVEL = 1

_ITEM = re.compile(
    r"(?:[-–—•+*]\s*"
    rf"|\d{{1,2}}(?:\.\d{{1,2}}){{0,3}}{_AFTER_NUMBER}|\d{{1,2}}(?:\.\d{{1,2}}){{1,3}}\s+(?=[{UPPER}])"
    rf"|\((?:\d{{1,2}}|[a-zđ]|[ivx]{{1,4}})\)\s*"
    rf"|[a-zđ]\d{{0,2}}(?:\)\s*|\.\s+|\s?[-–]\s+(?=[{UPPER}])))\S"
)


def heading_level(text: str) -> int:
    """The depth of a numbered heading, 1 the highest; 0 for a line that is none."""
    return next((level for level, pattern in _HEADINGS if pattern.match(text)), 0)


def is_designator(text: str) -> bool:
    """Whether a heading is but its number, such as "Chương II"; its name is then the next line."""
    return bool(_DESIGNATOR.match(text) and heading_level(text))


def is_capitals(text: str) -> bool:
    """Whether a line is written in capitals: a heading in the body, an office or a signature around it."""
    return bool(_CAPITALS.match(text))


def is_item(text: str) -> bool:
    """Whether a line begins with a bullet or an enumerator: "- ", "1.", "1.2.", "(1)", "a)", "đ-"."""
    return bool(_ITEM.match(text))
