"""The ruled lines of a page in, its tables with the place of every cell out; a merged cell is one cell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from loaders.readers.pdf.boxes import Grid, Page, Rule

NEAR = 3.0  # points that two lines of one table may miss each other by
MOST_CROSSINGS = 200_000  # pairs of lines on a page; more is a drawing
MOST_CELLS = 6_000  # fields of one table on one page
_OVERHANG = 10.0  # points that lines reach beyond the last line across them where a table has no side
_NARROW = 5.0  # points: two lines closer than this are a double line


def find_grids(page: Page) -> list[Grid]:
    """The tables that the ruled lines of a page make, from the top down; a lone frame is no table."""
    across, down = _joined(page.across), _joined(page.down)
    parts = [part for lines in _crossing(across, down) for part in _stacked(*lines)]
    grids = [grid for lines in parts if (grid := _grid(*lines)) is not None]
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
        """The line that stands for the table of another."""
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


def _stacked(across: list[Rule], down: list[Rule]) -> Iterator[tuple[list[Rule], list[Rule]]]:
    """The lines of tables that stand one right below the other, apart; those of a single table as they are."""
    begin, end = min(rule.start for rule in down), max(rule.end for rule in down)
    for at in [*_seams(across, down), end]:
        clipped = [Rule(rule.at, max(rule.start, begin), min(rule.end, at)) for rule in down]
        yield (
            [rule for rule in across if begin - NEAR <= rule.at <= at + NEAR],
            [rule for rule in clipped if rule.end - rule.start > NEAR],
        )
        begin = at


def _seams(across: Sequence[Rule], down: Sequence[Rule]) -> Iterator[float]:
    """Where one table ends and the next begins: a line right across, and other columns below it than above."""
    rows = _places(across, down)
    left, right = min(rule.start for rule in across), max(rule.end for rule in across)
    open_: list[Rule] = []  # the lines that part the columns of the table so far
    seam = 0.0  # the last line right across below which no row has had columns yet
    for top, bottom in pairwise(rows):
        middle = (top + bottom) / 2
        own = [
            rule for rule in down if rule.start < middle < rule.end and left + _NARROW < rule.at < right - _NARROW
        ]
        is_full = any(abs(r.at - top) <= NEAR and r.start <= left + NEAR and r.end >= right - NEAR for r in across)
        if not is_full and own:
            seam = 0.0
        elif is_full:
            seam = seam or top
        if own and open_ and seam and _are_others(open_, own):
            yield seam
            open_ = []
        if own:
            open_ += own
            seam = 0.0


def _are_others(above: Sequence[Rule], below: Sequence[Rule]) -> bool:
    """Whether the columns of a row are none of those above it: no line runs through, and each side has its own."""
    if any(abs(one.at - other.at) <= NEAR / 2 for one in above for other in below):
        return False
    return not (_are_among(above, below) or _are_among(below, above))


def _are_among(some: Sequence[Rule], others: Sequence[Rule]) -> bool:
    return all(any(abs(one.at - other.at) <= _NARROW for other in others) for one in some)


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
