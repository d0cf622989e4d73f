"""The mailbox to which answers come: a folder of files, or one that is read by IMAP."""

from __future__ import annotations

import asyncio
import contextlib
import imaplib
import logging
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Protocol

from incubator.invitation_replies import LARGEST, take_message
from incubator.refusals import Invalid
from incubator.settings import Mailbox, MailFolder

AT_A_TIME = 50
ANSWER_SECONDS = 15
_log = logging.getLogger(__name__)


class Letters(Protocol):
    """Messages that wait; each is put away once it was looked at."""

    def waiting(self) -> list[tuple[str, bytes]]:
        """Some of them, by a name each."""

    def put_away(self, name: str, *, is_read: bool) -> None:
        """Do not give it out again; one that could not be read is kept for people to see."""

    def close(self) -> None:
        """No more for now."""


class FolderLetters:
    """Files that end with .eml or .ics; those that cannot be read move into `unread`."""

    def __init__(self, folder: Path) -> None:
        """Read from this folder; one that is not there is empty."""
        self.folder = folder

    def waiting(self) -> list[tuple[str, bytes]]:
        """The oldest names first."""
        names = sorted(path for path in self.folder.glob("*") if path.suffix in (".eml", ".ics"))
        return [(path.name, _beginning(path)) for path in names[:AT_A_TIME]]

    def put_away(self, name: str, *, is_read: bool) -> None:
        """Delete it, or move it aside; another worker may have done so before."""
        with contextlib.suppress(FileNotFoundError):
            if is_read:
                (self.folder / name).unlink()
                return
            (self.folder / "unread").mkdir(exist_ok=True)
            (self.folder / name).replace(self.folder / "unread" / name)

    def close(self) -> None:
        """Nothing is held open."""


def _beginning(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(LARGEST + 1)


class ImapLetters:
    """Messages of a mailbox that nobody has seen; each is marked as seen."""

    def __init__(self, mailbox: Mailbox) -> None:
        """Sign in; OSError or imaplib's error when that fails."""
        kind = imaplib.IMAP4_SSL if mailbox.is_encrypted else imaplib.IMAP4
        self.connection = kind(mailbox.host, mailbox.port, timeout=ANSWER_SECONDS)
        self.connection.login(mailbox.user, mailbox.password)
        self.connection.select(mailbox.folder)

    def waiting(self) -> list[tuple[str, bytes]]:
        """Those that nobody has seen, as far as they are not too large."""
        _, found = self.connection.uid("SEARCH", f"UNSEEN SMALLER {LARGEST}")
        numbers = found[0].split()[:AT_A_TIME] if found and found[0] else []
        return [(number.decode(), self._content(number)) for number in numbers]

    def _content(self, number: bytes) -> bytes:
        _, parts = self.connection.uid("FETCH", number.decode(), "(BODY.PEEK[])")
        return next((part[1] for part in parts if isinstance(part, tuple)), b"")

    def put_away(self, name: str, *, is_read: bool) -> None:
        """Mark it as seen; one that could not be read gets a flag."""
        flags = "(\\Seen)" if is_read else "(\\Seen \\Flagged)"
        self.connection.uid("STORE", name, "+FLAGS", flags)

    def close(self) -> None:
        """Sign out."""
        with contextlib.suppress(OSError, imaplib.IMAP4.error):
            self.connection.logout()


def opener(mailbox: MailFolder | Mailbox) -> Callable[[], Letters]:
    """How the mailbox that the settings name is opened."""
    if isinstance(mailbox, MailFolder):
        return lambda: FolderLetters(mailbox.path)
    return lambda: ImapLetters(mailbox)


async def read_mailbox(mailbox: MailFolder | Mailbox, *, now: datetime) -> int:
    """Take the answers that wait in a mailbox; how many were kept.

    Several workers may read at once: an answer that was taken twice is kept once.
    """
    letters = await asyncio.to_thread(opener(mailbox))
    kept = 0
    try:
        for name, content in await asyncio.to_thread(letters.waiting):
            try:
                kept += (await take_message(content, now=now))[0]
                is_read = True
            except Invalid:
                is_read = False
                _log.warning("no answer to an invitation in message %s", name)
            await asyncio.to_thread(letters.put_away, name, is_read=is_read)
    finally:
        await asyncio.to_thread(letters.close)
    return kept
