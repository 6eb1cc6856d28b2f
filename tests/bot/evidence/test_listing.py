import pytest

from bot.evidence.listing import count_said, counted_list, lists, names_all, says_thing, thing_listed
from tests.bot.reading import Evidence, asked

EVIDENCE = Evidence(
    """---
title: Báo cáo trồng rừng
---
Có 3/9 huyện, thị xã chưa trồng đủ rừng năm nay (Mường Lan, huyện Nậm Pồ và thị xã Na Hang).
Bà chỉ rõ còn 04 chỉ tiêu có nguy cơ không hoàn thành nếu không có giải pháp quyết liệt.
Tỉnh còn 37 đơn vị đã ngừng hoạt động, phá sản.
Bộ trưởng đề nghị làm tốt 3 nội dung chính: Trồng rừng ven suối; Giữ rừng pơ mu; Chống cháy rừng mùa khô.
Hội nghị bàn hai hướng mở của ngành.
Lao động đi Nhật Bản, Đài Loan và Hàn Quốc là chính.
Bốn bến đò phải đóng gồm Bến Gỗ, Bến Đá, Bến Sỏi và Bến Lau.
"""
)


@pytest.mark.parametrize(
    ("question", "thing"),
    [
        ("Những địa phương nào chưa trồng đủ rừng?", "địa phương"),
        ("Kể tên các huyện đã trồng đủ rừng", "huyện đã"),
        ("Bà nêu các giải pháp gì?", "giải pháp"),
        ("Kể tên 12 huyện đã trồng đủ rừng", "huyện đã"),
        ("Huyện nào chưa trồng đủ rừng?", None),
    ],
)
def test_what_is_to_be_listed(question: str, thing: str | None) -> None:
    assert thing_listed(asked(question)) == thing


@pytest.mark.parametrize(
    ("thing", "words", "listed"),
    [
        ("huyện", "3/9 huyện", True),
        ("địa phương", "3/9 huyện", True),
        ("huyện", "37 đơn vị", False),
        ("chỉ tiêu", "04 chỉ tiêu", False),
        ("giải pháp", "04 chỉ tiêu", True),
        ("đơn vị", "37 đơn vị", False),
        ("nội dung", "3 nội dung", True),
        ("thị trường", "Nhật Bản", True),
    ],
)
def test_a_count_lists_nothing(thing: str, words: str, *, listed: bool) -> None:
    assert lists(thing, EVIDENCE.candidate(words)) is listed


def test_as_many_as_the_question_says() -> None:
    question = asked("37 đơn vị đã ngừng hoạt động là những đơn vị nào?")
    assert count_said(question, "đơn vị") == "37"
    assert count_said(asked("Những đơn vị nào đã ngừng hoạt động?"), "đơn vị") is None
    assert not lists("thị trường", EVIDENCE.candidate("Nhật Bản"), "37")


def test_names_within_a_sentence_are_a_list() -> None:
    found = counted_list(asked("Bốn bến đò nào phải đóng?"), EVIDENCE.candidates)
    assert found is not None and "Bến Lau" in found.text
    assert counted_list(asked("Hai hướng mở nào được bàn?"), EVIDENCE.candidates) is None


@pytest.mark.parametrize("question", ["Làm tốt 3 nội dung nào?", "Bộ trưởng đề nghị làm tốt ba nội dung gì?"])
def test_the_list_of_so_many(question: str) -> None:
    found = counted_list(asked(question), EVIDENCE.candidates)
    assert found is not None and "3 nội dung" in found.text


@pytest.mark.parametrize(
    "question",
    ["Làm tốt 5 nội dung nào?", "Hội nghị bàn hai hướng nào?", "6 tháng đầu năm làm những việc gì?"],
)
def test_no_list_of_so_many(question: str) -> None:
    assert counted_list(asked(question), EVIDENCE.candidates) is None


def test_names_that_need_no_surroundings() -> None:
    assert names_all("địa phương", EVIDENCE.candidate("3/9 huyện"))
    assert not names_all("nội dung", EVIDENCE.candidate("3 nội dung"))
    assert says_thing("nội dung", "Ba Nội dung chính")
    assert not says_thing("nội dung", "Ba việc chính")
