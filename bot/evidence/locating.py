"""What tells a place: the words that lead to one, and names of the kind of place asked for."""

import re

from bot.evidence.candidates import Candidate
from bot.evidence.rows import at
from bot.library import Library
from bot.question import Question
from corpus.document import Span
from corpus.letters import UPPER

_ASKED = re.compile(r"(huyện|quận|xã|phường|thôn|bản|thị xã|thị trấn|vùng|miền) nào")
_PROVINCE_ASKED = re.compile(r"(?:tỉnh|thành phố)(?: ủy| uỷ)? nào|which province")
_TOLD = re.compile(
    r"(?<!\w)(?:tại|ở|trên địa bàn|địa chỉ|trụ sở|(?:đến|cho|về|qua|từ)\s+(?:bộ phận|trạm|trung tâm|cơ quan|"
    rf"phòng|bưu điện|xã|huyện|tỉnh|hội trường|trường|bệnh viện|ủy ban|[{UPPER}]))(?!\w)|(?<=[Ll]iên hệ )\S"
)

_STOPS = ("\n", ";", ". ")

_KINDS = "miền|nghèo|vùng|biên|ven|hải|đồng|đặc|xa|núi|trung"
"""What follows the kind of a place that has no name of its own: "các huyện miền núi"."""


def telling_where(question: Question) -> re.Pattern[str]:
    """The pattern of a statement that tells where: a place of the kind asked for, or any."""
    asked = _ASKED.search(question.text.lower())
    if asked is None:
        return _TOLD
    kind = asked[1]
    return re.compile(rf"(?<!\w){kind}\s+(?:[{UPPER}\d]|(?:{_KINDS})(?!\w))|\|.*(?i:{kind})")


def asks_province(question: Question) -> bool:
    """Whether a question asks of which province something is."""
    return bool(_PROVINCE_ASKED.search(question.text.lower()))


def naming(library: Library, near: Candidate, place: str) -> Candidate | None:
    """The words between two stops in which a document first names a place, called a province if it can be."""
    text = library.text_of(near.document.version_id)
    called = re.search(rf"(?i:tỉnh|thành phố|tp\.?)\s+{re.escape(place)}(?!\w)", text)
    found = called or re.search(rf"(?<!\w){re.escape(place)}(?!\w)", text)
    if found is None:
        return None
    begin = max(text.rfind(mark, 0, found.start()) for mark in _STOPS) + 1
    ends = (text.find(mark, found.end()) for mark in _STOPS)
    end = min((end for end in ends if end >= 0), default=len(text))
    words = text[begin:end]
    return at(library, near, Span(end - len(words.lstrip()), begin + len(words.rstrip())))
