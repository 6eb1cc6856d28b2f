"""Labels before figures, whose colons part nothing: "trung cấp: 2.672 người"."""

import re
from collections.abc import Sequence

from corpus.figures.quantities.quantity import Quantity
from corpus.patterns import pattern

_WORDING = "figure_wording.toml"
_LIST_HEAD = pattern(_WORDING, "clauses", "list_head")
_LABEL = re.compile(
    r"(?P<name>\w[^:;.\n]*?)\s*(?P<colon>:)\s*(?:(?:là|đạt|khoảng|gần|hơn|trên|dưới|ước|từ|tối thiểu|tối đa|"
    r"ít nhất)\s+)*$",
    re.IGNORECASE,
)
FIELD_LABEL = re.compile(r"[\W\d]*(?:về|đối với|(?:trong |trên )?lĩnh vực)\s+", re.IGNORECASE)
"""What begins a label that tells of which field a passage is, and names none of its figures: "Về y tế:"."""

_MAX_LABEL = 80


def label_colons(text: str, start: int, quantities: Sequence[Quantity]) -> frozenset[int]:
    """The colons between a name and its own figure: "trung cấp: 2.672 người".

    Not those behind the head of a list ("như sau: 5 xã ..."), nor behind another figure.
    """
    colons = set[int]()
    floor = start
    for quantity in quantities:
        label = _LABEL.search(text, max(floor, quantity.span.start - _MAX_LABEL), quantity.span.start)
        named = label is not None and not _LIST_HEAD.search(label["name"])
        if label is not None and named and not FIELD_LABEL.match(label["name"]):
            colons.add(label.start("colon"))
        floor = quantity.end
    return frozenset(colons)
