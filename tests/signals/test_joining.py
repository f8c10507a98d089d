"""Several referrals on one person lie side by side and are weighed once; a join is previewed, and undone exactly."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.urls import reverse

from cases.dossier.services import open_case
from parta.access.acting import acting
from parta.audit.models import LogEntry
from parta.outbox.models import Notice
from parta.vault import keyring
from parta.vault.models import DataKey, SearchToken
from signals.referrals import services
from signals.referrals.models import DataSubject, Referral, SubjectJoin, SubjectReference
from signals.referrals.policies import leading_referral
from tests.signals.test_referrals import PERSON, page_of, submit
from tests.signals.weighed import composed, file_view
from tests.support import as_, client_for, days, make_table, rule

pytestmark = pytest.mark.django_db
OTHER = {**PERSON, "given_names": "J.", "surname": "Brandhoff", "aliases": "", "contact": "Vossenpad 3", "bsn": ""}


def join(table, referral, leading, seat="manager", **answers):
    """Two referrals on one person become one weighing."""
    person = table.people[seat]
    answers = {"reason": "Zelfde adres en geboortedatum.", "decided_on": days(0), **answers}
    with as_(person):
        return services.join_referrals(actor=person, referral=referral, leading=leading, **answers)


def undo(table, joined, seat="manager", on=None):
    person = table.people[seat]
    with as_(person):
        return services.undo_join(actor=person, join=joined, undone_on=on or days(0))


@pytest.fixture
def table():
    return make_table()


@pytest.fixture
def pair(table):
    """Two referrals on one person: of the probation service, and later of the coordinator's municipality."""
    first = submit(table, received_on=days(-9))
    second = submit(table, "coordinator", "municipal_executive", subject=OTHER, conduct="Hij zwijgt op gesprek.")
    return first, second


def as_it_is(table) -> list:
    """Every row of persons, referrals, statements, tokens and references, as the database holds them."""
    tables = ("datasubject", "referral", "referralitem", "subjectreference")
    found = []
    with acting(None, "demo"), connection.cursor() as cursor:
        for name in tables:
            without = "to_jsonb(t) - 'id'" if name == "subjectreference" else "to_jsonb(t)"
            cursor.execute(f"SELECT {without} FROM signals_{name} t ORDER BY 1")
            found.append(cursor.fetchall())
        cursor.execute("SELECT object_id, body_id, token FROM vault_searchtoken ORDER BY 1, 2, 3")
        found.append(cursor.fetchall())
    return found


def test_two_referrals_become_one_weighing_under_the_oldest(table, pair):
    """F9, W11: each keeps its submitter, its date and its statements."""
    first, second = pair
    join(table, second, first)
    with as_(table.police):
        rows = Referral.objects.order_by("received_on")
        assert {row.subject_id for row in rows} == {first.subject_id}
        assert [row.received_on for row in rows] == [days(-9), days(-1)]
        assert DataSubject.objects.get(pk=second.subject_id).merged_into_id == first.subject_id
        for row in rows:
            assert leading_referral(row).pk == first.pk


def test_the_person_is_found_once_by_both_references(table, pair):
    first, second = pair
    join(table, second, first)
    with as_(table.manager):
        assert {token.object_id for token in SearchToken.objects.all()} == {first.subject_id}
        told = SubjectReference.objects.filter(subject=first.subject_id).values_list("reference", flat=True)
        assert set(told) == {first.reference, second.reference}
        assert not SubjectReference.objects.filter(subject=second.subject_id).exists()
    named = DataKey.objects.get(pk=keyring.alias_key_id(first.subject_id)).references
    assert set(named) == {first.reference, second.reference}


def test_undoing_puts_every_row_back_as_it_was(table, pair):
    """W11: exact, also when more was written meanwhile."""
    first, second = pair
    before = as_it_is(table)
    joined = join(table, second, first)
    assert as_it_is(table) != before
    undo(table, joined, "police")
    assert as_it_is(table) == before
    with as_(table.manager):
        row = SubjectJoin.objects.get()
        assert (row.undone_on, row.undone_by_id) == (days(0), table.police.pk)
    assert LogEntry.objects.filter(event="join.undone", actor=table.police).count() == 1


def test_what_was_taken_apart_may_be_joined_again(table, pair):
    first, second = pair
    undo(table, join(table, second, first))
    join(table, second, first)
    with as_(table.manager):
        assert SubjectJoin.objects.filter(undone_on=None).count() == 1


@pytest.mark.parametrize(("ago", "refused"), [(30, False), (31, True)])
def test_undoing_is_refused_after_thirty_days(table, ago, refused):
    """W11: the days are counted from the join."""
    first, second = submit(table, received_on=days(-60)), submit(table, received_on=days(-50))
    joined = join(table, second, first, decided_on=days(-ago))
    if not refused:
        undo(table, joined)
        return
    assert reverse("signals:undo_join", args=[joined.pk]) not in page_of(table.manager, first)
    with pytest.raises(ValidationError, match="Losmaken kon tot en met"):
        undo(table, joined)


def test_undoing_is_refused_a_second_time_and_after_the_decision(table, pair):
    first, second = pair
    joined = join(table, second, first)
    with acting(None, "demo"):
        Referral.objects.update(ended_on=days(0))
    with pytest.raises(ValidationError, match="is beslist"):
        undo(table, joined)
    with acting(None, "demo"):
        Referral.objects.update(ended_on=None)
    undo(table, joined)
    with pytest.raises(ValidationError, match="al ongedaan gemaakt"):
        undo(table, joined)


def test_taking_apart_what_was_joined_with_a_withdrawn_referral_leaves_nobody_findable(table, pair):
    first, second = pair
    joined = join(table, second, first)
    with acting(None, "demo"):
        Referral.objects.filter(pk=first.pk).update(ended_on=days(-1))
    undo(table, joined)
    with as_(table.manager):
        assert {token.object_id for token in SearchToken.objects.all()} == {second.subject_id}
        assert {row.reference for row in SubjectReference.objects.all()} == {second.reference}


# --- refusals -----------------------------------------------------------------------------------------------------
def test_the_younger_never_leads_so_that_no_clock_moves(table, pair):
    first, second = pair
    with pytest.raises(ValidationError, match="eerder ontvangen"):
        join(table, first, second)


def test_a_referral_is_not_joined_with_itself_nor_twice(table, pair):
    first, second = pair
    join(table, second, first)
    for one, other in ((second, first), (first, second)):
        with pytest.raises(ValidationError, match="al samen gewogen"):
            join(table, one, other)


def test_another_municipality_or_another_kind_of_person_is_refused(table, pair):
    first, _second = pair
    organisation = {**PERSON, "kind": "legal", "stay_basis": "established", "born_on": None, "bsn": ""}
    with pytest.raises(ValidationError, match="rechtspersoon"):
        join(table, submit(table, subject=organisation), first)
    with pytest.raises(PermissionDenied):
        join(table, submit(make_table()), first)


@rule("WEG-21")
def test_one_on_which_a_view_was_given_is_weighed_apart(table, pair):
    """WEG-21: a view that was given stands."""
    first, second = pair
    file_view(second, table.police, on=days(0))
    with pytest.raises(ValidationError, match="al een kijk gegeven"):
        join(table, second, first)


def test_one_that_leads_others_is_not_joined_itself(table, pair):
    first, second = pair
    third = submit(table, received_on=days(-30))
    join(table, second, first)
    with pytest.raises(ValidationError, match="al met een andere aanmelding gewogen"):
        join(table, first, third)


def test_a_decided_referral_and_an_empty_reason_are_refused(table, pair):
    first, second = pair
    with pytest.raises(ValidationError, match="waarom dit dezelfde persoon is"):
        join(table, second, first, reason=" ")
    with acting(None, "demo"):
        Referral.objects.filter(pk=first.pk).update(ended_on=days(0))
    with pytest.raises(PermissionDenied):
        join(table, second, first)


def test_nobody_joins_but_those_who_weigh_or_manage(table, pair):
    first, second = pair
    for seat in ("probation", "coordinator", "privacy"):
        with pytest.raises(PermissionDenied):
            join(table, second, first, seat)
    assert client_for(table.probation).get(reverse("signals:join_referrals", args=[first.pk])).status_code == 403


def test_of_two_who_join_at_once_the_second_changes_nothing(table, pair):
    first, second = pair
    join(table, second, first, "police")
    with pytest.raises(ValidationError, match="al samen gewogen"):
        join(table, second, first, "mayor")
    with as_(table.manager):
        assert SubjectJoin.objects.count() == 1


# --- who sees what ------------------------------------------------------------------------------------------------
def test_the_leading_page_lays_them_side_by_side_and_the_other_points_to_it(table, pair):
    first, second = pair
    join(table, second, first)
    leading, joined = page_of(table.police, first), page_of(table.police, second)
    for text in (second.reference, "Hij zwijgt op gesprek.", "Zelfde adres en geboortedatum.", "Maak weer los"):
        assert text in leading
    assert "wordt samen gewogen met" in joined
    assert first.reference in joined
    assert "Hij dreigde aan de balie." not in joined


def test_who_submitted_learns_nothing_of_the_other_referral_nor_of_the_join(table, pair):
    """AVG 5(1)(c): he goes on seeing the person as he wrote him down."""
    first, second = pair
    join(table, second, first)
    page = page_of(table.coordinator, second)
    assert "Vossenpad 3" in page
    assert "J. Brandhoff" in page
    for text in (first.reference, "Jelle", "•••••", "samen gewogen", "Hij dreigde aan de balie."):
        assert text not in page
    listed = client_for(table.coordinator).get(reverse("signals:referrals")).content.decode()
    assert "J. Brandhoff" in listed
    assert "Jelle" not in listed
    own = page_of(table.probation, first)
    assert second.reference not in own
    with as_(table.coordinator):
        assert not Notice.objects.filter(kind="joined").exists()
        assert services.show_bsn(actor=table.coordinator, referral=seen_by(table.coordinator, second)) == ""


def seen_by(person, referral):
    return Referral.objects.select_related("subject").with_keys().get(pk=referral.pk)


def test_those_who_weigh_are_told_by_reference(table, pair):
    first, second = pair
    join(table, second, first)
    for seat in ("police", "prosecutor", "mayor"):
        with as_(table.people[seat]):
            assert Notice.objects.get(kind="joined").reference == first.reference
    with as_(table.manager):
        assert not Notice.objects.filter(kind="joined").exists()
    assert LogEntry.objects.filter(event="referral.joined", actor=table.manager).count() == 1


# --- by hand ------------------------------------------------------------------------------------------------------
def test_the_preview_compares_two_persons_and_says_what_will_happen(table, pair):
    """W11: from either page; the oldest leads."""
    first, second = pair
    client, address = client_for(table.mayor), reverse("signals:join_referrals", args=[first.pk])
    assert address in page_of(table.mayor, first)
    chooser = client.get(address).content.decode()
    assert second.reference in chooser
    assert f"?met={second.pk}" in chooser
    preview = client.get(f"{address}?met={second.pk}").content.decode()
    for text in ("Jelle Brandhof", "J. Brandhoff", "niet gelijk, of van een van beide niet bekend"):
        assert text in preview
    assert f"{second.reference} wordt gewogen bij {first.reference}" in preview
    assert "999990019" not in preview
    answer = client.post(f"{address}?met={second.pk}", {"reason": "Zelfde adres.", "once": "een"})
    assert (answer.status_code, answer.url) == (302, reverse("signals:referral", args=[first.pk]))


def test_equal_numbers_are_called_equal_and_stay_masked(table):
    first, second = submit(table, received_on=days(-9)), submit(table)
    address = f"{reverse('signals:join_referrals', args=[second.pk])}?met={first.pk}"
    preview = client_for(table.police).get(address).content.decode()
    assert "Burgerservicenummer: gelijk." in preview
    assert "999990019" not in preview


def test_what_may_not_be_compared_is_not_there(table, pair):
    """Changed ids: of another municipality, of itself, of nothing."""
    first, _second = pair
    theirs = submit(make_table())
    client, address = client_for(table.police), reverse("signals:join_referrals", args=[first.pk])
    for wanted in (theirs.pk, first.pk, "onzin"):
        assert client.get(f"{address}?met={wanted}").status_code == 404
        assert client.post(f"{address}?met={wanted}", {"reason": "x"}).status_code == 404
    assert client.post(address, {"reason": "x"}).status_code == 404


def test_undoing_by_hand_asks_nothing_but_the_button(table, pair):
    first, second = pair
    joined = join(table, second, first)
    client, address = client_for(table.prosecutor), reverse("signals:undo_join", args=[joined.pk])
    assert address in page_of(table.prosecutor, first)
    assert client.get(address).status_code == 200
    assert client_for(table.coordinator).get(address).status_code == 403
    assert client_for(table.probation).get(address).status_code == 404
    assert client.post(address, {"once": "los"}).status_code == 302
    assert "Samen gewogen" not in page_of(table.police, first)


# --- the end ------------------------------------------------------------------------------------------------------
def test_opening_the_case_ends_every_referral_of_the_person(table, pair):
    """WET 5(5): one weighing, one case; and it is known by its own reference too."""
    first, second = pair
    join(table, second, first)
    composition = composed(table, first)
    with as_(table.manager):
        case = open_case(actor=table.manager, composition=composition, opened_on=days(0))
    with acting(None, "demo"):
        assert not Referral.objects.filter(subject=first.subject_id, ended_on=None).exists()
        told = SubjectReference.objects.filter(subject=first.subject_id).values_list("reference", flat=True)
        assert set(told) == {first.reference, second.reference, case.reference}
