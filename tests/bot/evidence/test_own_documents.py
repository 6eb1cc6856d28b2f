from bot.evidence.own_documents import line_of_day, line_of_number, numbered_as_asked, of_kind_asked, own_keys
from tests.bot.answering.test_issuing import NEWS, REPORT
from tests.bot.reading import Evidence, asked

EVIDENCE = Evidence(REPORT, NEWS)
REPORTED, TOLD = EVIDENCE.candidate("đất dốc"), EVIDENCE.candidate("giữ rừng")


def test_the_keys_of_a_documents_own_number() -> None:
    assert {"41-bcubnd", "41-bao cao"} & own_keys(REPORTED.document)
    assert not own_keys(TOLD.document)


def test_the_document_whose_number_is_asked_for() -> None:
    question = asked("Báo cáo 41/BC-UBND nói gì?")
    assert numbered_as_asked(question, [TOLD, REPORTED]) is REPORTED
    assert numbered_as_asked(asked("Công văn 41/CV-UBND nói gì?"), [TOLD, REPORTED]) is None


def test_a_document_called_by_its_kind() -> None:
    assert of_kind_asked(asked("Báo cáo trồng rừng phòng hộ ban hành ngày nào?"), [REPORTED]) is REPORTED
    assert of_kind_asked(asked("Văn bản về rừng phòng hộ ban hành ngày nào?"), [REPORTED]) is REPORTED
    assert of_kind_asked(asked("Kế hoạch trồng rừng phòng hộ ban hành ngày nào?"), [REPORTED]) is None
    assert of_kind_asked(asked("Báo cáo nuôi cá lồng ban hành ngày nào?"), [REPORTED]) is None
    assert of_kind_asked(asked("Báo cáo ban hành ngày nào?"), []) is None


def test_the_lines_that_say_day_and_number() -> None:
    day, number = line_of_day(EVIDENCE.library, REPORTED), line_of_number(EVIDENCE.library, REPORTED)
    assert day is not None and day.text == "Mường Lan, ngày 05 tháng 6 năm 2021"
    assert number is not None and number.text == "Số: 41/BC-UBND"
    assert line_of_day(EVIDENCE.library, TOLD) is None
    assert line_of_number(EVIDENCE.library, TOLD) is None
