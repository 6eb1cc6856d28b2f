"""The words of the commands that list what was read in documents."""

from collections.abc import Mapping
from dataclasses import dataclass

from corpus.directive import Relation
from corpus.figure import Kind
from corpus.numbers_named import TokenClass


@dataclass(frozen=True, slots=True)
class ListingWording:
    """Everything that lists say to people, in one language; plain text.

    Fields with ``{…}`` are formats; what fills them is named.
    """

    headings: Mapping[str, str]
    """The heading of a column, by the field of a row that it shows."""
    kinds: Mapping[Kind, str]
    relations: Mapping[Relation, str]
    classes: Mapping[TokenClass, str]
    unclassed: str
    """The class of a number that has none."""
    sheet: str
    """The name of the sheet with figures in a workbook."""
    number: str
    """In a source: the document's number is ``{number}``."""
    quoted: str
    """A source: ``{origin}`` names the document, ``{clause}`` is verbatim."""
    no_documents: str
    """Nothing was indexed yet."""
    no_such_document: str
    """No current document has the id ``{document}``."""
    nothing_found: str
    """No row meets the conditions."""
    written: str
    """``{count}`` rows are in the file ``{path}`` now."""
    left_unclassed: str
    """``{count}`` numbers have no class."""
    one_form: str
    """More than one form of output was asked for."""
    coverage_alone: str
    """The account of numbers was asked for with conditions that it does not know."""
    bad_gold: str
    """A gold set cannot be used: ``{reason}``."""
