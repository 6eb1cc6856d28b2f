from corpus.people import read_people
from tests.corpus.documents_of_lines import document


def test_a_name_ends_with_its_line() -> None:
    [person] = read_people(document("Bộ trưởng Đào Văn Dung", "Nhiệm vụ này đặt cho ai?"))
    assert person.name == "Đào Văn Dung"
