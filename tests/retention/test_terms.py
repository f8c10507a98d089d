"""From facts to dates, and the list: the examples of the register of open questions, as tests."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from uuid import uuid4

import pytest
from django.urls import reverse

from cases.dossier import registry
from cases.dossier.models import Case
from cases.plans.models import ActionProgress
from contactpoint.requests.models import RequestTakenUp
from parta.access.acting import acting
from parta.parameters.defaults import DEFAULTS
from retention.terms import services as terms
from retention.terms.derivation import LAST_PROCESSING, STEPS, Undetermined, derive
from retention.terms.models import PlannedDestruction
from signals.reports.models import ReportDecision
from tests.privacy.everything import CANARY, GIVEN, Everything, decide_parameters, make_case, make_everything
from tests.support import as_, client_for, days, make_person, make_table, rule

TODAY = days(0)


class Proposals:
    """The protective defaults, as when nothing was decided."""

    def __init__(self, **decided):
        self.decided = decided

    def value(self, body_id, key):
        return self.decided.get(key, DEFAULTS[key].value)

    def undecided(self, body_id, term):
        return ()


def _subject(**facts):
    """A data subject with these facts and no other."""
    every = dict.fromkeys([*LAST_PROCESSING, "no_longer_necessary", "no_risk", "not_tabled", "informed", "case_pk"])
    row = {**every, "pk": uuid4(), "consultation_body_id": uuid4(), "reference": "Z-2026-0001", **facts}
    return SimpleNamespace(**row)


def _dates(kind="subject", parameters=None, **facts):
    file = derive(kind, _subject(**facts), parameters or Proposals())
    return file.term, file.planned_on, file.legal_on


@rule("RET-15", "RET-16")
def test_five_years_from_the_29th_of_february_end_on_the_28th():
    """RET-16, example 1: the case was never closed, and goes all the same."""
    found = _dates(case_pk=1, received=date(2027, 12, 1), adopted=date(2028, 2, 29))
    assert found == ("five_years", date(2033, 1, 24), date(2033, 2, 28))


@rule("RET-03", "RET-04")
def test_only_joint_acts_move_the_date():
    """RET-03, RET-04, example 2: the last of them counts; looking, printing and progress do not."""
    found = _dates(case_pk=1, received=date(2026, 1, 5), contributed=date(2026, 3, 12))
    assert found == ("five_years", date(2031, 2, 5), date(2031, 3, 12))


@rule("RET-03")
@pytest.mark.parametrize("act", LAST_PROCESSING)
def test_each_joint_act_moves_the_date_and_is_named(act):
    """RET-03: contribution, weighing decision, analysis, plan, meeting decision, closing."""
    file = derive("subject", _subject(**{"received": date(2026, 1, 1), act: date(2026, 5, 3)}), Proposals())
    assert file.legal_on == date(2031, 5, 3)
    assert file.derivation.startswith(f"{STEPS[act]} 3 mei 2026; vijf jaar later, uiterste datum 3 mei 2031")


@rule("CLO-06")
def test_the_date_of_the_closing_is_carried_out_as_it_stands():
    """CLO-06, example 3: the earlier of the two wins."""
    facts = {"case_pk": 1, "met": date(2026, 9, 3), "closed": date(2026, 11, 17)}
    early = _dates(**facts, no_longer_necessary=date(2027, 11, 17))
    assert early == ("no_longer_necessary", date(2027, 11, 17), date(2031, 11, 17))
    late = _dates(**facts, no_longer_necessary=date(2031, 11, 1))
    assert late == ("five_years", date(2031, 10, 13), date(2031, 11, 17))


@rule("RET-09")
def test_not_tabled_goes_the_day_after_the_submitter_was_told():
    """RET-09, example 'not tabled': one date, no lead for backups."""
    facts = {"received": date(2026, 11, 2), "not_tabled": date(2026, 11, 16)}
    assert _dates(**facts, informed=date(2026, 11, 18)) == ("not_tabled", date(2026, 11, 19), date(2026, 12, 16))
    assert _dates(**facts) == ("not_tabled", date(2026, 12, 16), date(2026, 12, 16))
    late = _dates(**facts, informed=date(2027, 1, 4))
    assert late == ("not_tabled", date(2026, 12, 16), date(2026, 12, 16))


@rule("RET-10")
def test_no_risk_goes_at_once_after_the_analysis():
    """RET-10, BESL 16(a): not five years, whatever else happened."""
    found = _dates(case_pk=1, analysed=date(2026, 11, 2), no_risk=date(2026, 11, 2))
    assert found == ("no_risk", date(2026, 11, 3), date(2026, 12, 2))


def test_a_number_of_days_may_be_decided_and_never_passes_the_limit():
    """RET_NO_RISK: at most 30 days."""
    facts = {"case_pk": 1, "no_risk": date(2026, 11, 2)}
    assert _dates(**facts, parameters=Proposals(RET_NO_RISK=10))[1] == date(2026, 11, 12)
    assert _dates(**facts, parameters=Proposals(RET_NO_RISK=90))[1] == date(2026, 12, 2)


@rule("MEL-12", "MEL-21", "RET-15")
def test_a_report_goes_thirty_days_after_its_decision():
    """MEL-12, RET-15: a term of 30 days has one date."""
    row = SimpleNamespace(pk=uuid4(), consultation_body_id=uuid4(), reference="M-2026-0001", decided=date(2026, 10, 1))
    file = derive("report", row, Proposals())
    assert (file.planned_on, file.legal_on) == (date(2026, 10, 31), date(2026, 10, 31))
    row.decided = None
    with pytest.raises(Undetermined):
        derive("report", row, Proposals())


@rule("RET-22")
def test_a_request_has_no_date_until_its_term_is_decided():
    """RET-22: listed, not destroyed."""
    row = SimpleNamespace(pk=uuid4(), consultation_body_id=uuid4(), reference="R-2026-0001", handled=date(2026, 2, 28))
    assert derive("request", row, Proposals()).planned_on is None
    assert not derive("request", row, Proposals()).is_due(date(2099, 1, 1))
    assert derive("request", row, Proposals(RET_REQUEST_YEARS=2)).planned_on == date(2028, 2, 28)
    row.handled = None
    with pytest.raises(Undetermined):
        derive("request", row, Proposals())


def test_facts_without_a_date_raise():
    """A date that cannot be determined is never guessed."""
    with pytest.raises(Undetermined):
        derive("subject", _subject(case_pk=1), Proposals())
    with pytest.raises(Undetermined):
        derive("subject", _subject(reference=None, received=TODAY), Proposals())


# --- from rows ------------------------------------------------------------------------------------------------------
@rule("RET-20")
@pytest.mark.django_db
def test_what_is_due_is_found_with_its_undecided_parameters(files_here):
    """RET-20: due(on) lists, also what may not go yet; the first to go comes first."""
    made = make_everything(make_table())
    with acting(None, "destruction"):
        found = {file.root_id: file for file in terms.due(TODAY) if file.body_id == made.table.body.pk}
    assert {found[made.roots[name]].term for name in ("subject", "not_tabled", "report")} == {
        "no_longer_necessary",
        "not_tabled",
        "report",
    }
    assert made.roots["request"] not in found
    assert all(file.undecided for file in found.values())
    assert found[made.roots["subject"]].legal_on.year == days(-1).year + 5


@pytest.mark.django_db
def test_a_day_earlier_less_is_due(made):
    """The planned date itself is the first day."""
    with acting(None, "destruction"):
        due = {file.root_id for file in terms.due(days(-1)) if file.body_id == made.table.body.pk}
        assert made.roots["subject"] not in due
        assert made.roots["not_tabled"] not in due
        assert made.roots["report"] in due


@rule("RET-02", "RET-05")
@pytest.mark.django_db
def test_an_open_case_of_long_ago_is_due_although_nobody_closed_it(files_here):
    """RET-02, RET-05: five years after the last act, minus the lead for backups; no extension."""
    table = make_table()
    decide_parameters(table)
    with acting(None, "demo"):
        case = make_case(Everything(table), days(-30))
    planned = derive_of(case).planned_on
    with acting(None, "destruction"):
        assert case.subject_id in {file.root_id for file in terms.due(planned)}
        assert case.subject_id not in {file.root_id for file in terms.due(planned - (days(1) - days(0)))}
        assert case.subject_id not in {file.root_id for file in terms.due(TODAY)}


def derive_of(case):
    """The dates of a case as they are now."""
    with acting(None, "destruction"):
        return terms.look("subject", case.subject_id)


@rule("RET-03", "RET-04")
@pytest.mark.django_db
def test_progress_of_an_action_does_not_move_the_date(made):
    """PLN-09, RET-03: an evaluation makes or confirms a version; a note by one owner is no joint act."""
    case = made.rows[Case][0]
    with acting(None, "demo"):
        action = made.rows[ActionProgress][0].action
        made.make(ActionProgress, action=action, is_done=True, actor=made.table.police, decided_on=days(0))
    assert derive_of(case).steps[0] == ("closed", days(-1))


@pytest.mark.django_db
def test_the_list_is_written_once_and_made_again_from_the_facts(made):
    """One row per file; what nobody decided is not on it."""
    with acting(None, "destruction"):
        terms.refresh(on=TODAY)
        rows = PlannedDestruction.objects.filter(consultation_body=made.table.body)
        assert {row.reference[0] for row in rows} == {"Z", "A", "M", "R"}
        terms.refresh(on=TODAY)
        terms.refresh(on=days(1))
        assert rows.all().count() == 4
        assert all(row.derivation for row in rows)
        # A decision that is taken back does not exist; without one there is no date.
        ReportDecision.objects.all()._raw_delete("default")
        RequestTakenUp.objects.all()._raw_delete("default")
        PlannedDestruction.objects.all()._raw_delete("default")
        terms.refresh(on=TODAY)
        assert rows.all().count() == 2


@pytest.mark.django_db
def test_an_open_case_is_listed_only_when_its_date_comes_near(files_here):
    """Until a year before, every act moves the date: its page shows it, the list does not."""
    table = make_table()
    with acting(None, "demo"):
        case = make_case(Everything(table), days(-30))
    with acting(None, "destruction"):
        terms.refresh(on=TODAY)
        assert not PlannedDestruction.objects.filter(subject=case.subject_id).exists()
        terms.refresh(on=derive_in_act(case).planned_on.replace(day=1))
        assert PlannedDestruction.objects.filter(subject=case.subject_id).exists()


def derive_in_act(case):
    """The same inside an act."""
    return terms.look("subject", case.subject_id)


@rule("RET-02")
@pytest.mark.django_db
def test_the_case_page_shows_the_legal_date_with_its_derivation(files_here):
    """RET-02: computed and shown on every case."""
    table = make_table()
    with acting(None, "demo"):
        made = Everything(table)
        case = make_case(made, days(-30))
        grant = made.rows[next(model for model in made.rows if model.__name__ == "CaseGrant")][0]
        type(grant).objects.filter(pk=grant.pk).update(valid_until=None)
    with as_(table.police):
        (term,) = registry.terms(Case.objects.visible_to(table.police).get(pk=case.pk))
    assert term["date"].year == days(-30).year + 5
    assert "vijf jaar later" in term["why"]


# --- the page -------------------------------------------------------------------------------------------------------
def _page(user, **query):
    return client_for(user).get(reverse("retention:terms"), query, secure=True)


@pytest.fixture
def listed(made):
    """One of everything, on the list."""
    with acting(None, "destruction"):
        terms.refresh(on=TODAY)
    return made


@rule("RET-20")
@pytest.mark.django_db
@pytest.mark.parametrize("seat", ["manager", "privacy"])
def test_the_page_shows_references_and_dates_and_no_name(listed, seat):
    """RET-20: reference, both dates, derivation, state."""
    answer = _page(listed.table.people[seat])
    text = answer.content.decode()
    for reference in references_of(listed):
        assert reference in text
    assert "niet langer noodzakelijk" in text.casefold()
    assert "laatste verwerking: afsluiting" in text
    assert "Start vanzelf" in text
    assert CANARY not in text
    assert GIVEN not in text


def references_of(made):
    """The references on the list of one casusoverleg."""
    with acting(None, "destruction"):
        rows = PlannedDestruction.objects.filter(consultation_body=made.table.body)
        return list(rows.values_list("reference", flat=True))


@rule("RET-20")
@pytest.mark.django_db
def test_the_page_says_which_parameter_is_missing(files_here):
    """RET-20: candidates are listed with what stops them."""
    made = make_everything(make_table())
    with acting(None, "destruction"):
        terms.refresh(on=TODAY)
    text = _page(made.table.manager).content.decode()
    assert "Nog niet alles kan vanzelf" in text
    assert DEFAULTS["RET_NOT_TABLED"].label in text
    assert "Wacht op parameter" in text
    assert "Nog geen datum" in text


@pytest.mark.django_db
def test_another_municipality_sees_nothing_of_it(listed):
    """WET 13(1): the list of a casusoverleg is for its own people."""
    other = make_table()
    text = _page(other.manager).content.decode()
    assert not any(reference in text for reference in references_of(listed))
    assert "Er loopt geen termijn" in text


@pytest.mark.django_db
@pytest.mark.parametrize("seat", ["police", "coordinator", "intake", "contact", "authorisation"])
def test_the_page_does_not_exist_for_others(listed, seat):
    """The list is not for a function: 404."""
    assert _page(listed.table.people[seat]).status_code == 404


@pytest.mark.django_db
def test_the_page_does_not_exist_for_rank(listed):
    """A superuser sees no case and no list."""
    person = make_person("rang")
    type(person).objects.filter(pk=person.pk).update(is_superuser=True)
    assert _page(type(person).objects.get(pk=person.pk)).status_code != 200


@pytest.mark.django_db
def test_the_list_goes_on_by_key(listed, monkeypatch):
    """Page 1,000 costs what page 1 costs; every row is on one page, files without a date last."""
    from retention.terms.views import TermsView

    monkeypatch.setattr(TermsView, "page_size", 1)
    seen, url = [], reverse("retention:terms")
    client = client_for(listed.table.manager)
    while url:
        answer = client.get(url, secure=True)
        seen += [row.planned.reference for row in answer.context["rows"]]
        following = answer.context["next_url"]
        url = following and reverse("retention:terms") + following
    assert sorted(seen) == sorted(references_of(listed))
    assert client.get(reverse("retention:terms"), {"voor": "x"}, secure=True).status_code == 404
