"""One settings file: safe by default, loosened only by the environment (.env.example explains each variable)."""

from pathlib import Path

import environ
from celery.schedules import crontab
from csp.constants import NONE, SELF

BASE_DIR = Path(__file__).resolve().parent.parent
env = environ.Env()

# --- who we are -------------------------------------------------------------------------------------------------
SECRET_KEY = env("SECRET_KEY")
MASTER_KEY = env("PARTA_MASTER_KEY")
DEMO = env.bool("PARTA_DEMO", default=False)
AS_OWNER = env.bool("PARTA_AS_OWNER", default=False)
DEBUG = False
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]"] if DEMO else [])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])
BRAND = "Casusoverleg"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.forms",
    "csp",
    "guardian",
    "auditlog",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "parta.audit",
    "parta.organisations",
    "parta.accounts",
    "parta.vault",
    "parta.access",
    "parta.outbox",
    "parta.parameters",
    "signals",
    "cases",
    "contactpoint",
    "retention",
    "parta.demo",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "parta.access.middleware.PrivateResponseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "parta.accounts.middleware.SessionLimitMiddleware",
    "parta.access.middleware.ActingMiddleware",
    "parta.accounts.middleware.GateMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
if DEMO:
    MIDDLEWARE.insert(0, "parta.demo.middleware.LoopbackOnly")
ROOT_URLCONF = "parta.urls"
WSGI_APPLICATION = "parta.wsgi.application"
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
                "parta.access.shell.shell",
                *(["parta.demo.context.demo_code"] if DEMO else []),
            ],
            "builtins": ["parta.templatetags.parta", "parta.templatetags.citations"],
        },
    },
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

# --- databases ---------------------------------------------------------------------------------------------------
_pool = {"min_size": 1, "max_size": 8, "timeout": 5} if env.bool("DB_POOL", default=True) and not AS_OWNER else False


def _database(app_variable: str, owner_variable: str) -> dict:
    config = env.db(owner_variable if AS_OWNER else app_variable)
    config.setdefault("OPTIONS", {})["pool"] = _pool
    config["OPTIONS"]["prepare_threshold"] = None
    # A pool would hand out a connection that died with a restart of the server.
    config["CONN_HEALTH_CHECKS"] = True
    return config


DATABASES = {
    "default": _database("DATABASE_URL", "DATABASE_OWNER_URL"),
    "keys": _database("KEYS_DATABASE_URL", "KEYS_DATABASE_OWNER_URL"),
}
APP_ROLE = env.db("DATABASE_URL")["USER"]
DATABASE_ROUTERS = ["parta.vault.router.KeysRouter"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
SESSION_ENGINE = "django.contrib.sessions.backends.db"
# Rate limits and one-time codes live in the database, so that signing in does not depend on Redis.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "parta_cache",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}

# --- signing in --------------------------------------------------------------------------------------------------
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 14},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "worklist:index"
ACCOUNT_ADAPTER = "parta.accounts.adapters.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXY_COUNT", default=0)
MFA_ADAPTER = "parta.vault.mfa.MFAAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = BRAND
MFA_TOTP_TOLERANCE = 1
SESSION_IDLE_SECONDS = 15 * 60
SESSION_ABSOLUTE_SECONDS = 8 * 60 * 60
SESSION_COOKIE_AGE = SESSION_ABSOLUTE_SECONDS
SESSION_EXPIRE_AT_BROWSER_CLOSE = True

# --- browser -----------------------------------------------------------------------------------------------------
SECURE = not DEMO
SECURE_SSL_REDIRECT = SECURE
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE
SESSION_COOKIE_NAME = "__Host-sessie" if SECURE else "sessie"
CSRF_COOKIE_NAME = "__Host-csrf" if SECURE else "csrf"
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Strict"
CSRF_COOKIE_HTTPONLY = True
SECURE_HSTS_SECONDS = 31536000 if SECURE else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = SECURE
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
if env.int("TRUSTED_PROXY_COUNT", default=0):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
FILE_UPLOAD_HANDLERS = ["parta.vault.uploads.BoundedMemoryUploadHandler"]
UPLOAD_MAX_BYTES = 10 * 1024 * 1024
# ClamAV looks at uploads when its socket is named; when it does not answer then, uploads are refused.
CLAMAV_SOCKET = env("CLAMAV_SOCKET", default="")

# --- language and time -------------------------------------------------------------------------------------------
LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands")]
USE_TZ = True
TIME_ZONE = "Europe/Amsterdam"

# --- files -------------------------------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = env("PARTA_STATIC", default=str(BASE_DIR / "staticfiles"))
STATICFILES_DIRS = [BASE_DIR / "parta" / "static"]
FILES_ROOT = Path(env("PARTA_FILES", default=str(BASE_DIR / "var" / "files")))
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": str(FILES_ROOT)}},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# --- mail --------------------------------------------------------------------------------------------------------
EMAIL_CONFIG = env.email("EMAIL_URL", default="dummymail://" if DEMO else "smtp://localhost:25")
vars().update(EMAIL_CONFIG)
EMAIL_TIMEOUT = 5
DEFAULT_FROM_EMAIL = env("DEFAULT_FROM_EMAIL", default="casusoverleg@parta.example")

# --- worker ------------------------------------------------------------------------------------------------------
REDIS_URL = env("REDIS_URL", default="redis://localhost:6379/0")
CELERY_BROKER_URL = env("CELERY_BROKER_URL", default=REDIS_URL.replace("unix://", "redis+socket://"))
CELERY_TASK_IGNORE_RESULT = True
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TASK_SERIALIZER = "json"
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_CONNECTION_TIMEOUT = 1
CELERY_BROKER_TRANSPORT_OPTIONS = {"socket_timeout": 1, "socket_connect_timeout": 1, "visibility_timeout": 600}
CELERY_TIMEZONE = "Europe/Amsterdam"
_every = env.int("PARTA_BEAT_SECONDS", default=60)
CELERY_BEAT_SCHEDULE = {
    "outbox": {"task": "outbox.deliver_due", "schedule": 5},
    "digest": {"task": "outbox.deliver_digests", "schedule": crontab(hour=7, minute=30)},
    "reminders": {"task": "worklist.find_reminders", "schedule": 300},
    "unconfirmed": {"task": "cases.find_unconfirmed", "schedule": 3600},
    "papers": {"task": "cases.find_papers", "schedule": 3},
    "old_papers": {"task": "cases.purge_papers", "schedule": 300},
    "activity": {"task": "cases.refresh_activity", "schedule": 60},
    "drafts": {"task": "access.purge_drafts", "schedule": 3600},
    "destruction": {"task": "retention.find_due", "schedule": _every},
    "unfinished": {"task": "retention.resume_unfinished", "schedule": _every},
}

# --- trail -------------------------------------------------------------------------------------------------------
AUDITLOG_LOGENTRY_MODEL = "audit.LogEntry"
AUDITLOG_DISABLE_REMOTE_ADDR = True
AUDITLOG_USE_BASE_MANAGER = True
MIGRATION_MODULES = {"auditlog": None}
ANONYMOUS_USER_NAME = None
GUARDIAN_MONKEY_PATCH_USER = False
GUARDIAN_MONKEY_PATCH_GROUP = False
# guardian.W001: guardian's backend ignores validity, so it is not installed (design 4, Grants).
SILENCED_SYSTEM_CHECKS = ["guardian.W001"]

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    # Tracebacks can carry values of a file, so requests log only that something failed (T66).
    "loggers": {"django.request": {"handlers": [], "level": "CRITICAL", "propagate": False}},
}
