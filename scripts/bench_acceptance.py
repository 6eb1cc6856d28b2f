"""Whether the thresholds for figures hold on documents that had no part in choosing them.

For each document, the thresholds that the questions over all others choose decide the questions over it.
A wrong figure costs what a right one is worth; a needless refusal is worth nothing.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from itertools import product
from pathlib import Path

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from bot.evidence.thresholds import IN_USE, Thresholds
from scripts.acceptance_cases import Case, Outcome, cases_of, decide
from scripts.evaluate import read_questions, workspace_of
from scripts.output import print_json

GRID = {
    "coverage": (0.38, 0.42, 0.46, 0.5, 0.54),
    "close": (0.1, 0.15, 0.2, 0.25),
    "lead": (0.1, 0.15, 0.2),
    "own": (0.15, 0.2, 0.25),
}

_WORTH = {Outcome.RIGHT: 1, Outcome.NEEDLESS: 0, Outcome.WRONG: -1}

Outcomes = Mapping[Thresholds, Sequence[Outcome]]
"""For each choice of thresholds what becomes of each case, in the order of the cases."""


def run(questions: Path, documents: Path, *, as_json: bool, console: Console | None = None) -> None:
    """Measure over a folder of documents and the golden questions about them."""
    golden = read_questions(questions)
    with workspace_of(documents) as workspace:
        library = workspace.library()
        assert library is not None  # noqa: S101  it was indexed just now
        cases = list(cases_of(golden, library))
        outcomes = {least: [decide(case, least) for case in cases] for least in _choices()}
    rows = {name: _shares(each) for name, each in _compared(cases, outcomes).items()}
    if as_json:
        print_json({"cases": len(cases), **rows})
    else:
        _report(console or Console(), rows)


def _choices() -> Iterator[Thresholds]:
    yield IN_USE
    yield from (Thresholds(*values) for values in product(*GRID.values()) if Thresholds(*values) != IN_USE)


def _compared(cases: Sequence[Case], outcomes: Outcomes) -> dict[str, list[Outcome]]:
    """The outcomes under the thresholds in use, the best for all, and those that other documents choose."""
    best = choose_by(outcomes, range(len(cases)))
    others: list[Outcome] = []
    for document in dict.fromkeys(case.document for case in cases):
        held_out = [n for n, case in enumerate(cases) if case.document == document]
        chosen = choose_by(outcomes, [n for n in range(len(cases)) if n not in held_out])
        others += [outcomes[chosen][n] for n in held_out]
    return {"in_use": list(outcomes[IN_USE]), "best_for_all": list(outcomes[best]), "left_out": others}


def choose_by(outcomes: Outcomes, cases: Iterable[int]) -> Thresholds:
    """The thresholds that are worth most on some of the cases; those in use where they are as good."""
    chosen = list(cases)

    def worth(least: Thresholds) -> int:
        return sum(_WORTH[outcomes[least][n]] for n in chosen)

    return max(outcomes, key=worth)


def _shares(outcomes: Sequence[Outcome]) -> dict[str, float]:
    counted = Counter(outcomes)
    return {each.value: counted[each] / len(outcomes) for each in Outcome}


def _report(console: Console, rows: Mapping[str, Mapping[str, float]]) -> None:
    table = Table(box=SIMPLE_HEAD, title=f"{asdict(IN_USE)}")
    table.add_column("thresholds")
    for each in Outcome:
        table.add_column(each.value, justify="right")
    for name, shares in rows.items():
        table.add_row(name, *(f"{shares[each.value]:.3f}" for each in Outcome))
    console.print(table)
