"""A breakdown carries a photo: drawn anew, small, and seen only by those who may."""

from __future__ import annotations

import hashlib
from collections.abc import AsyncIterator, Iterator
from datetime import date
from io import BytesIO
from uuid import UUID

import pytest
from httpx import AsyncClient, Response
from PIL import Image, PngImagePlugin

from facilities.pictures import MAX_KEPT, MAX_SENT, read_picture
from incubator import clock
from incubator.database import fetch
from incubator.ids import uuid7
from incubator.refusals import Invalid
from incubator.users import Actor, Role
from tests.cast import browsing, cookie, english, signed_up
from tests.site import site
from tests.timetabling import at, period
from tests.treasury import add
from tests.workshop import Workshop

NOW = at("2026-11-25 10:12")
GPS, MAKE, ORIENTATION = 0x8825, 0x010F, 0x0112
UNREADABLE = "This is no photo that can be read. Send a JPEG, PNG or WebP file."


def photo(kind: str = "JPEG", size: tuple[int, int] = (640, 480), **more: object) -> bytes:
    into = BytesIO()
    mode = "RGBA" if kind == "PNG" else "RGB"
    Image.new(mode, size, "darkorange").save(into, kind, **more)
    return into.getvalue()


def from_a_phone() -> bytes:
    exif = Image.Exif()
    exif[MAKE] = "Secret phone"
    exif[ORIENTATION] = 6
    exif.get_ifd(GPS)[1] = "N"
    exif.get_ifd(GPS)[2] = (21.0, 1.0, 42.0)
    return photo(size=(4000, 3000), exif=exif.tobytes(), comment=b"at home")


def opened(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content), formats=["JPEG"])


def test_where_it_was_taken_and_with_what_is_forgotten() -> None:
    sent = from_a_phone()
    assert b"Secret phone" in sent
    picture = read_picture(sent, "photo")
    for part in (picture.content, picture.preview):
        image = opened(part)
        assert not image.getexif()
        assert image.info.keys() <= {
            "jfif", "jfif_version", "jfif_unit", "jfif_density", "progressive", "progression"
        }  # fmt: skip
        assert b"Secret" not in part
        assert b"at home" not in part
    assert opened(picture.content).size == (1200, 1600)
    assert opened(picture.preview).size == (180, 240)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_the_kinds_that_phones_and_browsers_make_are_read(kind: str) -> None:
    assert opened(read_picture(photo(kind), "photo").content).size == (640, 480)


def test_what_is_noisy_still_fits() -> None:
    noise = BytesIO()
    Image.effect_noise((2400, 2400), 120).convert("RGB").save(noise, "JPEG", quality=95)
    picture = read_picture(noise.getvalue(), "photo")
    assert len(picture.content) <= MAX_KEPT
    assert len(picture.preview) <= 100_000


def hostile() -> dict[str, bytes]:
    text = PngImagePlugin.PngInfo()
    text.add_text("x", "y" * 100_000_000, zip=True)
    gif = BytesIO()
    Image.new("P", (8, 8)).save(gif, "GIF")
    return {
        "svg": b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        "html in a jpeg's name": b"<html><script>alert(1)</script>",
        "gif": gif.getvalue(),
        "cut off": photo(size=(1000, 1000))[:2000],
        "only the magic": b"\xff\xd8\xff\xe0" + bytes(64),
        "text bomb": photo("PNG", pnginfo=text),
    }


@pytest.mark.parametrize("name", hostile())
def test_what_is_no_photo_is_refused_whatever_it_is_called(name: str) -> None:
    with pytest.raises(Invalid) as refused:
        read_picture(hostile()[name], "photo")
    assert refused.value.field == "photo"
    assert english(refused.value) == UNREADABLE


def test_a_picture_that_would_fill_the_memory_is_refused() -> None:
    bomb = BytesIO()
    Image.new("1", (6000, 6000)).save(bomb, "PNG")
    for sent, why in ((bomb.getvalue(), "pixels"), (bytes(MAX_SENT + 1), "12 MB")):
        with pytest.raises(Invalid) as refused:
            read_picture(sent, "photo")
        assert why in english(refused.value)


@pytest.fixture(autouse=True)
def _at_work() -> Iterator[None]:
    with clock.frozen(NOW):
        yield


@pytest.fixture
async def client(database: object) -> AsyncIterator[AsyncClient]:
    async with browsing(site()) as one:
        one.cookies.set("lang", "en")
        yield one


async def report(
    client: AsyncClient, who: Actor, machine: UUID, sent: bytes, name: str = "anh.jpg"
) -> Response:
    headers = await cookie(client, who)
    form = {"resource": str(machine), "reason": "Khói từ trục chính"}
    files = {"photo": (name, sent, "image/jpeg")}
    return await client.post("/breakdowns", data=form, files=files, headers=headers)


async def a_tenant(workshop: Workshop, machine: UUID) -> Actor:
    """Somebody of a firm that is using the machine."""
    firm, who = await workshop.firm("Hồng Lĩnh"), await signed_up(Role.tenant)
    since = {"valid_from": date(2026, 1, 5), "title": "", "is_contact": False}
    await add("membership", firm=firm, person=who.person, **since)
    await workshop.booked(machine, period("2026-11-25", "09:00", "12:00"), firm=firm)
    return who


async def test_a_photo_of_a_breakdown_is_shown_to_those_who_may_see_it(
    client: AsyncClient,
) -> None:
    workshop = await Workshop.opened()
    machine = await workshop.machine("TB-03")
    duoc = await signed_up(Role.technician, "VU-CK")
    assert (await report(client, duoc, machine, from_a_phone())).status_code == 303
    (kept,) = await fetch("SELECT id, content, content_hash, made_by FROM attachment")
    assert kept["made_by"] == duoc.user
    assert kept["content_hash"] == hashlib.sha256(kept["content"]).hexdigest()
    path = f"/photos/{kept['id']}"
    for page in ("/closures", f"/resources/{machine}"):
        text = (await client.get(page)).text
        assert f'src="{path}/preview"' in text
        assert f'href="{path}"' in text
    shown = await client.get(path)
    assert shown.content == kept["content"]
    assert shown.headers["content-type"] == "image/jpeg"
    assert shown.headers["x-content-type-options"] == "nosniff"
    assert shown.headers["content-disposition"].startswith('inline; filename="photo-')
    assert shown.headers["cache-control"].startswith("private")
    assert len((await client.get(f"{path}/preview")).content) < len(shown.content)
    assert (await client.get(f"/photos/{uuid7()}")).status_code == 404


async def test_another_firm_does_not_see_it_and_a_guest_is_led_to_the_door(
    client: AsyncClient,
) -> None:
    workshop = await Workshop.opened()
    machine = await workshop.machine("TB-03")
    lan = await a_tenant(workshop, machine)
    sent = await report(client, lan, machine, photo())
    assert sent.headers["location"] == f"/resources/{machine}"
    (kept,) = await fetch("SELECT id FROM attachment")
    assert f"/photos/{kept['id']}" in (await client.get(sent.headers["location"])).text
    await cookie(client, await signed_up(Role.tenant))
    for path in (f"/photos/{kept['id']}", f"/photos/{kept['id']}/preview"):
        assert (await client.get(path)).status_code == 404
    for page in ("/closures", f"/resources/{machine}"):
        answer = await client.get(page)
        assert answer.status_code == 200
        assert "/photos/" not in answer.text
    client.cookies.clear()
    away = await client.get(f"/photos/{kept['id']}")
    assert away.status_code == 303


async def test_without_a_photo_and_with_a_wrong_one(client: AsyncClient) -> None:
    workshop = await Workshop.opened()
    machine, duoc = await workshop.machine("TB-03"), await signed_up(Role.technician, "VU-CK")
    wrong = await report(client, duoc, machine, b"<html>", "anh.jpg")
    assert wrong.status_code == 422
    assert UNREADABLE in wrong.text
    assert "Khói từ trục chính" in wrong.text
    assert await fetch("SELECT id FROM maintenance") == []
    assert (await report(client, duoc, machine, b"", "")).status_code == 303
    assert await fetch("SELECT id FROM attachment") == []


async def test_only_this_form_takes_more_than_two_megabytes(client: AsyncClient) -> None:
    workshop = await Workshop.opened()
    machine, duoc = await workshop.machine("TB-03"), await signed_up(Role.technician, "VU-CK")
    large = photo(size=(1200, 1000)) + bytes(5_000_000)
    assert (await report(client, duoc, machine, large)).status_code == 303
    assert len(await fetch("SELECT id FROM attachment")) == 1
    headers = await cookie(client, duoc)
    files = {"photo": ("anh.jpg", large, "image/jpeg")}
    elsewhere = await client.post("/maintenance", files=files, headers=headers)
    assert elsewhere.status_code == 413
    too_large = await report(client, duoc, machine, bytes(13_000_000))
    assert too_large.status_code == 413
