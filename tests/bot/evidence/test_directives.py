from datetime import date

from bot.evidence.directives import find_mentions
from bot.understanding.directives import named_directives
from tests.bot.reading import Evidence

EVIDENCE = Evidence(
    "Thực hiện Nghị quyết 20 của tỉnh.",
    "Căn cứ Nghị quyết số 20-NQ/TW ngày 25/10/2017 về chăm sóc sức khỏe; thực hiện Kế hoạch số 7/KH-UBND.",
)


def test_the_dated_mention_comes_first() -> None:
    found = find_mentions(EVIDENCE.library, EVIDENCE.candidates, named_directives("Nghị quyết 20"))
    assert [each.stored.item.issued_on for each in found] == [date(2017, 10, 25), None]
    assert found[0].candidate.document.id == "d2"


def test_by_full_number() -> None:
    (found,) = find_mentions(EVIDENCE.library, EVIDENCE.candidates, named_directives("7/KH-UBND"))
    assert found.stored.text.startswith("Kế hoạch số 7/KH-UBND")


def test_what_is_not_mentioned() -> None:
    assert find_mentions(EVIDENCE.library, EVIDENCE.candidates, ("21-nghi quyet",)) == []
