"""Directives that a text names, by full number or by short name."""

import re
from functools import lru_cache

from corpus.syllables import fold

_NUMBERED = re.compile(
    r"(?<![\w.,/])(\d{1,5})\s*(?:/\s*(?:19|20)\d{2}\s*)?[-/]\s*([a-zđ]{1,6}(?:\s*[-/]\s*[a-zđ]+)*)",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\b(nghị quyết|kết luận|công văn|chương trình|nghị định|đề án|kế hoạch|quyết định|chỉ thị|thông tư|"
    r"thông báo|hướng dẫn|tờ trình|công điện|quy định)\s+(?:số\s+)?(?!(?:19|20)\d{2}\b)(\d{1,4})"
    r"(?![\d.,/%-]*\d|\s*%|\s+(?:tháng|nghìn|ngàn|vạn|triệu|tỷ|tỉ|căn|hộ|người|lao động)(?!\w))",
    re.IGNORECASE,
)
# A full number, cut out as NUL before, takes the kind before it along: "Chương trình số 08-CTr/TU".
_KIND_AND_NUMBER = re.compile(r"(?:\b[^\W\d]+\s+[^\W\d]+\s+(?:số\s+)?)?\0", re.IGNORECASE)


_OFFICE = r"(?:ban|bộ|chính phủ|thủ tướng|quốc hội|tỉnh ủy|thành ủy|huyện ủy|ủy ban|hội đồng|sở|trung ương)"
_OF_OFFICE = re.compile(
    rf"\d(?:[-/\w]*)\s+(?:do|của)\s+(?P<issuer>{_OFFICE}(?!\w).*?)"
    r"(?=\s+(?:yêu cầu|nói|về|giao|quy định|có|ban hành|ký|ngày|chỉ đạo|đề|là|gồm|nêu|đặt|cho|thì)(?!\w)"
    r"|[?,.;]|$)",
    re.IGNORECASE,
)


_OFFICE_ISSUES = re.compile(
    rf"(?P<issuer>(?<!\w){_OFFICE}(?!\w)[^?.,;\d]{{0,60}}?)\s+(?:đã\s+)?(?:ban hành|ra)\s+"
    r"(?:nghị quyết|kết luận|công văn|chương trình|đề án|kế hoạch|quyết định|chỉ thị|thông báo|hướng dẫn)\s+"
    r"(?:số\s+)?\d",
    re.IGNORECASE,
)


NUMBER_ASKED = re.compile(
    r"(?<!\w)(?P<kind>nghị quyết|kết luận|công văn|chương trình|nghị định|đề án|kế hoạch|quyết định|chỉ thị|"
    r"thông tư|thông báo|hướng dẫn|tờ trình|công điện|quy định|văn bản)(?: nào| gì)?[^,.;?]{0,40}? "
    r"(?:mang |có |là )?số (?:mấy|bao nhiêu|nào|gì)(?!\w)",
    re.IGNORECASE,
)
"""What asks which number a directive of some kind has: "theo nghị định số mấy"."""


def kind_whose_number_is_asked(text: str) -> str | None:
    """The kind of directive whose number a question asks for, in small letters."""
    found = NUMBER_ASKED.search(text)
    return found["kind"].lower() if found else None


def issuer_named(text: str) -> str | None:
    """The office that a question names as the issuer of a directive: "Công văn 219 của Bộ Chính trị"."""
    found = _OF_OFFICE.search(text) or _OFFICE_ISSUES.search(text)
    return found["issuer"] if found else None


def without_issuer(text: str) -> str:
    """The text without the issuer it names for a directive, which may be taken wrongly for granted."""
    issuer = issuer_named(text)
    return text.replace(issuer, " ") if issuer else text


@lru_cache(maxsize=4_096)
def directives_in(text: str) -> tuple[str, ...]:
    """Keys of the directives named: ``"219-cvtu"`` for a full number, ``"219-cong van"`` for a short name.

    A full number behind its kind has both keys, so that the short name finds it.
    """
    numbered = [f"{int(m[1])}-{re.sub('[^a-z]', '', fold(m[2]))}" for m in _NUMBERED.finditer(text)]
    named = [f"{int(m[2])}-{fold(m[1])}" for m in _NAMED.finditer(_shortened(text))]
    return tuple(dict.fromkeys([*numbered, *named]))


def named_directives(text: str) -> tuple[str, ...]:
    """What a question names: the full number where it gives one, the short name elsewhere."""
    numbered = [f"{int(m[1])}-{re.sub('[^a-z]', '', fold(m[2]))}" for m in _NUMBERED.finditer(text)]
    named = [f"{int(m[2])}-{fold(m[1])}" for m in _NAMED.finditer(_NUMBERED.sub(" ", text))]
    return tuple(dict.fromkeys([*numbered, *named]))


def directives_as_typed(text: str) -> tuple[str, ...]:
    """The same in the words of the text: ``"219-CV/TU"``, ``"Công văn 219"``."""
    numbered = [match[0] for match in _NUMBERED.finditer(text)]
    named = [match[0] for match in _NAMED.finditer(_NUMBERED.sub(" ", text))]
    return tuple(dict.fromkeys([*numbered, *named]))


def without_directives(text: str) -> str:
    """The text with the names of directives taken out."""
    return _NAMED.sub(" ", _KIND_AND_NUMBER.sub(" ", _NUMBERED.sub("\0", text)))


def _shortened(text: str) -> str:
    """Full numbers cut to their first part: "Công văn số 219-CV/TU" to "Công văn số 219"."""
    return _NUMBERED.sub(lambda match: f"{match[1]} ", text)
