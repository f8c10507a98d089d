"""One of every row that can hold something of a person, with a canary in every field that can hold text.

Facts are made from the models, as the demo region does; the services are tested elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from django.contrib.auth.models import Permission
from django.db.models import Model
from django.utils import timezone

from cases.analysis.models import AnalysisItem, JointAnalysis
from cases.closing.models import Closing, ClosingAgreement, ClosingProposal, ProposalAnswer
from cases.consultations.models import (
    AgendaItem,
    Attendance,
    DecisionItem,
    InformationRequest,
    Meeting,
    MeetingBody,
    MeetingDecision,
    MeetingPaper,
    MeetingSeries,
    MinutesApproval,
)
from cases.contributions.models import (
    Contribution,
    Correction,
    IncorrectReport,
    ProvisionRefusal,
    RelatedPerson,
    SourceFeedback,
)
from cases.dossier.models import Case, CaseExclusion, CaseGrant, CaseMembership, ThirdParty
from cases.exchange.models import DutyHandedOver, Exchange, ExchangeItem, ExchangePerson, MovingHouse
from cases.participants.models import CaseRecusal, HandOver, TableConfirmation, TableDecision, ThirdPartyCompliance
from cases.plans.models import (
    Action,
    ActionProgress,
    DomainChange,
    Evaluation,
    Goal,
    Intervention,
    Plan,
    PlanAgreement,
    PlanItem,
    SubjectHeard,
    UsefulnessTally,
)
from cases.provisions.models import Provision, ProvisionItem, ProvisionReview, ReceiverTold
from contactpoint.requests.models import RequestTakenUp, RightsRequest
from parta.access.acting import acting
from parta.access.references import next_reference
from parta.outbox.models import Notice
from parta.parameters.defaults import DEFAULTS, LAW
from parta.parameters.models import LegalParameter
from parta.vault import files, keyring, search
from parta.vault.fields import VaultTextField
from parta.vault.models import Draft
from signals.gathering.models import Consultation, GatheredItem, GatheringRequest
from signals.informing.models import GroundLapsed, InformationDecision, InformingAnswer, InformingQuestion
from signals.referrals.models import (
    DataSubject,
    Involvement,
    Referral,
    ReferralItem,
    ReferralMove,
    SubjectJoin,
    SubjectReference,
)
from signals.reports.models import (
    Report,
    ReportDecision,
    ReportPerson,
    ReportReceipt,
    ReportReferred,
    ReportStatement,
)
from signals.weighing.models import (
    AssessmentConfirmation,
    AssessmentCriterion,
    Composition,
    CompositionConfirmation,
    CompositionMember,
    CompositionThirdParty,
    CriterionItem,
    JointAssessment,
    MoreInformation,
    MoreInformationConfirmation,
    NotTabled,
    Recusal,
    SubmitterInformed,
    ViewReceipt,
    Weighing,
    WeighingTally,
    WeighingView,
)
from tests.support import Table, days

CANARY = "Zwartkuifvink"
"""A surname that nobody has: where it is found, something of this person is found."""
GIVEN = "Quirijnella"


@dataclass
class Everything:
    """The files that were made: the roots, and every row by model."""

    table: Table
    roots: dict[str, UUID] = field(default_factory=dict)
    rows: dict[type[Model], list] = field(default_factory=dict)
    stored: str = ""
    paper: str = ""
    surname: str = CANARY
    given: str = GIVEN
    of_others: str = "A-1900-0002"

    def make(self, model: type[Model], **values) -> Model:
        """Make a row with the canary in each encrypted field."""
        texts = {f.name: f"{self.surname} {f.name}" for f in model._meta.fields if isinstance(f, VaultTextField)}
        row = model(**{**texts, **values})
        row.save()
        self.rows.setdefault(model, []).append(row)
        return row


PROPOSED = {"RET_NOT_TABLED": "at_once", "RET_NO_RISK": "at_once", "RET_REQUEST_YEARS": 1}


def decide_parameters(table: Table, *keys: str) -> None:
    """Let the participants have decided what retention rests on: all of it, or these keys."""
    chosen = keys or ("RET_NOT_TABLED", "RET_NO_RISK", "RET_MELDING_DAYS", "RET_SCOPE", "BACKUP_DAYS")
    for key in chosen:
        assert DEFAULTS[key].standing != LAW
        LegalParameter.objects.create(
            body=table.body,
            key=key,
            value=PROPOSED.get(key, DEFAULTS[key].value),
            decided_on=days(-100),
            decision_reference="regeling 2025-07",
            dpo_advice_on=days(-110),
            dpo_advice_reference="advies 2025-06",
            recorded_by=table.privacy,
            valid_from=days(-100),
        )


def let_demo_wait() -> None:
    """Let the decisions of the demo region end today: its files are still listed as due, and none is destroyed."""
    LegalParameter.objects.filter(body__municipality__code__startswith="F").update(valid_until=days(0))


def make_everything(table: Table, **names: str) -> Everything:
    """A closed case, a referral that was not tabled, a decided report and a request, all due today."""
    made = Everything(table, **names)
    with acting(None, "demo"):
        _closed_case(made)
        _not_tabled(made)
        _report(made)
        _request(made)
        _notices(made)
    return made


def make_subject(made: Everything, received_on) -> tuple[DataSubject, Referral, Weighing]:
    """A data subject with referral, item and weighing; inside acting for demo."""
    table = made.table
    reference = next_reference(Referral, "A", received_on)
    subject_id = DataSubject(consultation_body=table.body).pk
    keyring.open_file(subject_id, reference)
    subject = made.make(
        DataSubject,
        id=subject_id,
        consultation_body=table.body,
        kind="natural",
        given_names=made.given,
        surname=made.surname,
        stay_basis="stays",
        known_since=received_on,
    )
    search.index(subject.pk, table.body.pk, given_names=made.given, surname=made.surname, born=days(-9000))
    referral = made.make(
        Referral,
        reference=reference,
        consultation_body=table.body,
        subject=subject,
        referring_participant=table.participants["police"],
        submitted_by=table.police,
        addressee="mayor",
        received_on=received_on,
        ended_on=received_on,
    )
    made.make(ReferralItem, referral=referral, category="c", kind="fact", basis="own_task", observed_on=received_on)
    made.make(SubjectReference, subject=subject, consultation_body=table.body, reference=reference)
    whose = {"subject": subject, "consultation_body": table.body}
    return subject, referral, made.make(Weighing, referral=referral, views_opened_at=timezone.now(), **whose)


def make_case(made: Everything, opened_on) -> Case:
    """A case with its weighing and one person at the table; inside acting for demo."""
    table = made.table
    subject, _referral, weighing = make_subject(made, opened_on)
    whose = {"subject": subject, "consultation_body": table.body}
    decided = {"actor": table.police, "decided_on": opened_on, "in_effect_on": opened_on}
    made.make(ViewReceipt, weighing=weighing, party="police")
    made.make(
        WeighingView,
        weighing=weighing,
        party="police",
        participant=table.participants["police"],
        position="fits",
        actor=table.police,
        decided_on=opened_on,
        **whose,
    )
    _around(made, weighing, opened_on)
    assessment = made.make(JointAssessment, weighing=weighing, outcome="fits", **decided, **whose)
    criterion = made.make(AssessmentCriterion, assessment=assessment, criterion="violence", **whose)
    made.make(CriterionItem, criterion=criterion, item=weighing.referral.items.get())
    composition = made.make(
        Composition, weighing=weighing, is_tabled=True, coordinator=table.coordinator, **decided, **whose
    )
    confirmed = {"party": "police", "actor": table.police, "confirmed_on": opened_on}
    made.make(AssessmentConfirmation, decision=assessment, position="fits", **confirmed)
    made.make(CompositionThirdParty, composition=composition, role="drafting", ends_on=days(30), **whose)
    made.make(CompositionConfirmation, decision=composition, **confirmed)
    seat = {"participant": table.participants["police"], "person": table.police}
    made.make(CompositionMember, composition=composition, **seat, **whose)
    case = made.make(
        Case,
        reference=next_reference(Case, "Z", opened_on),
        composition=composition,
        opened_on=opened_on,
        opened_by=table.manager,
        activity_at=timezone.now(),
        **whose,
    )
    keyring.name_file(subject.pk, case.reference)
    made.make(CaseMembership, case=case, joined_on=opened_on, **seat)
    made.make(
        CaseGrant,
        content_object=case,
        consultation_body=table.body,
        user=table.police,
        permission=Permission.objects.get(codename="view_case", content_type__app_label="cases"),
        source="admission",
        participants=[table.participants["police"].pk],
        granted_by=table.manager,
        valid_from=timezone.now() - timedelta(days=30),
        valid_until=timezone.now() - timedelta(hours=1),
        activity_at=timezone.now(),
    )
    return case


def _around(made: Everything, weighing: Weighing, on) -> None:
    """What stands around a weighing: a move, a joined referral, questions and what they gave, a recusal."""
    table, referral = made.table, weighing.referral
    whose = {"subject": weighing.subject, "consultation_body": table.body}
    decided = {"actor": table.police, "decided_on": on}
    probation = {"participant": table.participants["probation"], "person": table.probation}
    other = _joined(made, weighing.subject, on)
    made.make(SubjectJoin, other=other, referral=referral, **whose, **decided)
    stay = {"from_basis": "stays", "basis": "stays", "since": on}
    made.make(ReferralMove, referral=referral, to_body=table.body, **stay, **whose, **decided)
    more = made.make(MoreInformation, weighing=weighing, submitter=table.police, in_effect_on=on, **whose, **decided)
    made.make(MoreInformationConfirmation, decision=more, party="police", actor=table.police, confirmed_on=on)
    made.make(Recusal, referral=referral, person=table.prosecutor, party="public_prosecution", **whose, **decided)
    asked = {"weighing": weighing, "asked_by": table.manager, "asked_on": on, "due_on": on, "reference": made.of_others}
    made.make(Consultation, has_content=True, **asked, **probation, **whose)
    request = made.make(GatheringRequest, answer="provided", answered_on=on, **asked, **probation, **whose)
    made.make(GatheredItem, gathering_request=request, category="c", kind="fact", basis="own_task")
    question = made.make(
        InformingQuestion,
        reference=made.of_others,
        asked_by=table.contact,
        asked_on=on,
        due_on=on,
        **probation,
        **whose,
    )
    made.make(Involvement, subject=weighing.subject, reference=made.of_others, since=on, **probation)
    answer = made.make(InformingAnswer, question=question, ground="uavg_41_d", actor=table.probation, decided_on=on)
    made.make(GroundLapsed, answer=answer, actor=table.probation, decided_on=on)
    draft = Draft(user=table.police)
    keyring.open_file(draft.pk, "")
    made.make(
        Draft,
        id=draft.pk,
        user=table.police,
        form=f"signals:file_view:{referral.pk}",
        object_id=weighing.subject_id,
        saved_at=timezone.now(),
    )


def _joined(made: Everything, subject: DataSubject, on) -> DataSubject:
    """The same person as somebody else knew it: it goes with the file that it was joined to."""
    table = made.table
    other_id = DataSubject(consultation_body=table.body).pk
    keyring.open_file(other_id, made.of_others)
    return made.make(
        DataSubject,
        id=other_id,
        consultation_body=table.body,
        kind="natural",
        stay_basis="stays",
        known_since=on,
        merged_into=subject,
    )


def _closed_case(made: Everything) -> None:
    table, opened_on = made.table, days(-60)
    case = make_case(made, opened_on)
    made.roots["subject"] = case.subject_id
    by = {"actor": table.coordinator, "decided_on": days(-30)}
    police = table.participants["police"]
    made.make(
        InformationDecision,
        subject=case.subject,
        is_informed=False,
        ground="uavg_41_d",
        recheck_on=days(30),
        **by,
    )
    contribution = Contribution(case=case)
    keyring.create([contribution.pk])
    stored = files.store(
        f"Verslag over {made.given} {made.surname}".encode(), row_id=contribution.pk, key_id=contribution.pk
    )
    made.stored = stored
    made.make(
        Contribution,
        id=contribution.pk,
        key_id=contribution.pk,
        case=case,
        participant=police,
        contributed_by=table.police,
        category="c",
        kind="fact",
        basis="own_task",
        obtained_on=days(-50),
        contributed_on=days(-50),
        file_type="text/plain",
        file_size=40,
        file_stored=stored,
    )
    made.make(
        ProvisionRefusal, case=case, participant=police, refused_by=table.police, category="f", refused_on=days(-50)
    )
    third_party = _at_the_table(made, case, by)
    analysis = made.make(JointAnalysis, case=case, has_risk_indications=True, **by)
    plan = made.make(Plan, case=case, version=1, **by)
    of_case = {"subject": case.subject, "consultation_body": table.body, "case": case, "reference": case.reference}
    action = made.make(Action, plan=plan, participant=police, owner=table.police, due_on=days(5), **of_case)
    made.make(ActionProgress, action=action, is_done=True, **by)
    meeting = Meeting.objects.create(
        reference=next_reference(Meeting, "V", days(0)), chair=table.manager, starts_at=_noon(), place="stadhuis"
    )
    MeetingBody.objects.create(meeting=meeting, body=table.body)
    item = made.make(AgendaItem, meeting=meeting, case=case, position=1)
    decision = made.make(MeetingDecision, item=item, kind="decision", **by)
    held = made.rows[Contribution][0]
    made.make(AnalysisItem, analysis=analysis, contribution=held)
    made.make(PlanItem, plan=plan, contribution=held)
    made.make(DecisionItem, decision=decision, contribution=held)
    _plan_parts(made, plan, by)
    _around_item(made, item, third_party, by)
    _left(made, of_case, third_party, by)
    proposal = made.make(ClosingProposal, case=case, no_longer_necessary_on=days(0), **by)
    made.make(
        ProposalAnswer, proposal=proposal, participant=police, actor=table.police, is_agreed=True, answered_on=days(-2)
    )
    closing = made.make(Closing, case=case, actor=table.manager, decided_on=days(-1), no_longer_necessary_on=days(0))
    made.make(ClosingAgreement, closing=closing, participant=police, recorded_by=table.manager, agreed_on=days(-1))


def _at_the_table(made: Everything, case: Case, by: dict) -> ThirdParty:
    """Changes of the table, a third party with what it signed, and what came of a wrong statement."""
    table, held = made.table, made.rows[Contribution][0]
    police = table.participants["police"]
    third_party = made.make(ThirdParty, case=case, role="drafting", admitted_on=days(-50), ends_on=days(30))
    made.make(ThirdPartyCompliance, third_party=third_party, participant=police, **by)
    made.make(CaseExclusion, case=case, person=table.child_protection, **by)
    made.make(CaseRecusal, case=case, **by)
    made.make(HandOver, case=case, from_person=table.coordinator, to_person=table.police, **by)
    decision = made.make(
        TableDecision,
        case=case,
        subject=case.subject,
        consultation_body=table.body,
        reference=case.reference,
        kind="end",
        participant=police,
        asked=[table.police.pk],
        **by,
    )
    made.make(TableConfirmation, decision=decision, party="police", actor=table.police, confirmed_on=days(-30))
    made.make(RelatedPerson, case=case, participant=police, added_by=table.police, added_on=days(-50))
    report = made.make(IncorrectReport, contribution=held, participant=police, **by)
    correction = made.make(Correction, contribution=held, incorrect_report=report, outcome="stands", **by)
    made.make(SourceFeedback, correction=correction, due_on=days(3), **by)
    return third_party


def _plan_parts(made: Everything, plan: Plan, by: dict) -> None:
    table, case = made.table, plan.case
    police = table.participants["police"]
    made.make(PlanAgreement, plan=plan, participant=police, recorded_by=table.coordinator, agreed_on=days(-30))
    goal = made.make(Goal, case=case, plan=plan, domain="work")
    made.make(Intervention, case=case, plan=plan, goal=goal, kind="care", participant=police)
    evaluation = made.make(Evaluation, case=case, next_on=days(100), **by)
    made.make(DomainChange, evaluation=evaluation, domain="work")
    made.make(SubjectHeard, case=case, participant=police, **by)
    UsefulnessTally.objects.create(
        consultation_body=table.body, year=2026, moment="evaluation", category="c", answer="useful"
    )


def _around_item(made: Everything, item: AgendaItem, third_party: ThirdParty, by: dict) -> None:
    """What stands around an item of an agenda: a question, who was there, approval, a paper on its way to somebody."""
    table, meeting = made.table, item.meeting
    MeetingSeries.objects.create(planned_by=table.manager, every_weeks=4)
    asked = {"participant": table.participants["police"], "asked_by": table.manager}
    made.make(InformationRequest, item=item, asked_on=days(-40), due_on=days(-35), **asked)
    made.make(Attendance, item=item, third_party=third_party, is_present=True, recorded_by=table.manager)
    made.make(MinutesApproval, item=item, **by)
    paper = MeetingPaper(user=table.police)
    keyring.open_file(paper.pk, "")
    keyring.create([paper.pk])
    stored = files.store(f"Agenda met {made.given} {made.surname}".encode(), row_id=paper.pk, key_id=paper.pk)
    made.paper = stored
    made.make(
        MeetingPaper,
        id=paper.pk,
        key_id=paper.pk,
        user=table.police,
        meeting=meeting,
        kind="agenda",
        object_ids=[item.case.subject_id],
        asked_at=timezone.now(),
        file_stored=stored,
    )


def _left(made: Everything, of_case: dict, third_party: ThirdParty, by: dict) -> None:
    """What left the table, and what went to another municipality."""
    table, held = made.table, made.rows[Contribution][0]
    police = table.participants["police"]
    whose = {"subject": of_case["subject"], "consultation_body": of_case["consultation_body"]}
    provision = made.make(
        Provision,
        kind="other_law",
        participant=police,
        third_party=third_party,
        **of_case,
        **by,
    )
    item = made.make(ProvisionItem, provision=provision, contribution=held, supplier=police, category="c", **whose)
    made.make(ProvisionReview, provision=provision, is_approved=True, **whose, **by)
    made.make(ReceiverTold, item=item, correction=made.rows[Correction][0], **whose, **by)
    exchange = made.make(Exchange, to_body=table.body, ground="effects", answer_before=days(-20), **of_case, **by)
    given = {"exchange": exchange, "case": of_case["case"]}
    made.make(
        ExchangeItem,
        contribution=held,
        supplier=police,
        category="c",
        kind="fact",
        basis="own_task",
        **given,
        **whose,
    )
    made.make(ExchangePerson, kind="natural", **given, **whose)
    moving = made.make(
        MovingHouse,
        case=of_case["case"],
        to_body=table.body,
        moved_on=days(-25),
        basis="stays",
        exchange=exchange,
        **whose,
        **by,
    )
    made.make(
        DutyHandedOver,
        moving_house=moving,
        duty="request",
        reference=made.of_others,
        to_body=table.body,
        handed_by=table.manager,
        handed_on=days(-20),
        subject=of_case["subject"],
        consultation_body=table.body,
    )


def _not_tabled(made: Everything) -> None:
    table = made.table
    subject, referral, _weighing = make_subject(made, days(-10))
    made.roots["not_tabled"] = subject.pk
    ended = made.make(
        NotTabled,
        subject=subject,
        consultation_body=table.body,
        referral=referral,
        reference=referral.reference,
        submitter=table.police,
        outcome="does_not_fit",
        actor=table.manager,
        decided_on=days(-3),
    )
    WeighingTally.objects.create(consultation_body=table.body, year=2026, outcome="does_not_fit")
    made.make(SubmitterInformed, not_tabled=ended, actor=table.manager, informed_on=days(-1))


def _report(made: Everything) -> None:
    table = made.table
    reference = next_reference(Report, "M", days(-40))
    report_id = Report(consultation_body=table.body).pk
    keyring.open_file(report_id, reference)
    report = made.make(
        Report,
        id=report_id,
        reference=reference,
        consultation_body=table.body,
        received_on=days(-40),
        channel="counter",
        taken_by=table.intake,
    )
    made.roots["report"] = report.pk
    person = made.make(ReportPerson, report=report)
    made.make(ReportStatement, report=report, person=person, kind="fact")
    made.make(ReportDecision, report=report, outcome="nothing", actor=table.intake, decided_on=days(-31))
    made.make(ReportReceipt, report=report, actor=table.intake, channel="telephone", given_on=days(-40))
    made.make(
        ReportReferred,
        report=report,
        person=person,
        reference=made.of_others,
        actor=table.intake,
        referred_on=days(-31),
    )


def _request(made: Everything) -> None:
    table = made.table
    reference = next_reference(RightsRequest, "R", days(-400))
    request_id = RightsRequest(consultation_body=table.body).pk
    keyring.open_file(request_id, reference)
    request = made.make(
        RightsRequest,
        id=request_id,
        reference=reference,
        consultation_body=table.body,
        right="access",
        code_hash="0" * 64,
        received_on=days(-400),
    )
    made.roots["request"] = request.pk
    made.make(RequestTakenUp, rights_request=request, actor=table.contact, decided_on=days(-390))


def _notices(made: Everything) -> None:
    references = {row.pk: row.reference for model in (Report, RightsRequest) for row in made.rows[model]}
    references |= {row.subject_id: row.reference for model in (Case, NotTabled) for row in made.rows[model]}
    for name, root_id in made.roots.items():
        kind = Notice.Kind.NOT_TABLED if name == "not_tabled" else Notice.Kind.TO_CONFIRM
        made.make(
            Notice,
            user=made.table.police,
            kind=kind,
            reference=references[root_id],
            object_id=root_id,
            mailed_at=timezone.now(),
        )


def _noon() -> datetime:
    return timezone.now().replace(hour=11, minute=0, second=0, microsecond=0)


KIND_OF = {"subject": "subject", "not_tabled": "subject", "report": "report", "request": "request"}
"""The kind of root of each file that is made."""
