"""What a document does to a directive that it mentions, told by the words around the mention."""

import re

from corpus.directive import Relation
from corpus.document import Span
from corpus.patterns import pattern

_WORDING = "statement_wording.toml"
_ISSUES = re.compile(r"(?:ban hành|đã có|ra|ký|ký ban hành|phát hành|thông qua|xây dựng)\s+(?:các\s+)?$")
_REPLACES = re.compile(r"(?:thay thế|bãi bỏ|hủy bỏ|huỷ bỏ|hết hiệu lực)(?:\s+(?:cho|các|một phần))*\s*$")
_AMENDS = re.compile(
    r"(?<!được )(?<!bị )(?:sửa đổi|bổ sung)(?:,?\s+(?:sửa đổi|bổ sung|và|một số|các|điều|khoản|điểm|mục|"
    r"nội dung|phần|phụ lục|tiêu chí|quy định|\d+[a-zđ]?|[a-zđ]|của))*\s*$",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[^.;:\n]{0,80}?\s(?:hết hiệu lực|bị bãi bỏ|bị thay thế)\b")
_CONTINUES = pattern(_WORDING, "directives", "continues")
_IMPLEMENTS = pattern(_WORDING, "directives", "implements")
_BASED_ON = re.compile(r"[\s\-–+•*\d.)]*(?:căn cứ|thực hiện|triển khai|thi hành)(?!\w)", re.IGNORECASE)
_STRENGTH = (
    Relation.MENTIONS,
    Relation.IMPLEMENTS,
    Relation.ISSUES,
    Relation.CONTINUES,
    Relation.AMENDS,
    Relation.REPLACES,
)


def stronger(one: Relation, other: Relation) -> Relation:
    """The one of two relations that says more."""
    return max(one, other, key=_STRENGTH.index)


def relation_told(before: str, after: str, behind: str) -> Relation:
    """What is done to a directive by the words before its mention, in its subject, and behind it."""
    if _REPLACES.search(before) or _ENDS.match(behind):
        return Relation.REPLACES
    if _AMENDS.search(before):
        return Relation.AMENDS
    if _CONTINUES.match(after):
        return Relation.CONTINUES
    if _ISSUES.search(before):
        return Relation.ISSUES
    return Relation.IMPLEMENTS if _IMPLEMENTS.search(before) else Relation.MENTIONS


def goes_on_with_basis(text: str, sentence: Span, start: int) -> bool:
    """Whether a list of what is carried out goes on: "Thực hiện Quyết định ...; Nghị quyết ..."."""
    return bool(_BASED_ON.match(text, sentence.start) and text[:start].rstrip().endswith(";"))
