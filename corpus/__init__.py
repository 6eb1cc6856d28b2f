"""A document as text: load, clean, split into passages, read what it states."""
