"""Parts of a sum by the deed of the whole: "đã giải ngân 9 tỷ đồng, trong đó vốn đầu tư 5 tỷ đồng"."""

import re

from corpus.figures.phrases import MONEY_OF, in_small
from corpus.figures.reading import Reading
from corpus.figures.subjects import begins_with_verb

_SPENT = re.compile(r"kinh phí (?P<deed>[^\W\d]+(?: [^\W\d]+){0,3})")


def with_deed(phrase: str, reading: Reading, whole: Reading) -> str:
    """The name of a part with the deed of the whole: "giải ngân vốn đầu tư", not what was allotted of it."""
    deed = _SPENT.fullmatch(whole.indicator)
    money = reading.unit_group == "currencies" and whole.unit_group == "currencies"
    if not money or deed is None or not begins_with_verb(deed["deed"]):
        return phrase
    plain = not begins_with_verb(phrase) or MONEY_OF.match(phrase)
    return f"{deed['deed']} {in_small(phrase)}" if plain and deed["deed"] not in phrase else phrase
