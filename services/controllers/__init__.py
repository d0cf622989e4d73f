"""Pages and API of services and advisers."""

from litestar.types import ControllerRouterHandler

from services.controllers import (
    adviser_forms,
    advisers,
    service_forms,
    services,
    services_api,
    slots,
    slots_api,
)

PAGES: list[ControllerRouterHandler] = [
    *services.PAGES,
    *service_forms.PAGES,
    *advisers.PAGES,
    *adviser_forms.PAGES,
    *slots.PAGES,
]
API: list[ControllerRouterHandler] = [*services_api.API, *slots_api.API]
