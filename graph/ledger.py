"""The text of a partnership.yml and a judgement in; the text with it added, all else untouched, out."""

from __future__ import annotations

from typing import Any

from graph.partnership import Judgement, check_partnership

HEAD = "# Names and judgements of this partnership; kept beside the minutes, under version control.\n"


def add_judgement(text: str, judgement: Judgement, path: str) -> str:
    """Add one judgement below the others; raises VocabularyError where the file does not follow its form."""
    check_partnership(text, path)
    place, indent, opened = _place(text)
    entry = _entry(judgement, indent)
    if opened:
        entry = f"judgements:\n{entry}"
    before, after = text[:place], text[place:]
    if before and not before.endswith("\n"):
        before += "\n"
    added = f"{before or HEAD}{entry}{after}"
    check_partnership(added, path)
    return added


def _place(text: str) -> tuple[int, int, bool]:
    """Where the next judgement goes, how far in, and whether the list has to be opened first."""
    import yaml

    tree = yaml.compose(text, Loader=yaml.SafeLoader)
    for key, value in getattr(tree, "value", None) or []:
        if key.value == "judgements" and isinstance(value, yaml.SequenceNode) and value.value:
            return _end_of_line(text, _last_place(value)), value.start_mark.column, False
    return len(text), 2, True


def _last_place(node: Any) -> int:
    """Where the last value below a node ends; the node itself is said to end where the next thing begins."""
    while isinstance(node.value, list) and node.value and not node.flow_style:
        last = node.value[-1]
        node = last[1] if isinstance(last, tuple) else last
    return int(node.end_mark.index)


def _end_of_line(text: str, place: int) -> int:
    """The place behind the last line of a value; comments and blank lines behind it stay behind it."""
    end = len(text[:place].rstrip())
    line = text.find("\n", end)
    return len(text) if line < 0 else line + 1


def _entry(judgement: Judgement, indent: int) -> str:
    import yaml

    row = {name: value for name, value in judgement.model_dump().items() if value}
    written = yaml.safe_dump([row], allow_unicode=True, sort_keys=False, width=10_000)
    return "".join(f"{' ' * indent}{line}\n" for line in written.splitlines())
