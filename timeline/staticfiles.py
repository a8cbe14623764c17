"""Static files under hashed, compressed names, ES modules included."""

from django.contrib.staticfiles.storage import HashedFilesMixin
from whitenoise.storage import CompressedManifestStaticFilesStorage

# Django can rewrite module imports, but its switch for that also reads scripts that are no modules and
# stops on one that django-htmx ships. Only our own folder holds modules, so only that one is read.
_MODULE_IMPORTS = HashedFilesMixin._js_module_import_aggregation_patterns[1]


class HashedFiles(CompressedManifestStaticFilesStorage):
    """Rewrites every form of import in js/*.js; a name that does not exist stops collectstatic."""

    patterns = (*CompressedManifestStaticFilesStorage.patterns, ("js/*.js", _MODULE_IMPORTS))
