"""The review of the example, and of the real packs where they are at hand, as Word files."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from tests.viz.test_word import SOFFICE, spans
from tests.viz.word import barriers, part, shown, write_docx
from viz.report.model import Finding, Report
from viz.report.wording import wording as fixed
from viz.report.writers.markdown import write_markdown


@pytest.fixture(params=["example", "seeds"])
def review(request: pytest.FixtureRequest, reviews: Callable[[str], Report]) -> Report:
    return reviews(request.param)


def test_it_prints_the_numbers_that_markdown_prints(review: Report) -> None:
    said = write_markdown(review).split(fixed()["evidence_told"])[0]
    assert spans(shown(part(write_docx(review), "document"))) == spans(said)


def test_no_barrier_stands_in_the_way(review: Report) -> None:
    assert barriers(write_docx(review)) == []


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_what_to_decide_fits_the_first_page(review: Report, tmp_path: Path) -> None:
    (tmp_path / "review.docx").write_bytes(write_docx(review))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [str(SOFFICE), profile, "--headless", "--convert-to", "pdf", "review.docx"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=120)
    pages = pdfium.PdfDocument(tmp_path / "review.pdf")
    first, second = (" ".join(pages[number].get_textpage().get_text_range().split()) for number in range(2))
    findings = [block for block in review.sections[0].blocks if isinstance(block, Finding)]
    assert findings
    assert all(" ".join(finding.title.split()) in first for finding in findings)
    assert second.startswith("Contents")
    told = dict(re.findall(r"(\d+\. [A-Z][^.\d]+?)\.{3,}(\d+)", second.partition("2. Basis")[2]))
    texts = [" ".join(page.get_textpage().get_text_range().split()) for page in pages]
    assert len(told) > 5
    assert all(title in texts[int(number) - 1] for title, number in told.items())
