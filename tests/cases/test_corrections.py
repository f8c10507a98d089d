"""What is wrong is replaced everywhere at once; what is narrower or of others is seen by who it is for."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from cases.analysis.models import AnalysisItem
from cases.analysis.policies import is_flagged, standing_analysis
from cases.analysis.services import decide_analysis
from cases.contributions import services
from cases.contributions.models import Contribution, Correction, RelatedPerson, SourceFeedback
from cases.contributions.sections import choosable
from cases.dossier.models import Case, CaseGrant, CaseMembership
from cases.plans.models import Evaluation
from cases.plans.services import evaluate
from parta.access.acting import acting
from parta.worklist import search
from tests.cases.builders import adopt, analyse, build_case
from tests.cases.test_provisions import say
from tests.support import as_, client_for, days, make_table, rule

pytestmark = pytest.mark.django_db
USE = dict.fromkeys("abcdefgh", "useful")


@pytest.fixture
def table():
    return make_table()


@pytest.fixture
def case(table):
    return build_case(table)


def does(person, service, **answers):
    with as_(person):
        return service(actor=person, **answers)


def row_of(person, row) -> Contribution:
    return Contribution.objects.visible_to(person).select_related("case", "participant").with_keys().get(pk=row.pk)


def correct(table, row, seat="police", **changes):
    answers = {"outcome": "replaced", "text": "Het was zijn broer.", "reason": "nagevraagd", "decided_on": days(0)}
    person = table.people[seat]
    with as_(person):
        return services.correct(actor=person, contribution=row_of(person, row), **{**answers, **changes})


# --- correcting ---------------------------------------------------------------------------------------------------
@rule("QUA-03", "QUA-06")
def test_a_report_puts_it_in_doubt_until_its_supplier_looked(table, case):
    """WET 10, BESL 8: in doubt it is not to be used."""
    said = say(table, case, "police")
    answers = {"participant": table.participants["probation"], "what": "hij was weg", "decided_on": days(0)}
    with as_(table.probation):
        services.report_incorrect(actor=table.probation, contribution=row_of(table.probation, said), **answers)
        assert said not in choosable(table.probation, case)
        with pytest.raises(PermissionDenied):
            services.report_incorrect(actor=table.probation, contribution=row_of(table.probation, said), **answers)
    correct(table, said)
    with as_(table.probation):
        assert said in choosable(table.probation, case)
        assert row_of(table.probation, said).text == "Het was zijn broer."


@rule("MEL-06")
@pytest.mark.parametrize("seat", ["probation", "mayor", "coordinator"])
def test_only_its_supplier_corrects(table, case, seat):
    said = say(table, case, "police")
    with pytest.raises(PermissionDenied):
        correct(table, said, seat)


@rule("QUA-01", "QUA-05", "QUA-07", "QUA-10", "MTG-01")
def test_the_wrong_text_is_gone_everywhere_at_once(table, case):
    """QUA-05: also under what rests on it, which is flagged until it is decided again (QUA-10)."""
    said = say(table, case, "police")
    with as_(table.coordinator):
        decide_analysis(
            actor=table.coordinator,
            case=case,
            decided_on=days(0),
            has_risk_indications=True,
            picture="Hij dreigt.",
            reason="recent",
            rests_on=[row_of(table.coordinator, said)],
        )
    correct(table, said)
    with as_(table.coordinator):
        fresh = Case.objects.get(pk=case.pk)
        assert is_flagged(standing_analysis(fresh))
        assert AnalysisItem.objects.get().contribution_id == said.pk
    for name in ("contributions", "analyse"):
        page = client_for(table.coordinator).get(reverse(f"cases:{name}", args=[case.pk])).content.decode()
        assert "police zegt iets" not in page, name


@pytest.mark.parametrize("changes", [{"text": ""}, {"decided_on": days(1)}, {"decided_on": days(-20)}])
def test_a_replacement_needs_its_text_and_a_day_that_can_be(table, case, changes):
    said = say(table, case, "police")
    with pytest.raises(ValidationError):
        correct(table, said, **changes)
    with as_(table.police):
        assert not Correction.objects.exists()


@rule("QUA-02")
def test_feedback_is_followed_until_the_source_answered(table, case):
    correction = correct(table, say(table, case, "police"))
    told = {"organisation": "wijkteam", "message": "klopt niet", "due_on": days(9), "decided_on": days(0)}
    does(table.police, services.send_feedback, correction=correction, **told)
    with pytest.raises(PermissionDenied):
        does(table.police, services.send_feedback, correction=correction, **told)
    with as_(table.police):
        row = SourceFeedback.objects.select_related("correction__contribution__case").with_keys().get()
        services.answer_feedback(actor=table.police, feedback=row, answer="hersteld", answered_on=days(0))
        assert SourceFeedback.objects.get().answered_on == days(0)


# --- on behalf ----------------------------------------------------------------------------------------------------
def on_behalf(table, case, kind="probation"):
    return does(
        table.coordinator,
        services.contribute_on_behalf,
        case=case,
        participant=table.participants[kind],
        category="e",
        kind="fact",
        basis="own_task",
        source="telefoon",
        necessity="nodig",
        text="Hij heeft schulden.",
        contributed_on=days(0),
    )


@rule("DAT-17")
def test_what_was_entered_for_another_counts_only_once_he_confirmed(table, case):
    """DAT-17."""
    said = on_behalf(table, case)
    with as_(table.coordinator):
        assert said not in choosable(table.coordinator, case)
    with pytest.raises(PermissionDenied):
        does(table.police, services.confirm_statement, contribution=said, is_right=True, confirmed_on=days(0))
    does(table.probation, services.confirm_statement, contribution=said, is_right=True, confirmed_on=days(0))
    with as_(table.coordinator):
        assert said in choosable(table.coordinator, case)


def ids(rows) -> set:
    return {getattr(row, "pk", row) for row in rows}


@rule("DAT-17")
def test_unconfirmed_in_time_its_text_goes_and_the_mark_stays(table, case):
    said = on_behalf(table, case)
    with acting(None, "reminders"):
        assert said.pk not in ids(services.unconfirmed(said.confirm_until))
        assert said.pk in ids(services.unconfirmed(days(400)))
        assert services.remove_unconfirmed(contribution_id=said.pk, today=days(400))
        assert not services.remove_unconfirmed(contribution_id=said.pk, today=days(400))
    with as_(table.coordinator):
        row = row_of(table.coordinator, said)
        assert (row.text, row.removal) == ("", "unconfirmed")


# --- a narrower audience ------------------------------------------------------------------------------------------
@rule("PRV-01")
def test_a_statement_for_two_is_not_there_for_the_third(table, case):
    """AVG 25: page, list, choice of what a text rests on, and guessing."""
    audience = [table.participants["mayor"]]
    with pytest.raises(ValidationError):
        say(table, case, "police", audience=audience)
    said = say(table, case, "police", audience=audience, audience_reason="loopt een onderzoek")
    for seat, sees in (("police", True), ("mayor", True), ("probation", False), ("coordinator", False)):
        person = table.people[seat]
        with as_(person):
            assert (said in Contribution.objects.visible_to(person)) == sees, seat
            assert Contribution.objects.filter(pk=said.pk).exists() == sees, seat
        status = client_for(person).get(reverse("cases:report_incorrect", args=[said.pk])).status_code
        assert (status == 404) != sees, seat


def test_an_audience_is_of_the_table(table, case):
    with pytest.raises(ValidationError):
        say(
            table,
            case,
            "police",
            audience=[table.participants["child_protection_board"]],
            audience_reason="loopt een onderzoek",
        )


# --- related persons ----------------------------------------------------------------------------------------------
def related(table, case, **changes):
    answers = {"name": "Noor Zonderling", "relation": "zus", "relevance": "houdt hem thuis", "added_on": days(0)}
    return does(
        table.police,
        services.add_related,
        case=case,
        participant=table.participants["police"],
        **{**answers, **changes},
    )


@rule("DAT-06")
def test_a_related_person_is_named_with_relevance_and_found_by_nobody(table, case):
    """WET 4(h): no page, not findable."""
    row = related(table, case)
    with pytest.raises(ValidationError):
        related(table, case, relevance="")
    with as_(table.coordinator):
        assert list(search.cases_named(table.coordinator, "Noor Zonderling")) == []
    page = client_for(table.coordinator).get(reverse("cases:relations", args=[case.pk])).content.decode()
    assert "zus" in page.lower()
    assert "Zonderling" not in page, "the picture shows relations, not names"
    does(table.police, services.end_related, related=row, ended_on=days(0))
    with as_(table.police):
        assert RelatedPerson.objects.with_keys().get(pk=row.pk).name == ""


# --- evaluating ---------------------------------------------------------------------------------------------------
def evaluation(table, case, seat="coordinator", **changes):
    person = table.people[seat]
    with as_(person):
        members = list(CaseMembership.objects.filter(case=case, left_on__isnull=True))
        answers = {
            "decided_on": days(0),
            "necessity": "nog nodig",
            "effect": "het werkt",
            "next_on": days(60),
            "usefulness": USE,
            "members_confirmed": members,
            **changes,
        }
        return evaluate(actor=person, case=case, **answers)


@rule("REV-03")
def test_who_is_confirmed_sees_the_case_until_the_next_and_the_others_no_more(table, case):
    """REV-03."""
    analyse(table, case)
    adopt(table, case)
    with as_(table.coordinator):
        stays = list(CaseMembership.objects.filter(case=case).exclude(person=table.probation))
    evaluation(table, case, members_confirmed=stays)
    with as_(table.coordinator):
        seen = set(
            CaseGrant.objects.filter(content_object=case, valid_until__isnull=True).values_list("user", flat=True)
        )
        assert table.coordinator.pk in seen
    with as_(table.probation):
        assert not Case.objects.visible_to(table.probation).exists()
    with as_(table.police):
        assert Case.objects.visible_to(table.police).exists()


@rule("QUA-08", "REV-03")
def test_special_statements_and_related_people_that_are_not_confirmed_end(table, case):
    special = say(table, case, "probation", special_categories=["health"], text="Hij slaapt slecht.")
    kept = say(table, case, "probation", special_categories=["health"], text="Hij is in behandeling.")
    row = related(table, case)
    with as_(table.coordinator):
        items = [row_of(table.coordinator, kept)]
    evaluation(table, case, items_confirmed=items)
    with as_(table.probation):
        assert row_of(table.probation, special).text == ""
        assert row_of(table.probation, kept).text == "Hij is in behandeling."
        assert RelatedPerson.objects.with_keys().get(pk=row.pk).name == ""


def test_of_two_evaluations_at_once_one_is_told(table, case):
    evaluation(table, case)
    with pytest.raises(ValidationError):
        evaluation(table, case)
    with as_(table.coordinator):
        assert Evaluation.objects.count() == 1


@pytest.mark.parametrize("changes", [{"next_on": days(800)}, {"next_on": days(0)}, {"decided_on": days(1)}])
def test_the_next_one_comes_in_time(table, case, changes):
    with pytest.raises(ValidationError):
        evaluation(table, case, **changes)


def test_somebody_who_leads_stays(table, case):
    with as_(table.coordinator):
        others = list(CaseMembership.objects.filter(case=case, is_coordinator=False))
    with pytest.raises(ValidationError):
        evaluation(table, case, "manager", members_confirmed=others)
