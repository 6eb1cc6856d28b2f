"""The tiny embedder, the real one loaded once, and texts to find."""

import pytest

from retrieval.embedder import Embedder, load_embedder
from tests.hashed_embedder import HashedEmbedder

TEXTS = (
    "Toàn tỉnh tạo việc làm mới cho 9.310 lao động trong sáu tháng đầu năm.",
    "Tỷ lệ hộ nghèo giảm còn 3,2%, vượt mục tiêu của năm.",
    "Ngành y tế cấp thẻ bảo hiểm y tế cho người cao tuổi và trẻ em.",
    "Trường trung học phổ thông tuyển sinh lớp mười từ ngày 15/6.",
    "Sản lượng lúa vụ đông xuân đạt 512.000 tấn.",
    "Công an huyện tuyên truyền phòng chống ma túy trong trường học.",
)


@pytest.fixture
def embedder() -> HashedEmbedder:
    return HashedEmbedder()


@pytest.fixture
def texts() -> tuple[str, ...]:
    return TEXTS


@pytest.fixture(scope="session")
def bundled() -> Embedder:
    return load_embedder()


@pytest.fixture(scope="session")
def many_texts() -> list[str]:
    """Fifty texts such as reports hold, with numerals, abbreviations, dates and marks."""
    subjects = ("Sở Y tế", "UBND huyện", "Ngành giáo dục", "Công an tỉnh", "Hội Nông dân")
    deeds = (
        "đã giải quyết việc làm cho {n} lao động, đạt 105,58% kế hoạch",
        "cấp phát {n} thẻ BHYT cho hộ nghèo, cận nghèo; giảm 2,12% so với cùng kỳ",
        "trồng mới {n} ha rừng – vượt chỉ tiêu “xanh” của NQ số 15-NQ/TW ngày 01/6/2012",
        "đầu tư {n} triệu đồng\nxây dựng đường giao thông nông thôn",
        "tổ chức {n} lớp tập huấn… cho cán bộ\u00a0cơ sở (xã, phường, thị trấn)",
    )
    endings = (".", " trong sáu tháng đầu năm; cả năm phấn đấu hoàn thành mọi chỉ tiêu đã đề ra.")
    return [
        f"{subject} {deed.format(n=f'{number}.{place}75')}{ending}"
        for number, subject in enumerate(subjects, start=11)
        for place, deed in enumerate(deeds)
        for ending in endings
    ]
