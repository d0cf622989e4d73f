"""What people type to say who they are: an e-mail address or a phone number, in one form."""

import re
from dataclasses import dataclass
from typing import Literal

from incubator.texts import clean, normal_phone

_EMAIL = re.compile(r"[^@\s\"<>(),:;\\]{1,64}@[^@\s\"<>(),:;\\]+\.[^@\s\"<>(),:;\\.]{2,}")
_MAX_LENGTH = 200


@dataclass(frozen=True, slots=True)
class Login:
    """One way to name an account: the column that holds it, and its normal form."""

    column: Literal["email", "phone"]
    value: str


def read_login(typed: str) -> Login:
    """The login that was meant; ValueError when it is neither an address nor a number."""
    if "@" in typed:
        return Login("email", read_email(typed))
    return Login("phone", normal_phone(clean(typed, 40)))


def read_email(typed: str) -> str:
    """The e-mail address in small letters; ValueError when it is none."""
    email = clean(typed, _MAX_LENGTH).casefold()
    if len(email) > _MAX_LENGTH or not _EMAIL.fullmatch(email):
        raise ValueError("is not an e-mail address")
    return email
