"""Answers that are figures, from a few reports."""

import pytest

from bot.answer import Answer, Status
from bot.answering.checking import check
from bot.answering.deciding import answer_from
from tests.bot.reading import Evidence, asked

EVIDENCE = Evidence(
    """---
title: Báo cáo trồng rừng
place: Nghệ An
issued_on: 2021-01-05
---
Năm 2020 toàn tỉnh trồng 1.250 ha rừng phòng hộ, tăng 12% so với năm 2019.

Năm 2019 toàn tỉnh trồng 1.116 ha rừng phòng hộ.

Năm 2020 tuyển 900 nhân viên, gồm 600 người ở miền núi và 300 người ở đồng bằng.

| Quý | Cây giống (cây) | Phân bón (tấn) |
| --- | --- | --- |
| Quý I | 41.000 | 12 |
| Quý II | 52.000 | 17 |
| Quý III | 37.500 | 9 |
| Cộng | 130.500 | 38 |
""",
    """---
title: Báo cáo trồng rừng tỉnh bạn
place: Hà Tĩnh
issued_on: 2021-01-09
---
Năm 2020 toàn tỉnh trồng 740 ha rừng phòng hộ.
""",
)


def answer(question: str) -> Answer:
    found = answer_from(asked(question), EVIDENCE.candidates, EVIDENCE.library)
    texts = {each.id: each.text for each in EVIDENCE.documents}
    assert check(found, texts.__getitem__).text == found.text
    return found


@pytest.mark.parametrize(
    ("question", "begins", "said"),
    [
        ("Năm 2020 Nghệ An trồng 1.250 ha rừng phòng hộ đúng không?", "Đúng.", "1.250 ha"),
        ("Năm 2020 Nghệ An trồng 2.000 ha rừng phòng hộ phải không?", "Văn bản nêu khác:", "1.250 ha"),
        ("Vì sao năm 2020 rừng phòng hộ ở Nghệ An giảm 12%?", "Văn bản nêu khác:", "tăng 12%"),
    ],
)
def test_a_claim_is_confirmed_or_corrected(question: str, begins: str, said: str) -> None:
    found = answer(question)
    assert found.status is Status.ANSWERED
    assert found.text.startswith(begins)
    assert said in found.text
    assert "2.000" not in found.text


def test_two_places_side_by_side() -> None:
    found = answer("Năm 2020 Nghệ An trồng rừng phòng hộ nhiều hơn Hà Tĩnh bao nhiêu ha?")
    assert {figure.value_text for figure in found.figures} == {"1.250", "740"}
    assert "= 510 ha" in found.text


def test_two_years_tell_whether_it_rose() -> None:
    found = answer("Diện tích rừng phòng hộ trồng ở Nghệ An năm 2020 tăng hay giảm so với năm 2019?")
    assert {figure.value_text for figure in found.figures} == {"1.250", "1.116"}
    assert found.text.endswith("(tăng)")


def test_a_number_is_told_with_the_words_around_it() -> None:
    found = answer("1.116 là số gì?")
    assert "“Năm 2019 toàn tỉnh trồng 1.116 ha rừng phòng hộ”" in found.text


def test_each_quarter_without_the_total() -> None:
    found = answer("Liệt kê số cây giống theo từng quý")
    assert [figure.value_text for figure in found.figures] == ["41.000", "52.000", "37.500"]


def test_the_parts_of_a_whole() -> None:
    found = answer("Năm 2020 Nghệ An tuyển nhân viên gồm những nhóm nào, mỗi nhóm bao nhiêu?")
    assert [figure.value_text for figure in found.figures] == ["600", "300"]


def test_an_open_question_is_asked_back() -> None:
    found = answer("Năm 2020 trồng bao nhiêu ha rừng phòng hộ?")
    assert found.status is Status.CLARIFY
    assert len(found.options) == 2
