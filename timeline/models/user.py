"""A person who signs in, with the name that readers see beside what they changed."""

from __future__ import annotations

from django.contrib.auth.models import AbstractUser
from django.db import models

LOADER = "loader"


class User(AbstractUser):
    """Signs in at the admin; `public_name` stands in public histories, never the user name or address."""

    public_name = models.CharField(max_length=100, blank=True, help_text="Shown to readers beside each change.")

    @property
    def shown_name(self) -> str:
        """The name that readers see; a number where none was chosen, so that no login name leaks."""
        return self.public_name or f"Editor {self.pk}"

    @classmethod
    def loader(cls) -> User:
        """The system user without a login who is the author of everything that was loaded."""
        user, made = cls.objects.get_or_create(
            username=LOADER, defaults={"public_name": "Loaded data", "is_active": False}
        )
        if made:
            user.set_unusable_password()
            user.save(update_fields=["password"])
        return user
