"""The contact point asks, and decides once per person: told, or not yet with ground, motivation and a day to look."""

import pytest
from dateutil.relativedelta import relativedelta
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection, transaction
from django.urls import reverse

from cases.dossier.services import open_case
from parta.access.acting import acting
from parta.accounts.models import Designation, User, WeighingSeat
from parta.audit.models import LogEntry
from parta.outbox.models import Notice
from parta.templatetags.parta import day
from parta.vault import keyring
from parta.worklist.duties import duties_of
from signals.informing import policies, sections, services
from signals.informing.models import GroundLapsed, InformationDecision, InformingAnswer, InformingQuestion
from signals.referrals.models import DataSubject, Involvement, Referral
from tests.architecture.test_queries import BUDGET, queries
from tests.cases.builders import build_case, close, later
from tests.signals.weighed import composed, refer
from tests.support import as_, client_for, days, designate, make_person, make_table, rule, seat_at

pytestmark = pytest.mark.django_db
NOT_YET = {"is_informed": False, "ground": "uavg_41_d", "motivation": "Er loopt een onderzoek.", "recheck_on": days(60)}
TOLD = {"is_informed": True, "how": "per brief"}
GROUND = {"ground": "uavg_41_d", "motivation": "Het onderzoek zou mislukken."}
ASKED = ("police", "prosecutor", "mayor", "probation")
"""Whom a referral of the probation service makes involved: the submitter, and the three that weigh."""


def again(person: User) -> User:
    """The same person, in another request."""
    return User.objects.get(pk=person.pk)


def decide(table, subject, *, by="contact", **answers):
    person = table.people[by]
    answers = {"decided_on": days(0), **answers}
    with as_(person):
        return services.decide_informing(actor=person, subject=subject, **answers)


def ask(table, subject, on=None):
    """A round, by who was asked."""
    with as_(table.contact):
        asked = services.ask_participants(actor=table.contact, subject=subject, asked_on=on or days(0))
    seats = {person.pk: seat for seat, person in table.people.items()}
    return {seats[question.person_id]: question for question in asked}


def answer(question, *, by=None, has_ground=False, **answers):
    person = again(by or question.person)
    with as_(person):
        return services.answer_question(
            actor=person, question=question, has_ground=has_ground, **{"decided_on": days(0), **answers}
        )


def lapse(question, on=None):
    person = again(question.person)
    with as_(person):
        return services.report_lapsed(actor=person, question=question, decided_on=on or days(0))


def agreed(table, subject):
    """Everybody was asked and has no ground."""
    asked = ask(table, subject)
    for question in asked.values():
        answer(question)
    return asked


def listed(person: User) -> str:
    return client_for(person).get(reverse("signals:informing")).content.decode()


# --- the list and the decision ------------------------------------------------------------------------------------
@rule("TRA-01", "TRA-02", "TRA-13")
def test_a_person_stands_on_the_list_with_the_end_of_the_month_until_told():
    """TRA-01, TRA-02, TRA-13."""
    table = make_table()
    referral = refer(table)
    assert "Brandhof" in listed(table.contact)
    assert str(day(referral.received_on + relativedelta(months=1))) in listed(table.contact)
    agreed(table, referral.subject)
    decide(table, referral.subject, **TOLD)
    assert "Brandhof" not in listed(table.contact)


@rule("TRA-05", "TRA-07")
def test_not_yet_keeps_the_person_on_the_list_with_the_day_to_look_again():
    """TRA-05, TRA-07; it needs no round."""
    table = make_table()
    decide(table, refer(table).subject, **NOT_YET)
    assert str(day(days(60))) in listed(table.contact)


@rule("TRA-03", "TRA-05", "TRA-07")
@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"ground": ""}, "ground"),
        ({"ground": "uavg_41_z"}, "ground"),
        ({"motivation": " "}, "motivation"),
        ({"recheck_on": None}, "recheck_on"),
        ({"recheck_on": days(0)}, "recheck_on"),
        ({"recheck_on": days(120)}, "recheck_on"),
        ({"decided_on": days(1)}, "decided_on"),
        ({"decided_on": days(-30)}, "decided_on"),
        ({"is_informed": True, "how": "", "ground": ""}, "how"),
        ({"is_informed": True, "how": "per brief"}, "ground"),
    ],
)
def test_a_decision_that_misses_something_is_refused_beside_its_field(change, field):
    """TRA-03, TRA-05, TRA-07."""
    table = make_table()
    with pytest.raises(ValidationError) as refusal:
        decide(table, refer(table).subject, **{**NOT_YET, **change})
    assert field in refusal.value.message_dict


def test_who_was_told_is_not_decided_about_again():
    table = make_table()
    subject = refer(table).subject
    agreed(table, subject)
    decide(table, subject, **TOLD)
    with pytest.raises(ValidationError, match="al geïnformeerd"):
        decide(table, subject, **NOT_YET)
    with as_(table.contact):
        assert not policies.can_ask_participants(table.contact, subject)


@rule("TRA-13")
def test_two_officers_who_tell_a_person_at_once_leave_one_decision():
    """TRA-13: one decision 'told' per person, also when both looked before either wrote."""
    table = make_table()
    subject = refer(table).subject
    agreed(table, subject)
    decide(table, subject, **TOLD)
    by = {"actor": table.contact, "designation": table.contact.designations.get(), "decided_on": days(0)}
    second = InformationDecision(subject=subject, is_informed=True, how="ja", **by)
    with as_(table.contact), pytest.raises(ValidationError, match="al geïnformeerd"):
        services._save_once(second, services._told_already())


def test_only_the_contact_point_decides_and_reads():
    table, other = make_table(), make_table()
    subject = refer(table).subject
    with pytest.raises(PermissionDenied):
        decide(table, subject, by="police", **NOT_YET)
    decide(table, subject, **NOT_YET)
    address = reverse("signals:decide_informing", args=[subject.pk])
    assert client_for(table.police).get(address).status_code == 403
    assert client_for(other.contact).get(address).status_code == 404
    assert client_for(table.police).get(reverse("signals:informing")).status_code == 404
    with as_(table.police):
        assert InformationDecision._base_manager.count() == 0


def test_the_form_decides_and_cleans_what_is_pasted():
    table = make_table()
    subject = refer(table).subject
    client, address = client_for(table.contact), reverse("signals:decide_informing", args=[subject.pk])
    assert client.get(address).status_code == 200
    pasted = "Onder\x00zoek\x1b[31m, cafe\u0301.\r\n" + "x" * 10_000
    data = {"is_informed": "nee", "decided_on": days(0).isoformat(), "motivation": pasted, "once": "q"}
    page = client.post(address, data).content.decode()
    assert "Kies een grond" in page
    assert "Onder" in page
    data |= {"ground": "uavg_41_d", "recheck_on": days(30).isoformat(), "once": "r"}
    assert client.post(address, data).status_code == 302
    with as_(table.contact):
        text = InformationDecision.objects.with_keys().get().motivation
    assert text == "Onderzoek[31m, café.\n" + "x" * 10_000


@rule("PUR-02", "TRA-07")
def test_an_organisation_is_not_told_and_a_day_to_look_again_comes_back_as_work():
    """PUR-02, TRA-07."""
    table = make_table()
    person = refer(table).subject
    own = {"consultation_body": table.body, "kind": "legal", "stay_basis": "established", "known_since": days(-10)}
    with acting(None, "demo"):
        company = DataSubject(surname="Stichting Proef", **own)
        keyring.open_file(company.pk, "A-proef")
        company.save()
    assert not policies.can_decide_informing(table.contact, company)
    assert inform_duties(table.contact) == [(person.pk, days(-10) + relativedelta(months=1))]
    decide(table, person, **{**NOT_YET, "decided_on": days(-1), "recheck_on": days(30)})
    assert inform_duties(table.contact) == [(person.pk, days(30))]


def inform_duties(person):
    with as_(person):
        return [(duty.object_id, duty.due) for duty in duties_of(person, days(0))[0] if duty.kind == "inform"]


def merge(table, first, second):
    """The second referral turns out to be about the person of the first."""
    with acting(None, "demo"):
        DataSubject.objects.filter(pk=second.subject_id).update(merged_into=first.subject_id)
        Referral.objects.filter(pk=second.pk).update(subject=first.subject_id)


@rule("TRA-02", "TRA-13")
def test_one_person_with_two_referrals_is_told_once_and_the_month_runs_from_the_first():
    """TRA-02, TRA-13."""
    table = make_table()
    first = refer(table, received_on=days(-5))
    second = refer(table, received_on=days(-20), kind="police", by=table.police)
    merge(table, first, second)
    leading, merged = first.subject, DataSubject(pk=second.subject_id)
    with as_(table.contact):
        rows = list(sections.waiting(table.contact))
        merged = DataSubject.objects.select_related("consultation_body").get(pk=merged.pk)
    assert [(row.pk, row.since) for row in rows] == [(leading.pk, days(-20))]
    assert inform_duties(table.contact) == [(leading.pk, days(-20) + relativedelta(months=1))]
    assert not policies.can_decide_informing(table.contact, merged)
    page = client_for(table.contact).get(reverse("signals:decide_informing", args=[merged.pk]))
    assert page.status_code == 403
    asked = ask(table, leading)
    assert set(asked) == set(ASKED), "the police referred and weigh: one question"
    for question in asked.values():
        answer(question)
    decide(table, leading, decided_on=days(-10), **TOLD)


def test_who_was_told_under_one_referral_is_told_under_the_other():
    table = make_table()
    first, second = refer(table), refer(table)
    agreed(table, second.subject)
    decide(table, second.subject, **TOLD)
    merge(table, first, second)
    assert "Brandhof" not in listed(table.contact)
    with pytest.raises(ValidationError, match="al geïnformeerd"):
        decide(table, first.subject, **NOT_YET)


# --- the round ----------------------------------------------------------------------------------------------------
@rule("TRA-03")
def test_a_round_asks_the_submitter_and_the_three_each_by_a_named_person_without_a_name():
    """BESL 4(2), TRA-03: reference and address in the notice, nothing else."""
    table = make_table()
    referral = refer(table)
    asked = ask(table, referral.subject)
    assert set(asked) == set(ASKED)
    assert {question.due_on for question in asked.values()} == {days(10)}
    assert {question.reference for question in asked.values()} == {referral.reference}
    with as_(table.probation):
        notice = Notice.objects.get()
    assert (notice.kind, notice.reference) == ("to_answer", referral.reference)
    page = client_for(table.probation).get(notice.path).content.decode()
    assert referral.reference in page
    assert "Brandhof" not in page
    assert reverse("signals:referral", args=[referral.pk]) in page


def test_a_deputy_is_asked_for_a_weigher_who_is_away_and_a_colleague_for_who_left():
    table = make_table()
    referral = refer(table)
    deputy = table.people["deputy"] = make_person("plaatsvervanger")
    seat_at(table.body, designate(deputy, table.participants["police"], "weigher"), is_deputy=True)
    WeighingSeat.objects.filter(designation__user=table.police).update(absent_from=days(-1), absent_until=days(5))
    colleague = table.people["colleague"] = make_person("collega")
    designate(colleague, table.participants["probation"], "table_member")
    Designation.objects.filter(user=table.probation).update(valid_until=days(0))
    assert set(ask(table, referral.subject)) == {"deputy", "prosecutor", "mayor", "colleague"}


def test_a_second_round_the_same_day_asks_nobody_twice():
    table = make_table()
    subject = refer(table).subject
    asked = ask(table, subject)
    with pytest.raises(ValidationError, match="niemand te vragen"):
        ask(table, subject)
    for question in asked.values():
        answer(question)
    with pytest.raises(ValidationError, match="niemand te vragen"):
        ask(table, subject)


def test_two_officers_who_ask_at_once_ask_once():
    """Both looked before either wrote: the database lets one through, the other reads why."""
    table = make_table()
    subject = refer(table).subject
    with as_(table.contact):
        rows = services.round_of(subject)
        services.ask_participants(actor=table.contact, subject=subject, asked_on=days(0))
        with pytest.raises(ValidationError, match="zojuist al gevraagd"):
            services._ask(table.contact, subject, rows[0], days(0), days(10))
        assert InformingQuestion.objects.count() == len(ASKED)


def test_the_person_who_left_is_replaced_in_the_next_round_and_the_others_keep_their_question():
    table = make_table()
    subject = refer(table).subject
    asked = ask(table, subject, on=days(-3))
    answer(asked["police"], decided_on=days(-2))
    colleague = table.people["colleague"] = make_person("collega")
    designate(colleague, table.participants["probation"], "table_member")
    Designation.objects.filter(user=table.probation).update(valid_until=days(0))
    assert set(ask(table, subject)) == {"colleague"}
    assert client_for(table.probation).get(address_of(asked["probation"])).status_code in {302, 404}


def address_of(question, name="answer_question"):
    return reverse(f"signals:{name}", args=[question.pk])


def test_only_the_contact_point_asks():
    table, other = make_table(), make_table()
    subject = refer(table).subject
    for person in (table.police, table.manager, table.probation, other.contact):
        with as_(person), pytest.raises(PermissionDenied):
            services.ask_participants(actor=person, subject=subject, asked_on=days(0))


def test_a_day_on_which_nobody_can_have_been_asked_is_refused():
    table = make_table()
    subject = refer(table).subject
    for on in (days(1), days(-30)):
        with pytest.raises(ValidationError):
            ask(table, subject, on=on)


def test_the_page_shows_who_is_asked_and_asks_them():
    table = make_table()
    subject = refer(table).subject
    client, address = client_for(table.contact), reverse("signals:ask_participants", args=[subject.pk])
    page = client.get(address).content.decode()
    assert all(table.people[seat].name in page for seat in ASKED)
    assert client.post(address, {"once": "a"}).status_code == 302
    assert (
        "nog geen antwoord, 0 dagen"
        in client.get(reverse("signals:decide_informing", args=[subject.pk])).content.decode()
    )
    assert "Niemand" in client.get(address).content.decode()


# --- answering ----------------------------------------------------------------------------------------------------
@rule("TRA-03", "TRA-04")
def test_one_ground_of_one_participant_binds_until_it_has_lapsed():
    """BESL 4(2), BESL 4(3), TRA-03, TRA-04."""
    table = make_table()
    subject = refer(table).subject
    asked = ask(table, subject)
    answer(asked["prosecutor"], has_ground=True, **GROUND)
    for seat in ("police", "mayor", "probation"):
        answer(asked[seat])
    name = table.participants["public_prosecution"].name
    with pytest.raises(ValidationError, match=f"{name} noemde een grond"):
        decide(table, subject, **TOLD)
    page = client_for(table.contact).get(reverse("signals:decide_informing", args=[subject.pk])).content.decode()
    assert "Het onderzoek zou mislukken." in page
    lapse(asked["prosecutor"])
    decide(table, subject, **TOLD)


@rule("DSR-34", "TRA-03")
def test_silence_is_no_consent():
    """BESL 4(2), DSR-34."""
    table = make_table()
    subject = refer(table).subject
    asked = ask(table, subject, on=days(-5))
    for seat in ("police", "mayor", "probation"):
        answer(asked[seat])
    with pytest.raises(ValidationError, match="stilte is geen instemming") as refusal:
        decide(table, subject, **TOLD)
    assert table.participants["public_prosecution"].name in str(refusal.value)
    page = client_for(table.contact).get(reverse("signals:decide_informing", args=[subject.pk])).content.decode()
    assert "nog geen antwoord, 5 dagen" in page
    decide(table, subject, **NOT_YET)


def test_who_was_never_asked_did_not_consent():
    table = make_table()
    subject = refer(table).subject
    with pytest.raises(ValidationError, match="nog niet gevraagd"):
        decide(table, subject, **TOLD)


def test_a_participant_that_joined_later_is_asked_before_the_person_is_told():
    table = make_table()
    referral = refer(table)
    asked = agreed(table, referral.subject)
    composition = composed(table, referral)
    with as_(table.manager):
        case = open_case(actor=table.manager, composition=composition, opened_on=days(0))
    with pytest.raises(ValidationError, match=table.participants["municipal_executive"].name):
        decide(table, referral.subject, **TOLD)
    later_asked = ask(table, referral.subject)
    assert set(later_asked) == {"coordinator"}
    assert later_asked["coordinator"].reference == case.reference
    assert set(later_asked).isdisjoint(asked)
    answer(later_asked["coordinator"])
    decide(table, referral.subject, **TOLD)


@pytest.mark.parametrize(
    ("answers", "field"),
    [
        ({"has_ground": True}, "ground"),
        ({"has_ground": True, "ground": "uavg_41_d", "motivation": "  "}, "motivation"),
        ({"has_ground": True, "motivation": "Zo is het."}, "ground"),
        ({"has_ground": False, "ground": "uavg_41_d"}, "has_ground"),
        ({"has_ground": False, "motivation": "Toch niet."}, "has_ground"),
        ({"has_ground": True, "ground": "geheim", "motivation": "Zo is het."}, "ground"),
        ({"decided_on": days(1)}, "decided_on"),
        ({"decided_on": days(-1)}, "decided_on"),
    ],
)
def test_an_answer_that_does_not_hold_together_is_refused_beside_its_field(answers, field):
    table = make_table()
    question = ask(table, refer(table).subject)["probation"]
    with pytest.raises(ValidationError) as refusal:
        answer(question, **answers)
    assert field in refusal.value.message_dict


def test_a_question_is_answered_once():
    table = make_table()
    question = ask(table, refer(table).subject)["probation"]
    answer(question)
    with pytest.raises(ValidationError, match="al beantwoord"):
        answer(question, has_ground=True, **GROUND)
    by = {"actor": table.probation, "designation": table.probation.designations.get(), "decided_on": days(0)}
    twin = InformingAnswer(question=question, **by)
    with as_(table.probation), pytest.raises(ValidationError, match="al beantwoord"):
        services._save_once(twin, services._answered_already())


def test_nobody_answers_for_another():
    """The contact point and the colleague of another participant see that it was put, and may not answer it."""
    table, other = make_table(), make_table()
    question = ask(table, refer(table).subject)["probation"]
    for person in (table.police, table.contact, other.police, table.manager):
        with as_(person), pytest.raises(PermissionDenied):
            services.answer_question(actor=person, question=question, has_ground=False, decided_on=days(0))
    assert client_for(table.contact).get(address_of(question)).status_code == 403
    for person in (table.police, table.manager, other.contact):
        assert client_for(person).get(address_of(question)).status_code == 404
        assert client_for(person).post(address_of(question), {"has_ground": "nee"}).status_code == 404


@rule("ACC-10")
def test_a_question_of_a_designation_that_ended_does_not_exist_any_more():
    """ACC-10: also when the person still works for another participant."""
    table = make_table()
    question = ask(table, refer(table).subject)["probation"]
    designate(table.probation, table.participants["child_protection_board"], "table_member")
    Designation.objects.filter(user=table.probation, participant=table.participants["probation"]).update(
        valid_until=days(0)
    )
    person = again(table.probation)
    assert client_for(person).get(address_of(question)).status_code == 404
    with as_(person):
        assert list(sections.open_questions(person)) == []
        assert rows_on_a_raw_cursor("signals_informingquestion") == 0
        with pytest.raises(PermissionDenied):
            services.answer_question(actor=person, question=question, has_ground=False, decided_on=days(0))


def rows_on_a_raw_cursor(table_name: str) -> int:
    """What the second wall lets through, without a queryset of ours."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table_name}")
        return cursor.fetchone()[0]


def test_on_a_raw_cursor_each_sees_his_own_question_and_answer_alone():
    """WET 13(1): the question, the ground and its motivation are between the contact point and the one participant."""
    table, other = make_table(), make_table()
    subject = refer(table).subject
    asked = ask(table, subject)
    answer(asked["prosecutor"], has_ground=True, **GROUND)
    lapse(asked["prosecutor"])
    names = ("signals_informingquestion", "signals_informinganswer", "signals_groundlapsed")
    seen = {
        table.prosecutor: (1, 1, 1),
        table.police: (1, 0, 0),
        table.contact: (4, 1, 1),
        table.manager: (0, 0, 0),
        table.coordinator: (0, 0, 0),
        table.privacy: (0, 0, 0),
        other.contact: (0, 0, 0),
        other.prosecutor: (0, 0, 0),
    }
    for person, counts in seen.items():
        with as_(person):
            assert tuple(rows_on_a_raw_cursor(name) for name in names) == counts, person.name
            involved = rows_on_a_raw_cursor("signals_involvement")
        assert involved == (1 if person is table.contact else 0), person.name


def test_nobody_answers_past_the_first_wall():
    """A row that names another as the person asked, or as the one who answers, does not come in."""
    table = make_table()
    question = ask(table, refer(table).subject)["probation"]
    with as_(table.police), pytest.raises(Exception, match="row-level security"), transaction.atomic():
        InformingAnswer(question=question, actor=table.police, decided_on=days(0)).save()
    with as_(table.probation), pytest.raises(Exception, match="row-level security"), transaction.atomic():
        InformingAnswer(question=question, actor=table.police, decided_on=days(0)).save()


def test_the_page_answers_and_then_shows_the_answer():
    table = make_table()
    question = ask(table, refer(table).subject)["probation"]
    client, address = client_for(table.probation), address_of(question)
    data = {"has_ground": "ja", "ground": "uavg_41_i", "decided_on": days(0).isoformat(), "once": "a"}
    page = client.post(address, data).content.decode()
    assert "Schrijf op waarom wachten nodig" in page
    data |= {"motivation": "Zijn zus\x07 loopt gevaar.", "once": "b"}
    assert client.post(address, data).status_code == 302
    page = client.get(address).content.decode()
    assert "Zijn zus loopt gevaar." in page
    assert address_of(question, "report_lapsed") in page
    assert 'name="has_ground"' not in page
    with as_(table.contact):
        assert Notice.objects.filter(kind="answered").count() == 1


def test_what_is_typed_in_an_answer_is_kept():
    table = make_table()
    question = ask(table, refer(table).subject)["probation"]
    client = client_for(table.probation)
    client.post(address_of(question), {"motivation": "Halverwege."}, headers={"X-Draft": "1"})
    assert "Halverwege." in client.get(address_of(question)).content.decode()


# --- a ground lapses ----------------------------------------------------------------------------------------------
@rule("TRA-04")
def test_a_ground_that_lapsed_puts_the_person_on_top_due_today_until_it_is_decided_anew():
    """BESL 4(3), TRA-04."""
    table = make_table()
    refer(table, surname="Ouderkerk", received_on=days(-25))
    subject = refer(table).subject
    asked = ask(table, subject)
    answer(asked["prosecutor"], has_ground=True, **GROUND)
    decide(table, subject, **NOT_YET)
    assert inform_duties(table.contact)[-1] == (subject.pk, days(60))
    lapse(asked["prosecutor"])
    with as_(table.contact):
        assert Notice.objects.filter(kind="ground_lapsed", path__contains=str(subject.pk)).count() == 1
    assert (subject.pk, days(0)) in inform_duties(table.contact)
    page = listed(table.contact)
    assert page.index("Brandhof") < page.index("Ouderkerk")
    assert "een grond is vervallen" in page
    decide(table, subject, **{**NOT_YET, "motivation": "Een andere grond."})
    assert "een grond is vervallen" not in listed(table.contact)
    assert (subject.pk, days(60)) in inform_duties(table.contact)


def test_a_ground_lapses_once_and_only_where_there_is_one():
    table = make_table()
    asked = ask(table, refer(table).subject)
    with pytest.raises(ValidationError, match="geen grond"):
        lapse(asked["prosecutor"])
    answer(asked["police"])
    with pytest.raises(ValidationError, match="geen grond"):
        lapse(asked["police"])
    answer(asked["prosecutor"], has_ground=True, **GROUND)
    with pytest.raises(ValidationError, match="stap waaruit"):
        lapse(asked["prosecutor"], on=days(-3))
    lapse(asked["prosecutor"])
    with pytest.raises(ValidationError, match="al gemeld"):
        lapse(asked["prosecutor"])
    with as_(table.contact):
        assert GroundLapsed.objects.count() == 1


def test_a_later_answer_without_a_ground_takes_the_place_of_the_ground():
    """A new round at the recheck: the participant says that nothing stands in the way any more."""
    table = make_table()
    subject = refer(table).subject
    asked = ask(table, subject, on=days(-5))
    for seat, question in asked.items():
        answer(question, **(dict(has_ground=True, **GROUND) if seat == "police" else {}))
    for question in ask(table, subject).values():
        answer(question)
    decide(table, subject, **TOLD)


@rule("CLO-07", "CLO-09", "TRA-13")
def test_after_closing_the_contact_point_still_decides_and_the_participant_still_reports():
    """TRA-13, CLO-07, BESL 4(3)."""
    table = make_table()
    case = build_case(table)
    with as_(table.contact):
        subject = DataSubject.objects.select_related("consultation_body").get(pk=case.subject_id)
    asked = ask(table, subject)
    assert set(asked) == {"police", "prosecutor", "mayor", "coordinator", "probation"}
    answer(asked["probation"], has_ground=True, **GROUND)
    decide(table, subject, **NOT_YET)
    close(table, case)
    later(case)
    client = client_for(table.probation)
    page = client.get(address_of(asked["probation"])).content.decode()
    assert "U ziet het dossier niet meer" in page
    assert "Het onderzoek zou mislukken." in page
    data = {"decided_on": days(0).isoformat(), "once": "z"}
    assert client.post(address_of(asked["probation"], "report_lapsed"), data).status_code == 302
    page = client_for(table.contact).get(reverse("signals:decide_informing", args=[case.subject_id]))
    assert page.status_code == 200
    assert "een grond is vervallen" in listed(table.contact)
    for seat in ("police", "prosecutor", "mayor", "coordinator"):
        answer(asked[seat])
    decide(table, subject, **TOLD)


def test_after_a_move_the_contact_point_of_the_new_municipality_has_it():
    """WET 1(b), BESL 2(2)."""
    table, other = make_table(), make_table()
    subject = refer(table).subject
    asked = ask(table, subject)
    answer(asked["prosecutor"], has_ground=True, **GROUND)
    with acting(None, "demo"):
        DataSubject.objects.filter(pk=subject.pk).update(consultation_body=other.body)
    address = reverse("signals:decide_informing", args=[subject.pk])
    assert client_for(table.contact).get(address).status_code == 404
    assert client_for(other.contact).get(address).status_code == 200
    with as_(other.contact):
        moved = DataSubject.objects.select_related("consultation_body").get(pk=subject.pk)
        services.decide_informing(actor=other.contact, subject=moved, decided_on=days(0), **NOT_YET)
        assert InformingQuestion.objects.count() == len(ASKED)
    with as_(table.contact):
        assert InformingQuestion.objects.count() == 0


# --- lists of who is asked, and silence ---------------------------------------------------------------------------
def test_the_list_of_ones_own_questions_holds_the_open_ones_and_the_grounds_that_stand():
    table = make_table()
    asked = ask(table, refer(table).subject)
    client, address = client_for(table.probation), reverse("signals:questions")
    page = client.get(address).content.decode()
    assert page.count(address_of(asked["probation"])) == 1
    assert address_of(asked["police"]) not in page
    answer(asked["probation"], has_ground=True, **GROUND)
    page = client.get(address).content.decode()
    assert address_of(asked["probation"], "report_lapsed") in page
    assert GROUND["motivation"] not in page
    lapse(asked["probation"])
    assert "grond vervallen" in client.get(address).content.decode()


def test_an_officer_who_also_comes_to_the_table_has_only_his_own_questions_to_answer():
    table = make_table()
    designate(table.contact, table.participants["municipal_executive"], "table_member")
    ask(table, refer(table).subject)
    person = again(table.contact)
    with as_(person):
        assert list(sections.open_questions(person)) == []
    assert "Er zijn geen vragen aan u" in client_for(person).get(reverse("signals:questions")).content.decode()


@rule("DSR-34")
def test_silence_after_the_day_is_escalated_once_and_stays_open():
    """DSR-34."""
    table = make_table()
    subject = refer(table, received_on=days(-30)).subject
    asked = ask(table, subject, on=days(-11))
    answer(asked["police"])
    with acting(None, "reminders"):
        overdue = [asked[seat] for seat in ("prosecutor", "mayor", "probation")]
        for question in [*overdue, asked["police"]]:
            first = services.escalate_question(actor=None, question=question, escalated_on=days(0))
            again_now = services.escalate_question(actor=None, question=question, escalated_on=days(0))
            assert (first, again_now) == (question.pk != asked["police"].pk, False)
        silent = InformingQuestion.objects.filter(subject=subject, answer__isnull=True)
        assert {question.escalated_on for question in silent} == {days(0)}
        assert silent.count() == 3
    here = {"event": "question.escalated", "consultation_body_id": table.body.pk}
    assert LogEntry.objects.filter(**here).count() == 3
    with as_(table.probation):
        assert [row.pk for row in sections.open_questions(table.probation)] == [asked["probation"].pk]
    answer(asked["probation"])


def test_nobody_marks_a_question_as_escalated_by_hand():
    table = make_table()
    question = ask(table, refer(table, received_on=days(-30)).subject, on=days(-11))["probation"]
    for person in (table.contact, table.probation, table.privacy):
        with as_(person):
            assert services.escalate_question(actor=person, question=question, escalated_on=days(0)) is False


# --- every motivation, for the committee --------------------------------------------------------------------------
@rule("TRA-06")
def test_all_motivations_are_in_one_view_by_reference_and_the_reading_is_in_the_trail():
    """WET 11, TRA-06: decisions 'not yet' and grounds of participants, without a name."""
    table, other = make_table(), make_table()
    referral = refer(table)
    asked = ask(table, referral.subject)
    answer(asked["prosecutor"], has_ground=True, **GROUND)
    decide(table, referral.subject, **NOT_YET)
    elsewhere = refer(other)
    decide(other, elsewhere.subject, **{**NOT_YET, "motivation": "In de andere gemeente."})
    before = LogEntry.objects.filter(event="object.read", actor_id=table.contact.pk).count()
    page = client_for(table.contact).get(reverse("signals:motivations")).content.decode()
    assert page.count(referral.reference) == 2
    assert "Er loopt een onderzoek." in page
    assert GROUND["motivation"] in page
    assert table.participants["public_prosecution"].name in page
    assert str(day(days(60))) in page
    assert "Brandhof" not in page
    assert "In de andere gemeente." not in page
    assert LogEntry.objects.filter(event="object.read", actor_id=table.contact.pk).count() > before
    for person in (table.police, table.manager, table.privacy):
        assert client_for(person).get(reverse("signals:motivations")).status_code == 404


def test_the_view_of_motivations_goes_on_from_the_last_row(monkeypatch):
    from signals.informing.views import MotivationsView

    monkeypatch.setattr(MotivationsView, "page_size", 2)
    table = make_table()
    subject = refer(table).subject
    for number in range(5):
        decide(table, subject, **{**NOT_YET, "motivation": f"Motivering {number}."})
    client, url, shown = client_for(table.contact), reverse("signals:motivations"), []
    while url:
        context = client.get(url).context
        shown += [row["text"] for row in context["rows"]]
        url = context["next_url"] and reverse("signals:motivations") + context["next_url"]
    assert shown == [f"Motivering {number}." for number in (4, 3, 2, 1, 0)]
    assert client.get(reverse("signals:motivations") + "?voor=onzin").status_code == 404
    assert client.get(reverse("signals:motivations") + f"?voor={subject.pk}").status_code == 404


def test_the_list_goes_on_from_the_last_row_also_when_a_ground_lapsed(monkeypatch):
    from signals.informing.views import InformingListView

    monkeypatch.setattr(InformingListView, "page_size", 1)
    table = make_table()
    subjects = [refer(table, surname=name, received_on=days(-on)).subject for name, on in (("Een", 3), ("Twee", 9))]
    asked = ask(table, subjects[0])
    answer(asked["police"], has_ground=True, **GROUND)
    lapse(asked["police"])
    client, url, shown = client_for(table.contact), reverse("signals:informing"), []
    while url:
        context = client.get(url).context
        shown += [row["subject"].pk for row in context["rows"]]
        url = context["next_url"] and reverse("signals:informing") + context["next_url"]
    assert shown == [subjects[0].pk, subjects[1].pk]


def test_a_referral_by_the_service_makes_its_submitter_involved():
    """BESL 4(2): without this row the contact point, which sees no referral, would not know whom to ask."""
    from tests.signals.test_referrals import submit

    table = make_table()
    referral = submit(table)
    with as_(table.contact):
        (row,) = Involvement.objects.filter(subject=referral.subject_id)
    assert (row.reference, row.person_id) == (referral.reference, referral.submitted_by_id)


@pytest.mark.parametrize("name", ["informing", "motivations", "questions"])
def test_a_list_stays_within_its_budget_however_long_it_is(name):
    """performance.md, G3."""
    few, many = make_table(), make_table()
    for table, number in ((few, 1), (many, 6)):
        for _row in range(number):
            subject = refer(table).subject
            answer(ask(table, subject)["probation"], has_ground=True, **GROUND)
            decide(table, subject, **NOT_YET)
    seat = "probation" if name == "questions" else "contact"
    short, long = (queries(table.people[seat], f"signals:{name}") for table in (few, many))
    assert len(short) == len(long)
    assert len(long) <= BUDGET, "\n".join(sql[:300] for sql in long)
