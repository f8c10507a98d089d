"""Around the weighing table: blind views, second thoughts, who may not speak, the talk, the agenda, taking it back."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.urls import NoReverseMatch, reverse
from django.utils import timezone

from cases.dossier.models import Case
from parta.access.acting import acting
from parta.accounts.models import User
from parta.audit.models import LogEntry
from parta.outbox.models import Notice
from parta.parameters.defaults import DEFAULTS
from parta.templatetags.parta import day
from parta.vault.models import SearchToken
from retention.terms.derivation import Parameters, derive, subjects
from signals.referrals.models import Referral, SubjectReference
from signals.referrals.services import join_referrals
from signals.weighing import sections, services
from signals.weighing.models import (
    MoreInformation,
    NotTabled,
    Recusal,
    SubmitterInformed,
    ViewReceipt,
    Weighing,
    WeighingTally,
    WeighingView,
)
from signals.weighing.policies import asked_of, leading_of, may_speak
from tests.access.urls import names
from tests.architecture.test_queries import queries
from tests.signals.test_moving import move
from tests.signals.weighed import (
    WEIGHERS,
    assessed,
    composed,
    confirm,
    enter,
    file_view,
    reasons_of,
    refer,
    rows_the_database_shows,
    viewed,
)
from tests.support import as_, client_for, days, designate, make_person, make_table, rule, seat_at

pytestmark = pytest.mark.django_db
TERM = int(DEFAULTS["WEIGH_DECISION_DAYS"].value)
EXTRA = int(DEFAULTS["MORE_INFO_DAYS"].value)
SECRET = "Een zin die niemand anders mag lezen"


def colleague_of(table, seat: str, *, deputy=False, **values) -> User:
    """A second person of one of the three, with a seat."""
    kind = {"police": "police", "prosecutor": "public_prosecution", "mayor": "mayor"}[seat]
    person = make_person(f"collega van {table.people[seat].name}")
    seat_at(table.body, designate(person, table.participants[kind], "weigher"), is_deputy=deputy, **values)
    return person


def file_secret(referral, person):
    """A view with a text that is easy to find back."""
    with as_(person):
        return services.file_view(
            actor=person, referral=referral, position="does_not_fit", reasons=SECRET, decided_on=days(-5)
        )


def revise(weighing, person, position="does_not_fit", reasons="Ik denk er nu anders over.", on=None):
    with as_(person):
        return services.revise_view(
            actor=person, weighing=weighing, position=position, reasons=reasons, decided_on=on or days(-4)
        )


def recuse(referral, person, reason="Ik ken de familie.", on=None) -> Recusal:
    with as_(person):
        return services.recuse(actor=person, referral=referral, reason=reason, decided_on=on or days(0))


def join(table, referral, leading) -> Referral:
    """Two referrals of one person; the younger goes on under the older."""
    with as_(table.manager):
        join_referrals(
            actor=table.manager, referral=referral, leading=leading, reason="Zelfde geboortedatum.", decided_on=days(0)
        )
    return again(referral)


def again(referral) -> Referral:
    with acting(None, "demo"):
        return Referral.objects.get(pk=referral.pk)


def withdraw(referral, person, reason="Wij hadden de verkeerde persoon.") -> NotTabled:
    with as_(person):
        return services.withdraw_referral(actor=person, referral=referral, reason=reason, decided_on=days(0))


def page(name: str, person, *args):
    return client_for(person).get(reverse(name, args=args))


# --- nobody sees a view before its time ---------------------------------------------------------------------------
@rule("WEG-21")
def test_in_the_database_itself_another_party_counts_its_own_views_alone():
    """WEG-21: raw SQL under row-level security, without any code of ours."""
    table = make_table()
    referral = refer(table)
    file_view(referral, table.police)
    file_view(referral, table.mayor)
    counts = {"police": 1, "mayor": 1, "prosecutor": 0, "manager": 0, "probation": 0, "privacy": 0}
    for seat, own in counts.items():
        with acting(table.people[seat], "work"), connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM signals_weighingview")
            assert cursor.fetchone() == (own,), seat
            cursor.execute(
                "SELECT count(*), max(position) FROM signals_weighingview WHERE actor_id != %s", [table.people[seat].pk]
            )
            assert cursor.fetchone() == (0, None), seat


def every_signals_page(ids) -> list[str]:
    """Each address of the signals with each of these ids, also where it is no id of such a thing."""
    found = []
    for name in names():
        if not name.startswith("signals:"):
            continue
        try:
            found.append(reverse(name))
        except NoReverseMatch:
            found += [reverse(name, args=[pk]) for pk in ids]
    return found


@rule("WEG-21")
@pytest.mark.parametrize("seat", ["mayor", "manager", "probation", "contact"])
def test_no_page_shows_what_another_party_found_before_all_three_are_in(seat):
    """WEG-21: every page of the signals, the worklist, a search and a refusal, also to who types the address."""
    table = make_table()
    referral = refer(table)
    view = file_secret(referral, table.police)
    client = client_for(table.people[seat])
    ids = (referral.pk, view.weighing_id, view.pk, referral.subject_id)
    shown = [client.get(address) for address in (reverse("worklist:index"), *every_signals_page(ids))]
    shown.append(client.post(reverse("worklist:search"), {"q": referral.reference}, follow=True))
    shown.append(client.post(reverse("signals:file_view", args=[referral.pk]), {"position": "fits"}))
    assert {answer.status_code for answer in shown} <= {200, 302, 403, 404}
    for answer in shown:
        text = answer.content.decode()
        assert SECRET not in text, answer.request["PATH_INFO"]
        # The address that was typed may come back in the page, as it was typed.
        assert str(view.pk) not in text.replace(answer.request["PATH_INFO"], ""), answer.request["PATH_INFO"]
    with as_(table.people[seat]):
        assert not Notice.objects.visible_to(table.people[seat]).exists()
    assert SECRET in page("signals:referral", table.police, referral.pk).content.decode()


@rule("WEG-21", "LOG-04")
def test_the_trail_tells_that_a_view_was_given_and_not_what_it_says():
    """WEG-21, LOG-04: the privacy officer reads who did what, never a word of it."""
    table = make_table()
    referral = refer(table)
    file_secret(referral, table.police)
    client = client_for(table.privacy)
    opening = client.get(reverse("lawfulness:open_trail"))
    client.post(reverse("lawfulness:open_trail"), {"once": opening.context["once"], "purpose": "lawfulness"})
    trail = client.get(reverse("lawfulness:trail"))
    text = trail.content.decode()
    assert "gaf een eigen kijk" in text
    assert SECRET not in text
    assert "past niet" not in text.lower()
    with acting(None, "demo"):
        for entry in LogEntry.objects.filter(event__startswith="view."):
            said = [entry.changes, entry.object_repr, entry.serialized_data, entry.additional_data]
            assert not any(said)


@rule("WEG-21")
def test_receipts_have_no_order_and_no_moment():
    """WEG-21: ids at random, sorted by party."""
    table = make_table()
    referral = refer(table)
    for seat in ("mayor", "prosecutor"):
        file_view(referral, table.people[seat])
    with as_(table.police):
        rows = list(ViewReceipt.objects.visible_to(table.police))
        assert [row.party for row in rows] == ["mayor", "public_prosecution"]
        assert {row.pk.version for row in rows} == {4}


@rule("WEG-01", "WEG-21")
def test_a_designation_for_another_party_without_a_seat_for_it_opens_nothing():
    """WEG-01, WEG-21: whoever sits for the mayor does not read the police's view by a second designation."""
    table = make_table()
    referral = refer(table)
    file_view(referral, table.police)
    designate(table.mayor, table.participants["police"], "weigher")
    with as_(table.mayor):
        assert rows_the_database_shows(WeighingView) == 0
        assert not WeighingView.objects.visible_to(table.mayor).exists()


# --- two at once --------------------------------------------------------------------------------------------------
@rule("WEG-21")
def test_of_two_weighers_of_one_party_the_second_keeps_what_was_typed():
    """WEG-21: one gets through, the other reads why and loses nothing."""
    table = make_table()
    referral = refer(table)
    colleague = colleague_of(table, "police")
    clients = [client_for(person) for person in (table.police, colleague)]
    url = reverse("signals:file_view", args=[referral.pk])
    forms = [client.get(url).context["once"] for client in clients]
    answers = {"position": "fits", "decided_on": days(-1), "fair": "on"}
    first = clients[0].post(url, {**answers, "once": forms[0], "reasons": "Van de eerste."})
    second = clients[1].post(url, {**answers, "once": forms[1], "reasons": "Van de tweede."})
    assert first.status_code == 302
    text = second.content.decode()
    assert "Uw partij heeft haar kijk al gegeven" in text
    assert "Van de tweede." in text
    assert "Van de eerste." not in text.replace("Van de tweede.", "")
    with acting(None, "demo"):
        assert WeighingView.objects.filter(weighing__referral=referral).count() == 1


def test_a_view_is_kept_while_it_is_typed():
    """VAULT: a draft of its writer alone, back when the page is opened again."""
    table = make_table()
    referral = refer(table)
    colleague = colleague_of(table, "police")
    url = reverse("signals:file_view", args=[referral.pk])
    client = client_for(table.police)
    client.post(url, {"reasons": "Nog niet af"}, headers={"X-Draft": "1"})
    assert "Nog niet af" in client.get(url).content.decode()
    assert "Nog niet af" not in client_for(colleague).get(url).content.decode()
    with acting(None, "demo"):
        assert not Weighing.objects.filter(referral=referral).exists()


def test_ten_thousand_pasted_characters_come_in_without_what_nobody_types():
    """Control characters go, the text stays whole."""
    table = make_table()
    referral = refer(table)
    client = client_for(table.police)
    url = reverse("signals:file_view", args=[referral.pk])
    pasted = "Dreigde\x00 aan\x07 de balie.\u0085 " * 500
    answers = {"position": "fits", "reasons": pasted, "decided_on": days(0), "fair": "on"}
    assert client.post(url, {"once": client.get(url).context["once"], **answers}).status_code == 302
    with as_(table.police):
        (view,) = WeighingView.objects.visible_to(table.police).with_keys()
        assert view.reasons == ("Dreigde aan de balie. " * 500).strip()
        assert len(pasted) > 10_000


# --- second thoughts ----------------------------------------------------------------------------------------------
@rule("WEG-17", "WEG-21")
def test_a_party_may_change_its_mind_after_the_views_opened_and_the_old_view_stays():
    """WEG-21, WEG-17: a new version; the newest is the view, the earlier one is folded under it."""
    table = make_table()
    weighing = viewed(table)
    referral = weighing.referral
    new = revise(weighing, table.police)
    assert (new.version, new.party) == (2, "police")
    with as_(table.mayor):
        now = sections.situation_of(Referral.objects.get(pk=referral.pk), table.mayor)
        views = sections.views_of(now, table.mayor)
        assert [(view.party, view.version, view.position) for view in views] == [
            ("police", 2, "does_not_fit"),
            ("public_prosecution", 1, "fits"),
            ("mayor", 1, "fits"),
        ]
        assert [old.reasons for old in views[0].earlier] == [reasons_of(table.police)]
    text = page("signals:referral", table.mayor, referral.pk).content.decode()
    assert "Eerdere kijk van" in text
    assert reasons_of(table.police) in text
    assert "Ik denk er nu anders over." in text


@rule("WEG-01")
def test_a_view_can_be_revised_by_another_of_the_party_and_by_nobody_else():
    """WEG-01: one party, several people; never for another."""
    table = make_table()
    weighing = viewed(table)
    assert revise(weighing, colleague_of(table, "police")).version == 2
    for seat in ("manager", "probation", "coordinator"):
        with pytest.raises((PermissionDenied, Weighing.DoesNotExist)):
            revise(weighing, table.people[seat])
    table.police.designations.update(valid_until=days(0))
    seat_at(table.body, designate(table.police, table.participants["mayor"], "weigher"))
    with pytest.raises(ValidationError, match="andere partij"):
        revise(weighing, table.police)


@rule("WEG-21")
def test_nothing_is_revised_before_the_views_open_nor_after_the_three_decided():
    """WEG-21."""
    table = make_table()
    referral = refer(table)
    weighing = file_view(referral, table.police).weighing
    with pytest.raises(PermissionDenied):
        revise(weighing, table.police)
    file_view(referral, table.prosecutor)
    file_view(referral, table.mayor)
    decision = enter(weighing, table.manager)
    assert revise(weighing, table.police).version == 2
    for seat in WEIGHERS:
        confirm(decision, table.people[seat])
    with pytest.raises(PermissionDenied):
        revise(weighing, table.mayor)


@pytest.mark.parametrize(
    ("answers", "says"),
    [
        ({"position": "fits", "reasons": "Redenen van police."}, "niets gewijzigd"),
        ({"on": 1}, "toekomst"),
        ({"on": -6}, "ligt voor"),
    ],
)
def test_a_revised_view_that_cannot_be_is_refused(answers, says):
    """The same text, a day that has not come, a day before the view itself."""
    table = make_table()
    weighing = viewed(table)
    answers = dict(answers)
    if "on" in answers:
        answers["on"] = days(answers["on"])
    if "reasons" in answers:
        answers["reasons"] = answers["reasons"].format(name=table.police.name)
    with pytest.raises(ValidationError, match=says):
        revise(weighing, table.police, **answers)


def test_the_page_of_a_revision_shows_the_view_that_it_replaces():
    table = make_table()
    weighing = viewed(table)
    client = client_for(table.police)
    url = reverse("signals:revise_view", args=[weighing.pk])
    form = client.get(url)
    assert reasons_of(table.police) in form.content.decode()
    answers = {"position": "does_not_fit", "reasons": "Anders.", "decided_on": days(0), "fair": "on"}
    assert client.post(url, {"once": form.context["once"], **answers}).status_code == 302
    with acting(None, "demo"):
        assert WeighingView.objects.filter(weighing=weighing, party="police").count() == 2


# --- a weigher who referred ---------------------------------------------------------------------------------------
@rule("WEG-01")
def test_a_weigher_who_referred_does_not_speak_and_reads_how_to_mend_it():
    """WEG-01: the page says why and where; another weigher of the party gives the view."""
    table = make_table()
    referral = refer(table, by=table.police, kind="police")
    with pytest.raises(ValidationError, match="plaatsvervanger"):
        file_view(referral, table.police)
    with as_(table.police):
        assert may_speak(table.police, Referral.objects.get(pk=referral.pk)) is None
    form = page("signals:file_view", table.police, referral.pk)
    text = form.content.decode()
    assert "U meldde deze persoon zelf aan" in text
    assert reverse("governance:weighing_table") in text
    assert 'name="reasons"' not in text
    shown = page("signals:referral", table.police, referral.pk).content.decode()
    assert "U meldde deze persoon zelf aan" in shown
    assert f"{table.police.name} meldde ook aan" in page("signals:referral", table.mayor, referral.pk).content.decode()
    colleague = colleague_of(table, "police", deputy=True)
    assert file_view(referral, colleague).party == "police"


@rule("WEG-01")
def test_who_referred_the_same_person_does_not_confirm_either():
    """WEG-01: also when his referral was joined later."""
    table = make_table()
    first = refer(table, received_on=days(-12))
    weighing = viewed(table, first)
    decision = enter(weighing, table.manager)
    join(table, refer(table, by=table.police, kind="police"), first)
    with pytest.raises(ValidationError, match="zelf aan"):
        confirm(decision, table.police)
    assert confirm(decision, colleague_of(table, "police")).party == "police"


@rule("WEG-01", "WEG-21")
def test_a_view_of_somebody_who_turned_out_to_have_referred_is_given_anew_by_another():
    """WEG-01, WEG-21: before the views open, by the same party alone."""
    table = make_table()
    first = refer(table, received_on=days(-12))
    weighing = file_view(first, table.police).weighing
    colleague = colleague_of(table, "police")
    with pytest.raises(PermissionDenied):
        revise(weighing, colleague)
    join(table, refer(table, by=table.police, kind="police"), first)
    assert revise(weighing, colleague).version == 2
    with as_(table.mayor):
        assert rows_the_database_shows(WeighingView) == 0


# --- staying out --------------------------------------------------------------------------------------------------
@rule("ACC-16")
def test_who_withdraws_from_a_weighing_sees_it_no_more_and_another_is_asked():
    """ACC-16: neither wall shows a row of it; the others read who and why."""
    table = make_table()
    referral = refer(table)
    deputy = colleague_of(table, "police", deputy=True)
    file_view(referral, table.mayor)
    recuse(referral, table.police)
    with as_(table.police):
        for model in (Referral, Weighing, ViewReceipt, WeighingView):
            assert rows_the_database_shows(model) == 0, model
            assert not model.objects.visible_to(table.police).exists(), model
    for name in ("referral", "file_view", "plan_talk", "recuse"):
        assert page(f"signals:{name}", table.police, referral.pk).status_code == 404
    assert referral.reference not in page("worklist:index", table.police).content.decode()
    assert referral.reference not in page("signals:weighing_agenda", table.police).content.decode()
    with as_(deputy):
        (notice,) = Notice.objects.visible_to(deputy)
        assert (notice.kind, notice.reference) == ("to_weigh", referral.reference)
        assert asked_of(Referral.objects.get(pk=referral.pk))["police"] == [deputy]
    text = page("signals:referral", table.mayor, referral.pk).content.decode()
    assert f"{table.police.name} trok zich terug op" in text
    assert "Ik ken de familie." in text
    assert file_view(referral, deputy).party == "police"


@rule("ACC-16")
def test_the_last_one_of_a_party_cannot_stay_out():
    """ACC-16: the party must be able to weigh; the refusal says how to mend it."""
    table = make_table()
    referral = refer(table)
    with pytest.raises(ValidationError, match="plaatsvervanger"):
        recuse(referral, table.police)
    colleague = colleague_of(table, "police")
    recuse(referral, table.police)
    with pytest.raises(ValidationError, match="enige"):
        recuse(referral, colleague)


@rule("WEG-01", "ACC-16")
def test_who_referred_as_well_counts_as_nobody_to_take_over():
    """ACC-16, WEG-01."""
    table = make_table()
    colleague = colleague_of(table, "police")
    referral = refer(table, by=colleague, kind="police")
    with pytest.raises(ValidationError, match="enige"):
        recuse(referral, table.police)


@rule("ACC-16")
@pytest.mark.parametrize("recused_first", [True, False])
def test_who_stays_out_sees_no_other_referral_on_that_person_either(recused_first):
    """ACC-16: also one that is joined to it afterwards; in a list, in the database and by its address."""
    table = make_table()
    colleague_of(table, "police")
    first, second = refer(table, received_on=days(-12)), refer(table, by=table.coordinator, kind="municipal_executive")
    if recused_first:
        recuse(first, table.police)
    join(table, second, first)
    if not recused_first:
        recuse(first, table.police)
    with as_(table.police):
        assert not Referral.objects.visible_to(table.police).filter(pk__in=[first.pk, second.pk]).exists()
        assert not Referral.objects.filter(pk__in=[first.pk, second.pk]).exists()
    for referral in (first, second):
        assert page("signals:referral", table.police, referral.pk).status_code == 404
        assert page("signals:referral", table.mayor, referral.pk).status_code == 200


@rule("ACC-16")
def test_a_referral_from_which_somebody_withdrew_is_joined_only_when_he_withdrew_from_the_other_too():
    """ACC-16: a join never brings back what somebody stays out of."""
    table = make_table()
    colleague_of(table, "police")
    first, second = refer(table, received_on=days(-12)), refer(table, by=table.coordinator, kind="municipal_executive")
    recuse(second, table.police)
    with pytest.raises(ValidationError, match="trok zich terug"):
        join(table, second, first)
    recuse(first, table.police)
    join(table, second, first)
    for referral in (first, second):
        assert page("signals:referral", table.police, referral.pk).status_code == 404


@rule("ACC-16")
@pytest.mark.parametrize("seat", ["manager", "probation", "coordinator"])
def test_only_a_weigher_stays_out_and_only_himself(seat):
    """ACC-16."""
    table = make_table()
    referral = refer(table)
    with pytest.raises((PermissionDenied, Referral.DoesNotExist)):
        recuse(referral, table.people[seat])


@rule("ACC-16")
def test_staying_out_asks_a_reason_and_lands_on_the_worklist():
    """ACC-16: by hand; what was typed stays when the reason is missing."""
    table = make_table()
    referral = refer(table)
    colleague_of(table, "police")
    client = client_for(table.police)
    url = reverse("signals:recuse", args=[referral.pk])
    once = client.get(url).context["once"]
    assert client.post(url, {"once": once, "reason": " ", "decided_on": days(0)}).status_code == 200
    sent = client.post(url, {"once": once, "reason": "Mijn buurman.", "decided_on": days(0)})
    assert (sent.status_code, sent.url) == (302, reverse("worklist:index"))
    assert client.get(sent.url).status_code == 200


@rule("WEG-21", "ACC-16")
def test_a_weigher_who_referred_and_then_stays_out_sees_his_referral_and_not_its_weighing():
    """ACC-16, WEG-21: what he submitted himself stays his; the weighing does not."""
    table = make_table()
    referral = refer(table, by=table.police, kind="police")
    colleague = colleague_of(table, "police")
    file_view(referral, colleague)
    recuse(referral, table.police)
    with as_(table.police):
        assert rows_the_database_shows(Referral) == 1
        for model in (Weighing, ViewReceipt, WeighingView):
            assert rows_the_database_shows(model) == 0, model
    shown = page("signals:referral", table.police, referral.pk)
    assert shown.status_code == 200
    assert "Stand" not in shown.content.decode()
    for name in ("file_view", "plan_talk", "recuse"):
        assert page(f"signals:{name}", table.police, referral.pk).status_code == 403
    assert referral.reference not in page("signals:weighing_agenda", table.police).content.decode()


@rule("WEG-21", "ACC-16")
def test_the_view_of_who_stayed_out_is_given_anew_by_who_takes_over():
    """ACC-16, WEG-21."""
    table = make_table()
    referral = refer(table)
    weighing = file_view(referral, table.police).weighing
    colleague = colleague_of(table, "police")
    recuse(referral, table.police)
    assert "Herzie de kijk van uw partij" in page("signals:referral", colleague, referral.pk).content.decode()
    assert revise(weighing, colleague).version == 2


# --- who is asked -------------------------------------------------------------------------------------------------
def test_the_named_weighers_are_asked_and_their_deputies_while_they_are_away():
    """WET 5(3), WET 12(3): absent, and nobody else of the party there."""
    table = make_table()
    referral = refer(table)
    deputy = colleague_of(table, "mayor", deputy=True)

    def asked(party):
        with as_(table.manager):
            return asked_of(Referral.objects.get(pk=referral.pk))[party]

    assert asked("mayor") == [table.mayor]
    seat = table.mayor.designations.get().weighing_seats.get()
    seat.absent_from, seat.absent_until = days(-1), days(3)
    seat.save()
    assert asked("mayor") == [deputy]
    shown = page("signals:referral", table.police, referral.pk).content.decode()
    assert f"{table.mayor.name} is afwezig tot en met" in shown
    assert deputy.name in shown
    other = colleague_of(table, "mayor")
    assert asked("mayor") == [other]
    assert asked("police") == [table.police]
    # Who is away and has time after all may weigh.
    assert file_view(referral, table.mayor).party == "mayor"


@rule("WEG-01")
def test_a_party_without_anybody_is_shown_as_such():
    """WEG-01: the page says that nobody is asked and where that is mended."""
    table = make_table()
    referral = refer(table)
    table.prosecutor.designations.get().weighing_seats.update(valid_until=days(0))
    with as_(table.manager):
        assert asked_of(Referral.objects.get(pk=referral.pk))["public_prosecution"] == []
    shown = page("signals:referral", table.manager, referral.pk).content.decode()
    assert "Er is nu niemand om te vragen" in shown


def test_a_deputy_works_as_the_named_weigher_does():
    """WET 12(3): view, confirmation and composition by deputies alone."""
    table = make_table()
    referral = refer(table)
    deputies = [colleague_of(table, seat, deputy=True) for seat in WEIGHERS]
    for deputy in deputies:
        weighing = file_view(referral, deputy).weighing
    decision = enter(weighing, deputies[0])
    confirm(decision, deputies[1])
    assert confirm(decision, deputies[2]).decision.in_effect_on is not None


# --- the talk -----------------------------------------------------------------------------------------------------
def soon(hours=3):
    return timezone.now() + timedelta(hours=hours)


def plan(referral, person, at=None, place="Stadhuis, kamer 2") -> Weighing:
    with as_(person):
        return services.plan_talk(actor=person, referral=referral, talk_at=at or soon(), talk_place=place)


@rule("WEG-24")
@pytest.mark.parametrize("seat", ["manager", "police"])
def test_the_talk_is_planned_and_those_who_are_asked_get_a_notice(seat):
    """WEG-24: also today, also before the first view; the notice has a reference and a link."""
    table = make_table()
    referral = refer(table)
    weighing = plan(referral, table.people[seat])
    asked = {table.people[name].pk for name in WEIGHERS} - {table.people[seat].pk}
    with acting(None, "demo"):
        notices = list(Notice.objects.filter(kind="talk", reference=referral.reference))
    assert {notice.user_id for notice in notices} == asked
    assert {notice.path for notice in notices} == {reverse("signals:referral", args=[referral.pk])}
    for name in ("referral", "weighing_agenda"):
        text = page(f"signals:{name}", table.mayor, *([referral.pk] if name == "referral" else [])).content.decode()
        assert timezone.localtime(weighing.talk_at).strftime("%H:%M") in text
    moved = plan(referral, table.mayor, soon(50), "telefonisch")
    assert (moved.pk, moved.talk_place) == (weighing.pk, "telefonisch")


@pytest.mark.parametrize("seat", ["probation", "coordinator", "privacy", "contact"])
def test_nobody_else_plans_the_talk(seat):
    table = make_table()
    referral = refer(table)
    with pytest.raises((PermissionDenied, Referral.DoesNotExist)):
        plan(referral, table.people[seat])


@pytest.mark.parametrize("hours", [-1, 24 * 400])
def test_a_talk_at_a_moment_that_cannot_be_is_refused(hours):
    table = make_table()
    with pytest.raises(ValidationError) as refusal:
        plan(refer(table), table.manager, soon(hours))
    assert "talk_at" in refusal.value.message_dict


def test_a_talk_is_planned_by_hand():
    table = make_table()
    referral = refer(table)
    client = client_for(table.manager)
    url = reverse("signals:plan_talk", args=[referral.pk])
    once = client.get(url).context["once"]
    assert "talk_at" in client.post(url, {"once": once, "talk_at": "morgen", "talk_place": "x"}).context["form"].errors
    moment = timezone.localtime(soon(30)).strftime("%Y-%m-%dT%H:%M")
    sent = client.post(url, {"once": once, "talk_at": moment, "talk_place": "Kamer 2"})
    assert sent.status_code == 302
    assert "Kamer 2" in client.get(sent.url).content.decode()


# --- several referrals, one weighing ------------------------------------------------------------------------------
def test_joined_referrals_are_weighed_once_under_the_oldest():
    """WET 5(3): acts on the leading one; the page of the other shows the way and no act."""
    table = make_table()
    first, second = refer(table, received_on=days(-12)), refer(table, received_on=days(-3))
    second = join(table, second, first)
    shown = page("signals:referral", table.police, second.pk)
    assert reverse("signals:referral", args=[first.pk]) in shown.content.decode()
    weighing_acts = {reverse(f"signals:{name}", args=[second.pk]) for name in ("file_view", "no_unanimity")}
    assert not weighing_acts & {url for _label, url, _primary in shown.context["acts"]}
    with pytest.raises(ValidationError, match=first.reference):
        file_view(second, table.police)
    with pytest.raises(ValidationError, match=first.reference):
        plan(second, table.police)
    form = page("signals:file_view", table.police, second.pk).content.decode()
    assert first.reference in form
    assert 'name="reasons"' not in form
    view = file_view(first, table.police)
    assert view.weighing.referral_id == first.pk
    with as_(table.police):
        texts = sections.statements_of(Referral.objects.get(pk=first.pk), table.police)
    assert len(texts) == 2


@rule("WEG-09", "RET-09")
def test_not_tabled_ends_every_joined_referral_and_each_submitter_is_told():
    """WEG-09, RET-09: a row each, in neutral words; one figure for the year."""
    table = make_table()
    first, second = refer(table, received_on=days(-12)), refer(table, by=table.coordinator, kind="municipal_executive")
    join(table, second, first)
    assessed(table, first, "does_not_fit")
    with acting(None, "demo"):
        rows = list(NotTabled.objects.filter(subject=first.subject_id))
        assert {row.reference for row in rows} == {first.reference, second.reference}
        assert {again(row).ended_on for row in (first, second)} == {days(0)}
        tally = WeighingTally.objects.get(consultation_body=table.body)
        assert (tally.year, tally.outcome) == (days(-4).year, "does_not_fit")
        assert not SearchToken.objects.filter(object_id=first.subject_id).exists()
        assert not SubjectReference.objects.filter(subject=first.subject_id).exists()
    with as_(table.manager):
        for row in rows:
            services.inform_submitter(actor=table.manager, not_tabled=row, informed_on=days(0))
    for person in (table.probation, table.coordinator):
        with as_(person):
            (notice,) = Notice.objects.visible_to(person)
            assert (notice.kind, notice.path) == ("not_tabled", "")


@rule("RET-09")
def test_the_page_says_until_which_day_the_data_stay_at_most():
    """RET-09: thirty days after the decision."""
    table = make_table()
    referral = refer(table)
    assessed(table, referral, "does_not_fit")
    with acting(None, "demo"):
        not_tabled = NotTabled.objects.get(referral=referral)
    last = day(not_tabled.decided_on + timedelta(days=30))
    assert f"Uiterlijk {last} vernietigd" in page("signals:referral", table.police, referral.pk).content.decode()


# --- the term -----------------------------------------------------------------------------------------------------
@rule("WEG-11")
def test_the_term_counts_from_the_first_receipt():
    """WEG-11: a referral that is joined later moves nothing."""
    table = make_table()
    first, second = refer(table, received_on=days(-20)), refer(table, received_on=days(-2))
    join(table, second, first)
    with as_(table.police):
        for referral in (first, second):
            term = services.term_of(Referral.objects.get(pk=referral.pk))
            assert (term.since, term.last) == (days(-20), days(-20 + TERM))


@rule("WEG-11")
def test_who_moves_in_the_middle_is_weighed_anew_and_the_clock_goes_on():
    """WEG-11, WET 1(b): the three there see no view of the three here, nor the other way round."""
    table, other = make_table(), make_table()
    referral = refer(table, received_on=days(-20))
    old = file_secret(referral, table.police).weighing
    move(table.manager, referral, other)
    with as_(other.police):
        assert rows_the_database_shows(WeighingView) == 0
        assert rows_the_database_shows(ViewReceipt) == 0
        assert services.term_of(Referral.objects.get(pk=referral.pk)).last == days(-20 + TERM)
    new = file_view(again(referral), other.police).weighing
    assert new.pk != old.pk
    with as_(table.police):
        assert rows_the_database_shows(WeighingView) == 0
    assert agenda(table.police) == []
    assert agenda(other.police) == [referral.reference]


def ask_for_more(table, weighing, in_effect_on):
    with acting(None, "demo"):
        MoreInformation.objects.create(
            weighing=weighing,
            subject_id=weighing.subject_id,
            consultation_body=table.body,
            submitter=table.probation,
            question="Wat zei hij precies?",
            actor=table.manager,
            decided_on=days(-5),
            in_effect_on=in_effect_on,
        )


@rule("WEG-12")
def test_more_information_makes_the_term_longer_once_it_is_in_effect():
    """WEG-12: by the extra days, once; asked by one alone moves nothing."""
    table = make_table()
    referral = refer(table, received_on=days(-TERM - 1))
    weighing = viewed(table, referral)
    with as_(table.manager):
        assert services.term_of(referral).last == days(-1)
    ask_for_more(table, weighing, None)
    with as_(table.manager):
        assert services.term_of(referral).last == days(-1)
        MoreInformation.objects.filter(weighing=weighing).update(in_effect_on=days(-4))
        term = services.term_of(referral)
        assert (term.last, term.extra) == (days(-1 + EXTRA), EXTRA)
        with pytest.raises(ValidationError, match="tot en met"):
            services.end_without_unanimity(actor=table.manager, referral=referral, decided_on=days(0))


# --- taking it back -----------------------------------------------------------------------------------------------
@rule("WEG-09", "RET-09")
def test_who_submitted_takes_it_back_and_the_weighing_ends():
    """WEG-09, RET-09: recorded with reason, told at once, nobody finds the name any more."""
    table = make_table()
    referral = refer(table)
    viewed(table, referral)
    row = withdraw(referral, table.probation)
    with acting(None, "demo"):
        assert (row.outcome, row.submitter_id) == ("withdrawn", table.probation.pk)
        assert SubmitterInformed.objects.get(not_tabled=row).informed_on == days(0)
        assert again(referral).ended_on == days(0)
        assert not SearchToken.objects.filter(object_id=referral.subject_id).exists()
        assert [t.outcome for t in WeighingTally.objects.filter(consultation_body=table.body)] == ["withdrawn"]
    with pytest.raises(PermissionDenied):
        file_view(referral, table.police)
    shown = page("signals:referral", table.probation, referral.pk)
    assert "ingetrokken door wie aanmeldde" in shown.content.decode()
    assert "Stand" not in shown.content.decode()
    assert "Wij hadden de verkeerde persoon." in page("signals:referral", table.mayor, referral.pk).content.decode()


def test_nobody_else_takes_a_referral_back_and_not_twice():
    table = make_table()
    referral = refer(table)
    for seat in ("police", "manager", "coordinator"):
        with pytest.raises((PermissionDenied, Referral.DoesNotExist)):
            withdraw(referral, table.people[seat])
    withdraw(referral, table.probation)
    with pytest.raises((PermissionDenied, Referral.DoesNotExist)):
        withdraw(referral, table.probation)


def test_who_is_no_longer_designated_takes_nothing_back():
    """WET 12(3)."""
    table = make_table()
    referral = refer(table)
    table.probation.designations.update(valid_until=days(0))
    designate(table.probation, table.participants["mayor"], "table_member")
    with pytest.raises(PermissionDenied):
        withdraw(referral, table.probation)


def test_one_of_two_joined_referrals_taken_back_leaves_the_weighing_of_the_other():
    """WET 5(3): the views stay, its statements leave, the name is still found."""
    table = make_table()
    first, second = refer(table, received_on=days(-12)), refer(table, by=table.coordinator, kind="municipal_executive")
    second = join(table, second, first)
    weighing = viewed(table, first)
    withdraw(first, table.probation)
    with acting(None, "demo"):
        assert SearchToken.objects.filter(object_id=first.subject_id).exists()
        assert not WeighingTally.objects.filter(consultation_body=table.body).exists()
        # The day after, the three do not see the first one any more.
        Referral.objects.filter(pk=first.pk).update(ended_on=days(-1))
    with as_(table.police):
        assert leading_of(Weighing.objects.visible_to(table.police).get(pk=weighing.pk)).pk == second.pk
        assert len(sections.statements_of(Referral.objects.get(pk=second.pk), table.police)) == 1
    shown = page("signals:referral", table.police, second.pk)
    assert "Drie kijken naast elkaar" in shown.content.decode()
    assert reverse("signals:assess", args=[weighing.pk]) in {url for _label, url, _primary in shown.context["acts"]}
    assert page("signals:assess", table.police, weighing.pk).status_code == 200
    decision = enter(weighing, table.manager, "does_not_fit")
    for seat in WEIGHERS:
        assert page("signals:confirm_assessment", table.people[seat], decision.pk).status_code == 200
        confirm(decision, table.people[seat])
    with acting(None, "demo"):
        assert again(second).ended_on == days(0)
        assert {row.outcome for row in NotTabled.objects.filter(subject=first.subject_id)} == {
            "withdrawn",
            "does_not_fit",
        }
        assert [t.outcome for t in WeighingTally.objects.filter(consultation_body=table.body)] == ["does_not_fit"]


def test_a_case_opens_also_when_the_first_of_its_referrals_was_taken_back():
    """WET 5(5): the duty, the page and the act go by the referral that leads now; both are ended by it."""
    table = make_table()
    first, second = refer(table, received_on=days(-12)), refer(table, by=table.coordinator, kind="municipal_executive")
    second = join(table, second, first)
    composition = composed(table, first)
    withdraw(first, table.probation)
    with acting(None, "demo"):
        Referral.objects.filter(pk=first.pk).update(ended_on=days(-1))
    assert second.reference in page("worklist:index", table.manager).content.decode()
    client = client_for(table.manager)
    url = reverse("cases:open_from", args=[composition.pk])
    form = client.get(url)
    assert second.reference in form.content.decode()
    assert client.post(url, {"once": form.context["once"], "opened_on": days(0)}).status_code == 302
    with acting(None, "demo"):
        assert again(second).ended_on == days(0)
        assert Case.objects.filter(subject=first.subject_id).count() == 1


def planned(referral):
    """The term of the person's file, and its planned day, as the worker derives them."""
    with acting(None, "destruction"):
        file = derive("subject", subjects().get(pk=referral.subject_id), Parameters())
        return file.term, file.planned_on


@rule("RET-09")
def test_a_file_goes_at_once_only_when_every_submitter_was_told():
    """RET-09: each of the joined referrals has its own submitter; until the last is told the latest day holds."""
    table = make_table()
    first, second = refer(table, received_on=days(-12)), refer(table, by=table.coordinator, kind="municipal_executive")
    join(table, second, first)
    assessed(table, first, "does_not_fit")
    latest = days(-4) + timedelta(days=30)
    with as_(table.manager):
        rows = list(NotTabled.objects.order_by("reference"))
        services.inform_submitter(actor=table.manager, not_tabled=rows[0], informed_on=days(0))
    assert planned(first) == ("not_tabled", latest)
    with as_(table.manager):
        services.inform_submitter(actor=table.manager, not_tabled=rows[1], informed_on=days(0))
    assert planned(first) == ("not_tabled", days(1))


@rule("RET-09")
def test_a_file_stays_while_another_referral_of_the_person_is_weighed():
    """RET-09, WET 9: one of two that was taken back destroys nothing."""
    table = make_table()
    first, second = refer(table, received_on=days(-12)), refer(table, by=table.coordinator, kind="municipal_executive")
    join(table, second, first)
    withdraw(first, table.probation)
    assert planned(first)[0] == "five_years"
    withdraw(second, table.coordinator)
    assert planned(first) == ("not_tabled", days(1))


@rule("WEG-09")
def test_a_referral_is_taken_back_by_hand_with_what_goes_said_first():
    """WEG-09: a reason is asked; the page says what goes and what stays."""
    table = make_table()
    referral = refer(table)
    client = client_for(table.probation)
    url = reverse("signals:withdraw", args=[referral.pk])
    form = client.get(url)
    assert "Dit kunt u niet terugdraaien" in form.content.decode()
    once = form.context["once"]
    assert client.post(url, {"once": once, "reason": "", "decided_on": days(0)}).status_code == 200
    sent = client.post(url, {"once": once, "reason": "Vergissing.", "decided_on": days(0)})
    assert (sent.status_code, sent.url) == (302, reverse("worklist:index"))
    assert client.get(sent.url).status_code == 200


@rule("REP-06")
def test_the_figures_lead_to_nobody():
    """WET 18: year and outcome, no more; neither the process nor the privacy officer reads more from it."""
    assert {field.name for field in WeighingTally._meta.get_fields()} == {
        "id",
        "consultation_body",
        "year",
        "outcome",
    }


# --- the agenda ---------------------------------------------------------------------------------------------------
def agenda(person, after=None) -> list[str]:
    with as_(person):
        return [row["referral"].reference for row in sections.agenda_of(person, after)["rows"]]


@rule("WEG-11")
def test_the_agenda_has_the_first_last_day_on_top_and_each_person_once():
    """WEG-11: by the end of the term, joined referrals under the leading one, other tables not."""
    table, other = make_table(), make_table()
    late = refer(table, received_on=days(-TERM - 3), surname="Aalders")
    early = refer(table, received_on=days(-2), surname="Bakker")
    joined = join(table, refer(table, received_on=days(-1), surname="Bakker"), early)
    refer(other)
    for seat in (*WEIGHERS, "manager"):
        assert agenda(table.people[seat]) == [late.reference, early.reference], seat
    text = page("signals:weighing_agenda", table.police).content.decode()
    assert "te laat" in text
    assert f"samen met {joined.reference}" in " ".join(text.split())
    assert agenda(other.police) != agenda(table.police)
    assert page("signals:weighing_agenda", table.probation).status_code == 404


@rule("WEG-24")
def test_what_is_urgent_stands_on_top_also_when_a_joined_referral_is_urgent():
    """WEG-24: a mark with a reason, no step left out."""
    table = make_table()
    old = refer(table, received_on=days(-20), surname="Aalders")
    calm = refer(table, received_on=days(-5), surname="Bakker")
    pressing = refer(table, surname="Bakker", received_on=days(-1), is_urgent=True, urgent_reason="Morgen een zitting.")
    assert agenda(table.police) == [pressing.reference, old.reference, calm.reference]
    join(table, pressing, calm)
    assert agenda(table.police) == [calm.reference, old.reference]


@rule("WEG-21")
def test_the_agenda_says_who_was_received_and_nothing_of_what_they_found():
    """WEG-21."""
    table = make_table()
    referral = refer(table)
    file_secret(referral, table.police)
    text = " ".join(page("signals:weighing_agenda", table.mayor).content.decode().split())
    assert "Politie: ontvangen" in text
    assert "Burgemeester: nog te geven" in text
    assert SECRET not in text
    assert "past niet" not in text.lower()
    file_view(referral, table.prosecutor)
    file_view(referral, table.mayor)
    assert "Samen beoordelen" in page("signals:weighing_agenda", table.mayor).content.decode()


def test_the_agenda_is_paged_by_key(monkeypatch):
    """Every row once, in order; a key that is none does not exist."""
    monkeypatch.setattr(sections, "PAGE", 2)
    table = make_table()
    rows = [refer(table, received_on=days(-number), surname=f"Naam{number}") for number in (9, 7, 5, 3, 1)]
    client, url, seen = client_for(table.police), reverse("signals:weighing_agenda"), []
    address = url
    while address:
        shown = client.get(address)
        seen += [row["referral"].reference for row in shown.context["rows"]]
        address = url + shown.context["next_url"] if shown.context["next_url"] else ""
    assert seen == [row.reference for row in rows]
    for wrong in ("x", "00000000-0000-4000-8000-000000000000"):
        assert client.get(f"{url}?voor={wrong}").status_code == 404


@rule("WEG-21")
def test_the_list_of_referrals_says_how_far_each_weighing_is_to_who_weighs():
    """WEG-21: receipts and steps; who submitted reads no more than that it is not decided."""
    table = make_table()
    first, second = refer(table, received_on=days(-12)), refer(table, received_on=days(-3))
    join(table, second, first)
    third = refer(table, surname="Anders")
    file_secret(first, table.police)

    def stands(seat):
        rows = page("signals:referrals", table.people[seat]).context["rows"]
        return {row["referral"].pk: str(row["stand"]) for row in rows}

    for seat in ("mayor", "manager"):
        assert stands(seat) == {
            first.pk: "ontvangen: politie",
            second.pk: f"wordt gewogen met {first.reference}",
            third.pk: "nog geen kijk ontvangen",
        }
    assert set(stands("probation").values()) == {"nog niet beslist"}


@pytest.mark.parametrize("seat", ["police", "manager"])
def test_the_agenda_costs_the_same_however_long_it_is(seat):
    """performance.md, G3: at most four queries above session and user."""
    few, many = make_table(), make_table()
    refer(few)
    for number in range(7):
        referral = refer(many, surname=f"Naam{number}")
        if number % 2:
            file_view(referral, many.mayor)
    short = queries(few.people[seat], "signals:weighing_agenda")
    long = queries(many.people[seat], "signals:weighing_agenda")
    assert len(short) == len(long)
    assert len(long) <= 4, "\n".join(sql[:300] for sql in long)
