from datetime import date

import pytest

from corpus.document import Metadata
from corpus.front_matter import split_front_matter
from corpus.refusal import DocumentRefusedError, Reason

FULL = """---
title: Kế hoạch mở lớp nghề
number: 08
kind: Kế hoạch
issuer: UBND  huyện
issued_on: 2019-03-04
effective_from: 2019-03-05
effective_to: 2020-03-05
place: Lào Cai
source: "Cổng thông tin: huyện"
audience: internal
---
Nội dung.
"""


def test_what_is_stated_is_taken_as_written() -> None:
    stated, body = split_front_matter(FULL)
    assert stated == Metadata(
        title="Kế hoạch mở lớp nghề",
        number="08",
        kind="Kế hoạch",
        issuer="UBND huyện",
        issued_on=date(2019, 3, 4),
        effective_from=date(2019, 3, 5),
        effective_to=date(2020, 3, 5),
        place="Lào Cai",
        source="Cổng thông tin: huyện",
        audience="internal",
    )
    assert body == "Nội dung.\n"


def test_line_ends_of_windows_and_empty_lines_before_do_not_matter() -> None:
    stated, body = split_front_matter("\r\n---\r\ntitle: Báo cáo\r\n---\r\nNội dung.")
    assert stated.title == "Báo cáo"
    assert body == "Nội dung."


def test_an_empty_value_states_nothing() -> None:
    stated, _ = split_front_matter("---\ntitle:\nplace: ''\nissued_on:\n---\n")
    assert stated == Metadata()


@pytest.mark.parametrize(
    "text", ["", "Báo cáo\n---\ntitle: x\n---\n", "--- \nđoạn văn\n", "----\ntitle: x\n----\n"]
)
def test_a_text_may_have_none(text: str) -> None:
    assert split_front_matter(text) == (Metadata(), text)


@pytest.mark.parametrize(
    ("yaml", "detail"),
    [
        ("title: [", "dòng 2"),
        ('title: "chưa đóng', "dòng"),
        ("title: a\n\tplace: b", "dòng 3"),
        ("title: a: b", "dòng 2"),
        ("title: &a [*b]", "dòng 2"),
        ("title: !!python/object/apply:os.getcwd []", "title"),
        ("title: {vi: Báo cáo}", "title"),
        ("tiêu đề: Báo cáo", "tiêu đề: Báo cáo"),
        ("audience: everyone", "audience: everyone"),
        ("issued_on: 30/02/2019", "issued_on: 30/02/2019"),
        ("issued_on: 2019-02-30", "issued_on: 2019-02-30"),
        ("- title", "---"),
        ("chỉ là một câu", "---"),
        ("", "---"),
        ("? [a, b]\n: c", "dòng"),
        ("title: \x00", "---"),
        ("[" * 5000, "---"),
    ],
)
def test_broken_front_matter_is_refused_where_it_is_broken(yaml: str, detail: str) -> None:
    with pytest.raises(DocumentRefusedError) as refused:
        split_front_matter(f"---\n{yaml}\n---\nNội dung.")
    assert refused.value.reason is Reason.BROKEN_FRONT_MATTER
    assert refused.value.detail.startswith(detail)


def test_front_matter_that_is_never_closed_is_refused() -> None:
    with pytest.raises(DocumentRefusedError) as refused:
        split_front_matter("---\ntitle: Báo cáo\n\nNội dung.")
    assert refused.value.reason is Reason.BROKEN_FRONT_MATTER


def test_a_long_value_is_cut_in_the_message() -> None:
    with pytest.raises(DocumentRefusedError) as refused:
        split_front_matter(f"---\naudience: {'x' * 500}\n---\n")
    assert len(refused.value.detail) == 80
