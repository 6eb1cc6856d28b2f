import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.spelling import Speller
from corpus.syllables import fold
from retrieval.accents import AccentModel

LEARNT = (
    "Tỷ lệ hộ nghèo năm 2018 là bao nhiêu?",
    "Tỷ lệ hộ nghèo giảm còn 3,2% so với năm trước; hộ nghèo được cấp thẻ bảo hiểm y tế.",
    "Giải quyết việc làm cho lao động, đạt 105% kế hoạch; xã hội hóa giáo dục.",
    "Đào tạo nghề cho lao động nông thôn, bảo hiểm thất nghiệp, bảo hiểm xã hội.",
    "Ngành nghề nông thôn, chương trình giảm nghèo, trường hợp khẩn cấp, phần trăm.",
)


@pytest.fixture(scope="module")
def speller() -> Speller:
    return Speller(AccentModel.learn(LEARNT))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("tyr leej hooj ngheof nawm 2018", "tỷ lệ hộ nghèo năm 2018"),
        ("ty3 le65 ho65 ngheo2 nam8 2018", "tỷ lệ hộ nghèo năm 2018"),
        ("ddaatj 105% kế hoạch", "đạt 105% kế hoạch"),
        ("Tyr leej hooj ngheof", "Tỷ lệ hộ nghèo"),
        ("tỷ lệ hộ nghoè", "tỷ lệ hộ nghèo"),
        ("tỷ lệ hộ nghèoo", "tỷ lệ hộ nghèo"),
        ("tỷ lệ hộ ngèo", "tỷ lệ hộ nghèo"),
        ("Nghànhh nghề", "Nghànhh nghề"),
        ("nghành nghề nông thôn", "ngành nghề nông thôn"),
        ("tỷ lẹ hộ ngheo", "tỷ lệ hộ nghèo"),
        ("bảo hiễm y tế", "bảo hiểm y tế"),
        ("bảo hiểm sã hội", "bảo hiểm xã hội"),
        ("bảo hiểm thất nghiêp", "bảo hiểm thất nghiệp"),
        ("gải quyết việc làm", "giải quyết việc làm"),
        ("chương chình giảm nghèo", "chương trình giảm nghèo"),
        ("lao đọng nông thôn", "lao động nông thôn"),
        ("trường hợp khẩn câp", "trường hợp khẩn cấp"),
    ],
)
def test_slips_are_put_right(speller: Speller, typed: str, meant: str) -> None:
    assert speller.read(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ty le ho ngheoo nam 2018 la bao nhieu", "tỷ lệ hộ nghèo năm 2018 là bao nhiêu"),
        ("ty le ho nhgeo", "tỷ lệ hộ nghèo"),
        ("giai quyet vieec lam", "giải quyết việc làm"),
        ("giai quyet viec lam cho lao dogn", "giải quyết việc làm cho lao động"),
        ("bao hiem xax hoi", "bảo hiểm xã hội"),
    ],
)
def test_slips_without_accents(speller: Speller, typed: str, meant: str) -> None:
    assert speller.read(typed) == meant


@pytest.mark.parametrize(
    "text",
    [
        "Tỷ lệ hộ nghèo năm 2018 là bao nhiêu?",
        "Công văn 219-CV/TU, Nghị quyết 15-NQ/TW, 02/2019/NQ-HĐND",
        "ông Trần Văn Tèoo ở Kon Tum",
        "hộ nghèo ở Đắk Lắk và Pleiku",
        "BHYT của NLĐ",
        "hộ nghèo đc bn thẻ bhyt ko",
        "quý2 và tháng6",
        "sản lượng cà phê xuất khẩu",
        "bên có nghĩa vụ",
        "vợ chồng có tài sản",
        "chỉ số lạm phát",
        "bệnh nhân ung thư phổi",
        "trang web, ứng dụng và email",
        "9.310 lao động",
    ],
)
def test_what_is_no_slip_stays(speller: Speller, text: str) -> None:
    assert speller.read(text) == text


def test_a_word_that_nothing_is_near_stays(speller: Speller) -> None:
    assert speller.read("tỷ lệ xyzzyq là bao nhiêu") == "tỷ lệ xyzzyq là bao nhiêu"


def test_without_a_corpus_hardly_anything_is_known() -> None:
    assert Speller(AccentModel.learn([])).read("sở thủy sản nuôi cá") == "sở thủy sản nuôi cá"


@given(st.sampled_from(LEARNT))
def test_texts_of_the_corpus_stay_with_accents_and_without(speller: Speller, text: str) -> None:
    assert speller.read(text) == text
    assert fold(speller.read(fold(text))) == fold(text)


@given(st.text(max_size=80))
def test_any_text_is_read(speller: Speller, text: str) -> None:
    assert bool(speller.read(text)) == bool(text)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("chỉ ục tiêu giảm nghèo, ngườii được", "chỉ ục tiêu giảm nghèo, người được"),
        ("phn trrăm", "phần trăm"),
        ("thẻ bbhyt", "thẻ bhyt"),
        ("tămg so với năm trước", "tămg so với năm trước"),
    ],
)
def test_neighbours_put_right_help_each_other(speller: Speller, typed: str, meant: str) -> None:
    assert speller.read(typed) == meant
