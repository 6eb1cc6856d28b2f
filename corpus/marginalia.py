"""Lines around the body of an article: datelines, bylines, captions and closing notes."""

import re

from corpus.letters import UPPER

MAX_CAPTION = 220
"""Characters; a longer line is a paragraph."""

MAX_BYLINE = 80
"""Characters."""

ENDS_SENTENCE = re.compile(r"[.!?…;:,]['\"”’)\]]*$")

_DATE = r"\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}"
_COUNTERS = (
    r"(?i:lượt xem|lượt đọc|số lần xem|xem|cỡ chữ|in bài|in trang|in tin|gửi email|gửi bài|bình luận|"
    r"chia sẻ|đọc bài|nghe bài|lưu bài|tác giả|nguồn|font|print|email|facebook|zalo)"
)
_DATELINE = re.compile(
    rf"(?:[\w ]{{2,30}},\s*)?(?:(?i:ngày|thứ|th|cập nhật|đăng|viết|lúc|cn|chủ nhật)\b[^.]{{0,30}})?"
    rf"(?:\d{{1,2}}[:h]\d{{2}}[^\d]{{0,8}})?(?i:ngày[: ]*)?{_DATE}"
    rf"(?:.{{0,25}}|.{{0,25}}?(?<!\w){_COUNTERS}.{{0,160}})$"
)
_CAPTION_START = re.compile(r"(?i:quang cảnh|toàn cảnh|ảnh|hình|ảnh minh họa|ảnh minh hoạ)\b")
_CAPTION_VERB = re.compile(
    r"\b(?:phát biểu|trao|tặng|chụp ảnh(?= (?:lưu niệm|cùng|với))|thăm|kiểm tra|tham quan|chủ trì|kết luận|"
    r"tiếp (?:đoàn|ông|bà|đồng chí)|làm việc|ký kết|tại (?:hội nghị|buổi|lễ|cuộc|chương trình))\b"
)
_PHOTO_CREDIT = re.compile(rf"[(.]\s*(?i:ảnh)\s*:\s*[{UPPER}][^.:]{{0,40}}(?:\.[^.:]{{1,20}})?\)?\.?$")
_NAME = rf"[{UPPER}][\w.]*"
_LABEL = (
    r"(?i:theo|nguồn|tác giả|bài(?: và)? ảnh|tin(?:,)? (?:bài|ảnh)|ảnh|"
    r"người (?:viết|tổng hợp|thực hiện|biên tập))"
)
_BYLINE = re.compile(
    rf"{_LABEL}\s*:\s*\S.*|(?:{_LABEL}\s+)?"
    rf"(?:{_NAME}(?:(?:\s+|\s*[-–,&+/]\s*){_NAME}){{0,7}}|[\w.-]+\.vn|(?i:tổng hợp))(?:\s*\([^)]*\))?$"
)
_NOTE = re.compile(r"(?:\*|\(\*\)|(?i:ghi chú|chú thích|chú ý|lưu ý)\s*:)")


def is_dateline(text: str) -> bool:
    """Whether a line is the date of an article: "Th 6, 22/01/2021 | 10:16", "Ngày: 24.01.2018"."""
    return bool(_DATELINE.match(text))


def is_byline(text: str) -> bool:
    """Whether a line may name an author, a source or a signatory; only its place tells for sure."""
    return len(text) <= MAX_BYLINE and bool(_BYLINE.match(text))


def is_caption(text: str) -> bool:
    """Whether a line inside an article tells what a photograph shows, or credits it."""
    if len(text) > MAX_CAPTION:
        return False
    if _PHOTO_CREDIT.search(text):
        return True
    if ENDS_SENTENCE.search(text):
        return False
    return bool(_CAPTION_START.match(text) or (text[0].isupper() and _CAPTION_VERB.search(text)))


def is_note(text: str) -> bool:
    """Whether a line is a note below an article: "Ghi chú: ...", "* ..."."""
    return bool(_NOTE.match(text))
