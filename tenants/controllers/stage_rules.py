"""Rules of the stages in the settings: what each brings and asks, from which day on."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from litestar import get, post
from litestar.params import FromPath, FromQuery
from litestar.response import Redirect
from litestar.types import ControllerRouterHandler
from pydantic import Field

from incubator import clock
from incubator.forms import Form
from incubator.guards import SignedIn, requires
from incubator.languages import N_, gettext
from incubator.pages import Page, redirect
from incubator.users import Actor, Role
from incubator.validation import Input, Line
from tenants.stage_rules import STAGES, Rule, load_rules, set_rule, withdraw_rule
from tenants.stages import LABELS

reads = requires(Role.manager, Role.accountant, Role.approver, Role.auditor, Role.city, Role.admin)
sets = requires(Role.manager, Role.admin)
PATH = "/settings/stage-rules"


class RuleForm(Input):
    """A rule as it is typed: the quota in hours."""

    stage: Line
    valid_from: date
    weekly_quota_hours: int = Field(0, ge=0, le=168)
    area_limit: int | None = Field(None, ge=0, le=100_000)
    review_months: int = Field(0, ge=0, le=60)
    longest_months: int = Field(0, ge=0, le=240)
    warning_days: int = Field(0, ge=0, le=730)
    legal_basis: Line

    def rule(self) -> Rule:
        """The same for the rule of rules."""
        values = self.model_dump(exclude={"stage", "valid_from", "weekly_quota_hours"})
        return Rule(weekly_quota_minutes=self.weekly_quota_hours * 60, **values)


@get(PATH, guards=[reads])
async def show_list(request: SignedIn) -> Page:
    """Every stage with what it brings and asks: before, now and to come."""
    return await _page(request.user, Form())


@get(f"{PATH}/new", guards=[sets])
async def show_new(stage: FromQuery[str] = "") -> Page:
    """The form of another rule, filled with what is in force."""
    rules, today = await load_rules(), clock.today()
    chosen = stage if stage in STAGES else STAGES[0]
    rule = rules.on(chosen, today)
    values = {
        "stage": chosen,
        "valid_from": today,
        "weekly_quota_hours": rule.weekly_quota_minutes // 60,
        "area_limit": rule.area_limit,
        "review_months": rule.review_months,
        "longest_months": rule.longest_months,
        "warning_days": rule.warning_days,
    }
    return _form(Form(values))


@post(PATH, guards=[sets])
async def create(request: SignedIn) -> Page | Redirect:
    """Let a stage bring and ask something else from a day on."""
    form = await Form.read(request)
    with form.reports():
        new = form.parse(RuleForm)
        await set_rule(new.stage, new.rule(), new.valid_from, actor=request.user, now=clock.now())
        return redirect(PATH, N_("The rule holds from %(day)s on."), day=new.valid_from)
    return _form(form)


@post(f"{PATH}/{{rule:uuid}}/withdrawal", guards=[sets])
async def withdraw(request: SignedIn, rule: FromPath[UUID]) -> Page | Redirect:
    """Take back what is announced."""
    form = Form()
    with form.reports():
        await withdraw_rule(rule, actor=request.user, now=clock.now())
        return redirect(PATH, N_("It is taken back; what was in force goes on."))
    return await _page(request.user, form)


async def _page(actor: Actor, form: Form) -> Page:
    rules, today = await load_rules(), clock.today()
    return Page(
        "settings/stage_rules.html",
        nav="settings",
        status=form.status,
        form=form,
        stages=[
            (
                str(stage),
                gettext(LABELS[stage]),
                rules.on(stage, today),
                [one for one in rules.records if one.stage == stage],
            )
            for stage in STAGES
        ],
        may_set=actor.has(Role.manager) or actor.has(Role.admin),
    )


def _form(form: Form) -> Page:
    return Page(
        "settings/stage_rule_form.html",
        nav="settings",
        status=form.status,
        form=form,
        stages=[(str(stage), gettext(LABELS[stage])) for stage in STAGES],
    )


PAGES: list[ControllerRouterHandler] = [show_list, show_new, create, withdraw]
