"""A demonstration: two houses, their firms and seven weeks of bookings, by users' own verbs."""

from incubator import clock
from incubator.database import fetch
from incubator.demo import (
    accounts,
    applications,
    decisions,
    firms,
    funds,
    graduates,
    houses,
    lettings,
    machines,
    news,
    office,
    requests,
    services,
    sessions,
    spaces,
    stages,
    story,
    technicians,
    training,
    weekly,
)
from incubator.demo.scene import Scene

ADDRESS_WIDTH = 24


async def load() -> bool:
    """Load the demonstration as of today; False when there is an incubator already."""
    if await fetch("SELECT 1 FROM incubator LIMIT 1"):
        return False
    scene = Scene.at(clock.now())
    await houses.open_houses(scene)
    await accounts.open_accounts(scene)
    await houses.furnish_houses(scene)
    await funds.allocate(scene)
    await spaces.add_spaces(scene)
    await machines.add_qualifications(scene)
    await technicians.employ(scene)
    await machines.add_machines(scene)
    await stages.set_rules(scene)
    await firms.admit(scene)
    await graduates.follow(scene)
    await services.offer(scene)
    await services.engage(scene)
    await training.offer(scene)
    await decisions.decide(scene)
    await lettings.let(scene)
    await stages.review(scene)
    await applications.tell(scene)
    # Sessions take their rooms first; the diary fills what is left.
    await sessions.tell(scene)
    await weekly.tell(scene)
    await story.tell(scene)
    await training.tell(scene)
    await office.tell(scene)
    await stages.catch_up(scene)
    await requests.tell(scene)
    await news.settle(scene)
    return True


def welcome(address: str, *, loaded: bool) -> str:
    """What to open and who to sign in as."""
    state = "The demonstration is loaded." if loaded else "There is an incubator already."
    lines = [f"  {login:<{ADDRESS_WIDTH}}{about}" for login, about in accounts.listed()]
    return "\n".join(
        [
            f"{state} Open {address} and sign in as",
            *lines,
            f"Every password is {accounts.PASSWORD}",
        ]
    )
