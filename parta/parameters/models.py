"""What a casusoverleg decided about its own choices; without a row the protective default holds, as a proposal."""

import uuid
from datetime import date
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Func, IntegerField, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce
from django.utils import timezone

from parta.organisations.models import ConsultationBody, ends_after_start, not_overlapping
from parta.parameters.defaults import DEFAULTS, Parameter


class LegalParameterQuerySet(models.QuerySet):
    """Decided parameters by validity."""

    def in_force(self, on: date | None = None) -> "LegalParameterQuerySet":
        """Those that hold on a day."""
        on = on or timezone.localdate()
        return self.filter(valid_from__lte=on).filter(Q(valid_until__isnull=True) | Q(valid_until__gt=on))


class LegalParameter(models.Model):
    """A value that the participants decided, with the reference of their arrangement and the FG's advice.

    Legal basis: own choice: decided by the participants, recorded by the privacy officer (rules.md 23).
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    body = models.ForeignKey(ConsultationBody, on_delete=models.PROTECT, related_name="parameters")
    key = models.CharField(max_length=40)
    value = models.JSONField(null=True)
    decided_on = models.DateField()
    decision_reference = models.CharField(max_length=120)
    dpo_advice_on = models.DateField()
    dpo_advice_reference = models.CharField(max_length=120)
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(auto_now_add=True)
    valid_from = models.DateField()
    valid_until = models.DateField(null=True, blank=True)

    objects = LegalParameterQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        ordering = ["key", "valid_from"]
        constraints = [
            ends_after_start("parameter_ends_after_start"),
            not_overlapping("parameter_once", "body", "key"),
        ]

    def __str__(self) -> str:
        return self.key


def value_of(body_id: Any, key: str) -> Any:
    """Return the decided value, else the protective default; raise KeyError for an unknown key."""
    default = DEFAULTS[key]
    if default.standing == "law":
        return default.value
    decided = LegalParameter.objects.in_force().filter(body_id=body_id, key=key).first()
    return decided.value if decided else default.value


def days_of(key: str, body: str = "consultation_body") -> Coalesce:
    """Return the days of a parameter inside a query, per row by its casusoverleg: decided there, else the proposal."""
    decided = LegalParameter.objects.in_force().filter(key=key, body=OuterRef(body))
    value = Func(F("value"), template="(%(expressions)s #>> '{}')::int", output_field=IntegerField())
    return Coalesce(Subquery(decided.annotate(days=value).values("days")[:1]), Value(DEFAULTS[key].value))


def is_decided(body_id: Any, *keys: str) -> bool:
    """Say whether each of the keys is law or decided: nothing irreversible runs on an undecided one (RET-20)."""
    own = {key for key in keys if DEFAULTS[key].standing != "law"}
    held = LegalParameter.objects.in_force().filter(body_id=body_id, key__in=own).values_list("key", flat=True)
    return own == set(held)


def overview(body: ConsultationBody) -> list[tuple[Parameter, LegalParameter | None]]:
    """Return every parameter with the decision that holds today, if any; one query."""
    decided = {row.key: row for row in LegalParameter.objects.in_force().filter(body=body)}
    return [(parameter, decided.get(key)) for key, parameter in DEFAULTS.items()]
