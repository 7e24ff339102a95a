from __future__ import annotations

import io
import zipfile

from viz.report.writers.package import DAY, FIRST, steady

PARTS = {"xl/b.xml": b"<b/>", "a.xml": b"<a/>" * 99, FIRST: b"<Types/>"}


def zipped(names: list[str], year: int, compression: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as package:
        for name in names:
            package.writestr(zipfile.ZipInfo(name, (year, 2, 3, 4, 5, 6)), PARTS[name])
    return out.getvalue()


def test_order_time_and_compression_leave_no_trace() -> None:
    one = steady(zipped(list(PARTS), 2018, zipfile.ZIP_DEFLATED))
    other = steady(zipped(sorted(PARTS, reverse=True), 2031, zipfile.ZIP_STORED))
    assert one == other == steady(one)


def test_every_part_is_kept_and_the_content_types_come_first() -> None:
    with zipfile.ZipFile(io.BytesIO(steady(zipped(list(PARTS), 2018, zipfile.ZIP_DEFLATED)))) as package:
        assert package.namelist() == [FIRST, "a.xml", "xl/b.xml"]
        assert {name: package.read(name) for name in package.namelist()} == PARTS
        assert {entry.date_time for entry in package.infolist()} == {DAY}
        assert {(entry.create_system, entry.external_attr) for entry in package.infolist()} == {(0, 0o600 << 16)}
