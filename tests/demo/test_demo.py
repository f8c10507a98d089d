"""The fictitious region: loaded once, never beside real data, never on another machine."""

import io
from datetime import date, timedelta
from types import SimpleNamespace

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command
from django.db.models import CharField, F, Value
from django.db.models.functions import Cast, Concat
from django.test import RequestFactory
from django.urls import reverse
from django.utils import timezone
from stdnum.nl import bsn

from cases.closing.models import Closing
from cases.dossier.models import Case
from parta.access.acting import acting
from parta.accounts.models import User
from parta.demo.apps import DemoConfig
from parta.demo.middleware import LoopbackOnly
from parta.demo.models import Seed
from parta.demo.region import DOMAIN, PASSWORD, PEOPLE, SEATS
from parta.demo.signal import PARTIES
from parta.demo.stories import REPORTS, REQUESTS, STORIES
from parta.organisations.models import ConsultationBody
from retention.certificates.models import DestructionCertificate
from retention.terms import services as terms
from signals.gathering.models import Consultation, GatheredItem, GatheringRequest
from signals.informing.models import GroundLapsed, InformingAnswer, InformingQuestion
from signals.referrals.models import DataSubject, Referral, ReferralMove, SubjectJoin
from signals.reports.models import Report
from signals.weighing.models import (
    AssessmentConfirmation,
    CompositionConfirmation,
    CompositionThirdParty,
    Criterion,
    JointAssessment,
    MoreInformation,
    NotTabled,
    Recusal,
    Weighing,
    WeighingView,
)
from tests.checks import assert_none, some
from tests.support import make_person, make_table, rule

pytestmark = pytest.mark.django_db


def load(*words: str) -> str:
    out = io.StringIO()
    call_command("load_demo", *words, stdout=out)
    return out.getvalue()


def counts() -> list[int]:
    with acting(None, "demo"):
        return [model.objects.count() for model in (DataSubject, Referral, Case, Closing, DestructionCertificate, User)]


@pytest.fixture
def _everybody_is_of_the_region():
    """The worlds of the tests have accounts of their own, beside which the region is not loaded: not here."""
    own = Concat(Cast("pk", CharField()), Value(f"@{DOMAIN}"))
    User.objects.exclude(email__endswith=f"@{DOMAIN}").update(email=own)


@pytest.mark.usefixtures("_everybody_is_of_the_region")
def test_loading_again_changes_nothing():
    before = counts()
    assert load().strip() == "0 betrokkenen, 0 meldingen en 0 verzoeken geladen"
    assert counts() == before


def test_what_was_destroyed_is_not_loaded_again():
    """The seed stays when the file goes."""
    gone = [story for story in STORIES if story.destroyed]
    assert gone
    assert Seed.objects.filter(id__in=[story.id for story in gone]).count() == len(gone)
    with acting(None, "demo"):
        joined = sum(len(story.also) for story in STORIES)
        ours = DataSubject.objects.filter(consultation_body__municipality__code__startswith="F")
        assert ours.count() == len(STORIES) + joined - len(gone)
        issued = DestructionCertificate.objects.filter(consultation_body__municipality__code__startswith="F")
        assert issued.count() == len(gone)


def test_a_visitor_sees_a_file_that_is_due_today():
    today = date.today()  # noqa: DTZ011 (the clock of this machine, as the worker's)
    with acting(None, "destruction"):
        ready = [file for file in terms.due(today) if not file.undecided]
        waiting = [file for file in terms.due(today) if file.undecided]
    assert [file for file in ready if file.term == "no_longer_necessary"]
    assert waiting, "where the participants have not decided, nothing goes by itself (RET-20)"


def test_without_demo_mode_it_refuses(settings):
    settings.DEMO = False
    with pytest.raises(CommandError, match="PARTA_DEMO"):
        load()


@rule("ISE-06")
def test_beside_data_of_a_real_municipality_it_refuses():
    body = ConsultationBody.objects.filter(municipality__is_fictitious=False).first()
    with acting(None, "demo"):
        DataSubject(consultation_body=body, kind="natural", stay_basis="stays", known_since=date(2026, 1, 1)).save()
    with pytest.raises(CommandError, match="echte gemeenten"):
        load()


@rule("ISE-06")
def test_beside_accounts_of_others_it_refuses():
    make_table()
    make_person("iemand van elders")
    with pytest.raises(CommandError, match="accounts van anderen"):
        load()


def test_it_refuses_an_address_that_others_can_reach(settings):
    settings.ALLOWED_HOSTS = ["127.0.0.1", "casus.gemeente.example"]
    with pytest.raises(ImproperlyConfigured, match=r"casus\.gemeente\.example"):
        DemoConfig.ready(SimpleNamespace())


@pytest.mark.parametrize(("address", "status"), [("127.0.0.1", 200), ("::1", 200), ("192.0.2.7", 403), ("x", 403)])
def test_it_answers_this_machine_only(address, status):
    answer = LoopbackOnly(lambda request: SimpleNamespace(status_code=200))(
        RequestFactory().get("/", REMOTE_ADDR=address)
    )
    assert answer.status_code == status


def test_the_accounts_are_listed_with_the_password_and_what_they_show():
    told = load("--accounts")
    assert PASSWORD in told
    assert all(person.email in told and person.shows in told for person in PEOPLE)


def test_everyone_signs_in_with_the_password_and_the_code_that_the_page_shows(client):
    person = PEOPLE[0]
    page = client.post(reverse("account_login"), {"login": person.email, "password": PASSWORD}, follow=True)
    code = page.context["demo_code"]
    assert len(code) == 6
    assert code in page.content.decode()
    answer = client.post(reverse("mfa_authenticate"), {"code": code}, follow=True)
    assert answer.redirect_chain[-1][0] == reverse("worklist:index")


def test_one_person_has_three_designations():
    assert max(len(person.seats) for person in PEOPLE) >= 3


@rule("WEG-01", "ACC-16")
def test_who_submitted_never_speaks_for_a_party_in_that_weighing():
    """WEG-01, ACC-16: a deputy of the same party does."""
    with acting(None, "demo"):
        ours = {"consultation_body__municipality__code__startswith": "F"}
        assert WeighingView.objects.filter(**ours, weighing__referral__submitted_by=F("actor")).count() == 0
        for confirmation in (AssessmentConfirmation, CompositionConfirmation):
            here = {f"decision__{name}": value for name, value in ours.items()}
            assert not confirmation.objects.filter(
                **here, decision__weighing__referral__submitted_by=F("actor")
            ).exists()
        deputies = WeighingView.objects.filter(designation__weighing_seats__is_deputy=True)
        assert len(set(deputies.values_list("actor__name", flat=True))) == 4


def test_each_of_the_three_has_a_deputy_in_every_municipality():
    for chairs in SEATS.values():
        for party in PARTIES:
            first, deputy = chairs[party], chairs[f"{party}_deputy"]
            assert first[0] == deputy[0]
            assert first[1] != deputy[1]


@rule("WEG-04")
def test_every_criterion_says_something_and_rests_on_statements_that_are_there():
    """WEG-04: 'not applicable, because' is an answer, nothing is not."""
    for story in STORIES:
        if story.assessment is None:
            continue
        said = [getattr(story.assessment, name) for name in Criterion.values]
        assert all(said[:5]), story.id
        for one in filter(None, said):
            assert one.supports or one.against or one.protects, story.id
            assert set(one.rests_on) <= set(range(1, len(story.statements) + 1)), story.id


SHOWN = {
    "more information, given, then fits": lambda: MoreInformation.objects.filter(
        in_effect_on__isnull=False,
        weighing__referral__items__added_on__isnull=False,
        weighing__assessments__in_effect_on__isnull=False,
    ),
    "a mind that changed after the views opened": lambda: WeighingView.objects.filter(version=2),
    "withdrawn": lambda: NotTabled.objects.filter(outcome="withdrawn"),
    "moved while it was weighed": lambda: ReferralMove.objects.filter(
        referral__consultation_body=F("to_body"), referral__weighings__consultation_body=F("to_body")
    ),
    "two referrals joined": lambda: SubjectJoin.objects.filter(
        undone_on__isnull=True, subject__weighings__views_opened_at__isnull=False
    ),
    "advice without content": lambda: Consultation.objects.filter(has_content=False, answered_on__isnull=False),
    "gathered statements": lambda: GatheredItem.objects.filter(gathering_request__answer="provided"),
    "weighty reasons": lambda: GatheringRequest.objects.filter(answer="weighty_reasons"),
    "an open question to a participant": lambda: GatheringRequest.objects.filter(answered_on__isnull=True),
    "somebody who stays out": lambda: Recusal.objects.filter(subject__weighings__views_opened_at__isnull=False),
    "two against one": lambda: JointAssessment.objects.filter(in_effect_on__isnull=True).filter(
        confirmations__position="does_not_fit", outcome="fits"
    ),
    "no more than belief or activism": lambda: JointAssessment.objects.filter(only_expression=True),
    "a ground": lambda: InformingAnswer.objects.exclude(ground="").filter(lapsed__isnull=True),
    "a ground that lapsed": lambda: GroundLapsed.objects.all(),
    "silence": lambda: InformingQuestion.objects.filter(answer__isnull=True, escalated_on__isnull=False),
    "a third party": lambda: CompositionThirdParty.objects.filter(composition__in_effect_on__isnull=False),
    "a talk today or soon, because it is urgent": lambda: Weighing.objects.filter(
        referral__is_urgent=True, talk_at__lte=timezone.now() + timedelta(days=1)
    ),
    "a report about two persons": lambda: Report.objects.filter(reportpersons__position=2, receipt__isnull=False),
}


def test_the_region_shows_each_of_these():
    with acting(None, "demo"):
        assert_none(what for what, rows in some(SHOWN).items() if not rows().exists())


def test_the_stories_are_fictitious_many_and_of_every_phase():
    assert len(STORIES) >= 40
    assert len({story.id for story in STORIES}) == len(STORIES)
    names = [(story.subject.given_names, story.subject.surname) for story in STORIES]
    assert len(set(names)) == len(names)
    numbers = [story.subject.bsn for story in STORIES if story.subject.bsn]
    assert all(number.startswith("9999") and bsn.is_valid(number) for number in numbers)
    assert {story.body for story in STORIES} == {row.body for row in REPORTS} == {row.body for row in REQUESTS}
    assert any(story.subject.kind == "legal" for story in STORIES)
    for phase in ("views", "assessment", "composition", "contributions", "analysis", "plans", "closing", "informing"):
        assert sum(bool(getattr(story, phase)) for story in STORIES) >= 4, phase


def test_nobody_of_the_demo_has_an_address_that_exists():
    assert DOMAIN.endswith(".example")
