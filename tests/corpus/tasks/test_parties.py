from tests.corpus.tasks.reading import read


def test_who_gives_tasks_is_named_in_the_line_that_announces_them() -> None:
    [task] = read(
        "Bế mạc, Phó Bí thư Huyện ủy Lý Thị Mai biểu dương các xã đã cố gắng, giao việc cho từng ngành:",
        "b) Giao Phòng Y tế kiểm kê thuốc.",
    )
    assert (task.assignee, task.assigner) == ("Phòng Y tế", "Phó Bí thư Huyện ủy Lý Thị Mai")
