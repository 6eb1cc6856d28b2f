import pytest

from corpus.document import BlockKind
from corpus.events import PUBLISHED, read_events
from tests.corpus.documents_of_lines import document


@pytest.mark.parametrize(
    ("issued_on", "day"), [(None, "XXXX-12-28"), ("2022-01-05", "2021-12-28"), ("2022-12-30", "2022-12-28")]
)
def test_a_day_without_a_year_is_the_last_such_day_before_the_document(
    issued_on: str | None, day: str
) -> None:
    [event] = read_events(document("Ngày 28/12, Huyện ủy tổ chức hội nghị tổng kết.", issued_on=issued_on))
    assert event.date == day
    assert event.what.startswith("Huyện ủy tổ chức")


def test_the_date_line_dates_the_publication() -> None:
    [event] = read_events(document("Có mưa.", "Cập nhật: 03/04/2020", kinds={1: BlockKind.DATELINE}))
    assert (event.what, event.date) == (PUBLISHED, "2020-04-03")


def test_directives_with_a_date_are_events() -> None:
    [event] = read_events(document("Theo Chỉ thị số 9-CT/HU ngày 02/02/2019 của Huyện ủy."))
    assert (event.what, event.date) == ("Chỉ thị số 9-CT/HU (ngày văn bản)", "2019-02-02")


def test_an_impossible_day_is_no_event() -> None:
    assert read_events(document("Ngày 31/2/2020, xã tổ chức lễ hội.")) == []
