"""The API of certificates: anybody checks one by the code that is printed on it."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from litestar import get
from litestar.params import FromPath
from litestar.types import ControllerRouterHandler
from pydantic import BaseModel, Field

from incubator import clock
from incubator.faults import NotFound
from incubator.guards import Anybody, SignedIn
from incubator.identity import address_of
from incubator.knocks import Caller
from incubator.problems import refuses
from services.course_certificates import CertificateRecord, show_certificate, verify


class CertificateAnswer(BaseModel):
    """A certificate as it was issued."""

    number: str = Field(examples=["0001/2026/GCN"])
    code: str = Field(description="by which anybody checks it")
    holder: str
    course_vi: str
    course_en: str
    house_vi: str
    house_en: str
    minutes: int = Field(description="of all meetings together")
    from_day: date
    to_day: date
    issued_on: date


@get(
    "/api/certificates/{code:str}",
    summary="Check a certificate",
    opt={"guests": True},
    responses=refuses(statuses=(404, 429)),
    operation_id="check_certificate",
)
async def check(request: Anybody, code: FromPath[str]) -> CertificateAnswer:
    """The certificate with this code; 404 when none was issued under it. 60 an hour and address."""
    caller = Caller.of(address_of(request.scope), request.app.state.secret_key)
    found = await verify(code[:40], caller=caller, now=clock.now())
    if found is None:
        raise NotFound
    return _answer(found)


@get(
    "/api/enrolments/{enrolment_id:uuid}/certificate",
    summary="Certificate of an enrolment",
    responses=refuses(statuses=(404,)),
    operation_id="show_certificate",
)
async def show(request: SignedIn, enrolment_id: FromPath[UUID]) -> CertificateAnswer:
    """For the holder's firm and the house; 404 while there is none."""
    return _answer(await show_certificate(enrolment_id, actor=request.user))


def _answer(one: CertificateRecord) -> CertificateAnswer:
    return CertificateAnswer(
        number=one.number,
        code=one.code,
        holder=one.holder,
        course_vi=one.course.vi,
        course_en=one.course.en,
        house_vi=one.house.vi,
        house_en=one.house.en,
        minutes=one.minutes,
        from_day=clock.local(one.starts_at).date(),
        to_day=clock.local(one.ends_at).date(),
        issued_on=clock.local(one.issued_at).date(),
    )


API: list[ControllerRouterHandler] = [check, show]
