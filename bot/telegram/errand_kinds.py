"""What the errands of administrators are about beside files, and the step that asks whether they are sure."""

WITHDRAW, REPLACE, REINDEX, ROLLBACK, GOLDEN = "withdraw", "replace", "reindex", "rollback", "golden"
CONFIRM = "confirm"
"""The step that asks the person whether they are sure."""
