"""The form of a demo story: what happened to one fictitious subject, step by step. Days are counted back from today.

`ago=12` is twelve days before the day on which the story is loaded, so that the region is never out of date. A seat is
a chair in a casusoverleg (region.py says who sits there): police, prosecutor, mayor, manager, coordinator, probation,
child_protection, intake, contact. Whose weigher submitted the referral is spoken for by its deputy.
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
    how_sure: str = ""  # of a referral or a report: in short words
    place: str = ""  # of a report
    person: int | None = None  # of a report: the number of the person it is about, from 1


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
    persons: tuple[str, ...] = ()  # a name or a description, as the reporter gave it
    reporter_name: str = ""
    reporter_contact: str = ""
    decided: int | None = None
    outcome: str = ""
    elsewhere: str = ""  # care, safe_at_home, offence: where, never what
    reason: str = ""
    receipt: tuple[str, int] | None = None  # the channel by which, and how long ago, the reporter was told it came in


@dataclass(frozen=True)
class Subject:
    """A natural or legal person."""

    surname: str
    given_names: str = ""
    born_on: str = ""  # 1998-04-21
    kind: str = "natural"  # natural, legal
    aliases: str = ""
    bsn: str = ""  # 9999xxxxx, passing the eleven test, or nothing
    contact: str = ""
    stay_basis: str = "stays"  # stays, last_stayed, established
    stay_ago: int | None = None
    stay_evidence: str = ""


@dataclass(frozen=True)
class Also:
    """A second referral on the same person, who was called otherwise in it: joined, and weighed together."""

    by: str
    received: int
    surname: str
    given_names: str
    conduct: str
    quality_note: str
    items: tuple[Statement, ...]
    joined: int
    reason: str


@dataclass(frozen=True)
class Recused:
    """The weigher of a party stays out of this weighing; its deputy takes over."""

    party: str
    ago: int
    reason: str


@dataclass(frozen=True)
class Talk:
    """When and where the three talk; `days` from today, and never in the past when the story is loaded."""

    days: int
    at: str  # 16:30
    place: str


@dataclass(frozen=True)
class Views:
    """The three blind views that are in: position and short reasons by party."""

    ago: int
    police: tuple[str, str] | None = None  # ("fits" or "does_not_fit", reasons)
    prosecutor: tuple[str, str] | None = None
    mayor: tuple[str, str] | None = None
    revised: tuple[tuple[str, int, str, str], ...] = ()  # (party, ago, position, reasons), after all three are in


@dataclass(frozen=True)
class Move:
    """The person stays elsewhere since some days: the casusoverleg there weighs anew."""

    ago: int
    to: str
    basis: str
    since: int
    evidence: str
    views: Views | None = None


@dataclass(frozen=True)
class MoreInformation:
    """The three asked who referred for more; `items` is what was added then, numbered on from the referral's."""

    ago: int
    question: str
    agreed: int | None = None
    answered: int | None = None
    items: tuple[Statement, ...] = ()


@dataclass(frozen=True)
class Consulted:
    """A participant is asked for advice, without personal data unless `content_reason` says why. `due` as in Action."""

    by: str
    ago: int
    due: int
    question: str
    content_reason: str = ""
    answered: int | None = None
    answer: str = ""


@dataclass(frozen=True)
class Gathered:
    """A participant is asked for what it has, after 'fits'. `due` as in Action."""

    by: str
    ago: int
    due: int
    question: str
    answered: int | None = None
    answer: str = ""  # provided, nothing, weighty_reasons
    items: tuple[Statement, ...] = ()


@dataclass(frozen=True)
class Criterion:
    """One criterion in words: what supports, what speaks against, what protects; `rests_on` numbers the statements."""

    supports: str = ""
    against: str = ""
    protects: str = ""
    rests_on: tuple[int, ...] = ()  # from 1, as in Story.items


@dataclass(frozen=True)
class Assessment:
    """The joint assessment in the words of the act; `confirmed` names the parties that confirmed so far."""

    ago: int
    outcome: str
    violence: Criterion
    ideas: Criterion
    relations: Criterion
    identification: Criterion
    self_reliance: Criterion
    necessity: str
    proportionality: str
    subsidiarity: str
    other: Criterion | None = None
    only_expression: bool = False
    confirmed: tuple[str, ...] = ("police", "prosecutor", "mayor")
    differs: tuple[str, ...] = ()  # the parties that take the other position


@dataclass(frozen=True)
class ThirdParty:
    """Somebody from outside whom the three admit to this one case, without an account. `ends` as in Action.due."""

    organisation: str
    expertise: str
    task: str
    role: str  # drafting, carrying_out, evaluating
    reason: str
    ends: int


@dataclass(frozen=True)
class Composition:
    """Who takes part, each with task and reason; or not tabled, with a reason."""

    ago: int
    members: dict[str, tuple[str, str]] = field(default_factory=dict)  # seat: (task, reason)
    third_parties: tuple[ThirdParty, ...] = ()
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
class Answer:
    """A participant's answer to the contact point: no ground, or a ground and why; `lapsed` when it fell away."""

    by: str
    ago: int
    ground: str = ""
    motivation: str = ""
    lapsed: int | None = None


@dataclass(frozen=True)
class Round:
    """The contact point asked the involved participants; who gives no answer here is silent."""

    ago: int
    answers: tuple[Answer, ...] = ()


@dataclass(frozen=True)
class Informing:
    """The contact point told the person, or not yet: then with ground, motivation and a day to look again.

    Before it told, everybody who was involved answered that no ground stood in the way, unless the story has a round.
    """

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
    also: tuple[Also, ...] = ()
    recused: tuple[Recused, ...] = ()
    talk: Talk | None = None
    consulted: tuple[Consulted, ...] = ()
    views: Views | None = None
    move: Move | None = None
    more: MoreInformation | None = None
    withdrawn: tuple[int, str] | None = None  # (ago, reason)
    assessment: Assessment | None = None
    gathered: tuple[Gathered, ...] = ()
    no_unanimity: int | None = None  # days ago that the term was recorded as passed
    composition: Composition | None = None
    told: int | None = None  # days ago that the submitter was told that it is not tabled
    opened: int | None = None
    contributions: tuple[Contribution, ...] = ()
    refusals: tuple[tuple[str, str, int], ...] = ()  # (seat, category, ago)
    analysis: Analysis | None = None
    plans: tuple[Plan, ...] = ()
    closing: Closing | None = None
    round: Round | None = None
    informing: Informing | None = None
    meeting: tuple[Decided, ...] | None = None  # on the agenda of the last meeting, with what was decided there
    next_meeting: bool = False  # on the agenda of the coming meeting
    destroyed: bool = False

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All statements of the referral, in the order of their numbers."""
        return self.items + (self.more.items if self.more else ())


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
