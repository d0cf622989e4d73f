"""A real SMTP server of the tests: it keeps what it takes, and refuses what it is told to."""

from __future__ import annotations

import re
import socket
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from threading import Event
from urllib.parse import quote

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

_MESSAGE_ID = re.compile(r"^Message-ID: (\S+)", re.MULTILINE)


class _Box:
    """What the server does with what comes; the library looks at all its members each time."""

    def __init__(self) -> None:
        self.contents: list[bytes] = []
        self.answers: dict[str, str] = {}
        self.reached: dict[int, Event] = {}

    async def handle_RCPT(  # noqa: N802 (the library's word)
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if answer := self.answers.get(address) or self.answers.get("*"):
            return answer
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        assert isinstance(envelope.content, bytes)
        self.contents.append(envelope.content)
        if reached := self.reached.get(len(self.contents)):
            reached.set()
        return "250 OK"


class MailServer:
    """Runs in a thread of its own; `answers` are what it says to some recipients or to all (*)."""

    def __init__(self, user: str, password: str) -> None:
        self._box = _Box()
        self._login = (user, password)
        self.entered: list[str] = []
        self.port = _free_port()
        self.controller = Controller(
            self._box,
            hostname="127.0.0.1",
            port=self.port,
            authenticator=self._check if user else None,
            auth_require_tls=False,
        )

    @property
    def url(self) -> str:
        user, password = self._login
        entry = f"{user}:{quote(password)}@" if user else ""
        return f"smtp://{entry}127.0.0.1:{self.port}"

    @property
    def answers(self) -> dict[str, str]:
        return self._box.answers

    @property
    def ids(self) -> Counter[str]:
        """How often each Message-ID was taken."""
        return Counter(_MESSAGE_ID.findall(b"\n".join(self._box.contents).decode()))

    @property
    def taken(self) -> list[EmailMessage]:
        """The messages as a mail program reads them."""
        read = [message_from_bytes(content, policy=default) for content in self._box.contents]
        return [message for message in read if isinstance(message, EmailMessage)]

    def when(self, count: int) -> Event:
        """Set once so many messages were taken."""
        return self._box.reached.setdefault(count, Event())

    def _check(
        self, server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: object
    ) -> AuthResult:
        assert isinstance(data, LoginPassword)
        given = (data.login.decode(), data.password.decode())
        self.entered.append(given[0])
        return AuthResult(success=given == self._login, handled=False)


@contextmanager
def mail_server(*, user: str = "", password: str = "") -> Iterator[MailServer]:
    """A server on a free port, gone when the block ends."""
    server = MailServer(user, password)
    server.controller.start()
    try:
        yield server
    finally:
        server.controller.stop()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
