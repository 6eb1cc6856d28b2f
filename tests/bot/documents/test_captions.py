from bot.documents.captions import Caption, read_caption
from bot.documents.fields import Field


def test_no_caption_states_nothing() -> None:
    assert read_caption(None) == read_caption("  \n ") == Caption()


def test_lines_state_fields_and_the_rest_is_the_reason() -> None:
    read = read_caption("Số: 12/BC-UBND\nNGÀY BAN HÀNH : 5/6/2022\nnội bộ\nban hành lại\nlý do: xem công văn")
    assert read.values == {"number": "12/BC-UBND", "issued_on": "2022-06-05", "audience": "internal"}
    assert read.reason == "ban hành lại lý do: xem công văn"
    assert read.wrong == ()


def test_a_wrong_line_is_named() -> None:
    assert read_caption("nơi: Atlantis\nsố: 1/X") == Caption({"number": "1/X"}, (Field.PLACE,))


def test_an_album_shares_what_can_be_of_all_its_files() -> None:
    read = read_caption("số: 1/X\nnơi: Hà Nội\nđối tượng: nội bộ")
    assert read.shared() == {"place": "Hà Nội", "audience": "internal"}
