"""The source of the project in; its modules, imports and functions out, for the tests that guard its shape."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
ROOMS = ("graph", "loaders", "queries", "viz", "cli")

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Module:
    """One source file: its name as Python imports it, its lines and its parsed text."""

    name: str
    lines: int
    tree: ast.Module
    is_package: bool

    @property
    def room(self) -> str:
        return self.name.split(".")[0]

    @property
    def functions(self) -> Iterator[Function]:
        return (node for node in ast.walk(self.tree) if isinstance(node, Function))


def read_modules(*folders: str) -> dict[str, Module]:
    """Every Python file below some folders of the project."""
    paths = sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))
    return {module.name: module for module in map(_read, paths)}


def _read(path: Path) -> Module:
    parts = path.relative_to(ROOT).with_suffix("").parts
    is_package = parts[-1] == "__init__"
    text = path.read_text(encoding="utf-8")
    name = ".".join(parts[:-1] if is_package else parts)
    return Module(name, len(text.splitlines()), ast.parse(text, str(path)), is_package)


def imports(module: Module, known: dict[str, Module]) -> Iterator[tuple[str, ast.stmt]]:
    """The modules of ours that a module imports anywhere in it, each with the statement that does it."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node) for alias in node.names if alias.name in known)
        elif isinstance(node, ast.ImportFrom):
            source = _absolute(module, node)
            for alias in node.names:
                for name in (f"{source}.{alias.name}", source):
                    if name in known:
                        yield name, node
                        break


def _absolute(module: Module, node: ast.ImportFrom) -> str:
    """The full name of what a `from ... import` names, also where it is written with leading dots."""
    if not node.level:
        return node.module or ""
    parts = module.name.split(".")
    base = parts[: len(parts) - node.level + module.is_package]
    return ".".join([*base, *([node.module] if node.module else [])])


def imported_at_start(module: Module, known: dict[str, Module]) -> set[str]:
    """What a module imports as it is itself imported: not inside functions, not for the type checker alone."""
    late = {id(inner) for node in ast.walk(module.tree) if _is_late(node) for inner in ast.walk(node)}
    return {name for name, node in imports(module, known) if id(node) not in late} - {module.name}


def _is_late(node: ast.AST) -> bool:
    return isinstance(node, Function) or (isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test))


def find_cycle(edges: dict[str, set[str]]) -> list[str]:
    """One ring of modules that import each other, or nothing."""
    done: set[str] = set()

    def walk(name: str, path: list[str]) -> list[str]:
        if name in path:
            return [*path[path.index(name) :], name]
        if name in done:
            return []
        found = next((ring for after in sorted(edges[name]) if (ring := walk(after, [*path, name]))), [])
        done.add(name)
        return found

    return next((ring for name in sorted(edges) if (ring := walk(name, []))), [])


def body_lines(function: Function) -> int:
    """How many lines a function has below its signature and its docstring."""
    body = function.body[1:] if ast.get_docstring(function) else function.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


def named_at(module: Module, function: Function) -> str:
    return f"{module.name}:{function.lineno} {function.name}"
