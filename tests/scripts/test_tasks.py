import json

import pytest

from tests.scripts.conftest import Run
from tests.scripts.listed_documents import ORDER, texts

__all__ = ["texts"]


def test_a_row_has_the_shape_of_a_gold_set(run: Run, texts: dict[str, str]) -> None:
    row = json.loads(run("tasks", "--json").stdout)
    assert texts["việc-làm"][row.pop("start") : row.pop("end")] == row["quote"]
    assert row == {
        "id": "T-việc-làm-0",
        "doc": "việc-làm",
        "document": "việc-làm",
        "assigner": None,
        "assignee": "Sở Nội vụ",
        "task_summary": ORDER,
        "quote": ORDER,
        "deadline_or_period": "trước ngày 30/9/2021",
    }


@pytest.mark.parametrize(
    ("filters", "count"), [(["so noi vu"], 1), (["nội", "thuế"], 0), (["--document", "kế-hoạch"], 0)]
)
def test_filters(run: Run, texts: dict[str, str], filters: list[str], count: int) -> None:
    assert len(run("tasks", "--json", *filters).stdout.splitlines()) == count


def test_people_read_who_does_what_by_when(run: Run, texts: dict[str, str]) -> None:
    shown = run("tasks").stdout
    assert "Sở Nội vụ" in shown
    assert "trước ngày 30/9/2021" in shown
