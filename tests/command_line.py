"""The command line as somebody types it: each command in a process of its own."""

import os
import subprocess
import sys

from tests import engines


def incubator(
    *arguments: str, url: str | None = None, **more: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "incubator.commands", *arguments],
        cwd=engines.ROOT,
        env=environment(url, **more),
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )


def environment(url: str | None, **more: str) -> dict[str, str]:
    known = {name: value for name, value in os.environ.items() if name != "SECRET_KEY"}
    return {**known, **({"DATABASE_URL": url} if url else {}), **more}


def complaint(done: subprocess.CompletedProcess[str]) -> str:
    """The one line that a command failed with."""
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1, done.stderr
    return done.stderr.strip()
