"""The API of what is done with a request beside fulfilling it: triage, thread, saying no."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from litestar import get, post
from litestar.params import FromPath, JSONBody
from litestar.types import ControllerRouterHandler
from pydantic import AfterValidator, BaseModel, Field

from incubator import clock
from incubator.answers import HouseTime
from incubator.guards import SignedIn, requires
from incubator.problems import refuses
from incubator.users import Role
from incubator.validation import Input, Paragraphs, text
from services.controllers.request_files import LARGEST_REQUEST, SentFile, documents_of
from services.controllers.requests_api import RequestAnswer, answer_of
from services.referrals import refer_request
from services.request_acceptance import send_back
from services.request_files import RequestFilesFull
from services.request_records import show_request
from services.request_rules import NotDoneYet, PaidHere, RequestDone, RequestOver
from services.request_thread import MessageRecord, messages_of, write_message
from services.request_work import triage
from services.requests import decline, withdraw
from services.scope import ENTER

reads = requires(*ENTER)
staff = requires(Role.manager, Role.technician)
clients = requires(Role.tenant)
writers = requires(Role.manager, Role.technician, Role.adviser, Role.tenant)
RequestId = FromPath[UUID]


class Triage(Input):
    """Who has it in hand (an account), until when, and how urgent it is."""

    owner: UUID
    due_on: date
    priority: Literal["low", "normal", "high"] = "normal"


class Message(Input):
    """What is written to the other side, with papers."""

    text: Annotated[str, AfterValidator(text(5000, multiline=True)), Field(min_length=1)]
    files: list[SentFile] = Field(default=[], max_length=10)


class Because(Input):
    """Why; the other side reads it."""

    reason: Paragraphs


class Declination(Input):
    """Why; the firm reads it."""

    reason: Annotated[str, AfterValidator(text(500)), Field(min_length=1)]


class Withdrawal(Input):
    """Why, if the firm likes to say it."""

    reason: Annotated[str, AfterValidator(text(500))] = ""


class MessageAnswer(BaseModel):
    """A message of the thread."""

    id: UUID
    text: str
    written_at: HouseTime
    name: str = Field(description="who wrote it")
    from_firm: bool


@post(
    "/api/service-requests/{request_id:uuid}/triage",
    summary="Take a request in hand",
    guards=[staff],
    responses=refuses(RequestOver, RequestDone, statuses=(404,)),
    operation_id="triage_service_request",
)
async def create_triage(
    request: SignedIn, request_id: RequestId, data: JSONBody[Triage]
) -> RequestAnswer:
    """Say who has it in hand, until when and how urgent it is; may be said again."""
    await triage(
        request_id, owner=data.owner, due_on=data.due_on, priority=data.priority.upper(),
        actor=request.user, now=clock.now(),
    )  # fmt: skip
    return await answer_of(request_id, request.user)


@get(
    "/api/service-requests/{request_id:uuid}/messages",
    summary="Thread of a request",
    guards=[reads],
    responses=refuses(statuses=(404,)),
    operation_id="list_service_messages",
)
async def list_messages(request: SignedIn, request_id: RequestId) -> list[MessageAnswer]:
    """What firm, house and adviser wrote to each other, the oldest first."""
    await show_request(request_id, actor=request.user)
    return [_message(one) for one in await messages_of(request_id)]


@post(
    "/api/service-requests/{request_id:uuid}/messages",
    summary="Write to the other side of a request",
    guards=[writers],
    request_max_body_size=LARGEST_REQUEST,
    responses=refuses(RequestOver, RequestFilesFull, statuses=(404,)),
    operation_id="write_service_message",
)
async def create_message(
    request: SignedIn, request_id: RequestId, data: JSONBody[Message]
) -> list[MessageAnswer]:
    """Ask or answer; the request then waits for the other side. The whole thread comes back."""
    files = await documents_of(data.files, "files")
    await write_message(request_id, data.text, files=files, actor=request.user, now=clock.now())
    return [_message(one) for one in await messages_of(request_id)]


@post(
    "/api/service-requests/{request_id:uuid}/return",
    summary="Send back what was done",
    guards=[clients],
    responses=refuses(RequestOver, NotDoneYet, statuses=(404,)),
    operation_id="return_service_request",
)
async def create_return(
    request: SignedIn, request_id: RequestId, data: JSONBody[Because]
) -> RequestAnswer:
    """The firm says what is missing; the house looks at it again."""
    await send_back(request_id, data.reason, actor=request.user, now=clock.now())
    return await answer_of(request_id, request.user)


@post(
    "/api/service-requests/{request_id:uuid}/declination",
    summary="Decline a request",
    guards=[staff],
    responses=refuses(RequestOver, RequestDone, statuses=(404,)),
    operation_id="decline_service_request",
)
async def create_declination(
    request: SignedIn, request_id: RequestId, data: JSONBody[Declination]
) -> RequestAnswer:
    """The house says no and why; what was held is free."""
    await decline(request_id, data.reason, actor=request.user, now=clock.now())
    return await answer_of(request_id, request.user)


@post(
    "/api/service-requests/{request_id:uuid}/withdrawal",
    summary="Withdraw a request",
    guards=[clients],
    responses=refuses(RequestOver, RequestDone, statuses=(404,)),
    operation_id="withdraw_service_request",
)
async def create_withdrawal(
    request: SignedIn, request_id: RequestId, data: JSONBody[Withdrawal]
) -> RequestAnswer:
    """The firm takes its request back; what was held is free."""
    await withdraw(request_id, reason=data.reason, actor=request.user, now=clock.now())
    return await answer_of(request_id, request.user)


@post(
    "/api/service-requests/{request_id:uuid}/referral",
    summary="Refer a request to its programme",
    guards=[staff],
    responses=refuses(PaidHere, RequestOver, RequestDone, statuses=(404,)),
    operation_id="refer_service_request",
)
async def create_referral(
    request: SignedIn, request_id: RequestId, data: JSONBody[Because]
) -> RequestAnswer:
    """Send the firm to the programme that pays for the service; nothing is held here."""
    await refer_request(request_id, data.reason, actor=request.user, now=clock.now())
    return await answer_of(request_id, request.user)


def _message(one: MessageRecord) -> MessageAnswer:
    return MessageAnswer(
        id=one.id,
        text=one.text,
        written_at=one.written_at,
        name=one.name,
        from_firm=one.from_firm,
    )


API: list[ControllerRouterHandler] = [
    create_triage,
    list_messages,
    create_message,
    create_return,
    create_declination,
    create_withdrawal,
    create_referral,
]
