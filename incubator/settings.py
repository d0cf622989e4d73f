"""The environment read once into one frozen object; a malformed value fails loudly."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

DEFAULT_DATABASE_URL = "sqlite:///var/incubator.db"


class SettingsError(Exception):
    """One line that names the variable and says what it should hold."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the environment decides."""

    database_url: str
    host: str
    port: int
    secret_key: str = field(repr=False)


def load(environ: Mapping[str, str], *, serving: bool = True) -> Settings:
    """The settings; SettingsError for a malformed value, or no SECRET_KEY when serving."""
    secret_key = environ.get("SECRET_KEY", "").strip()
    if serving and not secret_key:
        raise SettingsError("SECRET_KEY is not set: give it a long random text")
    return Settings(
        database_url=_database_url(environ.get("DATABASE_URL", DEFAULT_DATABASE_URL)),
        host=_host(environ.get("HOST", "127.0.0.1")),
        port=_port(environ.get("PORT", "8000")),
        secret_key=secret_key,
    )


def sqlite_path(database_url: str) -> str | None:
    """The file of a sqlite:/// address, relative or absolute; None for another database."""
    scheme, separator, path = database_url.partition(":///")
    return path if scheme == "sqlite" and separator else None


def _database_url(url: str) -> str:
    path = sqlite_path(url)
    if path is not None and path.strip("/ ") and not path.endswith("/") and "\0" not in path:
        return url
    if url.startswith("postgresql://") and _names_postgres(url):
        return url
    raise SettingsError(
        "DATABASE_URL must be sqlite:///path or postgresql://user:password@host:port/name"
    )


def _names_postgres(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.port != 0 and len(parts.path) > 1 and "/" not in parts.path[1:]
    except ValueError:
        return False


def _host(host: str) -> str:
    if not host or any(sign.isspace() or not sign.isprintable() for sign in host):
        raise SettingsError("HOST must be an address to listen on, such as 127.0.0.1")
    return host


def _port(port: str) -> int:
    if port.isascii() and port.isdigit() and len(port) <= 5 and 1 <= int(port) <= 65535:
        return int(port)
    raise SettingsError("PORT must be a whole number from 1 to 65535")
