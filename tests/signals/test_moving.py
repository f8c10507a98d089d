"""Moving house in the middle, and a referral for the wrong municipality: the new three see it, the old ones do not."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import ProgrammingError, connection, transaction
from django.urls import reverse

from parta.accounts.models import Designation, User
from parta.audit.models import LogEntry
from parta.outbox.models import Notice
from parta.vault import search
from parta.vault.models import SearchToken
from signals.referrals import services
from signals.referrals.models import DataSubject, Referral, ReferralItem, ReferralMove, SubjectReference
from signals.weighing.models import Recusal, ViewReceipt, Weighing, WeighingView
from tests.signals.test_joining import join
from tests.signals.test_referrals import PERSON, page_of, submit
from tests.signals.weighed import file_view, refer, viewed
from tests.support import as_, client_for, days, designate, make_table, rule

pytestmark = pytest.mark.django_db
TRIO = ("police", "prosecutor", "mayor", "manager")


def move(actor, referral, to_table, **answers):
    """The referral goes to the casusoverleg of another table."""
    answers = {
        "to_body": to_table.body,
        "basis": "stays",
        "since": days(-5),
        "evidence": "Hij woont daar nu bij zijn zus.",
        "decided_on": days(0),
        **answers,
    }
    with as_(actor):
        return services.move_referral(actor=actor, referral=referral, **answers)


def in_the_database(person, table: str) -> int:
    """What the second wall lets through to this person, in bare SQL, without a line of ours."""
    with as_(person), connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table}")
        return cursor.fetchone()[0]


TABLES = ("signals_referral", "signals_datasubject", "signals_referralitem")


@rule("PUR-05", "PUR-06")
def test_the_new_three_see_it_and_the_old_ones_do_not_in_psql_too():
    """PUR-05, PUR-06: both walls, before and after."""
    here, there = make_table(), make_table()
    referral = submit(here)
    for seat in TRIO:
        for table in TABLES:
            assert in_the_database(here.people[seat], table) == 1
            assert in_the_database(there.people[seat], table) == 0
    move(here.police, referral, there)
    for seat in TRIO:
        for table in TABLES:
            assert in_the_database(here.people[seat], table) == 0, (seat, table)
            assert in_the_database(there.people[seat], table) == 1, (seat, table)
        assert client_for(here.people[seat]).get(reverse("signals:referral", args=[referral.pk])).status_code == 404
        assert PERSON["surname"] in page_of(there.people[seat], referral)
    assert in_the_database(here.probation, "signals_referral") == 1
    assert in_the_database(here.contact, "signals_datasubject") == 0
    assert in_the_database(there.contact, "signals_datasubject") == 1


def test_dates_stay_so_that_no_clock_begins_anew():
    here, there = make_table(), make_table()
    referral = submit(here, received_on=days(-9))
    move(here.manager, referral, there)
    with as_(there.manager):
        seen = Referral.objects.select_related("subject").get(pk=referral.pk)
        assert (seen.received_on, seen.subject.known_since, seen.ended_on) == (days(-9), days(-9), None)
        assert (seen.subject.stay_basis, seen.subject.stay_since) == ("stays", days(-5))


@rule("WEG-21")
def test_what_the_old_three_thought_stays_behind_and_the_new_three_weigh_anew():
    """WEG-21: old views are no part of the new weighing."""
    here, there = make_table(), make_table()
    referral = refer(here)
    viewed(here, referral)
    move(here.mayor, referral, there)
    for person in (there.police, here.police):
        with as_(person):
            assert Weighing._base_manager.count() == WeighingView._base_manager.count() == 0
            assert ViewReceipt._base_manager.count() == 0
    with as_(there.police):
        referral = Referral.objects.get(pk=referral.pk)
    file_view(referral, there.police)
    with as_(there.police):
        assert Weighing.objects.get().consultation_body_id == there.body.pk
        assert WeighingView.objects.count() == 1


@rule("MEL-16")
def test_a_person_is_found_there_and_no_longer_here():
    """MEL-16: tokens are keyed per municipality."""
    here, there = make_table(), make_table()
    referral = submit(here)
    move(here.manager, referral, there)
    with as_(there.manager):
        assert list(search.find([there.body.pk], surname="Vos", given_names="Jelle")) == [referral.subject_id]
        assert list(search.find_number(there.body.pk, "999990019")) == [referral.subject_id]
        assert SubjectReference.objects.get().reference == referral.reference
        assert not SearchToken.objects.exclude(body=there.body.pk).exists()
    with as_(here.manager):
        assert SearchToken.objects.count() == SubjectReference.objects.count() == 0


@rule("PUR-05")
def test_the_stay_keeps_its_history_for_the_new_three_and_the_submitter():
    """PUR-05: basis, since when and evidence of each place."""
    here, there = make_table(), make_table()
    referral = submit(here, subject={**PERSON, "stay_since": days(-400)})
    move(here.manager, referral, there)
    for person in (there.police, here.probation):
        page = page_of(person, referral)
        for text in (PERSON["stay_evidence"], "Hij woont daar nu bij zijn zus.", here.body.municipality.name):
            assert text in page
    with as_(there.police):
        row = ReferralMove.objects.get()
        assert (row.from_basis, row.from_since, row.since) == ("stays", days(-400), days(-5))


def test_a_second_move_keeps_the_first_and_back_again_finds_the_old_weighing():
    here, there, third = make_table(), make_table(), make_table()
    referral = submit(here)
    file_view(referral, here.police, on=days(0))
    move(here.manager, referral, there)
    move(there.manager, referral, third)
    page = page_of(third.police, referral)
    for text in (here.body.municipality.name, there.body.municipality.name, third.body.municipality.name):
        assert text in page
    move(third.manager, referral, here)
    with as_(here.police):
        assert ReferralMove.objects.count() == 3
        assert ViewReceipt.objects.count() == 1


def test_the_people_there_and_the_submitter_are_told_without_a_name():
    here, there = make_table(), make_table()
    referral = submit(here)
    move(here.manager, referral, there)
    for person in (*(there.people[seat] for seat in TRIO), here.probation):
        with as_(person):
            notice = Notice.objects.get(kind="moved")
            assert (notice.reference, notice.path) == (referral.reference, f"/aanmeldingen/{referral.pk}/")
    for person in (here.police, there.probation, here.manager):
        with as_(person):
            assert not Notice.objects.filter(kind="moved").exists()
    assert LogEntry.objects.filter(event="referral.moved", actor=here.manager).count() == 1


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ({"evidence": "  "}, "waaruit het verblijf blijkt"),
        ({"since": days(1)}, "toekomst"),
        ({"decided_on": days(1)}, "toekomst"),
        ({"decided_on": days(-20)}, "voor de stap"),
        ({"basis": "established"}, "artikel 1"),
        ({"basis": "onzin"}, "artikel 1"),
    ],
)
def test_a_move_that_cannot_be_is_refused_and_changes_nothing(answers, words):
    here, there = make_table(), make_table()
    referral = submit(here)
    with pytest.raises(ValidationError, match=words):
        move(here.manager, referral, there, **answers)
    assert in_the_database(here.police, "signals_referral") == 1
    assert in_the_database(there.police, "signals_referral") == 0


def test_a_move_to_the_same_municipality_is_refused():
    here = make_table()
    with pytest.raises(ValidationError, match="ligt al bij deze gemeente"):
        move(here.manager, submit(here), here)


def test_a_municipality_where_nobody_can_take_over_is_refused():
    """Nothing is lost: it would be seen by nobody there."""
    here, there = make_table(), make_table()
    referral = submit(here)
    Designation.objects.filter(user__in=[there.people[seat].pk for seat in TRIO]).update(valid_until=days(0))
    with pytest.raises(ValidationError, match="kan nog niemand een aanmelding wegen"):
        move(here.manager, referral, there)
    assert in_the_database(here.police, "signals_referral") == 1


def test_an_organisation_moves_with_its_seat():
    here, there = make_table(), make_table()
    subject = {**PERSON, "kind": "legal", "stay_basis": "established", "born_on": None, "bsn": ""}
    referral = submit(here, subject=subject)
    with pytest.raises(ValidationError, match="gevestigd"):
        move(here.manager, referral, there)
    move(here.manager, referral, there, basis="established")
    assert in_the_database(there.police, "signals_referral") == 1


def test_nobody_moves_a_referral_but_those_who_weigh_or_manage_it():
    here, there = make_table(), make_table()
    referral = submit(here)
    for person in (here.probation, here.coordinator, here.privacy, there.police, there.manager):
        with pytest.raises(PermissionDenied):
            move(person, referral, there)
    assert client_for(here.probation).get(reverse("signals:move_referral", args=[referral.pk])).status_code == 403
    assert client_for(there.police).get(reverse("signals:move_referral", args=[referral.pk])).status_code == 404


def test_who_withdrew_from_the_weighing_does_not_move_it():
    here, there = make_table(), make_table()
    referral = submit(here, seat="police", kind="police", items=[{**ITEM_OF_POLICE}])
    with as_(here.police):
        Recusal.objects.create(
            referral=referral,
            subject_id=referral.subject_id,
            consultation_body=here.body,
            person=here.police,
            party="police",
            reason="bekende",
            actor=here.police,
            decided_on=days(0),
        )
    person = User.objects.get(pk=here.police.pk)
    with pytest.raises(PermissionDenied):
        move(person, referral, there)


ITEM_OF_POLICE = {
    "category": "f",
    "kind": "fact",
    "basis": "wpg_20_4",
    "source": "wijkagent",
    "necessity": "zonder dit is er geen beeld",
    "text": "Hij stond bij de brand.",
}


def test_a_decided_referral_does_not_move():
    from parta.access.acting import acting

    here, there = make_table(), make_table()
    referral = submit(here)
    with acting(None, "demo"):
        Referral.objects.filter(pk=referral.pk).update(ended_on=days(0))
    with pytest.raises(PermissionDenied):
        move(here.manager, referral, there)


def test_the_database_lets_nobody_hand_over_a_referral_without_a_move():
    """The second wall: the update policy asks for the move, whatever the code does."""
    here, there = make_table(), make_table()
    referral = submit(here)
    with as_(here.manager), pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
        services._hand_over(Referral, [referral.pk], consultation_body_id=there.body.pk)
    with as_(here.manager), pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
        Referral.objects.filter(pk=referral.pk).update(consultation_body=there.body)


def test_handing_over_what_is_hidden_fails_loudly():
    here, there = make_table(), make_table()
    referral = submit(here)
    with as_(there.manager), pytest.raises(RuntimeError, match="second wall"), transaction.atomic():
        services._hand_over(Referral, [referral.pk], consultation_body_id=there.body.pk)


def test_a_joined_referral_moves_along_and_can_be_taken_apart_there():
    """F9, F26: one person, one place of stay."""
    here, there = make_table(), make_table()
    first, second = submit(here, received_on=days(-9)), submit(here)
    joined = join(here, second, first)
    move(here.manager, second, there)
    for seat in TRIO:
        assert in_the_database(here.people[seat], "signals_referral") == 0
        assert in_the_database(here.people[seat], "signals_datasubject") == 0
        assert in_the_database(there.people[seat], "signals_referral") == 2
        assert in_the_database(there.people[seat], "signals_datasubject") == 2
        assert in_the_database(there.people[seat], "signals_subjectjoin") == 1
    with as_(there.manager):
        services.undo_join(actor=there.manager, join=joined, undone_on=days(0))
        assert DataSubject.objects.filter(merged_into=None, consultation_body=there.body).count() == 2
        assert Referral.objects.get(pk=second.pk).subject_id == joined.other_id


def test_the_form_offers_other_municipalities_and_sends_the_mover_to_the_list():
    here, there = make_table(), make_table()
    referral = submit(here)
    address = reverse("signals:move_referral", args=[referral.pk])
    assert address in page_of(here.police, referral)
    assert address not in page_of(here.probation, referral)
    client = client_for(here.police)
    form = client.get(address).content.decode()
    assert there.body.municipality.name in form
    assert f'value="{here.body.pk}"' not in form
    assert 'value="established"' not in form
    data = {"to_body": there.body.pk, "basis": "last_stayed", "since": days(-2).isoformat(), "once": "verhuisd"}
    refused = client.post(address, {**data, "to_body": here.body.pk, "evidence": "Buren."})
    assert refused.status_code == 200
    assert "Buren." in refused.content.decode()
    answer = client.post(address, {**data, "evidence": "Buren zagen de verhuiswagen.", "once": "echt"})
    assert (answer.status_code, answer.url) == (302, reverse("signals:referrals"))
    assert client.get(address).status_code == 404


def test_a_weigher_of_both_municipalities_goes_on_seeing_it():
    here, there = make_table(), make_table()
    referral = submit(here)
    designation = designate(here.police, there.participants["police"], "weigher")
    from tests.support import seat_at

    seat_at(there.body, designation)
    person = User.objects.get(pk=here.police.pk)
    move(person, referral, there)
    person = User.objects.get(pk=here.police.pk)
    assert in_the_database(person, "signals_referral") == 1
    with as_(person):
        assert ReferralItem.objects.visible_to(person).count() == 1
