"""The one app of this project."""

from django.apps import AppConfig
from django.core import checks

from timeline import database


class TimelineConfig(AppConfig):
    name = "timeline"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        checks.register(database.check_settings, checks.Tags.database)
        checks.register(database.check_file, checks.Tags.database)
