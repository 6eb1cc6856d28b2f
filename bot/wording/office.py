"""The sentences of a chat in which administrators work on documents."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.documents.fields import Field


@dataclass(frozen=True, slots=True)
class OfficeWording:
    """Plain text; fields with ``{…}`` are formats, and what fills them is named."""

    too_big: str
    """The file ``{name}`` is larger than the ``{limit}`` MB that a bot may fetch."""
    fetching: str
    """A file is on its way: ``{name}``, ``{percent}``."""
    reading: str
    """A file is being read: ``{name}``."""
    not_fetched: str
    """The file ``{name}`` could not be fetched from Telegram."""
    not_read: str
    """The file ``{name}`` is refused: ``{reason}``."""
    unpacked: str
    """The archive ``{name}`` holds ``{count}`` files, each of which is shown below."""
    too_many: str
    """The archive ``{name}`` holds more than the ``{limit}`` files that are looked at in a chat."""
    fields: Mapping[Field, str]
    """The names of the fields of a document."""
    field: str
    """A line of a preview: ``{name}``, ``{value}``."""
    nothing: str
    """In place of a value that is not known."""
    audiences: Mapping[str, str]
    """Who may see a document, by the audience of its metadata."""
    pages: str
    """In a preview: ``{count}`` pages."""
    figures: str
    """In a preview: ``{count}`` figures."""
    tables: str
    """In a preview: ``{count}`` tables."""
    warning: str
    """A line of a preview that asks for a second look: ``{text}``."""
    replaces: str
    """In a preview: it takes the place of ``{document}``."""
    reason: str
    """In a preview: the reason that the audit keeps: ``{reason}``."""
    wrong_caption: str
    """In a preview: the caption states a value for ``{name}`` that cannot be."""
    tap: str
    """Below a preview: how to go on."""
    publish: str
    publish_all: str
    discard: str
    """Buttons: publish this, publish all that came together, throw it away."""
    ask_value: str
    """What is the value of ``{name}``? Now it is ``{value}``."""
    hints: Mapping[Field, str]
    """How the value of a field is written, where that needs saying."""
    bad_values: Mapping[Field, str]
    """What was typed for a field cannot be its value."""
    corrected: str
    """The field ``{name}`` is ``{value}`` now."""
    cancel: str
    """Button: never mind."""
    cancelled: str
    """Nothing was changed."""
    publishing: str
    """``{name}`` is being published."""
    working: str
    """It is being done."""
    at_work: str
    """A button was pressed again meanwhile."""
    progress: str
    """How far that is: ``{done}`` of ``{total}`` texts are embedded."""
    published: str
    """``{names}`` were published; readers have ``{embedded}`` new texts."""
    unchanged: str
    """``{names}`` were there already."""
    gate: str
    """Below it: ``{asked}`` golden questions were asked."""
    changed_meanwhile: str
    """Others changed documents since the preview; it has to be looked at again."""
    replaced_is_gone: str
    """``{document}``, which was to be replaced, is not there any more."""
    discarded: str
    """``{name}`` was thrown away."""
    gate_refused: str
    """Publishing was refused: ``{lost}`` answers lost, ``{wrong}`` wrong figures."""
    lost: str
    """One of those: ``{id}``, ``{question}``."""
    wrong: str
    """One of those: ``{id}``, ``{question}``."""
    and_more: str
    """``{count}`` more."""
    force: str
    """Button: do it all the same, with a reason."""
    ask_reason: str
    """Why is it to be done all the same?"""
    bad_reason: str
    """That is no reason."""
    failed: str
    """It failed for a reason that only a developer can mend; nothing has changed."""
    withdraw: str
    replace: str
    """Buttons under a document."""
    confirm_withdraw: str
    """Is ``{document}`` to be withdrawn?"""
    withdrawn: str
    """``{document}`` is out of the answers."""
    send_file: str
    """Send the file that is to take the place of ``{document}``."""
    yes: str
    """Button: yes, do it."""
    no_such_document: str
    """``{document}`` is not there any more."""
    reindexed: str
    """There is a new index, with ``{embedded}`` new texts."""
    up_to_date: str
    """Readers already had everything."""
    confirm_rollback: str
    """Is the index ``{generation}``, built ``{built}``, to be brought back?"""
    rolled_back: str
    """Readers have the index ``{generation}``."""
    no_generation: str
    """There is none to go back to."""
    generations: str
    """Above the list of indexes."""
    generation: str
    """One of them: ``{id}``, ``{built}``, ``{passages}``, ``{statements}``."""
    in_use: str
    """Beside the one that readers use."""
    no_golden: str
    """There are no golden questions, or no index."""
    golden: str
    """``{right}`` of ``{asked}`` golden questions are answered right."""
    golden_lost: str
    """One that is not: ``{id}``, ``{question}``."""
    unanswered: str
    """Above the questions of the last ``{days}`` days that were refused or reported: ``{count}``."""
    nothing_unanswered: str
    """There are none in ``{days}`` days."""
    topic: str
    """A group of them: ``{topic}``, ``{count}``."""
    other_topics: str
    """The group of the rest."""
    asked: str
    """One of them: ``{question}``."""
    asked_often: str
    """One that came ``{count}`` times: ``{question}``."""
    reported: str
    """Beside one whose answer was reported."""
    audit: str
    """Above the last ``{count}`` acts."""
    entry: str
    """One act: ``{at}``, ``{actor}``, ``{action}``."""
    entry_reason: str
    """Below it: ``{reason}``."""
    no_entries: str
    """The audit is empty."""
    export: str
    """Button: all acts as a file."""
    exported: str
    """Under that file: ``{count}`` acts."""
    only_auditors: str
    """A command for administrators and auditors came from somebody else."""
    too_long: str
    """The file would be larger than what a bot may send."""
    moment: str
    """How a moment is printed, as `datetime.strftime` takes it."""
