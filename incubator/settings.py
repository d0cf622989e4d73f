"""The environment read once into one frozen object; a malformed value fails loudly."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

DEFAULT_DATABASE_URL = "sqlite:///var/incubator.db"
DEFAULT_MAIL_URL = "folder:var/mail"
_ANY_ADDRESS = ("0.0.0.0", "::")  # noqa: S104 (what one listens on is no address to visit)


class SettingsError(Exception):
    """One line that names the variable and says what it should hold."""


@dataclass(frozen=True, slots=True)
class MailFolder:
    """Mail is kept as files and goes nowhere."""

    path: Path


@dataclass(frozen=True, slots=True)
class MailServer:
    """Mail goes by SMTP: encrypted from the start, or by STARTTLS where the server offers it."""

    host: str
    port: int
    is_encrypted: bool
    user: str = ""
    password: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Mailbox:
    """A folder of a mail server that is read by IMAP."""

    host: str
    port: int
    is_encrypted: bool
    user: str
    password: str = field(repr=False)
    folder: str = "INBOX"


@dataclass(frozen=True, slots=True)
class Replies:
    """Where answers to invitations are sent, read from, and by which secret handed over."""

    address: str = ""
    mailbox: MailFolder | Mailbox | None = None
    secret: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Settings:
    """What the environment decides."""

    database_url: str
    host: str
    port: int
    public_url: str
    mail: MailFolder | MailServer
    mail_from: str
    secret_key: str = field(repr=False)
    replies: Replies = Replies()


def load(environ: Mapping[str, str], *, serving: bool = True) -> Settings:
    """The settings; SettingsError for a malformed value, or no SECRET_KEY when serving."""
    secret_key = environ.get("SECRET_KEY", "").strip()
    if serving and not secret_key:
        raise SettingsError("SECRET_KEY is not set: give it a long random text")
    host, port = _host(environ.get("HOST", "127.0.0.1")), _port(environ.get("PORT", "8000"))
    public_url = _public_url(environ.get("PUBLIC_URL", "").strip() or _visited(host, port))
    return Settings(
        database_url=_database_url(environ.get("DATABASE_URL", DEFAULT_DATABASE_URL)),
        host=host,
        port=port,
        public_url=public_url,
        mail=_mail(environ.get("MAIL_URL", "").strip() or DEFAULT_MAIL_URL),
        mail_from=_mail_from(environ.get("MAIL_FROM", "").strip(), public_url),
        secret_key=secret_key,
        replies=_replies(environ),
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


def _visited(host: str, port: int) -> str:
    """Where a browser on this machine finds what listens there."""
    name = "localhost" if host in _ANY_ADDRESS else f"[{host}]" if ":" in host else host
    return f"http://{name}:{port}"


def _public_url(url: str) -> str:
    try:
        parts = urlsplit(url)
        plain = not (parts.query or parts.fragment or "@" in parts.netloc) and parts.port != 0
        odd = any(sign.isspace() or not sign.isprintable() for sign in url)
        if parts.scheme in ("http", "https") and parts.hostname and plain and not odd:
            return url.rstrip("/")
    except ValueError:
        pass
    raise SettingsError("PUBLIC_URL must be where people find the site: https://incubator.example")


def _mail(url: str) -> MailFolder | MailServer:
    scheme, _, rest = url.partition(":")
    if scheme == "folder" and rest.strip("/ ") and "\0" not in rest:
        return MailFolder(Path(rest))
    try:
        parts = urlsplit(url)
        plain = not (parts.path.strip("/") or parts.query or parts.fragment)
        user, password = unquote(parts.username or ""), unquote(parts.password or "")
        plain = plain and (user + password).isascii()
        if scheme in ("smtp", "smtps") and parts.hostname and parts.port != 0 and plain:
            port = parts.port or (465 if scheme == "smtps" else 25)
            return MailServer(parts.hostname, port, scheme == "smtps", user, password)
    except ValueError:
        pass
    raise SettingsError("MAIL_URL must be smtp://user:password@host:port, smtps:// or folder:path")


def _replies(environ: Mapping[str, str]) -> Replies:
    address, url = environ.get("REPLY_TO", "").strip(), environ.get("REPLY_URL", "").strip()
    if address and not _is_address(address):
        raise SettingsError("REPLY_TO must be an e-mail address, such as replies@example.vn")
    secret = environ.get("REPLY_SECRET", "").strip()
    if secret and len(secret) < _SHORTEST_SECRET:
        raise SettingsError("REPLY_SECRET must be a random text of at least 32 characters")
    return Replies(address, _mailbox(url) if url else None, secret)


_SHORTEST_SECRET = 32


def _mailbox(url: str) -> MailFolder | Mailbox:
    scheme, _, rest = url.partition(":")
    if scheme == "folder" and rest.strip("/ ") and "\0" not in rest:
        return MailFolder(Path(rest))
    try:
        parts = urlsplit(url)
        user, password = unquote(parts.username or ""), unquote(parts.password or "")
        folder = unquote(parts.path.strip("/")) or "INBOX"
        plain = (user + password + folder).isascii() and not (parts.query or parts.fragment)
        if scheme in ("imap", "imaps") and parts.hostname and user and plain and parts.port != 0:
            port = parts.port or (993 if scheme == "imaps" else 143)
            return Mailbox(parts.hostname, port, scheme == "imaps", user, password, folder)
    except ValueError:
        pass
    raise SettingsError("REPLY_URL must be imaps://user:password@host:port/INBOX or folder:path")


def _mail_from(address: str, public_url: str) -> str:
    """Who mail is from; where nothing is set, nobody at the public address."""
    host = urlsplit(public_url).hostname or ""
    is_name = host.isascii() and "." in host and host.rpartition(".")[2].isalpha()
    address = address or f"no-reply@{host if is_name else 'incubator.invalid'}"
    if _is_address(address):
        return address
    raise SettingsError("MAIL_FROM must be an e-mail address, such as incubator@example.vn")


def _is_address(address: str) -> bool:
    name, _, domain = address.partition("@")
    is_plain = address.isascii() and address.isprintable() and not set(address) & _ODD
    return bool(name and domain and is_plain)


_ODD = frozenset(' <>,;:()"\\[]')
