"""The names of the constraints of a question that a figure can break."""

from enum import StrEnum


class Rule(StrEnum):
    """Constraints of a question that a figure can break, in the order in which they are told."""

    YEAR = "year"
    PLACE = "place"
    UNIT = "unit"
    NUMBER = "number"
    KIND = "kind"
    CONTRAST = "contrast"
    POPULATION = "population"
    CODE = "code"
    TOPIC = "topic"
    NAME = "name"
    COMPARISON = "comparison"
