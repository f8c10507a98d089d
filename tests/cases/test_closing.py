"""Closing: the participants decide, the case is shielded, every seat is out."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from dateutil.relativedelta import relativedelta
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse
from django.utils import timezone

from cases.analysis.models import JointAnalysis
from cases.closing.models import Closing, ClosingAgreement, ClosingProposal, open_cases
from cases.closing.policies import can_close_case
from cases.closing.services import answer_proposal, propose_closing, withdraw_proposal
from cases.contributions.models import Contribution
from cases.contributions.policies import can_contribute
from cases.contributions.services import report_incorrect
from cases.dossier.models import Case, CaseGrant, CaseMembership
from cases.participants.policies import participants_at
from cases.plans.models import Action, Plan
from parta.access.acting import acting
from parta.audit.models import LogEntry
from parta.vault.models import SearchToken
from tests.cases.builders import AT_THE_TABLE, SEAT_OF, adopt, analyse, build_case, close, later
from tests.cases.test_meetings import plan, put
from tests.cases.test_provisions import say
from tests.support import as_, client_for, days, make_table, rule

pytestmark = pytest.mark.django_db

EVERY_SEAT = (*AT_THE_TABLE, "manager")


@pytest.fixture
def table():
    return make_table()


@pytest.fixture
def case(table):
    return build_case(table)


def at_the_table(case):
    with acting(None, "demo"):
        return list(participants_at(case))


@rule("EXC-06", "CLO-01", "CLO-02")
def test_after_closing_every_seat_is_out(table, case):
    """CLO-01, CLO-02: shielded at once; no participant opens, finds or lists the case."""
    analyse(table, case)
    adopt(table, case)
    closing = close(table, case)
    for seat in EVERY_SEAT:
        client = client_for(table.people[seat])
        for name in ("contributions", "contribute", "refuse", "analyse", "plan", "adopt_plan", "close", "open"):
            assert client.get(reverse(f"cases:{name}", args=[case.pk])).status_code == 404, (seat, name)
        with as_(table.people[seat]):
            assert not can_contribute(table.people[seat], case)
            assert not can_close_case(table.people[seat], case)
            assert not Case.objects.visible_to(table.people[seat]).exists()
    with acting(None, "demo"):
        assert ClosingAgreement.objects.filter(closing=closing).count() == 5
        assert not CaseGrant.objects.filter(content_object=case, valid_until__isnull=True).exists()
        assert not SearchToken.objects.filter(object_id=case.subject_id).exists()
        assert CaseMembership.objects.filter(case=case).count() == 5, "CLO-09: involvement stays"
        assert not open_cases().filter(pk=case.pk).exists()
    assert LogEntry.objects.filter(event="case.closed", actor=table.manager).count() == 1


@rule("CLO-02")
def test_after_closing_the_second_wall_shows_nothing_either(table, case):
    analyse(table, case)
    adopt(table, case)
    close(table, case)
    later(case)
    for seat in EVERY_SEAT:
        with as_(table.people[seat]):
            for model in (Case, JointAnalysis, Plan, Action, Closing, ClosingAgreement, CaseMembership):
                assert model.objects.count() == 0, (seat, model)


@rule("CLO-04")
def test_nothing_is_written_after_closing(table, case):
    """CLO-04: no step after closing, not even by those who led."""
    close(table, case)
    for call in (lambda: close(table, case), lambda: analyse(table, case), lambda: adopt(table, case)):
        with pytest.raises(PermissionDenied):
            call()


@rule("CLO-01")
def test_without_everyones_agreement_it_says_who_is_missing(table, case):
    """CLO-01, WET 6(3)."""
    some = [participant for participant in at_the_table(case) if participant.kind not in {"police", "probation"}]
    with pytest.raises(ValidationError) as refused:
        close(table, case, agreed=some)
    (message,) = refused.value.message_dict["agreed"]
    assert table.participants["police"].name in message
    assert table.participants["probation"].name in message
    assert table.participants["mayor"].name not in message
    assert "CLO-01" in message


def test_who_does_not_sit_here_does_not_agree(table, case):
    outsider = table.participants["child_protection_board"]
    with pytest.raises(ValidationError) as refused:
        close(table, case, agreed=[*at_the_table(case), outsider])
    assert "agreed" in refused.value.message_dict


@rule("CLO-06", "RET-02")
@pytest.mark.parametrize(
    "on",
    [days(-1), days(0) + relativedelta(years=5) + relativedelta(days=1), date(2099, 1, 1)],
)
def test_the_day_of_no_need_lies_between_the_decision_and_five_years(table, case, on):
    """CLO-06, RET-02, WET 9."""
    with pytest.raises(ValidationError) as refused:
        close(table, case, no_longer_necessary_on=on)
    assert "CLO-06" in " ".join(refused.value.message_dict["no_longer_necessary_on"])


@rule("RET-16")
def test_five_calendar_years_to_the_day_are_allowed(table, case):
    """RET-16: calendar years, not days."""
    last = days(0) + relativedelta(years=5)
    assert close(table, case, no_longer_necessary_on=last).no_longer_necessary_on == last


@rule("CLO-06")
@pytest.mark.parametrize("missing", ["ground", "no_longer_necessary_reason"])
def test_ground_and_reason_are_asked(table, case, missing):
    """CLO-06."""
    with pytest.raises(ValidationError) as refused:
        close(table, case, **{missing: ""})
    assert missing in refused.value.message_dict


@pytest.mark.parametrize("on", [days(1), days(-31)])
def test_the_decision_lies_between_opening_and_today(table, case, on):
    with pytest.raises(ValidationError) as refused:
        close(table, case, decided_on=on)
    assert "decided_on" in refused.value.message_dict


@pytest.mark.parametrize(
    ("seat", "status"),
    [("manager", 200), ("coordinator", 200), ("police", 403), ("child_protection", 404), ("privacy", 404)],
)
def test_who_gets_the_page(table, case, seat, status):
    assert client_for(table.people[seat]).get(reverse("cases:close", args=[case.pk])).status_code == status


def answers(case, **changes):
    return {
        "decided_on": days(0).isoformat(),
        "agreed": [str(participant.pk) for participant in at_the_table(case)],
        "ground": "De doelen zijn gehaald.",
        "when": "at_once",
        "no_longer_necessary_reason": "Er loopt niets meer.",
        "confirmation": case.reference,
        **{f"use_{letter}": "useful" for letter in "abcdefgh"},
        "once": "een",
        **changes,
    }


def test_the_page_shows_what_goes_and_asks_for_the_reference(table, case):
    """Irreversible: by number, with open actions, and the reference typed."""
    analyse(table, case)
    adopt(table, case)
    client, url = client_for(table.manager), reverse("cases:close", args=[case.pk])
    page = client.get(url).content.decode()
    assert "De wijkagent belt elke twee weken aan." in page
    assert "6 personen, ook uw eigen" in page
    assert "checked" not in page
    wrong = client.post(url, answers(case, confirmation="Z-2020-0001"))
    assert wrong.status_code == 200
    assert "De doelen zijn gehaald." in wrong.content.decode()
    with acting(None, "demo"):
        assert not Closing.objects.filter(case=case).exists()


def test_closing_lands_on_the_worklist_with_a_message_and_happens_once(table, case):
    client, url = client_for(table.manager), reverse("cases:close", args=[case.pk])
    sent = answers(case)
    done = client.post(url, sent)
    assert done.status_code == 302
    assert done.url == reverse("worklist:index")
    assert "afgesloten en afgeschermd" in client.get(done.url).content.decode()
    assert client.post(url, sent).status_code == 404
    with acting(None, "demo"):
        assert Closing.objects.get(case=case).no_longer_necessary_on == days(0)


@rule("CLO-06")
def test_a_later_day_has_to_be_given(table, case):
    """CLO-06."""
    client, url = client_for(table.manager), reverse("cases:close", args=[case.pk])
    refused = client.post(url, answers(case, when="later"))
    assert "CLO-06" in refused.content.decode()
    given = answers(case, when="later", no_longer_necessary_on=days(90).isoformat(), once="twee")
    assert client.post(url, given).status_code == 302
    with acting(None, "demo"):
        assert Closing.objects.get(case=case).no_longer_necessary_on == days(90)


def test_the_page_names_who_has_not_agreed(table, case):
    client, url = client_for(table.manager), reverse("cases:close", args=[case.pk])
    some = [str(participant.pk) for participant in at_the_table(case) if participant.kind != "police"]
    refused = client.post(url, answers(case, agreed=some))
    assert table.participants["police"].name in refused.content.decode()
    assert "Nog niet akkoord" in refused.content.decode()


# --- what must be done first, where it was decided, and the proposal ----------------------------------------------
@rule("CLO-07")
def test_a_statement_in_doubt_is_looked_into_first(table, case):
    """CLO-07, BESL 8: after closing nobody could."""
    said = say(table, case, "police")
    with as_(table.probation):
        report_incorrect(
            actor=table.probation,
            contribution=Contribution.objects.select_related("case").get(pk=said.pk),
            participant=table.participants["probation"],
            what="klopt niet",
            decided_on=days(0),
        )
    with pytest.raises(ValidationError, match="Doe dit eerst: police"):
        close(table, case)
    with acting(None, "demo"):
        assert not Closing.objects.filter(case=case).exists()


def held_item(table, case, ago: int = 1):
    meeting = plan(table, starts_at=timezone.now() - timedelta(days=ago))
    return put(table, meeting, case)


@rule("CLO-01")
def test_a_meeting_in_which_it_was_decided_is_of_this_case_and_was_held(table, case):
    """CLO-01."""
    other = build_case(table, surname="Anders")
    for item in (held_item(table, other), held_item(table, case, ago=-2)):
        with pytest.raises(ValidationError, match="CLO-01"):
            close(table, case, item=item)
    assert close(table, case, item=held_item(table, case)).item is not None


def propose(table, case, person=None, **changes):
    answers = {
        "ground": "doel bereikt",
        "no_longer_necessary_on": days(0),
        "no_longer_necessary_reason": "niets meer nodig",
        "decided_on": days(0),
        **changes,
    }
    person = person or table.coordinator
    with as_(person):
        return propose_closing(actor=person, case=case, **answers)


def answer(table, proposal, seat, *, agrees, on=0):
    person = table.people[seat]
    with as_(person):
        row = ClosingProposal.objects.select_related("case").get(pk=proposal.pk)
        participant = table.participants[SEAT_OF[seat]]
        return answer_proposal(
            actor=person, proposal=row, participant=participant, is_agreed=agrees, answered_on=days(on)
        )


@rule("CLO-01")
def test_who_answered_not_yet_is_not_ticked_as_agreed_by_another(table, case):
    """WET 6(3): only the participant itself changes its answer."""
    proposal = propose(table, case)
    answer(table, proposal, "police", agrees=False)
    with pytest.raises(ValidationError, match=table.participants["police"].name):
        close(table, case)
    answer(table, proposal, "police", agrees=True)
    assert close(table, case)


def test_only_who_leads_proposes_and_once_at_a_time(table, case):
    with pytest.raises(PermissionDenied):
        propose(table, case, table.probation)
    propose(table, case)
    with pytest.raises(PermissionDenied):
        propose(table, case)


@pytest.mark.parametrize(
    "changes", [{"decided_on": days(1)}, {"decided_on": days(-40)}, {"no_longer_necessary_on": days(-1)}]
)
def test_the_days_of_a_proposal_can_be(table, case, changes):
    with pytest.raises(ValidationError):
        propose(table, case, **changes)


def test_who_leads_without_a_seat_answers_for_nobody_and_nobody_before_it_was_asked(table, case):
    proposal = propose(table, case)
    with as_(table.manager):
        row = ClosingProposal.objects.select_related("case").get(pk=proposal.pk)
        with pytest.raises(PermissionDenied):
            answer_proposal(
                actor=table.manager,
                proposal=row,
                participant=table.participants["mayor"],
                is_agreed=True,
                answered_on=days(0),
            )
    for on in (-1, 1):
        with pytest.raises(ValidationError):
            answer(table, proposal, "police", agrees=True, on=on)


def test_a_proposal_that_was_withdrawn_takes_no_answer_and_only_who_leads_withdraws(table, case):
    proposal = propose(table, case)
    with as_(table.probation):
        row = ClosingProposal.objects.select_related("case").get(pk=proposal.pk)
        with pytest.raises(PermissionDenied):
            withdraw_proposal(actor=table.probation, proposal=row)
    with as_(table.coordinator):
        withdraw_proposal(actor=table.coordinator, proposal=ClosingProposal.objects.select_related("case").get())
    with pytest.raises(PermissionDenied):
        answer(table, proposal, "police", agrees=True)
    assert propose(table, case).pk != proposal.pk
