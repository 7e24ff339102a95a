"""The shape of the project holds: imports point down, pieces stay small and told, a question starts light."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from pathlib import Path
from statistics import median

import pytest

from cli.main import COMMANDS
from tests.architecture import (
    ROOMS,
    ROOT,
    body_lines,
    find_cycle,
    imported_at_start,
    imports,
    named_at,
    read_modules,
)

MAY_IMPORT = {
    "graph": {"graph"},
    "loaders": {"loaders", "graph"},
    "queries": {"queries", "graph"},
    "viz": {"viz", "queries", "graph"},
    "cli": {"cli", *ROOMS},
}
HEAVY = (
    "pydantic", "yaml", "networkx", "pyvis", "jinja2", "neo4j", "rapidfuzz", "pypdfium2", "selectolax", "docx", "lxml",
    "openpyxl",
)  # fmt: skip
MAY_LOAD = {"network": {"networkx"}}  # a question about the whole web; the others read what they need
QUESTIONS: dict[str, list[str]] = {
    "check": [],
    "owns": ["modern slavery"],
    "gaps": [],
    "themes": ["alley gates"],
    "follow-through": [],
    "who": ["Una Corrie"],
    "body": [],
    "timeline": ["Una Corrie"],
    "explain": ["arson"],
    "search": ["alley"],
    "changes": [],
    "brief": ["Una Corrie"],
    "network": [],
    "path": ["Una Corrie", "alley gates"],
    "meeting": ["last"],
    "attendance": [],
    "seats": [],
    "coverage": [],
    "planned": [],
}
NOT_QUESTIONS = {"load", "read", "audit", "judge", "view", "report", "publish"}
OURS = read_modules(*ROOMS)
ALL = {**OURS, **read_modules("tests", "benchmarks")}


def test_imports_point_down_only() -> None:
    wrong = [
        f"{module.name} imports {name}"
        for module in OURS.values()
        for name, _ in imports(module, OURS)
        if OURS[name].room not in MAY_IMPORT[module.room]
    ]
    assert wrong == []


def test_nothing_we_ship_imports_tests_or_benchmarks() -> None:
    rooms = {ALL[name].room for module in OURS.values() for name, _ in imports(module, ALL)}
    assert rooms <= set(ROOMS)


def test_no_module_imports_itself_by_a_detour() -> None:
    assert find_cycle({name: imported_at_start(module, OURS) for name, module in OURS.items()}) == []


def test_a_ring_of_imports_would_be_found() -> None:
    assert find_cycle({"a": {"b"}, "b": {"c"}, "c": {"b"}}) == ["b", "c", "b"]


def test_modules_stay_short() -> None:
    assert [f"{m.name} {m.lines}" for m in ALL.values() if m.lines > 300] == []
    assert median(m.lines for m in OURS.values() if not m.is_package) <= 120


def test_functions_stay_short() -> None:
    found = [(body_lines(f), named_at(m, f)) for m in ALL.values() for f in m.functions]
    assert [f"{where} {lines}" for lines, where in found if lines > 40] == []
    assert median(lines for lines, _ in found) <= 8


def test_no_function_takes_more_than_five_arguments_by_place() -> None:
    wide = []
    for module in ALL.values():
        for function in module.functions:
            given = [a.arg for a in (*function.args.posonlyargs, *function.args.args)]
            if len(given) - (given[:1] in (["self"], ["cls"])) > 5:
                wide.append(named_at(module, function))
    assert wide == []


def test_every_module_says_what_goes_in_and_comes_out() -> None:
    silent = [m.name for m in OURS.values() if not m.is_package and not ast.get_docstring(m.tree)]
    assert silent == []


def test_every_public_function_and_class_says_what_it_is() -> None:
    silent = [
        f"{module.name}:{node.lineno} {node.name}"
        for module in OURS.values()
        for scope in public_scopes(module.tree)
        for node in scope.body
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef))
        if not node.name.startswith("_") and not ast.get_docstring(node)
    ]
    assert silent == []


def public_scopes(tree: ast.Module) -> list[ast.Module | ast.ClassDef]:
    classes = [node for node in tree.body if isinstance(node, ast.ClassDef) and not node.name.startswith("_")]
    return [tree, *classes]


def test_no_script_of_the_page_turns_text_into_markup_or_code() -> None:
    assets = [path for path in (ROOT / "viz").rglob("*") if path.suffix in (".js", ".j2", ".html")]
    forbidden = re.compile(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function")
    found = [
        f"{path.name}:{number} {match[0]}"
        for path in assets
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if (match := forbidden.search(line))
    ]
    assert assets
    assert found == []


def test_every_command_is_a_question_or_known_not_to_be() -> None:
    assert set(QUESTIONS) | NOT_QUESTIONS == set(COMMANDS)


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_loads_nothing_heavy(name: str, example_store: Path) -> None:
    code = (
        "import json, sys\nfrom cli.main import group\n"
        "group(sys.argv[1:], standalone_mode=False)\n"
        "print('\\n' + json.dumps(sorted(sys.modules)))"
    )
    command = [sys.executable, "-c", code, name, *QUESTIONS[name], "--store", str(example_store)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    loaded = set(json.loads(done.stdout.splitlines()[-1]))
    assert loaded & set(HEAVY) == MAY_LOAD.get(name, set())
    assert not [module for module in loaded if module.split(".")[0] in ("loaders", "viz")]
