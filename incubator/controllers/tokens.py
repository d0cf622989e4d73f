"""The keys with which one's own programs ask the API: made, shown once, revoked."""

from uuid import UUID

from litestar import get, post
from litestar.params import FromPath
from litestar.response import Redirect
from litestar.types import ControllerRouterHandler

from incubator import clock, tokens
from incubator.forms import Form
from incubator.guards import SignedIn, in_person
from incubator.languages import N_
from incubator.pages import Page, redirect


@get("/account/tokens", guards=[in_person])
async def show_tokens(request: SignedIn) -> Page:
    """The tokens with their names and their last use."""
    return await _page(request, Form())


@post("/account/tokens", guards=[in_person])
async def create_token(request: SignedIn) -> Page:
    """Make a token and show it this once; it is kept only as a hash."""
    form = await Form.read(request)
    with form.reports():
        made = await tokens.create_own_token(
            form.value("name"), actor=request.user, now=clock.now()
        )
        return await _page(request, Form(), made)
    return await _page(request, form)


@post("/account/tokens/{token_id:uuid}/revocation", guards=[in_person])
async def revoke_token(request: SignedIn, token_id: FromPath[UUID]) -> Redirect:
    """End a token of one's own at once."""
    if await tokens.revoke_token(token_id, actor=request.user, now=clock.now()):
        return redirect("/account/tokens", N_("The token is revoked."))
    return redirect("/account/tokens", N_("The token was revoked before."))


async def _page(request: SignedIn, form: Form, made: str = "") -> Page:
    return Page(
        "account/tokens.html",
        status=201 if made else form.status,
        headers={"cache-control": "no-store"} if made else None,
        form=form,
        made=made,
        tokens=await tokens.tokens_of(request.user),
        example=f"curl -H 'Authorization: Bearer {made}' {request.base_url}api/me",
    )


PAGES: list[ControllerRouterHandler] = [show_tokens, create_token, revoke_token]
