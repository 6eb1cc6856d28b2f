"""What an administrator writes below a file: fields put right, line by line, and the rest is the reason."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.documents.fields import BadValueError, Field, read_value, to_json
from corpus.syllables import fold

_NAMES = {
    "ma": Field.ID,
    "ten": Field.TITLE,
    "tieu de": Field.TITLE,
    "so": Field.NUMBER,
    "loai": Field.KIND,
    "co quan": Field.ISSUER,
    "co quan ban hanh": Field.ISSUER,
    "ngay": Field.ISSUED_ON,
    "ngay ban hanh": Field.ISSUED_ON,
    "noi": Field.PLACE,
    "tinh": Field.PLACE,
    "doi tuong": Field.AUDIENCE,
}
"""Names of fields as people write them before a colon, without accents."""

SHARED: frozenset[str] = frozenset({Field.KIND, Field.ISSUER, Field.PLACE, Field.AUDIENCE})
"""Fields that the caption of an album states of all its files."""


@dataclass(frozen=True, slots=True)
class Caption:
    """A caption that was read: values by field, as JSON keeps them, fields that are wrong, and the reason."""

    values: Mapping[str, str | None] = field(default_factory=dict)
    wrong: tuple[Field, ...] = ()
    reason: str | None = None

    def shared(self) -> dict[str, str | None]:
        """Those values that hold for a whole album."""
        return {name: value for name, value in self.values.items() if name in SHARED}


def read_caption(text: str | None) -> Caption:
    """Read a caption; a line alone that says "nội bộ" is a field too."""
    values: dict[str, str | None] = {}
    wrong: list[Field] = []
    rest: list[str] = []
    for line in filter(None, map(str.strip, (text or "").splitlines())):
        name, value = _split(line)
        if name is None:
            rest.append(line)
            continue
        try:
            values[name] = to_json(read_value(name, value))
        except BadValueError:
            wrong.append(name)
    return Caption(values, tuple(wrong), " ".join(rest) or None)


def _split(line: str) -> tuple[Field | None, str]:
    if fold(line) in {"noi bo", "cong khai"}:
        return Field.AUDIENCE, line
    name, colon, value = line.partition(":")
    return (_NAMES.get(fold(name.strip())), value.strip()) if colon else (None, line)
