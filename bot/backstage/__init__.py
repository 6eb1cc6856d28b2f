"""Answering in a process of its own, so that a channel is never held up by it."""
