"""Documents as they come with the public form, and as they are served: to be kept, never shown."""

from __future__ import annotations

import asyncio
from typing import Any
from urllib.parse import quote
from uuid import UUID

from litestar import Request, get
from litestar.datastructures import UploadFile
from litestar.params import FromPath
from litestar.response import Response

from incubator import clock
from incubator.forms import Form
from incubator.guards import SignedIn, requires
from incubator.identity import address_of
from incubator.knocks import Caller
from tenants.application_files import FIELDS, MOST_BYTES, FileContent, add_file, read_file
from tenants.application_scope import VISITORS
from tenants.file_types import MOST_BYTES as MOST_OF_ONE
from tenants.file_types import read_document

LARGEST_REQUEST = MOST_BYTES + 1_000_000
"""Bytes of a form with every document that an application may have."""
_NOTHING_RUNS = "default-src 'none'; sandbox"

AnyRequest = Request[Any, Any, Any]


def caller_of(request: AnyRequest) -> Caller:
    """Who stands at the public door."""
    return Caller.of(address_of(request.scope), request.app.state.secret_key)


async def attach(request: AnyRequest, form: Form, secret: str) -> None:
    """Keep every document that came with the form; what is wrong with one the form tells."""
    sent = await request.form()
    for kind, field in FIELDS.items():
        for upload in sent.getall(field, []):
            if isinstance(upload, UploadFile) and upload.filename:
                with form.reports():
                    await _attach(request, secret, kind, upload)


async def _attach(request: AnyRequest, secret: str, kind: str, upload: UploadFile) -> None:
    content = await upload.read(MOST_OF_ONE + 1)
    name, field = upload.filename, FIELDS[kind]
    document = await asyncio.to_thread(read_document, content, name, field)
    await add_file(secret, kind, document, caller=caller_of(request), now=clock.now())


def download(file: FileContent) -> Response[bytes]:
    """A document to keep: no browser opens it as a page of ours, whatever is inside."""
    headers = {
        "content-disposition": f"attachment; filename*=UTF-8''{quote(file.name, safe='')}",
        "content-security-policy": _NOTHING_RUNS,
        "x-content-type-options": "nosniff",
        "cache-control": "private, no-store",
    }
    return Response(file.content, media_type=file.media_type, headers=headers)


@get(
    "/applications/{application_id:uuid}/files/{file_id:uuid}",
    guards=[requires(*VISITORS)],
)
async def show_file(
    request: SignedIn, application_id: FromPath[UUID], file_id: FromPath[UUID]
) -> Response[bytes]:
    """A document of an application that the visitor may see."""
    return download(await read_file(application_id, file_id, actor=request.user))


PAGES = [show_file]
