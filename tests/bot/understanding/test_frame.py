import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.frame import Asks, UnitAsked, frame, years_in, years_of_result
from corpus.figure import Kind


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Năm 2018 tạo việc làm cho bao nhiêu lao động?", Asks.QUANTITY),
        ("Tỷ lệ hộ nghèo năm 2018", Asks.QUANTITY),
        ("Kinh phí giảm nghèo mấy triệu đồng?", Asks.QUANTITY),
        ("9.310 là số gì?", Asks.MEANING),
        ("con số 105,58% nói về cái gì", Asks.MEANING),
        ("Tỷ lệ này là số gì?", Asks.CONTENT),
        ("Ai chủ trì hội nghị?", Asks.PERSON),
        ("Hội nghị diễn ra ngày nào?", Asks.DATE),
        ("Kế hoạch ban hành khi nào?", Asks.DATE),
        ("Cuộc họp tổ chức ở đâu?", Asks.PLACE),
        ("Kể tên các sở tham gia", Asks.NAMES),
        ("Có những nhiệm vụ nào?", Asks.LISTING),
        ("Vốn gồm những khoản gì?", Asks.LISTING),
        ("Giải pháp giảm nghèo ra sao?", Asks.CONTENT),
        ("Những huyện nào chưa đạt chỉ tiêu?", Asks.LISTING),
        ("Huyện nào chưa đạt chỉ tiêu?", Asks.PLACE),
        ("Nghị quyết của hội nghị lần thứ mấy?", Asks.CONTENT),
        ("Mấy xã vùng cao nào chưa có điện?", Asks.LISTING),
        ("Cơ quan nào lo gỡ mấy cái vướng này?", Asks.CONTENT),
        ("Mấy con đường hỏng thì huyện tính sao?", Asks.CONTENT),
        ("Nhóm nào có mấy hộ nghèo?", Asks.QUANTITY),
        ("Đại hội lần mấy?", Asks.CONTENT),
        ("Ba trạm nào thiếu bác sĩ?", Asks.LISTING),
        ("9 tháng đầu năm huyện làm gì?", Asks.CONTENT),
        ("Số 167 ở các xã là đếm cái gì?", Asks.MEANING),
        ("12,5% thuộc chỉ tiêu nào?", Asks.MEANING),
        ("Nêu kết quả năm 2017 về việc làm", Asks.LISTING),
    ],
)
def test_what_is_asked_for(question: str, asks: Asks) -> None:
    assert frame(question).asks is asks


@pytest.mark.parametrize(
    ("question", "unit"),
    [
        ("đạt bao nhiêu phần trăm?", UnitAsked.PERCENT),
        ("đạt mấy %", UnitAsked.PERCENT),
        ("tỷ lệ hộ nghèo ở mức nào", UnitAsked.RATE),
        ("kinh phí là bao nhiêu", UnitAsked.MONEY),
        ("mức vay tối đa", UnitAsked.MONEY),
        ("bao nhiêu hộ vay vốn", None),
        ("bao nhiêu lao động", None),
        ("hỗ trợ mấy triệu một căn", UnitAsked.MONEY),
        ("mấy triệu người", None),
    ],
)
def test_the_unit_that_is_asked_for(question: str, unit: UnitAsked | None) -> None:
    assert frame(question).unit is unit


@pytest.mark.parametrize(
    ("question", "kinds"),
    [
        ("đạt bao nhiêu phần trăm kế hoạch", {Kind.PLAN_COMPLETION}),
        ("tỷ lệ hoàn thành", {Kind.PLAN_COMPLETION}),
        ("lẽ ra phải có bao nhiêu phần trăm", {Kind.TARGET}),
        ("kế hoạch năm 2021 về trồng rừng đặt bao nhiêu phần trăm", {Kind.TARGET}),
        ("tăng bao nhiêu so với cùng kỳ", {Kind.CHANGE}),
        ("giảm mấy phần trăm", {Kind.CHANGE}),
        ("mục tiêu là bao nhiêu hộ", {Kind.TARGET}),
        ("năm 2019 phấn đấu tạo bao nhiêu việc làm", {Kind.TARGET}),
        ("bao nhiêu chỉ tiêu vượt kế hoạch", set()),
        ("giảm nghèo cho bao nhiêu hộ", set()),
        ("miễn, giảm học phí cho bao nhiêu em", set()),
        ("tạo việc làm cho bao nhiêu người", set()),
        ("giảm tỷ lệ thiếu nước được bao nhiêu", {Kind.CHANGE}),
        ("đặt chỉ tiêu trồng rừng ở mức nào", {Kind.TARGET}),
        ("có bao nhiêu xã, có vượt chỉ tiêu giao không", set()),
    ],
)
def test_which_figure_is_meant(question: str, kinds: set[Kind]) -> None:
    assert frame(question).kinds == kinds


def test_the_state_before_and_the_whole() -> None:
    assert frame("trước khi thực hiện chương trình là bao nhiêu").baseline
    assert frame("trên tổng số bao nhiêu chỉ tiêu").whole
    assert not frame("năm 2018 là bao nhiêu").baseline


@pytest.mark.parametrize(
    ("question", "years", "dates", "numbers"),
    [
        ("năm 2018 có 9.310 lao động", {2018}, (), ("9.310",)),
        ("giai đoạn 2012-2020", {2012, 2020}, (), ()),
        ("ngày 12/7/2018 họp gì", {2018}, ("12/7/2018",), ()),
        ("ngày 26/8 họp gì", set(), ("26/8",), ()),
        ("6 tháng đầu năm 2018", {2018}, (), ()),
        ("đạt 20/27 chỉ tiêu, 105,58%", set(), (), ("20/27", "105,58")),
        ("Công văn 219-CV/TU có 5 điểm", set(), (), ("5",)),
        ("đạt 8.5%", set(), (), ("8.5",)),
        ("có 2.018 người", set(), (), ("2.018",)),
        ("nghị quyết 15 về 3 nhóm", set(), (), ("3",)),
        ("giá bao nhiêu 1 m2", set(), (), ()),
        ("mấy triệu, bao nhiêu 1 tháng", set(), (), ()),
    ],
)
def test_years_dates_and_numbers_are_told_apart(
    question: str, years: set[int], dates: tuple[str, ...], numbers: tuple[str, ...]
) -> None:
    found = frame(question)
    assert (found.years, found.dates, found.numbers) == (years, dates, numbers)


def test_the_year_of_a_target_is_not_that_of_the_result() -> None:
    question = "Năm 2023 đạt bao nhiêu phần trăm mục tiêu đến năm 2025?"
    assert years_of_result(question) == frame(question).years == {2023}
    assert years_in(question.lower()) == {2023, 2025}
    assert frame("Mục tiêu năm 2025 là bao nhiêu?").years == {2025}


@pytest.mark.parametrize(
    ("question", "counted"),
    [
        ("cho bao nhiêu lao động?", ("lao", "động")),
        ("có mấy cái huyện", ("huyện",)),
        ("đạt bao nhiêu phần trăm", ()),
        ("là bao nhiêu?", ()),
        ("tốn bao nhiêu tiền", ()),
        ("bao nhiêu năm", ()),
        ("bao nhiêu điểm phần trăm", ()),
        ("cấp bao nhiêu tấm cho dân", ("tấm", "cho")),
    ],
)
def test_what_is_counted(question: str, counted: tuple[str, ...]) -> None:
    assert frame(question).counted[: len(counted) or None] == counted


def test_places_directives_and_parts_of_a_year() -> None:
    found = frame("Quý III và 6 tháng đầu năm, Hà Nội làm gì theo Kết luận 92-KL/TW?")
    assert found.provinces == {"Hà Nội"}
    assert found.directives == ("92-kltw",)
    assert set(found.months) == {"quý iii", "6 tháng đầu"}


@given(st.text(max_size=150) | st.text(alphabet="0123456789/-., %năm tháng quý từ đến", max_size=80))
def test_any_text_has_a_frame(text: str) -> None:
    assert frame(text).asks in Asks


def test_a_month_with_its_year_names_the_year() -> None:
    assert frame("đến tháng 6/2022 có bao nhiêu hộ nuôi ong?").years == {2022}
    assert frame("quý iii/2021 có bao nhiêu hộ nuôi ong?").years == {2021}


def test_what_is_counted_is_the_unit_whatever_else_is_named() -> None:
    assert frame("bao nhiêu xã có tỷ lệ hộ nuôi ong dưới 85%?").unit is None
    assert frame("tỷ lệ hộ nuôi ong là bao nhiêu?").unit is UnitAsked.RATE


def test_a_result_is_told_from_a_plan() -> None:
    assert frame("thực tế đã đưa được bao nhiêu lao động đi?").result
    assert not frame("kế hoạch đặt ra là bao nhiêu lao động?").result
    assert frame("đã đạt và vượt mục tiêu đến năm 2025 mấy chỉ tiêu?").kinds.isdisjoint({Kind.TARGET})


@pytest.mark.parametrize(
    ("question", "point"),
    [
        ("cuối năm 2023 còn bao nhiêu", "cuối"),
        ("đầu 2023 có bao nhiêu", "đầu"),
        ("cả năm được bao nhiêu", "cả"),
        ("6 tháng đầu năm 2018", None),
        ("tăng bao nhiêu so với đầu năm", None),
    ],
)
def test_the_start_the_end_or_the_whole_of_a_year(question: str, point: str | None) -> None:
    assert frame(question).point == point


def test_what_follows_the_noun_that_is_counted_is_no_part_of_it() -> None:
    assert frame("Bao nhiêu căn rồi?").counted == ("căn",)
    assert frame("Bao nhiêu người mới được nhận?").counted == ("người",)


def test_words_of_offices_bind_only_what_is_told_in_sentences() -> None:
    assert frame("Cần giấy tờ gì để vay vốn?").essential == ("giấy tờ",)
    assert frame("Bao nhiêu người có giấy tờ tùy thân?").essential == ()


def test_a_number_of_things_is_asked_for_or_a_rate() -> None:
    assert frame("Có bao nhiêu hộ nghèo?").counts
    assert not frame("Đạt bao nhiêu phần trăm?").counts


def test_the_month_in_which_something_was_told_is_no_year_of_it() -> None:
    told = frame("Báo cáo với đoàn giám sát tháng 10/2018 có bao nhiêu hộ nghèo?")
    assert (told.reported, told.years) == (("10/2018",), frozenset())
    assert frame("Tháng 10/2018 có bao nhiêu hộ nghèo?").years == {2018}


def test_the_name_of_a_province_sets_no_plan() -> None:
    assert frame("Bình Định có bao nhiêu hộ nghèo?").kinds == frozenset()
