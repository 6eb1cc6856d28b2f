"""Directives, tasks, people and events as rows."""

from typing import Any

from sqlalchemy import Row

from corpus.directive import Directive, Relation
from corpus.document import Span
from corpus.events import Event
from corpus.person import Person
from corpus.task import Task
from store.models import DirectiveRow, EventRow, PersonRow, TaskRow
from store.readings.reading import CITE, Columns, Reading, cite_columns, cite_of, span_columns, span_of


def _write_directive(directive: Directive) -> Columns:
    return {
        **span_columns(directive.span),
        "type": directive.type,
        "number": directive.number,
        "issuer": directive.issuer,
        "issued_on": directive.issued_on,
        "subject": directive.subject,
        "relation": directive.relation.value,
        "also": [(span.start, span.end) for span in directive.also],
    }


def _read_directive(row: Row[Any]) -> Directive:
    return Directive(
        row.type,
        row.number,
        row.issuer,
        row.issued_on,
        row.subject,
        Relation(row.relation),
        span_of(row),
        tuple(Span(start, end) for start, end in row.also),
    )


def _write_task(task: Task) -> Columns:
    return {
        **span_columns(task.span),
        "assigner": task.assigner,
        "assignee": task.assignee,
        "action": task.action,
        "deadline": task.deadline,
    }


def _read_task(row: Row[Any]) -> Task:
    return Task(row.assigner, row.assignee, row.action, row.deadline, span_of(row))


def _write_person(person: Person) -> Columns:
    return {
        **span_columns(person.span),
        **cite_columns(person.cite),
        "name": person.name,
        "role": person.role,
    }


def _read_person(row: Row[Any]) -> Person:
    return Person(row.name, row.role, span_of(row), cite_of(row))


def _write_event(event: Event) -> Columns:
    return {**span_columns(event.span), "what": event.what, "date": event.date}


def _read_event(row: Row[Any]) -> Event:
    return Event(row.what, row.date, span_of(row))


DIRECTIVES: Reading[Directive] = Reading(DirectiveRow, _write_directive, _read_directive)
TASKS: Reading[Task] = Reading(TaskRow, _write_task, _read_task)
PEOPLE: Reading[Person] = Reading(PersonRow, _write_person, _read_person, CITE)
EVENTS: Reading[Event] = Reading(EventRow, _write_event, _read_event)
