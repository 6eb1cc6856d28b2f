from corpus.document import BlockKind
from corpus.people import read_people
from corpus.person import AUTHOR
from tests.corpus.documents_of_lines import document


def test_the_line_below_the_text_names_the_author() -> None:
    [person] = read_people(document("Bài viết.", "Thu Trang", kinds={1: BlockKind.BYLINE}))
    assert (person.name, person.role) == ("Thu Trang", AUTHOR)
