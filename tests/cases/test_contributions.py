"""What a participant brings in: who may, what is asked, what is refused, how a file travels."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.conf import settings
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import ProgrammingError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cases.contributions import services
from cases.contributions.models import Contribution, ProvisionRefusal
from cases.contributions.policies import can_contribute
from cases.participants.policies import leads, seats_of
from parta.accounts.models import Designation
from parta.audit.models import LogEntry
from parta.vault import files
from tests.cases.builders import build_case, end_grant
from tests.cases.files import picture
from tests.support import as_, client_for, days, make_table, rule

pytestmark = pytest.mark.django_db

PNG = picture("PNG")
SECRET = "Hij belde op 3 mei tweemaal met de balie."


@pytest.fixture
def table():
    return make_table()


@pytest.fixture
def case(table):
    return build_case(table)


@pytest.fixture(autouse=True)
def _own_files(settings, tmp_path):
    storage = {**settings.STORAGES["default"], "OPTIONS": {"location": str(tmp_path)}}
    settings.STORAGES = {**settings.STORAGES, "default": storage}


def stored_files() -> list[Path]:
    return [path for path in Path(settings.STORAGES["default"]["OPTIONS"]["location"]).rglob("*") if path.is_file()]


def contribute(table, case, seat="coordinator", **changes):
    participant = {"police": "police", "prosecutor": "public_prosecution", "coordinator": "municipal_executive"}[seat]
    answers = {
        "participant": table.participants[participant],
        "category": "c",
        "kind": "fact",
        "basis": "own_task",
        "source": "balie van het stadhuis",
        "necessity": "laat zien of het rustiger wordt",
        "text": SECRET,
        "obtained_on": days(-2),
        "contributed_on": days(0),
        **changes,
    }
    person = table.people[seat]
    with as_(person):
        return services.contribute(actor=person, case=case, **answers)


def refusal_of(call) -> ValidationError:
    with pytest.raises(ValidationError) as refused:
        call()
    return refused.value


def messages(refusal: ValidationError, field: str) -> str:
    return " ".join(refusal.message_dict[field])


# --- who ------------------------------------------------------------------------------------------------------------
@rule("DAT-01", "DAT-03", "DAT-07")
def test_a_person_at_the_table_brings_in_and_everyone_at_it_reads(table, case):
    """DAT-01, DAT-03, DAT-07: category, necessity, supplier, source and date."""
    made = contribute(table, case)
    for seat in ("police", "prosecutor", "mayor", "probation", "manager"):
        with as_(table.people[seat]):
            row = Contribution.objects.visible_to(table.people[seat]).with_keys().get(pk=made.pk)
            assert (row.text, row.participant_id) == (SECRET, table.participants["municipal_executive"].pk)
    with as_(table.child_protection):
        assert Contribution.objects.count() == 0
        assert ProvisionRefusal.objects.count() == 0


@rule("PAR-05", "ACC-18")
def test_only_for_a_participant_for_which_one_sits_here(table, case):
    """PAR-05, ACC-18: the police do not bring in for the college."""
    call = lambda: contribute(table, case, participant=table.participants["police"])  # noqa: E731
    assert "artikel 5, vijfde lid" in messages(refusal_of(call), "participant")


@rule("GOV-06")
def test_the_process_manager_leads_the_table_but_sits_for_nobody(table, case):
    """GOV-06: procesregie and regie are two functions."""
    with as_(table.manager):
        assert leads(table.manager, case)
        assert not can_contribute(table.manager, case)
    with as_(table.coordinator):
        assert leads(table.coordinator, case)
    with as_(table.police):
        assert not leads(table.police, case)


@rule("ACC-10")
def test_a_designation_that_ended_takes_the_seat_away(table, case):
    """ACC-10: the seat ends the same day, even while the grant is still there."""
    Designation.objects.filter(user=table.police).update(valid_until=days(0))
    table.police.__dict__.pop("designations_in_force", None)
    table.police.__dict__.pop("functions", None)
    with as_(table.police):
        assert not seats_of(table.police, case).exists()


@rule("PAR-08")
def test_a_grant_that_ended_a_second_ago_is_a_closed_door(table, case):
    """PAR-08: nothing is written, and the page is 404."""
    end_grant(case, table.coordinator)
    with pytest.raises(PermissionDenied):
        contribute(table, case)
    assert client_for(table.coordinator).get(reverse("cases:contribute", args=[case.pk])).status_code == 404


# --- what -----------------------------------------------------------------------------------------------------------
@rule("DAT-01")
def test_a_contribution_without_category_is_refused_with_article_4(table, case):
    """DAT-01."""
    refusal = refusal_of(lambda: contribute(table, case, category=""))
    assert "artikel 4" in messages(refusal, "category")


@rule("DAT-09", "DAT-10")
@pytest.mark.parametrize(
    ("seat", "category", "basis", "field"),
    [
        ("police", "f", "own_task", "basis"),
        ("prosecutor", "g", "own_task", "basis"),
        ("coordinator", "f", "wpg_20_4", "category"),
        ("coordinator", "g", "wjsg_39fb", "category"),
        ("coordinator", "c", "wpg_20_4", "basis"),
        ("police", "c", "wjsg_39fb", "basis"),
    ],
)
def test_the_basis_fits_participant_and_category(table, case, seat, category, basis, field):
    """DAT-09, DAT-10: police data under Wpg 20(4), justice data under the Wjsg."""
    refusal = refusal_of(lambda: contribute(table, case, seat=seat, category=category, basis=basis))
    assert messages(refusal, field)


@rule("DAT-09", "DAT-10")
@pytest.mark.parametrize(("seat", "category", "basis"), [("police", "f", "wpg_20_4"), ("prosecutor", "g", "wjsg_51cb")])
def test_police_and_prosecution_bring_in_on_their_own_law(table, case, seat, category, basis):
    """DAT-09, DAT-10."""
    assert contribute(table, case, seat=seat, category=category, basis=basis, is_criminal_data=True).pk


@rule("SPC-01", "SPC-02")
def test_a_special_category_outside_the_closed_list_is_refused(table, case):
    """SPC-01, SPC-02: sexual orientation is not on the list of WET 8."""
    refusal = refusal_of(lambda: contribute(table, case, special_categories=["sexual_orientation"]))
    assert refusal.message_dict


@rule("MEL-06", "DAT-07")
def test_the_supplier_of_a_statement_is_changed_by_nobody(table, case):
    """BESL 7(2): the database refuses it to whatever code of ours."""
    contribute(table, case)
    with as_(table.police), pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
        Contribution._base_manager.update(participant=table.participants["police"])


@rule("DAT-03", "DAT-07")
def test_necessity_source_and_text_are_asked(table, case):
    """DAT-03, DAT-07."""
    refusal = refusal_of(lambda: contribute(table, case, necessity="", source="", text=""))
    assert {"necessity", "source", "text"} <= set(refusal.message_dict)


@rule("DAT-07")
@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"obtained_on": days(0), "contributed_on": days(-1)}, "obtained_on"),
        ({"contributed_on": days(1)}, "contributed_on"),
        ({"contributed_on": days(-31), "obtained_on": days(-40)}, "contributed_on"),
    ],
)
def test_dates_follow_one_another(table, case, changes, field):
    """AVG 5(1)(d): obtained, then brought in, not in the future, not before the case."""
    assert messages(refusal_of(lambda: contribute(table, case, **changes)), field)


@rule("DAT-02")
def test_a_refusal_to_provide_is_the_fact_only(table, case):
    """DAT-02: participant, category, date; there is no field for the content."""
    with as_(table.police):
        services.refuse_provision(
            actor=table.police,
            case=case,
            participant=table.participants["police"],
            category="f",
            refused_on=days(0),
        )
        refusal = ProvisionRefusal.objects.get(case=case)
    fields = {field.name for field in ProvisionRefusal._meta.get_fields()}
    assert fields == {"id", "case", "participant", "refused_by", "category", "refused_on"}
    assert refusal.category == "f"
    assert LogEntry.objects.filter(event="provision.refused", actor=table.police).count() == 1


def test_bringing_in_moves_the_case_up_in_the_lists(table, case):
    contribute(table, case)
    with as_(table.police):
        before = case.activity_at
        case.refresh_from_db()
        assert case.activity_at > before


# --- files ----------------------------------------------------------------------------------------------------------
@rule("DAT-13", "PRV-08")
def test_a_file_is_stored_unreadable_and_read_through_the_product(table, case):
    """DAT-13, AVG 32."""
    made = contribute(table, case, file=SimpleUploadedFile("verslag.png", PNG, "application/x-evil"))
    (stored,) = stored_files()
    assert stored.name == made.file_stored
    assert PNG not in stored.read_bytes()
    assert "verslag" not in stored.name
    client, page = client_for(table.police), reverse("cases:file_page", args=[made.pk, 1])
    listed = client.get(reverse("cases:file", args=[made.pk]))
    assert page in listed.content.decode()
    assert "kan niet worden gedownload" in listed.content.decode()
    shown = client.get(page)
    assert shown["Content-Type"] == "image/png"
    assert shown["Cache-Control"] == "no-store"
    assert "Content-Disposition" not in shown
    assert shown.content != PNG
    assert client.get(reverse("cases:file_page", args=[made.pk, 2])).status_code == 404
    for event in ("contribution.file_read", "contribution.page_read"):
        assert LogEntry.objects.filter(event=event, actor=table.police).count() == 1, event


def test_somebody_without_a_grant_does_not_find_the_file(table, case):
    made = contribute(table, case, file=SimpleUploadedFile("verslag.png", PNG))
    response = client_for(table.child_protection).get(reverse("cases:file", args=[made.pk]))
    assert response.status_code == 404


@rule("DAT-13")
def test_a_file_of_40_mb_is_refused_and_nothing_stays(table, case):
    """DAT-13: an extract, not the whole source file."""
    large = SimpleUploadedFile("dossier.pdf", b"%PDF-1.4\n")
    large.size = 40 * 1024 * 1024
    refusal = refusal_of(lambda: contribute(table, case, file=large))
    assert "te groot (40 MB)" in messages(refusal, "file")
    assert stored_files() == []


def test_a_real_post_of_40_mb_gets_the_same_clear_answer(table, case):
    client = client_for(table.coordinator)
    large = SimpleUploadedFile("dossier.pdf", b"%PDF-1.4\n" + b"x" * (40 * 1024 * 1024))
    response = client.post(reverse("cases:contribute", args=[case.pk]), answers(table, file=large))
    assert response.status_code == 200
    assert "te groot (40 MB)" in response.content.decode()
    assert SECRET in response.content.decode()
    assert stored_files() == []


@pytest.mark.parametrize(
    ("name", "content"), [("foto.pdf", PNG), ("programma.exe", b"MZ"), ("brief.txt", b"\x00\x01\x02")]
)
def test_content_that_belies_its_name_is_refused(table, case, name, content):
    refusal = refusal_of(lambda: contribute(table, case, file=SimpleUploadedFile(name, content)))
    assert messages(refusal, "file")
    assert stored_files() == []


def test_when_the_row_fails_the_file_goes(table, case, monkeypatch):
    """Nothing half stored: no file without a row."""
    monkeypatch.setattr(Contribution, "save", lambda self, **kwargs: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        contribute(table, case, file=SimpleUploadedFile("verslag.png", PNG))
    assert stored_files() == []


def test_the_key_of_a_file_is_that_of_its_row(table, case):
    """WET 9: with the row's key destroyed, the file is unreadable."""
    made = contribute(table, case, file=SimpleUploadedFile("verslag.png", PNG))
    with as_(table.police):
        row = Contribution.objects.with_keys().get(pk=made.pk)
        assert row.key_id == row.pk
        assert files.read(row.file_stored, row_id=row.pk, key_id=row.key_id) == PNG


# --- pages ----------------------------------------------------------------------------------------------------------
def answers(table, **changes):
    return {
        "participant": str(table.participants["municipal_executive"].pk),
        "category": "c",
        "kind": "fact",
        "basis": "own_task",
        "source": "balie",
        "necessity": "nodig voor het plan",
        "text": SECRET,
        "how_sure": "zelf gezien",
        "obtained_on": days(-2).isoformat(),
        "contributed_on": days(0).isoformat(),
        "is_lawful": "on",
        "once": "een",
        **changes,
    }


def test_a_double_submit_is_carried_out_once(table, case):
    client, url = client_for(table.coordinator), reverse("cases:contribute", args=[case.pk])
    for _number in range(2):
        assert client.post(url, answers(table)).status_code == 302
    with as_(table.police):
        assert Contribution.objects.count() == 1


def test_after_a_refusal_the_mended_form_is_carried_out(table, case):
    """A refused form was not carried out: its number still counts."""
    client, url = client_for(table.coordinator), reverse("cases:contribute", args=[case.pk])
    refused = client.post(url, answers(table, obtained_on=days(0).isoformat(), contributed_on=days(-1).isoformat()))
    assert refused.status_code == 200
    assert 'name="once" value="een"' in refused.content.decode()
    assert client.post(url, answers(table)).status_code == 302
    with as_(table.police):
        assert Contribution.objects.count() == 1


def test_an_incomplete_form_keeps_what_was_typed(table, case):
    client, url = client_for(table.coordinator), reverse("cases:contribute", args=[case.pk])
    sent = answers(table)
    del sent["is_lawful"], sent["category"]
    response = client.post(url, sent)
    assert response.status_code == 200
    page = response.content.decode()
    assert SECRET in page
    assert "artikel 4" in page
    with as_(table.police):
        assert Contribution.objects.count() == 0


@rule("DAT-08")
def test_without_the_confirmation_that_it_is_lawful_nothing_is_brought_in(table, case):
    """BESL 6."""
    client, url = client_for(table.coordinator), reverse("cases:contribute", args=[case.pk])
    sent = answers(table)
    del sent["is_lawful"]
    page = client.post(url, sent)
    assert set(page.context["form"].errors) == {"is_lawful"}
    with as_(table.police):
        assert Contribution.objects.count() == 0


@rule("DAT-15")
def test_the_form_warns_never_to_add_a_copy_of_an_identity_document(table, case):
    page = client_for(table.coordinator).get(reverse("cases:contribute", args=[case.pk])).content.decode()
    assert "Nooit een kopie van een identiteitsbewijs" in page


def test_a_year_of_two_digits_is_refused_in_words(table, case):
    client, url = client_for(table.coordinator), reverse("cases:contribute", args=[case.pk])
    response = client.post(url, answers(table, obtained_on="0026-05-03"))
    assert "Controleer het jaartal" in response.content.decode()


@rule("DAT-09")
def test_police_confirm_the_agreement_of_the_authority(table, case):
    """DAT-09."""
    client, url = client_for(table.police), reverse("cases:contribute", args=[case.pk])
    sent = answers(table, participant=str(table.participants["police"].pk), category="f", basis="wpg_20_4")
    assert "bevoegd gezag" in client.post(url, sent).content.decode()
    assert client.post(url, {**sent, "authority_agrees": "on", "once": "twee"}).status_code == 302


@rule("SPC-06")
def test_a_special_category_is_folded_until_opened_and_the_opening_is_recorded(table, case):
    """SPC-06."""
    file = SimpleUploadedFile("brief-arts.png", PNG)
    made = contribute(table, case, special_categories=["health"], file=file)
    client = client_for(table.police)
    listed = client.get(reverse("cases:contributions", args=[case.pk]))
    assert listed.status_code == 200
    assert SECRET not in listed.content.decode()
    assert "brief-arts" not in listed.content.decode()
    assert not LogEntry.objects.filter(event="contribution.special_read").exists()
    opened = client.get(reverse("cases:special", args=[made.pk]))
    assert SECRET in opened.content.decode()
    assert "brief-arts.png</a>" in opened.content.decode()
    assert LogEntry.objects.filter(event="contribution.special_read", actor=table.police).count() == 1


@rule("DAT-04")
def test_a_citizen_service_number_is_folded_too(table, case):
    """DAT-04: masked, and showing it is recorded."""
    contribute(table, case, category="b", text="999990019")
    listed = client_for(table.police).get(reverse("cases:contributions", args=[case.pk]))
    assert "999990019" not in listed.content.decode()


def test_contributions_are_listed_newest_first_and_paged(table, case):
    for number in range(5):
        contribute(table, case, text=f"uitspraak {number}")
    client, url = client_for(table.police), reverse("cases:contributions", args=[case.pk])
    page = client.get(url)
    texts = [item["text"] for item in page.context["items"]]
    assert texts == [f"uitspraak {number}" for number in (4, 3, 2, 1, 0)]
    assert page.context["next_url"] is None


def test_pages_go_on_where_the_last_one_ended(table, case, monkeypatch):
    monkeypatch.setattr("cases.contributions.sections.PAGE", 2)
    for number in range(5):
        contribute(table, case, text=f"uitspraak {number}")
    client, url, seen = client_for(table.police), reverse("cases:contributions", args=[case.pk]), []
    address = url
    while address:
        page = client.get(address)
        seen += [item["text"] for item in page.context["items"]]
        address = page.context["next_url"] and url + page.context["next_url"]
    assert seen == [f"uitspraak {number}" for number in (4, 3, 2, 1, 0)]
    assert client.get(url + "?voor=niets").status_code == 404


def queries_of(client, url) -> int:
    client.get(url)
    with CaptureQueriesContext(connection) as seen:
        assert client.get(url).status_code == 200
    return len([query for query in seen if not query["sql"].startswith(("SAVEPOINT", "RELEASE"))])


@pytest.mark.parametrize("name", ["contributions", "open"])
def test_many_statements_cost_as_many_queries_as_two(table, case, name):
    other = build_case(table)
    for number in range(12):
        contribute(table, case, text=f"uitspraak {number}")
    for number in range(2):
        contribute(table, other, text=f"uitspraak {number}")
    client = client_for(table.police)
    few, many = (queries_of(client, reverse(f"cases:{name}", args=[each.pk])) for each in (other, case))
    assert few == many, (few, many)


@rule("ACC-05")
@pytest.mark.parametrize("name", ["contribute", "refuse", "contributions"])
def test_a_case_out_of_sight_does_not_exist(table, case, name):
    """ACC-05: 404 for who holds no grant, also for the privacy officer."""
    for seat in ("child_protection", "privacy", "intake"):
        assert client_for(table.people[seat]).get(reverse(f"cases:{name}", args=[case.pk])).status_code == 404


def test_the_process_manager_sees_the_case_but_may_not_bring_in(table, case):
    assert client_for(table.manager).get(reverse("cases:contribute", args=[case.pk])).status_code == 403
