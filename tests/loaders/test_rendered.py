"""Minutes of the corpus set as paragraphs by LibreOffice: as a PDF or Word file they say what they say as text."""

from __future__ import annotations

import html
import shutil
import subprocess
from pathlib import Path

import pytest

from loaders.pipeline import read_file
from tests.corpus.compare import Score, compare, pooled
from tests.corpus.folders import HERE, facts_of
from tests.corpus.folders import Document as Minutes

OFFICE = shutil.which("soffice")
NAMES = (
    "a/f02-licensing-policy-issue", "a/f04-youth-council-log", "a/f10-parish-liaison-actions",
    "b/f01-rough-sleeping-group", "b/f03-allotment-thefts-item", "b/f09-drugs-harm-slashes",
)  # fmt: skip
FILTERS = {".pdf": "pdf:writer_web_pdf_Export", ".docx": "docx:Office Open XML Text"}
LOST = 0.02  # points that a format may be behind the text
STYLE = "p { margin: 0; font-family: Liberation Sans, sans-serif; font-size: 11pt }"
pytestmark = pytest.mark.skipif(OFFICE is None, reason="LibreOffice (soffice) is not installed")


def minutes(name: str) -> Minutes:
    path = HERE / f"{name}.txt"
    return Minutes(path.parent.name, path)


def as_page(text: str) -> str:
    """The text as a page of paragraphs, one a line."""
    said = (f"<p>{html.escape(line.strip()) or '<br>'}</p>" for line in text.replace("\f", "").split("\n"))
    return f'<html><head><meta charset="utf-8"><style>{STYLE}</style></head><body>{"".join(said)}</body></html>'


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("rendered")
    pages = [made / f"{name.replace('/', '-')}.html" for name in NAMES]
    for name, page in zip(NAMES, pages, strict=True):
        page.write_text(as_page(minutes(name).path.read_text(encoding="utf-8")), encoding="utf-8")
    for filter_ in FILTERS.values():
        subprocess.run(
            [str(OFFICE), f"-env:UserInstallation={(made / 'office').as_uri()}", "--headless",
             "--infilter=HTML (StarWriter)", "--convert-to", filter_, "--outdir", str(made), *map(str, pages)],
            check=True, capture_output=True, timeout=180,
        )  # fmt: skip
    return made


def score(name: str, path: Path) -> Score:
    _, records = read_file(path)
    return compare(facts_of(minutes(name)), records.model_dump(mode="json"))


@pytest.mark.parametrize("suffix", FILTERS)
def test_a_rendering_says_what_the_text_says(folder: Path, suffix: str) -> None:
    text = {name: score(name, minutes(name).path) for name in NAMES}
    other = {name: score(name, folder / f"{name.replace('/', '-')}{suffix}") for name in NAMES}
    whole, found = pooled(text.values()), pooled(other.values())
    assert {kind: tally.f1 for kind, tally in found.items() if tally.f1 < whole[kind].f1 - LOST} == {}
    assert made_up(other) <= made_up(text)


def made_up(scores: dict[str, Score]) -> set[tuple[str, str, str]]:
    return {(name, kind, told) for name, own in scores.items() for kind in own for told in own[kind].invented}
