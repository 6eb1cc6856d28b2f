from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answer import REFUSALS, Answer, Citation, Status
from bot.telegram.rendering import LEAD_UNITS, render, render_text
from bot.wording import vi
from tests.bot.telegram.scene import answered, citation
from tests.telegram_server.text import FormattedText, accept_text

SAID = vi.CHANNEL


def seen(answer: Answer) -> list[FormattedText]:
    return [accept_text(message, "HTML") for message in render(answer, SAID)]


def test_the_first_line_is_bold_unless_it_is_long() -> None:
    assert render(answered("5,6%\nnăm 2018"), SAID) == ["<b>5,6%</b>\nnăm 2018"]
    assert render(answered("a" * (LEAD_UNITS + 1)), SAID) == ["a" * (LEAD_UNITS + 1)]


def test_a_partial_answer_says_what_is_missing() -> None:
    partial = Answer(Status.PARTIAL, "q", "Năm 2017: 5,6%.", citations=(citation(),), missing="năm 2018")
    (message,) = seen(partial)
    assert message.text.startswith(f"Năm 2017: 5,6%.\n\n{SAID.missing_label}năm 2018\n\n[1] ")


def test_says_what_is_missing_once() -> None:
    refusal = Answer(Status.NOT_FOUND, "q", "Không có số liệu năm 2018.", missing="năm 2018")
    assert [message.text for message in seen(refusal)] == ["Không có số liệu năm 2018."]


def test_lists_the_options_of_a_clarifying_question() -> None:
    clarify = Answer(Status.CLARIFY, "q", "Bạn hỏi năm nào?", options=("Năm 2017", "Năm 2018"))
    (message,) = seen(clarify)
    assert message.text == f"Bạn hỏi năm nào?\n\n1. Năm 2017\n2. Năm 2018\n\n{SAID.options_hint}"


@pytest.mark.parametrize("status", sorted(REFUSALS))
def test_refusals_show_no_evidence(status: Status) -> None:
    refusal = Answer(status, "q", "Không có.", citations=(citation(),), nearest=("Báo cáo A", "Báo cáo B"))
    (message,) = seen(refusal)
    assert message.text == f"Không có.\n\n{SAID.nearest_label}\n• Báo cáo A\n• Báo cáo B"


@pytest.mark.parametrize("text", ["", " \n", "\u200b", "\u2800"])
def test_says_sorry_rather_than_nothing(text: str) -> None:
    assert [message.text for message in seen(Answer(Status.ERROR, "q", text))] == [SAID.failed]


def test_a_citation_moves_on_as_a_whole() -> None:
    first, second = seen(answered("Dài. " * 800, citation()))
    assert "[1]" not in first.text
    assert second.text.startswith("[1] ") and second.text.endswith("5,6%.")


def test_everything_the_bot_says_itself_can_be_sent() -> None:
    for text in (SAID.start, SAID.help, SAID.forgotten, SAID.text_only, SAID.unknown_command, SAID.failed):
        (html,) = render_text(text)
        assert accept_text(html, "HTML").text == text


NASTY = st.text(
    st.one_of(
        st.sampled_from("<>&\"'/;=#😀👨\u200d👩🇻🇳\u202e\u0323\u0302אب\n\r\t \u00a0\u2800\x00\ud83d.đạ5"),
        st.characters(),
    ),
    max_size=60,
)
WORDS = st.sampled_from(["<b>", "</blockquote>", "&amp;", "&#60;", "<!--", "một ", "từ. ", "😀", "e\u0301"])
LONG = st.builds(lambda word, size, end: (word * size)[:size] + end, WORDS, st.integers(0, 20_000), NASTY)
TEXTS = st.one_of(NASTY, LONG)
MAYBE = st.one_of(st.none(), NASTY)


DATES = st.one_of(st.none(), st.dates(date(1945, 9, 2)))


@st.composite
def citations(draw: st.DrawFn) -> Citation:
    before, quote, after = draw(TEXTS), draw(TEXTS), draw(TEXTS)
    title, number, issuer, issued_on = draw(TEXTS), draw(MAYBE), draw(MAYBE), draw(DATES)
    passage_start = draw(st.integers(0, 1000))
    start = passage_start + len(before)
    end, passage = start + len(quote), before + quote + after
    return Citation(1, "doc", title, number, issuer, issued_on, start, end, quote, passage, passage_start)


ANSWERS = st.builds(
    Answer,
    status=st.sampled_from(Status),
    question=NASTY,
    text=TEXTS,
    citations=st.lists(citations(), max_size=3).map(tuple),
    missing=MAYBE,
    options=st.lists(NASTY, max_size=3).map(tuple),
    nearest=st.lists(NASTY, max_size=3).map(tuple),
)


@settings(max_examples=60, deadline=None)
@given(ANSWERS)
def test_no_text_can_break_a_message(answer: Answer) -> None:
    messages = seen(answer)
    assert messages
    expandable = [e for m in messages for e in m.entities if e.type == "expandable_blockquote"]
    assert not (expandable and answer.status in REFUSALS)


@settings(deadline=None)
@given(st.text(st.sampled_from("<>&;b/đạ😀"), min_size=1, max_size=100))
def test_what_is_sent_is_what_was_written(text: str) -> None:
    (message,) = seen(answered("Có.", replace(citation(), title=text, number=text)))
    assert f"[1] {text}\nSố {text} · " in message.text
