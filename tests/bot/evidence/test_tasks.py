from bot.evidence.tasks import find_tasks, given_to, kinds_given_to
from tests.bot.reading import Evidence, asked

EVIDENCE = Evidence(
    """---
title: Kế hoạch khuyến nông
number: 9/KH-UBND
kind: Kế hoạch
---
## II. TỔ CHỨC THỰC HIỆN

### 1. Phòng Nông nghiệp huyện

Gửi danh sách hộ nhận cây giống về UBND huyện trước ngày 30/8/2019.

### 2. Các cơ quan, đơn vị

Tuyên truyền cho bà con về cây giống mới của huyện.
"""
)


def test_which_office_is_asked_for_is_no_assignee() -> None:
    question = asked("Phòng Nông nghiệp phải gửi danh sách hộ nhận cho cơ quan nào?")
    tasks = find_tasks(EVIDENCE.library, EVIDENCE.candidates)
    assert {task.item.assignee for task in given_to(question, tasks)} == {"Phòng Nông nghiệp huyện"}


def test_who_got_tasks_at_all() -> None:
    assert kinds_given_to(asked("Kế hoạch 9 giao nhiệm vụ cho những ai?")) == ()
    assert kinds_given_to(asked("Kế hoạch 9 giao nhiệm vụ cho những phòng nào?")) == (frozenset({"phong"}),)
    assert kinds_given_to(asked("Kế hoạch 9 giao Phòng Nông nghiệp việc gì?")) is None
    assert kinds_given_to(asked("Ai phải gửi danh sách?")) is None
