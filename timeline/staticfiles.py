"""Static files under hashed, compressed names, ES modules included."""

from hashlib import sha256
from pathlib import Path

from django.contrib.staticfiles.finders import get_finders
from django.contrib.staticfiles.storage import HashedFilesMixin
from whitenoise.storage import CompressedManifestStaticFilesStorage

# Django can rewrite module imports, but its switch for that also reads scripts that are no modules and
# stops on one that django-htmx ships. Only our own folder holds modules, so only that one is read.
_MODULE_IMPORTS = HashedFilesMixin._js_module_import_aggregation_patterns[1]


class HashedFiles(CompressedManifestStaticFilesStorage):
    """Rewrites every form of import in js/*.js; a name that does not exist stops collectstatic."""

    patterns = (*CompressedManifestStaticFilesStorage.patterns, ("js/*.js", _MODULE_IMPORTS))


def digest() -> str:
    """A digest (64 hexadecimal digits) of every static file and of the code that names them."""
    total = sha256(Path(__file__).read_bytes())
    for finder in get_finders():
        for name, storage in finder.list([]):
            with storage.open(name) as file:
                total.update(f"{name}\0{sha256(file.read()).hexdigest()}\0".encode())
    return total.hexdigest()
