"""The words beside a name in, post and organisation out: '(LBB Executive Director, Environmental Services)' -> both."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from graph.identity.acronyms import stands_for
from graph.names import split_prefix
from graph.words import load_words
from loaders.cues import cue, word_set

_SPLIT = re.compile(r"\s*(?:--+|—|–|\s-\s|(?<=\w)-(?=[A-Z])|;)\s*")
_ACRONYM = re.compile(r"^(?P<org>[A-Z][A-Z&]{1,7})(?P<rest>[\s,/-]+.+)$")
_JOINED_LETTERS = re.compile(r"\s*(?:and\s|&|/)\s*(?=\w*[A-Z]\w*[A-Z])")
_ROLE = re.compile(
    r"(?i)^(?:the )?(?:(?P<vice>vice[- ]|deputy )?(?P<chair>chair(?:man|person|woman|ing)?(?: today)?|in the chair"
    r"|conven[eo]r|cathaoirleach)"
    r"|(?P<minutes>(?:taking )?(?:the )?(?:minutes?|notes)|(?:minute|note)[ -]?taker|minuting|clerk|secretary"
    r"|secretariat|scribe))$"
)
_CHAIR_FIRST = re.compile(r"(?:Vice[- ])?Chair(?:man|woman|person)?\s+(?=[A-Z])")
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['-])*")
_CAPITALS = re.compile(r"[A-Z][A-Z&/ ]{1,12}")
_DEPARTMENT = re.compile(r"(?!Mc|Mac)[A-Z][a-z]?[A-Z]{1,3}[a-z]?")  # 'DfT', 'MoJ'
_ARTICLE = re.compile(r"^(?:the|our|a)\s+(?=[A-Z])")
_EMPLOYERS = ("police", "council", "brigade", "trust", "constabulary")
_SERVICES = ("services", "service", "support", "housing", "team", "education")
# 'Office of the Police and Crime Commissioner', 'the Mayor's Office': where people work, though a post is in the words
_OFFICE = re.compile(r"(?i)^(?:the )?office (?:of|for)\b|(?:'s|s'|\bregional|\bhead) office$")
_IN_BRACKETS = re.compile(r"^(?P<post>[^()]+?)\s*\((?:the\s+)?(?P<org>[^()]+)\)?$", re.IGNORECASE)
_ROUND = re.compile(r"\s*\(([^()]+)\)")
_JOINING = frozenset(("of", "and", "the", "for", "in", "on", "with", "&", "to", "at"))
_CHAIRS = re.compile(
    r"(?i)^(?:(?:independent|acting|interim|lay|resident|joint|co-?|board|partnership|committee|forum|group)[ -]*)*"
    r"(?:chair(?:man|woman|person)?|conven[eo]r|cathaoirleach)"
    r"(?: of (?:the |this )?(?:board|partnership|committee|forum|group|meeting))?$"
)


def _words(text: str) -> list[str]:
    whole = _WORD.findall(text.lower())
    return [*whole, *(part for word in whole if "-" in word for part in word.split("-"))]  # 'Panel-Chairman'


@lru_cache(maxsize=4096)
def is_post(text: str) -> bool:
    """Whether words name a post: 'Director for Environment', 'Acting Head of Service'."""
    if _OFFICE.search(text):
        return False
    if any(phrase in text.lower() for phrase in word_set("owners", "post_phrases")):
        return True
    words = _words(text)
    if words[-1:] == ["executive"] and len(words) > 1 and words[-2] in word_set("owners", "org_words"):
        return False  # 'Dale Housing Executive' is a body, 'Chief Executive' a post
    return not word_set("owners", "post_words").isdisjoint(words)


@lru_cache(maxsize=4096)
def is_organization(text: str) -> bool:
    """Whether words name an organisation or body: 'Dale NHS Trust', 'MOPAC', 'Office of the Commissioner'."""
    if _OFFICE.search(text) or not word_set("owners", "org_words").isdisjoint(_words(text)):
        return True
    return _CAPITALS.fullmatch(text.strip()) is not None or _DEPARTMENT.fullmatch(text.strip()) is not None


def role_in_meeting(text: str) -> str:
    """chair, vice_chair or clerk when a bracket says no more than that; else ""."""
    found = _ROLE.match(text.rpartition(" / ")[2].strip(" ()"))  # 'Cadeirydd / Chair'
    if found is None:
        return ""
    if found["minutes"]:
        return "clerk"
    return "vice_chair" if found["vice"] else "chair"


def chairs_here(post: str) -> bool:
    """Whether a post is that of this meeting's chair: 'Independent Chair', 'Chair of the Board'."""
    return _CHAIRS.match(post) is not None


def is_other_body(organization: str) -> bool:
    """'Chair, Licensing Committee' chairs another body; 'Chair, Dale Council' names the chair's employer."""
    words = organization.lower().split()
    if words[-1:] == ["council"]:  # 'Chair, Dale Community Council' sits for that council
        return not word_set("owners", "other_councils").isdisjoint(words)
    return words[-1:] != [] and words[-1] in word_set("owners", "body_words")


def is_no_post(words: str) -> bool:
    """How somebody was there, why not, that they stood in, or a remark: neither a post nor an employer."""
    said = any(cue("attendance", kind).fullmatch(words) for kind in ("reason", "stands_in"))
    if said or cue("attendance", "mode", start=True).match(words) is not None:
        return True
    aside = words[:1].islower() or words[1:].islower()  # 'no relation'; 'No Place Like Dale' may be an employer
    return aside and cue("attendance", "remark", start=True).match(words) is not None


def without_remarks(words: str) -> str:
    """'Dale Trust (left after item 6)': the words without brackets that tell how, or how long, somebody was there."""
    return _ROUND.sub(lambda found: "" if is_no_post(found[1].strip()) else found[0], words).strip()


def role_at_end(words: str) -> tuple[str, str]:
    """'Dale Trust - taking notes', 'voting member, chair': the role that stands at an end, and the words without it."""
    for mark in (" - ", ", "):
        before, _, last = words.rpartition(mark)
        said = role_in_meeting(last) if before else ""
        if said and (office := role_in_meeting(before)):  # 'Vice-Chair, in the Chair'
            return office, ""
        if said == "chair" and mark == ", " and chairs_here(before):  # 'Independent Chair, in the Chair'
            return said, before
        beside_post = is_post(before) and not chairs_here(before)  # 'Director of Housing, Chair'
        writes = said == "clerk" and is_organization(before)  # 'DC, notes'
        if said and (mark == " - " or beside_post or writes or cue("attendance", "mode", start=True).match(before)):
            return said, before
    first, _, rest = words.partition(", ")
    if not rest and (opened := _CHAIR_FIRST.match(words)) and is_post(words[opened.end() :]):
        first, rest = opened.group().strip(), words[opened.end() :]  # 'Chair Director of Housing', out of a table
    if is_post(rest) and not chairs_here(rest) and (said := role_in_meeting(first)):  # 'Chair, Director of Housing'
        return said, rest
    return "", words


def trim(text: str) -> str:
    """Words without the marks around them; a bracket that was opened inside them stays closed."""
    bare = text.strip(" ,;()-–—")
    return f"{bare})" if bare.count("(") == bare.count(")") + 1 and f"{bare})" in text else bare


@lru_cache(maxsize=4096)
def split_affiliation(text: str) -> tuple[str, str]:
    """Post and organisation of one phrase; either is "" when the phrase does not hold it."""
    text = trim(re.sub(r"\s+", " ", text))
    if not text:
        return "", ""
    text = _ARTICLE.sub("", text)
    found = _ACRONYM.match(text)
    if found and found["org"].lower() in word_set("owners", "posts_alone") and found["rest"].startswith(", "):
        return found["org"], found["rest"].strip(" ,")
    if found and found["org"].lower() in word_set("owners", "subject_acronyms") | word_set("owners", "units"):
        return text, ""
    if found and _JOINED_LETTERS.match(found["rest"]) and is_post(text):  # 'MCA and DoLS Lead'
        return text, ""
    first, _, behind = text.partition(",")
    if found and found["rest"][0] == " " and not is_post(first) and is_post(behind) and " " in first:
        return behind.strip(), first.strip()  # 'HMP Dale, Head of Drug Strategy'
    if found and is_post(_SPLIT.split(found["rest"].lstrip(" ,/-–—"))[0]):
        return found["rest"].strip(" ,/-–—"), found["org"]
    pieces = [p.strip(" ,") for p in _SPLIT.split(text) if p.strip(" ,")]
    if len(pieces) == 2 and _differ(pieces):
        first, second = pieces
        return (first, second) if is_post(first) else (second, first)
    if len(pieces) > 1 and not is_post(pieces[0]) and is_organization(pieces[0]):
        return text[len(pieces[0]) :].strip(" ,-–—"), pieces[0]
    found = _IN_BRACKETS.match(text)
    if found and _are_letters_of(found["org"], found["post"].rpartition(",")[2].strip()):
        return split_affiliation(found["post"])  # 'Director, Dale County Council (DCC)', 'Healthwatch Dale (HW)'
    if found and is_post(found["post"]) and is_organization(found["org"]) and not is_post(found["org"]):
        return found["post"], found["org"].strip()
    if "," in text:
        return _by_comma(text)
    if is_post(text):
        return _leading_organization(text)
    both = [part.strip() for part in text.split(" / ")]  # 'DWP / Jobcentre Plus'
    named = all(is_organization(part) or is_name_of_employer(part) for part in both) and is_organization(both[0])
    return ("", text) if named or is_name_of_employer(text) else (text, "")


def _are_letters_of(letters: str, words: str) -> bool:
    """Whether capitals in brackets shorten the employer in front of them and add nothing to it."""
    if _CAPITALS.fullmatch(letters) is None:
        return False
    return stands_for(letters, words) or (is_name_of_employer(words) and letters[0] == words[0])


def is_name_of_employer(text: str) -> bool:
    """'Victim Care Coast & Downs': a name without a post in it; 'Community Safety' is a matter."""
    words = text.split()
    if text.lower() in word_set("owners", "services") or split_prefix(f"{text} Xx")[1] == "Xx":
        return False  # 'Cllr' is a title
    if len(words) == 1 and not (text[:1].isupper() and text.isalpha() and _is_own_name(text.lower())):
        return False
    return all(word[0].isupper() or word in _JOINING for word in words)


@lru_cache(maxsize=4096)
def name_behind_post(post: str) -> str:
    """'Regional Head of Service Saplings' -> 'Saplings': one word behind a post that is whole without it, "" for none.

    That it is an employer and no part of the post these words alone do not show.
    """
    front, _, last = post.rpartition(" ")
    ends = _words(front)[-1:]
    whole = not word_set("owners", "post_words").isdisjoint(ends) or (ends == ["service"] and is_post(front))
    is_name = not is_post(last) and last.lower() not in word_set("owners", "units") and is_name_of_employer(last)
    return last if whole and is_name else ""


def _is_own_name(word: str) -> bool:
    """'Porchlight' can only be a name; 'Housing' is a matter, 'Resident' a part that somebody plays."""
    return all(word not in word_set("owners", name) for name in ("subjects", "not_names", "parts_in_life"))


def _differ(pieces: list[str]) -> bool:
    """One piece is a post, the other an organisation and nothing else."""
    posts = [is_post(p) for p in pieces]
    orgs = [is_organization(p) and not is_post(p) for p in pieces]
    return (posts[0] and orgs[1]) or (posts[1] and orgs[0])


def _by_comma(text: str) -> tuple[str, str]:
    """'Director, Housing Need, Marram County Council': the last part that is an organisation and no post."""
    head, _, tail = text.rpartition(",")
    tail = tail.strip()
    named = (is_organization(tail) and _is_employer(tail)) or _reads_as_employer(tail)
    named = named or tail.lower().endswith(tuple(word_set("owners", "employers_by_name")))
    if is_post(head) and not is_post(tail) and named:
        return head.strip(), tail
    first, _, rest = text.partition(",")
    if is_post(rest) and is_organization(first) and not is_post(first):
        return rest.strip(), first.strip()
    return (text, "") if is_post(text) else ("", text)


def _reads_as_employer(text: str) -> bool:
    """'Dale Country Foods' behind a post is where somebody works; 'Arts and Leisure' is what the post is about."""
    if _is_of_a_nation(text):
        return True
    subjects = word_set("owners", "subjects") | word_set("owners", "not_names")
    return is_name_of_employer(text) and subjects.isdisjoint(_words(text))


def _is_of_a_nation(text: str) -> bool:
    """'Natural Lakes Scotland' is a body of that nation; 'North Wales' is a part, 'England and Wales' two of them."""
    words = text.split()
    named = len(words) > 1 and words[-1].lower() in word_set("owners", "nations") and all(w[0].isupper() for w in words)
    return named and word_set("owners", "parts_of_a_nation").isdisjoint(_words(text))


def _is_employer(text: str) -> bool:
    """A tail such as 'Public Health' or 'Environmental Services' belongs to the post; 'Dale Police' is an employer."""
    last = (_words(text) or [""])[-1]
    return last not in _SERVICES or len(text.split()) > 2


def _leading_organization(text: str) -> tuple[str, str]:
    """'Metropolitan Police Safeguarding lead' -> the employer in front, when two words of post follow it."""
    words = text.split()
    for place in range(2, len(words) - 1):
        employer, post = " ".join(words[:place]), " ".join(words[place:])
        if words[place - 1].lower() not in _EMPLOYERS or is_post(employer):
            continue
        if is_post(post) and post[0].isupper():
            return post, employer
    return text, ""


@cache
def _ranks() -> dict[str, str]:
    return {short.lower(): full for short, full in load_words("ranks").items()}


def rank_post(prefix: str) -> str:
    """The post that a rank in front of a name stands for: 'Acting DCI' -> 'Acting Detective Chief Inspector'."""
    text = re.sub(r"[.\s]+", " ", prefix).strip()
    if text.lower() in ("cllr", "councillor"):
        return "Councillor"
    if text.lower().endswith(" councillor"):  # 'County Councillor': of another council, it may be
        return text.title() if text.islower() else text
    acting = re.match(r"(?i)^(acting|temporary|interim|a|t)[\s/]+(.+)$", text)
    rank = _ranks().get((acting[2] if acting else text).lower(), "")
    said = {"a": "acting", "t": "temporary"}.get(acting[1].lower(), acting[1]) if acting else ""
    return f"{said.capitalize()} {rank}" if said and rank else rank
