"""The parameters of a call, as strings on the wire."""

import json
from dataclasses import dataclass, field
from typing import Any, TypeVar

from tests.telegram_server.errors import bad_request
from tests.telegram_server.records import File

T = TypeVar("T", list[Any], dict[str, Any])


@dataclass(frozen=True)
class Parameters:
    given: dict[str, str]
    files: dict[str, File] = field(default_factory=dict)

    def refuse_others(self, known: frozenset[str]) -> None:
        unknown = (set(self.given) | set(self.files)) - known
        if unknown:
            raise bad_request(f"unknown parameter {min(unknown)}")

    def optional(self, name: str) -> str | None:
        return self.given.get(name)

    def file(self, name: str) -> File:
        if name not in self.files:
            raise bad_request(f"there is no {name} in the request")
        return self.files[name]

    def text(self, name: str) -> str:
        return self.given.get(name, "")

    def boolean(self, name: str) -> bool:
        return self.given.get(name, "").lower() in {"true", "1", "yes"}

    def integer(self, name: str, default: int | None = None) -> int:
        value = self.given.get(name)
        if value is None and default is not None:
            return default
        try:
            return int(value or "")
        except ValueError:
            raise bad_request(f"{name} is empty or no integer") from None

    def json(self, name: str, type_: type[T]) -> T | None:
        """A JSON-serialised object or list; None when it was not given."""
        if name not in self.given:
            return None
        try:
            value = json.loads(self.given[name])
        except ValueError:
            raise bad_request(f"can't parse {name} JSON object") from None
        if not isinstance(value, type_):
            raise bad_request(f"{name} must be of type {type_.__name__}")
        return value
