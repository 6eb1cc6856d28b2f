"""Files of every format, made here and now: nothing of anybody's is kept."""

import io
import re
import zipfile
from collections.abc import Mapping, Sequence

import docx
import openpyxl
from viparse.normalize.encodings import CHARMAPS

TITLE = "Báo cáo kết quả giảm nghèo năm 2021 của tỉnh"
SENTENCE = "Năm 2021, toàn tỉnh giải quyết việc làm cho 9.310 lao động và có 1.250 hộ thoát nghèo bền vững."
TABLE = (("Chỉ tiêu", "Kế hoạch", "Kết quả"), ("Lao động có việc làm", "9.000", "9.310"))

_WIDTHS = 560
_PAGE_HEIGHT = 842


def encoded(text: str, encoding: str) -> bytes:
    """A text as a machine of 1999 wrote it."""
    letters = {letter: old for old, letter in reversed(CHARMAPS[encoding].pairs)}
    pattern = re.compile("|".join(sorted(map(re.escape, letters), key=len, reverse=True)))
    return pattern.sub(lambda match: letters[match[0]], text).encode("latin-1")


def word(
    paragraphs: Sequence[str] = (TITLE, SENTENCE),
    table: Sequence[Sequence[str]] = (),
    font: str | None = None,
    heading: str | None = None,
) -> bytes:
    """A .docx file."""
    document = docx.Document()
    if heading:
        document.add_heading(heading, level=2)
    for text in paragraphs:
        run = document.add_paragraph().add_run(text)
        run.font.name = font
    if table:
        grid = document.add_table(rows=0, cols=len(table[0]), style="Table Grid")
        for row in table:
            for cell, text in zip(grid.add_row().cells, row, strict=True):
                cell.text = text
        document.add_paragraph("Hết bảng.")  # LibreOffice drops a table that ends a .doc
    return _saved(document)


def word_with_hidden(text: str, hidden: str) -> bytes:
    """A .docx file with words that Word does not show."""
    document = docx.Document()
    paragraph = document.add_paragraph(text)
    paragraph.add_run(hidden).font.hidden = True
    return _saved(document)


def workbook(
    sheets: Mapping[str, Sequence[Sequence[object]]], formats: Mapping[str, str] | None = None
) -> bytes:
    """An .xlsx file; ``formats`` maps a cell such as B2 of the first sheet to its number format."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    for cell, number_format in (formats or {}).items():
        book.worksheets[0][cell].number_format = number_format
    return _saved(book)


def repacked(content: bytes, parts: Mapping[str, bytes]) -> bytes:
    """A package with parts added or replaced."""
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, part in parts.items():
            new.writestr(name, part)
    return packed.getvalue()


def archive(files: Mapping[str, bytes]) -> bytes:
    """A .zip file."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in files.items():
            new.writestr(name, content)
    return packed.getvalue()


def pdf(pages: Sequence[Sequence[str]]) -> bytes:
    """A PDF with lines of text on pages; each letter is written by a code that a ToUnicode map explains."""
    letters = sorted({char for page in pages for line in page for char in line})
    code = {char: index + 1 for index, char in enumerate(letters)}
    mapping = "\n".join(f"<{code[char]:04x}> <{char.encode('utf-16-be').hex()}>" for char in letters)
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def\n"
        "1 begincodespacerange <0000> <ffff> endcodespacerange\n"
        f"{len(letters)} beginbfchar\n{mapping}\nendbfchar endcmap end end"
    )
    kids = " ".join(f"{6 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type0 /BaseFont /Plain /Encoding /Identity-H "
        "/DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Plain /CIDSystemInfo "
        f"<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW {_WIDTHS} >>",
        _stream(cmap),
    ]
    for number, lines in enumerate(pages):
        drawn = " ".join(f"<{''.join(f'{code[char]:04x}' for char in line)}> Tj T*" for line in lines)
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 1400 {_PAGE_HEIGHT}] "
            f"/Contents {7 + 2 * number} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        objects.append(_stream(f"BT /F1 12 Tf 20 TL 50 {_PAGE_HEIGHT - 60} Td {drawn} ET"))
    return _pdf_file(objects)


def locked_pdf() -> bytes:
    """A PDF that asks for a password."""
    content = pdf([[SENTENCE]])
    entry = (
        b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + b"41" * 32 + b"> /U <" + b"42" * 32 + b"> >> "
        b"/ID [<00> <00>] "
    )
    return content.replace(b"/Root 1 0 R", entry + b"/Root 1 0 R")


def rich_text(text: str, encoding: str | None = None) -> bytes:
    """An .rtf file, its letters as escapes."""
    if encoding:
        body = "".join(chr(byte) if byte < 128 else f"\\'{byte:02x}" for byte in encoded(text, encoding))
    else:
        body = "".join(char if char < "\x80" else f"\\u{ord(char)}?" for char in text)
    return ("{\\rtf1\\ansi\\ansicpg1252 " + body.replace("\n", "\\par\n") + "}").encode("ascii")


def _saved(document: object) -> bytes:
    saved = io.BytesIO()
    document.save(saved)  # type: ignore[attr-defined]
    return saved.getvalue()


def _stream(text: str) -> str:
    return f"<< /Length {len(text)} >>\nstream\n{text}\nendstream"


def _pdf_file(objects: Sequence[str]) -> bytes:
    content = "%PDF-1.4\n"
    offsets = []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(content))
        content += f"{number} 0 obj\n{body}\nendobj\n"
    start = len(content)
    content += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n"
    content += "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    content += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
    return content.encode("ascii")
