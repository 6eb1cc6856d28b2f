import json

from corpus.numbers import NUMBER
from scripts.environment import opened, settings_for
from store.documents import save_document
from tests.scripts.conftest import Run
from tests.scripts.listed_documents import texts, unread

__all__ = ["texts"]


def test_every_number_has_its_class_and_place(run: Run, texts: dict[str, str]) -> None:
    result = run("figures", "--coverage", "--json")
    assert result.exit_code == 0
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    for document, text in texts.items():
        mine = [row for row in rows if row["document"] == document]
        assert [row["token"] for row in mine] == [match[0] for match in NUMBER.finditer(text)]
        assert all(text[row["start"] : row["end"]] == row["token"] for row in mine)
    classes = {row["token"]: row["class"] for row in rows}
    assert None not in classes.values()
    assert (classes["9.310"], classes["15"], classes["30"]) == ("figure", "document_number", "period")
    assert all(row["reason"] for row in rows)


def test_figures_are_those_of_the_store(run: Run, texts: dict[str, str]) -> None:
    with opened(settings_for()) as workspace, workspace.database.session() as session:
        save_document(session, unread("không"))
    rows = map(json.loads, run("figures", "--coverage", "--json", "--document", "không").stdout.splitlines())
    assert [(row["token"], row["class"]) for row in rows] == [("5", "name"), ("7", None)]


def test_a_number_without_a_class_fails(run: Run, texts: dict[str, str]) -> None:
    with opened(settings_for()) as workspace, workspace.database.session() as session:
        save_document(session, unread("hở"))
    result = run("figures", "--coverage")
    assert result.exit_code == 1
    assert result.stderr == "Còn 1 con số chưa xếp loại.\n"
    assert "chưa xếp loại" in result.stdout


def test_people_see_each_number_and_how_many_of_a_class(run: Run, texts: dict[str, str]) -> None:
    result = run("figures", "--coverage", "--document", "kế-hoạch")
    assert result.exit_code == 0
    rows = [line.split("  ") for line in result.stdout.splitlines()]
    shown = [[cell.strip() for cell in row if cell.strip()] for row in rows]
    assert ["số liệu", "3"] in shown
    assert ["chưa xếp loại", "0"] in shown
    assert any(row[1:3] == ["8,95", "số liệu"] for row in shown)
    assert "việc-làm" not in result.stdout
