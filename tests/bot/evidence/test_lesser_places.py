from bot.evidence.lesser_places import is_named, lesser_places

DOCUMENT = "Huyện Bảo Thắng có 95 hộ nuôi ong; ông Lê Văn Bình đến thăm."


def test_a_place_is_named_with_its_kind() -> None:
    assert lesser_places("Năm 2022 huyện Bát Xát có mấy hộ nuôi ong?", [DOCUMENT]) == ["Bát Xát"]


def test_a_name_alone_is_a_place_where_a_document_says_so() -> None:
    assert lesser_places("Bảo Thắng có mấy hộ nuôi ong?", [DOCUMENT]) == ["Bảo Thắng"]
    assert lesser_places("Ông Lê Văn Bình đã thăm mấy hộ?", [DOCUMENT]) == []


def test_a_province_is_none() -> None:
    assert lesser_places("Thành phố Hải Phòng có mấy hộ nuôi ong?", [DOCUMENT]) == []


def test_a_place_is_named_with_its_kind_or_without() -> None:
    assert is_named("thành phố Bến Tre", "TP Bến Tre có mấy hộ?")
    assert is_named("huyện Bảo Thắng", "bao thang co may ho")
    assert not is_named("huyện Bảo Thắng", "Tỉnh Lào Cai có mấy hộ?")
