"""A message as typed becomes plain Vietnamese: accents, abbreviations and chat spelling resolved."""

import re
import unicodedata
from collections.abc import Callable

from bot.understanding.chat_words import WORD, outside_document_numbers, spell_out_chat_words
from bot.understanding.english import is_english, translate
from bot.understanding.long_messages import find_question
from bot.understanding.rewording import reword
from corpus.abbreviations import spell_out
from corpus.cleaning import clean_line

MAX_CHARACTERS = 2_000
"""What is kept of a question at most: none needs more, and time must stay bounded."""

MAX_SEARCHED = 20_000
"""A longer message is searched for its question up to here."""

LEAST_WORDS = 4
"""So many words in capitals are no name and no list of abbreviations."""

# "6t", "6T đầu năm": months; "15k": thousands; "50tr": millions
_MONTHS = re.compile(r"(?<![\w/.-])(\d{1,2})\s?t(?:h|hg)?(?![\w/.-])", re.IGNORECASE)
# "dưới 40t": an age
_AGES = re.compile(
    r"(?<=dưới |trên )(\d{1,3})\s?t(?![\w/.-])|(\d{1,3})\s?t(?= (?:trở lên|trở xuống))", re.IGNORECASE
)
_THOUSANDS = re.compile(r"(?<![\w/.-])(\d+(?:[.,]\d+)?)\s?k(?!\w)", re.IGNORECASE)
_MILLIONS = re.compile(r"(?<![\w/.-])(\d+(?:[.,]\d+)?)\s?tr(?!\w)", re.IGNORECASE)
# "219 cv tu", "15 nq tw": a document number typed with spaces.
_SPACED_NUMBER = re.compile(
    r"(?<![\w/.,-])(\d{1,4})[ /-]+(nq|cv|kl|ctr|kh|qđ|qd|ct|nđ|nd|tt|tb|hd|bc)[ /-]+"
    r"(tw|tu|hđnd|hdnd|ubnd|cp|ttg|bct)(?!\w)",
    re.IGNORECASE,
)


# "ct08", "CTr 08", "KL 92": a directive by its kind and number alone
_SHORT_NUMBER = re.compile(
    r"(?<![\w/.-])(?:(?P<glued>ctr?|kl|nq|nđ)|(?P<kind>ctr?|kl|nq|nđ|nd|qđ|qd|tt|cv) )"
    r"(?P<number>\d{1,4})(?![\w/.,-])",
    re.IGNORECASE,
)
_KINDS = {
    "ct": "chương trình",
    "ctr": "chương trình",
    "kl": "kết luận",
    "nq": "nghị quyết",
    "nđ": "nghị định",
    "nd": "nghị định",
    "qđ": "quyết định",
    "qd": "quyết định",
    "tt": "thông tư",
    "cv": "công văn",
}
# "hn 11/7", "HN ngày 11/7": a conference
_CONFERENCE = re.compile(r"(?<![\w/.-])hn (?=(?:ngày |hôm )?\d{1,2}[/.-]\d{1,2}(?!\d))", re.IGNORECASE)
# "11/7/18"
_SHORT_YEAR = re.compile(r"(?<![\d/.-])(\d{1,2}([/.-])\d{1,2}\2)([0-3]\d)(?![\w/.%-])")


def normalise(message: str, spell: Callable[[str], str]) -> str:
    """The message in plain Vietnamese, on one line; empty when it holds no letter or digit.

    ``spell`` puts slips right and restores accents that were left out.
    """
    searched = unicodedata.normalize("NFC", message[:MAX_SEARCHED])
    text = _in_small_letters(clean_line(find_question(searched)[:MAX_CHARACTERS]))
    if not any(char.isalnum() for char in text):
        return ""
    if is_english(text):
        return translate(text)
    text = _SHORT_NUMBER.sub(_spell_kind, _SPACED_NUMBER.sub(_join_number, text))
    text = _SHORT_YEAR.sub(r"\g<1>20\3", _CONFERENCE.sub("hội nghị ", text))
    text = spell(text)
    text = _THOUSANDS.sub(r"\1 nghìn", _MONTHS.sub(r"\1 tháng", _AGES.sub(r"\1\2 tuổi", text)))
    text = _MILLIONS.sub(r"\1 triệu", text)
    return outside_document_numbers(spell_out_chat_words(text), lambda part: reword(spell_out(part)))


def _in_small_letters(text: str) -> str:
    """A message with every word in capitals ("TỶ LỆ HỘ NGHÈO", "Tỷ Lệ Hộ Nghèo") says nothing by them."""
    words = [word for word in WORD.findall(text) if len(word) > 1]
    if len(words) < LEAST_WORDS or not all(word[0].isupper() for word in words):
        return text
    return outside_document_numbers(text, str.lower)


def _spell_kind(match: re.Match[str]) -> str:
    kind = match["glued"] or match["kind"]
    return f"{_KINDS[kind.lower()]} {match['number']}"


def _join_number(match: re.Match[str]) -> str:
    return f"{match[1]}-{match[2].upper()}/{match[3].upper()}" if " " in match[0] else match[0]
