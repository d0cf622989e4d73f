"""Pictures that people send: drawn anew, so that nothing but the picture is kept of them.

A photo of a phone tells where and with what it was taken, and a hostile file may be anything.
What is stored has been decoded and drawn again here, without a byte of the file that was sent.
"""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageOps

from incubator.languages import N_
from incubator.refusals import Invalid

MEDIA_TYPE = "image/jpeg"
MAX_SENT = 12_000_000
"""Bytes of a file as it comes from a phone."""
MAX_KEPT = 1_500_000
"""Bytes of the picture that is kept of it."""
_FORMATS = ("JPEG", "PNG", "WEBP")
_EDGE, _PREVIEW_EDGE = 1600, 240
# A JPEG is decoded at the size that is wanted; other formats only as a whole.
_MAX_PIXELS = {"JPEG": 120_000_000}
_MAX_PIXELS_WHOLE = 24_000_000
_QUALITIES = (82, 65, 45)


@dataclass(frozen=True, slots=True)
class Picture:
    """A JPEG of at most 1600 pixels a side, and a small one for lists."""

    content: bytes
    preview: bytes


def read_picture(sent: bytes, field: str) -> Picture:
    """The picture in a file, whatever its name says. Takes a while: call it in a thread.

    Invalid when the file is too large or no JPEG, PNG or WebP that can be read.
    """
    if len(sent) > MAX_SENT:
        raise Invalid(field, N_("The photo is larger than 12 MB. Take a smaller one."))
    try:
        drawn = _draw(sent)
    except _TooManyPixels as error:
        raise Invalid(field, N_("The photo has too many pixels. Take a smaller one.")) from error
    except Exception as error:  # a broken file breaks the decoder in any way it likes
        message = N_("This is no photo that can be read. Send a JPEG, PNG or WebP file.")
        raise Invalid(field, message) from error
    encodings = (_encoded(drawn, quality) for quality in _QUALITIES)
    content = next((jpeg for jpeg in encodings if len(jpeg) <= MAX_KEPT), None)
    if content is None:
        raise Invalid(field, N_("The photo has too many pixels. Take a smaller one."))
    drawn.thumbnail((_PREVIEW_EDGE, _PREVIEW_EDGE))
    return Picture(content, _encoded(drawn, _QUALITIES[1]))


class _TooManyPixels(Exception):
    """More than a phone takes: it would fill the memory."""


def _draw(sent: bytes) -> Image.Image:
    """The picture the right way up, on white, without anything that the file said beside it."""
    with Image.open(BytesIO(sent), formats=_FORMATS) as image:
        width, height = image.size
        if width * height > _MAX_PIXELS.get(str(image.format), _MAX_PIXELS_WHOLE):
            raise _TooManyPixels
        image.draft("RGB", (_EDGE, _EDGE))
        image.thumbnail((_EDGE, _EDGE))
        upright = ImageOps.exif_transpose(image).convert("RGBA")
    drawn = Image.new("RGB", upright.size, "white")
    drawn.paste(upright, mask=upright)
    return drawn


def _encoded(drawn: Image.Image, quality: int) -> bytes:
    into = BytesIO()
    drawn.save(into, "JPEG", quality=quality, optimize=True, progressive=True)
    return into.getvalue()
