"""`partnergraph load PATH...`: minutes in, the store brought up to date, a short account on standard error out."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.load_partnership import Before, choose_partnership, minutes_folder, told_of
from cli.ocr import ocr_option
from cli.options import Options, file_of, open_store, open_view, store_options
from cli.progress import bar, tell

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from graph.claims import Claim
    from graph.partnership import Partnership
    from graph.store.base import AnyDocument, Build, GraphLike, LoadReport, StoredDocument
    from graph.store.writer import SqliteStore
    from loaders.loading import Reading

MOST_LISTED = 40  # files that a load lists one by one


@click.command(epilog="Example: partnergraph load minutes/")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--partnership",
    type=click.Path(path_type=Path),
    default=None,
    help="Your names and judgements (default: partnership.yml beside the minutes).",
)
@click.option("--forget", multiple=True, metavar="NAME", help="Also take this document out of the store.")
@click.option("--workers", type=click.IntRange(min=1), default=None, help="How many files to read side by side.")
@click.option("--again", is_flag=True, help="Read every file, also those that did not change since they were loaded.")
@ocr_option
@store_options
def command(
    options: Options,
    paths: tuple[Path, ...],
    partnership: Path | None,
    forget: tuple[str, ...],
    *,
    workers: int | None,
    again: bool,
) -> None:
    """Read minutes, agendas and reports from files or folders into the store.

    A file that did not change is not read again; a changed file replaces only what it said before.
    """
    from graph.store.origin import Origin
    from loaders.fingerprint import building_fingerprint
    from loaders.loading import read_documents

    file_of(options.store)  # a server is refused before anything is read
    held, before = _held(options)
    place, own = choose_partnership(paths, partnership, before.origin)
    held = {} if again else held
    reading = read_documents(paths, own, _Progress(), workers=workers or 0, held=held)
    tell("building the graph")
    with open_store(options) as store:
        _check_forgotten(store, forget)
        origin = Origin(minutes_folder(paths, before.origin), place)
        report = store.load(reading.documents, _build(own), gone=forget, by=building_fingerprint(own), origin=origin)
    _account(options, reading, report)
    for sentence in told_of(before, place, own):
        click.echo(sentence, err=True)
    if place:
        _tell_orphans(options, place, own)
    if reading.refused:
        raise SystemExit(1)


def _held(options: Options) -> tuple[dict[str, StoredDocument], Before]:
    """What the store holds of each file and what it was loaded with; a store that is not there is not made for that."""
    if not os.path.exists(options.store):
        return {}, Before()
    with open_store(options) as store:
        if not (held := store.held()):
            return {}, Before()
    with open_view(options) as view:
        return held, Before(view.origin(), tuple(view.meta().get("judgements") or ()))


def _build(own: Partnership) -> Build:
    def build(claims: list[Claim], names: dict[str, str], texts: Mapping[str, str]) -> GraphLike:
        """The graph of all claims, with the partnership's own words."""
        from graph.build import build_graph  # not wanted where nothing changed

        return build_graph(claims, names, texts, own)

    return build


def _check_forgotten(store: SqliteStore, forget: tuple[str, ...]) -> None:
    """A name to forget that the store does not hold is a typing mistake, not a wish fulfilled."""
    from graph.errors import NotFoundError

    held = {document.name for document in store.documents()}
    if unknown := [name for name in forget if name not in held]:
        raise NotFoundError(f'No document is called "{unknown[0]}"; check the name with `partnergraph check`.')


class _Progress:
    """Says on a terminal how many files are read, with a bar."""

    def __init__(self) -> None:
        self.done = 0

    def __call__(self, name: str, total: int) -> None:
        self.done += 1
        tell(bar(self.done, total, f"read  {name[:36]}"))


def _list(documents: Sequence[AnyDocument], unchanged: Collection[str]) -> None:
    """A line for each file; of a large folder only the files that read badly have one."""
    for document in documents:
        doubts = [str(w["text"]) for w in document.warnings if w["kind"] in ("reads_badly", "pages_left_out")]
        if not doubts and len(documents) > MOST_LISTED:
            continue
        lines = document.accounting
        unread = f", {lines['unread']} unread" if lines["unread"] else ""
        same = "unchanged, " if document.name in unchanged else ""
        click.echo(f"  {document.name}: {same}{lines['lines']} lines{unread}, {document.facts} facts", err=True)
        for doubt in doubts:
            click.echo(f"    please check: {doubt}", err=True)
    if len(documents) > MOST_LISTED:
        facts = sum(document.facts for document in documents)
        click.echo(f"  {len(documents)} files, {facts} facts; `partnergraph check` lists them one by one.", err=True)


def _tell_orphans(options: Options, place: Path, own: Partnership) -> None:
    """A line for each judgement that matches nothing in the minutes, with the command that takes it out."""
    from graph.judgements import tell
    from graph.ledger import judgement_lines, undo_command
    from queries.judged import number_of

    with open_view(options) as view:
        noted = view.meta().get("unmatched_judgements") or ()
    missing = {number_of(row, own.judgements): str(row.get("missing") or "") for row in noted}
    lines = judgement_lines(place.read_text(encoding="utf-8-sig")) if missing else []
    for number in sorted(missing.keys() - {0}):
        where = f"judgement {number} (line {lines[number - 1]})"
        said = f"{where} matches nothing in the loaded minutes ({tell(own.judgements[number - 1])})"
        said += f": {missing[number]}" if missing[number] else ""
        click.echo(f"  {said}; correct it, or take it out with `{undo_command(number, str(place))}`.", err=True)


def _account(options: Options, reading: Reading, report: LoadReport) -> None:
    """Say what was read, what changed, and what could not be read."""
    tell("")
    _list(reading.documents, set(report.unchanged))
    for sentence in [*reading.refused, *reading.skipped]:
        click.echo(f"  not loaded: {sentence}", err=True)
    for skipped, kept in report.duplicates:
        click.echo(f"  {skipped} is the same file as {kept} and was not loaded twice.", err=True)
    changed = [
        f"{len(names)} {word}"
        for names, word in (
            (report.added, "added"),
            (report.replaced, "changed"),
            (report.unchanged, "unchanged"),
            (report.forgotten, "forgotten"),
        )
        if names
    ]
    click.echo(f"{', '.join(changed)}.", err=True)
    click.echo(f"{report.nodes} things and {report.edges} relations in {options.store}.", err=True)
