"""Whether runs, seats, their acts and certificates agree; no run is fuller than its seats."""

from __future__ import annotations

from incubator.database import fetch

_SEATED = "e.status IN ('ENROLLED', 'PASSED', 'FAILED', 'ABSENT')"
_COUNTED = f"""SELECT r.id, r.taken, r.seats, COUNT(e.id) AS seated FROM course_run r
  LEFT JOIN enrolment e ON e.run = r.id AND {_SEATED}
  GROUP BY r.id, r.taken, r.seats HAVING COUNT(e.id) <> r.taken OR COUNT(e.id) > r.seats
  ORDER BY r.id"""
_OWES = """SELECT e.id, e.status, a.status AS act_status FROM enrolment e JOIN act a ON a.id = e.act
  WHERE a.status <> CASE e.status WHEN 'ENROLLED' THEN 'HELD' WHEN 'PASSED' THEN 'ACCEPTED'
    WHEN 'FAILED' THEN 'ACCEPTED' ELSE 'RELEASED' END ORDER BY e.id"""
_UNFUNDED = f"""SELECT e.id FROM enrolment e JOIN course_run r ON r.id = e.run
    JOIN programme g ON g.id = r.programme
  WHERE {_SEATED} AND ((e.act IS NULL) <> (g.code <> 'CT6')) ORDER BY e.id"""
_PRICED = """SELECT e.id FROM enrolment e JOIN act a ON a.id = e.act
  WHERE a.full_cost <> e.full_cost OR a.tenant_price <> e.tenant_price OR a.support <> e.support
    OR a.surcharge <> e.surcharge ORDER BY e.id"""
_CERTIFIED = """SELECT e.id FROM enrolment e LEFT JOIN certificate z ON z.enrolment = e.id
  WHERE (z.id IS NULL) <> (e.status <> 'PASSED') ORDER BY e.id"""
_UNSEEN = """SELECT e.id FROM enrolment e WHERE e.status IN ('PASSED', 'FAILED') AND NOT EXISTS
    (SELECT 1 FROM attendance t WHERE t.enrolment = e.id AND t.was_present) ORDER BY e.id"""
_STILL_TAKEN = """SELECT DISTINCT r.id FROM course_run r JOIN occupation o ON o.act = r.act
  WHERE r.status = 'CANCELLED' AND o.holds ORDER BY r.id"""
_STILL_OPEN = """SELECT DISTINCT r.id FROM course_run r JOIN enrolment e ON e.run = r.id
  WHERE r.status = 'CANCELLED' AND e.status IN ('ENROLLED', 'WAITING') ORDER BY r.id"""
_WITHOUT_SEAT = """SELECT a.id FROM act a WHERE a.kind = 'ENROLMENT'
    AND NOT EXISTS (SELECT 1 FROM enrolment e WHERE e.act = a.id) ORDER BY a.id"""
_WITHOUT_RUN = """SELECT a.id FROM act a WHERE a.kind = 'COURSE'
    AND NOT EXISTS (SELECT 1 FROM course_run r WHERE r.act = a.id) ORDER BY a.id"""

_CHECKS = (
    (_COUNTED, "run {id}: counts {taken} of {seats} seats taken, {seated} people have one"),
    (_OWES, "enrolment {id}: is {status} and its act is {act_status}"),
    (_UNFUNDED, "enrolment {id}: has an act although another programme pays, or none although not"),
    (_PRICED, "enrolment {id}: its act has other amounts"),
    (_CERTIFIED, "enrolment {id}: passed without a certificate, or has one without passing"),
    (_UNSEEN, "enrolment {id}: has a result, but no attendance is noted"),
    (_STILL_TAKEN, "run {id}: is cancelled and still takes rooms or machines"),
    (_STILL_OPEN, "run {id}: is cancelled and people are still enrolled"),
    (_WITHOUT_SEAT, "act {id}: belongs to no enrolment"),
    (_WITHOUT_RUN, "act {id}: belongs to no run"),
)


async def reconcile() -> list[str]:
    """What does not agree, a sentence each (for operators, in English); empty when all does."""
    return [sentence.format(**row) for sql, sentence in _CHECKS for row in await fetch(sql)]
