from datetime import date

import pytest

from corpus.letterhead import belongs_to_letterhead, is_motto, kind_of_number, read_letterhead

REPORT = [
    "ỦY BAN NHÂN DÂN",
    "HUYỆN THANH SƠN",
    "*",
    "Số: 45/BC-UBND",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Thanh Sơn, ngày 12 tháng 7 năm 2018",
    "BÁO CÁO",
    "Kết quả mở lớp dạy nghề",
    "6 tháng đầu năm 2018",
    "Thực hiện chỉ đạo ngày 1 tháng 1 năm 2018 của UBND tỉnh, huyện báo cáo như sau:",
]


def test_a_report_is_read_in_the_layout_of_the_decree() -> None:
    head = read_letterhead(REPORT)
    assert head.number == "45/BC-UBND"
    assert head.kind == "Báo cáo"
    assert head.issuer == "ỦY BAN NHÂN DÂN HUYỆN THANH SƠN"
    assert head.issued_on == date(2018, 7, 12)
    assert head.subject == (8, 9)
    assert head.end == 10


def test_a_name_on_two_lines_is_one_office_and_a_kind_may_go_on() -> None:
    head = read_letterhead(
        [
            "UBND TỈNH SƠN LA",
            "SỞ LAO ĐỘNG - THƯƠNG BINH",
            "VÀ XÃ HỘI",
            "Số: 12/BC-SLĐ",
            "BÁO CÁO KẾT QUẢ GIÁM SÁT",
            "Việc dạy nghề",
        ]
    )
    assert head.issuer == "UBND TỈNH SƠN LA, SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI"
    assert (head.kind, head.subject) == ("Báo cáo", (5,))


def test_a_letter_has_no_kind_line_and_its_subject_begins_with_its_word() -> None:
    head = read_letterhead(
        [
            "TỈNH ỦY",
            "Số 219-CV/TU Ngày 22 tháng 01 năm 2021",
            "V/v rà soát chính sách",
            "Kính gửi: Các huyện ủy",
        ]
    )
    assert (head.number, head.kind, head.issuer) == ("219-CV/TU", "Công văn", "TỈNH ỦY")
    assert head.issued_on == date(2021, 1, 22)
    assert head.subject == (2,)


def test_the_subject_of_a_letter_tells_its_kind_where_its_number_does_not() -> None:
    head = read_letterhead(["SỞ NỘI VỤ", "Số: 77/SNV-VP", "V/v nghỉ Tết", "Kính gửi: Các phòng"])
    assert (head.number, head.kind) == ("77/SNV-VP", "Công văn")


def test_columns_merged_into_one_line_are_told_apart() -> None:
    head = read_letterhead(
        [
            "SỞ Y TẾ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Số : 117 /SYT-KH ------ Đà Lạt, ngày 3 tháng 4 năm 2020",
        ]
    )
    assert (head.number, head.kind, head.issuer) == ("117/SYT-KH", "Kế hoạch", "SỞ Y TẾ")
    assert head.issued_on == date(2020, 4, 3)


def test_small_letters_of_old_fonts_name_issuer_and_kind_below_the_number() -> None:
    head = read_letterhead(
        [
            "Bộ Y tế",
            "- 0 -",
            "Số: 5/2003/TT-BYT",
            "Thông tư",
            "hướng dẫn khám bệnh",
            "Căn cứ Luật ngày 1 tháng 2 năm 1999;",
        ]
    )
    assert (head.kind, head.issuer, head.issued_on, head.subject) == ("Thông tư", "Bộ Y tế", None, (4,))


def test_an_annex_has_the_date_of_what_it_is_annexed_to() -> None:
    head = read_letterhead(
        [
            "PHỤ LỤC",
            "CHỈ TIÊU NĂM 2019",
            "(Kèm theo Kế hoạch số 1/KH-UBND ngày 20 tháng 12 năm 2018 của UBND tỉnh)",
        ]
    )
    assert (head.kind, head.issued_on, head.subject) == ("Phụ lục", date(2018, 12, 20), (1,))
    assert head.number is None


def test_a_date_that_ends_the_subject_is_not_that_of_the_document() -> None:
    head = read_letterhead(["Số: 1/BC-SYT", "BÁO CÁO", "Kết quả đến ngày 31 tháng 12 năm 2017"])
    assert (head.issued_on, head.subject) == (None, (2,))


def test_the_office_that_decides_is_no_part_of_the_subject() -> None:
    head = read_letterhead(
        ["Số: 9/QĐ-UBND", "QUYẾT ĐỊNH", "Về việc giao chỉ tiêu", "CHỦ TỊCH ỦY BAN NHÂN DÂN"]
    )
    assert head.subject == (2,)


@pytest.mark.parametrize(
    "lines",
    [
        [],
        ["Giao ban tháng 8", "Sáng 12/1, UBND huyện họp."],
        ["Theo Kế hoạch số 12/KH-UBND ngày 3 tháng 4 năm 2020, huyện mở 5 lớp."],
        ["Mở đầu bằng một câu đủ dài để là thân bài, không phải phần đầu của văn bản.", "KẾT LUẬN", "Tốt"],
        ["Kế hoạch", "Dạy nghề"],
    ],
)
def test_a_text_may_have_none(lines: list[str]) -> None:
    head = read_letterhead(lines)
    assert (head.number, head.kind, head.issued_on, head.end) == (None, None, None, 0)


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        ("45/BC-UBND", "Báo cáo"),
        ("08-CTr/TU", "Chương trình"),
        ("59/2015/QĐ-TTg", "Quyết định"),
        ("88/CTK-TB", "Thông báo"),
        ("12/UBND-VX", None),
        (None, None),
    ],
)
def test_the_symbol_of_a_number_tells_the_kind(number: str | None, kind: str | None) -> None:
    assert kind_of_number(number) == kind


@pytest.mark.parametrize(
    ("line", "motto"),
    [
        ("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", True),
        ("Độc lập – Tự do – Hạnh phúc", True),
        ("Bộ Tài chính Cộng hòa xã hội chủ nghĩa Việt Nam", True),
        ("TỈNH ỦY LÀO CAI * ĐẢNG CỘNG SẢN VIỆT NAM", True),
        ("Kỷ niệm ngày thành lập Đảng Cộng sản Việt Nam", False),
        ("Số: 12/BC-UBND", False),
    ],
)
def test_the_motto_is_told_from_a_title_that_names_the_state(line: str, *, motto: bool) -> None:
    assert is_motto(line) is motto


def test_number_and_motto_are_no_titles() -> None:
    assert belongs_to_letterhead("SỐ: 28 /2003/NĐ-CP")
    assert not belongs_to_letterhead("Số hộ nghèo giảm nhanh")


def test_the_first_part_of_the_body_is_no_subject() -> None:
    lines = ["SỞ Y TẾ", "Số: 12/BC-SYT", "BÁO CÁO", "Kết quả năm 2023", "Phần thứ nhất", "KẾT QUẢ THỰC HIỆN"]
    assert read_letterhead(lines).subject == (3,)
