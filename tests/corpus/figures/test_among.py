"""Some among those counted before, what is left of them, and what goes beyond a plan."""

from corpus.figure import Figure, Kind
from corpus.figures import read_figures
from tests.corpus.documents_of_lines import document


def read(*lines: str) -> list[Figure]:
    return read_figures(document(*lines))


def test_some_among_those_counted_before_are_parts_of_them() -> None:
    whole, *parts = read(
        "Các cơ sở dạy nghề cho 980 học viên. Trong số học viên có 340 người Khmer, 410 phụ nữ, "
        "127 người thuộc hộ nghèo."
    )
    assert whole.unit == "học viên"
    assert [part.parent for part in parts] == [0, 0, 0]
    assert [part.indicator for part in parts] == [
        "số học viên (người Khmer)",
        "số học viên (phụ nữ)",
        "số học viên (người thuộc hộ nghèo)",
    ]


def test_those_among_them_told_behind_the_number_are_a_part() -> None:
    whole, part, share = read("Có 8.215 lao động được học nghề, 5.093 người trong số đó có việc làm (62%).")
    assert (part.parent, share.parent) == (0, 1)
    assert part.indicator == "số người có việc làm"
    assert whole.indicator == "số lao động được học nghề"


def test_a_bare_number_is_what_is_left_of_the_count_before() -> None:
    begun, left = read("Lớp sửa xe máy có 30 người, đến ngày bế giảng chỉ còn 11.")
    assert (left.unit, left.indicator) == ("người", begun.indicator)


def test_a_count_that_names_itself_does_not_go_on_with_the_one_before() -> None:
    _, stopped = read("Có 21 công trình cấp nước, hiện 7 công trình ngừng hoạt động.")
    assert stopped.indicator == "số công trình ngừng hoạt động"


def test_by_how_many_a_plan_was_passed_is_no_plan() -> None:
    sent, more = read("Tỉnh đưa 1.046 lao động sang Nhật Bản, Hàn Quốc và Đài Loan, vượt kế hoạch 46 người.")
    assert sent.indicator == "số lao động sang Nhật Bản, Hàn Quốc và Đài Loan được đưa"
    assert (more.kind, more.direction, more.parent) == (Kind.CHANGE, "vượt", 0)


def test_workers_abroad_are_counted_where_they_come_from() -> None:
    [figure] = read_figures(document("Còn 71 lao động hết hạn hợp đồng tại Hàn Quốc.", place="Cao Bằng"))
    assert figure.place is not None
    assert figure.place.name == "Cao Bằng"


def test_a_part_of_a_sum_that_has_a_name_is_told_with_the_sum() -> None:
    whole, first, _ = read(
        "Tổng vốn Chương trình giảm nghèo là 412 tỷ đồng. Chia theo dự án: Chương trình 30a 171 tỷ đồng, "
        "Chương trình 135 241 tỷ đồng."
    )
    assert first.indicator == f"{whole.indicator} (chương trình 30a)"
