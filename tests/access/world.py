"""A small world with an object of each kind, for the walls and the matrix."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from django.utils import timezone

from cases.dossier.models import Case
from parta.access.acting import acting
from parta.access.references import next_reference
from parta.outbox.services import choose_mail
from retention.certificates.models import DestructionCertificate
from retention.destruction.models import DestructionRun
from tests.access.seats import Seats
from tests.cases.builders import adopt, analyse, build_case
from tests.privacy.everything import Everything, make_everything
from tests.signals.weighed import assessed, composed, enter, refer, viewed
from tests.support import Table, as_, days, new_table

FILE = b"Een verslag van twee regels.\nNiets bijzonders."


@dataclass
class World:
    """Two casusoverleggen, one working case, and whatever else a page can be about."""

    table: Table
    other: Table
    case: Case
    everything: Everything
    seats: Seats
    objects: dict[str, Any] = field(default_factory=dict)
    seats: Seats | None = None  # who asks for its pages, in tests/access


def build_world() -> World:
    """One row of every kind for the first table; the second has people and a case of its own."""
    table, other = new_table("0 everything", "W100"), new_table("0 elsewhere", "W101")
    case = build_case(table)
    build_case(other, surname="Verbrugge")
    # Not the canary: tests look for that in the whole database.
    everything = make_everything(table, surname="Bontbekplevier", given="Wilhelmijntje", of_others="A-1901-0002")
    world = World(table, other, case, everything, Seats.of(table, other))
    world.objects["case"] = case
    world.objects["body"] = table.body
    world.objects["seat"] = table.police.designations.get().weighing_seats.get()
    _work(world)
    _table(world)
    _meetings(world)
    _leaving(world)
    _weighing(world)
    _exchange(world)
    _others(world)
    world.objects["designation"] = world.table.intake.designations.get()
    return world


def _work(world: World) -> None:
    table, case = world.table, world.case
    analyse(table, case)
    plan = adopt(table, case)
    with as_(table.police):
        world.objects["action"] = plan.actions.get()
        world.objects["contribution"] = _contribute(table, case)
    with as_(table.manager):
        from cases.consultations.services import add_case, plan_meeting

        meeting = plan_meeting(actor=table.manager, bodies=[table.body], starts_at=_soon(), place="stadhuis")
        world.objects["meeting"] = meeting
        world.objects["item"] = add_case(actor=table.manager, meeting=meeting, case=case)


def _table(world: World) -> None:
    """Changes of the table, what was said about a statement, people around the person."""
    from cases.contributions import services as contributions
    from cases.dossier.models import CaseMembership, ThirdParty
    from cases.participants.models import HandOver, TableDecision

    table, case, objects = world.table, world.case, world.objects
    police = table.participants["police"]
    with acting(None, "demo"):
        objects["membership"] = CaseMembership.objects.get(case=case, person=table.probation)
        entered = {
            "case": case,
            "subject_id": case.subject_id,
            "consultation_body": table.body,
            "reference": case.reference,
            "kind": "end",
            "participant": table.participants["probation"],
            "reason": "niet meer nodig",
            "actor": table.manager,
            "decided_on": days(-1),
            "asked": [table.police.pk, table.prosecutor.pk, table.mayor.pk],
        }
        objects["table_decision"] = TableDecision.objects.create(**entered)
        objects["table_in_effect"] = TableDecision.objects.create(**entered, in_effect_on=days(0))
        people = {"from_person": table.coordinator, "to_person": table.mayor}
        asked = {"case": case, "actor": table.manager, "decided_on": days(-1), "reason": "verlof"}
        objects["hand_over"] = HandOver.objects.create(**asked, **people)
        third = {"organisation": "GGZ", "expertise": "gezin", "task": "hulp", "reason": "nodig", "role": "drafting"}
        objects["third_party"] = ThirdParty.objects.create(case=case, admitted_on=days(-5), ends_on=days(90), **third)
    said = {"category": "c", "kind": "fact", "basis": "own_task", "source": "balie", "necessity": "nodig"}
    with as_(table.manager):
        objects["on_behalf"] = contributions.contribute_on_behalf(
            actor=table.manager, case=case, participant=police, text="Hij belde.", contributed_on=days(0), **said
        )
    with as_(table.police):
        wrong = _contribute(table, case, special_categories=[], file=None)
        answers = {"reason": "nagekeken", "decided_on": days(0), "text": "Hij stond er twee keer."}
        found = contributions.correct(actor=table.police, contribution=wrong, outcome="replaced", **answers)
        objects["correction"] = found
        other = _contribute(table, case, special_categories=[], file=None)
        second = contributions.correct(actor=table.police, contribution=other, outcome="replaced", **answers)
        told = {"organisation": "Proefschool", "message": "klopt niet", "due_on": days(9), "decided_on": days(0)}
        objects["feedback"] = contributions.send_feedback(actor=table.police, correction=second, **told)
        objects["related"] = contributions.add_related(
            actor=table.police,
            case=case,
            participant=police,
            name="Noor",
            relation="zus",
            relevance="houdt contact",
            added_on=days(0),
        )


def _meetings(world: World) -> None:
    """Meetings that are to be opened and that are held, what was decided, a question, a paper."""
    from cases.consultations import services

    table, objects = world.table, world.objects
    past = timezone.now() - timedelta(hours=2)
    with as_(table.manager):
        for name in ("ready", "held"):
            made = services.plan_meeting(actor=table.manager, bodies=[table.body], starts_at=past, place="stadhuis")
            objects[name] = made
            objects[f"{name}_item"] = services.add_case(actor=table.manager, meeting=made, case=world.case)
        services.open_meeting(actor=table.manager, meeting=objects["held"])
        decided = {"kind": "information", "text": "Hij heeft werk.", "decided_on": days(0)}
        objects["decision"] = services.decide_item(actor=table.manager, item=objects["held_item"], **decided)
        objects["information"] = services.ask_information(
            actor=table.manager,
            item=objects["item"],
            participant=table.participants["police"],
            question="Is er nieuws?",
            asked_on=days(0),
            due_on=days(5),
        )
    with as_(table.police):
        paper = services.ask_paper(actor=table.police, meeting=objects["held"], kind="agenda")
        items = services.begin_paper(actor=table.police, paper_id=paper.pk)
        parts = services.paper_parts(actor=table.police, paper_id=paper.pk, item_ids=items, number=1)
        services.finish_paper(actor=table.police, paper_id=paper.pk, parts=parts)
    objects["paper"] = paper


def _leaving(world: World) -> None:
    """Provisions: one waits for consent, one for the second person, one is ready, one was carried out."""
    from cases.provisions import services

    table, case, objects = world.table, world.case, world.objects
    probation = table.participants["probation"]
    with as_(table.police):
        owned = _contribute(table, case, special_categories=[], file=None, category="f", basis="wpg_20_4")
    common = {"necessity": "nodig", "what": "het beeld", "how": "op papier", "is_secure": True, "decided_on": days(0)}
    result = {"kind": "result", "to_participant": table.participants["mayor"], "quality_note": "nagekeken", **common}
    law = {"kind": "other_law", "receiver": "rechter-commissaris", "article": "Sv 126nd", **common}
    with as_(table.probation):
        given = {"actor": table.probation, "case": case, "participant": probation}
        objects["consent"] = services.prepare_provision(**given, **result, contributions=[owned]).items.get()
        objects["to_review"] = services.prepare_provision(**given, **law, contributions=[owned])
        objects["provision"] = services.prepare_provision(**given, **result)
        wrong = objects["correction"].contribution
        provided = services.prepare_provision(**given, **result, contributions=[wrong])
        objects["provided"] = services.carry_out(actor=table.probation, provision=provided, carried_out_on=days(0))
        objects["provided_item"] = provided.items.get()


def _exchange(world: World) -> None:
    """An exchange that is asked about, one that came in, a move, a proposal to close."""
    from cases.closing.models import ClosingProposal
    from cases.exchange.models import Exchange, MovingHouse
    from cases.exchange.services import prepare_exchange

    table, other, case, objects = world.table, world.other, world.case, world.objects
    with as_(table.manager):
        asked = {"to_body": other.body, "ground": "effects", "reason": "nodig", "answer_before": days(9)}
        chosen = [objects["correction"].contribution]
        made = prepare_exchange(actor=table.manager, case=case, contributions=chosen, decided_on=days(0), **asked)
        objects["exchange"], objects["exchange_item"] = made, made.items.get()
    with acting(None, "demo"):
        theirs = Case.objects.get(consultation_body=other.body)
        objects["coming"] = Exchange.objects.create(
            case=theirs,
            subject_id=theirs.subject_id,
            consultation_body=other.body,
            reference=theirs.reference,
            to_body=table.body,
            ground="effects",
            reason="nodig",
            answer_before=days(-1),
            actor=other.manager,
            decided_on=days(-3),
            sent_on=days(-1),
            last_processed_on=days(-5),
        )
        second = objects["unanalysed"]
        objects["moving"] = MovingHouse.objects.create(
            case=second,
            subject_id=second.subject_id,
            consultation_body=table.body,
            to_body=other.body,
            moved_on=days(-3),
            basis="stays",
            evidence="gezien",
            actor=table.manager,
            decided_on=days(-2),
        )
        words = {"ground": "klaar", "no_longer_necessary_reason": "klaar", "no_longer_necessary_on": days(0)}
        objects["proposal"] = ClosingProposal.objects.create(
            case=second, actor=table.manager, decided_on=days(-1), **words
        )


def _contribute(table: Table, case: Case, **changes):
    from django.core.files.uploadedfile import SimpleUploadedFile

    from cases.contributions.services import contribute

    answers = {
        "category": "c",
        "kind": "fact",
        "basis": "own_task",
        "source": "eigen waarneming",
        "necessity": "nodig voor het beeld",
        "text": "Hij stond drie keer aan de balie.",
        "obtained_on": days(-15),
        "contributed_on": days(-14),
        "special_categories": ["religion_belief"],
        "file": SimpleUploadedFile("verslag.txt", FILE, "text/plain"),
        **changes,
    }
    return contribute(actor=table.police, case=case, participant=table.participants["police"], **answers)


def _weighing(world: World) -> None:
    table = world.table
    world.objects["referral"] = refer(table, surname="Fluitenberg")
    world.objects["folded_item"] = _folded_item(world.objects["referral"])
    world.objects["join"] = _join(table)
    world.objects["weighing"] = viewed(table, refer(table, surname="Kraaijenbosch"))
    world.objects["assessment"] = enter(viewed(table, refer(table, surname="Meulenbelt")), table.manager)
    world.objects["more_information"] = _asked_for_more(table, viewed(table, refer(table, surname="Nieuwpoort")))
    world.objects["composition"] = composed(table, refer(table, surname="Oudshoorn"))
    world.objects["composed"] = assessed(table, refer(table, surname="Pruijmboom")).weighing
    world.objects["unanalysed"] = build_case(table, surname="Quakkelaar")
    _asked(world)


def _asked(world: World) -> None:
    """A question of the contact point to each involved participant; of the three to others, one of them answered."""
    from signals.gathering import services as gathering
    from signals.informing.services import ask_participants

    table, objects = world.table, world.objects
    board = {"participant": table.participants["child_protection_board"], "person": table.child_protection}
    probation = {"participant": table.participants["probation"], "person": table.probation}
    put = {"question": "Wat weet u?", "asked_on": days(0), "due_on": days(10)}
    with as_(table.contact):
        asked = ask_participants(actor=table.contact, subject=objects["referral"].subject, asked_on=days(0))
    objects["question"] = next(question for question in asked if question.person_id == table.probation.pk)
    with as_(table.manager):
        put["actor"] = table.manager
        objects["consultation"] = gathering.consult_participant(weighing=objects["weighing"], **board, **put)
        objects["gathering"] = gathering.request_gathering(weighing=objects["composed"], **board, **put)
        provided = gathering.request_gathering(weighing=objects["composed"], **probation, **put)
    with as_(table.probation):
        answer = {"answer": "provided", "answered_on": days(0), "items": [_GATHERED]}
        gathering.answer_gathering(actor=table.probation, gathering=provided, **answer)
        objects["gathered_item"] = provided.items.get()


_GATHERED = {
    "category": "c",
    "kind": "judgement",
    "basis": "own_task",
    "source": "de begeleider",
    "necessity": "nodig voor het beeld",
    "text": "Hij zegt dat zijn geloof hem rust geeft.",
    "special_categories": ["religion_belief"],
}


def _asked_for_more(table: Table, weighing):
    from signals.weighing.services import ask_more_information

    answers = {"weighing": weighing, "question": "Wie zag dat, en wanneer?", "decided_on": days(-2)}
    with as_(table.manager):
        return ask_more_information(actor=table.manager, **answers)


def _join(table: Table):
    from signals.referrals.services import join_referrals

    first, second = (refer(table, surname="Tempelaar", received_on=days(-ago)) for ago in (12, 11))
    with as_(table.manager):
        pair = {"referral": second, "leading": first}
        return join_referrals(actor=table.manager, reason="zelfde persoon", decided_on=days(-1), **pair)


def _folded_item(referral):
    from signals.referrals.models import ReferralItem

    with acting(None, "demo"):
        return ReferralItem.objects.create(
            referral=referral,
            category="c",
            kind="judgement",
            basis="own_task",
            source="de begeleider",
            necessity="nodig voor het beeld",
            text="Hij zegt dat zijn geloof hem rust geeft.",
            special_categories=["religion_belief"],
            observed_on=referral.received_on,
        )


def _others(world: World) -> None:
    from contactpoint.requests.models import RightsRequest
    from signals.reports.models import Report
    from signals.weighing.models import NotTabled

    with as_(world.table.coordinator):
        choose_mail(actor=world.table.coordinator, moment="daily", wanted=[])
    rows = world.everything.rows
    world.objects["not_tabled"] = rows[NotTabled][0]
    world.objects["subject"] = world.objects["referral"].subject
    world.objects["request"] = rows[RightsRequest][0]
    world.objects["report"] = rows[Report][0]
    with acting(None, "demo"):
        world.objects["open_report"] = _open_report(world)
        world.objects["open_request"] = _open_request(world)
        world.objects["certificate"] = _certificate(world)


def _open_report(world: World):
    from parta.vault import keyring
    from signals.reports.models import Report

    reference = next_reference(Report, "M", days(-2))
    report = Report(
        reference=reference,
        consultation_body=world.table.body,
        received_on=days(-2),
        channel="counter",
        about="Een buurman maakt zich zorgen.",
        taken_by=world.table.intake,
    )
    keyring.open_file(report.pk, reference)
    report.save()
    return report


def _open_request(world: World):
    from contactpoint.requests.models import RightsRequest
    from parta.vault import keyring

    reference = next_reference(RightsRequest, "R", days(-2))
    row = RightsRequest(
        reference=reference,
        consultation_body=world.table.body,
        right="access",
        code_hash="1" * 64,
        received_on=days(-2),
    )
    keyring.open_file(row.pk, reference)
    row.save()
    return row


def _certificate(world: World) -> DestructionCertificate:
    run = DestructionRun.objects.create(
        root_id=world.case.pk,
        root_kind="subject",
        consultation_body=world.table.body,
        term="five_years",
        planned_on=days(-1),
        legal_on=days(-1),
        rows_deleted_at=timezone.now(),
        finished_at=timezone.now(),
    )
    return DestructionCertificate.objects.create(
        reference=next_reference(DestructionCertificate, "C", days(0)),
        run=run,
        consultation_body=world.table.body,
        root_kind="subject",
        term="five_years",
        rows=1,
        keys=1,
        files=0,
        issued_at=timezone.now(),
    )


def _soon():
    return timezone.now().replace(hour=11, minute=0, second=0, microsecond=0) + timedelta(days=7)
