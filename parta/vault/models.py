"""Keys (second database), search tokens, and the base of every model whose text is encrypted."""

import uuid
from operator import attrgetter
from typing import ClassVar
from uuid import UUID

from django.contrib.postgres.fields import ArrayField
from django.db import models

from parta.accounts.models import User
from parta.organisations.models import ConsultationBody
from parta.vault import keyring
from parta.vault.fields import VaultTextField


class EpochKey(models.Model):
    """The key that wraps all data keys of one epoch; itself wrapped by the master key. Legal basis: WET 9, AVG 32."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    wrapped = models.BinaryField()
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.id)


class DataKey(models.Model):
    """The key of one unit of destruction, 32 bytes; references are those of its file. Legal basis: WET 9, AVG 32."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    epoch = models.ForeignKey(EpochKey, on_delete=models.PROTECT, related_name="data_keys")
    wrapped = models.BinaryField()
    references = ArrayField(models.CharField(max_length=20), default=list)

    class Meta:
        default_permissions = ()
        indexes = [models.Index(fields=["epoch"], name="data_key_epoch")]

    def __str__(self) -> str:
        return str(self.id)


class SearchToken(models.Model):
    """A keyed token of a word of a name or of a date of birth: finds, never shows. Legal basis: AVG 25, AVG 32."""

    token = models.UUIDField()
    body = models.ForeignKey(ConsultationBody, on_delete=models.PROTECT, related_name="+")
    object_id = models.UUIDField()

    class Meta:
        default_permissions = ()
        indexes = [
            models.Index(fields=["token", "body"], include=["object_id"], name="search_token"),
            models.Index(fields=["object_id"], name="search_token_object"),
        ]

    def __str__(self) -> str:
        return str(self.object_id)


class VaultQuerySet(models.QuerySet):
    """Rows whose text stays closed until their keys are loaded."""

    _open = False

    def with_keys(self) -> "VaultQuerySet":
        """Load the keys of the page, and of its related rows, in one query."""
        clone = self._chain()
        clone._open = True
        return clone

    def _clone(self):
        clone = super()._clone()
        clone._open = self._open
        return clone

    def _fetch_all(self):
        super()._fetch_all()
        if self._open and self._result_cache:
            keyring.load_for(self._result_cache)

    def iterator(self, chunk_size=None):
        """A form's choices come this way: with keys they come at once, so that their labels can be read."""
        return iter(self.all()) if self._open else super().iterator(chunk_size)

    def _values(self, *fields, **expressions):
        closed = {f.name for f in self.model._meta.get_fields() if isinstance(f, VaultTextField)}
        if closed.intersection(fields) or (closed and not fields and not expressions):
            raise keyring.Closed(f"{self.model.__name__}: values() would give ciphertext.")
        return super()._values(*fields, **expressions)

    def bulk_create(self, objs, **kwargs):
        """Make the keys of all rows that have text in one insert, then the rows."""
        objs = list(objs)
        if issubclass(self.model, VaultModel):
            for obj in objs:
                obj.key_id = obj.key_id or obj.pk
            keyring.create([obj.key_id for obj in objs])
        return super().bulk_create(objs, **kwargs)


class FileMember(models.Model):
    """A row that belongs to the file of one data subject, report or request, its root.

    `root_path` and `body_path` lead from the row to the root's id and the casusoverleg's id.
    """

    root_path: ClassVar[str] = "pk"
    body_path: ClassVar[str] = "consultation_body_id"

    class Meta:
        abstract = True

    @property
    def root_id(self) -> UUID:
        """The id of the root of the file."""
        return attrgetter(self.root_path)(self)

    @property
    def trail_body_id(self) -> UUID:
        """The casusoverleg to whose trail acts on this row belong."""
        return attrgetter(self.body_path)(self)

    @property
    def trail_model(self) -> type[models.Model]:
        """The model that the trail names."""
        return type(self)

    def trail_aliases(self) -> tuple[UUID, UUID]:
        """The aliases of this row and of its person; they go with the root's alias key."""
        return keyring.aliases(self.root_id, self._meta.label_lower, self.pk)


class VaultModel(FileMember):
    """A row with encrypted text under a key of its own."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    key_id = models.UUIDField(editable=False)

    objects = VaultQuerySet.as_manager()

    class Meta:
        abstract = True

    def save(self, **kwargs):
        """Make the row's key first, so that no text is ever stored without one."""
        if self._state.adding and self.key_id is None:
            self.key_id = self.pk
            keyring.create([self.key_id])
        super().save(**kwargs)

    def clean_fields(self, exclude=None):
        """Leave the key's id to `save()`."""
        super().clean_fields(exclude={*(exclude or ()), "key_id"})


class Draft(VaultModel):
    """What somebody was typing, as it stood: for that person alone, and for at most seven days.

    `form` names the form and what it is about; `object_id` is the file that it goes with when that is destroyed.
    Legal basis: AVG 5(1)(e), AVG 32.
    """

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    form = models.CharField(max_length=120)
    object_id = models.UUIDField(null=True)
    typed = VaultTextField(field_id="draft.typed")
    saved_at = models.DateTimeField()

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(name="draft_once", fields=["user", "form"])]
        indexes = [
            models.Index(fields=["saved_at"], name="draft_saved"),
            models.Index(fields=["object_id"], name="draft_object"),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def trail_body_id(self) -> None:
        """A draft belongs to a person, to no casusoverleg yet."""
        return None
