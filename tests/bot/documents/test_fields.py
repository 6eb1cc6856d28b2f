from datetime import UTC, date, datetime, timedelta

import pytest

from bot.documents.fields import BadValueError, Field, from_json, read_value, to_json

FUTURE = datetime.now(UTC).date() + timedelta(days=3)


@pytest.mark.parametrize(
    ("field", "typed", "value"),
    [
        (Field.ID, " bao-cao 2022 (1) ", "bao-cao 2022 (1)"),
        (Field.TITLE, "Báo cáo\u200b năm\n2022", "Báo cáo năm 2022"),
        (Field.NUMBER, "Số: 12 / BC-UBND", "12/BC-UBND"),
        (Field.NUMBER, "15-NQ/TW", "15-NQ/TW"),
        (Field.NUMBER, "Không có", None),
        (Field.ISSUED_ON, "ngày 5 tháng 6 năm 2022", date(2022, 6, 5)),
        (Field.ISSUED_ON, "05.06.2022", date(2022, 6, 5)),
        (Field.ISSUED_ON, "-", None),
        (Field.PLACE, "tỉnh lào cai", "Lào Cai"),
        (Field.PLACE, "TP. Hồ Chí Minh", "Thành phố Hồ Chí Minh"),
        (Field.AUDIENCE, "NỘI BỘ", "internal"),
        (Field.AUDIENCE, "công khai", "public"),
        (Field.KIND, "Báo cáo", "Báo cáo"),
    ],
)
def test_reads_what_people_type(field: Field, typed: str, value: object) -> None:
    assert read_value(field, typed) == value


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        (Field.ID, "a/b"),
        (Field.ID, "..\\a"),
        (Field.ID, ".an"),
        (Field.ID, "-"),
        (Field.ID, "a" * 121),
        (Field.TITLE, "-"),
        (Field.TITLE, "a" * 301),
        (Field.NUMBER, "BC-UBND"),
        (Field.NUMBER, "1; DROP TABLE"),
        (Field.ISSUED_ON, "năm 2022"),
        (Field.ISSUED_ON, f"{FUTURE:%d/%m/%Y}"),
        (Field.ISSUED_ON, "1/1/1900"),
        (Field.PLACE, "Atlantis"),
        (Field.AUDIENCE, "-"),
        (Field.KIND, "123"),
        (Field.ISSUER, "a" * 201),
    ],
)
def test_a_value_that_cannot_be_is_refused(field: Field, typed: str) -> None:
    with pytest.raises(BadValueError) as refused:
        read_value(field, typed)
    assert refused.value.field is field


def test_dates_pass_through_json() -> None:
    values = {"issued_on": to_json(date(2022, 6, 5)), "number": "1/X", "place": None}
    assert from_json(values) == {"issued_on": date(2022, 6, 5), "number": "1/X", "place": None}
    assert from_json({"issued_on": None}) == {"issued_on": None}
