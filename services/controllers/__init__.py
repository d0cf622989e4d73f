"""Pages and API of services, advisers, requests, referrals, sessions and courses."""

from litestar.types import ControllerRouterHandler

from facilities.kpi_board import ENTERED
from facilities.served import SERVED
from incubator.acts import ORIGINS
from services import calendars as _calendars  # noqa: F401 (enters its sources)
from services import meeting_stops as _meeting_stops  # noqa: F401 (enters who is told)
from services.controllers import (
    adviser_calendars,
    adviser_forms,
    advisers,
    catalogue_exports,
    certificates,
    certificates_api,
    course_forms,
    course_meetings_api,
    course_result_forms,
    course_runs_api,
    courses,
    courses_api,
    enrolments,
    events,
    events_api,
    given_exports,
    list_exports,
    meeting_forms,
    office_services,
    office_services_api,
    referrals,
    referrals_api,
    request_acts,
    request_acts_api,
    request_files,
    requests,
    requests_api,
    service_forms,
    services,
    services_api,
    session_actions,
    session_actions_api,
    session_acts,
    session_exports,
    sessions,
    sessions_api,
    slots,
    slots_api,
    suggestions_api,
)
from services.course_runs import PLACE as COURSE
from services.events import ACT as EVENT
from services.firm_panel import EVENTS, given
from services.kpi_figures import advisory, content
from services.office_services import KIND as OFFICE
from services.origins import enrolments_of, events_of, office_services_of, requests_of, runs_of
from services.request_funds import KIND as SERVICE
from services.seat_funds import KIND as ENROLMENT
from services.session_funds import KIND as SESSION
from services.session_origins import sessions_of
from services.statement_lines import (
    courses_in,
    events_in,
    office_services_in,
    requests_in,
    sessions_in,
)
from tenants.firm_events import tells
from tenants.firm_sections import SECTIONS, FirmSection

SECTIONS["given"] = FirmSection("firm_sections/given.html", given)
tells(*EVENTS)
ORIGINS[SERVICE] = requests_of
ORIGINS[ENROLMENT] = enrolments_of
ORIGINS[OFFICE] = office_services_of
ORIGINS[EVENT] = events_of
ORIGINS[COURSE] = runs_of
ORIGINS[SESSION] = sessions_of
SERVED[SERVICE] = requests_in
SERVED[SESSION] = sessions_in
SERVED[ENROLMENT] = courses_in
SERVED[OFFICE] = office_services_in
SERVED[EVENT] = events_in
ENTERED["advisory"] = advisory
ENTERED["satisfaction"] = content

PAGES: list[ControllerRouterHandler] = [
    *services.PAGES,
    *service_forms.PAGES,
    *advisers.PAGES,
    *adviser_forms.PAGES,
    *adviser_calendars.PAGES,
    *slots.PAGES,
    *requests.PAGES,
    *request_acts.PAGES,
    *request_files.PAGES,
    *list_exports.PAGES,
    *catalogue_exports.PAGES,
    *given_exports.PAGES,
    *session_exports.PAGES,
    *referrals.PAGES,
    *office_services.PAGES,
    *events.PAGES,
    *courses.PAGES,
    *course_forms.PAGES,
    *meeting_forms.PAGES,
    *enrolments.PAGES,
    *course_result_forms.PAGES,
    *certificates.PAGES,
    *sessions.PAGES,
    *session_acts.PAGES,
    *session_actions.PAGES,
]
API: list[ControllerRouterHandler] = [
    *services_api.API,
    *slots_api.API,
    *requests_api.API,
    *request_acts_api.API,
    *referrals_api.API,
    *office_services_api.API,
    *events_api.API,
    *courses_api.API,
    *course_runs_api.API,
    *course_meetings_api.API,
    *certificates_api.API,
    *sessions_api.API,
    *session_actions_api.API,
    *suggestions_api.API,
]
