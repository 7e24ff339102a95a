"""The text of a partnership.yml and a judgement in; the text with it added or taken out, all else untouched, out.

What is added says by its form what stood there before, so that taking it out gives back the very same file:
a list that `add` opened is indented, one that stood empty is not; a file without a last line end keeps none.
"""

from __future__ import annotations

import re
from typing import Any

from graph.errors import VocabularyError
from graph.judgements import find_contradiction, tell
from graph.partnership import Judgement, Partnership, check_partnership, judgement_rows

HEAD = "# Names and judgements of this partnership; kept beside the minutes, under version control.\n"
FILE = "partnership.yml"  # where `judge` writes unless told otherwise
KEY = "judgements"
_BREAK = re.compile(r"\r\n|\n|\r")
_DASH = re.compile(r"(?:^|(?<=[\r\n]))[ \t]*-(?=\s)")
_END = re.compile(r"(?:^|(?<=[\r\n]))\.\.\.(?=\s|$)")  # YAML's mark for the end of a document


def add_judgement(text: str | None, judgement: Judgement, path: str) -> str:
    """Add one judgement below the others; None stands for a file that is not there.

    Raises VocabularyError where the file does not follow its form, and where the judgement contradicts an earlier one.
    """
    before = check_partnership(text or "", path)
    _check_new(before, judgement, text=text or "", path=path)
    added = HEAD + _opened(judgement, 2, end="\n") if text is None else _added(text, judgement, path)
    _check_same(before, added, judgements=[*before.judgements, judgement], path=path)
    return added


def take_out(text: str, number: int, path: str) -> str | None:
    """Take one judgement out, the last where the number is 0; None where the file was made for it alone."""
    before = check_partnership(text, path)
    count = len(before.judgements)
    if not count:
        raise VocabularyError(f"{path} holds no judgement; check the path, or name the file with --partnership.")
    if not 0 <= number <= count:
        held = "1 judgement" if count == 1 else f"{count} judgements"
        raise VocabularyError(
            f"{path} holds {held}, none with the number {number}; check it with `partnergraph judge list`."
        )
    place = (number or count) - 1
    left = _without(text, place)
    if left == HEAD and text == HEAD + _opened(before.judgements[0], 2, end="\n"):
        return None
    _check_same(before, left, judgements=[j for i, j in enumerate(before.judgements) if i != place], path=path)
    return left


def judgement_lines(text: str) -> list[int]:
    """The line on which each judgement of a file begins; the file was checked before."""
    return [row.start_mark.line + 1 for row in judgement_rows(_tree(text))]


def undo_command(number: int, path: str) -> str:
    """The command that takes a judgement out of a file."""
    place = f' --partnership "{path}"' if path != FILE else ""
    return f"partnergraph judge undo {number}{place}"


def _check_new(before: Partnership, judgement: Judgement, *, text: str, path: str) -> None:
    """Refuse a judgement that contradicts the file; say which one stands against it and how to take that out."""
    against = find_contradiction([*before.judgements, judgement])
    if against is None:
        return
    rows = judgement_rows(_tree(text))
    told = [
        f"{tell(before.judgements[place])} (judgement {place + 1}, line {rows[place].start_mark.line + 1})"
        for place in against.places[:-1]
    ]
    raise VocabularyError(
        f"{path} cannot say that {tell(judgement)}, for it says that {' and '.join(told)}; "
        f"take that out first with `{undo_command(against.places[-2] + 1, path)}`."
    )


def _check_same(before: Partnership, text: str, *, judgements: list[Judgement], path: str) -> None:
    """Make sure that a changed text says all that it said, and of judgements what it should say."""
    try:
        after = check_partnership(text, path)
    except VocabularyError:
        after = None
    if after is None or _said(after) != _said(before.model_copy(update={"judgements": tuple(judgements)})):
        raise VocabularyError(
            f"{path} is written in a form that this program cannot change safely, so it was left as it is: "
            "give each judgement lines of its own below `judgements:`, or change it by hand."
        )


def _said(own: Partnership) -> dict[str, Any]:
    rows = [{name: str(value).strip() for name, value in j.model_dump().items()} for j in own.judgements]
    return {**own.model_dump(), "judgements": rows}


def _tree(text: str) -> Any:
    import yaml

    return yaml.compose(text, Loader=yaml.SafeLoader)  # the slow one: only its places count every letter


def _listed(tree: Any) -> tuple[Any, Any]:
    """The word `judgements` and its list as YAML nodes, None where the file has none."""
    pairs = getattr(tree, "value", None)
    return next((p for p in pairs if p[0].value == KEY), (None, None)) if isinstance(pairs, list) else (None, None)


def _added(text: str, judgement: Judgement, path: str) -> str:
    tree = _tree(text)
    key, listed = _listed(tree)
    if getattr(listed, "flow_style", False) and isinstance(listed.value, list):
        return _into_brackets(text, listed, judgement)
    end = _line_end(text)
    if key is None:
        place = found.start() if (found := _END.search(text, tree.end_mark.index if tree else 0)) else len(text)
        indent = tree.start_mark.column if tree else 0
        entry = _opened(judgement, 4 if text == HEAD else 2, end=end, start=indent)
    elif listed.value:
        place = _next_line(text, _last_place(listed))
        entry = _entry(judgement, listed.start_mark.column, end=end)
    else:
        place = _next_line(text, key.end_mark.index)
        entry = _entry(judgement, key.start_mark.column, end=end)
    if text[:place].strip("\ufeff") and not text[:place].endswith(("\n", "\r")):
        entry = end + entry.removesuffix(end)
    return text[:place] + entry + text[place:]


def _opened(judgement: Judgement, indent: int, *, end: str, start: int = 0) -> str:
    return f"{' ' * start}{KEY}:{end}{_entry(judgement, start + indent, end=end)}"


def _entry(judgement: Judgement, indent: int, *, end: str) -> str:
    import yaml

    row = {name: value for name, value in judgement.model_dump().items() if value}
    written = yaml.safe_dump([row], allow_unicode=True, sort_keys=False, width=10_000)
    return "".join(f"{' ' * indent}{line}{end}" for line in written.splitlines())


def _into_brackets(text: str, listed: Any, judgement: Judgement) -> str:
    """Add to a list in square brackets; one that ends in a comma ends in a comma again."""
    row = ", ".join(f"{name}: {_quoted(v)}" for name, v in judgement.model_dump().items() if v)
    place = listed.end_mark.index - 1
    comma = listed.value and not _comma(text[listed.value[-1].end_mark.index : place])
    last = "," if listed.value and not comma else ""
    return f"{text[:place]}{',' if comma else ''}{_line_end(text)}  {{{row}}}{last}{text[place:]}"


def _quoted(value: str) -> str:
    """A value in double quotes, with signs that YAML does not take as they are (a PDF's hyphen) written out."""
    import yaml

    written: str = yaml.safe_dump(value, allow_unicode=True, default_style='"', width=1_000_000)
    return written.rstrip("\n")


def _comma(between: str) -> bool:
    """Whether a comma stands between a value and what follows, outside of comments."""
    return "," in re.sub(r"(?<!\S)#[^\r\n]*", "", between)


def _without(text: str, place: int) -> str:
    tree = _tree(text)
    key, listed = _listed(tree)
    rows = judgement_rows(tree)
    if listed.flow_style:
        return _out_of_brackets(text, rows, place)
    behind = key.end_mark.index if rows[place] is listed.value[0] else _last_place(_before(listed, rows[place]))
    dashes = list(_DASH.finditer(text, _next_line(text, behind), rows[place].start_mark.index))
    start, end = dashes[-1].start(), _next_line(text, _last_place(rows[place]))
    opened = len(listed.value) == 1 and listed.start_mark.column > key.start_mark.column
    line = _line_start(text, key.start_mark.index)
    if opened and text[line:start].strip("\ufeff \r\n") == f"{KEY}:":
        start = line
    if end == len(text) and not text.endswith(("\n", "\r")):
        start -= len(found[0]) if (found := re.search(r"(?:\r\n|\n|\r)\Z", text[:start])) else 0
    return text[:start] + text[end:]


def _before(listed: Any, row: Any) -> Any:
    return listed.value[listed.value.index(row) - 1]


def _out_of_brackets(text: str, rows: list[Any], place: int) -> str:
    """Take one row out of a list in square brackets, with the line break and the comma that came with it."""
    start, end = rows[place].start_mark.index, rows[place].end_mark.index
    if place + 1 < len(rows):
        behind = rows[place + 1].start_mark.index
        kept = re.sub(r"(#[^\r\n]*)|,", lambda found: found[1] or "", text[end:behind])  # a remark stays
        return text[:start] + kept.lstrip(" ") + text[behind:]
    if comma := re.match(r",", text[end:]):
        end += comma.end()
        own = re.search(r"(?:\r\n|\n|\r)  \Z", text[:start])
    else:
        own = re.search(r",?(?:\r\n|\n|\r)  \Z", text[:start]) or re.search(r",\s*\Z", text[:start])
    return text[: own.start() if own else start] + text[end:]


def _last_place(node: Any) -> int:
    """Where the last value below a node ends; the node itself is said to end where the next thing begins."""
    while isinstance(node.value, list) and node.value and not node.flow_style:
        last = node.value[-1]
        node = last[1] if isinstance(last, tuple) else last
    return int(node.end_mark.index)


def _next_line(text: str, place: int) -> int:
    """The place behind the last line of a value; comments and blank lines behind it stay behind it."""
    found = _BREAK.search(text, len(text[:place].rstrip()))
    return found.end() if found else len(text)


def _line_start(text: str, place: int) -> int:
    start = len(text[:place]) - len(re.split(r"[\r\n]", text[:place])[-1])
    return start + text.startswith("\ufeff", start)


def _line_end(text: str) -> str:
    found = _BREAK.search(text)
    return found[0] if found else "\n"
