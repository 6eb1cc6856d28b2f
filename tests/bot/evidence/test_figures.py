from bot.evidence.figures import LOOKED_AT, find_figures
from tests.bot.reading import Evidence, asked


def test_figures_come_with_their_statement_and_their_parent() -> None:
    evidence = Evidence("Năm 2021 đào tạo 3.100 lao động, đạt 62% kế hoạch. Có 40 lớp học được mở.")
    people, share, classes = evidence.figures
    assert (people.parent, share.parent) == (None, people.figure)
    assert share.candidate is people.candidate
    assert classes.candidate.text == "Có 40 lớp học được mở."


def test_figures_of_the_best_statements_only() -> None:
    evidence = Evidence("\n".join(f"Thôn {n} có {n + 100} hộ dân." for n in range(LOOKED_AT + 5)))
    statements = {
        each.candidate.statement.row
        for each in find_figures(evidence.library, evidence.candidates, asked("Có bao nhiêu hộ?"))
    }
    assert len(statements) == LOOKED_AT
