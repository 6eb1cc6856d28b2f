from bot.evidence.told_apart import NamesTold
from tests.bot.reading import Evidence

BY_DISTRICT = Evidence(
    "---\ntitle: Nuôi ong\nplace: Lào Cai\n---\n"
    "Toàn tỉnh có 900 hộ nuôi ong. Huyện Bát Xát có 120 hộ nuôi ong. Huyện Bảo Thắng có 95 hộ nuôi ong."
)
MARKETS = Evidence(
    "---\ntitle: Việc làm\n---\nCó 300 lao động đi nước ngoài, trong đó Nhật Bản 200 người, Hàn Quốc 100."
)


def left(evidence: Evidence, question: str) -> list[str]:
    names = NamesTold(question, evidence.figures)
    return [e.figure.value_text for e in evidence.figures if not names.are_of_another(e)]


def test_a_district_is_answered_by_its_own_figure() -> None:
    assert left(BY_DISTRICT, "Huyện Bát Xát có mấy hộ nuôi ong?") == ["120"]
    assert left(BY_DISTRICT, "huyen bat xat co may ho nuoi ong") == ["120"]


def test_without_a_name_all_figures_may_answer() -> None:
    assert left(BY_DISTRICT, "Có mấy hộ nuôi ong?") == ["900", "120", "95"]


def test_a_country_is_known_by_the_name_that_people_use() -> None:
    assert left(MARKETS, "có mấy người sang nhật làm việc") == ["200"]


def test_a_name_that_the_document_is_about_need_not_be_repeated() -> None:
    evidence = Evidence(
        "---\ntitle: Nuôi ong ở Bát Xát\n---\nHuyện Bát Xát có 120 hộ nuôi ong. Xã Y Tý có 30 hộ."
    )
    assert left(evidence, "Bát Xát có mấy hộ nuôi ong?") == ["120", "30"]


def test_a_district_of_which_nothing_is_said_is_not_answered_by_the_province() -> None:
    assert left(BY_DISTRICT, "Huyện Văn Bàn có mấy hộ nuôi ong?") == []


def test_a_figure_is_said_by_the_name_that_is_asked_for() -> None:
    names = NamesTold("Huyện Bát Xát có mấy hộ nuôi ong?", BY_DISTRICT.figures)
    assert [names.are_said_by(each) for each in BY_DISTRICT.figures] == [False, True, False]
    assert not NamesTold("Có mấy hộ nuôi ong?", BY_DISTRICT.figures).are_said_by(BY_DISTRICT.figures[0])


def test_a_programme_is_called_by_its_number() -> None:
    programmes = Evidence(
        "---\ntitle: Vốn\n---\nVốn giao gồm: Chương trình 135 là 70 tỷ đồng, Chương trình 30a là 30 tỷ đồng."
    )
    assert left(programmes, "Chương trình 135 được giao bao nhiêu tỷ đồng?") == ["70"]


def test_a_country_that_no_figure_names_is_not_answered_by_the_sum() -> None:
    assert left(MARKETS, "có mấy người sang đài loan làm việc") == []
