"""Whether requests and their acts agree, and nothing of another programme is on a line here."""

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

_CHECKS = (
    (_UNSETTLED, "request {}: has ended and still holds funds"),
    (_NOT_HELD, "request {}: is open and no longer holds its funds"),
    (_ELSEWHERE, "request {}: belongs to another programme and holds funds here"),
    (_WITHOUT_REQUEST, "act {}: belongs to no request"),
    (_REFERRED_HERE, "referral {}: goes to Programme 6 itself"),
)


async def reconcile() -> list[str]:
    """What does not agree, a sentence each (for operators, in English); empty when all does."""
    return [sentence.format(row["id"]) for sql, sentence in _CHECKS for row in await fetch(sql)]
