"""Letters: what a message says as plain text and as HTML, and how it is dressed for the post."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.header import Header
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.policy import compat32
from email.utils import format_datetime
from html import escape
from unicodedata import normalize

from incubator import languages, vcalendars
from incubator.happenings import Happening
from incubator.languages import N_, gettext
from incubator.vevents import encode

_LONGEST_SUBJECT = 150
SENDER = N_("Incubator operations")


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that a letter tells, and the path of the site that leads to it."""

    text: str
    path: str = ""
    heading: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True)
class CalendarPart:
    """What a calendar program reads of a letter: the method of iTIP, and what it is about."""

    method: str
    happening: Happening


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter to one reader, in `language`; entries under headings of their own.

    Who has no account has nothing to choose: such letters end without saying where.
    """

    to: str
    name: str
    language: str
    subject: str
    opening: str
    entries: Sequence[Entry]
    may_choose: bool = True
    calendar: CalendarPart | None = None


@dataclass(frozen=True, slots=True)
class Sender:
    """From which address letters come, and where the site is that they lead to.

    Answers to invitations go to `replies`, or where nothing is set to the same address.
    """

    address: str
    public_url: str
    replies: str = ""

    @property
    def organizer(self) -> str:
        """Who invites, by the address that answers are sent to."""
        return self.replies or self.address


# The library's newer messages take ten times as long to write, 13 ms each.
_WIRE = compat32.clone(linesep="\r\n")


def envelope(letter: Letter, sender: Sender, message_id: str, written_at: datetime) -> bytes:
    """The letter as it is sent: text and HTML, the same Message-ID and date at every attempt."""
    message = MIMEMultipart("alternative")
    with languages.speaking(letter.language):
        subject = _one_line(letter.subject)[:_LONGEST_SUBJECT]
        message["From"] = _address("From", gettext(SENDER), sender.address)
        message["To"] = _address("To", letter.name, letter.to)
        message["Subject"] = Header(subject, "utf-8", header_name="Subject").encode()
        message["Date"] = format_datetime(written_at)
        message["Content-Language"] = letter.language
        message["Auto-Submitted"] = "auto-generated"
        message.attach(MIMEText(_composed(as_text(letter, sender)), "plain", "utf-8"))
        message.attach(MIMEText(_composed(as_html(letter, sender)), "html", "utf-8"))
        if letter.calendar:
            message["Reply-To"] = sender.organizer
            message.attach(_as_calendar(letter, letter.calendar, sender))
    # On one line, whatever its length: programs that thread mail read it as it stands.
    return f"Message-ID: <{message_id}>\r\n".encode() + message.as_bytes(policy=_WIRE)


def _as_calendar(letter: Letter, part: CalendarPart, sender: Sender) -> MIMEText:
    """The last part of the letter, which a program that knows calendars takes before the others."""
    written = encode(
        part.happening,
        sender.public_url,
        f"ORGANIZER;CN={_quoted(gettext(SENDER))}:mailto:{sender.organizer}",
        f"ATTENDEE;CN={_quoted(letter.name)};ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE"
        f":mailto:{letter.to}",
    )
    text = vcalendars.message(part.method, [written], [part.happening.zone]).decode()
    carried = MIMEText(text, "calendar", "utf-8")
    carried.set_param("method", part.method)
    return carried


def _quoted(name: str) -> str:
    """A parameter's value: what would end it is left out (RFC 5545, 3.2)."""
    plain = "".join(sign for sign in _one_line(name) if sign.isprintable() and sign != '"')
    return f'"{plain}"'


def _address(header: str, name: str, address: str) -> str:
    """A name in encoded words, so that none of its signs means anything, and the address."""
    written = Header(_one_line(name), "utf-8", header_name=header)
    written.append(f"<{address}>", "us-ascii")
    return written.encode()


def _one_line(text: str) -> str:
    return _composed(" ".join(text.split()))


def _composed(text: str) -> str:
    return normalize("NFC", text)


def as_text(letter: Letter, sender: Sender) -> str:
    """The letter as plain text, each address on a line of its own."""
    parts = [gettext(_GREETING, name=letter.name), letter.opening]
    heading = ""
    for entry in letter.entries:
        if entry.heading != heading:
            heading = entry.heading
            parts.append(heading.upper())
        lines = [f"{entry.when}  {entry.text}" if entry.when else entry.text]
        lines += [sender.public_url + entry.path] if entry.path else []
        parts.append("\n".join(lines))
    if letter.may_choose:
        parts.append("--\n" + gettext(_FOOTER) + f"\n{sender.public_url}{CHOICES}")
    return "\n\n".join(part for part in parts if part) + "\n"


_GREETING = N_("Dear %(name)s,")
_FOOTER = N_("You choose how you are told of each kind of thing here:")
_OPEN = N_("Open")
CHOICES = "/account/notices"
"""The page on which one chooses how to be told."""

_FONT = "font-family:-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif"
_BODY = f"margin:0;padding:24px 12px;background:#f3f5f6;{_FONT};font-size:16px;line-height:1.5"
_CARD = (
    "max-width:560px;margin:0 auto;padding:24px;background:#ffffff;color:#1d2429;"
    "border:1px solid #dde2e5;border-radius:8px"
)
_ENTRY = "margin:0;padding:14px 0;border-top:1px solid #dde2e5"
_HEADING = "margin:24px 0 8px;font-size:15px;color:#0a6c5b"
_BUTTON = (
    "display:inline-block;margin-top:8px;padding:8px 16px;background:#0a6c5b;color:#ffffff;"
    "border-radius:6px;text-decoration:none;font-weight:600"
)
_SMALL = "max-width:560px;margin:12px auto 0;font-size:13px;color:#56616a"


def as_html(letter: Letter, sender: Sender) -> str:
    """The letter as HTML with its styles beside each part, as programs for mail want it."""
    parts = [f'<p style="margin:0 0 16px">{escape(gettext(_GREETING, name=letter.name))}</p>']
    if letter.opening:
        parts.append(f'<p style="margin:0 0 16px">{escape(letter.opening)}</p>')
    heading = ""
    for entry in letter.entries:
        if entry.heading != heading:
            heading = entry.heading
            parts.append(f'<h2 style="{_HEADING}">{escape(heading)}</h2>')
        parts.append(_entry(entry, sender))
    return (
        f'<!doctype html>\n<html lang="{letter.language}"><head><meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width"><title>{escape(letter.subject)}'
        f'</title></head>\n<body style="{_BODY}">\n<div style="{_CARD}">\n'
        + "\n".join(parts)
        + f"\n</div>\n{_choices(sender) if letter.may_choose else ''}</body></html>\n"
    )


def _choices(sender: Sender) -> str:
    choices = _link(CHOICES, sender)
    link = f'<a style="color:#56616a" href="{choices}">{choices}</a>'
    return f'<p style="{_SMALL}">{escape(gettext(_FOOTER))}<br>{link}</p>\n'


def _entry(entry: Entry, sender: Sender) -> str:
    """One of many is a line that is a link, a single one has a button."""
    text, link = escape(entry.text), _link(entry.path, sender)
    if entry.when:
        when = f'<span style="color:#56616a">{escape(entry.when)}</span><br>'
        linked = f'<a style="color:#0a6c5b" href="{link}">{text}</a>' if entry.path else text
        return f'<p style="{_ENTRY}">{when}{linked}</p>'
    button = f'<br><a style="{_BUTTON}" href="{link}">{escape(gettext(_OPEN))}</a>'
    return f'<p style="{_ENTRY}">{text}{button if entry.path else ""}</p>'


def _link(path: str, sender: Sender) -> str:
    return escape(sender.public_url + path)
