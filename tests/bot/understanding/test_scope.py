import pytest

from bot.understanding.scope import split_scope


@pytest.mark.parametrize(
    ("text", "main", "scope"),
    [
        (
            "Trong vốn làm đường, phần của dân là bao nhiêu?",
            "phần của dân là bao nhiêu?",
            "Trong vốn làm đường",
        ),
        ("Theo báo cáo của xã, có mấy hộ nuôi ong?", "có mấy hộ nuôi ong?", "Theo báo cáo của xã"),
        ("Dân góp bao nhiêu trong tổng vốn làm đường?", "Dân góp bao nhiêu", "trong tổng vốn làm đường"),
        (
            "Sở Y tế tỉnh nuôi mấy đàn ong?",
            "tỉnh nuôi mấy đàn ong?",
            "Sở Y tế",
        ),
        ("Xã có mấy hộ nuôi ong?", "Xã có mấy hộ nuôi ong?", ""),
        ("Trong tỉnh có mấy hộ nuôi ong?", "Trong tỉnh có mấy hộ nuôi ong?", ""),
    ],
)
def test_scope_is_parted_from_what_is_asked(text: str, main: str, scope: str) -> None:
    assert split_scope(text) == (main, scope)


def test_what_asks_is_never_scope() -> None:
    assert split_scope("Chi bao nhiêu, theo nguồn nào?").scope == ""
