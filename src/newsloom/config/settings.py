"""Django's settings. What an operator may choose stands in `home`; the rest is the same everywhere."""

import sys
from pathlib import Path
from urllib.parse import unquote, urlsplit

from django.utils.translation import gettext_lazy as _

from newsloom.config.home import read_home
from newsloom.editions.interface import INTERFACE_LANGUAGES
from newsloom.foundation import languages
from newsloom.foundation.errors import ConfigurationError

HOME = read_home()
PACKAGE = Path(__file__).resolve().parent.parent

DEBUG = False
SECRET_KEY = HOME.secret_key()
SITE_NAME = HOME.site_name
CURRENCY = HOME.currency
QUALITY_WORTH = HOME.quality_worth
CONTACT = HOME.contact
FETCH_ALLOW = HOME.fetch_allow
SITE_URL = HOME.site_url  # `serve` and `up` set it to the address that they print, where it is empty
WAGTAIL_SITE_NAME = HOME.site_name
WAGTAILADMIN_BASE_URL = SITE_URL or "http://127.0.0.1"
LOOPBACK_NAMES = ["127.0.0.1", "localhost", "[::1]"]
_SITE_HOST = urlsplit(SITE_URL).hostname or ""
# A site on loopback answers to each of its names; any other only to its own.
ALLOWED_HOSTS = LOOPBACK_NAMES if _SITE_HOST in {"", "127.0.0.1", "localhost", "::1"} else [_SITE_HOST]
CSRF_TRUSTED_ORIGINS = [SITE_URL] if SITE_URL else []

INSTALLED_APPS = [
    "newsloom.editions",
    "newsloom.accounts",
    "newsloom.sources",
    "newsloom.directory",
    "newsloom.stories",
    "newsloom.ingest",
    "newsloom.translation",
    "newsloom.publishing",
    "newsloom.website",
    "newsloom.newsroom",
    "wagtail.users",
    "wagtail.sites",
    "wagtail.images",
    "wagtail.documents",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]

# Every place where a story can be seen: a withdrawal walks this list, and tests/pipeline/test_withdrawals.py too.
PROJECTIONS = [
    "newsloom.publishing.projections.ARTICLES",
    "newsloom.publishing.projections.HISTORY",
    "newsloom.publishing.projections.MEMORY",
    "newsloom.publishing.projections.EXPORTS",
    "newsloom.publishing.projections.ENTRIES",
    "newsloom.publishing.projections.STORY",
    "newsloom.website.projections.PAGES",
    "newsloom.website.projections.LISTS",
    "newsloom.website.projections.FEEDS",
    "newsloom.website.projections.WINDOWS",
    "newsloom.website.projections.SITEMAPS",
    "newsloom.api.projections.READS",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "newsloom.config.urls"
WSGI_APPLICATION = "newsloom.config.wsgi.application"
APPEND_SLASH = True

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]


def _database() -> dict[str, object]:
    if not HOME.database_url:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": HOME.database_file,
            "TEST": {"NAME": HOME.path / "test.sqlite3"},  # in memory, threads would not see each other's commits
            "OPTIONS": {
                "timeout": 30,
                # A deferred transaction that turns into a write fails at once where another one writes.
                "transaction_mode": "IMMEDIATE",
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-32000;",
            },
        }
    parts = urlsplit(HOME.database_url)
    if parts.scheme not in {"postgresql", "postgres"}:
        raise ConfigurationError(
            "database-url-invalid",
            f"NEWSLOOM_DATABASE_URL begins with “{parts.scheme}”.",
            "Give a postgresql:// address, or leave it empty for SQLite in the home.",
        )
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }


DATABASES = {"default": _database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "newsloom_accounts.User"
AUTHENTICATION_BACKENDS = ["django.contrib.auth.backends.ModelBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "wagtailadmin_login"

LANGUAGE_CODE = "en"
LANGUAGES = [(tag, languages.own_name(tag)) for tag in INTERFACE_LANGUAGES]
LOCALE_PATHS = [PACKAGE / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"
WAGTAIL_I18N_ENABLED = False
WAGTAIL_CONTENT_LANGUAGES = [("en", _("English"))]
# The newsroom asks nobody else's machine for anything, sends no mail, and has no pages to moderate.
WAGTAIL_ENABLE_UPDATE_CHECK = WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_PASSWORD_RESET_ENABLED = WAGTAIL_WORKFLOW_ENABLED = False

STATIC_URL = "/static/"
MEDIA_URL = "/media/"
MEDIA_ROOT = HOME.media
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
WHITENOISE_MAX_AGE = 3600

_SECURE = SITE_URL.startswith("https://")
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _SECURE
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if _SECURE else None
X_FRAME_OPTIONS = "SAMEORIGIN"
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line", "stream": sys.stderr}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
}
SILENCED_SYSTEM_CHECKS = ["wagtailadmin.W003"]  # the base URL is known only when `serve` has chosen its port
