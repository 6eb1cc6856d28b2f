from dataclasses import replace

from bot.evidence.ranking import rank
from bot.evidence.rivals import EQUAL, disagreements, is_open, nearer, of_other_times, rivals
from tests.bot.reading import Evidence, asked

QUESTION = "Có bao nhiêu hộ nuôi ong?"


def test_two_provinces_of_one_document_rival() -> None:
    evidence = Evidence(
        "Tỉnh Lào Cai tổng kết phong trào. Toàn tỉnh có 120 hộ nuôi ong.\n\n"
        "Tỉnh Yên Bái cũng tổng kết. Toàn tỉnh có 95 hộ nuôi ong."
    )
    best = rank(asked(QUESTION), evidence.figures, [])[0]
    assert {match.found.figure.value_text for match in rivals(asked(QUESTION), evidence.figures, best)} == {
        "120",
        "95",
    }


def test_what_states_the_same_number_is_no_rival() -> None:
    evidence = Evidence(
        "Tỉnh Lào Cai tổng kết phong trào. Toàn tỉnh có 120 hộ nuôi ong.\n\n"
        "Tỉnh Yên Bái cũng tổng kết. Toàn tỉnh có 120 hộ nuôi ong."
    )
    best = rank(asked(QUESTION), evidence.figures, [])[0]
    assert rivals(asked(QUESTION), evidence.figures, best) == (best,)


def test_what_is_nearer_in_meaning_puts_the_best_in_doubt() -> None:
    evidence = Evidence("Huyện có 120 hộ nuôi ong. Xã có 95 hộ nuôi ong mật.")
    figures = [
        replace(each, dense=0.95 if each.figure.value_text == "95" else 0.9) for each in evidence.figures
    ]
    best = next(
        match for match in rank(asked(QUESTION), figures, []) if match.found.figure.value_text == "120"
    )
    in_doubt = nearer(asked(QUESTION), figures, best)
    assert [match.found.figure.value_text for match in in_doubt] == ["120", "95"]
    said = asked("Có bao nhiêu hộ nuôi ong ở huyện?")
    best = next(m for m in rank(said, figures, []) if m.found.figure.value_text == "120")
    assert nearer(said, figures, best) == (best,)
    alike = [replace(each, dense=0.9) for each in evidence.figures]
    best = rank(asked(QUESTION), alike, [])[0]
    assert nearer(asked(QUESTION), alike, best) == (best,)


def test_documents_that_state_two_values_of_one_thing_disagree() -> None:
    head = "---\ntitle: Báo cáo {}\nplace: Lào Cai\nissued_on: 2021-0{}-05\n---\n"
    evidence = Evidence(
        head.format("sơ bộ", 1) + "Năm 2020 toàn tỉnh có 120 hộ nuôi ong.",
        head.format("chính thức", 3) + "Năm 2020 toàn tỉnh có 118 hộ nuôi ong.",
    )
    question = asked("Năm 2020 Lào Cai có bao nhiêu hộ nuôi ong?")
    best = rank(question, evidence.figures, [])[0]
    assert {match.found.figure.value_text for match in disagreements(question, evidence.figures, best)} == {
        "120",
        "118",
    }


REPORTS = Evidence(
    "---\ntitle: Báo cáo nuôi ong\n---\nNăm 2020, toàn tỉnh có 120 hộ nuôi ong.",
    "---\ntitle: Báo cáo khác\n---\nNăm 2022, trên địa bàn huyện có 95 hộ nuôi ong lấy mật.",
)


def test_how_a_report_words_an_indicator_does_not_choose_between_documents() -> None:
    question = asked("Hộ nuôi ong giờ còn bao nhiêu?")
    best = rank(question, REPORTS.figures, [])[0]
    assert len(rivals(question, REPORTS.figures, best)) == 2


def test_a_question_that_names_place_or_number_is_not_open() -> None:
    assert is_open(asked("Có bao nhiêu hộ nuôi ong?"))
    assert not is_open(asked("Lào Cai có bao nhiêu hộ nuôi ong?"))
    assert not is_open(asked("Trong 120 hộ, bao nhiêu hộ nuôi ong?"))


def test_a_district_that_is_named_in_small_letters_chooses_its_figure() -> None:
    evidence = Evidence(
        "---\ntitle: Báo cáo nuôi ong\nplace: Lào Cai\n---\nNăm 2020, huyện Bắc Hà có 120 hộ nuôi ong.",
        "---\ntitle: Báo cáo khác\nplace: Yên Bái\n---\nNăm 2020, huyện Mù Cang Chải có 95 hộ nuôi ong.",
    )
    question = asked("huyện bắc hà có bao nhiêu hộ nuôi ong")
    best = rank(question, evidence.figures, [])[0]
    assert best.found.figure.value_text == "120"
    assert all(match.score >= best.score - EQUAL for match in rivals(question, evidence.figures, best))


TIMES = Evidence(
    "---\ntitle: Nuôi ong\n---\nNăm 2023 có 5/27 chỉ tiêu nuôi ong hoàn thành.\n\n"
    "Cả giai đoạn 2021-2025 đã có 20/27 chỉ tiêu nuôi ong hoàn thành."
)


def times_of(text: str) -> set[str]:
    question = asked(text)
    best = rank(question, TIMES.figures, [])[0]
    return {match.found.figure.value_text for match in of_other_times(question, TIMES.figures, best)}


def test_one_indicator_of_two_times_is_open_where_the_question_names_none() -> None:
    assert times_of("Có mấy chỉ tiêu nuôi ong hoàn thành?") == {"5/27", "20/27"}
    assert len(times_of("Năm 2023 có mấy chỉ tiêu nuôi ong hoàn thành?")) == 1
    assert len(times_of("Có tổng cộng mấy chỉ tiêu nuôi ong?")) == 1
