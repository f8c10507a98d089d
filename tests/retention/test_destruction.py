"""Destroying one file: what is looked at again, what goes, what is stated, what a fault leaves."""

from __future__ import annotations

import io
from uuid import uuid4

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.db import models

from cases.dossier.models import Case, CaseMembership
from parta.access.acting import acting
from parta.audit.models import LogEntry
from parta.outbox.models import Notice
from parta.parameters.models import LegalParameter
from parta.vault import crypto, files, keyring
from parta.vault.models import DataKey, EpochKey, SearchToken
from retention.certificates.models import DestructionCertificate
from retention.destruction import ledger, services
from retention.destruction.models import DestructionRun, LedgerItem
from retention.terms import services as terms
from retention.terms.models import ROOTS, PlannedDestruction
from signals.referrals.models import DataSubject
from signals.weighing.models import NotTabled, SubmitterInformed
from tests.privacy.everything import CANARY, KIND_OF, Everything, decide_parameters, make_case, make_everything
from tests.support import days, make_table, rule

pytestmark = pytest.mark.django_db
TODAY = days(0)


def _destroy(made, name="subject", on=TODAY):
    return services.destroy(kind=KIND_OF[name], root_id=made.roots[name], on=on)


def _own(model, made):
    """The rows of this casusoverleg; to be called inside acting."""
    return model.objects.filter(consultation_body=made.table.body)


def _nothing_happened(made, name="subject"):
    with acting(None, "destruction"):
        assert ROOTS[KIND_OF[name]].objects.filter(pk=made.roots[name]).exists()
        assert not DestructionRun.objects.filter(root_id=made.roots[name]).exists()
        assert DataKey.objects.filter(pk=keyring.alias_key_id(made.roots[name])).exists()


@rule("RET-09", "RET-14", "RET-18")
@pytest.mark.parametrize("name", list(KIND_OF))
def test_everything_of_a_file_goes_and_one_certificate_stays(made, name):
    """RET-14, RET-18: rows, keys, tokens, notices; the certificate counts them."""
    run = _destroy(made, name)
    with acting(None, "destruction"):
        items = list(LedgerItem.objects.filter(run=run))
        for item in items:
            for model, ids in ledger.rows_in([item]).items():
                assert not model._base_manager.filter(pk__in=ids).exists(), item.kind
        assert not DataKey.objects.filter(pk__in=[key for item in items for key in item.key_ids]).exists()
        assert not SearchToken.objects.filter(object_id=made.roots[name]).exists()
        assert not Notice.objects.filter(object_id=made.roots[name]).exists()
        certificate = DestructionCertificate.objects.get(run=run)
        assert certificate.rows == sum(len(item.row_ids) for item in items) > 2
        assert certificate.keys == sum(len(item.key_ids) for item in items) > 2
        assert certificate.files == (2 if name == "subject" else 0)
        assert _own(DestructionRun, made).get().finished_at is not None


@rule("RET-14")
def test_the_file_is_wiped_from_the_storage(made, files_here):
    """RET-14: attachments go too."""
    assert files.exists(made.stored)
    _destroy(made)
    assert list(files_here.iterdir()) == []


@rule("RET-25")
def test_another_file_stays_whole_and_readable_under_the_new_epoch(made):
    """RET-25: the survivors are wrapped anew; the old epoch key is gone."""
    with acting(None, "demo"):
        case = make_case(Everything(made.table), days(-5))
        before = set(EpochKey.objects.values_list("pk", flat=True))
    _destroy(made)
    with acting(None, "demo"):
        assert not EpochKey.objects.filter(pk__in=before).exists()
        assert DataSubject.objects.with_keys().get(pk=case.subject_id).surname == CANARY
        assert CaseMembership.objects.filter(case=case).exists()


@rule("RET-25")
def test_a_key_that_was_made_under_the_old_epoch_meanwhile_is_wrapped_too(made, monkeypatch):
    """RET-25: nobody waits for the renewal, and no key is lost by it."""
    real, late = keyring._wrap_anew, uuid4()

    def meanwhile(epoch_id, epoch_key, batch):
        count = real(epoch_id, epoch_key, batch)
        if count == 0 and not DataKey.objects.filter(pk=late).exists():
            old = EpochKey.objects.exclude(pk=epoch_id).get()
            under = crypto.unwrap(old.wrapped, crypto.master_key(), old.pk)
            DataKey.objects.create(pk=late, epoch=old, wrapped=crypto.wrap(b"k" * 32, under, late))
        return count

    monkeypatch.setattr(keyring, "_wrap_anew", meanwhile)
    with acting(None, "destruction") as act:
        number = DataKey.objects.count()
        assert keyring.renew_epoch(batch=7) == number + 1
        act.keys.clear()
        keyring.load(DataKey.objects.values_list("pk", flat=True))
        assert len(act.keys) == number + 1
        assert act.keys[late] == b"k" * 32
        assert EpochKey.objects.count() == 1


@rule("RET-02")
def test_the_date_is_looked_at_again_under_lock(made):
    """RET-02: a message in the queue destroys nothing by itself."""
    assert _destroy(made, on=days(-1)) is None
    _nothing_happened(made)


@rule("RET-20")
def test_nothing_goes_on_an_undecided_parameter(made):
    """RET-20: while a parameter is undecided the file is listed and stays."""
    LegalParameter.objects.filter(key="BACKUP_DAYS").update(valid_until=TODAY)
    with acting(None, "destruction"):
        listed = {file.root_id: file.undecided for file in terms.due(TODAY)}
    assert listed[made.roots["subject"]] == ("BACKUP_DAYS",)
    assert _destroy(made) is None
    _nothing_happened(made)


@rule("RET-20", "RET-22")
@pytest.mark.parametrize("name", ["not_tabled", "report", "request"])
def test_each_term_rests_on_its_own_parameter(files_here, name):
    """RET-20, RET-22: other decisions do not help."""
    made = make_everything(make_table())
    decide_parameters(made.table, "BACKUP_DAYS", "RET_SCOPE")
    assert _destroy(made, name) is None
    _nothing_happened(made, name)


def test_a_second_time_there_is_nothing_to_do(made):
    """One run, one certificate, however often a message is delivered."""
    assert _destroy(made) is not None
    assert _destroy(made) is None
    with acting(None, "destruction"):
        assert _own(DestructionCertificate, made).count() == _own(DestructionRun, made).count() == 1


def test_a_row_that_the_count_missed_rolls_everything_back(made, monkeypatch):
    """A service that deletes compares the count: else half a file would be certified."""
    real = ledger.erase
    monkeypatch.setattr(ledger, "erase", lambda rows: real(rows) - 1)
    with pytest.raises(services.Mismatch):
        _destroy(made)
    _nothing_happened(made)


def test_a_row_that_still_hangs_on_the_file_rolls_everything_back(made, monkeypatch):
    """A model that is not on the path cannot be forgotten in silence."""
    real = ledger.rows_of
    monkeypatch.setattr(
        ledger, "rows_of", lambda *root: {m: ids for m, ids in real(*root).items() if m is not CaseMembership}
    )
    with pytest.raises(Exception, match="cases_casemembership"):
        _destroy(made)
    _nothing_happened(made)


def test_a_fault_between_rows_and_keys_is_finished_later(made, monkeypatch):
    """Killed in the middle: nothing half gone, one certificate."""
    with monkeypatch.context() as broken:
        broken.setattr(keyring, "destroy", lambda ids: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            _destroy(made)
    with acting(None, "destruction"):
        run = _own(DestructionRun, made).get()
        assert run.finished_at is None
        assert not _own(DestructionCertificate, made).exists()
    assert services.resume_unfinished() == 1
    assert services.resume_unfinished() == 0
    with acting(None, "destruction"):
        assert _own(DestructionCertificate, made).get().run_id == run.pk
        assert not DataKey.objects.filter(pk=keyring.alias_key_id(made.roots["subject"])).exists()


def test_a_fault_after_the_keys_is_finished_with_the_same_numbers(made, monkeypatch):
    """The certificate counts the ledger, not what was left to do."""
    with monkeypatch.context() as broken:
        broken.setattr(keyring, "renew_epoch", lambda: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            _destroy(made)
    services.resume_unfinished()
    with acting(None, "destruction"):
        assert _own(DestructionCertificate, made).get().keys > 10


@rule("WEG-09")
def test_the_submitter_of_a_referral_hears_it_even_when_nobody_told_him(made):
    """BESL 16(b), open-questions 3: at the outer limit the notice goes out with reference and outcome only."""
    with acting(None, "destruction"):
        SubmitterInformed.objects.all()._raw_delete("default")
        Notice.objects.filter(object_id=made.roots["not_tabled"])._raw_delete("default")
    assert _destroy(made, "not_tabled") is None
    assert _destroy(made, "not_tabled", on=days(27)) is not None
    with acting(made.table.police, "work"):
        notice = Notice.objects.visible_to(made.table.police).get(kind="not_tabled")
        assert (notice.object_id, notice.path, notice.mailed_at) == (None, "", None)


@rule("RET-26")
def test_the_trail_names_the_run_and_not_the_file(made):
    """RET-26: what stays in the trail leads to nobody."""
    before = list(LogEntry.objects.filter(purpose="destruction").values_list("pk", flat=True))
    run = _destroy(made)
    written = LogEntry.objects.filter(purpose="destruction").exclude(pk__in=before)
    entries = {entry.event: entry for entry in written}
    assert set(entries) == {"destruction.started", "keys.rotated", "destruction.finished"}
    for event in ("destruction.started", "destruction.finished"):
        assert entries[event].object_pk == str(run.pk)
        assert entries[event].consultation_body_id == made.table.body.pk
    assert all(entry.object_alias is entry.person_alias is None for entry in entries.values())


@rule("REP-06")
def test_the_path_covers_every_model_of_the_stages():
    """A new model without a destruction path fails here; a meeting and a figure outlive cases and hold none."""
    outlives = {"cases.Meeting", "cases.MeetingBody", "cases.MeetingSeries", "signals.WeighingTally"}
    # A figure has no case; a paper is found by what it points to.
    outlives |= {"cases.UsefulnessTally", "cases.MeetingPaper"}
    covered = set()
    waiting = list(ROOTS.values())
    while waiting:
        model = waiting.pop()
        if model not in covered:
            covered.add(model)
            waiting += [child for child, _field in ledger.children_of(model)]
    every = {m for label in ("signals", "cases", "contactpoint") for m in apps.get_app_config(label).get_models()}
    assert {m._meta.label for m in every - covered} == outlives
    assert PlannedDestruction in covered
    assert {m._meta.label for m in ledger.pointing_models()} == {
        "cases.MeetingPaper",
        "outbox.Notice",
        "vault.Draft",
        "vault.SearchToken",
    }


def test_every_foreign_key_that_leaves_a_row_of_a_file_protects():
    """CASCADE only along the path: nothing outside a file goes with it."""
    for root in ROOTS.values():
        for relation in root._meta.related_objects:
            assert relation.on_delete in (models.CASCADE, models.PROTECT)


# --- commands -------------------------------------------------------------------------------------------------------
def _run(name, *arguments):
    out = io.StringIO()
    call_command(name, *arguments, stdout=out)
    return out.getvalue()


def _waiting_of_others(*tables, on=TODAY):
    """How many files of region and worlds are due on a day; all of them wait, and none may be destroyed."""
    own = {table.body.pk for table in tables}
    with acting(None, "destruction"):
        files = [file for file in terms.due(on) if file.body_id not in own]
    assert all(file.undecided for file in files)
    return len(files)


def test_destroy_due_destroys_what_is_due_today(made):
    """`destroy_due`: a line per file with reference and dates, no name."""
    waiting = _waiting_of_others(made.table)
    out = _run("destroy_due")
    assert f": {waiting + 4} aan de beurt, 4 vernietigd" in out
    assert CANARY not in out
    assert f": {waiting} aan de beurt, 0 vernietigd" in _run("destroy_due")


def test_a_rehearsal_destroys_nothing(made):
    """`destroy_due --dry-run`."""
    due = _waiting_of_others(made.table) + 4
    assert f": {due} aan de beurt, 0 vernietigd (proef)" in _run("destroy_due", "--dry-run")
    _nothing_happened(made)


def test_a_later_day_is_a_rehearsal_without_demo_data(made, settings):
    """`--on` a later day implies --dry-run."""
    settings.DEMO = False
    assert "(proef)" in _run("destroy_due", "--on", days(1).isoformat())
    _nothing_happened(made)


@rule("ISE-06")
def test_with_demo_data_a_later_day_also_destroys_but_only_in_fictitious_municipalities(made):
    """ISE-06: a visitor sees a destruction; a real file never goes before its day."""
    real = make_everything(make_table())
    decide_parameters(real.table)
    type(real.table.body.municipality).objects.filter(pk=real.table.body.municipality_id).update(is_fictitious=False)
    due = _waiting_of_others(made.table, real.table, on=days(1)) + 4
    assert f": {due} aan de beurt, 4 vernietigd" in _run("destroy_due", "--on", days(1).isoformat())
    _nothing_happened(real)


@rule("RET-20")
def test_a_file_that_waits_is_listed_with_what_it_waits_for(files_here, demo_waits):
    """RET-20: candidates are listed."""
    (ended,) = make_everything(make_table()).rows[NotTabled]
    out = _run("destroy_due")
    (line,) = (line for line in out.splitlines() if line.startswith(f"{ended.reference} "))
    assert "wacht op RET_NOT_TABLED" in line
    assert " aan de beurt, 0 vernietigd" in out


@pytest.mark.parametrize("day", ["morgen", "0026-01-01", "2026-13-01"])
def test_a_day_that_is_none_is_refused(day):
    """Bad input: a clear answer."""
    with pytest.raises(CommandError, match="--on"):
        _run("destroy_due", "--on", day)


def test_one_that_fails_does_not_keep_the_others(made, monkeypatch):
    """The exit code says that something stayed; the text of the fault is not printed."""
    real = ledger.rows_of

    def broken(model, root_id):
        if root_id == made.roots["report"]:
            raise RuntimeError(CANARY)
        return real(model, root_id)

    monkeypatch.setattr(ledger, "rows_of", broken)
    waiting = _waiting_of_others(made.table)
    out = io.StringIO()
    with pytest.raises(CommandError) as failed:
        call_command("destroy_due", stdout=out)
    assert failed.value.returncode == 1
    assert f": {waiting + 4} aan de beurt, 3 vernietigd" in out.getvalue()
    assert CANARY not in out.getvalue()


@rule("RET-25", "RET-26")
def test_replay_destroys_what_a_restore_brought_back(made):
    """RET-26: the ledger works on row ids, as often as you like."""
    with acting(None, "destruction"):
        runs = DestructionRun.objects.count()
        keys = list(DataKey.objects.values())
        row = next(iter(made.rows[Case]))
        backup = DataSubject._base_manager.values().get(pk=row.subject_id)
        content = files.default_storage.open(made.stored).read()
    _destroy(made)
    with acting(None, "demo"):
        # An older copy of the databases and of the files comes back, below the new epoch.
        DataSubject._base_manager.bulk_create([DataSubject(**backup)])
        epoch = EpochKey.objects.get()
        missing = [k for k in keys if not DataKey.objects.filter(pk=k["id"]).exists()]
        DataKey.objects.bulk_create(DataKey(**{**k, "epoch_id": epoch.pk}) for k in missing)
        files.default_storage.save(made.stored, files.ContentFile(content))
    out = _run("replay_destructions")
    assert f"1 rijen  {len(missing)} sleutels  1 bestanden" in out
    assert f"{runs + 1} vernietigingen nagelopen, 1 opnieuw uitgevoerd" in out
    assert _run("replay_destructions") == f"{runs + 1} vernietigingen nagelopen, 0 opnieuw uitgevoerd\n"
