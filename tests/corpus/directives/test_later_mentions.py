from tests.corpus.directives.reading import read


def test_later_mentions_are_joined_to_the_fullest() -> None:
    [row] = read(
        "Ban Chỉ đạo Chương trình 12 họp.",
        "Chương trình số 12-CTr/HU của Huyện ủy Văn Bàn về “Phát triển cây dược liệu” đạt kết quả tốt.",
        "Các xã tiếp tục thực hiện Chương trình số 12-CTr/HU.",
    )
    assert (row.number, row.issuer, row.subject) == (
        "12-CTr/HU",
        "Huyện ủy Văn Bàn",
        "Phát triển cây dược liệu",
    )
    assert len(row.also) == 2
