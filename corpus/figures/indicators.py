"""Indicators: what a figure counts, of whom, in a few words taken from around it."""

import re

from corpus.figure import QUALIFYING, Kind
from corpus.figures.reading import Reading

_MAX_WORDS = 18
_MAX_REST = 12
_OPENING = re.compile(
    r"^[\s,;:.\-–•+*)(\]\[\d”“\"]*(?:(?:trong đó|đặc biệt|theo đó|cụ thể|cụ thể là|ngoài ra|bên cạnh đó|đồng thời|đến nay|hiện nay|hiện|nay|qua đó|nhờ đó|tuy nhiên|riêng|"
    r"toàn (?:tỉnh|thành phố|huyện|xã|ngành|quốc)|cả (?:nước|tỉnh)|(?:trên|tại) địa bàn(?: toàn)?(?: tỉnh| thành phố| huyện| xã)?|tỉnh|thành phố|huyện|như|và|với|là|mà|thì|còn|"
    r"góp phần|nhất là|từ đó|kết quả|tính chung|ước tính|theo thống kê|theo báo cáo|mặt khác|thời gian qua|trong|vào|đến|hết|các đơn vị|các địa phương|ngành|địa phương|đơn vị)(?!\w)[\s,:]*)*", re.IGNORECASE)
_AUX = r"đã|sẽ|đang|vẫn|cũng|đều|hiện|nay|chỉ|còn|được|mới|ước|ước tính|tổng cộng|tiếp tục|dự kiến|phấn đấu|bình quân|trung bình|thêm|đạt|là|có|gồm|bao gồm|lên|xuống|tới|đến|chiếm|bằng|tăng|giảm|vượt|ở mức|đạt mức|mức|với|cho|đặt mục tiêu|mục tiêu|đặt|đạt được|tương đương|tương ứng|lần lượt|từ|khoảng|gần|hơn|trên|dưới|về|cao hơn|thấp hơn|trong đó|vào|hoàn thành|thực hiện được|kế hoạch|con số này|thu hút|tăng trưởng|hiện đạt|hiện còn|hiện có|ra|sau|trước|nên|tỷ lệ đạt|giao|đề ra|này"
_CLOSING = re.compile(rf"(?:[\s,:;(–\-]+(?:{_AUX})|^(?:{_AUX}))[\s,:;(–\-]*$", re.IGNORECASE)
_NAMED = re.compile(
    r"(?<!\w)(?:tỷ lệ|tỉ lệ|tỷ suất|tỷ trọng|tốc độ|chỉ số|tổng|số (?!tiền)|giá trị|doanh thu|kim ngạch|sản lượng|diện tích|thu nhập|mức|quy mô|nguồn vốn|vốn|kinh phí|dư nợ|năng suất|lượng|mật độ|độ che phủ|thu ngân sách|chi ngân sách|dân số)(?!\w)", re.IGNORECASE)
_VERBLESS = re.compile(r"(?<!\w)(?:có|còn|gồm|bao gồm|với|là|đạt|được|tổng số|trong|của|tại|ở|từ|trên|đến|và|khoảng)$", re.IGNORECASE)
_REST_STOPS = re.compile(
    r"(?<!\w)(?:để|nhằm|trong đó|gồm|như|theo|so với|đạt|tăng|giảm|chiếm|với|vào|trong năm|trong giai đoạn|do|bằng|là|còn|nên|và đạt|tương|ước|cũng|vẫn|đã|sẽ|thì|khi|nhưng|qua|đến)(?!\w)"
)
_RELATION_WORDS = re.compile(r"^(?:%|phần trăm)$")


def set_indicator(reading: Reading, readings: list[Reading]) -> None:
    """Set the indicator of one reading; its parent has its own."""
    subject = _subject(reading)
    if reading.parent is not None and _leans_on_parent(reading, subject):
        reading.indicator = readings[reading.parent].indicator
        return
    reading.indicator = _shorten(_phrase(reading, subject)) or _fallback(reading)


def _leans_on_parent(reading: Reading, subject: str) -> bool:
    qualifies = reading.kind in QUALIFYING or reading.is_percent or reading.kind is Kind.TARGET
    return qualifies and len(subject.split()) < 2


def _subject(reading: Reading) -> str:
    """The words before the figure that name what is measured, without connectives and copulas."""
    words = _strip(reading.words)
    if len(words.split()) < 2 or _is_fragment(reading, words):
        words = _strip(reading.wide_words)
    return words


def _is_fragment(reading: Reading, words: str) -> bool:
    """A piece of a list ("xóm và cộng đồng cho ..."): its verb or its noun stands before the comma."""
    wide = _strip(reading.wide_words)
    return wide != words and bool(_NAMED.search(wide)) and not _NAMED.search(words) and not _has_verb(words)


def _has_verb(words: str) -> bool:
    return words.split()[0].lower() in _VERBS if words else False


_VERBS = frozenset(
    "tạo giải cấp hỗ xây đầu đào tuyển tổ thực triển giao bố phân miễn tặng trao thăm khám tiêm quản truyền tập giải cho chi thu huy vận phát mở khởi hoàn sửa kiểm xử thành bàn tiếp nhận giới tư đưa có ghi phê ban".split()
)


def _strip(words: str) -> str:
    words = _without_periods(words)
    previous = None
    while previous != words:
        previous = words
        words = _CLOSING.sub("", words).strip(" ,;:.-–()“”\"")
    return _OPENING.sub("", words, count=1).strip(" ,;:.-–()“”\"")


_TIME = re.compile(
    r"(?:(?:tính )?(?:đến|trong|vào|từ|hết|cuối|đầu|giữa|cả|sau)\s+)*(?:(?:6|9|3|\d{1,2}) tháng (?:đầu|cuối) năm(?:\s+\d{4})?|(?:giai đoạn|nhiệm kỳ|năm học|các năm)\s+\d{4}\s*[-–]\s*\d{4}|"
    r"quý (?:iv|i{1,3}|\d)(?:\s*/\s*\d{4}|\s+năm\s+\d{4})?|(?:cuối |đầu |hết )*năm\s+\d{4}|năm nay|tháng \d{1,2}(?:/\d{4})?|(?:ngày\s+)?\d{1,2}/\d{1,2}(?:/\d{4})?)[\s,]*", re.IGNORECASE)


def _without_periods(words: str) -> str:
    return " ".join(_TIME.sub(" ", words).split())


def _phrase(reading: Reading, subject: str) -> str:
    noun = _noun(reading)
    if noun is None:
        return _measured(reading, subject)
    named = _NAMED.search(subject)
    if named is not None and subject.lower().startswith(("tỷ lệ", "tỉ lệ", "số ", "tổng ", "chỉ số", "chỉ tiêu", "dân số")):
        return subject if reading.kind is not Kind.COUNT_DOCUMENTARY else f"số {noun}"
    rest = _rest(reading)
    verb = _verb_phrase(reading.head, subject)
    return f"số {noun}{' ' + rest if rest else ''}{' được ' + verb if verb else ''}"


def _noun(reading: Reading) -> str | None:
    """The thing counted, ``None`` for money, rates and measures."""
    if reading.unit is None or reading.is_percent or reading.unit_group in {"currencies", "symbols", "measures"}:
        return None
    if "/" in reading.unit:
        return None
    return reading.unit


def _measured(reading: Reading, subject: str) -> str:
    named = list(_NAMED.finditer(subject))
    if named:
        return subject[named[0].start() :]
    if reading.is_percent and not subject:
        return _rest(reading)
    if reading.unit is None and subject:
        return f"số {subject}"
    rest = _rest(reading)
    return subject or rest


def _verb_phrase(head: str, subject: str) -> str:
    words = subject.split()
    if not words or head.rstrip().endswith((" có", " còn", " là", " gồm")) or _VERBLESS.search(subject):
        return ""
    return " ".join(words[-10:])


def _rest(reading: Reading) -> str:
    tail = reading.text[reading.quantity.end : reading.clause.end].strip(" .,;:-–”\"")
    stop = _REST_STOPS.search(tail.lower())
    words = (tail[: stop.start()] if stop and stop.start() else "" if stop else tail).split()
    return " ".join(words[:_MAX_REST])


def _shorten(phrase: str) -> str:
    words = phrase.split()
    if len(words) > _MAX_WORDS:
        words = words[:_MAX_WORDS]
    short = " ".join(words).strip(" ,;:.-–()“”\"")
    return short[:1].lower() + short[1:] if short[1:2].islower() or short[1:2] == " " else short


def _fallback(reading: Reading) -> str:
    """The clause itself, when no rule names the thing measured."""
    clause = reading.text[reading.clause.start : reading.clause.end]
    return _shorten(" ".join(clause.split())) or (reading.unit or "")
