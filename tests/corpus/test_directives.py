from datetime import date

import pytest

from corpus.directives import Directive, Relation, is_about_changing, read_directives, says_itself
from corpus.reading import read_document
from tests.corpus.documents_of_lines import document


def read(*lines: str) -> list[Directive]:
    return read_directives(document(*lines))


def test_a_directive_has_type_number_date_issuer_and_subject() -> None:
    [row] = read(
        "Thực hiện Quyết định số 412/QĐ-UBND ngày 05/3/2021 của UBND tỉnh về hỗ trợ giống cây trồng."
    )
    assert (row.type, row.number, row.issuer) == ("Quyết định", "412/QĐ-UBND", "UBND tỉnh")
    assert row.issued_on == date(2021, 3, 5)
    assert row.subject == "hỗ trợ giống cây trồng"
    assert row.relation is Relation.IMPLEMENTS


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


def test_later_mentions_are_joined_to_the_fullest() -> None:
    [row] = read(
        "Ban Chỉ đạo Chương trình 12 họp.",
        "Chương trình số 12-CTr/HU của Huyện ủy Văn Bàn về “Phát triển cây dược liệu” đạt kết quả tốt.",
        "Các xã tiếp tục thực hiện Chương trình số 12-CTr/HU.",
    )
    assert (row.number, row.issuer, row.subject) == (
        "12-CTr/HU",
        "Huyện ủy Văn Bàn",
        "Phát triển cây dược liệu",
    )
    assert len(row.also) == 2


def test_laws_and_unnumbered_resolutions_are_directives_too() -> None:
    law, resolution = read(
        "Tuyên truyền Luật phòng cháy chữa cháy, Nghị quyết của HĐND huyện về thu hút đầu tư."
    )
    assert (law.type, law.subject) == ("Luật", "phòng cháy chữa cháy")
    assert (resolution.type, resolution.issuer) == ("Nghị quyết", "HĐND huyện")


def test_plain_words_are_no_directive() -> None:
    assert read("Kế hoạch 5 năm và nhiều chương trình đã hoàn thành, luật sư có mặt.") == []


@pytest.mark.parametrize(
    ("title", "about"),
    [
        ("Quyết định: Về việc sửa đổi, bổ sung Quyết định số 7/QĐ-UBND", True),
        ("Bãi bỏ Quyết định số 7/QĐ-UBND", True),
        ("Báo cáo kết quả thay thế giống cây", False),
    ],
)
def test_a_title_says_whether_others_are_changed(title: str, about: bool) -> None:
    assert is_about_changing(title) is about


@pytest.mark.parametrize(
    ("text", "itself"),
    [
        ("Quyết định này thay thế | Quyết định số 7/QĐ-UBND.", True),
        ("Căn cứ Luật; Điều 2. Bãi bỏ\nĐiều 3. Thay thế | Quyết định số 7/QĐ-UBND.", True),
        ("Điều 1. Sửa đổi, bổ sung một số điều của | Quyết định số 7/QĐ-UBND", True),
        ("Sở Tư pháp tham mưu thay thế | Quyết định số 7/QĐ-UBND.", False),
        ("Nghị định số 45/2022/NĐ-CP sửa đổi | Nghị định số 20/2021/NĐ-CP.", False),
        ("Quyết định này có hiệu lực. Tỉnh đã thay thế | Quyết định số 7/QĐ-UBND.", False),
    ],
)
def test_what_a_document_does_itself_is_told_from_what_it_reports(text: str, itself: bool) -> None:
    assert says_itself(text.replace("|", ""), text.index("|")) is itself


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


def test_all_of_a_list_of_what_is_carried_out_is_carried_out() -> None:
    rows = read(
        "Thực hiện Quyết định số 90/QĐ-TTg ngày 18/01/2022 của Thủ tướng Chính phủ phê duyệt Chương trình; "
        "Nghị quyết số 31/NQ-HĐND ngày 09/12/2021 của HĐND tỉnh về kế hoạch năm 2022, UBND tỉnh báo cáo."
    )
    assert {row.relation for row in rows if row.number} == {Relation.IMPLEMENTS}


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


@pytest.mark.parametrize(
    "sentence",
    ["Kiện toàn Ban Chỉ đạo Chương trình mục tiêu quốc gia tỉnh do đồng chí Chủ tịch làm Trưởng ban."],
)
def test_the_level_of_a_programme_is_not_its_subject(sentence: str) -> None:
    assert [row.subject for row in read(sentence)] == []
