from collections.abc import Sequence

from bot.evidence.choosing import choose, choose_operands
from bot.evidence.matching import Match, Rule
from bot.evidence.rivals import rivals
from bot.understanding.comparing import comparison_of
from tests.bot.reading import Evidence, asked

JOBS = Evidence(
    "Năm 2018, toàn tỉnh đào tạo nghề cho 3.100 lao động, đạt 62% kế hoạch.",
    "Tỷ lệ hộ nghèo giảm từ 9,7% xuống còn 8,1%.",
    "Vốn vay là 900 triệu đồng, gồm 650 triệu đồng vốn trung ương và 250 triệu đồng vốn địa phương.",
)


def printed(matches: Sequence[Match]) -> list[str]:
    return [match.found.figure.value_text for match in matches]


def test_the_best_figure() -> None:
    chosen = choose(asked("Năm 2018 đào tạo nghề cho bao nhiêu lao động?"), JOBS.figures)
    assert (printed(chosen.matches), chosen.is_complete) == (["3.100"], True)


def test_one_for_each_quantity_in_the_order_asked() -> None:
    question = "Đào tạo nghề cho bao nhiêu lao động, đạt bao nhiêu phần trăm kế hoạch?"
    assert printed(choose(asked(question), JOBS.figures).matches) == ["3.100", "62"]
    assert printed(
        choose(asked("Tỷ lệ hộ nghèo giảm từ bao nhiêu xuống bao nhiêu?"), JOBS.figures).matches
    ) == ["9,7", "8,1"]


def test_why_the_nearest_one_may_not_answer() -> None:
    year = choose(asked("Năm 2031 đào tạo nghề cho bao nhiêu lao động?"), JOBS.figures)
    place = choose(asked("Hà Giang đào tạo nghề cho bao nhiêu lao động?"), JOBS.figures)
    other = choose(asked("Sản lượng cà phê xuất khẩu là bao nhiêu?"), JOBS.figures)
    assert [each.is_complete for each in (year, place, other)] == [False, False, False]
    assert [each.broken for each in (year, place, other)] == [Rule.YEAR, Rule.PLACE, None]


def test_no_figures_at_all() -> None:
    assert not choose(asked("Có bao nhiêu hộ?"), []).is_complete


def test_the_rest_of_a_whole_follows_up_on_a_part() -> None:
    follow_up = asked("Phần còn lại là bao nhiêu?", "Vốn trung ương là bao nhiêu triệu đồng?")
    assert printed(choose(follow_up, JOBS.figures).matches) == ["250"]


def test_operands_of_one_document() -> None:
    comparison = comparison_of(asked("Vốn trung ương nhiều hơn vốn địa phương bao nhiêu?"))
    assert comparison is not None
    assert printed(choose_operands(comparison, JOBS.figures)) == ["650", "250"]


def test_unlike_operands_are_not_compared() -> None:
    comparison = comparison_of(asked("Số lao động được đào tạo nghề nhiều hơn tỷ lệ hộ nghèo bao nhiêu?"))
    assert comparison is not None
    assert len(choose_operands(comparison, JOBS.figures)) < 2


def test_rivals_are_of_other_documents_and_of_the_same_kind() -> None:
    evidence = Evidence(
        "Năm 2019, cấp 800 thẻ thư viện cho học sinh. Các lớp cấp 700 thẻ thư viện cho học sinh.",
        "Năm 2020, cấp 950 thẻ thư viện cho học sinh.",
        "Năm 2021, phấn đấu cấp 990 thẻ thư viện cho học sinh.",
    )
    question = asked("Cấp bao nhiêu thẻ thư viện cho học sinh?")
    (best,) = choose(question, evidence.figures).matches
    assert printed(rivals(question, evidence.figures, best)) == ["800", "950"]


HIVES = Evidence(
    "---\ntitle: Nuôi ong năm 2020\nplace: Lào Cai\nissued_on: 2020-12-20\n---\n"
    "Đầu năm 2020 toàn tỉnh có 120 hộ nuôi ong. Đến cuối năm 2020 toàn tỉnh có 150 hộ nuôi ong."
)


def test_a_level_is_compared_with_that_of_the_time_before() -> None:
    comparison = comparison_of(asked("Cuối năm 2020 số hộ nuôi ong tăng bao nhiêu hộ so với đầu năm?"))
    assert comparison is not None and comparison.since == "đầu năm"
    assert printed(choose_operands(comparison, HIVES.figures)) == ["120", "150"]


def test_a_level_after_a_change_is_no_change() -> None:
    fallen = Evidence("---\ntitle: Nuôi ong\n---\nTỷ lệ hộ nuôi ong giảm 2,1%, còn 6,2%.")
    assert printed(choose(asked("Tỷ lệ hộ nuôi ong giảm còn bao nhiêu?"), fallen.figures).matches) == ["6,2"]


TWO_REPORTS = Evidence(
    "---\ntitle: Báo cáo của huyện Bát Xát\n---\nNăm 2021 có 120 hộ nuôi ong.",
    "---\ntitle: Báo cáo của huyện Bảo Thắng\n---\nNăm 2021 thu được 95 tấn mật ong.",
)


def test_all_that_a_question_asks_is_of_one_document() -> None:
    question = asked("Năm 2021 có bao nhiêu hộ nuôi ong, thu được bao nhiêu tấn mật ong?")
    assert not choose(question, TWO_REPORTS.figures).is_complete
