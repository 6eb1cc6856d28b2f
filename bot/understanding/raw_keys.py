"""Messages typed while the keyboard program was off: Telex and VNI keys among the letters."""

from bot.understanding.chat_words import shorthand
from bot.understanding.possible_syllables import is_possible, without_tone
from bot.understanding.slips import Slips
from bot.understanding.typed_keys import decode, is_beyond_doubt
from bot.understanding.vocabulary import has_digit, pieces_of
from corpus.syllables import canonical, fold
from retrieval.accents import in_case_of


class KeyReader:
    """Makes letters of keys where that gives a syllable that is known."""

    def __init__(self, known: frozenset[str], slips: Slips) -> None:
        self._known, self._slips = known, slips

    def read(self, text: str) -> str:
        """The text with Telex and VNI keys as the letters they were meant to make."""
        pieces = list(pieces_of(text))
        meant = [self._meant_by_keys(typed) for _, typed in pieces]
        # One key more may be a slip ("quy2", "vieen"): it is a key where others are beyond doubt.
        sure = [is_beyond_doubt(typed, syllable) for (_, typed), syllable in zip(pieces, meant, strict=True)]
        by_keys = {has_digit(typed) for (_, typed), is_sure in zip(pieces, sure, strict=True) if is_sure}
        for at, ((between, typed), syllable) in enumerate(zip(pieces, meant, strict=True)):
            if syllable and has_digit(typed) in by_keys:
                pieces[at] = (between, in_case_of(typed, syllable))
        return "".join(between + typed for between, typed in pieces)

    def _meant_by_keys(self, typed: str) -> str | None:
        lowered = typed.lower()
        form = canonical(lowered)
        if form in shorthand() or form in self._known or is_possible(form) or not typed[:1].isalpha():
            return None
        decoded, keys = decode(lowered)
        if decoded in self._known:
            return decoded
        return self._with_a_key_less(decoded) if keys > 1 and is_possible(decoded) else None

    def _with_a_key_less(self, decoded: str) -> str:
        """The one known syllable of the same letters and tone: "ddaatj" is "đạt" where "đật" is unknown."""
        near = [
            form
            for form in self._slips.forms_of(fold(decoded))
            if without_tone(form)[1] == without_tone(decoded)[1] and form[0] == decoded[0]
        ]
        return near[0] if len(near) == 1 else decoded
