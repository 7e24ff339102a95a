"""The ruled lines of a page in, its tables with the place of every cell out; a merged cell is one cell."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.readers.pdf.boxes import Grid, Page, Rule

NEAR = 3.0  # points that two lines of one table may miss each other by
MOST_CROSSINGS = 200_000  # pairs of lines on a page; more is a drawing
MOST_CELLS = 6_000  # fields of one table on one page
_OVERHANG = 10.0  # points that lines reach beyond the last line across them where a table has no side
_NARROW = 5.0  # points: two lines closer than this are a double line


def find_grids(page: Page) -> list[Grid]:
    """The tables that the ruled lines of a page make, from the top down; a lone frame is no table."""
    across, down = _joined(page.across), _joined(page.down)
    grids = [grid for lines in _crossing(across, down) if (grid := _grid(*lines)) is not None]
    return sorted(grids, key=lambda grid: (grid.top, grid.columns[0]))


def _joined(rules: Sequence[Rule]) -> list[Rule]:
    """Lines that carry on from one another as one line."""
    joined: list[Rule] = []
    level: list[Rule] = []
    for rule in [*sorted(rules, key=lambda rule: rule.at), None]:
        if level and (rule is None or rule.at - level[-1].at > NEAR / 2):
            joined += _end_to_end(level)
            level = []
        level += [rule] if rule else []
    return joined


def _end_to_end(level: list[Rule]) -> list[Rule]:
    """The lines at one height, joined where they touch."""
    joined: list[Rule] = []
    for rule in sorted(level, key=lambda rule: rule.start):
        if joined and rule.start <= joined[-1].end + NEAR:
            joined[-1] = Rule(joined[-1].at, joined[-1].start, max(rule.end, joined[-1].end))
        else:
            joined.append(rule)
    return joined


def _crossing(across: Sequence[Rule], down: Sequence[Rule]) -> list[tuple[list[Rule], list[Rule]]]:
    """The lines parted into those that cross or touch each other, table by table."""
    if len(across) * len(down) > MOST_CROSSINGS:
        return []
    table_of = list(range(len(across) + len(down)))  # each line points to another of its table, the first to itself

    def first(line: int) -> int:
        while table_of[line] != line:
            table_of[line] = line = table_of[table_of[line]]
        return line

    for place, post in enumerate(down, len(across)):
        for other, bar in enumerate(across):
            if _touch(bar, post):
                table_of[first(place)] = first(other)
    tables: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for place, rule in enumerate([*across, *down]):
        tables.setdefault(first(place), ([], []))[place >= len(across)].append(rule)
    return [table for table in tables.values() if len(table[0]) > 1 and table[1]]


def _touch(bar: Rule, post: Rule) -> bool:
    return bar.start - NEAR <= post.at <= bar.end + NEAR and post.start - NEAR <= bar.at <= post.end + NEAR


def _places(lines: Sequence[Rule], others: Sequence[Rule]) -> list[float]:
    """Where lines part a table, its open sides included."""
    places: list[float] = []
    for at in sorted(line.at for line in lines):
        if not places or at - places[-1] > _NARROW:
            places.append(at)
    first, last = min(other.start for other in others), max(other.end for other in others)
    before = [first] if first < places[0] - _OVERHANG else []
    return [*before, *places, *([last] if last > places[-1] + _OVERHANG else [])]


def _grid(across: Sequence[Rule], down: Sequence[Rule]) -> Grid | None:
    """The table that some crossing lines make; None where they make no two fields side by side or below each other."""
    columns, rows = _places(down, across), _places(across, down)
    if len(columns) < 3 or len(rows) < 2 or len(columns) * len(rows) > MOST_CELLS:
        return None
    grid = Grid(columns, rows)
    for row in range(len(rows) - 1):
        for column in range(len(columns) - 1):
            grid.cells[row, column] = _first_field(grid, (row, column), across, down)
    return grid


def _first_field(grid: Grid, field_: tuple[int, int], across: Sequence[Rule], down: Sequence[Rule]) -> tuple[int, int]:
    """The first field of the cell that a field belongs to: no line parts it from the one to its left or above."""
    row, column = field_
    middle = (grid.rows[row] + grid.rows[row + 1]) / 2
    centre = (grid.columns[column] + grid.columns[column + 1]) / 2
    if column > 0 and not _is_ruled(down, grid.columns[column], middle):
        return grid.cells[row, column - 1]
    if row > 0 and not _is_ruled(across, grid.rows[row], centre):
        return grid.cells[row - 1, column]
    return field_


def _is_ruled(lines: Sequence[Rule], at: float, place: float) -> bool:
    """Whether one of some lines runs near `at` past a place."""
    return any(abs(line.at - at) <= _NARROW and line.start - NEAR <= place <= line.end + NEAR for line in lines)
