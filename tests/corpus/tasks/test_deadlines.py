import pytest

from tests.corpus.tasks.reading import read


@pytest.mark.parametrize(
    ("line", "assignee", "deadline"),
    [
        (
            "UBND các huyện báo cáo kết quả định kỳ trước ngày 20 hằng tháng.",
            "UBND các huyện",
            "định kỳ trước ngày 20 hằng tháng",
        ),
        (
            "UBND các xã báo cáo trước ngày 15 của tháng cuối quý.",
            "UBND các xã",
            "trước ngày 15 của tháng cuối quý",
        ),
        ("Sở Tài chính phân bổ vốn trước ngày 31/01/2023.", "Sở Tài chính", "trước ngày 31/01/2023"),
        ("Sở Tư pháp rút ngắn thời gian cấp phiếu trong quý III/2019.", "Sở Tư pháp", "trong quý III/2019"),
        (
            "Sở Giáo dục và Đào tạo đưa nội dung vào hướng nghiệp trong năm 2023.",
            "Sở Giáo dục và Đào tạo",
            "trong năm 2023",
        ),
        (
            "Sở Nội vụ là cơ quan thường trực, tổng hợp trước ngày 05/4/2023.",
            "Sở Nội vụ",
            "trước ngày 05/4/2023",
        ),
        (
            "Đề nghị Mặt trận Tổ quốc tỉnh và các tổ chức chính trị - xã hội tuyên truyền trong năm 2023.",
            "Mặt trận Tổ quốc tỉnh và các tổ chức chính trị - xã hội",
            "trong năm 2023",
        ),
    ],
)
def test_who_must_act_and_by_when_is_read_in_full(line: str, assignee: str, deadline: str) -> None:
    task = read("Chủ tịch UBND tỉnh giao nhiệm vụ như sau:", line)[-1]
    assert (task.assignee, task.deadline) == (assignee, deadline)
