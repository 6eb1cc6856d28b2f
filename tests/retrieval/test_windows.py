import pytest

from retrieval.windows import LONGEST_WHOLE, SIZE, STEP, windows


def words(count: int) -> str:
    return " ".join(f"từ{number}" for number in range(count))


@pytest.mark.parametrize("count", [0, 1, LONGEST_WHOLE])
def test_a_short_text_stays_whole(count: int) -> None:
    assert windows(words(count)) == [words(count)]


@pytest.mark.parametrize("count", [LONGEST_WHOLE + 1, SIZE + STEP, SIZE + STEP + 1, 1_000])
def test_windows_overlap_and_cover_the_text(count: int) -> None:
    text = words(count)
    pieces = windows(text)
    assert all(piece in text and len(piece.split()) <= SIZE for piece in pieces)
    assert [piece.split()[0] for piece in pieces] == [f"từ{STEP * n}" for n in range(len(pieces))]
    assert set(" ".join(pieces).split()) == set(text.split())
    assert len(set(pieces[-1].split()) - set(pieces[-2].split())) > 0
