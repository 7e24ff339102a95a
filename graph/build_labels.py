"""What later minutes say under the name of a matter, and the tasks agreed before, in; UPDATES edges, out.

'Lamps. Ms Hart had counted them' under Matters Arising speaks of the task that holds the name of its matter, where its
owner or other words of it stand there as well. A task given out again is one with the first. What single sentences are
joined to already stays so. Nothing is told as done that does not tell the very deed, or closes the action in words.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from graph.build_draft import Draft, How
from graph.build_given import add_telling
from graph.build_handover import hand_over
from graph.build_logs import is_of_year
from graph.build_world import World
from graph.claims import Claim
from graph.dates import fewest_months, first_date
from graph.deeds import DONE, UNDER_WAY, Deed, deed_nouns, deeds_told, same_thing, same_verb, says_nothing
from graph.progress_words import closes_item
from graph.schema import SETTLED, Node
from graph.task_ends import SENTENCE, answers, asked_of, is_found, is_out
from graph.task_owners import is_owner, names_owner, owners_of
from graph.tasks import Board, cut_word, name_words, stems_of
from graph.words import load_words

RULE = "later minutes speak under its name"
CONFIDENCE = 0.8
_PRONOUN = re.compile(r"\s+(?:this|it|them|these)\b")
_OPENS_ON_IT = re.compile(r"\W*(?:It|This|That|They|These|The (?:work|matter|action|task))\b")
_BRACKET = re.compile(r"\([^()]*\)?")
_NUMBERED = 99  # the number of a task goes before any words
_ENOUGH = 2  # words of a name, or words beside it, that leave no doubt


class _Said(NamedTuple):
    """One thing said of a task: the file, the day, where its words begin, and the state."""

    document: str
    day: str
    start: int
    state: str


@dataclass(frozen=True)
class Labels:
    """The work of one board, and what is known of it so far."""

    works: Sequence[Node]
    board: Board
    said: dict[str, list[_Said]] = field(default_factory=lambda: defaultdict(list))

    def last_said(self, task: Node) -> str:
        """The day on which a task was last spoken of."""
        return max((task.date, *(one.day for one in self.said[task.key])))

    def is_over(self, task: str, day: str) -> bool:
        """Whether a task was told to be over before a day."""
        return any(one.state in SETTLED and one.day < day for one in self.said[task])

    def telling(self, word: str) -> bool:
        """Whether a word of a name tells some task from the others."""
        near = (stem for stem in self.board.weights if stem[:3] == word[:3])
        return any(stem.startswith(word) or word.startswith(stem) for stem in near)

    def is_of_last_meeting(self, task: Node, day: str) -> bool:
        """Whether a task was given out at the last meeting of its board before a day that gave any out."""
        return task.date == max((node.date for node in self.works if node.date < day), default="")

    def heard_in(self, claim: Claim, file: str) -> dict[str, str]:
        """The tasks of which single sentences of a stretch tell, with the state they tell."""
        place = claim.evidence[0]
        return {
            task: one.state
            for task, said in self.said.items()
            for one in said
            if one.document == file and place.start <= one.start < place.end
        }


class _Fit(NamedTuple):
    """How well a stretch of minutes fits a task: the whole name, the owner, how many other words."""

    node: Node
    whole: bool
    owner: bool
    shared: int

    @property
    def rank(self) -> tuple[bool, bool, int]:
        """Which of several is meant first."""
        return self.whole, self.owner, self.shared


def add_labelled(draft: Draft, world: World, *, claims: Sequence[Claim], labels: Labels) -> None:
    """Link what is said under names of matters, oldest first."""
    for task, state, quotes in draft.said_of("UPDATES"):
        labels.said[task] += [_Said(quote.document, quote.meeting, quote.start, state) for quote in quotes[:1]]
    told = sorted((c for c in claims if c.values.get("label")), key=lambda c: (c.said_on, c.evidence[0].start))
    for claim in told:
        _tell(draft, world, claim=claim, labels=labels)


def _tell(draft: Draft, world: World, *, claim: Claim, labels: Labels) -> None:
    """Link one stretch to the task it speaks of, and to the tellings of that task that go before it."""
    file = draft.quotes(claim)[0].document
    heard = labels.heard_in(claim, file)
    fits = [fit for node in labels.works if (fit := _fit(draft, claim, node, labels)) is not None]
    carried = {str(fit.node.props.get("resolution", "")) for fit in fits}
    meant = _meant([fit for fit in fits if fit.node.key not in carried])
    tasks = [fit for fit in meant if fit.node.key not in heard]
    if not tasks:
        return
    text = str(claim.values["text"])
    done = {key for key, state in heard.items() if state == DONE}
    kin = {owners_of(node) for node in labels.works if node.key in done} - {frozenset()}
    states = {fit.node.key: _state(claim, fit, told_done=owners_of(fit.node) in kin) for fit in tasks}
    given_on = [fit.node.key for fit in tasks if states[fit.node.key] == "superseded" and _is_taken(claim, fit)]
    if given_on and hand_over(draft, world, claim=claim, taker=str(claim.values["taker"]), tasks=given_on):
        states |= dict.fromkeys(given_on, UNDER_WAY)
    least = min(states.values())
    key = add_telling(draft, world, claim=claim, text=text, state=least, apart=("label",))
    how = How(RULE, "derived", confidence=CONFIDENCE)
    for task, state in states.items():
        draft.link(claim, (key, "UPDATES", task), how=how, props={"state": state})
        labels.said[task].append(_Said(file, claim.said_on, claim.evidence[0].start, state))


def _fit(draft: Draft, claim: Claim, node: Node, labels: Labels) -> _Fit | None:
    """How well a stretch fits a task; None where it does not prove to speak of it."""
    months = fewest_months([labels.last_said(node)], [claim.said_on])
    late = months > load_words("progress")["most_months"]
    if not node.date or node.date >= claim.said_on or late or node.props.get("same_as"):
        return None
    if labels.is_over(node.key, claim.said_on):
        return None
    if claim.values.get("number") and node.props.get("number"):
        same = node.props["number"] == claim.values["number"]
        return _Fit(node, True, True, _NUMBERED) if same and is_of_year(node) else None
    own, name = name_words(str(node.props["text"])), _label(claim) - _names(labels.board)
    title = draft.name_of(str(node.props["item"]))
    around = name_words(f"{'' if says_nothing(title) else title} {node.props.get('before', '')}")
    asked = {verb for deed in asked_of(node) for verb in deed.verbs}
    held = name & (own | around | {cut_word(noun) for noun, verb in deed_nouns().items() if verb in asked})
    telling, whole = {word for word in held if labels.telling(word)}, bool(name) and held == name
    behind = str(claim.values["text"])
    shared = _shared(node, behind, str(claim.values["label"]), labels.board)
    if claim.values.get("state") == "superseded" and len(shared) >= _ENOUGH and _is_of_named_day(node, behind):
        return _Fit(node, True, True, len(shared))  # 'that the decision of 3 May 2030 to light the park be rescinded'
    if not _bears(claim, node):
        return None
    fit = _Fit(node, whole, names_owner(node, behind, labels.works), len(shared))
    if (fit.owner or shared) and _closes_item(claim, title):
        return fit._replace(whole=True)
    if not telling and not (whole and len(name) >= _ENOUGH):
        last = bool(claim.values.get("looks_back")) and labels.is_of_last_meeting(node, claim.said_on)
        return fit if last and fit.owner and (whole or (shared and name and not held)) else None
    return fit if _proves(claim, fit, telling=len(telling), own=name <= own, half=2 * len(held) >= len(name)) else None


def _closes_item(claim: Claim, title: str) -> bool:
    """Whether an item closes the matter of its title, and a task was given out under the very same title."""
    if says_nothing(title) or name_words(title) != name_words(str(claim.values["label"])):
        return False
    return closes_item(str(claim.values["text"]))


def _bears(claim: Claim, node: Node) -> bool:
    """Whether a sentence by which a stretch on several things is open speaks of this task: by a word of it, or 'it'."""
    bearing = [str(said) for said in claim.values.get("bearing") or ()]
    own = set(node.props["telling"])
    return not bearing or any(_OPENS_ON_IT.match(said) or own & stems_of(said) for said in bearing)


def _is_of_named_day(node: Node, text: str) -> bool:
    """Whether a text names the day on which a task was given out, as that of a decision."""
    found = re.search(load_words("progress")["decision_of"], text, re.IGNORECASE)
    return found is not None and first_date(found["day"], full=True) == node.date


def _proves(claim: Claim, fit: _Fit, *, telling: int, own: bool, half: bool) -> bool:
    """Whether what agrees is enough: less where the item goes over earlier actions, more elsewhere."""
    if not claim.values.get("looks_back"):
        given = half and fit.owner and bool(claim.values.get("taker"))
        return given or (own and (fit.shared >= _ENOUGH or (fit.owner and fit.shared > 0)))
    if fit.whole:
        return own or fit.owner or fit.shared > 0 or telling >= _ENOUGH or _tells_its_verb(claim, fit.node)
    return half and fit.owner and (fit.shared > 0 or telling >= _ENOUGH or _tells_its_verb(claim, fit.node))


def _tells_its_verb(claim: Claim, node: Node) -> bool:
    """Whether a stretch tells as done what a task asks for, by the verb."""
    told = [deed for sentence in SENTENCE.split(str(claim.values["text"])) for deed in deeds_told(sentence)]
    return any(same_verb(a, t) for a in asked_of(node) for t in told if t.state == DONE)


def _label(claim: Claim) -> frozenset[str]:
    """The words of the name that opens a stretch, without what a bracket adds to it."""
    return name_words(_BRACKET.sub("", str(claim.values["label"])))


def _meant(fits: Sequence[_Fit]) -> list[_Fit]:
    """The task that fits best, with those of the same owner that fit as well; none where two owners fit alike."""
    if not fits:
        return []
    best = max(fit.rank for fit in fits)
    first = [fit for fit in fits if fit.rank == best]
    if _are_one(first):
        return first
    asked = {owners_of(fit.node) for fit in first}
    if len(asked) > 1 or (len(first) > 1 and not all(asked)):
        return []
    (own,) = asked
    return [fit for fit in fits if fit in first or (own and owners_of(fit.node) == own)]


def _are_one(fits: Sequence[_Fit]) -> bool:
    """Whether all but one of some tasks name nobody and stand behind the words of that one."""
    texts = [" ".join(str(fit.node.props["text"]).split()).rstrip(". ") for fit in fits]
    before = [" ".join(str(fit.node.props.get("before", "")).split()) for fit in fits]
    for place, text in enumerate(texts):
        others = [(said, fit) for other, (said, fit) in enumerate(zip(before, fits, strict=True)) if other != place]
        if others and all(text in said and not owners_of(fit.node) for said, fit in others):
            return True
    return False


def _state(claim: Claim, fit: _Fit, *, told_done: bool) -> str:
    """How far a stretch says that a task is; of one given out again a sentence may tell that the other is done."""
    said, text = str(claim.values.get("state") or UNDER_WAY), str(claim.values["text"])
    if answers(fit.node, text, owner=fit.owner) or (fit.whole and is_found(fit.node, text)) or is_out(fit.node, text):
        return DONE
    if fit.whole and said in (DONE, UNDER_WAY) and _opens_done(claim):
        return DONE
    if claim.values.get("bare") or (said == "superseded" and not claim.values.get("looks_back")):
        return said
    if _is_taken(claim, fit):
        return "superseded"
    if said != DONE:
        return said
    name = _label(claim)
    asked = asked_of(fit.node)
    told = [(deed, " ".join(one.split())) for one in SENTENCE.split(text) for deed in deeds_told(one)]
    done = [(deed, _is_named(deed, name, one)) for deed, one in told if deed.state == DONE]
    if any(same_verb(a, t) and (same_thing(a, t) or named) for a in asked for t, named in done):
        return DONE
    return DONE if told_done else UNDER_WAY


def _opens_done(claim: Claim) -> bool:
    """Whether the words behind the name open with what was done to it: 'Open day – held on 3 May'; nothing is left."""
    text = " ".join(str(claim.values["text"]).split())
    rest = text.partition(str(claim.values["label"]))[2].lstrip(" .:–—-")
    opened = re.match(load_words("progress")["opens_done"], rest, re.IGNORECASE)
    if opened is None or not claim.values.get("looks_back"):
        return False
    return not re.search(r"\b(?:not|but|except|remain\w*|still|second|part)\b", rest.partition(".")[0])


def _is_taken(claim: Claim, fit: _Fit) -> bool:
    """Whether somebody else than its owner takes a task over."""
    taker = str(claim.values.get("taker") or "")
    return bool(taker) and not is_owner(taker, fit.node)


def _is_named(told: Deed, name: frozenset[str], sentence: str) -> bool:
    """Whether a deed is done to what the name of the stretch names, or to 'it'."""
    if not told.things or name_words(told.things[0]) & name:
        return True
    return sentence.startswith(told.actor) and _PRONOUN.match(sentence[len(told.actor) :]) is not None


def _shared(node: Node, text: str, label: str, board: Board) -> set[str]:
    """The words besides the name that tell a task from others and stand in a text as well."""
    own = stems_of(str(node.props["text"])) | stems_of(str(node.props.get("before", "")))
    return {stem for stem in own & (stems_of(text) - stems_of(label)) if board.tells(stem)}


def _names(board: Board) -> frozenset[str]:
    return frozenset(cut_word(stem) for stem in board.names)
