"""Drafts: what somebody types is kept on the server, sealed, for that person alone, and goes after seven days."""

import json
from datetime import datetime, timedelta
from uuid import UUID

from django.db import IntegrityError, connection, transaction
from django.http import QueryDict
from django.utils import timezone

from parta.accounts.models import User
from parta.audit.trail import record
from parta.vault import keyring
from parta.vault.models import Draft

DRAFT_DAYS = 7
NOT_TYPED = {"csrfmiddlewaretoken", "once"}
"""What a form sends beside what was typed."""


def hold_draft(*, actor: User, form: str) -> None:
    """Let one request at a time touch this draft: what is kept in passing and what is sent may arrive at once.

    Legal basis: own choice: a draft never outlives the form that was sent.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"{actor.pk} {form}"])


def save_draft(*, actor: User, form: str, typed: QueryDict, object_id: UUID | None = None) -> Draft:
    """Keep what somebody typed in a form until now, in place of what was kept before.

    Legal basis: own choice: nothing typed is lost, and nothing typed stays in a browser (AVG 32).
    """
    text = json.dumps({name: values for name, values in typed.lists() if name not in NOT_TYPED})
    draft = _of(actor, form)
    if draft is None:
        draft = Draft(user=actor, form=form)
        keyring.open_file(draft.pk, "")
    draft.typed, draft.object_id, draft.saved_at = text, object_id, timezone.now()
    if not draft._state.adding:
        draft.save(update_fields=["typed", "object_id", "saved_at"])
        return draft
    try:
        with transaction.atomic():
            draft.save()
    except IntegrityError:
        # Two windows began the same form at once: the later one goes on in the row of the first.
        _destroy_keys([draft.pk])
        return save_draft(actor=actor, form=form, typed=typed, object_id=object_id)
    return draft


def draft_of(user: User, form: str) -> tuple[QueryDict, datetime] | None:
    """Return what this person typed in a form, and when; nothing after seven days. Legal basis: AVG 5(1)(e)."""
    draft = _of(user, form)
    if draft is None or draft.saved_at < timezone.now() - timedelta(days=DRAFT_DAYS):
        return None
    typed = QueryDict(mutable=True)
    for name, values in json.loads(draft.typed).items():
        typed.setlist(name, values)
    return typed, draft.saved_at


def drop_draft(*, actor: User, form: str) -> None:
    """Forget what was typed: it was sent, or its writer begins anew. Legal basis: AVG 5(1)(c)."""
    _delete(list(Draft.objects.filter(user=actor, form=form).values_list("pk", flat=True)))


@transaction.atomic
def purge_drafts(*, now: datetime) -> int:
    """Destroy the drafts that were left for seven days, and return how many. Legal basis: AVG 5(1)(e)."""
    old = Draft.objects.filter(saved_at__lt=now - timedelta(days=DRAFT_DAYS))
    ids = list(old.values_list("pk", flat=True))
    if ids:
        _delete(ids)
        record("drafts.purged")
    return len(ids)


def _of(user: User, form: str) -> Draft | None:
    return Draft.objects.filter(user=user, form=form).with_keys().first()


def _delete(ids: list[UUID]) -> None:
    Draft.objects.filter(pk__in=ids).delete()
    # A rollback brings the row back, but never a key: so the key goes once the row is gone for good.
    transaction.on_commit(lambda: _destroy_keys(ids))


def _destroy_keys(ids: list[UUID]) -> None:
    keyring.destroy([key_id for pk in ids for key_id in (pk, keyring.alias_key_id(pk))])
