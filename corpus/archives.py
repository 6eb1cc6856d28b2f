"""Archives: the documents in a .zip, unpacked in memory, whose names never become paths."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.cleaning import clean_line
from corpus.conversion.limits import MAX_FILES, MAX_UNPACKED
from corpus.decoding import MAX_BYTES
from corpus.formats import Format, detect
from corpus.refusal import DocumentRefusedError, Reason

_MAX_NAME = 200


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as somebody sent it: a name, which is only words, and its bytes."""

    name: str
    content: bytes

    @property
    def stem(self) -> str:
        """The name without its folders and its suffix: the id of the document."""
        return self._base.rpartition(".")[0] or self._base

    @property
    def suffix(self) -> str:
        """The end of the name from its last point, in lower case; empty without one."""
        stem, point, end = self._base.rpartition(".")
        return f".{end.lower()}" if stem and point else ""

    @property
    def _base(self) -> str:
        last = self.name.replace("\\", "/").rstrip("/").rpartition("/")[2]
        return clean_line(last)[-_MAX_NAME:] or "_"


def unpack(upload: Upload) -> Iterator[Upload]:
    """The documents in an archive; of another file, that file alone.

    Raises:
        DocumentRefusedError: The archive is damaged, locked or too large, or has archives within.
    """
    if not upload.content.startswith(b"PK") or detect(upload.content, upload.suffix) is not Format.ZIP:
        yield upload
        return
    try:
        with zipfile.ZipFile(io.BytesIO(upload.content)) as archive:
            yield from _files(archive)
    except DocumentRefusedError:
        raise
    except Exception as error:
        # damaged data comes out as zlib.error, NotImplementedError, EOFError and more
        raise DocumentRefusedError(Reason.CORRUPT) from error


def _files(archive: zipfile.ZipFile) -> Iterator[Upload]:
    entries = [each for each in archive.infolist() if not each.is_dir() and not _is_hidden(each.filename)]
    if len(entries) > MAX_FILES:
        raise DocumentRefusedError(Reason.TOO_MANY_FILES, str(MAX_FILES))
    total = 0
    for entry in entries:
        if entry.flag_bits & 1:
            raise DocumentRefusedError(Reason.PROTECTED)
        with archive.open(entry) as stream:
            # one byte more than a file may have tells those that have more; what it claims is no evidence
            content = stream.read(MAX_BYTES + 1)
        total += len(content)
        if total > MAX_UNPACKED or len(content) > MAX_BYTES:
            raise DocumentRefusedError(Reason.UNSAFE)
        yield Upload(entry.filename, content)


def _is_hidden(name: str) -> bool:
    parts = [part for part in name.replace("\\", "/").split("/") if part != ".."]
    return any(part.startswith((".", "__MACOSX")) for part in parts)
