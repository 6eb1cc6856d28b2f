from corpus.places import Place, PlaceSource
from corpus.places.named import place_in


def test_the_whole_province_of_a_district_is_its_province() -> None:
    district = Place("huyện Cát Hải, Hải Phòng", PlaceSource.DOCUMENT)
    assert place_in("toàn tỉnh có", district) == Place("Hải Phòng", PlaceSource.DOCUMENT)
