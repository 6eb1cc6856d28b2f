"""A process of its own for each file that was sent, text too."""

from datetime import date
from pathlib import Path

import pytest

from corpus.archives import Upload
from corpus.refusal import DocumentRefusedError, Reason
from store.prepared import prepare
from store.preparing import correct_apart, dump, load, prepare_apart
from tests.corpus.fuzzing import SAMPLES

REPORT = "Báo cáo giảm nghèo của tỉnh năm 2021\n\nNăm 2021, toàn tỉnh có 1.250 hộ thoát nghèo.\n"


@pytest.mark.parametrize("suffix", sorted(set(SAMPLES) - {".zip"}))
def test_reads_what_this_process_would(suffix: str) -> None:
    upload = Upload(f"báo cáo{suffix}", SAMPLES[suffix]())
    assert prepare_apart(upload) == prepare(upload)


@pytest.mark.parametrize(
    "name", ["../../etc/passwd.txt", "a\x00b.txt", "a\ud800.txt", "-c.txt", "$(touch x).txt"]
)
def test_a_name_is_only_words(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    upload = Upload(name, REPORT.encode())
    assert prepare_apart(upload).read.document.id == prepare(upload).read.document.id
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html", ".csv"])
def test_text_that_takes_too_long_is_given_up(suffix: str) -> None:
    endless = "<p>1,2 | 1.2; a" * 500_000
    with pytest.raises(DocumentRefusedError) as refused:
        prepare_apart(Upload(f"x{suffix}", endless.encode()), seconds=1.5)
    assert refused.value.reason is Reason.TOO_SLOW


def test_a_refusal_comes_back(tmp_path: Path) -> None:
    with pytest.raises(DocumentRefusedError) as refused:
        prepare_apart(Upload("x.txt", b"  \n"))
    assert refused.value.reason in {Reason.EMPTY, Reason.NO_TEXT}


def test_a_correction_reaches_the_figures() -> None:
    prepared = prepare_apart(Upload("bao-cao.txt", REPORT.encode()))
    right = correct_apart(
        prepared, {"id": "giam-ngheo", "place": "Lào Cai", "issued_on": date(2022, 1, 5), "number": None}
    )
    document = right.read.document
    assert (document.id, document.metadata.issued_on) == ("giam-ngheo", date(2022, 1, 5))
    assert document.text == prepared.read.document.text
    (figure,) = right.facts.figures
    assert figure.place is not None
    assert figure.place.name == "Lào Cai"


def test_nothing_to_correct_is_no_work() -> None:
    prepared = prepare(Upload("bao-cao.txt", REPORT.encode()))
    assert correct_apart(prepared, {}) is prepared


def test_what_was_read_can_be_kept() -> None:
    upload = Upload("bao-cao.txt", REPORT.encode())
    prepared = prepare(upload)
    assert load(upload, dump(prepared)) == prepared
    with pytest.raises(ValueError, match="validation"):
        load(upload, b"{}")
