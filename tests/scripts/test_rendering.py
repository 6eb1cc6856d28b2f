import io
from dataclasses import replace

from rich.console import Console

from bot.answer import Answer, Status
from scripts.rendering import show
from tests.bot.telegram.scene import answered, citation


def shown(answer: Answer) -> str:
    stream = io.StringIO()
    show(Console(file=stream, width=200), answer)
    return stream.getvalue()


def test_an_answer_carries_its_quote_its_passage_and_their_origin() -> None:
    source = citation()
    text = shown(answered("1.234 lao động", source))
    assert text.startswith("1.234 lao động\n")
    assert f"“{source.quote}”" in text
    assert source.passage in text
    assert "Báo cáo <việc làm> & thu nhập, 12/BC-UBND, UBND tỉnh" in text


def test_what_a_document_says_is_never_markup() -> None:
    source = replace(citation(), title="[bold]Báo cáo[/bold] [link=x]", issuer="[red]")
    text = shown(answered("[/] [i]một[/i]", source))
    assert "[/] [i]một[/i]" in text
    assert "[bold]Báo cáo[/bold] [link=x], 12/BC-UBND, [red]" in text


def test_a_refusal_labels_what_is_near() -> None:
    refusal = Answer(Status.NOT_FOUND, "?", "Không có.", nearest=("Báo cáo A",))
    assert shown(refusal) == "Không có.\nGần nhất trong tài liệu (không phải câu trả lời):\n  ≈ Báo cáo A\n"


def test_a_question_back_lists_its_options() -> None:
    question = Answer(Status.CLARIFY, "?", "Năm nào?", options=("2017", "2018"))
    assert shown(question) == "Năm nào?\n  • 2017\n  • 2018\n"
