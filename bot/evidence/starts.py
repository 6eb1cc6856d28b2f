"""Figures of the state before a programme or a change."""

from corpus.figure import Figure


def is_start(figure: Figure) -> bool:
    """Whether a figure is what a change began from: the first of "từ A xuống còn B"."""
    return (figure.comparison or "").startswith("mức xuất phát")


def is_of_before(figure: Figure) -> bool:
    """Whether a figure's period is the time before something: "trước khi thực hiện Chương trình"."""
    return figure.period is not None and figure.period.text.lower().startswith("trước")
