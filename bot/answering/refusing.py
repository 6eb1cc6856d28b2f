"""Refusals that help: what is missing, and what comes closest."""

from collections.abc import Callable, Mapping, Sequence

from bot.answer import Answer, Status
from bot.evidence.candidates import Candidate
from bot.evidence.pinning import Lack
from bot.question import Question
from bot.understanding.directives import directives_as_typed
from bot.understanding.screening import Decline
from bot.wording.spoken import ANSWERS

NEAREST = 2
"""Documents named under a refusal."""

_DECLINES: Mapping[Decline, Callable[[], str]] = {
    Decline.INJECTION: lambda: ANSWERS.declined_injection,
    Decline.PERSONAL: lambda: ANSWERS.declined_personal,
    Decline.HARM: lambda: ANSWERS.declined_harm,
    Decline.INSULT: lambda: ANSWERS.declined_insult,
    Decline.FORECAST: lambda: ANSWERS.declined_forecast,
    Decline.CHAT: lambda: ANSWERS.declined_chat,
    Decline.NO_QUESTION: lambda: ANSWERS.ask_again,
}
_LACKS: Mapping[Lack, Callable[[], str]] = {
    Lack.TOPIC: lambda: ANSWERS.missing_topic,
    Lack.PLACE: lambda: ANSWERS.missing_place,
    Lack.DIRECTIVE: lambda: ANSWERS.missing_directive,
    Lack.YEAR: lambda: ANSWERS.missing_year,
    Lack.PROVINCE_NAME: lambda: ANSWERS.missing_unnamed_place,
    Lack.DETAIL: lambda: ANSWERS.missing_detail,
}


def say(status: Status, question: str, text: str) -> Answer:
    """An answer that is one sentence of the bot's own."""
    return Answer(status=status, question=question, text=text)


def decline(question: Question, reason: Decline) -> Answer:
    """Decline a message that is no question to the documents."""
    return say(Status.DECLINED, question.looked_up, _DECLINES[reason]())


def not_found(question: Question, lack: Lack, candidates: Sequence[Candidate]) -> Answer:
    """Say what the documents lack, and name those that come closest without quoting them as an answer."""
    titles = (candidate.document.metadata.title for candidate in candidates)
    nearest = list(dict.fromkeys(title for title in titles if title))[:NEAREST]
    missing = _missing(question, lack)
    return Answer(
        status=Status.NOT_FOUND,
        question=question.looked_up,
        text=ANSWERS.not_found.format(missing=missing),
        missing=missing,
        nearest=tuple(nearest),
    )


def _missing(question: Question, lack: Lack) -> str:
    frame = question.frame
    if lack is Lack.YEAR and not frame.years:
        return ANSWERS.missing_unstated_year
    return _LACKS[lack]().format(
        year=", ".join(map(str, sorted(frame.years))),
        place=", ".join(sorted(frame.provinces)),
        directive=", ".join(directives_as_typed(question.looked_up)),
    )
