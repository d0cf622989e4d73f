"""The label of a resource: a sheet that hangs at the machine or on the door."""

from __future__ import annotations

from reportlab.lib.colors import black, white
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer, Table
from reportlab.platypus.flowables import TopPadder

from facilities.resource_records import CLASSES, KINDS, ResourceRecord
from incubator.formats import format_number
from incubator.languages import LOCALES, N_, current, gettext, speaking
from incubator.papers import (
    BOLD,
    FLUSH,
    ITALIC,
    Paper,
    fitting,
    framed,
    printed,
    qr_code,
    said,
    table,
)

FIRE, AMBULANCE = "114", "115"
_QR = 58 * mm


async def print_label(resource: ResourceRecord, address: str) -> bytes:
    """The label as a PDF of one page; `address` is that of the resource's page."""
    title = gettext("Label %(code)s", code=resource.code)
    paper = Paper(f"{title} · {resource.name}", str(resource.house), has_foot=False)
    return await printed(paper, lambda: _story(paper, resource, address))


def _story(paper: Paper, resource: ResourceRecord, address: str) -> list[Flowable]:
    width = paper.width
    story: list[Flowable] = [
        said(f"{resource.house} · {gettext(KINDS[resource.kind])}", 14, place="center"),
        Spacer(1, 6 * mm),
        _line(resource.code, BOLD, 110, width),
        Spacer(1, 2 * mm),
        _line(str(resource.name), BOLD, 38, width, lowest=26),
        _line(_other_name(resource), ITALIC, 20, width, lowest=14),
        Spacer(1, 11 * mm),
    ]
    if resource.safety_class:
        story += [_class_box(resource.safety_class, width), Spacer(1, 11 * mm)]
    return [*story, _below(resource, address, width), TopPadder(_emergency(resource, width))]


def _line(text: str, font: str, size: float, width: float, lowest: float = 6) -> Flowable:
    """One line as large as fits; what would become too small is broken into more lines."""
    return said(text, fitting(text, font, size, width - 1, lowest), font, "center")


def _other_name(resource: ResourceRecord) -> str:
    return resource.name_en if current.get() == "vi" else resource.name_vi


def _in_both(message: str) -> tuple[str, str]:
    """A sentence in the reader's language, and in the other one."""
    [other] = [locale for locale in LOCALES if locale != current.get()]
    own = gettext(message)
    with speaking(other):
        return own, gettext(message)


def _class_box(letter: str, width: float) -> Table:
    own, other = _in_both(CLASSES[letter])
    words = [
        said(gettext("Safety class"), 14),
        said(own, fitting(own, BOLD, 26, width - 50 * mm), BOLD),
        said(other, 15, ITALIC),
    ]
    looks = [
        ("BOX", (0, 0), (-1, -1), 2, black),
        ("BACKGROUND", (0, 0), (0, 0), black),
        ("TEXTCOLOR", (0, 0), (0, 0), white),
        ("FONT", (0, 0), (0, 0), BOLD, 92),
        ("ALIGN", (0, 0), (0, 0), "CENTER"),
        ("BOTTOMPADDING", (0, 0), (0, 0), 21),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("LEFTPADDING", (1, 0), (1, 0), 14),
    ]
    return table([[letter, words]], [40 * mm, width - 40 * mm], looks, [40 * mm])


def _below(resource: ResourceRecord, address: str, width: float) -> Table:
    code = [
        qr_code(address, _QR),
        said(gettext("Scan to see its times and to book"), 11, place="center"),
    ]
    looks = [*FLUSH, ("LEFTPADDING", (1, 0), (1, 0), 6 * mm)]
    widths = [width - _QR - 6 * mm, _QR + 6 * mm]
    return table([[_needs(resource), code]], widths, looks)


TECHNICIAN = {
    "C": N_("A technician attends the whole time."),
    "D": N_("Only a technician runs it: hand in the part with its drawing."),
}


RUNS = {True: N_("Who may run it"), False: N_("Who may use it")}
EMERGENCY = {
    True: N_("In an emergency: switch off, get people away, then call"),
    False: N_("In an emergency: get people out, then call"),
}
"""What is said of a machine, and of a place."""


def _needs(resource: ResourceRecord) -> list[Flowable]:
    """What somebody must hold to use it, or that nothing is asked for."""
    is_machine = resource.kind == "MACHINE"
    title = gettext(RUNS[is_machine])
    found: list[Flowable] = [said(title, 18, BOLD), Spacer(1, 2 * mm)]
    for need in resource.qualifications:
        found += [said(f"{need.name} ({need.code})", 15), Spacer(1, 1.5 * mm)]
    words = TECHNICIAN.get(resource.safety_class or "")
    if words:
        found.append(said(gettext(words), 15))
    elif not resource.qualifications:
        found.append(said(gettext("Everybody who has booked it."), 15))
    if resource.capacity > 1:
        units = gettext("Units at once")
        found += [Spacer(1, 2 * mm), said(f"{units}: {format_number(resource.capacity)}", 15)]
    return found


def _emergency(resource: ResourceRecord, width: float) -> Table:
    is_machine = resource.kind == "MACHINE"
    calls = gettext("Fire %(fire)s · Ambulance %(ambulance)s", fire=FIRE, ambulance=AMBULANCE)
    words = [
        said(gettext(EMERGENCY[is_machine]), 15, BOLD),
        said(calls, 26, BOLD),
        Spacer(1, 3 * mm),
        said(gettext("Technician on duty, phone:") + " " + "." * 60, 13),
    ]
    return framed(words, width, 2, 12)
