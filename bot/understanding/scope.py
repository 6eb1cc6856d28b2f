"""What a question is about, and the whole, the source or the circumstances that it only names."""

import re
from typing import NamedTuple

_LEADING = re.compile(
    r"^\s*(?:Trong|Theo|Tính (?:đến|tới|từ)|Tại|Với|Về|Đối với|Căn cứ|So với|Liên quan đến)(?!\w)"
    r"[^,?]{3,120},\s*",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"^\s*(?:UBND|ủy ban nhân dân|uỷ ban nhân dân|bảo hiểm xã hội|liên đoàn lao động|hội \w+ \w+|"
    r"(?:sở|ban|cục) [^,?\d]{2,40}?)"
    r"\s+(?=(?:tỉnh|thành phố|huyện|thị xã|quận)(?!\w))(?!\s*$)",
    re.IGNORECASE,
)
"""The office that a question asks of, at its beginning: "BHXH tỉnh thu bao nhiêu?"."""

_TRAILING = re.compile(
    r"[,\s]+(?:trong (?:tổng|toàn bộ|số|cơ cấu)|trên tổng|thuộc tổng|nằm trong|khi thực hiện|theo)(?!\w)"
    r"(?![^,?]*(?:bao nhiêu|mấy|thế nào|gì|nào))[^,?]*(?=[,?.\s]*$)",
    re.IGNORECASE,
)


class Scoped(NamedTuple):
    """A question without what it only names, and that."""

    main: str
    scope: str


def split_scope(text: str) -> Scoped:
    """Part a question from a phrase before or behind it that names a whole, a source or circumstances.

    "Trong vốn nông thôn mới, phần của dân là bao nhiêu?" asks for the part: words of the whole say less.
    """
    leading = _LEADING.match(text) or _OFFICE.match(text)
    rest = text[leading.end() :] if leading else text
    trailing = _TRAILING.search(rest)
    main = rest[: trailing.start()] if trailing else rest
    scope = " ".join(match[0].strip(" ,?") for match in (leading, trailing) if match)
    return Scoped(main, scope) if main.strip(" ,?.") else Scoped(text, "")
