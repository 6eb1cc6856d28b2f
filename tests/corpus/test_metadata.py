from dataclasses import replace
from datetime import date

import pytest

from corpus.blocks import build_blocks
from corpus.document import Metadata
from corpus.lines import Line
from corpus.metadata import MAX_TITLE, read_metadata

PROSE = "Sáng 12/1, Ủy ban nhân dân huyện họp với các xã về việc dạy nghề ngày 1 tháng 2 năm 2003."


def read(*lines: str, stated: Metadata | None = None) -> Metadata:
    text, blocks = build_blocks([Line(line) for line in lines])
    return read_metadata(text, blocks, stated or Metadata())


REPORT = (
    "SỞ Y TẾ",
    "Số: 12/BC-SYT",
    "Hà Giang, ngày 5 tháng 3 năm 2019",
    "BÁO CÁO",
    "Kết quả khám",
    "bệnh năm 2018",
    PROSE,
)


def test_a_report_states_all_in_its_head() -> None:
    assert read(*REPORT) == Metadata(
        title="Báo cáo: Kết quả khám bệnh năm 2018",
        number="12/BC-SYT",
        kind="Báo cáo",
        issuer="SỞ Y TẾ",
        issued_on=date(2019, 3, 5),
    )


def test_what_was_stated_wins() -> None:
    stated = Metadata(
        title="Tên khác", number="9", issued_on=date(2020, 1, 1), place="Hà Giang", audience="internal"
    )
    assert read(*REPORT, stated=stated) == replace(stated, kind="Báo cáo", issuer="SỞ Y TẾ")


def test_an_article_has_title_and_date() -> None:
    assert read("Họp bàn việc dạy nghề năm 2024", "Ngày: 15.01.2024", PROSE) == Metadata(
        title="Họp bàn việc dạy nghề năm 2024", issued_on=date(2024, 1, 15)
    )


def test_a_date_within_the_body_is_not_that_of_the_document() -> None:
    assert read("Họp bàn việc dạy nghề năm 2024", PROSE).issued_on is None


@pytest.mark.parametrize("first", ["Tin vắn", PROSE])
def test_without_a_title_the_first_line_stands_for_it(first: str) -> None:
    assert read(first, PROSE).title == first


def test_a_title_is_cut() -> None:
    title = read("chữ " * 200 + ".").title
    assert title is not None
    assert len(title) == MAX_TITLE


def test_nothing_is_read_from_nothing() -> None:
    assert read() == Metadata()


def test_the_headline_of_a_news_page_stands_above_its_day() -> None:
    page = (
        "Tin hoạt động",
        "Đoàn công tác làm việc với UBND huyện về dạy nghề",
        "Đăng ngày: 22/06/2024 | 07:45",
        PROSE,
    )
    assert read(*page).title == page[1]
    assert read(page[1], page[2], page[0], PROSE).title == page[1]
