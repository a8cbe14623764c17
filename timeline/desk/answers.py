"""What the form of a draft asks for as one types."""

from django.views.decorators.http import require_safe

from timeline.web import lookups
from timeline.web.gate import for_people_who

lookup = require_safe(for_people_who("curate")(lookups.lookup))
reading = require_safe(for_people_who("curate")(lookups.read_date))
