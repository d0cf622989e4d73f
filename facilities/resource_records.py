"""What is known of a resource, as its page and the API show it."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from facilities.tariffs import RateRecord
from incubator.languages import N_
from incubator.names import Name

KINDS = {
    "MACHINE": N_("Machine"),
    "ROOM": N_("Room"),
    "BAY": N_("Workshop bay"),
    "OFFICE": N_("Office"),
    "HALL": N_("Machine hall"),
    "DESKS": N_("Co-working desks"),
    "TECHNICIANS": N_("Technicians"),
}
CLASSES = {
    "A": N_("Self-service after induction"),
    "B": N_("Certified operators only"),
    "C": N_("A technician must attend"),
    "D": N_("Run by technicians only"),
}
AUDIENCES = {
    "TENANTS": N_("Firms in residence"),
    "GRADUATES": N_("Firms in residence and graduates"),
    "SECTOR": N_("Any firm of the supporting industry"),
}


@dataclass(frozen=True, slots=True)
class Needed:
    """A qualification that a resource asks of its user, or of its technician."""

    id: UUID
    code: str
    name_vi: str
    name_en: str

    @property
    def name(self) -> Name:
        """The qualification in the reader's language."""
        return Name(self.name_vi, self.name_en)


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourceRecord:
    """A resource as its page and the API show it; units as in `facilities.tables.Resource`."""

    id: UUID
    code: str
    kind: str
    name_vi: str
    name_en: str
    description: str
    note: str
    incubator: UUID
    incubator_code: str
    incubator_name_vi: str
    incubator_name_en: str
    category: UUID
    category_code: str
    category_name_vi: str
    category_name_en: str
    family: str
    home_space: UUID | None
    home_space_code: str | None
    home_space_name_vi: str | None
    home_space_name_en: str | None
    capacity: int
    seats: int | None
    area: int | None
    is_bookable: bool
    is_unattended: bool
    needs_approval: bool
    needs_inspection: bool
    needs_calibration: bool
    audience: str
    safety_class: str | None
    technician_qualification: UUID | None
    setup_minutes: int
    cleanup_minutes: int
    min_slot_minutes: int
    max_slot_minutes: int | None
    slot_step_minutes: int
    notice_minutes: int
    horizon_days: int
    capex: int
    bought_by: UUID
    is_active: bool
    qualifications: tuple[Needed, ...] = ()
    technician: Needed | None = None
    rate: RateRecord | None = None

    @property
    def name(self) -> Name:
        """The resource in the reader's language."""
        return Name(self.name_vi, self.name_en)

    @property
    def house(self) -> Name:
        """Its incubator in the reader's language."""
        return Name(self.incubator_name_vi, self.incubator_name_en)

    @property
    def category_name(self) -> Name:
        """Its cost category in the reader's language."""
        return Name(self.category_name_vi, self.category_name_en)

    @property
    def home(self) -> Name:
        """The space it stands in, in the reader's language."""
        return Name(self.home_space_name_vi or "", self.home_space_name_en or "")


@dataclass(frozen=True, slots=True)
class House:
    """An incubator or technical-support centre."""

    id: UUID
    code: str
    kind: str
    name_vi: str
    name_en: str
    address: str

    @property
    def name(self) -> Name:
        """The house in the reader's language."""
        return Name(self.name_vi, self.name_en)


@dataclass(frozen=True, slots=True)
class Certificate:
    """A statutory inspection or a calibration; `valid_until` is the last day."""

    kind: str
    performed_on: date
    valid_until: date
    certificate: str
    recorded_at: datetime | None
