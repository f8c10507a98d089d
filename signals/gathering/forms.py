"""What is asked when another participant is consulted or asked what it has, and of the participant that answers."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from parta import legal
from parta.access.fields import day_field, text_area, text_line
from parta.accounts.models import Designation
from parta.organisations.models import ParticipantKind
from signals.gathering.models import GatheringRequest
from signals.referrals.forms import ItemForm
from signals.referrals.models import ProvisionBasis


class SeatForm(forms.Form):
    """Asks for a participant and the named person who answers for it."""

    seat = forms.TypedChoiceField(
        label=_("Deelnemer en persoon"),
        help_text=_("Aangewezen door deze deelnemer (Wet PARTA, artikel 12, derde lid)."),
        error_messages={"required": _("Kies wie u vraagt (Wet PARTA, artikel 5).")},
    )

    def __init__(self, *args: Any, seats: Sequence[Designation], **kwargs: Any):
        super().__init__(*args, **kwargs)
        known = {str(seat.pk): seat for seat in seats}
        named = ((pk, f"{seat.participant.name}: {seat.user.name}") for pk, seat in known.items())
        self.fields["seat"].choices = [("", _("Kies")), *named]
        self.fields["seat"].coerce = known.get

    def clean(self):
        """Give the participant and the person of the chosen designation."""
        answers = super().clean()
        if seat := answers.pop("seat", None):
            answers |= {"participant": seat.participant, "person": seat.user}
        return answers


class ConsultParticipantForm(SeatForm):
    question = text_area(
        _("Wat vraagt u?"),
        _("Zonder naam of andere persoonsgegevens waar dat kan (Wet PARTA, artikel 5, derde lid; regel WEG-06)."),
    )
    has_content = forms.BooleanField(
        label=_("De vraag bevat persoonsgegevens"),
        required=False,
        help_text=_("Alleen als het niet anders kan (AVG, artikel 5, eerste lid, onder c)."),
    )
    content_reason = text_area(
        _("Waarom kan het niet zonder?"),
        _("Alleen als de vraag persoonsgegevens bevat (regel WEG-06)."),
        rows=2,
        required=False,
    )
    due_on = day_field(_("Antwoord voor"), _("De dag waarop u het antwoord nodig hebt (regel WEG-11)."))


class RequestGatheringForm(SeatForm):
    question = text_area(
        _("Wat vraagt u op?"),
        _("Alleen wat de deelnemer al heeft, en wat nodig is om te bepalen wie deelneemt (Wet PARTA, artikel 5)."),
    )
    due_on = day_field(_("Antwoord voor"), _("Tot die dag ziet de deelnemer om wie het gaat (AVG, artikel 25)."))


class AnswerConsultationForm(forms.Form):
    answer = text_area(_("Uw antwoord"), _("Alleen wat nodig is voor het doel (Wet PARTA, artikel 5, derde lid)."))
    answered_on = day_field(
        _("Datum"), _("De dag van dit antwoord (AVG, artikel 5, tweede lid)."), initial=timezone.localdate
    )


class AnswerGatheringForm(forms.Form):
    """One statement for the three; that it is processed lawfully is confirmed. Rule: DAT-08."""

    answer = forms.ChoiceField(
        label=_("Wat antwoordt uw organisatie?"),
        choices=[
            (GatheringRequest.Answer.PROVIDED, _("Wij verstrekken wat hieronder staat")),
            (GatheringRequest.Answer.NOTHING, _("Wij hebben niets dat nodig is")),
            (GatheringRequest.Answer.WEIGHTY_REASONS, _("Wij verstrekken niet: zwaarwegende redenen")),
        ],
        widget=forms.RadioSelect,
        help_text=_("Welke zwaarwegende redenen dat zijn, wordt niet gevraagd en niet bewaard (Wet PARTA, artikel 4)."),
        error_messages={"required": _("Kies een van de drie (Wet PARTA, artikel 4).")},
    )
    answered_on = day_field(
        _("Datum"), _("De dag van dit antwoord (AVG, artikel 5, tweede lid)."), initial=timezone.localdate
    )
    is_lawful = forms.BooleanField(
        label=_("Mijn organisatie verwerkt wat zij verstrekt rechtmatig"),
        required=False,
        help_text=_("Nodig als u verstrekt (Besluit PARTA, artikel 6)."),
    )
    authority_agrees = forms.BooleanField(
        label=_("Bij politiegegevens: dit is in overeenstemming met het bevoegd gezag"),
        required=False,
        help_text=_("Nodig als u verstrekt (Wet politiegegevens, artikel 20, vierde lid)."),
    )

    def __init__(self, *args: Any, kind: str, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if kind != ParticipantKind.POLICE:
            del self.fields["authority_agrees"]

    def clean(self):
        """Both confirmations are asked, not stored: the act of providing carries them."""
        answers = super().clean()
        needed = {
            "is_lawful": _("Bevestig dat uw organisatie dit rechtmatig verwerkt (Besluit PARTA, artikel 6)."),
            "authority_agrees": _("Bevestig de overeenstemming met het bevoegd gezag (Wpg, artikel 20; DAT-09)."),
        }
        given = {name: answers.pop(name, False) for name in needed if name in self.fields}
        if answers.get("answer") == GatheringRequest.Answer.PROVIDED:
            for name in (name for name, is_given in given.items() if not is_given):
                self.add_error(name, needed[name])
        return answers


class GatheredItemForm(ItemForm):
    """One statement; the provider chooses the basis itself, out of those that its participant can have (Q25)."""

    how_sure = text_line(
        _("Hoe zeker is dit?"), _("Als dat bekend is (AVG, artikel 5, eerste lid, onder d)."), required=False
    )

    def __init__(self, *args: Any, kind: str, **kwargs: Any):
        super().__init__(*args, **kwargs)
        allowed = {name for name, basis in legal.PROVISION_BASES.items() if kind in basis.kinds}
        self.fields["basis"].choices = [choice for choice in ProvisionBasis.choices if choice[0] in allowed]


GatheredItemFormSet = forms.formset_factory(GatheredItemForm, extra=2, max_num=40, validate_max=True)
