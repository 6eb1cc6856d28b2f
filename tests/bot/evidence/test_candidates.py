import pytest

from bot.evidence.candidates import find_candidates
from bot.library import Library
from bot.opening import Workspace
from bot.question import Audience


@pytest.fixture
def library(workspace: Workspace) -> Library:
    library = workspace.library()
    assert library is not None
    return library


def test_the_nearest_statement_comes_first(library: Library) -> None:
    found = find_candidates(library, "tặng quà cho người cao tuổi", Audience.CITIZEN)
    assert found[0].text.startswith("Năm 2020, tỉnh Cao Bằng tặng quà")
    assert [each.score for each in found] == sorted((each.score for each in found), reverse=True)


def test_every_statement_lies_in_its_passage(library: Library) -> None:
    for each in find_candidates(library, "việc làm", Audience.OFFICIAL):
        offset = each.statement.item.start - each.passage.item.span.start
        assert each.passage.text[offset : offset + len(each.text)] == each.text
        assert each.passage.version_id == each.statement.version_id == each.document.version_id


def test_only_what_the_audience_may_see(library: Library) -> None:
    for audience, seen in ((Audience.CITIZEN, {"public"}), (Audience.OFFICIAL, {"public", "internal"})):
        found = find_candidates(library, "xử phạt bếp ăn tập thể", audience)
        assert {each.statement.audience for each in found} == seen


def test_the_context_says_title_and_headings(library: Library) -> None:
    (best, *_) = find_candidates(library, "rà soát hồ sơ người có công", Audience.CITIZEN)
    assert "Báo cáo giải quyết việc làm và giảm nghèo năm 2021" in best.context
    assert "II. NHIỆM VỤ NĂM 2022" in best.context
