import pytest

from corpus.plain_text import read_plain_text

# 57 characters, as an editor would wrap them.
OPEN = "Trong quý I, các xã đã mở thêm nhiều lớp nghề ngắn hạn và"


def texts(text: str) -> list[str]:
    return [line.text.strip() for line in read_plain_text(text)]


@pytest.mark.parametrize(
    "after", ["đưa vào dạy ngay.", "(theo báo cáo) dạy ngay.", "ốm đau đều được hỗ trợ."]
)
def test_a_line_that_goes_on_in_lower_case_is_one_with_the_line_before(after: str) -> None:
    assert texts(f"{OPEN}\n  {after}\n") == [f"{OPEN} {after}"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (OPEN, "Đồng chí Bí thư kết luận."),
        (OPEN, "Ủy ban nhân dân xã chủ trì."),
        (OPEN, "ế" * 0 + "12 lớp nữa sẽ mở."),
        (OPEN, "- đưa vào dạy ngay;"),
        (OPEN, "a) đưa vào dạy ngay;"),
        (OPEN, "đ) đưa vào dạy ngay;"),
        (OPEN + ":", "đưa vào dạy ngay."),
        (OPEN + " dạy.", "đưa vào dạy ngay."),
        ("Dòng ngắn", "viết thường."),
        (OPEN * 3, "viết thường sau một dòng rất dài."),
        (OPEN, "\nviết thường sau dòng trống."),
    ],
)
def test_other_lines_stay_apart(before: str, after: str) -> None:
    assert texts(f"{before}\n{after}") == [before, after.strip()]


def test_a_paragraph_of_many_lines_is_joined() -> None:
    assert texts(f"{OPEN}\n{OPEN.lower()}\n{OPEN.lower()}\nhết.") == [
        f"{OPEN} {OPEN.lower()} {OPEN.lower()} hết."
    ]


def test_in_a_file_set_to_a_width_names_and_numbers_are_joined_too() -> None:
    rows = [
        "Hội nghị do ông Trần Văn An, Chủ tịch Hội đồng nhân dân xã, bà Lê",
        "Thị Bình và đại diện các thôn cùng chủ trì; sau phần báo cáo có tới",
        "25 ý kiến, phần lớn hỏi về mức đóng và nơi nhận thẻ trong năm nay.",
        "Kết luận hội nghị, ông An giao Văn phòng thống kê số hộ chưa có thẻ",
        "- Thôn Đông: rà soát hộ có người già, trẻ nhỏ, lập danh sách riêng,",
        "gửi về xã.",
        "- Thôn Tây: vận động mỗi hộ mua ít nhất một thẻ cho người lao động",
        "chính, ưu tiên hộ mới thoát nghèo và hộ có người đi làm ăn xa nhà,",
        "tránh để sót; trưởng thôn báo cáo danh sách bằng văn bản trước Tết",
        "Nguyên đán.",
    ]
    assert texts("\n".join(rows)) == [
        " ".join(rows[:3]),
        rows[3],
        " ".join(rows[4:6]),
        " ".join(rows[6:]),
    ]


def test_short_lines_are_no_fixed_width() -> None:
    rows = ["Lịch họp của Ủy ban nhân dân xã tuần tới"] * 2 + ["Thứ Hai", "Thứ Ba"] * 5
    assert texts("\n".join(rows)) == rows


def test_typed_tables_are_rows() -> None:
    lines = read_plain_text("Biểu 1\nXã | Hộ\nTả Van | 35\n\nHết.\n\nXã\tHộ\nSa Pả\t41")
    assert [(line.text, line.table) for line in lines] == [
        ("Biểu 1", None),
        ("Xã | Hộ", 0),
        ("Tả Van | 35", 0),
        ("Hết.", None),
        ("Xã | Hộ", 1),
        ("Sa Pả | 41", 1),
    ]
