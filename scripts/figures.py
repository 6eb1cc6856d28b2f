"""List the figures of the store."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from pathlib import Path

from bot.figure_rows import SHEET, figure_record, for_people
from bot.listed import Listed
from bot.wording.vi import LISTINGS
from bot.workbooks import write_workbook
from corpus.figure import Figure, Kind
from corpus.numbers import parse_number
from corpus.periods import Period
from scripts.coverage import print_coverage
from scripts.environment import opened, settings_for
from scripts.exporting import print_csv, print_records, print_table
from scripts.failures import CommandError
from scripts.listing import listed
from scripts.matching import Phrase
from scripts.output import complain
from store.readings import FIGURES

TABLE = ("figure", "indicator", "kind", "period", "place", "document")

_YEAR = re.compile(r"\d{4}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Filters:
    """Conditions on figures, all of which must hold; ``None`` holds of every figure.

    Attributes:
        words: Phrases, each in the indicator, the place or the clause.
        document: The id of a document.
        kind: A kind.
        place: Words of the place.
        period: A year that the period has a day of, or words of the period.
        unit: Words of the unit.
        number: A number as printed, or another spelling of the same value.
    """

    words: Sequence[str] = ()
    document: str | None = None
    kind: Kind | None = None
    place: str | None = None
    period: str | None = None
    unit: str | None = None
    number: str | None = None

    def admit(self, figure: Figure, clause: str) -> bool:
        """Whether a figure meets the conditions; that on the document is the query's."""
        place = figure.place.name if figure.place else None
        return (
            self.kind in {None, figure.kind}
            and (self.unit is None or Phrase(self.unit).is_in(figure.unit))
            and (self.place is None or Phrase(self.place).is_in(place))
            and (self.period is None or _is_of(figure.period, self.period))
            and (self.number is None or _is_number(figure, self.number))
            and all(Phrase(words).is_in(figure.indicator, place, clause) for words in self.words)
        )


@dataclass(frozen=True, slots=True)
class Form:
    """How rows are printed: as a table unless one of these is chosen."""

    json: bool = False
    csv: bool = False
    xlsx: Path | None = None


def run(filters: Filters, form: Form, data: Path | None, *, coverage: bool = False) -> int:
    """List figures, or account for every number; the exit code is 1 when a number has no class."""
    if form.json + form.csv + (form.xlsx is not None) > 1:
        raise CommandError(LISTINGS.one_form)
    with opened(settings_for(data)) as workspace, workspace.database.session() as session:
        if coverage:
            if form.csv or form.xlsx or _other_than_document(filters):
                raise CommandError(LISTINGS.coverage_alone)
            return print_coverage(session, filters.document, as_json=form.json)
        rows = (
            row
            for row in listed(session, FIGURES, filters.document)
            if filters.admit(row.stored.item, row.stored.text)
        )
        if not _print(rows, form):
            complain(LISTINGS.nothing_found)
    return 0


def _print(rows: Iterator[Listed[Figure]], form: Form) -> int:
    if form.json:
        return print_records(map(figure_record, rows))
    people = map(for_people, rows)
    if form.csv:
        return print_csv(people, SHEET)
    if form.xlsx is None:
        return print_table(people, TABLE)
    # first, for openpyxl leaves its own files half written when it cannot save
    with form.xlsx.open("wb") as file:
        count = write_workbook(file, people, SHEET)
    complain(LISTINGS.written.format(count=count, path=form.xlsx))
    return count


def _is_of(period: Period | None, asked: str) -> bool:
    if period is None:
        return False
    first, last = period.start or period.end, period.end or period.start
    if _YEAR.fullmatch(asked.strip()) and first and last:
        return first.year <= int(asked) <= last.year
    return Phrase(asked).is_in(period.text)


def _is_number(figure: Figure, asked: str) -> bool:
    printed = " ".join(asked.casefold().split())
    value = parse_number(printed)
    same_value = value is not None and value in {figure.value, figure.value_max}
    return same_value or printed == " ".join(figure.value_text.casefold().split())


def _other_than_document(filters: Filters) -> bool:
    return any(getattr(filters, field.name) for field in fields(filters) if field.name != "document")
