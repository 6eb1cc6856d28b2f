"""What tells a place: the words that lead to one, and names of the kind of place asked for."""

import re

from bot.question import Question
from corpus.letters import UPPER

_ASKED = re.compile(r"(huyện|quận|xã|phường|thôn|bản|thị xã|thị trấn|vùng|miền) nào")
_TOLD = re.compile(r"(?:huyện|quận|xã|phường|thôn|bản|thị xã|thị trấn|vùng|miền) nào|những (?:huyện|quận|xã)")
_TOLD = re.compile(
    r"(?<!\w)(?:tại|ở|trên địa bàn|địa chỉ|trụ sở|(?:đến|cho|về|qua|từ)\s+(?:bộ phận|trạm|trung tâm|cơ quan|"
    rf"phòng|bưu điện|xã|huyện|tỉnh|hội trường|trường|bệnh viện|ủy ban|[{UPPER}]))(?!\w)|(?<=[Ll]iên hệ )\S"
)

_KINDS = "miền|nghèo|vùng|biên|ven|hải|đồng|đặc|xa|núi|trung"
"""What follows the kind of a place that has no name of its own: "các huyện miền núi"."""


def telling_where(question: Question) -> re.Pattern[str]:
    """The pattern of a statement that tells where: a place of the kind asked for, or any."""
    asked = _ASKED.search(question.text.lower())
    if asked is None:
        return _TOLD
    kind = asked[1]
    return re.compile(rf"(?<!\w){kind}\s+(?:[{UPPER}\d]|(?:{_KINDS})(?!\w))|\|.*(?i:{kind})")
