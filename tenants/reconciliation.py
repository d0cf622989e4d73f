"""Whether grants, the meters and ceilings kept beside them, and their acts agree."""

from __future__ import annotations

from incubator.database import fetch

_COUNTED = "CASE WHEN g.status = 'RELEASED' THEN 0 ELSE g.amount END"
_METERS = f"""SELECT m.party, s.code, m.target, m.window_key, m.used, m.cap,
    CAST(COALESCE((SELECT SUM({_COUNTED}) FROM support_grant g WHERE g.party = m.party
      AND g.scheme = m.scheme AND g.target = m.target AND g.window_key = m.window_key), 0)
      AS BIGINT) AS granted
  FROM support_meter m JOIN scheme s ON s.id = m.scheme
  ORDER BY m.party, s.code, m.target, m.window_key"""
_WITHOUT_METER = f"""SELECT g.id FROM support_grant g WHERE {_COUNTED} > 0
    AND NOT EXISTS (SELECT 1 FROM support_meter m WHERE m.party = g.party AND m.scheme = g.scheme
      AND m.target = g.target AND m.window_key = g.window_key) ORDER BY g.id"""
_DECISIONS = f"""SELECT d.number, d.used, d.ceiling,
    CAST(COALESCE((SELECT SUM({_COUNTED}) FROM support_grant g WHERE g.decision = d.id), 0)
      AS BIGINT) AS granted
  FROM support_decision d ORDER BY d.id"""
_OTHER_CODE = """SELECT DISTINCT f.name_vi FROM support_grant g JOIN firm f ON f.id = g.firm
  WHERE g.status <> 'RELEASED' AND SUBSTR(COALESCE(f.tax_code, ''), 1, 10) <> g.party
  ORDER BY f.name_vi"""
_ACTS = """SELECT a.id, a.status, a.scheme_support, a.settled_scheme_support, a.scheme_term,
    g.term, g.amount, g.status AS grant_status
  FROM act a JOIN support_grant g ON g.act = a.id ORDER BY a.id"""
_WITHOUT_GRANT = """SELECT a.id FROM act a WHERE a.scheme_support > 0
    AND NOT EXISTS (SELECT 1 FROM support_grant g WHERE g.act = a.id) ORDER BY a.id"""


async def reconcile() -> list[str]:
    """What does not agree, a sentence each (for operators, in English); empty when all does."""
    found = await _meters()
    found += [
        f"decision {row['number']}: {row['used']} used, the grants say {row['granted']}"
        for row in await fetch(_DECISIONS)
        if row["used"] != row["granted"]
    ]
    found += [f"grant {row['id']}: counts on no meter" for row in await fetch(_WITHOUT_METER)]
    found += [
        f"firm {row['name_vi']}: was supported under another tax code"
        for row in await fetch(_OTHER_CODE)
    ]
    found += [said for row in await fetch(_ACTS) for said in _act_disagreements(row)]
    found += [
        f"act {row['id']}: has a scheme's support and no grant"
        for row in await fetch(_WITHOUT_GRANT)
    ]
    return found


async def _meters() -> list[str]:
    found: list[str] = []
    for row in await fetch(_METERS):
        name = f"cap of {row['code']} {row['target']} for {row['party']} in {row['window_key']}"
        if row["used"] != row["granted"]:
            found.append(f"{name}: {row['used']} used, the grants say {row['granted']}")
        if row["used"] > row["cap"]:
            found.append(f"{name}: {row['used']} used of {row['cap']}")
    return found


def _act_disagreements(row: dict[str, object]) -> list[str]:
    """A held act's grant is what the act says; a settled one's is what was settled."""
    expected = {
        "HELD": (row["scheme_support"], "HELD"),
        "ACCEPTED": (row["settled_scheme_support"], "ACCEPTED"),
        "RELEASED": (row["scheme_support"], "RELEASED"),
    }
    if not row["scheme_support"]:
        if row["grant_status"] == "RELEASED":
            return []
        return [f"act {row['id']}: has a grant and no scheme's support"]
    if (row["amount"], row["grant_status"]) != expected[str(row["status"])]:
        return [
            f"act {row['id']}: its grant is {row['amount']} {row['grant_status']}, it should be"
            f" {expected[str(row['status'])]}"
        ]
    if row["term"] != row["scheme_term"]:
        return [f"act {row['id']}: its grant is of another term"]
    return []
