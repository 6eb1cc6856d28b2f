import pytest

from corpus.refusal import DocumentRefusedError, Reason


@pytest.mark.parametrize("reason", Reason)
def test_a_refusal_says_why(reason: Reason) -> None:
    refused = DocumentRefusedError(reason)
    assert refused.reason is reason
    assert refused.detail == ""
    assert str(refused) == reason.value


def test_a_refusal_names_what_it_concerns() -> None:
    refused = DocumentRefusedError(Reason.TOO_LARGE, "20 MB")
    assert refused.detail == "20 MB"
    assert str(refused) == "too_large: 20 MB"
