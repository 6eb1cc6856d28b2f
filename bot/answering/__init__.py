"""From evidence to an answer: choose, compose, check."""
