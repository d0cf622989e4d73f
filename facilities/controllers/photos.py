"""Photos as they come with a form, and as they are shown."""

from __future__ import annotations

import asyncio
from uuid import UUID

from litestar import get
from litestar.datastructures import UploadFile
from litestar.params import FromPath
from litestar.response import Response
from litestar.types import ControllerRouterHandler

from facilities.photos import Size, show_photo
from facilities.pictures import MAX_SENT, Picture, read_picture
from incubator.guards import SignedIn

FIELD = "photo"
LARGEST_REQUEST = MAX_SENT + 500_000
"""Bytes of a form with a photo in it; every other request may be far smaller."""
_YEAR = 31_536_000


async def photo_in(request: SignedIn) -> Picture | None:
    """The photo that came with the form, if one did; Invalid when it is none."""
    sent = (await request.form()).get(FIELD)
    if not isinstance(sent, UploadFile):
        return None
    content = await sent.read(MAX_SENT + 1)
    return await asyncio.to_thread(read_picture, content, FIELD) if content else None


@get("/photos/{photo_id:uuid}")
async def show_whole(request: SignedIn, photo_id: FromPath[UUID]) -> Response[bytes]:
    """A photo."""
    return await _shown(request, photo_id, "content")


@get("/photos/{photo_id:uuid}/preview")
async def show_preview(request: SignedIn, photo_id: FromPath[UUID]) -> Response[bytes]:
    """A photo, small."""
    return await _shown(request, photo_id, "preview")


async def _shown(request: SignedIn, photo: UUID, size: Size) -> Response[bytes]:
    content, media_type = await show_photo(photo, size, request.user)
    headers = {
        "content-disposition": f'inline; filename="{FIELD}-{photo}.jpg"',
        "cache-control": f"private, max-age={_YEAR}, immutable",
        "vary": "Cookie",
    }
    return Response(content, media_type=media_type, headers=headers)


PAGES: list[ControllerRouterHandler] = [show_whole, show_preview]
