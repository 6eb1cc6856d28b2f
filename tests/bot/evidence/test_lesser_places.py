from bot.evidence.lesser_places import lesser_places

DOCUMENT = "Huyện Bảo Thắng có 95 hộ nuôi ong; ông Lê Văn Bình đến thăm."


def test_a_place_is_named_with_its_kind() -> None:
    assert lesser_places("Năm 2022 huyện Bát Xát có mấy hộ nuôi ong?", [DOCUMENT]) == ["Bát Xát"]


def test_a_name_alone_is_a_place_where_a_document_says_so() -> None:
    assert lesser_places("Bảo Thắng có mấy hộ nuôi ong?", [DOCUMENT]) == ["Bảo Thắng"]
    assert lesser_places("Ông Lê Văn Bình đã thăm mấy hộ?", [DOCUMENT]) == []


def test_a_province_is_none() -> None:
    assert lesser_places("Thành phố Hải Phòng có mấy hộ nuôi ong?", [DOCUMENT]) == []
