"""Who gives a task and who must do it, as the words of the order name them."""

import re

from corpus.patterns import pattern

_WORDING = "statement_wording.toml"
_LEAD = pattern(_WORDING, "tasks", "lead")
_SPEAKER = pattern(_WORDING, "tasks", "speaker")
_LEADS = re.compile(r"\s(?:lãnh đạo|chỉ đạo)(?!\w)")
_ASSIGNER = pattern(_WORDING, "tasks", "assigner")
_GIVEN_TO = pattern(_WORDING, "tasks", "given_to")


def speaker_in(sentence: str) -> str | None:
    """Who speaks in a sentence: "Bế mạc, Phó Bí thư Huyện ủy ... giao việc cho từng ngành"."""
    match = _SPEAKER.search(sentence)
    return tidy(match[0]) if match else None


def given_to(before: str) -> str | None:
    """Whom an order concerns when it says so first: "Đối với các huyện, đồng chí ... yêu cầu"."""
    match = _GIVEN_TO.search(before)
    return tidy(match["whom"]) if match else None


def assigner_in(words: str) -> str | None:
    """Who gives an order, by the words before it: their last pieces, back to one that names somebody."""
    pieces = [piece.strip() for piece in re.split(r"[,;:]\s+", _LEAD.sub("", words)) if piece.strip()]
    kept: list[str] = []
    for piece in reversed(pieces):
        kept.insert(0, piece)
        if _ASSIGNER.match(piece):
            break
    return tidy(", ".join(kept)[-160:])


def office_led(words: str) -> str | None:
    """An office without whom it leads: "Sở Y tế chỉ đạo các bệnh viện"."""
    return tidy(_LEADS.split(words)[0])


def tidy(words: str | None) -> str | None:
    """Words on one line, without the marks around them; ``None`` for none."""
    return " ".join(words.split()).strip(" ,;:–-") or None if words else None
