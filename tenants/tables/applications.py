"""Applications for a place, what is checked, scored and decided about them; nothing but tables."""

from __future__ import annotations

from piccolo.columns import BigInt, Boolean, Bytea, Date, Integer, Text, Varchar
from piccolo.table import Table

from incubator.columns import identifier, moment, reference
from incubator.tables import Incubator, Person, User
from tenants.tables.firms import Firm, Tenancy


class ApplicationRound(Table):
    """A call of a house for applications, open from a day to (including) another or without end."""

    id = identifier()
    incubator = reference(Incubator)
    name_vi = Varchar(length=200)
    name_en = Varchar(length=200, default="")
    opens_on = Date(default=None)
    closes_on = Date(null=True, default=None)
    places = Integer()
    note = Text(default="")
    created_at = moment()


class Application(Table):
    """A firm or team that asks for a place; the private link is kept as a hash.

    `typed` is a draft as JSON, personal values included, and `{}` once it is submitted: from then
    on those stand in the row of the contact alone. Revenue in đồng, area in m². `language` is the
    one in which it was sent and is answered.
    """

    id = identifier()
    round = reference(ApplicationRound)
    link_hash = Varchar(length=64, unique=True)
    status = Varchar(length=12)
    typed = Text(default="{}")
    name_vi = Varchar(length=200, default="")
    name_en = Varchar(length=200, default="")
    tax_code = Varchar(length=14, null=True, default=None)
    founded_on = Date(null=True, default=None)
    stage = Varchar(length=20, default="")
    size = Varchar(length=10, default="")
    employees = Integer(default=0)
    employees_female = Integer(default=0)
    revenue_last_year = BigInt(default=0)
    women_owned = Boolean(default=False)
    social_enterprise = Boolean(default=False)
    owes_no_tax = Boolean(default=False)
    is_safe = Boolean(default=False)
    main_product = Varchar(length=300, default="")
    area_wanted = Integer(default=0)
    sector = Text(default="")
    product = Text(default="")
    market = Text(default="")
    team = Text(default="")
    finance = Text(default="")
    needs = Text(default="")
    impact = Text(default="")
    contact = reference(Person, null=True)
    contact_title = Varchar(length=80, default="")
    withdrawal = Text(default="")
    firm = reference(Firm, null=True)
    search_key = Text(default="")
    sort_key = Text(default="")
    language = Varchar(length=2, default="vi")
    created_at = moment()
    saved_at = moment()
    submitted_at = moment(null=True)


class ApplicationFile(Table):
    """A document of an application as it was sent, of a type that was looked for inside it."""

    id = identifier()
    application = reference(Application)
    kind = Varchar(length=20)
    name = Varchar(length=120)
    media_type = Varchar(length=80)
    size = Integer()
    content = Bytea()
    content_hash = Varchar(length=64)
    added_at = moment()


class ApplicationCheck(Table):
    """A manager's look at whether an application is complete; `missing` is a JSON list of codes."""

    id = identifier()
    application = reference(Application)
    is_complete = Boolean()
    missing = Text(default="[]")
    note = Text(default="")
    has_code = Boolean()
    is_sme = Boolean()
    is_young = Boolean()
    owes_no_tax = Boolean()
    is_safe = Boolean()
    made_by = reference(User)
    made_at = moment()


class ApplicationAssessor(Table):
    """Somebody who is asked to score an application."""

    id = identifier()
    application = reference(Application)
    account = reference(User)
    assigned_by = reference(User)
    assigned_at = moment()


class Assessment(Table):
    """One assessor's statement about conflicts of interest and, without one, the score sheet."""

    id = identifier()
    assessor = reference(ApplicationAssessor, unique=True)
    has_conflict = Boolean()
    remarks = Text(default="")
    sector = Integer(null=True, default=None)
    product = Integer(null=True, default=None)
    market = Integer(null=True, default=None)
    team = Integer(null=True, default=None)
    finance = Integer(null=True, default=None)
    needs = Integer(null=True, default=None)
    impact = Integer(null=True, default=None)
    made_at = moment()


class AdmissionProposal(Table):
    """What a manager proposes to decide; `ends_on` is the first day out of residence."""

    id = identifier()
    application = reference(Application)
    outcome = Varchar(length=10)
    stage = Varchar(length=20, default="")
    starts_on = Date(null=True, default=None)
    ends_on = Date(null=True, default=None)
    reason = Text(default="")
    made_by = reference(User)
    made_at = moment()
    returned_by = reference(User, null=True)
    returned_at = moment(null=True)
    return_reason = Text(default="")


class AdmissionDecision(Table):
    """The decision as it was signed: number and date of its document, by whom, and what came of it.

    Whoever proposed it (`proposed_by`) never decides.
    """

    id = identifier()
    application = reference(Application, unique=True)
    proposal = reference(AdmissionProposal, unique=True)
    number = Varchar(length=80)
    issued_on = Date(default=None)
    proposed_by = reference(User)
    decided_by = reference(User)
    decided_at = moment()
    tenancy = reference(Tenancy, null=True)


class ApplicantErasure(Table):
    """That the contact of an application was forgotten, by whom and why; never changed."""

    id = identifier()
    application = reference(Application, unique=True)
    reason = Text()
    erased_by = reference(User)
    erased_at = moment()
