import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.normalising import MAX_CHARACTERS, normalise
from bot.understanding.rewording import reword
from retrieval.accents import AccentModel

ACCENTS = AccentModel.learn(
    [
        "Hộ nghèo có được cấp thẻ bảo hiểm y tế không?",
        "Sáu tháng đầu năm tạo việc làm cho bao nhiêu lao động?",
        "Tỷ lệ hộ nghèo giảm bao nhiêu so với cùng kỳ?",
    ]
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ho ngheo co duoc cap the bhyt k", "hộ nghèo có được cấp thẻ bảo hiểm y tế không"),
        ("Hộ nghèo đc cấp thẻ BHYT ko?", "Hộ nghèo được cấp thẻ bảo hiểm y tế không?"),
        ("bn lđ có vl 6t đầu năm", "bao nhiêu lao động có việc làm 6 tháng đầu năm"),
        ("tăng bn % so vs ck", "tăng bao nhiêu % so với cùng kỳ"),
        ("6T đầu năm 2018", "6 tháng đầu năm 2018"),
        ("cấp 15k thẻ", "cấp 15 nghìn thẻ"),
        ("vay 50tr được ko", "vay 50 triệu được không"),
        ("vay 1,5 tr", "vay 1,5 triệu"),
        ("219 cv tu nói gì", "219-CV/TU nói gì"),
        ("15 nq tw", "15-NQ/TW"),
        ("trước ct08 có gì", "trước chương trình 08 có gì"),
        ("KL 92 nói gì", "kết luận 92 nói gì"),
        ("hội nghị 11/7/18", "hội nghị 11/7/2018"),
        ("hn 11/7 có gì", "hội nghị 11/7 có gì"),
        ("15-nq/tw", "15-nq/tw"),
        ("Công văn số 219-CV/TU", "Công văn số 219-CV/TU"),
        ("02/2019/NQ-HĐND kh", "02/2019/NQ-HĐND kế hoạch"),
        ("BHXH và CT", "bảo hiểm xã hội và chỉ tiêu"),
        ("mấy  \n\t người", "mấy người"),
        ("TỶ LỆ HỘ NGHÈO", "tỷ lệ hộ nghèo"),
        ("TY LE HO NGHEO THEO NGHỊ QUYẾT 15-NQ/TW", "tỷ lệ hộ nghèo theo nghị quyết 15-NQ/TW"),
        ("Hộ Nghèo Được Cấp Thẻ BHYT Không?", "hộ nghèo được cấp thẻ bảo hiểm y tế không?"),
        ("SỐ LAO ĐỘNG THAM GIA BHTN", "số lao động tham gia bảo hiểm thất nghiệp"),
        ("vốn của ctmtqg", "vốn của chương trình mục tiêu quốc gia"),
        ("dtts có vl ko", "dân tộc thiểu số có việc làm không"),
        ("How many people had health insurance?", "bao nhiêu người có bảo hiểm y tế ?"),
    ],
)
def test_a_message_becomes_plain_vietnamese(typed: str, meant: str) -> None:
    assert normalise(typed, ACCENTS.restore) == meant


@pytest.mark.parametrize(
    ("said", "reported"),
    [
        ("thầy thuốc giỏi", "bác sỹ giỏi"),
        ("Nửa đầu năm nay", "6 tháng đầu năm nay"),
        ("khám chữa bệnh", "khám chữa bệnh"),
        ("chữa bệnh", "khám chữa bệnh"),
        ("thẻ bảo hiểm y tế", "thẻ bảo hiểm y tế"),
        ("hộ gia đình", "hộ"),
        ("Thủ đô Hà Nội", "hà nội Hà Nội"),
        ("cai nghiện ma túy", "cai nghiện ma túy"),
        ("gia đìnhx", "gia đìnhx"),
    ],
)
def test_everyday_words_become_those_of_reports(said: str, reported: str) -> None:
    assert reword(said) == reported


@given(st.sampled_from(["hộ nghèo được cấp thẻ BHYT", "sáu tháng tạo việc làm cho 9.310 người", "Đà Nẵng"]))
def test_decomposed_input_means_the_same(typed: str) -> None:
    decomposed = unicodedata.normalize("NFD", typed)
    assert normalise(decomposed, ACCENTS.restore) == normalise(typed, ACCENTS.restore)


@pytest.mark.parametrize("typed", ["", " \n", "😀", "?!…", "\u200b"])
def test_what_holds_no_letter_is_empty(typed: str) -> None:
    assert normalise(typed, ACCENTS.restore) == ""


def test_a_long_message_is_read_up_to_a_bound() -> None:
    assert len(normalise("ế" * 20_000, ACCENTS.restore)) == MAX_CHARACTERS


@given(st.text(max_size=200))
def test_any_message_is_read(typed: str) -> None:
    assert "\n" not in normalise(typed, ACCENTS.restore)
