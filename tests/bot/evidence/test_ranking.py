from collections.abc import Mapping
from dataclasses import replace

from bot.evidence.figures import FigureCandidate
from bot.evidence.ranking import rank, sound
from tests.bot.reading import Evidence, asked

EVIDENCE = Evidence(
    "Toàn huyện có 120 hộ nuôi ong lấy mật. Có 45 hộ trồng chè. Đào 300 giếng khoan. "
    "Trao 18 suất học bổng đầu tiên. Quỹ đã trao 18 suất học bổng."
)


def near(cosines: Mapping[str, float]) -> list[FigureCandidate]:
    """The figures, as near in meaning to any question as is said of their numbers."""
    return [replace(each, dense=cosines.get(each.figure.value_text, 0.7)) for each in EVIDENCE.figures]


def values(question: str, found: list[FigureCandidate]) -> list[str]:
    return [match.found.figure.value_text for match in sound(rank(asked(question), found, []))]


def test_a_figure_of_the_same_words_may_answer() -> None:
    assert values("Có bao nhiêu hộ trồng chè?", near({}))[0] == "45"


def test_one_asked_for_in_other_words_may_when_it_is_nearest_by_far() -> None:
    question = "Mấy hộ nuôi con côn trùng?"
    assert values(question, near({"120": 0.90, "45": 0.85})) == ["120"]
    assert values(question, near({"120": 0.90, "45": 0.899})) == []
    assert values(question, near({"120": 0.80})) == []


def test_a_number_said_to_be_of_something_else_is_silenced() -> None:
    assert values("Lần thứ hai trao bao nhiêu suất học bổng thứ hai?", near({})) == []


def test_what_was_chosen_before_is_left_out() -> None:
    (first, *_) = rank(asked("Có bao nhiêu hộ trồng chè?"), EVIDENCE.figures, [])
    again = rank(asked("Có bao nhiêu hộ trồng chè?"), EVIDENCE.figures, [first])
    assert first.found.stored.row not in {match.found.stored.row for match in again}


def test_figures_are_measured_once_for_a_question() -> None:
    question = asked("Có bao nhiêu hộ trồng chè?")
    first, again = (rank(question, EVIDENCE.figures, []) for _ in range(2))
    assert all(one is other for one, other in zip(first, again, strict=True))
    closer = rank(question, near({"120": 0.9}), [])
    assert max(match.score for match in closer) != max(match.score for match in first)
