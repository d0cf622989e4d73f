"""Passwords: which are good enough, and how they are hashed beside the event loop."""

import asyncio
import unicodedata
from concurrent.futures import ThreadPoolExecutor

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from incubator.languages import N_
from incubator.refusals import Invalid
from incubator.texts import fold

MIN_LENGTH = 10
MAX_LENGTH = 200
_FEW_SIGNS = 4
_RUNS = (
    "01234567890123456789",
    "98765432109876543210",
    "abcdefghijklmnopqrstuvwxyz",
    "qwertyuiopasdfghjklzxcvbnm",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
)
_GUESSED = """
password passwords matkhau matkhaumoi admin administrator quantri quantrivien welcome letmein
iloveyou anhyeuem emyeuanh toiyeuban khongbiet khongnho vietnam vietnamvodich saigon hanoi tphcm
hochiminh thanhpho incubator vuonuom doanhnghiep changeme doimatkhau default secret football bongda
sunshine princess dragon monkey superman qwerty asdfgh zxcvbn abc abcd abcdef test demo user guest
"""
_COMMON = frozenset(_GUESSED.split())

# OWASP's setting for argon2id at 19 MiB: 25 ms on a small server, and two at once cannot use up
# its memory.
_hasher = PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1)
_threads = ThreadPoolExecutor(2, "passwords")
# Checked for logins that nobody has, so that the answer takes as long as for a wrong password.
_NOBODY = "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$" + "A" * 43


def check_password(password: str, *logins: str, field: str = "password") -> None:
    """Invalid when the password is too short, too long, a login of its user or easily guessed."""
    if len(password) > MAX_LENGTH:
        raise Invalid(field, N_("Use at most %(max_length)s characters."), max_length=MAX_LENGTH)
    if len(unicodedata.normalize("NFKC", password)) < MIN_LENGTH:
        message = N_("Use at least %(n)s characters: a short sentence is easy to remember.")
        raise Invalid(field, message, n=MIN_LENGTH)
    if fold(password) in {fold(login) for login in logins}:
        raise Invalid(field, N_("The password must not be your e-mail address or phone number."))
    if _is_common(password):
        raise Invalid(field, N_("This password is among the first that are guessed."))


async def hash_password(password: str) -> str:
    """The hash to keep; it is made in a thread, so that no other request waits for it."""
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(_threads, _hasher.hash, _composed(password))


async def matches(password: str, kept: str | None) -> bool:
    """Whether it is the password; without a kept hash never, and no sooner."""
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(_threads, _matches, _composed(password), kept)


def is_outdated(kept: str) -> bool:
    """Whether the hash was made with a setting that is no longer used."""
    return _hasher.check_needs_rehash(kept)


def _matches(password: bytes, kept: str | None) -> bool:
    try:
        return _hasher.verify(kept or _NOBODY, password) and kept is not None
    except (VerificationError, InvalidHashError):
        return False


def _composed(password: str) -> bytes:
    """One form for letters that keyboards write in several ways (é, or e and its accent)."""
    text = unicodedata.normalize("NFKC", password[: 4 * MAX_LENGTH])
    return text.encode("utf-8", "surrogatepass")


def _is_common(password: str) -> bool:
    told = fold(password).replace(" ", "")
    letters = "".join(sign for sign in told if sign.isalpha())
    return len(set(told)) <= _FEW_SIGNS or letters in _COMMON or any(told in run for run in _RUNS)
