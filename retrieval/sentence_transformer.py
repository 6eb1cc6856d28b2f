"""Any other embedding model, through the library ``sentence_transformers``."""

import hashlib
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from retrieval.embedder import Vectors, embed_by_length

os.environ.setdefault("HF_HUB_OFFLINE", "1")  # read when the libraries below are imported

import torch
from huggingface_hub import snapshot_download
from sentence_transformers import SentenceTransformer

BATCH_SIZE = 16
_SAMPLE = 1 << 20
_E5_PROMPTS = {"query": "query: ", "passage": "passage: "}


class SentenceTransformerEmbedder:
    """A SentenceTransformer by path or by the name it has in the Hugging Face cache."""

    def __init__(self, model: str, bf16: bool) -> None:
        """Load a model; ``bf16`` chooses the precision of its weights.

        Raises:
            OSError: there is no such folder and no such model in the cache.
        """
        folder = (
            Path(model) if Path(model).is_dir() else Path(snapshot_download(model, local_files_only=True))
        )
        self._model = SentenceTransformer(
            str(folder),
            device="cpu",
            local_files_only=True,
            model_kwargs={"dtype": torch.bfloat16 if bf16 else torch.float32},
        )
        prompts = {name: prompt for name, prompt in self._model.prompts.items() if prompt}
        if not prompts and "e5" in model.casefold():
            prompts = _E5_PROMPTS  # the models' cards ask for them, their folders do not carry them
        self._query = _first(prompts, "query")
        self._passage = _first(prompts, "passage", "document", "corpus")
        self.name = f"{model}/{folder_digest(folder)}/{'bf16' if bf16 else 'fp32'}"
        self.dimension = self._model.get_embedding_dimension() or 0

    def embed_queries(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors of questions, shape (texts, dimension)."""
        return self._embed(self._query, texts)

    def embed_passages(self, texts: Sequence[str], progress: Callable[[int], None] | None = None) -> Vectors:
        """Unit vectors of texts to be found, shape (texts, dimension)."""
        return self._embed(self._passage, texts, progress)

    def _embed(
        self, prompt: str, texts: Sequence[str], progress: Callable[[int], None] | None = None
    ) -> Vectors:
        def embed(batch: Sequence[int]) -> Vectors:
            vectors: Vectors = self._model.encode(
                [texts[position] for position in batch],
                prompt=prompt,
                batch_size=BATCH_SIZE,
                show_progress_bar=False,
                normalize_embeddings=True,
            ).astype("float32", copy=False)
            return vectors

        return embed_by_length([len(text) for text in texts], embed, self.dimension, BATCH_SIZE, progress)


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


def _first(prompts: Mapping[str, str], *names: str) -> str:
    return next((prompts[name] for name in names if name in prompts), "")
