import time

import pytest

from corpus.marginalia import is_byline, is_caption, is_dateline, is_note


@pytest.mark.parametrize(
    "line",
    [
        "12/07/2018",
        "Ngày: 24.01.2018",
        "Th 6, 22/01/2021 | 10:16 SA",
        "10:48 15-01-2024",
        "Thứ Năm, 12/7/2018 08:30",
        "Cập nhật lúc 09:25 ngày 13/01/2024",
        "Đăng ngày 5-3-2019",
        "Đăng ngày 19/03/2019 08:42 | Lượt xem: 4218 | Cỡ chữ: A- A A+",
        "Thứ sáu, 06/10/2023 - 14:25 Lượt xem: 2876 In bài viết Gửi email",
        "Lào Cai, ngày 5/3/2019",
        "14h05, 5/3/2019",
    ],
)
def test_datelines(line: str) -> None:
    assert is_dateline(line)


@pytest.mark.parametrize(
    "line",
    [
        "Ngày 26/8, đoàn làm việc với tỉnh.",
        "Ngày 12/7/2018, UBND huyện họp sơ kết công tác sáu tháng.",
        "15/9",
        "Số 12/2018",
        "",
    ],
)
def test_sentences_with_a_date_are_no_datelines(line: str) -> None:
    assert not is_dateline(line)


@pytest.mark.parametrize(
    "line",
    [
        "Văn Tiến",
        "D.L",
        "B.B.T",
        "Đại Dương - Khánh Hồng",
        "Theo hanoi.gov.vn",
        "Theo QQ/Sina",
        "Nguồn: Sở Y tế",
        "Tin, ảnh: Thu Hà",
        "Bài và ảnh: Ánh Ngọc",
        "Mi Vân (Tổng hợp)",
        "Tổng hợp",
        "Người tổng hợp: Hồng Nhung",
        "TM. ỦY BAN NHÂN DÂN TỈNH",
        "T/M BAN CHỈ ĐẠO",
        "Ứng Hòa",
    ],
)
def test_bylines(line: str) -> None:
    assert is_byline(line)


@pytest.mark.parametrize(
    "line",
    [
        "Hộ nghèo giảm",
        "ông An",
        "đại biểu",
        "Theo báo cáo",
        "12 hộ",
        "Lê Văn An phát biểu",
        "A " * 50,
        "Nguồn: " + "số liệu " * 10,
    ],
)
def test_other_lines_are_no_bylines(line: str) -> None:
    assert not is_byline(line)


def test_a_long_run_of_capitals_is_soon_given_up() -> None:
    begun = time.perf_counter()
    assert not is_byline("A" * 79 + "!")
    assert not is_byline("A." * 39 + "!")
    assert time.perf_counter() - begun < 0.5


@pytest.mark.parametrize(
    "line",
    [
        "Quang cảnh hội nghị",
        "Ảnh: Một góc chợ",
        "Đại biểu phát biểu tại hội nghị",
        "Lãnh đạo huyện trao quà cho gia đình chính sách",
        "Người dân nhận thẻ (Ảnh: Thu Hà).",
        "Trạm y tế mới của xã. Ảnh: D.H",
        "Lãnh đạo huyện tiếp đoàn khảo sát",
    ],
)
def test_captions(line: str) -> None:
    assert is_caption(line)


@pytest.mark.parametrize(
    "line",
    [
        "Đại biểu phát biểu tại hội nghị.",
        "Dạy nghề cho thanh niên nông thôn",
        "Giúp hộ nghèo tiếp cận vốn vay",
        "trao quà cho gia đình chính sách",
        "Hình thức hỗ trợ vốn cho người nghèo được mở rộng hơn;",
        "Đại biểu phát biểu tại hội nghị " * 8,
    ],
)
def test_other_lines_are_no_captions(line: str) -> None:
    assert not is_caption(line)


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("Ghi chú: số sơ bộ.", True),
        ("* Số sơ bộ.", True),
        ("Lưu ý: chưa đủ.", True),
        ("Ghi nhận kết quả.", False),
    ],
)
def test_notes(line: str, *, note: bool) -> None:
    assert is_note(line) is note
