"""Every question in one list: a name in; its words, its arguments and the function that answers it, out.

Commands, help, the README, the page and the reports all read this list, so a question is added in one place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.schema import ACTION_STATES, GAP_KINDS
from queries.question import Across, Argument, Column, Option, Query

if TYPE_CHECKING:
    from graph.view import View, Window
    from queries.answer import Answer

CHANGES = (
    "new_gap", "became_gap", "overdue", "raised_again", "owner_changed", "post_changed", "tenure_told",
    "body_proposed", "body_changed", "filled_gap", "new_owner", "closed", "progress", "new_action",
)  # fmt: skip
FOLLOWED = ("action", "resolution", "question")
LINKS = ("only_link", "broker", "most_linked", "cluster")
WHERE = Column("Said", "date", "day")

CATALOGUE: tuple[Query, ...] = (
    Query(
        "owns",
        "Who leads what, or who owns one thing.",
        "queries.owns.answer:find_owners",
        "Say who owns WHAT: an issue, action, body, person, post, organisation or priority; of an organisation also "
        "what its people and posts own. Without WHAT: who leads each standing matter now or last, and which have no "
        "lead.",
        ("owns", 'owns "domestic abuse"', "owns --tasks"),
        arguments=(Argument("what", required=False),),
        options=(Option("--tasks", "tasks", "Only actions and decisions, with who is to do them.", kind="yes"),),
        show="cli.owns:show",
        across=Across(
            ("issue", "priority", "body", "post"),
            state="queries.owns.rows:stand_of",
            beside="unowned",
            plain="queries.owns.closed_lists:for_programs",
        ),
    ),
    Query(
        "gaps",
        "What the record shows no owner for.",
        "queries.gaps.answer:find_gaps",
        "List what the record shows no settled owner for, one entry for each problem, gravest first; WHAT narrows it "
        "to some words. One entry alone also shows what to ask the board and what would disprove it. In the table "
        'issue_unled reads "no lead", priority_unled "no lead agency", collective_owner "everyone\'s" or only whom, '
        'off_record "outside meeting", partner_absent "not represented", body_silent "group silent".',
        ("gaps", "gaps --kind no_owner --since 2018", 'gaps "alley gates" --evidence'),
        arguments=(Argument("what", required=False),),
        options=(Option("--kind", "kinds", "Only this kind; may be repeated.", choices=GAP_KINDS, many=True),),
        show="cli.gaps:show",
        across=Across(("issue", "what"), "label", "severity", texts="queries.gaps.answer:texts_of"),
    ),
    Query(
        "themes",
        "What keeps coming back.",
        "queries.themes.answer:ask_themes",
        "List the issues that come back or are open, with who answered for them at each point; ISSUE tells the story "
        "of one. An issue has come back where it was raised or given out at two meetings; one task done settles none.",
        ("themes", 'themes "fly-tipping"', "themes --new"),
        arguments=(Argument("issue", required=False),),
        options=(
            Option("--every", "everything", "Also what is only reported on, spoken of or settled.", kind="yes"),
            Option("--new", "new", "Phrases that come back and that no issue covers, to adopt.", kind="yes"),
            Option("--priorities", "priorities", "Each priority from one strategy to the next.", kind="yes"),
        ),
        show="cli.themes:show",
        across=Across(("issue", "phrase", "priority"), state="state"),
    ),
    Query(
        "follow-through",
        "What became of each action, decision and question.",
        "queries.follow.answer:find_follow_through",
        "Follow what was agreed, from that day to the last words about it; what did not come stands first. "
        "WHAT narrows it to an issue, an owner, a board or words of the task.",
        ("follow-through", 'follow-through "modern slavery" --evidence', "follow-through --state no_trace"),
        arguments=(Argument("what", required=False),),
        options=(
            Option("--state", "states", "Only this state; may be repeated.", choices=ACTION_STATES, many=True),
            Option("--kind", "kinds", "Only this kind; may be repeated.", choices=FOLLOWED, many=True),
            Option("--meeting", "meeting", "Only what was agreed on this day.", kind="date"),
        ),
        show="cli.follow:show",
    ),
    Query(
        "who",
        "A person's posts, seats and what they own.",
        "queries.who:find_who",
        "Say who NAME is: other names, posts, seats, what they own, and who looks alike but is kept apart. With the "
        "name of a post, everybody who was seen in it and what the post itself owns.",
        ('who "Head of Community Safety"', 'who "Una Corrie" --as-of 2018'),
        arguments=(Argument("name"),),
        show="cli.who:show",
        across=Across(("name",), state="kind"),
    ),
    Query(
        "body",
        "A board's names, chairs, members, meetings and state.",
        "queries.bodies:find_body",
        "Say what the board or group NAME is: names, place, chairs, members, meetings, and whether it still works. "
        "Without NAME, all boards and groups, one row each.",
        ('body "Domestic Abuse Sub Group"', "body --as-of 2018"),
        arguments=(Argument("name", required=False),),
        show="cli.body:show",
    ),
    Query(
        "timeline",
        "What happened, line by line, oldest first.",
        "queries.timeline:find_timeline",
        "Tell what happened to WHAT, oldest first (a small screen shows the end): an issue, a person, a post, an "
        "organisation, a board or an action.",
        ('timeline "Domestic Abuse Sub Group"', 'timeline "Una Corrie" --attendance'),
        arguments=(Argument("what"),),
        options=(
            Option("--attendance", "attendance", "One line for each meeting attended, not one for all.", kind="yes"),
        ),
        show="cli.timeline:show",
    ),
    Query(
        "explain",
        "The words and the rule behind one fact.",
        "queries.explain:find_explanation",
        "Show why the record says what it says about WHAT: a name, a key or the id of one relation. For a person or a "
        "board also how its names were joined, and who looks alike and was kept apart.",
        ('explain "arson" --evidence', 'explain "Una Corrie"'),
        arguments=(Argument("what"),),
        show="cli.explain:show",
    ),
    Query(
        "search",
        "Words in the minutes and what they prove.",
        "queries.search:find_words",
        'Find TEXT in names and minutes: every word must stand there, "two words" in that order, burg* as a start.',
        ('search "figures" --kind Action', 'search report --who "Judith Amory"', "search fires --about arson"),
        (
            Column("Meeting", "meeting", "day"), Column("Item", "item"), Column("Words, hits *marked*", "hit"),
            Column("Proves", "proves", "clip"),
        ),
        (Argument("text"),),
        (
            Option("--kind", "kind", "Only words that prove a thing or relation of this kind, such as Action or LEADS.",
                   metavar="KIND"),
            Option("--who", "who", "Only what is said of this person, post, partner or board.", metavar="NAME"),
            Option("--about", "about", "Only what belongs to this issue.", metavar="ISSUE"),
        ),
    ),
    Query(
        "brief",
        "What somebody should know before the next meeting.",
        "queries.network.brief:find_brief",
        "Say what NAME (a person, post, organisation or board) has to do, leads, is waited for and will meet again.",
        ('brief "Priscilla Overton"', 'brief "Estuary Police" --as-of 2018-06'),
        arguments=(Argument("name"),),
        show="cli.brief:show_brief",
    ),
    Query(
        "network",
        "Who links partners, groups and issues, in plain words.",
        "queries.network.links:find_network",
        "Say what hangs on one person, who stands between partners and issues, and what hangs together.",
        ("network", "network --kind broker --since 2017"),
        options=(Option("--kind", "kinds", "Only this kind; may be repeated.", choices=LINKS, many=True),),
        show="cli.network:show_network",
    ),
    Query(
        "path",
        "How two names hang together, step by step.",
        "queries.network.path:find_path",
        "Show the shortest chain of evidence from START to END, each step with the words that prove it.",
        ('path "Una Corrie" "modern slavery"',),
        (Column("", "step"), WHERE, Column("What the record shows", "what"), Column("Words", "quote", "clip")),
        (Argument("start"), Argument("end")),
    ),
    Query(
        "changes",
        "What is new, closed, overdue or in other hands since a day.",
        "queries.network.changes:find_changes",
        "Say what changed since the last meeting but one, or since the day given with --from.",
        ("changes", "changes --from 2018-03-26 --kind new_gap"),
        (
            Column("Date", "date", "day"), Column("Change", "label"), Column("What", "what", "clip"),
            Column("What the record shows", "told", "brisk"),
        ),
        options=(
            Option("--from", "from_day", "Compare with the record as it stood at the end of this date.", "date"),
            Option("--kind", "kinds", "Only this kind; may be repeated.", choices=CHANGES, many=True),
        ),
    ),
    Query(
        "meeting",
        "One meeting on one screen: people, items, actions.",
        "queries.meetings.one_meeting:find_meeting",
        "Show who was at the meeting of a DATE and in the chair, the items, actions with their owners, decisions, what "
        "was promised for the next meeting, and what of it is not held. A month, a year and `last` do as well.",
        ("meeting 2018-03-22", 'meeting "March 2018"', "meeting last"),
        arguments=(Argument("date"),),
        show="cli.meeting:show_meeting",
    ),
    Query(
        "attendance",
        "Who came, who sent apologies and who presided.",
        "queries.meetings.attendance:find_attendance",
        "Count who came and who sent apologies, each over their own time in the seat. With the NAME of a person, post "
        "or organisation meeting by meeting; with that of a board its seats alone.",
        ("attendance", 'attendance "Bronagh Quilley"', "attendance --by organization --since 2016"),
        arguments=(Argument("name", required=False),),
        options=(
            Option("--by", "by", "Count people, posts or organisations.", default="person",
                   choices=("person", "post", "organization")),
        ),
        show="cli.meetings:show_attendance",
        across=Across(("name",), state="queries.meetings.attendance:came"),
    ),
    Query(
        "seats",
        "Whether each responsible authority is at the table.",
        "queries.meetings.seats:find_seats",
        "Show for council, police, fire and rescue, probation and health (Crime and Disorder Act 1998, section 5), and "
        "for the seats of your partnership.yml, whether each was there, meeting by meeting.",
        ("seats", 'seats --body "Partnership Board" --since 2019'),
        show="cli.seats:show_seats",
        across=Across(("authority",), state="queries.meetings.seats:latest"),
    ),
    Query(
        "coverage",
        "Which meetings, agendas and years are not held.",
        "queries.meetings.coverage:find_coverage",
        "List what lies between the minutes that are held: days named in other papers, item numbers, whole years.",
        ("coverage", 'coverage --body "Partnership Board"'),
        show="cli.meetings:show_coverage",
    ),
    Query(
        "planned",
        "What agendas listed and the minutes put off or left out.",
        "queries.meetings.planned:find_planned",
        "Set each agenda against the minutes of the same day, where both are loaded, and list the items that minutes "
        "say were put off, withdrawn, not taken or added.",
        ("planned", "planned --since 2018"),
        show="cli.meetings:show_planned",
    ),
)  # fmt: skip
QUERIES = {query.name: query for query in CATALOGUE}


def ask(name: str, view: View, window: Window) -> Answer:
    """Ask one question about the whole record, as the page and the reports do."""
    query = QUERIES[name]
    return query.answers(view, *("" for _ in query.arguments), window=window)
