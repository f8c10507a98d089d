"""The weighing table: named weighers and deputies per party, seated by the process manager; a seat gives the sight."""

import re
from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from parta.access.sight import visible
from parta.accounts.models import Designation, User, WeighingSeat
from parta.audit.models import LogEntry
from parta.governance import sections, services
from parta.organisations.models import ConsultationBody, Municipality, Participant, StandingParticipant
from parta.templatetags.parta import day
from signals.referrals.models import Referral
from signals.weighing.models import Weighing, WeighingView
from tests.signals.weighed import file_view, refer, rows_the_database_shows
from tests.support import as_, client_for, days, designate, make_person, make_table, rule, seat_at

pytestmark = pytest.mark.django_db
TABLE = "governance:weighing_table"


def weigher(table, kind: str = "police", name: str = "Tweede weger", **period) -> Designation:
    """Somebody whom a party designated to weigh, without a seat."""
    return designate(make_person(name), table.participants[kind], "weigher", **period)


def seat_of(person: User) -> WeighingSeat:
    return WeighingSeat.objects.get(designation__user=person)


def again(person: User) -> User:
    """The person as the next request reads him."""
    return User.objects.get(pk=person.pk)


def give(table, designation, *, by: User | None = None, body=None, **change) -> WeighingSeat:
    actor = by or table.manager
    answers = {"is_deputy": False, "valid_from": days(0), **change}
    with as_(actor):
        return services.seat_weigher(actor=actor, body=body or table.body, designation=designation, **answers)


def end(table, seat, on, *, by: User | None = None) -> WeighingSeat:
    actor = by or table.manager
    with as_(actor):
        return services.end_seat(actor=actor, seat=seat, valid_until=on)


def absent(table, seat, first, last, *, by: User | None = None) -> WeighingSeat:
    actor = by or table.manager
    with as_(actor):
        return services.record_absence(actor=actor, seat=seat, absent_from=first, absent_until=last)


def hand_over(table, seat, designation, on, *, by: User | None = None) -> WeighingSeat:
    actor = by or table.manager
    with as_(actor):
        return services.hand_over_seat(actor=actor, seat=seat, designation=designation, valid_from=on)


def sees(person: User) -> tuple[int, int]:
    """How many referrals both walls show to a person."""
    person = again(person)
    with as_(person):
        return visible(Referral, person).count(), rows_the_database_shows(Referral)


# --- giving a seat ------------------------------------------------------------------------------------------------
def test_a_seat_opens_what_is_weighed_here_and_a_designation_alone_does_not():
    """WET 5(3), WET 13(1): both walls."""
    table = make_table()
    refer(table)
    designation = weigher(table)
    assert sees(designation.user) == (0, 0)
    give(table, designation)
    assert sees(designation.user) == (1, 1)


def test_a_seat_from_a_later_day_opens_nothing_yet():
    table = make_table()
    refer(table)
    designation = weigher(table)
    give(table, designation, valid_from=days(1))
    assert sees(designation.user) == (0, 0)


def test_a_seat_opens_the_table_of_one_casusoverleg():
    """A police unit stands in several; its weigher sits where he has a seat."""
    table, other = make_table(), make_table()
    StandingParticipant.objects.create(body=other.body, participant=table.participants["police"])
    refer(table)
    refer(other)
    designation = weigher(table)
    give(table, designation, by=other.manager, body=other.body)
    person = again(designation.user)
    with as_(person):
        assert {row.consultation_body_id for row in visible(Referral, person)} == {other.body.pk}
        assert rows_the_database_shows(Referral) == 1


def test_giving_ending_absence_and_handing_over_leave_their_events():
    """WET 14(2)."""
    table = make_table()
    seat = give(table, weigher(table), is_deputy=True)
    absent(table, seat, days(1), days(2))
    heir = hand_over(table, seat, weigher(table, name="Derde weger"), days(3))
    own = seat_of(table.police)
    absent(table, own, days(1), days(2), by=table.police)
    end(table, heir, days(5))
    rows = LogEntry.objects.filter(event__startswith="seat.").order_by("timestamp")
    manages, weighs = (person.designations.get().pk for person in (table.manager, table.police))
    assert [(row.event, row.object_pk, row.designation_id) for row in rows] == [
        ("seat.given", str(seat.pk), manages),
        ("seat.absence_recorded", str(seat.pk), manages),
        ("seat.handed_over", str(heir.pk), manages),
        ("seat.absence_recorded", str(own.pk), weighs),
        ("seat.ended", str(heir.pk), manages),
    ]


@rule("WEG-01")
def test_one_person_sits_for_one_party_and_once():
    """WEG-01: also when the designation of the second party is a fact that the register should have refused."""
    table = make_table()
    designation = weigher(table)
    give(table, designation)
    second = designate(designation.user, table.participants["mayor"], "weigher")
    with pytest.raises(ValidationError, match="Niemand spreekt voor twee van de drie"):
        give(table, second)
    with pytest.raises(ValidationError, match="al een plaats aan deze tafel"):
        give(table, designation, is_deputy=True)
    with pytest.raises(ValidationError, match="al een plaats aan deze tafel"):
        give(table, designation, valid_from=days(30))
    end(table, seat_of(designation.user), days(2))
    with pytest.raises(ValidationError, match="Niemand spreekt voor twee"):
        give(table, second, valid_from=days(1))
    assert give(table, second, valid_from=days(2)).valid_from == days(2)


@rule("WEG-01")
def test_a_seat_to_come_of_another_party_stands_in_the_way_too():
    """WEG-01."""
    table = make_table()
    designation = weigher(table)
    give(table, designation, valid_from=days(20))
    second = designate(designation.user, table.participants["public_prosecution"], "weigher")
    with pytest.raises(ValidationError, match="Niemand spreekt voor twee"):
        give(table, second)


@rule("WEG-01")
@pytest.mark.parametrize("kind", ["probation", "municipal_executive", "child_protection_board"])
def test_only_the_three_have_a_seat(kind):
    """WET 5(3), WEG-01."""
    table = make_table()
    with pytest.raises(ValidationError, match="wegen alleen de politie"):
        give(table, weigher(table, kind))


@rule("WEG-01")
def test_a_mayor_has_a_seat_in_his_own_casusoverleg_alone():
    """WEG-01: the mayor of the gemeente van verblijf."""
    table, other = make_table(), make_table()
    StandingParticipant.objects.create(body=table.body, participant=other.participants["mayor"])
    with pytest.raises(ValidationError, match="burgemeester van de gemeente van verblijf"):
        give(table, weigher(other, "mayor"))
    with pytest.raises(ValidationError, match="wegen alleen de politie"):
        give(table, weigher(other, "police"))


@rule("GOV-10")
@pytest.mark.parametrize(
    ("period", "on"),
    [
        ({"until": days(0)}, days(0)),
        ({"since": days(3)}, days(2)),
        ({"until": days(9)}, days(9)),
    ],
)
def test_a_seat_rests_on_a_designation_that_holds_on_its_first_day(period, on):
    """WET 12(3), GOV-10."""
    table = make_table()
    with pytest.raises(ValidationError) as refusal:
        give(table, weigher(table, **period), valid_from=on)
    assert "artikel 12, derde lid" in refusal.value.message_dict["designation"][0]


def test_a_seat_rests_on_a_designation_to_weigh():
    table = make_table()
    member = designate(make_person("lid"), table.participants["police"], "table_member")
    with pytest.raises(ValidationError, match="niet aangewezen als weger"):
        give(table, member)


@pytest.mark.parametrize("on", [days(-1), date(2025, 7, 1), date(26, 7, 1)])
def test_a_seat_does_not_begin_in_the_past(on):
    table = make_table()
    with pytest.raises(ValidationError) as refusal:
        give(table, weigher(table), valid_from=on)
    assert "terugwerkende kracht" in refusal.value.message_dict["valid_from"][0]


@rule("GOV-16")
def test_an_fg_has_no_seat():
    """GOV-16, AVG 38(6): also when the register should have refused it."""
    table = make_table()
    designation = weigher(table)
    designate(designation.user, table.participants["probation"], "dpo")
    with pytest.raises(ValidationError, match="artikel 38, zesde lid; regel GOV-16"):
        give(table, designation)
    assert designation not in sections.unseated(table.body.pk)


def test_only_the_process_manager_of_this_mayor_changes_the_table():
    """WET 12(3): not the authorisation officer, not a weigher, not the process manager of another mayor."""
    table, other = make_table(), make_table()
    seat, spare = seat_of(table.police), weigher(table)
    # A process manager of another mayor who stands in this casusoverleg too is still not the one of this mayor.
    StandingParticipant.objects.create(body=table.body, participant=other.participants["mayor"])
    for actor in (other.manager, table.authorisation, table.privacy, table.police, table.mayor, table.coordinator):
        with pytest.raises(PermissionDenied):
            give(table, spare, by=actor)
        with pytest.raises(PermissionDenied):
            end(table, seat, days(0), by=actor)
        with pytest.raises(PermissionDenied):
            hand_over(table, seat, spare, days(0), by=actor)
    for actor in (other.manager, table.authorisation, table.privacy, table.mayor):
        with pytest.raises(PermissionDenied):
            absent(table, seat, days(1), days(2), by=actor)


# --- ending -------------------------------------------------------------------------------------------------------
@rule("ACC-10")
def test_ending_a_seat_today_ends_its_sight_at_once_in_both_walls():
    """ACC-10, WET 13(1); in every table of a weighing."""
    table = make_table()
    referral = refer(table)
    file_view(referral, table.police)
    give(table, weigher(table))
    person = again(table.police)
    with as_(person):
        assert rows_the_database_shows(WeighingView) == 1
    end(table, seat_of(person), days(0))
    person = again(person)
    with as_(person):
        for model in (Referral, Weighing, WeighingView):
            assert visible(model, person).count() == rows_the_database_shows(model) == 0, model
    assert sees(table.mayor) == (1, 1)
    assert client_for(person).get(reverse("signals:referral", args=[referral.pk])).status_code == 404


def test_the_sight_stays_until_the_day_on_which_the_seat_ends():
    table = make_table()
    refer(table)
    give(table, weigher(table))
    end(table, seat_of(table.police), days(1))
    assert sees(table.police) == (1, 1)


@rule("ACC-10")
def test_a_designation_that_ends_takes_its_seat_along_in_both_walls():
    """ACC-10: the seat row stays, and counts no more."""
    from parta.governance.services import end_designation

    table = make_table()
    refer(table)
    person = make_person("burgemeestersweger")
    designation = designate(person, table.participants["mayor"], "weigher")
    give(table, designation)
    assert sees(person) == (1, 1)
    with as_(table.authorisation):
        end_designation(actor=table.authorisation, designation=designation, valid_until=days(0))
    assert seat_of(person).valid_until is None
    assert sees(person) == (0, 0)
    page = client_for(table.manager).get(reverse(TABLE)).content.decode()
    assert person.name not in page


def test_a_blocked_account_has_no_seat():
    table = make_table()
    refer(table)
    User.objects.filter(pk=table.police.pk).update(is_active=False, name="Gesloten Account")
    assert sees(table.police) == (0, 0)
    assert "Gesloten Account" not in client_for(table.manager).get(reverse(TABLE)).content.decode()


@rule("WEG-01")
def test_the_last_weigher_of_a_party_does_not_leave_without_another():
    """WET 5(3), WEG-01: the refusal says how to mend it."""
    table = make_table()
    for on in (days(0), days(12)):
        with pytest.raises(ValidationError, match=r"laatste weger.+Draag de plaats over"):
            end(table, seat_of(table.police), on)
    assert seat_of(table.police).valid_until is None


@pytest.mark.parametrize(
    ("period", "stays"),
    [
        ({}, True),
        ({"valid_from": days(5)}, True),
        ({"valid_from": days(6)}, False),
        ({"valid_until": days(60)}, False),
    ],
)
def test_another_seat_without_a_gap_lets_the_first_one_go(period, stays):
    """A gap of one day is a day on which the party cannot weigh."""
    table = make_table()
    other = seat_at(table.body, weigher(table))
    WeighingSeat.objects.filter(pk=other.pk).update(**period)
    if stays:
        assert end(table, seat_of(table.police), days(5)).valid_until == days(5)
    else:
        with pytest.raises(ValidationError, match="laatste weger"):
            end(table, seat_of(table.police), days(5))


def test_a_seat_that_ends_with_its_designation_does_not_keep_the_party_going():
    table = make_table()
    seat_at(table.body, weigher(table, until=days(3)))
    with pytest.raises(ValidationError, match="laatste weger"):
        end(table, seat_of(table.police), days(0))
    follower = seat_at(table.body, weigher(table, name="Opvolger"))
    WeighingSeat.objects.filter(pk=follower.pk).update(valid_from=days(3))
    assert end(table, seat_of(table.police), days(0)).valid_until == days(0)


def test_a_seat_of_another_party_keeps_no_party_going():
    table = make_table()
    seat_at(table.body, weigher(table, "public_prosecution"))
    with pytest.raises(ValidationError, match="laatste weger"):
        end(table, seat_of(table.police), days(0))


@pytest.mark.parametrize(
    ("since", "until", "on", "words"),
    [
        (days(-9), None, days(-1), "terugwerkende kracht"),
        (days(4), None, days(0), f"begint op {day(days(4))}"),
        (days(-9), days(0), days(0), "al geëindigd"),
        (days(-9), days(3), days(3), "eindigt al op"),
        (days(-9), days(3), days(9), "eindigt al op"),
    ],
)
def test_a_day_on_which_a_seat_cannot_end_is_refused(since, until, on, words):
    table = make_table()
    seat = seat_at(table.body, weigher(table))
    WeighingSeat.objects.filter(pk=seat.pk).update(valid_from=since, valid_until=until)
    with pytest.raises(ValidationError, match=words):
        end(table, seat, on)
    with pytest.raises(ValidationError, match=words):
        hand_over(table, seat, weigher(table, name="Ander"), on)


@pytest.mark.parametrize("since", [days(0), days(4)])
def test_a_seat_that_was_given_by_mistake_never_holds(since):
    table = make_table()
    refer(table)
    designation = weigher(table)
    end(table, give(table, designation, valid_from=since), since)
    assert sees(designation.user) == (0, 0)
    assert not WeighingSeat.objects.in_force(since).filter(designation=designation).exists()
    assert give(table, designation, valid_from=since)


# --- handing over -------------------------------------------------------------------------------------------------
@rule("WEG-01")
def test_a_running_weighing_goes_on_with_who_takes_the_seat_over():
    """WEG-01: a party weighs, not a person; its view stays, its sight moves."""
    table = make_table()
    filed, waiting = refer(table), refer(table, surname="Anders")
    file_view(filed, table.police)
    heir = weigher(table)
    hand_over(table, seat_of(table.police), heir, days(0))
    assert sees(table.police) == (0, 0)
    person = again(heir.user)
    with as_(person):
        assert visible(WeighingView, person).get().actor_id == table.police.pk
    file_view(waiting, person)
    with pytest.raises(ValidationError, match="al gegeven"):
        file_view(filed, person)


def test_on_a_later_day_the_first_one_weighs_until_then():
    table = make_table()
    refer(table)
    heir = weigher(table)
    seat = hand_over(table, seat_of(table.police), heir, days(7))
    assert (sees(table.police), sees(heir.user)) == ((1, 1), (0, 0))
    assert (seat.valid_from, seat_of(table.police).valid_until) == (days(7), days(7))


def test_a_deputy_who_takes_over_leaves_the_seat_of_deputy():
    table = make_table()
    deputy = weigher(table)
    first = give(table, deputy, is_deputy=True)
    seat = hand_over(table, seat_of(table.police), deputy, days(2))
    first.refresh_from_db()
    assert (first.valid_until, seat.valid_from, seat.is_deputy) == (days(2), days(2), False)
    assert [one.pk for one in WeighingSeat.objects.in_force(days(2)).filter(designation__user=deputy.user)] == [seat.pk]


def test_a_seat_to_come_of_a_deputy_who_takes_over_never_holds():
    table = make_table()
    deputy = weigher(table)
    first = give(table, deputy, is_deputy=True, valid_from=days(9))
    hand_over(table, seat_of(table.police), deputy, days(2))
    first.refresh_from_db()
    assert first.valid_until == first.valid_from == days(9)


@rule("WEG-01")
def test_a_weigher_does_not_take_a_second_seat_over():
    """WEG-01: one person, one seat at a table."""
    table = make_table()
    second = weigher(table)
    give(table, second)
    with pytest.raises(ValidationError, match="al een plaats"):
        hand_over(table, seat_of(table.police), second, days(0))
    with pytest.raises(ValidationError, match="al een plaats"):
        hand_over(table, seat_of(table.police), seat_of(table.police).designation, days(0))
    assert seat_of(table.police).valid_until is None


@rule("WEG-01")
@pytest.mark.parametrize("kind", ["mayor", "public_prosecution"])
def test_a_seat_stays_with_its_party(kind):
    """WEG-01."""
    table = make_table()
    with pytest.raises(ValidationError, match="dezelfde partij"):
        hand_over(table, seat_of(table.police), weigher(table, kind), days(0))
    assert seat_of(table.police).valid_until is None


def test_a_seat_that_was_handed_over_is_not_handed_over_again():
    table = make_table()
    hand_over(table, seat_of(table.police), weigher(table), days(0))
    with pytest.raises(ValidationError, match="al geëindigd"):
        hand_over(table, seat_of(table.police), weigher(table, name="Derde"), days(0))


# --- absence ------------------------------------------------------------------------------------------------------
def test_a_weigher_records_his_own_absence_and_takes_it_back():
    table = make_table()
    seat = absent(table, seat_of(table.police), days(0), days(4), by=table.police)
    assert seat.is_absent(days(4))
    assert not seat.is_absent(days(5))
    assert not absent(table, seat, None, None, by=table.police).is_absent()


@pytest.mark.parametrize(
    ("first", "last", "field", "words"),
    [
        (days(1), None, "absent_until", "of laat beide leeg"),
        (None, days(1), "absent_from", "of laat beide leeg"),
        (days(3), days(2), "absent_until", "ligt voor de eerste"),
        (days(-9), days(-1), "absent_until", "voorbij"),
    ],
)
def test_days_of_absence_that_cannot_be_are_refused(first, last, field, words):
    table = make_table()
    with pytest.raises(ValidationError) as refusal:
        absent(table, seat_of(table.police), first, last)
    assert words in refusal.value.message_dict[field][0]
    assert seat_of(table.police).absent_from is None


def test_who_left_the_table_records_no_absence():
    table = make_table()
    seat = seat_of(table.police)
    hand_over(table, seat, weigher(table), days(0))
    with pytest.raises(ValidationError, match="al geëindigd"):
        absent(table, seat, days(1), days(2), by=table.police)


# --- the pages ----------------------------------------------------------------------------------------------------
def test_the_page_shows_the_three_in_their_order_with_who_weighs():
    """WET 5(3): police, prosecutor, mayor."""
    table = make_table()
    give(table, weigher(table, "mayor", "Plaatsvervangend weger"), is_deputy=True)
    absent(table, seat_of(table.prosecutor), days(0), days(4))
    page = client_for(table.manager).get(reverse(TABLE))
    text = page.content.decode()
    assert [party.label for party in page.context["parties"]] == ["Politie", "Openbaar ministerie", "Burgemeester"]
    seats = [[row.seat.designation.user.name for row in party.seats] for party in page.context["parties"]]
    assert seats == [
        [table.police.name],
        [table.prosecutor.name],
        [table.mayor.name, "Plaatsvervangend weger"],
    ]
    assert f"{day(days(0))} tot en met {day(days(4))}" in text
    assert "plaatsvervanger, sinds" in re.sub(r"\s+", " ", text)
    assert [bool(party.problem) for party in page.context["parties"]] == [False, True, False]
    assert "Iedereen van deze partij is afwezig" in text


@rule("WEG-01")
def test_a_party_without_a_weigher_is_told_why_it_cannot_weigh_and_how_to_mend_that():
    """WEG-01: an empty place says what to do first."""
    table = make_table()
    WeighingSeat.objects.filter(body=table.body).update(valid_until=days(0))
    Designation.objects.filter(user=table.police).update(functions=["table_member"])
    page = client_for(table.manager).get(reverse(TABLE))
    police, prosecution, _mayor = page.context["parties"]
    assert all("kan niet wegen" in party.problem for party in page.context["parties"])
    assert f"autorisatiebeheerder van {table.participants['police'].name}" in police.mend
    assert "Geef iemand die als weger is aangewezen" in prosecution.mend
    assert reverse("governance:seat_weigher", args=[table.body.pk]) in page.content.decode()


def test_a_party_that_does_not_take_part_here_is_said_to_be_away():
    """WET 3(1): a casusoverleg that is only being set up."""
    table = make_table()
    municipality = Municipality.objects.create(code="N001", name="Nieuwland", slug="nieuwland", is_fictitious=True)
    body = ConsultationBody.objects.create(municipality=municipality)
    mayor = Participant.objects.create(kind="mayor", name="burgemeester van Nieuwland", municipality=municipality)
    designate(table.manager, mayor, "process_manager")
    page = client_for(table.manager).get(reverse(TABLE), {"overleg": body.pk})
    assert all("neemt nog niet deel" in party.mend for party in page.context["parties"])


def test_a_weigher_sees_his_table_and_changes_only_his_own_absence():
    table = make_table()
    page = client_for(table.police).get(reverse(TABLE))
    links = set(re.findall(r'href="(/weegtafel/wegers/[^"]+)"', page.content.decode()))
    assert links == {reverse("governance:record_absence", args=[seat_of(table.police).pk])}
    assert table.mayor.name in page.content.decode()


def test_a_designated_weigher_without_a_seat_reads_whom_to_ask():
    table = make_table()
    User.objects.filter(pk=table.police.pk).update(name="Wie Weegt")
    page = client_for(weigher(table).user).get(reverse(TABLE))
    assert page.context["body"] is None
    assert "Vraag de procesregisseur" in page.content.decode()
    assert "Wie Weegt" not in page.content.decode()


def test_who_manages_several_casusoverleggen_chooses_and_another_one_is_not_there():
    table, other, strange = make_table(), make_table(), make_table()
    designate(table.manager, other.participants["mayor"], "process_manager")
    client = client_for(table.manager)
    assert client.get(reverse(TABLE)).context["chooser"]
    for chosen in (table, other):
        assert client.get(reverse(TABLE), {"overleg": chosen.body.pk}).context["body"] == chosen.body
    for wrong in (strange.body.pk, "niets", ""):
        assert client.get(reverse(TABLE), {"overleg": wrong}).status_code == 404


def test_the_page_costs_the_same_however_many_sit_there():
    """performance.md, G3."""
    few, many = make_table(), make_table()
    for number in range(12):
        seat_at(many.body, weigher(many, name=f"Weger {number}"), is_deputy=True)
    counts = []
    for table in (few, many):
        client = client_for(table.manager)
        client.get(reverse(TABLE))
        with CaptureQueriesContext(connection) as seen:
            assert client.get(reverse(TABLE)).status_code == 200
        counts.append(len(seen))
    assert counts[0] == counts[1]


def test_the_form_offers_whom_the_three_designated_and_who_has_no_seat_yet():
    table, other = make_table(), make_table()
    mine = [weigher(table, kind, f"Weger van {kind}") for kind in ("mayor", "police", "public_prosecution")]
    weigher(other)
    form = client_for(table.manager).get(reverse("governance:seat_weigher", args=[table.body.pk])).context["form"]
    assert list(form.fields["designation"].queryset) == [mine[1], mine[2], mine[0]]
    assert form["is_deputy"].value() is None


def test_the_form_seats_and_refuses_an_id_that_was_changed():
    table, other = make_table(), make_table()
    client, address = client_for(table.manager), reverse("governance:seat_weigher", args=[table.body.pk])
    designation = weigher(table)
    data = {"designation": designation.pk, "is_deputy": "yes", "valid_from": days(0).isoformat(), "once": "a"}
    for wrong in (weigher(other).pk, table.probation.designations.get().pk, "niets"):
        page = client.post(address, data | {"designation": wrong, "once": f"x{wrong}"})
        assert "designation" in page.context["form"].errors
    page = client.post(address, data | {"is_deputy": "", "once": "b"})
    assert "is_deputy" in page.context["form"].errors
    answer = client.post(address, data)
    assert answer.url == f"{reverse(TABLE)}?overleg={table.body.pk}"
    assert seat_of(designation.user).is_deputy
    client.post(address, data)
    assert WeighingSeat.objects.filter(designation=designation).count() == 1


def test_when_nobody_can_take_a_seat_over_the_page_says_whom_to_ask():
    table = make_table()
    address = reverse("governance:hand_over_seat", args=[seat_of(table.police).pk])
    page = client_for(table.manager).get(address).content.decode()
    assert "Er is niemand die deze plaats kan overnemen" in page
    assert "<select" not in page


def test_when_nobody_is_left_to_seat_the_page_says_whom_to_ask():
    table = make_table()
    page = client_for(table.manager).get(reverse("governance:seat_weigher", args=[table.body.pk])).content.decode()
    assert "Er is niemand die hier nog een plaats kan krijgen" in page
    assert "<select" not in page


def test_the_form_ends_and_shows_the_refusal_for_the_last_one():
    table = make_table()
    seat = seat_of(table.police)
    client, address = client_for(table.manager), reverse("governance:end_seat", args=[seat.pk])
    answer = client.post(address, {"valid_until": days(0).isoformat(), "once": "a"})
    assert "laatste weger van deze partij" in answer.content.decode()
    give(table, weigher(table))
    assert client.post(address, {"valid_until": days(0).isoformat(), "once": "b"}).status_code == 302
    assert "al geëindigd" in client.post(address, {"valid_until": days(0).isoformat(), "once": "c"}).content.decode()


def test_the_form_hands_over_to_others_of_the_party():
    table = make_table()
    deputy, other = weigher(table), weigher(table, "mayor")
    give(table, deputy, is_deputy=True)
    client, address = (
        client_for(table.manager),
        reverse("governance:hand_over_seat", args=[seat_of(table.police).pk]),
    )
    assert list(client.get(address).context["form"].fields["designation"].queryset) == [deputy]
    data = {"designation": other.pk, "valid_from": days(0).isoformat(), "once": "a"}
    assert "designation" in client.post(address, data).context["form"].errors
    assert client.post(address, data | {"designation": deputy.pk, "once": "b"}).status_code == 302
    assert WeighingSeat.objects.in_force().get(designation=deputy).is_deputy is False
    assert sees(table.police) == (0, 0)


def test_the_form_keeps_and_clears_an_absence():
    table = make_table()
    address = reverse("governance:record_absence", args=[seat_of(table.police).pk])
    client = client_for(table.police)
    data = {"absent_from": days(1).isoformat(), "absent_until": days(3).isoformat(), "once": "a"}
    assert client.post(address, data).status_code == 302
    assert client.get(address).context["form"]["absent_from"].value() == days(1)
    assert client.post(address, {"absent_from": "", "absent_until": "", "once": "b"}).status_code == 302
    assert seat_of(table.police).absent_from is None


def test_a_seat_of_another_casusoverleg_is_not_there():
    """WET 13(1): the same 404 as any other address."""
    table, other = make_table(), make_table()
    seat = seat_of(other.police)
    for person in (table.manager, table.police):
        for name in ("end_seat", "hand_over_seat", "record_absence"):
            address = reverse(f"governance:{name}", args=[seat.pk])
            assert client_for(person).get(address).status_code == 404
            assert client_for(person).post(address, {"valid_until": days(0).isoformat()}).status_code == 404
        address = reverse("governance:seat_weigher", args=[other.body.pk])
        assert client_for(person).get(address).status_code == 404
    seat.refresh_from_db()
    assert (seat.valid_until, seat.absent_from) == (None, None)


def test_both_pages_say_who_designates_and_who_seats():
    """WET 12(3): designating is for the party, seating for the process manager."""
    table = make_table()
    page = client_for(table.manager).get(reverse(TABLE)).content.decode()
    assert "De autorisatiebeheerder van elke partij wijst haar eigen mensen aan als weger" in page
    page = client_for(table.authorisation).get(reverse("governance:designate")).content.decode()
    assert "als de procesregisseur een plaats geeft aan de weegtafel" in page
    address = reverse("governance:end_designation", args=[table.mayor.designations.get().pk])
    assert "Een plaats aan een weegtafel telt" in client_for(table.authorisation).get(address).content.decode()
