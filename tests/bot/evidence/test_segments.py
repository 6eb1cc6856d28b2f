from bot.evidence.segments import segment, within
from corpus.figures import read_figures
from corpus.reading import read_document


def own_words(text: str) -> list[str]:
    document = read_document("d", text.encode(), ".txt")
    figures = read_figures(document)
    return [within(document.text, each, segment(figures, n)) for n, each in enumerate(figures)]


def test_each_figure_has_the_words_between_its_neighbours() -> None:
    first, second, third = own_words(
        "Vốn vay đã đến với 74.000 lượt hộ nghèo, 10.500 hộ cận nghèo và 550 hộ mới thoát nghèo."
    )
    assert "hộ nghèo" in first
    assert "cận" not in first
    assert second.split() == "10.500 hộ cận nghèo".split()
    assert "mới thoát nghèo" in third
    assert "cận" not in third


def test_a_figure_alone_has_its_whole_clause() -> None:
    (only,) = own_words("Trong tháng, toàn huyện trồng mới 120 ha rừng phòng hộ.")
    assert "trồng mới 120 ha rừng phòng hộ" in only
