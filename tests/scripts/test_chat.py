from pathlib import Path

from bot.question import Audience
from scripts.chat import CHANNEL
from scripts.environment import opened, settings_for
from store.models import TurnRow
from tests.scripts.conftest import Run


def test_answers_the_lines_of_a_pipe_and_remembers_them(run: Run, indexed: Path) -> None:
    typed = "Năm 2021 tạo việc làm cho bao nhiêu lao động?\n\ncòn tỷ lệ hộ nghèo?\n"
    result = run("chat", stdin=typed)
    assert result.exit_code == 0
    assert result.stdout.index("9.310") < result.stdout.index("3,2")
    with opened(settings_for()) as workspace, workspace.database.session() as session:
        turns = [(row.channel, row.asked) for row in session.query(TurnRow)]
    assert turns == [(CHANNEL, line) for line in typed.splitlines() if line]


def test_commands(run: Run, indexed: Path) -> None:
    typed = "/help\nTỷ lệ hộ nghèo năm 2021?\n/new\n/nonsense\n/quit\nxin chào\n"
    shown = run("chat", "--audience", Audience.OFFICIAL, stdin=typed).stdout
    for sentence in ("/quit – thoát", "Mời bạn hỏi chủ đề mới.", "Không có lệnh /nonsense."):
        assert sentence in shown
    assert "Chào bạn" not in shown
    with opened(settings_for()) as workspace, workspace.database.session() as session:
        assert session.query(TurnRow).count() == 0
