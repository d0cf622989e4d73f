"""How mail leaves: by SMTP, or into a folder where a demonstration keeps it."""

from __future__ import annotations

import asyncio
import contextlib
import os
import smtplib
import socket
import ssl
from collections.abc import Callable
from ipaddress import ip_address
from pathlib import Path
from typing import Protocol, TypeVar

from incubator.settings import MailFolder, MailServer

ANSWER_SECONDS = 15
"""How long a server may take over each of its answers."""
SEND_SECONDS = 45
"""How long one message may take in all; a lease must last longer."""
_PERMANENT = 500
Done = TypeVar("Done")


class NotSent(Exception):
    """A message did not go: why, and whether another attempt would be in vain."""

    def __init__(self, reason: str, *, is_final: bool = False) -> None:
        """Say why; `is_final` when the recipient or the message itself was refused for good."""
        super().__init__(reason)
        self.is_final = is_final


class Post(Protocol):
    """Takes messages, one after another."""

    async def send(self, message: bytes, sender: str, to: str, name: str) -> None:
        """Send one message; `name` is the same at every attempt. NotSent when it did not go."""

    async def close(self) -> None:
        """No more for now: let go of whatever is held open."""


def make_post(mail: MailFolder | MailServer) -> Post:
    """The post that the settings name; nothing is opened before the first message."""
    return FolderPost(mail.path) if isinstance(mail, MailFolder) else SmtpPost(mail)


class FolderPost:
    """Keeps each message as a file; a second attempt replaces the first."""

    def __init__(self, folder: Path) -> None:
        """Keep messages in this folder, which is made when there is one."""
        self.folder = folder

    async def send(self, message: bytes, sender: str, to: str, name: str) -> None:
        """Write the message so that it is there whole or not at all."""
        try:
            await asyncio.to_thread(self._write, message, name)
        except OSError as error:
            raise NotSent(f"{error.strerror}: {error.filename}") from error

    def _write(self, content: bytes, name: str) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        part = self.folder / f"{name}.{os.getpid()}.part"
        part.write_bytes(content)
        part.replace(self.folder / f"{name}.eml")

    async def close(self) -> None:
        """Nothing is held open."""


class SmtpPost:
    """One connection for as long as messages come; a lost one is opened anew."""

    def __init__(self, server: MailServer) -> None:
        """Speak to this server."""
        self.server = server
        self._open: smtplib.SMTP | None = None

    async def send(self, message: bytes, sender: str, to: str, name: str) -> None:
        """Hand one message over; NotSent says whether the server refused it for good."""
        await self._bounded(lambda: self._send(message, sender, to))

    async def close(self) -> None:
        """Say goodbye, if a connection is open."""
        if self._open:
            with contextlib.suppress(NotSent):
                await self._bounded(self._quit)

    async def _bounded(self, work: Callable[[], Done]) -> Done:
        """Run the work in a thread; one that takes too long loses its connection."""
        task = asyncio.create_task(asyncio.to_thread(work))
        try:
            async with asyncio.timeout(SEND_SECONDS):
                return await asyncio.shield(task)
        except TimeoutError as error:
            raise NotSent("the server took too long") from error
        finally:
            if not task.done():
                self._cut()
                await asyncio.wait([task])

    def _cut(self) -> None:
        """Wake the thread that waits for the server."""
        if self._open and self._open.sock:
            with contextlib.suppress(OSError):
                self._open.sock.shutdown(socket.SHUT_RDWR)

    def _send(self, message: bytes, sender: str, to: str) -> None:
        try:
            self._connected().sendmail(sender, [to], message)
        except smtplib.SMTPRecipientsRefused as error:
            code, said = next(iter(error.recipients.values()))
            raise NotSent(_said(code, said), is_final=code >= _PERMANENT) from error
        except smtplib.SMTPDataError as error:
            final = error.smtp_code >= _PERMANENT
            raise NotSent(_said(error.smtp_code, error.smtp_error), is_final=final) from error
        except smtplib.SMTPResponseException as error:
            self._forget()
            raise NotSent(_said(error.smtp_code, error.smtp_error)) from error
        except (OSError, smtplib.SMTPException, UnicodeError) as error:
            self._forget()
            raise NotSent(f"{type(error).__name__}: {error}") from error

    def _connected(self) -> smtplib.SMTP:
        if self._open:
            return self._open
        server = self.server
        if server.is_encrypted:
            self._open = smtplib.SMTP_SSL(
                server.host, server.port, timeout=ANSWER_SECONDS, context=_context(server.host)
            )
        else:
            self._open = smtplib.SMTP(server.host, server.port, timeout=ANSWER_SECONDS)
            self._open.ehlo()
            self._encrypt(self._open)
        if server.user:
            self._open.login(server.user, server.password)
        return self._open

    def _encrypt(self, connection: smtplib.SMTP) -> None:
        """Encrypt where it is offered; a password goes to no other machine in the clear."""
        if connection.has_extn("starttls"):
            connection.starttls(context=_context(self.server.host))
            connection.ehlo()
        elif self.server.user and not _is_here(self.server.host):
            raise smtplib.SMTPException("it offers no encryption, so the password is not sent")

    def _quit(self) -> None:
        connection, self._open = self._open, None
        try:
            if connection:
                connection.quit()
        except (OSError, smtplib.SMTPException) as error:
            raise NotSent(str(error)) from error

    def _forget(self) -> None:
        connection, self._open = self._open, None
        if connection:
            connection.close()


def _context(host: str) -> ssl.SSLContext:
    """Certificates are checked, except that of a server on this machine."""
    context = ssl.create_default_context()
    if _is_here(host):
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    return context


def _is_here(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def _said(code: int, words: bytes | str) -> str:
    text = words.decode(errors="replace") if isinstance(words, bytes) else words
    return f"{code} {text}"
