"""Folders of SentenceTransformer models, and the names of their vectors; nothing here loads a model."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from huggingface_hub import snapshot_download
from huggingface_hub.errors import HFValidationError, LocalEntryNotFoundError

from retrieval.embedder import UnknownModelError

_SAMPLE = 1 << 20


def find_model_folder(model: str) -> Path:
    """The folder of a model given by path, or by the name it has in the Hugging Face cache.

    Raises:
        UnknownModelError: there is no such folder and no such model in the cache.
    """
    if Path(model).is_dir():
        return Path(model)
    try:
        return Path(snapshot_download(model, local_files_only=True))
    except (LocalEntryNotFoundError, HFValidationError):  # the second: it cannot even be a name
        raise UnknownModelError(model) from None


def model_name(model: str, bf16: bool) -> str:
    """The identity of a model's vectors; raises as `find_model_folder` does."""
    return f"{model}/{folder_digest(find_model_folder(model))}/{'bf16' if bf16 else 'fp32'}"


def folder_digest(folder: Path) -> str:
    """Twelve hexadecimal digits that change with a model: of its files' names, sizes, first and last MiB.

    Reading gigabytes of weights in full at each start would take longer than loading them.
    """
    digest = hashlib.sha256()
    for path in _files(folder):
        digest.update(f"{path.relative_to(folder)}\0{path.stat().st_size}\0".encode())
        with path.open("rb") as file:
            digest.update(file.read(_SAMPLE))
            file.seek(max(_SAMPLE, path.stat().st_size - _SAMPLE))
            digest.update(file.read(_SAMPLE))
    return digest.hexdigest()[:12]


def _files(folder: Path) -> Iterator[Path]:
    hidden = (path for path in folder.rglob("*") if path.is_file())
    return iter(sorted(path for path in hidden if not path.relative_to(folder).parts[0].startswith(".")))
