import pytest

from bot.evidence.extending import MAX_CHARACTERS, Told, continued, extend, in_full, opens_list, runs_on
from bot.understanding.frame import Asks
from tests.bot.reading import Evidence

LIST = """Các sở làm những việc sau:
- Rà soát hồ sơ;
- Lập danh sách;
- Chi trả trợ cấp.
Các huyện báo cáo hằng tháng.
"""


def extended(evidence: Evidence, words: str, asks: Asks = Asks.CONTENT) -> str:
    candidate = evidence.candidate(words)
    span = extend(candidate, asks)
    offset = candidate.passage.item.span.start
    return candidate.passage.text[span.start - offset : span.end - offset]


def test_a_statement_that_opens_a_list_brings_all_of_it() -> None:
    assert extended(Evidence(LIST), "Các sở") == LIST[: LIST.index("\nCác huyện")]


def test_a_list_at_the_end_of_its_passage() -> None:
    assert (
        extended(Evidence("Gồm có:\n1. Một việc;\n2. Hai việc"), "Gồm")
        == "Gồm có:\n1. Một việc;\n2. Hai việc"
    )


def test_a_colon_without_a_list() -> None:
    assert extended(Evidence("Các sở lưu ý:\nCác huyện báo cáo hằng tháng."), "Các sở") == "Các sở lưu ý:"


@pytest.mark.parametrize("asks", [Asks.CONTENT, Asks.QUANTITY])
def test_a_statement_alone(asks: Asks) -> None:
    assert extended(Evidence(LIST), "Các huyện", asks) == "Các huyện báo cáo hằng tháng."


def test_all_of_a_sentence_where_a_list_is_asked_for() -> None:
    parts = [f"giao việc thứ {n} cho các phòng chuyên môn của huyện và thị xã" for n in range(6)]
    evidence = Evidence(f"Ủy ban quyết định như dưới đây; {'; '.join(parts)}. Hết năm thì báo cáo.")
    assert extended(evidence, "thứ 3", Asks.LISTING).endswith("thị xã.")
    assert "thứ 0" in extended(evidence, "thứ 3", Asks.LISTING)
    assert "thứ 0" not in extended(evidence, "thứ 3")


def test_a_long_list_is_cut_at_a_whole_item() -> None:
    items = "\n".join(f"- Việc số {n} của các phòng chuyên môn;" for n in range(60))
    text = extended(Evidence(f"Các phòng làm:\n{items}"), "Các phòng")
    assert len(text) <= MAX_CHARACTERS
    assert text.startswith("Các phòng làm:\n- Việc số 0")
    assert text.rstrip(";").endswith("chuyên môn")


def test_a_list_told_by_ordinals_ends_with_the_last() -> None:
    told = "Có ba việc khó. Một là thiếu vốn. Hai là thiếu người. Ba là đường xa."
    assert extended(Evidence(f"{told} Huyện đã báo cáo tỉnh."), "Có ba việc khó") == told


@pytest.mark.parametrize(
    ("text", "words", "opens"),
    [
        ("Việc khó gồm:\n- Vốn;\n- Người.", "Việc khó", True),
        ("Có hai việc khó. Thứ nhất, thiếu vốn.", "Có hai", True),
        ("Có hai việc khó. Huyện thiếu vốn.", "Có hai", False),
    ],
)
def test_what_opens_a_list(text: str, words: str, *, opens: bool) -> None:
    assert opens_list(Evidence(text).candidate(words)) is opens


def test_what_may_run_on_behind_its_passage() -> None:
    assert runs_on(Evidence("Các sở lo: đường; điện").candidate("Các sở"))
    assert runs_on(Evidence("Các sở lo đường.").candidate("Các sở"))
    assert not runs_on(Evidence("Các sở lo đường. Các huyện lo điện.").candidate("Các sở"))


def test_a_list_ends_before_what_stands_above_its_items() -> None:
    text = "Các sở lo:\n- Đường;\n- Điện.\n2. Kết quả khác\n- Trường."
    assert extended(Evidence(text), "Các sở").endswith("Điện.")
    nested = "Các sở lo:\n1. Đường:\na) Nhựa;\n- Rải;\n2. Điện.\nHết."
    assert extended(Evidence(nested), "Các sở").endswith("2. Điện.")


def test_a_list_is_told_in_full_wherever_its_passage_ends() -> None:
    items = [
        f"{n}. Việc số {n} của các phòng chuyên môn và các đơn vị trong toàn huyện;" for n in range(1, 9)
    ]
    evidence = Evidence("Các phòng làm:\n" + "\n".join(items))
    told = in_full(evidence.library, evidence.candidate("Các phòng làm"), Asks.LISTING)
    assert told.candidate.text.rstrip(";").endswith(items[-1].rstrip(";"))
    assert told.left_out == 0


def test_what_does_not_fit_is_counted() -> None:
    items = [f"- Việc số {n} của các phòng chuyên môn;" for n in range(60)]
    evidence = Evidence("Các phòng làm:\n" + "\n".join(items))
    told = in_full(evidence.library, evidence.candidate("Các phòng làm"), Asks.LISTING)
    assert told.candidate.text.count("Việc") + told.left_out == len(items)


def test_a_speech_goes_on_where_its_sentences_leave_out_who_speaks() -> None:
    speech = "Ông Lò Văn Páo ghi nhận đề nghị của huyện. Xem xét mức hỗ trợ. Bố trí thêm cán bộ."
    evidence = Evidence(f"{speech} Hội nghị kết thúc lúc 11 giờ. Tăng cường tuần tra.")
    told = continued(evidence.library, Told(evidence.candidate("ghi nhận"), 0))
    assert told.candidate.text == speech


def test_a_speech_of_one_sentence() -> None:
    evidence = Evidence("Ông Lò Văn Páo ghi nhận đề nghị. Hội nghị kết thúc.\nTăng cường tuần tra.")
    for words in ("ghi nhận", "kết thúc"):
        told = Told(evidence.candidate(words), 0)
        assert continued(evidence.library, told) == told
