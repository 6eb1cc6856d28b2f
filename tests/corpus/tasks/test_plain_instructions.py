from tests.corpus.tasks.reading import read


def test_an_office_that_must_act_is_the_assignee() -> None:
    [task] = read("Sở Tài chính có trách nhiệm bố trí vốn trong quý III.")
    assert task.assignee == "Sở Tài chính"


def test_all_of_a_sentence_is_for_the_office_that_begins_it() -> None:
    found = read("Phân công như sau:", "Sở Y tế mở 3 điểm tiêm; mượn xe của huyện; xong trước ngày 5/6/2021.")
    assert [task.assignee for task in found] == ["Sở Y tế"] * 3
