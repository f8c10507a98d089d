"""Reports are for the intake function of the mayor alone."""

from parta.accounts.models import Designation, Function, User
from parta.organisations.models import ConsultationBody, ParticipantKind
from signals.reports.models import Report, ReportDecision, ReportReceipt


def intake_for(user: User, body: ConsultationBody) -> Designation | None:
    """The designation by which somebody takes reports for the mayor of this municipality. Legal basis: WET 5(2)."""
    for designation in user.designations_in_force:
        mayor = designation.participant
        own = mayor.kind == ParticipantKind.MAYOR and mayor.municipality_id == body.municipality_id
        if own and Function.INTAKE_OFFICER in designation.functions:
            return designation
    return None


def can_see_reports(user: User) -> bool:
    """The list is for the intake function. Legal basis: WET 5(2), WET 13(1)."""
    return user.has_function(Function.INTAKE_OFFICER)


def can_lay_side_by_side(user: User) -> bool:
    """Reports are laid side by side by the intake function alone. Legal basis: WET 5(2), AVG 25. Rule: MEL-20."""
    return can_see_reports(user)


def can_take_report(user: User, body: ConsultationBody) -> bool:
    """An intake officer of the mayor takes a report addressed to that mayor. Legal basis: WET 5(2). Rule: MEL-01."""
    return intake_for(user, body) is not None


def can_see_report(user: User, report: Report) -> bool:
    """An intake officer of the mayor to whom it was addressed. Legal basis: WET 5(2), WET 13(1)."""
    return intake_for(user, report.consultation_body) is not None


def is_decided(report: Report) -> bool:
    """Say whether there is a decision about the report."""
    return ReportDecision.objects.filter(report=report).exists()


def can_decide_report(user: User, report: Report) -> bool:
    """The intake officer decides; that it was decided already is a refusal in words. Legal basis: WET 5(2)."""
    return can_see_report(user, report)


def has_receipt(report: Report) -> bool:
    """Say whether the reporter was told that the report was received."""
    return ReportReceipt.objects.filter(report=report).exists()


def can_give_receipt(user: User, report: Report) -> bool:
    """The intake officer; that it was given already is a refusal in words. Legal basis: WET 5(2)."""
    return can_see_report(user, report)


def can_show_reporter(user: User, report: Report) -> bool:
    """The intake officer, by an act of its own that is recorded. Legal basis: UAVG 41(1)(i)."""
    return can_see_report(user, report)
