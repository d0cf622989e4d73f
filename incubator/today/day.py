"""Each role's day: which figures and sections it sees, in the order of what is most urgent."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime

from incubator.today import (
    accounts,
    agreed,
    applications,
    approvals,
    certificates,
    consulting,
    courses,
    demand,
    diary,
    firm,
    followups,
    handovers,
    houses,
    jobs,
    lines,
    mail,
    means,
    premises,
    programmes,
    proposals,
    requests,
    reviews,
    space,
    spending,
    stops,
    support,
    trail,
)
from incubator.today.figures import house_figures
from incubator.today.rows import Day, merged
from incubator.today.scope import Scope
from incubator.users import Actor, Role


async def load_day(actor: Actor, now: datetime) -> Day:
    """What waits for the actor, in each of their roles.

    The number of statements depends on the roles alone, and for an auditor on how many kinds of
    things were touched last; at most eighteen for one role.
    """
    return merged([await tell(actor, now) for role, tell in _DAYS.items() if actor.has(role)])


async def _manager(actor: Actor, now: datetime) -> Day:
    scope = Scope.of(actor, now, Role.manager)
    book = await diary.load_house_diary(scope, scope.midnight(1))
    found = await lines.load_lines(scope, approvals.lines_of(book))
    stopped = await stops.load_stops(scope)
    week = await houses.this_week(scope)
    asked = await applications.load_waiting(scope)
    reviewed, asking, let = await space.of_houses(scope)
    return Day(
        figures=[*house_figures(book, scope), *houses.week_figure(week)],
        now=[
            handovers.overdue(book),
            handovers.arrivals(scope, book),
            approvals.approvals(book, lines.by_id(found)),
            asking,
            await consulting.of_houses(scope),
            await agreed.of_houses(scope),
            await courses.of_houses(scope, may_move=True),
            reviewed,
            applications.to_check(asked),
            applications.to_score(asked),
            applications.to_propose(asked),
            let.now,
            handovers.in_use(book),
        ],
        ahead=[
            stops.down(stopped, scope),
            handovers.missed(book),
            stops.ahead(stopped, scope),
            await certificates.machines(scope, may_record=True),
            await certificates.people_of_houses(scope),
            let.ending,
            await followups.of_houses(scope),
            lines.close_lines(found),
        ],
        is_bare=not week,
    )


async def _technician(actor: Actor, now: datetime) -> Day:
    scope = Scope.of(actor, now, Role.technician)
    book = await diary.load_house_diary(scope, now + jobs.PARTS_AHEAD)
    stopped = await stops.load_stops(scope)
    asked = await applications.load_waiting(scope)
    return Day(
        figures=house_figures(book, scope),
        now=[
            handovers.overdue(book),
            jobs.attended(scope, book),
            jobs.hand_ins(book),
            await courses.of_houses(scope, may_move=False),
            handovers.arrivals(scope, book),
            handovers.in_use(book),
            applications.to_score(asked),
        ],
        ahead=[
            stops.down(stopped, scope),
            stops.ahead(stopped, scope),
            await certificates.machines(scope, may_record=True),
        ],
    )


async def _adviser(actor: Actor, now: datetime) -> Day:
    scope = Scope(actor, now, frozenset())
    asked = await applications.load_waiting(scope)
    return Day(
        now=[
            await consulting.of_adviser(scope),
            await agreed.of_adviser(scope),
            await courses.of_instructor(scope),
            await requests.of_adviser(scope),
            applications.to_score(asked),
        ]
    )


async def _tenant(actor: Actor, now: datetime) -> Day:
    if not actor.firms:
        return Day()
    scope = Scope(actor, now, frozenset())
    obstacles = await firm.load_obstacles(scope)
    book = await diary.load_firms_diary(scope, list(obstacles))
    had = await means.load_means(scope)
    asking, let = await space.of_firms(scope)
    return Day(
        figures=means.figures(had, scope),
        now=[
            firm.upcoming(book, obstacles),
            approvals.waiting(book),
            asking,
            await consulting.of_firms(scope),
            await agreed.of_firms(scope),
            await courses.of_firms(scope),
            await reviews.of_firms(scope),
            await followups.of_firms(scope),
            let.now,
        ],
        ahead=[
            await premises.of_firms(scope),
            let.ending,
            await support.meters(scope),
            means.book_again(had, scope),
            await certificates.people_of_firms(scope),
        ],
    )


async def _accountant(actor: Actor, now: datetime) -> Day:
    scope = Scope.of(actor, now, Role.accountant)
    found = await lines.load_lines(scope)
    rejected, drafted = await proposals.drafted(scope)
    asked = await applications.load_waiting(scope)
    return Day(
        figures=[*lines.sums(found, scope.today.year), *await spending.this_month(scope)],
        now=[
            rejected,
            lines.close_lines(found, drafts=True),
            drafted,
            await demand.over_budget(scope),
            await demand.without_support(scope),
            applications.to_score(asked),
        ],
        ahead=[lines.lapsing(found, scope.today, drafts=True)],
        is_bare=not found,
    )


async def _approver(actor: Actor, now: datetime) -> Day:
    scope = Scope.of(actor, now, Role.approver)
    found = await lines.load_lines(scope)
    asked = await applications.load_waiting(scope)
    return Day(
        figures=lines.sums(found, scope.today.year),
        now=[
            await proposals.pending(scope),
            await support.to_sign(scope),
            applications.to_decide(asked),
        ],
        ahead=[lines.close_lines(found), lines.lapsing(found, scope.today)],
        is_bare=not found,
    )


async def _overseer(actor: Actor, now: datetime) -> Day:
    scope = Scope.of(actor, now, Role.city, Role.appraiser, Role.standing)
    found = await lines.load_lines(scope)
    months = await houses.two_months(scope)
    asked = await applications.load_waiting(scope)
    return Day(
        figures=[
            *houses.month_figures(months, scope),
            *lines.sums(found, scope.today.year),
        ],
        now=[
            await programmes.meters(scope),
            applications.to_score(asked),
            lines.close_lines(found),
        ],
        ahead=[await demand.refused(scope), lines.lapsing(found, scope.today)],
    )


async def _auditor(actor: Actor, now: datetime) -> Day:
    scope = Scope.of(actor, now, Role.auditor)
    return Day(now=[await trail.latest(scope)], ahead=[await trail.overrides(scope)])


async def _admin(_actor: Actor, now: datetime) -> Day:
    figures, sections = await accounts.load_accounts()
    return Day(figures=figures, now=[await mail.load_mail(now), *sections], is_bare=True)


_DAYS: dict[Role, Callable[[Actor, datetime], Awaitable[Day]]] = {
    Role.manager: _manager,
    Role.technician: _technician,
    Role.tenant: _tenant,
    Role.adviser: _adviser,
    Role.accountant: _accountant,
    Role.approver: _approver,
    Role.city: _overseer,
    Role.appraiser: _overseer,
    Role.standing: _overseer,
    Role.auditor: _auditor,
    Role.admin: _admin,
}
