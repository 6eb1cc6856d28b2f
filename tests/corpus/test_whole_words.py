"""One pattern for any of many wordings."""

from corpus.whole_words import any_of


def test_the_longest_wording_counts() -> None:
    found = any_of(["đại học", "trên đại học", "đại học y", "y"]).findall("trên đại học, đại học y, đại học")

    assert found == ["trên đại học", "đại học y", "đại học"]


def test_a_shorter_wording_counts_where_a_longer_one_goes_on_otherwise() -> None:
    assert any_of(["hộ", "hộ nghèo"]).findall("hộ nghèohèn, hộ ng, hộp, bộ hộ") == ["hộ", "hộ", "hộ"]


def test_signs_in_wordings_are_letters() -> None:
    assert any_of(["a.b", "a+"]).findall("axb a.b a+") == ["a.b", "a+"]
