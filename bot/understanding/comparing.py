"""Questions that compare: what is to be computed, and between what."""

import re
from dataclasses import dataclass, replace

from bot.answer import Operation
from bot.evidence.terms import topic_terms
from bot.question import Question
from bot.understanding.frame import Frame, years_in, years_of_result
from bot.understanding.places import provinces_in, without_provinces
from corpus.figure import Kind

_RATIO = re.compile(r"gấp (?:mấy|bao nhiêu) lần|gấp bao nhiêu")
_SUM = re.compile(r"\bcộng\b.{3,120}\b(?:bằng|được|là)\b|tổng (?:của|cộng của)")
_DIFFERENCE = re.compile(
    r"chênh|(?:nhiều|ít|cao|thấp|lớn|nhỏ) hơn|hơn .{2,60}(?:bao nhiêu|mấy)|(?:còn )?thiếu (?:bao nhiêu|mấy)|"
    r"vượt (?:mục tiêu|kế hoạch|chỉ tiêu) .{0,50}(?:bao nhiêu|mấy)|so sánh|nằm trong (?:khoảng|mức)|"
    r"(?:tăng|giảm)(?: thêm| đi)? (?:bao nhiêu|mấy)[^,?]{0,30} so với (?:đầu|cuối|giữa|năm|quý)|"
    r"(?:tỉnh|huyện|xã|địa phương|nước|thị trường|loại) nào .{0,60}hơn|(?:nhiều|ít|cao|thấp) [^,?]{0,50}hơn|"
    r"(?:tăng|giảm)(?: thêm| đi)? (?:bao nhiêu|mấy) so với trước|^so (?!với)|hơn trước|"
    r"(?:tăng|giảm) hay (?:tăng|giảm)|(?:tăng|giảm) .{0,30}so với (?:năm|quý) |"
    r"(?<!những )(?:cái|nhóm|bên|nơi|vùng|quý|năm) nào (?:đã |có |phải )?"
    r"(?:nhiều|ít|cao|thấp|vượt|hơn|lớn|nhỏ|về đích|giảm|tăng)"
)
_COMPARING_WORDS = re.compile(
    r"so sánh|^so\b|chênh(?: lệch)?|\bcộng\b|có bằng .*$|(?:cái|nhóm|bên|nơi|vùng|quý|năm) nào.*$|"
    r"(?:nhiều|ít|cao|thấp|lớn|nhỏ)\s*$|"
    r"\bnhóm\b",
    re.IGNORECASE,
)
_WHICH = re.compile(
    r"(?:cái|nhóm|bên|nơi|vùng|quý|năm|tỉnh|địa phương|loại) nào(?: (?:đã|có|phải|được|sẽ|thì))*(.*)$",
    re.IGNORECASE,
)
"""Which of them: what follows is the measure by which all are compared."""

_SCOPE = re.compile(r"^\s*(?:trong|theo|tính|riêng)\b", re.IGNORECASE)
_WITH_TARGET = re.compile(r"(?:thiếu|vượt|so với|nằm trong|đạt|đến|tới).{0,40}(?:mục tiêu|kế hoạch|chỉ tiêu)")
_WITH_BASELINE = re.compile(r"(?:so với|hơn|kém) (?:trước|ban đầu|đầu kỳ|lúc đầu)")
_BETWEEN = re.compile(
    r"(?<!tổng)\s+(?:và|với|hơn|cộng(?: với| thêm)?|gấp (?:mấy|bao nhiêu) lần)\s+|[,;:]\s*", re.IGNORECASE
)
_COMPLETIONS = re.compile(r"vượt kế hoạch|hoàn thành|đạt kế hoạch|về đích|so sánh phần trăm")
MAX_OPERANDS = 4
_SINCE = re.compile(
    r"so với (?P<time>(?:đầu|cuối|giữa) (?:năm|kỳ|nhiệm kỳ)|năm(?= (?:19|20)\d{2}))"
    r"(?: (?P<year>(?:19|20)\d{2}))?",
    re.IGNORECASE,
)
"""The time against which a change is asked for."""

_CHANGED = re.compile(
    r"(?<!\w)(?:tăng|giảm)(?: thêm| đi)?(?!\w)|(?:đầu|cuối|giữa)(?= (?:năm|kỳ)|\s\s)", re.IGNORECASE
)

_APART = re.compile(r"\s+(?:và|với|so với|hay|hoặc)\s+|[,;]\s*", re.IGNORECASE)
_STAGE = re.compile(r"(?:19|20)\d{2}\s*[-–]\s*(?:19|20)\d{2}")
_COMPARED = re.compile(
    r"so sánh|\bso với\b|^so\b|chênh(?: lệch)?|(?:tăng|giảm) hay (?:tăng|giảm)|(?:nơi|bên|tỉnh|quý|năm) nào|"
    r"(?:nhiều|ít|cao|thấp|lớn|nhỏ)? ?hơn(?: (?:bao nhiêu|mấy))?|\bquý (?:iv|iii|ii|i|[1-4])\b|"
    r"\b(?:năm )?(?:19|20)\d{2}\b|\bvà\b|\bvới\b|(?:bao nhiêu|mấy)(?: lần)?|gấp",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Comparison:
    """What is compared: one question an operand, and the operation that is asked for.

    ``since`` are words that the period of the first operand has ("đầu năm"), where times are compared.
    """

    operation: Operation
    operands: tuple[Question, ...]
    since: str | None = None


def comparison_of(question: Question) -> Comparison | None:
    """The comparison that a question asks for; ``None`` when it asks for none."""
    lowered = question.text.lower()
    operation = _operation(lowered)
    if operation is None or (Kind.CHANGE in question.frame.kinds and "cùng kỳ" in lowered):
        return None
    plain = replace(
        question.frame,
        kinds=frozenset(),
        baseline=False,
        counted=(),
        numbers=(),
        years=years_of_result(question.text),
    )
    since = _SINCE.search(question.text)
    if since and operation is Operation.DIFFERENCE and not _WITH_TARGET.search(lowered):
        return _with_time_before(question, plain, since)
    if _WITH_BASELINE.search(lowered):
        other = replace(plain, baseline=True)
        return Comparison(operation, (replace(question, frame=plain), replace(question, frame=other)))
    with_target = bool(_WITH_TARGET.search(lowered)) and not _COMPLETIONS.search(lowered)
    apart = None if with_target else _by_constraint(question, operation, plain)
    if apart is not None:
        return apart
    pieces = [_COMPARING_WORDS.sub(" ", piece).strip() for piece in _BETWEEN.split(question.text)]
    pieces = [piece for piece in pieces if topic_terms(piece)]
    if with_target and operation is Operation.DIFFERENCE:
        target = replace(plain, kinds=frozenset({Kind.TARGET}), years=frozenset(), result=False)
        return Comparison(operation, (replace(question, frame=plain), replace(question, frame=target)))
    scope = [piece for piece in pieces if _SCOPE.match(piece)]
    return _between(question, operation, scope, [piece for piece in pieces if piece not in scope])


def _with_time_before(question: Question, plain: Frame, since: re.Match[str]) -> Comparison:
    """The same thing at the time compared with, and then."""
    text = f"{question.text[: since.start()]}{question.text[since.end() :]}"
    years = years_in(text.lower())
    before = frozenset({int(since["year"])}) if since["year"] else years
    operands = tuple(
        replace(
            question,
            text=_CHANGED.sub(" ", _COMPARED.sub(" ", text)),
            frame=replace(plain, years=asked, result=False, point=None),
        )
        for asked in (before, years)
    )
    time = since["time"].lower()
    return Comparison(Operation.DIFFERENCE, operands, since=time if time != "năm" else None)


def _by_constraint(question: Question, operation: Operation, plain: Frame) -> Comparison | None:
    """The same asked of two provinces, two years or two quarters; ``None`` where it is not of just two."""
    bare = _COMPARED.sub(" ", without_provinces(question.text))
    provinces, years = sorted(plain.provinces), sorted(years_in(question.text.lower()))
    quarters = [part for part in plain.months if part.startswith("quý")]
    frames: list[Frame] = []
    if len(provinces) == 2:
        frames = [
            replace(plain, provinces=frozenset({each}), years=_years_of(each, question.text) or plain.years)
            for each in provinces
        ]
    elif len(years) == 2 and not _STAGE.search(question.text):
        frames = [replace(plain, years=frozenset({each})) for each in years]
    elif len(quarters) == 2:
        frames = [replace(plain, months=(each,)) for each in quarters]
    if not frames or not topic_terms(bare):
        return None
    return Comparison(operation, tuple(replace(question, text=bare, frame=each) for each in frames))


def _years_of(province: str, text: str) -> frozenset[int]:
    """The years that stand beside a province: "Trà Vinh năm 2018 và Lạng Sơn năm 2022"."""
    pieces = [piece for piece in _APART.split(text) if province in provinces_in(piece)]
    return years_in(pieces[0].lower()) if len(pieces) == 1 else frozenset()


def _between(
    question: Question, operation: Operation, scope: list[str], pieces: list[str]
) -> Comparison | None:
    if not 2 <= len(pieces) <= MAX_OPERANDS + 1:
        return None
    completions = _COMPLETIONS.search(question.text.lower())
    kinds = frozenset({Kind.PLAN_COMPLETION}) if completions else frozenset[Kind]()
    frame = replace(question.frame, kinds=kinds, counted=(), unit=None, numbers=())
    measure = _WHICH.search(question.text)
    context = (*question.context, *scope, *([measure[1].strip()] if measure else []))
    return Comparison(
        operation, tuple(replace(question, text=piece, context=context, frame=frame) for piece in pieces)
    )


def _operation(lowered: str) -> Operation | None:
    if _RATIO.search(lowered):
        return Operation.RATIO
    if _SUM.search(lowered):
        return Operation.SUM
    return Operation.DIFFERENCE if _DIFFERENCE.search(lowered) else None
