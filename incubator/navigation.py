"""The main ways through the product, and which roles are shown which."""

from dataclasses import dataclass

from incubator.languages import N_
from incubator.visitors import Visitor

_MONEY = frozenset(
    {"manager", "accountant", "approver", "city", "appraiser", "standing", "auditor"}
)
_SELECTION = frozenset(
    {"manager", "adviser", "approver", "city", "appraiser", "standing", "auditor", "admin"}
)
_HOUSE = frozenset({"manager", "technician", "adviser", "tenant", "city", "auditor", "admin"})
_SPACE = _MONEY | {"technician", "tenant", "admin"}
_FOLLOWS = frozenset({"manager", "city", "standing", "appraiser", "approver", "auditor"})


@dataclass(frozen=True, slots=True)
class Entry:
    """One way: `key` marks the page that is open; `roles` empty means every signed-in user.

    `short` is the label where a phone has room for one word, `keys` what a keyboard goes by.
    """

    key: str
    label: str
    path: str
    roles: frozenset[str] = frozenset()
    short: str = ""
    keys: str = ""

    def shown_to(self, visitor: Visitor) -> bool:
        """Whether the visitor's menu has it (the page itself decides who may enter)."""
        return visitor.signed_in and (not self.roles or bool(self.roles & visitor.roles))


ENTRIES = (
    Entry("today", N_("Today"), "/", keys="g t"),
    Entry("board", N_("Board"), "/board", _HOUSE, N_("Calendar"), "g b"),
    Entry("bookings", N_("Bookings"), "/bookings", _HOUSE | {"accountant"}, keys="g k"),
    Entry("lettings", N_("Space"), "/lettings", _SPACE, keys="g l"),
    Entry("services", N_("Services"), "/services", keys="g v"),
    Entry("resources", N_("Resources"), "/resources", short=N_("Equipment"), keys="g r"),
    Entry("firms", N_("Firms"), "/firms", _MONEY | {"technician", "admin"}, keys="g f"),
    Entry("applications", N_("Applications"), "/applications", _SELECTION, keys="g u"),
    Entry("pipeline", N_("Pipeline"), "/pipeline", _FOLLOWS, keys="g p"),
    Entry("kpis", N_("Key figures"), "/kpis", _FOLLOWS, keys="g i"),
    Entry("budget", N_("Budget"), "/budget", _MONEY, keys="g m"),
    Entry("occupancy", N_("Occupancy"), "/occupancy", _MONEY | {"technician", "admin"}, keys="g o"),
    Entry("audit", N_("Audit"), "/audit", frozenset({"auditor", "admin", "manager"}), keys="g a"),
    Entry(
        "settings",
        N_("Settings"),
        "/settings",
        frozenset({"admin", "manager", "accountant"}),
        keys="g s",
    ),
)
_BOOKS = frozenset({"manager", "technician", "tenant"})
ACTS = (
    Entry("book", N_("New booking"), "/bookings/new", _BOOKS, keys="n"),
    Entry("notices", N_("Notices"), "/notices", keys="g n"),
)
"""What a keyboard starts from any page, beside the ways of the menu."""


def entries_for(visitor: Visitor) -> list[Entry]:
    """The entries of the visitor's menu, in order."""
    return [entry for entry in ENTRIES if entry.shown_to(visitor)]


def shortcuts_for(visitor: Visitor) -> list[Entry]:
    """The ways and acts that the visitor's keyboard knows, in order."""
    return [entry for entry in (*ENTRIES, *ACTS) if entry.keys and entry.shown_to(visitor)]
