"""Decisions on the stage of a firm, made on its page."""

from __future__ import annotations

from datetime import date
from typing import Annotated
from uuid import UUID

from litestar import post
from litestar.params import FromPath
from litestar.response import Redirect
from pydantic import AfterValidator

from incubator import clock
from incubator.database import fetch
from incubator.faults import NotFound
from incubator.forms import Form
from incubator.guards import SignedIn, requires
from incubator.languages import N_
from incubator.pages import Page, redirect
from incubator.users import Role
from incubator.validation import Input, Line, Paragraphs, text
from tenants.controllers.firms import firm_page
from tenants.stage_withdrawals import withdraw_change
from tenants.transitions import StageDecision, change_stage

manages = requires(Role.manager)


class StageForm(Input):
    """A decision as it is typed."""

    to: Line
    on: date
    decision: Line
    decision_on: date | None = None
    reason: Line
    words: Annotated[str, AfterValidator(text(2000, multiline=True))] = ""
    hand_over_on: date | None = None


class WithdrawalForm(Input):
    """Why a change is taken back."""

    words: Paragraphs


@post("/firms/{firm_id:uuid}/stage-changes", guards=[manages])
async def create(request: SignedIn, firm_id: FromPath[UUID]) -> Page | Redirect:
    """Decide the stage of the firm from a day on."""
    form = await Form.read(request)
    with form.reports():
        typed = form.parse(StageForm).model_dump()
        decision = StageDecision(decision_no=typed.pop("decision"), **typed)
        await change_stage(firm_id, decision, actor=request.user, now=clock.now())
        return redirect(f"/firms/{firm_id}", N_("The decision on the stage is entered."))
    return await firm_page(request.user, firm_id, form)


@post("/stage-changes/{change_id:uuid}/withdrawal", guards=[manages])
async def withdraw(request: SignedIn, change_id: FromPath[UUID]) -> Page | Redirect:
    """Take a change of stage back."""
    found = await fetch("SELECT firm FROM stage_change WHERE id = {}", change_id)
    if not found:
        raise NotFound
    form = await Form.read(request)
    with form.reports():
        words = form.parse(WithdrawalForm).words
        firm = await withdraw_change(change_id, words, actor=request.user, now=clock.now())
        return redirect(f"/firms/{firm}", N_("The change of stage is taken back."))
    return await firm_page(request.user, found[0]["firm"], form)
