from corpus.people import read_people
from tests.corpus.documents_of_lines import document


def test_each_person_has_one_row_with_the_role() -> None:
    [person] = read_people(document("Ông Lê Văn Kha đến dự.", "Chủ tịch HĐND xã Lê Văn Kha kết luận."))
    assert person.role == "Chủ tịch HĐND xã"


def test_a_signature_is_a_row_beside_that_of_the_text() -> None:
    told, signed = read_people(document("Ông Lê Văn Kha, Chủ tịch HĐND xã dự.", "CHỦ TỊCH", "Lê Văn Kha"))
    assert (told.role, signed.role) == ("Chủ tịch HĐND xã", "CHỦ TỊCH")


def test_the_fuller_role_of_a_person_is_kept() -> None:
    [person] = read_people(
        document("Bộ trưởng Đào Văn Dung phát biểu.", "Bộ trưởng Bộ Y tế Đào Văn Dung nói.")
    )
    assert person.role == "Bộ trưởng Bộ Y tế"
