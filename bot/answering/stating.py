"""Figures in words: sentences composed from rows, digits copied and never retyped (promise 1)."""

from bot.answer import StatedFigure
from bot.evidence.completions import is_margin
from bot.evidence.figures import FigureCandidate
from bot.wording.spoken import ANSWERS
from corpus.figure import Figure, Kind
from corpus.places import PlaceSource


def stated(each: FigureCandidate) -> StatedFigure:
    """The figure as the answer carries it, with its place in the document."""
    figure = each.figure
    return StatedFigure(
        value_text=figure.value_text,
        value=figure.value,
        value_max=figure.value_max,
        total=figure.total,
        unit=figure.unit,
        indicator=figure.indicator,
        kind=figure.kind.value,
        period=figure.period.text if figure.period else None,
        place=place_of(figure),
        document=each.candidate.document.id,
        start=figure.span.start,
        end=figure.span.end,
    )


def sentence(each: FigureCandidate) -> str:
    """One sentence: the indicator, the figure as printed, and where and when it holds."""
    return f"{_capital(each.figure.indicator)}: {quantity(each)}{circumstances(each)}"


def circumstances(each: FigureCandidate) -> str:
    """When and where a figure holds, in brackets: " (năm 2022, Lạng Sơn)"; empty where nothing says."""
    told = ", ".join(filter(None, [_period(each.figure), place_of(each.figure)]))
    return f" ({told})" if told else ""


def quantity(each: FigureCandidate) -> str:
    """The figure with its qualifier, unit and kind: "tăng 9,5% so với cùng kỳ", "đạt 60,06% kế hoạch"."""
    figure = each.figure
    printed = _printed(figure)
    if figure.kind is Kind.PLAN_COMPLETION and is_margin(figure):
        return ANSWERS.beyond_plan.format(direction=figure.direction, figure=printed)
    if figure.kind is Kind.PLAN_COMPLETION:
        return ANSWERS.plan_completion.format(figure=printed)
    if figure.kind is Kind.CHANGE:
        points = ANSWERS.percentage_points if _is_points(each) else ""
        return " ".join(filter(None, [figure.direction, printed, points, figure.comparison]))
    if figure.kind is Kind.TARGET:
        return ANSWERS.target.format(figure=printed)
    return printed


def place_of(figure: Figure) -> str | None:
    """The place of a figure; a province that its document never names is called just that (promise 10)."""
    if figure.place is None:
        return None
    return ANSWERS.unnamed_province if figure.place.source is PlaceSource.UNNAMED else figure.place.name


def _printed(figure: Figure) -> str:
    unit = figure.unit or ""
    joined = f"{figure.value_text}{unit}" if unit.startswith("%") else f"{figure.value_text} {unit}".strip()
    return f"{figure.qualifier} {joined}" if figure.qualifier else joined


def _is_points(each: FigureCandidate) -> bool:
    """A change of a rate, in per cent of nothing, is one in percentage points: 8,32 to 6,2 is 2,12 points."""
    parent = each.parent
    both_rates = (each.figure.unit or "").startswith("%") and parent and (parent.unit or "").startswith("%")
    return bool(both_rates and parent and parent.kind is not Kind.PLAN_COMPLETION)


def _period(figure: Figure) -> str | None:
    if figure.period is None:
        return None
    text = figure.period.text
    return text.lower() if text.isupper() else text[0].lower() + text[1:]


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
