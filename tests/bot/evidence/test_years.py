import pytest

from bot.evidence.years import is_then
from tests.bot.reading import Evidence, asked

OF_TWO_YEARS = Evidence(
    "---\ntitle: Kết quả năm 2021, nhiệm vụ năm 2022\n---\nNăm 2021, huyện có 120 hộ nuôi ong.\n\n"
    "Đầu năm 2021 có 35 hộ nuôi dê.\n\n6 tháng đầu năm 2021 đào 300 giếng khoan.\n\n"
    "Cuối năm 2021 có 48 hộ nuôi dê."
)


@pytest.mark.parametrize(
    ("question", "value", "fits"),
    [
        ("Năm 2021 có bao nhiêu hộ nuôi ong?", "120", True),
        ("Năm 2022 có bao nhiêu hộ nuôi ong?", "120", False),
        ("Cuối năm 2021 có bao nhiêu hộ nuôi dê?", "35", False),
        ("Cuối năm 2021 có bao nhiêu hộ nuôi dê?", "48", True),
        ("Đầu năm 2021 có bao nhiêu hộ nuôi dê?", "48", False),
        ("Đầu năm 2021 có bao nhiêu hộ nuôi dê?", "35", True),
        ("Năm 2021 có bao nhiêu hộ nuôi dê so với đầu năm?", "48", True),
        ("Cả năm 2021 đào bao nhiêu giếng?", "300", False),
        ("Năm 2021 đào bao nhiêu giếng?", "300", True),
        ("6 tháng đầu năm 2021 đào bao nhiêu giếng?", "300", True),
    ],
)
def test_a_figure_is_of_the_year_and_the_part_of_it_that_is_asked_for(
    question: str, value: str, *, fits: bool
) -> None:
    assert is_then(asked(question).frame, OF_TWO_YEARS.figure(value)) is fits


def test_the_year_that_opens_a_paragraph_dates_its_figures() -> None:
    evidence = Evidence(
        "---\ntitle: Hội nghị triển khai nhiệm vụ năm 2022\n---\n"
        "Năm 2021, phong trào tiếp tục lan rộng. Cả huyện có 120 hộ nuôi ong."
    )
    assert not is_then(asked("Năm 2022 có bao nhiêu hộ nuôi ong?").frame, evidence.figure("120"))
