"""Figures of some among those counted before: "Trong số học viên có 840 người Khmer, 910 phụ nữ"."""

from corpus.figures.reading import Reading
from corpus.patterns import pattern

_AMONG = pattern("figure_wording.toml", "parents", "among")


def among_whom(reading: Reading) -> str:
    """Those among whom the sentence counts; empty where it does not begin so."""
    match = _AMONG.match(f"{reading.sentence_head} ")
    return match["noun"] if match is not None else ""


def name_among(phrase: str, reading: Reading, whole: Reading) -> str:
    """The name of some with that of all among whom they are: "số học viên (người Khmer)"."""
    among = among_whom(reading)
    if not among or among != whole.unit or reading.unit == whole.unit or not phrase.startswith("số "):
        return phrase
    return f"số {among} ({phrase.removeprefix('số ')})"
