"""How the public pages are drawn: the door, the form with a draft in it, the state of a case."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from incubator import clock
from incubator.forms import Form
from incubator.languages import gettext
from incubator.pages import Page
from tenants.application_checks import MISSING, checks_of
from tenants.application_drafts import KEPT, WRITABLE
from tenants.application_facts import STAGES
from tenants.application_files import FIELDS as FILE_FIELDS
from tenants.application_files import KINDS, files_of
from tenants.application_links import Behind, find_by_link
from tenants.application_records import ApplicationRecord
from tenants.application_views import decision_of, record_by_id
from tenants.controllers.firms import SIZE_LABELS
from tenants.rounds import Round, find_round, list_rounds
from tenants.score_sheet import CRITERIA
from tenants.stages import LABELS as STAGE_LABELS

_UNLISTED = {"x-robots-tag": "noindex, nofollow"}
_PRIVATE = {**_UNLISTED, "cache-control": "private, no-store"}


async def door_page() -> Page:
    """Which rounds are open or will be, and what to prepare."""
    today = clock.today()
    rounds = await list_rounds()
    return Page(
        "apply/door.html",
        headers=_UNLISTED,
        open=[one for one in rounds if one.is_open(today)],
        coming=[one for one in rounds if one.opens_on > today],
        criteria=CRITERIA,
        kinds=KINDS,
        kept_days=KEPT.days,
    )


async def form_page(form: Form) -> Page:
    """The form before it has a link; it offers the rounds that are open."""
    today = clock.today()
    rounds = [one for one in await list_rounds() if one.is_open(today)]
    if len(rounds) == 1 and not form.value("round"):
        form.put("round", str(rounds[0].id))
    chosen = next((one for one in rounds if str(one.id) == form.value("round")), None)
    return Page(
        "apply/form.html",
        status=form.status,
        headers=_UNLISTED,
        form=form,
        rounds=[(str(one.id), _in_house(one)) for one in rounds],
        round=chosen,
        secret="",
        behind=None,
        files=[],
        check=None,
        contact=None,
        **_choices(),
    )


def _in_house(one: Round) -> str:
    return f"{one.house} · {one.name}"


def _choices() -> dict[str, Any]:
    return {
        "criteria": CRITERIA,
        "stages": [(str(stage), gettext(STAGE_LABELS[stage])) for stage in STAGES],
        "sizes": [(size, gettext(label)) for size, label in SIZE_LABELS.items()],
        "kinds": KINDS,
        "file_fields": FILE_FIELDS,
        "missing": MISSING,
        "kept_days": KEPT.days,
    }


async def link_page(secret: str, form: Form) -> Page:
    """What is behind a private link, with a form of it that came back; NotFound."""
    behind = await find_by_link(secret)
    if behind.status in WRITABLE:
        return await _draft_page(secret, behind, form)
    return await _state_page(secret, behind, form)


async def _draft_page(secret: str, behind: Behind, form: Form) -> Page:
    record = await record_by_id(behind.id) if behind.status == "INCOMPLETE" else None
    checks = await checks_of(behind.id) if record else []
    if not form.value("round"):
        errors, refusal = form.errors, form.refusal
        form = Form({**_known(behind, record), "round": str(behind.round)})
        form.errors, form.refusal = errors, refusal
    return Page(
        "apply/form.html",
        status=form.status,
        headers=_PRIVATE,
        form=form,
        rounds=[],
        round=await find_round(behind.round),
        secret=secret,
        behind=behind,
        files=await files_of(behind.id),
        check=checks[0] if checks else None,
        contact=record.contact if record else None,
        **_choices(),
    )


def _known(behind: Behind, record: ApplicationRecord | None) -> Mapping[str, object]:
    """What was typed last, or what was sent where nothing has been typed since."""
    if behind.typed or record is None:
        return behind.typed
    same = (
        "tax_code", "founded_on", "stage", "size", "employees", "employees_female",
        "revenue_last_year", "main_product", "area_wanted",
    )  # fmt: skip
    declared = ("women_owned", "social_enterprise", "owes_no_tax", "is_safe")
    return {
        **{name: getattr(record, name) for name in same},
        **{name: "true" for name in declared if getattr(record, name)},
        **record.answers,
        "name_vi": record.name.vi,
        "name_en": record.name.en,
        "contact_title": record.contact.title if record.contact else "",
        "agrees": "true",
    }


async def _state_page(secret: str, behind: Behind, form: Form) -> Page:
    return Page(
        "apply/state.html",
        status=form.status,
        headers=_PRIVATE,
        form=form,
        secret=secret,
        record=await record_by_id(behind.id),
        decision=await decision_of(behind.id),
        files=await files_of(behind.id),
        kinds=KINDS,
        stage_labels=STAGE_LABELS,
        is_open=behind.status in ("SUBMITTED", "COMPLETE", "PROPOSED"),
    )
