"""Figures that only compare with, or complete, the one before them: they take its name."""

import pytest

from corpus.figure import Figure, Kind
from corpus.figures import read_figures
from tests.corpus.documents_of_lines import document


def read(*lines: str) -> list[Figure]:
    return read_figures(document(*lines))


@pytest.mark.parametrize(
    ("words", "kind", "direction"),
    [
        ("thực hiện 61,4% kế hoạch", Kind.PLAN_COMPLETION, None),
        ("tiêu hết 58% dự toán được giao", Kind.PLAN_COMPLETION, None),
        ("nhỉnh hơn cùng kỳ 212 người", Kind.CHANGE, "tăng"),
        ("nhiều hơn cùng kỳ 3,1%", Kind.CHANGE, "tăng"),
        ("hơn cùng kỳ 212 người", Kind.CHANGE, "tăng"),
        ("kém cùng kỳ 3,4%", Kind.CHANGE, "giảm"),
    ],
)
def test_words_that_only_compare_name_nothing(words: str, kind: Kind, direction: str | None) -> None:
    whole, figure = read(f"BHXH tự nguyện: 5.320 người, {words}.")
    assert (figure.kind, figure.direction, figure.parent) == (kind, direction, 0)
    assert figure.indicator == whole.indicator


def test_words_that_point_back_stand_between_a_figure_and_its_plan() -> None:
    count, share, plan = read("Số thẻ đã cấp 214 thẻ nói trên bằng 71,3% chỉ tiêu (300 thẻ).")
    assert [figure.parent for figure in (share, plan)] == [0, 0]
    assert {figure.indicator for figure in (share, plan)} == {count.indicator}
    assert plan.kind is Kind.TARGET


def test_a_level_of_another_time_is_of_the_same_kind() -> None:
    _, now, before = read("Chi 900 tỷ đồng, bằng 41,5% dự toán năm, thấp hơn mức 44,1% của năm trước.")
    assert (before.kind, before.parent) == (now.kind, 0)


@pytest.mark.parametrize(
    "planned",
    [
        "thấp hơn ngưỡng 4% mà Nghị quyết cho phép",
        "thấp hơn mức 4% mà Chương trình đề ra",
        "(đích 2025: 4%)",
        "(mốc 2025 là 4%)",
        "(vượt mốc 4% của năm 2025)",
    ],
)
def test_a_threshold_or_a_mark_of_a_later_year_is_a_target(planned: str) -> None:
    rate, target = read(f"Tỷ lệ thất nghiệp thành thị 3,1% {planned}.".replace("% thấp", "%, thấp"))
    assert (target.kind, target.parent, target.indicator) == (Kind.TARGET, 0, rate.indicator)


def test_what_is_short_of_a_target_is_a_difference() -> None:
    rate, short, target = read("Tỷ lệ bao phủ BHYT đạt 91,4%, thiếu 1,6 điểm phần trăm so với đích 93%.")
    assert (short.kind, short.direction, short.parent) == (Kind.CHANGE, "giảm", 0)
    assert (target.kind, target.indicator) == (Kind.TARGET, rate.indicator)


def test_what_there_must_be_by_a_year_is_the_target_of_what_there_is() -> None:
    built, _, owed = read(
        "Đã hoàn thành 320 căn nhà ở xã hội, bằng 16% so với con số 2.000 căn phải có vào năm 2025."
    )
    assert (owed.kind, owed.parent, owed.indicator) == (Kind.TARGET, 0, built.indicator)


def test_the_years_of_one_count_and_their_sum_have_its_name() -> None:
    first, second, both = read(
        "Năm 2021 có 1.530 lượt hộ vay vốn, năm 2022 ước 1.710 lượt, cộng hai năm là 3.240 lượt."
    )
    assert {figure.indicator for figure in (first, second, both)} == {"số lượt hộ vay vốn"}


def test_a_rate_right_behind_a_count_is_that_of_the_count() -> None:
    count, rate, change = read("Huyện có 1.204 hộ nghèo, tỷ lệ 8,15%, giảm 310 hộ so với năm trước.")
    assert (rate.kind, rate.parent, rate.indicator) == (Kind.SHARE, 0, "tỷ lệ hộ nghèo")
    assert (change.parent, change.indicator) == (0, count.indicator)


def test_the_label_of_a_field_names_none_of_its_figures() -> None:
    doctors, insured = read("* Về y tế: đạt 11,2 bác sĩ/vạn dân; 92% dân số tham gia BHYT.")
    assert doctors.indicator == "số bác sĩ/vạn dân"
    assert "y tế:" not in insured.indicator


@pytest.mark.parametrize("number", ["ngân sách trung ương 943 tỷ đồng", "hệ trung cấp 1.688 người"])
def test_a_number_behind_a_level_of_government_or_schooling_is_counted(number: str) -> None:
    [figure] = read(f"Năm 2022, {number}.")
    assert figure.value_text in number


def test_a_sum_of_years_is_of_all_of_them_and_what_is_said_of_one_is_not_of_the_sum() -> None:
    _, second, both, share, plan = read(
        "Năm 2021 có 1.530 lượt hộ vay vốn, năm 2022 ước 1.710 lượt, cộng hai năm là 3.240 lượt; "
        "riêng năm 2022 vượt 3,2% so với chỉ tiêu giao (1.657 lượt)."
    )
    assert both.period is not None
    assert both.period.text == "Năm 2021 và năm 2022"
    assert (share.parent, plan.parent) == (1, 1)
    assert plan.period is not None
    assert second.period is not None
    assert plan.period.end == second.period.end


def test_points_behind_a_semicolon_are_those_of_the_rate() -> None:
    _, rate, fall, asked = read(
        "Cuối năm 2019 còn 16.730 hộ nghèo, tỷ lệ 10,52%; mỗi năm giảm bình quân 2,22 điểm phần trăm, "
        "vượt yêu cầu của Nghị quyết số 31/2016/NQ-HĐND (2 điểm phần trăm)."
    )
    assert (fall.parent, fall.indicator) == (1, rate.indicator)
    assert (asked.kind, asked.parent, asked.indicator) == (Kind.TARGET, 2, rate.indicator)


def test_the_value_compared_with_is_of_the_place_compared_with() -> None:
    own, times, nation = read(
        "Mức trợ giúp của Cần Thơ là 500.000 đồng, gấp 1,4 lần mức chung của cả nước (360.000 đồng)."
    )
    assert [figure.place.name for figure in (own, times, nation) if figure.place] == [
        "Cần Thơ",
        "Cần Thơ",
        "cả nước",
    ]
