"""The default embedder: multilingual-e5-small from the weights installed with the program."""

from collections.abc import Callable, Sequence

import torch
from tokenizers import Tokenizer

from retrieval.bert import Bert
from retrieval.bundled_model import PROMPTS, bundled_model_folder, bundled_name
from retrieval.embedder import Vectors, embed_by_length

BATCH_SIZE = 16
"""Texts in a batch: on a processor, larger ones gain nothing and pad more."""


class BundledEmbedder:
    """multilingual-e5-small; texts beyond its 512 tokens are cut."""

    def __init__(self, bf16: bool) -> None:
        """Load the model, converting it on first use; ``bf16`` chooses the precision of the weights."""
        folder = bundled_model_folder()
        self._bert = Bert(folder, torch.bfloat16 if bf16 else torch.float32)
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.enable_truncation(self._bert.max_tokens)
        self.name = bundled_name(bf16)
        self.dimension = self._bert.hidden

    def embed_queries(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors of questions, shape (texts, dimension)."""
        return self._embed(PROMPTS["query"], texts)

    def embed_passages(self, texts: Sequence[str], progress: Callable[[int], None] | None = None) -> Vectors:
        """Unit vectors of texts to be found, shape (texts, dimension)."""
        return self._embed(PROMPTS["passage"], texts, progress)

    def _embed(
        self, prompt: str, texts: Sequence[str], progress: Callable[[int], None] | None = None
    ) -> Vectors:
        encodings = self._tokenizer.encode_batch_fast([prompt + text for text in texts])
        ids = [encoding.ids for encoding in encodings]

        def embed(batch: Sequence[int]) -> Vectors:
            with torch.inference_mode():
                vectors: Vectors = self._bert.embed([ids[position] for position in batch]).numpy()
            return vectors

        return embed_by_length([len(text) for text in ids], embed, self.dimension, BATCH_SIZE, progress)
