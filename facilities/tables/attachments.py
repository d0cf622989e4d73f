"""Pictures that belong to what is told in words."""

from __future__ import annotations

from piccolo.columns import Bytea, Varchar
from piccolo.table import Table

from facilities.tables.hours import Maintenance
from incubator.columns import identifier, moment, reference
from incubator.tables import User


class Attachment(Table):
    """A photo of a breakdown as it is served, a preview of it, and the SHA-256 of the photo."""

    id = identifier()
    maintenance = reference(Maintenance)
    media_type = Varchar(length=40)
    content = Bytea()
    preview = Bytea()
    content_hash = Varchar(length=64)
    made_by = reference(User)
    made_at = moment()
