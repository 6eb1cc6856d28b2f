import pytest

from bot.understanding.possible_syllables import is_possible, is_possible_bare, without_tone


@pytest.mark.parametrize(
    "syllable",
    "nghèo hộ được giải quyết quốc quý khuỷu nghiêng yêu oan uống huyện kỹ ghế giếng gì ơ thuở ý".split(),
)
def test_what_the_spelling_rules_allow(syllable: str) -> None:
    assert is_possible(syllable)


@pytest.mark.parametrize(
    "syllable",
    ["nghành", "ngề", "cế", "ka", "ghà", "câp", "tỳp", "nghèoo", "hpải", "zậy", "web", "bhyt", "t", "", "hộ̣́"],
)
def test_what_they_do_not(syllable: str) -> None:
    assert not is_possible(syllable)


def test_a_bare_syllable_is_possible_with_some_accents() -> None:
    assert is_possible_bare("duoc")
    assert is_possible_bare("viec")
    assert not is_possible_bare("duocc")
    assert not is_possible_bare("nghanh")


def test_the_tone_is_taken_off() -> None:
    assert without_tone("nghiệp") == ("nghiêp", "\u0323")
    assert without_tone("cao") == ("cao", "")
