"""Pages and API of resources, hours and bookings."""

from litestar.types import ControllerRouterHandler

from facilities.controllers import (
    availability_api,
    board,
    bookings_api,
    people,
    people_api,
    resource_forms,
    resources,
    resources_api,
)

PAGES: list[ControllerRouterHandler] = [
    board.show_board,
    board.show_events,
    resources.show_list,
    resource_forms.show_new,
    resource_forms.create,
    resources.show_one,
    resource_forms.show_edit,
    resource_forms.update,
    resource_forms.create_rate,
    people.show_people,
    people.create_qualification,
    people.revoke_qualification,
]
API: list[ControllerRouterHandler] = [
    resources_api.list_houses,
    resources_api.list_all,
    resources_api.show,
    availability_api.show_availability,
    people_api.list_people,
    bookings_api.create,
    bookings_api.list_all,
    bookings_api.show,
    bookings_api.move,
    bookings_api.confirm,
    bookings_api.decline,
    bookings_api.cancel,
    bookings_api.check_in,
    bookings_api.check_out,
]
