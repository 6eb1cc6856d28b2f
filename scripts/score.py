"""Score what is read in documents against a gold set, and hold it to gates."""

from collections.abc import Iterator, Mapping
from json import JSONDecodeError
from pathlib import Path
from typing import Any

from rich.console import Console

from bot.wording.vi import COMMANDS, LISTINGS
from corpus.refusal import DocumentRefusedError
from scripts import score_extraction
from scripts.failures import CommandError
from scripts.gates import parse_gates
from scripts.output import complain, print_json


def run(documents: Path, gold: Path, minimum: str, *, as_json: bool) -> int:
    """Score a folder of documents; the exit code is 1 when a gate is missed.

    Raises:
        CommandError: the documents or the gold set cannot be used, or a gate has no measure.
    """
    gates = parse_gates(minimum)
    result = _score(documents, gold)
    measured = dict(_measures(result))
    for name in gates:
        if name not in measured:
            raise CommandError(COMMANDS.unknown_gate.format(gate=name, known=", ".join(measured)))
    if as_json:
        print_json(result)
    else:
        Console().print(score_extraction.table(result))
    unmet = [name for name, limit in gates.items() if measured[name] < limit]
    for name in unmet:
        gate = f"{name}={gates[name]:g} ({measured[name]:.3f})"
        complain(COMMANDS.gate_missed.format(gate=gate))
    return int(bool(unmet))


def _score(documents: Path, gold: Path) -> dict[str, Any]:
    figures = gold / "figures.jsonl"
    if not figures.is_file() or not figures.stat().st_size:
        raise CommandError(COMMANDS.no_file.format(path=figures))
    try:
        return score_extraction.run(documents, gold)
    except DocumentRefusedError as error:
        raise CommandError(COMMANDS.refusals[error.reason].format(detail=error.detail)) from None
    except (JSONDecodeError, KeyError) as error:  # a field or a document that is not there
        raise CommandError(LISTINGS.bad_gold.format(reason=error)) from None


def _measures(result: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[str, float]]:
    for kind, measures in result.items():
        for name, value in measures.items():
            if name != "errors":
                yield f"{kind}.{name}", float(value)
