"""A canary in every personal field: found by decrypting, never in plain, and nowhere at all after destruction.

Each step of the destruction is switched off once: then something must be found, else these tests prove nothing.
"""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections import Counter

import pytest
from django.core.management import CommandError, call_command
from django.db import models

from parta.access.acting import acting
from parta.access.sight import guarded_models
from parta.audit.models import LogEntry
from parta.outbox.models import Notice
from parta.vault import files, keyring, search
from parta.vault.fields import VaultTextField
from parta.vault.models import SearchToken, VaultModel
from retention.destruction import ledger, leftovers, services
from retention.destruction.tasks import destroy
from retention.terms import services as terms
from tests.database import ROOT
from tests.privacy.everything import CANARY, GIVEN, KIND_OF, decide_parameters, make_everything
from tests.privacy.stores import dump, plain_places
from tests.support import days, make_table, rule, session_for

NO_PERSON = {
    # free text that says nothing of a data subject: why
    "outbox.Notice.reference": "a reference",
    "outbox.Notice.path": "an address in the product: ids only",
    "outbox.Notice.calendar": "a neutral title, a reference and a link",
    "vault.Draft.form": "the name of a form and ids",
    "signals.Report.reference": "a reference",
    "signals.ReportReferred.reference": "a reference",
    "signals.SubjectReference.reference": "a reference",
    "signals.Involvement.reference": "a reference",
    "signals.InformingQuestion.reference": "a reference",
    "signals.Consultation.reference": "a reference",
    "signals.GatheringRequest.reference": "a reference",
    "signals.Weighing.talk_place": "where the three meet",
    "signals.Referral.reference": "a reference",
    "signals.NotTabled.reference": "a reference",
    "cases.Case.reference": "a reference",
    "cases.Meeting.reference": "a reference",
    "cases.Meeting.place": "where several cases are discussed; a meeting outlives them",
    "cases.Contribution.file_type": "one of four content types",
    "cases.Contribution.file_stored": "a random name",
    "cases.MeetingPaper.file_stored": "a random name",
    "cases.TableDecision.reference": "a reference",
    "cases.Action.reference": "a reference",
    "cases.Provision.reference": "a reference",
    "cases.Exchange.reference": "a reference",
    "cases.Exchange.referral_reference": "a reference",
    "cases.DutyHandedOver.reference": "a reference",
    "contactpoint.RightsRequest.reference": "a reference",
    "contactpoint.RightsRequest.code_hash": "a keyed hash",
    "retention.PlannedDestruction.reference": "a reference",
    "retention.PlannedDestruction.derivation": "dates with the name of an act",
    "retention.LedgerItem.kind": "the name of a model",
    "retention.DestructionCertificate.reference": "a reference",
}
NO_FILE = {
    # models without a row in any file: why
    "cases.Meeting": "one session of several cases",
    "cases.MeetingBody": "who convenes",
    "cases.MeetingSeries": "so many weeks apart",
    "cases.UsefulnessTally": "a count by year: no person",
    "retention.DestructionRun": "a tombstone",
    "retention.LedgerItem": "a tombstone",
    "retention.DestructionCertificate": "kept for ever, without personal data",
    "retention.PlannedDestruction": "made by the worker from dates",
    "vault.SearchToken": "made by the index",
    "signals.WeighingTally": "a count by year: no person",
    "outbox.MailPreference": "about which notices a user of the product gets mail",
}


@pytest.fixture
def made(fresh_database, redis_url):
    """One of everything in databases of its own, due today."""
    table = make_table()
    decide_parameters(table)
    decide_parameters(table, "RET_REQUEST_YEARS")
    return make_everything(table)


@pytest.fixture
def listed(made):
    """The same, with its dates on the list, one task in the queue and somebody signed in."""
    with acting(None, "destruction"):
        terms.refresh(on=days(0))
    destroy.delay(KIND_OF["report"], str(made.roots["report"]))
    session_for(made.table.police)
    return made


def _destroy_all(made):
    for name, kind in KIND_OF.items():
        services.destroy(kind=kind, root_id=made.roots[name], on=days(0))


def _scan(*words):
    with acting(None, "destruction"):
        return dict(leftovers.scan(" ".join(words or (CANARY,))).found)


def _names_of(clone) -> set[str]:
    """The files in the storage, those of the demo region included."""
    return {path.name for path in clone.files.iterdir()}


def _free(field) -> bool:
    text = isinstance(field, models.CharField | models.TextField | models.JSONField)
    return text and not field.choices and not isinstance(field, VaultTextField)


@rule("ISE-03")
def test_every_personal_field_has_a_canary(made):
    """A new model, or a new free field, fails here until it is encrypted and filled, or named with the reason."""
    missing, plain = [], []
    with acting(None, "demo"):
        for model in guarded_models():
            label = model._meta.label
            if label not in NO_FILE and model not in made.rows:
                missing.append(label)
            plain += [f"{label}.{f.name}" for f in model._meta.concrete_fields if _free(f)]
            for f in (f for f in model._meta.concrete_fields if isinstance(f, VaultTextField)):
                rows = model.objects.with_keys().filter(pk__in=[row.pk for row in made.rows.get(model, ())])
                if not any(CANARY in getattr(row, f.name) for row in rows if f.name != "given_names"):
                    missing.append(f"{label}.{f.name}")
    assert sorted(missing) == ["cases.ExchangePerson.given_names", "signals.DataSubject.given_names"]
    assert set(plain) == set(NO_PERSON)


def test_the_canary_is_found_in_every_store_by_decrypting(listed):
    """Before the destruction: each table with text, the tokens and the file."""
    found = _scan(CANARY)
    tables = {place.split()[1].split(".")[0] for place in found if place.startswith("default ")}
    expected = {model._meta.db_table for model in listed.rows if issubclass(model, VaultModel)}
    fieldless = {"signals_weighing", "signals_informingquestion", "signals_groundlapsed"}
    fieldless |= {"cases_minutesapproval", "cases_meetingpaper"}
    assert tables == expected - fieldless | {"vault_searchtoken"}
    assert found["bestanden inhoud"] == 2
    assert found["default vault_searchtoken.token"] == 2


@rule("LOG-04", "ISE-03")
def test_the_canary_lies_nowhere_in_plain(listed, fresh_database):
    """WET 14(1), AVG 32: no copy of database, file, queue or trail says the name."""
    assert plain_places(fresh_database, CANARY, GIVEN) == []


@rule("WEG-20", "RET-12", "RET-14")
def test_after_destruction_it_is_nowhere_at_all(listed, fresh_database):
    """RET-14: nothing in any store, by decrypting or in plain."""
    others = _names_of(fresh_database) - {listed.stored, listed.paper}
    _destroy_all(listed)
    assert _scan(CANARY) == _scan(GIVEN) == {}
    assert plain_places(fresh_database, CANARY, GIVEN) == []
    assert _names_of(fresh_database) == others


@rule("RET-17", "RET-26")
def test_nothing_that_stays_leads_to_the_person(listed, fresh_database):
    """RET-26: reference, ids and aliases of the files are in tombstones and trail only, as random ids."""
    ids = {str(root_id) for root_id in listed.roots.values()}
    references = {row.reference for rows in listed.rows.values() for row in rows if hasattr(row, "reference")}
    _destroy_all(listed)
    for place, text in dump(fresh_database).items():
        table = place.split(":")[-1]
        assert not any(reference in text for reference in references), place
        if table not in {"retention_destructionrun", "retention_ledgeritem", "queue"}:
            assert not any(pk in text for pk in ids), place


STEPS = {
    # step: (where, what, by what)
    "rows": (ledger, "erase", lambda rows: sum(len(ids) for ids in rows.values())),
    "keys": (keyring, "destroy", lambda ids: 0),
    "files": (files, "delete", lambda stored: None),
}


@pytest.mark.parametrize("step", list(STEPS))
def test_a_step_that_is_left_out_is_noticed(listed, monkeypatch, step):
    """A scan that cannot find is a defect: without this step something is found, whatever the certificate says."""
    where, name, instead = STEPS[step]
    with monkeypatch.context() as broken:
        broken.setattr(where, name, instead)
        _destroy_all(listed)
    assert _scan(CANARY)


@pytest.mark.parametrize("model", [SearchToken, Notice])
def test_what_points_to_a_file_and_is_left_out_is_noticed(listed, monkeypatch, model):
    """Tokens and notices hang on nothing: no constraint of the database would miss them, the scan does."""
    real = ledger.pointing_models
    with monkeypatch.context() as broken:
        broken.setattr(ledger, "pointing_models", lambda: [other for other in real() if other is not model])
        _destroy_all(listed)
    with acting(None, "destruction"):
        assert model.objects.filter(object_id__in=listed.roots.values()).exists()
    assert any(model._meta.db_table in place for place in _scan(CANARY))


# --- the scan itself ------------------------------------------------------------------------------------------------
def _command(monkeypatch, text):
    out = io.StringIO()
    monkeypatch.setattr("sys.stdin", io.StringIO(text))
    try:
        call_command("scan_leftovers", stdout=out)
    except CommandError as error:
        return error.returncode, out.getvalue()
    return 0, out.getvalue()


def test_the_command_says_where_and_how_often_and_never_what(listed, monkeypatch):
    """Exit code 1, places with numbers, no content; the scan is in the trail."""
    code, out = _command(monkeypatch, f"{GIVEN} {CANARY}\n")
    assert code == 1
    assert "default signals_datasubject.surname  2" in out
    assert CANARY.casefold() not in out.casefold()
    with acting(None, "destruction"):
        assert LogEntry.objects.filter(event="leftovers.scanned").exists()


def test_the_command_finds_nothing_where_nothing_is(listed, fresh_database, monkeypatch):
    """Exit code 0, with how much was looked at."""
    code, out = _command(monkeypatch, "Roodkeelduiker")
    assert code == 0
    assert "Niets gevonden." in out
    assert "wachtrij" in out
    assert listed.stored in _names_of(fresh_database)
    assert f"bestanden {len(_names_of(fresh_database))}," in out


@pytest.mark.parametrize("text", ["", "  \n", "-"])
def test_the_command_refuses_what_is_no_name(fresh_database, redis_url, monkeypatch, text):
    """Exit code 2."""
    assert _command(monkeypatch, text)[0] == 2


def test_the_command_does_not_call_half_a_scan_a_scan(made, monkeypatch, settings):
    """Redis away: exit code 2, not 'nothing found'."""
    settings.REDIS_URL = "unix:///nergens/valkey.sock"
    assert _command(monkeypatch, CANARY)[0] == 2


def test_the_scan_finds_it_wherever_it_might_lie(made):
    """Places that should never hold a name are looked at all the same."""
    from django.core.cache import cache
    from django.core.files.base import ContentFile

    from parta.organisations.models import Participant

    _destroy_all(made)
    assert _scan(CANARY) == {}
    session = session_for(made.table.police)
    session["last"] = f"zag {CANARY}"
    session.save()
    destroy.delay("subject", CANARY)
    cache.set("x", CANARY)
    files.default_storage.save("wees", ContentFile(CANARY.encode()))
    with acting(None, "demo"):
        Participant.objects.filter(pk=made.table.participants["police"].pk).update(name=f"van {CANARY.upper()}s")
    assert set(_scan(CANARY)) == {
        "bestanden inhoud",
        "bestanden zonder rij",
        "default django_session.session_data",
        "default organisations_participant.name",
        "default parta_cache.value",
        "wachtrij celery",
    }


@pytest.mark.django_db
def test_a_name_is_found_by_its_words_together():
    """Two words of a name must be in the same row; accents and capitals do not matter; short words are whole words."""
    needle = leftovers.Needle.of("José de Vink")
    assert set(needle.places({"a": "jose", "b": "DE VINKEN"})) == {"a", "b"}
    assert needle.places({"a": "jose", "b": "vink"}) == []
    assert leftovers.Needle.of("Jan").places({"a": "in januari"}) == []
    assert leftovers.Needle.of("Jan").places({"a": "zei Jan."}) == ["a"]


@pytest.mark.django_db
def test_tokens_of_a_near_name_are_no_find():
    """A search finds with one typing error; the scan wants the name itself."""
    table = make_table()
    with acting(None, "demo"):
        search.index(table.body.pk, table.body.pk, given_names="Els", surname="Zwartkuifvank", born=None)
    with acting(None, "destruction"):
        result = leftovers.Scan(Counter(), Counter())
        leftovers._scan_tokens(leftovers.Needle.of(CANARY), result)
        assert not result.found
        leftovers._scan_tokens(leftovers.Needle.of("Els Zwartkuifvank"), result)
        assert result.found


def test_as_a_process_of_its_own_it_answers_by_exit_code(made, fresh_database):
    """As an operator calls it: the name by standard input, never in the list of processes."""
    command, found = [sys.executable, "manage.py", "scan_leftovers"], []
    own = {**os.environ, **fresh_database.environment}
    for name in (CANARY, "Roodkeelduiker", ""):
        done = subprocess.run(command, cwd=ROOT, env=own, input=name, text=True, capture_output=True, check=False)
        assert CANARY.casefold() not in (done.stdout + done.stderr).casefold()
        found.append(done.returncode)
    assert found == [1, 0, 2]
