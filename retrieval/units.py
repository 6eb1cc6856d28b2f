"""Units of retrieval: the words that are embedded and indexed for a passage and for a statement."""

from corpus.abbreviations import spell_out


def passage_unit(title: str | None, heading_path: tuple[str, ...], passage: str) -> str:
    """A passage with its title and headings above it, abbreviations spelled out.

    The context disambiguates: many reports state the same indicator for other places and years.
    """
    return spell_out("\n".join([*filter(None, [title, *heading_path]), passage]))


def statement_unit(title: str | None, statement: str) -> str:
    """A statement under its document's title, abbreviations spelled out."""
    return spell_out("\n".join(filter(None, [title, statement])))
