"""Who may be a participant at all: the database holds the closed list of the act, and one of each municipal kind."""

import pytest
from django.db import IntegrityError, transaction

from parta.organisations.models import ConsultationBody, Participant
from tests.support import make_table, rule

pytestmark = pytest.mark.django_db


def refused(model, **values) -> str:
    with pytest.raises(IntegrityError) as refusal, transaction.atomic():
        model.objects.create(**values)
    return str(refusal.value)


@rule("GOV-05", "PAR-01", "PAR-09")
@pytest.mark.parametrize("kind", ["care_safety_house", "intelligence", "housing_corporation", ""])
def test_nobody_outside_the_six_kinds_is_a_participant(kind):
    """WET 3(1): whatever the code does, such a row cannot be there."""
    assert "participant_of_six_kinds" in refused(Participant, kind=kind, name="Een ander")


@rule("GOV-01", "PAR-02")
@pytest.mark.parametrize("kind", ["mayor", "municipal_executive"])
def test_a_municipality_has_one_mayor_and_one_executive(kind):
    municipality = make_table().body.municipality
    assert "participant_once_per_municipality" in refused(
        Participant, kind=kind, name="Nog een", municipality=municipality
    )


@rule("GOV-01")
def test_a_municipality_has_one_casusoverleg():
    """WET 2(1): its mayor sees to it."""
    assert "municipality" in refused(ConsultationBody, municipality=make_table().body.municipality)


@rule("PAR-10")
def test_probation_institutions_exist_side_by_side():
    """WET 3(1)(e): plural."""
    before = Participant.objects.filter(kind="probation").count()
    for name in ("Eerste instelling", "Tweede instelling"):
        Participant.objects.create(kind="probation", name=name)
    assert Participant.objects.filter(kind="probation").count() == before + 2
