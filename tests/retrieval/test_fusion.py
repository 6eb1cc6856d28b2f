import numpy as np

from retrieval.fusion import fuse


def test_both_scores_count() -> None:
    better_meaning = fuse(np.array([0.9, 0.8], np.float32), np.array([0.3, 0.3], np.float32))
    better_words = fuse(np.array([0.8, 0.8], np.float32), np.array([0.3, 0.2], np.float32))
    assert better_meaning[0] > better_meaning[1]
    assert better_words[0] > better_words[1]


def test_a_score_does_not_depend_on_the_other_candidates() -> None:
    dense, keyword = np.array([0.9, 0.7, 0.1], np.float32), np.array([0.5, 0.1, 0.9], np.float32)
    assert fuse(dense, keyword)[:1] == fuse(dense[:1], keyword[:1])


def test_scores_stay_within_the_scale_of_both() -> None:
    assert fuse(np.float32([0, 1]), np.float32([0, 1])).tolist() == [0, 1]
