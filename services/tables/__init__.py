"""The tables of services, advisers and what they do for firms; nothing but tables."""

from services.tables.advisers import Adviser, AdviserConflict, AdviserHours, AdviserService
from services.tables.catalogue import Service, ServicePrice

__all__ = [
    "Adviser",
    "AdviserConflict",
    "AdviserHours",
    "AdviserService",
    "Service",
    "ServicePrice",
]
