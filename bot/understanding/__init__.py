"""What a person asked: normalise the message, resolve it against the conversation, frame it."""
