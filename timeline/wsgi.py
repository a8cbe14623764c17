"""What the application server imports."""

import os

from django.core.wsgi import get_wsgi_application
from django.urls import resolve

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "timeline.settings")

application = get_wsgi_application()

# Imports every page now: the first reader does not wait for it, and code that cannot be imported is not served at all.
resolve("/healthz")
