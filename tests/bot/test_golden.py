from pathlib import Path

import pytest

from bot.golden import BrokenGoldenQuestionError, read_golden_questions
from bot.question import Audience

LINE = '{"id": "q1", "style": "list", "question": "Kể tên?", "answerable": true, "note": "thêm"%s}\n'


def write(tmp_path: Path, *lines: str) -> Path:
    file = tmp_path / "questions.jsonl"
    file.write_text("".join(lines), encoding="utf-8")
    return file


def test_reads_what_a_line_gives_and_leaves_the_rest_empty(tmp_path: Path) -> None:
    more = ', "evidence_quote": "a", "evidence_more": [{"doc": "1", "quote": "b"}], "audience": "official"'
    plain, cited = read_golden_questions(write(tmp_path, LINE % "", "\n", LINE % more))
    assert (plain.evidence, plain.audience, plain.must_contain) == ((), Audience.CITIZEN, ())
    assert (cited.evidence, cited.audience) == (("a", "b"), Audience.OFFICIAL)


@pytest.mark.parametrize(
    "broken", ["{", "[]", '{"id": "q2"}', LINE % ', "must_contain": [[]]', LINE % ', "audience": "bạn"']
)
def test_says_which_line_is_broken(tmp_path: Path, broken: str) -> None:
    file = write(tmp_path, LINE % "", broken)
    with pytest.raises(BrokenGoldenQuestionError, match=r"^questions\.jsonl:2: "):
        list(read_golden_questions(file))


def test_only_line_feeds_end_a_line(tmp_path: Path) -> None:
    (question,) = read_golden_questions(write(tmp_path, LINE.replace("Kể tên?", "Kể\u2028tên?") % ""))
    assert question.question == "Kể\u2028tên?"
