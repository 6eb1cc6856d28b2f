"""Names that are whole: no half of a word, no speaker, no lead-in that only tells how one knows."""

import pytest

from corpus.document import BlockKind
from corpus.figures import read_figures
from tests.corpus.documents_of_lines import document


@pytest.mark.parametrize(
    ("line", "names"),
    [
        (
            "Cả tỉnh có 36.214 hộ nghèo trên tổng số 207.887 hộ dân (chiếm 17,42%).",
            ["số hộ nghèo", "tỷ lệ hộ nghèo"],
        ),
        (
            "BHYT: 801.900 người, tương ứng 92,4% dân số.",
            ["số người tham gia BHYT", "tỷ lệ người tham gia BHYT"],
        ),
        ("Còn 5.100 hộ di cư tự do chưa được sắp xếp.", ["số hộ di cư tự do chưa được sắp xếp"]),
        ("Có 1.284 hộ nghèo được giúp đỡ về chỗ ở.", ["số hộ nghèo được giúp đỡ về chỗ ở"]),
        (
            "Có 1.128 lượt khám, chữa bệnh (ngoại trú 1.030 lượt).",
            ["số lượt khám, chữa bệnh", "số lượt khám, chữa bệnh (ngoại trú)"],
        ),
        (
            "Có 94.310 lượt người hưởng ốm đau, thai sản, dưỡng sức.",
            ["số lượt người hưởng ốm đau, thai sản, dưỡng sức"],
        ),
        (
            "Định mức là 40 triệu đồng đối với nhà làm mới và 20 triệu đồng đối với nhà sửa chữa.",
            ["định mức đối với nhà làm mới", "định mức đối với nhà sửa chữa"],
        ),
        ("Qua kiểm tra xác suất, 28 dự án không đem lại hiệu quả.", ["số dự án không đem lại hiệu quả"]),
        ("Cá biệt, Công ty Dệt may Hòa An còn nợ 11,3 tỷ đồng.", ["số tiền nợ (Công ty Dệt may Hòa An)"]),
        ("Người học được cấp tiền ăn 30.000 đồng/ngày.", ["tiền ăn (người học)"]),
        ("Dịp này, 12 tập thể được khen.", ["số tập thể được khen"]),
        ("Toàn tỉnh vẫn đưa được 3.400 lao động đi nước ngoài.", ["số lao động đi nước ngoài được đưa"]),
        ("Cần cấp đất cho 1.752 hộ nhưng mới cấp cho 614 hộ.", ["số hộ (Cần cấp đất)", "số hộ được cấp"]),
        ("Kiểm toán Nhà nước đã kiến nghị thu hồi 6,3 tỷ đồng.", ["số tiền kiến nghị thu hồi"]),
        (
            "Tổng vốn chương trình giao trong năm là 412 tỷ đồng. Lũy kế giải ngân được 133 tỷ đồng, "
            "bằng 32,3% vốn giao.",
            [
                "tổng vốn chương trình giao trong năm",
                "lũy kế giải ngân (tổng vốn chương trình giao trong năm)",
                "lũy kế giải ngân (tổng vốn chương trình giao trong năm)",
            ],
        ),
    ],
)
def test_a_name_is_whole(line: str, names: list[str]) -> None:
    assert [figure.indicator for figure in read_figures(document(line))] == names


def test_orders_are_no_name_of_what_is_listed_below_them() -> None:
    [figure] = read_figures(
        document("Phó Chủ tịch Lý Thị Bích yêu cầu:", "- Sở Tài chính cấp 250 thẻ BHYT cho học sinh;")
    )
    assert "yêu cầu" not in figure.indicator
    assert "Bích" not in figure.indicator


def test_a_heading_names_no_one_who_acts_below_it() -> None:
    [figure] = read_figures(
        document(
            "II. HẠN CHẾ",
            "- UBND huyện Hòa An để 12 hộ không đúng đối tượng nhận bò.",
            kinds={0: BlockKind.HEADING},
        )
    )
    assert figure.indicator == "số hộ không đúng đối tượng nhận bò"
