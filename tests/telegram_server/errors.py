"""How the Bot API says no."""

from dataclasses import dataclass


@dataclass
class ApiError(Exception):
    """An error answer: the HTTP status, the description, and for 429 how long to wait, in seconds."""

    code: int
    description: str
    retry_after: int | None = None
    moved_to: int | None = None

    def body(self) -> dict[str, object]:
        answer: dict[str, object] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.moved_to is not None:
            answer["parameters"] = {"migrate_to_chat_id": self.moved_to}
        if self.retry_after is not None:
            answer["parameters"] = {"retry_after": self.retry_after}
        return answer


def bad_request(reason: str) -> ApiError:
    return ApiError(400, f"Bad Request: {reason}")


def too_many_requests(seconds: int) -> ApiError:
    return ApiError(429, f"Too Many Requests: retry after {seconds}", seconds)
