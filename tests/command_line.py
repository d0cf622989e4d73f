"""The command line as somebody types it: each command in a process of its own."""

import os
import subprocess
import tempfile
from pathlib import Path

from tests import engines, processes


def incubator(
    *arguments: str, url: str | None = None, **more: str
) -> subprocess.CompletedProcess[str]:
    with tempfile.TemporaryDirectory() as name:
        said = Path(name)
        given = (arguments, environment(url, **more), engines.ROOT, said)
        process = processes.context().Process(target=processes.run_command, args=given)
        process.start()
        process.join(timeout=240)
        if process.exitcode is None:
            process.kill()
            raise subprocess.TimeoutExpired(arguments, 240)
        words = [(said / stream).read_text() for stream in ("out", "err")]
        return subprocess.CompletedProcess(arguments, process.exitcode, *words)


def environment(url: str | None, **more: str) -> dict[str, str]:
    known = {name: value for name, value in os.environ.items() if name != "SECRET_KEY"}
    return {**known, **({"DATABASE_URL": url} if url else {}), **more}


def complaint(done: subprocess.CompletedProcess[str]) -> str:
    """The one line that a command failed with."""
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1, done.stderr
    return done.stderr.strip()
