import pytest

from corpus.document import BlockKind
from corpus.document_places import last_province, read_place, read_province
from corpus.places import NATION, UNNAMED_CITY, UNNAMED_PROVINCE, Place, PlaceSource
from corpus.reading import read_document
from tests.corpus.documents_of_lines import document

ABOUT_DISTRICT = (
    "Công nhận huyện Cát Hải đạt chuẩn",
    "UBND thành phố Hải Phòng công nhận huyện Cát Hải đạt chuẩn.",
    "Thu nhập của huyện Cát Hải tăng. Nhân dân huyện Cát Hải phấn khởi.",
)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("UBND tỉnh Cao Bằng họp phiên thường kỳ.", "Cao Bằng"),
        ("Thành ủy Đà Nẵng ban hành chương trình.", "Đà Nẵng"),
        ("Sở Y tế tỉnh Thanh Hoá báo cáo.", "Thanh Hóa"),
        ("UBND tỉnh họp phiên thường kỳ.", UNNAMED_PROVINCE),
        ("UBND Thành phố họp phiên thường kỳ.", UNNAMED_CITY),
        ("Bộ Y tế họp phiên thường kỳ.", None),
        ("Đoàn của tỉnh Lào Cai và đoàn của tỉnh Lạng Sơn gặp nhau.", None),
    ],
)
def test_a_document_is_about_the_province_it_names(line: str, name: str | None) -> None:
    place = read_place(document(line))
    assert (place.name if place else None) == name


@pytest.mark.parametrize(
    "line",
    [
        "Chỉ số năng lực cạnh tranh cấp tỉnh do VCCI công bố.",
        "Bộ Y tế yêu cầu UBND các tỉnh, thành phố báo cáo.",
        "Thủ tướng, Bộ trưởng Bộ Y tế và Bộ trưởng Bộ Tài chính nghe UBND tỉnh trình bày ở Việt Nam.",
        "UBND TP Hạ Long tạm dừng lễ hội.",
        "Một số xe biển số ngoài tỉnh.",
    ],
)
def test_what_any_province_or_the_government_does_is_of_no_unnamed_province(line: str) -> None:
    assert read_place(document(line)) is None


def _headed(*lines: str, day: str = "Nghệ An, ngày 5 tháng 7 năm 2022") -> str:
    text = "\n".join([*lines, "Số: 12/BC-X", day, "BÁO CÁO", "Kết quả năm 2022"])
    body = "Toàn tỉnh kết nối với 3 tỉnh Bắc Ninh, Bắc Giang. Đoàn của tỉnh Lào Cai đến thăm."
    place = read_place(read_document("a", f"{text}\n\nThực hiện chỉ đạo.\n\n{body}".encode(), ".txt"))
    return place.name if place else ""


@pytest.mark.parametrize(
    ("lines", "day", "name"),
    [
        (("UBND TỈNH NGHỆ AN", "SỞ NỘI VỤ"), "Vinh, ngày 5 tháng 7 năm 2022", "Nghệ An"),
        (("SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI",), "Nghệ An, ngày 5 tháng 7 năm 2022", "Nghệ An"),
        (("ỦY BAN NHÂN DÂN", "HUYỆN KỲ SƠN"), "Nghệ An, ngày 5 tháng 7 năm 2022", "huyện Kỳ Sơn, Nghệ An"),
        (("BẢO HIỂM XÃ HỘI", "HUYỆN ỦY KỲ SƠN"), "Kỳ Sơn, ngày 5 tháng 7 năm 2022", "huyện Kỳ Sơn, Lào Cai"),
        (("ỦY BAN NHÂN DÂN", "THÀNH PHỐ HẢI PHÒNG"), "Hải Phòng, ngày 5 tháng 7 năm 2022", "Hải Phòng"),
        (("BỘ Y TẾ",), "Hà Nội, ngày 5 tháng 7 năm 2022", "cả nước"),
        (
            ("BẢO HIỂM XÃ HỘI VIỆT NAM", "BẢO HIỂM XÃ HỘI TỈNH NGHỆ AN"),
            "Vinh, ngày 5 tháng 7 năm 2022",
            "Nghệ An",
        ),
    ],
)
def test_a_letterhead_tells_of_which_place_a_document_is(lines: tuple[str, ...], day: str, name: str) -> None:
    assert _headed(*lines, day=day) == name


@pytest.mark.parametrize(
    "headline", ["Hải Phòng: Sơ kết hai năm", "Hải Phòng mở 12 lớp dạy nghề", "TP Hải Phòng mở lớp"]
)
def test_a_headline_begins_with_the_province_it_is_about(headline: str) -> None:
    text = f"{headline}\n\n09/12/2022\n\nThành phố có 4.117 hộ nghèo. Đoàn của tỉnh Lào Cai đến thăm."
    place = read_place(read_document("a", text.encode(), ".txt"))
    assert place is not None
    assert place.name == "Hải Phòng"


def test_a_ministry_speaks_of_the_whole_country() -> None:
    text = (
        "TỔNG CỤC THỐNG KÊ\nSố: 12/BC-TCTK\nHà Nội, ngày 05 tháng 4 năm 2023\nBÁO CÁO\n"
        "Tình hình lao động quý I năm 2023\nCả nước có 51 triệu lao động, UBND tỉnh Bắc Giang hỗ trợ 3 hộ."
    )
    read = read_document("d", text.encode(), ".txt")
    assert read_place(read) == Place(NATION, PlaceSource.DOCUMENT)
    assert read.metadata.place is None


def test_a_title_that_speaks_of_the_whole_country_tells_too() -> None:
    source = document(
        "Lao động mất việc trên cả nước", "Doanh nghiệp giảm đơn hàng.", kinds={0: BlockKind.TITLE}
    )
    assert read_place(read_document("d", source.text.encode(), ".txt")) == Place(NATION, PlaceSource.DOCUMENT)


def test_a_report_of_a_national_agency_that_an_article_opens_with_tells_too() -> None:
    lines = (
        "Ngày 6/4, Tổng cục Thống kê công bố tình hình lao động quý I.",
        "Có 1,1 triệu người thất nghiệp.",
    )
    assert read_place(document(*lines)) == Place(NATION, PlaceSource.DOCUMENT)
    assert read_place(document(*lines, "UBND tỉnh Bắc Giang cũng báo cáo với UBND tỉnh Bắc Giang.")) != NATION


def test_a_document_all_about_a_district_is_of_that_district() -> None:
    source = document(*ABOUT_DISTRICT, kinds={0: BlockKind.TITLE})
    place, province = read_place(source), read_province(source)
    assert place is not None
    assert place.name == "huyện Cát Hải, Hải Phòng"
    assert province is not None
    assert province.name == "Hải Phòng"


def test_one_that_names_districts_alike_is_of_its_province() -> None:
    others = ("Còn huyện Vĩnh Bảo, huyện Vĩnh Bảo thì chưa.",)
    place = read_place(document(*ABOUT_DISTRICT, *others, kinds={0: BlockKind.TITLE}))
    assert place is not None
    assert place.name == "Hải Phòng"


def test_the_province_of_running_text_is_the_one_named_last() -> None:
    text = "UBND tỉnh Lào Cai và UBND tỉnh Yên Bái ký kết. Toàn tỉnh có 5 xã."
    assert last_province(text, len(text)) == Place("Yên Bái", PlaceSource.DOCUMENT)
    assert last_province(text, 5) is None
