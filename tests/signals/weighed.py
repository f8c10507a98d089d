"""A referral and how far its weighing has come, for tests: the referral is a fact, the steps go by the services."""

from __future__ import annotations

from datetime import date

from parta.access.acting import acting
from parta.access.references import next_reference
from parta.accounts.models import User
from parta.vault import keyring, search
from signals.referrals.models import DataSubject, Involvement, Referral, ReferralItem, SubjectReference
from signals.weighing import services
from signals.weighing.models import Composition, JointAssessment, Weighing
from tests.support import Table, as_, begin, days

WEIGHERS = ("police", "prosecutor", "mayor")
TEXTS = {name: f"Wat de drie schreven over {name}." for name in ("necessity", "proportionality", "subsidiarity")}
CRITERIA = [
    {"criterion": name, "supports": f"Wat spreekt voor {name}.", "protects": f"Wat beschermt bij {name}."}
    for name in ("violence", "ideas", "relations", "identification", "self_reliance")
]


def rows_the_database_shows(model) -> int:
    """What the second wall lets through, without any filter of ours."""
    return model._base_manager.count()


def refer(
    table: Table,
    *,
    by: User | None = None,
    kind="probation",
    received_on: date | None = None,
    surname="Brandhof",
    **values,
):
    """A referral of the probation service, received ten days ago, with one statement; as in the world, if it can be."""
    as_in_the_world = (by, kind, received_on, surname, values) == (None, "probation", None, "Brandhof", {})
    if as_in_the_world and (found := begin(table, "referral")):
        return found.made["referral"]
    received_on, by = received_on or days(-10), by or table.probation
    with acting(None, "demo"):
        subject = DataSubject(
            consultation_body=table.body,
            kind="natural",
            given_names="Jelle",
            surname=surname,
            born_on="2002-03-04",
            bsn="999990019",
            stay_basis="stays",
            known_since=received_on,
        )
        reference = next_reference(Referral, "A", received_on)
        keyring.open_file(subject.pk, reference)
        subject.save()
        search.index(subject.pk, table.body.pk, given_names="Jelle", surname=surname, born=date(2002, 3, 4))
        referral = Referral.objects.create(
            reference=reference,
            consultation_body=table.body,
            subject=subject,
            referring_participant=table.participants[kind],
            submitted_by=by,
            addressee="mayor",
            received_on=received_on,
            conduct="Hij dreigde aan de balie en zegt dat ambtenaren verraders zijn.",
            quality_note="Nagevraagd bij de balie.",
            **values,
        )
        SubjectReference.objects.create(subject=subject, consultation_body=table.body, reference=reference)
        Involvement.objects.create(
            subject=subject, participant=table.participants[kind], person=by, reference=reference, since=received_on
        )
        ReferralItem.objects.create(
            referral=referral,
            category="c",
            kind="fact",
            basis="own_task",
            source="de balie",
            necessity="zonder dit is er geen beeld",
            text="Hij gooide een stoel om.",
            observed_on=received_on,
        )
    return referral


def reasons_of(person: User) -> str:
    """What somebody writes in his view: of the seat, for the table may be any."""
    return f"Redenen van {person.name.partition(' ')[0]}."


def file_view(referral: Referral, person: User, position="fits", on: date | None = None):
    """A view of the party for which the person weighs."""
    with as_(person):
        return services.file_view(
            actor=person,
            referral=referral,
            position=position,
            reasons=reasons_of(person),
            decided_on=on or days(-5),
        )


def viewed(table: Table, referral: Referral | None = None, **told) -> Weighing:
    """All three views are in, the last one opened them: of this referral, of one told so, or of the world."""
    if referral is None and not told and (found := begin(table, "views")):
        return _of(found.made["view"].weighing, found.made["referral"])
    referral = referral or refer(table, **told)
    for seat in WEIGHERS:
        view = file_view(referral, table.people[seat])
    return _of(view.weighing, referral)


def _of(weighing: Weighing, referral: Referral) -> Weighing:
    """The weighing with its referral at hand: outside an act nobody can read it."""
    weighing.referral = referral
    return weighing


def enter(weighing: Weighing, person: User, outcome="fits", on: date | None = None, **texts) -> JointAssessment:
    """A joint assessment, entered."""
    with as_(person):
        return services.enter_assessment(
            actor=person,
            weighing=weighing,
            decided_on=on or days(-4),
            outcome=outcome,
            **{"criteria": CRITERIA, **TEXTS, **texts},
        )


def confirm(decision: JointAssessment | Composition, person: User, on: date | None = None, position=""):
    """A confirmation of either decision; of an assessment with the position of its outcome, unless told otherwise."""
    on = on or days(-4)
    with as_(person):
        if isinstance(decision, JointAssessment):
            position = position or decision.outcome
            return services.confirm_assessment(actor=person, assessment=decision, position=position, confirmed_on=on)
        return services.confirm_composition(actor=person, composition=decision, confirmed_on=on)


def assessed(table: Table, referral: Referral | None = None, outcome="fits", **told) -> JointAssessment:
    """A joint assessment that all three confirmed: of this referral, of one told so, or of the world."""
    if referral is None and not told and outcome == "fits" and (found := begin(table, "assessment")):
        _of(found.made["assessment"].weighing, found.made["referral"])
        return found.made["assessment"]
    decision = enter(viewed(table, referral, **told), table.manager, outcome)
    for seat in WEIGHERS:
        confirm(decision, table.people[seat])
    return decision


SEAT_OF = {
    "police": "police",
    "prosecutor": "public_prosecution",
    "mayor": "mayor",
    "coordinator": "municipal_executive",
    "probation": "probation",
}


def members_of(table: Table, *seats: str) -> list[dict]:
    """Rows of a composition for these seats (all five unless told)."""
    return [
        {
            "participant": table.participants[SEAT_OF[seat]],
            "person": table.people[seat],
            "task": f"taak van {seat}",
            "reason": f"reden voor {seat}",
        }
        for seat in seats or SEAT_OF
    ]


def compose(weighing: Weighing, person: User, table: Table, **answers) -> Composition:
    """A composition, entered: tabled with all five and the coordinator unless told otherwise."""
    answers = {
        "decided_on": days(-3),
        "is_tabled": True,
        "coordinator": table.coordinator,
        "members": members_of(table),
        **answers,
    }
    with as_(person):
        return services.enter_composition(actor=person, weighing=weighing, **answers)


def composed(table: Table, referral: Referral | None = None, **answers) -> Composition:
    """A composition that all three confirmed."""
    weighing = assessed(table, referral).weighing
    decision = compose(weighing, table.manager, table, **answers)
    for seat in WEIGHERS:
        confirm(decision, table.people[seat], days(-3))
    return decision
