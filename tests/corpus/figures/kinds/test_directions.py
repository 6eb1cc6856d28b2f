import pytest

from corpus.figure import Figure, Kind
from corpus.figures import read_figures
from tests.corpus.documents_of_lines import document


def read(*lines: str) -> list[Figure]:
    return read_figures(document(*lines))


@pytest.mark.parametrize(
    ("words", "direction"),
    [
        ("cao hơn cùng kỳ năm trước", "tăng"),
        ("thấp hơn cùng kỳ", "giảm"),
        ("tăng so với năm 2019 là", "tăng"),
        ("thấp hơn bình quân chung của cả nước", "giảm"),
    ],
)
def test_a_comparison_before_the_number_makes_a_change(words: str, direction: str) -> None:
    result, change = read(f"Thu ngân sách đạt 820 tỷ đồng, {words} 6,5%.")
    assert (change.kind, change.direction) == (Kind.CHANGE, direction)
    assert (change.parent, change.indicator) == (0, result.indicator)
    assert change.comparison is not None
    assert change.comparison in words
