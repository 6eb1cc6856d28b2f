import pytest

from corpus.document import BlockKind
from corpus.furniture import is_furniture, remove_furniture
from corpus.lines import Line

BODY = (
    "Đến hết tháng 9, toàn huyện đã giải quyết việc làm cho 1.250 lao động, trong đó có 36 người đi làm việc "
    "ở nước ngoài theo hợp đồng."
)


@pytest.mark.parametrize(
    "line",
    [
        "Lượt xem: 5120",
        "LƯỢT XEM: 1.204",
        "Đã xem: 77",
        "304 lượt xem",
        "Đang trực tuyến 48",
        "Hôm qua: 3 615",
        "Tổng số lượt truy cập: 20.417.733",
        "Thống kê truy cập: Đang trực tuyến 48 | Hôm qua 3 615 | Tổng 20417733",
        "Xem với cỡ chữ: A- A A+ Tương phản",
        "A A+ A-",
        "Nghe bài viết",
        "Xem thêm",
        "Xem thêm:",
        "Các tin khác",
        "Tin liên quan",
        "Bài viết liên quan",
        "Đọc tiếp »",
        "Trang chủ",
        "Trang chủ | Thời sự | Chính trị | Xã hội",
        "Trang chủ » Tin tức » Lao động",
        "Chia sẻ bài viết | In trang | Về đầu trang",
        "Chia sẻ | Facebook | Zalo",
        "Quay lại",
        "Từ khóa: việc làm, dạy nghề",
        "Bình luận (0)",
        "Đăng nhập",
        "© 2023 Cổng thông tin điện tử huyện",
        "Trang 3/12",
        "----------",
        "________________",
        "* * *".replace(" ", ""),
        "PAGE",
        "EMBED Excel.Sheet.8",
    ],
)
def test_lines_of_the_page_are_told(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        BODY,
        "Hôm nay có 12 hộ nhận nhà.",
        "Lượt xem truyền hình tăng 5%",
        "Tổng số hộ nghèo: 312",
        "Trang thiết bị của trạm y tế",
        "Trang trại | 12",
        "Liên hệ chặt chẽ với cơ sở",
        "Đăng ký học nghề trước ngày 15/3",
        "Bình luận của chuyên gia về thị trường lao động",
        "In ấn, phát hành tài liệu",
        "-",
        "=",
        "5 - 7",
        "Huyện A | 12 | Tổng",
    ],
)
def test_lines_of_a_document_stay(line: str) -> None:
    assert not is_furniture(line)


def kept(*texts: str) -> list[str]:
    return [line.text for line in remove_furniture([Line(text) for text in texts])]


def test_links_at_the_end_of_a_page_go_and_notes_stay() -> None:
    page = [
        "Tiêu đề bài viết về việc làm",
        BODY,
        "Thu Hà",
        "Tin liên quan",
        "- Lịch cắt điện tuần này",
        "Vì sao lao động về quê?",
        "Mưa lớn còn kéo dài...",
        "Lượt xem: 12",
        "Kết quả xổ số 12/1",
        "Ghi chú: số liệu sơ bộ.",
        "Huyện Đông khởi công cầu mới",
    ]
    assert kept(*page) == [*page[:3], "Ghi chú: số liệu sơ bộ."]


def test_links_within_the_body_go_but_not_what_follows_them() -> None:
    page = [
        BODY,
        "Xem thêm:",
        "- Chợ quê ngày Tết",
        "+ Đường mới",
        "Dạy nghề cho thanh niên",
        "- Lớp may",
        BODY,
    ]
    assert kept(*page) == [BODY, "Dạy nghề cho thanh niên", "- Lớp may", BODY]


def test_a_table_below_links_stays() -> None:
    row = Line("Huyện A | 12", BlockKind.TABLE_ROW, table=0)
    assert remove_furniture([Line(BODY), Line("Tin khác"), row]) == [Line(BODY), row]


def test_without_links_short_last_lines_stay() -> None:
    assert kept(BODY, "CHỦ TỊCH", "Lê Văn Tư") == [BODY, "CHỦ TỊCH", "Lê Văn Tư"]
