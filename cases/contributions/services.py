"""Bringing in statements and files, or recording that something is not brought in."""

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.contributions.models import (
    Contribution,
    Correction,
    IncorrectReport,
    ProvisionRefusal,
    RelatedPerson,
    SourceFeedback,
)
from cases.contributions.policies import (
    can_add_related,
    can_answer_feedback,
    can_confirm_statement,
    can_contribute,
    can_contribute_on_behalf,
    can_correct,
    can_end_related,
    can_open_special,
    can_read_file,
    can_refuse_provision,
    can_remove_statement,
    can_report_incorrect,
    can_send_feedback,
    usable,
)
from cases.dossier.models import Case
from cases.dossier.services import check_day, lock_case
from cases.participants.policies import leading, participants_at, seated
from cases.participants.services import seat_designation
from parta.access.policies import require
from parta.accounts.models import User
from parta.audit.trail import record
from parta.organisations.models import Participant, ParticipantKind
from parta.outbox.models import Notice
from parta.outbox.services import notify
from parta.parameters.models import value_of
from parta.vault import files, keyring
from signals.referrals.models import DataCategory, ProvisionBasis

PROSECUTION_BASES = (ProvisionBasis.WJSG_39FB, ProvisionBasis.WJSG_51CB, ProvisionBasis.WJSG_8A)
OWN_BASES = {
    ParticipantKind.POLICE: (ProvisionBasis.WPG_20_4,),
    ParticipantKind.PUBLIC_PROSECUTION: PROSECUTION_BASES,
}
HEAD = 4096


def bases_of(kind: str) -> list[str]:
    """Return the grounds on which a kind of participant provides. Legal basis: WET 4, Wpg 20(4), Wjsg 39fb."""
    return [*OWN_BASES.get(kind, ()), ProvisionBasis.OWN_TASK]


@transaction.atomic
def contribute(
    *,
    actor: User,
    case: Case,
    participant: Participant,
    category: str,
    kind: str,
    basis: str,
    source: str,
    necessity: str,
    text: str,
    obtained_on: date,
    contributed_on: date,
    special_categories: Sequence[str] = (),
    is_criminal_data: bool = False,
    file: UploadedFile | None = None,
    how_sure: str = "",
    purpose: str = "",
    related_person: RelatedPerson | None = None,
    audience: Sequence[Participant] = (),
    audience_reason: str = "",
) -> Contribution:
    """Bring in one statement, perhaps with a file, for a participant at the table.

    `audience`: for whom it is when not for the whole table; one's own participant is always among them. Raises
    ValidationError without a category, on a basis that does not fit, for dates in the wrong order, for a file that is
    too large, infected or not what it says, and for an audience without reason or outside the table.
    Legal basis: WET 4, WET 8, BESL 6, Wpg 20(4), Wjsg 39fb.
    """
    if file is not None:
        # Before anything is locked: a scanner takes its time.
        files.scan(file)
    case = lock_case(case)
    require(can_contribute, actor, case)
    designation = seat_designation(actor, case, participant)
    contribution = Contribution(
        case=case,
        participant=participant,
        contributed_by=actor,
        category=category,
        kind=kind,
        basis=basis,
        source=source,
        necessity=necessity,
        text=text,
        how_sure=how_sure,
        obtained_on=obtained_on,
        contributed_on=contributed_on,
        special_categories=list(special_categories),
        is_criminal_data=is_criminal_data,
        purpose=purpose,
        related_person=related_person,
        audience=_audience(case, participant, audience),
        audience_reason=audience_reason,
    )
    _check(contribution)
    if file is not None:
        _describe_file(contribution, file)
    contribution.full_clean()
    _save(contribution, file)
    record("contribution.made", actor=actor, subject=contribution, designation_id=designation.pk)
    case.touch(timezone.now())
    return contribution


@transaction.atomic
def contribute_on_behalf(
    *,
    actor: User,
    case: Case,
    participant: Participant,
    category: str,
    kind: str,
    basis: str,
    source: str,
    necessity: str,
    text: str,
    contributed_on: date,
    how_sure: str = "",
    special_categories: Sequence[str] = (),
    is_criminal_data: bool = False,
) -> Contribution:
    """Enter what a participant said at the table; it is its statement once it confirms, else it goes.

    Raises ValidationError for a participant that does not sit here, and as `contribute` does.
    Legal basis: WET 4, BESL 6, AVG 5(1)(d). Rule: DAT-17.
    """
    case = lock_case(case)
    require(can_contribute_on_behalf, actor, case)
    asked = [row.person for row in seated(case) if row.participant_id == participant.pk]
    if not asked:
        message = _("Niemand van deze deelnemer zit aan tafel om het te bevestigen (regel DAT-17).")
        raise ValidationError({"participant": message})
    days = int(value_of(case.consultation_body_id, "ON_BEHALF_DAYS"))
    contribution = Contribution(
        case=case,
        participant=participant,
        contributed_by=actor,
        category=category,
        kind=kind,
        basis=basis,
        source=source,
        necessity=necessity,
        text=text,
        how_sure=how_sure,
        obtained_on=contributed_on,
        contributed_on=contributed_on,
        special_categories=list(special_categories),
        is_criminal_data=is_criminal_data,
        confirm_until=contributed_on + timedelta(days=days),
    )
    _check(contribution)
    contribution.full_clean()
    contribution.save()
    designation = leading(actor, case)
    record("contribution.made", actor=actor, subject=contribution, designation_id=designation.pk)
    case.touch(timezone.now())
    path = reverse("cases:confirm_statement", args=[contribution.pk])
    for person in asked:
        _tell(person, Notice.Kind.TO_CONFIRM, case, path)
    return contribution


@transaction.atomic
def confirm_statement(*, actor: User, contribution: Contribution, is_right: bool, confirmed_on: date) -> Contribution:
    """Confirm what was entered on behalf of one's participant, which is its supplier from then on; or let it go.

    Raises ValidationError for a day in the future or before it was entered. Legal basis: WET 4, BESL 6, BESL 7(2).
    """
    case, contribution = _locked(actor, contribution)
    require(can_confirm_statement, actor, contribution)
    check_day(case, confirmed_on, "confirmed_on", not_before=contribution.contributed_on)
    designation = seat_designation(actor, case, contribution.participant)
    if is_right:
        contribution.confirmed_on, contribution.confirmed_by = confirmed_on, actor
        contribution.save(update_fields=["confirmed_on", "confirmed_by"])
        record("contribution.confirmed", actor=actor, subject=contribution, designation_id=designation.pk)
    else:
        _empty(contribution, Contribution.Removal.UNCONFIRMED, confirmed_on)
        record("contribution.removed", actor=actor, subject=contribution, designation_id=designation.pk)
    return contribution


def unconfirmed(today: date) -> QuerySet[Contribution]:
    """Return what was entered on behalf of a participant that let its day pass (rules.md, DAT-17).

    Legal basis: own choice: DAT-17.
    """
    return Contribution.objects.filter(confirm_until__lt=today, confirmed_on__isnull=True, removed_on__isnull=True)


@transaction.atomic
def remove_unconfirmed(*, contribution_id: UUID, today: date) -> bool:
    """Empty one statement that nobody confirmed in time; return whether this call did it.

    Legal basis: own choice: DAT-17, implements BESL 6. Rule: DAT-17.
    """
    row = unconfirmed(today).select_for_update(of=("self",)).select_related("case").filter(pk=contribution_id).first()
    if row is None:
        return False
    _empty(row, Contribution.Removal.UNCONFIRMED, today)
    record("contribution.removed", subject=row)
    return True


@transaction.atomic
def refuse_provision(
    *, actor: User, case: Case, participant: Participant, category: str, refused_on: date
) -> ProvisionRefusal:
    """Record that a participant does not provide, for weighty reasons: the fact, never the content.

    Raises ValidationError without a category or for a date before the case. Legal basis: WET 4. Rule: DAT-02.
    """
    case = lock_case(case)
    require(can_refuse_provision, actor, case)
    designation = seat_designation(actor, case, participant)
    _check_category(category)
    check_day(case, refused_on, "refused_on")
    refusal = ProvisionRefusal(
        case=case, participant=participant, refused_by=actor, category=category, refused_on=refused_on
    )
    refusal.full_clean()
    refusal.save()
    record("provision.refused", actor=actor, subject=case, designation_id=designation.pk)
    case.touch(timezone.now())
    return refusal


def open_file(*, actor: User, contribution: Contribution) -> int:
    """Return of how many pages a file is, and record that it was opened.

    Raises PermissionDenied when there is none. Legal basis: WET 4, WET 14(2).
    """
    require(can_read_file, actor, contribution)
    record("contribution.file_read", actor=actor, subject=contribution)
    return files.page_count(_content(contribution), contribution.file_type)


def read_page(*, actor: User, contribution: Contribution, number: int, watermark: str) -> bytes:
    """Return one page of a file as a picture (PNG) with a watermark, and record that it was read.

    Raises PermissionDenied without a file, and ValidationError for a page that is not there or cannot be drawn.
    Legal basis: WET 4, WET 14(2), AVG 32. Rule: PRV-08.
    """
    require(can_read_file, actor, contribution)
    page = files.draw_page(_content(contribution), contribution.file_type, number, watermark)
    record("contribution.page_read", actor=actor, subject=contribution)
    return page


def _content(contribution: Contribution) -> bytes:
    return files.read(contribution.file_stored, row_id=contribution.pk, key_id=contribution.key_id)


def open_special(*, actor: User, contribution: Contribution) -> str:
    """Return the text of a folded statement, and record that it was opened.

    Raises PermissionDenied when it is not folded. Legal basis: WET 8(1), AVG 25(2). Rule: SPC-06.
    """
    require(can_open_special, actor, contribution)
    record("contribution.special_read", actor=actor, subject=contribution)
    return contribution.text


# --- persons with a social relation -------------------------------------------------------------------------------
@transaction.atomic
def add_related(
    *,
    actor: User,
    case: Case,
    participant: Participant,
    name: str,
    relation: str,
    relevance: str,
    added_on: date,
    contact: str = "",
) -> RelatedPerson:
    """Name a person with a social relation, with why that is relevant for the plan; no subject, and not findable.

    Raises ValidationError for a day in the future or before the case. Legal basis: WET 4(h).
    """
    case = lock_case(case)
    require(can_add_related, actor, case)
    designation = seat_designation(actor, case, participant)
    check_day(case, added_on, "added_on")
    related = RelatedPerson(
        case=case,
        participant=participant,
        added_by=actor,
        name=name,
        relation=relation,
        relevance=relevance,
        contact=contact,
        added_on=added_on,
    )
    related.full_clean()
    related.save()
    record("related.added", actor=actor, subject=related, designation_id=designation.pk)
    case.touch(timezone.now())
    return related


@transaction.atomic
def end_related(*, actor: User, related: RelatedPerson, ended_on: date) -> RelatedPerson:
    """Empty what is held of a related person that is not relevant any more; the mark stays.

    Raises ValidationError for a day before it was added. Legal basis: WET 4(h), WET 9.
    """
    case = lock_case(related.case)
    related = RelatedPerson.objects.select_for_update(of=("self",)).get(pk=related.pk)
    related.case = case
    require(can_end_related, actor, related)
    check_day(case, ended_on, "ended_on", not_before=related.added_on)
    related.name = related.relation = related.relevance = related.contact = ""
    related.ended_on = ended_on
    related.save(update_fields=["name", "relation", "relevance", "contact", "ended_on"])
    record("related.ended", actor=actor, subject=related)
    return related


# --- correction ---------------------------------------------------------------------------------------------------
@transaction.atomic
def report_incorrect(
    *, actor: User, contribution: Contribution, participant: Participant, what: str, decided_on: date
) -> IncorrectReport:
    """Say that a statement is not right; it is in doubt until its supplier looked into it.

    Raises ValidationError for a day before it was brought in. Legal basis: WET 10, BESL 8. Rule: QUA-03.
    """
    case, contribution = _locked(actor, contribution)
    require(can_report_incorrect, actor, contribution)
    designation = seat_designation(actor, case, participant)
    check_day(case, decided_on, "decided_on", not_before=contribution.contributed_on)
    report = IncorrectReport(
        contribution=contribution,
        participant=participant,
        what=what,
        actor=actor,
        designation=designation,
        decided_on=decided_on,
    )
    report.full_clean()
    report.save()
    record("contribution.reported", actor=actor, subject=report, designation_id=designation.pk)
    path = reverse("cases:correct", args=[contribution.pk])
    for row in seated(case):
        if row.participant_id == contribution.participant_id and row.person_id != actor.pk:
            _tell(row.person, Notice.Kind.INCORRECT, case, path)
    return report


@transaction.atomic
def correct(
    *,
    actor: User,
    contribution: Contribution,
    outcome: str,
    reason: str,
    decided_on: date,
    text: str = "",
    source: str = "",
) -> Correction:
    """Replace a wrong statement under every reference at once, empty it, or find that it stands.

    The wrong text is gone; the mark stays. Raises ValidationError without the right text, or for a day that cannot be.
    Legal basis: WET 10, BESL 8. Rule: QUA-01.
    """
    case, contribution = _locked(actor, contribution)
    require(can_correct, actor, contribution)
    designation = seat_designation(actor, case, contribution.participant)
    check_day(case, decided_on, "decided_on", not_before=contribution.contributed_on)
    report = contribution.incorrect_reports.filter(correction__isnull=True).order_by("created_at").first()
    correction = Correction(
        contribution=contribution,
        incorrect_report=report,
        outcome=outcome,
        reason=reason,
        actor=actor,
        designation=designation,
        decided_on=decided_on,
    )
    if outcome == Correction.Outcome.REPLACED:
        _replace(contribution, text, source, decided_on)
    elif outcome == Correction.Outcome.EMPTIED:
        _empty(contribution, Contribution.Removal.INCORRECT, decided_on)
    correction.full_clean()
    correction.save()
    record("contribution.corrected", actor=actor, subject=correction, designation_id=designation.pk)
    path = reverse("cases:contributions", args=[case.pk])
    readers = {row.person_id: row.person for row in seated(case)}
    for person in readers.values():
        if person.pk != actor.pk:
            _tell(person, Notice.Kind.CORRECTED, case, path)
    return correction


@transaction.atomic
def send_feedback(
    *, actor: User, correction: Correction, organisation: str, message: str, due_on: date, decided_on: date
) -> SourceFeedback:
    """Record that the organisation the data came from was told, so that it can check its own files.

    Raises ValidationError for a day before the correction, or an answer due before it was told. Legal basis: WET 10.
    Rule: QUA-02.
    """
    case, contribution = _locked(actor, correction.contribution)
    correction.contribution = contribution
    require(can_send_feedback, actor, correction)
    designation = seat_designation(actor, case, contribution.participant)
    check_day(case, decided_on, "decided_on", not_before=correction.decided_on)
    if due_on <= decided_on:
        message = _("Kies een dag na het bericht, zodat de bron kan antwoorden (Wet PARTA, artikel 10).")
        raise ValidationError({"due_on": message})
    feedback = SourceFeedback(
        correction=correction,
        organisation=organisation,
        message=message,
        due_on=due_on,
        actor=actor,
        designation=designation,
        decided_on=decided_on,
    )
    feedback.full_clean()
    feedback.save()
    record("feedback.sent", actor=actor, subject=feedback, designation_id=designation.pk)
    return feedback


@transaction.atomic
def answer_feedback(*, actor: User, feedback: SourceFeedback, answer: str, answered_on: date) -> SourceFeedback:
    """Record what the source answered. Raises ValidationError for a day before it was told. Legal basis: WET 10."""
    case, contribution = _locked(actor, feedback.correction.contribution)
    feedback = SourceFeedback.objects.select_for_update(of=("self",)).select_related("correction").get(pk=feedback.pk)
    feedback.correction.contribution = contribution
    require(can_answer_feedback, actor, feedback)
    check_day(case, answered_on, "answered_on", not_before=feedback.decided_on)
    feedback.answer, feedback.answered_on = answer, answered_on
    feedback.save(update_fields=["answer", "answered_on"])
    record("feedback.answered", actor=actor, subject=feedback)
    return feedback


@transaction.atomic
def remove_statement(*, actor: User, contribution: Contribution, removed_on: date) -> Contribution:
    """Empty a statement that is not needed any more; the mark stays.

    Raises ValidationError for a day before it was brought in. Legal basis: WET 9. Rule: RET-01.
    """
    case, contribution = _locked(actor, contribution)
    require(can_remove_statement, actor, contribution)
    check_day(case, removed_on, "removed_on", not_before=contribution.contributed_on)
    _empty(contribution, Contribution.Removal.NOT_NECESSARY, removed_on)
    record("contribution.removed", actor=actor, subject=contribution)
    return contribution


def _locked(actor: User, contribution: Contribution) -> tuple[Case, Contribution]:
    case = lock_case(contribution.case)
    rows = Contribution.objects.visible_to(actor).select_for_update(of=("self",))
    found = rows.select_related("participant").filter(pk=contribution.pk).with_keys().first()
    if found is None:
        raise PermissionDenied("contribution")
    found.case = case
    return case, found


def _replace(contribution: Contribution, text: str, source: str, on: date) -> None:
    """Put the right text in the place of the wrong one, which is not kept. Rule: QUA-07."""
    if not text.strip():
        message = _("Schrijf wat er moet staan, of kies verwijderen (Wet PARTA, artikel 10; regel QUA-01).")
        raise ValidationError({"text": message})
    contribution.text, contribution.corrected_on = text, on
    contribution.source = source or contribution.source
    contribution.save(update_fields=["text", "source", "corrected_on"])


def _empty(contribution: Contribution, why: str, on: date) -> None:
    """Empty the texts and take the file away; who, when and of which kind stays. Rule: QUA-09."""
    stored = contribution.file_stored
    contribution.text = contribution.source = contribution.necessity = contribution.how_sure = ""
    contribution.file_name = contribution.file_type = contribution.file_stored = ""
    contribution.file_size = None
    contribution.removed_on, contribution.removal = on, why
    contribution.save(
        update_fields=[
            *("text", "source", "necessity", "how_sure"),
            *("file_name", "file_type", "file_size", "file_stored", "removed_on", "removal"),
        ]
    )
    if stored:
        transaction.on_commit(lambda: files.delete(stored))


def _tell(person: User, kind: str, case: Case, path: str) -> None:
    notify(user=person, kind=kind, reference=case.reference, object_id=case.subject_id, path=path)


def confirm_related(*, actor: User, case: Case, confirmed: Sequence[RelatedPerson], on: date) -> None:
    """Confirm at an evaluation which related people still matter for the plan; the others end.

    The caller holds the case and asked who may. Legal basis: WET 4(h), WET 9.
    """
    kept = {row.pk for row in confirmed}
    rows = RelatedPerson.objects.visible_to(actor).filter(case=case, ended_on__isnull=True).select_for_update()
    for related in rows:
        if related.pk in kept:
            related.confirmed_on = on
            related.save(update_fields=["confirmed_on"])
            continue
        related.name = related.relation = related.relevance = related.contact = ""
        related.case, related.ended_on = case, on
        related.save(update_fields=["name", "relation", "relevance", "contact", "ended_on"])
        record("related.ended", actor=actor, subject=related)


def confirm_special(*, actor: User, case: Case, confirmed: Sequence[Contribution], on: date) -> None:
    """Confirm at an evaluation which special statements are still needed; the others are emptied.

    The caller holds the case and asked who may. Legal basis: WET 8, WET 9. Rule: QUA-08.
    """
    kept = {row.pk for row in confirmed}
    rows = Contribution.objects.visible_to(actor).filter(case=case, removed_on__isnull=True)
    for contribution in rows.exclude(special_categories=[]).select_for_update(of=("self",)):
        if contribution.pk in kept:
            contribution.reviewed_on = on
            contribution.save(update_fields=["reviewed_on"])
            continue
        contribution.case = case
        _empty(contribution, Contribution.Removal.NOT_NECESSARY, on)
        record("contribution.removed", actor=actor, subject=contribution)


def check_usable(actor: User, case: Case, rows: Sequence[Contribution]) -> list[Contribution]:
    """Return the statements that a text is to rest on, as they are now.

    Raises ValidationError for one of another case, or one that is in doubt, unconfirmed or removed.
    Legal basis: WET 10, BESL 9, AVG 18(1)(a).
    """
    wanted = {row.pk for row in rows}
    found = list(usable(Contribution.objects.visible_to(actor).filter(case=case, pk__in=wanted)))
    if len(found) != len(wanted):
        message = _(
            "Een van de gekozen uitspraken kan niet worden gebruikt: zij is in onderzoek, betwist, verwijderd of nog "
            "niet bevestigd. Kies opnieuw (Wet PARTA, artikel 10; regel QUA-06)."
        )
        raise ValidationError({"rests_on": message})
    return found


# --- what is checked ----------------------------------------------------------------------------------------------
def _check(contribution: Contribution) -> None:
    _check_category(contribution.category)
    _check_basis(contribution.participant.kind, contribution.category, contribution.basis)
    check_day(contribution.case, contribution.contributed_on, "contributed_on")
    _check_obtained(contribution.obtained_on, contribution.contributed_on)
    related = contribution.related_person
    if related is not None and (related.case_id != contribution.case_id or related.ended_on):
        message = _("Kies iemand die in deze casus is genoemd (Wet PARTA, artikel 4, onder h).")
        raise ValidationError({"related_person": message})
    if contribution.audience and not contribution.audience_reason.strip():
        message = _("Schrijf waarom niet de hele tafel dit mag zien (AVG, artikel 5; regel PRV-01).")
        raise ValidationError({"audience_reason": message})


def _audience(case: Case, own: Participant, chosen: Sequence[Participant]) -> list[UUID]:
    """The ids of the participants for whom it is, or nothing: the whole table."""
    if not chosen:
        return []
    here = set(participants_at(case).values_list("pk", flat=True))
    wanted = {participant.pk for participant in chosen} | {own.pk}
    if wanted - here:
        raise ValidationError({"audience": _("Kies alleen deelnemers aan deze tafel (Wet PARTA, artikel 5).")})
    return [] if wanted == here else sorted(wanted)


def _check_category(category: str) -> None:
    """One of the categories a to h. Rule: DAT-01."""
    if category not in DataCategory.values:
        message = _(
            "Kies een categorie, a tot en met h. Andere gegevens mogen niet worden ingebracht "
            "(Wet PARTA, artikel 4; regel DAT-01)."
        )
        raise ValidationError({"category": message})


def _check_basis(kind: str, category: str, basis: str) -> None:
    """Police and justice data come from their own holder, under its own law. Rule: DAT-09, DAT-10."""
    if category == DataCategory.F and kind != ParticipantKind.POLICE:
        message = _("Politiegegevens (categorie f) brengt de politie zelf in (Wpg, artikel 20, vierde lid; DAT-09).")
        raise ValidationError({"category": message})
    if category == DataCategory.G and kind != ParticipantKind.PUBLIC_PROSECUTION:
        message = _("Gegevens van categorie g brengt het openbaar ministerie zelf in (Wjsg; regel DAT-10).")
        raise ValidationError({"category": message})
    if category == DataCategory.F and basis != ProvisionBasis.WPG_20_4:
        message = _("Kies bij categorie f de Wpg, artikel 20, vierde lid (Wet PARTA, artikel 4, onder f; DAT-09).")
        raise ValidationError({"basis": message})
    if category == DataCategory.G and basis not in PROSECUTION_BASES:
        message = _(
            "Kies bij categorie g artikel 39fb, 51cb of 8a van de Wjsg (Wet PARTA, artikel 4, onder g; DAT-10)."
        )
        raise ValidationError({"basis": message})
    if basis not in bases_of(kind):
        message = _("Deze grond past niet bij uw deelnemer. Kies de wet op grond waarvan uw deelnemer verstrekt.")
        raise ValidationError({"basis": message})


def _check_obtained(obtained_on: date, contributed_on: date) -> None:
    if obtained_on > contributed_on:
        message = _("U kunt iets niet inbrengen voordat u het had. Kies een dag op of voor de dag van inbrengen.")
        raise ValidationError({"obtained_on": message})


def _describe_file(contribution: Contribution, file: UploadedFile) -> None:
    head = file.read(HEAD)
    file.seek(0)
    try:
        contribution.file_type = files.check_upload(file.name, file.size, head)
        files.check_drawable(file.read(), contribution.file_type)
    except ValidationError as refusal:
        raise ValidationError({"file": refusal.messages}) from refusal
    file.seek(0)
    contribution.file_name, contribution.file_size = file.name, file.size


def _save(contribution: Contribution, file: UploadedFile | None) -> None:
    if file is None:
        contribution.save()
        return
    contribution.key_id = contribution.pk
    keyring.create([contribution.key_id])
    contribution.file_stored = files.store(file.read(), row_id=contribution.pk, key_id=contribution.key_id)
    try:
        with transaction.atomic():
            contribution.save()
    except BaseException:
        files.delete(contribution.file_stored)
        raise
