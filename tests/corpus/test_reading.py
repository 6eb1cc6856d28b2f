import codecs
import hashlib
import unicodedata
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import corpus
from corpus.conversion.converted import Note
from corpus.decoding import MAX_BYTES
from corpus.document import BlockKind, Document, Span
from corpus.formats import TEXTS
from corpus.reading import read, read_document, read_file
from corpus.refusal import DocumentRefusedError, Reason
from corpus.syllables import syllables

DOCUMENTS = sorted((Path(corpus.__file__).parent / "documents").iterdir())
TEXT = (
    "Huyện Đông mở lớp nghề cho thanh niên\nNgày: 15.01.2024\n\n"
    "Sáng 12/1, huyện mở 5 lớp. Có 120 người học.\n"
)


def check(document: Document) -> None:
    """Every span is exact, in order and in bounds, and the passages hold every character."""
    text = document.text
    assert unicodedata.is_normalized("NFC", text)
    assert text == text.strip()
    check_order(text, [block.span for block in document.blocks])
    check_order(text, [passage.span for passage in document.passages])
    check_order(text, list(document.statements))
    assert "\n".join(block.span.of(text) for block in document.blocks) == text
    passages = "".join(passage.span.of(text) for passage in document.passages)
    assert "".join(passages.split()) == "".join(text.split())
    blocks = [block.span for block in document.blocks]
    assert all(any(lies_in(statement, block) for block in blocks) for statement in document.statements)


def check_order(text: str, spans: list[Span]) -> None:
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert all(span.of(text) == span.of(text).strip() for span in spans)


def lies_in(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def test_a_document_is_read_from_a_file(tmp_path: Path) -> None:
    file = tmp_path / "lop-nghe.TXT"
    file.write_text(TEXT, encoding="utf-8")
    document = read_file(file)
    assert document.id == "lop-nghe"
    assert document.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()
    assert document.metadata.title == "Huyện Đông mở lớp nghề cho thanh niên"
    assert document.metadata.issued_on == date(2024, 1, 15)
    assert [span.of(document.text) for span in document.statements][-1] == "Có 120 người học."
    check(document)


@pytest.mark.parametrize(
    "content",
    [TEXT.encode("utf-16"), codecs.BOM_UTF8 + TEXT.encode(), TEXT.replace("\n", "\r\n").encode()],
    ids=["utf-16", "bom", "windows"],
)
def test_the_encoding_does_not_matter(content: bytes) -> None:
    assert read_document("x", content, ".txt").text == read_document("x", TEXT.encode(), ".txt").text


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.pdf", b"%PDF-1.7", Reason.CORRUPT),
        ("a", b"x", Reason.UNSUPPORTED),
        ("a.txt", b"", Reason.EMPTY),
        ("a.txt", b"\n \n", Reason.EMPTY),
        ("a.txt", bytes(range(256)) * 40, Reason.BINARY),
        ("a.txt", b"\xe9\xe0 caf\xe9", Reason.UNKNOWN_ENCODING),
        ("a.md", b"---\ntitle: [\n---\nx", Reason.BROKEN_FRONT_MATTER),
        ("a.md", b"---\ntitle: x\n---\n", Reason.NO_TEXT),
        ("a.txt", "— … •".encode(), Reason.NO_TEXT),
        ("a.txt", "Trang chủ\nXem thêm\nLượt xem: 12".encode(), Reason.NO_TEXT),
        ("a.txt", codecs.BOM_UTF8, Reason.NO_TEXT),
        ("a.html", b"<script>x</script>", Reason.NO_TEXT),
    ],
)
def test_a_bad_document_is_refused_with_its_reason(
    tmp_path: Path, name: str, content: bytes, reason: Reason
) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    with pytest.raises(DocumentRefusedError) as refused:
        read_file(file)
    assert refused.value.reason is reason


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    for file in (tmp_path / "a.txt", tmp_path / "folder.txt"):
        (tmp_path / "folder.txt").mkdir(exist_ok=True)
        with pytest.raises(DocumentRefusedError) as refused:
            read_file(file)
        assert refused.value.reason is Reason.NOT_FOUND


def test_a_file_too_large_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.txt"
    with file.open("wb") as sparse:
        sparse.truncate(50 * 1024 * 1024)
    monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("read"))
    with pytest.raises(DocumentRefusedError) as refused:
        read_file(file)
    assert refused.value.reason is Reason.TOO_LARGE
    assert refused.value.detail == f"{MAX_BYTES // 2**20} MB"


def test_front_matter_is_no_part_of_the_text() -> None:
    document = read_document("x", f"---\nplace: Lào Cai\n---\n{TEXT}".encode(), ".md")
    assert document.metadata.place == "Lào Cai"
    assert "Lào Cai" not in document.text


def test_tables_keep_their_cells() -> None:
    pipes = read_document("x", "| Xã | Hộ |\n|---|---|\n| Đông | 1.623 |".encode(), ".md")
    page = read_document("x", "<table><tr><td>Xã<td>Hộ<tr><td>Đông<td>1.623</table>".encode(), ".html")
    for document in (pipes, page):
        rows = [
            block.span.of(document.text) for block in document.blocks if block.kind is BlockKind.TABLE_ROW
        ]
        assert [[cell.strip() for cell in row.strip("| ").split("|")] for row in rows] == [
            ["Xã", "Hộ"],
            ["Đông", "1.623"],
        ]


def test_a_page_around_an_article_is_not_read() -> None:
    body = (
        "Hết tháng 9, huyện có 1.250 lao động tìm được việc làm mới, gồm 36 người đi làm việc ở nước ngoài."
    )
    article = ["Dạy nghề cho thanh niên huyện Đông", "5/3/2019", body, "Thu Hà"]
    page = "\n".join(["Trang chủ | Tin tức", *article, "Xem thêm", "- Chợ Tết"])
    document = read_document("x", page.encode(), ".txt")
    assert document.text.splitlines() == article
    assert document.blocks[-1].kind is BlockKind.BYLINE


@pytest.mark.parametrize("file", DOCUMENTS, ids=lambda file: file.name)
def test_sample_documents_are_read_whole(file: Path) -> None:
    document = read_file(file)
    check(document)
    assert document.metadata.title
    assert any(block.kind is BlockKind.TITLE for block in document.blocks)


WORDS = (
    "Hộ nghèo 1.623 12/1 5,2% TP. ./. ... … - – + * a) 1. 1.2 I. Điều Chương II Phần BÁO CÁO Số: 45/BC-UBND "
    "V/v ngày 5 tháng 3 năm 2019 15.01.2024 (Ảnh: ; : , . ? ! “ ” title: Nơi nhận: Xem thêm Trang chủ "
    "| || --- # ## ** _ ` [ ]( ) < > </p> <p> <td> <tr> <table> </table> <li> <h2> <br> &amp; <!-- --> "
    "e\u0301 \u0301 \u200b \ufeff \u00a0 \x0c"
).split(" ")
PROSE = st.lists(st.sampled_from([*WORDS, "\n", "\n", "\n\n", "\t"]), max_size=120).map(" ".join)
ANY_TEXT = st.one_of(PROSE, st.text(), st.tuples(PROSE, st.text(max_size=20), PROSE).map("".join))
SUFFIX = st.sampled_from(sorted(TEXTS))


@settings(max_examples=300, deadline=None)
@given(ANY_TEXT, SUFFIX)
def test_any_text_is_read_exactly_or_refused(text: str, suffix: str) -> None:
    try:
        document = read_document("x", text.encode("utf-8", "surrogatepass"), suffix)
    except DocumentRefusedError:
        return
    check(document)


@settings(deadline=None)
@given(st.binary(max_size=400), SUFFIX)
def test_any_bytes_are_read_exactly_or_refused(content: bytes, suffix: str) -> None:
    try:
        document = read_document("x", content, suffix)
    except DocumentRefusedError:
        return
    check(document)


@settings(max_examples=300, deadline=None)
@given(ANY_TEXT, SUFFIX)
def test_the_stored_text_read_again_keeps_its_words(text: str, suffix: str) -> None:
    try:
        document = read_document("x", text.encode("utf-8", "surrogatepass"), suffix)
    except DocumentRefusedError:
        return
    again = read("x", document.text.encode(), ".txt")
    # A few letters that look like an old encoding by one layout of the lines need not do so by another.
    assume(Note.LEGACY not in dict(again.notes))
    assert syllables(again.document.text) == syllables(document.text)


def test_a_line_of_letters_that_old_encodings_use_does_not_fail() -> None:
    check(read_document("x", "0000000000AAAAAA0AAAAAAA\r\rAAAAA0AAAA¢èè".encode(), ".csv"))
