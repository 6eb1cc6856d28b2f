import json

import pytest

from tests.scripts.conftest import Run
from tests.scripts.listed_documents import texts

__all__ = ["texts"]


def test_a_row_has_the_shape_of_a_gold_set(run: Run, texts: dict[str, str]) -> None:
    row = json.loads(run("directives", "--json").stdout)
    assert texts["việc-làm"][row.pop("start") : row.pop("end")] == row["quote"]
    assert row == {
        "id": "D-việc-làm-0",
        "doc": "việc-làm",
        "document": "việc-làm",
        "quote": "Nghị quyết số 15-NQ/TW",
        "type": "Nghị quyết",
        "number": "15-NQ/TW",
        "issuer": None,
        "date": "2012-06-01",
        "title_or_subject": None,
        "relation": "implements",
    }


@pytest.mark.parametrize(
    ("filters", "count"),
    [(["nghi quyet"], 1), (["15-NQ/TW"], 1), (["kế hoạch"], 0), (["--document", "kế-hoạch"], 0)],
)
def test_filters(run: Run, texts: dict[str, str], filters: list[str], count: int) -> None:
    assert len(run("directives", "--json", *filters).stdout.splitlines()) == count


def test_people_read_vietnamese(run: Run, texts: dict[str, str]) -> None:
    shown = run("directives").stdout
    assert "Nghị quyết 15-NQ/TW" in shown
    assert "01/06/2012" in shown
    assert "thực hiện" in shown
