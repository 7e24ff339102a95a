"""Nothing in; partnership.yml files in every form that a hand or an editor gives them out, for property tests."""

from __future__ import annotations

import yaml
from hypothesis import assume
from hypothesis import strategies as st

EMPTY = (
    "judgements:",
    "judgements:   # none yet",
    "judgements: []",
    "judgements: [ ]  # none",
    "judgements:\n  # soon",
)
LISTS = (
    "judgements:\n  - kind: different\n    left: Tom Reed\n    right: Tim Reed",
    "judgements:\n- kind: unsure  # ask\n  left: Tom Reed\n  right: Tim Reed\n  why:",
    "judgements:   # ours\n    # first\n    - {kind: different, left: Tom Reed, right: Tim Reed}\n\n    # second\n"
    "    -\n      kind: not-an-issue\n      left: arson",
    "judgements:\n  - kind: different\n    left: Tom Reed\n    right: Tim Reed\n    why: >\n      on two\n"
    "      lines\n",
    "judgements:\n  - kind: different\n    left: 'Tom\n      Reed'\n    right: Tim Reed\n    'on': 2020-01-01",
    "judgements: [{kind: different, left: Tom Reed, right: Tim Reed}]",
    "judgements: [{kind: different, left: Tom Reed, right: Tim Reed},]",
    "judgements: [\n  {kind: different, left: Tom Reed, right: Tim Reed} # a, b\n  ]",
    "judgements: [\n  {kind: different, left: Tom Reed, right: Tim Reed}, # the end\n]",
)
PARTS = (
    "partnership:\n  name: Fernhill",
    "organizations:\n  - {name: Fernhill Council}\n  # more to come",
    "# a remark - with a dash\n\n",
    "bodies:\n- name: Fernhill Board\n  aliases: [The Board,\n    FB]",
    "",
)


@st.composite
def files(draw: st.DrawFn) -> str:
    """The text of a file, or of an empty one."""
    parts = draw(st.lists(st.sampled_from(PARTS), max_size=3, unique=True))
    if own := draw(st.sampled_from(("", *EMPTY, *LISTS))):
        parts.insert(draw(st.integers(0, len(parts))), own)
    text = draw(st.sampled_from(("", "# ours\n", "---\n", "\n\n"))) + "\n".join(parts)
    text += draw(st.sampled_from(("", "\n", "\n\n\n", "\n# the end", "\n# the end\n", "\n   ", "\n...\n")))
    if draw(st.booleans()):
        text = "\n".join(line if line in ("", "---", "...") else f"  {line}" for line in text.split("\n"))
    text = text.replace("\n", draw(st.sampled_from(("\n", "\r\n", "\r"))))
    assume(_is_yaml(text))  # an end mark alone is none
    return draw(st.sampled_from(("", "\ufeff"))) + text


def _is_yaml(text: str) -> bool:
    try:
        yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return False
    return True
