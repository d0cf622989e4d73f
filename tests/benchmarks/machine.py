"""What the machine could do meanwhile: figures of a busy one say little of the product."""

from __future__ import annotations

import os
import tempfile
import time

from tests.benchmarks import figures

TURNS = 100


def note_machine(when: str) -> None:
    """Keep the load, the time of a commit on the disk and of a fixed piece of work."""
    load = f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors"
    told = f"{load}, {_sync():.2f} ms to sync 8 kB, {_work():.0f} ms for a million additions"
    figures.note(f"the machine {when}", "", told)


def _sync() -> float:
    with tempfile.TemporaryFile() as file:
        started = time.perf_counter()
        for turn in range(TURNS):
            os.pwrite(file.fileno(), b"x" * 8192, turn * 8192)
            os.fdatasync(file.fileno())
        return 1000 * (time.perf_counter() - started) / TURNS


def _work() -> float:
    started = time.perf_counter()
    total = 0
    for number in range(1_000_000):
        total += number
    return 1000 * (time.perf_counter() - started)
