"""Days on which the demonstration's houses are open and nobody has booked yet."""

from datetime import date, timedelta
from itertools import count

from holidays import country_holidays

from incubator import clock

_ASKED = count()


def quiet_day() -> date:
    """A working day beyond the demonstration's bookings, another one for each who asks."""
    today = clock.today()
    closed = country_holidays("VN", years=[today.year, today.year + 1])
    days = [today + timedelta(days=32 + n) for n in range(26)]
    workdays = [day for day in days if day.weekday() < 5 and day not in closed]
    return workdays[next(_ASKED) % len(workdays)]
