"""The sentences of the command line."""

from collections.abc import Mapping
from dataclasses import dataclass

from corpus.conversion.converted import Note
from corpus.refusal import Reason


@dataclass(frozen=True, slots=True)
class HelpWording:
    """What ``--help`` says of the program, of each command and of each option."""

    program: str
    ask: str
    chat: str
    batch: str
    search: str
    index: str
    docs: str
    docs_list: str
    docs_add: str
    docs_replace: str
    docs_withdraw: str
    docs_remove: str
    docs_show: str
    generations: str
    rollback: str
    golden: str
    audit: str
    watch: str
    serve: str
    figures: str
    directives: str
    tasks: str
    evaluate: str
    score: str
    bench: str
    bench_retrieval: str
    bench_answer: str
    bench_files: str
    bench_acceptance: str
    bench_scale: str
    bench_publish: str
    articles: str
    base_passages: str
    base_figures: str
    publishes: str
    files: str
    bench_faults: str
    concurrency: str
    fault_questions: str
    fault_chats: str
    fault_kills: str
    seed: str
    version: str
    question: str
    questions_to_search: str
    golden_questions: str
    paths: str
    why: str
    file: str
    old_document: str
    one_document: str
    any_status: str
    dry_run: str
    yes: str
    reason: str
    force: str
    generation: str
    csv_file: str
    actor: str
    inbox: str
    once: str
    data: str
    json: str
    conversation: str
    audience: str
    passages: str
    documents: str
    minimum: str
    extraction_minimum: str
    benchmark: str
    documents_with_gold: str
    gold: str
    words: str
    document: str
    kind: str
    place: str
    period: str
    unit: str
    number: str
    csv: str
    xlsx: str
    coverage: str


@dataclass(frozen=True, slots=True)
class CommandWording:
    """Everything that commands say to people, in one language; plain text.

    Fields with ``{…}`` are formats; what fills them is named.
    """

    help: HelpWording
    refusals: Mapping[Reason, str]
    """One sentence for each reason why a document is not taken in; a format of ``{detail}``."""
    notes: Mapping[Note, str]
    """What is to be known of how a file was read, one for each note; a format of ``{detail}``."""
    reading: str
    """Beside the progress of reading files."""
    embedding: str
    """Beside the progress of embedding texts."""
    file_column: str
    outcome_column: str
    passages_column: str
    figures_column: str
    outcomes: Mapping[str, str]
    """What saving a document did, by the value of the outcome."""
    published: str
    """Readers have an index of ``{passages}`` and ``{statements}`` now; ``{embedded}`` texts were new."""
    up_to_date: str
    """Readers already had everything."""
    no_documents: str
    """There is no file that could be a document in ``{paths}``."""
    nothing_read: str
    """There were files, and none could be read."""
    greeting: str
    """The first line of the terminal chat."""
    chat_help: str
    """The commands of the terminal chat."""
    chat_prompt: str
    """Before the line that a person types."""
    chat_forgotten: str
    """A new topic begins."""
    nothing_asked: str
    """There is no answer to explain yet."""
    unknown_command: str
    """A line that begins like a command is none: ``{command}``."""
    looking_up: str
    """While an answer is being looked up."""
    no_question: str
    """Nothing was asked: on the command line or on standard input."""
    bad_line: str
    """A line of questions cannot be read: ``{reason}``."""
    not_json: str
    """Reason: it is not JSON."""
    bad_fields: str
    """Reason: these fields are missing or of a wrong kind: ``{fields}``."""
    not_utf8: str
    """Reason: its bytes are not UTF-8."""
    bad_minimum: str
    """A gate cannot be read: ``{gate}``."""
    unknown_gate: str
    """A gate has no measure: ``{gate}``; there are ``{known}``."""
    gate_missed: str
    """The gate ``{gate}`` was missed."""
    documents_or_data: str
    """Either a folder of documents or a data folder must be named, not both."""
    no_file: str
    """The file ``{path}`` cannot be opened."""
    no_golden_questions: str
    """A file holds no question: ``{path}``."""
    bad_golden_question: str
    """A golden question cannot be read: ``{reason}``."""
    bad_settings: str
    """Settings cannot be read: ``{names}``."""
    bad_database: str
    """The database does not open or answer: ``{reason}``."""
    broken_generation: str
    """The published index is damaged."""
    no_model: str
    """The embedding model cannot be found: ``{reason}``."""
    no_access: str
    """The file system refuses: ``{reason}``."""
    needs_clone: str
    """A benchmark needs what only a clone of the project has."""
    interrupted: str
    """Stopped by the person at the keyboard; nothing is lost."""
