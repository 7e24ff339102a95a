from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path

import pytest
from docx import Document

from graph.errors import PartnerGraphError
from tests.conftest import Run
from tests.viz.invented import small_report as report
from tests.viz.word import W, barriers, headings, part, parts, shown, write_docx
from viz.report.writers.endings import WRITERS, written
from viz.report.writers.package import FIRST
from viz.report.writers.word.template import blank, ids, wording


def officers(path: Path) -> Path:
    """A template as an officer makes one: from an earlier report, with a header and a colour."""
    document = Document(io.BytesIO(write_docx(report())))
    document.sections[0].header.paragraphs[0].text = "Fernhaven Council"
    document.styles["Heading 1"].font.name = "Verdana"
    document.core_properties.author = "A N Officer"
    document.add_comment(document.paragraphs[0].runs, "Not for the board", author="A N Officer")
    document.save(str(path))
    return path


def test_our_template_has_every_style_we_name() -> None:
    document = Document(io.BytesIO(blank()))
    have = {style.name for style in document.styles}
    assert set(wording()["needed"]) <= have
    assert blank() == blank()
    assert ids(document)["report table"] == "ReportTable"


def test_an_earlier_report_is_a_template_and_leaves_its_own_words_behind(tmp_path: Path) -> None:
    content = write_docx(report(), template=officers(tmp_path / "board.docx"))
    assert headings(content) == headings(write_docx(report()))
    assert barriers(content) == []
    found = parts(content)
    assert [shown(each).strip() for name, each in found.items() if "header" in name] == ["Fernhaven Council"]
    assert not [name for name in found if "comments" in name]
    whole = b"".join(zipfile.ZipFile(io.BytesIO(content)).read(name) for name in found)
    assert b"A N Officer" not in whole
    assert b"Verdana" in whole
    assert len(found["word/settings.xml"].findall(f"{W}endnotePr")) == 1
    assert shown(found["word/document.xml"]).count("1. What the board must decide") == 2


def test_a_word_template_file_will_do_and_gets_our_own_styles(tmp_path: Path) -> None:
    stock = io.BytesIO()
    Document().save(stock)
    path = tmp_path / "council.dotx"
    with zipfile.ZipFile(stock) as source, zipfile.ZipFile(path, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == FIRST:
                content = content.replace(b"wordprocessingml.document.main", b"wordprocessingml.template.main")
            target.writestr(name, content)
    content = write_docx(report(), template=path)
    assert barriers(content) == []
    names = ids(Document(io.BytesIO(content)))
    used = {each.get(f"{W}val") for each in part(content, "document").iter(f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle")}
    assert used <= set(names.values())


def test_a_template_without_our_styles_is_told_in_a_sentence(tmp_path: Path) -> None:
    document = Document()
    for name in ("Quote", "Heading 2"):
        document.styles[name].delete()
    document.save(str(tmp_path / "bare.docx"))
    told = r"bare\.docx lacks the styles Heading 2, Quote: .*leave --template out\.$"
    with pytest.raises(PartnerGraphError, match=told):
        write_docx(report(), template=tmp_path / "bare.docx")


def test_a_template_that_says_neither_page_nor_language_gets_ours(tmp_path: Path) -> None:
    document = Document(io.BytesIO(write_docx(report())))
    body = document.element.body
    body.remove(body.sectPr)
    for each in list(document.styles.element.iter(f"{W}lang")):
        each.getparent().remove(each)
    document.save(str(tmp_path / "bare.docx"))
    content = write_docx(report(), template=tmp_path / "bare.docx")
    assert barriers(content) == []
    assert part(content, "document").find(f".//{W}pgSz").get(f"{W}w") == "11906"


@pytest.mark.parametrize("content", [b"", b"PK", b"not a Word file", None])
def test_what_is_no_word_file_is_told_in_a_sentence(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "odd.docx"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(PartnerGraphError, match=r"The template .*odd\.docx .* leave --template out\."):
        write_docx(report(), template=path)


def test_a_missing_package_is_told_with_the_command_that_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith("viz.report.writers.word")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(PartnerGraphError, match=r"Word file is written with python-docx.*-m pip install python-docx$"):
        written(report(), WRITERS[".docx"])


def test_the_command_writes_a_word_file_and_refuses_what_does_not_fit(
    partnergraph: Run, example_store: Path, tmp_path: Path
) -> None:
    ask = ("report", "review", "--until", "2015", "--store", example_store)
    done = partnergraph(*ask, "--output", "review.docx")
    assert (done.returncode, done.stderr) == (0, "")
    assert barriers((tmp_path / "review.docx").read_bytes()) == []
    again = partnergraph(*ask, "--output", "again.docx", "--template", "review.docx")
    assert again.returncode == 0
    assert headings((tmp_path / "again.docx").read_bytes()) == headings((tmp_path / "review.docx").read_bytes())
    wrong = partnergraph(*ask, "--output", "review.md", "--template", "review.docx")
    assert wrong.returncode == 2
    assert "--template is for Word files" in wrong.stderr
    absent = partnergraph(*ask, "--output", "third.docx", "--template", "nowhere.docx")
    assert absent.returncode == 1
    assert not (tmp_path / "third.docx").exists()
