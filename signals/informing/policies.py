"""Informing is the contact point's own task; the involved participants answer it, each by a named person."""

from django.db.models import Q, QuerySet

from parta.accounts.models import Designation, Function, User
from parta.organisations.models import ConsultationBody, ParticipantKind
from signals.informing.models import InformationDecision, InformingQuestion
from signals.referrals.models import DataSubject
from signals.referrals.policies import SUBMITS, designation_of


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


def can_see_motivations(user: User) -> bool:
    """The contact point opens all motivations for the committee. Legal basis: WET 11."""
    return user.has_function(Function.CONTACT_POINT_OFFICER)


def can_decide_informing(user: User, subject: DataSubject) -> bool:
    """The contact point of the municipality of stay decides, about a natural person, once per person.

    Who turned out to be the same person as another is no person of his own. Legal basis: BESL 4(1), WET 11.
    Rule: PUR-02.
    """
    own = subject.is_natural and subject.merged_into_id is None
    return own and contact_point_of(user, subject.consultation_body) is not None


def can_ask_participants(user: User, subject: DataSubject) -> bool:
    """The contact point asks, as long as the person was not told. Legal basis: BESL 4(2)."""
    return can_decide_informing(user, subject) and not is_informed(subject)


def can_see_questions(user: User) -> bool:
    """The list of one's own questions is for those who come to the table for a participant. Legal basis: BESL 4(2)."""
    return user.has_function(*SUBMITS)


def can_answer_question(user: User, question: InformingQuestion) -> bool:
    """The person to whom it was put, while the participant designates him. Legal basis: BESL 4(2), WET 12(3)."""
    return question.person_id == user.pk and designation_of(user, question.participant) is not None


def can_report_lapsed(user: User, question: InformingQuestion) -> bool:
    """Who named a ground reports that it has lapsed, also after the case was closed. Legal basis: BESL 4(3)."""
    return can_answer_question(user, question)


def decisions_on(subject: DataSubject) -> QuerySet[InformationDecision]:
    """The decisions on a person, also under the other referrals of the same person."""
    return InformationDecision.objects.filter(Q(subject=subject) | Q(subject__merged_into=subject))


def questions_about(subject: DataSubject) -> QuerySet[InformingQuestion]:
    """The questions about a person, also under the other referrals of the same person."""
    return InformingQuestion.objects.filter(Q(subject=subject) | Q(subject__merged_into=subject))


def is_informed(subject: DataSubject) -> bool:
    """Say whether the person was told."""
    return decisions_on(subject).filter(is_informed=True).exists()
