from bot.evidence.reaching import result_and_target
from bot.question import Question
from bot.understanding.comparing_targets import result_and_target_asked
from tests.bot.reading import Evidence, asked


def printed(question: str, evidence: Evidence) -> list[str]:
    pair: tuple[Question, Question] = result_and_target_asked(asked(question))
    return [match.found.figure.value_text for match in result_and_target(pair, evidence.figures)]


def test_a_result_and_its_target() -> None:
    evidence = Evidence(
        "---\ntitle: Trồng rừng\n---\nNăm 2024, toàn tỉnh trồng 1.240 ha rừng.\n\n"
        "Năm 2025, phấn đấu trồng 1.500 ha rừng."
    )
    question = "Chỉ tiêu trồng rừng năm 2025 cao hơn hay thấp hơn kết quả 2024?"
    assert printed(question, evidence) == ["1.240", "1.500"]


def test_the_plan_beside_the_result_is_its_target() -> None:
    evidence = Evidence(
        "Kế hoạch giao năm 2024 là 520 căn; 5 tháng đầu năm 2024 hoàn thành 139 căn nhà ở xã hội."
    )
    question = "5 tháng đầu năm 2024 còn phải hoàn thành bao nhiêu căn nhà ở xã hội nữa mới đủ chỉ tiêu?"
    assert printed(question, evidence) == ["139", "520"]


def test_the_target_of_a_lesser_place_is_none_of_the_province() -> None:
    evidence = Evidence(
        "---\ntitle: Trồng rừng\nplace: Sơn La\n---\nNăm 2024, toàn tỉnh trồng 1.240 ha rừng.\n\n"
        "Năm 2025, huyện Mộc Châu phấn đấu trồng 150 ha rừng."
    )
    assert printed("Chỉ tiêu trồng rừng năm 2025 cao hơn kết quả 2024 bao nhiêu?", evidence) == []


def test_a_target_that_says_all_of_the_question_may_be_called_otherwise() -> None:
    evidence = Evidence(
        "---\ntitle: Nước sạch\n---\nĐến hết ngày 30/4/2024, tỷ lệ hộ dùng nước sạch đạt 91,8%.\n\n"
        "Năm 2024, phấn đấu 95,1% gia đình nông dân của vùng được dùng nước sạch."
    )
    question = "Hộ dùng nước sạch cuối tháng 4/2024 còn cách chỉ tiêu năm 2024 bao xa?"
    assert printed(question, evidence) == ["91,8", "95,1"]
