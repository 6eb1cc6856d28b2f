from string import Formatter

import pytest

from bot.wording.vi import COMMANDS
from corpus.refusal import Reason
from store.documents import Outcome


@pytest.mark.parametrize("reason", Reason)
def test_every_refusal_has_one_sentence(reason: Reason) -> None:
    sentence = COMMANDS.refusals[reason]
    assert sentence[0].isupper()
    assert sentence.endswith(".")
    assert {name for _, name, _, _ in Formatter().parse(sentence)} <= {None, "detail"}
    assert len({*COMMANDS.refusals.values()}) == len(Reason)


@pytest.mark.parametrize("outcome", Outcome)
def test_every_outcome_has_a_word(outcome: Outcome) -> None:
    assert COMMANDS.outcomes[outcome.value]
