import pytest
from bs4.exceptions import ParserRejectedMarkup

from corpus import html
from corpus.document import BlockKind
from corpus.html import read_html
from corpus.lines import Line, clean_lines
from corpus.refusal import DocumentRefusedError, Reason


def texts(markup: str) -> list[str]:
    return [line.text for line in clean_lines(read_html(markup))]


def test_every_block_is_a_line_with_its_role() -> None:
    lines = read_html(
        "<h1>Tin xã</h1><h3>Nghề</h3><p>Một <b>hai</b><i>ba</i>.</p><ul><li>Bốn</li><li>Năm</li></ul>"
        "<figure><img alt='x'><figcaption>Lớp may</figcaption></figure><div>Sáu<p>Bảy</p>Tám</div>"
    )
    assert lines == [
        Line("Tin xã", BlockKind.HEADING, level=1),
        Line("Nghề", BlockKind.HEADING, level=3),
        Line("Một haiba."),
        Line("Bốn", BlockKind.ITEM),
        Line("Năm", BlockKind.ITEM),
        Line("Lớp may", BlockKind.CAPTION),
        Line("Sáu"),
        Line("Bảy"),
        Line("Tám"),
    ]


def test_a_break_ends_a_line_and_a_line_end_does_not() -> None:
    assert texts("<p>Một\n  hai<br>ba<br/>bốn</p>") == ["Một hai", "ba", "bốn"]


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>var x = 1</script>",
        "<style>p{}</style>",
        "<nav>Trang chủ</nav>",
        "<footer>Chân trang</footer>",
        "<aside>Bên lề</aside>",
        "<noscript>Bật JavaScript</noscript>",
        "<select><option>2019</option></select>",
        "<p hidden>Ẩn</p>",
        "<p style='color:red; DISPLAY : none'>Ẩn</p>",
        "<p style='visibility:hidden'>Ẩn</p>",
        "<p aria-hidden='true'>Ẩn</p>",
        "<!-- chú thích --><![CDATA[x]]><!DOCTYPE html><?php echo 1 ?>",
    ],
)
def test_what_is_no_part_of_the_page_is_not_read(hidden: str) -> None:
    assert texts(f"<body>{hidden}<p>Nội dung</p>{hidden}</body>") == ["Nội dung"]


@pytest.mark.parametrize(
    "markup",
    [
        "<div>Ngoài</div><main><p>Trong</p></main>",
        "<main>Ngoài<article><p>Trong</p></article></main>",
        "<html><head><title>Ngoài</title></head><body><form><p>Trong</p></form></body></html>",
    ],
)
def test_only_the_main_part_is_read(markup: str) -> None:
    assert texts(markup) == ["Trong"]


def test_entities_are_read() -> None:
    assert texts("<p>LĐ-TB&amp;XH &lt;b&gt; 5&nbsp;%</p>") == ["LĐ-TB&XH <b> 5 %"]


def test_data_tables_are_numbered_and_captions_kept() -> None:
    rows = "<tr><th>Năm</th><th>Hộ</th></tr><tr><td>{0}</td><td>7</td></tr>"
    table = f"<table><caption>Bảng {{0}}</caption>{rows}</table>"
    assert read_html(table.format(1) + "<p>Giữa</p>" + table.format(2)) == [
        Line("Bảng 1", BlockKind.PARAGRAPH),
        Line("Năm | Hộ", BlockKind.TABLE_ROW, table=0),
        Line("1 | 7", BlockKind.TABLE_ROW, table=0),
        Line("Giữa"),
        Line("Bảng 2", BlockKind.PARAGRAPH),
        Line("Năm | Hộ", BlockKind.TABLE_ROW, table=1),
        Line("2 | 7", BlockKind.TABLE_ROW, table=1),
    ]


def test_a_letterhead_set_as_a_table_is_read_as_lines() -> None:
    markup = (
        "<table><tr><td><p>UBND TỈNH</p><p>Số: 7/BC-UBND</p></td>"
        "<td><p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p><p>Ngày 3 tháng 5 năm 2020</p></td></tr></table>"
    )
    assert read_html(markup) == [
        Line("UBND TỈNH"),
        Line("Số: 7/BC-UBND"),
        Line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        Line("Ngày 3 tháng 5 năm 2020"),
    ]


def test_a_page_nested_deeper_than_python_recurses_is_read() -> None:
    depth = 5000
    assert texts("<div>" * depth + "sâu" + "</div>" * depth) == ["sâu"]


def test_a_page_that_names_a_file_or_claims_to_be_xml_is_read() -> None:
    assert texts("bao-cao.html") == ["bao-cao.html"]
    assert texts("<?xml version='1.0'?><rss><item>Tin</item></rss>") == ["Tin"]


def test_markup_that_no_parser_reads_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    # Which markup that is depends on the version of Python.
    def reject(*_: object) -> None:
        raise ParserRejectedMarkup("expected name token")

    monkeypatch.setattr(html, "BeautifulSoup", reject)
    with pytest.raises(DocumentRefusedError) as refused:
        read_html("<![")
    assert refused.value.reason is Reason.UNSUPPORTED
