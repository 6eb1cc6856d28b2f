from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.sentences import split_sentences, strip


def sentences(text: str) -> list[str]:
    return [span.of(text) for span in split_sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Đoàn về TP. HCM làm việc.",
        "Đoàn về TP.HCM và TX. Cửa Lò trong tuần.",
        "Họp ngày 15.1.2024 tại xã.",
        "Xây 1.623 công trình, 2.806.016 thẻ.",
        "Có 30/30 xã đạt.",
        "Gồm: (1) Vay vốn; (2) Dạy nghề.",
        "Ông D. L. Minh và bà Ng. T. Hà dự.",
        "GS.TS. Trần An và PGS. TS. Lê Bình dự.",
        "Đ/c. Bí thư dự.",
        "1. Sở Y tế kiểm tra.",
        "IV. Tổ chức thực hiện",
        "a. Mở lớp nghề.",
        "b10. Chi khác.",
        "- 2.1. Cấp thẻ.",
        "Tỷ lệ tăng 5,2% - cao nhất khu vực - rồi giảm.",
        "Hỗ trợ giống, phân bón... cho hộ nghèo.",
        "Hỗ trợ giống, phân bón… cho hộ nghèo.",
        "Hộ nghèo giảm. ở xã cũng vậy",
        "Thực hiện nghiêm túc./.",
    ],
)
def test_no_sentence_ends_inside(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    "parts",
    [
        ["Xã mở 5 lớp.", "Huyện mở 12 lớp."],
        ["Đã xong năm 2023.", "6 xã còn lại làm tiếp."],
        ["Ai chịu trách nhiệm?", "Đó là xã!", "Ủy ban nhận."],
        ["Xong trong quý./.", "Nơi nhận: như trên."],
        ["Hỗ trợ giống, phân bón...", "Đồng chí Bí thư kết luận."],
        ["Còn 5,2%.", "“Phải làm ngay”, ông nói.", "- Xã Đông làm trước."],
        ['Ông nói: "Làm ngay."', "Ế ẩm kéo dài."],
        ["(Xem phụ lục.)", "Đạt 100%."],
        ["Tổng là 1.623.", "(2) Xã Tây."],
    ],
)
def test_sentences_end_at_their_marks(parts: list[str]) -> None:
    assert sentences(" ".join(parts)) == parts


@pytest.mark.parametrize("mark", ["...", "…"])
def test_the_space_after_an_ellipsis_may_be_missing(mark: str) -> None:
    assert sentences(f"Vốn chậm{mark}Đồng chí yêu cầu rà soát.") == [
        f"Vốn chậm{mark}",
        "Đồng chí yêu cầu rà soát.",
    ]


def test_only_the_range_asked_for_is_split() -> None:
    text = "Một. Hai. Ba."
    assert [span.of(text) for span in split_sentences(text, 5, 9)] == ["Hai."]
    assert [span.of(text) for span in split_sentences(text, 4)] == ["Hai.", "Ba."]


@given(st.text(alphabet='aA.!? …\n"”(1-;:ĐếTP/'), st.integers(0, 20), st.integers(0, 20))
def test_sentences_cover_every_range_in_order(text: str, start: int, length: int) -> None:
    start = min(start, len(text))
    end = min(start + length, len(text))
    spans = split_sentences(text, start, end)
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text[start:end].split())
    assert all(start <= span.start < span.end <= end for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert all(span.of(text) == span.of(text).strip() for span in spans)


def test_white_space_is_stripped_from_a_span() -> None:
    span = strip("a  b  c", 1, 6)
    assert (span.start, span.end) == (3, 4)
