"""All that a document states, kept and found together."""

from dataclasses import dataclass

from corpus.directive import Directive
from corpus.events import Event
from corpus.figure import Figure
from corpus.person import Person
from corpus.task import Task


@dataclass(frozen=True, slots=True)
class Facts:
    """What was read in one version of a document, each kind in the order of the text."""

    figures: tuple[Figure, ...] = ()
    directives: tuple[Directive, ...] = ()
    tasks: tuple[Task, ...] = ()
    people: tuple[Person, ...] = ()
    events: tuple[Event, ...] = ()


NO_FACTS = Facts()
