"""Names that a figure shares with another: of a whole, of a measure before a colon, or but for its end."""

import pytest

from corpus.figure import Figure, Kind
from corpus.figures import read_figures
from tests.corpus.documents_of_lines import document


def read(*lines: str) -> list[Figure]:
    return read_figures(document(*lines))


def indicators(*lines: str) -> list[str]:
    return [figure.indicator for figure in read(*lines)]


def test_parts_of_money_spent_are_told_from_those_allotted() -> None:
    names = indicators("Đã giải ngân 900 triệu đồng, trong đó vốn đầu tư 700 triệu đồng (đạt 85%).")
    assert names[1:] == ["giải ngân vốn đầu tư"] * 2


def test_amounts_behind_a_colon_are_of_the_measure_before_it() -> None:
    assert indicators("Mức hỗ trợ từ ngân sách: xây mới 40 triệu đồng/nhà, sửa chữa 20 triệu đồng/nhà.") == [
        "mức hỗ trợ từ ngân sách (xây mới)",
        "mức hỗ trợ từ ngân sách (sửa chữa)",
    ]


@pytest.mark.parametrize(
    ("sentence", "second"),
    [
        (
            "Tỷ suất tử vong trẻ em dưới 1 tuổi còn 12,1‰, dưới 5 tuổi còn 18,3‰.",
            "tỷ suất tử vong trẻ em dưới 5 tuổi",
        ),
        (
            "Tỷ lệ trẻ em suy dinh dưỡng thể nhẹ cân 11%, thể thấp còi 19%.",
            "tỷ lệ trẻ em suy dinh dưỡng thể thấp còi",
        ),
        (
            "Chỉ số hài lòng của người bệnh nội trú đạt 91%, ngoại trú đạt 87%.",
            "chỉ số hài lòng của người bệnh ngoại trú",
        ),
    ],
)
def test_another_end_makes_another_name(sentence: str, second: str) -> None:
    assert indicators(sentence)[-1] == second


def test_values_told_in_order_are_each_of_their_own_figure() -> None:
    *_, light, short = read(
        "Tỷ lệ trẻ em suy dinh dưỡng thể nhẹ cân 11%, thể thấp còi 19% (năm 2019 lần lượt là 12% và 21%)."
    )
    assert light.indicator.endswith("thể nhẹ cân")
    assert short.indicator.endswith("thể thấp còi")
    assert {light.kind, short.kind} == {Kind.ACTUAL}


def test_a_colon_behind_a_figure_opens_its_parts() -> None:
    whole, _, plan, *parts = read(
        "Tuyển sinh 27.000 người, đạt 45% kế hoạch (60.000 người): "
        "cao đẳng 1.000 người, trung cấp 2.500 người."
    )
    assert plan.kind is Kind.TARGET
    assert [part.parent for part in parts] == [0, 0]
    assert [part.indicator for part in parts] == [
        f"{whole.indicator} (cao đẳng)",
        f"{whole.indicator} (trung cấp)",
    ]


def test_parts_of_the_sentence_before_are_all_of_its_whole() -> None:
    figures = read("Huyện tạo việc làm cho 900 người. Trong đó: trong tỉnh 500 người, ngoài tỉnh 400 người.")
    assert [figure.parent for figure in figures] == [None, 0, 0]


def test_a_change_that_goes_on_counts_the_same() -> None:
    *_, change, target = read(
        "Hộ nghèo: đầu năm 2021 có 940 hộ; cuối năm còn 705 hộ; giảm 235 hộ, "
        "tương ứng giảm 3,1%, vượt chỉ tiêu HĐND huyện giao (giảm 2,5%)."
    )
    assert change.indicator == target.indicator == "số hộ nghèo"
    assert (target.kind, target.direction) == (Kind.TARGET, "giảm")


def test_a_bare_coverage_is_of_the_insurance_before_it() -> None:
    names = indicators("Có 98.000 người tham gia BHYT, tỷ lệ bao phủ đạt 91,8% dân số.")
    assert names[-1] == "tỷ lệ bao phủ BHYT"


def test_an_insurance_alone_is_taken_part_in() -> None:
    figures = read("Để hoàn thành các chỉ tiêu năm 2024: BHXH đạt 25,4%; BHYT đạt 95,1% dân số.")
    assert [figure.indicator for figure in figures] == ["tỷ lệ tham gia BHXH", "tỷ lệ tham gia BHYT"]
    assert {figure.kind for figure in figures} == {Kind.TARGET}


def test_what_was_completed_says_so() -> None:
    assert indicators("Huyện đã khởi công 118 căn, hoàn thành 80 căn.")[-1] == "số căn hoàn thành"


def test_a_rate_of_so_many_people_is_one_figure() -> None:
    [figure] = read("Tỷ số tử vong mẹ là 41/100.000 trẻ đẻ sống.")
    assert (figure.value_text, figure.total, figure.unit) == ("41", None, "/100.000 trẻ đẻ sống")
    assert figure.indicator == "tỷ số tử vong mẹ"
