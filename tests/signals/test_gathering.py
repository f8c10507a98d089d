"""The three consult other participants, and after a joint 'fits' ask what they have; the named person answers."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection, transaction
from django.urls import reverse

from cases.dossier.services import open_case
from parta.accounts.models import Designation, User
from parta.audit.models import LogEntry
from parta.outbox.models import Notice
from parta.templatetags.parta import day
from signals.gathering import policies, sections, services
from signals.gathering.models import Consultation, GatheredItem, GatheringRequest
from signals.referrals.models import DataSubject, Involvement
from signals.weighing.models import NotTabled
from tests.signals.weighed import assessed, compose, composed, confirm, enter, refer, viewed
from tests.support import as_, client_for, days, designate, make_table, rule

pytestmark = pytest.mark.django_db
QUESTION = "Welke begeleiding bestaat er in de wijk?"
ITEM = {
    "category": "c",
    "kind": "fact",
    "basis": "own_task",
    "source": "eigen dossier",
    "necessity": "zonder dit is er geen beeld",
    "how_sure": "zelf gezien",
    "text": "Hij kwam drie keer niet op een afspraak.",
    "observed_on": days(-12),
}
SPECIAL = {**ITEM, "text": "Hij zegt dat zijn geloof hem rust geeft.", "special_categories": ["religion_belief"]}


def again(person: User) -> User:
    """The same person, in another request."""
    return User.objects.get(pk=person.pk)


def asking(table, seat="child_protection", kind="child_protection_board", **answers):
    return {
        "participant": table.participants[kind],
        "person": table.people[seat],
        "question": QUESTION,
        "asked_on": days(0),
        "due_on": days(10),
        **answers,
    }


def consult(table, weighing, *, by=None, **answers) -> Consultation:
    person = by or table.manager
    with as_(person):
        return services.consult_participant(actor=person, weighing=weighing, **asking(table, **answers))


def gather(table, weighing, *, by=None, **answers) -> GatheringRequest:
    person = by or table.manager
    with as_(person):
        return services.request_gathering(actor=person, weighing=weighing, **asking(table, **answers))


def reply(question, text="Er is een jongerenwerker.", *, by=None, on=None) -> Consultation:
    person = again(by or question.person)
    with as_(person):
        return services.answer_consultation(actor=person, consultation=question, answer=text, answered_on=on or days(0))


def provide(gathering, answer="provided", items=(ITEM,), *, by=None, on=None) -> GatheringRequest:
    person = again(by or gathering.person)
    with as_(person):
        return services.answer_gathering(
            actor=person, gathering=gathering, answer=answer, items=list(items), answered_on=on or days(0)
        )


def page_of(asked) -> str:
    name = "answer_consultation" if isinstance(asked, Consultation) else "answer_gathering"
    return reverse(f"signals:{name}", args=[asked.pk])


def referral_page(person, referral) -> str:
    return client_for(person).get(reverse("signals:referral", args=[referral.pk])).content.decode()


def end(table, weighing) -> None:
    """The three confirm that it does not fit."""
    assessment = enter(weighing, table.manager, "does_not_fit")
    for seat in ("police", "prosecutor", "mayor"):
        confirm(assessment, table.people[seat])


@pytest.fixture
def table():
    return make_table()


@pytest.fixture
def weighing(table):
    """All three views are in."""
    return viewed(table)


@pytest.fixture
def fitting(table):
    """The three confirmed that it fits."""
    return assessed(table).weighing


# --- consulting ---------------------------------------------------------------------------------------------------
@rule("WEG-06")
def test_who_handles_the_weighing_consults_and_reads_the_answer(table, weighing):
    """WET 5(3), WEG-06: whom, question, answer, date."""
    consultation = consult(table, weighing, by=table.police)
    with as_(table.child_protection):
        notice = Notice.objects.get()
    assert (notice.kind, notice.path) == ("to_answer", page_of(consultation))
    reply(consultation)
    with as_(table.police):
        told = Notice.objects.filter(kind="answered").get()
    assert QUESTION in client_for(table.police).get(told.path).content.decode()
    page = referral_page(table.prosecutor, weighing.referral)
    assert QUESTION in page
    assert "Er is een jongerenwerker." in page
    assert f"beantwoord op {day(days(0))}" in page


@rule("WEG-06")
def test_who_is_consulted_sees_the_question_and_the_reference_alone(table, weighing):
    """WEG-06, AVG 25: not the person, not the referral, not the weighing."""
    consultation = consult(table, weighing)
    client = client_for(table.child_protection)
    page = client.get(page_of(consultation)).content.decode()
    assert QUESTION in page
    assert consultation.reference in page
    assert "Brandhof" not in page
    assert client.get(reverse("signals:referral", args=[weighing.referral_id])).status_code == 404
    assert client.get(reverse("signals:asked", args=[weighing.pk])).status_code == 404


@rule("WEG-06")
@pytest.mark.parametrize(
    ("answers", "field"),
    [
        ({"has_content": True}, "content_reason"),
        ({"has_content": True, "content_reason": "  "}, "content_reason"),
        ({"content_reason": "Omdat het moet."}, "has_content"),
        ({"question": "Kent u de heer BRANDHOF?"}, "question"),
        ({"question": "Kent u 999990019?"}, "question"),
        ({"question": " \n "}, "question"),
        ({"seat": "police", "kind": "police"}, "seat"),
        ({"seat": "police"}, "seat"),
        ({"seat": "contact", "kind": "probation"}, "seat"),
        ({"due_on": days(0)}, "due_on"),
        ({"due_on": days(-3)}, "due_on"),
        ({"asked_on": days(1)}, "asked_on"),
        ({"asked_on": days(-40)}, "asked_on"),
    ],
)
def test_a_consultation_that_may_not_be_put_is_refused_beside_its_field(table, weighing, answers, field):
    """WEG-06: without content where it can; one of the three weighs itself; the person is designated."""
    with pytest.raises(ValidationError) as refusal:
        consult(table, weighing, **answers)
    assert field in refusal.value.message_dict


def test_with_content_and_a_reason_it_may(table, weighing):
    consultation = consult(
        table,
        weighing,
        question="Kent u Brandhof?",
        has_content=True,
        content_reason="Zonder naam is er geen antwoord.",
    )
    assert "Kent u Brandhof?" in client_for(table.child_protection).get(page_of(consultation)).content.decode()
    assert "Zonder naam is er geen antwoord." in referral_page(table.mayor, weighing.referral)


def test_a_participant_of_another_casusoverleg_is_not_consulted(table, weighing):
    other = make_table()
    with pytest.raises(ValidationError, match="niet aangewezen"):
        consult(table, weighing, participant=other.participants["probation"], person=other.probation)


def test_who_does_not_handle_the_weighing_asks_nobody(table, fitting):
    other = make_table()
    for person in (table.probation, table.coordinator, table.contact, other.police, other.manager):
        for ask in (consult, gather):
            with pytest.raises(PermissionDenied):
                ask(table, fitting, by=person)
    for name in ("consult_participant", "request_gathering", "asked"):
        address = reverse(f"signals:{name}", args=[fitting.pk])
        assert client_for(table.probation).get(address).status_code == 404
        assert client_for(other.police).get(address).status_code == 404


# --- gathering ----------------------------------------------------------------------------------------------------
@rule("PUR-10", "WEG-07")
def test_nothing_is_gathered_before_a_joint_fits_is_in_effect(table, weighing):
    """WET 5(4), WEG-07: not on three views, not on two of three confirmations."""
    with pytest.raises(PermissionDenied):
        gather(table, weighing)
    assessment = enter(weighing, table.manager)
    for seat in ("police", "prosecutor"):
        confirm(assessment, table.people[seat])
    with pytest.raises(PermissionDenied):
        gather(table, weighing)
    address = reverse("signals:request_gathering", args=[weighing.pk])
    assert client_for(table.manager).get(address).status_code == 403
    assert address not in referral_page(table.manager, weighing.referral)
    confirm(assessment, table.mayor)
    gather(table, weighing)
    assert address in referral_page(table.manager, weighing.referral)


def test_nothing_is_gathered_once_the_composition_is_in_effect(table):
    weighing = composed(table).weighing
    with pytest.raises(PermissionDenied):
        gather(table, weighing)


def test_the_three_have_data_themselves_and_are_asked_too(table, fitting):
    gathering = gather(table, fitting, seat="police", kind="police")
    provide(gathering, items=[{**ITEM, "category": "f", "basis": "wpg_20_4"}])


def test_who_is_asked_sees_about_whom_until_the_day_of_the_answer_and_the_reading_is_in_the_trail(table, fitting):
    """AVG 25, WET 14(2): name, date of birth and contact, because he must look it up."""
    gathering = gather(table, fitting)
    client = client_for(table.child_protection)
    page = client.get(page_of(gathering)).content.decode()
    assert "Jelle Brandhof" in page
    assert str(day(days(0).replace(2002, 3, 4))) in page
    assert "999990019" not in page
    assert "Hij gooide een stoel om." not in page
    assert LogEntry.objects.filter(event="object.read", actor_id=table.child_protection.pk).exists()
    provide(gathering, "nothing", ())
    gathering = gather(table, fitting, asked_on=days(-3), due_on=days(-1))
    page = client.get(page_of(gathering)).content.decode()
    assert "Brandhof" not in page
    assert "De dag van het antwoord is voorbij" in page
    with as_(table.child_protection):
        assert DataSubject._base_manager.count() == 0
    provide(gathering)


def test_once_answered_about_whom_is_gone(table, fitting):
    gathering = gather(table, fitting)
    with as_(table.child_protection):
        assert DataSubject._base_manager.count() == 1
    provide(gathering)
    with as_(table.child_protection):
        assert DataSubject._base_manager.count() == 0
    page = client_for(table.child_protection).get(page_of(gathering)).content.decode()
    assert ITEM["text"] in page
    assert "Brandhof" not in page
    assert 'name="answer"' not in page


@rule("WEG-07", "DAT-07", "SPC-06")
def test_what_was_provided_stands_on_the_page_the_special_statement_folded_and_its_opening_recorded(table, fitting):
    """SPC-06, DAT-07, WEG-07."""
    gathering = gather(table, fitting)
    provide(gathering, items=[ITEM, SPECIAL])
    page = referral_page(table.mayor, fitting.referral)
    assert ITEM["text"] in page
    assert "zelf gezien" in page
    assert SPECIAL["text"] not in page
    with as_(table.mayor):
        folded = GatheredItem.objects.get(special_categories__len=1)
    address = reverse("signals:open_gathered", args=[folded.pk])
    assert address in page
    assert SPECIAL["text"] in client_for(table.mayor).get(address).content.decode()
    assert LogEntry.objects.filter(event="gathering.special_read", actor_id=table.mayor.pk).count() == 1
    assert client_for(table.probation).get(address).status_code == 404


def test_a_statement_that_is_not_folded_is_not_opened_apart(table, fitting):
    provide(gather(table, fitting))
    with as_(table.mayor):
        item = GatheredItem.objects.get()
    assert client_for(table.mayor).get(reverse("signals:open_gathered", args=[item.pk])).status_code == 403


@rule("DAT-02")
def test_weighty_reasons_are_recorded_without_their_content(table, fitting):
    """WET 4, DAT-02."""
    gathering = gather(table, fitting)
    provide(gathering, "weighty_reasons", items=())
    assert "zwaarwegende redenen" in referral_page(table.police, fitting.referral)
    assert not {"reason", "reasons"} & {field.name for field in GatheringRequest._meta.fields}


@rule("DAT-01", "DAT-03", "DAT-09", "SPC-01")
@pytest.mark.parametrize(
    ("answer", "items", "words"),
    [
        ("provided", (), "ten minste één uitspraak"),
        ("nothing", (ITEM,), "horen geen uitspraken"),
        ("weighty_reasons", (ITEM,), "horen geen uitspraken"),
        ("anders", (), "een van de drie"),
        ("provided", ({**ITEM, "category": "z"},), "kies een categorie"),
        ("provided", ({**ITEM, "category": "f"},), "categorie f"),
        ("provided", ({**ITEM, "basis": "wpg_20_4"},), "grondslag past niet"),
        ("provided", ({**ITEM, "necessity": " "},), "waarom dit nodig is"),
        ("provided", ({**ITEM, "special_categories": ["sexuality"]},), "artikel 8"),
        ("provided", ({**ITEM, "text": ""},), "Uitspraak 1"),
        ("provided", ({**ITEM, "observed_on": days(2)},), "toekomst"),
        ("provided", (ITEM, {**ITEM, "kind": "gerucht"}), "Uitspraak 2"),
    ],
)
def test_an_answer_that_may_not_be_given_is_refused_and_nothing_of_it_is_kept(table, fitting, answer, items, words):
    """DAT-01, DAT-03, DAT-09, SPC-01: the same checks as for a referral."""
    gathering = gather(table, fitting)
    with pytest.raises(ValidationError, match=words):
        provide(gathering, answer, items)
    with as_(table.manager):
        assert GatheredItem.objects.count() == 0
        assert GatheringRequest.objects.get().answered_on is None


def test_who_provided_data_is_asked_before_the_person_is_informed(table, fitting):
    """BESL 4(2)."""
    gathering = gather(table, fitting)
    provide(gathering)
    with as_(table.contact):
        rows = Involvement.objects.filter(person=table.child_protection)
        assert [row.participant_id for row in rows] == [table.participants["child_protection_board"].pk]
    nothing = gather(table, fitting, seat="coordinator", kind="municipal_executive")
    provide(nothing, "nothing", ())
    with as_(table.contact):
        assert not Involvement.objects.filter(person=table.coordinator).exists()


# --- answering, for both ------------------------------------------------------------------------------------------
def both(table, fitting):
    return [(consult(table, fitting), reply), (gather(table, fitting), provide)]


def test_a_question_is_answered_once(table, fitting):
    for asked, answer in both(table, fitting):
        answer(asked)
        with pytest.raises(ValidationError, match="al beantwoord"):
            answer(asked)
    with as_(table.manager):
        assert GatheredItem.objects.count() == 1


def test_an_answer_cannot_be_changed_past_the_service_either(table, fitting):
    """The second wall lets the asked person write an open answer only."""
    for asked, answer in both(table, fitting):
        answer(asked)
        with as_(table.child_protection):
            assert type(asked)._base_manager.filter(pk=asked.pk).update(answered_on=days(0)) == 0
        with as_(table.manager):
            assert type(asked)._base_manager.filter(pk=asked.pk).update(answered_on=None) == 0


def test_nobody_answers_for_another(table, fitting):
    other = make_table()
    for asked, answer in both(table, fitting):
        for person in (table.police, table.manager, table.probation, other.child_protection):
            with pytest.raises(PermissionDenied):
                answer(asked, by=person)
        for person in (table.police, table.manager):
            assert client_for(person).get(page_of(asked)).status_code == 403
        for person in (table.probation, table.coordinator, table.contact, other.child_protection):
            assert client_for(person).get(page_of(asked)).status_code == 404
            assert client_for(person).post(page_of(asked), {"answer": "x"}).status_code == 404


@rule("ACC-10")
def test_a_question_of_a_designation_that_ended_does_not_exist_any_more(table, fitting):
    """ACC-10."""
    questions = both(table, fitting)
    designate(table.child_protection, table.participants["probation"], "table_member")
    Designation.objects.filter(participant=table.participants["child_protection_board"]).update(valid_until=days(0))
    for asked, answer in questions:
        assert client_for(again(table.child_protection)).get(page_of(asked)).status_code == 404
        with pytest.raises(PermissionDenied):
            answer(asked)
    with as_(again(table.child_protection)):
        assert rows_on_a_raw_cursor("signals_consultation") == 0
        assert rows_on_a_raw_cursor("signals_gatheringrequest") == 0
        assert rows_on_a_raw_cursor("signals_datasubject") == 0


@rule("WEG-20")
def test_an_answer_after_the_weighing_ended_is_refused_and_the_page_says_so_without_the_outcome(table):
    """WEG-20: what is not needed any more is not kept."""
    referral = refer(table)
    consultation = consult(table, viewed(table, referral))
    end(table, consultation.weighing)
    with pytest.raises(ValidationError, match="weging is geëindigd"):
        reply(consultation)
    page = client_for(table.child_protection).get(page_of(consultation)).content.decode()
    assert "De vraag is vervallen" in page
    assert QUESTION not in page
    assert "past niet" not in page
    with as_(table.child_protection):
        assert list(sections.open_consultations(table.child_protection)) == []


def test_a_request_ends_with_fits_yet_not_tabled_too(table, fitting):
    gathering = gather(table, fitting)
    decision = compose(fitting, table.manager, table, is_tabled=False, reason="Lichte hulp is genoeg.")
    for seat in ("police", "prosecutor", "mayor"):
        confirm(decision, table.people[seat], days(-3))
    with pytest.raises(ValidationError, match="weging is geëindigd"):
        provide(gathering)
    page = client_for(table.child_protection).get(page_of(gathering)).content.decode()
    assert "De vraag is vervallen" in page
    assert "Brandhof" not in page


def test_who_answered_learns_nothing_of_the_end(table):
    """The row of the end is there for whoever still has to answer, and for nobody else who was asked."""
    weighing = viewed(table)
    reply(consult(table, weighing))
    end(table, weighing)
    with as_(table.child_protection):
        assert NotTabled._base_manager.count() == 0


def test_after_the_end_nobody_is_asked_any_more(table):
    weighing = viewed(table)
    end(table, weighing)
    with pytest.raises(PermissionDenied):
        consult(table, weighing)


def test_days_that_cannot_be_are_refused(table, fitting):
    for asked, answer in both(table, fitting):
        for on in (days(1), days(-1)):
            with pytest.raises(ValidationError) as refusal:
                answer(asked, on=on)
            assert "answered_on" in refusal.value.message_dict


def rows_on_a_raw_cursor(table_name: str) -> int:
    """What the second wall lets through, without a queryset of ours."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table_name}")
        return cursor.fetchone()[0]


def test_on_a_raw_cursor_each_sees_his_own_questions_alone(table, fitting):
    """WET 13(1): of two participants that were asked neither sees the other's question or answer."""
    other = make_table()
    consult(table, fitting)
    provide(gather(table, fitting))
    provide(gather(table, fitting, seat="probation", kind="probation"), items=[ITEM, ITEM])
    names = ("signals_consultation", "signals_gatheringrequest", "signals_gathereditem")
    seen = {
        table.child_protection: (1, 1, 1),
        table.probation: (0, 1, 2),
        table.police: (1, 2, 3),
        table.manager: (1, 2, 3),
        table.coordinator: (0, 0, 0),
        table.contact: (0, 0, 0),
        other.police: (0, 0, 0),
        other.child_protection: (0, 0, 0),
    }
    for person, counts in seen.items():
        with as_(person):
            assert tuple(rows_on_a_raw_cursor(name) for name in names) == counts, person.name


def test_nobody_is_asked_past_the_service(table, fitting):
    """A question that another asked, or of a weighing that one does not see, does not come in."""
    values = {
        "weighing": fitting,
        "subject_id": fitting.subject_id,
        "consultation_body": table.body,
        "participant": table.participants["probation"],
        "person": table.probation,
        "reference": "A-2026-0001",
        "asked_on": days(0),
        "due_on": days(5),
        "question": "Wat hebt u?",
    }
    for person, asker in ((table.probation, table.probation), (table.police, table.manager)):
        with as_(person), pytest.raises(Exception, match="row-level security"), transaction.atomic():
            GatheringRequest(asked_by=asker, **values).save()


# --- pages --------------------------------------------------------------------------------------------------------
def seat_of(person) -> str:
    return str(person.designations.first().pk)


def test_the_form_consults_with_the_day_filled_in_and_control_characters_left_out(table, weighing):
    client, address = client_for(table.prosecutor), reverse("signals:consult_participant", args=[weighing.pk])
    page = client.get(address).content.decode()
    assert days(10).isoformat() in page
    assert table.police.name not in page.split("<form", 2)[-1]
    data = {
        "seat": seat_of(table.child_protection),
        "question": "Wat\x00 is er\x1b\u0085 in de wijk?" + "x" * 10_000,
        "due_on": days(7).isoformat(),
        "once": "a",
    }
    assert client.post(address, data).status_code == 302
    assert client.post(address, data).status_code == 302, "sent twice, carried out once"
    with as_(table.prosecutor):
        (consultation,) = Consultation.objects.with_keys()
        assert consultation.question == "Wat is er in de wijk?" + "x" * 10_000


def test_a_seat_that_is_not_in_the_list_is_refused(table, weighing):
    other = make_table()
    client, address = client_for(table.prosecutor), reverse("signals:consult_participant", args=[weighing.pk])
    for person in (table.police, other.child_protection):
        data = {"seat": seat_of(person), "question": QUESTION, "due_on": days(7).isoformat()}
        assert client.post(address, data).status_code == 200
    with as_(table.prosecutor):
        assert Consultation.objects.count() == 0


def rows(*items, total=2) -> dict:
    data = {"items-TOTAL_FORMS": total, "items-INITIAL_FORMS": 0, "items-MIN_NUM_FORMS": 0, "items-MAX_NUM_FORMS": 40}
    for number, item in enumerate(items):
        data |= {f"items-{number}-{name}": value for name, value in item.items()}
    return data


@rule("DAT-08", "DAT-09")
def test_the_form_provides_and_asks_both_confirmations_of_the_police(table, fitting):
    """BESL 6, DAT-08, DAT-09; the bases are those of the own participant (Q25)."""
    gathering = gather(table, fitting, seat="police", kind="police")
    client = client_for(table.police)
    page = client.get(page_of(gathering)).content.decode()
    assert "wpg_20_4" in page
    assert "wjsg_8a" not in page
    item = {**ITEM, "category": "f", "basis": "wpg_20_4", "observed_on": days(-12).isoformat()}
    data = {"answer": "provided", "answered_on": days(0).isoformat(), **rows(item)}
    page = client.post(page_of(gathering), {**data, "once": "a"}).content.decode()
    assert "rechtmatig verwerkt (Besluit PARTA, artikel 6)" in page
    assert "overeenstemming met het bevoegd gezag (Wpg" in page
    assert ITEM["text"] in page
    data |= {"is_lawful": "on", "authority_agrees": "on", "once": "b"}
    assert client.post(page_of(gathering), data).status_code == 302
    with as_(table.police):
        (row,) = GatheredItem.objects.with_keys()
        assert (row.text, row.how_sure, row.basis) == (ITEM["text"], ITEM["how_sure"], "wpg_20_4")


def test_the_form_takes_weighty_reasons_with_empty_rows(table, fitting):
    gathering = gather(table, fitting)
    client = client_for(table.child_protection)
    data = {"answer": "weighty_reasons", "answered_on": days(0).isoformat(), "once": "a", **rows()}
    assert client.post(page_of(gathering), data).status_code == 302
    with as_(table.manager):
        assert GatheringRequest.objects.get().answer == "weighty_reasons"


def test_what_is_typed_in_an_answer_is_kept(table, fitting):
    gathering = gather(table, fitting)
    client = client_for(table.child_protection)
    draft = {"answer": "provided", **rows({"text": "Halverwege een zin."})}
    client.post(page_of(gathering), draft, headers={"X-Draft": "1"})
    assert "Halverwege een zin." in client.get(page_of(gathering)).content.decode()


def test_what_waits_for_an_answer_is_a_list_per_person(table, fitting):
    consultation, gathering = consult(table, fitting), gather(table, fitting)
    gather(table, fitting, seat="probation", kind="probation")
    with as_(table.child_protection):
        person = table.child_protection
        assert list(sections.open_consultations(person)) == [consultation]
        assert list(sections.open_gatherings(person)) == [gathering]
    with as_(table.police):
        assert list(sections.open_gatherings(table.police)) == []
    reply(consultation)
    provide(gathering, "nothing", ())
    with as_(table.child_protection):
        assert list(sections.open_consultations(person)) == list(sections.open_gatherings(person)) == []


@rule("WEG-07")
def test_after_opening_the_people_of_the_case_read_what_was_gathered(table, fitting):
    """WEG-07, WET 5(5)."""
    provide(gather(table, fitting))
    reply(consult(table, fitting, seat="probation", kind="probation"))
    decision = compose(fitting, table.manager, table)
    for seat in ("police", "prosecutor", "mayor"):
        confirm(decision, table.people[seat], days(-3))
    with as_(table.manager):
        open_case(actor=table.manager, composition=decision, opened_on=days(0))
    page = referral_page(table.coordinator, fitting.referral)
    assert ITEM["text"] in page
    assert QUESTION in page
    assert reverse("signals:consult_participant", args=[fitting.pk]) not in page
    assert client_for(table.coordinator).get(reverse("signals:asked", args=[fitting.pk])).status_code == 200
    with as_(table.manager):
        assert not policies.can_consult_participant(table.manager, fitting)
