"""Any other embedding model, through the library ``sentence_transformers``."""

from collections.abc import Callable, Mapping, Sequence

import torch
from sentence_transformers import SentenceTransformer

from retrieval.embedder import Vectors, embed_by_length
from retrieval.model_folders import find_model_folder, model_name

BATCH_SIZE = 16
_E5_PROMPTS = {"query": "query: ", "passage": "passage: "}


class SentenceTransformerEmbedder:
    """A SentenceTransformer by path or by the name it has in the Hugging Face cache."""

    def __init__(self, model: str, bf16: bool) -> None:
        """Load a model; ``bf16`` chooses the precision of its weights.

        Raises:
            UnknownModelError: there is no such folder and no such model in the cache.
        """
        self._model = SentenceTransformer(
            str(find_model_folder(model)),
            device="cpu",
            local_files_only=True,
            model_kwargs={"dtype": torch.bfloat16 if bf16 else torch.float32},
        )
        prompts = {name: prompt for name, prompt in self._model.prompts.items() if prompt}
        if not prompts and "e5" in model.casefold():
            prompts = _E5_PROMPTS  # the models' cards ask for them, their folders do not carry them
        self._query = _first(prompts, "query")
        self._passage = _first(prompts, "passage", "document", "corpus")
        self.name = model_name(model, bf16)
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


def _first(prompts: Mapping[str, str], *names: str) -> str:
    return next((prompts[name] for name in names if name in prompts), "")
