import pytest

from bot.evidence.locating import asks_province, naming, telling_where
from tests.bot.reading import Evidence, asked


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Rừng là tự hào của ta; đó là tình cảm của người Lào Cai với rừng. Mùa khô.",
            "đó là tình cảm của người Lào Cai với rừng",
        ),
        ("Nắng ở Lào Cai.\nUBND tỉnh Lào Cai giữ rừng.", "UBND tỉnh Lào Cai giữ rừng."),
        ("Rừng đầu nguồn.", None),
    ],
)
def test_where_a_document_names_its_province(text: str, words: str | None) -> None:
    evidence = Evidence(text)
    found = naming(evidence.library, evidence.candidates[0], "Lào Cai")
    assert (found and found.text) == words


def test_which_province_is_asked_for() -> None:
    assert asks_province(asked("Công văn 9 là của tỉnh nào?"))
    assert not asks_province(asked("Huyện nào giữ rừng?"))


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        ("Huyện nào giữ rừng?", "huyện Nậm Pồ giữ rừng", True),
        ("Huyện nào giữ rừng?", "các huyện giữ rừng", False),
        ("Họp ở đâu?", "họp tại hội trường", True),
        ("Họp ở đâu?", "họp lúc 8 giờ", False),
    ],
)
def test_what_tells_a_place(question: str, text: str, *, told: bool) -> None:
    assert bool(telling_where(asked(question)).search(text)) is told
