"""The privacy officer's room: a purpose first, his own rows only, and reading leaves its own trace (WET 14(2))."""

from __future__ import annotations

import html
import re
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from cases.dossier.models import Case
from parta import legal
from parta.accounts.models import User
from parta.audit.models import LogEntry
from parta.audit.trail import record
from parta.lawfulness import policies, sections, services
from parta.lawfulness.forms import PurposeForm
from parta.vault import keyring
from retention.destruction.services import destroy
from tests.architecture.test_models import product_models
from tests.cases.builders import build_case, close
from tests.privacy.everything import CANARY, KIND_OF, decide_parameters, make_everything
from tests.support import as_, client_for, days, designate, make_person, make_table, rule

pytestmark = pytest.mark.django_db
TRAIL = reverse("lawfulness:trail")
OPEN = reverse("lawfulness:open_trail")
NONE_FOUND = "Geen logregels gevonden"


def reader(table, purpose="lawfulness"):
    """A client of the privacy officer, who has opened the trail."""
    client = client_for(table.privacy)
    assert client.post(OPEN, {"purpose": purpose}).status_code == 302
    return client


def page(client, **query) -> str:
    """What the page says, on one line."""
    answer = client.get(TRAIL, query)
    assert answer.status_code == 200
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", answer.content.decode())).split())


def ours(entry: LogEntry) -> bool:
    """Whether a test wrote the row: no search of its own, no act of the system in the demonstration."""
    return not entry.event.startswith("trail.") and entry.event not in policies.SYSTEM_EVENTS


def rows(client, **query) -> list[sections.Row]:
    """The rows of the page that tests wrote."""
    return [row for row in client.get(TRAIL, query).context["rows"] if ours(row.entry)]


def write(*, number=1, event="report.taken", back=timedelta(hours=1), step=timedelta(seconds=1), at=None, **values):
    """Rows of the trail as facts, the newest first, each a step older than the one before."""
    newest = at or timezone.now() - back
    return LogEntry.objects.bulk_create(
        LogEntry(event=event, timestamp=newest - index * step, action=1, purpose="work", **values)
        for index in range(number)
    )


def of(table, **values):
    """A row in a casusoverleg, by its intake officer."""
    return write(**{"actor": table.intake, "consultation_body_id": table.body.pk, **values})


def searches(person) -> list[LogEntry]:
    return list(LogEntry.objects.filter(actor=person, event="trail.searched"))


def shown(table, only=ours) -> set:
    """The ids of the rows that the wall lets through."""
    parts = policies.rows_of(User.objects.get(pk=table.privacy.pk))
    return {entry.pk for part in parts for entry in part if only(entry)}


# --- the purpose ---------------------------------------------------------------------------------------------------
@rule("LOG-09")
def test_without_a_purpose_the_four_of_the_act_are_asked_and_nothing_is_read():
    """LOG-09."""
    table = make_table()
    of(table)
    said = page(client_for(table.privacy))
    assert all(words in said for words in legal.LOG_USES.values())
    assert "nam een melding op" not in said
    assert searches(table.privacy) == []


@pytest.mark.parametrize("purpose", list(legal.LOG_USES))
def test_opening_stands_in_the_trail_with_its_purpose_and_shows_rows(purpose):
    table = make_table()
    of(table)
    client = reader(table, purpose)
    (opened,) = LogEntry.objects.filter(actor=table.privacy, event="trail.opened")
    assert (opened.basis, opened.purpose) == (purpose, "work")
    assert "nam een melding op" in page(client)


@rule("LOG-09", "LOG-10")
def test_any_other_purpose_opens_nothing_and_names_the_article():
    """LOG-10: not to judge somebody's work."""
    table = make_table()
    client = client_for(table.privacy)
    answer = client.post(OPEN, {"purpose": "performance"})
    assert answer.status_code == 200
    assert answer.context["form"].errors["purpose"]
    assert client.get(TRAIL).context["opened"] is None
    with as_(table.privacy), pytest.raises(ValidationError, match="artikel 14"):
        services.open_trail(actor=table.privacy, purpose="performance")
    with as_(table.privacy), pytest.raises(ValidationError, match="artikel 14"):
        services.search_trail(actor=table.privacy, purpose="performance", since=days(-1), until=days(0))
    assert not LogEntry.objects.filter(actor=table.privacy, event__startswith="trail.").exists()


@rule("LOG-04")
def test_no_reason_in_free_words_is_asked_because_it_would_end_up_in_the_trail():
    """LOG-04."""
    assert list(PurposeForm.base_fields) == ["purpose"]


@pytest.mark.parametrize(("minutes", "is_open"), [(59, True), (60, False), (600, False)])
def test_the_purpose_is_asked_again_after_an_hour(minutes, is_open):
    table = make_table()
    client = reader(table)
    session = client.session
    session[sections.KEPT] = {"purpose": "court", "at": (timezone.now() - timedelta(minutes=minutes)).timestamp()}
    session.save()
    answer = client.get(TRAIL)
    assert (answer.context["opened"] is not None) is is_open
    assert ("rows" in answer.context) is is_open


def test_a_purpose_that_the_act_does_not_know_does_not_open_from_a_session_either():
    client = reader(table := make_table())
    session = client.session
    session[sections.KEPT] = {"purpose": "curiosity", "at": timezone.now().timestamp()}
    session.save()
    assert client.get(TRAIL).context["opened"] is None
    assert searches(table.privacy) == []


def test_one_persons_purpose_opens_nothing_for_another():
    reader(table := make_table())
    assert client_for(table.privacy).get(TRAIL).context["opened"] is None


# --- reading leaves a trace ----------------------------------------------------------------------------------------
@rule("LOG-11")
def test_every_search_and_every_page_is_one_row_of_the_trail_with_its_purpose():
    """LOG-11."""
    table = make_table()
    client = reader(table, "integrity_security")
    for number in (1, 2, 3):
        client.get(TRAIL)
        assert [row.basis for row in searches(table.privacy)] == ["integrity_security"] * number
    said = page(client)
    assert f"{table.privacy.name} doorzocht de logging" in said
    assert "Waarborging van de integriteit" in said


def test_a_search_that_shows_nothing_because_of_its_days_is_no_reading():
    table = make_table()
    answer = reader(table).get(TRAIL, {"since": days(0), "until": days(-1)})
    assert answer.context["rows"] is None
    assert searches(table.privacy) == []


# --- the wall ------------------------------------------------------------------------------------------------------
def test_rows_of_another_casusoverleg_never_show_however_they_are_asked_for():
    table, other = make_table(), make_table()
    alias = uuid4()
    of(other, person_alias=alias, result="refused")
    write(event="account.signed_in", actor=other.police)
    client = reader(table)
    assert rows(client) == []
    assert rows(client, file=alias) == []
    assert rows(client, result="refused") == []
    assert rows(client, since=days(-300), until=days(0)) == []
    assert len(rows(reader(other))) == 2


def test_a_person_of_another_casusoverleg_cannot_be_chosen():
    table, other = make_table(), make_table()
    of(table)
    answer = reader(table).get(TRAIL, {"person": other.intake.pk})
    assert answer.context["rows"] is None
    assert "Kies iemand uit de lijst" in html.unescape(answer.content.decode())
    assert other.intake.name not in answer.content.decode()
    assert table.intake.name in answer.content.decode()


def test_whoever_has_the_function_in_two_casusoverleggen_sees_both_and_no_third():
    table, second, third = make_table(), make_table(), make_table()
    for each in (table, second, third):
        of(each)
    designate(table.privacy, second.participants["mayor"], "privacy_officer")
    found = {row.entry.consultation_body_id for row in rows(reader(table))}
    assert found == {table.body.pk, second.body.pk}


@pytest.mark.parametrize("seat", ["police", "manager", "mayor", "authorisation", "contact"])
def test_nobody_else_reads_a_row_whatever_the_rank(seat):
    table = make_table()
    of(table)
    person = table.people[seat]
    User.objects.filter(pk=person.pk).update(is_superuser=True)
    person = User.objects.get(pk=person.pk)
    assert policies.rows_of(person) == []
    with as_(person), pytest.raises(PermissionDenied):
        services.open_trail(actor=person, purpose="court")
    with as_(person), pytest.raises(PermissionDenied):
        services.search_trail(actor=person, purpose="court", since=days(-1), until=days(0))
    client = client_for(person)
    session = client.session
    session[sections.KEPT] = {"purpose": "court", "at": timezone.now().timestamp()}
    session.save()
    assert (client.get(TRAIL).status_code, client.post(OPEN, {"purpose": "court"}).status_code) == (404, 404)


def test_a_designation_that_ended_opens_nothing_any_more():
    table = make_table()
    of(table)
    client = reader(table)
    table.privacy.designations.update(valid_until=days(0))
    designate(table.privacy, table.participants["mayor"], "table_member")
    assert client.get(TRAIL).status_code == 404


def test_rows_without_a_casusoverleg_show_when_the_actor_was_designated_for_mine_that_day():
    """Sign-ins, and pages that somebody was not shown."""
    table, other = make_table(), make_table()
    moved = make_person("verhuisde collega")
    designate(moved, table.participants["mayor"], "table_member", until=days(-10))
    designate(moved, other.participants["mayor"], "table_member", since=days(-10))
    day = timedelta(days=1)
    (before,) = write(event="account.signed_in", actor=moved, back=12 * day)
    (after,) = write(event="account.signed_in", actor=moved, back=5 * day)
    (refused,) = write(event="page.refused", actor=table.police, result="refused", basis="404 cases:open")
    assert shown(table) == {before.pk, refused.pk}
    assert shown(other) == {after.pk}


def test_a_row_from_before_somebodys_first_designation_is_not_mine():
    table = make_table()
    fresh = make_person("nieuwe collega")
    designate(fresh, table.participants["mayor"], "table_member", since=days(-2))
    write(event="account.signed_in", actor=fresh, back=timedelta(days=4))
    assert shown(table) == set()


def test_whoever_left_and_still_comes_to_the_door_is_seen_by_those_he_left():
    table, other = make_table(), make_table()
    gone = make_person("oud-collega")
    designate(gone, table.participants["mayor"], "table_member", until=days(-10))
    (row,) = write(event="account.signed_in", actor=gone)
    assert shown(table) == {row.pk}
    assert shown(other) == set()


def test_acts_of_the_system_for_all_show_and_a_failed_sign_in_of_anyone_does_not():
    table = make_table()
    before = shown(table, bool)
    rotated = write(event="keys.rotated") + write(event="leftovers.scanned")
    write(event="account.sign_in_failed", result="refused", origin="192.0.2.7")
    write(event="request.received")
    assert shown(table, bool) - before == {row.pk for row in rotated}


# --- the search ----------------------------------------------------------------------------------------------------
def test_a_case_is_found_by_each_of_its_references_also_when_it_is_shielded():
    table = make_table()
    case, another = build_case(table), build_case(table, surname="Verbrugge")
    with as_(table.manager):
        close(table, case)
    client = reader(table)
    found = rows(client, reference=case.reference.lower())
    assert {"case.opened", "case.closed", "grant.given"} <= {row.entry.event for row in found}
    assert {row.reference for row in found} == {case.reference}
    assert len({row.entry.person_alias for row in found}) == 1
    assert {row.entry.pk for row in found}.isdisjoint(row.entry.pk for row in rows(client, reference=another.reference))
    said = page(client, reference=case.reference)
    assert case.reference in said
    assert "Brandhof" not in said


def test_a_reference_elsewhere_answers_as_one_that_never_was():
    table, other = make_table(), make_table()
    reference = build_case(other).reference
    client = reader(table)
    said = page(client, reference=reference)
    assert NONE_FOUND in said
    assert said.replace(reference, "Z-1999-1") == page(client, reference="Z-1999-1")
    assert len(rows(reader(other), reference=reference)) > 1


def test_the_reference_of_a_destroyed_file_answers_as_one_that_never_was(settings, tmp_path):
    """WET 9: what is left is an alias that leads nowhere."""
    default = {**settings.STORAGES["default"], "OPTIONS": {"location": str(tmp_path)}}
    settings.STORAGES = {**settings.STORAGES, "default": default}
    table = make_table()
    decide_parameters(table)
    made = make_everything(table)
    root = made.roots["subject"]
    (case,) = made.rows[Case]
    reference = case.reference
    with as_(table.police):
        alias = keyring.aliases(root, "root", root)[1]
        of(table, person_alias=alias)
    client = reader(table)
    assert rows(client, reference=reference)
    assert destroy(kind=KIND_OF["subject"], root_id=root, on=days(0))
    said = page(client, reference=reference)
    assert NONE_FOUND in said
    assert said.replace(reference, "Z-1999-1") == page(client, reference="Z-1999-1")
    # The row itself stays, by its alias; nothing on the page says whose it was.
    assert [row.reference for row in rows(client, file=alias)] == [""]
    everything = page(client)
    assert CANARY not in everything
    assert reference not in everything


def test_a_row_leads_to_the_other_rows_of_its_file():
    table = make_table()
    alias = uuid4()
    of(table, number=3, person_alias=alias)
    of(table, person_alias=uuid4())
    client = reader(table)
    link = next(row.file_url for row in rows(client) if row.entry.person_alias == alias)
    answer = client.get(f"{TRAIL}{link}")
    assert [row.entry.person_alias for row in answer.context["rows"]] == [alias] * 3
    assert "één dossier" in html.unescape(answer.content.decode())


@pytest.mark.parametrize("typed", ["Jelle Brandhof", "Z-2026", "Z-2026-0041 of 1=1"])
def test_a_name_is_no_reference_and_the_browser_does_not_send_one(typed):
    """Design 6: no name in an address."""
    table = make_table()
    of(table)
    answer = reader(table).get(TRAIL, {"reference": typed})
    assert answer.context["rows"] is None
    assert answer.context["form"].errors["reference"]
    pattern = answer.context["form"].fields["reference"].widget.attrs["pattern"]
    assert f'pattern="{pattern}"' in answer.content.decode()
    assert not re.fullmatch(pattern, typed)
    assert searches(table.privacy) == []


def test_days_are_whole_dutch_days_and_the_last_thirty_unless_asked():
    table = make_table()
    midnight = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0) - timedelta(days=2)
    back = timezone.now() - midnight
    first, eve = of(table, number=2, back=back, step=timedelta(seconds=1))
    (old,) = of(table, back=timedelta(days=31, hours=1))
    client = reader(table)
    assert {row.entry.pk for row in rows(client)} == {first.pk, eve.pk}
    assert {row.entry.timestamp for row in rows(client, since=days(-2))} == {first.timestamp}
    assert [row.entry.pk for row in rows(client, since=days(-40), until=days(-31))] == [old.pk]


@pytest.mark.parametrize(
    ("since", "until", "named"), [(0, -1, "op of na de eerste dag"), (-367, 0, "een jaar"), (0, 1, "vandaag")]
)
def test_days_backwards_to_come_or_more_than_a_year_are_refused(since, until, named):
    table = make_table()
    with as_(table.privacy), pytest.raises(ValidationError, match=named):
        services.search_trail(actor=table.privacy, purpose="court", since=days(since), until=days(until))


def test_the_last_day_that_a_calendar_has_is_refused_like_any_other():
    answer = reader(make_table()).get(TRAIL, {"since": "9999-01-01", "until": "9999-12-31"})
    assert answer.status_code == 200
    assert answer.context["form"].errors["until"]


def test_a_search_by_person_and_by_refusals_leaves_the_rest_out():
    table = make_table()
    (mine,) = of(table)
    (refused,) = of(table, actor=table.police, event="page.refused", result="refused", basis="403 cases:close")
    (failed,) = of(table, actor=table.police, event="page.failed", result="failed", basis="500 cases:open")
    client = reader(table)
    assert [row.entry.pk for row in rows(client, person=table.intake.pk)] == [mine.pk]
    found = rows(client, result="refused")
    assert {row.entry.pk for row in found} == {refused.pk, failed.pk}
    assert {(row.outcome, row.kind) for row in found} == {("geweigerd", "warning"), ("mislukt", "warning")}
    assert {row.kind for row in rows(client, person=table.intake.pk)} == {""}


@rule("LOG-02")
def test_a_row_is_a_sentence_with_its_grounds_in_words():
    """BIO2 8.15.01: action, object, result, origin, actor, moment; and why."""
    table = make_table()
    case = build_case(table)
    of(table, actor=table.police, event="page.refused", result="refused", basis="404 cases:close", origin="192.0.2.7")
    said = page(reader(table))
    assert f"{table.manager.name} opende een casus" in said
    assert f"procesregisseur, {table.participants['mayor'].name}".lower() in said.lower()
    assert f"{table.police.name} kreeg een pagina niet te zien" in said
    assert "Buiten zicht, of er niet ( Wet PARTA, artikel 13, eerste lid )" in said
    assert "192.0.2.7" in said
    assert case.reference not in said


def test_what_the_system_and_the_public_did_has_no_name():
    table = make_table()
    whose = {"actor": None, "consultation_body_id": table.body.pk}
    of(table, event="destruction.started", **whose, basis="five_years")
    with as_(table.intake):
        record("report.taken", actor=table.intake)
    LogEntry.objects.bulk_create(
        [LogEntry(event="request.received", timestamp=timezone.now(), action=1, purpose="public", **whose)]
    )
    said = page(reader(table))
    assert "Het systeem begon een vernietiging" in said
    assert "Vijf jaar na de laatste verwerking" in said
    assert "Een bezoeker van het contactpunt diende een verzoek in" in said


def test_everything_that_a_row_can_be_about_has_a_dutch_name():
    named = {*sections.THINGS, *legal.TERMS}
    recorded = [model.__name__ for model in product_models() if hasattr(model, "trail_body_id")]
    platform = ["Meeting", "LegalParameter", "Designation", "TrainingRecord", "SecrecyConfirmation", "User"]
    assert [name for name in [*recorded, *platform] if name not in named] == []


# --- pages ---------------------------------------------------------------------------------------------------------
def test_pages_follow_each_other_without_gaps_or_doubles_also_within_one_moment():
    table = make_table()
    second = make_table()
    designate(table.privacy, second.participants["mayor"], "privacy_officer")
    # Rows of one moment, in both casusoverleggen and in none: the id decides.
    together = {"at": timezone.now() - timedelta(hours=1), "step": timedelta(0)}
    wanted = of(table, number=60, **together) + of(second, number=40, **together) + of(table, number=45)
    wanted += write(number=5, event="account.signed_in", actor=table.police, **together)
    client, address, seen, sizes = reader(table), TRAIL, [], []
    while address and len(sizes) < 9:
        answer = client.get(address)
        sizes.append(len(answer.context["rows"]))
        seen += [row.entry for row in answer.context["rows"]]
        address = answer.context["next_url"] and f"{TRAIL}{answer.context['next_url']}"
    assert sizes[:-1] == [50, 50, 50]
    keys = [(entry.timestamp, entry.pk) for entry in seen]
    assert keys == sorted(keys, reverse=True)
    assert len(set(keys)) == len(keys)
    assert {entry.pk for entry in wanted} == {entry.pk for entry in seen if ours(entry)}
    assert len(searches(table.privacy)) == len(sizes)


def test_the_next_page_keeps_what_was_asked():
    table = make_table()
    of(table, number=60, result="refused")
    client = reader(table)
    first = client.get(TRAIL, {"result": "refused", "person": table.intake.pk, "onzin": "x"})
    next_url = first.context["next_url"]
    assert "result=refused" in next_url
    assert str(table.intake.pk) in next_url
    assert "onzin" not in next_url
    assert len(client.get(f"{TRAIL}{next_url}").context["rows"]) == 10


@pytest.mark.parametrize("before", ["", "x", "1_2", f"{10**17}_{UUID(int=1)}", f"12_{'-' * 36}"])
def test_a_page_that_cannot_be_is_not_there(before):
    assert reader(make_table()).get(TRAIL, {"voor": before}).status_code == 404


def queries(table) -> list[str]:
    client = reader(table)
    client.get(TRAIL)
    with CaptureQueriesContext(connection) as seen:
        assert client.get(TRAIL).status_code == 200
    return [query["sql"] for query in seen]


def test_a_page_costs_as_many_queries_for_sixty_rows_as_for_five():
    few, many = make_table(), make_table()
    for table, number in ((few, 5), (many, 60)):
        with as_(table.intake):
            designation = table.intake.designations.get()
            of(table, number=number, designation_id=designation.pk, person_alias=uuid4())
        write(number=number, event="account.signed_in", actor=table.police)
        for person in table.people.values():
            of(table, actor=person)
    short, long = queries(few), queries(many)
    assert len(short) == len(long)
    assert len([sql for sql in long if 'FROM "audit_logentry"' in sql]) == 1
