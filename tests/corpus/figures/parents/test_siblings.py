"""Parts of a whole: their parent, and names that tell of what they are a part."""

import pytest

from corpus.figure import Figure, Kind
from corpus.figures import read_figures
from tests.corpus.documents_of_lines import document


def read(*lines: str) -> list[Figure]:
    return read_figures(document(*lines))


def test_the_items_behind_a_colon_go_on_over_semicolons() -> None:
    whole, *parts = read(
        "Bốn năm bố trí 512 tỷ đồng, gồm: ngân sách trung ương 390 tỷ đồng; ngân sách tỉnh 80 tỷ đồng; "
        "doanh nghiệp và nhân dân đóng góp 42 tỷ đồng."
    )
    assert [part.parent for part in parts] == [0, 0, 0]
    assert [part.indicator for part in parts] == [
        f"{whole.indicator} (ngân sách trung ương)",
        f"{whole.indicator} (ngân sách tỉnh)",
        f"{whole.indicator} (doanh nghiệp và nhân dân đóng góp)",
    ]


def test_what_follows_a_list_of_parts_is_no_part() -> None:
    figures = read("Thu 900 tỷ đồng, trong đó thu nội địa 700 tỷ đồng; chi thường xuyên 500 tỷ đồng.")
    assert [figure.parent for figure in figures] == [None, 0, None]


def test_the_parts_of_a_sum_may_stand_in_the_sentence_behind() -> None:
    whole, *parts = read(
        "Tổng vốn được giao là 80.500 triệu đồng. Chia theo dự án: Chương trình A 40.100 triệu đồng, "
        "Chương trình B 30.200 triệu đồng, dự án khác 10.200 triệu đồng."
    )
    assert [part.parent for part in parts] == [0, 0, 0]
    assert parts[0].indicator == f"{whole.indicator} (chương trình A)"
    assert {part.kind for part in parts} == {whole.kind}


def test_the_rest_of_a_sum_is_named_by_where_it_comes_from() -> None:
    figures = read(
        "Ba năm qua tỉnh dành 940 tỷ đồng cho giảm nghèo, gồm ngân sách tỉnh 840 tỷ đồng, "
        "phần còn lại 100 tỷ đồng là đóng góp của doanh nghiệp."
    )
    assert [figure.indicator for figure in figures] == [
        "kinh phí dành cho giảm nghèo",
        "kinh phí dành cho giảm nghèo (ngân sách tỉnh)",
        "kinh phí dành cho giảm nghèo (đóng góp của doanh nghiệp)",
    ]
    assert [figure.parent for figure in figures] == [None, 0, 0]


def test_items_behind_the_number_of_their_kinds_are_parts_of_the_sum_before_it() -> None:
    whole, _, *parts = read(
        "Kinh phí cho các lớp nghề là 8,4 tỷ đồng, lấy từ hai chương trình: giảm nghèo bền vững "
        "5,1 tỷ đồng, xây dựng nông thôn mới 3,3 tỷ đồng."
    )
    assert [part.parent for part in parts] == [0, 0]
    assert parts[0].indicator == f"{whole.indicator} (giảm nghèo bền vững)"


def test_a_lettered_list_gives_the_parts_of_the_result_and_not_of_its_change() -> None:
    whole, _, plan, _, *parts = read(
        "Số lao động có việc làm mới là 5.210 người, bằng 52% chỉ tiêu giao (10.000 người), nhiều hơn "
        "cùng kỳ 4%. Phân theo kênh:",
        "a) Từ các chương trình kinh tế: 3.100 người;",
        "b) Cung ứng cho doanh nghiệp ngoài tỉnh: 1.500 người;",
        "c) Đi làm việc ở nước ngoài: 610 người.",
    )
    assert plan.kind is Kind.TARGET
    assert [part.parent for part in parts] == [0, 0, 0]
    assert {part.kind for part in parts} == {Kind.ACTUAL}
    assert parts[2].indicator == f"{whole.indicator} (Đi làm việc ở nước ngoài)"


def test_a_course_is_named_by_its_length() -> None:
    figures = read("Tuyển mới 4.120 người, gồm trung cấp 930, sơ cấp và dưới 3 tháng 3.190.")
    assert [figure.value for figure in figures] == [4120, 930, 3190]
    assert figures[2].indicator == "số người được tuyển mới (sơ cấp và dưới 3 tháng)"


@pytest.mark.parametrize("words", ["trong số đó nam 800 người", "trong đó nam 800 người"])
def test_those_among_them_are_a_part(words: str) -> None:
    _, part = read(f"Huyện có 1.204 lao động hết hạn hợp đồng; {words}.")
    assert (part.parent, part.indicator) == (0, "số lao động hết hạn hợp đồng (nam)")


def test_a_share_in_brackets_is_that_of_the_part_and_not_of_the_whole() -> None:
    paid, owed, share = read("Các đơn vị đã nộp 14,2 tỷ đồng trong tổng số 19,6 tỷ đồng phải thu (72,4%).")
    assert (paid.indicator, owed.indicator) == ("số tiền nộp", "tổng số tiền phải thu")
    assert share.parent == 0
