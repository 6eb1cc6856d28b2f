from corpus.figures import read_figures
from tests.corpus.documents_of_lines import document


def test_a_bare_count_has_the_unit_that_its_name_tells() -> None:
    first, second = read_figures(
        document("Số lượt người được khám là 12.400; số người được tuyển sinh, đào tạo nghề đạt 3.150.")
    )
    assert (first.unit, first.indicator) == ("lượt người", "số lượt người được khám")
    assert (second.unit, second.indicator) == ("người", "số người được tuyển sinh, đào tạo nghề")


def test_a_bare_number_without_such_a_name_has_no_unit() -> None:
    [figure] = read_figures(document("Điểm đánh giá chung là 87."))
    assert figure.unit is None
