"""The API of applications: open to everybody to apply, to the houses to read and decide."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from litestar import get, post
from litestar.params import FromPath, JSONBody, QueryParameter
from litestar.types import ControllerRouterHandler

from incubator import clock
from incubator.guards import Anybody, SignedIn, requires
from incubator.paging import Listing, Paging
from incubator.problems import refuses
from incubator.queries import PageNumber, PageSize, SearchText
from tenants.applicant_erasures import erasure_of
from tenants.application_checks import checks_of
from tenants.application_drafts import NotWritable, begin_draft
from tenants.application_facts import checked
from tenants.application_files import files_of
from tenants.application_records import ApplicationRecord, number_of
from tenants.application_scope import READERS, VISITORS
from tenants.application_views import decision_of, list_applications, ranking, show_application
from tenants.applications import submit
from tenants.controllers.application_answers import (
    STATUSES,
    ApplicationAnswer,
    CheckAnswer,
    ContactAnswer,
    DecisionAnswer,
    ErasureAnswer,
    FileAnswer,
    RankedAnswer,
    RoundAnswer,
    SentAnswer,
    StandingAnswer,
    WholeApplication,
)
from tenants.controllers.application_files import caller_of
from tenants.controllers.application_input import ApplicationInput
from tenants.controllers.applications import sought_of
from tenants.rounds import RoundClosed, find_round, list_rounds

Status = Annotated[str, QueryParameter(name="status", schema_extra={"enum": ["", *STATUSES]})]
RoundId = Annotated[str, QueryParameter(name="round", description="id of a round")]


@get(
    "/api/application-rounds",
    summary="Rounds of applications",
    opt={"guests": True},
    responses=refuses(),
    tags=["applications"],
)
async def list_all_rounds() -> Listing[RoundAnswer]:
    """Every round of every house, the newest first; anybody may ask."""
    today = clock.today()
    found = [
        RoundAnswer(
            **{name: getattr(one, name) for name in RoundAnswer.model_fields if name != "is_open"},
            is_open=one.is_open(today),
        )
        for one in await list_rounds()
    ]
    return Listing(items=found, total=len(found))


@post(
    "/api/applications",
    summary="Apply for a place",
    opt={"guests": True},
    responses=refuses(RoundClosed, NotWritable, statuses=(404, 429)),
    tags=["applications"],
)
async def create(request: Anybody, data: JSONBody[ApplicationInput]) -> SentAnswer:
    """Send an application, with or without an account; documents are added by the private link."""
    facts, now = checked(data.facts(), clock.today()), clock.now()
    begun = await begin_draft(data.round, {}, caller=caller_of(request), now=now)
    await submit(begun.secret, facts, now=now)
    number = number_of(begun.id)
    return SentAnswer(id=begun.id, number=number, status="submitted", link=f"/apply/{begun.secret}")


@get(
    "/api/applications",
    summary="Applications",
    guards=[requires(*VISITORS)],
    responses=refuses(),
    tags=["applications"],
)
async def list_all(
    request: SignedIn,
    q: SearchText = "",
    status: Status = "",
    round: RoundId = "",
    page: PageNumber = 1,
    page_size: PageSize = 50,
) -> Listing[ApplicationAnswer]:
    """The applications of the asker's houses, and those that the asker is to score."""
    found, total = await list_applications(
        sought_of(q, status, round), actor=request.user, paging=Paging(page, page_size)
    )
    items = [ApplicationAnswer(**_values(one)) for one in found]
    return Listing(items=items, total=total)


@get(
    "/api/applications/{application_id:uuid}",
    summary="One application",
    guards=[requires(*VISITORS)],
    responses=refuses(statuses=(404,)),
    tags=["applications"],
)
async def show(request: SignedIn, application_id: FromPath[UUID]) -> WholeApplication:
    """An application with its documents; 404 for one that the asker may not see."""
    return await whole(application_id, request)


async def whole(application_id: UUID, request: SignedIn) -> WholeApplication:
    """The application as it stands now."""
    record = await show_application(application_id, actor=request.user)
    decision = await decision_of(application_id)
    erased = await erasure_of(application_id)
    return WholeApplication(
        **_values(record),
        answers=dict(record.answers),
        files=[
            FileAnswer.model_validate(one, from_attributes=True)
            for one in await files_of(application_id)
        ],
        checks=[
            CheckAnswer(missing=list(one.missing), note=one.note, made_at=one.made_at)
            for one in await checks_of(application_id)
        ],
        decision=decision
        and DecisionAnswer(
            **{name: getattr(decision, name) for name in DecisionAnswer.model_fields}
            | {"outcome": decision.outcome.lower(), "stage": decision.stage.lower()}
        ),
        erasure=erased and ErasureAnswer(at=erased.at, reason=erased.reason),
    )


@get(
    "/api/application-rounds/{round_id:uuid}/ranking",
    summary="Ranking of a round",
    guards=[requires(*READERS)],
    responses=refuses(statuses=(404,)),
    tags=["applications"],
)
async def show_ranking(request: SignedIn, round_id: FromPath[UUID]) -> Listing[RankedAnswer]:
    """The complete applications of a round: passed first, by mean, then by the tie rule."""
    await find_round(round_id)
    lines = [
        RankedAnswer(
            place=line.ranked.place,
            application=line.record.id,
            name_vi=line.record.name.vi,
            status=line.record.status.lower(),
            standing=_standing(line.record),
        )
        for line in await ranking(round_id, actor=request.user)
    ]
    return Listing(items=lines, total=len(lines))


def _values(record: ApplicationRecord) -> dict[str, object]:
    made = {"name_vi", "name_en", "contact", "standing"}
    values = {
        name: getattr(record, name) for name in ApplicationAnswer.model_fields if name not in made
    }
    contact = record.contact and ContactAnswer.model_validate(record.contact, from_attributes=True)
    return {
        **values,
        "status": record.status.lower(),
        "stage": record.stage.lower(),
        "submitted_at": record.submitted_at,
        "name_vi": record.name.vi,
        "name_en": record.name.en,
        "contact": contact,
        "standing": _standing(record),
    }


def _standing(record: ApplicationRecord) -> StandingAnswer:
    standing = record.standing
    return StandingAnswer(
        sheets=standing.sheets,
        total=None if standing.total is None else round(float(standing.total), 4),
        criteria={code: round(float(mean), 4) for code, mean in standing.means.items()},
        passes=standing.passes,
    )


API: list[ControllerRouterHandler] = [list_all_rounds, create, list_all, show, show_ranking]
