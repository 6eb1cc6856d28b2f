"""The kinds of things read in a document, and how each becomes a row and comes back."""

from store.readings.facts import DIRECTIVES, EVENTS, PEOPLE, TASKS
from store.readings.figures import FIGURES
from store.readings.reading import Reading
from store.readings.structure import BLOCKS, PASSAGES, STATEMENTS

__all__ = [
    "BLOCKS",
    "DIRECTIVES",
    "EVENTS",
    "FIGURES",
    "PASSAGES",
    "PEOPLE",
    "STATEMENTS",
    "TASKS",
    "Reading",
]
