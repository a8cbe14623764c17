"""All settings. The environment is read here and nowhere else; docs/operations.md explains each variable."""

import os
import secrets
from pathlib import Path

import dj_database_url
from csp.constants import NONE, SELF

from timeline import database

database.use_sqlite(os.environ.get("TIMELINE_SQLITE", "wheel"))

BASE_DIR = Path(__file__).resolve().parent.parent


def _folder(name: str, default: str) -> Path:
    return (BASE_DIR / os.environ.get(name, default)).resolve()


def _switch(name: str, default: str = "off") -> bool:
    value = (os.environ.get(name) or default).strip().lower()
    if value in ("1", "on", "true", "yes"):
        return True
    if value in ("", "0", "off", "false", "no"):
        return False
    raise ValueError(f'{name} is "{value}"; write "on" or "off".')


def _list(name: str, default: str) -> list[str]:
    return [part.strip() for part in os.environ.get(name, default).split(",") if part.strip()]


def _secret_key(path: Path) -> str:
    """Make the key once; when two processes start together, one of them wins and both read the same key."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_name(f"{path.name}.{secrets.token_hex(8)}")
        draft.touch(mode=0o600)
        draft.write_text(secrets.token_urlsafe(64))
        try:
            os.link(draft, path)
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    return path.read_text().strip()


# ── Where things are ──────────────────────────────────────────────────────────────────────────────────────────────

DATA_DIR = _folder("TIMELINE_DATA", "var")
CHRONOLOGY_DIR = _folder("TIMELINE_CHRONOLOGY", "fixtures")
DATA_DIR.mkdir(parents=True, exist_ok=True)

# The bytes of articles taken in, as evidence. Never served as pages.
CAPTURES_DIR = _folder("TIMELINE_CAPTURES", str(DATA_DIR / "captures"))

# Part of every ETag. Empty: a digest of our own code and templates, so that a new version is never hidden by a 304.
RELEASE = os.environ.get("TIMELINE_RELEASE", "")

# Up to so many events each process reads the record itself; a larger one is kept in a file, as an index.
SMALL_RECORD = int(os.environ.get("TIMELINE_SMALL_RECORD") or 5_000)

# ── Safety ────────────────────────────────────────────────────────────────────────────────────────────────────────

DEBUG = _switch("DEBUG")

# Whether the desk may fetch web pages at all; text and files can be handed in either way.
FETCHING = _switch("TIMELINE_FETCHING", "on")
# One file, one pasted text, one fetched page: bytes.
LARGEST_ARTICLE = 5_000_000
DATA_UPLOAD_MAX_MEMORY_SIZE = LARGEST_ARTICLE + 100_000
SECRET_KEY = _secret_key(DATA_DIR / "secret_key")
ALLOWED_HOSTS = _list("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]")

HTTPS = _switch("HTTPS")
SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_HSTS_PRELOAD = HTTPS
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

# Nothing but our own origin, nothing inline. No nonce: a cached page would repeat it.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

# ── The application ───────────────────────────────────────────────────────────────────────────────────────────────

INSTALLED_APPS = [
    "django.contrib.admin.apps.SimpleAdminConfig",  # our own site, named in urls.py, imports its pages itself
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "timeline.apps.TimelineConfig",
]

# The first three see every response, static files and errors included.
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "timeline.web.headers.strict_headers",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]

ROOT_URLCONF = "timeline.urls"
WSGI_APPLICATION = "timeline.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "timeline.web.frame.frame",
            ],
        },
    },
]

AUTH_USER_MODEL = "timeline.User"
LOGIN_URL = "desk:sign-in"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}", "OPTIONS": options}
    for name, options in (
        ("UserAttributeSimilarityValidator", {}),
        ("MinimumLengthValidator", {"min_length": 12}),
        ("CommonPasswordValidator", {}),
        ("NumericPasswordValidator", {}),
    )
]

# ── The database and the cache ────────────────────────────────────────────────────────────────────────────────────

DATABASE_URL = os.environ.get("DATABASE_URL") or f"sqlite:///{DATA_DIR / 'db.sqlite3'}"
DATABASES = {"default": dj_database_url.parse(DATABASE_URL, conn_max_age=600, conn_health_checks=True)}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = database.sqlite_options(database.sqlite_version())
elif DATABASES["default"]["ENGINE"].endswith("postgresql"):
    DATABASES["default"].setdefault("OPTIONS", {}).setdefault("connect_timeout", 5)

# Background work waits in the database itself; `manage.py work` does it. A larger one: docs/operations.md.
TASKS = {"default": {"BACKEND": os.environ.get("TIMELINE_TASKS") or "django_tasks_db.DatabaseBackend"}}

# Facets and strips are kept here per Edition and Selection; an old Edition is never asked for again and falls out.
CACHES = {
    name: {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": name,
        "TIMEOUT": None,
        "OPTIONS": {"MAX_ENTRIES": most, "CULL_FREQUENCY": 4},
    }
    # What was counted; pages, and answers of the API that name their Edition, by ETag (timeline/web/kept.py).
    for name, most in {"default": 2_000, "pages": 64, "answers": 256}.items()
}

# ── Letters ───────────────────────────────────────────────────────────────────────────────────────────────────────

# To the terminal, until a mail server is named.
EMAIL_HOST = os.environ.get("EMAIL_HOST", "")
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if EMAIL_HOST else 'console'}.EmailBackend"
EMAIL_PORT = int(os.environ.get("EMAIL_PORT") or 587)
EMAIL_HOST_USER = os.environ.get("EMAIL_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("EMAIL_PASSWORD", "")
EMAIL_USE_TLS = _switch("EMAIL_TLS", "on")
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = os.environ.get("EMAIL_FROM") or "timeline@localhost"

# ── Language, time, static files, log ─────────────────────────────────────────────────────────────────────────────

LANGUAGE_CODE = "en"
TIME_ZONE = "UTC"
USE_TZ = True
USE_I18N = True

STATIC_URL = "/static/"
WHITENOISE_ALLOW_ALL_ORIGINS = False
WHITENOISE_KEEP_ONLY_HASHED_FILES = True
STATIC_ROOT = DATA_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "timeline.staticfiles.HashedFiles"},
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
}
