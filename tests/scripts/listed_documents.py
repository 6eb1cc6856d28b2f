"""Two small documents in a store, with rows that spreadsheets, terminals and floats trip over."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from corpus.directive import Directive, Relation
from corpus.document import Document, Metadata, Span
from corpus.figure import Figure, Kind
from corpus.periods import Period
from corpus.places import Place, PlaceSource
from corpus.reading import read_document
from corpus.task import Task
from scripts.environment import opened, settings_for
from store.documents import save_document
from store.facts import Facts

LABOUR = """---
title: "=Báo cáo việc làm"
number: 12/BC-UBND
issued_on: 2021-07-12
---
I. Kết quả
Trong 6 tháng đầu năm 2021, toàn tỉnh tạo việc làm cho 9.310 lao động, đạt 60,06% kế hoạch.
Huyện Hòa An trồng hơn 12.345.678.901.234.567,89 ha rừng.
Yêu cầu Sở Nội vụ thực hiện Nghị quyết số 15-NQ/TW ngày 01/6/2012 trước ngày 30/9/2021.
"""
PLAN = "KẾ HOẠCH\nGiai đoạn 2021-2025 hỗ trợ 300-450 [hộ] nghèo, 8,95 nhà.\n"

JOBS = "toàn tỉnh tạo việc làm cho 9.310 lao động"
RATE = f"{JOBS}, đạt 60,06% kế hoạch"
FOREST = "Huyện Hòa An trồng hơn 12.345.678.901.234.567,89 ha rừng"
HELPED = "hỗ trợ 300-450 [hộ] nghèo"
ORDER = "Yêu cầu Sở Nội vụ thực hiện Nghị quyết số 15-NQ/TW ngày 01/6/2012 trước ngày 30/9/2021"

FIGURE = Figure(
    value=Decimal(0), value_max=None, total=None, value_text="", unit=None, indicator="số việc làm",
    kind=Kind.ACTUAL, qualifier=None, direction=None, comparison=None, period=None, place=None, parent=None,
    span=Span(0, 0), cite=Span(0, 0),
)  # fmt: skip


@pytest.fixture
def texts(tmp_path: Path) -> dict[str, str]:
    """Save the documents in the data folder of the test; their texts by their ids."""
    labour = read_document("việc-làm", LABOUR.encode(), ".md")
    plan = read_document("kế-hoạch", PLAN.encode(), ".txt")
    with opened(settings_for(tmp_path / "data")) as workspace, workspace.database.session() as session:
        save_document(session, labour, labour_facts(labour))
        save_document(session, plan, plan_facts(plan))
    return {each.id: each.text for each in (labour, plan)}


def labour_facts(document: Document) -> Facts:
    half = Period("6 tháng đầu năm 2021", date(2021, 1, 1), date(2021, 6, 30))
    province = Place("toàn tỉnh (không nêu tên)", PlaceSource.UNNAMED)
    jobs = replace(FIGURE, value=Decimal(9310), unit="lao động", period=half, place=province)
    rate = replace(jobs, value=Decimal("60.06"), unit="%", kind=Kind.PLAN_COMPLETION, parent=0)
    forest = replace(
        FIGURE, value=Decimal("12345678901234567.89"), unit="ha", qualifier="hơn", direction="tăng",
        indicator="-rừng trồng", place=Place("huyện Hòa An", PlaceSource.CLAUSE),
    )  # fmt: skip
    directive = Directive(
        "Nghị quyết", "15-NQ/TW", None, date(2012, 6, 1), None, Relation.IMPLEMENTS,
        span(document, "Nghị quyết số 15-NQ/TW"),
    )  # fmt: skip
    task = Task(None, "Sở Nội vụ", ORDER, "trước ngày 30/9/2021", span(document, ORDER))
    return Facts(
        figures=(
            at(document, jobs, "9.310", JOBS),
            at(document, rate, "60,06", RATE),
            at(document, forest, "12.345.678.901.234.567,89", FOREST),
        ),
        directives=(directive,),
        tasks=(task,),
    )


def plan_facts(document: Document) -> Facts:
    years = Period("Giai đoạn 2021-2025", date(2021, 1, 1), date(2025, 12, 31))
    helped = replace(
        FIGURE, value=Decimal(300), value_max=Decimal(450), unit="hộ", indicator="=1+1", kind=Kind.TARGET,
        period=years,
    )  # fmt: skip
    houses = replace(FIGURE, value=Decimal("8.95"), unit="nhà", indicator="@nhà")
    return Facts(figures=(at(document, helped, "300-450", HELPED), at(document, houses, "8,95", "8,95 nhà")))


def at(document: Document, figure: Figure, printed: str, clause: str) -> Figure:
    """The figure where it stands in the document."""
    return replace(figure, value_text=printed, span=span(document, printed), cite=span(document, clause))


def span(document: Document, words: str) -> Span:
    start = document.text.index(words)
    return Span(start, start + len(words))


def unread(identifier: str) -> Document:
    """A document with a number in a line that is none of its blocks."""
    document = read_document(identifier, b"Co 5 ho.\nThem 7 ho.\n", ".txt")
    return replace(document, metadata=Metadata(), blocks=document.blocks[:1])
