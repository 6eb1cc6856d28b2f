from datetime import date

from corpus.directive import Relation
from tests.corpus.directives.reading import read


def test_who_signs_is_no_part_of_the_issuer_and_the_day_is_that_of_the_sentence() -> None:
    rows = read(
        "Đăng ngày 19/03/2019 08:42",
        "Ngày 14/3/2019, Phó Chủ tịch UBND tỉnh Trần Quốc Khởi đã ký ban hành Chỉ thị số 05/CT-UBND về việc "
        "tăng cường đưa người lao động đi, thay thế Chỉ thị số 11/CT-UBND ngày 08/8/2016 của UBND tỉnh.",
    )
    assert [(row.number, row.issuer, row.issued_on, row.relation) for row in rows] == [
        ("05/CT-UBND", "UBND tỉnh", date(2019, 3, 14), Relation.ISSUES),
        ("11/CT-UBND", "UBND tỉnh", date(2016, 8, 8), Relation.REPLACES),
    ]
