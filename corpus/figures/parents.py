"""Which figure another one qualifies: "9.310 lao động, đạt 60,06% kế hoạch (trong tỉnh 2.052 ...)"."""

import re

from corpus.figure import QUALIFYING, Kind
from corpus.figures.among import among_whom
from corpus.figures.qualifying import has_subject, qualifies
from corpus.figures.reading import Reading
from corpus.figures.siblings import whole_of_sibling
from corpus.figures.subjects import PLAN_ONLY

_LIST_COLON = re.compile(r"(?:trong đó|bao gồm|gồm|cụ thể|như sau)(?:\s+(?:có|là))?\s*:$", re.IGNORECASE)
_NEAR_COLON = re.compile(r"[^\d:;.]{0,40}")
_REACH = 40
"""Figures before one that are asked whether it qualifies them; no sentence of prose holds more."""

_OF_WHICH = re.compile(r"(?:trong đó|(?<![^\W\d] )trong số (?:đó|này|trên)|bao gồm|gồm|cụ thể|riêng)(?!\w)")
_GOES_ON = re.compile(
    r"[\s\-–+•*]*(?:trong đó|trong số (?:đó|này|trên)|cụ thể|bao gồm|gồm|"
    r"(?:cơ cấu|phân|chia|tính|xét) theo [^\d,;:]{2,40}[:,])(?!\w)"
)
"""What begins a sentence about parts of the figure before it: "Trong đó, nam giới chiếm 51%"."""

_OF_WHOLE = re.compile(r"(?<!\w)(?:trên|trong) tổng(?: số)?$")
"""What leads to the whole of the figure before: a share in brackets behind is that of the part."""

_YEAR = re.compile(r"(?:^|[;,]\s*)\s*riêng (?P<year>năm (?:19|20)\d\d)(?!\d)")
_GAP = 3
"""Code points between two sentences of a block."""

_PERSONS = frozenset("người hộ khẩu em cháu trẻ".split()) | {"lao động", "học sinh", "sinh viên", "hộ nghèo"}


def link_parents(readings: list[Reading]) -> None:
    """Set ``parent`` of the readings of one block."""
    for index, reading in enumerate(readings):
        reading.parent = _parent(readings, index)
        if reading.parent is not None:
            _take_from_parent(reading, readings[reading.parent])


def _take_from_parent(reading: Reading, parent: Reading) -> None:
    """Parts of an allocation are allocations; a part without a unit is counted like the whole."""
    money = reading.unit_group == "currencies"
    if money and parent.kind is Kind.ALLOCATION and reading.kind is Kind.ACTUAL:
        reading.kind = Kind.ALLOCATION
    if reading.unit is None and not parent.is_percent:
        reading.unit, reading.unit_group = parent.unit, parent.unit_group


def _parent(readings: list[Reading], index: int) -> int | None:
    reading = readings[index]
    before = [
        i
        for i in range(max(0, index - _REACH), index)
        if readings[i].clause.sentence == reading.clause.sentence
    ]
    if reading.continues is not None:
        return None
    if not before:
        return _in_sentence_before(readings, index)
    if reading.clause.bracket is not None:
        return _bracketed(readings, before, reading)
    of_year = _of_same_year(readings, before, reading)
    if of_year is not None:
        return of_year
    whole = _before_list(readings, before, reading)
    whole = whole if whole is not None else _of_peers(readings, before, reading)
    return whole if whole is not None else whole_of_sibling(readings, index)


def _of_same_year(readings: list[Reading], before: list[int], reading: Reading) -> int | None:
    """The figure of the year that a share or a change names: "riêng năm 2022 vượt 3,2%"."""
    year = _YEAR.search(reading.head)
    if year is None or reading.kind not in QUALIFYING:
        return None
    named = [i for i in before if year["year"] in readings[i].wide and readings[i].clause.bracket is None]
    stated = [i for i in named if readings[i].kind not in QUALIFYING]
    return stated[-1] if stated else None


def _before_list(readings: list[Reading], before: list[int], reading: Reading) -> int | None:
    """The figure before "gồm:" or "trong đó:", for an item of the list behind it."""
    start = reading.clause.part.start
    listed = _LIST_COLON.search(reading.text, max(0, start - 40), start)
    whole = [i for i in before if listed is not None and readings[i].span.start < listed.start()]
    whole = whole or _before_colon(readings, before, reading)
    if not whole or qualifies(reading) or not _counted_alike(readings[_root(readings, whole[-1])], reading):
        return None
    return _root(readings, whole[-1])


def _before_colon(readings: list[Reading], before: list[int], reading: Reading) -> list[int]:
    """The figure before the colon that opens its parts: "27.000 người (đạt 41%): cao đẳng 1.100 người"."""
    colon = reading.clause.part.start - 1
    stated = [i for i in before if readings[i].quantity.end <= colon]
    if not stated or reading.text[colon] != ":":
        return []
    alike = [i for i in stated if readings[i].unit == reading.unit and readings[i].parent is None]
    counts_items = not _counted_alike(readings[stated[-1]], reading) and bool(alike)
    whole = alike[-1] if counts_items else _topmost(readings, stated[-1])
    near = _NEAR_COLON.fullmatch(reading.text, readings[stated[-1]].quantity.end, colon) is not None
    return [whole] if near and reading.value <= readings[whole].value else []


def _topmost(readings: list[Reading], index: int) -> int:
    """The figure that all those on the way to it say more of."""
    while (parent := readings[index].parent) is not None and parent < index:
        index = parent
    return index


_AMONG_THEM = re.compile(r"trong số (?:đó|này|trên)(?!\w)")


def _of_peers(readings: list[Reading], before: list[int], reading: Reading) -> int | None:
    """The figure of the same part of the sentence that one without a subject of its own qualifies."""
    peers = [i for i in before if readings[i].clause.part == reading.clause.part]
    if not peers:
        if qualifies(reading):
            return _compared_back(readings, before, reading)
        return _of_which(readings, before, peers, reading)
    share = max(i for i in before if i >= peers[-1])
    if _changes_share(reading, readings[share], readings[_root(readings, share)]):
        return share
    root = _root(readings, peers[-1])
    if _AMONG_THEM.match(reading.tail) and reading.value <= readings[root].value:
        return root
    planned = _is_plan_value(reading, readings[peers[-1]]) or _is_plan_value(reading, readings[root])
    if qualifies(reading) or planned:
        return root
    return _of_which(readings, before, peers, reading)


def _compared_back(readings: list[Reading], before: list[int], reading: Reading) -> int | None:
    """The count that a change behind a semicolon goes back to: "5.320 hộ; so với đầu năm giảm 12 hộ"."""
    if reading.in_points:
        rates = [i for i in before if readings[i].is_percent and readings[i].clause.bracket is None]
        return rates[-1] if rates else None
    alike = [i for i in before if readings[i].unit == reading.unit and readings[i].clause.bracket is None]
    changes = reading.kind is Kind.CHANGE and not reading.is_percent
    return _root(readings, alike[-1]) if alike and changes else None


def _in_sentence_before(readings: list[Reading], index: int) -> int | None:
    """The whole that the sentence before states, for the first of its parts."""
    reading = readings[index]
    if index and (among := among_whom(reading)):
        counted = [i for i in range(index) if readings[i].unit == among and readings[i].parent is None]
        return counted[-1] if counted and readings[counted[-1]].value >= reading.value else None
    if not index or not _GOES_ON.match(reading.sentence_head):
        return None
    sentence = readings[index - 1].clause.sentence
    if reading.clause.sentence.start - sentence.end > _GAP:
        return None
    outside = [
        i
        for i in range(max(0, index - _REACH), index)
        if readings[i].clause.sentence == sentence and readings[i].clause.bracket is None
    ]
    wholes = [i for i in outside if readings[i].kind not in QUALIFYING]
    alike = bool(wholes) and (reading.is_percent or _counted_alike(readings[wholes[-1]], reading))
    return _root(readings, wholes[-1]) if alike else None


def _changes_share(reading: Reading, share: Reading, whole: Reading) -> bool:
    """Whether a change is one of a rate of people: "18.306 hộ nghèo, chiếm 9,2%, giảm 3%"."""
    of_people = (whole.unit or "").removeprefix("lượt ") in _PERSONS
    change = reading.kind is Kind.CHANGE and reading.is_percent and not has_subject(reading)
    return change and share.kind is Kind.SHARE and share is not whole and of_people


def _bracketed(readings: list[Reading], before: list[int], reading: Reading) -> int | None:
    bracket = reading.clause.bracket
    inside = [i for i in before if readings[i].clause.bracket == bracket]
    if inside and (qualifies(reading) or _is_plan_value(reading, readings[inside[-1]])):
        return _root(readings, inside[-1])
    outside = [
        i
        for i in before
        if bracket is not None and readings[i].span.start < bracket and not _closed(readings[i], bracket)
    ]
    if not outside or re.match(
        r"\s*(?:trước khi|(?:thời điểm|thời kỳ|giai đoạn) trước|con số này)", _bracket_words(reading)
    ):
        return None
    nearest = outside[-1]
    if len(outside) > 1 and reading.is_percent and _OF_WHOLE.search(readings[nearest].head):
        nearest = outside[-2]
    if reading.kind is Kind.TARGET and _moves_alike(readings[nearest], reading):
        return nearest
    if reading.kind in QUALIFYING and _adjoins(readings[nearest], bracket) and not has_subject(reading):
        return nearest if readings[nearest].kind not in QUALIFYING else _root(readings, nearest)
    return _root(readings, nearest)


def _moves_alike(change: Reading, target: Reading) -> bool:
    """Whether a target is that of a change: "giảm 3% (kế hoạch giảm 2,8%)"."""
    if change.in_points and target.in_points:
        return True
    return change.kind is Kind.CHANGE and change.direction is not None and change.direction in target.head


def _closed(reading: Reading, position: int) -> bool:
    """Whether a figure stands in brackets that close before an offset."""
    return reading.clause.bracket is not None and reading.text.find(")", reading.span.start, position) >= 0


def _bracket_words(reading: Reading) -> str:
    start = reading.clause.bracket
    return "" if start is None else reading.text[start + 1 : reading.span.start].lower()


def _adjoins(reading: Reading, bracket: int | None) -> bool:
    return bracket is not None and bracket - reading.quantity.end <= 60


def _is_plan_value(reading: Reading, peer: Reading) -> bool:
    alike = reading.unit == peer.unit or _counts_same(reading, peer)
    return reading.kind is Kind.TARGET and alike and bool(PLAN_ONLY.match(reading.head))


def _counts_same(reading: Reading, peer: Reading) -> bool:
    """Whether one unit is the other but for a word: "căn" and "căn nhà"."""
    short, long = sorted((reading.unit or "", peer.unit or ""), key=len)
    return bool(short) and long.startswith(f"{short} ")


def _of_which(readings: list[Reading], before: list[int], peers: list[int], reading: Reading) -> int | None:
    """The figure before "trong đó", for what is listed after it."""
    sentence = reading.clause.sentence
    part = reading.clause.part.start
    cues = list(_OF_WHICH.finditer(reading.sentence_head, part - sentence.start))
    if not cues:
        return None
    position = sentence.start + cues[-1].start()
    opens = not reading.text[part:position].strip()
    earlier = [i for i in (before if opens else peers) if readings[i].span.start < position]
    alike = [i for i in earlier if readings[i].unit == reading.unit and reading.unit is not None]
    return _root(readings, (alike or earlier)[-1]) if earlier else None


def _counted_alike(whole: Reading, part: Reading) -> bool:
    return part.unit is None or (whole.unit or "").split()[-1:] == part.unit.split()[-1:]


def _root(readings: list[Reading], index: int) -> int:
    """The figure itself, or what it qualifies when it is a percentage that qualifies another."""
    seen = set[int]()
    while readings[index].kind in QUALIFYING and readings[index].parent is not None and index not in seen:
        seen.add(index)
        index = readings[index].parent or 0
    return index
