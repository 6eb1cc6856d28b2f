import pytest

from corpus.directive import Relation
from tests.corpus.directives.reading import read


@pytest.mark.parametrize(
    ("sentence", "relation"),
    [
        ("UBND huyện đã ban hành Kế hoạch số 15/KH-UBND.", Relation.ISSUES),
        ("Triển khai Chỉ thị số 03-CT/TU.", Relation.IMPLEMENTS),
        ("Văn bản này thay thế Quyết định số 7/QĐ-UBND.", Relation.REPLACES),
        ("Quyết định số 7/QĐ-UBND hết hiệu lực từ ngày Quyết định này có hiệu lực.", Relation.REPLACES),
        ("Về việc sửa đổi, bổ sung một số điều của Quyết định số 7/QĐ-UBND", Relation.AMENDS),
        ("Điều 1. Sửa đổi khoản 2 Điều 5 của Quyết định số 7/QĐ-UBND như sau:", Relation.AMENDS),
        ("Nghị định đã được sửa đổi, bổ sung bởi Nghị định số 45/2022/NĐ-CP.", Relation.MENTIONS),
        ("Kết luận số 21-KL/TW về tiếp tục thực hiện Nghị quyết số 4-NQ/TW.", Relation.CONTINUES),
        ("Đại biểu nhắc tới Nghị định số 20/2021/NĐ-CP.", Relation.MENTIONS),
    ],
)
def test_the_relation_is_told_by_the_words_before(sentence: str, relation: Relation) -> None:
    assert read(sentence)[0].relation is relation


def test_all_of_a_list_of_what_is_carried_out_is_carried_out() -> None:
    rows = read(
        "Thực hiện Quyết định số 90/QĐ-TTg ngày 18/01/2022 của Thủ tướng Chính phủ phê duyệt Chương trình; "
        "Nghị quyết số 31/NQ-HĐND ngày 09/12/2021 của HĐND tỉnh về kế hoạch năm 2022, UBND tỉnh báo cáo."
    )
    assert {row.relation for row in rows if row.number} == {Relation.IMPLEMENTS}
