"""Whether requests, sessions and their acts agree, and nothing is held for another programme."""

from __future__ import annotations

from incubator.database import fetch

_UNSETTLED = """SELECT q.id FROM service_request q JOIN act a ON a.id = q.act
  WHERE q.status IN ('DECLINED', 'WITHDRAWN', 'ACCEPTED') AND a.status = 'HELD' ORDER BY q.id"""
_NOT_HELD = """SELECT q.id FROM service_request q JOIN act a ON a.id = q.act
  WHERE q.status IN ('ASKED', 'TRIAGED', 'ASSIGNED', 'FULFILLED') AND a.status <> 'HELD'
  ORDER BY q.id"""
_ELSEWHERE = """SELECT q.id FROM service_request q JOIN service s ON s.id = q.service
    JOIN programme g ON g.id = s.programme
  WHERE q.act IS NOT NULL AND g.code <> 'CT6' ORDER BY q.id"""
_WITHOUT_REQUEST = """SELECT a.id FROM act a WHERE a.kind = 'SERVICE'
    AND NOT EXISTS (SELECT 1 FROM service_request q WHERE q.act = a.id) ORDER BY a.id"""
_REFERRED_HERE = """SELECT x.id FROM referral x JOIN programme g ON g.id = x.programme
  WHERE g.code = 'CT6' ORDER BY x.id"""

_SESSION = """SELECT s.id FROM consulting_session s JOIN service v ON v.id = s.service
    JOIN programme g ON g.id = v.programme LEFT JOIN act a ON a.id = s.act WHERE """
_SESSION_EARLY = f"{_SESSION} s.status = 'PLANNED' AND a.id IS NOT NULL ORDER BY s.id"
_SESSION_NOT_HELD = f"""{_SESSION} g.code = 'CT6' AND s.status IN ('CONFIRMED', 'HELD')
    AND (a.status IS NULL OR a.status <> 'HELD') ORDER BY s.id"""
_SESSION_UNSETTLED = f"""{_SESSION} s.status IN ('ACCEPTED', 'CANCELLED') AND a.status = 'HELD'
    ORDER BY s.id"""
_SESSION_UNPAID = f"""{_SESSION} s.status = 'ACCEPTED'
    AND (s.fee IS NULL OR (g.code <> 'CT6' AND s.fee > 0)) ORDER BY s.id"""
_SESSION_ELSEWHERE = f"{_SESSION} g.code <> 'CT6' AND a.id IS NOT NULL ORDER BY s.id"
_TWICE = """SELECT s.id FROM consulting_session s WHERE s.status <> 'CANCELLED'
    AND EXISTS (SELECT 1 FROM consulting_session o WHERE o.adviser = s.adviser AND o.id < s.id
    AND o.status <> 'CANCELLED' AND o.starts_at < s.ends_at AND o.ends_at > s.starts_at)
  ORDER BY s.id"""
_APART = """SELECT s.id FROM consulting_session s JOIN booking b ON b.id = s.booking
  WHERE (b.status <> 'CANCELLED' AND s.status <> 'CANCELLED'
      AND (b.starts_at <> s.starts_at OR b.ends_at <> s.ends_at))
    OR (b.status <> 'CANCELLED' AND s.status = 'CANCELLED' AND b.outcome IS NULL
      AND b.checked_in_at IS NULL) ORDER BY s.id"""
_PLACE_GONE = """SELECT s.id FROM consulting_session s LEFT JOIN booking b ON b.id = s.booking
  WHERE s.status IN ('PLANNED', 'CONFIRMED') AND s.place_lost <> (b.status = 'CANCELLED')
  ORDER BY s.id"""
_PLACE_KEPT = """SELECT p.session AS id FROM session_former_place p
    JOIN booking b ON b.id = p.booking WHERE b.status <> 'CANCELLED' ORDER BY p.session, p.id"""
_WITHOUT_SESSION = """SELECT a.id FROM act a WHERE a.kind = 'SESSION' AND a.status <> 'RELEASED'
    AND NOT EXISTS (SELECT 1 FROM consulting_session s WHERE s.act = a.id) ORDER BY a.id"""

_CHECKS = (
    (_UNSETTLED, "request {}: has ended and still holds funds"),
    (_NOT_HELD, "request {}: is open and no longer holds its funds"),
    (_ELSEWHERE, "request {}: belongs to another programme and holds funds here"),
    (_WITHOUT_REQUEST, "act {}: belongs to no request"),
    (_REFERRED_HERE, "referral {}: goes to Programme 6 itself"),
    (_SESSION_EARLY, "session {}: is not confirmed and holds funds"),
    (_SESSION_NOT_HELD, "session {}: is confirmed and holds no funds"),
    (_SESSION_UNSETTLED, "session {}: has ended and still holds funds"),
    (_SESSION_UNPAID, "session {}: is accepted, and its fee is not what is payable here"),
    (_SESSION_ELSEWHERE, "session {}: belongs to another programme and holds funds here"),
    (_TWICE, "session {}: its adviser is in another session then"),
    (_APART, "session {}: its room is taken for another time"),
    (_PLACE_GONE, "session {}: whether it has lost its room is not what is said"),
    (_PLACE_KEPT, "session {}: a room that it gave up is still taken"),
    (_WITHOUT_SESSION, "act {}: belongs to no session"),
)


async def reconcile() -> list[str]:
    """What does not agree, a sentence each (for operators, in English); empty when all does."""
    return [sentence.format(row["id"]) for sql, sentence in _CHECKS for row in await fetch(sql)]
