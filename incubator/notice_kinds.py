"""The kinds of things people are told about: each with its sentence, and who may choose how."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from incubator.languages import N_
from incubator.users import Actor, Role


class Channel(StrEnum):
    """How somebody is told by mail of what stands in the product anyway."""

    at_once = "AT_ONCE"
    daily = "DAILY"
    none = "NONE"


class Group(StrEnum):
    """What belongs together in a daily summary and among the choices; the values are msgids."""

    bookings = N_("Your bookings")
    decisions = N_("What waits for you")
    deadlines = N_("What expires")


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of notice: title and sentence are msgids, the sentence with the parameters' names.

    `roles` are those that are ever told; none means everybody. `usual` is the channel of who has
    not chosen.
    """

    code: str
    title: str
    sentence: str
    group: Group
    roles: tuple[Role, ...] = ()
    usual: Channel = Channel.at_once

    def is_for(self, actor: Actor) -> bool:
        """Whether the actor may ever be told."""
        return not self.roles or any(actor.has(role) for role in self.roles)


KINDS: dict[str, Kind] = {}
"""Every kind of the product, in the order in which it was defined."""


def kind(
    code: str,
    title: str,
    sentence: str,
    group: Group,
    roles: tuple[Role, ...] = (),
    usual: Channel = Channel.at_once,
) -> Kind:
    """Define a kind beside the verbs that tell of it; TypeError when the code is taken."""
    made = Kind(code, title, sentence, group, roles, usual)
    if KINDS.setdefault(code, made) != made:
        raise TypeError(f"two kinds of notices share the code {code}")
    return made


def kinds_for(actor: Actor) -> list[Kind]:
    """The kinds that the actor may be told of."""
    return [one for one in KINDS.values() if one.is_for(actor)]
