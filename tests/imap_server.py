"""As much of an IMAP server as reading a mailbox takes: it keeps messages and their flags."""

from __future__ import annotations

import re
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

_LOGIN = re.compile(r'LOGIN "?(\S+?)"? "?(\S+?)"?$')


@dataclass
class ImapServer:
    """Messages by their numbers, with the flags that were set."""

    messages: dict[int, bytes] = field(default_factory=dict)
    flags: dict[int, set[str]] = field(default_factory=dict)
    port: int = 0

    def add(self, content: bytes) -> int:
        number = len(self.messages) + 1
        self.messages[number], self.flags[number] = content, set()
        return number

    def answer(self, command: str) -> tuple[list[bytes], str]:
        """The untagged lines, and how the command ended."""
        if command.startswith("CAPABILITY"):
            return [b"* CAPABILITY IMAP4rev1"], "OK"
        if found := _LOGIN.match(command):
            return [], "OK" if found.groups() == ("reader", "secret") else "NO"
        if command.startswith("SELECT"):
            return [f"* {len(self.messages)} EXISTS".encode()], "OK"
        if command.startswith("UID SEARCH"):
            unseen = [str(n) for n, flags in self.flags.items() if "\\Seen" not in flags]
            return [f"* SEARCH {' '.join(unseen)}".encode()], "OK"
        if command.startswith("UID FETCH"):
            number = int(command.split()[2])
            content = self.messages[number]
            head = f"* {number} FETCH (UID {number} BODY[] {{{len(content)}}}".encode()
            return [head + b"\r\n" + content + b")"], "OK"
        if command.startswith("UID STORE"):
            _, _, stored, _, *flags = command.replace("(", "").replace(")", "").split()
            self.flags[int(stored)] |= set(flags)
            return [], "OK"
        return ([b"* BYE"], "OK") if command == "LOGOUT" else ([], "BAD")


@contextmanager
def imap_server() -> Iterator[ImapServer]:
    """A server on a free port, for the user `reader` with the password `secret`."""
    server = ImapServer()

    class Conversation(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            self.wfile.write(b"* OK ready\r\n")
            while line := self.rfile.readline():
                tag, _, command = line.decode().strip().partition(" ")
                told, ended = server.answer(command)
                self.wfile.write(b"".join(one + b"\r\n" for one in told))
                self.wfile.write(f"{tag} {ended} done\r\n".encode())

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Conversation) as listening:
        listening.daemon_threads = True
        server.port = listening.server_address[1]
        threading.Thread(target=listening.serve_forever, daemon=True).start()
        yield server
        listening.shutdown()
