"""Which demo rows were loaded: a destroyed demo case is never loaded again."""

from django.db import models


class Seed(models.Model):
    """The id of a demo story that was loaded once. Legal basis: own choice: only fictitious data (ISE-06)."""

    id = models.CharField(primary_key=True, max_length=40)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return self.id
