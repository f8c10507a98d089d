"""Who lets something leave the table, who must agree, and who carries it out."""

from django.db.models import QuerySet

from cases.dossier.models import Case
from cases.participants.policies import leads, sits_for, works_in
from cases.provisions.models import Provision, ProvisionItem, ProvisionKind, ProvisionReview, ReceiverTold
from parta.accounts.models import Function, User
from signals.referrals.models import today

BY_LEAD = (ProvisionKind.COMMITTEE, ProvisionKind.AUDIT)
"""What the one who leads provides; the rest a participant provides."""


def can_see_provisions(user: User, case: Case) -> bool:
    """Everyone at the table sees what left it. Legal basis: WET 5(5), AVG 5(2)."""
    return works_in(user, case)


def can_prepare_provision(user: User, case: Case) -> bool:
    """A person at the table, for the participant that designated him. Legal basis: WET 17, BESL 9, BESL 11."""
    return bool(sits_for(user, case))


def may_prepare(user: User, case: Case, kind: str) -> bool:
    """To the committee and for the audit only who leads provides. Legal basis: WET 11, WET 16(1)."""
    return can_prepare_provision(user, case) and (kind not in BY_LEAD or leads(user, case))


def is_open(provision: Provision) -> bool:
    """It has not been carried out, and not refused."""
    return provision.carried_out_on is None and provision.refused_on is None


def can_answer_consent(user: User, item: ProvisionItem) -> bool:
    """Who supplied a police or justice statement says whether it may leave. Legal basis: Wpg 7(2), Wjsg 52."""
    waits = item.needs_consent and item.has_consent is None and is_open(item.provision)
    return waits and item.supplier_id in sits_for(user, item.provision.case)


def reviews(user: User, provision: Provision) -> bool:
    """A privacy officer of the municipality, and never who prepared it. Legal basis: WET 17."""
    here = provision.consultation_body_id in user.body_ids_for(Function.PRIVACY_OFFICER)
    return here and provision.actor_id != user.pk


def can_review_provision(user: User, provision: Provision) -> bool:
    """The second person judges a provision under another law, once. Legal basis: WET 17. Rule: PRV-03."""
    judged = provision.kind == ProvisionKind.OTHER_LAW and is_open(provision)
    done = ProvisionReview.objects.filter(provision=provision).exists()
    return judged and not done and reviews(user, provision)


def leaving(provision: Provision) -> QuerySet[ProvisionItem]:
    """The statements that leave: those that need no consent, and those that have it; silence is none.

    Rule: DER-10, PRV-06.
    """
    return provision.items.exclude(needs_consent=True, has_consent__isnull=True).exclude(has_consent=False)


def waits_for(provision: Provision) -> str:
    """What it waits for: 'consent', 'review', or nothing."""
    if provision.items.filter(needs_consent=True, has_consent__isnull=True).exists():
        return "consent"
    reviewed = ProvisionReview.objects.filter(provision=provision, is_approved=True).exists()
    return "review" if provision.kind == ProvisionKind.OTHER_LAW and not reviewed else ""


def can_carry_out(user: User, provision: Provision) -> bool:
    """Who prepared it, or who leads the case, once nothing is waited for. Legal basis: WET 17, BESL 9, BESL 11."""
    mine = provision.actor_id == user.pk and bool(sits_for(user, provision.case))
    return is_open(provision) and (mine or leads(user, provision.case)) and not waits_for(provision)


def can_print_provision(user: User, provision: Provision) -> bool:
    """On the day on which it was carried out, by who may carry it out: a paper is an export. Legal basis: WET 17."""
    mine = provision.actor_id == user.pk or leads(user, provision.case)
    return provision.carried_out_on == today() and mine


def can_tell_receiver(user: User, item: ProvisionItem) -> bool:
    """Who provided, or who leads, tells a receiver that a statement was corrected. Legal basis: WET 10, AVG 19."""
    provision = item.provision
    mine = provision.participant_id in sits_for(user, provision.case)
    return provision.carried_out_on is not None and (mine or leads(user, provision.case))


def told(item: ProvisionItem, correction) -> bool:
    """Whether the receiver heard of this correction."""
    return ReceiverTold.objects.filter(item=item, correction=correction).exists()
