from retrieval.merging import SMALL, is_spoilt, merged_tail

DOCUMENT = 100
"""Texts of one document."""


def test_a_large_segment_stays_and_small_ones_become_one() -> None:
    assert merged_tail([1_000_000, DOCUMENT]) == 1
    assert merged_tail([1_000_000, 5_000, DOCUMENT]) == 2
    assert merged_tail([1_000_000, 300_000, 5_000, 5_000, DOCUMENT]) == 3
    assert merged_tail([DOCUMENT]) == 1


def test_a_segment_that_is_outgrown_is_merged() -> None:
    assert merged_tail([100_000, 60_000]) == 2
    assert merged_tail([200_000, 60_000]) == 1


def test_segments_stay_few_and_texts_are_seldom_written_again() -> None:
    segments: list[int] = []
    written = 0
    for _ in range(20_000):
        segments.append(DOCUMENT)
        last = merged_tail(segments)
        merged = sum(segments[-last:])
        segments[-last:] = [merged]
        written += merged
        assert len(segments) <= 8
    assert sum(segments) == 20_000 * DOCUMENT
    assert written / sum(segments) < SMALL / DOCUMENT


def test_a_segment_is_spoilt_when_much_of_it_is_dropped() -> None:
    assert not is_spoilt(100, 25)
    assert is_spoilt(100, 26)
