"""Bringing in statements and files, or recording that something is not brought in."""

from collections.abc import Sequence
from datetime import date

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.contributions.models import Contribution, ProvisionRefusal
from cases.contributions.policies import can_contribute, can_open_special, can_read_file, can_refuse_provision
from cases.dossier.models import Case
from cases.dossier.services import check_day, lock_case
from cases.participants.services import seat_designation
from parta.access.policies import require
from parta.accounts.models import User
from parta.audit.trail import record
from parta.organisations.models import Participant, ParticipantKind
from parta.vault import files, keyring
from signals.referrals.models import DataCategory, ProvisionBasis

PROSECUTION_BASES = (ProvisionBasis.WJSG_39FB, ProvisionBasis.WJSG_51CB, ProvisionBasis.WJSG_8A)
OWN_BASES = {
    ParticipantKind.POLICE: (ProvisionBasis.WPG_20_4,),
    ParticipantKind.PUBLIC_PROSECUTION: PROSECUTION_BASES,
}
HEAD = 4096


def bases_of(kind: str) -> list[str]:
    """Return the grounds on which a kind of participant provides. Legal basis: WET 4, Wpg 20(4), Wjsg 39fb."""
    return [*OWN_BASES.get(kind, ()), ProvisionBasis.OWN_TASK]


@transaction.atomic
def contribute(
    *,
    actor: User,
    case: Case,
    participant: Participant,
    category: str,
    kind: str,
    basis: str,
    source: str,
    necessity: str,
    text: str,
    obtained_on: date,
    contributed_on: date,
    special_categories: Sequence[str] = (),
    is_criminal_data: bool = False,
    file: UploadedFile | None = None,
) -> Contribution:
    """Bring in one statement, perhaps with a file, for a participant at the table.

    Raises ValidationError without a category, on a basis that does not fit, for dates in the wrong order, and for a
    file that is too large or not what it says. Legal basis: WET 4, WET 8, BESL 6, Wpg 20(4), Wjsg 39fb.
    """
    case = lock_case(case)
    require(can_contribute, actor, case)
    designation = seat_designation(actor, case, participant)
    _check_category(category)
    _check_basis(participant.kind, category, basis)
    check_day(case, contributed_on, "contributed_on")
    _check_obtained(obtained_on, contributed_on)
    contribution = Contribution(
        case=case,
        participant=participant,
        contributed_by=actor,
        category=category,
        kind=kind,
        basis=basis,
        source=source,
        necessity=necessity,
        text=text,
        obtained_on=obtained_on,
        contributed_on=contributed_on,
        special_categories=list(special_categories),
        is_criminal_data=is_criminal_data,
    )
    if file is not None:
        _describe_file(contribution, file)
    contribution.full_clean()
    _save(contribution, file)
    record("contribution.made", actor=actor, subject=contribution, designation_id=designation.pk)
    case.touch(timezone.now())
    return contribution


@transaction.atomic
def refuse_provision(
    *, actor: User, case: Case, participant: Participant, category: str, refused_on: date
) -> ProvisionRefusal:
    """Record that a participant does not provide, for weighty reasons: the fact, never the content.

    Raises ValidationError without a category or for a date before the case. Legal basis: WET 4.
    """
    case = lock_case(case)
    require(can_refuse_provision, actor, case)
    designation = seat_designation(actor, case, participant)
    _check_category(category)
    check_day(case, refused_on, "refused_on")
    refusal = ProvisionRefusal(
        case=case, participant=participant, refused_by=actor, category=category, refused_on=refused_on
    )
    refusal.full_clean()
    refusal.save()
    record("provision.refused", actor=actor, subject=case, designation_id=designation.pk)
    case.touch(timezone.now())
    return refusal


def read_file(*, actor: User, contribution: Contribution) -> tuple[str, str, bytes]:
    """Return name, type and content of a file, and record that it was opened.

    Raises PermissionDenied when there is none. Legal basis: WET 4, WET 14(2).
    """
    require(can_read_file, actor, contribution)
    content = files.read(contribution.file_stored, row_id=contribution.pk, key_id=contribution.key_id)
    record("contribution.file_read", actor=actor, subject=contribution)
    return contribution.file_name, contribution.file_type, content


def open_special(*, actor: User, contribution: Contribution) -> str:
    """Return the text of a folded statement, and record that it was opened.

    Raises PermissionDenied when it is not folded. Legal basis: WET 8(1), AVG 25(2).
    """
    require(can_open_special, actor, contribution)
    record("contribution.special_read", actor=actor, subject=contribution)
    return contribution.text


def _check_category(category: str) -> None:
    if category not in DataCategory.values:
        message = _(
            "Kies een categorie, a tot en met h. Andere gegevens mogen niet worden ingebracht "
            "(Wet PARTA, artikel 4; regel DAT-01)."
        )
        raise ValidationError({"category": message})


def _check_basis(kind: str, category: str, basis: str) -> None:
    if category == DataCategory.F and kind != ParticipantKind.POLICE:
        message = _("Politiegegevens (categorie f) brengt de politie zelf in (Wpg, artikel 20, vierde lid; DAT-09).")
        raise ValidationError({"category": message})
    if category == DataCategory.G and kind != ParticipantKind.PUBLIC_PROSECUTION:
        message = _("Gegevens van categorie g brengt het openbaar ministerie zelf in (Wjsg; regel DAT-10).")
        raise ValidationError({"category": message})
    if category == DataCategory.F and basis != ProvisionBasis.WPG_20_4:
        message = _("Kies bij categorie f de Wpg, artikel 20, vierde lid (Wet PARTA, artikel 4, onder f; DAT-09).")
        raise ValidationError({"basis": message})
    if category == DataCategory.G and basis not in PROSECUTION_BASES:
        message = _(
            "Kies bij categorie g artikel 39fb, 51cb of 8a van de Wjsg (Wet PARTA, artikel 4, onder g; DAT-10)."
        )
        raise ValidationError({"basis": message})
    if basis not in bases_of(kind):
        message = _("Deze grond past niet bij uw deelnemer. Kies de wet op grond waarvan uw deelnemer verstrekt.")
        raise ValidationError({"basis": message})


def _check_obtained(obtained_on: date, contributed_on: date) -> None:
    if obtained_on > contributed_on:
        message = _("U kunt iets niet inbrengen voordat u het had. Kies een dag op of voor de dag van inbrengen.")
        raise ValidationError({"obtained_on": message})


def _describe_file(contribution: Contribution, file: UploadedFile) -> None:
    head = file.read(HEAD)
    file.seek(0)
    try:
        contribution.file_type = files.check_upload(file.name, file.size, head)
    except ValidationError as refusal:
        raise ValidationError({"file": refusal}) from refusal
    contribution.file_name, contribution.file_size = file.name, file.size


def _save(contribution: Contribution, file: UploadedFile | None) -> None:
    if file is None:
        contribution.save()
        return
    contribution.key_id = contribution.pk
    keyring.create([contribution.key_id])
    contribution.file_stored = files.store(file.read(), row_id=contribution.pk, key_id=contribution.key_id)
    try:
        with transaction.atomic():
            contribution.save()
    except BaseException:
        files.delete(contribution.file_stored)
        raise
