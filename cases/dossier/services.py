"""Opening a case from a composition, ending sight of it, and keeping the order of the lists."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from uuid import UUID

from dateutil.relativedelta import relativedelta
from django.contrib.auth.models import Permission
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection, transaction
from django.db.models import F, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Greatest
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from cases.dossier import registry
from cases.dossier.models import Case, CaseExclusion, CaseGrant, CaseMembership, ThirdParty
from cases.dossier.policies import can_open_case
from parta.access.policies import require
from parta.access.references import next_reference
from parta.access.sight import now_valid
from parta.accounts.models import User
from parta.audit.trail import record
from parta.outbox.models import Notice
from parta.outbox.services import notify
from parta.parameters.models import value_of
from parta.vault import keyring
from signals.referrals.models import Involvement, Referral, SubjectReference
from signals.referrals.services import forget_known
from signals.weighing.models import Composition, CompositionMember, WeighingTally
from signals.weighing.policies import managing
from signals.weighing.services import check_person, tally_weighing

COPY_AGE = timedelta(minutes=15)
"""How old a grant's copy of the last activity may be."""
LOOK_BACK = timedelta(days=31)
"""How long the worker may be away before a case without new activity stays where it was in the lists."""
BATCH = 1000
GRACE = timedelta(days=30)
"""How long somebody still sees a case after an evaluation was due."""


@transaction.atomic
def open_case(*, actor: User, composition: Composition, opened_on: date) -> Case:
    """Open the case for the named persons of the composition; its entry is the ground of their access.

    The process manager sees it afterwards only when the participant that designated him was chosen too (WET 5(5),
    rules.md PAR-05, GOV-06): he then chairs as its personnel; else his own sight ends with this act.
    Raises ValidationError when a chosen person may not come to the table any more, and for a day that cannot be.
    Legal basis: WET 2, WET 5(5), WET 13(1). Rule: PAR-04.
    """
    undecided = Referral.objects.filter(subject=composition.subject_id, ended_on__isnull=True)
    ended = list(undecided.select_for_update().order_by("pk").values_list("pk", flat=True))
    composition = _read(composition)
    require(can_open_case, actor, composition)
    _check_day(opened_on, composition.in_effect_on)
    members = list(composition.members.select_related("participant", "person").order_by("pk").with_keys())
    for member in members:
        check_person(composition.consultation_body, member.participant, member.person)
    case = _save_case(actor, composition, opened_on)
    own = _admit(case, members, actor)
    _register(case, composition)
    _changed(len(ended), Referral.objects.filter(pk__in=ended).update(ended_on=opened_on))
    keyring.name_file(case.subject_id, case.reference)
    body_id = case.consultation_body_id
    tally_weighing(body_id=body_id, outcome=WeighingTally.Outcome.TABLED, on=opened_on)
    SubjectReference.objects.create(subject_id=case.subject_id, consultation_body_id=body_id, reference=case.reference)
    record("case.opened", actor=actor, subject=case, designation_id=managing(actor, case.consultation_body_id).pk)
    if not _takes_part(actor, case, members):
        # The last write: after it the actor no longer sees the case.
        _end(CaseGrant.objects.filter(pk=own.pk), actor)
    return case


def _read(composition: Composition) -> Composition:
    rows = Composition.objects.select_related("weighing", "consultation_body", "coordinator")
    found = rows.with_keys().filter(pk=composition.pk).first()
    if found is None:
        raise PermissionDenied("The composition is not visible.")
    return found


def _check_day(opened_on: date, in_effect_on: date) -> None:
    if opened_on > timezone.localdate():
        raise ValidationError({"opened_on": _("Deze datum ligt in de toekomst. Kies vandaag of eerder.")})
    if opened_on < in_effect_on:
        message = _("De samenstelling geldt sinds %(day)s. Open de casus op die dag of later (regel WEG-08).")
        raise ValidationError({"opened_on": message % {"day": f"{in_effect_on:%d-%m-%Y}"}})


def _save_case(actor: User, composition: Composition, opened_on: date) -> Case:
    case = Case(
        reference=next_reference(Case, "Z", opened_on),
        consultation_body=composition.consultation_body,
        subject_id=composition.subject_id,
        composition=composition,
        opened_on=opened_on,
        opened_by=actor,
        activity_at=timezone.now(),
    )
    case.full_clean()
    case.save()
    return case


def _admit(case: Case, members: list[CompositionMember], actor: User) -> CaseGrant:
    """Give grants and seats. The actor's own grant comes first: the second wall shows him the case by it."""
    since = _begin_of_act()
    reasons = {member.person: member.reason for member in members}
    chosen = {person: [row.participant_id for row in members if row.person_id == person.pk] for person in reasons}
    own_reason = reasons.pop(actor, _("Opent de casus en voert het proces (Wet PARTA, artikel 12, derde lid)."))
    manages_for = managing(actor, case.consultation_body_id).participant_id
    mine = [manages_for, *chosen.get(actor, ())]
    own = give_grant(actor=actor, case=case, person=actor, participants=mine, reason=own_reason, since=since)
    until = lease_end(case, first_evaluation_due(case))
    leads = {member.person_id for member in members if member.leads}
    for member in members:
        CaseMembership.objects.create(
            case=case,
            participant=member.participant,
            person=member.person,
            is_coordinator=member.leads,
            task=member.task,
            reason=member.reason,
            joined_on=case.opened_on,
        )
        Involvement.objects.create(
            subject_id=case.subject_id,
            participant=member.participant,
            person=member.person,
            reference=case.reference,
            since=case.opened_on,
        )
    path = reverse("cases:open", args=[case.pk])
    for person, reason in reasons.items():
        # Who leads the case renews the others at the evaluation, so his own sight does not lapse.
        lease = None if person.pk in leads else until
        seats = chosen[person]
        give_grant(actor=actor, case=case, person=person, participants=seats, reason=reason, since=since, until=lease)
        kind = Notice.Kind.ADMITTED
        notify(user=person, kind=kind, reference=case.reference, object_id=case.subject_id, path=path)
    return own


def _register(case: Case, composition: Composition) -> None:
    """Enter the third parties of the composition in the register of the case."""
    for row in composition.third_parties.order_by("pk").with_keys():
        ThirdParty.objects.create(
            case=case,
            organisation=row.organisation,
            expertise=row.expertise,
            task=row.task,
            role=row.role,
            reason=row.reason,
            admitted_on=case.opened_on,
            ends_on=row.ends_on,
        )


def _begin_of_act() -> datetime:
    """Return the moment at which the transaction began: a later one would not count yet for the second wall."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT now()")
        (moment,) = cursor.fetchone()
    return moment


def give_grant(
    *,
    actor: User,
    case: Case,
    person: User,
    participants: Iterable[UUID],
    reason: str,
    source: str = CaseGrant.Source.ADMISSION,
    since: datetime | None = None,
    until: datetime | None = None,
) -> CaseGrant:
    """Give one person sight of a case, on the designation by one of these participants.

    Raises ValidationError for a person who is kept out of this case. Legal basis: WET 5(5), WET 13(1).
    """
    if CaseExclusion.objects.filter(case=case, person=person).exists():
        message = _("%(person)s is uitgesloten van deze casus. Kies iemand anders (AVG, artikel 5).")
        raise ValidationError({"person": message % {"person": person.name}})
    grant = CaseGrant(
        content_object=case,
        consultation_body_id=case.consultation_body_id,
        user=person,
        permission=Permission.objects.get(codename="view_case", content_type__app_label="cases"),
        source=source,
        participants=list(participants),
        reason=reason,
        granted_by=actor,
        valid_from=since or _begin_of_act(),
        valid_until=until,
        activity_at=case.activity_at,
    )
    grant.save()
    record("grant.given", actor=actor, subject=grant)
    return grant


def lease_end(case: Case, evaluation_due: date) -> datetime:
    """Return until when somebody who does not lead sees a case: the next evaluation and a period of grace.

    A late evaluation never ends sight that is given today. Legal basis: own choice: N21, implements WET 5(5), WET 9.
    """
    last = max(evaluation_due, timezone.localdate()) + GRACE
    return timezone.make_aware(datetime.combine(last, time()))


def first_evaluation_due(case: Case) -> date:
    """Return the day of the first evaluation: so many months after the opening.

    Legal basis: own choice: REV-01, implements WET 9.
    """
    months = int(value_of(case.consultation_body_id, "REVIEW_MAX_MONTHS"))
    return case.opened_on + relativedelta(months=months)


def end_sight(*, actor: User, case: Case, persons: Iterable[User]) -> int:
    """End the grants of some people and return how many; what the actor does for himself must be the last write.

    Legal basis: WET 5(5), AVG 5(1)(c).
    """
    grants = CaseGrant.objects.filter(content_object=case, user__in=list(persons))
    return _end(grants, actor, none_is_wrong=False)


def _takes_part(actor: User, case: Case, members: list[CompositionMember]) -> bool:
    designation = managing(actor, case.consultation_body_id)
    chosen = {member.participant_id for member in members}
    return designation.participant_id in chosen or actor.pk in {member.person_id for member in members}


def end_grants(*, actor: User, case: Case) -> None:
    """End everyone's sight of a case, the actor's too, and delete the search tokens; the caller's last write.

    Raises RuntimeError when not every grant could be ended: then nothing is. Legal basis: WET 6(3), WET 5(5).
    Rule: CLO-02.
    """
    forget_known(case.subject_id)
    registry.before_end(case)
    _end(CaseGrant.objects.filter(content_object=case), actor)


def _end(grants: QuerySet[CaseGrant], actor: User, *, none_is_wrong: bool = True) -> int:
    at = timezone.now()
    running = grants.filter(Q(valid_until__isnull=True) | Q(valid_until__gt=at))
    rows = list(running.select_related("content_object"))
    if not rows and none_is_wrong:
        raise RuntimeError("No grant to end: the second wall hides them from this actor.")
    for row in rows:
        record("grant.ended", actor=actor, subject=row)
    ended = CaseGrant.objects.filter(pk__in=[row.pk for row in rows])
    _changed(len(rows), ended.update(valid_until=Greatest(Value(at), F("valid_from")), ended_by=actor))
    return len(rows)


def _changed(expected: int, count: int) -> None:
    if count != expected:
        raise RuntimeError(f"{expected} rows should have changed, not {count}: the second wall hid the others.")


@transaction.atomic
def refresh_activity() -> int:
    """Copy the last activity of cases into their open grants and return how many; a copy that is in use waits.

    A copy is at most a quarter of an hour old; rows are taken in primary-key order, so that two workers never wait
    for each other. Legal basis: own choice: the worklist stays one index range scan (design 4).
    """
    now = timezone.now()
    moved = Case.objects.filter(activity_at__gt=now - LOOK_BACK)
    stale = (
        CaseGrant.objects.select_for_update(skip_locked=True, of=("self",))
        .filter(now_valid(), content_object__in=moved, activity_at__lt=F("content_object__activity_at"))
        .filter(activity_at__lte=now - COPY_AGE)
        .order_by("pk")
    )
    ids = list(stale.values_list("pk", flat=True)[:BATCH])
    newest = Case.objects.filter(pk=OuterRef("content_object")).values("activity_at")[:1]
    _changed(len(ids), CaseGrant.objects.filter(pk__in=ids).update(activity_at=Subquery(newest)))
    return len(ids)


def lock_case(case: Case) -> Case:
    """Return the case under lock, so that nothing is written after it closed.

    Raises PermissionDenied when it went out of sight meanwhile. Legal basis: WET 6(3).
    """
    locked = Case.objects.select_for_update().filter(pk=case.pk).first()
    if locked is None:
        raise PermissionDenied("lock_case")
    return locked


def check_day(case: Case, on: date, field: str, *, not_before: date | None = None) -> None:
    """Raise ValidationError for a day in the future, or before the case or an earlier step was there.

    Legal basis: own choice: what is written down happened after the step it follows from.
    """
    if on > timezone.localdate():
        raise ValidationError({field: _("Deze datum ligt in de toekomst. Kies vandaag of eerder.")})
    earliest = max(case.opened_on, not_before or case.opened_on)
    if on < earliest:
        message = _("Deze datum ligt voor de stap waaruit dit volgt. Kies %(day)s of later.")
        raise ValidationError({field: message % {"day": in_words(earliest)}})


def in_words(on: date) -> str:
    """Return a day as people write it, for a message. Legal basis: own choice: notes of the look, 7."""
    return date_format(on, "j F Y")
