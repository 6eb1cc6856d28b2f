"""Arithmetic between figures, only where it is sound: like units, and rates never summed."""

from decimal import ROUND_HALF_UP, Decimal

from bot.answer import Computation, Operation, StatedFigure
from bot.evidence.like_units import are_like

_RATIO_PLACES = Decimal("0.01")


def compute(operation: Operation, operands: tuple[StatedFigure, ...]) -> Computation | None:
    """The computation, or ``None`` where it would mean nothing: unlike units, ranges, sums of rates."""
    if len(operands) < 2 or not _are_alike(operands):
        return None
    if operation is Operation.SUM and _is_rate(operands[0]):
        return None
    result = _result(operation, [operand.value for operand in operands])
    return None if result is None else Computation(operation, operands, print_number(result))


def print_number(value: Decimal) -> str:
    """A number as Vietnamese prints it: ``5.079``, ``2,12``."""
    text = f"{value.normalize():,f}"
    return text.translate(str.maketrans(",.", ".,"))


def _result(operation: Operation, values: list[Decimal]) -> Decimal | None:
    if operation is Operation.SUM:
        return sum(values, Decimal(0))
    high, low = max(values), min(values)
    if operation is Operation.DIFFERENCE:
        return high - low
    return (high / low).quantize(_RATIO_PLACES, ROUND_HALF_UP) if low else None


def _are_alike(operands: tuple[StatedFigure, ...]) -> bool:
    first, *others = operands
    like = all(are_like(first.unit, other.unit) for other in others)
    return like and all(operand.value_max is None for operand in operands)


def _is_rate(figure: StatedFigure) -> bool:
    return (figure.unit or "").startswith("%") or "/" in (figure.unit or "")
