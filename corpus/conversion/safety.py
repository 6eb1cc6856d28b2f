"""What no file may carry, looked for before any engine opens it."""

import zipfile
from pathlib import Path

import olefile

from corpus.conversion.limits import MAX_FILES, MAX_UNPACKED
from corpus.formats import Format
from corpus.refusal import DocumentRefusedError, Reason

_CHUNK = 1024 * 1024
_MANY_PARTS = 10 * MAX_FILES
_ENCRYPTED = 0x0100  # bit fEncrypted of the FIB, [MS-DOC] 2.5.2
_FIB_FLAGS = 0x0A
_FILE_PASS = b"\x2f\x00"  # the record that begins an encrypted stream, [MS-XLS] 2.4.117
_MACRO_STORAGES = frozenset({"macros", "_vba_project_cur", "vba"})


def check_package(path: Path) -> None:
    """Refuse a .docx or .xlsx that unpacks without end, declares entities, or brings macros.

    Raises:
        DocumentRefusedError: It does.
    """
    total = 0
    with zipfile.ZipFile(path) as archive:
        parts = archive.infolist()
        if len(parts) > _MANY_PARTS:
            raise DocumentRefusedError(Reason.UNSAFE)
        for part in parts:
            if part.flag_bits & 1:
                raise DocumentRefusedError(Reason.PROTECTED)
            if part.filename.lower().endswith("vbaproject.bin"):
                raise DocumentRefusedError(Reason.MACROS)
            total += _check_part(archive, part, MAX_UNPACKED - total)


def _check_part(archive: zipfile.ZipFile, part: zipfile.ZipInfo, left: int) -> int:
    """The size of a part as it really is: what the archive says of it is the sender's word."""
    is_markup = part.filename.lower().endswith((".xml", ".rels"))
    size = 0
    tail = b""
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            size += len(chunk)
            if size > left:
                raise DocumentRefusedError(Reason.UNSAFE)
            # Office never writes a document type; one is there to define entities.
            seen = (tail + chunk).replace(b"\0", b"")
            if is_markup and (b"<!DOCTYPE" in seen or b"<!ENTITY" in seen):
                raise DocumentRefusedError(Reason.UNSAFE)
            tail = chunk[-16:]
    return size


def check_office(path: Path) -> Format:
    """Refuse an old Word or Excel file that is locked or brings macros; what it would be in the new format.

    Raises:
        DocumentRefusedError: It is, or it is another kind of file.
    """
    with olefile.OleFileIO(path) as ole:
        names = {entry.lower() for path_of in ole.listdir(storages=True) for entry in path_of}
        if "encryptedpackage" in names:
            raise DocumentRefusedError(Reason.PROTECTED)
        if names & _MACRO_STORAGES:
            raise DocumentRefusedError(Reason.MACROS)
        if "worddocument" in names:
            _check_word(ole)
            return Format.DOCX
        for name in ("Workbook", "Book"):
            if ole.exists(name):
                _check_workbook(ole, name)
                return Format.XLSX
    raise DocumentRefusedError(Reason.UNSUPPORTED, "")


def _check_word(ole: olefile.OleFileIO) -> None:
    header = ole.openstream("WordDocument").read(_FIB_FLAGS + 2)
    if int.from_bytes(header[_FIB_FLAGS:], "little") & _ENCRYPTED:
        raise DocumentRefusedError(Reason.PROTECTED)


def _check_workbook(ole: olefile.OleFileIO, name: str) -> None:
    start = ole.openstream(name).read(4096)
    position = 0
    for _ in range(8):  # it stands right behind the record that begins the file
        if start[position : position + 2] == _FILE_PASS:
            raise DocumentRefusedError(Reason.PROTECTED)
        position += 4 + int.from_bytes(start[position + 2 : position + 4], "little")
