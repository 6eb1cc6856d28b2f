"""Tasks read in a few lines, each of which is what its span covers."""

from corpus.task import Task
from corpus.tasks import read_tasks
from tests.corpus.documents_of_lines import document


def read(*lines: str) -> list[Task]:
    source = document(*lines)
    tasks = read_tasks(source)
    assert all(task.span.of(source.text) == task.action for task in tasks)
    return tasks
