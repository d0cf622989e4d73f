"""The door for answers to invitations: a mail service hands over what came, with a secret."""

from typing import Annotated, Any

from litestar import Request, post
from litestar.params import HeaderParameter
from litestar.types import ControllerRouterHandler
from pydantic import BaseModel, Field

from incubator import clock
from incubator.faults import Forbidden, NotFound
from incubator.invitation_replies import take_message
from incubator.keys import equal
from incubator.languages import N_
from incubator.problems import refuses


class TakenAnswer(BaseModel):
    """What became of the answers of one message."""

    kept: int
    ignored: int = Field(description="not invited, to an earlier version, or older than another")


@post(
    "/api/invitation-replies",
    summary="Hand over answers to invitations",
    status_code=200,
    opt={"guests": True},
    responses=refuses(statuses=(404, 413)),
    tags=["calendars"],
)
async def take_replies(
    request: Request[Any, Any, Any],
    secret: Annotated[str, HeaderParameter(name="X-Reply-Secret")] = "",
) -> TakenAnswer:
    """A message of mail (message/rfc822) or its calendar alone (text/calendar), as it came.

    404 unless the installation has a shared secret, 403 for another.
    """
    expected = request.app.state.reply_secret
    if not expected:
        raise NotFound
    if not equal(secret, expected):
        raise Forbidden(N_("The shared secret is another one."))
    kept, ignored = await take_message(await request.body(), now=clock.now())
    return TakenAnswer(kept=kept, ignored=ignored)


API: list[ControllerRouterHandler] = [take_replies]
