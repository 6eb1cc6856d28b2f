import json
from pathlib import Path

import pytest

from bot.documents.administering import Administration
from bot.documents.gate import GateRefusedError, golden_questions, judge
from bot.golden import BrokenGoldenQuestionError
from bot.opening import Workspace
from retrieval.generations import current_id, generation_ids
from store.audit import Action, entries
from tests.bot.documents.conftest import CARDS, JOBS, RICE, prepared
from tests.bot.documents.state import agrees, texts

ABOUT_CARDS = {
    "id": "g-the",
    "style": "figure",
    "question": "Năm 2019 toàn tỉnh cấp bao nhiêu thẻ bảo hiểm y tế cho trẻ sơ sinh?",
    "answerable": True,
    "must_contain": [["3.410"]],
    "figure_ids": ["f"],
}


def write(workspace: Workspace, *questions: dict[str, object], name: str = "golden.jsonl") -> None:
    lines = [json.dumps(question, ensure_ascii=False) for question in questions]
    (workspace.settings.data / name).write_text("\n".join(lines), encoding="utf-8")


def last(workspace: Workspace, count: int) -> list[tuple[str, str | None]]:
    with workspace.database.session() as session:
        return [(each.action, each.reason) for each, _ in zip(entries(session), range(count), strict=False)]


def test_an_index_that_is_as_good_is_published(workspace: Workspace, lan: Administration) -> None:
    write(workspace, ABOUT_CARDS)
    done = lan.add([prepared("lua.txt", RICE)])
    assert done.verdict is not None
    assert (done.verdict.asked, done.verdict.passed) == (1, True)
    assert agrees(workspace)


def test_an_index_that_loses_a_right_answer_is_refused(workspace: Workspace, lan: Administration) -> None:
    write(workspace, ABOUT_CARDS)
    before = current_id(workspace.settings.data)
    with pytest.raises(GateRefusedError) as refused:
        lan.withdraw("the")
    assert [each.id for each in refused.value.verdict.lost] == ["g-the"]
    assert texts(workspace) == {JOBS, CARDS}
    assert current_id(workspace.settings.data) == before
    assert generation_ids(workspace.settings.data) == [before]
    assert agrees(workspace)
    assert last(workspace, 1) == [(Action.REFUSED, None)]


def test_an_index_that_states_a_wrong_figure_is_refused(workspace: Workspace, lan: Administration) -> None:
    write(workspace, ABOUT_CARDS)
    with pytest.raises(GateRefusedError) as refused:
        lan.add([prepared("the.txt", CARDS.replace("3.410", "9.999"))])
    assert [each.id for each in refused.value.verdict.wrong] == ["g-the"]
    assert texts(workspace) == {JOBS, CARDS}
    assert agrees(workspace)


def test_a_reason_opens_the_gate_and_is_kept(workspace: Workspace, lan: Administration) -> None:
    write(workspace, ABOUT_CARDS)
    done = lan.withdraw("the", reason="hết hiệu lực", force="câu hỏi mẫu đã cũ")
    assert done.verdict is not None
    assert not done.verdict.passed
    assert texts(workspace) == {JOBS}
    assert last(workspace, 3) == [
        (Action.PUBLISHED, None),
        (Action.FORCED, "câu hỏi mẫu đã cũ"),
        (Action.WITHDRAWN, "hết hiệu lực"),
    ]


def test_questions_that_were_reported_count_too(workspace: Workspace, lan: Administration) -> None:
    write(workspace, ABOUT_CARDS, name="golden-reported.jsonl")
    with pytest.raises(GateRefusedError):
        lan.withdraw("the")


def test_a_question_that_was_never_right_holds_nothing_up(workspace: Workspace, lan: Administration) -> None:
    hard = {**ABOUT_CARDS, "id": "g-kho", "must_contain": [["chưa từng có"]], "figure_ids": []}
    write(workspace, hard)
    lan.withdraw("the")
    assert texts(workspace) == {JOBS}


def test_without_an_index_in_use_only_wrong_figures_count(workspace: Workspace) -> None:
    write(workspace, ABOUT_CARDS)
    library = workspace.library()
    assert library is not None
    questions = golden_questions(workspace.settings.data)
    assert judge(questions, None, library).passed
    wrong = [each.model_copy(update={"must_contain": (("1.111",),)}) for each in questions]
    assert [each.id for each in judge(wrong, None, library).wrong] == ["g-the"]


def test_a_broken_question_changes_nothing(workspace: Workspace, lan: Administration, tmp_path: Path) -> None:
    (workspace.settings.data / "golden.jsonl").write_text("{", encoding="utf-8")
    with pytest.raises(BrokenGoldenQuestionError):
        lan.withdraw("the")
    assert texts(workspace) == {JOBS, CARDS}
    assert agrees(workspace)
