"""The weighing: blind views decide nothing, only the three together do; each refusal says why."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction

from parta.access.acting import acting
from parta.audit.models import LogEntry
from parta.organisations.models import StandingParticipant
from parta.outbox.models import Notice
from parta.parameters.defaults import DEFAULTS
from signals.referrals import registry
from signals.referrals.models import Referral
from signals.weighing import services
from signals.weighing.models import (
    AssessmentConfirmation,
    Composition,
    CompositionMember,
    JointAssessment,
    NotTabled,
    SubmitterInformed,
    ViewReceipt,
    Weighing,
    WeighingView,
)
from signals.weighing.policies import spokesman
from tests.signals.weighed import (
    WEIGHERS,
    assessed,
    compose,
    composed,
    confirm,
    enter,
    file_view,
    members_of,
    reasons_of,
    refer,
    rows_the_database_shows,
    viewed,
)
from tests.support import as_, days, designate, make_person, make_table, rule, seat_at

pytestmark = pytest.mark.django_db
TERM = int(DEFAULTS["WEIGH_DECISION_DAYS"].value)


def ended_on(referral: Referral):
    with acting(None, "demo"):
        return Referral.objects.get(pk=referral.pk).ended_on


# --- views --------------------------------------------------------------------------------------------------------
@rule("WEG-21")
def test_a_view_is_seen_by_its_own_party_alone_until_the_third_is_in():
    """WEG-21: views are blind until all three are in, and then open to the three."""
    table = make_table()
    referral = refer(table)
    file_view(referral, table.police)
    with as_(table.police):
        (own,) = WeighingView.objects.visible_to(table.police).with_keys()
        assert own.reasons == reasons_of(table.police)
    with as_(table.mayor):
        assert not WeighingView.objects.visible_to(table.mayor).exists()
        assert rows_the_database_shows(WeighingView) == 0
        assert list(ViewReceipt.objects.visible_to(table.mayor).values_list("party", flat=True)) == ["police"]
    file_view(referral, table.prosecutor, "does_not_fit")
    file_view(referral, table.mayor)
    for seat in WEIGHERS:
        with as_(table.people[seat]):
            assert WeighingView.objects.visible_to(table.people[seat]).count() == 3
            assert rows_the_database_shows(WeighingView) == 3


@rule("WEG-21")
def test_a_receipt_says_nothing_but_that_a_view_is_in():
    """WEG-21: not what it says, nor when it came."""
    assert {field.name for field in ViewReceipt._meta.get_fields()} == {"id", "weighing", "party"}


@rule("WEG-02", "WEG-21")
def test_three_equal_views_are_not_yet_an_assessment():
    """WEG-02, WEG-21: a view decides nothing."""
    table = make_table()
    weighing = viewed(table)
    referral = weighing.referral
    with as_(table.police):
        assert not JointAssessment.objects.exists()
        assert ended_on_inside(referral) is None
        with pytest.raises(PermissionDenied):
            services.enter_composition(
                actor=table.police, weighing=weighing, decided_on=days(0), is_tabled=True, members=members_of(table)
            )


def ended_on_inside(referral):
    return Referral.objects.get(pk=referral.pk).ended_on


@pytest.mark.parametrize("seat", ["probation", "coordinator", "manager", "intake", "privacy"])
def test_only_who_is_designated_to_weigh_files_a_view(seat):
    """WET 5(3), WET 12(3): the three parties, each by its own people."""
    table = make_table()
    referral = refer(table)
    person = table.people[seat]
    with pytest.raises((PermissionDenied, Referral.DoesNotExist)):
        file_view(referral, person)


def test_a_weigher_of_another_casusoverleg_does_not_find_the_referral():
    """WET 13(1): sight is of one's own municipality."""
    table, other = make_table(), make_table()
    referral = refer(table)
    file_view(referral, table.police)
    with as_(other.police):
        assert not Referral.objects.visible_to(other.police).exists()
        for model in (Referral, Weighing, ViewReceipt, WeighingView):
            assert rows_the_database_shows(model) == 0, model
    with pytest.raises(Referral.DoesNotExist):
        file_view(referral, other.police)


def test_no_wall_shows_a_weighing_to_another_casusoverleg():
    """WET 13(1): not one row of it, for any function, by either wall."""
    table, other = make_table(), make_table()
    composed(table)
    models = (Weighing, WeighingView, JointAssessment, AssessmentConfirmation, Composition, CompositionMember)
    for person in other.people.values():
        with as_(person):
            for model in models:
                assert rows_the_database_shows(model) == 0, (person, model)
                assert not model.objects.visible_to(person).exists(), (person, model)


@rule("WEG-01")
def test_the_mayor_of_another_municipality_is_not_the_third_party():
    """WET 5(3): the mayor of the gemeente van verblijf, whatever seat the other one was given."""
    table, other = make_table(), make_table()
    StandingParticipant.objects.create(body=table.body, participant=other.participants["mayor"])
    seat_at(table.body, other.mayor.designations.get())
    with as_(other.mayor):
        assert spokesman(other.mayor, table.body.pk) is None


@rule("WEG-21")
def test_a_second_view_of_a_party_is_refused_and_says_so():
    """WEG-21: one view per party, also by another weigher of it."""
    table = make_table()
    referral = refer(table)
    file_view(referral, table.police)
    colleague = make_person("collega")
    seat_at(table.body, designate(colleague, table.participants["police"], "weigher"))
    with pytest.raises(ValidationError, match="al gegeven"):
        file_view(referral, colleague)


@rule("WEG-21")
def test_two_views_of_a_party_at_once_are_stopped_by_the_database():
    """WEG-21: whatever the code does, the second row cannot be there."""
    table = make_table()
    view = file_view(refer(table), table.police)
    with as_(table.police), pytest.raises(IntegrityError), transaction.atomic():
        ViewReceipt.objects.create(weighing=view.weighing, party="police")


@rule("WEG-01")
def test_who_weighs_for_two_parties_speaks_for_neither():
    """WEG-01: one person speaks for one party, no party for another."""
    table = make_table()
    referral = refer(table)
    seat_at(table.body, designate(table.police, table.participants["mayor"], "weigher"))
    with pytest.raises(PermissionDenied):
        file_view(referral, table.police)


@rule("WEG-01")
def test_who_gave_a_view_for_one_party_cannot_do_so_for_another_after_a_new_designation():
    """WEG-01: also when the designation changed in between."""
    table = make_table()
    referral = refer(table)
    file_view(referral, table.police)
    table.police.designations.update(valid_until=days(0))
    seat_at(table.body, designate(table.police, table.participants["mayor"], "weigher"))
    with pytest.raises(ValidationError, match="andere partij"):
        file_view(referral, table.police)


@pytest.mark.parametrize(("on", "says"), [(1, "toekomst"), (-11, "ligt voor"), (-700_000, "ligt voor")])
def test_a_view_of_a_day_that_cannot_be_is_refused(on, says):
    """A date in the future, before the referral, or in the year 0026."""
    table = make_table()
    with pytest.raises(ValidationError, match=says):
        file_view(refer(table), table.police, on=days(on))


@rule("WEG-13")
def test_nobody_files_a_view_on_a_referral_that_ended():
    """WEG-13: after the end there is nothing to weigh."""
    table = make_table()
    referral = refer(table)
    assessed(table, referral, "does_not_fit")
    with pytest.raises(PermissionDenied):
        file_view(referral, table.police)


@rule("WEG-09", "WEG-21")
def test_the_submitter_sees_no_weighing():
    """WEG-09, WEG-21: the participant that submits learns the outcome, not the views."""
    table = make_table()
    weighing = viewed(table)
    enter(weighing, table.manager)
    with as_(table.probation):
        for model in (Weighing, ViewReceipt, WeighingView, JointAssessment):
            assert rows_the_database_shows(model) == 0, model
            assert not model.objects.visible_to(table.probation).exists(), model


# --- end of the term ----------------------------------------------------------------------------------------------
@rule("WEG-11", "WEG-13")
def test_without_unanimity_the_weighing_ends_only_after_the_term():
    """WEG-11, WEG-13: the term counts from the day of the referral."""
    table = make_table()
    early, late = refer(table, received_on=days(-TERM)), refer(table, received_on=days(-TERM - 1))
    with as_(table.manager):
        with pytest.raises(ValidationError, match="tot en met"):
            services.end_without_unanimity(actor=table.manager, referral=early, decided_on=days(0))
        ended = services.end_without_unanimity(actor=table.manager, referral=late, decided_on=days(0))
    assert ended.outcome == "no_unanimity"
    assert ended_on(early) is None


@rule("WEG-13")
def test_a_joint_fits_cannot_be_ended_for_want_of_unanimity():
    """WEG-13: there is unanimity."""
    table = make_table()
    referral = refer(table, received_on=days(-TERM - 1))
    assessed(table, referral)
    with as_(table.manager), pytest.raises(PermissionDenied):
        services.end_without_unanimity(actor=table.manager, referral=referral, decided_on=days(0))


# --- telling the submitter ----------------------------------------------------------------------------------------
@rule("WEG-09")
def test_the_submitter_gets_a_neutral_notice_once():
    """WEG-09: outcome and reference, no content."""
    table = make_table()
    referral = refer(table)
    assessed(table, referral, "does_not_fit")
    with as_(table.manager):
        not_tabled = NotTabled.objects.visible_to(table.manager).get()
        services.inform_submitter(actor=table.manager, not_tabled=not_tabled, informed_on=days(0))
        with pytest.raises(ValidationError, match="al geïnformeerd"):
            services.inform_submitter(actor=table.manager, not_tabled=not_tabled, informed_on=days(0))
        assert SubmitterInformed.objects.count() == 1
    with as_(table.probation):
        (notice,) = Notice.objects.visible_to(table.probation)
    assert (notice.kind, notice.reference, notice.path) == ("not_tabled", referral.reference, "")


# --- on the referral page -----------------------------------------------------------------------------------------
def on_page(referral: Referral, person) -> tuple[dict | None, list[str]]:
    """What the referral page shows of the weighing, and the steps that are due for this person."""
    with as_(person):
        mine = Referral.objects.visible_to(person).get(pk=referral.pk)
        parts = [context for template, context in registry.sections(mine, person) if "weighing" in template]
        return (parts[0] if parts else None), [str(label) for label, _url, due in registry.acts(mine, person) if due]


def beside(referral: Referral, person) -> list[str]:
    """What this person may do beside the step that is due."""
    with as_(person):
        mine = Referral.objects.visible_to(person).get(pk=referral.pk)
        return [str(label) for label, _url, due in registry.acts(mine, person) if not due]


@rule("WEG-21", "WEG-23")
def test_the_page_offers_each_person_the_step_that_is_due():
    """WEG-21, WEG-23: views, then one assessment, three confirmations, the composition, the case."""
    table = make_table()
    referral = refer(table)
    assert on_page(referral, table.probation) == (None, [])
    assert "Trek de aanmelding in" in beside(referral, table.probation)
    assert on_page(referral, table.manager)[1] == []
    assert on_page(referral, table.mayor)[1] == ["Geef uw kijk"]
    file_view(referral, table.police)
    shown, acts = on_page(referral, table.mayor)
    assert [line.is_in for line in shown["receipts"]] == [True, False, False]
    assert (shown["views"], shown["own_view"], acts) == ([], None, ["Geef uw kijk"])
    assert on_page(referral, table.police)[0]["own_view"].party == "police"
    file_view(referral, table.mayor)
    weighing = file_view(referral, table.prosecutor).weighing
    shown, acts = on_page(referral, table.mayor)
    assert [view.party for view in shown["views"]] == ["police", "public_prosecution", "mayor"]
    assert acts == ["Voer de gezamenlijke beoordeling in"]
    decision = enter(weighing, table.police)
    assert on_page(referral, table.police)[1] == []
    assert on_page(referral, table.manager)[1] == []
    assert on_page(referral, table.mayor)[1] == ["Lees en geef uw standpunt"]
    confirm(decision, table.mayor)
    assert on_page(referral, table.manager)[0]["assessment"]["number"] == 2
    confirm(decision, table.prosecutor)
    assert on_page(referral, table.manager)[1] == ["Stel de tafel samen"]
    composition = compose(weighing, table.manager, table)
    assert on_page(referral, table.mayor)[1] == ["Lees en bevestig de samenstelling"]
    for seat in WEIGHERS:
        confirm(composition, table.people[seat], days(-3))
    assert on_page(referral, table.mayor)[1] == []
    assert on_page(referral, table.manager)[1] == ["Open de casus"]


@rule("WEG-13")
def test_after_the_term_the_page_offers_to_end_without_unanimity():
    """WEG-13."""
    table = make_table()
    referral = refer(table, received_on=days(-TERM - 1))
    assert "Eindig zonder eensluidende beoordeling" in beside(referral, table.manager)
    assert "Eindig zonder eensluidende beoordeling" not in beside(referral, table.probation)


@rule("WEG-17")
def test_every_step_is_in_the_trail_without_a_value():
    """WET 14(2), WEG-17."""
    table = make_table()
    composed(table)
    events = list(LogEntry.objects.filter(consultation_body_id=table.body.pk).values_list("event", flat=True))
    for event, number in {
        "view.filed": 3,
        "assessment.entered": 1,
        "assessment.confirmed": 3,
        "composition.entered": 1,
        "composition.confirmed": 3,
    }.items():
        assert events.count(event) == number, event
