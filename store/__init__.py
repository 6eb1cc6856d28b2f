"""What was read, as rows: the only source of truth."""
