"""However many enrol at once, in however many processes, no seat is given twice."""

from collections import Counter

from incubator.database import Engine, fetch
from incubator.reconciliation import reconcile
from tests.racers import Call, race
from tests.training_cast import FEE, NOW, TrainingCast


async def test_of_twenty_people_wanting_three_seats_three_sit_and_the_others_wait(
    database: Engine, database_url: str
) -> None:
    cast = await TrainingCast.taught(seats=3)
    run = await cast.run()
    people = [await cast.person(f"Học viên {n}", cast.hong_linh) for n in range(20)]
    calls = [Call("enrol", cast.mai, NOW, (run, cast.hong_linh, [person])) for person in people] * 2
    assert race(database_url, calls, 3) == Counter({"done": 20, "already-enrolled": 20})
    rows = await fetch(
        "SELECT status, COUNT(*) AS n FROM enrolment GROUP BY status ORDER BY status"
    )
    assert [(row["status"], row["n"]) for row in rows] == [("ENROLLED", 3), ("WAITING", 17)]
    (line,) = await fetch("SELECT held FROM budget_line WHERE id = {}", cast.training_line)
    assert line["held"] == 3 * (FEE // 2)
    assert await reconcile() == []
