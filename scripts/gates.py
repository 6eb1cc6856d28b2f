"""Gates: measures of an evaluation that must be reached."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.wording.vi import COMMANDS
from scripts.failures import CommandError

OVERALL = "overall"
CEILINGS = ("wrong_figure", "needless_refusal", "refusal_cites")
"""Overall shares that must not be exceeded."""
FLOORS = ("evidence", "verbatim")
"""Overall shares that must be reached, as the share of right answers of a style must be."""

Summary = Mapping[str, Mapping[str, Any]]


def parse_gates(text: str) -> dict[str, float]:
    """Read gates such as ``overall=0.9,verbatim=1``; a gate is a style, ``overall`` or an overall share.

    Raises:
        CommandError: a part is not a name and a share.
    """
    gates: dict[str, float] = {}
    for part in filter(None, (each.strip() for each in text.split(","))):
        name, _, share = part.partition("=")
        try:
            gates[name.strip()] = float(share)
        except ValueError:
            raise CommandError(COMMANDS.bad_minimum.format(gate=part)) from None
    return gates


def check_known(gates: Mapping[str, float], styles: Sequence[str]) -> None:
    """See to it that every gate has a measure, lest a misspelt one hold nothing.

    Raises:
        CommandError: one has none.
    """
    known = (OVERALL, *FLOORS, *CEILINGS, *styles)
    for name in gates:
        if name not in known:
            raise CommandError(COMMANDS.unknown_gate.format(gate=name, known=", ".join(known)))


def missed(summary: Summary, gates: Mapping[str, float]) -> list[str]:
    """The gates that are not reached, each with the value that was measured."""
    return [
        f"{name}={limit:g} ({value:.3f})"
        for name, limit in gates.items()
        if (value := _value(summary, name)) is not None
        and (value > limit if name in CEILINGS else value < limit)
    ]


def _value(summary: Summary, name: str) -> float | None:
    """``None`` for the evidence of questions that ask for none."""
    value = summary[OVERALL][name] if name in CEILINGS + FLOORS else summary[name]["right"]
    return None if value is None else float(value)
