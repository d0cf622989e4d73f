"""Whether applications stand where their checks, proposals, sheets and decisions say."""

from __future__ import annotations

from incubator.database import Row, fetch
from tenants.assessments import standings

_CASES = """SELECT a.id, a.status, a.firm, r.incubator,
    (SELECT c.is_complete FROM application_check c WHERE c.application = a.id
      ORDER BY c.id DESC LIMIT 1) AS "is_complete [boolean]",
    (SELECT COUNT(*) FROM admission_proposal o WHERE o.application = a.id
      AND o.returned_at IS NULL) AS proposals,
    d.id AS decision, d.proposed_by, d.decided_at, p.application AS proposed_for, p.outcome,
    p.made_by, p.returned_at, d.tenancy, t.firm AS tenancy_firm, t.incubator AS tenancy_house
  FROM application a JOIN application_round r ON r.id = a.round
  LEFT JOIN admission_decision d ON d.application = a.id
  LEFT JOIN admission_proposal p ON p.id = d.proposal
  LEFT JOIN tenancy t ON t.id = d.tenancy
  WHERE a.status <> 'DRAFT' ORDER BY a.id"""
_LATE_SHEETS = """SELECT s.application FROM assessment m
    JOIN application_assessor s ON s.id = m.assessor
    JOIN admission_decision d ON d.application = s.application
  WHERE m.made_at > d.decided_at ORDER BY s.application"""
_DRAFTS = """SELECT a.id FROM application a WHERE a.status = 'DRAFT' AND (
    EXISTS (SELECT 1 FROM application_check c WHERE c.application = a.id)
    OR EXISTS (SELECT 1 FROM application_assessor s WHERE s.application = a.id)
    OR EXISTS (SELECT 1 FROM admission_proposal o WHERE o.application = a.id)) ORDER BY a.id"""
_OUTCOMES = {"ADMITTED": "ADMIT", "DECLINED": "DECLINE"}
_FOUND_COMPLETE = ("COMPLETE", "PROPOSED", *_OUTCOMES)


async def reconcile() -> list[str]:
    """What does not agree, a sentence each (for operators, in English); empty when all does."""
    cases = await fetch(_CASES)
    found = [f"application {row['id']}: {said}" for row in cases for said in _disagreements(row)]
    found += await _unearned([row for row in cases if row["status"] == "ADMITTED"])
    found += [
        f"application {row['application']}: a score sheet is younger than the decision"
        for row in await fetch(_LATE_SHEETS)
    ]
    found += [
        f"application {row['id']}: a draft that was checked, given to assessors or proposed"
        for row in await fetch(_DRAFTS)
    ]
    return found


def _disagreements(row: Row) -> list[str]:
    status, found = row["status"], []
    if status in _FOUND_COMPLETE and not row["is_complete"]:
        found.append(f"{status} and not found complete")
    if status == "INCOMPLETE" and row["is_complete"] is not False:
        found.append("sent back and nothing was found missing")
    if status in ("SUBMITTED", "INCOMPLETE", "COMPLETE") and row["proposals"]:
        found.append(f"{status} while a proposal waits")
    if status == "PROPOSED" and not row["proposals"]:
        found.append("PROPOSED without a proposal")
    if (status in _OUTCOMES) != (row["decision"] is not None):
        found.append(f"{status} {'with' if row['decision'] else 'without'} a decision")
    if row["decision"]:
        found += _decision_disagreements(row)
    return found


def _decision_disagreements(row: Row) -> list[str]:
    """A decision cites the proposal it decides, and an admission its tenancy."""
    found = []
    if row["proposed_for"] != row["id"] or row["returned_at"] is not None:
        found.append("decided by another application's proposal, or by one that was given back")
    if row["proposed_by"] != row["made_by"]:
        found.append("the decision names another proposer than the proposal")
    if row["outcome"] != _OUTCOMES.get(row["status"], row["outcome"]):
        found.append(f"{row['status']}, and the proposal says {row['outcome']}")
    if (row["status"] == "ADMITTED") != (row["tenancy"] is not None):
        found.append(f"{row['status']} {'with' if row['tenancy'] else 'without'} a tenancy")
    elif row["tenancy"] and (row["tenancy_firm"], row["tenancy_house"]) != (
        row["firm"],
        row["incubator"],
    ):
        found.append("its tenancy is of another firm or house")
    return found


async def _unearned(admitted: list[Row]) -> list[str]:
    """Admissions that the sheets without a conflict of interest do not carry (brief 2.2)."""
    found = await standings([row["id"] for row in admitted]) if admitted else {}
    return [
        f"application {id}: admitted with {standing.sheets} sheets that do not pass"
        for id, standing in found.items()
        if not standing.passes
    ]
