"""What was read of a file, with buttons to put it right, to publish it or to throw it away."""

from collections.abc import Iterator, Sequence
from datetime import date

from bot.documents.examining import Examined
from bot.documents.fields import Field
from bot.documents.gate import Verdict
from bot.golden import GoldenQuestion
from bot.telegram.errand_turns import Action, button
from bot.telegram.outgoing import Button, Keyboard
from bot.wording.documents import DocumentWording
from bot.wording.intake import NOTES
from bot.wording.office import OfficeWording
from store.errands import Errand

FIELDS = tuple(Field)
"""Buttons carry the place of a field in this order."""

IN_A_ROW = 4
QUESTIONS_SHOWN = 10
"""Of the golden questions that speak against a change; more would not fit into a message."""


def preview_text(errand: Errand, words: OfficeWording, documents: DocumentWording, above: str = "") -> str:
    """What was read; ``above`` is what is to be said first."""
    examined = Examined.model_validate(errand.details["examined"])
    lines = [f"📄 {examined.file}"]
    lines += [
        words.field.format(name=words.fields[each], value=shown_value(examined, each, words))
        for each in FIELDS
    ]
    lines.append(" · ".join(_counts(examined, words)))
    if errand.details.get("replaces"):
        lines.append(words.replaces.format(document=errand.details["replaces"]))
    if errand.details.get("reason"):
        lines.append(words.reason.format(reason=errand.details["reason"]))
    lines += [words.warning.format(text=each) for each in _warnings(errand, examined, words, documents)]
    return "\n".join(filter(None, [above and f"{above}\n", *lines, f"\n{words.tap}"]))


def shown_value(examined: Examined, field: Field, words: OfficeWording) -> str:
    """A value as people read it."""
    value = examined.value(field)
    if value is None:
        return words.nothing
    if field is Field.AUDIENCE:
        return words.audiences[str(value)]
    return f"{value:%d/%m/%Y}" if isinstance(value, date) else str(value)


def preview_buttons(errand: Errand, words: OfficeWording) -> Keyboard:
    """Fields to put right, and what to do with the file."""
    fields = [button(errand, words.fields[each], f"{Action.FIELD}:{n}") for n, each in enumerate(FIELDS)]
    rows: list[Sequence[Button]] = [fields[n : n + IN_A_ROW] for n in range(0, len(fields), IN_A_ROW)]
    deciding = [button(errand, words.publish, Action.YES), button(errand, words.discard, Action.NO)]
    together = [button(errand, words.publish_all, Action.ALL)] if errand.batch else []
    return tuple(tuple(row) for row in (*rows, deciding, together) if row)


def refusal_text(verdict: Verdict, words: OfficeWording) -> str:
    """Why the gate refuses a change."""
    lines = [words.gate_refused.format(lost=len(verdict.lost), wrong=len(verdict.wrong))]
    lines += listed(verdict.lost, words.lost, words)
    lines += listed(verdict.wrong, words.wrong, words)
    return "\n".join(lines)


def refusal_buttons(errand: Errand, words: OfficeWording) -> Keyboard:
    """What can be done in spite of it."""
    return ((button(errand, words.force, Action.FORCE),), (button(errand, words.discard, Action.NO),))


def listed(questions: Sequence[GoldenQuestion], form: str, words: OfficeWording) -> list[str]:
    """Golden questions, as many as fit, and how many more there are."""
    lines = [form.format(id=each.id, question=each.question) for each in questions[:QUESTIONS_SHOWN]]
    left = len(questions) - len(lines)
    return [*lines, words.and_more.format(count=left)] if left else lines


def _counts(examined: Examined, words: OfficeWording) -> Iterator[str]:
    if examined.pages is not None:
        yield words.pages.format(count=examined.pages)
    yield words.figures.format(count=examined.figures)
    yield words.tables.format(count=examined.tables)


def _warnings(
    errand: Errand, examined: Examined, words: OfficeWording, documents: DocumentWording
) -> Iterator[str]:
    for note, detail in examined.notes:
        yield NOTES[note].format(detail=detail)
    for each in examined.warnings:
        yield documents.concerns[each.concern].format(document=each.document, share=each.share)
    for name in errand.details.get("wrong", ()):
        yield words.wrong_caption.format(name=words.fields[Field(name)])
