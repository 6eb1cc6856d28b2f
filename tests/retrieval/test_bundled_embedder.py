import numpy as np

from retrieval.embedder import Embedder


def test_vectors_are_unit_and_in_order(bundled: Embedder, many_texts: list[str]) -> None:
    together = bundled.embed_passages(many_texts)
    assert together.shape == (len(many_texts), bundled.dimension)
    assert together.dtype == np.float32
    assert np.allclose(np.linalg.norm(together, axis=1), 1, atol=1e-5)
    for position in (0, 17, 49):
        alone = bundled.embed_passages([many_texts[position]])[0]
        assert np.allclose(alone, together[position], atol=1e-4)


def test_questions_and_passages_are_marked(bundled: Embedder) -> None:
    question, passage = bundled.embed_queries(["hộ nghèo"]), bundled.embed_passages(["hộ nghèo"])
    assert 0.8 < float(question[0] @ passage[0]) < 0.9999


def test_no_texts_have_no_vectors(bundled: Embedder) -> None:
    assert bundled.embed_passages([]).shape == (0, bundled.dimension)


def test_a_text_too_long_is_cut(bundled: Embedder) -> None:
    start = "giảm nghèo bền vững " * 200
    near = bundled.embed_passages([start, f"{start} và điều gì đó khác hẳn"])
    assert np.allclose(near[0], near[1], atol=1e-5)


def test_finds_what_a_question_means(bundled: Embedder, texts: tuple[str, ...]) -> None:
    cosines = (
        bundled.embed_passages(texts)
        @ bundled.embed_queries(["bao nhiêu người có thêm công ăn việc làm?"])[0]
    )
    assert int(cosines.argmax()) == 0
