"""Informing is the contact point's own task."""

from parta.accounts.models import Designation, Function, User
from parta.organisations.models import ConsultationBody, ParticipantKind
from signals.informing.models import InformationDecision
from signals.referrals.models import DataSubject


def contact_point_of(user: User, body: ConsultationBody) -> Designation | None:
    """The designation by which somebody works for the contact point: the mayor of stay. Legal basis: BESL 2(2)."""
    for designation in user.designations_in_force:
        mayor = designation.participant
        own = mayor.kind == ParticipantKind.MAYOR and mayor.municipality_id == body.municipality_id
        if own and Function.CONTACT_POINT_OFFICER in designation.functions:
            return designation
    return None


def can_see_informing(user: User) -> bool:
    """The list is for the contact point. Legal basis: BESL 4(1), WET 13(1)."""
    return user.has_function(Function.CONTACT_POINT_OFFICER)


def can_decide_informing(user: User, subject: DataSubject) -> bool:
    """The contact point of the municipality of stay decides, about a natural person. Legal basis: BESL 4(1), WET 11."""
    natural = subject.kind == DataSubject.Kind.NATURAL_PERSON
    return natural and contact_point_of(user, subject.consultation_body) is not None


def is_informed(subject: DataSubject) -> bool:
    """Say whether the person was told."""
    return InformationDecision.objects.filter(subject=subject, is_informed=True).exists()
