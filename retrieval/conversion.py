"""Packed weights as an ordinary SentenceTransformer folder: BERT, mean pooling, L2 normalisation."""

import json
from collections.abc import Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import save_file
from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers, processors

from retrieval.packed_weights import PackedWeights

_REMOVED = r"[\x{01}-\x{08}\x{0B}\x{0E}-\x{1F}\x{7F}\x{8F}\x{9F}]"
_BLANK = r"[\t\n\x{0C}\r\x{1680}\x{200B}-\x{200F}\x{2028}\x{2029}\x{2581}\x{FEFF}\x{FFFD}]"


def write_model(weights: PackedWeights, folder: Path, prompts: Mapping[str, str]) -> None:
    """Write all files of a SentenceTransformer into an empty folder; ``prompts`` go before its texts."""
    for part in ("1_Pooling", "2_Normalize"):
        (folder / part).mkdir()
    for name, content in _describe(weights, prompts).items():
        (folder / name).write_text(json.dumps(content, indent=2), encoding="utf-8")
    unigram_tokenizer(weights.pieces).save(str(folder / "tokenizer.json"), pretty=False)
    save_file(bert_state(weights), folder / "model.safetensors", metadata={"format": "pt"})


def _describe(weights: PackedWeights, prompts: Mapping[str, str]) -> dict[str, object]:
    """The JSON files of a SentenceTransformer folder: what its modules are and how they are set."""
    special = {"cls_token": "<s>", "eos_token": "</s>", "sep_token": "</s>", "mask_token": "<mask>"}
    return {
        "config.json": {
            "architectures": ["BertModel"],
            "model_type": "bert",
            "vocab_size": weights.vocabulary,
            "hidden_size": weights.hidden,
            "num_hidden_layers": weights.layers,
            "num_attention_heads": weights.heads,
            "intermediate_size": weights.feed_forward,
            "max_position_embeddings": weights.positions,
            "layer_norm_eps": weights.epsilon,
            "pad_token_id": 1,
            "dtype": "float32",
        },
        "tokenizer_config.json": {
            "tokenizer_class": "PreTrainedTokenizerFast",
            "model_max_length": weights.positions,
            "bos_token": "<s>",
            "pad_token": "<pad>",
            "unk_token": "<unk>",
            **special,
        },
        "modules.json": [
            {"idx": index, "name": str(index), "path": path, "type": f"sentence_transformers.models.{kind}"}
            for index, (path, kind) in enumerate(
                [("", "Transformer"), ("1_Pooling", "Pooling"), ("2_Normalize", "Normalize")]
            )
        ],
        "sentence_bert_config.json": {"max_seq_length": weights.positions, "do_lower_case": False},
        "config_sentence_transformers.json": {"prompts": dict(prompts), "similarity_fn_name": "cosine"},
        "1_Pooling/config.json": {
            "word_embedding_dimension": weights.hidden,
            "pooling_mode_mean_tokens": True,
        },
        "2_Normalize/config.json": {},
    }


def unigram_tokenizer(pieces: list[tuple[str, float]]) -> Tokenizer:
    """XLM-RoBERTa's tokenizer from its pieces and their log probabilities.

    SentencePiece's own rules (``nmt_nfkc``) equal NFKC but for control characters, which vanish, and
    blanks and invisible characters, which become spaces.
    """
    tokenizer = Tokenizer(models.Unigram(pieces, unk_id=3, byte_fallback=False))
    tokenizer.normalizer = normalizers.Sequence(
        [
            normalizers.Replace(Regex(_REMOVED), ""),
            normalizers.Replace(Regex(_BLANK), " "),
            normalizers.NFKC(),
            normalizers.Replace(Regex(" {2,}"), " "),
        ]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="always")
    tokenizer.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>", special_tokens=[("<s>", 0), ("</s>", 2)]
    )
    return tokenizer


def bert_state(weights: PackedWeights) -> dict[str, NDArray[np.float32]]:
    """The tensors under the names and in the shapes of ``transformers.BertModel``.

    BERT's pooler plays no part in mean pooling and is not among the weights; it is written as zeros,
    lest every reader be warned that it is missing.
    """
    state = {f"embeddings.{theirs}": _tensor(weights, ours) for ours, theirs in _EMBEDDINGS.items()}
    for layer in range(weights.layers):
        for ours, theirs in _LAYER.items():
            for short, long in (("w", "weight"), ("b", "bias")):
                state[f"encoder.layer.{layer}.{theirs}.{long}"] = _tensor(weights, f"l{layer}.{ours}.{short}")
    state["pooler.dense.weight"] = np.zeros((weights.hidden, weights.hidden), np.float32)
    state["pooler.dense.bias"] = np.zeros(weights.hidden, np.float32)
    return state


def _tensor(weights: PackedWeights, name: str) -> NDArray[np.float32]:
    flat = weights.tensors[name]()
    if name.endswith("b") or name.endswith("ln.w"):
        return flat.copy()
    return flat.reshape(-1, weights.feed_forward if name.endswith("fo.w") else weights.hidden).copy()


_EMBEDDINGS = {
    "emb.word": "word_embeddings.weight",
    "emb.pos": "position_embeddings.weight",
    "emb.type": "token_type_embeddings.weight",
    "emb.ln.w": "LayerNorm.weight",
    "emb.ln.b": "LayerNorm.bias",
}
_LAYER = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "aln": "attention.output.LayerNorm",
    "fi": "intermediate.dense",
    "fo": "output.dense",
    "oln": "output.LayerNorm",
}
