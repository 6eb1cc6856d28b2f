"""The command line: what each command takes; what it does is in the module of its name.

Those modules are imported when their command runs, for some take seconds to import and ``--help`` must not.
"""

import sys
from importlib.metadata import version
from pathlib import Path
from typing import Annotated

import typer

from bot.question import Audience
from bot.wording.vi import COMMANDS
from corpus.figure import Kind
from scripts.failures import Commands

HELP = COMMANDS.help

app = typer.Typer(
    name="danchung",
    cls=Commands,
    help=HELP.program,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,  # words in brackets are words
    pretty_exceptions_enable=False,
)
bench = typer.Typer(help=HELP.bench, no_args_is_help=True, rich_markup_mode=None)
app.add_typer(bench, name="bench")

docs = typer.Typer(help=HELP.docs, no_args_is_help=True, rich_markup_mode=None)
app.add_typer(docs, name="docs")

Reason = Annotated[str | None, typer.Option("--reason", help=HELP.reason)]
OneDocument = Annotated[str, typer.Argument(help=HELP.one_document)]
Data = Annotated[Path | None, typer.Option(help=HELP.data, file_okay=False)]
Json = Annotated[bool, typer.Option("--json", help=HELP.json)]
Asker = Annotated[Audience, typer.Option(help=HELP.audience)]
Turns = Annotated[list[str] | None, typer.Option(help=HELP.conversation)]
Words = Annotated[list[str] | None, typer.Argument(help=HELP.words)]
Document = Annotated[str | None, typer.Option(help=HELP.document)]
Force = Annotated[str | None, typer.Option("--force", help=HELP.force)]
Articles = Annotated[Path, typer.Argument(help=HELP.articles, exists=True)]
Documents = Annotated[Path | None, typer.Option(help=HELP.documents, exists=True, file_okay=False)]


def main() -> None:
    """Run the program."""
    for stream in (sys.stdout, sys.stderr):
        # Vietnamese must reach a pipe whole, whatever the locale says
        stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    app()


@app.callback(invoke_without_command=True)
def _program(
    show_version: Annotated[bool, typer.Option("--version", help=HELP.version, is_eager=True)] = False,
) -> None:
    if show_version:
        typer.echo(version("danchung"))
        raise typer.Exit


@app.command(help=HELP.ask)
def ask(  # noqa: PLR0913, PLR0917  typer: an option is a parameter
    question: Annotated[str, typer.Argument(help=HELP.question)],
    json: Json = False,
    conversation: Turns = None,
    audience: Asker = Audience.CITIZEN,
    why: Annotated[bool, typer.Option("--why", help=HELP.why)] = False,
    data: Data = None,
) -> None:
    from scripts import ask as command

    exit_code = command.run(question, conversation or (), audience, data, as_json=json, why=why)
    raise typer.Exit(exit_code)


@app.command(help=HELP.chat)
def chat(audience: Asker = Audience.CITIZEN, data: Data = None) -> None:
    from scripts import chat as command

    command.run(audience, data)


@app.command(help=HELP.batch)
def batch(data: Data = None) -> None:
    from scripts import batch as command

    command.run(data)


@app.command(help=HELP.search)
def search(
    question: Annotated[str | None, typer.Argument(help=HELP.questions_to_search)] = None,
    json: Json = False,
    k: Annotated[int, typer.Option("-k", min=1, max=1000, help=HELP.passages)] = 10,
    audience: Asker = Audience.CITIZEN,
    data: Data = None,
) -> None:
    from scripts import search as command

    raise typer.Exit(command.run(question, k, audience, data, as_json=json))


@app.command(help=HELP.index)
def index(
    paths: Annotated[list[Path] | None, typer.Argument(help=HELP.paths)] = None,
    force: Force = None,
    data: Data = None,
) -> None:
    from scripts import index as command

    raise typer.Exit(command.run(paths or [], data, force))


@docs.command("list", help=HELP.docs_list)
def docs_list(
    everything: Annotated[bool, typer.Option("--all", help=HELP.any_status)] = False,
    json: Json = False,
    data: Data = None,
) -> None:
    from scripts import docs as command

    command.show_list(data, everything=everything, as_json=json)


@docs.command("add", help=HELP.docs_add)
def docs_add(
    paths: Annotated[list[Path], typer.Argument(help=HELP.file)],
    dry_run: Annotated[bool, typer.Option("--dry-run", help=HELP.dry_run)] = False,
    force: Force = None,
    data: Data = None,
) -> None:
    from scripts import docs as command

    raise typer.Exit(command.add(paths, data, force, dry_run=dry_run))


@docs.command("replace", help=HELP.docs_replace)
def docs_replace(
    document: Annotated[str, typer.Argument(help=HELP.old_document)],
    file: Annotated[Path, typer.Argument(help=HELP.file)],
    reason: Reason = None,
    force: Force = None,
    data: Data = None,
) -> None:
    from scripts import docs as command

    raise typer.Exit(command.replace(document, file, data, reason, force))


@docs.command("withdraw", help=HELP.docs_withdraw)
def docs_withdraw(
    document: OneDocument, reason: Reason = None, force: Force = None, data: Data = None
) -> None:
    from scripts import docs as command

    raise typer.Exit(command.withdraw(document, data, reason, force))


@docs.command("remove", help=HELP.docs_remove)
def docs_remove(
    document: OneDocument,
    yes: Annotated[bool, typer.Option("--yes", help=HELP.yes)] = False,
    reason: Reason = None,
    force: Force = None,
    data: Data = None,
) -> None:
    from scripts import docs as command

    raise typer.Exit(command.remove(document, data, reason, force, confirmed=yes))


@docs.command("show", help=HELP.docs_show)
def docs_show(document: OneDocument, data: Data = None) -> None:
    from scripts import docs as command

    raise typer.Exit(command.show(document, data))


@app.command(help=HELP.generations)
def generations(json: Json = False, data: Data = None) -> None:
    from scripts import generations as command

    command.run(data, as_json=json)


@app.command(help=HELP.rollback)
def rollback(
    generation: Annotated[str | None, typer.Argument(help=HELP.generation)] = None,
    reason: Reason = None,
    data: Data = None,
) -> None:
    from scripts import rollback as command

    command.run(generation, data, reason)


@app.command(help=HELP.golden)
def golden(data: Data = None) -> None:
    from scripts import golden as command

    raise typer.Exit(command.run(data))


@app.command(help=HELP.audit)
def audit(
    document: Document = None,
    actor: Annotated[str | None, typer.Option(help=HELP.actor)] = None,
    csv: Annotated[Path | None, typer.Option("--csv", help=HELP.csv_file, dir_okay=False)] = None,
    json: Json = False,
    data: Data = None,
) -> None:
    from scripts import audit as command

    command.run(data, document, actor, csv, as_json=json)


@app.command(help=HELP.watch)
def watch(
    folder: Annotated[Path, typer.Argument(help=HELP.inbox)],
    once: Annotated[bool, typer.Option("--once", help=HELP.once)] = False,
    data: Data = None,
) -> None:
    from scripts import watch as command

    command.run(folder, data, once=once)


@app.command(help=HELP.serve)
def serve(data: Data = None) -> None:
    from scripts import serve as command

    command.start(data)


@app.command(help=HELP.figures)
def figures(  # noqa: PLR0913, PLR0917  one for each option
    words: Words = None,
    document: Document = None,
    kind: Annotated[Kind | None, typer.Option(help=HELP.kind)] = None,
    place: Annotated[str | None, typer.Option(help=HELP.place)] = None,
    period: Annotated[str | None, typer.Option(help=HELP.period)] = None,
    unit: Annotated[str | None, typer.Option(help=HELP.unit)] = None,
    number: Annotated[str | None, typer.Option(help=HELP.number)] = None,
    json: Json = False,
    csv: Annotated[bool, typer.Option("--csv", help=HELP.csv)] = False,
    xlsx: Annotated[Path | None, typer.Option(help=HELP.xlsx, dir_okay=False)] = None,
    coverage: Annotated[bool, typer.Option("--coverage", help=HELP.coverage)] = False,
    data: Data = None,
) -> None:
    from scripts import figures as command

    filters = command.Filters(words or (), document, kind, place, period, unit, number)
    form = command.Form(json=json, csv=csv, xlsx=xlsx)
    raise typer.Exit(command.run(filters, form, data, coverage=coverage))


@app.command(help=HELP.directives)
def directives(words: Words = None, document: Document = None, json: Json = False, data: Data = None) -> None:
    from scripts import directives as command

    raise typer.Exit(command.run(words or (), document, data, as_json=json))


@app.command(help=HELP.tasks)
def tasks(words: Words = None, document: Document = None, json: Json = False, data: Data = None) -> None:
    from scripts import tasks as command

    raise typer.Exit(command.run(words or (), document, data, as_json=json))


@app.command(help=HELP.evaluate)
def evaluate(
    questions: Annotated[Path, typer.Argument(help=HELP.golden_questions)],
    documents: Documents = None,
    data: Data = None,
    json: Json = False,
    minimum: Annotated[str, typer.Option("--min", help=HELP.minimum)] = "",
) -> None:
    from scripts import evaluate as command

    raise typer.Exit(command.run(questions, documents, data, minimum, as_json=json))


@app.command(help=HELP.score)
def score(
    documents: Annotated[Path, typer.Argument(help=HELP.documents_with_gold, exists=True, file_okay=False)],
    gold: Annotated[Path, typer.Argument(help=HELP.gold, exists=True, file_okay=False)],
    json: Json = False,
    minimum: Annotated[str, typer.Option("--min", help=HELP.extraction_minimum)] = "",
) -> None:
    from scripts import score as command

    raise typer.Exit(command.run(documents, gold, minimum, as_json=json))


@bench.command("retrieval", help=HELP.bench_retrieval)
def bench_retrieval(
    folder: Annotated[Path, typer.Argument(help=HELP.benchmark, exists=True, file_okay=False)],
    json: Json = False,
) -> None:
    from scripts import bench_retrieval as command
    from scripts.environment import settings_for

    command.run(folder, model=settings_for().model, as_json=json)


@bench.command("files", help=HELP.bench_files)
def bench_files(
    folder: Annotated[Path, typer.Argument(help=HELP.files, exists=True, file_okay=False)],
    json: Json = False,
) -> None:
    from scripts import bench_files as command

    command.run(folder, as_json=json)


@bench.command("acceptance", help=HELP.bench_acceptance)
def bench_acceptance(
    questions: Annotated[Path, typer.Argument(help=HELP.golden_questions)],
    documents: Annotated[Path, typer.Option(help=HELP.documents, exists=True, file_okay=False)],
    json: Json = False,
) -> None:
    from scripts import bench_acceptance as command

    command.run(questions, documents, as_json=json)


@bench.command("scale", help=HELP.bench_scale)
def bench_scale(  # noqa: PLR0913, PLR0917  typer: an option is a parameter
    articles: Articles,
    questions: Annotated[Path | None, typer.Option(help=HELP.golden_questions)] = None,
    documents: Documents = None,
    passages: Annotated[int, typer.Option(min=1, help=HELP.base_passages)] = 100_000,
    figures: Annotated[int, typer.Option(min=0, help=HELP.base_figures)] = 500_000,
    json: Json = False,
) -> None:
    from scripts import bench_scale as command

    command.run(articles, questions, documents, passages=passages, figures=figures, as_json=json)


@bench.command("publish", help=HELP.bench_publish)
def bench_publish(  # noqa: PLR0913, PLR0917  typer: an option is a parameter
    articles: Articles,
    questions: Annotated[Path | None, typer.Option(help=HELP.golden_questions)] = None,
    documents: Documents = None,
    passages: Annotated[int, typer.Option(min=1, help=HELP.base_passages)] = 2_000,
    publishes: Annotated[int, typer.Option(min=1, help=HELP.publishes)] = 10,
    json: Json = False,
) -> None:
    from scripts import bench_publish as command

    command.run(articles, questions, documents, passages=passages, publishes=publishes, as_json=json)


@bench.command("answer", help=HELP.bench_answer)
def bench_answer(
    questions: Annotated[Path | None, typer.Option(help=HELP.golden_questions)] = None,
    documents: Documents = None,
    concurrency: Annotated[int, typer.Option(min=0, help=HELP.concurrency)] = 0,
    json: Json = False,
) -> None:
    from scripts import bench_answer as command

    command.run(questions, documents, concurrency, as_json=json)


@bench.command("faults", help=HELP.bench_faults)
def bench_faults(
    questions: Annotated[int, typer.Option(min=1, help=HELP.fault_questions)] = 2_000,
    chats: Annotated[int, typer.Option(min=1, help=HELP.fault_chats)] = 200,
    kills: Annotated[int, typer.Option(min=0, help=HELP.fault_kills)] = 10,
    seed: Annotated[int, typer.Option(help=HELP.seed)] = 0,
    json: Json = False,
) -> None:
    from scripts import bench_faults as command

    raise typer.Exit(command.run(questions, chats, kills, seed, as_json=json))
