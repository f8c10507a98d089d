"""Keys live in the second database and nowhere else; everything else never goes there."""

KEY_MODELS = {"datakey", "epochkey"}


class KeysRouter:
    """Route the two key models to `keys`, all else to `default`."""

    def db_for_read(self, model, **hints):
        """Return `keys` for key models."""
        return "keys" if self._is_key(model._meta.app_label, model._meta.model_name) else "default"

    db_for_write = db_for_read

    def allow_relation(self, one, other, **hints):
        """Allow relations inside one database only."""
        return self.db_for_read(one) == self.db_for_read(other)

    def allow_migrate(self, db, app_label, model_name=None, **hints):
        """Make each table in its own database; raw SQL says its target by hint."""
        if "target" in hints:
            return hints["target"] == db
        return (db == "keys") == self._is_key(app_label, model_name)

    @staticmethod
    def _is_key(app_label, model_name):
        return app_label == "vault" and model_name in KEY_MODELS
