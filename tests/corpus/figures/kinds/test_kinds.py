import pytest

from corpus.figure import Figure, Kind
from corpus.figures import read_figures
from tests.corpus.documents_of_lines import document


def read(*lines: str) -> list[Figure]:
    return read_figures(document(*lines))


def test_the_value_before_a_programme_is_where_the_change_began() -> None:
    now, before = read(
        "Số giường bệnh trên một vạn dân đạt 26,5 giường/vạn dân "
        "(thời điểm trước Đề án là 19,8 giường/vạn dân)."
    )
    assert (before.comparison, before.indicator) == ("mức xuất phát", now.indicator)
    assert before.period is not None
    assert before.period.text == "trước Đề án"


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("Tỷ lệ thất nghiệp là 2,96% (kế hoạch dưới 3,5%).", [Kind.ACTUAL, Kind.TARGET]),
        (
            "Tỷ lệ bao phủ đạt 93,15% (chỉ tiêu Chính phủ giao năm 2023 là 94,5%).",
            [Kind.ACTUAL, Kind.TARGET],
        ),
        (
            "Giải quyết việc làm cho 4.550 lao động để hoàn thành chỉ tiêu 24.500 lao động.",
            [Kind.ACTUAL, Kind.TARGET],
        ),
        ("Tỷ lệ bao phủ đạt 93%, riêng học sinh tham gia BHYT đạt 97,8%.", [Kind.ACTUAL, Kind.ACTUAL]),
        (
            "Giải ngân đạt 39% kế hoạch, trong đó vốn đầu tư đạt 51,2%.",
            [Kind.PLAN_COMPLETION, Kind.PLAN_COMPLETION],
        ),
        ("Về nhiệm vụ cụ thể: Thanh tra tỉnh tổ chức 26 cuộc kiểm tra.", [Kind.TARGET]),
        ("Dự báo tỷ lệ thất nghiệp năm nay có thể là 2,7%.", [Kind.ACTUAL]),
    ],
)
def test_a_plan_and_a_result_are_told_apart(sentence: str, kinds: list[Kind]) -> None:
    assert [figure.kind for figure in read_figures(document(sentence))] == kinds
