"""partnership.yml in; a checked `Partnership` out: names, boards, own issues, judgements people made."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from graph.concepts import Concept, Concepts, load_concepts
from graph.dates import is_day
from graph.errors import VocabularyError
from graph.judgements import Contradiction, find_contradiction, tell
from graph.partnership_trouble import first_of, ring_of, yaml_trouble
from graph.partnership_trouble import said as said_of
from graph.schema import ACTION_STATES

_STATES = {"allowed": ", ".join(ACTION_STATES)}
_NULL = "tag:yaml.org,2002:null"
_PAIRS = ("same", "different", "unsure", "alias")

ColumnKind = Literal[
    "number", "title", "text", "action", "owner", "due", "raised", "status", "name", "post", "organization", "initials",
    "mark", "start", "end", "contact", "page", "body",
]  # fmt: skip


class _Row(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, coerce_numbers_to_str=True)


class NamedThing(_Row):
    """An organisation or the partnership itself, and what else it is called."""

    name: str = ""
    aliases: tuple[str, ...] = ()


class BoardRow(NamedThing):
    """A board or sub-group: its other names, its kind and the board above it."""

    kind: str = ""
    parent: str = ""


class SeatRow(_Row):
    """Somebody else who has a seat at the table, with the words in the names of organisations that tell it."""

    name: str = Field(min_length=1)
    words: tuple[str, ...] = ()


class IssueRow(_Row):
    """A matter of the partnership's own, with the words that name it."""

    id: str = Field(min_length=1, pattern=r"^[a-z0-9][a-z0-9-]*$")
    label: str = Field(min_length=1)
    broader: str = ""
    words: tuple[str, ...] = ()
    note: str = ""


class Judgement(_Row):
    """What a person decided (same people, an owner, a state, not an issue ...), and by whom, when and why."""

    kind: Literal["same", "different", "unsure", "owner", "status", "alias", "not-an-issue"]
    left: str = Field(min_length=1)
    right: str = Field("", validate_default=True)
    by: str = ""
    on: str = ""
    why: str = ""

    @field_validator("right")
    @classmethod
    def _is_complete(cls, right: str, info: ValidationInfo) -> str:
        """A state nobody knows would leave the action open for ever, and one name alone joins nobody."""
        if info.data.get("kind") in _PAIRS and not right.strip():
            raise PydanticCustomError("pair", "a judgement of this kind needs a second name behind the first")
        if info.data.get("kind") == "status" and right not in ACTION_STATES:
            raise PydanticCustomError("state", "the state of an action is one of {allowed}", _STATES)
        return right

    @field_validator("on")
    @classmethod
    def _is_a_day(cls, on: str) -> str:
        """Which of two decisions counts is told by the day, so that a word there would decide it by the alphabet."""
        if on and not is_day(on):
            raise PydanticCustomError("day", "a day is written as 2021-04-12, 2021-04 or 2021")
        return on


class Partnership(_Row):
    """What a partnership adds to the program's own lists."""

    partnership: NamedThing = NamedThing()
    organizations: tuple[NamedThing, ...] = ()
    bodies: tuple[BoardRow, ...] = ()
    columns: dict[str, ColumnKind] = {}  # what the headings of its own tables mean
    issues: tuple[IssueRow, ...] = ()
    seats: tuple[SeatRow, ...] = ()  # beside those the law names
    judgements: tuple[Judgement, ...] = ()

    @property
    def concepts(self) -> Concepts:
        """The program's issues with the partnership's own added."""
        own = [Concept(i.id, i.label, i.broader, i.words or (i.label,), note=i.note) for i in self.issues]
        return load_concepts().with_extra(own) if own else load_concepts()


_FORMS: dict[str, type[_Row]] = {
    "": Partnership, "partnership": NamedThing, "organizations": NamedThing, "bodies": BoardRow, "issues": IssueRow,
    "judgements": Judgement,
}  # fmt: skip


def check_judgement(said: dict[str, str]) -> Judgement:
    """One judgement as somebody gives it; an error says which part of it is wrong."""
    try:
        return Judgement.model_validate(said)
    except ValidationError as error:
        told = said_of(first_of(error.errors(include_url=False)))
        raise VocabularyError(f"This judgement cannot be kept: {told}; correct it, then try again.") from error


def read_partnership(path: Path) -> Partnership:
    """Read and check a partnership.yml; a typing error gives its line."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise VocabularyError(f"{path} cannot be read ({error}); check that it is there and is UTF-8 text.") from error
    return check_partnership(text, str(path))


def check_partnership(text: str, path: str) -> Partnership:
    """Check the text of a partnership.yml; the message names the file and the line to mend."""
    tree, data = _parse(text, path)
    _check_parts(tree, path)
    try:
        read = Partnership.model_validate(_no_nulls(data))
    except ValidationError as error:
        problem = first_of(error.errors(include_url=False))
        where = tuple(problem["loc"])
        name = " > ".join(str(part + 1) if isinstance(part, int) else part for part in where) or "the file"
        raise VocabularyError(
            f"{path}, line {_line(tree, where)}: {name}: {said_of(problem, _allowed(problem))}; correct that line."
        ) from error
    if ring := ring_of(read.bodies):
        told = " and ".join(f"{read.bodies[place].name} under {read.bodies[place].parent}" for place in ring)
        raise VocabularyError(
            f"{path}, line {_line(tree, ('bodies', ring[0]))}: bodies: boards stand under each other "
            f"in a ring ({told}); take one parent out."
        )
    if against := find_contradiction(read.judgements):
        raise VocabularyError(_told(read.judgements, against, tree=tree, path=path))
    return read


def _parse(text: str, path: str) -> tuple[Any, Any]:
    """The text as YAML nodes, which know their lines, and as plain values."""
    import yaml

    tree = None
    try:
        try:
            tree = yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # ten times as fast
        except yaml.YAMLError:
            tree = yaml.compose(text, Loader=yaml.SafeLoader)  # takes a little more, and says better what is wrong
        return tree, (yaml.SafeLoader("").construct_document(tree) if tree else None) or {}
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        last = len(text.rstrip().splitlines()) or 1  # what is missing at the end is missing on the last line
        line = min(mark.line + 1, last) if mark else 1
        problem = yaml_trouble(str(getattr(error, "problem", "") or ""))
        raise VocabularyError(f"{path}, line {line}: {problem}; correct that line.") from error
    except ValueError as error:  # 2020-13-45 looks like a date
        raise VocabularyError(
            f"{path}, line {_bad_value(tree)}: this looks like a date or a number and is none ({error}); "
            "correct that line."
        ) from error


def _bad_value(node: Any) -> int:
    """The line of the first value that cannot be what it looks like, 0 where all can."""
    import yaml

    if isinstance(node.value, list):
        parts = (part for row in node.value for part in (row if isinstance(row, tuple) else (row,)))
        return next((line for part in parts if (line := _bad_value(part))), 0)
    try:
        yaml.SafeLoader("").construct_object(node)
    except ValueError:
        return int(node.start_mark.line) + 1
    return 0


def judgement_rows(tree: Any) -> list[Any]:
    """The judgements of a file as YAML nodes, which know their places; an empty row is none."""
    pairs = getattr(tree, "value", None)
    parts = [p for p in pairs if isinstance(p, tuple)] if isinstance(pairs, list) else []
    listed = next((value.value for key, value in parts if key.value == "judgements"), None)
    return [row for row in listed if row.tag != _NULL] if isinstance(listed, list) else []


def _told(judgements: tuple[Judgement, ...], against: Contradiction, *, tree: Any, path: str) -> str:
    """One sentence about judgements that cannot all hold, with the line of each."""
    rows = judgement_rows(tree)
    *earlier, last = ((place, rows[place].start_mark.line + 1) for place in against.places)
    others = " and ".join(f"line {line} says that {tell(judgements[place])}" for place, line in earlier)
    return (
        f"{path}, line {last[1]}: judgements > {last[0] + 1}: here {tell(judgements[last[0]])}, but {others}; "
        "take one of them out."
    )


def _check_parts(tree: Any, path: str) -> None:
    """Refuse a part that stands twice, and one that holds itself by a reference."""
    try:
        twice = _twice(tree)
    except RecursionError as error:
        raise VocabularyError(
            f"{path}: a part of this file holds itself (& and *), which has no end; take that reference out."
        ) from error
    if twice:
        name, line, first = twice
        raise VocabularyError(
            f"{path}, line {line}: {name} stands here again, first in line {first}; make one part out of both."
        )


def _twice(node: Any) -> tuple[str, int, int] | None:
    """A word that stands twice in one part of the file, where the second would hide the first, with both lines."""
    rows = node.value if isinstance(getattr(node, "value", None), list) else []
    seen: dict[str, int] = {}
    for row in rows:
        key, value = row if isinstance(row, tuple) else (None, row)
        if key is not None:
            line = key.start_mark.line + 1
            if str(key.value) in seen:
                return str(key.value), line, seen[str(key.value)]
            seen[str(key.value)] = line
        if found := _twice(value):
            return found
    return None


def _no_nulls(value: Any) -> Any:
    """An empty value means nothing was said; what YAML took for a date, or `on` for "yes", is text again."""
    if isinstance(value, dict):
        return {"on" if k is True else str(k): _no_nulls(v) for k, v in value.items() if v is not None}
    if isinstance(value, list):
        return [_no_nulls(v) for v in value if v is not None]
    return value.isoformat() if hasattr(value, "isoformat") else value


def _allowed(problem: Any) -> list[str]:
    """The words that may stand where a problem is: of the whole file, or of one row of a part."""
    where = problem["loc"][:-1] if problem["type"] == "extra_forbidden" else problem["loc"]
    return list(form.model_fields) if (form := _FORMS.get(str(where[0]) if where else "")) else []


def _line(tree: Any, where: tuple[str | int, ...]) -> int:
    """The line of a value in the file; of the row that lacks it where it is missing."""
    line, node = 1, tree
    for part in where:
        pairs = getattr(node, "value", None)
        if not isinstance(pairs, list):
            break
        if isinstance(part, int):
            if part >= len(pairs):
                break
            node = pairs[part]
            line = node.start_mark.line + 1
            continue
        found = [(k, v) for k, v in (p for p in pairs if isinstance(p, tuple)) if k.value == part]
        if not found:
            break
        line, node = found[0][0].start_mark.line + 1, found[0][1]
    return line
