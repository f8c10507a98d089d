"""The form of a demo story: what happened to one fictitious subject, step by step. Days are counted back from today.

`ago=12` is twelve days before the day on which the story is loaded, so that the region is never out of date. A seat is
a chair in a casusoverleg (region.py says who sits there): police, prosecutor, mayor, manager, coordinator, probation,
child_protection, intake, contact.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Statement:
    """One statement of a referral, a report or a contribution."""

    text: str
    ago: int
    kind: str = "fact"  # fact, judgement, hearsay
    category: str = "c"  # a to h (WET 4)
    basis: str = "own_task"  # own_task, wpg_20_4, wjsg_39fb, wjsg_51cb, wjsg_8a
    source: str = ""
    necessity: str = ""
    special: tuple[str, ...] = ()  # race_ethnicity, political, religion_belief, health
    criminal: bool = False


@dataclass(frozen=True)
class Contribution:
    """A statement that a seat brings in at the table; `file` is a name and a text that become a small file."""

    by: str
    statement: Statement
    ago: int  # brought in; the statement's own ago is when it was obtained
    file: tuple[str, str] | None = None


@dataclass(frozen=True)
class Report:
    """What somebody told the mayor's office by telephone, at the counter, by letter or e-mail."""

    id: str
    body: str
    ago: int
    channel: str  # telephone, counter, letter, email
    about: str
    statements: tuple[Statement, ...]
    reporter_name: str = ""
    reporter_contact: str = ""
    decided: int | None = None
    outcome: str = ""
    elsewhere: str = ""  # care, safe_at_home, offence: where, never what
    reason: str = ""


@dataclass(frozen=True)
class Subject:
    """A natural or legal person."""

    surname: str
    given_names: str = ""
    born_on: str = ""  # 1998-04-21
    kind: str = "natural"  # natural, legal
    bsn: str = ""  # 9999xxxxx, passing the eleven test, or nothing
    contact: str = ""
    stay_basis: str = "stays"  # stays, last_stayed, established
    stay_ago: int | None = None


@dataclass(frozen=True)
class Views:
    """The three blind views that are in: position and short reasons by party."""

    ago: int
    police: tuple[str, str] | None = None  # ("fits" or "does_not_fit", reasons)
    prosecutor: tuple[str, str] | None = None
    mayor: tuple[str, str] | None = None


@dataclass(frozen=True)
class Assessment:
    """The joint assessment in the words of the act; `confirmed` names the parties that confirmed so far."""

    ago: int
    outcome: str
    violence: str
    ideas: str
    relations: str
    identification: str
    self_reliance: str
    necessity: str
    proportionality: str
    subsidiarity: str
    other: str = ""
    confirmed: tuple[str, ...] = ("police", "prosecutor", "mayor")


@dataclass(frozen=True)
class Composition:
    """Who takes part, each with task and reason; or not tabled, with a reason."""

    ago: int
    members: dict[str, tuple[str, str]] = field(default_factory=dict)  # seat: (task, reason)
    reason: str = ""
    is_tabled: bool = True
    confirmed: tuple[str, ...] = ("police", "prosecutor", "mayor")


@dataclass(frozen=True)
class Analysis:
    """The shared picture, and whether there are further indications of risk."""

    ago: int
    risk: bool
    picture: str
    reason: str


@dataclass(frozen=True)
class Action:
    """What a seat will do. `due` is in days from today (negative: past); `done` is how long ago it was finished."""

    by: str
    text: str
    own_basis: str
    due: int
    progress: tuple[tuple[int, str], ...] = ()  # (ago, text), oldest first
    done: int | None = None
    done_text: str = ""


@dataclass(frozen=True)
class Plan:
    """One version of the plan with the actions that come with it."""

    ago: int
    necessity: str
    text: str
    actions: tuple[Action, ...] = ()


@dataclass(frozen=True)
class Closing:
    """The participants close. `necessary_until` is in days from today, never before the closing."""

    ago: int
    ground: str
    necessary_until: int
    reason: str


@dataclass(frozen=True)
class Informing:
    """The contact point told the person, or not yet: then with ground, motivation and a day to look again."""

    ago: int
    how: str = ""
    ground: str = ""  # uavg_41_a, uavg_41_c, uavg_41_d, uavg_41_i, avg_14_5_b
    motivation: str = ""
    recheck: int = 0  # in days from today, at most three months after the decision


@dataclass(frozen=True)
class Decided:
    """What a meeting decided on one case: information, decision or action."""

    kind: str
    text: str
    reason: str = ""


@dataclass(frozen=True)
class Story:
    """One subject from the referral to where it stands today; a step that is absent has not happened."""

    id: str
    body: str  # oosterveen, lindehorst, kranenbroek
    by: str  # the seat that refers
    received: int
    subject: Subject
    conduct: str
    quality_note: str
    items: tuple[Statement, ...]
    addressee: str = "mayor"  # police, public_prosecution, mayor
    route: str = "own"  # own, care_safety_house
    urgent_reason: str = ""
    views: Views | None = None
    assessment: Assessment | None = None
    no_unanimity: int | None = None  # days ago that the term was recorded as passed
    composition: Composition | None = None
    told: int | None = None  # days ago that the submitter was told that it is not tabled
    opened: int | None = None
    contributions: tuple[Contribution, ...] = ()
    refusals: tuple[tuple[str, str, int], ...] = ()  # (seat, category, ago)
    analysis: Analysis | None = None
    plans: tuple[Plan, ...] = ()
    closing: Closing | None = None
    informing: Informing | None = None
    meeting: tuple[Decided, ...] | None = None  # on the agenda of the last meeting, with what was decided there
    next_meeting: bool = False  # on the agenda of the coming meeting
    destroyed: bool = False


@dataclass(frozen=True)
class Request:
    """Somebody asks the contact point of a municipality for a right."""

    id: str
    body: str
    ago: int
    right: str  # access, rectification, erasure, restriction, objection
    name: str
    born_on: str
    address: str
    explanation: str = ""
    taken_up: int | None = None
    identity_method: str = ""
