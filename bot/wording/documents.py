"""The words of the commands that administer documents."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.documents.concerns import Concern
from bot.documents.recoveries import Recovery
from store.models import Status


@dataclass(frozen=True, slots=True)
class DocumentWording:
    """Everything that administering documents says to people, in one language; plain text.

    Fields with ``{…}`` are formats; what fills them is named.
    """

    statuses: Mapping[Status, str]
    columns: Mapping[str, str]
    """The heading of a column, by the field that it shows."""
    concerns: Mapping[Concern, str]
    """What speaks against a file before it is added; a format of ``{document}`` and ``{share}``."""
    actions: Mapping[str, str]
    """What was done, by the action of the audit; one that is missing shows as it is."""
    recoveries: Mapping[Recovery, str]
    """What an earlier process left half done, and what became of it."""
    no_such_document: str
    """There is no document ``{document}``."""
    no_documents: str
    added: str
    """``{count}`` documents were added."""
    replaced: str
    """``{old}`` was replaced by ``{new}``."""
    withdrawn: str
    """``{document}`` is out of the answers."""
    removed: str
    """``{document}`` is deleted for good."""
    confirm: str
    """A deletion needs ``--yes``: ``{document}``."""
    would_add: str
    """A preview only; nothing was changed."""
    rolled_back: str
    """Readers have the generation ``{generation}``."""
    nothing_to_roll_back_to: str
    no_generations: str
    in_use: str
    """Beside the generation that readers use."""
    gate_refused: str
    """The index would be worse: ``{lost}`` answers lost, ``{wrong}`` wrong figures."""
    lost: str
    """One question that was answered right before: ``{id}``, ``{question}``."""
    wrong: str
    """One question whose answer states a wrong figure: ``{id}``, ``{question}``."""
    gate_passed: str
    """All ``{asked}`` golden questions are as good as before."""
    no_golden: str
    """There are no golden questions in ``{data}``."""
    busy: str
    """Somebody is changing documents: ``{actor}``, since ``{since}``."""
    busy_unknown: str
    other_model: str
    """The index was built with the model ``{indexed}``, the settings name ``{configured}``."""
    no_entries: str
    """The audit is empty."""
    written: str
    """``{count}`` entries are in the file ``{path}`` now."""
    replaced_by: str
    """Beside a document that ``{document}`` replaced."""
    watching: str
    """The inbox ``{folder}`` is being watched."""
    taken: str
    """``{name}`` was taken in from the inbox."""
    refused: str
    """``{name}`` stays in the inbox: ``{reason}``."""
