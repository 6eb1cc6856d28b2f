"""Front matter: what an administrator states about a document, in YAML above its text."""

import re
from datetime import date
from typing import Any

import yaml

from corpus.cleaning import clean_line
from corpus.document import Metadata
from corpus.refusal import DocumentRefusedError, Reason

_FENCED = re.compile(r"\A\s*---[ \t]*\r?\n(?P<yaml>.*?)\r?\n---[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_OPENED = re.compile(r"\A\s*---[ \t]*\r?\n\w+[ \t]*:")
_DATES = frozenset({"issued_on", "effective_from", "effective_to"})
_WORDS = frozenset({"title", "number", "kind", "issuer", "place", "source"})
_AUDIENCES = frozenset({"public", "internal"})


def split_front_matter(text: str) -> tuple[Metadata, str]:
    """The metadata stated above a text, and the text without it.

    Raises:
        DocumentRefusedError: The front matter is not closed, not YAML, or holds an unknown key or value.
    """
    match = _FENCED.match(text)
    if match is None:
        if _OPENED.match(text):
            raise DocumentRefusedError(Reason.BROKEN_FRONT_MATTER, "---")
        return Metadata(), text
    return _metadata(_parse(match["yaml"])), text[match.end() :]


def _parse(source: str) -> dict[str, Any]:
    try:
        # BaseLoader keeps every scalar as written: a number "08" must not become 8.
        parsed = yaml.load(source, Loader=yaml.BaseLoader)  # noqa: S506 - BaseLoader builds only strings
    except yaml.YAMLError as error:
        raise DocumentRefusedError(Reason.BROKEN_FRONT_MATTER, _position(error)) from None
    except RecursionError:  # brackets nested a thousand deep
        raise DocumentRefusedError(Reason.BROKEN_FRONT_MATTER, "---") from None
    if not isinstance(parsed, dict):
        raise DocumentRefusedError(Reason.BROKEN_FRONT_MATTER, "---")
    return parsed


def _position(error: yaml.YAMLError) -> str:
    mark = getattr(error, "problem_mark", None)
    return f"dòng {mark.line + 2}" if mark else "---"


def _metadata(stated: dict[str, Any]) -> Metadata:
    fields: dict[str, Any] = {}
    for key, raw in stated.items():
        value = clean_line(raw) if isinstance(raw, str) else None
        if value is None:
            raise DocumentRefusedError(Reason.BROKEN_FRONT_MATTER, str(key))
        if value:
            fields[key] = _typed(str(key), value)
    return Metadata(**fields)


def _typed(key: str, value: str) -> str | date:
    if key in _WORDS:
        return value
    if key == "audience" and value in _AUDIENCES:
        return value
    if key in _DATES:
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise DocumentRefusedError(Reason.BROKEN_FRONT_MATTER, f"{key}: {value}"[:80])
