"""Plays the stories through the services, as the people who would have done it; the trail carries the clock.

Rule: ISE-06.
"""

from datetime import date, datetime, time
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.utils import timezone

from cases.analysis.services import decide_analysis
from cases.closing.services import close_case
from cases.consultations.services import add_case, decide_item, plan_meeting
from cases.contributions.services import contribute, refuse_provision
from cases.dossier.models import Case
from cases.dossier.services import open_case
from cases.participants.policies import participants_at
from cases.plans.services import adopt_plan, progress_action
from contactpoint.requests.services import receive_request, take_up_request
from parta.access.acting import acting
from parta.accounts.models import User
from parta.demo.models import Seed
from parta.demo.region import MUNICIPALITIES, Region
from parta.demo.signal import Signal, ago, item_of
from parta.demo.story import (
    Action,
    Plan,
    Report,
    Request,
    Story,
)
from parta.demo.table import furnish
from retention.destruction.services import destroy
from retention.terms import services as terms
from retention.terms.models import Root
from signals.reports.services import decide_report, give_receipt, take_report

BETTER = "Bijgesteld na het laatste overleg: wat liep, loopt door; wat nieuw is, staat in de tekst."
"""What every later version of a plan of the stories says about itself."""


def once(seed: str, play: Any) -> bool:
    """Play something in one transaction, unless it was loaded before, also when it has been destroyed since."""
    # Keys are committed first: a text without its key would be lost.
    with transaction.atomic(), transaction.atomic(using="keys"):
        with acting(None, "demo"):
            _row, fresh = Seed.objects.get_or_create(id=seed)
        if fresh:
            play()
    return fresh


class Player(Signal):
    """Plays one story."""

    def __init__(self, region: Region, story: Story):
        super().__init__(region, story)
        self.case: Case | None = None

    @property
    def is_open(self) -> bool:
        """Whether there is a case at the table."""
        story = self.story
        return self.case is not None and story.closing is None and (story.analysis is None or story.analysis.risk)

    def play(self) -> None:
        """Play every step that the story has, in the order of the act."""
        story = self.story
        self.play_signal()
        if story.composition and story.composition.is_tabled and story.opened is not None:
            self._open()
            self._work()
        if story.closing or (story.analysis and not story.analysis.risk):
            self._end()

    # --- the table ------------------------------------------------------------------------------------------------
    def _open(self) -> None:
        answers = {"composition": self.composition, "opened_on": ago(self.story.opened)}
        self.case = self.does("manager", open_case, **answers)

    def _work(self) -> None:
        story = self.story
        for row in story.contributions:
            self._contribute(row)
        for seat, category, days in story.refusals:
            participant, _person = self.sits(seat)
            answers = {"participant": participant, "category": category, "refused_on": ago(days)}
            self.does(seat, refuse_provision, case=self.case, **answers)
        if story.analysis and story.analysis.risk:
            self._analyse()
        for version, plan in enumerate(story.plans):
            self._adopt(version, plan)

    def _contribute(self, row: Any) -> None:
        participant, _person = self.sits(row.by)
        file = None
        if row.file:
            name, text = row.file
            file = SimpleUploadedFile(name, text.encode(), "text/plain")
        self.does(
            row.by,
            contribute,
            case=self.case,
            participant=participant,
            obtained_on=ago(row.statement.ago),
            contributed_on=ago(row.ago),
            file=file,
            **item_of(row.statement),
        )

    def _analyse(self) -> None:
        found = self.story.analysis
        answers = {"has_risk_indications": found.risk, "picture": found.picture, "reason": found.reason}
        self.does("coordinator", decide_analysis, case=self.case, decided_on=ago(found.ago), **answers)

    def _adopt(self, version: int, plan: Plan) -> None:
        chosen = [
            {
                "participant": self.sits(action.by)[0],
                "owner": self.sits(action.by)[1],
                "text": action.text,
                "own_basis": action.own_basis,
                "due_on": ago(-action.due),
            }
            for action in plan.actions
        ]
        row = self.does(
            "coordinator",
            adopt_plan,
            case=self.case,
            decided_on=ago(plan.ago),
            based_on_version=version,
            necessity=plan.necessity,
            text=plan.text,
            actions=chosen,
            changes=BETTER if version else "",
        )
        with acting(self.sits("coordinator")[1], "work"):
            rows = row.actions.select_related("case", "participant").with_keys()
            # Ids are random: an action is found again by what it says.
            by_text = {one.text: one for one in rows}
        for action in plan.actions:
            self._progress(by_text[action.text], action)

    def _progress(self, row: Any, action: Action) -> None:
        told = [(days, text, False) for days, text in action.progress]
        told += [(action.done, action.done_text, True)] if action.done is not None else []
        for days, text, is_done in told:
            answers = {"decided_on": ago(days), "is_done": is_done, "text": text}
            self.does(action.by, progress_action, action=row, **answers)

    # --- the end --------------------------------------------------------------------------------------------------
    def _end(self) -> None:
        if self.story.closing is None:
            self._analyse()
            return
        closing = self.story.closing
        with acting(self.sits("coordinator")[1], "work"):
            agreed = list(participants_at(self.case))
        self.does(
            "coordinator",
            close_case,
            case=self.case,
            decided_on=ago(closing.ago),
            agreed=agreed,
            ground=closing.ground,
            no_longer_necessary_on=ago(-closing.necessary_until),
            no_longer_necessary_reason=closing.reason,
        )


# --- beside the stories -------------------------------------------------------------------------------------------
def play_report(region: Region, report: Report) -> None:
    """A report as the intake officer takes it."""
    _participant, officer = region.sits(report.body, "intake")
    statements = [
        {
            "kind": row.kind,
            "text": row.text,
            "observed_on": ago(row.ago),
            "source_kind": row.source,
            "place": row.place,
            "how_sure": row.how_sure,
            "person": row.person,
        }
        for row in report.statements
    ]
    with acting(officer, "work"):
        taken = take_report(
            actor=officer,
            body=region.bodies[report.body],
            received_on=ago(report.ago),
            channel=report.channel,
            about=report.about,
            reporter_name=report.reporter_name,
            reporter_contact=report.reporter_contact,
            persons=report.persons,
            statements=statements,
        )
        if report.receipt:
            channel, days = report.receipt
            give_receipt(actor=officer, report=taken, channel=channel, given_on=ago(days))
        if report.decided is not None:
            answers = {"decided_on": ago(report.decided), "outcome": report.outcome, "reason": report.reason}
            answers["elsewhere"] = report.elsewhere
            decide_report(actor=officer, report=taken, **answers)


def play_request(region: Region, request: Request) -> None:
    """A request as somebody sends it, and as the officer takes it up."""
    with acting(None, "public"):
        made, _code = receive_request(
            body=region.bodies[request.body],
            right=request.right,
            name=request.name,
            born_on=date.fromisoformat(request.born_on),
            address=request.address,
            explanation=request.explanation,
            received_on=ago(request.ago),
        )
    if request.taken_up is None:
        return
    _participant, officer = region.sits(request.body, "contact")
    with acting(officer, "work"):
        answers = {"decided_on": ago(request.taken_up), "identity_method": request.identity_method}
        take_up_request(actor=officer, rights_request=made, **answers)


LAST_MEETING, NEXT_MEETING = 9, -6
HALF_PAST_NINE = time(9, 30)


def play_meetings(region: Region, played: list[Player]) -> None:
    """One regional meeting that was held and one to come, per process manager: each sees only his own items."""
    managers = {slug: region.sits(slug, "manager")[1] for slug in MUNICIPALITIES}
    for manager in dict.fromkeys(managers.values()):
        slugs = [slug for slug, person in managers.items() if person == manager]
        own = [player for player in played if player.story.body in slugs and player.is_open]
        for days, chosen in ((LAST_MEETING, _discussed(own)), (NEXT_MEETING, _coming(own))):
            if chosen:
                _meet(region, manager, slugs, days, chosen)


def _discussed(players: list[Player]) -> list[Player]:
    return [player for player in players if player.story.meeting]


def _coming(players: list[Player]) -> list[Player]:
    return [player for player in players if player.story.next_meeting]


def _meet(region: Region, manager: User, slugs: list[str], days: int, chosen: list[Player]) -> None:
    starts_at = timezone.make_aware(datetime.combine(ago(days), HALF_PAST_NINE))
    place = "Zorg- en Veiligheidshuis, kamer 2" if len(slugs) > 1 else "stadhuis, kamer 1.04"
    bodies = [region.bodies[slug] for slug in slugs]
    with acting(manager, "work"):
        meeting = plan_meeting(actor=manager, bodies=bodies, starts_at=starts_at, place=place)
        items = [(player, add_case(actor=manager, meeting=meeting, case=player.case)) for player in chosen]
        for player, item in items if days >= 0 else ():
            for said in player.story.meeting or ():
                decide_item(actor=manager, item=item, decided_on=ago(days), **vars(said))


def finish(region: Region, played: list[Player]) -> None:
    """Furnish a table in full, destroy what the stories say is gone, and write down when the rest goes."""
    furnish(region, [player for player in played if player.is_open and player.story.plans])
    today = timezone.localdate()
    for player in played:
        if player.story.destroyed:
            destroy(kind=Root.SUBJECT, root_id=player.referral.subject_id, on=today)
    with acting(None, "destruction"):
        terms.refresh(on=today)
