"""Meetings of courses are moved and cancelled one by one, and enrolments have versions.

The table of meetings is made anew, because a time is taken by those that are not cancelled only.
"""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from incubator.schema import raw_migration

ID = "2026-11-27T11:30:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Moving meetings of courses"

MEETINGS = (
    "CREATE TABLE attendance_kept AS SELECT * FROM attendance",
    "CREATE TABLE course_meeting_kept AS SELECT * FROM course_meeting",
    "DROP TABLE attendance",
    "DROP TABLE course_meeting",
    """CREATE TABLE course_meeting (
    id UUID PRIMARY KEY NOT NULL,
    run UUID NOT NULL REFERENCES course_run (id) ON DELETE RESTRICT,
    starts_at TIMESTAMPTZ NOT NULL,
    ends_at TIMESTAMPTZ NOT NULL,
    instructor UUID NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
    sequence INT NOT NULL,
    changed_at TIMESTAMPTZ NOT NULL,
    cancelled_at TIMESTAMPTZ,
    cancel_reason TEXT NOT NULL,
    CONSTRAINT course_meeting_span CHECK (starts_at < ends_at))""",
    """INSERT INTO course_meeting SELECT m.id, m.run, m.starts_at, m.ends_at, r.instructor,
    r.sequence, COALESCE(r.cancelled_at, r.announced_at), r.cancelled_at, r.cancel_reason
    FROM course_meeting_kept m JOIN course_run r ON r.id = m.run""",
    """CREATE UNIQUE INDEX course_meeting_once ON course_meeting (run, starts_at)
    WHERE cancelled_at IS NULL""",
    "CREATE INDEX course_meeting_run ON course_meeting (run, starts_at)",
    "CREATE INDEX course_meeting_instructor ON course_meeting (instructor)",
    """CREATE TABLE attendance (
    id UUID PRIMARY KEY NOT NULL,
    meeting UUID NOT NULL REFERENCES course_meeting (id) ON DELETE RESTRICT,
    enrolment UUID NOT NULL REFERENCES enrolment (id) ON DELETE RESTRICT,
    was_present BOOLEAN NOT NULL,
    noted_by UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    noted_at TIMESTAMPTZ NOT NULL,
    UNIQUE (meeting, enrolment))""",
    "CREATE INDEX attendance_enrolment ON attendance (enrolment)",
    """INSERT INTO attendance SELECT id, meeting, enrolment, was_present, noted_by, noted_at
    FROM attendance_kept""",
    "DROP TABLE attendance_kept",
    "DROP TABLE course_meeting_kept",
)
PLACES = (
    """CREATE TABLE course_place (
    id UUID PRIMARY KEY NOT NULL,
    occupation UUID NOT NULL UNIQUE REFERENCES occupation (id) ON DELETE RESTRICT,
    meeting UUID NOT NULL REFERENCES course_meeting (id) ON DELETE RESTRICT)""",
    "CREATE INDEX course_place_meeting ON course_place (meeting)",
    """INSERT INTO course_place SELECT o.id, o.id, m.id FROM occupation o
    JOIN course_run r ON r.act = o.act JOIN course_meeting m ON m.id = (
        SELECT x.id FROM course_meeting x WHERE x.run = r.id AND x.starts_at < o.ends_at
        AND x.ends_at > o.starts_at ORDER BY x.starts_at LIMIT 1)""",
    """CREATE TABLE course_relief (
    id UUID PRIMARY KEY NOT NULL,
    meeting UUID NOT NULL REFERENCES course_meeting (id) ON DELETE RESTRICT,
    person UUID NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
    relieved_at TIMESTAMPTZ NOT NULL)""",
    "CREATE INDEX course_relief_person ON course_relief (person)",
    "CREATE INDEX course_relief_meeting ON course_relief (meeting)",
    "ALTER TABLE enrolment ADD COLUMN sequence INT NOT NULL DEFAULT 0",
    "UPDATE enrolment SET sequence = 1 WHERE status = 'WITHDRAWN'",
)


async def forwards() -> MigrationManager:
    return raw_migration("services", ID, DESCRIPTION, both=(*MEETINGS, *PLACES))
