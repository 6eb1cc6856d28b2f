"""What a preview says of a file, as it is kept until somebody decides."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from pydantic import BaseModel, ConfigDict

from bot.documents.concerns import Concern
from bot.documents.fields import Field, from_json
from bot.documents.previewing import Warned, beside, preview
from bot.library import Library
from corpus.conversion.converted import Note
from corpus.document import Metadata
from store.database import Database
from store.documents import current_documents
from store.prepared import Prepared

_BY_TEXT = frozenset({Concern.NEAR_DUPLICATE})


class Examined(BaseModel):
    """What was read of a file, with the corrections so far.

    Attributes:
        id: The id of the document.
        file: The name of the file, which is only words.
        sha256: The digest of its bytes.
        metadata: What is known of the document.
        pages: ``None`` where the format has none.
        figures: How many figures were read in it.
        tables: How many tables.
        notes: What is to be known of how it was read.
        warnings: What speaks for a second look.
    """

    model_config = ConfigDict(frozen=True)

    id: str
    file: str
    sha256: str
    metadata: Metadata
    pages: int | None
    figures: int
    tables: int
    notes: tuple[tuple[Note, str], ...]
    warnings: tuple[Warned, ...]

    def value(self, field: Field) -> object:
        """What a field holds now."""
        return self.id if field is Field.ID else getattr(self.metadata, field)

    def beside_others(self, database: Database) -> "Examined":
        """The same beside the documents that are current at this moment; texts are not compared anew."""
        with database.session() as session:
            known = current_documents(session)
        current = {each.id for each in known}
        kept = [each for each in self.warnings if each.concern in _BY_TEXT and each.document in current]
        warnings = [*beside(self.id, self.sha256, self.metadata, known), *kept]
        return self.model_copy(update={"warnings": tuple(warnings)})

    def corrected(self, values: Mapping[str, str | None]) -> "Examined":
        """The same with fields put right, as JSON keeps them."""
        fields: dict[str, Any] = dict(from_json(values))
        right = fields.pop(Field.ID, self.id)
        return self.model_copy(update={"id": right, "metadata": replace(self.metadata, **fields)})


def examine(prepared: Prepared, database: Database, library: Library | None) -> Examined:
    """Look at a document that was read, beside those that are current; changes nothing."""
    shown = preview(prepared, database, library)
    document = prepared.read.document
    return Examined(
        id=document.id,
        file=prepared.upload.name,
        sha256=document.sha256,
        metadata=document.metadata,
        pages=prepared.read.pages,
        figures=len(prepared.facts.figures),
        tables=shown.tables,
        notes=prepared.read.notes,
        warnings=shown.warnings,
    )
