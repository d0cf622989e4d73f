"""Papers as they come with a form, and as they are served: to be kept, never shown."""

from __future__ import annotations

import asyncio
import base64
import binascii
from collections.abc import Sequence
from urllib.parse import quote
from uuid import UUID

from litestar import get
from litestar.datastructures import UploadFile
from litestar.params import FromPath
from litestar.response import Response
from litestar.types import ControllerRouterHandler
from pydantic import Field

from incubator.guards import SignedIn, requires
from incubator.languages import N_
from incubator.refusals import Invalid
from incubator.validation import Input, Line
from services.request_files import MOST_BYTES, read_file
from services.scope import ENTER
from tenants.file_types import MOST_BYTES as MOST_OF_ONE
from tenants.file_types import Document, read_document

LARGEST_REQUEST = MOST_BYTES + 1_000_000
"""Bytes of a form with every paper that a request may have."""
_NOTHING_RUNS = "default-src 'none'; sandbox"


class SentFile(Input):
    """A paper: PDF, Word, Excel, JPEG or PNG, at most 5 MB."""

    name: Line
    content: str = Field(description="base64", max_length=4 * MOST_OF_ONE // 3 + 4)


async def documents_in(request: SignedIn, field: str) -> list[Document]:
    """The papers that came with the form; Invalid names what is wrong with one."""
    sent = (await request.form()).getall(field, [])
    return [
        await _read(await one.read(MOST_OF_ONE + 1), one.filename, field)
        for one in sent
        if isinstance(one, UploadFile) and one.filename
    ]


async def documents_of(sent: Sequence[SentFile], field: str) -> list[Document]:
    """The papers that a program sent; Invalid names what is wrong with one."""
    return [await _read(_decoded(one.content, field), one.name, field) for one in sent]


def _decoded(content: str, field: str) -> bytes:
    try:
        return base64.b64decode(content, validate=True)
    except (binascii.Error, ValueError) as error:
        raise Invalid(field, N_("Send the bytes of the file as base64.")) from error


async def _read(content: bytes, name: str, field: str) -> Document:
    return await asyncio.to_thread(read_document, content, name, field)


@get(
    "/service-requests/{request_id:uuid}/files/{paper_id:uuid}",
    guards=[requires(*ENTER)],
)
async def show_file(
    request: SignedIn, request_id: FromPath[UUID], paper_id: FromPath[UUID]
) -> Response[bytes]:
    """A paper of a request: no browser opens it as a page of ours, whatever is inside."""
    file = await read_file(request_id, paper_id, actor=request.user)
    headers = {
        "content-disposition": f"attachment; filename*=UTF-8''{quote(file.name, safe='')}",
        "content-security-policy": _NOTHING_RUNS,
        "x-content-type-options": "nosniff",
        "cache-control": "private, no-store",
    }
    return Response(file.content, media_type=file.media_type, headers=headers)


PAGES: list[ControllerRouterHandler] = [show_file]
