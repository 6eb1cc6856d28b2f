from corpus.samples import sample_texts
from corpus.syllables import has_accents


def test_the_samples_are_vietnamese_text() -> None:
    texts = sample_texts()
    assert len(texts) > 5
    assert all(has_accents(text) and not text.lstrip().startswith("<") for text in texts)
