"""Which kind of document a file is by what is inside it, whatever its name says."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO

from PIL import Image

from incubator.languages import N_
from incubator.refusals import Invalid
from incubator.texts import clean

MOST_BYTES = 5_000_000
"""Of one file."""
_LONGEST_NAME = 120
_OFFICE = "application/vnd.openxmlformats-officedocument."
_MOST_PIXELS = 60_000_000
_MOST_PARTS = 3_000
_MOST_UNPACKED = 100_000_000
_PART_RATIO = 200
_SMALL_PART = 1_000_000
"""Below this a part may be packed as tightly as it likes."""
_ACTIVE = ("vbaproject.bin", ".exe", ".dll", ".js", ".vbs", ".hta")
_TRAILER = 2_048


@dataclass(frozen=True, slots=True)
class Document:
    """A file that may be kept: its name with the right ending, its type and its bytes."""

    name: str
    media_type: str
    content: bytes

    @property
    def content_hash(self) -> str:
        """SHA-256 of the bytes."""
        return sha256(self.content).hexdigest()


@dataclass(frozen=True, slots=True)
class _Type:
    ending: str
    media_type: str
    fits: Callable[[bytes], bool]


class _Harmful(Exception):
    """Of a known type, but nothing that should be opened."""


def read_document(content: bytes, name: str, field: str) -> Document:
    """The document in a file. Takes a while: call it in a thread.

    Invalid when the file is empty, too large, of no known type, or made to do harm.
    """
    if not content:
        raise Invalid(field, N_("The file is empty."))
    if len(content) > MOST_BYTES:
        raise Invalid(field, N_("The file is larger than 5 MB. Make it smaller or split it."))
    try:
        found = next((one for one in _TYPES if one.fits(content)), None)
    except _Harmful as error:
        message = N_("This file cannot be taken: it holds programs or far more than its size says.")
        raise Invalid(field, message) from error
    if found is None:
        raise Invalid(field, N_("Send a PDF, Word (.docx), Excel (.xlsx), JPEG or PNG file."))
    return Document(_named(name, found.ending), found.media_type, content)


def _named(name: str, ending: str) -> str:
    """The last part of the name as it was given, without signs that a disk or page may mistake."""
    bare = re.split(r"[/\\]", name)[-1][-400:]
    bare = "".join(sign for sign in bare if sign.isprintable() and sign not in '<>:"|?*;%')
    stem = re.sub(r"\.[A-Za-z0-9]{1,5}$", "", bare).strip(" .")
    try:
        stem = clean(stem[: _LONGEST_NAME - len(ending)], _LONGEST_NAME)
    except ValueError:
        stem = ""
    return (stem or "tai-lieu") + ending


def _is_pdf(content: bytes) -> bool:
    return content.startswith(b"%PDF-") and b"%%EOF" in content[-_TRAILER:]


def _is_picture(content: bytes, kind: str, magic: bytes) -> bool:
    if not content.startswith(magic):
        return False
    try:
        with Image.open(BytesIO(content), formats=[kind]) as image:
            width, height = image.size
            if width * height > _MOST_PIXELS:
                raise _Harmful
            image.verify()
    except _Harmful:
        raise
    except Exception:  # noqa: BLE001 (a broken file breaks the decoder in any way it likes)
        return False
    return True


def _is_png(content: bytes) -> bool:
    return _is_picture(content, "PNG", b"\x89PNG\r\n\x1a\n")


def _is_jpeg(content: bytes) -> bool:
    return _is_picture(content, "JPEG", b"\xff\xd8\xff")


def _is_word(content: bytes) -> bool:
    return _is_office(content, "word/document.xml")


def _is_excel(content: bytes) -> bool:
    return _is_office(content, "xl/workbook.xml")


def _is_office(content: bytes, main_part: str) -> bool:
    """Whether the directory of a zip names the parts of such a document; nothing is unpacked."""
    if not content.startswith(b"PK\x03\x04"):
        return False
    try:
        with zipfile.ZipFile(BytesIO(content)) as packed:
            parts = packed.infolist()
    except Exception:  # noqa: BLE001 (a broken directory breaks the reader in any way it likes)
        return False
    names = {part.filename for part in parts}
    if "[Content_Types].xml" not in names or main_part not in names:
        return False
    if _is_harmful(parts):
        raise _Harmful
    return True


def _is_harmful(parts: list[zipfile.ZipInfo]) -> bool:
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _MOST_UNPACKED:
        return True
    return any(
        part.filename.lower().endswith(_ACTIVE)
        or part.flag_bits & 1
        or (part.file_size > _SMALL_PART and part.file_size > part.compress_size * _PART_RATIO)
        for part in parts
    )


_TYPES = (
    _Type(".pdf", "application/pdf", _is_pdf),
    _Type(".png", "image/png", _is_png),
    _Type(".jpg", "image/jpeg", _is_jpeg),
    _Type(".docx", f"{_OFFICE}wordprocessingml.document", _is_word),
    _Type(".xlsx", f"{_OFFICE}spreadsheetml.sheet", _is_excel),
)
