"""Score extraction against a gold set: figures, directives, tasks, people, events."""

import json
import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from pathlib import Path
from typing import Any

from rich.table import Table

from corpus.directive import Directive
from corpus.directives import read_directives
from corpus.document import Document, Span
from corpus.events import Event, read_events
from corpus.figure import Figure
from corpus.figures import read_figures
from corpus.formats import SUFFIXES
from corpus.people import read_people
from corpus.person import Person
from corpus.reading import read_file
from corpus.syllables import syllables
from corpus.task import Task
from corpus.tasks import read_tasks

Row = dict[str, Any]

_PERIOD_LEAD = re.compile(r"^(?:tính |đến |vào |trong |hết |giai đoạn |ngày )+")


def run(documents: Path, gold: Path) -> Row:
    """Read every document of a folder and compare with ``gold/*.jsonl``.

    Args:
        documents: A folder of files; the part of a stem before the first "_" is the gold's ``doc``.
        gold: A folder with ``figures.jsonl`` and, where there are any, ``directives.jsonl``,
            ``tasks.jsonl``, ``people.jsonl`` and ``events.jsonl``.

    Returns:
        For each kind of row its measures as floats in [0, 1], and under ``"errors"`` a list of words.
    """
    read = {
        path.stem.split("_")[0]: read_file(path)
        for path in sorted(documents.iterdir())
        if path.suffix.lower() in SUFFIXES
    }
    result: Row = {"figures": _score_figures(read, _load(gold, "figures"))}
    readers: dict[str, Callable[[Document], Iterable[Any]]] = {
        "directives": read_directives,
        "tasks": read_tasks,
        "people": read_people,
        "events": read_events,
    }
    for name, reader in readers.items():
        rows = _load(gold, name)
        if rows:
            result[name] = _score_rows(name, read, rows, reader)
    return result


def table(result: Row) -> Table:
    """The measures as a table to print."""
    shown = Table(title="extraction")
    for column in ("rows", "measure", "value"):
        shown.add_column(column)
    for name, measures in result.items():
        for measure, value in measures.items():
            if measure != "errors":
                shown.add_row(name, measure, f"{value:.3f}" if isinstance(value, float) else str(value))
    return shown


def _load(folder: Path, name: str) -> list[Row]:
    path = folder / f"{name}.jsonl"
    if not path.exists():
        return []
    return [json.loads(line, parse_float=Decimal) for line in path.read_text("utf-8").splitlines() if line]


def _collapse(text: str) -> str:
    return " ".join(text.split())


def _locate(document: Document, quote: str) -> Span | None:
    start = document.text.find(_collapse(quote))
    return None if start < 0 else Span(start, start + len(_collapse(quote)))


def _overlaps(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end


def _score_figures(read: dict[str, Document], gold: list[Row]) -> Row:
    figures = {doc: read_figures(document) for doc, document in read.items()}
    matched: dict[str, tuple[str, int]] = {}
    errors: list[str] = []
    used: set[tuple[str, int]] = set()
    for row in gold:
        where = _locate(read[row["doc"]], row["quote"])
        found = next(
            (
                (row["doc"], index)
                for index, figure in enumerate(figures[row["doc"]])
                if figure.value_text == row["value_text"]
                and (row["doc"], index) not in used
                and where is not None
                and _overlaps(figure.span, where)
            ),
            None,
        )
        if found is None:
            errors.append(f"{row['id']} missed: {row['value_text']} in “{row['quote']}”")
            continue
        used.add(found)
        matched[row["id"]] = found
    for doc, items in figures.items():
        extra = [figure for index, figure in enumerate(items) if (doc, index) not in used]
        errors.extend(f"{doc} extra: {figure.value_text} {figure.unit}" for figure in extra)
    total = sum(map(len, figures.values()))
    measures: Row = {"recall": len(matched) / len(gold), "precision": len(matched) / max(1, total)}
    return measures | _attributes(figures, gold, matched, errors) | {"errors": errors}


def _attributes(
    figures: dict[str, list[Figure]], gold: list[Row], matched: dict[str, tuple[str, int]], errors: list[str]
) -> Row:
    right = dict.fromkeys(("value", "unit", "unit_lenient", "kind", "period", "place", "parent"), 0)
    for row in gold:
        if row["id"] not in matched:
            continue
        doc, index = matched[row["id"]]
        figure = figures[doc][index]
        checks = {
            "value": _same_value(figure, row),
            "unit": _unit(figure.unit) == _unit(row["unit"]),
            "unit_lenient": _unit(figure.unit)[:1] == _unit(row["unit"])[:1],
            "kind": figure.kind in {row["kind"], *row["kind_alt"]},
            "period": _same_period(figure, row),
            "place": (figure.place.name if figure.place else None) == row["place"],
            "parent": _parent_of(figure, doc, matched) == row["parent"],
        }
        for name, good in checks.items():
            right[name] += good
            if not good:
                got = getattr(figure, name, None)
                errors.append(f"{row['id']} {name}: {got} for {row.get(name)}")
    return {name: count / max(1, len(matched)) for name, count in right.items()}


def _same_value(figure: Figure, row: Row) -> bool:
    return all(
        (None if row[name] is None else Decimal(row[name])) == getattr(figure, name)
        for name in ("value", "value_max", "total")
    )


def _unit(unit: str | None) -> list[str]:
    return [word.casefold() for word in syllables((unit or "").split(" (")[0].replace("%", " phần_trăm "))]


def _same_period(figure: Figure, row: Row) -> bool:
    accepted = [row["period"], *row["period_alt"]]
    return _plain_period(figure.period.text if figure.period else None) in map(_plain_period, accepted)


def _plain_period(period: str | None) -> str | None:
    if period is None:
        return None
    plain = _PERIOD_LEAD.sub("", " ".join(period.casefold().replace("–", "-").split()))
    return plain.replace(" - ", "-")


def _parent_of(figure: Figure, doc: str, matched: dict[str, tuple[str, int]]) -> str | None:
    if figure.parent is None:
        return None
    found = [name for name, where in matched.items() if where == (doc, figure.parent)]
    return found[0] if found else "unmatched"


def _score_rows(
    name: str, read: dict[str, Document], gold: list[Row], reader: Callable[[Document], Iterable[Any]]
) -> Row:
    rows = {doc: list(reader(document)) for doc, document in read.items()}
    used: set[tuple[str, int]] = set()
    errors: list[str] = []
    found = 0
    for row in gold:
        document = read[row["doc"]]
        where = _locate(document, row["quote"])
        match = next(
            (i for i, item in enumerate(rows[row["doc"]]) if where and _matches(item, row, where, document)),
            None,
        )
        if match is None:
            errors.append(f"{row['id']} missed: {row['quote']}")
        else:
            found += 1
            used.add((row["doc"], match))
    total = sum(map(len, rows.values()))
    for doc, items in rows.items():
        errors.extend(f"{doc} extra: {item}" for i, item in enumerate(items) if (doc, i) not in used)
    recall, precision = found / len(gold), len(used) / max(1, total)
    f1 = 2 * recall * precision / (recall + precision) if found else 0.0
    return {"recall": recall, "precision": precision, "f1": f1, "errors": errors}


def _matches(item: Person | Event | Directive | Task, row: Row, where: Span, document: Document) -> bool:
    if isinstance(item, Person):
        return bool(item.name == row["name"])
    if isinstance(item, Event):
        return bool(item.date == row["date"]) and _overlaps(item.span, where)
    if isinstance(item, Directive):
        first = row["type"].casefold().split()[0].strip(",")
        same = item.number == row["number"] and item.type.casefold().split()[0].strip(",") == first
        return same and any(_overlaps(span, where) for span in (item.span, *item.also))
    return _covers(item.span.of(document.text), row["quote"]) and _overlaps(item.span, where)


def _covers(text: str, quote: str, share: float = 0.6) -> bool:
    """Whether most words of the shorter of two texts are in the other."""
    ours, theirs = set(syllables(text.casefold())), set(syllables(quote.casefold()))
    shorter = min(ours, theirs, key=len)
    return len(ours & theirs) >= share * len(shorter)
