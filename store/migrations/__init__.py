"""The history of the tables; ``store.schema`` runs it."""
