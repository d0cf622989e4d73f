"""The Chromium that drives the pages: the machine's own, or one unpacked from its npm package."""

import os
import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

from filelock import FileLock

from hatch_build import node_binary
from tests.engines import ROOT

PACKAGE = ROOT / "node_modules" / "@sparticuz" / "chromium"
UNPACKED = ROOT / "var" / "browser"
OWN = ("chromium", "chromium-browser", "google-chrome")

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

UNPACK = """
import chromium from '@sparticuz/chromium';
chromium.setGraphicsMode = false;
process.stdout.write(await chromium.executablePath());
"""

# The package's own configuration looks for its fonts in /tmp only.
FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>{home}/fonts</dir>
  <cachedir>{home}/fonts-cache</cachedir>
</fontconfig>
"""


@dataclass(frozen=True, slots=True)
class Chromium:
    """An executable and the variables that it needs beside the inherited ones."""

    executable: Path
    environment: dict[str, str] = field(default_factory=dict)


def find() -> Chromium:
    """A Chromium that runs here; the environment variable CHROMIUM may name another."""
    named = os.environ.get("CHROMIUM")
    own = next((path for name in OWN if (path := shutil.which(name))), None)
    if found := named or own:
        return Chromium(Path(found))
    return _from_package()


def driver_environment() -> dict[str, str]:
    """Playwright's own Node needs a library that a bare Debian lacks; the build's Node does not."""
    return {"PLAYWRIGHT_NODEJS_PATH": str(node_binary())}


def _from_package() -> Chromium:
    home = UNPACKED / str((PACKAGE / "package.json").stat().st_mtime_ns)
    home.mkdir(parents=True, exist_ok=True)
    with FileLock(UNPACKED / "lock"):
        if not (home / "complete").exists():
            _unpack(home)
            (home / "fonts.conf").write_text(FONTS.format(home=home))
            (home / "complete").touch()
    # Without fonts every text would be zero pixels high.
    environment = {
        "LD_LIBRARY_PATH": str(home / "al2023" / "lib"),
        "FONTCONFIG_FILE": str(home / "fonts.conf"),
    }
    return Chromium(home / "chromium", environment)


def _unpack(home: Path) -> None:
    # Only where it believes to run in that cloud does the package add the libraries we lack.
    environment = {
        **os.environ,
        "TMPDIR": str(home),
        "AWS_EXECUTION_ENV": "AWS_Lambda_nodejs22.x",
    }
    command = [str(node_binary()), "--input-type=module", "--eval", UNPACK]
    subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, check=True)
