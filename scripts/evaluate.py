"""Grade the bot on golden questions and print a table by style."""

import json
import statistics
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from bot.answer import Answer
from bot.assistant import Assistant
from bot.engine import Engine
from bot.golden import BrokenGoldenQuestionError, GoldenQuestion, read_golden_questions
from bot.grading import Grade, grade
from bot.opening import Workspace
from bot.wording.vi import COMMANDS
from scripts.environment import opened, scratch, settings_for
from scripts.failures import CommandError
from scripts.gates import OVERALL, check_known, missed, parse_gates
from scripts.index import index
from scripts.output import complain, print_line
from store.intake import files_under


@dataclass(frozen=True, slots=True)
class Result:
    """One graded answer; ``seconds`` is the time the answer took."""

    question: GoldenQuestion
    answer: Answer
    grade: Grade
    seconds: float


def run(
    questions_file: Path, documents: Path | None, data: Path | None, minimum: str, *, as_json: bool
) -> int:
    """Grade the bot over a folder of documents or a data folder; the exit code is 1 when a gate is missed."""
    gates = parse_gates(minimum)
    questions = read_questions(questions_file)
    check_known(gates, [question.style for question in questions])
    with _workspace(documents, data) as workspace:
        results = evaluate(Engine(workspace), questions)
    summary = summarise(results)
    if as_json:
        print_line(as_json_text(results, summary))
    else:
        report(Console(), summary)
    unmet = missed(summary, gates)
    for gate in unmet:
        complain(COMMANDS.gate_missed.format(gate=gate))
    return int(bool(unmet))


def read_questions(path: Path) -> list[GoldenQuestion]:
    """The golden questions of a file.

    Raises:
        CommandError: there is none, or one cannot be read.
    """
    try:
        questions = list(read_golden_questions(path))
    except BrokenGoldenQuestionError as error:
        raise CommandError(COMMANDS.bad_golden_question.format(reason=error)) from None
    except (OSError, UnicodeDecodeError):
        raise CommandError(COMMANDS.no_file.format(path=path)) from None
    if not questions:
        raise CommandError(COMMANDS.no_golden_questions.format(path=path))
    return questions


@contextmanager
def workspace_of(documents: Path) -> Iterator[Workspace]:
    """A workspace of its own over a folder of documents, gone afterwards.

    Raises:
        CommandError: there are no documents, or none can be read.
    """
    files = files_under([documents])
    with scratch() as workspace:
        if all(each.refusal for each in index(workspace, files).taken):
            raise CommandError(COMMANDS.no_documents.format(paths=documents))
        yield workspace


def evaluate(assistant: Assistant, questions: Iterable[GoldenQuestion]) -> list[Result]:
    """Ask and grade every question."""
    return [_ask(assistant, question) for question in questions]


def summarise(results: Sequence[Result]) -> dict[str, dict[str, Any]]:
    """Shares and times by style, and overall under ``"overall"``."""
    groups: dict[str, list[Result]] = defaultdict(list)
    for result in results:
        groups[result.question.style].append(result)
    return {style: _row(group) for style, group in sorted(groups.items())} | {OVERALL: _row(results)}


def report(console: Console, summary: Mapping[str, Mapping[str, Any]]) -> None:
    """Print the table."""
    table = Table(box=SIMPLE_HEAD, padding=(0, 1, 0, 0))
    table.add_column("style", no_wrap=True)
    for column in (
        "n",
        "right",
        "wrong figure",
        "needless refusal",
        "evidence cited",
        "verbatim",
        "p50 ms",
        "p95 ms",
    ):
        table.add_column(column, justify="right")
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


def as_json_text(results: Sequence[Result], summary: Mapping[str, Any]) -> str:
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


@contextmanager
def _workspace(documents: Path | None, data: Path | None) -> Iterator[Workspace]:
    if (documents is None) == (data is None):
        raise CommandError(COMMANDS.documents_or_data)
    with workspace_of(documents) if documents else opened(settings_for(data)) as workspace:
        yield workspace


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
