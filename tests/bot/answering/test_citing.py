from datetime import date

from bot.answering.citing import cite
from corpus.document import Span
from tests.bot.reading import Evidence

EVIDENCE = Evidence(
    """---
title: Báo cáo đào tạo nghề
number: 4/BC-UBND
issuer: UBND huyện
issued_on: 2018-07-12
---
# I. Kết quả
Mở lớp. Huyện đào tạo 900 người; đạt 62% kế hoạch.
""",
    "Không có tên.",
)


def test_the_whole_statement_unless_a_span_is_given() -> None:
    candidate = EVIDENCE.candidate("900")
    whole = cite(2, candidate)
    assert (whole.n, whole.quote) == (2, "Huyện đào tạo 900 người; đạt 62% kế hoạch.")
    part = cite(1, candidate, Span(whole.start, whole.start + len("Huyện")))
    assert (part.quote, part.end - part.start) == ("Huyện", 5)


def test_a_quote_is_where_it_says() -> None:
    text = EVIDENCE.documents[0].text
    each = cite(1, EVIDENCE.candidate("900"))
    assert text[each.start : each.end] == each.quote
    assert text[each.passage_start :].startswith(each.passage)
    assert each.quote in each.passage


def test_what_is_known_of_the_document() -> None:
    each = cite(1, EVIDENCE.candidate("900"))
    assert (each.document, each.title, each.number) == ("d1", "Báo cáo đào tạo nghề", "4/BC-UBND")
    assert (each.issuer, each.issued_on) == ("UBND huyện", date(2018, 7, 12))


def test_a_document_without_a_title_goes_by_its_id() -> None:
    candidate = EVIDENCE.candidate("Không có tên")
    assert cite(1, candidate).title == (candidate.document.metadata.title or "d2")
