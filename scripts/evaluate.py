"""Grade the bot on golden questions and print a table by style."""

import json
import statistics
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rich.console import Console
from rich.table import Table

from bot.answer import Answer
from bot.assistant import Assistant
from bot.golden import GoldenQuestion
from bot.grading import Grade, grade

OVERALL = "overall"


@dataclass(frozen=True, slots=True)
class Result:
    """One graded answer; ``seconds`` is the time the answer took."""

    question: GoldenQuestion
    answer: Answer
    grade: Grade
    seconds: float


def evaluate(assistant: Assistant, questions: Iterable[GoldenQuestion]) -> list[Result]:
    """Ask and grade every question."""
    return [_ask(assistant, question) for question in questions]


def summarise(results: Sequence[Result]) -> dict[str, dict[str, Any]]:
    """Shares and times by style, and overall under ``"overall"``."""
    groups: dict[str, list[Result]] = defaultdict(list)
    for result in results:
        groups[result.question.style].append(result)
    return {style: _row(group) for style, group in sorted(groups.items())} | {OVERALL: _row(results)}


def below(summary: Mapping[str, Mapping[str, Any]], minimum: Mapping[str, float]) -> list[str]:
    """The gates that are not reached; a key is a style, or ``column:max`` style names such as ``wrong_figure``.

    A style's gate is its share of right answers; ``verbatim`` and ``evidence`` are overall shares;
    ``wrong_figure``, ``needless_refusal`` and ``refusal_cites`` are overall shares that must not be exceeded.
    """
    return [
        f"{name}: {value:.3f}"
        for name, limit in minimum.items()
        if (value := _missed(summary, name, limit)) is not None
    ]


def report(console: Console, summary: Mapping[str, Mapping[str, Any]]) -> None:
    """Print the table."""
    table = Table(
        "style",
        "n",
        "right",
        "wrong figure",
        "needless refusal",
        "evidence cited",
        "verbatim",
        "p50 ms",
        "p95 ms",
    )
    for style, row in summary.items():
        shares = (
            row["right"],
            row["wrong_figure"],
            row["needless_refusal"],
            row["evidence"],
            row["verbatim"],
        )
        cells = ("–" if share is None else f"{share:.3f}" for share in shares)
        table.add_row(style, str(row["n"]), *cells, f"{row['p50_ms']:.1f}", f"{row['p95_ms']:.1f}")
    console.print(table)


def as_json(results: Sequence[Result], summary: Mapping[str, Any]) -> str:
    """Summary and every graded answer as JSON."""
    rows = [
        {
            "id": result.question.id,
            "style": result.question.style,
            "status": result.answer.status.value,
            "text": result.answer.text,
            "right": result.grade.right,
            "wrong_figure": result.grade.wrong_figure,
            "cited": result.grade.cited,
        }
        for result in results
    ]
    return json.dumps({"summary": summary, "answers": rows}, ensure_ascii=False, indent=1)


_CEILINGS = frozenset({"wrong_figure", "needless_refusal", "refusal_cites"})
_FLOORS = frozenset({"verbatim", "evidence"})


def _missed(summary: Mapping[str, Mapping[str, Any]], name: str, limit: float) -> float | None:
    if name in _CEILINGS:
        value = float(summary[OVERALL][name])
        return value if value > limit else None
    value = float(summary[OVERALL][name] if name in _FLOORS else summary[name]["right"])
    return value if value < limit else None


def _ask(assistant: Assistant, question: GoldenQuestion) -> Result:
    started = time.perf_counter()
    answer = assistant.ask(question.question, question.conversation, question.audience)
    seconds = time.perf_counter() - started
    return Result(question, answer, grade(question, answer), seconds)


def _row(results: Sequence[Result]) -> dict[str, Any]:
    grades = [result.grade for result in results]
    cited = [one.cited for one in grades if one.cited is not None]
    times = sorted(result.seconds * 1000 for result in results)
    return {
        "n": len(results),
        "right": statistics.fmean(one.right for one in grades),
        "wrong_figure": statistics.fmean(one.wrong_figure for one in grades),
        "needless_refusal": statistics.fmean(one.needless_refusal for one in grades),
        "evidence": statistics.fmean(cited) if cited else None,
        "verbatim": statistics.fmean(one.verbatim for one in grades),
        "refusal_cites": statistics.fmean(one.refusal_cites for one in grades),
        "p50_ms": statistics.median(times),
        "p95_ms": times[min(len(times) - 1, int(len(times) * 0.95))],
    }
