import pytest

from corpus.figure import Figure
from corpus.figures import read_figures
from tests.corpus.documents_of_lines import document


def read(*lines: str) -> list[Figure]:
    return read_figures(document(*lines))


def indicators(*lines: str) -> list[str]:
    return [figure.indicator for figure in read(*lines)]


def test_words_behind_an_amount_name_it() -> None:
    assert indicators(
        "Tổng vốn là 8.600 triệu đồng, gồm 5.100 triệu đồng vốn đầu tư và 3.500 triệu đồng vốn sự nghiệp."
    )[1:] == ["vốn đầu tư", "vốn sự nghiệp"]


def test_an_amount_behind_a_colon_keeps_its_source_and_not_the_amount_before() -> None:
    whole, part = indicators(
        "Hỗ trợ sửa nhà với mức 30 triệu đồng/nhà: 12 triệu đồng/nhà từ ngân sách huyện."
    )
    assert part == f"{whole} từ ngân sách huyện"
    assert not any(character.isdigit() for character in part)


@pytest.mark.parametrize(
    "sentence",
    [
        "Thành viên thứ tư đóng 40%, tức 29.800 đồng/tháng.",
        "Thành viên thứ tư đóng 40% hay 29.800 đồng/tháng.",
        "Thành viên thứ tư đóng 40%, tương đương 29.800 đồng/tháng.",
    ],
)
def test_what_says_a_figure_again_has_its_indicator(sentence: str) -> None:
    assert indicators(sentence) == ["thành viên thứ tư đóng"] * 2


@pytest.mark.parametrize(
    ("sentence", "indicator"),
    [
        ("Số giường bệnh trên một vạn dân đạt 24,5.", "số giường bệnh trên một vạn dân"),
        ("Số bác sĩ trên 10.000 dân là 9,2.", "số bác sĩ trên 10.000 dân"),
        (
            "Tỷ suất tử vong trẻ em trên 1.000 trẻ đẻ sống còn 12,1.",
            "tỷ suất tử vong trẻ em trên 1.000 trẻ đẻ sống",
        ),
    ],
)
def test_what_a_rate_is_counted_by_is_part_of_its_name(sentence: str, indicator: str) -> None:
    [figure] = read(sentence)
    assert indicator in figure.indicator


def test_a_list_of_parts_names_the_whole_and_the_part() -> None:
    figures = read(
        "Huyện đã tuyển sinh 860 người, bao gồm cao đẳng 120 người, trung cấp: 240 người, sơ cấp 500 người."
    )
    assert [figure.indicator for figure in figures[1:]] == [
        "số người được tuyển sinh (cao đẳng)",
        "số người được tuyển sinh (trung cấp)",
        "số người được tuyển sinh (sơ cấp)",
    ]
    assert [figure.parent for figure in figures[1:]] == [0, 0, 0]


@pytest.mark.parametrize(
    ("sentence", "indicator"),
    [
        (
            "Tính đến nay, số lượng cán bộ, công chức cấp huyện và xã là 640 người.",
            "số lượng cán bộ, công chức cấp huyện và xã",
        ),
        (
            "Có 30% cán bộ, công chức, viên chức cấp huyện, cấp xã biết tiếng dân tộc.",
            "tỷ lệ cán bộ, công chức, viên chức cấp huyện, cấp xã biết tiếng dân tộc",
        ),
        ("Cấp 45 bộ tài liệu phòng, chống lụt bão.", "số bộ tài liệu phòng, chống lụt bão"),
    ],
)
def test_a_comma_within_a_group_of_words_cuts_no_name(sentence: str, indicator: str) -> None:
    assert indicators(sentence)[0].startswith(indicator)


def test_an_age_limit_is_part_of_a_name_and_no_figure() -> None:
    [figure] = read("Người giữ chức vụ lãnh đạo, quản lý dưới 35 tuổi có 58 người.")
    assert figure.value_text == "58"
    assert "lãnh đạo, quản lý dưới 35 tuổi" in figure.indicator


def test_a_compound_keeps_its_last_syllable() -> None:
    assert indicators("Có 5 đơn vị trực thuộc; 12 bộ thiết bị.") == [
        "số đơn vị trực thuộc",
        "số bộ thiết bị",
    ]


def test_a_long_name_is_cut_between_phrases() -> None:
    [name] = indicators(
        "Số học viên tham gia các khóa bồi dưỡng nghiệp vụ quản lý tài chính ở cơ sở dành riêng cho cán bộ "
        "người dân tộc thiểu số tại các huyện miền núi phía tây đạt 310 người."
    )
    assert name.split()[-1] not in {"tại", "các", "cho", "ở"}
    assert len(name.split()) <= 25


def test_what_ends_in_or_higher_keeps_its_end() -> None:
    assert indicators("Có 75 giáo viên đạt chứng chỉ tin học bậc 3 trở lên.") == [
        "số giáo viên đạt chứng chỉ tin học bậc 3 trở lên"
    ]


def test_what_moves_from_one_value_to_another_is_named_without_the_verb() -> None:
    start, end = read("Chúng ta chuyển dịch lao động nông nghiệp từ trên 52% xuống còn 38,5%.")
    assert start.indicator == end.indicator == "tỷ lệ lao động nông nghiệp"
    assert (start.qualifier, start.comparison) == ("trên", "mức xuất phát")


def test_names_before_brackets_name_the_figures_in_them() -> None:
    figures = read("Đề gồm phần Lịch sử (12 câu), phần Địa lý (9 câu), phần Sinh học (7 câu).")
    assert [figure.indicator for figure in figures] == [
        "số câu (phần Lịch sử)",
        "số câu (phần Địa lý)",
        "số câu (phần Sinh học)",
    ]
    assert [figure.parent for figure in figures] == [None, None, None]


def test_an_amount_alone_in_brackets_says_the_count_before_again() -> None:
    count, amount = read("Quỹ trao 320 suất quà (160 triệu đồng) cho hộ nghèo.")
    assert (amount.parent, amount.indicator) == (0, count.indicator)


@pytest.mark.parametrize(
    "sentence",
    ["Bể nước có dung lượng 5.000 lít.", "Kinh tế số chiếm 20% GRDP.", "Cả 3 cùng trú tại thôn Đông."],
)
def test_no_name_is_half_a_word_or_the_figure_itself(sentence: str) -> None:
    [name] = indicators(sentence)
    assert len(name.split()) > 1
    assert not any(character.isdigit() for character in name)


@pytest.mark.parametrize(
    ("sentence", "indicator"),
    [
        ("Theo Tổng cục Dân số, tỷ lệ sinh con thứ ba là 4%.", "tỷ lệ sinh con thứ ba"),
        ("Huyện phát triển đảng, nâng tổng số đảng viên hiện nay là 5.310 người.", "tổng số đảng viên"),
        (
            "Bồi dưỡng tiếng dân tộc bậc 2 trở lên là 215 người.",
            "số người được bồi dưỡng tiếng dân tộc bậc 2",
        ),
        ("Trong 3 năm qua, huyện đã vận động được 64 tỷ đồng.", "kinh phí vận động"),
    ],
)
def test_who_tells_and_when_are_no_part_of_a_name(sentence: str, indicator: str) -> None:
    assert indicators(sentence)[-1].startswith(indicator)


def test_a_share_within_brackets_names_its_own_group_and_the_outer_one_goes_on() -> None:
    whole, group, later = indicators(
        "Có 60% viên chức (trong đó có 45% cán bộ quản lý) đạt chuẩn; đến hết năm 2030 đạt 75%."
    )
    assert whole == later == "tỷ lệ viên chức đạt chuẩn"
    assert group == "tỷ lệ cán bộ quản lý"


def test_an_extreme_is_named_and_its_time_is_not() -> None:
    assert indicators(
        "Tỷ lệ thất nghiệp ở mức 2,1%; thời điểm cao nhất trong năm dịch là 2,9%; phấn đấu tiến đến 1,5%."
    ) == ["tỷ lệ thất nghiệp", "tỷ lệ thất nghiệp cao nhất", "tỷ lệ thất nghiệp"]


def test_a_name_before_a_colon_holds_for_what_is_said_behind_it() -> None:
    assert (
        indicators(
            "- Tỷ lệ người dân được khám sức khỏe: năm 2021 ước 72%, trong khi kế hoạch đặt ra là 80%."
        )
        == ["tỷ lệ người dân được khám sức khỏe"] * 2
    )


def test_a_share_of_a_plan_is_said_of_the_whole_list_before_it() -> None:
    result, plan = read("Có 81% phụ nữ được sàng lọc thiếu máu, bệnh tim thường gặp, bằng 102% kế hoạch.")
    assert (plan.parent, plan.indicator) == (0, result.indicator)


def test_parts_without_a_unit_are_named_by_the_whole_and_their_own_name() -> None:
    figures = read("Có 120 ca bệnh nặng (tại các huyện: Vân Hồ 70, Yên Châu 50).")
    assert [figure.indicator for figure in figures[1:]] == [
        "số ca bệnh nặng (Vân Hồ)",
        "số ca bệnh nặng (Yên Châu)",
    ]


def test_the_fee_of_a_programme_of_quality_is_a_fee() -> None:
    assert indicators("Học phí chương trình chất lượng cao là 38 triệu đồng/năm học.") == [
        "học phí chương trình chất lượng cao"
    ]


def test_item_marks_are_no_name_and_inside_and_outside_are() -> None:
    figures = read(
        "a) Tạo việc làm cho 900 lao động, trong đó trong tỉnh 520 lao động, ngoài tỉnh 380 lao động."
    )
    assert [figure.indicator for figure in figures] == [
        "số lao động được tạo việc làm",
        "số lao động được tạo việc làm (trong tỉnh)",
        "số lao động được tạo việc làm (ngoài tỉnh)",
    ]


def test_each_share_of_a_list_of_targets_names_its_own_group() -> None:
    assert indicators("Phấn đấu có 90% số hộ dùng nước sạch; 85% học sinh có thẻ bảo hiểm y tế.") == [
        "tỷ lệ số hộ dùng nước sạch",
        "tỷ lệ học sinh có thẻ bảo hiểm y tế",
    ]


def test_what_is_measured_is_named_behind_the_unit() -> None:
    assert indicators("Huyện giao 21,5 ha đất rừng.")[0].endswith("đất rừng")


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (
            "Số doanh nghiệp rút lui khỏi thị trường tiếp tục tăng. Con số cụ thể là 51.496 doanh nghiệp.",
            ["số doanh nghiệp rút lui khỏi thị trường"],
        ),
        (
            "Xã có 24 hộ nghèo (chiếm 12,2%), giảm 3% so với đầu năm.",
            ["số hộ nghèo", "tỷ lệ hộ nghèo", "tỷ lệ hộ nghèo"],
        ),
        (
            "Tỷ lệ lao động qua đào tạo đạt 59,5%, trong đó có bằng cấp, chứng chỉ đạt 24,8%.",
            ["tỷ lệ lao động qua đào tạo", "tỷ lệ lao động qua đào tạo có bằng cấp, chứng chỉ"],
        ),
        (
            "Tỷ lệ bao phủ BHYT đạt 93%, riêng học sinh, sinh viên tham gia BHYT đạt 97,8%.",
            ["tỷ lệ bao phủ BHYT", "tỷ lệ học sinh, sinh viên tham gia BHYT"],
        ),
        (
            "Tỷ lệ thất nghiệp là 2,1%, riêng khu vực thành thị là 3,4%.",
            ["tỷ lệ thất nghiệp", "tỷ lệ thất nghiệp (khu vực thành thị)"],
        ),
        (
            "Ngân hàng cho 318 lao động vay vốn với tổng số tiền 27 tỷ đồng (bình quân 86 triệu đồng/người).",
            [
                "số lao động vay vốn (Ngân hàng)",
                "tổng số tiền (số lao động vay vốn)",
                "mức bình quân (số lao động vay vốn)",
            ],
        ),
        (
            "Lao động đi nước ngoài tập trung tại các thị trường: Nhật Bản 187 người, Đài Loan 164 người.",
            ["số lao động đi nước ngoài (Nhật Bản)", "số lao động đi nước ngoài (Đài Loan)"],
        ),
        ("Hộ cận nghèo còn 20 hộ.", ["số hộ cận nghèo"]),
        (
            "Trong tổng số hộ nghèo cuối năm có 17 hộ nghèo dân tộc thiểu số.",
            ["số hộ nghèo dân tộc thiểu số"],
        ),
        (
            "Có 540.000 người trong tổng số 9,1 triệu người được hỏi bị mất việc.",
            ["số người bị mất việc", "tổng số người được hỏi"],
        ),
        (
            "Hơn 87% doanh nghiệp, gồm cả doanh nghiệp nước ngoài, cho biết họ gặp khó khăn.",
            ["tỷ lệ doanh nghiệp cho biết họ gặp khó khăn"],
        ),
        (
            "Còn 12 lao động bỏ hợp đồng, cư trú bất hợp pháp.",
            ["số lao động bỏ hợp đồng, cư trú bất hợp pháp"],
        ),
        (
            "Cấp 48 thẻ cho người nghèo, người cận nghèo với kinh phí 39 triệu đồng.",
            [
                "số thẻ cho người nghèo, người cận nghèo được cấp",
                "kinh phí (số thẻ cho người nghèo, người cận nghèo được cấp)",
            ],
        ),
        (
            "Tỷ lệ thất nghiệp là 2,96% (kế hoạch dưới 3,5%).",
            ["tỷ lệ thất nghiệp", "tỷ lệ thất nghiệp"],
        ),
        ("Bình Gia là huyện có tỷ lệ hộ nghèo cao nhất với 23,87%.", ["tỷ lệ hộ nghèo cao nhất"]),
        (
            "Sở Giáo dục và Đào tạo phấn đấu 100% học sinh tham gia BHYT.",
            ["tỷ lệ học sinh tham gia BHYT"],
        ),
    ],
)
def test_names_say_what_is_counted_and_of_whom(lines: str, names: list[str]) -> None:
    assert indicators(lines) == names


@pytest.mark.parametrize(
    "sentence", ["Thành viên thứ tư đóng 40%.", "Ngân hàng cho vay tối đa 100% chi phí ghi trong hợp đồng."]
)
def test_what_someone_pays_or_gives_is_no_rate_of_them(sentence: str) -> None:
    assert not indicators(sentence)[0].startswith("tỷ lệ thành viên")
    assert not indicators(sentence)[0].startswith("tỷ lệ ngân hàng")
