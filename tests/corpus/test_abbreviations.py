import pytest

from corpus.abbreviations import meaning, spell_out


@pytest.mark.parametrize("written", ["LĐTBXH", "LĐ-TBXH", "LĐ-TB&XH", "LĐ – TB&XH", "LĐ.TB.XH"])
def test_the_marks_between_letters_do_not_matter(written: str) -> None:
    assert meaning(written) == "lao động thương binh và xã hội"
    assert spell_out(f"Sở {written} tỉnh") == "Sở lao động thương binh và xã hội tỉnh"


def test_several_are_spelled_out() -> None:
    assert spell_out("UBND xã cấp thẻ BHYT.") == "ủy ban nhân dân xã cấp thẻ bảo hiểm y tế."


@pytest.mark.parametrize("text", ["XYZ", "ubnd xã", "số 12/BHYT-QĐ", "UBNDX", "trạm y tế", "QĐ-TTg", ""])
def test_anything_else_stays(text: str) -> None:
    assert spell_out(text) == text


def test_an_unknown_one_has_no_meaning() -> None:
    assert meaning("ABCXYZ") is None
