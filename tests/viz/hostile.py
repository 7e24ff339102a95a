"""Words that try to run, break out or vanish; minutes may hold any of them."""

from __future__ import annotations

HOSTILE = (
    "</script><script>window.marked=1</script>",
    "<img src=x onerror=window.marked=2>",
    "<!--<script>",
    "javascript:window.marked=3",
    'a href="javascript:window.marked=4"',
    "{{ 7 * 7 }} {% raw %}",
    "line\u2028separator\u2029here",
    "\u202eright to left\u202c",
    "quotes ' \" ` and \\ and &amp; &lt;b&gt;",
    "]]> --> */ //",
    "=HYPERLINK(1) | *bold* _it_ `code` [x](y) #h ~~no~~",
    "nul\0here \x1b[31m",
    "+1 +2",
    "-3 apologies",
    "@SUM(A1:A9)",
)
