"""Taking a file over on pages: sent, looked at, then stored with or without its bad rows."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from litestar import get, post
from litestar.datastructures import UploadFile
from litestar.params import FromPath, FromQuery
from litestar.response import Redirect, Response
from litestar.types import ControllerRouterHandler

from incubator import clock
from incubator.checks import checked_choice
from incubator.downloads import XLSX
from incubator.faults import NotFound
from incubator.forms import Form
from incubator.guards import SignedIn, requires
from incubator.imports import jobs, kept_files
from incubator.imports.registry import NOUNS
from incubator.imports.sheets import LARGEST
from incubator.imports.workbook_files import bad_rows_name, template
from incubator.languages import N_, gettext
from incubator.pages import Page, redirect
from incubator.refusals import Invalid
from incubator.texts import clean
from incubator.users import Role

takes_over = requires(Role.manager, Role.admin)
LARGEST_REQUEST = LARGEST + 500_000
"""Bytes of a form with a file in it; every other request may be far smaller."""
SHOWN = 200
"""Findings on the page; all of them are in the workbook of the rows left out."""


@get("/imports", guards=[takes_over])
async def show_new(noun: FromQuery[str] = "") -> Page:
    """The form to send a file, the templates, and the headers that are understood."""
    return _page(Form({"noun": noun if noun in NOUNS else next(iter(NOUNS))}))


@post("/imports", guards=[takes_over], request_max_body_size=LARGEST_REQUEST)
async def create(request: SignedIn) -> Page | Redirect:
    """Keep a file and check it."""
    form = await Form.read(request)
    with form.reports():
        noun = checked_choice("noun", form.value("noun"), NOUNS)
        name, content = await _sent(request)
        file = await kept_files.keep(noun, name, content, actor=request.user, now=clock.now())
        await jobs.check(file, request.user)
        return redirect(f"/imports/{file}")
    return _page(form)


async def _sent(request: SignedIn) -> tuple[str, bytes]:
    sent = (await request.form()).get("file")
    if not isinstance(sent, UploadFile) or not sent.filename:
        raise Invalid("file", N_("Choose a file."))
    content = await sent.read(LARGEST + 1)
    if len(content) > LARGEST:
        message = N_("The file is larger than %(most)s MB. Take over part of it at a time.")
        raise Invalid("file", message, most=LARGEST // 1_000_000)
    try:
        return clean(sent.filename), content
    except ValueError as error:
        raise Invalid("file", N_("Give the file a shorter name of plain letters.")) from error


@get("/imports/{import_id:uuid}", guards=[takes_over])
async def show_one(request: SignedIn, import_id: FromPath[UUID]) -> Page:
    """How far the work has come, what was found, or what was stored."""
    kept = await kept_files.show_file(import_id, request.user)
    is_lost = kept.is_lost(clock.now())
    report = kept.report
    return Page(
        "imports/show.html",
        nav="settings",
        headers={"Refresh": "1"} if kept.is_at_work and not is_lost else {},
        kept=kept,
        noun=NOUNS[kept.noun],
        is_lost=is_lost,
        report=report,
        counts=report.counts if report else {},
        problems=report.problems[:SHOWN] if report else [],
        notes=report.notes[:SHOWN] if report else [],
        preview=kept.preview,
        stored=kept.stored,
        states=STATES,
    )


STATES = {
    "bad": N_("Problem"),
    "new": N_("New"),
    "changed": N_("Changed"),
    "same": N_("As it is"),
}


@post("/imports/{import_id:uuid}/application", guards=[takes_over])
async def store(request: SignedIn, import_id: FromPath[UUID]) -> Redirect:
    """Store all rows, or those without problems."""
    form = await Form.read(request)
    await kept_files.show_file(import_id, request.user)
    await jobs.store(import_id, request.user, skip_bad=form.value("rows") == "good")
    return redirect(f"/imports/{import_id}")


@post("/imports/{import_id:uuid}/removal", guards=[takes_over])
async def remove(request: SignedIn, import_id: FromPath[UUID]) -> Redirect:
    """Forget the file; nothing of it was stored unless its page said so."""
    await kept_files.show_file(import_id, request.user)
    await kept_files.forget(import_id, request.user)
    return redirect("/imports", N_("The file is removed."))


@get("/imports/{import_id:uuid}/bad-rows.xlsx", guards=[takes_over])
async def download_bad_rows(request: SignedIn, import_id: FromPath[UUID]) -> Response[bytes]:
    """The rows that were left out, with the reasons."""
    kept = await kept_files.show_file(import_id, request.user)
    content = await kept_files.bad_rows_of(import_id, request.user)
    return _workbook(content, bad_rows_name(kept.file_name))


@get("/imports/templates/{file_name:str}", guards=[takes_over])
async def download_template(file_name: FromPath[str]) -> Response[bytes]:
    """A table to fill in: firms.xlsx, resources.xlsx."""
    noun = NOUNS.get(file_name.removesuffix(".xlsx"))
    if noun is None or not file_name.endswith(".xlsx"):
        raise NotFound
    return _workbook(await template(noun), file_name)


def _workbook(content: bytes, name: str) -> Response[bytes]:
    headers = {"content-disposition": f'attachment; filename="{name}"'}
    return Response(content, media_type=XLSX, headers=headers)


def _page(form: Form) -> Page:
    nouns: list[Any] = list(NOUNS.values())
    return Page(
        "imports/new.html",
        nav="settings",
        status=form.status,
        form=form,
        nouns=nouns,
        choices=[(one.key, gettext(one.title)) for one in nouns],
        most=LARGEST // 1_000_000,
    )


PAGES: list[ControllerRouterHandler] = [
    show_new,
    create,
    show_one,
    store,
    remove,
    download_bad_rows,
    download_template,
]
