"""Digits that are no quantity."""

import pytest

from corpus.numbers_named import TokenClass, find_marks


@pytest.mark.parametrize(
    "text",
    [
        "Gọi 1900 6035 để được hướng dẫn",
        "Văn phòng: 028.3829 4175",
        "Liên hệ 1800.599.920",
        "Gọi tổng đài 1022 khi cần",
        "Trẻ dưới 16 tuổi được miễn",
        "Người từ 60 đến 80 tuổi được hưởng",
        "Bà H, 52 tuổi, ở xã",
        "Anh K (34 tuổi) làm vườn",
        "Trẻ từ 6 đến 36 tháng tuổi",
        "Số bác sĩ trên 10.000 dân tăng",
        "Tỷ suất sinh trên 1.000 dân là thấp",
        "Ngày 2022-08-15 họp",
        "Khởi công ngày 23/2/1868",
        "Bệnh viện 19-8 thuộc quận",
    ],
)
def test_digits_that_count_nothing_are_marked(text: str) -> None:
    marks = find_marks(text, None)
    assert all(marks.taken[index] for index, char in enumerate(text) if char.isdigit())


@pytest.mark.parametrize(
    "text",
    [
        "Tuổi thọ bình quân đạt 74 tuổi",
        "Nâng tuổi nghỉ hưu từ 60 tuổi lên 62 tuổi",
        "Xã có trên 10.000 dân",
        "Gọi 300 người đi khám",
    ],
)
def test_quantities_are_left_free(text: str) -> None:
    marks = find_marks(text, None)
    assert not any(marks.taken[index] for index, char in enumerate(text) if char.isdigit())


def test_a_spelled_denominator_is_marked_in_text_without_digits() -> None:
    [mark] = find_marks("Số giường bệnh trên một vạn dân tăng nhanh", None).marks
    assert (mark.token_class, mark.reason) == (TokenClass.NAME, "denominator of a rate")
