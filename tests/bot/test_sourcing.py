from bot.documents.administering import Administration
from bot.engine import Engine
from bot.opening import Workspace
from corpus.archives import Upload
from store.prepared import prepare
from tests.bot.documents.conftest import CARDS, JOBS, embedder, lan, open_at, workspace
from tests.corpus.files import pdf

__all__ = ["embedder", "lan", "open_at", "workspace"]

FOREST = "Năm 2020, toàn huyện trồng mới 1.234 ha rừng phòng hộ ven sông."
OTHER = "Năm 2020, toàn huyện tuyển sinh 5.678 học sinh lớp mười."


def test_a_citation_names_the_page_of_its_quote(workspace: Workspace, lan: Administration) -> None:
    lan.add([prepare(Upload("rung.pdf", pdf([[OTHER], [FOREST]])))])
    answer = Engine(workspace).ask("Năm 2020 toàn huyện trồng mới bao nhiêu ha rừng phòng hộ?")
    assert [(each.quote in FOREST, each.page) for each in answer.citations] == [(True, 2)]


def test_a_text_has_no_pages(workspace: Workspace) -> None:
    answer = Engine(workspace).ask("Năm 2019 toàn tỉnh cấp bao nhiêu thẻ bảo hiểm y tế cho trẻ sơ sinh?")
    assert [(each.quote in CARDS, each.page) for each in answer.citations] == [(True, None)]
    assert JOBS not in answer.text


def test_a_citation_names_what_its_document_replaced(workspace: Workspace, lan: Administration) -> None:
    old = "---\nnumber: 7/BC-UBND\n---\n" + FOREST.replace("1.234", "1.200")
    lan.add([prepare(Upload("cu.md", old.encode()))])
    lan.replace("cu", prepare(Upload("moi.md", FOREST.encode())))
    lan.add([prepare(Upload("moi.md", f"{FOREST}\n\n{OTHER}".encode()))])
    answer = Engine(workspace).ask("Năm 2020 toàn huyện trồng mới bao nhiêu ha rừng phòng hộ?")
    assert [(each.document, each.replaces) for each in answer.citations] == [("moi", ("7/BC-UBND",))]
    assert "1.200" not in answer.text
