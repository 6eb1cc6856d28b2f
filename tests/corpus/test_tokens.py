import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.document import BlockKind
from corpus.numbers import NUMBER
from corpus.tokens import TokenClass, account_numbers
from tests.corpus.documents_of_lines import document


@pytest.mark.parametrize(
    ("line", "token", "token_class"),
    [
        ("Có 45 hộ nghèo.", "45", TokenClass.FIGURE),
        ("Tỷ lệ 12 bác sĩ trên 10.000 dân.", "10.000", TokenClass.FIGURE),
        ("Năm 2021 mưa nhiều.", "2021", TokenClass.PERIOD),
        ("Quyết định số 35/QĐ-UBND.", "35", TokenClass.DOCUMENT_NUMBER),
        ("Đề án 06 được triển khai.", "06", TokenClass.DOCUMENT_NUMBER),
        ("Phiên họp lần thứ 9.", "9", TokenClass.NAME),
        ("Phiên bản 1.2.3 ra đời.", "1.2.3", TokenClass.NAME),
        ("Lượt xem: 1234", "1234", TokenClass.FURNITURE),
    ],
)
def test_a_token_has_its_class(line: str, token: str, token_class: TokenClass) -> None:
    source = document(line)
    classes = {t.span.of(source.text): t.token_class for t in account_numbers(source)}
    assert classes[token] is token_class


def test_the_lines_of_the_page_hold_no_figures() -> None:
    source = document("Có 5 hộ.", "10:30 12/5/2021", kinds={1: BlockKind.DATELINE})
    assert {t.token_class for t in account_numbers(source)[1:]} == {TokenClass.PERIOD}


@given(st.lists(st.text(max_size=80), min_size=1, max_size=3), st.sampled_from(list(BlockKind)))
def test_nothing_is_left_out(lines: list[str], kind: BlockKind) -> None:
    source = document(*(line.replace("\n", " ") for line in lines), kinds={0: kind})
    tokens = [t.span.of(source.text) for t in account_numbers(source)]
    expected = [m[0] for block in source.blocks for m in NUMBER.finditer(block.span.of(source.text))]
    assert tokens == expected
