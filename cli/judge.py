"""`partnergraph judge KIND LEFT [RIGHT]`: a decision of a person in, one more judgement in partnership.yml out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

KINDS = ("same", "different", "unsure", "owner", "status", "alias", "not-an-issue")
ALONE = ("not-an-issue",)  # what needs no second name


@click.command(epilog='Example: partnergraph judge same "Ann Hart" "Anne Hart" --why "one letter; the same post"')
@click.argument("kind", type=click.Choice(KINDS))
@click.argument("left")
@click.argument("right", default="", required=False)
@click.option("--why", required=True, help="What the decision rests on; `who` and `explain` show it.")
@click.option("--by", default="", metavar="WHO", help="Who decided.")
@click.option("--on", default="", metavar="DATE", help="When (default: today).")
@click.option(
    "--partnership", "place", type=click.Path(path_type=Path), default=Path("partnership.yml"), show_default=True,
    help="The file to write to; it is made where there is none.",
)  # fmt: skip
def command(place: Path, **said: Any) -> None:
    """Record what a person decided: KIND is what was decided, LEFT the name or the words it is about.

    The judgement is added to partnership.yml, where it can be read, changed and taken out. Load the minutes again and
    it counts. For `owner` and `status` LEFT is the words of the action, RIGHT the owner or the state.
    """
    from datetime import date

    from graph.ledger import add_judgement
    from graph.partnership import check_judgement
    from viz.write import write_whole

    if said["kind"] not in ALONE and not said["right"]:
        raise click.UsageError(f"A judgement of the kind {said['kind']} needs a second name behind the first.")
    said["on"] = said["on"] or date.today().isoformat()
    text = place.read_text(encoding="utf-8-sig") if place.exists() else ""
    write_whole(place, add_judgement(text, check_judgement(said), str(place)))
    click.echo(f"Written to {place}; `partnergraph load` the minutes again and it counts.", err=True)
