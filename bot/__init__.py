"""Hold the conversation: understand the question, look up, compose, check, render."""
