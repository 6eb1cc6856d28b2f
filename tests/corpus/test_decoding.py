import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus import decoding
from corpus.decoding import decode
from corpus.refusal import DocumentRefusedError, Reason

TEXT = "Đến cuối năm, toàn huyện còn 312 hộ nghèo.\n"


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        TEXT.encode("utf-32"),
        codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"),
    ],
    ids=["plain", "bom", "utf-16", "utf-16-be", "utf-16-le", "utf-32", "utf-32-be"],
)
def test_unicode_is_read_in_every_encoding(content: bytes) -> None:
    assert decode(content) == TEXT


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", Reason.EMPTY),
        (b" \r\n\t\n", Reason.EMPTY),
        (TEXT.encode("utf-16-le"), Reason.BINARY),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x02\x80", Reason.BINARY),
        (b"PK\x03\x04\x14\x00\x06\x00\x08\x00" * 30, Reason.BINARY),
        (b"abc\x00\x00\xff", Reason.BINARY),
        ("Số hộ nghèo giảm".encode("cp1258", "ignore") + b"\xe9\xe0", Reason.UNKNOWN_ENCODING),
        (codecs.BOM_UTF16_LE + b"a", Reason.UNKNOWN_ENCODING),
    ],
)
def test_what_is_no_text_is_refused(content: bytes, reason: Reason) -> None:
    with pytest.raises(DocumentRefusedError) as refused:
        decode(content)
    assert refused.value.reason is reason


def test_a_form_feed_or_a_stray_control_does_not_make_a_file_binary() -> None:
    text = "Trang một\f" + "Số liệu năm 2023 đã được kiểm tra. " * 10 + "\x02"
    assert decode(text.encode()) == text


def test_a_file_at_the_limit_is_read_and_one_above_it_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decoding, "MAX_BYTES", 1024 * 1024)
    assert len(decode(b"a" * 1024 * 1024)) == 1024 * 1024
    with pytest.raises(DocumentRefusedError) as refused:
        decode(b"a" * 1024 * 1024 + b"a")
    assert refused.value.reason is Reason.TOO_LARGE
    assert refused.value.detail == "1 MB"


@given(st.binary())
def test_any_bytes_are_text_or_refused(content: bytes) -> None:
    try:
        assert decode(content) is not None
    except DocumentRefusedError as refused:
        assert refused.reason in {Reason.EMPTY, Reason.BINARY, Reason.UNKNOWN_ENCODING}
