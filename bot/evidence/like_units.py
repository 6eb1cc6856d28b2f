"""Units that count alike, so that their figures may be subtracted."""


def are_like(one: str | None, other: str | None) -> bool:
    """Whether two units are one, or one is the other in full: "giường/vạn dân", "giường bệnh/vạn dân"."""
    short, full = sorted((_head(one), _head(other)), key=len)
    (noun, _, per), (full_noun, _, full_per) = short.partition("/"), full.partition("/")
    says_more = bool(noun) and full_noun.startswith(f"{noun} ")
    return per == full_per and (noun == full_noun or says_more)


def _head(unit: str | None) -> str:
    """A unit without what only narrows it: "lượt hộ" and "hộ" both count households."""
    return (unit or "").casefold().removeprefix("lượt ").strip()
