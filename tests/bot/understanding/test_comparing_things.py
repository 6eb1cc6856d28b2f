import pytest

from bot.understanding.comparing import comparison_of
from corpus.figure import Kind
from tests.bot.reading import asked


@pytest.mark.parametrize(
    "question",
    [
        "So với cùng kỳ, số người học lái xe với số người học may bên nào tăng nhiều phần trăm hơn?",
        "Số người học lái xe hay số người học may tăng mạnh hơn so với cùng kỳ?",
        "Số người học lái xe và số người học may, cái nào tăng cao hơn so với cùng kỳ?",
        "Số người học lái xe tăng nhiều hơn số người học may bao nhiêu so với cùng kỳ?",
    ],
)
def test_two_changes(question: str) -> None:
    comparison = comparison_of(asked(question))
    assert comparison is not None
    assert {operand.frame.kinds for operand in comparison.operands} == {frozenset({Kind.CHANGE})}
    driving, sewing = (operand.text for operand in comparison.operands)
    assert "lái xe" in driving and "may" not in driving
    assert "may" in sewing and "lái xe" not in sewing
    assert all("cùng kỳ" in text for text in (driving, sewing))


@pytest.mark.parametrize(
    "question",
    [
        "Trồng rừng và nuôi cá, chỉ tiêu nào vượt mục tiêu nhiều hơn?",
        "Trồng rừng hay nuôi cá đạt tỷ lệ kế hoạch cao hơn?",
        "Trồng rừng vượt kế hoạch nhiều hơn nuôi cá bao nhiêu?",
        "Trồng rừng với nuôi cá bên nào hoàn thành kế hoạch tốt hơn?",
    ],
)
def test_two_shares_of_plans(question: str) -> None:
    comparison = comparison_of(asked(question))
    assert comparison is not None
    assert [operand.frame.kinds for operand in comparison.operands] == 2 * [{Kind.PLAN_COMPLETION}]
    planted, bred = (operand.text.lower() for operand in comparison.operands)
    assert "trồng rừng" in planted and "nuôi cá" not in planted
    assert "nuôi cá" in bred and "trồng rừng" not in bred


@pytest.mark.parametrize(
    "question",
    [
        "Trong tổng số lao động năm 2018, nhóm trong tỉnh và ngoài tỉnh nhóm nào nhiều hơn, chênh bao nhiêu?",
        "Lao động đi trong tỉnh có nhiều hơn ngoài tỉnh không?",
        "Lao động trong tỉnh với ngoài tỉnh chênh nhau mấy người?",
    ],
)
def test_two_members_of_a_family(question: str) -> None:
    comparison = comparison_of(asked(question))
    assert comparison is not None
    inside, outside = (operand.text for operand in comparison.operands)
    assert "trong tỉnh" in inside and "ngoài tỉnh" not in inside
    assert "ngoài tỉnh" in outside and "trong tỉnh" not in outside
    assert all("ao động" in text for text in (inside, outside))


def test_members_with_topics_of_their_own_keep_them() -> None:
    question = "Người nghèo vay vốn nhiều hơn người cận nghèo học nghề bao nhiêu?"
    comparison = comparison_of(asked(question))
    assert comparison is not None
    assert "học nghề" not in comparison.operands[0].text
    assert "vay vốn" not in comparison.operands[1].text
