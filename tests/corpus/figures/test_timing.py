"""When and where figures hold, as the running text says."""

from dataclasses import replace

import pytest

from corpus.document import BlockKind
from corpus.figure import Figure
from corpus.figures import read_figures
from tests.corpus.documents_of_lines import document


def read(*lines: str, **kinds: BlockKind) -> list[Figure]:
    return read_figures(document(*lines, kinds={int(key[1:]): kind for key, kind in kinds.items()}))


def period_of(figure: Figure) -> str | None:
    return figure.period.text if figure.period else None


@pytest.mark.parametrize("now", ["Đến nay,", "Hiện nay", "Tính đến thời điểm này,", "Trong 5 năm qua,"])
def test_what_holds_now_is_not_dated_by_what_was_told_before(now: str) -> None:
    *_, figure = read(f"Trong năm 2019, huyện hỗ trợ 40 hộ nghèo. {now} xã có 75 trường đạt chuẩn.")
    assert period_of(figure) is None


def test_a_period_up_to_now_dates_its_figures() -> None:
    [figure] = read("Từ năm 2017 đến nay, huyện trồng 320 ha rừng.")
    assert period_of(figure) == "Từ năm 2017 đến nay"
    assert figure.period is not None
    assert (figure.period.start is not None, figure.period.end) == (True, None)


def test_an_instance_does_not_date_the_blocks_behind_it() -> None:
    first, second = read(
        "Đặc biệt, trong năm 2020, để giúp người dân, huyện cấp 15 tấn gạo.", "Ngành mở 6 lớp tập huấn."
    )
    assert (period_of(first), period_of(second)) == ("năm 2020", None)


def test_the_title_goes_before_the_other_time_that_a_sentence_mentions() -> None:
    *_, task = read(
        "Kế hoạch giảm nghèo năm 2019",
        "Cuối năm 2018, huyện còn 900 hộ nghèo.",
        "Hỗ trợ xây 60 căn nhà.",
        k0=BlockKind.TITLE,
    )
    assert period_of(task) == "năm 2019"


def test_the_whole_province_is_the_one_named_last_where_several_are() -> None:
    first, second = read(
        "Hội của tỉnh Lào Cai họp; toàn tỉnh có 120 chi hội.",
        "Hội của tỉnh Lạng Sơn báo cáo; toàn tỉnh có 95 chi hội.",
    )
    assert [figure.place.name for figure in (first, second) if figure.place] == ["Lào Cai", "Lạng Sơn"]


def test_a_period_behind_the_first_value_of_a_change_dates_that_value_only() -> None:
    start, end = read("Tỷ lệ hộ nghèo giảm từ 9,4% cuối năm 2018 xuống còn 7,1% trong quý I/2020.")
    assert (period_of(start), period_of(end)) == ("cuối năm 2018", "quý I/2020")


def test_a_title_of_two_years_dates_results_by_the_first_and_plans_by_the_second() -> None:
    result, plan = read(
        "Tổng kết năm 2021, nhiệm vụ năm 2022",
        "Mở 14 lớp tập huấn.",
        "Phấn đấu mở 20 lớp tập huấn.",
        k0=BlockKind.TITLE,
    )
    assert (period_of(result), period_of(plan)) == ("năm 2021", "năm 2022")


def test_a_topic_of_the_text_dates_other_blocks_in_reports_only() -> None:
    *_, figure = read("Năm 1990, trường thành lập với 20 giáo viên.", "Trường có 40 phòng học.")
    assert period_of(figure) is None


def test_a_title_stated_apart_dates_the_figures_of_the_text() -> None:
    source = document(
        "UBND tỉnh, HĐND tỉnh giao chỉ tiêu, kế hoạch; Sở Y tế báo cáo.", "Mở 8 phiên giao dịch việc làm."
    )
    titled = replace(source, metadata=replace(source.metadata, title="Kế hoạch việc làm năm 2023"))
    [figure] = read_figures(titled)
    assert period_of(figure) == "năm 2023"


@pytest.mark.parametrize(
    ("sentence", "periods"),
    [
        (
            "Thu nhập năm 2020 đạt 59 triệu đồng/người, gấp 3,9 lần so với năm 2010 (15 triệu đồng/người).",
            ["năm 2020", "năm 2020", "năm 2010"],
        ),
        ("Năm 2022 đưa 416 lao động đi, gấp 2,6 lần năm 2021.", ["Năm 2022", "Năm 2022"]),
        (
            "Trong quý IV/2023, phát triển 600 người tham gia; đưa tỷ lệ đến 31/12/2023 đạt 94%; cấp 50 thẻ.",
            ["quý IV/2023", "đến 31/12/2023", "quý IV/2023"],
        ),
        (
            "Phấn đấu 100% học sinh, sinh viên tham gia BHYT trong năm học 2023-2024.",
            ["năm học 2023-2024"],
        ),
        (
            "Trong quý I/2021, cả nước có 91 nghìn người bị ảnh hưởng. Trong đó, nam giới chiếm 51%.",
            ["quý I/2021", "quý I/2021"],
        ),
    ],
)
def test_each_figure_has_its_own_time(sentence: str, periods: list[str]) -> None:
    figures = read_figures(document(sentence, issued_on="2023-10-06"))
    assert [figure.period.text for figure in figures if figure.period] == periods
