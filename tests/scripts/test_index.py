import json
from pathlib import Path

import pytest
from filelock import FileLock

from bot import opening
from bot.documents import changing
from bot.documents.exclusion import LOCK
from retrieval import generations
from retrieval.generations import current_id
from tests.hashed_embedder import HashedEmbedder
from tests.scripts.conftest import Run

SCHOOLS = "tuyển sinh lớp mười"


def answers(run: Run) -> bool:
    """Whether a question about the first documents still finds its passage."""
    row = json.loads(run("search", SCHOOLS, "--json", "-k", "1").stdout)
    return [passage["document"] for passage in row["passages"]] == ["thông-báo"]


def test_says_what_became_of_each_file(run: Run, documents: Path) -> None:
    (documents / "trống.txt").write_text("")
    result = run("index", documents)
    assert result.exit_code == 0
    rows = {line.split("│")[1].strip(): line for line in result.stdout.splitlines() if "│" in line}
    assert "mới" in rows["báo-cáo.md"]
    assert "Tệp rỗng." in rows["trống.txt"]
    assert "Đã đưa vào dùng: " in result.stderr


def test_what_is_unchanged_needs_no_model_and_no_new_generation(
    run: Run, indexed: Path, documents: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = current_id(indexed)
    monkeypatch.setattr(opening, "load_embedder", lambda _model: pytest.fail("the model was loaded"))
    result = run("index", documents)
    assert result.stderr.strip() == "Chỉ mục đang dùng đã đủ, không phải tính gì thêm."
    assert current_id(indexed) == before


def test_only_what_is_new_is_embedded(
    run: Run, indexed: Path, documents: Path, embedder: HashedEmbedder
) -> None:
    embedder.embedded.clear()
    (documents / "mới.txt").write_text("Sản lượng lúa vụ đông xuân đạt 512.000 tấn.")
    run("index", documents)
    assert embedder.embedded
    assert all("512.000" in text for text in embedder.embedded)


def test_another_model_makes_another_generation(
    run: Run, indexed: Path, documents: Path, embedder: HashedEmbedder
) -> None:
    before = current_id(indexed)
    embedder.name = "hashed/2"
    run("index", documents)
    assert current_id(indexed) != before


@pytest.mark.parametrize("step", ["build_generation", "publish", "record_published"])
def test_the_next_run_completes_what_was_cut_off(
    run: Run, indexed: Path, documents: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def cut(*_: object, **__: object) -> None:
        raise MemoryError

    (documents / "mới.txt").write_text("Sản lượng lúa vụ đông xuân đạt 512.000 tấn.")
    with monkeypatch.context() as patch:
        patch.setattr(changing, step, cut)
        with pytest.raises(MemoryError):
            run("index", documents)
    assert answers(run)
    assert run("index", documents).exit_code == 0
    assert "512.000" in run("search", "sản lượng lúa đông xuân", "-k", "1").stdout
    assert run("index", documents).stderr.startswith("Chỉ mục đang dùng đã đủ")


def test_a_damaged_generation_is_built_anew(run: Run, indexed: Path, documents: Path) -> None:
    generation = current_id(indexed)
    assert generation is not None
    for file in (indexed / "generations" / generation).rglob("*.json"):
        file.write_text("{}")
    assert "bị hỏng" in run("search", SCHOOLS).stderr
    assert run("index", documents).exit_code == 0
    assert answers(run)


def test_two_indexers_do_not_meet(run: Run, indexed: Path, documents: Path) -> None:
    with FileLock(indexed / LOCK):
        result = run("index", documents)
    assert result.exit_code == 1
    assert "một lượt nạp khác" in result.stderr
    assert run("index", documents).exit_code == 0


BAD_FILES = {
    "trống.txt": (b"", "Tệp rỗng."),
    "trắng.md": (b" \n\t\n", "Tệp rỗng."),
    "to.txt": (b"a " * (25 << 20), "Tệp lớn hơn 20 MB"),
    "nhị-phân.txt": (bytes(range(256)) * 40, "Đây không phải tệp văn bản."),
    "ảnh.txt": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, "Tệp bị hỏng"),
    "khai-báo.md": (b"---\ntitle: [a\n---\nNoi dung.", "Phần khai báo đầu tệp không đọc được"),
    "chưa-đóng.md": (b"---\ntitle: a\nNoi dung.", "Phần khai báo đầu tệp không đọc được"),
    "dấu.txt": ("😀 --- …".encode(), "Tệp không có chữ nào."),
    "bảng.xlsx": (b"PK", "Tệp bị hỏng"),
}


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_bad_file_harms_only_itself(run: Run, indexed: Path, tmp_path: Path, name: str) -> None:
    content, sentence = BAD_FILES[name]
    before = current_id(indexed)
    file = tmp_path / name
    file.write_bytes(content)
    result = run("index", file)
    assert result.exit_code == 1
    assert sentence in result.stdout
    assert "Không đọc được tài liệu nào." in result.stderr
    assert current_id(indexed) == before
    assert answers(run)


def test_a_file_that_is_not_there(run: Run, tmp_path: Path) -> None:
    result = run("index", tmp_path / "không-có.txt")
    assert result.exit_code == 1
    assert "Không mở được tệp" in result.stdout
    assert not generations.generation_ids(tmp_path / "data")


def test_a_folder_without_documents(run: Run, tmp_path: Path) -> None:
    empty = tmp_path / "rỗng"
    empty.mkdir()
    (empty / "phim.mp4").write_bytes(b"\x00")
    result = run("index", empty)
    assert result.exit_code == 1
    assert result.stderr.startswith("Không có tài liệu nào")
