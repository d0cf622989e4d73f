"""What the tests and the build promise to everybody who works here."""

import json
import re
import tomllib
from pathlib import Path

import pytest

from incubator import database as product
from tests.engines import ROOT


async def test_a_test_gets_a_migrated_database(database: product.Engine) -> None:
    assert await product.fetch("SELECT count(*) AS migrations FROM migration") != [
        {"migrations": 0}
    ]


async def test_both_engines_are_tested(database: product.Engine, database_url: str) -> None:
    kinds = {"sqlite": "sqlite", "postgres": "postgresql"}
    assert database_url.startswith(kinds[product.dialect()])


@pytest.mark.parametrize("turn", [1, 2])
async def test_what_one_test_writes_another_never_sees(database: product.Engine, turn: int) -> None:
    await product.execute("CREATE TABLE left_behind (turn INTEGER)")


def test_sqlite_alone_is_asked_for(sqlite_database: product.Engine) -> None:
    assert product.dialect() == "sqlite"


def test_postgres_alone_is_asked_for(postgres_database: product.Engine) -> None:
    assert product.dialect() == "postgres"


def test_every_asset_in_the_manifest_was_built() -> None:
    static = ROOT / "incubator" / "static"
    manifest = json.loads((static / "manifest.json").read_text())
    assert [name for name in manifest.values() if not (static / name).is_file()] == []


def test_the_fonts_of_official_reports_were_built() -> None:
    fonts = {file.name for file in (ROOT / "incubator" / "static" / "ttf").iterdir()}
    assert {"Tinos_400Regular.ttf", "Tinos_700Bold.ttf", "Tinos_400Regular_Italic.ttf"} <= fonts


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_a_lock_pins_every_package_by_hash_and_names_no_index(name: str) -> None:
    lock = (ROOT / name).read_text()
    packages = re.split(r"\n(?=[a-z])", lock)
    assert [
        package.splitlines()[0] for package in packages if "--hash=sha256:" not in package
    ] == []
    assert not re.search(r"://|--index|--find-links|--trusted-host", lock)


def test_the_lock_of_the_front_end_names_no_registry() -> None:
    packages = json.loads((ROOT / "package-lock.json").read_text())["packages"]
    assert [name for name, facts in packages.items() if "resolved" in facts] == []
    assert [name for name, facts in packages.items() if name and "integrity" not in facts] == []


def test_nothing_of_third_parties_is_kept_in_the_repository() -> None:
    kept = (ROOT / ".gitignore").read_text().split()
    assert {"/node_modules/", "/incubator/static/", "/.venv/", "/var/"} <= set(kept)


def test_every_module_says_in_one_sentence_what_it_holds() -> None:
    silent = [str(file.relative_to(ROOT)) for file in _modules() if not _first_line(file)]
    assert silent == []


def _modules() -> list[Path]:
    packages = ("incubator", "tenants", "facilities", "services")
    files = (file for package in packages for file in (ROOT / package).rglob("*.py"))
    return [file for file in files if "piccolo_migrations" not in file.parts]


def _first_line(file: Path) -> bool:
    return re.match(r'"""[^\n]+[.;]"""\n|"""[^\n]+\n', file.read_text()) is not None


def test_every_module_of_incubator_stands_on_a_floor_of_the_import_rules() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text())
    contracts = {rule["id"]: rule for rule in settings["tool"]["importlinter"]["contracts"]}
    floors = re.findall(r"incubator\.(\w+)", " ".join(contracts["downhill"]["layers"]))
    inside = (ROOT / "incubator").iterdir()
    modules = {
        entry.stem
        for entry in inside
        if (entry.suffix == ".py" and entry.stem != "__init__") or (entry / "__init__.py").exists()
    }
    assert modules - set(floors) == set()
