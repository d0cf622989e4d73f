"""What is wrong with a request besides a broken rule: who asks, and for what."""

from typing import ClassVar

from incubator.languages import N_, gettext


class Fault(Exception):
    """A request that cannot be served; the message is an English msgid shown to the reader."""

    status: ClassVar[int]
    slug: ClassVar[str]
    title: ClassVar[str]
    message: ClassVar[str]

    def __init__(self, message: str | None = None) -> None:
        """Say something more exact than the class does."""
        super().__init__(message or self.message)
        self.said = message or self.message

    def sentence(self) -> str:
        """What is wrong, in the current language."""
        return gettext(self.said)


class NotFound(Fault):
    """Nothing is there that this person may see (404): others' rows do not exist."""

    status = 404
    slug = "not-found"
    title = N_("Not found")
    message = N_("There is nothing here, or nothing that you may see.")


class Forbidden(Fault):
    """Signed in, but this role may not (403)."""

    status = 403
    slug = "forbidden"
    title = N_("Your role may not do this")
    message = N_("Ask an administrator of the incubator if you need this right.")


class SignInNeeded(Fault):
    """Nobody is signed in (401); people are led to the sign-in page."""

    status = 401
    slug = "sign-in-needed"
    title = N_("Sign in first")
    message = N_("This needs an account. Sign in and try again.")
    headers: ClassVar[dict[str, str]] = {"www-authenticate": "Bearer"}
