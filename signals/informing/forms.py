"""What is asked when the contact point decides about informing, and of the participants before it does."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from parta.access.fields import day_field, text_area, text_line
from signals.informing.models import Ground


def _yes_or_no(label: Any, help_text: Any, yes: Any, no: Any, *, required: str) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=label,
        choices=[("ja", yes), ("nee", no)],
        coerce=lambda answer: answer == "ja",
        empty_value=None,
        widget=forms.RadioSelect,
        help_text=help_text,
        error_messages={"required": required},
    )


def _ground(label: Any, help_text: Any) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label, choices=Ground.choices, required=False, widget=forms.RadioSelect, help_text=help_text
    )


class InformingForm(forms.Form):
    is_informed = _yes_or_no(
        _("Wat besluit u?"),
        _("Binnen een maand, tenzij er een grond is om te wachten (AVG, artikel 14; Wet PARTA, artikel 11)."),
        _("De persoon is geïnformeerd"),
        _("De persoon wordt nog niet geïnformeerd"),
        required=_("Kies een van de twee (Wet PARTA, artikel 11)."),
    )
    decided_on = day_field(_("Datum"), _("De dag van dit besluit (Wet PARTA, artikel 11)."), initial=timezone.localdate)
    how = text_line(
        _("Hoe is de persoon geïnformeerd?"),
        _("Alleen bij 'geïnformeerd', bijvoorbeeld per brief (Besluit PARTA, artikel 4)."),
        most=300,
        required=False,
    )
    ground = _ground(
        _("Op welke grond wacht u?"),
        _("Alleen bij 'nog niet': één deelnemer met een grond is genoeg (Besluit PARTA, artikel 4)."),
    )
    motivation = text_area(
        _("Waarom is dat nodig en evenredig?"),
        _("Alleen bij 'nog niet'. De rechtmatigheidsadviescommissie kan dit lezen (Wet PARTA, artikel 11)."),
        required=False,
    )
    recheck_on = day_field(
        _("Wanneer kijkt u opnieuw?"), _("Alleen bij 'nog niet' (Wet PARTA, artikel 11; regel TRA-07)."), required=False
    )


class AskParticipantsForm(forms.Form):
    """The list on the page is what is asked: nothing is filled in."""


class AnswerQuestionForm(forms.Form):
    has_ground = _yes_or_no(
        _("Ziet uw organisatie een grond om deze persoon nog niet te informeren?"),
        _("Eén deelnemer met een grond is genoeg om te wachten (Besluit PARTA, artikel 4, tweede lid)."),
        _("Ja, er is een grond"),
        _("Nee, er is geen grond"),
        required=_("Kies ja of nee (Besluit PARTA, artikel 4, tweede lid)."),
    )
    ground = _ground(
        _("Welke grond?"), _("Alleen bij ja. De lijst van de wet is gesloten (UAVG, artikel 41; AVG, artikel 14).")
    )
    motivation = text_area(
        _("Waarom is wachten nodig en evenredig?"),
        _("Alleen bij ja. De rechtmatigheidsadviescommissie kan dit lezen (Wet PARTA, artikel 11)."),
        required=False,
    )
    decided_on = day_field(
        _("Datum"), _("De dag van dit antwoord (AVG, artikel 5, tweede lid)."), initial=timezone.localdate
    )


class ReportLapsedForm(forms.Form):
    decided_on = day_field(
        _("Sinds wanneer geldt de grond niet meer?"),
        _("Zo snel mogelijk te melden (Besluit PARTA, artikel 4, derde lid)."),
        initial=timezone.localdate,
    )
