"""Who comes to the table and leaves it: by the three, by who leads, by oneself; third parties never get an account."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse
from django.utils import timezone

from cases.dossier.models import Case, CaseExclusion, CaseGrant, CaseMembership, ThirdParty
from cases.dossier.services import GRACE
from cases.participants import policies, services
from cases.participants.models import CaseRecusal, HandOver, TableDecision, ThirdPartyCompliance
from cases.participants.policies import participants_at
from parta.access.acting import acting
from parta.accounts.models import User
from parta.audit.models import LogEntry
from parta.organisations.models import ConsultationBody, Municipality, Participant, StandingParticipant
from parta.outbox.models import Notice
from tests.cases.builders import adopt, analyse, build_case, later
from tests.cases.test_corrections import on_behalf
from tests.support import as_, client_for, days, designate, make_person, make_table, rule, seat_at

pytestmark = pytest.mark.django_db
THREE = ("police", "prosecutor", "mayor")


@pytest.fixture
def table():
    return make_table()


@pytest.fixture
def case(table):
    return build_case(table)


def enter(table, case, kind="admit", who="coordinator", **answers):
    answers = {"reason": "zij kent het gezin", "decided_on": days(0), **answers}
    if kind == "admit":
        answers.setdefault("participant", table.participants["child_protection_board"])
        answers.setdefault("person", table.child_protection)
        answers.setdefault("task", "onderzoek naar de kinderen")
    person = table.people[who]
    with as_(person):
        return services.enter_table_change(actor=person, case=case, kind=kind, **answers)


def confirm(table, decision, *seats, on=0):
    for seat in seats:
        person = table.people[seat]
        with as_(person):
            services.confirm_table_change(actor=person, decision=decision, confirmed_on=days(on))


def sees(case, person) -> bool:
    with as_(person):
        return Case.objects.visible_to(person).filter(pk=case.pk).exists()


THIRD = {
    "organisation": "GGZ Waterrade",
    "expertise": "psychose",
    "task": "zegt wat helpt",
    "role": "drafting",
    "ends_on": days(90),
}


# --- the three change the table -----------------------------------------------------------------------------------
@rule("PAR-06")
def test_a_participant_comes_when_the_third_confirmed_and_not_before(table, case):
    """PAR-06, WET 5(5)."""
    decision = enter(table, case)
    confirm(table, decision, "police", "prosecutor")
    assert not sees(case, table.child_protection)
    confirm(table, decision, "mayor")
    assert sees(case, table.child_protection)
    with as_(table.coordinator):
        row = CaseMembership.objects.with_keys().get(case=case, person=table.child_protection)
        assert (row.task, row.joined_on) == ("onderzoek naar de kinderen", days(0))
        assert LogEntry.objects.filter(event="table.change_carried_out").exists()


@rule("WEG-23")
@pytest.mark.parametrize("missing", THREE)
def test_two_of_the_three_change_nothing(table, case, missing):
    """WET 5(5): unanimously."""
    confirm(table, enter(table, case), *[seat for seat in THREE if seat != missing])
    assert not sees(case, table.child_protection)


def test_nobody_confirms_twice_or_for_another(table, case):
    decision = enter(table, case)
    confirm(table, decision, "police")
    for seat in ("police", "coordinator", "probation"):
        with pytest.raises(PermissionDenied):
            confirm(table, decision, seat)


def test_a_weigher_who_enters_it_has_confirmed_for_his_party(table, case):
    decision = enter(table, case, who="police")
    with as_(table.police):
        assert list(decision.confirmations.values_list("party", flat=True)) == ["police"]


def test_a_weigher_without_sight_confirms_last_and_who_entered_carries_out(table):
    """The mayor weighs but does not sit here: he confirms the change and sees nothing else of the case."""
    case = build_case(table, seats=("police", "prosecutor", "coordinator"))
    decision = enter(table, case)
    confirm(table, decision, "police", "prosecutor", "mayor")
    assert not sees(case, table.mayor)
    assert not sees(case, table.child_protection)
    with as_(table.coordinator):
        services.carry_out_table_change(actor=table.coordinator, decision=TableDecision.objects.get(pk=decision.pk))
    assert sees(case, table.child_protection)
    with as_(table.coordinator), pytest.raises(PermissionDenied):
        services.carry_out_table_change(actor=table.coordinator, decision=TableDecision.objects.get(pk=decision.pk))


@rule("PAR-08")
def test_a_participant_leaves_by_the_three_and_sees_nothing_from_then_on(table, case):
    decision = enter(table, case, kind="end", participant=table.participants["probation"])
    assert sees(case, table.probation)
    confirm(table, decision, *THREE)
    assert not sees(case, table.probation)
    assert client_for(table.probation).get(reverse("cases:open", args=[case.pk])).status_code == 404


@rule("GOV-06")
def test_the_last_coordinator_cannot_be_sent_away(table, case):
    """GOV-06: somebody leads a case."""
    with pytest.raises(ValidationError, match="Draag de casus eerst over"):
        enter(table, case, kind="end", participant=table.participants["municipal_executive"])


def test_who_is_there_is_not_admitted_again(table, case):
    with pytest.raises(ValidationError, match="zit al aan deze tafel"):
        enter(table, case, participant=table.participants["probation"], person=table.probation)


@pytest.mark.parametrize("on", [-40, 1])
def test_the_day_lies_between_the_opening_and_today(table, case, on):
    with pytest.raises(ValidationError):
        enter(table, case, decided_on=days(on))


def test_somebody_who_only_sits_there_enters_no_change(table, case):
    with pytest.raises(PermissionDenied):
        enter(table, case, who="probation")


# --- another municipality -----------------------------------------------------------------------------------------
@pytest.fixture
def elsewhere():
    return make_table()


@rule("PAR-03")
def test_another_municipality_comes_only_on_one_of_two_grounds(table, case, elsewhere):
    """PAR-03, WET 3(1)(a)."""
    who = {"participant": elsewhere.participants["mayor"], "person": elsewhere.mayor, "task": "zicht op de effecten"}
    with pytest.raises(ValidationError, match="artikel 3"):
        enter(table, case, **who)
    with pytest.raises(ValidationError, match="artikel 3"):
        enter(table, case, **who, other_ground="effects", other_explanation="  ")
    decision = enter(table, case, **who, other_ground="effects", other_explanation="Hij werkt en dreigt daar.")
    confirm(table, decision, *THREE)
    assert sees(case, elsewhere.mayor)
    assert not sees(case, elsewhere.police), "a ground opens the case for its mayor alone"


def test_a_ground_of_another_municipality_is_not_for_ones_own(table, case):
    with pytest.raises(ValidationError, match="alleen voor een andere gemeente"):
        enter(table, case, other_ground="effects", other_explanation="ook hier")


def test_police_of_elsewhere_do_not_come_at_all(table, case, elsewhere):
    with pytest.raises(ValidationError):
        enter(table, case, participant=elsewhere.participants["police"], person=elsewhere.police, task="x")


# --- persons ------------------------------------------------------------------------------------------------------
def add(table, case, person, **changes):
    answers = {"participant": table.participants["police"], "task": "vervangt", "reason": "verlof", **changes}
    with as_(table.coordinator):
        return services.add_person(actor=table.coordinator, case=case, person=person, **answers)


@pytest.fixture
def colleague(table):
    person = make_person("agent twee")
    designate(person, table.participants["police"], "table_member")
    return person


@rule("PAR-05")
def test_a_deputy_sees_the_case_until_the_next_evaluation_and_its_grace(table, case, colleague):
    """N21, PAR-05: sight is lent, and ends by itself; the coordinator's does not."""
    row = add(table, case, colleague, is_deputy=True)
    assert row.is_deputy
    with as_(table.coordinator):
        grant = CaseGrant.objects.get(content_object=case, user=colleague)
        due = case.opened_on
        assert grant.source == "deputy"
        assert timezone.localdate(grant.valid_until) > due + GRACE
        lasting = CaseGrant.objects.get(content_object=case, user=table.coordinator)
        assert lasting.valid_until is None


def test_only_persons_whom_that_participant_designated(table, case):
    with pytest.raises(ValidationError):
        add(table, case, make_person("zomaar iemand"))


def test_a_participant_that_is_not_there_sends_nobody(table, case):
    with pytest.raises(ValidationError, match="zit niet aan deze tafel"):
        add(table, case, table.child_protection, participant=table.participants["child_protection_board"])


def test_a_person_goes_at_once_but_not_the_last_of_his_participant(table, case, colleague):
    row = add(table, case, colleague)
    with as_(table.coordinator):
        services.remove_person(actor=table.coordinator, membership=row)
    assert not sees(case, colleague)
    with as_(table.coordinator):
        last = CaseMembership.objects.get(case=case, person=table.police)
        with pytest.raises(ValidationError, match="dat beslissen de drie partijen"):
            services.remove_person(actor=table.coordinator, membership=last)
    assert sees(case, table.police)


def test_who_is_removed_during_a_meeting_writes_nothing_more(table, case, colleague):
    """A page that stood open sends its form into a closed door, and nothing is half saved."""
    row = add(table, case, colleague)
    client, url = client_for(colleague), reverse("cases:contribute", args=[case.pk])
    assert client.get(url).status_code == 200
    with as_(table.coordinator):
        services.remove_person(actor=table.coordinator, membership=row)
    assert client.post(url, {"text": "te laat"}).status_code == 404
    with as_(table.coordinator):
        assert not case.contributions.exists()


def test_who_steps_out_is_out_and_the_coordinator_hands_over_first(table, case):
    """AVG 5(1)(a): recusal."""
    with as_(table.probation):
        services.step_out(actor=table.probation, case=case, reason="mijn buurman", decided_on=days(0))
    assert not sees(case, table.probation)
    with as_(table.coordinator):
        assert CaseRecusal.objects.filter(case=case, actor=table.probation).exists()
        with pytest.raises(ValidationError, match="Draag de casus eerst over"):
            services.step_out(actor=table.coordinator, case=case, reason="verhuizing", decided_on=days(0))


# --- exclusion ----------------------------------------------------------------------------------------------------
def exclude(table, case, person):
    with as_(table.coordinator):
        return services.exclude_person(
            actor=table.coordinator, case=case, person=person, reason="familie van betrokkene", decided_on=days(0)
        )


@rule("ACC-16")
def test_who_is_excluded_finds_no_trace(table, case):
    """AVG 25: not the case, not the exclusion, no notice; and nobody lets him in any more."""
    with acting(None, "demo"):
        before = set(Notice.objects.filter(user=table.probation).values_list("pk", flat=True))
    exclude(table, case, table.probation)
    assert not sees(case, table.probation)
    later(case)
    with as_(table.probation):
        assert not CaseExclusion.objects.exists()
        assert set(Notice.objects.filter(user=table.probation).values_list("pk", flat=True)) <= before
    designate(table.probation, table.participants["police"], "table_member")
    with pytest.raises(ValidationError, match="uitgesloten"):
        add(table, case, table.probation)


def test_an_excluded_person_never_comes_in_by_a_decision_of_the_three(table, case):
    decision = enter(table, case)
    exclude(table, case, table.child_protection)
    confirm(table, decision, "police", "prosecutor")
    with pytest.raises(ValidationError, match="uitgesloten"):
        confirm(table, decision, "mayor")
    assert not sees(case, table.child_protection)


def test_an_excluded_weigher_is_not_asked(table, case):
    exclude(table, case, table.prosecutor)
    decision = enter(table, case)
    assert table.prosecutor.pk not in decision.asked
    later(case)
    with as_(table.prosecutor):
        assert not TableDecision.objects.exists()


def test_nobody_excludes_himself_or_the_only_coordinator(table, case):
    with pytest.raises(ValidationError, match="uzelf niet uitsluiten"):
        exclude(table, case, table.coordinator)
    with as_(table.manager), pytest.raises(ValidationError, match="Draag de casus eerst over"):
        services.exclude_person(
            actor=table.manager, case=case, person=table.coordinator, reason="x", decided_on=days(0)
        )


# --- hand-over ----------------------------------------------------------------------------------------------------
@pytest.fixture
def successor(table):
    person = make_person("opvolger")
    designate(person, table.participants["municipal_executive"], "case_coordinator", "table_member")
    return person


def hand_over(table, case, to, **changes):
    answers = {"from_person": table.coordinator, "to_person": to, "reason": "verlof", "decided_on": days(0), **changes}
    with as_(table.coordinator):
        return services.hand_over(actor=table.coordinator, case=case, **answers)


def answer(person, row, *, accepts):
    with as_(person):
        return services.answer_hand_over(actor=person, hand_over=row, is_accepted=accepts, answered_on=days(0))


def test_a_colleague_judges_the_case_and_takes_it_over(table, case, successor):
    row = hand_over(table, case, successor, leaves=True)
    assert sees(case, successor)
    answer(successor, row, accepts=True)
    assert not sees(case, table.coordinator)
    with as_(successor):
        assert policies.leads(successor, Case.objects.get(pk=case.pk))
        assert CaseMembership.objects.get(case=case, is_coordinator=True).person == successor


def test_a_colleague_who_refuses_sees_it_no_more(table, case, successor):
    row = hand_over(table, case, successor)
    answer(successor, row, accepts=False)
    assert not sees(case, successor)
    assert sees(case, table.coordinator)
    with pytest.raises(PermissionDenied):
        answer(successor, row, accepts=True)


def test_only_a_coordinator_of_this_table_takes_over(table, case, elsewhere):
    with pytest.raises(ValidationError):
        hand_over(table, case, elsewhere.coordinator)


def test_all_cases_of_a_leaving_colleague_in_one_act_a_row_for_each(table, case, successor):
    """All or none."""
    others = [build_case(table, surname=f"Naam{number}") for number in range(3)]
    with as_(table.manager):
        rows = services.hand_over_all(
            actor=table.manager,
            from_person=table.coordinator,
            to_person=successor,
            reason="andere baan",
            decided_on=days(0),
        )
        assert {row.case_id for row in rows} == {case.pk, *[one.pk for one in others]}
    for row in rows:
        answer(successor, row, accepts=True)
    assert not any(sees(one, table.coordinator) for one in (case, *others))


def test_of_two_handing_over_at_once_one_is_told(table, case, successor):
    hand_over(table, case, successor)
    with pytest.raises(ValidationError):
        hand_over(table, case, successor)
    with as_(table.coordinator):
        assert HandOver.objects.filter(case=case).count() == 1


# --- third parties ------------------------------------------------------------------------------------------------
def third_party(table, case, **changes):
    decision = enter(table, case, kind="third_party", **{**THIRD, **changes})
    confirm(table, decision, *THREE)
    with as_(table.coordinator):
        return ThirdParty.objects.filter(case=case).order_by("-admitted_on").with_keys().first()


@rule("DER-01", "DER-05")
def test_a_third_party_is_a_row_of_the_register_and_never_an_account(table, case):
    """DER-01, WET 3(3): expertise, task, role, end."""
    users = User.objects.count()
    row = third_party(table, case)
    with as_(table.police):
        shown = ThirdParty.objects.with_keys().get(pk=row.pk)
        assert (shown.organisation, shown.expertise, shown.task) == ("GGZ Waterrade", "psychose", "zegt wat helpt")
    assert User.objects.count() == users
    with acting(None, "demo"):
        assert not Notice.objects.filter(kind__icontains="third").exists()


@rule("DER-02")
def test_its_end_lies_after_the_decision(table, case):
    with pytest.raises(ValidationError, match="Een derde doet mee tot"):
        enter(table, case, kind="third_party", **{**THIRD, "ends_on": days(0)})


@rule("DER-09")
def test_it_receives_only_after_it_signed_and_until_its_end(table, case):
    """DER-09, WET 3(4)."""
    row = third_party(table, case)
    with as_(table.police):
        assert not policies.may_receive(row, days(0))
        services.sign_third_party(
            actor=table.police,
            third_party=row,
            participant=table.participants["police"],
            secrecy_reference="verklaring 12",
            decided_on=days(0),
        )
        assert policies.may_receive(row, days(0))
        assert policies.may_receive(row, days(90))
        assert not policies.may_receive(row, days(91))
    with as_(table.coordinator):
        services.end_third_party(actor=table.coordinator, third_party=row, ended_on=days(0))
        ended = ThirdParty.objects.get(pk=row.pk)
        assert not policies.may_receive(ended, days(0) + timedelta(days=1))


def test_it_is_signed_for_once(table, case):
    row = third_party(table, case)
    for expected in (None, PermissionDenied):
        with as_(table.police):
            sign = {
                "actor": table.police,
                "third_party": row,
                "participant": table.participants["police"],
                "secrecy_reference": "verklaring",
                "decided_on": days(0),
            }
            if expected:
                with pytest.raises(expected):
                    services.sign_third_party(**sign)
            else:
                services.sign_third_party(**sign)
    with as_(table.police):
        assert ThirdPartyCompliance.objects.filter(third_party=row).count() == 1


# --- the page -----------------------------------------------------------------------------------------------------
def test_the_page_offers_each_what_he_may(table, case):
    page = client_for(table.coordinator).get(reverse("cases:table", args=[case.pk])).content.decode()
    for label in ("Voeg een persoon toe", "Laat een derde toe", "Draag de casus over", "Sluit een persoon uit"):
        assert label in page, label
    page = client_for(table.probation).get(reverse("cases:table", args=[case.pk])).content.decode()
    assert "Trek u terug" in page
    assert "Sluit een persoon uit" not in page


def test_the_form_refuses_in_words_and_keeps_what_was_typed(table, case, elsewhere):
    seat = elsewhere.mayor.designations.filter(functions__contains=["weigher"]).get()
    url = reverse("cases:admit", args=[case.pk])
    answers = {
        "seat": str(seat.pk),
        "task": "zicht op de effecten daar",
        "reason": "hij werkt daar",
        "decided_on": f"{days(0)}",
    }
    page = client_for(table.coordinator).post(url, answers)
    assert page.status_code == 200
    text = page.content.decode()
    assert "artikel 3" in text
    assert "zicht op de effecten daar" in text


@pytest.mark.parametrize(
    "name", ["table", "add_person", "admit", "end_participant", "admit_third_party", "hand_over", "exclude", "step_out"]
)
def test_a_case_out_of_sight_does_not_exist(table, case, name):
    other = build_case(make_table(), surname="Anders")
    assert client_for(table.coordinator).get(reverse(f"cases:{name}", args=[other.pk])).status_code == 404


# --- participation is not lost with time --------------------------------------------------------------------------
def test_sight_that_ran_out_ends_by_itself_and_the_coordinators_does_not(table, case):
    """N21: the page says until when; after that day and its grace the case is not there."""
    with acting(None, "demo"):
        lent = CaseGrant.objects.filter(content_object=case, user=table.police)
        assert lent.get().valid_until is not None
        lent.update(valid_until=lent.get().valid_from)
    assert not sees(case, table.police)
    assert sees(case, table.coordinator)


def test_what_is_entered_on_behalf_counts_for_a_participant_that_is_there_only(table, case):
    with pytest.raises(ValidationError):
        on_behalf(table, case, "child_protection_board")


def test_everyone_at_the_table_agrees_to_a_plan_also_who_came_later(table, case):
    decision = enter(table, case)
    confirm(table, decision, *THREE)
    analyse(table, case)
    adopt(table, case, decided_on=days(0))
    with as_(table.coordinator):
        names = set(participants_at(case).values_list("name", flat=True))
    assert table.participants["child_protection_board"].name in names


def test_a_regional_body_of_elsewhere_with_our_police_sees_nothing(table, case):
    """One police force stands in two casusoverleggen: a seat there opens nothing here."""
    there = Municipality.objects.create(code="Tzz1", name="Elders", slug="elders", is_fictitious=True)
    body = ConsultationBody.objects.create(municipality=there)
    StandingParticipant.objects.create(body=body, participant=table.participants["police"])
    person = make_person("agent elders")
    seat_at(body, designate(person, table.participants["police"], "weigher", "table_member"))
    assert not sees(case, person)
    assert Participant.objects.filter(pk=table.participants["police"].pk).exists()
