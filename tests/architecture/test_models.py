"""What the models promise: where they point, how their rows end, how their fields are sealed."""

from collections.abc import Iterator

from django.apps import apps
from django.db import models

from parta.vault.fields import VaultTextField
from retention.terms.models import ROOTS
from tests.architecture.source import STAGES, layers, step_of
from tests.checks import assert_none, some
from tests.support import rule

# Rows that are no part of a person's file, each with the reason why nothing destroys them with one.
NO_FILE = {
    "cases.Meeting": "date, place and bodies of a meeting: no person is a subject of it",
    "cases.MeetingBody": "which casusoverleggen meet",
    "cases.MeetingSeries": "so many weeks apart",
    "cases.MeetingPaper": "a paper on its way to one person: goes after an hour, and with each file that it points to",
    "cases.UsefulnessTally": "of what use data were, by category and year: a count, nothing leads to a case",
    "signals.WeighingTally": "how a weighing ended, by year: a count for the yearly report, nothing leads to a person",
}


def product_models() -> list[type[models.Model]]:
    """Every model of our own, stage or platform."""
    return some([model for model in apps.get_models() if model.__module__.split(".")[0] in {"parta", *STAGES}])


def relations(model: type[models.Model]) -> list[models.ForeignKey]:
    """The foreign keys and one-to-ones of a model."""
    return [field for field in model._meta.fields if isinstance(field, models.ForeignKey)]


def destroyed_with(model: type[models.Model], seen: set | None = None) -> Iterator[type[models.Model]]:
    """The model and all that goes with a row of it."""
    seen = set() if seen is None else seen
    if model in seen:
        return
    seen.add(model)
    yield model
    for relation in model._meta.related_objects:
        if relation.on_delete is models.CASCADE:
            yield from destroyed_with(relation.related_model, seen)


def test_a_foreign_key_points_to_the_same_or_an_earlier_step():
    """The actor of the trail is the exception: whoever acts is written down."""
    order = {name: place for place, name in enumerate(layers())}
    wrong = []
    for model in product_models():
        for field in relations(model):
            target = field.related_model
            if target.__module__.split(".")[0] not in {"parta", *STAGES} or step_of(model.__module__) == "parta.audit":
                continue
            if order[step_of(target.__module__)] > order[step_of(model.__module__)]:
                wrong.append(f"{model._meta.label}.{field.name} -> {target._meta.label}")
    assert_none(wrong)


@rule("RET-01")
def test_every_model_with_personal_data_goes_with_a_root_that_retention_terms_lists():
    """WET 9, RET-01: a new model without a destruction path fails here."""
    covered = {model for root in ROOTS.values() for model in destroyed_with(root)}
    every = {m for label in ("signals", "cases", "contactpoint") for m in apps.get_app_config(label).get_models()}
    assert {model._meta.label for model in every - covered} == set(NO_FILE)


def test_rows_cascade_along_the_destruction_path_only():
    covered = {model for root in ROOTS.values() for model in destroyed_with(root)}
    assert_none(
        f"{model._meta.label}.{field.name}"
        for model in product_models()
        if model.__module__.split(".")[0] in STAGES
        for field in relations(model)
        if field.remote_field.on_delete is models.CASCADE
        and field.related_model not in some(covered)
        and model._meta.label not in NO_FILE
    )


def test_every_other_foreign_key_protects():
    allowed = {models.CASCADE, models.PROTECT}
    assert_none(
        f"{model._meta.label}.{field.name}"
        for model in product_models()
        if step_of(model.__module__) != "parta.audit"
        for field in relations(model)
        if field.remote_field.on_delete not in allowed
        # SET_NULL keeps the row of a report that goes earlier than what came of it.
        and not (field.remote_field.on_delete is models.SET_NULL and field.null)
    )


def stated_by(model: type[models.Model], name: str) -> type:
    """The class that states a field: the abstract row that several models share, or the model itself."""
    bases = [base for base in model.__mro__ if hasattr(base, "_meta") and base._meta.abstract]
    return next((base for base in reversed(bases) if name in {f.name for f in base._meta.local_fields}), model)


def test_every_sealed_field_has_an_id_of_its_own():
    """The id is associated data of the seal: two fields with one id could swap their texts."""
    owners: dict[str, set[str]] = {}
    for model in product_models():
        for field in model._meta.local_fields:
            if isinstance(field, VaultTextField):
                label = f"{stated_by(model, field.name).__qualname__}.{field.name}"
                owners.setdefault(field.field_id, set()).add(label)
    assert_none(f"{key}: {sorted(labels)}" for key, labels in some(owners).items() if len(labels) > 1)


def test_every_model_of_a_stage_has_a_docstring_a_reference_and_an_id_that_says_nothing():
    every = some([model for stage in STAGES for model in apps.get_app_config(stage).get_models()])
    # Django writes a docstring of its own, which names the fields.
    undescribed = [m for m in every if not m.__doc__ or m.__doc__.startswith(f"{m.__name__}(")]
    nameless = [m for m in every if not any("__str__" in vars(base) for base in m.__mro__[:-2])]
    assert_none([f"{model._meta.label} has no docstring" for model in undescribed])
    assert_none([f"{model._meta.label} has no reference: __str__" for model in nameless])
