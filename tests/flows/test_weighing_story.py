"""The story of one referral: three people look, talk, decide together, compose a table, and a case opens."""

import re

import pytest
from django.urls import reverse

from cases.dossier.models import Case
from parta.access.acting import acting
from signals.weighing.models import Composition, JointAssessment, NotTabled, Weighing
from tests.signals.weighed import CRITERIA, TEXTS, WEIGHERS, members_of, refer
from tests.support import client_for, days, make_table, rule

pytestmark = pytest.mark.django_db


class Desk:
    """Somebody at a screen: opens a form, fills it in, sends it."""

    def __init__(self, person):
        self.person, self.client = person, client_for(person)

    def sends(self, name: str, pk, **answers):
        """Open the form as a person does, then send it; gives the answer to the post."""
        url = reverse(name, args=[pk])
        form = self.client.get(url)
        assert form.status_code == 200, (name, form.status_code)
        return self.client.post(url, {"once": form.context["once"], **answers})

    def reads(self, name: str, *args):
        return self.client.get(reverse(name, args=args))


def only(model, table):
    """The one row of this casusoverleg."""
    with acting(None, "demo"):
        return model.objects.get(consultation_body=table.body)


def landed(response) -> bool:
    """The step was done: a redirect, no page with errors."""
    if response.status_code == 200:
        found = re.findall(r'<ul class="utrecht-unordered-list">.*?</ul>', response.content.decode(), re.DOTALL)
        pytest.fail(f"The form came back: {found or response.context['form'].errors}")
    return response.status_code == 302


def criteria_rows() -> dict:
    """What is said about each criterion, as the page sends it."""
    rows = {"criteria-TOTAL_FORMS": 6, "criteria-INITIAL_FORMS": 0}
    for number, row in enumerate(CRITERIA):
        rows |= {f"criteria-{number}-{name}": row.get(name, "") for name in ("supports", "against", "protects")}
    return rows


def rows_of(members: list[dict], seats_by_person: dict) -> dict:
    rows = {"members-TOTAL_FORMS": len(members), "members-INITIAL_FORMS": 0}
    rows |= {"third_parties-TOTAL_FORMS": 0, "third_parties-INITIAL_FORMS": 0}
    for number, member in enumerate(members):
        rows[f"members-{number}-seat"] = seats_by_person[member["person"].pk]
        rows[f"members-{number}-task"] = member["task"]
        rows[f"members-{number}-reason"] = member["reason"]
    return rows


@rule("WEG-01", "WEG-02", "WEG-03", "WEG-04", "WEG-08", "WEG-21", "WEG-23")
def test_from_a_referral_to_an_open_case():
    """WET 5(3)-(5), WEG-01 to WEG-08, WEG-21, WEG-23."""
    table = make_table()
    referral = refer(table)
    desks = {seat: Desk(person) for seat, person in table.people.items()}

    # Each of the three files an own view; the others see only that it is in.
    for seat in WEIGHERS:
        answers = {"position": "fits", "reasons": f"Geheim {seat}.", "decided_on": days(-5), "fair": "on"}
        assert landed(desks[seat].sends("signals:file_view", referral.pk, **answers))
        waiting = desks["mayor"].reads("signals:file_view", referral.pk).content.decode()
        assert f"Geheim {seat}." not in waiting
    weighing = only(Weighing, table)

    # The process manager enters what they decided together; it has no effect yet, and says so.
    written = {"outcome": "fits", "decided_on": days(-4), "fair": "on", "version": 1, **TEXTS, **criteria_rows()}
    entered = desks["manager"].sends("signals:assess", weighing.pk, **written)
    assert landed(entered)
    decision = only(JointAssessment, table)
    assert decision.in_effect_on is None
    for seat in WEIGHERS:
        page = desks[seat].reads("signals:confirm_assessment", decision.pk).content.decode()
        assert "Dit besluit geldt nog niet" in page
        said = {"position": "fits", "confirmed_on": days(-4), "fair": "on"}
        assert landed(desks[seat].sends("signals:confirm_assessment", decision.pk, **said))
    assert only(JointAssessment, table).in_effect_on == days(-4)

    # Now, and not before, the three choose who takes part.
    form = desks["police"].reads("signals:compose", weighing.pk).context["formset"].forms[0]
    seats = {seat.user.pk: str(seat.pk) for seat in form.fields["seat"].coerce.__self__.values()}
    answers = {"is_tabled": "yes", "decided_on": days(-3), "coordinator": table.coordinator.pk, "reason": ""}
    answers |= rows_of(members_of(table), seats)
    assert landed(desks["police"].sends("signals:compose", weighing.pk, **answers))
    composition = only(Composition, table)
    for seat in ("prosecutor", "mayor"):
        sent = desks[seat].sends("signals:confirm_composition", composition.pk, confirmed_on=days(-3))
        assert landed(sent)

    # The process manager opens the case; those who were chosen see it, nobody else.
    opened = desks["manager"].sends("cases:open_from", composition.pk, opened_on=days(0))
    case = only(Case, table)
    assert opened.url == reverse("cases:open", args=[case.pk])
    for seat in ("police", "prosecutor", "mayor", "coordinator", "probation", "manager"):
        assert "Jelle Brandhof" in desks[seat].reads("cases:open", case.pk).content.decode(), seat
        assert case.reference in desks[seat].reads("cases:list").content.decode()
    for seat in ("child_protection", "privacy", "intake", "authorisation"):
        assert desks[seat].reads("cases:open", case.pk).status_code == 404, seat


@rule("WEG-09")
def test_from_a_referral_to_a_case_that_is_not_tabled():
    """WET 5(6), WEG-09, BESL 16(b)."""
    table = make_table()
    referral = refer(table)
    desks = {seat: Desk(person) for seat, person in table.people.items()}
    for seat in WEIGHERS:
        answers = {"position": "does_not_fit", "reasons": "Boos is niet genoeg.", "decided_on": days(-5), "fair": "on"}
        assert landed(desks[seat].sends("signals:file_view", referral.pk, **answers))
    assessment = {"outcome": "does_not_fit", "decided_on": days(-4), "fair": "on", "version": 1}
    assessment |= {**TEXTS, **criteria_rows()}
    assert landed(desks["mayor"].sends("signals:assess", only(Weighing, table).pk, **assessment))
    for seat in ("police", "prosecutor"):
        said = {"position": "does_not_fit", "confirmed_on": days(-4), "fair": "on"}
        assert landed(desks[seat].sends("signals:confirm_assessment", only(JointAssessment, table).pk, **said))
    assert desks["manager"].reads("signals:compose", only(Weighing, table).pk).status_code == 403
    assert landed(desks["manager"].sends("signals:inform_submitter", only(NotTabled, table).pk, informed_on=days(0)))
    told = desks["probation"].reads("worklist:index").content.decode()
    assert referral.reference in told
    assert "Boos is niet genoeg." not in told


@rule("WEG-15", "WEG-21")
def test_a_form_that_is_not_right_comes_back_with_what_was_typed():
    """WEG-15, WEG-21: no position, no check of the forbidden grounds: nothing is stored, nothing is lost."""
    table = make_table()
    referral = refer(table)
    desk = Desk(table.police)
    page = desk.sends("signals:file_view", referral.pk, reasons="Mijn redenen.", decided_on=days(-1)).content.decode()
    assert "Mijn redenen." in page
    assert "WEG-15" in page
    with acting(None, "demo"):
        assert not Weighing.objects.filter(consultation_body=table.body).exists()


def test_the_same_form_sent_twice_is_one_view():
    """A double click does nothing twice."""
    table = make_table()
    referral = refer(table)
    desk = Desk(table.police)
    url = reverse("signals:file_view", args=[referral.pk])
    answers = {"position": "fits", "reasons": "Eens.", "decided_on": days(-1), "fair": "on"}
    once = desk.client.get(url).context["once"]
    for _number in range(2):
        assert landed(desk.client.post(url, {"once": once, **answers}))
    assert only(Weighing, table).views_opened_at is None


def test_a_step_of_a_weighing_is_not_there_for_outsiders():
    """WET 13(1): 404 for who does not see it, 403 for who sees it and may not."""
    table, other = make_table(), make_table()
    referral = refer(table)
    url = reverse("signals:file_view", args=[referral.pk])
    assert client_for(other.police).get(url).status_code == 404
    assert client_for(table.child_protection).get(url).status_code == 404
    assert client_for(table.probation).get(url).status_code == 403
    assert client_for(table.manager).get(url).status_code == 403
