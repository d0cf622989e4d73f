"""The environment, read once, with one clear line for what is wrong."""

from pathlib import Path

import pytest

from incubator import settings
from incubator.settings import MailFolder, MailServer, SettingsError

KEY = {"SECRET_KEY": "a long random text"}


def test_with_a_key_alone_the_house_runs_on_a_file_of_its_own() -> None:
    loaded = settings.load(KEY)
    assert loaded.database_url == "sqlite:///var/incubator.db"
    assert (loaded.host, loaded.port) == ("127.0.0.1", 8000)


def test_the_environment_decides() -> None:
    url = "postgresql://u:p@db:5433/house"
    loaded = settings.load({**KEY, "DATABASE_URL": url, "HOST": "::", "PORT": "80"})
    assert (loaded.database_url, loaded.host, loaded.port) == (url, "::", 80)


@pytest.mark.parametrize("environ", [{}, {"SECRET_KEY": ""}, {"SECRET_KEY": "  "}])
def test_serving_needs_a_key(environ: dict[str, str]) -> None:
    with pytest.raises(SettingsError, match="SECRET_KEY is not set"):
        settings.load(environ)


def test_commands_that_serve_nobody_need_no_key() -> None:
    assert settings.load({}, serving=False).secret_key == ""


def test_the_key_is_not_shown_by_accident() -> None:
    assert KEY["SECRET_KEY"] not in repr(settings.load(KEY))


MALFORMED = [
    ("DATABASE_URL", "mysql://localhost/x"),
    ("DATABASE_URL", ""),
    ("DATABASE_URL", "sqlite://"),
    ("DATABASE_URL", "sqlite:///"),
    ("DATABASE_URL", "sqlite:////"),
    ("DATABASE_URL", "sqlite:///folder/"),
    ("DATABASE_URL", "incubator.db"),
    ("DATABASE_URL", "postgresql://localhost"),
    ("DATABASE_URL", "postgresql://localhost:port/name"),
    ("DATABASE_URL", "postgresql://localhost:0/name"),
    ("DATABASE_URL", "postgresql://[half/name"),
    ("PORT", ""),
    ("PORT", "0"),
    ("PORT", "65536"),
    ("PORT", "-1"),
    ("PORT", "80a"),
    ("PORT", "٨٠"),
    ("PORT", "9" * 5000),
    ("HOST", ""),
    ("HOST", "a b"),
    ("PUBLIC_URL", "incubator.example"),
    ("PUBLIC_URL", "ftp://incubator.example"),
    ("PUBLIC_URL", "https://"),
    ("PUBLIC_URL", "https://a:b@incubator.example"),
    ("PUBLIC_URL", "https://incubator.example?x=1"),
    ("PUBLIC_URL", "https://incubator.example:port"),
    ("MAIL_URL", "mail.example"),
    ("MAIL_URL", "smtp://"),
    ("MAIL_URL", "smtp://mail.example:port"),
    ("MAIL_URL", "smtp://mail.example:0"),
    ("MAIL_URL", "smtp://mail.example/inbox"),
    ("MAIL_URL", "smtp://an:m%C3%A1@mail.example"),
    ("MAIL_URL", "smtp://[half"),
    ("MAIL_URL", "imap://mail.example"),
    ("MAIL_URL", "folder:"),
    ("MAIL_URL", "folder:/"),
    ("MAIL_FROM", "nobody"),
    ("MAIL_FROM", "a@b, c@d"),
    ("MAIL_FROM", "an\nBcc: b@example.vn"),
]


@pytest.mark.parametrize(("name", "value"), MALFORMED)
def test_a_malformed_value_is_named_in_one_line(name: str, value: str) -> None:
    with pytest.raises(SettingsError, match=f"^{name} must ") as refused:
        settings.load(KEY | {name: value})
    assert "\n" not in str(refused.value)


def test_three_slashes_are_relative_and_four_absolute() -> None:
    assert settings.sqlite_path("sqlite:///var/a.db") == "var/a.db"
    assert settings.sqlite_path("sqlite:////srv/a.db") == "/srv/a.db"
    assert settings.sqlite_path("postgresql://db/a") is None


def test_mail_stays_in_a_folder_unless_a_server_is_named() -> None:
    loaded = settings.load(KEY)
    assert loaded.mail == MailFolder(Path("var/mail"))
    assert (loaded.public_url, loaded.mail_from) == (
        "http://127.0.0.1:8000",
        "no-reply@incubator.invalid",
    )
    assert settings.load(KEY | {"HOST": "::", "PORT": "80"}).public_url == "http://localhost:80"
    assert settings.load(KEY | {"HOST": "::1"}).public_url == "http://[::1]:8000"


def test_a_mail_server_is_named_with_how_to_enter_it() -> None:
    def server(url: str) -> object:
        return settings.load(KEY | {"MAIL_URL": url}).mail

    assert server("smtp://mail.example") == MailServer("mail.example", 25, False)
    assert server("smtps://mail.example") == MailServer("mail.example", 465, True)
    entered = MailServer("mail.example", 587, False, "an@example.vn", "p:/@?")
    assert server("smtp://an%40example.vn:p%3A%2F%40%3F@mail.example:587") == entered
    assert "p:/@?" not in repr(entered)
    assert server("folder:/srv/mail") == MailFolder(Path("/srv/mail"))


def test_mail_comes_from_the_public_address_unless_it_is_said_otherwise() -> None:
    public = {"PUBLIC_URL": "https://vuonuom.example.vn/he-thong/"}
    loaded = settings.load(KEY | public)
    assert loaded.public_url == "https://vuonuom.example.vn/he-thong"
    assert loaded.mail_from == "no-reply@vuonuom.example.vn"
    assert settings.load(KEY | public | {"MAIL_FROM": "hi@x.vn"}).mail_from == "hi@x.vn"
