"""One table per municipality in full: goals, people around the subject, a correction, an evaluation, what left."""

from typing import Any

from dateutil.relativedelta import relativedelta
from django.utils import timezone

from cases.contributions.sections import choosable, related_people
from cases.contributions.services import add_related, contribute, contribute_on_behalf, correct, send_feedback
from cases.participants.policies import participants_at, seated
from cases.plans.models import Plan
from cases.plans.services import adopt_plan, evaluate, record_heard
from cases.provisions.services import carry_out, prepare_provision
from parta.access.acting import acting
from parta.demo.region import Region
from parta.demo.signal import ago

GOALS = (
    {
        "domain": "work",
        "text": "Hij heeft werk dat bij hem past.",
        "protects": "Zijn baas kent hem en belt als het misgaat.",
    },
    {"domain": "network", "text": "Hij ziet zijn oude vrienden weer.", "protects": "De trainer van de voetbalclub."},
    {"domain": "housing", "text": "Hij woont rustig en betaalt op tijd.", "protects": ""},
)
USE = dict.fromkeys("abcdefgh", "not_provided") | {"c": "useful", "e": "useful", "f": "useful", "h": "not_useful"}


def furnish(region: Region, played: list[Any]) -> None:
    """Take the first open case with a plan of each municipality, and do there what a table does in a year."""
    done = set()
    for player in played:
        if player.story.body not in done:
            done.add(player.story.body)
            _Table(region, player).play()


class _Table:
    """The people of one case, and what they do."""

    def __init__(self, region: Region, player: Any):
        self.case, self.body, self.region = player.case, player.story.body, region

    def does(self, seat: str, service: Any, **answers: Any) -> Any:
        """Let somebody do something."""
        _participant, person = self.region.sits(self.body, seat)
        with acting(person, "work"):
            return service(actor=person, **answers)

    def play(self) -> None:
        """In the order in which it would have happened."""
        police, officer = self.region.sits(self.body, "police")
        manager = self.region.sits(self.body, "manager")[1]
        with acting(manager, "work"):
            seats = list(seated(self.case))
            here = list(participants_at(self.case))
        if officer.pk not in {seat.person_id for seat in seats}:
            return
        self._say(police)
        self._plan(here)
        self._evaluate(seats)
        self._leave(police, here)

    def _say(self, police: Any) -> None:
        case, said = (
            self.case,
            {"category": "e", "kind": "judgement", "basis": "own_task", "necessity": "nodig voor het plan"},
        )
        self.does(
            "police",
            add_related,
            case=case,
            participant=police,
            name="Jolijn Vermaas",
            relation="zus",
            relevance="Zij spreekt hem aan en denkt mee over het plan.",
            added_on=ago(3),
        )
        wrong = self.does(
            "police",
            contribute,
            case=case,
            participant=police,
            text="Hij is in mei verhuisd.",
            source="wijkagent",
            how_sure="van één buur gehoord",
            obtained_on=ago(5),
            contributed_on=ago(4),
            **{**said, "kind": "hearsay"},
        )
        found = self.does(
            "police",
            correct,
            contribution=wrong,
            outcome="replaced",
            text="Hij woont nog op hetzelfde adres; een huisgenoot is verhuisd.",
            reason="Nagegaan bij de verhuurder.",
            decided_on=ago(2),
        )
        self.does(
            "police",
            send_feedback,
            correction=found,
            organisation="woningcorporatie De Brug",
            message="De verhuizing staat bij de verkeerde bewoner.",
            decided_on=ago(1),
            due_on=ago(-13),
        )
        self.does(
            "manager",
            contribute_on_behalf,
            case=case,
            participant=police,
            text="De wijkagent zei aan tafel dat het op straat rustiger is.",
            source="wijkagent, aan tafel",
            contributed_on=ago(0),
            **said,
        )

    def _plan(self, here: list[Any]) -> None:
        manager = self.region.sits(self.body, "manager")[1]
        with acting(manager, "work"):
            plan = Plan.objects.filter(case=self.case).order_by("-version").select_related("case").with_keys().first()
            text = {"necessity": plan.necessity, "text": plan.text}
        care = {
            "kind": "care",
            "participant": here[0],
            "text": "Begeleiding naar werk.",
            "own_basis": "Participatiewet, artikel 7",
        }
        self.does(
            "manager",
            adopt_plan,
            case=self.case,
            decided_on=ago(1),
            based_on_version=plan.version,
            changes="De doelen staan nu per leefgebied, met wat beschermt.",
            goals=GOALS,
            interventions=[{**care, "goal": 1}],
            **text,
        )
        participant, _person = self.region.sits(self.body, "police")
        self.does(
            "police",
            record_heard,
            case=self.case,
            participant=participant,
            how="gesprek thuis met de wijkagent",
            view="Hij wil vooral weer werken en vindt de bezoeken te vaak.",
            decided_on=ago(1),
        )

    def _evaluate(self, seats: list[Any]) -> None:
        self.does(
            "manager",
            evaluate,
            case=self.case,
            decided_on=ago(0),
            necessity="Ja: zonder afstemming loopt het weer langs elkaar heen.",
            effect="Het contact met de trainer werkt; het werk nog niet.",
            next_on=timezone.localdate() + relativedelta(months=6),
            usefulness=USE,
            changes=[
                {"domain": "network", "text": "Hij traint weer twee keer per week.", "protects": "De trainer."},
                {"domain": "work", "text": "Een proefplaatsing is besproken, nog niet begonnen.", "protects": ""},
            ],
            members_confirmed=seats,
            related_confirmed=self._related(),
            items_confirmed=self._special(),
        )

    def _related(self) -> list[Any]:
        manager = self.region.sits(self.body, "manager")[1]
        with acting(manager, "work"):
            return related_people(manager, self.case)

    def _special(self) -> list[Any]:
        manager = self.region.sits(self.body, "manager")[1]
        with acting(manager, "work"):
            return list(choosable(manager, self.case).exclude(special_categories=[]))

    def _leave(self, police: Any, here: list[Any]) -> None:
        other = next(participant for participant in here if participant.pk != police.pk)
        made = self.does(
            "police",
            prepare_provision,
            case=self.case,
            participant=police,
            kind="result",
            to_participant=other,
            necessity="De deelnemer voert een deel van het plan uit.",
            what="De doelen en acties die deze deelnemer aangaan.",
            how="op papier",
            quality_note="De acties zijn met de uitvoerders nagelopen.",
            is_secure=True,
            decided_on=ago(0),
        )
        self.does("police", carry_out, provision=made, carried_out_on=ago(0))
