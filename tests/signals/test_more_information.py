"""More information is asked once, of who referred, when the three agree; the term goes on, then a decision is due."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse

from parta.access.acting import acting
from parta.audit.models import LogEntry
from parta.outbox.models import Notice
from parta.parameters.defaults import DEFAULTS
from signals.referrals import registry
from signals.referrals.models import Referral
from signals.weighing import services
from signals.weighing.models import MoreInformation, MoreInformationConfirmation, Weighing
from tests.signals.weighed import WEIGHERS, assessed, confirm, enter, file_view, refer, rows_the_database_shows, viewed
from tests.support import as_, client_for, days, designate, make_table, rule, seat_at

pytestmark = pytest.mark.django_db
QUESTION = "Wie hoorde hem dat zeggen, en wanneer?"
MORE = int(DEFAULTS["MORE_INFO_DAYS"].value)
TERM = int(DEFAULTS["WEIGH_DECISION_DAYS"].value)


def ask(weighing: Weighing, person, on=None, question=QUESTION) -> MoreInformation:
    with as_(person):
        return services.ask_more_information(
            actor=person, weighing=weighing, question=question, decided_on=on or days(-4)
        )


def agree(asked: MoreInformation, person, on=None) -> MoreInformationConfirmation:
    with as_(person):
        return services.confirm_more_information(actor=person, more_information=asked, confirmed_on=on or days(-3))


def put(table, weighing: Weighing) -> MoreInformation:
    """The question, agreed on by all three."""
    asked = ask(weighing, table.manager)
    for seat in WEIGHERS:
        agree(asked, table.people[seat])
    return asked


def last_day(person, referral: Referral):
    with as_(person):
        return services.term_of(Referral.objects.visible_to(person).get(pk=referral.pk)).last


def acts_of(person, referral: Referral) -> list[str]:
    with as_(person):
        mine = Referral.objects.visible_to(person).get(pk=referral.pk)
        return [str(label) for label, _url, _primary in registry.acts(mine, person)]


@rule("WEG-12", "WEG-23")
def test_the_question_goes_out_with_the_third_consent_and_the_term_goes_on():
    """WEG-12, WEG-23: until then nothing changes and the submitter reads nothing."""
    table = make_table()
    referral = refer(table)
    asked = ask(viewed(table, referral), table.police)
    before = last_day(table.police, referral)
    assert before == referral.received_on + timedelta(days=TERM)
    agree(asked, table.mayor)
    with as_(table.probation):
        assert rows_the_database_shows(MoreInformation) == 0
    assert last_day(table.police, referral) == before
    with acting(None, "demo"):
        assert not Notice.objects.filter(kind="to_answer", reference=referral.reference).exists()
    agree(asked, table.prosecutor, days(-2))
    with as_(table.police):
        assert MoreInformation.objects.get(pk=asked.pk).in_effect_on == days(-2)
    assert last_day(table.police, referral) == before + timedelta(days=MORE)
    with acting(None, "demo"):
        told = Notice.objects.get(kind="to_answer", reference=referral.reference)
    assert told.user_id == table.probation.pk
    assert told.path == reverse("signals:referral", args=[referral.pk])


@rule("PUR-10", "WEG-12", "WEG-21")
def test_the_submitter_reads_the_question_and_nothing_else_of_the_weighing():
    """WEG-12, WEG-21: the question stands on the page of the referral, with the way to answer."""
    table = make_table()
    referral = refer(table)
    put(table, viewed(table, referral))
    page = client_for(table.probation).get(reverse("signals:referral", args=[referral.pk])).content.decode()
    assert QUESTION in page
    assert reverse("signals:supplement_referral", args=[referral.pk]) in page
    assert "Redenen van" not in page
    assert "Gezamenlijke beoordeling" not in page
    with as_(table.probation):
        assert MoreInformation.objects.visible_to(table.probation).count() == 1
        assert rows_the_database_shows(MoreInformationConfirmation) <= len(WEIGHERS)
        assert rows_the_database_shows(Weighing) == 0


@rule("WEG-12")
def test_more_information_is_asked_once():
    """WEG-12: the second time is refused, with the rule; also in the database."""
    table = make_table()
    weighing = viewed(table)
    asked = put(table, weighing)
    with pytest.raises(ValidationError, match="WEG-12"):
        ask(weighing, table.mayor)
    with as_(table.mayor), pytest.raises(IntegrityError), transaction.atomic():
        MoreInformation.objects.create(
            weighing=weighing,
            submitter=table.probation,
            question="Nog een",
            actor=table.mayor,
            decided_on=days(-1),
            subject_id=asked.subject_id,
            consultation_body=table.body,
        )


@rule("WEG-12", "WEG-21")
def test_it_is_asked_after_the_views_opened_and_before_an_assessment_stands():
    """WEG-12, WEG-21."""
    table = make_table()
    closed = refer(table)
    weighing = file_view(closed, table.police).weighing
    with pytest.raises(PermissionDenied):
        ask(weighing, table.police)
    decided = assessed(table, surname="Beslist").weighing
    with pytest.raises(PermissionDenied):
        ask(decided, table.police)
    running = viewed(table, surname="Loopt")
    enter(running, table.police)
    assert ask(running, table.mayor).pk


@rule("WEG-12", "WEG-13")
def test_after_the_term_nobody_asks_for_more():
    """WEG-12, WEG-13: it prolongs a term that runs, it revives none."""
    table = make_table()
    weighing = viewed(table, received_on=days(-TERM - 5))
    with pytest.raises(ValidationError) as refusal:
        ask(weighing, table.police, days(0))
    assert "decided_on" in refusal.value.message_dict


@pytest.mark.parametrize("seat", ["probation", "coordinator", "privacy", "intake", "contact"])
def test_only_who_weighs_or_manages_asks(seat):
    """WET 5(3)."""
    table = make_table()
    weighing = viewed(table)
    with pytest.raises((PermissionDenied, Weighing.DoesNotExist, Referral.DoesNotExist)):
        ask(weighing, table.people[seat])


def test_no_other_casusoverleg_finds_or_sees_it():
    """WET 13(1)."""
    table, other = make_table(), make_table()
    asked = ask(viewed(table), table.police)
    urls = [
        reverse("signals:ask_more_information", args=[asked.weighing_id]),
        reverse("signals:confirm_more_information", args=[asked.pk]),
    ]
    for person in (other.police, other.manager, table.child_protection, table.probation):
        assert [client_for(person).get(url).status_code for url in urls] == [404, 404]
        with as_(person):
            assert rows_the_database_shows(MoreInformation) == 0
    assert client_for(table.manager).get(urls[1]).status_code == 403


@rule("WEG-01", "WEG-23")
def test_each_party_agrees_once_and_one_person_for_one_party():
    """WEG-01, WEG-23."""
    table = make_table()
    asked = ask(viewed(table), table.police)
    with pytest.raises(ValidationError, match="al bevestigd"):
        agree(asked, table.police)
    with pytest.raises(PermissionDenied):
        agree(asked, table.manager)
    table.police.designations.update(valid_until=days(0))
    designation = designate(table.police, table.participants["mayor"], "weigher")
    seat_at(table.body, designation)
    with pytest.raises(ValidationError, match="andere partij"):
        agree(asked, table.police)


@rule("WEG-12")
def test_an_assessment_that_stands_makes_the_question_superfluous():
    """WEG-12: then nobody agrees any more, and nothing goes out."""
    table = make_table()
    weighing = viewed(table)
    referral = weighing.referral
    asked = ask(weighing, table.police)
    decision = enter(weighing, table.manager)
    for seat in WEIGHERS:
        confirm(decision, table.people[seat])
    with pytest.raises(PermissionDenied):
        agree(asked, table.mayor)
    assert "Stel de tafel samen" in acts_of(table.mayor, referral)
    assert "Lees en bevestig de vraag" not in acts_of(table.mayor, referral)


@pytest.mark.parametrize(("on", "says"), [(1, "toekomst"), (-11, "ligt voor")])
def test_a_day_that_cannot_be_is_refused(on, says):
    """A date in the future, or before the referral."""
    table = make_table()
    weighing = viewed(table)
    with pytest.raises(ValidationError, match=says):
        ask(weighing, table.police, days(on))
    asked = ask(weighing, table.police)
    with pytest.raises(ValidationError):
        agree(asked, table.mayor, days(on))


@rule("WEG-12")
def test_a_question_without_words_is_no_question():
    """WEG-12."""
    table = make_table()
    with pytest.raises(ValidationError) as refusal:
        ask(viewed(table), table.police, question=" \n ")
    assert set(refusal.value.message_dict) == {"question"}


@rule("PUR-10", "WEG-12")
def test_the_pages_ask_say_that_it_is_once_and_show_what_is_agreed_to():
    """WEG-12, PUR-10: not a way to gather at other participants, and what was typed stays."""
    table = make_table()
    weighing = viewed(table)
    referral = weighing.referral
    desk, url = client_for(table.police), reverse("signals:ask_more_information", args=[weighing.pk])
    page = desk.get(url)
    shown = page.content.decode()
    assert "PUR-10" in shown
    assert "Dat kan één keer" in shown
    assert "data-draft" in shown
    back = desk.post(url, {"once": page.context["once"], "question": "Mijn vraag", "decided_on": ""})
    assert "Mijn vraag" in back.content.decode()
    sent = {"once": page.context["once"], "question": "Wie\x00 zag\x1b dat?", "decided_on": days(-1)}
    assert desk.post(url, sent).status_code == 302
    with as_(table.police):
        asked = MoreInformation.objects.with_keys().get(weighing=weighing)
        assert asked.question == "Wie zag dat?"
    confirming = reverse("signals:confirm_more_information", args=[asked.pk])
    mayor = client_for(table.mayor)
    page = mayor.get(confirming)
    shown = page.content.decode()
    assert shown.index("Wie zag dat?") < shown.index('name="confirmed_on"')
    sent = {"once": page.context["once"], "confirmed_on": days(0)}
    assert [mayor.post(confirming, sent).status_code for _twice in range(2)] == [302, 302]
    assert "2 van 3 partijen stemden in" in mayor.get(reverse("signals:referral", args=[referral.pk])).content.decode()


@rule("WEG-12")
def test_the_page_offers_the_question_while_it_can_be_asked():
    """WEG-12."""
    table = make_table()
    referral = refer(table)
    assert "Vraag om meer informatie" not in acts_of(table.police, referral)
    weighing = viewed(table, referral)
    assert "Vraag om meer informatie" in acts_of(table.police, referral)
    ask(weighing, table.police)
    assert "Vraag om meer informatie" not in acts_of(table.police, referral)
    assert "Lees en bevestig de vraag" in acts_of(table.mayor, referral)
    assert "Lees en bevestig de vraag" not in acts_of(table.police, referral)


def test_the_trail_says_that_it_was_asked_and_agreed_to():
    """WET 14(2)."""
    table = make_table()
    put(table, viewed(table))
    events = list(LogEntry.objects.filter(consultation_body_id=table.body.pk).values_list("event", flat=True))
    assert (events.count("more_information.asked"), events.count("more_information.confirmed")) == (1, 3)
