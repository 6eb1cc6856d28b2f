"""Whether it is the document itself that amends or replaces others."""

import re

_ITSELF = re.compile(
    r"\b(?:nghị quyết|nghị định|quyết định|thông tư|chỉ thị|kết luận|thông báo|hướng dẫn|quy định|quy chế|"
    r"kế hoạch|chương trình|đề án|luật|pháp lệnh|công văn|văn bản) này\b",
    re.IGNORECASE,
)
_TITLED = re.compile(
    r"(?:^|:|về việc|v/v|về)\s*(?:sửa đổi|bổ sung|thay thế|bãi bỏ|hủy bỏ|huỷ bỏ)\b", re.IGNORECASE
)
_ARTICLE = re.compile(r"Điều \d+[.:]\s*(?:sửa đổi|bổ sung|thay thế|bãi bỏ|hủy bỏ|huỷ bỏ)\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"\n|(?<!Điều \d)(?<!Điều \d\d)[.;]\s")


def is_about_changing(title: str) -> bool:
    """Whether a document of this title amends or replaces others: "Về việc sửa đổi Quyết định số …"."""
    return _TITLED.search(title) is not None


def says_itself(text: str, position: int) -> bool:
    """Whether the sentence around a position says what the document itself does, and not what others did.

    It speaks of "Quyết định này", or is an article that begins with the deed: "Điều 1. Sửa đổi …".
    """
    starts = [match.end() for match in _SENTENCE_END.finditer(text, 0, position)]
    start = starts[-1] if starts else 0
    end = _SENTENCE_END.search(text, position)
    sentence = text[start : end.start() if end else len(text)]
    return _ITSELF.search(sentence) is not None or _ARTICLE.match(sentence.strip()) is not None
