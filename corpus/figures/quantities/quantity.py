"""A number with its unit, as printed."""

from dataclasses import dataclass
from decimal import Decimal

from corpus.document import Span
from corpus.numbers import parse_count
from corpus.units import Unit, is_countable, read_unit


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit; ``span`` is the printed number, ``end`` the offset behind the unit."""

    span: Span
    value: Decimal
    value_max: Decimal | None
    total: Decimal | None
    unit: Unit | None
    end: int


@dataclass(frozen=True, slots=True)
class PrintedNumber:
    """A number token with its scale word; ``scale`` is 1 where it has none."""

    span: Span
    raw: str
    value: Decimal
    scale_end: int
    scale: Decimal
    compound: bool = False

    @property
    def scaled(self) -> Decimal:
        """The value with its scale word."""
        scaled = self.value * self.scale
        whole = scaled.to_integral_value()
        return whole if self.scale != 1 and scaled == whole else scaled


def single(text: str, number: PrintedNumber) -> Quantity:
    """The quantity of one number; a scale word before a currency is left to the unit: "12 | tỷ đồng"."""
    unit = read_unit(text, number.scale_end)
    scaled = number.scale_end > number.span.end
    if not scaled:
        return _finish(text, number, number.span, number.value, unit)
    if number.compound:
        return _finish(text, number, Span(number.span.start, number.scale_end), number.scaled, unit)
    if unit is not None and unit.group == "currencies":
        printed = " ".join(text[number.span.end : number.scale_end].split())
        money = Unit(f"{printed} {unit.text}", unit.end, "currencies")
        return _finish(text, number, number.span, number.value, money)
    return _finish(text, number, Span(number.span.start, number.scale_end), number.scaled, unit)


def _finish(text: str, number: PrintedNumber, span: Span, value: Decimal, unit: Unit | None) -> Quantity:
    if span == number.span and unit is not None and is_countable(unit.text):
        value = parse_count(number.raw) or value
    return Quantity(span, value, None, None, unit, unit.end if unit else max(span.end, number.scale_end))
