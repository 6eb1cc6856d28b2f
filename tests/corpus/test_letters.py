import re
import unicodedata

import pytest

from corpus.letters import LOWER, UPPER


def test_letters_are_one_code_point_each() -> None:
    assert unicodedata.is_normalized("NFC", UPPER + LOWER)
    assert len(set(UPPER)) == len(set(LOWER)) == 67 + 26


@pytest.mark.parametrize("letter", "AZÀĂÂĐÊÔƠƯẠẤỆỊỌỘỢỤỰỲỸỴ")
def test_each_letter_has_one_case(letter: str) -> None:
    assert re.fullmatch(f"[{UPPER}]", letter)
    assert re.fullmatch(f"[{LOWER}]", letter.lower())
    assert not re.fullmatch(f"[{UPPER}]", letter.lower())
    assert not re.fullmatch(f"[{LOWER}]", letter)
