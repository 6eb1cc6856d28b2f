"""In which language the bot speaks, to whomever it is at work for."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from enum import StrEnum
from typing import TypeVar, cast

T = TypeVar("T")


class Language(StrEnum):
    """A language that the bot speaks; documents are quoted as they are."""

    VIETNAMESE = "vi"
    ENGLISH = "en"

    @classmethod
    def of(cls, code: str | None) -> "Language":
        """That of an IETF language tag, as programs tell it; Vietnamese where it is not known."""
        return cls.ENGLISH if code and code.lower().partition("-")[0] == cls.ENGLISH else cls.VIETNAMESE


_spoken: ContextVar[Language] = ContextVar("spoken", default=Language.VIETNAMESE)


def spoken() -> Language:
    """The language of the task or thread at work."""
    return _spoken.get()


def speak(language: Language) -> None:
    """Speak a language from now on, in this task or thread."""
    _spoken.set(language)


@contextmanager
def speaking(language: Language) -> Iterator[None]:
    """Speak a language until the block ends."""
    before = _spoken.set(language)
    try:
        yield
    finally:
        _spoken.reset(before)


def translated(translations: Mapping[Language, T]) -> T:
    """Wording whose fields are, each time one is read, those of the language that is spoken."""
    return cast("T", _Translated(translations))


class _Translated:
    def __init__(self, translations: Mapping[Language, object]) -> None:
        self._translations = translations

    def __getattr__(self, name: str) -> object:
        return getattr(self._translations[_spoken.get()], name)
