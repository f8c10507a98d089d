"""The joint assessment: one text of three parties, reasoned per criterion; it stands with three equal positions."""

import re

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, ProgrammingError, transaction
from django.urls import reverse
from django.utils.html import escape

from parta import legal
from parta.access.acting import acting
from parta.audit.models import LogEntry
from parta.outbox.models import Notice
from parta.vault.models import Draft, SearchToken
from signals.referrals.models import Referral, ReferralItem
from signals.weighing import sections, services
from signals.weighing.models import (
    AssessmentConfirmation,
    AssessmentCriterion,
    CriterionItem,
    JointAssessment,
    NotTabled,
    Weighing,
    WeighingView,
)
from tests.signals.weighed import (
    CRITERIA,
    TEXTS,
    WEIGHERS,
    assessed,
    compose,
    confirm,
    enter,
    file_view,
    refer,
    rows_the_database_shows,
    viewed,
)
from tests.support import as_, client_for, days, designate, make_table, rule, seat_at

pytestmark = pytest.mark.django_db
FIVE = [name for name, _text in legal.CRITERIA[:5]]


def only_item(referral: Referral) -> ReferralItem:
    with acting(None, "demo"):
        return referral.items.get()


def add_item(referral: Referral, **values) -> ReferralItem:
    with acting(None, "demo"):
        return ReferralItem.objects.create(
            referral=referral,
            category="c",
            kind="hearsay",
            basis="own_task",
            source="een collega",
            necessity="nodig voor het beeld",
            text="Hij zegt dat zijn geloof hem rust geeft.",
            position=2,
            **values,
        )


def remove(item: ReferralItem) -> None:
    """The statement turned out wrong: its texts are emptied, the mark stays."""
    with acting(None, "demo"):
        ReferralItem.objects.filter(pk=item.pk).update(text="", removed_on=days(0))


def resting_on(*items: ReferralItem) -> list[dict]:
    return [{**CRITERIA[0], "items": list(items)}, *CRITERIA[1:]]


def seen_by(person, referral: Referral) -> dict:
    """What the page shows of the assessment."""
    with as_(person):
        mine = Referral.objects.visible_to(person).get(pk=referral.pk)
        return sections.assessment_of(sections.situation_of(mine, person))


def stored(decision: JointAssessment) -> JointAssessment:
    with acting(None, "demo"):
        return JointAssessment.objects.get(pk=decision.pk)


def refused(weighing: Weighing, person, **answers) -> ValidationError:
    with pytest.raises(ValidationError) as refusal:
        enter(weighing, person, **answers)
    return refusal.value


# --- entering -----------------------------------------------------------------------------------------------------
@rule("WEG-21")
def test_an_assessment_waits_for_all_three_views():
    """WEG-21: first three own views, then one joint assessment."""
    table = make_table()
    referral = refer(table)
    weighing = file_view(referral, table.police).weighing
    file_view(referral, table.mayor)
    with pytest.raises(PermissionDenied):
        enter(weighing, table.manager)


@rule("WEG-23")
@pytest.mark.parametrize("seat", ["probation", "coordinator", "intake", "privacy", "contact", "authorisation"])
def test_only_who_weighs_or_manages_enters_an_assessment(seat):
    """WET 5(3), WEG-23: the three, or the process manager for them."""
    table = make_table()
    weighing = viewed(table)
    with pytest.raises((PermissionDenied, Weighing.DoesNotExist, Referral.DoesNotExist)):
        enter(weighing, table.people[seat])


def test_the_weighers_of_another_casusoverleg_find_no_page_to_enter_one():
    """WET 13(1)."""
    table, other = make_table(), make_table()
    url = reverse("signals:assess", args=[viewed(table).pk])
    for person in (other.police, other.manager, table.probation, table.child_protection):
        assert client_for(person).get(url).status_code == 404
        assert client_for(person).post(url, {}).status_code == 404


@rule("WEG-04")
def test_each_of_the_five_criteria_of_the_act_has_a_text_and_the_refusal_names_the_empty_one():
    """WEG-04: a reasoned text per named criterion, any of the three; 'overige' may stay empty."""
    table = make_table()
    weighing = viewed(table)
    for number, name in enumerate(FIVE):
        for said in ({}, {"supports": " \n "}):
            rows = [row for row in CRITERIA if row["criterion"] != name]
            rows += [{"criterion": name, **said}] if said else []
            refusal = refused(weighing, table.manager, criteria=rows)
            assert set(refusal.message_dict) == {f"criteria-{number}-supports"}
            assert legal.CRITERIA[number][1] in str(refusal)
    sparse = [{"criterion": name, "against": "Niet van toepassing, want hij is nooit gewelddadig."} for name in FIVE]
    decision = enter(weighing, table.manager, criteria=sparse)
    with as_(table.manager):
        assert AssessmentCriterion.objects.filter(assessment=decision).count() == len(FIVE)


@rule("WEG-14")
def test_necessity_proportionality_and_subsidiarity_are_reasoned():
    """WEG-14: three texts, required; blanks are no text."""
    table = make_table()
    weighing = viewed(table)
    for name in TEXTS:
        assert set(refused(weighing, table.manager, **{name: "  "}).message_dict) == {name}


@rule("WEG-04", "WEG-05")
def test_a_criterion_that_is_not_of_the_act_or_comes_twice_is_refused():
    """WEG-04, WEG-05: five and the open one, each once."""
    table = make_table()
    weighing = viewed(table)
    for extra in ({"criterion": "danger_score", "supports": "9"}, CRITERIA[0]):
        assert "één keer" in str(refused(weighing, table.manager, criteria=[*CRITERIA, extra]))


@rule("WEG-05", "AUT-02")
def test_an_assessment_has_no_field_for_a_number():
    """WEG-05: no score, weight, traffic light or minimum number anywhere in what is said."""
    said = {field.name for model in (JointAssessment, AssessmentCriterion) for field in model._meta.fields}
    kinds = {
        field.get_internal_type()
        for model in (JointAssessment, AssessmentCriterion)
        for field in model._meta.fields
        if field.name != "version"
    }
    assert not said & {"score", "weight", "rank", "risk", "level"}
    assert not any("Integer" in kind or "Decimal" in kind or "Float" in kind for kind in kinds)
    table = make_table()
    page = client_for(table.manager).get(reverse("signals:assess", args=[viewed(table).pk]))
    types = re.findall(r'<input[^>]*type="(\w+)"', page.content.decode())
    assert not {"number", "range"} & set(types)


@pytest.mark.parametrize(("on", "says"), [(1, "toekomst"), (-11, "ligt voor"), (-700_000, "ligt voor")])
def test_an_assessment_of_a_day_that_cannot_be_is_refused(on, says):
    """A date in the future, before the referral, or in the year 0026."""
    table = make_table()
    weighing = viewed(table)
    assert says in str(refused(weighing, table.manager, on=days(on)))


@rule("WEG-03")
def test_an_outcome_that_does_not_exist_is_refused():
    """WEG-03: two values."""
    table = make_table()
    weighing = viewed(table)
    assert set(refused(weighing, table.manager, outcome="maybe").message_dict) == {"outcome"}


# --- what it rests on ---------------------------------------------------------------------------------------------
@rule("WEG-04", "QUA-10")
def test_the_page_shows_what_was_said_per_criterion_and_the_numbers_of_the_statements():
    """WEG-04, QUA-10: what supports, what speaks against, what protects, and what it rests on."""
    table = make_table()
    referral = refer(table)
    enter(viewed(table, referral), table.police, criteria=resting_on(only_item(referral)))
    shown = seen_by(table.mayor, referral)
    first = shown["criteria"][0]
    assert first["title"].startswith("1. De mate waarin betrokkene bereid is geweld")
    assert [text for _label, text in first["texts"]] == [
        "Wat spreekt voor violence.",
        "",
        "Wat beschermt bij violence.",
    ]
    assert [row["number"] for row in first["rests_on"]] == ["1"]
    assert [row["title"][0] for row in shown["criteria"]] == list("12345")


@rule("QUA-10")
def test_an_assessment_rests_on_no_statement_of_somebody_else_and_on_none_that_was_removed():
    """QUA-10, PUR-12: not of another person, not of another casusoverleg, not one that is gone."""
    table, other = make_table(), make_table()
    weighing = viewed(table)
    referral = weighing.referral
    gone = add_item(referral)
    remove(gone)
    for item in (only_item(refer(table, surname="Anders")), only_item(refer(other)), gone):
        refusal = refused(weighing, table.manager, criteria=resting_on(item))
        assert set(refusal.message_dict) == {"criteria-0-items"}
        assert "hoort niet bij deze aanmelding" in str(refusal)
    with as_(table.manager):
        assert not CriterionItem.objects.exists()


def test_an_assessment_rests_on_the_statements_of_every_referral_of_this_person():
    """WET 5(3): several referrals on one person, one weighing; each statement is named by its own referral."""
    table = make_table()
    referral = refer(table)
    with acting(None, "demo"):
        second = Referral.objects.create(
            reference=f"{referral.reference}-B",
            consultation_body=table.body,
            subject=referral.subject,
            referring_participant=table.participants["municipal_executive"],
            submitted_by=table.coordinator,
            addressee="mayor",
            received_on=days(-9),
            conduct="Hij zegt op school dat de wet niet voor hem geldt.",
            quality_note="Nagevraagd bij de school.",
        )
    item = add_item(second)
    weighing = viewed(table, referral)
    page = client_for(table.police).get(reverse("signals:assess", args=[weighing.pk])).content.decode()
    assert f"({second.reference}, 1) Van horen zeggen" in page
    enter(weighing, table.police, criteria=resting_on(item, only_item(referral)))
    shown = seen_by(table.mayor, referral)["criteria"][0]["rests_on"]
    assert {row["number"] for row in shown} == {"1", f"{second.reference}, 1"}


@rule("QUA-10")
def test_a_statement_that_is_removed_later_flags_the_assessment_until_it_is_decided_again():
    """QUA-10, WET 10: the mark is there, also when it stands; the next version takes it away."""
    table = make_table()
    referral = refer(table)
    item = only_item(referral)
    weighing = viewed(table, referral)
    first = enter(weighing, table.manager, criteria=resting_on(item))
    for seat in WEIGHERS:
        confirm(first, table.people[seat])
    with pytest.raises(PermissionDenied):
        enter(weighing, table.manager, version=2)
    remove(item)
    shown = seen_by(table.mayor, referral)
    assert shown["removed_on"] == shown["criteria"][0]["removed_on"] == days(0)
    page = client_for(table.mayor).get(reverse("signals:referral", args=[referral.pk])).content.decode()
    assert "is verwijderd. Beslis opnieuw" in page
    assert page.count("verwijderd op") >= 1
    assert "Voer een nieuwe versie van de beoordeling in" in page
    again = enter(weighing, table.manager, version=2)
    with as_(table.manager):
        assert services.standing_assessment(weighing) == first
    for seat in WEIGHERS:
        confirm(again, table.people[seat])
    with as_(table.manager):
        assert services.standing_assessment(weighing) == again
    assert seen_by(table.mayor, referral)["removed_on"] is None
    assert compose(weighing, table.manager, table).pk


@rule("WEG-08")
def test_once_the_table_is_composed_the_assessment_is_not_decided_again():
    """WEG-08: the next step was taken; the mark stays."""
    table = make_table()
    referral = refer(table)
    item = only_item(referral)
    weighing = viewed(table, referral)
    decision = enter(weighing, table.manager, criteria=resting_on(item))
    for seat in WEIGHERS:
        confirm(decision, table.people[seat])
    compose(weighing, table.manager, table)
    remove(item)
    with pytest.raises(PermissionDenied):
        enter(weighing, table.manager, version=2)
    assert seen_by(table.mayor, referral)["removed_on"] == days(0)


# --- only an opinion ----------------------------------------------------------------------------------------------
@rule("PUR-04")
def test_what_rests_only_on_expressing_a_belief_is_warned_of_and_not_blocked():
    """PUR-04, WET 1(a): the three say so themselves, or every statement is marked so; who confirms reads it."""
    table = make_table()
    said, marked = refer(table), refer(table, surname="Tweede")
    enter(viewed(table, said), table.police, only_expression=True)
    belief = add_item(marked, special_categories=["religion_belief", "health"])
    enter(viewed(table, marked), table.police, criteria=resting_on(belief))
    for referral in (said, marked):
        shown = seen_by(table.mayor, referral)
        assert shown["expression"] == legal.RADICALISATION_TEXT
        url = reverse("signals:confirm_assessment", args=[shown["joint"].pk])
        assert "geen radicalisering" in client_for(table.mayor).get(url).content.decode()
        for seat in ("prosecutor", "mayor"):
            confirm(shown["joint"], table.people[seat])
        assert stored(shown["joint"]).in_effect_on is not None


@rule("PUR-04")
def test_there_is_no_warning_when_something_else_speaks_for_it_or_when_it_does_not_fit():
    """PUR-04: an offence, an ordinary statement, or 'does not fit'."""
    table = make_table()
    for number, (values, outcome, plain) in enumerate(
        [
            ({"special_categories": ["political"], "is_criminal_data": True}, "fits", False),
            ({"special_categories": ["political"]}, "fits", True),
            ({"special_categories": ["political"]}, "does_not_fit", False),
            ({"special_categories": ["health"]}, "fits", False),
        ]
    ):
        referral = refer(table, surname=f"Naam{number}")
        items = [add_item(referral, **values), *([only_item_of(referral)] if plain else [])]
        enter(viewed(table, referral), table.police, outcome, criteria=resting_on(*items))
        assert seen_by(table.mayor, referral)["expression"] == ""
    enter(viewed(table, surname="Zonder"), table.police, "does_not_fit", only_expression=True)


def only_item_of(referral: Referral) -> ReferralItem:
    with acting(None, "demo"):
        return referral.items.get(position=1)


@rule("WEG-16")
def test_who_enters_an_assessment_of_a_minor_is_asked_for_extra_care(monkeypatch):
    table = make_table()
    url = reverse("signals:assess", args=[viewed(table, refer(table)).pk])
    prompt = "Weeg met extra zorg en overweeg de raad voor de kinderbescherming"
    assert prompt not in client_for(table.manager).get(url).content.decode()
    monkeypatch.setattr(sections, "age_of", lambda subject: 17)
    assert prompt in client_for(table.manager).get(url).content.decode()


@rule("PUR-01", "PUR-03")
def test_purpose_and_definition_stand_beside_the_assessment_in_the_words_of_the_act():
    table = make_table()
    page = client_for(table.manager).get(reverse("signals:assess", args=[viewed(table, refer(table)).pk]))
    for text in (legal.PURPOSE_TEXT, legal.RADICALISATION_TEXT):
        assert escape(text) in page.content.decode()


# --- three positions ----------------------------------------------------------------------------------------------
@rule("WEG-01", "WEG-02")
def test_an_assessment_with_two_positions_has_no_effect():
    """WEG-01, WEG-02: two of three is not one; no case can come of it."""
    table = make_table()
    weighing = viewed(table)
    decision = enter(weighing, table.police)
    confirm(decision, table.mayor)
    with as_(table.manager):
        kept = JointAssessment.objects.get(pk=decision.pk)
        assert kept.in_effect_on is None
        assert kept.confirmations.count() == 2
    with pytest.raises(PermissionDenied):
        compose(weighing, table.manager, table)


@rule("WEG-23")
def test_the_third_equal_position_gives_the_decision_its_date():
    """WEG-23: the date of the decision is that of the third consent, in whatever order they came in."""
    table = make_table()
    decision = enter(viewed(table), table.manager)
    confirm(decision, table.police, days(-4))
    confirm(decision, table.prosecutor, days(-2))
    confirmation = confirm(decision, table.mayor, days(-3))
    assert confirmation.decision.in_effect_on == days(-2)


@rule("WEG-02")
def test_a_position_that_differs_is_kept_and_then_it_cannot_stand():
    """WEG-02: two against one is no assessment; the page says so plainly."""
    table = make_table()
    weighing = viewed(table)
    referral = weighing.referral
    decision = enter(weighing, table.police)
    confirm(decision, table.prosecutor)
    confirm(decision, table.mayor, position="does_not_fit")
    assert stored(decision).in_effect_on is None
    shown = seen_by(table.police, referral)
    assert shown["differs"]
    assert [row["position"] for row in shown["rows"]] == [
        "past bij het doel",
        "past bij het doel",
        "past niet bij het doel",
    ]
    page = client_for(table.manager).get(reverse("signals:referral", args=[referral.pk])).content.decode()
    assert "Dit besluit geldt niet: de standpunten verschillen" in page
    with pytest.raises(PermissionDenied):
        compose(weighing, table.manager, table)


@rule("WEG-02", "WEG-03")
def test_three_equal_positions_that_differ_from_what_was_written_do_not_stand_either():
    """WEG-03: the outcome and its reasons are one; a new version says the other."""
    table = make_table()
    decision = enter(viewed(table), table.manager)
    for seat in WEIGHERS:
        confirm(decision, table.people[seat], position="does_not_fit")
    assert stored(decision).in_effect_on is None
    with acting(None, "demo"):
        assert not NotTabled.objects.filter(subject=decision.subject_id).exists()


@rule("WEG-03")
@pytest.mark.parametrize("position", ["", "maybe", "fits "])
def test_a_position_is_one_of_two(position):
    """WEG-03."""
    table = make_table()
    decision = enter(viewed(table), table.manager)
    with as_(table.police), pytest.raises(ValidationError) as refusal:
        services.confirm_assessment(actor=table.police, assessment=decision, position=position, confirmed_on=days(-1))
    assert set(refusal.value.message_dict) == {"position"}


@rule("WEG-23")
def test_the_process_manager_enters_but_has_no_position():
    """WEG-23: three confirmations, none of them his."""
    table = make_table()
    decision = enter(viewed(table), table.manager)
    with as_(table.manager):
        assert not AssessmentConfirmation.objects.filter(decision=decision).exists()
    with pytest.raises(PermissionDenied):
        confirm(decision, table.manager)


@rule("WEG-23")
def test_a_party_confirms_once():
    """WEG-23: entering was the confirmation of the weigher's own party."""
    table = make_table()
    decision = enter(viewed(table), table.police)
    with pytest.raises(ValidationError, match="al bevestigd"):
        confirm(decision, table.police)


@rule("WEG-01")
def test_one_person_never_confirms_for_two_parties():
    """WEG-01: not even with a new designation and seat, and the database knows it too."""
    table = make_table()
    decision = enter(viewed(table), table.police)
    designation = for_the_mayor(table, table.police)
    with pytest.raises(ValidationError, match="andere partij"):
        confirm(decision, table.police)
    with as_(table.police), pytest.raises(IntegrityError), transaction.atomic():
        AssessmentConfirmation.objects.create(
            decision=decision,
            party="mayor",
            position="fits",
            actor=table.police,
            designation=designation,
            confirmed_on=days(0),
        )


def for_the_mayor(table, person):
    """The person works for the mayor from now on."""
    person.designations.update(valid_until=days(0))
    designation = designate(person, table.participants["mayor"], "weigher")
    seat_at(table.body, designation)
    return designation


@rule("WEG-01")
def test_who_confirmed_one_version_for_a_party_does_not_confirm_the_next_for_another():
    """WEG-01: over versions too, also for who gave no view."""
    table = make_table()
    weighing = viewed(table)
    colleague = designate_colleague(table)
    confirm(enter(weighing, table.manager), colleague)
    again = enter(weighing, table.manager, version=2)
    for_the_mayor(table, colleague)
    with pytest.raises(ValidationError, match="andere partij"):
        confirm(again, colleague)


def designate_colleague(table):
    from tests.support import make_person

    colleague = make_person("collega")
    seat_at(table.body, designate(colleague, table.participants["police"], "weigher"))
    return colleague


@rule("WEG-09", "RET-09")
def test_does_not_fit_ends_the_referral_and_forgets_the_name():
    """WEG-09, RET-09: not tabled; nobody finds the person by name any more."""
    table = make_table()
    referral = refer(table)
    assessed(table, referral, "does_not_fit")
    with acting(None, "demo"):
        assert Referral.objects.get(pk=referral.pk).ended_on == days(0)
        assert NotTabled.objects.get(referral=referral).outcome == "does_not_fit"
        assert not SearchToken.objects.filter(object_id=referral.subject_id).exists()


@rule("WEG-13")
def test_two_against_one_is_not_tabled_at_the_end_of_the_term():
    """WEG-13: without unanimity the case is not tabled, and no earlier than the term."""
    table = make_table()
    referral = refer(table, received_on=days(-29))
    decision = enter(viewed(table, referral), table.police)
    confirm(decision, table.prosecutor)
    confirm(decision, table.mayor, position="does_not_fit")
    with as_(table.manager):
        ended = services.end_without_unanimity(actor=table.manager, referral=referral, decided_on=days(0))
    assert ended.outcome == "no_unanimity"


@rule("WEG-17")
def test_on_paper_the_referral_page_begins_with_reference_printer_and_date():
    """WEG-17: a print says what it is, who made it and when; an earlier version prints only when it is opened."""
    table = make_table()
    weighing = viewed(table)
    referral = weighing.referral
    enter(weighing, table.police)
    enter(weighing, table.police, version=2)
    page = client_for(table.police).get(reverse("signals:referral", args=[referral.pk])).content.decode()
    head = page.partition('<div class="print-head">')[2].partition("</div>")[0]
    assert referral.reference in head
    assert f"afgedrukt door {table.police.name} op" in head
    assert '<details class="disclosure disclosure--wide disclosure--earlier">' in page


def test_who_sits_at_the_table_reads_on_the_case_page_why_it_fits():
    """WET 5(5): the reasons travel with the case, with the positions."""
    from cases.dossier.services import open_case
    from tests.signals.weighed import composed

    table = make_table()
    composition = composed(table)
    with as_(table.manager):
        case = open_case(actor=table.manager, composition=composition, opened_on=days(0))
    page = client_for(table.probation).get(reverse("cases:open", args=[case.pk]) + "?deel=aanmelding").content.decode()
    assert "Wat spreekt voor violence." in page
    assert TEXTS["subsidiarity"] in page


# --- versions -----------------------------------------------------------------------------------------------------
@rule("WEG-17", "QUA-09")
def test_a_second_version_needs_three_new_positions_and_the_first_is_kept():
    """WEG-17, QUA-09: nothing of the old version changes, and none of its consents counts for the new one."""
    table = make_table()
    weighing = viewed(table)
    referral = weighing.referral
    first = enter(weighing, table.police, necessity="De eerste tekst.")
    confirm(first, table.prosecutor)
    second = enter(weighing, table.mayor, version=2, necessity="De tweede tekst.")
    confirm(second, table.police)
    assert stored(second).in_effect_on is None
    with pytest.raises(ValidationError, match="nieuwe versie"):
        confirm(first, table.mayor)
    confirm(second, table.prosecutor, days(-2))
    assert stored(second).in_effect_on == days(-2)
    assert stored(first).in_effect_on is None
    shown = seen_by(table.manager, referral)
    assert shown["joint"].version == 2
    (old,) = shown["earlier"]
    assert dict(old["texts"])["Noodzaak"] == "De eerste tekst."
    assert old["number"] == 2
    assert old["joint"].actor == table.police
    page = client_for(table.manager).get(reverse("signals:referral", args=[referral.pk])).content.decode()
    assert "De eerste tekst." in page
    assert "De tweede tekst." in page


@rule("WEG-01")
def test_of_two_who_enter_at_once_the_second_reads_first_and_nothing_is_lost():
    """WEG-01: one joint assessment; what the second typed is still on the page, and can be sent as the next version."""
    table = make_table()
    weighing = viewed(table)
    desk = client_for(table.mayor)
    sent = form_of(desk, weighing)
    enter(weighing, table.police)
    url = reverse("signals:assess", args=[weighing.pk])
    back = desk.post(url, {**sent, "necessity": "Mijn lange tekst."})
    page = back.content.decode()
    assert back.status_code == 200
    assert "al ingevoerd: versie 1" in page
    assert "Mijn lange tekst." in page
    assert "Wat spreekt voor violence." in page
    # The page now holds the other's version, and sends the next one.
    again = {**sent, "necessity": "Mijn lange tekst.", "version": back.context["next_version"]}
    assert desk.post(url, again).status_code == 302
    with as_(table.mayor):
        assert list(JointAssessment.objects.filter(weighing=weighing).values_list("version", flat=True)) == [1, 2]


@rule("WEG-17")
@pytest.mark.parametrize("version", ["", "0", "1", "3", "-2", "twee", "99999999999999999999", "２２"])
def test_a_version_that_is_not_the_next_one_is_refused(version):
    """WEG-17: whatever stands in the form."""
    table = make_table()
    weighing = viewed(table)
    enter(weighing, table.police)
    desk = client_for(table.mayor)
    back = desk.post(reverse("signals:assess", args=[weighing.pk]), {**form_of(desk, weighing), "version": version})
    assert back.status_code == 200
    with as_(table.mayor):
        assert JointAssessment.objects.filter(weighing=weighing).count() == 1


@rule("WEG-17", "QUA-09")
def test_who_decided_what_and_when_is_changed_by_nobody():
    """AVG 5(2): the database refuses it to whatever code of ours."""
    table = make_table()
    assessed(table, refer(table))
    facts = {
        WeighingView: {"position": "does_not_fit", "decided_on": days(0), "actor": table.mayor},
        JointAssessment: {"outcome": "does_not_fit", "decided_on": days(0), "actor": table.mayor, "version": 9},
        AssessmentConfirmation: {"position": "does_not_fit", "confirmed_on": days(0), "actor": table.mayor},
    }
    for model, values in facts.items():
        for name, value in values.items():
            with as_(table.police), pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
                model._base_manager.update(**{name: value})


@rule("WEG-17")
def test_there_is_no_new_version_of_what_stands():
    """WEG-17: the date, the persons and the outcome of a decision never change."""
    table = make_table()
    referral = refer(table)
    decision = assessed(table, referral)
    with pytest.raises(PermissionDenied):
        enter(decision.weighing, table.manager, version=2)
    assert client_for(table.police).get(reverse("signals:assess", args=[decision.weighing_id])).status_code == 403


@rule("WEG-17")
def test_a_new_version_starts_from_the_newest_one_with_the_outcome_open():
    """WEG-17: nothing is typed twice; the decision is chosen anew."""
    table = make_table()
    weighing = viewed(table)
    referral = weighing.referral
    item = only_item(referral)
    enter(weighing, table.police, criteria=resting_on(item))
    page = client_for(table.mayor).get(reverse("signals:assess", args=[weighing.pk]))
    form, formset = page.context["form"], page.context["formset"]
    assert form["necessity"].value() == TEXTS["necessity"]
    assert not form["outcome"].value()
    assert formset.forms[0]["supports"].value() == "Wat spreekt voor violence."
    assert formset.forms[0]["items"].value() == [item.pk]
    assert page.context["next_version"] == 2


# --- the page -----------------------------------------------------------------------------------------------------
def form_of(desk, weighing: Weighing, **answers) -> dict:
    """What the browser sends from the page of an assessment that was filled in."""
    page = desk.get(reverse("signals:assess", args=[weighing.pk]))
    assert page.status_code == 200
    sent = {"once": page.context["once"], "version": page.context["next_version"], "outcome": "fits", "fair": "on"}
    sent |= {"decided_on": days(-1), "criteria-TOTAL_FORMS": 6, "criteria-INITIAL_FORMS": 0, **TEXTS}
    for number, row in enumerate(CRITERIA):
        sent |= {f"criteria-{number}-{name}": row.get(name, "") for name in services.REASONS}
    return sent | answers


@rule("WEG-04")
def test_the_page_asks_for_each_criterion_in_the_words_of_the_act():
    """WEG-04: order and numbers of the act, three texts each; the views and the numbered statements stand above it."""
    table = make_table()
    weighing = viewed(table)
    page = client_for(table.police).get(reverse("signals:assess", args=[weighing.pk]))
    shown = page.content.decode()
    places = [
        shown.index(f"{number}. {text[0].upper()}{text[1:]}") for number, (_n, text) in enumerate(legal.CRITERIA, 1)
    ]
    assert places == sorted(places)
    assert shown.count("Wat ervoor spreekt") == shown.count("Wat ertegen spreekt") == shown.count("Wat beschermt") == 6
    assert shown.index("Drie kijken naast elkaar") < shown.index("Hij gooide een stoel om.") < places[0]
    assert "data-draft" in shown
    assert not re.search(r'type="radio"[^>]*checked', shown)


@rule("WEG-04", "WEG-14", "WEG-15")
def test_an_assessment_is_entered_on_the_page_with_the_statements_it_rests_on():
    """WEG-04, WEG-14, WEG-15."""
    table = make_table()
    weighing = viewed(table)
    referral = weighing.referral
    desk = client_for(table.police)
    item = only_item(referral)
    dirty = "Hij riep\x07\x1b[31m iets\u200b.\r\nTwee regels."
    sent = form_of(desk, weighing, **{"criteria-0-items": [item.pk], "criteria-1-against": dirty})
    assert desk.post(reverse("signals:assess", args=[weighing.pk]), sent).status_code == 302
    shown = seen_by(table.mayor, referral)
    assert [row["item"].pk for row in shown["criteria"][0]["rests_on"]] == [item.pk]
    said = dict(shown["criteria"][1]["texts"])["wat ertegen spreekt"]
    assert "\x07" not in said
    assert "\x1b" not in said
    assert said.endswith("iets\u200b.\nTwee regels.")
    assert [row["row"] is not None for row in shown["rows"]] == [True, False, False]


@rule("WEG-04", "WEG-15")
def test_what_is_missing_is_named_beside_its_criterion_and_what_was_typed_stays():
    """WEG-04, WEG-15: an empty criterion, no outcome, no check of the forbidden grounds."""
    table = make_table()
    weighing = viewed(table)
    desk = client_for(table.police)
    empty = {f"criteria-2-{name}": "" for name in services.REASONS}
    sent = form_of(desk, weighing, **empty)
    back = desk.post(reverse("signals:assess", args=[weighing.pk]), sent)
    page = back.content.decode()
    assert "Schrijf bij criterium 3 (zijn sociale relaties)" in page
    assert 'href="#id_criteria-2-supports"' in page
    assert "Wat spreekt voor violence." in page
    without = {name: value for name, value in sent.items() if name not in {"outcome", "fair"}}
    page = desk.post(reverse("signals:assess", args=[weighing.pk]), without).content.decode()
    assert "Kies een van de twee" in page
    assert "WEG-15" in page
    with as_(table.police):
        assert rows_the_database_shows(JointAssessment) == 0


def test_ten_thousand_pasted_characters_are_kept_and_more_than_the_field_holds_is_refused():
    """Bad input: nothing is cut off in silence."""
    table = make_table()
    weighing = viewed(table)
    desk = client_for(table.police)
    url = reverse("signals:assess", args=[weighing.pk])
    back = desk.post(url, form_of(desk, weighing, necessity="x" * 20_001))
    assert back.status_code == 200
    assert "x" * 20_001 in back.content.decode()
    assert desk.post(url, form_of(desk, weighing, necessity="é" * 10_000)).status_code == 302


def test_another_persons_statement_in_the_form_is_refused():
    """PUR-12: a changed id in the form."""
    table = make_table()
    weighing, strange = viewed(table), only_item(refer(table, surname="Anders"))
    desk = client_for(table.police)
    for lie in (strange.pk, "999", "' OR 1=1"):
        sent = form_of(desk, weighing, **{"criteria-0-items": [lie]})
        back = desk.post(reverse("signals:assess", args=[weighing.pk]), sent)
        assert "hoort niet bij deze aanmelding" in back.content.decode()
    with as_(table.police):
        assert rows_the_database_shows(JointAssessment) == 0


@rule("WEG-04")
def test_fewer_or_more_rows_than_the_act_has_criteria_change_nothing():
    """WEG-04: the rows are those of the act, whatever the form says of them."""
    table = make_table()
    weighing = viewed(table)
    desk = client_for(table.police)
    url = reverse("signals:assess", args=[weighing.pk])
    few = desk.post(url, form_of(desk, weighing, **{"criteria-TOTAL_FORMS": 2}))
    assert "criterium 3" in few.content.decode()
    lies = {"criteria-TOTAL_FORMS": 900, "criteria-6-supports": "Nog een criterium.", "criteria-6-criterion": "danger"}
    desk.post(url, form_of(desk, weighing, **lies))
    with as_(table.police):
        said = AssessmentCriterion.objects.values_list("criterion", flat=True)
        assert set(said) <= {name for name, _text in legal.CRITERIA}
    assert desk.post(url, {"outcome": "fits"}).status_code == 200


def test_the_same_form_sent_twice_is_one_version():
    """A double click does nothing twice."""
    table = make_table()
    weighing = viewed(table)
    desk = client_for(table.police)
    sent = form_of(desk, weighing)
    for _number in range(2):
        assert desk.post(reverse("signals:assess", args=[weighing.pk]), sent).status_code == 302
    with as_(table.police):
        assert JointAssessment.objects.filter(weighing=weighing).count() == 1


def test_what_was_being_typed_is_there_again_for_its_writer_alone():
    """AVG 32: the draft comes back with its rows and its statements, and goes when the form is sent."""
    table = make_table()
    weighing = viewed(table)
    referral = weighing.referral
    desk, url = client_for(table.police), reverse("signals:assess", args=[weighing.pk])
    item = only_item(referral)
    half = {"outcome": "fits", "necessity": "Half af", "criteria-TOTAL_FORMS": 6, "criteria-INITIAL_FORMS": 0}
    half |= {"criteria-3-protects": "Zijn broer spreekt hem aan.", "criteria-3-items": [item.pk]}
    assert desk.post(url, half, headers={"X-Draft": "1"}).status_code == 200
    page = client_for(table.police).get(url)
    shown = page.content.decode()
    assert page.context["form"]["necessity"].value() == "Half af"
    assert page.context["formset"].forms[3]["items"].value() == [str(item.pk)]
    assert "Zijn broer spreekt hem aan." in shown
    assert "Dit gaat nog niet" not in shown
    assert "Half af" not in client_for(table.mayor).get(url).content.decode()
    assert desk.post(url, form_of(desk, weighing)).status_code == 302
    with acting(None, "demo"):
        assert not Draft.objects.filter(user=table.police).exists()


@rule("WEG-02", "WEG-15")
def test_who_confirms_reads_the_whole_text_above_the_form_and_chooses_a_position():
    """WEG-02, WEG-15: nothing is chosen beforehand; the check of the forbidden grounds is his own too."""
    table = make_table()
    decision = enter(viewed(table), table.police)
    url = reverse("signals:confirm_assessment", args=[decision.pk])
    desk = client_for(table.mayor)
    page = desk.get(url)
    shown = page.content.decode()
    for text in (*TEXTS.values(), *(row["supports"] for row in CRITERIA)):
        assert text in shown
        assert shown.index(text) < shown.index('name="position"')
    assert not re.search(r'type="radio"[^>]*checked', shown)
    sent = {"once": page.context["once"], "confirmed_on": days(-1), "fair": "on"}
    assert "Kies een van de twee" in desk.post(url, sent).content.decode()
    answer = desk.post(url, {**sent, "position": "does_not_fit"}, follow=True)
    assert "kan niet meer gaan gelden" in answer.content.decode()
    assert client_for(table.manager).get(url).status_code == 403
    assert client_for(table.probation).get(url).status_code == 404


@rule("PUR-04")
def test_who_enters_what_rests_only_on_an_opinion_is_warned_at_once():
    """PUR-04."""
    table = make_table()
    weighing = viewed(table)
    desk = client_for(table.police)
    sent = form_of(desk, weighing, only_expression="on")
    page = desk.post(reverse("signals:assess", args=[weighing.pk]), sent, follow=True).content.decode()
    assert "Dit is een waarschuwing en houdt niets tegen" in page


@rule("WEG-23")
def test_an_assessment_tells_the_weighers_who_still_have_to_confirm():
    """WEG-23: a neutral notice with reference and link."""
    table = make_table()
    referral = refer(table)
    decision = enter(viewed(table, referral), table.police)
    with acting(None, "demo"):
        told = Notice.objects.filter(kind="to_confirm", reference=referral.reference)
        assert {notice.user_id for notice in told} == {table.prosecutor.pk, table.mayor.pk}
        assert all(str(decision.pk) in notice.path for notice in told)


@rule("WEG-17", "LOG-04")
def test_the_trail_says_that_versions_and_positions_were_given_and_never_which():
    """WET 14(2), WEG-17."""
    table = make_table()
    weighing = viewed(table)
    confirm(enter(weighing, table.police), table.mayor, position="does_not_fit")
    enter(weighing, table.police, version=2)
    rows = LogEntry.objects.filter(consultation_body_id=table.body.pk, event__startswith="assessment.")
    events = list(rows.values_list("event", flat=True))
    assert sorted(events) == ["assessment.confirmed", "assessment.entered", "assessment.entered"]
    assert not any(row.changes for row in rows)
