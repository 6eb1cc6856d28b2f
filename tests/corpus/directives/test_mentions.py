from datetime import date

import pytest

from corpus.directive import Relation
from tests.corpus.directives.reading import read


def test_a_directive_has_type_number_date_issuer_and_subject() -> None:
    [row] = read(
        "Thực hiện Quyết định số 412/QĐ-UBND ngày 05/3/2021 của UBND tỉnh về hỗ trợ giống cây trồng."
    )
    assert (row.type, row.number, row.issuer) == ("Quyết định", "412/QĐ-UBND", "UBND tỉnh")
    assert row.issued_on == date(2021, 3, 5)
    assert row.subject == "hỗ trợ giống cây trồng"
    assert row.relation is Relation.IMPLEMENTS


def test_laws_and_unnumbered_resolutions_are_directives_too() -> None:
    law, resolution = read(
        "Tuyên truyền Luật phòng cháy chữa cháy, Nghị quyết của HĐND huyện về thu hút đầu tư."
    )
    assert (law.type, law.subject) == ("Luật", "phòng cháy chữa cháy")
    assert (resolution.type, resolution.issuer) == ("Nghị quyết", "HĐND huyện")


def test_plain_words_are_no_directive() -> None:
    assert read("Kế hoạch 5 năm và nhiều chương trình đã hoàn thành, luật sư có mặt.") == []


@pytest.mark.parametrize(
    "sentence",
    ["Kiện toàn Ban Chỉ đạo Chương trình mục tiêu quốc gia tỉnh do đồng chí Chủ tịch làm Trưởng ban."],
)
def test_the_level_of_a_programme_is_not_its_subject(sentence: str) -> None:
    assert [row.subject for row in read(sentence)] == []
