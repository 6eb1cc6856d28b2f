"""What administrators do: documents in and out, indexes forward and back. Channels and commands call it."""
