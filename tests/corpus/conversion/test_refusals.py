"""What is refused, and with which reason: what is damaged, locked, armed, or asks for too much."""

import struct
import zlib
from collections.abc import Callable

import pytest

from bot.wording.intake import REFUSALS
from corpus.archives import Upload, unpack
from corpus.conversion import limits, running
from corpus.formats import Format
from corpus.reading import read
from corpus.refusal import DocumentRefusedError, Reason
from tests.corpus.files import SENTENCE, archive, locked_pdf, pdf, repacked, rich_text, word, workbook

DOCTYPE = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
ENTITIES = DOCTYPE + b"<x>&e;</x>"


def reason(content: bytes, suffix: str) -> Reason:
    with pytest.raises(DocumentRefusedError) as refused:
        read("x", content, suffix)
    return refused.value.reason


def bomb() -> bytes:
    return repacked(word(), {"word/media/a.xml": b"\0" * (limits.MAX_UNPACKED + 1)})


def huge_image() -> bytes:
    """A PNG that says it has 40,000 by 40,000 pixels."""
    header = struct.pack(">IIBBBBB", 40_000, 40_000, 8, 0, 0, 0, 0)
    chunk = (
        struct.pack(">I", len(header)) + b"IHDR" + header + struct.pack(">I", zlib.crc32(b"IHDR" + header))
    )
    return b"\x89PNG\r\n\x1a\n" + chunk + struct.pack(">I", 9) + b"IDAT" + b"\0" * 13


@pytest.mark.parametrize(
    ("make", "suffix", "expected"),
    [
        (lambda: word()[:2000], ".docx", Reason.CORRUPT),
        (lambda: pdf([[SENTENCE]])[:300], ".pdf", Reason.CORRUPT),
        (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, ".doc", Reason.CORRUPT),
        (lambda: repacked(word(), {"word/document.xml": b"<w:document"}), ".docx", Reason.CORRUPT),
        (locked_pdf, ".pdf", Reason.PROTECTED),
        (lambda: repacked(word(), {"word/vbaProject.bin": b"x"}), ".docm", Reason.MACROS),
        (lambda: repacked(workbook({"A": [["a"]]}), {"xl/vbaProject.bin": b"x"}), ".xlsx", Reason.MACROS),
        (lambda: repacked(word(), {"word/document.xml": ENTITIES}), ".docx", Reason.UNSAFE),
        (
            lambda: repacked(word(), {"word/styles.xml": DOCTYPE.decode().encode("utf-16")}),
            ".docx",
            Reason.UNSAFE,
        ),
        (bomb, ".docx", Reason.UNSAFE),
        (
            lambda: archive({"mimetype": b"application/vnd.oasis.opendocument.text"}),
            ".odt",
            Reason.UNSUPPORTED,
        ),
        (lambda: archive({"a.txt": b"a"}), ".zip", Reason.UNSUPPORTED),
        (lambda: b"MZ\x90\x00", ".exe", Reason.UNSUPPORTED),
        (lambda: rich_text(" "), ".rtf", Reason.NO_TEXT),
        (
            lambda: workbook({"A": [["a"]]}).replace(b"xl/workbook.xml", b"xl/workbook.xmm"),
            ".xlsx",
            Reason.UNSUPPORTED,
        ),
    ],
)
def test_a_bad_file_is_refused_with_its_reason(
    make: Callable[[], bytes], suffix: str, expected: Reason
) -> None:
    assert reason(make(), suffix) is expected


def test_a_huge_image_is_refused_before_it_is_drawn() -> None:
    assert reason(huge_image(), ".png") in {Reason.IMAGE_TOO_LARGE, Reason.NEEDS_OCR}


def test_a_pdf_of_thousands_of_pages_is_refused() -> None:
    assert reason(pdf([["a"]] * (limits.MAX_PAGES + 1)), ".pdf") is Reason.TOO_MANY_PAGES


def test_a_conversion_over_its_time_is_killed() -> None:
    with pytest.raises(DocumentRefusedError) as refused:
        running.convert(pdf([[SENTENCE] * 30] * 300), Format.PDF, seconds=0.6)
    assert refused.value.reason is Reason.TOO_SLOW


def test_a_process_that_dies_without_a_word_is_a_refusal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running.sys, "executable", "/bin/false")
    assert reason(word(), ".docx") is Reason.TOO_COMPLEX


def test_no_setting_of_the_bot_reaches_the_process(monkeypatch: pytest.MonkeyPatch, tmp_path) -> None:  # noqa: ANN001
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "secret")
    assert "secret" not in running._environment(tmp_path).values()


@pytest.mark.parametrize("each", Reason)
def test_every_reason_has_one_sentence(each: Reason) -> None:
    sentence = REFUSALS[each].format(detail="x")
    assert sentence.endswith(".")
    assert "\n" not in sentence


def test_an_archive_is_its_files_under_bare_names() -> None:
    packed = archive(
        {"../../etc/a.txt": b"A", "thu muc\\b.docx": b"B", ".an.txt": b"C", "__MACOSX/d.txt": b"D"}
    )
    uploads = list(unpack(Upload("x.zip", packed)))
    assert [(each.stem, each.suffix, each.content) for each in uploads] == [
        ("a", ".txt", b"A"),
        ("b", ".docx", b"B"),
    ]


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (lambda: archive({f"{n}.txt": b"a" for n in range(limits.MAX_FILES + 1)}), Reason.TOO_MANY_FILES),
        (lambda: archive({"a.txt": b"\0" * 30 * 2**20}), Reason.UNSAFE),
        (lambda: archive({"a.txt": SENTENCE.encode()})[:40] + b"PK", Reason.CORRUPT),
    ],
)
def test_a_bad_archive_is_refused(make: Callable[[], bytes], expected: Reason) -> None:
    with pytest.raises(DocumentRefusedError) as refused:
        list(unpack(Upload("a.zip", make())))
    assert refused.value.reason is expected


def test_an_archive_with_a_password_is_refused() -> None:
    packed = bytearray(archive({"a.txt": b"abc"}))
    for start in (packed.index(b"PK\x03\x04") + 6, packed.index(b"PK\x01\x02") + 8):
        packed[start] |= 1
    with pytest.raises(DocumentRefusedError) as refused:
        list(unpack(Upload("a.zip", bytes(packed))))
    assert refused.value.reason is Reason.PROTECTED


def test_another_file_is_itself() -> None:
    upload = Upload("a.docx", word())
    assert list(unpack(upload)) == [upload]


def test_a_name_is_words_and_no_path() -> None:
    upload = Upload("..\\../Báo cáo\u202e số 1.PDF", b"")
    assert (upload.stem, upload.suffix) == ("Báo cáo số 1", ".pdf")
    assert Upload("/", b"").stem == "_"
