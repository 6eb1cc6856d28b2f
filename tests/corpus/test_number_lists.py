from corpus.number_lists import listed_numbers


def listed(text: str) -> list[str]:
    return [span.of(text) for span in listed_numbers(text)]


def test_bare_numbers_behind_names_are_listed_where_one_tells_the_unit() -> None:
    assert listed("Đưa 900 lao động, gồm: Nhật Bản 610, Đài Loan 180, nơi khác 110 lao động.") == [
        "610",
        "180",
        "110",
    ]
    assert listed("Chỉ tiêu: Hòa An 75 lớp; Bảo Lạc 60; Hà Quảng 45.") == ["75", "60", "45"]


def test_names_with_numbers_in_them_are_no_list() -> None:
    assert listed("Căn cứ: Luật 12, Nghị định 24, Thông tư 8.") == []
    assert listed("Tại các điểm: tổ 12, tổ 14, tổ 16.") == []
    assert listed("Giá trị: thóc 12 tấn, ngô 14 tấn, sắn 16 tấn.") == []
