from corpus.places.districts import districts_named


def test_districts_are_counted_by_one_spelling() -> None:
    text = "Huyện Trà Cú, huyện Trà Cú, TP Trà Vinh, thành phố Hà Nội"
    assert districts_named(text) == ["huyện Trà Cú", "huyện Trà Cú", "thành phố Trà Vinh"]
