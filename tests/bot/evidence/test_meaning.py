from bot.evidence.meaning import breakdown, figures_stating, quoted_together
from tests.bot.reading import Evidence, asked

EVIDENCE = Evidence(
    "Vốn vay là 900 triệu đồng, gồm 650 triệu đồng vốn trung ương và 250 triệu đồng vốn địa phương.",
    "Huyện có 900 hộ, đạt 62% kế hoạch.",
)


def stating(question: str) -> list[str]:
    found = figures_stating(asked(question), EVIDENCE.figures)
    return [f"{each.figure.value_text} {each.figure.unit}" for each in found]


def test_figures_by_their_digits() -> None:
    assert stating("900 là số gì?") == ["900 triệu đồng", "900 hộ"]
    assert stating("90 là số gì?") == []


def test_numbers_quoted_together_stand_in_one_statement() -> None:
    question = asked("650 và 250 là gì?")
    found = figures_stating(question, EVIDENCE.figures)
    together = quoted_together(question, found)
    assert together is not None
    assert together.text.startswith("Vốn vay")
    apart = asked("650 và 62 là gì?")
    assert quoted_together(apart, figures_stating(apart, EVIDENCE.figures)) is None


def test_a_figure_is_divided_into_those_of_its_own_unit() -> None:
    parts = breakdown(EVIDENCE.figure("900"), EVIDENCE.figures)
    assert [each.figure.value_text for each in parts] == ["650", "250"]
    homes = next(each for each in EVIDENCE.figures if each.figure.unit == "hộ")
    assert breakdown(homes, EVIDENCE.figures) == []
