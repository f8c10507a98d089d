"""The fictitious region: loaded once, never beside real data, never on another machine."""

import io
from datetime import date
from types import SimpleNamespace

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command
from django.test import RequestFactory
from django.urls import reverse
from stdnum.nl import bsn

from cases.closing.models import Closing
from cases.dossier.models import Case
from parta.access.acting import acting
from parta.accounts.models import User
from parta.demo.apps import DemoConfig
from parta.demo.middleware import LoopbackOnly
from parta.demo.models import Seed
from parta.demo.region import DOMAIN, PASSWORD, PEOPLE
from parta.demo.stories import REPORTS, REQUESTS, STORIES
from parta.organisations.models import ConsultationBody
from retention.certificates.models import DestructionCertificate
from retention.terms import services as terms
from signals.referrals.models import DataSubject, Referral
from tests.support import make_person, make_table

pytestmark = pytest.mark.django_db


def load(*words: str) -> str:
    out = io.StringIO()
    call_command("load_demo", *words, stdout=out)
    return out.getvalue()


def counts() -> list[int]:
    with acting(None, "demo"):
        return [model.objects.count() for model in (DataSubject, Referral, Case, Closing, DestructionCertificate, User)]


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
        assert DataSubject.objects.count() == len(STORIES) - len(gone)
        assert DestructionCertificate.objects.count() == len(gone)


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


def test_beside_data_of_a_real_municipality_it_refuses():
    body = ConsultationBody.objects.filter(municipality__is_fictitious=False).first()
    with acting(None, "demo"):
        DataSubject(consultation_body=body, kind="natural", stay_basis="stays", known_since=date(2026, 1, 1)).save()
    with pytest.raises(CommandError, match="echte gemeenten"):
        load()


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
