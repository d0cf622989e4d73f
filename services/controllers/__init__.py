"""Pages and API of services, advisers, requests, referrals and courses, and of finding a time."""

from litestar.types import ControllerRouterHandler

from incubator.acts import ORIGINS
from services.controllers import (
    adviser_forms,
    advisers,
    course_forms,
    courses,
    courses_api,
    referrals,
    request_acts,
    request_exports,
    request_files,
    requests,
    requests_api,
    service_forms,
    services,
    services_api,
    slots,
    slots_api,
)
from services.origins import enrolments_of, requests_of
from services.request_funds import KIND as SERVICE
from services.seat_funds import KIND as ENROLMENT

ORIGINS[SERVICE] = requests_of
ORIGINS[ENROLMENT] = enrolments_of

PAGES: list[ControllerRouterHandler] = [
    *services.PAGES,
    *service_forms.PAGES,
    *advisers.PAGES,
    *adviser_forms.PAGES,
    *slots.PAGES,
    *requests.PAGES,
    *request_acts.PAGES,
    *request_files.PAGES,
    *request_exports.PAGES,
    *referrals.PAGES,
    *courses.PAGES,
    *course_forms.PAGES,
]
API: list[ControllerRouterHandler] = [
    *services_api.API,
    *slots_api.API,
    *requests_api.API,
    *courses_api.API,
]
