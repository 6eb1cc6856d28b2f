from datetime import date

from corpus.directive import Relation
from corpus.directives import read_directives
from corpus.reading import read_document

HEAD = (
    "ỦY BAN NHÂN DÂN\nTỈNH CAO BẰNG\nSố: 412/BC-UBND\nCao Bằng, ngày 12 tháng 12 năm 2022\nBÁO CÁO\n"
    "Kết quả giảm nghèo năm 2022\nNăm 2022, toàn tỉnh giảm 3%.\n"
)


def test_a_document_with_a_number_is_itself_a_directive() -> None:
    source = read_document("d", HEAD.encode(), ".txt")
    [row] = read_directives(source)
    assert (row.type, row.number, row.relation) == ("Báo cáo", "412/BC-UBND", Relation.ISSUES)
    assert row.issued_on == date(2022, 12, 12)
    assert row.issuer == "ỦY BAN NHÂN DÂN TỈNH CAO BẰNG"
    assert row.subject == "Kết quả giảm nghèo năm 2022"
    assert row.span.of(source.text) == "412/BC-UBND"


def test_a_number_that_only_the_front_matter_states_has_no_span_to_quote() -> None:
    text = "---\nnumber: 412/BC-UBND\nkind: Báo cáo\n---\nNăm 2022, toàn tỉnh giảm 3% hộ nghèo.\n"
    assert read_directives(read_document("d", text.encode(), ".md")) == []
