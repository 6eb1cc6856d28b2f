from dataclasses import replace

from bot.data_files import read_rows
from bot.evidence.sayings import meant, sayings_in, sayings_of
from bot.evidence.terms import context_terms
from bot.question import Audience, Question
from bot.understanding.frame import Asks, Frame
from bot.understanding.rewording import reword
from corpus.abbreviations import abbreviations


def test_a_wording_is_met_by_what_it_may_mean() -> None:
    sayings = sayings_in("mấy em được bớt tiền trường")
    assert {"tien", "truong", "tien truong"} <= meant(sayings, context_terms("giảm học phí cho học sinh"))


def test_a_wording_is_not_met_by_other_words() -> None:
    assert not meant(sayings_in("được bớt tiền trường"), context_terms("xây trạm y tế"))


def test_words_that_are_no_known_wording_mean_nothing_else() -> None:
    assert sayings_in("hỗ trợ xyz") != () and sayings_in("xyz abc") == ()


def test_each_wording_stands_once_and_means_something_else() -> None:
    rows = read_rows("ways_of_saying.txt")
    assert all(len(row) == 2 for row in rows)
    assert len({wording for wording, _ in rows}) == len(rows)
    assert not [wording for wording, meanings in rows if wording in meanings.split("|")]


def test_a_wording_is_known_with_its_everyday_words_replaced() -> None:
    sayings = sayings_in(reword("nhà nào xài điện rồi"))
    assert {"su dung", "dung dien"} <= meant(sayings, context_terms("số hộ sử dụng điện"))


def test_wordings_and_meanings_are_written_out_as_questions_and_texts_are_read() -> None:
    short = {each.lower() for each in abbreviations()}
    cells = [cell for row in read_rows("ways_of_saying.txt") for cell in row]
    assert [cell for cell in cells if short & set(cell.replace("|", " ").split())] == []


def test_a_wording_typed_without_accents_is_known_whichever_accents_were_restored() -> None:
    asked = Question(
        "bao nhieu nguoi dot xac", "bao nhiêu người đợt xác", (), Audience.CITIZEN, Frame(Asks.QUANTITY)
    )
    assert "dot xac" in meant(sayings_of(asked), context_terms("tỷ lệ hỏa táng"))
    typed = replace(asked, typed="bao nhiêu người đợt xác")
    assert "dot xac" not in meant(sayings_of(typed), context_terms("tỷ lệ hỏa táng"))
