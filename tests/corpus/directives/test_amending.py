import pytest

from corpus.directives.amending import is_about_changing, says_itself


@pytest.mark.parametrize(
    ("title", "about"),
    [
        ("Quyết định: Về việc sửa đổi, bổ sung Quyết định số 7/QĐ-UBND", True),
        ("Bãi bỏ Quyết định số 7/QĐ-UBND", True),
        ("Báo cáo kết quả thay thế giống cây", False),
    ],
)
def test_a_title_says_whether_others_are_changed(title: str, about: bool) -> None:
    assert is_about_changing(title) is about


@pytest.mark.parametrize(
    ("text", "itself"),
    [
        ("Quyết định này thay thế | Quyết định số 7/QĐ-UBND.", True),
        ("Căn cứ Luật; Điều 2. Bãi bỏ\nĐiều 3. Thay thế | Quyết định số 7/QĐ-UBND.", True),
        ("Điều 1. Sửa đổi, bổ sung một số điều của | Quyết định số 7/QĐ-UBND", True),
        ("Sở Tư pháp tham mưu thay thế | Quyết định số 7/QĐ-UBND.", False),
        ("Nghị định số 45/2022/NĐ-CP sửa đổi | Nghị định số 20/2021/NĐ-CP.", False),
        ("Quyết định này có hiệu lực. Tỉnh đã thay thế | Quyết định số 7/QĐ-UBND.", False),
    ],
)
def test_what_a_document_does_itself_is_told_from_what_it_reports(text: str, itself: bool) -> None:
    assert says_itself(text.replace("|", ""), text.index("|")) is itself
