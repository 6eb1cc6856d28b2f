import pytest

from corpus.outline import heading_level, is_capitals, is_designator, is_item


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("Phần thứ nhất", 1),
        ("PHẦN I: KẾT QUẢ", 1),
        ("Phụ lục 3", 1),
        ("PHỤ LỤC", 1),
        ("Chương II", 2),
        ("Chương IV. Điều khoản thi hành", 2),
        ("A. Đánh giá chung", 2),
        ("Mục 1. Hỗ trợ vay vốn", 3),
        ("I. KẾT QUẢ", 3),
        ("II/ Loại, hình thức của hóa đơn.", 3),
        ("III- Tổ chức thực hiện:", 3),
        ("IX.Phát triển nghề", 3),
        ("Điều 5. Đối tượng áp dụng", 4),
        ("1. Người có công", 5),
        ("2) Y tế", 5),
        ("3- Nội dung:", 5),
        ("4/ Kiến nghị", 5),
        ("1.1. Chỉ tiêu giao", 6),
        ("2.3 Nguồn vốn", 6),
        ("7.1- Đăng ký hồ sơ", 6),
    ],
)
def test_numbers_tell_the_depth(line: str, level: int) -> None:
    assert heading_level(line) == level


@pytest.mark.parametrize(
    "line",
    [
        "Phần lớn lao động có việc làm",
        "Phần vốn còn thiếu",
        "Chương trình số 08-CTr/TU",
        "Chương trình giảm nghèo bền vững",
        "Mục tiêu đến năm 2025",
        "Điều kiện vay vốn",
        "X-quang phổi cho 300 người",
        "C/O mẫu D",
        "V.V",
        "1.623 công trình hạ tầng",
        "2.000 trẻ em được tiêm",
        "24.01.2018",
        "15.1.2024 họp giao ban",
        "30/30 xã",
        "5 - 7 ngày",
        "12-15 tuổi",
        "08-CTr/TU về an sinh",
        "1. Sở Y tế nâng cấp trạm y tế xã.",
        "2. Sở Tài chính cấp vốn;",
        "- 5 lớp may",
        "",
    ],
)
def test_other_lines_are_no_headings(line: str) -> None:
    assert heading_level(line) == 0


@pytest.mark.parametrize(
    ("line", "bare"),
    [
        ("Chương II", True),
        ("Phần thứ hai", True),
        ("MỤC 1.", True),
        ("Phụ lục số 2", True),
        ("Chương II. Thi hành", False),
        ("Phần lớn", False),
        ("1.", False),
    ],
)
def test_a_heading_may_be_but_its_number(line: str, *, bare: bool) -> None:
    assert is_designator(line) is bare


@pytest.mark.parametrize(
    ("line", "capitals"),
    [
        ("KẾT QUẢ NĂM 2017", True),
        ("NHIỆM VỤ, GIẢI PHÁP", True),
        ("ỦY BAN NHÂN DÂN TỈNH", True),
        ("QUYẾT ĐỊNH:", True),
        ("KẾT QUẢ năm 2017", False),
        ("BHYT", False),
        ("A B", False),
        ("12 345 678", False),
        ("ĐẠT " * 60, False),
    ],
)
def test_capitals(line: str, *, capitals: bool) -> None:
    assert is_capitals(line) is capitals


@pytest.mark.parametrize(
    "line",
    [
        "- Thường trực Tỉnh ủy;",
        "– Sở Y tế",
        "•Một",
        "+ Hai",
        "* Ba",
        "1. Tuyên truyền.",
        "2) Vận động;",
        "1.2. Cấp thẻ.",
        "1.2 Cấp thẻ cho hộ nghèo;",
        "3- Hóa đơn.",
        "7 - Bán lẻ.",
        "(1) Rà soát;",
        "(a) Rà soát;",
        "(iv) Rà soát;",
        "a) Mở lớp",
        "đ) Mở lớp",
        "b. Mở lớp",
        "c- Mở lớp",
        "b10. Chi khác",
    ],
)
def test_items_begin_with_a_mark(line: str) -> None:
    assert is_item(line)


@pytest.mark.parametrize(
    "line",
    [
        "1.623 công trình",
        "15.1.2024 họp",
        "12,5% số hộ",
        "30/30 xã",
        "5 - 7 ngày",
        "08-CTr/TU",
        "a",
        "-",
        "Sở Y tế",
        "2019 là năm",
    ],
)
def test_figures_and_words_are_no_marks(line: str) -> None:
    assert not is_item(line)
