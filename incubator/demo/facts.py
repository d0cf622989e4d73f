"""The catalogue that the demonstration is made of, read from the files in `data`."""

import json
from functools import cache
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent / "data"


@cache
def facts(name: str) -> Any:
    """What one file says; nobody may change it."""
    return json.loads((DATA / f"{name}.json").read_text())
