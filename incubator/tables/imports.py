"""Files on their way into the other tables; nothing but tables."""

from __future__ import annotations

from piccolo.columns import Bytea, Integer, Text, Varchar
from piccolo.table import Table

from incubator.columns import identifier, moment, reference
from incubator.tables.people import User


class ImportFile(Table):
    """A file that somebody is taking over, what was found in it, and the rows that were left out.

    `findings` is JSON; `step`, `done` and `total` say how far the work has come, and `beat_at`
    when it last said so. The file is forgotten an hour after it came.
    """

    id = identifier()
    noun = Varchar(length=20)
    file_name = Varchar(length=200)
    content = Bytea()
    state = Varchar(length=10)
    step = Varchar(length=40, default="")
    done = Integer(default=0)
    total = Integer(default=0)
    findings = Text(default="")
    failure = Text(default="")
    bad_rows = Bytea(null=True, default=None)
    made_by = reference(User)
    made_at = moment()
    beat_at = moment()
