from dataclasses import replace
from datetime import date

from bot.telegram.citations import CONTEXT_UNITS, cite
from bot.telegram.markup import to_html, to_text, units
from bot.wording import vi
from tests.bot.telegram.scene import citation


def lines(cited: object) -> list[str]:
    return to_text(cited.nodes).splitlines()  # type: ignore[attr-defined]


def test_marks_the_quote_inside_its_passage() -> None:
    html = to_html(cite(citation(quote="5,6%"), vi.CHANNEL).nodes)
    assert "giảm còn <b>5,6%</b>.</blockquote>" in html


def test_names_what_is_known_of_the_source() -> None:
    known = replace(citation(), issued_on=date(2018, 7, 5))
    assert lines(cite(known, vi.CHANNEL))[1] == "Số 12/BC-UBND · UBND tỉnh · ngày 5/7/2018"
    assert lines(cite(replace(known, number=None, issuer=None), vi.CHANNEL))[1] == "ngày 5/7/2018"


def test_leaves_out_the_source_line_when_nothing_is_known() -> None:
    unknown = replace(citation(), number=None, issuer=None)
    assert len(lines(cite(unknown, vi.CHANNEL))) == 2


def test_shortens_a_long_passage_by_whole_sentences() -> None:
    sentence = "Câu này dài đúng chừng ấy chữ. "
    long = citation(quote="ĐÂY.", passage=sentence * 50 + "ĐÂY. " + sentence * 50)
    shown = lines(cite(long, vi.CHANNEL))[-1]
    before, _, after = shown.partition("ĐÂY.")
    assert before.startswith("… Câu này") and after.endswith("chừng ấy chữ. …")
    assert CONTEXT_UNITS / 2 < units(before) <= CONTEXT_UNITS + 2
    assert CONTEXT_UNITS / 2 < units(after) <= CONTEXT_UNITS + 2


def test_shows_no_context_rather_than_half_a_sentence() -> None:
    long = citation(quote="ĐÂY", passage="dài " * 300 + "ĐÂY" + " dài" * 300)
    assert lines(cite(long, vi.CHANNEL))[-1] == "… ĐÂY …"
