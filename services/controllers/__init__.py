"""Pages and API of services, advisers, requests and referrals, and of finding a time."""

from litestar.types import ControllerRouterHandler

from incubator.acts import ORIGINS
from services.controllers import (
    adviser_forms,
    advisers,
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
from services.origins import requests_of
from services.request_funds import KIND as SERVICE

ORIGINS[SERVICE] = requests_of

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
]
API: list[ControllerRouterHandler] = [*services_api.API, *slots_api.API, *requests_api.API]
