"""A referral: submitted, supplemented, corrected, moved to another municipality, joined with another of one person."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, connection, transaction
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from stdnum.nl import bsn as bsn_number

from parta import legal
from parta.access.policies import require
from parta.access.references import next_reference
from parta.accounts.models import Designation, User
from parta.audit.trail import record
from parta.organisations.models import ConsultationBody, Participant, ParticipantKind
from parta.outbox.models import Notice
from parta.outbox.services import notify
from parta.parameters.models import value_of
from parta.vault import keyring, search
from parta.vault.models import VaultModel
from signals.referrals.models import (
    DataCategory,
    DataSubject,
    Involvement,
    ProvisionBasis,
    Referral,
    ReferralItem,
    ReferralMove,
    SpecialCategory,
    SubjectJoin,
    SubjectReference,
)
from signals.referrals.policies import (
    can_join_referrals,
    can_move_referral,
    can_open_item,
    can_refer_report,
    can_remove_item,
    can_show_bsn,
    can_submit_referral,
    can_supplement_referral,
    can_undo_join,
    designation_of,
    handlers_of,
    handling_designation,
    leading_among,
    leading_referral,
    manager_for,
    subject_for,
)
from signals.reports.models import Report, ReportDecision, ReportPerson, ReportReferred
from signals.reports.services import check_day, decide_report, names_reporter

OWNER_OF = {DataCategory.F: ParticipantKind.POLICE, DataCategory.G: ParticipantKind.PUBLIC_PROSECUTION}
"""Data of these categories are provided by their own holder alone (rules.md, DAT-09 and DAT-10)."""
UNDO_DAYS = 30
"""How long a join can be undone (own choice: W11)."""
Origin = tuple[Report, ReportPerson | None]
"""A report that a referral comes from, and the person of that report whom it is about."""


@transaction.atomic
def submit_referral(
    *,
    actor: User,
    body: ConsultationBody,
    referring_participant: Participant,
    addressee: str,
    received_on: date,
    subject: dict[str, Any],
    conduct: str,
    quality_note: str,
    items: Sequence[dict[str, Any]],
    route: str = Referral.Route.OWN,
    is_urgent: bool = False,
    urgent_reason: str = "",
    report: Report | None = None,
    reports: Sequence[Origin] = (),
) -> Referral:
    """Submit a case for a participant; each report that it came from gets its decision in the same act.

    Raises ValidationError without a statement or category, on a basis that does not fit, for a number or a day that
    cannot be, when a reporter would travel along, and when a report was decided otherwise or went along before.
    Legal basis: WET 5(1), WET 4, WET 8, BESL 7, UAVG 41(1)(i).
    """
    require(can_submit_referral, actor, body, referring_participant)
    origins = _origins(actor, body, [*([(report, None)] if report else []), *reports])
    came_from = [origin for origin, _person in origins]
    check_day(received_on, "received_on", not_before=max((row.received_on for row in came_from), default=None))
    _check_texts(conduct, quality_note)
    person = _subject(body, received_on, referring_participant, subject)
    designation = designation_of(actor, referring_participant)
    referral = Referral(
        reference=next_reference(Referral, "A", received_on),
        consultation_body=body,
        subject=person,
        referring_participant=referring_participant,
        submitted_by=actor,
        designation=designation,
        addressee=addressee,
        route=route,
        received_on=received_on,
        is_urgent=is_urgent,
        # What does not apply is left out, whatever was typed before (F4).
        urgent_reason=urgent_reason if is_urgent else "",
        conduct=conduct,
        quality_note=quality_note,
    )
    # The person becomes visible with the referral, so before it is there the database cannot confirm the person.
    referral.full_clean(exclude={"subject"})
    rows = _items(referral, items)
    _check_reporters_stay(came_from, person, _texts_of(referral, rows))
    keyring.open_file(person.pk, referral.reference)
    person.save()
    referral.save()
    for row in rows:
        row.save()
    _make_known(person, referral.reference)
    _involve(referral)
    record("referral.submitted", actor=actor, subject=referral, designation_id=designation.pk)
    for origin, about in origins:
        _pass_on(actor, origin, about, referral)
    return referral


def _involve(referral: Referral) -> None:
    """Let the contact point know whom it asks before it informs the person (BESL 4(2))."""
    Involvement.objects.create(
        subject_id=referral.subject_id,
        participant_id=referral.referring_participant_id,
        person_id=referral.submitted_by_id,
        reference=referral.reference,
        since=referral.received_on,
    )


def open_item(*, actor: User, item: ReferralItem) -> str:
    """Return the text of a folded statement, and record that it was opened.

    Raises PermissionDenied when it is not folded. Legal basis: WET 8(1), AVG 25(2). Rule: SPC-06.
    """
    require(can_open_item, actor, item)
    record("referral.special_read", actor=actor, subject=item)
    return item.text


def show_bsn(*, actor: User, referral: Referral) -> str:
    """Return the citizen service number of the person, and record that it was shown.

    Raises PermissionDenied for a participant that may not process it. Legal basis: WET 4(b), WET 14(2). Rule: DAT-04.
    """
    require(can_show_bsn, actor, referral)
    subject = subject_for(actor, referral)
    record("subject.bsn_shown", actor=actor, subject=subject)
    return subject.bsn


@transaction.atomic
def supplement_referral(
    *, actor: User, referral: Referral, items: Sequence[dict[str, Any]], added_on: date
) -> list[ReferralItem]:
    """Add statements to an undecided referral, by who submitted it; those who weigh it hear that they are there.

    Raises ValidationError for a statement that the law does not allow, for a day that cannot be, and when a reporter
    would travel along. Legal basis: WET 5(1), WET 4, WET 8, BESL 7.
    """
    (referral,) = _locked(referral)
    require(can_supplement_referral, actor, referral)
    check_day(added_on, "added_on", not_before=referral.received_on)
    last = ReferralItem.objects.filter(referral=referral).order_by("position").last()
    rows = _items(referral, items, after=last.position if last else 0)
    came_from = Report.objects.visible_to(actor).filter(reportreferreds__reference=referral.reference)
    _check_reporters_stay(list(came_from.with_keys()), referral.subject, _texts_of(None, rows))
    for row in rows:
        row.added_on = added_on
        row.save()
    designation = designation_of(actor, referral.referring_participant)
    record("referral.supplemented", actor=actor, subject=referral, designation_id=designation.pk)
    _tell_handlers(actor, referral, Notice.Kind.ANSWERED)
    return rows


@transaction.atomic
def remove_item(*, actor: User, item: ReferralItem, removed_on: date) -> ReferralItem:
    """Take out a statement that is wrong, or about somebody else: its texts are emptied, and a mark stays.

    Raises ValidationError when that was done before, and for a day that cannot be.
    Legal basis: WET 10, BESL 8, AVG 5(1)(d). Rule: QUA-01.
    """
    rows = ReferralItem.objects.select_for_update(of=("self",)).select_related("referral")
    item = rows.get(pk=item.pk)
    require(can_remove_item, actor, item)
    if item.removed_on is not None:
        message = _("Deze uitspraak is al verwijderd op %(day)s; er is niets gewijzigd (Wet PARTA, artikel 10).")
        raise ValidationError(message % {"day": _in_words(item.removed_on)})
    check_day(removed_on, "removed_on", not_before=item.added_on or item.referral.received_on)
    emptied = ("text", "source", "necessity", "how_sure")
    for name in emptied:
        setattr(item, name, "")
    item.removed_on, item.removed_by = removed_on, actor
    item.save(update_fields=[*emptied, "removed_on", "removed_by"])
    manager = manager_for(actor, item.referral.consultation_body_id)
    record("item.removed", actor=actor, subject=item, designation_id=manager.pk if manager else None)
    if item.referral.submitted_by_id != actor.pk:
        _tell(item.referral.submitted_by, item.referral, Notice.Kind.ITEM_REMOVED)
    return item


# --- submitting ---------------------------------------------------------------------------------------------------
def _check_texts(conduct: str, quality_note: str) -> None:
    """A referral says which conduct or situation, and how facts and quality were checked. Rule: MEL-04, MEL-05."""
    if not conduct.strip():
        message = _("Beschrijf de gedragingen of de situatie (Wet PARTA, artikel 5, eerste lid; regel MEL-04).")
        raise ValidationError({"conduct": message})
    if not quality_note.strip():
        message = _("Schrijf op hoe u de feiten en de kwaliteit hebt getoetst (Besluit PARTA, artikel 7; MEL-05).")
        raise ValidationError({"quality_note": message})


def _subject(body: ConsultationBody, on: date, participant: Participant, answers: dict[str, Any]) -> DataSubject:
    """The person of a referral: a new row, without a link to a file that was closed. Rule: CLO-05."""
    born_on = answers.get("born_on")
    bsn = (answers.get("bsn") or "").replace(" ", "").replace(".", "")
    natural = answers["kind"] == DataSubject.Kind.NATURAL_PERSON
    if born_on:
        check_day(born_on, "born_on")
    if answers.get("stay_since"):
        check_day(answers["stay_since"], "stay_since")
    if not natural and (born_on or bsn):
        message = _("Een rechtspersoon heeft geen geboortedatum en geen burgerservicenummer. Maak die velden leeg.")
        raise ValidationError({"born_on" if born_on else "bsn": message})
    if bsn:
        _check_bsn(body, participant, bsn)
    person = DataSubject(
        consultation_body=body,
        kind=answers["kind"],
        given_names=(answers.get("given_names") or "") if natural else "",
        surname=answers["surname"],
        born_on=born_on.isoformat() if born_on else "",
        aliases=answers.get("aliases") or "",
        bsn=bsn_number.compact(bsn) if bsn else "",
        contact=answers.get("contact") or "",
        stay_basis=answers["stay_basis"],
        stay_since=answers.get("stay_since"),
        stay_evidence=answers.get("stay_evidence") or "",
        known_since=on,
    )
    _clean_subject(person)
    return person


def _clean_subject(person: DataSubject) -> None:
    """Show the rule about the place of stay beside its own field."""
    person.full_clean(validate_constraints=False)
    try:
        person.validate_constraints()
    except ValidationError as refusal:
        raise ValidationError({"stay_basis": refusal.messages}) from refusal


def _check_bsn(body: ConsultationBody, participant: Participant, bsn: str) -> None:
    if participant.kind not in value_of(body.pk, "BSN_ALLOWED_ROLES"):
        message = _("Uw deelnemer mag het burgerservicenummer niet verwerken (Wet PARTA, artikel 4, onder b).")
        raise ValidationError({"bsn": message})
    if not bsn_number.is_valid(bsn):
        message = _("Dit is geen burgerservicenummer: het getal klopt niet. Controleer de negen cijfers of laat leeg.")
        raise ValidationError({"bsn": message})


# --- by what a person is found ------------------------------------------------------------------------------------
def _make_known(person: DataSubject, *references: str) -> None:
    """Write the search tokens of a person, and the references that the process manager is told (MEL-16)."""
    born = date.fromisoformat(person.born_on) if person.born_on else None
    names = {"given_names": person.given_names, "surname": person.surname, "aliases": person.aliases}
    search.index(person.pk, person.consultation_body_id, born=born, bsn=person.bsn, **names)
    for reference in references:
        _name_reference(person.pk, person.consultation_body_id, reference)


def _name_reference(subject_id: UUID, body_id: UUID, reference: str) -> None:
    SubjectReference.objects.create(subject_id=subject_id, consultation_body_id=body_id, reference=reference)


def forget_known(subject_id: UUID) -> None:
    """Delete by what a person is found here, tokens and references: part of the act by which that ends.

    Legal basis: own choice: a shielded file does not exist for a search (MEL-16).
    """
    search.forget(subject_id)
    SubjectReference.objects.filter(subject=subject_id).delete()


# --- the statements -----------------------------------------------------------------------------------------------
def _items(referral: Referral, items: Sequence[dict[str, Any]], after: int = 0) -> list[ReferralItem]:
    if not items:
        message = _("Breng ten minste één uitspraak in, met categorie en grondslag (Wet PARTA, artikel 4).")
        raise ValidationError(message)
    return [_item(referral, number, after, answers) for number, answers in enumerate(items, start=1)]


def _item(referral: Referral, number: int, after: int, answers: dict[str, Any]) -> ReferralItem:
    answers = {**answers, "special_categories": list(answers.get("special_categories") or ())}
    for problem in _problems(referral.referring_participant.kind, answers):
        raise ValidationError(_("Uitspraak %(number)s: %(problem)s") % {"number": number, "problem": problem})
    item = ReferralItem(referral=referral, position=after + number, **answers)
    try:
        item.full_clean(exclude={"referral"})
    except ValidationError as refusal:
        problem = " ".join(refusal.messages)
        message = _("Uitspraak %(number)s: %(problem)s") % {"number": number, "problem": problem}
        raise ValidationError(message) from refusal
    return item


def item_problems(kind: str, answers: dict[str, Any]) -> list[str]:
    """Say what is wrong with a statement of a participant of this kind. Legal basis: WET 4, WET 8(1)."""
    return _problems(kind, answers)


def _problems(kind: str, answers: dict[str, Any]) -> list[str]:
    """What is wrong with a statement: category, supplier, basis, special categories, necessity.

    Rule: MEL-07, DAT-01, DAT-03, DAT-09, DAT-10, SPC-01.
    """
    category, basis = answers.get("category"), answers.get("basis")
    owner = OWNER_OF.get(category)
    found = []
    if category not in DataCategory.values:
        found.append(_("kies een categorie, a tot en met h (Wet PARTA, artikel 4; regel DAT-01)."))
    if owner and kind != owner:
        words = {"letter": category, "owner": owner.label}
        found.append(_("gegevens van categorie %(letter)s brengt alleen in: %(owner)s (DAT-09, DAT-10).") % words)
    if basis not in legal.PROVISION_BASES or kind not in legal.PROVISION_BASES[basis].kinds:
        found.append(_("deze grondslag past niet bij uw deelnemer. Kies de wet waarop uw deelnemer verstrekt."))
    if owner and basis == ProvisionBasis.OWN_TASK:
        found.append(_("kies bij categorie f de Wpg en bij categorie g de Wjsg (DAT-09, DAT-10)."))
    if not set(answers["special_categories"]) <= set(SpecialCategory.values):
        found.append(_("alleen de bijzondere gegevens van artikel 8 van de Wet PARTA mogen worden verwerkt."))
    if not str(answers.get("necessity") or "").strip():
        found.append(_("schrijf op waarom dit nodig is voor het doel (Wet PARTA, artikel 4)."))
    return found


# --- from reports -------------------------------------------------------------------------------------------------
def _origins(actor: User, body: ConsultationBody, given: Sequence[Origin]) -> list[Origin]:
    """Return the reports, read anew with their keys, each with the one person whom the referral is about.

    Rule: MEL-20.
    """
    rows = Report.objects.visible_to(actor).filter(pk__in=[report.pk for report, _person in given])
    found = {row.pk: row for row in rows.select_related("consultation_body__municipality").with_keys()}
    origins = []
    for report, person in given:
        row = found.pop(report.pk, None)
        if row is None:
            raise PermissionDenied("A report that is not visible, or twice the same.")
        require(can_refer_report, actor, row)
        if row.consultation_body_id != body.pk:
            message = _("Melding %(reference)s is gericht aan een andere burgemeester. Haal haar los (regel MEL-20).")
            raise ValidationError(message % {"reference": row.reference})
        origins.append((row, _person_of(row, person)))
    return origins


def _person_of(report: Report, chosen: ReportPerson | None) -> ReportPerson | None:
    people = list(ReportPerson.objects.filter(report=report))
    if chosen is None and len(people) == 1:
        return people[0]
    if (chosen is None and people) or (chosen is not None and chosen not in people):
        message = _("Kies bij melding %(reference)s over wie van de personen deze aanmelding gaat (AVG, artikel 5).")
        raise ValidationError(message % {"reference": report.reference})
    return chosen


TEXTS_OF_SUBJECT = ("given_names", "surname", "aliases", "contact", "stay_evidence")
TEXTS_OF_ITEM = ("text", "source", "necessity", "how_sure")


def _texts_of(referral: Referral | None, rows: Iterable[ReferralItem]) -> list[str]:
    texts = [getattr(row, name) for row in rows for name in TEXTS_OF_ITEM]
    if referral is not None:
        texts += [referral.conduct, referral.quality_note, referral.urgent_reason]
        texts += [getattr(referral.subject, name) for name in TEXTS_OF_SUBJECT]
    return texts


def _check_reporters_stay(reports: Sequence[Report], person: DataSubject, texts: list[str]) -> None:
    """No text of a referral tells who a reporter is. Rule: MEL-21."""
    if any(names_reporter(report, texts, called=[person.name, person.aliases]) for report in reports):
        message = _(
            "In de aanmelding staat wie de melder is. De melder is beschermd en gaat niet mee (UAVG, artikel 41; "
            "regel MEL-21). Haal naam en bereikbaarheid van de melder weg; noem alleen de soort bron."
        )
        raise ValidationError(message)


def _pass_on(actor: User, report: Report, person: ReportPerson | None, referral: Referral) -> None:
    """Note that a report went along, once per person; it gets its decision when it has none: no clock moves.

    Rule: MEL-20.
    """
    _decide(actor, report, referral)
    row = ReportReferred(
        report=report, person=person, reference=referral.reference, actor=actor, referred_on=referral.received_on
    )
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError as taken:
        # Nobody may change a report, so nobody can lock it: of two at the same time the database lets one through.
        message = _(
            "Melding %(reference)s is intussen al aangemeld voor deze persoon; er is niets gewijzigd. Haal de melding "
            "los, of kies een andere persoon (regel MEL-20). Wat u typte, staat er nog."
        )
        raise ValidationError(message % {"reference": report.reference}) from taken
    record("report.referred", actor=actor, subject=report)


def _decide(actor: User, report: Report, referral: Referral) -> None:
    outcome = ReportDecision.Outcome.TO_REFERRAL
    passed_on = ReportDecision.objects.filter(report=report, outcome=outcome)
    if passed_on.exists():
        return
    reason = _("Aangemeld met kenmerk %(reference)s.") % {"reference": referral.reference}
    try:
        decide_report(actor=actor, report=report, decided_on=referral.received_on, outcome=outcome, reason=reason)
    except ValidationError as refusal:
        # Somebody else joined it at the same moment, for another of its persons: then it has this decision now.
        if not passed_on.exists():
            raise ValidationError(f"{report.reference}: {' '.join(refusal.messages)}") from refusal


# --- to another municipality --------------------------------------------------------------------------------------
@transaction.atomic
def move_referral(
    *,
    actor: User,
    referral: Referral,
    to_body: ConsultationBody,
    basis: str,
    since: date,
    evidence: str,
    decided_on: date,
) -> ReferralMove:
    """Carry the referrals of a person over to the casusoverleg of the municipality where he stays; no clock moves.

    The three there weigh anew; those here no longer see them. Raises ValidationError for the same municipality, for
    one where nobody can take over, without evidence, and for a ground or a day that cannot be.
    Legal basis: WET 1(b), WET 5(3), BESL 2(2). Rule: PUR-06.
    """
    (referral,) = _locked(referral)
    require(can_move_referral, actor, referral)
    check_day(decided_on, "decided_on", not_before=referral.received_on)
    check_day(since, "since")
    _check_move(referral, to_body, basis, evidence)
    rows = Referral.objects.filter(subject=referral.subject_id, ended_on__isnull=True)
    moving = list(rows.select_related("submitted_by").order_by("pk"))
    joins = list(SubjectJoin.objects.filter(subject=referral.subject_id).select_related("other"))
    joined = [(join.other, join.referral_id) for join in joins if join.undone_on is None]
    people = [(referral.subject, referral.pk), *joined]
    answers = {"to_body": to_body, "basis": basis, "since": since, "evidence": evidence.strip()}
    decided = {"actor": actor, "designation": _designation(actor, referral), "decided_on": decided_on}
    moves = [_save_move(person, by, {**answers, **decided}) for person, by in people]
    stay = {"consultation_body_id": to_body.pk, "stay_basis": basis, "stay_since": since}
    _hand_over(DataSubject, [person.pk for person, _by in people], **stay)
    _make_known_there(referral.subject, to_body)
    record("referral.moved", actor=actor, subject=moves[0], designation_id=moves[0].designation_id)
    for row in moving:
        _tell_of_move(actor, row, to_body)
    _hand_over(SubjectJoin, [join.pk for join in joins], consultation_body_id=to_body.pk)
    # The last write: after it the actor no longer sees the referrals.
    _hand_over(Referral, [row.pk for row in moving], consultation_body_id=to_body.pk)
    return moves[0]


def _check_move(referral: Referral, to_body: ConsultationBody, basis: str, evidence: str) -> None:
    if to_body.pk == referral.consultation_body_id:
        message = _("De aanmelding ligt al bij deze gemeente. Kies de gemeente waar betrokkene nu verblijft (PUR-05).")
        raise ValidationError({"to_body": message})
    if not handlers_of(to_body.pk).exists():
        message = _(
            "In dit casusoverleg kan nog niemand een aanmelding wegen. Vraag de procesregisseur van die gemeente "
            "om de weegtafel te vullen; tot dan blijft de aanmelding hier (Wet PARTA, artikel 5, derde lid)."
        )
        raise ValidationError({"to_body": message})
    if not evidence.strip():
        raise ValidationError({"evidence": _("Schrijf op waaruit het verblijf blijkt (Wet PARTA, artikel 1; PUR-05).")})
    established = basis == DataSubject.StayBasis.ESTABLISHED
    if basis not in DataSubject.StayBasis.values or established == referral.subject.is_natural:
        message = _("Een rechtspersoon is gevestigd, een natuurlijke persoon verblijft (Wet PARTA, artikel 1).")
        raise ValidationError({"basis": message})


def _save_move(person: DataSubject, referral_id: UUID, answers: dict[str, Any]) -> ReferralMove:
    before = {"from_basis": person.stay_basis, "from_since": person.stay_since}
    here = {"subject": person, "referral_id": referral_id, "consultation_body_id": person.consultation_body_id}
    move = ReferralMove(**here, **before, **answers)
    # A joined referral that was withdrawn is not visible any more; its person moves along all the same.
    move.full_clean(exclude={"referral"})
    move.save()
    return move


def _make_known_there(person: DataSubject, body: ConsultationBody) -> None:
    """Index a person anew: tokens are keyed per municipality."""
    references = list(SubjectReference.objects.filter(subject=person).values_list("reference", flat=True))
    forget_known(person.pk)
    person.consultation_body = body
    _make_known(person, *references)


def _hand_over(model: type[VaultModel], ids: Iterable[UUID], **values: Any) -> None:
    """Update rows that the actor does not see any more afterwards.

    A WHERE on a column would ask PostgreSQL to show the new row to who writes it; a cursor on the old one does not.
    Whether he may write it is asked all the same: by the update policy, before and after.
    """
    table, columns = model._meta.db_table, ", ".join(f"{name} = %s" for name in values)
    select = f"DECLARE moving NO SCROLL CURSOR FOR SELECT id FROM {table} WHERE id = %s FOR UPDATE"  # noqa: S608
    update = f"UPDATE {table} SET {columns} WHERE CURRENT OF moving"  # noqa: S608 - names of the code
    with connection.cursor() as cursor:
        for pk in ids:
            cursor.execute(select, [pk])
            cursor.execute("FETCH moving")
            found = cursor.fetchone()
            if found:
                cursor.execute(update, list(values.values()))
            if not found or cursor.rowcount != 1:
                raise RuntimeError(f"A row of {table} could not be handed over: the second wall hid it.")
            cursor.execute("CLOSE moving")


def _tell_of_move(actor: User, referral: Referral, to_body: ConsultationBody) -> None:
    people = {person.pk: person for person in (*handlers_of(to_body.pk), referral.submitted_by)}
    for person in people.values():
        if person.pk != actor.pk:
            _tell(person, referral, Notice.Kind.MOVED)


# --- several referrals on one person ------------------------------------------------------------------------------
@transaction.atomic
def join_referrals(*, actor: User, referral: Referral, leading: Referral, reason: str, decided_on: date) -> SubjectJoin:
    """Join a referral with an older one that is about the same person: from here on they are weighed as one.

    No clock moves, and it can be undone. Raises ValidationError when they are joined already, when one is decided or
    of another municipality, when a person would become an organisation, when the younger would lead, when it has
    views already, and without a reason. Legal basis: WET 5(3), AVG 5(1)(d).
    """
    referral, leading = _locked(referral, leading)
    require(can_join_referrals, actor, leading)
    require(can_join_referrals, actor, referral)
    check_day(decided_on, "decided_on", not_before=referral.received_on)
    if not reason.strip():
        raise ValidationError({"reason": _("Schrijf op waarom dit dezelfde persoon is (AVG, artikel 5; F26).")})
    _check_join(referral, leading)
    join = SubjectJoin(
        subject=leading.subject,
        other=referral.subject,
        referral=referral,
        consultation_body_id=referral.consultation_body_id,
        reason=reason.strip(),
        decided_on=decided_on,
        actor=actor,
        designation=_designation(actor, referral),
    )
    join.full_clean()
    join.save()
    _change(DataSubject, join.other_id, merged_into=join.subject)
    _change(Referral, referral.pk, subject=join.subject)
    forget_known(join.other_id)
    _name_reference(join.subject_id, join.consultation_body_id, referral.reference)
    keyring.name_file(join.subject_id, referral.reference)
    record("referral.joined", actor=actor, subject=join, designation_id=join.designation_id)
    _tell_handlers(actor, leading, Notice.Kind.JOINED)
    return join


def _check_join(referral: Referral, leading: Referral) -> None:
    words = {"this": referral.reference, "other": leading.reference}
    if referral.subject_id == leading.subject_id:
        raise ValidationError(_("%(this)s en %(other)s worden al samen gewogen; er is niets gewijzigd.") % words)
    if referral.consultation_body_id != leading.consultation_body_id:
        message = _("%(other)s ligt bij een andere gemeente. Verplaats eerst de aanmelding (Wet PARTA, artikel 1).")
        raise ValidationError(message % words)
    if referral.subject.kind != leading.subject.kind:
        message = _("De een gaat over een natuurlijke persoon, de ander over een rechtspersoon (Wet PARTA, artikel 2).")
        raise ValidationError(message)
    if Referral.objects.filter(subject=referral.subject_id).exclude(pk=referral.pk).exists():
        message = _("%(this)s wordt al met een andere aanmelding gewogen. Maak die eerst los, of voeg die toe.")
        raise ValidationError(message % words)
    oldest = leading_referral(leading)
    if (referral.received_on, referral.created_at) < (oldest.received_on, oldest.created_at):
        message = _("%(this)s is eerder ontvangen en gaat dus voor. Voeg %(other)s bij %(this)s (AVG, artikel 14).")
        raise ValidationError(message % words)
    if referral.weighings.filter(receipts__isnull=False).exists():
        message = _("Over %(this)s is al een kijk gegeven. Die blijft staan; weeg %(this)s apart (regel WEG-21).")
        raise ValidationError(message % words)
    _check_nobody_comes_back(referral, oldest)


def _check_nobody_comes_back(referral: Referral, leading: Referral) -> None:
    """Who withdrew from the one would see it again under the other (rules.md, ACC-16)."""
    withdrew, there = (dict(row.recusals.values_list("person", "person__name")) for row in (referral, leading))
    if staying := sorted(name for person, name in withdrew.items() if person not in there):
        message = _(
            "%(names)s trok zich terug uit de weging van %(this)s en zou die met %(other)s weer zien. Laat dat eerst "
            "ook bij %(other)s doen (regel ACC-16)."
        )
        words = {"names": ", ".join(staying), "this": referral.reference, "other": leading.reference}
        raise ValidationError(message % words)


@transaction.atomic
def undo_join(*, actor: User, join: SubjectJoin, undone_on: date) -> SubjectJoin:
    """Take a joined referral apart again, exactly as it was; no clock moves.

    Raises ValidationError when that was done before, after thirty days, and when the referral is decided.
    Legal basis: WET 5(3), AVG 5(1)(d).
    """
    (referral,) = _locked(join.referral)
    join = SubjectJoin.objects.select_for_update(of=("self",)).select_related("referral").get(pk=join.pk)
    require(can_undo_join, actor, join)
    check_day(undone_on, "undone_on", not_before=join.decided_on)
    _check_undo(join, referral, undone_on)
    other = DataSubject.objects.with_keys().get(pk=join.other_id)
    SubjectReference.objects.filter(subject=join.subject_id, reference=referral.reference).delete()
    if leading_among(Referral.objects.filter(subject=join.subject_id).exclude(pk=referral.pk)) is None:
        # What it was joined with was withdrawn meanwhile: after this nobody sees that person any more.
        forget_known(join.subject_id)
    _change(Referral, referral.pk, subject=other)
    _change(DataSubject, other.pk, merged_into=None)
    _make_known(other, referral.reference)
    record("join.undone", actor=actor, subject=join, designation_id=_designation(actor, referral).pk)
    join.undone_on, join.undone_by = undone_on, actor
    _change(SubjectJoin, join.pk, undone_on=undone_on, undone_by=actor)
    return join


def _check_undo(join: SubjectJoin, referral: Referral, undone_on: date) -> None:
    if join.undone_on is not None:
        message = _("Deze samenvoeging is al ongedaan gemaakt op %(day)s; er is niets gewijzigd (W11).")
        raise ValidationError(message % {"day": _in_words(join.undone_on)})
    if referral.ended_on is not None:
        raise ValidationError(_("De aanmelding is beslist; losmaken kan niet meer (Wet PARTA, artikel 5, derde lid)."))
    if undone_on > (last := last_day_to_undo(join)):
        message = _("Losmaken kon tot en met %(day)s. Is het toch iemand anders, laat de uitspraken dan verwijderen.")
        raise ValidationError(message % {"day": _in_words(last)})


def last_day_to_undo(join: SubjectJoin) -> date:
    """Return the last day on which a join can be undone. Legal basis: own choice: W11, thirty days."""
    return join.decided_on + timedelta(days=UNDO_DAYS)


# --- what the steps share -----------------------------------------------------------------------------------------
def _locked(*referrals: Referral) -> list[Referral]:
    """Lock every referral of these persons in the order of their keys, as the weighing does; return the given ones."""
    ids = [referral.pk for referral in referrals]
    while True:
        subjects = list(Referral.objects.filter(pk__in=ids).values_list("subject_id", flat=True))
        if len(subjects) != len(ids):
            # Decided or moved since the page was opened: for this person it is not there any more.
            raise PermissionDenied("The referral is not visible any more.")
        rows = Referral.objects.select_for_update(of=("self",)).select_related("subject", "referring_participant")
        found = {row.pk: row for row in rows.filter(subject__in=subjects).order_by("pk").with_keys()}
        # Somebody may just have joined one to another person: then the rows are others.
        if found.keys() >= set(ids):
            return [found[pk] for pk in ids]


def _designation(actor: User, referral: Referral) -> Designation | None:
    return handling_designation(actor, referral.consultation_body_id)


def _change(model: type[VaultModel], pk: UUID, **values: Any) -> None:
    if model.objects.filter(pk=pk).update(**values) != 1:
        raise RuntimeError(f"One row of {model.__name__} should have changed: the second wall hid it.")


def _tell(person: User, referral: Referral, kind: str) -> None:
    path = reverse("signals:referral", args=[referral.pk])
    notify(user=person, kind=kind, reference=referral.reference, object_id=referral.subject_id, path=path)


def _tell_handlers(actor: User, referral: Referral, kind: str) -> None:
    """Tell who weighs and who manages, those who withdrew from it left out."""
    out = set(referral.subject.recusals.values_list("person", flat=True)) | {actor.pk}
    for person in handlers_of(referral.consultation_body_id):
        if person.pk not in out:
            _tell(person, referral, kind)


def _in_words(on: date) -> str:
    return date_format(on, "j F Y")
