"""An encrypted text field: opens only inside `acting()`, with its key loaded, and marks the person as read."""

from django.core.exceptions import FieldError
from django.db import models
from django.db.models.query_utils import DeferredAttribute

from parta.vault import crypto, keyring


class Sealed:
    """A ciphertext as it came from the database; turns into text nowhere but in its field."""

    __slots__ = ("text",)

    def __init__(self, text: str):
        self.text = text

    def __str__(self):
        raise keyring.Closed("A sealed text was used without its key.")

    def __repr__(self):
        return "<Sealed>"


class VaultAttribute(DeferredAttribute):
    """Decrypts at the moment of reading."""

    def __get__(self, instance, cls=None):
        if instance is None:
            return self
        value = super().__get__(instance, cls)
        if isinstance(value, Sealed):
            return self.field.open(instance, value)
        return value

    def __set__(self, instance, value):
        instance.__dict__[self.field.attname] = value


class VaultTextField(models.TextField):
    """Text under the row's key; empty text is stored empty. `field_id` binds the ciphertext to this field.

    Legal basis: WET 14(1), AVG 32. Rule: ISE-03.
    """

    descriptor_class = VaultAttribute

    def __init__(self, *args, field_id: str = "", **kwargs):
        self.field_id = field_id
        super().__init__(*args, **kwargs)

    def deconstruct(self):
        """Keep the field id in migrations."""
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {**kwargs, "field_id": self.field_id}

    def from_db_value(self, value, expression, connection):
        """Hand out the ciphertext closed."""
        return Sealed(value) if value else value

    def open(self, instance, sealed: Sealed) -> str:
        """Decrypt for a reader and mark the person as read."""
        key = keyring.key(crypto.key_id_of(sealed.text))
        text = crypto.unseal(sealed.text, key=key, field=self.field_id, row=instance.pk)
        keyring.mark_read(instance)
        return text

    def pre_save(self, model_instance, add):
        """Encrypt what was typed; leave alone what was never opened."""
        value = model_instance.__dict__.get(self.attname)
        if isinstance(value, Sealed):
            return value.text
        if not value:
            return ""
        key_id = model_instance.key_id
        key = keyring.key(key_id)
        return crypto.seal(value, key=key, key_id=key_id, field=self.field_id, row=model_instance.pk)

    def get_lookup(self, lookup_name):
        """Refuse to search in ciphertext; only 'is it empty' can be asked."""
        if lookup_name not in {"exact", "isnull"}:
            raise FieldError(f"{self.name} is encrypted: find it by search token.")
        return super().get_lookup(lookup_name)

    def get_prep_value(self, value):
        """Let ciphertext and the empty text through."""
        return value.text if isinstance(value, Sealed) else super().get_prep_value(value)
