"""Directives read in a few lines."""

from corpus.directive import Directive
from corpus.directives import read_directives
from tests.corpus.documents_of_lines import document


def read(*lines: str) -> list[Directive]:
    return read_directives(document(*lines))
