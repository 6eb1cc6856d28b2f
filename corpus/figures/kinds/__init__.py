"""What a figure says: a result, a target, the completion of a plan, a change, a share ..."""

from corpus.figure import Kind
from corpus.figures.beside import is_excess
from corpus.figures.bracketed import is_plan_in_brackets
from corpus.figures.kinds.criteria import is_criterion
from corpus.figures.kinds.directions import comparison_of, direction_of, same_direction
from corpus.figures.kinds.documentary import is_documentary
from corpus.figures.kinds.percentages import percent_kind
from corpus.figures.kinds.targets import goes_on_with_target, is_target
from corpus.figures.reading import Reading
from corpus.patterns import pattern

_WORDING = "figure_wording.toml"
_GIVEN = pattern(_WORDING, "kinds", "given")


def read_kind(reading: Reading, earlier: Reading | None) -> None:
    """Set kind, direction and comparison from the words around the figure.

    ``earlier`` is the figure before it in the block, whose kind is known.
    """
    reading.direction = direction_of(reading) or same_direction(reading, earlier)
    reading.comparison = reading.comparison or comparison_of(reading)
    reading.kind = _kind(reading, earlier)
    if goes_on_with_target(reading, earlier):
        reading.kind = Kind.TARGET
    if reading.kind not in (Kind.CHANGE, Kind.TARGET) and reading.direction != "vượt":
        reading.direction = None


def _kind(reading: Reading, earlier: Reading | None) -> Kind:
    if reading.quantity.total is not None:
        return Kind.OF_TOTAL
    if reading.is_percent:
        bound = is_criterion(reading, earlier)
        return Kind.COUNT_DOCUMENTARY if bound else percent_kind(reading, earlier)
    return _count_kind(reading, earlier)


def _count_kind(reading: Reading, earlier: Reading | None) -> Kind:
    excess = is_excess(reading, earlier)
    if not excess and (is_target(reading) or is_plan_in_brackets(reading, earlier)):
        return Kind.TARGET
    if excess or (reading.direction and reading.direction != "vượt"):
        return Kind.CHANGE
    if reading.unit_group == "currencies" and _GIVEN.search(reading.wide):
        return Kind.ALLOCATION
    return Kind.COUNT_DOCUMENTARY if is_documentary(reading) else Kind.ACTUAL
