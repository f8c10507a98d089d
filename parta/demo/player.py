"""Plays steps that are given as data through the services, each as the person who would have done it.

A step names a seat (`by`), a service (`do`: `signals.weighing.file_view`), how many days ago it happened (`ago`), the
arguments of the service by name (`with`), and what the result is called from then on (`as`):

    - {by: police, do: signals.weighing.file_view, ago: 5, with: {referral: =referral, position: fits, reasons: ...}}

A text that begins with `=` is looked up: `=body`, `=person.police`, `=participant.police`, or the name of an earlier
result with what hangs on it (`=view.weighing`). A whole number for a day (`due_on: 30`) counts from today, one for a
moment (`starts_at: -2`) in hours from now.
"""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from functools import cache
from importlib import import_module
from inspect import signature
from typing import Any

from django.utils import timezone

from parta.access.acting import acting
from parta.accounts.models import User
from parta.organisations.models import ConsultationBody, Participant

Sits = Callable[[str], tuple[Participant, User]]
WORDS = {"by", "do", "ago", "with", "as"}


class StepError(ValueError):
    """A step that is not written as a step."""


class Player:
    """Plays the steps of one casusoverleg; `sits` gives participant and person of a seat. Results stay, by name."""

    def __init__(self, body: ConsultationBody, sits: Sits):
        self.body, self.sits = body, sits
        self.made: dict[str, Any] = {}
        self.today = timezone.localdate()

    def play(self, steps: Iterable[dict[str, Any]], *, earlier: int = 0) -> dict[str, Any]:
        """Play the steps in order, so many days earlier than they say, and return what was made, by name.

        An error of a service says in which step it came up.
        """
        self.today = timezone.localdate() - timedelta(days=earlier)
        for number, step in enumerate(steps, 1):
            if not {"by", "do"} <= step.keys() <= WORDS:
                raise StepError(f"Step {number}: has by and do, and may have ago, with and as; not {sorted(step)}.")
            try:
                made = self._step(step)
            except Exception as wrong:
                wrong.add_note(f"In step {number}: {step['by']} does {step['do']}.")
                raise
            if name := step.get("as"):
                self.made[name] = made
        return self.made

    def _step(self, step: dict[str, Any]) -> Any:
        service = _service(step["do"])
        _participant, person = self.sits(step["by"])
        with acting(person, "work"):
            answers = {name: self._value(name, value) for name, value in step.get("with", {}).items()}
            if "ago" in step:
                answers[_day_of(service)] = self.today - timedelta(days=step["ago"])
            return service(actor=person, **answers)

    def _value(self, name: str, value: Any) -> Any:
        if isinstance(value, dict):
            return {key: self._value(key, one) for key, one in value.items()}
        if isinstance(value, list):
            return [self._value(name, one) for one in value]
        if isinstance(value, str) and value.startswith("="):
            return self._named(value[1:])
        # A yes or no is a number to Python.
        if isinstance(value, int) and not isinstance(value, bool):
            if name.endswith(("_on", "_before")):
                return self.today + timedelta(days=value)
            if name.endswith("_at"):
                return timezone.now() + timedelta(hours=value)
        return value

    def _named(self, path: str) -> Any:
        first, *rest = path.split(".")
        if first in {"person", "participant"}:
            participant, person = self.sits(rest.pop(0))
            found = person if first == "person" else participant
        else:
            found = self.body if first == "body" else self.made[first]
        for name in rest:
            found = getattr(found, name)
        return found


def _service(name: str) -> Callable[..., Any]:
    step, _, verb = name.rpartition(".")
    return getattr(import_module(f"{step}.services"), verb)


@cache
def _day_of(service: Callable[..., Any]) -> str:
    """The one day that the service cannot do without: when it happened."""
    asked = signature(service).parameters.values()
    days = [one.name for one in asked if one.annotation is date and one.default is one.empty]
    if len(days) != 1:
        raise StepError(f"{service.__name__} takes {len(days)} days: name them instead of 'ago'.")
    return days[0]
