"""The bytes of an Office file in, the XML of its parts out: sizes capped, no entities, no fetching, no macros."""

from __future__ import annotations

import posixpath
import re
import zipfile
import zlib
from io import BytesIO
from xml.etree import ElementTree as ET
from xml.parsers import expat

from graph.errors import LoadError

LARGEST_PART = 16 * 2**20  # bytes of one part unpacked; long minutes have three million
LARGEST_FILE = 512 * 2**20  # bytes that all parts together may claim
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/(\w+)")  # the names of the strict form of the standard
_USUAL = rb"http://schemas.openxmlformats.org/\1/2006/\2"
_TOO_LARGE = "is larger than any minutes when unpacked"


class Package:
    """An Office file: its parts by name and by how they relate to one another."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
            infos = self._zip.infolist()
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise self.damaged() from error
        if sum(info.file_size for info in infos) > LARGEST_FILE:
            raise self.refused(_TOO_LARGE)
        self.parts = {info.filename: info for info in infos}

    def damaged(self) -> LoadError:
        """The refusal of a file that broke on its way."""
        return LoadError(f"{self.name} is damaged or was cut short; save it again and load that file.")

    def refused(self, why: str) -> LoadError:
        """The refusal of a file that no honest program would write."""
        return LoadError(f"{self.name} {why}; save it again as .docx or PDF from its own program and load that.")

    def read(self, part: str) -> bytes:
        """The bytes of a part, never more than the cap, whatever size it claims."""
        info = self.parts.get(part)
        if info is None:
            return b""
        if info.flag_bits & 1:
            raise LoadError(f"{self.name} is protected by a password; save it without one and load that file.")
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise self.damaged()
        try:
            with self._zip.open(info) as file:
                data = file.read(LARGEST_PART + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError) as error:
            raise self.damaged() from error
        if len(data) > LARGEST_PART:
            raise self.refused(_TOO_LARGE)
        return data

    def xml(self, part: str) -> ET.Element | None:
        """The tree of a part, None where the file does not hold it; a document type is refused."""
        data = self.read(part)
        if not data:
            return None
        data = _STRICT.sub(_USUAL, data)
        try:
            if _has_doctype(data):
                raise self.refused("declares its own document type, which no minutes need")
            return ET.fromstring(data)
        except (ET.ParseError, expat.ExpatError, ValueError, LookupError) as error:
            raise self.damaged() from error

    def related(self, part: str = "") -> list[tuple[str, str, str]]:
        """What a part points at inside the file: id, kind and target; links that lead outside are left out."""
        folder, base = posixpath.split(part)
        tree = self.xml(posixpath.join(folder, "_rels", f"{base}.rels"))
        found = []
        for link in tree if tree is not None else ():
            if link.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, link.get("Target", ""))).lstrip("/")
                found.append((link.get("Id", ""), link.get("Type", "").rpartition("/")[2], target))
        return found

    def main_part(self) -> str:
        """The part that holds the document itself, "" where the file names none."""
        return next((target for _, kind, target in self.related() if kind == "officeDocument"), "")


def _has_doctype(data: bytes) -> bool:
    """Whether a document type stands in front of the first element, in whatever encoding."""
    seen: list[bool] = []
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = lambda *_: seen.append(True)
    parser.StartElementHandler = lambda *_: seen.append(False)
    for start in range(0, len(data), 65536):
        try:
            parser.Parse(data[start : start + 65536], False)
        except expat.ExpatError:
            if not seen:
                raise
        if seen:  # whatever is wrong behind it
            return seen[0]
    return False
