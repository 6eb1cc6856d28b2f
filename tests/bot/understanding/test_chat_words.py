import pytest

from bot.understanding.chat_words import outside_document_numbers, shorthand, spell_out_chat_words


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("thẻ bh hết hạn", "thẻ bảo hiểm hết hạn"),
        ("the bh het han", "the bảo hiểm het han"),
        ("mua bh cho con", "mua bảo hiểm cho con"),
        ("bh y te", "bảo hiểm y te"),
        ("bh nộp", "bao giờ nộp"),
        ("hn tổng kết ở hn", "hội nghị tổng kết ở hà nội"),
        ("hộ ngh", "hộ nghèo"),
        ("có bn hn ở hn", "có bao nhiêu hộ nghèo ở hà nội"),
        ("hộ cn ở kcn có nhiều cn", "hộ cận nghèo ở khu công nghiệp có nhiều công nhân"),
        ("vốn đt pt và vốn sn", "vốn đầu tư phát triển và vốn sự nghiệp"),
        ("bhxh tn và bhtn", "bảo hiểm xã hội tự nguyện và bảo hiểm thất nghiệp"),
        ("vốn tw, nq 20 tw", "vốn trung ương, nghị quyết 20 tw"),
        ("trường mn cho mn", "trường mầm non cho mọi người"),
        ("tlhn và tltn", "tỷ lệ hộ nghèo và tỷ lệ thất nghiệp"),
        ("tỷ lệ hn của hn", "tỷ lệ hộ nghèo của hà nội"),
        ("bn nặng, bn người", "bệnh nhân nặng, bao nhiêu người"),
        ("nộp hs cho hs", "nộp hồ sơ cho học sinh"),
        (
            "ct ubnd, ct mtqg, ct nào",
            "chủ tịch ủy ban nhân dân, chương trình mục tiêu quốc gia, chỉ tiêu nào",
        ),
        ("sở gd đt", "sở giáo dục đào tạo"),
        ("gđ nghèo, gđ sở, gđ 2016-2020", "gia đình nghèo, giám đốc sở, giai đoạn 2016-2020"),
        ("đi nn, sở nn, nn hỗ trợ", "đi nước ngoài, sở nông nghiệp, nhà nước hỗ trợ"),
        ("nằm bv tỉnh, giảm nghèo bv", "nằm bệnh viện tỉnh, giảm nghèo bền vững"),
        ("hcn, hssv và nld", "hộ cận nghèo, học sinh sinh viên và người lao động"),
        ("dtts, ctmtqg, nsnn", "dân tộc thiểu số, chương trình mục tiêu quốc gia, ngân sách nhà nước"),
        ("tnld và bhtnld", "tai nạn lao động và bảo hiểm tai nạn lao động"),
        ("qd, qđ, vb, ttdvvl", "quyết định, quyết định, văn bản, trung tâm dịch vụ việc làm"),
        ("xyz", "xyz"),
    ],
)
def test_shorthand_is_spelled_out_by_what_is_around_it(typed: str, meant: str) -> None:
    assert spell_out_chat_words(typed) == meant


def test_document_numbers_keep_their_letters() -> None:
    assert spell_out_chat_words("219-cv/tu bn") == "219-cv/tu bao nhiêu"
    assert outside_document_numbers("a 15-NQ/TW b", str.upper) == "A 15-NQ/TW B"


def test_capitals_are_abbreviations_of_documents_first() -> None:
    assert spell_out_chat_words("NN và nn") == "NN và nn"


def test_what_is_shorthand() -> None:
    assert {"đc", "dc", "xklđ", "xkld", "ctmtqg", "rùi", "bh"} <= shorthand()
    assert not {"rui", "ngu", "nghèo"} & shorthand()
