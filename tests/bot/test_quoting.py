from datetime import UTC, date, datetime

from bot.quoting import official_citation, source_of
from bot.wording.vi_reading import READING
from corpus.document import Metadata
from store.documents import StoredDocument


def document(**known: object) -> StoredDocument:
    metadata = Metadata(**known)  # type: ignore[arg-type]
    return StoredDocument(1, "bao-cao-1", 1, metadata, "0" * 64, None, datetime.now(UTC))


def test_a_citation_names_number_date_issuer_and_passage() -> None:
    whole = document(
        title="Kết quả giảm nghèo", kind="báo cáo", number="12/BC-UBND", issued_on=date(2024, 1, 9),
        issuer="UBND tỉnh",
    )  # fmt: skip
    assert official_citation("còn 3,2%", whole, 4, READING) == (
        "“còn 3,2%” (Báo cáo số 12/BC-UBND ngày 09/01/2024 của UBND tỉnh: Kết quả giảm nghèo; đoạn 4)"
    )


def test_what_is_not_known_is_left_out() -> None:
    assert source_of(document(title="Tin vắn"), READING) == "Tin vắn"
    assert source_of(document(number="5/CV"), READING) == "số 5/CV: bao-cao-1"
