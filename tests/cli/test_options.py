"""Dates, bodies and stores as people type them."""

from __future__ import annotations

from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from cli.options import Options, file_of, open_view, query_options, store_options, window_of
from graph.errors import NotFoundError, StoreError
from tests.graph.test_store_world import BODY, load_all


@click.command()
@click.argument("what")
@query_options
def asked(options: Options, what: str) -> None:
    click.echo(f"{what} {options}")


@pytest.fixture
def store(tmp_path: Path) -> str:
    return str(load_all(tmp_path / "graph.db"))


@pytest.mark.parametrize("date", ["2018", "2018-03", "2018-03-26", "2020-02-29"])
def test_dates_stay_as_they_were_typed(date: str) -> None:
    result = CliRunner().invoke(asked, ["x", "--since", date])
    assert result.exit_code == 0
    assert f"since='{date}'" in result.output


@pytest.mark.parametrize(
    "date", ["18", "2018-3", "2018-13", "2018-02-30", "26/03/2018", "soon", "2018-03-26T10:00", "0000"]
)
@pytest.mark.parametrize("option", ["--as-of", "--since", "--until"])
def test_what_is_no_date_is_a_usage_error(date: str, option: str) -> None:
    result = CliRunner().invoke(asked, ["x", option, date])
    assert result.exit_code == 2
    assert "write it as 2018, 2018-03 or 2018-03-26" in " ".join(result.output.split())


def test_defaults_and_the_environment() -> None:
    assert str(Options()) in CliRunner().invoke(asked, ["x"]).output
    named = CliRunner().invoke(asked, ["x"], env={"PARTNERGRAPH_STORE": "other.db"})
    assert "store='other.db'" in named.output
    assert CliRunner().invoke(asked, ["x", "--format", "yaml"]).exit_code == 2


def test_json_in_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    assert Options(format="md").form == "md"
    monkeypatch.setattr("sys.stdout.isatty", lambda: False)
    assert Options().form == "json"
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert Options().form == "table"


def test_minutes_go_into_a_file_first() -> None:
    with pytest.raises(StoreError, match="give the path of the file with --store"):
        file_of("neo4j://localhost")


def test_the_window_takes_the_earlier_end(store: str) -> None:
    with open_view(Options(store=store)) as view:
        assert window_of(view, Options(as_of="2031-06", until="2031-06-20")).until == "2031-06-20"
        assert window_of(view, Options(as_of="2030", until="2031")).until == "2030"
        assert window_of(view, Options(since="2031-06-05", until="2031")).since == "2031-06-05"
        with pytest.raises(click.UsageError, match="No day lies between"):
            window_of(view, Options(since="2032", until="2031-12"))


def test_a_body_is_found_by_any_of_its_names(store: str) -> None:
    with open_view(Options(store=store)) as view:
        for name in (BODY, "fernhill safety board", "FSB", "fernhill"):
            assert window_of(view, Options(body=name)).body == BODY
        with pytest.raises(NotFoundError, match="Fernhill Safety Board"):
            window_of(view, Options(body="Harbour Board"))


def test_a_command_may_take_the_store_alone() -> None:
    @click.command()
    @store_options
    def alone(options: Options) -> None:
        click.echo(options.store)

    assert CliRunner().invoke(alone, ["--store", "a.db"]).output == "a.db\n"
    assert CliRunner().invoke(alone, ["--since", "2018"]).exit_code == 2
