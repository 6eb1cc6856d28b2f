"""A document that a question is about as a whole: by its own number, or by the kind of document it is."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from bot.evidence.candidates import Candidate
from bot.evidence.rows import at
from bot.evidence.terms import context_terms, topic_terms
from bot.library import Library
from bot.question import Question
from bot.understanding.directives import directives_in
from corpus.dates import read_date
from corpus.document import Span
from corpus.letterhead import kinds
from store.documents import StoredDocument

HEAD_LINES = 40
"""Lines within which a document says its number and its day."""

SHORT_LINE = 200
"""Characters; a longer line tells of something else than the document's own day."""

LEAST_TOPIC = 0.6
"""Share of the question's other words that the best candidate's surroundings must have."""

_ISSUE = re.compile(r"ban hành|ra đời|phát hành|đăng|xuất bản|công bố|số hiệu|ký hiệu|\bký\b")
_ANY_DOCUMENT = re.compile(r"(?<!\w)(?:văn bản|tài liệu|bài(?: viết| báo)?|bản tin|tin)(?!\w)")


def own_keys(document: StoredDocument) -> frozenset[str]:
    """The keys of a document's own number, as :func:`directives_in` gives them for a question."""
    known = document.metadata
    return frozenset(directives_in(f"{known.kind or ''} số {known.number or ''}"))


def numbered_as_asked(question: Question, candidates: Sequence[Candidate]) -> Candidate | None:
    """The best candidate of the document whose own number the question names."""
    asked = set(question.frame.directives)
    return next((each for each in candidates if asked & own_keys(each.document)), None)


def of_kind_asked(question: Question, candidates: Sequence[Candidate]) -> Candidate | None:
    """The best candidate, where the question calls its document by its kind: "báo cáo", "bài viết"."""
    best = candidates[0] if candidates else None
    if best is None:
        return None
    lowered = question.text.lower()
    kind = (best.document.metadata.kind or "").lower()
    called = bool(kind) and re.search(rf"(?<!\w){re.escape(kind)}(?!\w)", lowered)
    if not called and (_any_kind().search(lowered) or not _ANY_DOCUMENT.search(lowered)):
        return None
    topic = set(topic_terms(_any_kind().sub(" ", _ANY_DOCUMENT.sub(" ", _ISSUE.sub(" ", lowered)))))
    return best if len(topic & context_terms(best.context)) >= len(topic) * LEAST_TOPIC else None


def line_of_day(library: Library, near: Candidate) -> Candidate | None:
    """The line in which the document of a candidate gives its own day."""
    day = near.document.metadata.issued_on
    lines = _head(library, near)
    return next((at(library, near, span) for span, line in lines if day and read_date(line) == day), None)


def line_of_number(library: Library, near: Candidate) -> Candidate | None:
    """The line in which the document of a candidate gives its own number."""
    number = re.sub(r"\s+", "", near.document.metadata.number or "")
    lines = _head(library, near)
    return next(
        (at(library, near, span) for span, line in lines if number and number in re.sub(r"\s+", "", line)),
        None,
    )


def line_of_issuer(library: Library, near: Candidate) -> Candidate | None:
    """The words at the head of a candidate's document that name the office that issued it."""
    issuer = (near.document.metadata.issuer or "").rpartition(", ")[2]
    lines = list(_head(library, near))
    whole = next((span.start + line.index(issuer) for span, line in lines if issuer and issuer in line), None)
    if whole is not None:
        return at(library, near, Span(whole, whole + len(issuer)))
    parts = [span for span, line in lines if len(line) > 1 and line in issuer]
    return at(library, near, Span(parts[0].start, parts[-1].end)) if parts else None


def _head(library: Library, near: Candidate) -> Iterator[tuple[Span, str]]:
    start, count = 0, 0
    for line in library.text_of(near.document.version_id).splitlines(keepends=True):
        words = line.strip()
        if words:
            count += 1
            begin = start + line.index(words)
            if len(words) <= SHORT_LINE:
                yield Span(begin, begin + len(words)), words
        start += len(line)
        if count == HEAD_LINES:
            return


@cache
def _any_kind() -> re.Pattern[str]:
    names = sorted({name.lower() for name in kinds().values()}, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(names)})(?!\w)")
