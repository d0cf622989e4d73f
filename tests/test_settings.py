"""The environment, read once, with one clear line for what is wrong."""

import pytest

from incubator import settings
from incubator.settings import SettingsError

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
