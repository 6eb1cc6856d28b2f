import pytest

from corpus.blocks import build_blocks
from corpus.document import BlockKind
from corpus.lines import Line

PROSE = "Sáng 12/1, Ủy ban nhân dân huyện họp với các xã về việc dạy nghề."


def roles(*lines: str | Line) -> list[str]:
    _, blocks = build_blocks([line if isinstance(line, Line) else Line(line) for line in lines])
    return [block.kind.value + (str(block.level) if block.level else "") for block in blocks]


def test_each_line_is_a_block_of_the_text() -> None:
    text, blocks = build_blocks(
        [Line("Tin huyện"), Line("A | 1", BlockKind.TABLE_ROW, table=0), Line("Hết.")]
    )
    assert text == "Tin huyện\nA | 1\nHết."
    assert [block.span.of(text) for block in blocks] == ["Tin huyện", "A | 1", "Hết."]
    assert [block.table for block in blocks] == [None, 0, None]


def test_an_article() -> None:
    assert roles(
        "Tin tức sự kiện",
        "Họp bàn việc dạy nghề năm 2024",
        "10:48 15-01-2024",
        PROSE,
        "Quang cảnh cuộc họp",
        "Khó khăn từ cơ sở",
        PROSE,
        "- Xã Đông mở 5 lớp;",
        "Thu Hà",
        "Ghi chú: số liệu sơ bộ.",
    ) == [
        "paragraph",
        "title",
        "dateline",
        "paragraph",
        "caption",
        "paragraph",
        "paragraph",
        "item",
        "byline",
        "paragraph",
    ]


def test_a_report() -> None:
    assert roles(
        "UBND HUYỆN ĐÔNG",
        "Số: 12/BC-UBND",
        "Ngày 5/3/2019",
        "BÁO CÁO",
        "Kết quả dạy nghề năm 2018",
        PROSE,
        "Phần thứ nhất",
        "KẾT QUẢ ĐẠT ĐƯỢC",
        "I. DẠY NGHỀ",
        "1. Lớp ngắn hạn",
        PROSE,
        "a) Lớp may.",
        "Chương II",
        "Những việc còn lại",
        PROSE,
        "NHIỆM VỤ NĂM 2019",
        PROSE,
        "TM. ỦY BAN NHÂN DÂN HUYỆN ĐÔNG, TỈNH HÒA BÌNH, NHIỆM KỲ NÀY",
        "Lê Văn Tư",
    ) == [
        "paragraph",
        "paragraph",
        "dateline",
        "paragraph",
        "title",
        "paragraph",
        "heading1",
        "heading1",
        "heading3",
        "heading5",
        "paragraph",
        "item",
        "heading2",
        "heading2",
        "paragraph",
        "heading1",
        "paragraph",
        "byline",
        "byline",
    ]


def test_a_subject_is_the_title_however_short_and_its_second_line_no_heading() -> None:
    assert roles("Số: 1/BC-SYT", "BÁO CÁO", "KHÁM BỆNH", "VÀ PHÒNG DỊCH", PROSE) == [
        "paragraph",
        "paragraph",
        "title",
        "paragraph",
        "paragraph",
    ]


def test_a_line_between_title_and_body_is_no_caption() -> None:
    assert roles("Họp bàn việc dạy nghề năm 2024", "Lãnh đạo huyện chủ trì hội nghị", PROSE)[1] == "paragraph"


def test_what_the_markup_says_wins() -> None:
    heading = Line("Giới thiệu", BlockKind.HEADING, level=1)
    assert roles("Tin tức về việc dạy nghề", heading, Line("Thu Hà", BlockKind.ITEM), PROSE) == [
        "paragraph",
        "title",
        "item",
        "paragraph",
    ]


@pytest.mark.parametrize(
    ("first", "kind"),
    [
        ("Dạy nghề cho ai, dạy nghề gì?", "title"),
        ("Chính trị - Xã hội", "paragraph"),
        ("Số: 12/BC-UBND ngày mười hai", "paragraph"),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "paragraph"),
        ("2.000 trẻ em được tiêm chủng mỗi năm", "title"),
    ],
)
def test_the_first_line_may_be_the_title(first: str, kind: str) -> None:
    assert roles(first, PROSE)[0] == kind


def test_above_a_dateline_a_title_may_end_like_a_sentence() -> None:
    assert roles("Huyện Đông đã mở 12 lớp nghề.", "5/3/2019", PROSE)[:2] == ["title", "dateline"]
    assert roles("Huyện Đông đã mở 12 lớp nghề.", PROSE)[0] == "paragraph"
    assert roles("Tin huyện.", "5/3/2019", PROSE)[0] == "paragraph"


def test_a_date_far_below_the_title_is_no_dateline() -> None:
    lines = ["Danh mục dự án của huyện Đông", "Hạn chót", "Xã Đông", "Xã Tây", "5/3/2019"]
    assert roles(*lines)[-1] == "paragraph"
    assert roles(*lines, PROSE)[4] == "dateline"


def test_a_name_within_the_body_is_no_byline() -> None:
    assert roles("Họp bàn việc dạy nghề năm 2024", PROSE, "Lê Văn Tư", PROSE)[2] == "paragraph"


def test_nothing_but_words() -> None:
    assert roles("một", "hai") == ["paragraph", "paragraph"]
    assert build_blocks([]) == ("", ())
