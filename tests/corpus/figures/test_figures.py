from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.document import BlockKind
from corpus.figure import Figure, Kind
from corpus.figures import read_figures
from corpus.periods import PeriodSource
from corpus.places import UNNAMED_PROVINCE, PlaceSource
from tests.corpus.documents_of_lines import document


def read(*lines: str, **options: Any) -> list[Figure]:
    return read_figures(document(*lines, **options))


def only(*lines: str, **options: Any) -> Figure:
    [figure] = read(*lines, **options)
    return figure


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Huyện trồng mới 1.250 ha rừng.", ("1.250", "1250", None, None, "ha")),
        ("Xã đón 35 nghìn lượt khách/năm.", ("35 nghìn", "35000", None, None, "lượt khách/năm")),
        ("Kinh phí 48.700 triệu đồng.", ("48.700", "48700", None, None, "triệu đồng")),
        ("Kinh phí thực hiện là 3,2 tỷ.", ("3,2", "3.2", None, None, "tỷ đồng")),
        ("Mỗi hộ vay 1 triệu 200 nghìn đồng.", ("1 triệu 200 nghìn", "1200000", None, None, "đồng")),
        ("Độ che phủ rừng 41-43%.", ("41-43", "41", "43", None, "%")),
        ("Năng suất từ 55 đến 60 tạ/ha.", ("55 đến 60", "55", "60", None, "tạ/ha")),
        ("Thu hút 1.500 - 1.700 lao động.", ("1.500 - 1.700", "1500", "1700", None, "lao động")),
        ("Tỷ lệ sinh giảm 3% - 5%.", ("3% - 5", "3", "5", None, "%")),
        ("Có 14/19 tiêu chí hoàn thành.", ("14/19", "14", None, "19", "tiêu chí")),
        ("Có 14 trên tổng số 19 xã về đích.", ("14 trên tổng số 19", "14", None, "19", "xã")),
        ("Mạng lưới có 25,6 giường bệnh/vạn dân.", ("25,6", "25.6", None, None, "giường bệnh/vạn dân")),
        ("Sở đã mở 08 lớp tập huấn.", ("08", "8", None, None, "lớp")),
        ("Trao tặng hai mươi lăm căn nhà.", ("hai mươi lăm", "25", None, None, "căn nhà")),
        ("Hai phần ba số hộ đã có nước sạch.", ("Hai phần ba", "2", None, "3", "hộ")),
        (
            "Ngân sách chi từ 500 nghìn đến 1 triệu đồng.",
            ("500 nghìn đến 1 triệu", "500000", "1000000", None, "đồng"),
        ),
        ("Mỗi hộ được hỗ trợ 2-5 triệu.", ("2-5", "2", "5", None, "triệu đồng")),
        ("Căn hộ rộng 8-10m2.", ("8-10", "8", "10", None, "m2")),
        ("Tăng trưởng đạt -1,5%.", ("-1,5", "-1.5", None, None, "%")),
        ("Vốn vay đượctrên 85tỷđồng cho hộ.", ("85", "85", None, None, "tỷ đồng")),
        ("Mức thu 3 tỷ đồng/nămvà các khoản khác.", ("3", "3", None, None, "tỷ đồng/năm")),
        ("Giải ngân 24 nghìn tỷ đồng.", ("24", "24", None, None, "nghìn tỷ đồng")),
    ],
)
def test_a_quantity_is_read_exactly(
    sentence: str, expected: tuple[str, str, str | None, str | None, str | None]
) -> None:
    figure = only(sentence)
    value_text, *numbers, unit = expected
    assert (figure.value_text, figure.unit) == (value_text, unit)
    assert [figure.value, figure.value_max, figure.total] == [
        None if number is None else Decimal(number) for number in numbers
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Căn cứ Nghị quyết số 45-NQ/HU và Quyết định 1719/QĐ-TTg.",
        "Thực hiện Nghị định 20 của Chính phủ.",
        "Kỳ họp thứ 7, khóa 12 khai mạc ngày 05/12/2021.",
        "Theo Điều 12, khoản 3 của Luật.",
        "Khám bệnh trong dịch Covid-19.",
        "Một số xã, 1 số thôn còn khó khăn.",
        "Tuyến Quốc lộ 14 qua xã.",
        "Điện thoại: 0912 345 678.",
        "Họp lúc 14h30 ngày 5/6.",
        "Cách mạng công nghiệp 4.0 đã tới.",
        "Thí điểm ở Trường Tiểu học Kim Đồng 2.",
    ],
)
def test_digits_that_count_nothing_are_no_figures(sentence: str) -> None:
    assert read(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Toàn huyện có 1.200 hộ nghèo.", Kind.ACTUAL),
        ("Phấn đấu đến cuối năm trồng 300 ha rừng.", Kind.TARGET),
        ("Huyện đặt mục tiêu giảm 2% hộ nghèo.", Kind.TARGET),
        ("Thu ngân sách đạt 98,5% dự toán.", Kind.PLAN_COMPLETION),
        ("Hoàn thành 100% các chỉ tiêu được giao.", Kind.PLAN_COMPLETION),
        ("Sản lượng lúa tăng 4,2% so với cùng kỳ.", Kind.CHANGE),
        ("Số vụ cháy giảm 12 vụ.", Kind.CHANGE),
        ("Chăn nuôi chiếm 35% cơ cấu ngành.", Kind.SHARE),
        ("Có 92% số hộ được dùng nước sạch.", Kind.SHARE),
        ("Có 7/12 xã đạt chuẩn.", Kind.OF_TOTAL),
        ("Tỉnh phân bổ 15 tỷ đồng cho các huyện.", Kind.ALLOCATION),
        ("Nghị quyết nêu 5 nhóm giải pháp.", Kind.COUNT_DOCUMENTARY),
        ("Sau 10 năm thực hiện, nhân dân phấn khởi.", Kind.COUNT_DOCUMENTARY),
        ("Nâng tỷ lệ che phủ rừng lên 54%.", Kind.ACTUAL),
    ],
)
def test_the_words_around_tell_the_kind(sentence: str, kind: Kind) -> None:
    assert only(sentence).kind is kind


def test_percentages_belong_to_the_count_before_them() -> None:
    first, plan, growth = read(
        "Huyện đào tạo nghề cho 820 người, đạt 91,1% kế hoạch, tăng 6% so với cùng kỳ."
    )
    assert (plan.parent, growth.parent) == (0, 0)
    assert plan.indicator == growth.indicator == first.indicator == "số người được đào tạo nghề"
    assert growth.direction == "tăng"
    assert growth.comparison == "so với cùng kỳ"


def test_parts_in_brackets_belong_to_the_whole_and_their_percentages_to_the_part() -> None:
    whole, _, men, women, share = read(
        "Xã giải quyết việc làm cho 640 lao động, đạt 80% kế hoạch (nam 400, nữ 240, chiếm 37,5%)."
    )
    assert (men.parent, women.parent, share.parent) == (0, 0, 3)
    assert men.unit == women.unit == whole.unit == "lao động"


def test_a_semicolon_ends_the_reach_of_a_count() -> None:
    figures = read("Trồng 120 ha rừng; tỷ lệ hộ nghèo giảm 1,5%.")
    assert figures[1].parent is None


def test_from_and_to_are_two_results_and_the_difference_is_a_change() -> None:
    start, end, change = read("Đưa tỷ lệ hộ nghèo từ 9,4% xuống còn 7,1% (giảm 2,3%).")
    assert (start.kind, end.kind, change.kind) == (Kind.ACTUAL, Kind.ACTUAL, Kind.CHANGE)
    assert start.comparison == "mức xuất phát"
    assert start.indicator == end.indicator == "tỷ lệ hộ nghèo"
    assert (change.parent, change.direction) == (1, "giảm")


def test_a_target_in_brackets_belongs_to_the_result() -> None:
    result, target = read("Tỷ lệ đô thị hóa đạt 38,6% (mục tiêu 40% vào năm 2025).")
    assert (result.kind, target.kind, target.parent) == (Kind.ACTUAL, Kind.TARGET, 0)
    assert target.period is not None
    assert target.period.text == "năm 2025"


def test_a_list_of_targets_goes_on() -> None:
    figures = read(
        "Phấn đấu đến năm 2030 có 90% số hộ dùng nước sạch, 80% số xã có trạm y tế; 15 trường đạt chuẩn."
    )
    assert [figure.kind for figure in figures] == [Kind.TARGET] * 3


@pytest.mark.parametrize(
    ("sentence", "qualifier"),
    [
        ("Có khoảng 300 hộ.", "khoảng"),
        ("Có trên 300 hộ.", "trên"),
        ("Mỗi xã ít nhất 3 lớp.", "ít nhất"),
        ("Không quá 5% hộ nghèo.", "không quá"),
        ("Có từ 300 hộ trở lên.", "trở lên"),
        ("Có 300 hộ.", None),
    ],
)
def test_qualifiers_are_kept(sentence: str, qualifier: str | None) -> None:
    assert only(sentence).qualifier == qualifier


def test_periods_are_inherited_and_say_so() -> None:
    clause, sentence, paragraph = read(
        "Năm 2020, huyện trồng 50 ha rừng; chăm sóc 70 ha. Ngành đã mở 3 lớp tập huấn."
    )
    assert [f.period.text for f in (clause, sentence, paragraph) if f.period] == ["Năm 2020"] * 3
    assert [f.period.source for f in (clause, sentence, paragraph) if f.period] == [
        PeriodSource.CLAUSE,
        PeriodSource.SENTENCE,
        PeriodSource.PARAGRAPH,
    ]


def test_a_heading_dates_what_stands_below_it() -> None:
    figure = only("I. KẾT QUẢ NĂM 2019", "Huyện có 45 trường đạt chuẩn.", kinds={0: BlockKind.HEADING})
    assert figure.period is not None
    assert (figure.period.text, figure.period.source) == ("NĂM 2019", PeriodSource.HEADING)


def test_the_day_of_a_meeting_is_not_the_period_of_its_results() -> None:
    figure = only("Ngày 12/3/2021, hội nghị tổng kết đã nghe báo cáo. Huyện trồng 50 ha rừng.")
    assert figure.period is None


def test_the_year_of_a_plan_is_not_the_period_of_a_result() -> None:
    result = only("Trồng 50 ha rừng theo kế hoạch năm 2025.", issued_on="2021-01-10")
    assert result.period is None or result.kind is Kind.TARGET


def test_the_place_is_never_borrowed() -> None:
    unnamed = only("UBND tỉnh cho biết toàn tỉnh có 90 xã.")
    assert unnamed.place is not None
    assert (unnamed.place.name, unnamed.place.source) == (UNNAMED_PROVINCE, PlaceSource.UNNAMED)
    assert only("Cả vùng có 90 hộ nghèo.").place is None


def test_a_clause_may_name_its_own_place() -> None:
    district, whole = read(
        "UBND tỉnh Sơn La báo cáo: huyện Mường La có 12 trường học. Toàn tỉnh có 240 trường học."
    )
    assert district.place is not None
    assert district.place.name == "huyện Mường La"
    assert whole.place is not None
    assert whole.place.name == "Sơn La"


def test_metadata_names_the_place() -> None:
    figure = only("Có 90 hộ nghèo.", place="Lai Châu")
    assert figure.place is not None
    assert (figure.place.name, figure.place.source) == ("Lai Châu", PlaceSource.METADATA)


def test_a_number_within_a_name_does_not_cut_the_name() -> None:
    count, rate = read("Tỷ lệ trẻ được tiêm đủ 8 loại vắc xin đạt 96,4%.")
    assert count.kind is Kind.COUNT_DOCUMENTARY
    assert rate.indicator.startswith("tỷ lệ trẻ được tiêm đủ 8 loại")


def test_the_cite_holds_the_figure_and_its_subject() -> None:
    text = "Ngành y tế báo cáo kết quả; khám cho 5.400 lượt người, đạt 108% kế hoạch; cấp thuốc miễn phí."
    _, plan = read(text)
    assert text[plan.cite.start : plan.cite.end] == "khám cho 5.400 lượt người, đạt 108% kế hoạch"


ANY_TEXT = st.text(max_size=200) | st.text(
    alphabet=st.sampled_from("0123456789.,;:()-–/%|\n từđếnđạttăngnămtriệutỷhộ«»\u00a0…İßA"), max_size=200
)


@given(ANY_TEXT, st.sampled_from(list(BlockKind)))
def test_any_text_is_read_without_error_and_every_span_holds_its_figure(text: str, kind: BlockKind) -> None:
    lines = text.split("\n")
    source = document(*lines, kinds=dict.fromkeys(range(len(lines)), kind))
    figures = read_figures(source)
    for index, figure in enumerate(figures):
        assert figure.span.of(source.text) == figure.value_text
        assert figure.cite.start <= figure.span.start
        assert figure.span.end <= figure.cite.end
        assert figure.parent is None or 0 <= figure.parent < index
        assert any(b.span.start <= figure.cite.start and figure.cite.end <= b.span.end for b in source.blocks)


def test_a_figure_has_the_place_that_its_sentence_leads_with() -> None:
    figures = read("Huyện Bảo Lạc có 120 hộ nghèo, giảm 15 hộ, trong đó 20 hộ cận nghèo.", place="Cao Bằng")
    assert {f.place.name for f in figures if f.place} == {"Huyện Bảo Lạc"}


def test_below_the_heading_of_a_place_figures_are_of_it() -> None:
    kinds = {0: BlockKind.HEADING, 2: BlockKind.HEADING}
    lines = ("1. Huyện Trà Cú", "Có 120 hộ nghèo.", "2. Kết quả chung", "Có 900 hộ nghèo.")
    here, there = read(*lines, kinds=kinds, place="Trà Vinh")
    assert here.place is not None
    assert there.place is not None
    assert (here.place.name, here.place.source) == ("Huyện Trà Cú", PlaceSource.HEADING)
    assert there.place.name == "Trà Vinh"
