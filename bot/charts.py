"""Charts of figures as pictures; needs the extra ``charts``."""

import io
from importlib.util import find_spec

from bot.series import Series

WIDTH_INCHES, BAR_INCHES, DOTS_PER_INCH = 8.0, 0.5, 120
LABEL_LETTERS = 32


def can_draw() -> bool:
    """Whether the library that draws is installed."""
    return find_spec("matplotlib") is not None


def draw(series: Series, title: str, source: str) -> bytes:
    """A PNG of horizontal bars, each with its number as printed; the source stands below.

    The letters are those of DejaVu Sans, which comes with matplotlib and has all of Vietnamese.
    """
    from matplotlib.figure import Figure  # noqa: PLC0415  an extra, and slow to import

    figure = Figure(figsize=(WIDTH_INCHES, 2 + BAR_INCHES * len(series.labels)), layout="constrained")
    axes = figure.subplots()
    labels = [_short(label) for label in series.labels]
    places = range(len(labels))
    bars = axes.barh(places, [float(each.stored.item.value) for each in series.figures], color="#2f6f9f")
    axes.set_yticks(places, [_plain(label) for label in labels])
    axes.bar_label(bars, [_plain(each.stored.item.value_text) for each in series.figures], padding=4)
    axes.invert_yaxis()
    axes.margins(x=0.15)
    axes.set_xticks([])
    axes.set_title(_plain(title), loc="left", wrap=True)
    figure.supxlabel(_plain(source), fontsize=8, wrap=True)
    picture = io.BytesIO()
    figure.savefig(picture, format="png", dpi=DOTS_PER_INCH)
    return picture.getvalue()


def _short(label: str) -> str:
    return label if len(label) <= LABEL_LETTERS else f"{label[: LABEL_LETTERS - 1]}…"


def _plain(text: str) -> str:
    # matplotlib reads text between dollar signs as mathematics
    return text.replace("$", r"\$")
