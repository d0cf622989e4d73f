CREATE FUNCTION public.ledger_entry_post() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM budget_line WHERE id = NEW.line AND status = 'CLOSED') THEN RAISE EXCEPTION 'guard:line-closed' USING ERRCODE = '23514'; END IF;
  UPDATE budget_line SET
    allocated = allocated + CASE WHEN NEW.kind IN ('ALLOCATION', 'SUPPLEMENT', 'WITHDRAWAL', 'TRANSFER', 'CARRY_OVER', 'EXTENSION',
        'LAPSE') THEN NEW.amount ELSE 0 END,
    held = held + CASE NEW.kind WHEN 'HOLD' THEN NEW.amount WHEN 'RELEASE' THEN -NEW.amount
        WHEN 'ACCEPTANCE' THEN -NEW.amount ELSE 0 END,
    accepted = accepted + CASE NEW.kind WHEN 'ACCEPTANCE' THEN NEW.amount ELSE 0 END,
    committed = committed + CASE NEW.kind WHEN 'COMMITMENT' THEN NEW.amount ELSE 0 END,
    disbursed = disbursed + CASE NEW.kind WHEN 'DISBURSEMENT' THEN NEW.amount ELSE 0 END
  WHERE id = NEW.line;
  IF NEW.kind IN ('ALLOCATION', 'SUPPLEMENT', 'WITHDRAWAL', 'TRANSFER', 'CARRY_OVER', 'EXTENSION',
        'LAPSE') THEN UPDATE phase SET
    allocated_state = allocated_state + CASE WHEN (SELECT s.is_state_budget FROM budget_line l JOIN funding_source s ON s.id = l.source
        WHERE l.id = NEW.line) THEN NEW.amount ELSE 0 END,
    allocated_other = allocated_other + CASE WHEN (SELECT s.is_state_budget FROM budget_line l JOIN funding_source s ON s.id = l.source
        WHERE l.id = NEW.line) THEN 0 ELSE NEW.amount END
  WHERE NEW.kind IN ('ALLOCATION', 'SUPPLEMENT', 'WITHDRAWAL', 'TRANSFER', 'CARRY_OVER', 'EXTENSION',
        'LAPSE') AND id = (SELECT phase FROM budget_line WHERE id = NEW.line); END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION public.occupation_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE units INT;
BEGIN
  IF NOT NEW.holds THEN RETURN NEW; END IF;
  SELECT capacity INTO units FROM resource WHERE id = NEW.resource FOR NO KEY UPDATE;
  IF NEW.quantity > 0 AND NEW.quantity + COALESCE((SELECT MAX(load) FROM (
    SELECT (SELECT SUM(o.quantity) FROM occupation o WHERE o.resource = NEW.resource AND o.holds AND o.id <> NEW.id
        AND o.blocked_until > p.instant AND o.blocked_from <= p.instant) AS load
    FROM (SELECT NEW.blocked_from AS instant UNION
        SELECT o.blocked_from FROM occupation o WHERE o.resource = NEW.resource AND o.holds AND o.id <> NEW.id
        AND o.blocked_until > NEW.blocked_from AND o.blocked_from > NEW.blocked_from
        AND o.blocked_from < NEW.blocked_until) p) loads), 0) > units THEN
    RAISE EXCEPTION 'guard:capacity' USING ERRCODE = '23514';
  END IF;
  IF NEW.attendant IS NOT NULL THEN
    PERFORM 1 FROM person WHERE id = NEW.attendant FOR NO KEY UPDATE;
    IF EXISTS (SELECT 1 FROM occupation o WHERE o.attendant = NEW.attendant AND o.holds
    AND o.id <> NEW.id AND o.blocked_until > NEW.blocked_from AND o.blocked_from < NEW.blocked_until
    AND (o.quantity > 0 OR NEW.quantity > 0)) THEN RAISE EXCEPTION 'guard:attendant' USING ERRCODE = '23514'; END IF;
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.phase_override_post() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN UPDATE phase SET override = override + NEW.amount WHERE id = NEW.phase; RETURN NULL; END $$;

CREATE FUNCTION public.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN RAISE EXCEPTION 'guard:append-only' USING ERRCODE = '23514'; END $$;

CREATE FUNCTION public.resource_capacity() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF COALESCE((SELECT MAX(load) FROM (
    SELECT (SELECT SUM(o.quantity) FROM occupation o WHERE o.resource = NEW.id AND o.holds
        AND o.blocked_until > p.instant AND o.blocked_from <= p.instant) AS load
    FROM (SELECT o.blocked_from AS instant FROM occupation o WHERE o.resource = NEW.id AND o.holds
        AND o.blocked_until > now()) p) loads), 0) > NEW.capacity THEN
    RAISE EXCEPTION 'guard:capacity' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;

CREATE TABLE public.act (
    id uuid NOT NULL,
    kind character varying(20) NOT NULL,
    incubator uuid NOT NULL,
    category uuid NOT NULL,
    year integer NOT NULL,
    line uuid,
    mode character varying(10) NOT NULL,
    full_cost bigint NOT NULL,
    tenant_price bigint NOT NULL,
    support bigint NOT NULL,
    surcharge bigint NOT NULL,
    legal_basis text NOT NULL,
    status character varying(10) NOT NULL,
    settled_full_cost bigint,
    settled_tenant_price bigint,
    settled_support bigint,
    settled_surcharge bigint,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT act_amounts CHECK (((full_cost >= 0) AND (tenant_price >= 0) AND (support >= 0) AND (surcharge >= 0))),
    CONSTRAINT act_funding CHECK (((support = 0) OR (((mode)::text <> 'NONE'::text) AND (line IS NOT NULL)))),
    CONSTRAINT act_identity CHECK (((full_cost + surcharge) = (tenant_price + support))),
    CONSTRAINT act_mode_check CHECK (((mode)::text = ANY ((ARRAY['NONE'::character varying, 'CASH'::character varying, 'IN_KIND'::character varying])::text[]))),
    CONSTRAINT act_settled CHECK ((((settled_full_cost + settled_surcharge) = (settled_tenant_price + settled_support)) AND ((settled_support >= 0) AND (settled_support <= support)))),
    CONSTRAINT act_status_check CHECK (((status)::text = ANY ((ARRAY['HELD'::character varying, 'ACCEPTED'::character varying, 'RELEASED'::character varying])::text[])))
);

CREATE TABLE public.agency (
    id uuid NOT NULL,
    code character varying(40) NOT NULL,
    name_vi character varying(200) NOT NULL,
    name_en character varying(200) NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    successor uuid,
    CONSTRAINT agency_dates CHECK (((valid_to IS NULL) OR (valid_to >= valid_from)))
);

CREATE TABLE public.api_token (
    id uuid NOT NULL,
    token_hash character varying(64) NOT NULL,
    account uuid NOT NULL,
    name character varying(80) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    revoked_at timestamp with time zone
);

CREATE TABLE public.app_user (
    id uuid NOT NULL,
    person uuid NOT NULL,
    email character varying(200),
    phone character varying(20),
    password_hash character varying(255),
    language character varying(5) NOT NULL,
    theme character varying(10) NOT NULL,
    is_active boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT app_user_language_check CHECK (((language)::text = ANY ((ARRAY['vi'::character varying, 'en'::character varying])::text[]))),
    CONSTRAINT app_user_login CHECK (((email IS NOT NULL) OR (phone IS NOT NULL))),
    CONSTRAINT app_user_theme_check CHECK (((theme)::text = ANY ((ARRAY['auto'::character varying, 'light'::character varying, 'dark'::character varying])::text[])))
);

CREATE TABLE public.audit_entry (
    id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    actor uuid,
    action character varying(60) NOT NULL,
    subject_kind character varying(40) NOT NULL,
    subject_id character varying(40) NOT NULL,
    incubator uuid,
    details json NOT NULL,
    address character varying(64) NOT NULL,
    sequence integer NOT NULL
);

CREATE TABLE public.booking (
    id uuid NOT NULL,
    uid character varying(80) NOT NULL,
    sequence integer NOT NULL,
    incubator uuid NOT NULL,
    firm uuid,
    person uuid,
    companion uuid,
    use character varying(20) NOT NULL,
    purpose text NOT NULL,
    status character varying(10) NOT NULL,
    outcome character varying(12),
    outcome_reason text NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    without_support boolean NOT NULL,
    entered_afterwards boolean NOT NULL,
    is_late_cancellation boolean NOT NULL,
    expires_at timestamp with time zone,
    requested_by uuid NOT NULL,
    requested_at timestamp with time zone NOT NULL,
    confirmed_by uuid,
    confirmed_at timestamp with time zone,
    checked_in_at timestamp with time zone,
    checked_out_at timestamp with time zone,
    checked_in_by uuid,
    checked_out_by uuid,
    condition_in text NOT NULL,
    condition_out text NOT NULL,
    counter_in bigint,
    counter_out bigint,
    CONSTRAINT booking_outcome_check CHECK (((outcome)::text = ANY ((ARRAY['DECLINED'::character varying, 'EXPIRED'::character varying, 'CANCELLED'::character varying, 'COMPLETED'::character varying, 'INTERRUPTED'::character varying, 'NO_SHOW'::character varying])::text[]))),
    CONSTRAINT booking_period CHECK ((starts_at < ends_at)),
    CONSTRAINT booking_status_check CHECK (((status)::text = ANY ((ARRAY['TENTATIVE'::character varying, 'CONFIRMED'::character varying, 'CANCELLED'::character varying])::text[]))),
    CONSTRAINT booking_use CHECK ((((use)::text = 'FIRM'::text) = (firm IS NOT NULL))),
    CONSTRAINT booking_use_check CHECK (((use)::text = ANY ((ARRAY['FIRM'::character varying, 'TRAINING'::character varying, 'MAINTENANCE'::character varying, 'DEMONSTRATION'::character varying])::text[])))
);

CREATE TABLE public.booking_item (
    id uuid NOT NULL,
    booking uuid NOT NULL,
    resource uuid NOT NULL,
    quantity integer NOT NULL,
    act uuid NOT NULL,
    rate uuid,
    rate_group character varying(10) NOT NULL,
    hourly_full bigint NOT NULL,
    hourly_tariff bigint NOT NULL,
    CONSTRAINT booking_item_quantity_check CHECK ((quantity > 0)),
    CONSTRAINT booking_item_rate_group_check CHECK (((rate_group)::text = ANY ((ARRAY['INCUBATED'::character varying, 'GRADUATE'::character varying, 'EXTERNAL'::character varying, 'HOUSE'::character varying])::text[])))
);

CREATE TABLE public.booking_override (
    id uuid NOT NULL,
    booking uuid NOT NULL,
    rule character varying(40) NOT NULL,
    reason text NOT NULL,
    made_by uuid NOT NULL,
    made_at timestamp with time zone NOT NULL
);

CREATE TABLE public.budget_line (
    id uuid NOT NULL,
    phase uuid NOT NULL,
    year integer NOT NULL,
    incubator uuid NOT NULL,
    source uuid NOT NULL,
    category uuid NOT NULL,
    "position" integer NOT NULL,
    status character varying(10) NOT NULL,
    accepts_from date,
    opened_by uuid,
    allocated bigint DEFAULT 0 NOT NULL,
    held bigint DEFAULT 0 NOT NULL,
    accepted bigint DEFAULT 0 NOT NULL,
    committed bigint DEFAULT 0 NOT NULL,
    disbursed bigint DEFAULT 0 NOT NULL,
    CONSTRAINT budget_line_available CHECK (((((allocated - held) - accepted) - committed) >= 0)),
    CONSTRAINT budget_line_balances CHECK (((allocated >= 0) AND (held >= 0) AND (accepted >= 0) AND (committed >= 0) AND (disbursed >= 0))),
    CONSTRAINT budget_line_disbursed CHECK ((disbursed <= allocated)),
    CONSTRAINT budget_line_status_check CHECK (((status)::text = ANY ((ARRAY['OPEN'::character varying, 'CLOSED'::character varying])::text[])))
);

CREATE TABLE public.budget_proposal (
    id uuid NOT NULL,
    kind character varying(20) NOT NULL,
    line uuid NOT NULL,
    other_line uuid,
    amount bigint NOT NULL,
    decision uuid NOT NULL,
    note text NOT NULL,
    status character varying(10) NOT NULL,
    made_by uuid NOT NULL,
    made_at timestamp with time zone NOT NULL,
    decided_by uuid,
    decided_at timestamp with time zone,
    reason text NOT NULL,
    CONSTRAINT budget_proposal_amount_check CHECK ((amount > 0)),
    CONSTRAINT budget_proposal_kind_check CHECK (((kind)::text = ANY ((ARRAY['ALLOCATION'::character varying, 'SUPPLEMENT'::character varying, 'WITHDRAWAL'::character varying, 'TRANSFER'::character varying, 'CARRY_OVER'::character varying, 'EXTENSION'::character varying, 'LAPSE'::character varying])::text[]))),
    CONSTRAINT budget_proposal_status_check CHECK (((status)::text = ANY ((ARRAY['PENDING'::character varying, 'APPROVED'::character varying, 'REJECTED'::character varying])::text[]))),
    CONSTRAINT budget_proposal_two_people CHECK ((((status)::text <> 'APPROVED'::text) OR (decided_by <> made_by)))
);

CREATE TABLE public.calendar_day (
    id uuid NOT NULL,
    incubator uuid,
    day date NOT NULL,
    kind character varying(20) NOT NULL,
    name_vi character varying(200) NOT NULL,
    name_en character varying(200) NOT NULL,
    works_as integer,
    is_provisional boolean NOT NULL,
    CONSTRAINT calendar_day_kind_check CHECK (((kind)::text = ANY ((ARRAY['NGHI_LE'::character varying, 'NGHI_BU'::character varying, 'HOAN_DOI_NGHI'::character varying, 'LAM_BU'::character varying, 'DONG_CUA'::character varying])::text[]))),
    CONSTRAINT calendar_day_make_up CHECK ((((kind)::text = 'LAM_BU'::text) = (works_as IS NOT NULL))),
    CONSTRAINT calendar_day_works_as_check CHECK (((works_as >= 0) AND (works_as <= 6)))
);

CREATE TABLE public.closure (
    id uuid NOT NULL,
    incubator uuid,
    resource uuid,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    reason text NOT NULL,
    made_by uuid,
    made_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    CONSTRAINT closure_period CHECK ((starts_at < ends_at)),
    CONSTRAINT closure_scope CHECK (((incubator IS NULL) <> (resource IS NULL)))
);

CREATE TABLE public.coordination (
    id uuid NOT NULL,
    programme uuid NOT NULL,
    agency uuid NOT NULL
);

CREATE TABLE public.cost_category (
    id uuid NOT NULL,
    code character varying(40) NOT NULL,
    name_vi character varying(200) NOT NULL,
    name_en character varying(200) NOT NULL,
    kind character varying(20) NOT NULL,
    "position" integer NOT NULL,
    CONSTRAINT cost_category_kind_check CHECK (((kind)::text = ANY ((ARRAY['CAPITAL'::character varying, 'RECURRENT'::character varying])::text[])))
);

CREATE TABLE public.decision (
    id uuid NOT NULL,
    kind character varying(20) NOT NULL,
    number character varying(80) NOT NULL,
    issued_on date NOT NULL,
    issuer uuid NOT NULL,
    subject text NOT NULL,
    is_assumed boolean NOT NULL,
    recorded_at timestamp with time zone NOT NULL
);

CREATE TABLE public.duty (
    id uuid NOT NULL,
    incubator uuid NOT NULL,
    person uuid NOT NULL,
    weekday integer NOT NULL,
    starts integer NOT NULL,
    ends integer NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    CONSTRAINT duty_ends_check CHECK ((ends <= 1440)),
    CONSTRAINT duty_span CHECK ((starts < ends)),
    CONSTRAINT duty_starts_check CHECK ((starts >= 0)),
    CONSTRAINT duty_weekday_check CHECK (((weekday >= 0) AND (weekday <= 6)))
);

CREATE TABLE public.duty_absence (
    id uuid NOT NULL,
    person uuid NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    reason text NOT NULL,
    CONSTRAINT duty_absence_period CHECK ((starts_at < ends_at))
);

CREATE TABLE public.firm (
    id uuid NOT NULL,
    tax_code character varying(14),
    name_vi character varying(200) NOT NULL,
    name_en character varying(200) NOT NULL,
    stage character varying(20) NOT NULL,
    in_sector boolean NOT NULL,
    product_vi text NOT NULL,
    product_en text NOT NULL,
    size character varying(10) NOT NULL,
    women_owned boolean NOT NULL,
    employees integer NOT NULL,
    employees_female integer NOT NULL,
    revenue_last_year bigint NOT NULL,
    weekly_quota_minutes integer NOT NULL,
    search_key text NOT NULL,
    sort_key text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT firm_employees_check CHECK ((employees >= 0)),
    CONSTRAINT firm_employees_female_check CHECK ((employees_female >= 0)),
    CONSTRAINT firm_stage_check CHECK (((stage)::text = ANY ((ARRAY['APPLICATION'::character varying, 'PRE_INCUBATION'::character varying, 'INCUBATION'::character varying, 'ACCELERATION'::character varying, 'GRADUATED'::character varying, 'EXTERNAL'::character varying, 'WITHDREW'::character varying, 'TERMINATED'::character varying, 'DISSOLVED'::character varying, 'MERGED'::character varying])::text[]))),
    CONSTRAINT firm_tax_code CHECK (((tax_code IS NOT NULL) OR ((stage)::text = ANY ((ARRAY['APPLICATION'::character varying, 'PRE_INCUBATION'::character varying])::text[])))),
    CONSTRAINT firm_weekly_quota_minutes_check CHECK ((weekly_quota_minutes >= 0))
);

CREATE TABLE public.funding_source (
    id uuid NOT NULL,
    code character varying(40) NOT NULL,
    name_vi character varying(200) NOT NULL,
    name_en character varying(200) NOT NULL,
    is_state_budget boolean NOT NULL,
    "position" integer NOT NULL
);

CREATE TABLE public.held_qualification (
    id uuid NOT NULL,
    person uuid NOT NULL,
    qualification uuid NOT NULL,
    granted_on date NOT NULL,
    expires_on date,
    basis character varying(20) NOT NULL,
    granted_by uuid,
    revoked_on date,
    CONSTRAINT held_qualification_basis_check CHECK (((basis)::text = ANY ((ARRAY['COURSE'::character varying, 'SIGN_OFF'::character varying])::text[]))),
    CONSTRAINT held_qualification_dates CHECK (((expires_on IS NULL) OR (expires_on >= granted_on)))
);

CREATE TABLE public.idempotency_key (
    id uuid NOT NULL,
    account uuid NOT NULL,
    key character varying(200) NOT NULL,
    body_hash character varying(64) NOT NULL,
    answer json NOT NULL,
    created_at timestamp with time zone NOT NULL
);

CREATE TABLE public.incubator (
    id uuid NOT NULL,
    code character varying(20) NOT NULL,
    kind character varying(20) NOT NULL,
    name_vi character varying(200) NOT NULL,
    name_en character varying(200) NOT NULL,
    address character varying(300) NOT NULL,
    note_vi text NOT NULL,
    note_en text NOT NULL,
    search_key text NOT NULL,
    sort_key text NOT NULL,
    CONSTRAINT incubator_kind_check CHECK (((kind)::text = ANY ((ARRAY['INCUBATOR'::character varying, 'CENTRE'::character varying])::text[])))
);

CREATE TABLE public.inspection (
    id uuid NOT NULL,
    resource uuid NOT NULL,
    kind character varying(20) NOT NULL,
    performed_on date NOT NULL,
    valid_until date NOT NULL,
    certificate character varying(80) NOT NULL,
    recorded_by uuid,
    recorded_at timestamp with time zone,
    CONSTRAINT inspection_dates CHECK ((valid_until >= performed_on)),
    CONSTRAINT inspection_kind_check CHECK (((kind)::text = ANY ((ARRAY['INSPECTION'::character varying, 'CALIBRATION'::character varying])::text[])))
);

CREATE TABLE public.ledger_entry (
    id uuid NOT NULL,
    line uuid NOT NULL,
    kind character varying(20) NOT NULL,
    amount bigint NOT NULL,
    act uuid,
    decision uuid,
    proposal uuid,
    reverses uuid,
    voucher character varying(60),
    posted_at timestamp with time zone NOT NULL,
    posted_by uuid,
    approved_by uuid,
    note text NOT NULL,
    CONSTRAINT ledger_entry_act CHECK ((((kind)::text <> ALL ((ARRAY['HOLD'::character varying, 'RELEASE'::character varying, 'ACCEPTANCE'::character varying])::text[])) OR (act IS NOT NULL))),
    CONSTRAINT ledger_entry_kind_check CHECK (((kind)::text = ANY ((ARRAY['ALLOCATION'::character varying, 'SUPPLEMENT'::character varying, 'WITHDRAWAL'::character varying, 'TRANSFER'::character varying, 'CARRY_OVER'::character varying, 'EXTENSION'::character varying, 'LAPSE'::character varying, 'HOLD'::character varying, 'RELEASE'::character varying, 'ACCEPTANCE'::character varying, 'COMMITMENT'::character varying, 'DISBURSEMENT'::character varying])::text[]))),
    CONSTRAINT ledger_entry_sign CHECK (((amount <> 0) AND ((reverses IS NOT NULL) OR ((kind)::text = ANY ((ARRAY['TRANSFER'::character varying, 'CARRY_OVER'::character varying, 'EXTENSION'::character varying, 'COMMITMENT'::character varying])::text[])) OR (((kind)::text = ANY ((ARRAY['WITHDRAWAL'::character varying, 'LAPSE'::character varying])::text[])) AND (amount < 0)) OR (((kind)::text <> ALL ((ARRAY['WITHDRAWAL'::character varying, 'LAPSE'::character varying])::text[])) AND (amount > 0))))),
    CONSTRAINT ledger_entry_two_people CHECK ((((kind)::text = ANY ((ARRAY['HOLD'::character varying, 'RELEASE'::character varying, 'ACCEPTANCE'::character varying, 'COMMITMENT'::character varying, 'DISBURSEMENT'::character varying])::text[])) OR ((decision IS NOT NULL) AND (posted_by IS NOT NULL) AND (approved_by IS NOT NULL) AND (approved_by <> posted_by)))),
    CONSTRAINT ledger_entry_voucher CHECK ((((kind)::text <> 'DISBURSEMENT'::text) OR (voucher IS NOT NULL)))
);

CREATE TABLE public.maintenance (
    id uuid NOT NULL,
    resource uuid NOT NULL,
    kind character varying(10) NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone,
    reason text NOT NULL,
    made_by uuid,
    made_at timestamp with time zone NOT NULL,
    finished_by uuid,
    withdrawn_at timestamp with time zone,
    CONSTRAINT maintenance_end CHECK ((((kind)::text = 'BREAKDOWN'::text) OR (ends_at IS NOT NULL))),
    CONSTRAINT maintenance_kind_check CHECK (((kind)::text = ANY ((ARRAY['PLANNED'::character varying, 'BREAKDOWN'::character varying])::text[]))),
    CONSTRAINT maintenance_period CHECK (((ends_at IS NULL) OR (starts_at < ends_at)))
);

CREATE TABLE public.membership (
    id uuid NOT NULL,
    firm uuid NOT NULL,
    person uuid NOT NULL,
    title character varying(80) NOT NULL,
    is_contact boolean NOT NULL,
    valid_from date NOT NULL,
    valid_to date
);

CREATE TABLE public.migration (
    id integer NOT NULL,
    name character varying(200) DEFAULT ''::character varying NOT NULL,
    app_name character varying(200) DEFAULT ''::character varying NOT NULL,
    ran_on timestamp without time zone DEFAULT CURRENT_TIMESTAMP NOT NULL
);

CREATE SEQUENCE public.migration_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.migration_id_seq OWNED BY public.migration.id;

CREATE TABLE public.occupation (
    id uuid NOT NULL,
    act uuid NOT NULL,
    resource uuid NOT NULL,
    quantity integer NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    blocked_from timestamp with time zone NOT NULL,
    blocked_until timestamp with time zone NOT NULL,
    holds boolean NOT NULL,
    attendant uuid,
    CONSTRAINT occupation_period CHECK (((blocked_from <= starts_at) AND (starts_at < ends_at) AND (ends_at <= blocked_until))),
    CONSTRAINT occupation_quantity CHECK (((quantity > 0) OR ((quantity = 0) AND (attendant IS NOT NULL))))
);

CREATE TABLE public.opening_hours (
    id uuid NOT NULL,
    incubator uuid NOT NULL,
    resource uuid,
    kind character varying(10) NOT NULL,
    weekday integer NOT NULL,
    opens integer NOT NULL,
    closes integer NOT NULL,
    valid_from date,
    valid_to date,
    CONSTRAINT opening_hours_closes_check CHECK ((closes <= 1440)),
    CONSTRAINT opening_hours_kind_check CHECK (((kind)::text = ANY ((ARRAY['OPEN'::character varying, 'STAFFED'::character varying])::text[]))),
    CONSTRAINT opening_hours_opens_check CHECK ((opens >= 0)),
    CONSTRAINT opening_hours_span CHECK ((opens < closes)),
    CONSTRAINT opening_hours_weekday_check CHECK (((weekday >= 0) AND (weekday <= 6)))
);

CREATE TABLE public.password_link (
    id uuid NOT NULL,
    token_hash character varying(64) NOT NULL,
    account uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone
);

CREATE TABLE public.person (
    id uuid NOT NULL,
    full_name character varying(120) NOT NULL,
    email character varying(200),
    phone character varying(20),
    search_key text NOT NULL,
    sort_key text NOT NULL,
    erased_at timestamp with time zone
);

CREATE TABLE public.phase (
    id uuid NOT NULL,
    programme uuid NOT NULL,
    code character varying(20) NOT NULL,
    year_from integer NOT NULL,
    year_to integer NOT NULL,
    indicative bigint NOT NULL,
    override bigint DEFAULT 0 NOT NULL,
    allocated_state bigint DEFAULT 0 NOT NULL,
    allocated_other bigint DEFAULT 0 NOT NULL,
    CONSTRAINT phase_amounts CHECK (((indicative >= 0) AND (override >= 0) AND (allocated_state >= 0) AND (allocated_other >= 0))),
    CONSTRAINT phase_ceiling CHECK ((allocated_state <= (indicative + override))),
    CONSTRAINT phase_years CHECK ((year_from <= year_to))
);

CREATE TABLE public.phase_override (
    id uuid NOT NULL,
    phase uuid NOT NULL,
    amount bigint NOT NULL,
    decision uuid NOT NULL,
    made_by uuid NOT NULL,
    approved_by uuid NOT NULL,
    made_at timestamp with time zone NOT NULL,
    CONSTRAINT phase_override_amount_check CHECK ((amount > 0)),
    CONSTRAINT phase_override_two_people CHECK ((made_by <> approved_by))
);

CREATE TABLE public.plan (
    id uuid NOT NULL,
    number character varying(60) NOT NULL,
    title_vi text NOT NULL,
    title_en text NOT NULL,
    issued_on date NOT NULL,
    year_from integer NOT NULL,
    year_to integer NOT NULL
);

CREATE TABLE public.programme (
    id uuid NOT NULL,
    plan uuid NOT NULL,
    code character varying(20) NOT NULL,
    "position" integer NOT NULL,
    name_vi text NOT NULL,
    name_en text NOT NULL,
    target_vi text,
    target_en text,
    lead uuid NOT NULL
);

CREATE TABLE public.qualification (
    id uuid NOT NULL,
    code character varying(40) NOT NULL,
    name_vi character varying(200) NOT NULL,
    name_en character varying(200) NOT NULL,
    valid_months integer NOT NULL,
    CONSTRAINT qualification_valid_months_check CHECK ((valid_months >= 0))
);

CREATE TABLE public.rate (
    id uuid NOT NULL,
    resource uuid NOT NULL,
    full_rate bigint NOT NULL,
    incubated_rate bigint NOT NULL,
    graduate_rate bigint NOT NULL,
    external_rate bigint NOT NULL,
    legal_basis text NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    CONSTRAINT rate_dates CHECK (((valid_to IS NULL) OR (valid_to >= valid_from))),
    CONSTRAINT rate_external_rate_check CHECK ((external_rate >= 0)),
    CONSTRAINT rate_full_rate_check CHECK ((full_rate >= 0)),
    CONSTRAINT rate_graduate_rate_check CHECK ((graduate_rate >= 0)),
    CONSTRAINT rate_incubated_rate_check CHECK ((incubated_rate >= 0))
);

CREATE TABLE public.refused_request (
    id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    actor uuid,
    rule character varying(40) NOT NULL,
    verb character varying(20) NOT NULL,
    incubator uuid,
    resource uuid,
    firm uuid,
    quantity integer NOT NULL,
    starts_at timestamp with time zone,
    ends_at timestamp with time zone,
    next_possible timestamp with time zone,
    reason text NOT NULL
);

CREATE TABLE public.resource (
    id uuid NOT NULL,
    incubator uuid NOT NULL,
    code character varying(20) NOT NULL,
    kind character varying(20) NOT NULL,
    name_vi character varying(200) NOT NULL,
    name_en character varying(200) NOT NULL,
    description text NOT NULL,
    note text NOT NULL,
    category uuid NOT NULL,
    family character varying(40) NOT NULL,
    home_space uuid,
    capacity integer NOT NULL,
    seats integer,
    area integer,
    is_bookable boolean NOT NULL,
    is_unattended boolean NOT NULL,
    needs_approval boolean NOT NULL,
    needs_inspection boolean NOT NULL,
    needs_calibration boolean NOT NULL,
    audience character varying(10) NOT NULL,
    safety_class character varying(1),
    technician_qualification uuid,
    setup_minutes integer NOT NULL,
    cleanup_minutes integer NOT NULL,
    min_slot_minutes integer NOT NULL,
    max_slot_minutes integer,
    slot_step_minutes integer NOT NULL,
    notice_minutes integer NOT NULL,
    horizon_days integer NOT NULL,
    capex bigint NOT NULL,
    bought_by uuid NOT NULL,
    is_active boolean NOT NULL,
    search_key text NOT NULL,
    sort_key text NOT NULL,
    CONSTRAINT resource_audience_check CHECK (((audience)::text = ANY ((ARRAY['TENANTS'::character varying, 'GRADUATES'::character varying, 'SECTOR'::character varying])::text[]))),
    CONSTRAINT resource_capacity_check CHECK ((capacity >= 0)),
    CONSTRAINT resource_cleanup_minutes_check CHECK ((cleanup_minutes >= 0)),
    CONSTRAINT resource_horizon_days_check CHECK ((horizon_days > 0)),
    CONSTRAINT resource_kind_check CHECK (((kind)::text = ANY ((ARRAY['BAY'::character varying, 'OFFICE'::character varying, 'ROOM'::character varying, 'HALL'::character varying, 'DESKS'::character varying, 'MACHINE'::character varying, 'TECHNICIANS'::character varying])::text[]))),
    CONSTRAINT resource_min_slot_minutes_check CHECK ((min_slot_minutes > 0)),
    CONSTRAINT resource_notice_minutes_check CHECK ((notice_minutes >= 0)),
    CONSTRAINT resource_safety_class_check CHECK (((safety_class)::text = ANY ((ARRAY['A'::character varying, 'B'::character varying, 'C'::character varying, 'D'::character varying])::text[]))),
    CONSTRAINT resource_setup_minutes_check CHECK ((setup_minutes >= 0)),
    CONSTRAINT resource_slot_step_minutes_check CHECK ((slot_step_minutes > 0)),
    CONSTRAINT resource_technician CHECK (((safety_class IS NULL) OR ((safety_class)::text = ANY ((ARRAY['A'::character varying, 'B'::character varying])::text[])) OR (technician_qualification IS NOT NULL)))
);

CREATE TABLE public.resource_qualification (
    id uuid NOT NULL,
    resource uuid NOT NULL,
    qualification uuid NOT NULL
);

CREATE TABLE public.role_grant (
    id uuid NOT NULL,
    account uuid NOT NULL,
    role character varying(20) NOT NULL,
    incubator uuid,
    granted_at timestamp with time zone NOT NULL,
    CONSTRAINT role_grant_role_check CHECK (((role)::text = ANY ((ARRAY['manager'::character varying, 'technician'::character varying, 'adviser'::character varying, 'tenant'::character varying, 'accountant'::character varying, 'approver'::character varying, 'city'::character varying, 'appraiser'::character varying, 'standing'::character varying, 'auditor'::character varying, 'admin'::character varying])::text[])))
);

CREATE TABLE public.sign_in_failure (
    id uuid NOT NULL,
    login_hash character varying(64) NOT NULL,
    address_hash character varying(64) NOT NULL,
    failed_at timestamp with time zone NOT NULL
);

CREATE TABLE public.sign_in_session (
    id uuid NOT NULL,
    token_hash character varying(64) NOT NULL,
    account uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    address character varying(64) NOT NULL,
    agent character varying(200) NOT NULL
);

CREATE TABLE public.support_mode (
    id uuid NOT NULL,
    incubator uuid NOT NULL,
    category uuid NOT NULL,
    mode character varying(10) NOT NULL,
    legal_basis text NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    CONSTRAINT support_mode_mode_check CHECK (((mode)::text = ANY ((ARRAY['CASH'::character varying, 'IN_KIND'::character varying])::text[])))
);

CREATE TABLE public.tenancy (
    id uuid NOT NULL,
    firm uuid NOT NULL,
    incubator uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    CONSTRAINT tenancy_dates CHECK (((ends_on IS NULL) OR (ends_on > starts_on)))
);

ALTER TABLE ONLY public.migration ALTER COLUMN id SET DEFAULT nextval('public.migration_id_seq'::regclass);

INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207ed-574f-7b5a-99bd-afe7acc8b3a6', 'BOOKING', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '01a207ed-56fb-7e49-ba8d-c589b3ba75a9', 2026, '01a207ed-5700-7c2b-a71b-63151ba5e581', 'CASH', 660000, 330000, 330000, 0, 'Quyết định 15/QĐ-VU', 'ACCEPTED', 412500, 206250, 206250, 0, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207ed-575d-7c16-b105-3be206dd3bb6', 'BOOKING', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '01a207ed-56fb-7e49-ba8d-c589b3ba75a9', 2026, '01a207ed-5700-7c2b-a71b-63151ba5e581', 'CASH', 660000, 330000, 330000, 0, 'Quyết định 15/QĐ-VU', 'ACCEPTED', 165000, 82500, 82500, 0, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207ed-576e-7d67-b7cc-33c3a2d07cee', 'BOOKING', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '01a207ed-56fb-7e49-ba8d-c589b3ba75a9', 2026, '01a207ed-5700-7c2b-a71b-63151ba5e581', 'CASH', 330000, 165000, 165000, 0, 'Quyết định 15/QĐ-VU', 'RELEASED', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207ed-577e-7247-beec-ff34695851d5', 'BOOKING', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '01a207ed-56fb-7e49-ba8d-c589b3ba75a9', 2026, '01a207ed-5700-7c2b-a71b-63151ba5e581', 'CASH', 660000, 330000, 330000, 0, 'Quyết định 15/QĐ-VU', 'RELEASED', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207ed-5783-7c82-81b3-a37fe303eb68', 'BOOKING', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '01a207ed-56fb-7e49-ba8d-c589b3ba75a9', 2026, '01a207ed-5700-7c2b-a71b-63151ba5e581', 'CASH', 330000, 165000, 165000, 0, 'Quyết định 15/QĐ-VU', 'RELEASED', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207ed-578a-75c0-871e-da3b3f2af0c4', 'BOOKING', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '01a207ed-56fb-79ae-a9e7-293f0124a2ae', 2026, NULL, 'NONE', 0, 0, 0, 0, 'Quyết định 15/QĐ-VU', 'HELD', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207ed-578a-762f-9240-9c57328a3bd5', 'BOOKING', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '01a207ed-56fb-7e49-ba8d-c589b3ba75a9', 2026, NULL, 'NONE', 0, 0, 0, 0, 'Quyết định 15/QĐ-VU', 'HELD', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207ed-578d-7dd3-91c9-bfbd078319e3', 'BOOKING', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '01a207ed-56fb-7e49-ba8d-c589b3ba75a9', 2026, '01a207ed-5700-7c2b-a71b-63151ba5e581', 'CASH', 330000, 165000, 165000, 0, 'Quyết định 15/QĐ-VU', 'HELD', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207ed-5791-7ac5-9ea5-8e42ffe60c8b', 'BOOKING', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '01a207ed-56fb-7e49-ba8d-c589b3ba75a9', 2026, '01a207ed-5700-7c2b-a71b-63151ba5e581', 'CASH', 990000, 495000, 495000, 0, 'Quyết định 15/QĐ-VU', 'HELD', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207ed-579a-7ef4-b77a-88b91ae332c4', 'BOOKING', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '01a207ed-56fb-7e49-ba8d-c589b3ba75a9', 2026, NULL, 'NONE', 1320000, 1320000, 0, 0, 'Quyết định 15/QĐ-VU', 'HELD', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207ed-579d-7db1-aeaa-40c0366d27a9', 'BOOKING', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '01a207ed-56fb-7e49-ba8d-c589b3ba75a9', 2026, '01a207ed-5700-7c2b-a71b-63151ba5e581', 'CASH', 330000, 165000, 165000, 0, 'Quyết định 15/QĐ-VU', 'HELD', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207ed-57a0-7b4f-8b04-be351e60cfce', 'BOOKING', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '01a207ed-56fb-7e49-ba8d-c589b3ba75a9', 2026, '01a207ed-5700-7c2b-a71b-63151ba5e581', 'CASH', 6600000, 3300000, 3300000, 0, 'Quyết định 15/QĐ-VU', 'HELD', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207ed-57a4-7039-879e-fbfbd47c7da5', 'BOOKING', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '01a207ed-56fb-79ae-a9e7-293f0124a2ae', 2027, '01a207ed-5700-7c2b-a71b-63151ba5e581', 'IN_KIND', 330000, 165000, 165000, 0, 'Quyết định 15/QĐ-VU', 'HELD', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207ed-5772-7cb4-8b17-b746ce258083', 'BOOKING', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '01a207ed-56fb-7e49-ba8d-c589b3ba75a9', 2026, '01a207ed-5700-7c2b-a71b-63151ba5e581', 'CASH', 330000, 165000, 165000, 0, 'Quyết định 15/QĐ-VU', 'RELEASED', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207ed-5775-7fa0-84a4-f32a93dc2a28', 'BOOKING', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '01a207ed-56fb-7e49-ba8d-c589b3ba75a9', 2026, '01a207ed-5700-7c2b-a71b-63151ba5e581', 'CASH', 330000, 165000, 165000, 0, 'Quyết định 15/QĐ-VU', 'RELEASED', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207ed-5767-781e-97da-b2c514593d16', 'BOOKING', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '01a207ed-56fb-7e49-ba8d-c589b3ba75a9', 2026, '01a207ed-5700-7c2b-a71b-63151ba5e581', 'CASH', 660000, 330000, 330000, 0, 'Quyết định 15/QĐ-VU', 'RELEASED', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207ed-576b-71fa-b67f-3471144f2360', 'BOOKING', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '01a207ed-56fb-7e49-ba8d-c589b3ba75a9', 2026, '01a207ed-5700-7c2b-a71b-63151ba5e581', 'CASH', 330000, 165000, 165000, 0, 'Quyết định 15/QĐ-VU', 'RELEASED', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207ed-57be-7ba4-ad98-08c2391227af', 'BOOKING', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '01a207ed-56fb-7e49-ba8d-c589b3ba75a9', 2026, '01a207ed-5700-7c2b-a71b-63151ba5e581', 'CASH', 660000, 330000, 330000, 0, 'Quyết định 15/QĐ-VU', 'HELD', NULL, NULL, NULL, NULL, '2026-12-05 01:00:00+00');

INSERT INTO public.agency (id, code, name_vi, name_en, valid_from, valid_to, successor) VALUES ('01a207ed-56f4-73ab-a4a2-6fb97dc90124', 'UBND-HN', 'Ủy ban nhân dân Thành phố Hà Nội', 'Hanoi People''s Committee', '2013-08-13', NULL, NULL);
INSERT INTO public.agency (id, code, name_vi, name_en, valid_from, valid_to, successor) VALUES ('01a207ed-56f5-736b-8545-e362af1d6efa', 'HDND-HN', 'Hội đồng nhân dân Thành phố Hà Nội', 'Hanoi People''s Council', '2013-08-13', NULL, NULL);
INSERT INTO public.agency (id, code, name_vi, name_en, valid_from, valid_to, successor) VALUES ('01a207ed-56f5-75aa-8259-1f42822b5a70', 'SO-TC', 'Sở Tài chính', 'Department of Finance', '2013-08-13', NULL, NULL);
INSERT INTO public.agency (id, code, name_vi, name_en, valid_from, valid_to, successor) VALUES ('01a207ed-56f5-76e0-ba43-a51057c7f608', 'SO-CT', 'Sở Công Thương', 'Department of Industry and Trade', '2013-08-13', NULL, NULL);
INSERT INTO public.agency (id, code, name_vi, name_en, valid_from, valid_to, successor) VALUES ('01a207ed-56f5-78f3-a1d7-2aef3f1d528b', 'SO-KHCN', 'Sở Khoa học và Công nghệ', 'Department of Science and Technology', '2013-08-13', NULL, NULL);
INSERT INTO public.agency (id, code, name_vi, name_en, valid_from, valid_to, successor) VALUES ('01a207ed-56f5-79ec-8795-2d3b469de561', 'SO-LDTBXH', 'Sở Lao động - Thương binh và Xã hội', 'Department of Labour, War Invalids and Social Affairs', '2013-08-13', NULL, NULL);
INSERT INTO public.agency (id, code, name_vi, name_en, valid_from, valid_to, successor) VALUES ('01a207ed-56f5-7bb0-a572-4d4decd66651', 'SO-NGANH', 'Các Sở, ngành liên quan', 'Other departments concerned', '2013-08-13', NULL, NULL);
INSERT INTO public.agency (id, code, name_vi, name_en, valid_from, valid_to, successor) VALUES ('01a207ed-56f5-7801-b148-f8a4f64d350f', 'SO-KHDT', 'Sở Kế hoạch và Đầu tư', 'Department of Planning and Investment', '2013-08-13', '2025-02-28', '01a207ed-56f5-75aa-8259-1f42822b5a70');
INSERT INTO public.agency (id, code, name_vi, name_en, valid_from, valid_to, successor) VALUES ('01a207ed-56f5-7ad0-b996-b5d8790b77fd', 'SO-TTTT', 'Sở Thông tin và truyền thông', 'Department of Information and Communications', '2013-08-13', '2025-02-28', '01a207ed-56f5-78f3-a1d7-2aef3f1d528b');

INSERT INTO public.api_token (id, token_hash, account, name, created_at, used_at, revoked_at) VALUES ('01a207ed-5739-7bc0-94c2-cac122a665a1', '6fa4718823b1a84b99eaa2c17d7f4438a39083068728af9220d77cf4fe4c33de', '01a207ed-571e-721f-bcfa-63701e0a3c9d', 'báo cáo quý', '2026-11-27 02:00:00+00', NULL, NULL);

INSERT INTO public.app_user (id, person, email, phone, password_hash, language, theme, is_active, created_at) VALUES ('01a207ed-56fd-7850-ab43-9e1a6050cf3c', '01a207ed-56fd-7311-a3ce-a5696c60143b', 'ke@example.vn', NULL, NULL, 'vi', 'auto', true, '2026-11-23 02:00:00+00');
INSERT INTO public.app_user (id, person, email, phone, password_hash, language, theme, is_active, created_at) VALUES ('01a207ed-56fe-73c8-85d5-4267be230273', '01a207ed-56fe-715b-88ab-6418d4f19152', 'duyet@example.vn', NULL, NULL, 'vi', 'auto', true, '2026-11-23 02:00:00+00');
INSERT INTO public.app_user (id, person, email, phone, password_hash, language, theme, is_active, created_at) VALUES ('01a207ed-5716-7d9c-9c02-8eedd4347438', '01a207ed-5716-7ba3-84b4-02a1c2a1a9cb', 'mai@example.vn', NULL, NULL, 'vi', 'auto', true, '2026-11-23 02:00:00+00');
INSERT INTO public.app_user (id, person, email, phone, password_hash, language, theme, is_active, created_at) VALUES ('01a207ed-5717-72a2-aa54-2c3228ee63bd', '01a207ed-5717-70a2-bfe7-e7d77b4c0cc7', 'lan@example.vn', NULL, NULL, 'vi', 'auto', true, '2026-11-23 02:00:00+00');
INSERT INTO public.app_user (id, person, email, phone, password_hash, language, theme, is_active, created_at) VALUES ('01a207ed-5717-7737-a8d1-735e299750d7', '01a207ed-5717-7550-a6ce-05dae6121489', 'khanh@example.vn', NULL, NULL, 'vi', 'auto', true, '2026-11-23 02:00:00+00');
INSERT INTO public.app_user (id, person, email, phone, password_hash, language, theme, is_active, created_at) VALUES ('01a207ed-5717-7bb0-a878-d6df192e7685', '01a207ed-5717-79ce-8053-28b8c88a7d50', 'minh@example.vn', NULL, NULL, 'vi', 'auto', true, '2026-11-23 02:00:00+00');
INSERT INTO public.app_user (id, person, email, phone, password_hash, language, theme, is_active, created_at) VALUES ('01a207ed-571e-721f-bcfa-63701e0a3c9d', '01a207ed-571d-7eb9-b6c8-cbf3019ee968', NULL, '0912345678', NULL, 'vi', 'auto', true, '2026-11-27 02:00:00+00');
INSERT INTO public.app_user (id, person, email, phone, password_hash, language, theme, is_active, created_at) VALUES ('01a207ed-571c-7412-af25-e5b920f781b6', '01a207ed-571b-79f9-ba0f-b6d66fac7f7a', 'bui@example.vn', NULL, '$argon2id$v=19$m=19456,t=2,p=1$cNKX1XVgNONy/1G5SEWRtw$Jk+IbRThGNnU1Em52pgYKmnS4v9rs3WGvqTlFMMWwGo', 'vi', 'auto', true, '2026-11-27 02:00:00+00');
INSERT INTO public.app_user (id, person, email, phone, password_hash, language, theme, is_active, created_at) VALUES ('01a207ed-573a-7a7c-a4cf-7626f102b2ea', '01a207ed-573a-780a-8618-643f39f32116', 'nhap@example.vn', NULL, NULL, 'vi', 'auto', true, '2026-11-23 02:00:00+00');
INSERT INTO public.app_user (id, person, email, phone, password_hash, language, theme, is_active, created_at) VALUES ('01a207ed-573a-7f3c-a26d-199a345964cd', '01a207ed-573a-7d63-8e67-d6eb0b10dead', 'duyetchi@example.vn', NULL, NULL, 'vi', 'auto', true, '2026-11-23 02:00:00+00');

INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ed-571b-7d99-8859-e5771c2adb76', '2026-11-27 02:00:00+00', NULL, 'person.add', 'person', '01a207ed-571b-79f9-ba0f-b6d66fac7f7a', NULL, '{"fields": []}', '', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ed-571c-7fa4-bc94-45dcd032bdb6', '2026-11-27 02:00:00+00', NULL, 'user.create', 'user', '01a207ed-571c-7412-af25-e5b920f781b6', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '{"fields": ["login", "role"]}', '', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ed-571e-70bd-a49d-2c9adebb3fdb', '2026-11-27 02:00:00+00', NULL, 'person.add', 'person', '01a207ed-571d-7eb9-b6c8-cbf3019ee968', NULL, '{"fields": []}', '', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ed-571e-785d-80ed-41a1f108c895', '2026-11-27 02:00:00+00', NULL, 'user.create', 'user', '01a207ed-571e-721f-bcfa-63701e0a3c9d', NULL, '{"fields": ["login", "role"]}', '', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ed-5738-70ca-b506-5b7957b1c01f', '2026-11-27 02:00:00+00', NULL, 'password.set', 'user', '01a207ed-571c-7412-af25-e5b920f781b6', NULL, '{"fields": ["password"]}', '', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ed-573a-7359-aa1a-4829ac53420a', '2026-11-27 02:00:00+00', NULL, 'token.create', 'api_token', '01a207ed-5739-7bc0-94c2-cac122a665a1', NULL, '{"fields": []}', '', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ed-573f-749a-abf8-113be2e44ce6', '2026-11-27 02:00:00+00', '01a207ed-573a-7a7c-a4cf-7626f102b2ea', 'budget-proposal.draft', 'budget-proposal', '01a207ed-573e-7e63-8d17-003ec831a842', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '{"fields": ["status"]}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ed-5741-7e8c-a080-a06a54af6b5a', '2026-11-27 02:00:00+00', '01a207ed-573a-7f3c-a26d-199a345964cd', 'budget-proposal.approve', 'budget-proposal', '01a207ed-573e-7e63-8d17-003ec831a842', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '{"fields": ["status"]}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ed-5743-7836-a50d-f09df54baca2', '2026-11-27 02:00:00+00', '01a207ed-573a-7a7c-a4cf-7626f102b2ea', 'budget-proposal.draft', 'budget-proposal', '01a207ed-5743-75aa-b061-582fd18b37f4', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '{"fields": ["status"]}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ed-5744-74f9-ab1d-0170a57a6293', '2026-11-27 02:00:00+00', '01a207ed-573a-7f3c-a26d-199a345964cd', 'budget-proposal.reject', 'budget-proposal', '01a207ed-5743-75aa-b061-582fd18b37f4', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '{"fields": ["status"]}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ed-5745-7d63-ab04-6d0c86142b7a', '2026-11-27 02:00:00+00', '01a207ed-573a-7a7c-a4cf-7626f102b2ea', 'budget-proposal.draft', 'budget-proposal', '01a207ed-5745-7ad2-874a-81f4bf5ba011', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '{"fields": ["status"]}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ed-5750-7566-9783-46207da62c3a', '2026-11-27 02:00:00+00', '01a207ed-5717-72a2-aa54-2c3228ee63bd', 'booking.request', 'booking', '01a207ed-574f-72ab-a184-662fb07381e5', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ed-5756-7998-84dd-6bcbffee33d2', '2026-11-30 01:00:00+00', '01a207ed-5716-7d9c-9c02-8eedd4347438', 'booking.check-in', 'booking', '01a207ed-574f-72ab-a184-662fb07381e5', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '{"fields": ["checked_in_at"]}', '127.0.0.1', 1);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ed-575a-7158-af0f-6081cc6da830', '2026-11-30 02:15:00+00', '01a207ed-5716-7d9c-9c02-8eedd4347438', 'booking.check-out', 'booking', '01a207ed-574f-72ab-a184-662fb07381e5', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '{"fields": ["checked_out_at"]}', '127.0.0.1', 2);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ed-575e-705d-a415-ef22bbe168ff', '2026-11-27 02:00:00+00', '01a207ed-5717-72a2-aa54-2c3228ee63bd', 'booking.request', 'booking', '01a207ed-575d-781d-bf13-54e17d5e57bb', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ed-5761-7764-bea6-3a18bb286c3e', '2026-11-30 01:00:00+00', '01a207ed-5716-7d9c-9c02-8eedd4347438', 'booking.check-in', 'booking', '01a207ed-575d-781d-bf13-54e17d5e57bb', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '{"fields": ["checked_in_at"]}', '127.0.0.1', 1);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ed-5764-7ef6-b55a-56d3a5e18240', '2026-11-30 01:30:00+00', '01a207ed-5716-7d9c-9c02-8eedd4347438', 'booking.interrupt', 'booking', '01a207ed-575d-781d-bf13-54e17d5e57bb', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '{"fields": ["ends_at"]}', '127.0.0.1', 2);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ed-5767-7c2d-b52d-9d6082095298', '2026-11-27 02:00:00+00', '01a207ed-5717-72a2-aa54-2c3228ee63bd', 'booking.request', 'booking', '01a207ed-5767-7475-ae63-a186a5478a6c', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ed-576b-75ce-a5f9-784d619d95de', '2026-11-27 02:00:00+00', '01a207ed-5717-72a2-aa54-2c3228ee63bd', 'booking.request', 'booking', '01a207ed-576a-7e56-8966-55afff326741', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ed-576f-7158-aa93-b966bf3798b3', '2026-11-27 02:00:00+00', '01a207ed-5717-72a2-aa54-2c3228ee63bd', 'booking.request', 'booking', '01a207ed-576e-79a4-b3c6-0ef151601286', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ed-5773-70f8-85cd-a1e4f318e497', '2026-11-27 02:00:00+00', '01a207ed-5717-72a2-aa54-2c3228ee63bd', 'booking.request', 'booking', '01a207ed-5772-78c8-ba12-8bc3504e88a6', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ed-5776-72c6-8a80-c88ad286c16e', '2026-11-27 02:00:00+00', '01a207ed-5717-72a2-aa54-2c3228ee63bd', 'booking.request', 'booking', '01a207ed-5775-7c69-8282-7ada6747f8e0', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ed-5779-726d-8620-1096a119657b', '2026-11-27 02:00:00+00', '01a207ed-5716-7d9c-9c02-8eedd4347438', 'booking.confirm', 'booking', '01a207ed-576a-7e56-8966-55afff326741', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '{"fields": ["status"]}', '127.0.0.1', 1);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ed-577c-72b5-9686-93cc05c4fb96', '2026-11-27 02:00:00+00', '01a207ed-5716-7d9c-9c02-8eedd4347438', 'booking.declined', 'booking', '01a207ed-576e-79a4-b3c6-0ef151601286', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '{"fields": ["outcome", "status"]}', '127.0.0.1', 1);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ed-577e-75b5-8a91-c8cf8acb1dca', '2026-11-27 02:00:00+00', '01a207ed-5717-72a2-aa54-2c3228ee63bd', 'booking.request', 'booking', '01a207ed-577d-7f02-b4a5-aa8d7fa8b907', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ed-5781-7bbb-b090-0745d8ac5e19', '2026-11-27 02:00:00+00', '01a207ed-5717-72a2-aa54-2c3228ee63bd', 'booking.cancelled', 'booking', '01a207ed-577d-7f02-b4a5-aa8d7fa8b907', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '{"fields": ["outcome", "status"]}', '127.0.0.1', 1);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ed-5784-7019-bfd2-fd9217b3832a', '2026-11-27 02:00:00+00', '01a207ed-5717-72a2-aa54-2c3228ee63bd', 'booking.request', 'booking', '01a207ed-5783-7925-8f5e-d960eda92020', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ed-5787-7248-8d6b-23d97760ec95', '2026-11-30 01:00:00+00', '01a207ed-5717-72a2-aa54-2c3228ee63bd', 'booking.cancelled', 'booking', '01a207ed-5783-7925-8f5e-d960eda92020', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '{"fields": ["outcome", "status"]}', '127.0.0.1', 1);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ed-578a-7a2c-9fe8-bbed8a13a01f', '2026-11-27 02:00:00+00', '01a207ed-5716-7d9c-9c02-8eedd4347438', 'booking.request', 'booking', '01a207ed-578a-740b-8740-cffef0966276', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ed-578e-7166-a6a8-1927199afe89', '2026-11-27 02:00:00+00', '01a207ed-5716-7d9c-9c02-8eedd4347438', 'booking.request', 'booking', '01a207ed-578d-7a52-9813-f3eb90c99509', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ed-5791-7dc2-a114-15bedefab438', '2026-11-27 02:00:00+00', '01a207ed-5717-72a2-aa54-2c3228ee63bd', 'booking.request', 'booking', '01a207ed-5791-77a7-9eb1-b9430b7c7269', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ed-5799-72e5-881f-7a92fd4c6797', '2026-11-27 02:00:00+00', '01a207ed-5717-72a2-aa54-2c3228ee63bd', 'booking.move', 'booking', '01a207ed-5791-77a7-9eb1-b9430b7c7269', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '{"fields": ["ends_at", "starts_at"]}', '127.0.0.1', 1);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ed-579b-7201-a595-bbe00304204f', '2026-11-27 02:00:00+00', '01a207ed-5717-72a2-aa54-2c3228ee63bd', 'booking.request', 'booking', '01a207ed-579a-7d42-8069-36a4983e196e', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ed-579e-70d9-8b0c-eb9fa30240a1', '2026-11-27 02:00:00+00', '01a207ed-5717-72a2-aa54-2c3228ee63bd', 'booking.request', 'booking', '01a207ed-579d-7a68-a985-95e4c670a211', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ed-57a0-7e4e-bf01-562eb1e04bc7', '2026-11-27 02:00:00+00', '01a207ed-5717-72a2-aa54-2c3228ee63bd', 'booking.request', 'booking', '01a207ed-57a0-7824-88fb-310ce706395e', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ed-57a4-73cb-be90-c68c3bd385ea', '2026-11-27 02:00:00+00', '01a207ed-5717-72a2-aa54-2c3228ee63bd', 'booking.request', 'booking', '01a207ed-57a3-7d1c-9852-1668eedba764', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ed-57b2-7503-bc1e-7b25f3a34386', '2026-12-05 01:00:00+00', NULL, 'booking.expired', 'booking', '01a207ed-5772-78c8-ba12-8bc3504e88a6', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '{"fields": ["outcome", "status"]}', '', 1);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ed-57b4-7b29-acc5-1b76c6efe9d8', '2026-12-05 01:00:00+00', NULL, 'booking.expired', 'booking', '01a207ed-5775-7c69-8282-7ada6747f8e0', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '{"fields": ["outcome", "status"]}', '', 1);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ed-57b7-738d-87a6-4348f227672b', '2026-12-05 01:00:00+00', NULL, 'booking.no-show', 'booking', '01a207ed-5767-7475-ae63-a186a5478a6c', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '{"fields": ["outcome"]}', '', 1);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ed-57b9-7790-9eef-0251e3b6de1e', '2026-12-05 01:00:00+00', NULL, 'booking.no-show', 'booking', '01a207ed-576a-7e56-8966-55afff326741', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '{"fields": ["outcome"]}', '', 2);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ed-57be-7ebc-ac53-2944be975d01', '2026-12-05 01:00:00+00', '01a207ed-5717-72a2-aa54-2c3228ee63bd', 'booking.request', 'booking', '01a207ed-57be-785e-9a42-f7c8237e8c4d', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '{"fields": []}', '127.0.0.1', 0);

INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207ed-5767-7475-ae63-a186a5478a6c', '01a207ed-5767-7475-ae63-a186a5478a6c@incubator.hanoi', 1, '01a207ed-56fc-7c4a-92bd-a596a1c84028', '01a207ed-5709-710f-a52e-309f7d51abd4', '01a207ed-570c-77c4-8991-63ffd7947054', NULL, 'FIRM', 'Tiện trục mẫu', 'CONFIRMED', 'NO_SHOW', '', '2026-11-30 06:00:00+00', '2026-11-30 08:00:00+00', false, false, false, NULL, '01a207ed-5717-72a2-aa54-2c3228ee63bd', '2026-11-27 02:00:00+00', '01a207ed-5717-72a2-aa54-2c3228ee63bd', '2026-11-27 02:00:00+00', NULL, NULL, NULL, NULL, '', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207ed-574f-72ab-a184-662fb07381e5', '01a207ed-574f-72ab-a184-662fb07381e5@incubator.hanoi', 2, '01a207ed-56fc-7c4a-92bd-a596a1c84028', '01a207ed-5709-710f-a52e-309f7d51abd4', '01a207ed-570c-77c4-8991-63ffd7947054', NULL, 'FIRM', 'Tiện trục mẫu', 'CONFIRMED', 'COMPLETED', '', '2026-11-30 01:00:00+00', '2026-11-30 03:00:00+00', false, false, false, NULL, '01a207ed-5717-72a2-aa54-2c3228ee63bd', '2026-11-27 02:00:00+00', '01a207ed-5717-72a2-aa54-2c3228ee63bd', '2026-11-27 02:00:00+00', '2026-11-30 01:00:00+00', '2026-11-30 02:15:00+00', '01a207ed-5716-7d9c-9c02-8eedd4347438', '01a207ed-5716-7d9c-9c02-8eedd4347438', 'Sạch', 'Có phoi', 1200, 1275);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207ed-576a-7e56-8966-55afff326741', '01a207ed-576a-7e56-8966-55afff326741@incubator.hanoi', 2, '01a207ed-56fc-7c4a-92bd-a596a1c84028', '01a207ed-5709-710f-a52e-309f7d51abd4', '01a207ed-570c-77c4-8991-63ffd7947054', NULL, 'FIRM', 'Tiện trục mẫu', 'CONFIRMED', 'NO_SHOW', '', '2026-12-01 01:00:00+00', '2026-12-01 02:00:00+00', false, false, false, NULL, '01a207ed-5717-72a2-aa54-2c3228ee63bd', '2026-11-27 02:00:00+00', '01a207ed-5716-7d9c-9c02-8eedd4347438', '2026-11-27 02:00:00+00', NULL, NULL, NULL, NULL, '', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207ed-575d-781d-bf13-54e17d5e57bb', '01a207ed-575d-781d-bf13-54e17d5e57bb@incubator.hanoi', 2, '01a207ed-56fc-7c4a-92bd-a596a1c84028', '01a207ed-5709-710f-a52e-309f7d51abd4', '01a207ed-570d-743d-885c-81c88f686705', NULL, 'FIRM', 'Tiện trục mẫu', 'CONFIRMED', 'INTERRUPTED', '', '2026-11-30 01:00:00+00', '2026-11-30 01:30:00+00', false, false, false, NULL, '01a207ed-5717-72a2-aa54-2c3228ee63bd', '2026-11-27 02:00:00+00', '01a207ed-5717-72a2-aa54-2c3228ee63bd', '2026-11-27 02:00:00+00', '2026-11-30 01:00:00+00', '2026-11-30 01:30:00+00', '01a207ed-5716-7d9c-9c02-8eedd4347438', '01a207ed-5716-7d9c-9c02-8eedd4347438', 'Tốt', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207ed-576e-79a4-b3c6-0ef151601286', '01a207ed-576e-79a4-b3c6-0ef151601286@incubator.hanoi', 1, '01a207ed-56fc-7c4a-92bd-a596a1c84028', '01a207ed-5709-710f-a52e-309f7d51abd4', '01a207ed-570c-77c4-8991-63ffd7947054', NULL, 'FIRM', 'Tiện trục mẫu', 'CANCELLED', 'DECLINED', 'Hết khí argon', '2026-12-01 03:00:00+00', '2026-12-01 04:00:00+00', false, false, false, NULL, '01a207ed-5717-72a2-aa54-2c3228ee63bd', '2026-11-27 02:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, '', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207ed-577d-7f02-b4a5-aa8d7fa8b907', '01a207ed-577d-7f02-b4a5-aa8d7fa8b907@incubator.hanoi', 1, '01a207ed-56fc-7c4a-92bd-a596a1c84028', '01a207ed-5709-710f-a52e-309f7d51abd4', '01a207ed-570c-77c4-8991-63ffd7947054', NULL, 'FIRM', 'Tiện trục mẫu', 'CANCELLED', 'CANCELLED', 'Đổi kế hoạch', '2026-12-08 01:00:00+00', '2026-12-08 03:00:00+00', false, false, false, NULL, '01a207ed-5717-72a2-aa54-2c3228ee63bd', '2026-11-27 02:00:00+00', '01a207ed-5717-72a2-aa54-2c3228ee63bd', '2026-11-27 02:00:00+00', NULL, NULL, NULL, NULL, '', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207ed-5783-7925-8f5e-d960eda92020', '01a207ed-5783-7925-8f5e-d960eda92020@incubator.hanoi', 1, '01a207ed-56fc-7c4a-92bd-a596a1c84028', '01a207ed-5709-710f-a52e-309f7d51abd4', '01a207ed-570c-77c4-8991-63ffd7947054', NULL, 'FIRM', 'Tiện trục mẫu', 'CANCELLED', 'CANCELLED', 'Ốm', '2026-11-30 04:00:00+00', '2026-11-30 05:00:00+00', false, false, true, NULL, '01a207ed-5717-72a2-aa54-2c3228ee63bd', '2026-11-27 02:00:00+00', '01a207ed-5717-72a2-aa54-2c3228ee63bd', '2026-11-27 02:00:00+00', NULL, NULL, NULL, NULL, '', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207ed-578a-740b-8740-cffef0966276', '01a207ed-578a-740b-8740-cffef0966276@incubator.hanoi', 0, '01a207ed-56fc-7c4a-92bd-a596a1c84028', NULL, NULL, NULL, 'TRAINING', 'Lớp vẽ kỹ thuật', 'CONFIRMED', NULL, '', '2026-12-09 02:00:00+00', '2026-12-09 04:00:00+00', false, false, false, NULL, '01a207ed-5716-7d9c-9c02-8eedd4347438', '2026-11-27 02:00:00+00', '01a207ed-5716-7d9c-9c02-8eedd4347438', '2026-11-27 02:00:00+00', NULL, NULL, NULL, NULL, '', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207ed-578d-7a52-9813-f3eb90c99509', '01a207ed-578d-7a52-9813-f3eb90c99509@incubator.hanoi', 0, '01a207ed-56fc-7c4a-92bd-a596a1c84028', '01a207ed-5709-710f-a52e-309f7d51abd4', '01a207ed-570c-77c4-8991-63ffd7947054', NULL, 'FIRM', 'Tiện trục mẫu', 'CONFIRMED', NULL, '', '2026-12-10 10:00:00+00', '2026-12-10 11:00:00+00', false, false, false, NULL, '01a207ed-5716-7d9c-9c02-8eedd4347438', '2026-11-27 02:00:00+00', '01a207ed-5716-7d9c-9c02-8eedd4347438', '2026-11-27 02:00:00+00', NULL, NULL, NULL, NULL, '', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207ed-5791-77a7-9eb1-b9430b7c7269', '01a207ed-5791-77a7-9eb1-b9430b7c7269@incubator.hanoi', 1, '01a207ed-56fc-7c4a-92bd-a596a1c84028', '01a207ed-5709-710f-a52e-309f7d51abd4', '01a207ed-570c-77c4-8991-63ffd7947054', NULL, 'FIRM', 'Tiện trục mẫu', 'CONFIRMED', NULL, '', '2026-12-15 06:00:00+00', '2026-12-15 09:00:00+00', false, false, false, NULL, '01a207ed-5717-72a2-aa54-2c3228ee63bd', '2026-11-27 02:00:00+00', '01a207ed-5717-72a2-aa54-2c3228ee63bd', '2026-11-27 02:00:00+00', NULL, NULL, NULL, NULL, '', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207ed-579a-7d42-8069-36a4983e196e', '01a207ed-579a-7d42-8069-36a4983e196e@incubator.hanoi', 0, '01a207ed-56fc-7c4a-92bd-a596a1c84028', '01a207ed-5709-710f-a52e-309f7d51abd4', '01a207ed-570c-77c4-8991-63ffd7947054', NULL, 'FIRM', 'Tiện trục mẫu', 'CONFIRMED', NULL, '', '2026-12-16 01:00:00+00', '2026-12-16 05:00:00+00', true, false, false, NULL, '01a207ed-5717-72a2-aa54-2c3228ee63bd', '2026-11-27 02:00:00+00', '01a207ed-5717-72a2-aa54-2c3228ee63bd', '2026-11-27 02:00:00+00', NULL, NULL, NULL, NULL, '', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207ed-579d-7a68-a985-95e4c670a211', '01a207ed-579d-7a68-a985-95e4c670a211@incubator.hanoi', 0, '01a207ed-56fc-7c4a-92bd-a596a1c84028', '01a207ed-5709-710f-a52e-309f7d51abd4', '01a207ed-570c-77c4-8991-63ffd7947054', NULL, 'FIRM', 'Tiện trục mẫu', 'CONFIRMED', NULL, '', '2026-12-17 02:00:00+00', '2026-12-17 03:00:00+00', false, false, false, NULL, '01a207ed-5717-72a2-aa54-2c3228ee63bd', '2026-11-27 02:00:00+00', '01a207ed-5717-72a2-aa54-2c3228ee63bd', '2026-11-27 02:00:00+00', NULL, NULL, NULL, NULL, '', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207ed-57a0-7824-88fb-310ce706395e', '01a207ed-57a0-7824-88fb-310ce706395e@incubator.hanoi', 0, '01a207ed-56fc-7c4a-92bd-a596a1c84028', '01a207ed-5709-710f-a52e-309f7d51abd4', '01a207ed-570c-77c4-8991-63ffd7947054', NULL, 'FIRM', 'Tiện trục mẫu', 'CONFIRMED', NULL, '', '2026-12-17 07:00:00+00', '2026-12-18 03:00:00+00', false, false, false, NULL, '01a207ed-5717-72a2-aa54-2c3228ee63bd', '2026-11-27 02:00:00+00', '01a207ed-5717-72a2-aa54-2c3228ee63bd', '2026-11-27 02:00:00+00', NULL, NULL, NULL, NULL, '', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207ed-57a3-7d1c-9852-1668eedba764', '01a207ed-57a3-7d1c-9852-1668eedba764@incubator.hanoi', 0, '01a207ed-56fc-7c4a-92bd-a596a1c84028', '01a207ed-5709-710f-a52e-309f7d51abd4', '01a207ed-570c-77c4-8991-63ffd7947054', NULL, 'FIRM', 'Tiện trục mẫu', 'CONFIRMED', NULL, '', '2027-01-11 01:00:00+00', '2027-01-11 02:00:00+00', false, false, false, NULL, '01a207ed-5717-72a2-aa54-2c3228ee63bd', '2026-11-27 02:00:00+00', '01a207ed-5717-72a2-aa54-2c3228ee63bd', '2026-11-27 02:00:00+00', NULL, NULL, NULL, NULL, '', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207ed-5772-78c8-ba12-8bc3504e88a6', '01a207ed-5772-78c8-ba12-8bc3504e88a6@incubator.hanoi', 1, '01a207ed-56fc-7c4a-92bd-a596a1c84028', '01a207ed-5709-710f-a52e-309f7d51abd4', '01a207ed-570c-77c4-8991-63ffd7947054', NULL, 'FIRM', 'Tiện trục mẫu', 'CANCELLED', 'EXPIRED', '', '2026-12-01 06:00:00+00', '2026-12-01 07:00:00+00', false, false, false, NULL, '01a207ed-5717-72a2-aa54-2c3228ee63bd', '2026-11-27 02:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, '', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207ed-5775-7c69-8282-7ada6747f8e0', '01a207ed-5775-7c69-8282-7ada6747f8e0@incubator.hanoi', 1, '01a207ed-56fc-7c4a-92bd-a596a1c84028', '01a207ed-5709-710f-a52e-309f7d51abd4', '01a207ed-570c-77c4-8991-63ffd7947054', NULL, 'FIRM', 'Tiện trục mẫu', 'CANCELLED', 'EXPIRED', '', '2026-12-01 08:00:00+00', '2026-12-01 09:00:00+00', false, false, false, NULL, '01a207ed-5717-72a2-aa54-2c3228ee63bd', '2026-11-27 02:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, '', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207ed-57be-785e-9a42-f7c8237e8c4d', '01a207ed-57be-785e-9a42-f7c8237e8c4d@incubator.hanoi', 0, '01a207ed-56fc-7c4a-92bd-a596a1c84028', '01a207ed-5709-710f-a52e-309f7d51abd4', '01a207ed-570c-77c4-8991-63ffd7947054', NULL, 'FIRM', 'Tiện trục mẫu', 'TENTATIVE', NULL, '', '2026-12-22 01:00:00+00', '2026-12-22 03:00:00+00', false, false, false, '2026-12-08 01:00:00+00', '01a207ed-5717-72a2-aa54-2c3228ee63bd', '2026-12-05 01:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, '', '', NULL, NULL);

INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207ed-5751-7860-bcea-994826f488b8', '01a207ed-574f-72ab-a184-662fb07381e5', '01a207ed-570f-72f7-802e-0a6a328638f5', 1, '01a207ed-574f-7b5a-99bd-afe7acc8b3a6', '01a207ed-5710-7752-af8a-29b33c0d917c', 'INCUBATED', 330000, 165000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207ed-575e-7a51-8175-d0b5e25dd2e8', '01a207ed-575d-781d-bf13-54e17d5e57bb', '01a207ed-5712-734b-87a8-200d7a70b094', 1, '01a207ed-575d-7c16-b105-3be206dd3bb6', '01a207ed-5712-7d52-8e59-a9dcf054775a', 'INCUBATED', 330000, 165000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207ed-5768-767d-8b48-59d7afa4b46b', '01a207ed-5767-7475-ae63-a186a5478a6c', '01a207ed-570f-72f7-802e-0a6a328638f5', 1, '01a207ed-5767-781e-97da-b2c514593d16', '01a207ed-5710-7752-af8a-29b33c0d917c', 'INCUBATED', 330000, 165000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207ed-576b-7f5c-a15d-d7dcbeba550e', '01a207ed-576a-7e56-8966-55afff326741', '01a207ed-5714-77b3-88c5-101fac3f4bc5', 1, '01a207ed-576b-71fa-b67f-3471144f2360', '01a207ed-5714-7adc-bb05-2ce81babda66', 'INCUBATED', 330000, 165000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207ed-576f-7b6a-9c46-ec091b814cc2', '01a207ed-576e-79a4-b3c6-0ef151601286', '01a207ed-5714-77b3-88c5-101fac3f4bc5', 1, '01a207ed-576e-7d67-b7cc-33c3a2d07cee', '01a207ed-5714-7adc-bb05-2ce81babda66', 'INCUBATED', 330000, 165000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207ed-5773-7c08-8673-66c79a837466', '01a207ed-5772-78c8-ba12-8bc3504e88a6', '01a207ed-5714-77b3-88c5-101fac3f4bc5', 1, '01a207ed-5772-7cb4-8b17-b746ce258083', '01a207ed-5714-7adc-bb05-2ce81babda66', 'INCUBATED', 330000, 165000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207ed-5776-7e29-8529-7f45b09904c2', '01a207ed-5775-7c69-8282-7ada6747f8e0', '01a207ed-5714-77b3-88c5-101fac3f4bc5', 1, '01a207ed-5775-7fa0-84a4-f32a93dc2a28', '01a207ed-5714-7adc-bb05-2ce81babda66', 'INCUBATED', 330000, 165000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207ed-577e-7ee7-94e8-6276e3a40a04', '01a207ed-577d-7f02-b4a5-aa8d7fa8b907', '01a207ed-570f-72f7-802e-0a6a328638f5', 1, '01a207ed-577e-7247-beec-ff34695851d5', '01a207ed-5710-7752-af8a-29b33c0d917c', 'INCUBATED', 330000, 165000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207ed-5784-7955-a312-433276a88869', '01a207ed-5783-7925-8f5e-d960eda92020', '01a207ed-570f-72f7-802e-0a6a328638f5', 1, '01a207ed-5783-7c82-81b3-a37fe303eb68', '01a207ed-5710-7752-af8a-29b33c0d917c', 'INCUBATED', 330000, 165000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207ed-578b-7186-bda6-b163b5214f77', '01a207ed-578a-740b-8740-cffef0966276', '01a207ed-5711-7b21-a87f-39cc91e57389', 1, '01a207ed-578a-75c0-871e-da3b3f2af0c4', '01a207ed-5711-7f0e-88ff-ed2956579f3f', 'HOUSE', 0, 0);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207ed-578b-71dc-8e46-194e12bbbc4b', '01a207ed-578a-740b-8740-cffef0966276', '01a207ed-5711-7044-af58-187c231a5dd4', 3, '01a207ed-578a-762f-9240-9c57328a3bd5', '01a207ed-5711-76b0-9496-3742b28d692f', 'HOUSE', 0, 0);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207ed-578e-7b16-8876-d5cda0a6def0', '01a207ed-578d-7a52-9813-f3eb90c99509', '01a207ed-570f-72f7-802e-0a6a328638f5', 1, '01a207ed-578d-7dd3-91c9-bfbd078319e3', '01a207ed-5710-7752-af8a-29b33c0d917c', 'INCUBATED', 330000, 165000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207ed-5792-75dc-8830-0fc5694986c6', '01a207ed-5791-77a7-9eb1-b9430b7c7269', '01a207ed-570f-72f7-802e-0a6a328638f5', 1, '01a207ed-5791-7ac5-9ea5-8e42ffe60c8b', '01a207ed-5710-7752-af8a-29b33c0d917c', 'INCUBATED', 330000, 165000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207ed-579b-75df-836b-12972f4e6af6', '01a207ed-579a-7d42-8069-36a4983e196e', '01a207ed-5711-7044-af58-187c231a5dd4', 1, '01a207ed-579a-7ef4-b77a-88b91ae332c4', '01a207ed-5711-76b0-9496-3742b28d692f', 'INCUBATED', 330000, 330000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207ed-579e-795d-ba1e-51a255bd4451', '01a207ed-579d-7a68-a985-95e4c670a211', '01a207ed-5713-7189-ac35-19b73648483c', 1, '01a207ed-579d-7db1-aeaa-40c0366d27a9', '01a207ed-5713-759e-9c8c-5cfaea7938d9', 'INCUBATED', 330000, 165000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207ed-57a1-7697-9e7f-19611f65eba3', '01a207ed-57a0-7824-88fb-310ce706395e', '01a207ed-5713-79cf-9d8d-ad20d7cdd0d4', 1, '01a207ed-57a0-7b4f-8b04-be351e60cfce', '01a207ed-5714-7358-a4e7-b200c0d13190', 'INCUBATED', 330000, 165000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207ed-57a4-781d-9c7a-47a3aa886351', '01a207ed-57a3-7d1c-9852-1668eedba764', '01a207ed-5711-7b21-a87f-39cc91e57389', 1, '01a207ed-57a4-7039-879e-fbfbd47c7da5', '01a207ed-5711-7f0e-88ff-ed2956579f3f', 'INCUBATED', 330000, 165000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207ed-57bf-775b-98a1-167c6e9a553a', '01a207ed-57be-785e-9a42-f7c8237e8c4d', '01a207ed-5714-77b3-88c5-101fac3f4bc5', 1, '01a207ed-57be-7ba4-ad98-08c2391227af', '01a207ed-5714-7adc-bb05-2ce81babda66', 'INCUBATED', 330000, 165000);

INSERT INTO public.booking_override (id, booking, rule, reason, made_by, made_at) VALUES ('01a207ed-578f-7077-926f-daffebccfdec', '01a207ed-578d-7a52-9813-f3eb90c99509', 'outside-opening-hours', 'Giao hàng gấp', '01a207ed-5716-7d9c-9c02-8eedd4347438', '2026-11-27 02:00:00+00');

INSERT INTO public.budget_line (id, phase, year, incubator, source, category, "position", status, accepts_from, opened_by, allocated, held, accepted, committed, disbursed) VALUES ('01a207ed-5700-7c2b-a71b-63151ba5e581', '01a207ed-56fb-7048-8e30-ddbdd20c9902', 2026, '01a207ed-56fc-7c4a-92bd-a596a1c84028', '01a207ed-56fb-7148-9498-889d81296ba4', '01a207ed-56fb-7e49-ba8d-c589b3ba75a9', 1, 'OPEN', '2026-01-05', NULL, 500000000, 4455000, 288750, 3000000, 2000000);
INSERT INTO public.budget_line (id, phase, year, incubator, source, category, "position", status, accepts_from, opened_by, allocated, held, accepted, committed, disbursed) VALUES ('01a207ed-5704-7656-9f4e-ff742ead6691', '01a207ed-56fb-7048-8e30-ddbdd20c9902', 2026, '01a207ed-56fc-7c4a-92bd-a596a1c84028', '01a207ed-56fb-7148-9498-889d81296ba4', '01a207ed-56fb-79ae-a9e7-293f0124a2ae', 1, 'OPEN', '2026-01-05', NULL, 500000000, 0, 0, 0, 0);
INSERT INTO public.budget_line (id, phase, year, incubator, source, category, "position", status, accepts_from, opened_by, allocated, held, accepted, committed, disbursed) VALUES ('01a207ed-573b-7ad3-8c20-0b328265db59', '01a207ed-56fb-7048-8e30-ddbdd20c9902', 2020, '01a207ed-56fc-7c4a-92bd-a596a1c84028', '01a207ed-56fb-7148-9498-889d81296ba4', '01a207ed-56fb-7e49-ba8d-c589b3ba75a9', 1, 'OPEN', '2026-01-05', NULL, 320000000, 0, 0, 0, 0);
INSERT INTO public.budget_line (id, phase, year, incubator, source, category, "position", status, accepts_from, opened_by, allocated, held, accepted, committed, disbursed) VALUES ('01a207ed-5747-74ae-a532-d5add5c9d555', '01a207ed-56fb-7048-8e30-ddbdd20c9902', 2025, '01a207ed-56fc-7c4a-92bd-a596a1c84028', '01a207ed-56fb-7148-9498-889d81296ba4', '01a207ed-56fb-7e49-ba8d-c589b3ba75a9', 1, 'CLOSED', '2026-01-05', NULL, 50000000, 0, 0, 0, 0);
INSERT INTO public.budget_line (id, phase, year, incubator, source, category, "position", status, accepts_from, opened_by, allocated, held, accepted, committed, disbursed) VALUES ('01a207ed-5748-7c59-8df2-d8630f9da2c5', '01a207ed-56fb-7048-8e30-ddbdd20c9902', 2027, '01a207ed-56fc-7c4a-92bd-a596a1c84028', '01a207ed-56fb-78de-ae76-0a1d6aacbd7c', '01a207ed-56fb-7e49-ba8d-c589b3ba75a9', 1, 'OPEN', '2026-01-05', NULL, 80000000, 0, 0, 0, 0);

INSERT INTO public.budget_proposal (id, kind, line, other_line, amount, decision, note, status, made_by, made_at, decided_by, decided_at, reason) VALUES ('01a207ed-573e-7e63-8d17-003ec831a842', 'SUPPLEMENT', '01a207ed-573b-7ad3-8c20-0b328265db59', NULL, 120000000, '01a207ed-573e-77a4-bdcb-46ddcd2bb50a', 'Quý I', 'APPROVED', '01a207ed-573a-7a7c-a4cf-7626f102b2ea', '2026-11-27 02:00:00+00', '01a207ed-573a-7f3c-a26d-199a345964cd', '2026-11-27 02:00:00+00', '');
INSERT INTO public.budget_proposal (id, kind, line, other_line, amount, decision, note, status, made_by, made_at, decided_by, decided_at, reason) VALUES ('01a207ed-5743-75aa-b061-582fd18b37f4', 'WITHDRAWAL', '01a207ed-573b-7ad3-8c20-0b328265db59', NULL, 5000000, '01a207ed-573e-77a4-bdcb-46ddcd2bb50a', '', 'REJECTED', '01a207ed-573a-7a7c-a4cf-7626f102b2ea', '2026-11-27 02:00:00+00', '01a207ed-573a-7f3c-a26d-199a345964cd', '2026-11-27 02:00:00+00', 'Chưa đủ căn cứ');
INSERT INTO public.budget_proposal (id, kind, line, other_line, amount, decision, note, status, made_by, made_at, decided_by, decided_at, reason) VALUES ('01a207ed-5745-7ad2-874a-81f4bf5ba011', 'WITHDRAWAL', '01a207ed-5700-7c2b-a71b-63151ba5e581', NULL, 5000000, '01a207ed-573e-77a4-bdcb-46ddcd2bb50a', '', 'PENDING', '01a207ed-573a-7a7c-a4cf-7626f102b2ea', '2026-11-27 02:00:00+00', NULL, NULL, '');

INSERT INTO public.calendar_day (id, incubator, day, kind, name_vi, name_en, works_as, is_provisional) VALUES ('01a207ed-5717-7f10-af45-0d0e8d1c67c4', NULL, '2027-01-01', 'NGHI_LE', 'Tết Dương lịch', 'New Year''s Day', NULL, false);
INSERT INTO public.calendar_day (id, incubator, day, kind, name_vi, name_en, works_as, is_provisional) VALUES ('01a207ed-5718-76ca-b120-595e33f262be', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '2026-12-13', 'LAM_BU', 'Làm bù', 'Make-up day', 4, true);

INSERT INTO public.closure (id, incubator, resource, starts_at, ends_at, reason, made_by, made_at, withdrawn_at) VALUES ('01a207ed-5719-73da-88f8-9beb639cda52', '01a207ed-56fc-7c4a-92bd-a596a1c84028', NULL, '2026-12-21 01:00:00+00', '2026-12-21 10:00:00+00', 'Phun khử khuẩn', '01a207ed-5716-7d9c-9c02-8eedd4347438', '2026-11-27 02:00:00+00', NULL);
INSERT INTO public.closure (id, incubator, resource, starts_at, ends_at, reason, made_by, made_at, withdrawn_at) VALUES ('01a207ed-5719-7b66-8b88-7d866f7c92e5', NULL, '01a207ed-5711-7044-af58-187c231a5dd4', '2026-12-21 01:00:00+00', '2026-12-21 10:00:00+00', 'Đổi máy chủ', '01a207ed-5716-7d9c-9c02-8eedd4347438', '2026-11-27 02:00:00+00', '2026-11-27 02:00:00+00');

INSERT INTO public.coordination (id, programme, agency) VALUES ('01a207ed-56f8-747a-9768-ca701c90cb6c', '01a207ed-56f7-7ab8-a7b1-6955c8828108', '01a207ed-56f5-78f3-a1d7-2aef3f1d528b');
INSERT INTO public.coordination (id, programme, agency) VALUES ('01a207ed-56f9-75e8-8c42-55cbc62d1eec', '01a207ed-56f9-7355-bbe3-27bd25f356c5', '01a207ed-56f5-76e0-ba43-a51057c7f608');
INSERT INTO public.coordination (id, programme, agency) VALUES ('01a207ed-56f9-7c4b-871c-50d68e4a3b05', '01a207ed-56f9-7a40-b329-0aa4568220d4', '01a207ed-56f5-76e0-ba43-a51057c7f608');
INSERT INTO public.coordination (id, programme, agency) VALUES ('01a207ed-56fa-7265-92e9-8825555e42db', '01a207ed-56fa-704b-ba1e-6e4f19b6323f', '01a207ed-56f5-7bb0-a572-4d4decd66651');
INSERT INTO public.coordination (id, programme, agency) VALUES ('01a207ed-56fa-77a8-826c-d838b4a77c80', '01a207ed-56fa-75a2-ad1f-8ab7fe2ae4da', '01a207ed-56f5-7ad0-b996-b5d8790b77fd');
INSERT INTO public.coordination (id, programme, agency) VALUES ('01a207ed-56fa-7cf9-8d4c-d385e0286211', '01a207ed-56fa-7ad3-b5fb-7a016240fd23', '01a207ed-56f5-78f3-a1d7-2aef3f1d528b');
INSERT INTO public.coordination (id, programme, agency) VALUES ('01a207ed-56fa-7e64-abf9-710d7d53ae94', '01a207ed-56fa-7ad3-b5fb-7a016240fd23', '01a207ed-56f5-76e0-ba43-a51057c7f608');

INSERT INTO public.cost_category (id, code, name_vi, name_en, kind, "position") VALUES ('01a207ed-56fb-79ae-a9e7-293f0124a2ae', 'MAT_BANG', 'Mặt bằng, nhà xưởng', 'Premises and workshops', 'RECURRENT', 1);
INSERT INTO public.cost_category (id, code, name_vi, name_en, kind, "position") VALUES ('01a207ed-56fb-7e49-ba8d-c589b3ba75a9', 'THIET_BI', 'Trang thiết bị', 'Equipment', 'RECURRENT', 2);
INSERT INTO public.cost_category (id, code, name_vi, name_en, kind, "position") VALUES ('01a207ed-56fb-7f8d-aacf-0a21ed0f55e7', 'TU_VAN', 'Tư vấn, hỗ trợ kỹ thuật', 'Consulting and technical support', 'RECURRENT', 3);
INSERT INTO public.cost_category (id, code, name_vi, name_en, kind, "position") VALUES ('01a207ed-56fc-7076-85cd-b6d6f7677899', 'MANG_LUOI', 'Tạo mạng lưới', 'Networking', 'RECURRENT', 4);
INSERT INTO public.cost_category (id, code, name_vi, name_en, kind, "position") VALUES ('01a207ed-56fc-714c-aded-5d8587f1f027', 'DICH_VU_VP', 'Dịch vụ văn phòng', 'Office services', 'RECURRENT', 5);
INSERT INTO public.cost_category (id, code, name_vi, name_en, kind, "position") VALUES ('01a207ed-56fc-731d-96ae-b4192b6f6e69', 'DAO_TAO', 'Đào tạo', 'Training', 'RECURRENT', 6);
INSERT INTO public.cost_category (id, code, name_vi, name_en, kind, "position") VALUES ('01a207ed-56fc-7428-ab85-5113c4323486', 'XAY_DUNG_MUA_SAM', 'Xây dựng, mua sắm', 'Construction and procurement', 'CAPITAL', 7);
INSERT INTO public.cost_category (id, code, name_vi, name_en, kind, "position") VALUES ('01a207ed-56fc-74f3-85f6-943a8436c806', 'QUAN_LY', 'Quản lý', 'Management', 'RECURRENT', 8);

INSERT INTO public.decision (id, kind, number, issued_on, issuer, subject, is_assumed, recorded_at) VALUES ('01a207ed-56fe-7dfa-a0d5-240d6fbb777f', 'ALLOCATION', '12/QĐ-UBND', '2026-01-05', '01a207ed-56f4-73ab-a4a2-6fb97dc90124', 'Giao dự toán', false, '2026-11-23 02:00:00+00');
INSERT INTO public.decision (id, kind, number, issued_on, issuer, subject, is_assumed, recorded_at) VALUES ('01a207ed-573e-77a4-bdcb-46ddcd2bb50a', 'SUPPLEMENT', '77/QĐ-UBND', '2026-03-02', '01a207ed-56f4-73ab-a4a2-6fb97dc90124', 'Bổ sung (giả định)', true, '2026-11-27 02:00:00+00');

INSERT INTO public.duty (id, incubator, person, weekday, starts, ends, valid_from, valid_to) VALUES ('01a207ed-5715-788a-a848-5e57eb4e63da', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '01a207ed-5715-716b-a03c-484579630b1e', 0, 480, 1020, '2026-01-01', NULL);
INSERT INTO public.duty (id, incubator, person, weekday, starts, ends, valid_from, valid_to) VALUES ('01a207ed-5715-7fe5-a292-056af188fc2c', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '01a207ed-5715-716b-a03c-484579630b1e', 1, 480, 1020, '2026-01-01', NULL);
INSERT INTO public.duty (id, incubator, person, weekday, starts, ends, valid_from, valid_to) VALUES ('01a207ed-5716-72ff-91b5-4d9f8d3d56a3', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '01a207ed-5715-716b-a03c-484579630b1e', 2, 480, 1020, '2026-01-01', NULL);
INSERT INTO public.duty (id, incubator, person, weekday, starts, ends, valid_from, valid_to) VALUES ('01a207ed-5716-762e-8051-f89330ae842a', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '01a207ed-5715-716b-a03c-484579630b1e', 3, 480, 1020, '2026-01-01', NULL);
INSERT INTO public.duty (id, incubator, person, weekday, starts, ends, valid_from, valid_to) VALUES ('01a207ed-5716-78f3-a5ab-bed7e620d60f', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '01a207ed-5715-716b-a03c-484579630b1e', 4, 480, 1020, '2026-01-01', NULL);

INSERT INTO public.duty_absence (id, person, starts_at, ends_at, reason) VALUES ('01a207ed-5718-7cc7-ad79-13fb7d334c4d', '01a207ed-5715-716b-a03c-484579630b1e', '2027-01-11 01:00:00+00', '2027-01-11 10:00:00+00', 'Nghỉ phép');

INSERT INTO public.firm (id, tax_code, name_vi, name_en, stage, in_sector, product_vi, product_en, size, women_owned, employees, employees_female, revenue_last_year, weekly_quota_minutes, search_key, sort_key, created_at) VALUES ('01a207ed-5709-710f-a52e-309f7d51abd4', '9900010085', 'Khuôn mẫu Hồng Lĩnh', '', 'INCUBATION', true, '', '', '', false, 0, 0, 0, 0, '', 'Khuôn mẫu Hồng Lĩnh', '2026-11-27 02:00:00+00');
INSERT INTO public.firm (id, tax_code, name_vi, name_en, stage, in_sector, product_vi, product_en, size, women_owned, employees, employees_female, revenue_last_year, weekly_quota_minutes, search_key, sort_key, created_at) VALUES ('01a207ed-570a-7130-98a2-68e253ed6dd8', '9900010159', 'Robot Sao Khuê', '', 'INCUBATION', true, '', '', '', false, 0, 0, 0, 0, '', 'Robot Sao Khuê', '2026-11-27 02:00:00+00');

INSERT INTO public.funding_source (id, code, name_vi, name_en, is_state_budget, "position") VALUES ('01a207ed-56fb-7148-9498-889d81296ba4', 'NS_TRO_GIUP_DNNVV', 'Ngân sách trợ giúp phát triển doanh nghiệp nhỏ và vừa', 'City budget for assistance to small and medium enterprises', true, 1);
INSERT INTO public.funding_source (id, code, name_vi, name_en, is_state_budget, "position") VALUES ('01a207ed-56fb-7581-a2e9-a3d6e9f11b46', 'NS_DOI_MOI_CN', 'Ngân sách chương trình đổi mới công nghệ', 'City budget of the technology innovation programme', true, 2);
INSERT INTO public.funding_source (id, code, name_vi, name_en, is_state_budget, "position") VALUES ('01a207ed-56fb-76b9-9832-0972017c7707', 'KHAC_DOANH_NGHIEP', 'Vốn của các doanh nghiệp', 'Firms'' own capital', false, 3);
INSERT INTO public.funding_source (id, code, name_vi, name_en, is_state_budget, "position") VALUES ('01a207ed-56fb-7807-84da-693062033f1a', 'KHAC_VON_VAY', 'Vốn vay', 'Loans', false, 4);
INSERT INTO public.funding_source (id, code, name_vi, name_en, is_state_budget, "position") VALUES ('01a207ed-56fb-78de-ae76-0a1d6aacbd7c', 'KHAC_TAI_TRO', 'Tài trợ', 'Grants', false, 5);

INSERT INTO public.held_qualification (id, person, qualification, granted_on, expires_on, basis, granted_by, revoked_on) VALUES ('01a207ed-570d-7de8-9c14-2a360408ca52', '01a207ed-570c-77c4-8991-63ffd7947054', '01a207ed-5708-7400-af83-57e61ebc61bd', '2026-01-10', '2027-06-30', 'SIGN_OFF', NULL, NULL);
INSERT INTO public.held_qualification (id, person, qualification, granted_on, expires_on, basis, granted_by, revoked_on) VALUES ('01a207ed-570e-754b-b69a-0f95c2cc77fa', '01a207ed-570c-77c4-8991-63ffd7947054', '01a207ed-5708-7ab2-93c5-933f35855d83', '2026-01-10', '2027-06-30', 'SIGN_OFF', NULL, NULL);
INSERT INTO public.held_qualification (id, person, qualification, granted_on, expires_on, basis, granted_by, revoked_on) VALUES ('01a207ed-570e-78a7-bbd2-528df7e0cf8d', '01a207ed-570d-7972-a461-376bb1bfaaff', '01a207ed-5708-7400-af83-57e61ebc61bd', '2026-01-10', '2027-06-30', 'SIGN_OFF', NULL, NULL);
INSERT INTO public.held_qualification (id, person, qualification, granted_on, expires_on, basis, granted_by, revoked_on) VALUES ('01a207ed-570e-7b88-a45c-d22a524271ac', '01a207ed-570d-7972-a461-376bb1bfaaff', '01a207ed-5708-7ab2-93c5-933f35855d83', '2026-01-10', '2027-06-30', 'SIGN_OFF', NULL, NULL);
INSERT INTO public.held_qualification (id, person, qualification, granted_on, expires_on, basis, granted_by, revoked_on) VALUES ('01a207ed-570e-7e46-b780-8a4cbc902c0f', '01a207ed-570d-743d-885c-81c88f686705', '01a207ed-5708-7400-af83-57e61ebc61bd', '2026-01-10', '2027-06-30', 'SIGN_OFF', NULL, NULL);
INSERT INTO public.held_qualification (id, person, qualification, granted_on, expires_on, basis, granted_by, revoked_on) VALUES ('01a207ed-5715-735b-9f9b-a62a354683ba', '01a207ed-5715-716b-a03c-484579630b1e', '01a207ed-5708-7d2a-bcde-79b088464055', '2026-01-10', '2027-06-30', 'SIGN_OFF', NULL, NULL);
INSERT INTO public.held_qualification (id, person, qualification, granted_on, expires_on, basis, granted_by, revoked_on) VALUES ('01a207ed-5715-763a-9ba6-6d7cb0a50331', '01a207ed-5715-716b-a03c-484579630b1e', '01a207ed-5708-7f13-8cc4-9930d8a0d527', '2026-01-10', '2027-06-30', 'SIGN_OFF', NULL, NULL);

INSERT INTO public.idempotency_key (id, account, key, body_hash, answer, created_at) VALUES ('01a207ed-57bc-7e98-aa15-61311899444c', '01a207ed-5717-72a2-aa54-2c3228ee63bd', 'sổ-1', '0000000000000000000000000000000000000000000000000000000000000000', '{"id": "01a207ed-57be-785e-9a42-f7c8237e8c4d", "uid": "01a207ed-57be-785e-9a42-f7c8237e8c4d@incubator.hanoi", "sequence": 0, "status": "TENTATIVE", "price": {"full_cost": 660000, "tenant_price": 330000, "support": 330000, "surcharge": 0}, "funding": [{"line": "01a207ed-5700-7c2b-a71b-63151ba5e581", "amount": 330000, "mode": "cash"}]}', '2026-12-05 01:00:00+00');

INSERT INTO public.incubator (id, code, kind, name_vi, name_en, address, note_vi, note_en, search_key, sort_key) VALUES ('01a207ed-56fc-7c4a-92bd-a596a1c84028', 'VU-CK', 'INCUBATOR', 'Vườn ươm cơ khí', 'House VU-CK', '', '', '', 'vuon uom co khi', 'vunk00010unj00007n000hef0004');

INSERT INTO public.inspection (id, resource, kind, performed_on, valid_until, certificate, recorded_by, recorded_at) VALUES ('01a207ed-571a-7d7d-962d-bcbdec416f45', '01a207ed-5712-734b-87a8-200d7a70b094', 'INSPECTION', '2026-06-01', '2027-05-31', 'KĐ-014/2026', '01a207ed-5716-7d9c-9c02-8eedd4347438', '2026-11-27 02:00:00+00');

INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ed-5701-7661-b65a-e04bd454ca79', '01a207ed-5700-7c2b-a71b-63151ba5e581', 'ALLOCATION', 500000000, NULL, '01a207ed-56fe-7dfa-a0d5-240d6fbb777f', NULL, NULL, NULL, '2026-11-23 02:00:00+00', '01a207ed-56fd-7850-ab43-9e1a6050cf3c', '01a207ed-56fe-73c8-85d5-4267be230273', '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ed-5704-7a0c-827f-3592d9d5c210', '01a207ed-5704-7656-9f4e-ff742ead6691', 'ALLOCATION', 500000000, NULL, '01a207ed-56fe-7dfa-a0d5-240d6fbb777f', NULL, NULL, NULL, '2026-11-23 02:00:00+00', '01a207ed-56fd-7850-ab43-9e1a6050cf3c', '01a207ed-56fe-73c8-85d5-4267be230273', '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ed-573b-7ef9-833d-ddc99a02469d', '01a207ed-573b-7ad3-8c20-0b328265db59', 'ALLOCATION', 200000000, NULL, '01a207ed-56fe-7dfa-a0d5-240d6fbb777f', NULL, NULL, NULL, '2026-11-23 02:00:00+00', '01a207ed-56fd-7850-ab43-9e1a6050cf3c', '01a207ed-56fe-73c8-85d5-4267be230273', '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ed-5740-7c62-b7d1-146cbe7efe2a', '01a207ed-573b-7ad3-8c20-0b328265db59', 'SUPPLEMENT', 120000000, NULL, '01a207ed-573e-77a4-bdcb-46ddcd2bb50a', '01a207ed-573e-7e63-8d17-003ec831a842', NULL, NULL, '2026-11-27 02:00:00+00', '01a207ed-573a-7a7c-a4cf-7626f102b2ea', '01a207ed-573a-7f3c-a26d-199a345964cd', 'Quý I');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ed-5747-7854-87c9-1ddb268fe87b', '01a207ed-5747-74ae-a532-d5add5c9d555', 'ALLOCATION', 50000000, NULL, '01a207ed-56fe-7dfa-a0d5-240d6fbb777f', NULL, NULL, NULL, '2026-11-23 02:00:00+00', '01a207ed-56fd-7850-ab43-9e1a6050cf3c', '01a207ed-56fe-73c8-85d5-4267be230273', '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ed-5748-7ff7-acc4-821c4fb66576', '01a207ed-5748-7c59-8df2-d8630f9da2c5', 'ALLOCATION', 80000000, NULL, '01a207ed-56fe-7dfa-a0d5-240d6fbb777f', NULL, NULL, NULL, '2026-11-23 02:00:00+00', '01a207ed-56fd-7850-ab43-9e1a6050cf3c', '01a207ed-56fe-73c8-85d5-4267be230273', '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ed-5749-78d4-aa9d-8548178d4891', '01a207ed-5700-7c2b-a71b-63151ba5e581', 'COMMITMENT', 3000000, NULL, NULL, NULL, NULL, NULL, '2026-11-23 02:00:00+00', '01a207ed-56fd-7850-ab43-9e1a6050cf3c', '01a207ed-56fe-73c8-85d5-4267be230273', 'HĐ 01');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ed-5749-78e5-b4d1-43ebbbfc3a17', '01a207ed-5700-7c2b-a71b-63151ba5e581', 'DISBURSEMENT', 2000000, NULL, NULL, NULL, NULL, 'PC-0001', '2026-11-23 02:00:00+00', '01a207ed-56fd-7850-ab43-9e1a6050cf3c', '01a207ed-56fe-73c8-85d5-4267be230273', '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ed-5751-73d8-aa80-3cb0dbdccc78', '01a207ed-5700-7c2b-a71b-63151ba5e581', 'HOLD', 330000, '01a207ed-574f-7b5a-99bd-afe7acc8b3a6', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207ed-5717-72a2-aa54-2c3228ee63bd', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ed-5758-7bd1-a2ad-702a094377ab', '01a207ed-5700-7c2b-a71b-63151ba5e581', 'ACCEPTANCE', 206250, '01a207ed-574f-7b5a-99bd-afe7acc8b3a6', NULL, NULL, NULL, NULL, '2026-11-30 02:15:00+00', '01a207ed-5716-7d9c-9c02-8eedd4347438', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ed-5758-7bf4-9ce6-b9a37252031c', '01a207ed-5700-7c2b-a71b-63151ba5e581', 'RELEASE', 123750, '01a207ed-574f-7b5a-99bd-afe7acc8b3a6', NULL, NULL, NULL, NULL, '2026-11-30 02:15:00+00', '01a207ed-5716-7d9c-9c02-8eedd4347438', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ed-575e-7730-a62c-b21703cfb6f0', '01a207ed-5700-7c2b-a71b-63151ba5e581', 'HOLD', 330000, '01a207ed-575d-7c16-b105-3be206dd3bb6', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207ed-5717-72a2-aa54-2c3228ee63bd', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ed-5763-78d3-8201-facc3343ffbf', '01a207ed-5700-7c2b-a71b-63151ba5e581', 'ACCEPTANCE', 82500, '01a207ed-575d-7c16-b105-3be206dd3bb6', NULL, NULL, NULL, NULL, '2026-11-30 01:30:00+00', '01a207ed-5716-7d9c-9c02-8eedd4347438', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ed-5763-78f3-92f0-e471dc24f4fc', '01a207ed-5700-7c2b-a71b-63151ba5e581', 'RELEASE', 247500, '01a207ed-575d-7c16-b105-3be206dd3bb6', NULL, NULL, NULL, NULL, '2026-11-30 01:30:00+00', '01a207ed-5716-7d9c-9c02-8eedd4347438', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ed-5768-7362-ad84-08cb8c382077', '01a207ed-5700-7c2b-a71b-63151ba5e581', 'HOLD', 330000, '01a207ed-5767-781e-97da-b2c514593d16', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207ed-5717-72a2-aa54-2c3228ee63bd', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ed-576b-7c74-a308-f6d471178326', '01a207ed-5700-7c2b-a71b-63151ba5e581', 'HOLD', 165000, '01a207ed-576b-71fa-b67f-3471144f2360', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207ed-5717-72a2-aa54-2c3228ee63bd', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ed-576f-7863-b3c7-ab9dd1e70e7b', '01a207ed-5700-7c2b-a71b-63151ba5e581', 'HOLD', 165000, '01a207ed-576e-7d67-b7cc-33c3a2d07cee', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207ed-5717-72a2-aa54-2c3228ee63bd', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ed-5773-78cd-b64b-642a5dd2abe3', '01a207ed-5700-7c2b-a71b-63151ba5e581', 'HOLD', 165000, '01a207ed-5772-7cb4-8b17-b746ce258083', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207ed-5717-72a2-aa54-2c3228ee63bd', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ed-5776-7aeb-b0d9-121060f6bd9f', '01a207ed-5700-7c2b-a71b-63151ba5e581', 'HOLD', 165000, '01a207ed-5775-7fa0-84a4-f32a93dc2a28', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207ed-5717-72a2-aa54-2c3228ee63bd', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ed-577b-78ea-9087-4d4040b330a6', '01a207ed-5700-7c2b-a71b-63151ba5e581', 'RELEASE', 165000, '01a207ed-576e-7d67-b7cc-33c3a2d07cee', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207ed-5716-7d9c-9c02-8eedd4347438', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ed-577e-7bc1-b9e7-ee905efc19a4', '01a207ed-5700-7c2b-a71b-63151ba5e581', 'HOLD', 330000, '01a207ed-577e-7247-beec-ff34695851d5', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207ed-5717-72a2-aa54-2c3228ee63bd', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ed-5781-7348-b7f8-d1c99c2564cb', '01a207ed-5700-7c2b-a71b-63151ba5e581', 'RELEASE', 330000, '01a207ed-577e-7247-beec-ff34695851d5', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207ed-5717-72a2-aa54-2c3228ee63bd', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ed-5784-768f-8c0a-6aa7210b7875', '01a207ed-5700-7c2b-a71b-63151ba5e581', 'HOLD', 165000, '01a207ed-5783-7c82-81b3-a37fe303eb68', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207ed-5717-72a2-aa54-2c3228ee63bd', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ed-5786-7a49-9c73-da48d8e1f13f', '01a207ed-5700-7c2b-a71b-63151ba5e581', 'RELEASE', 165000, '01a207ed-5783-7c82-81b3-a37fe303eb68', NULL, NULL, NULL, NULL, '2026-11-30 01:00:00+00', '01a207ed-5717-72a2-aa54-2c3228ee63bd', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ed-578e-77c9-acae-9da36ae54eca', '01a207ed-5700-7c2b-a71b-63151ba5e581', 'HOLD', 165000, '01a207ed-578d-7dd3-91c9-bfbd078319e3', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207ed-5716-7d9c-9c02-8eedd4347438', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ed-5792-7310-adc3-ec5fb06c46ed', '01a207ed-5700-7c2b-a71b-63151ba5e581', 'HOLD', 330000, '01a207ed-5791-7ac5-9ea5-8e42ffe60c8b', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207ed-5717-72a2-aa54-2c3228ee63bd', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ed-5797-7f70-8c6e-f710495a96c3', '01a207ed-5700-7c2b-a71b-63151ba5e581', 'RELEASE', 330000, '01a207ed-5791-7ac5-9ea5-8e42ffe60c8b', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207ed-5717-72a2-aa54-2c3228ee63bd', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ed-5797-7f93-bc4c-50eaf793897d', '01a207ed-5700-7c2b-a71b-63151ba5e581', 'HOLD', 495000, '01a207ed-5791-7ac5-9ea5-8e42ffe60c8b', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207ed-5717-72a2-aa54-2c3228ee63bd', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ed-579e-7622-9c2b-9cffd6dbd5fa', '01a207ed-5700-7c2b-a71b-63151ba5e581', 'HOLD', 165000, '01a207ed-579d-7db1-aeaa-40c0366d27a9', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207ed-5717-72a2-aa54-2c3228ee63bd', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ed-57a1-73c2-8b27-84f5d98c1ec7', '01a207ed-5700-7c2b-a71b-63151ba5e581', 'HOLD', 3300000, '01a207ed-57a0-7b4f-8b04-be351e60cfce', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207ed-5717-72a2-aa54-2c3228ee63bd', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ed-57b1-7d09-8a63-992c2020d14d', '01a207ed-5700-7c2b-a71b-63151ba5e581', 'RELEASE', 165000, '01a207ed-5772-7cb4-8b17-b746ce258083', NULL, NULL, NULL, NULL, '2026-12-05 01:00:00+00', NULL, NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ed-57b4-7304-82a0-50b3de2224de', '01a207ed-5700-7c2b-a71b-63151ba5e581', 'RELEASE', 165000, '01a207ed-5775-7fa0-84a4-f32a93dc2a28', NULL, NULL, NULL, NULL, '2026-12-05 01:00:00+00', NULL, NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ed-57b6-79e9-a947-e6fa1939ef44', '01a207ed-5700-7c2b-a71b-63151ba5e581', 'RELEASE', 330000, '01a207ed-5767-781e-97da-b2c514593d16', NULL, NULL, NULL, NULL, '2026-12-05 01:00:00+00', NULL, NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ed-57b8-7dc7-86ae-0d22899e7672', '01a207ed-5700-7c2b-a71b-63151ba5e581', 'RELEASE', 165000, '01a207ed-576b-71fa-b67f-3471144f2360', NULL, NULL, NULL, NULL, '2026-12-05 01:00:00+00', NULL, NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ed-57bf-747f-9dfc-ef3b49d56617', '01a207ed-5700-7c2b-a71b-63151ba5e581', 'HOLD', 330000, '01a207ed-57be-7ba4-ad98-08c2391227af', NULL, NULL, NULL, NULL, '2026-12-05 01:00:00+00', '01a207ed-5717-72a2-aa54-2c3228ee63bd', NULL, '');

INSERT INTO public.maintenance (id, resource, kind, starts_at, ends_at, reason, made_by, made_at, finished_by, withdrawn_at) VALUES ('01a207ed-571a-70a8-8f7c-0afe9ea7f977', '01a207ed-5713-79cf-9d8d-ad20d7cdd0d4', 'PLANNED', '2026-12-21 01:00:00+00', '2026-12-21 10:00:00+00', 'Thay dây', '01a207ed-5716-7d9c-9c02-8eedd4347438', '2026-11-27 02:00:00+00', NULL, NULL);
INSERT INTO public.maintenance (id, resource, kind, starts_at, ends_at, reason, made_by, made_at, finished_by, withdrawn_at) VALUES ('01a207ed-571a-7853-b6cc-d3bf21d34322', '01a207ed-5714-77b3-88c5-101fac3f4bc5', 'BREAKDOWN', '2026-11-24 02:00:00+00', '2026-11-27 02:00:00+00', 'Rò khí', '01a207ed-5716-7d9c-9c02-8eedd4347438', '2026-11-27 02:00:00+00', NULL, NULL);

INSERT INTO public.membership (id, firm, person, title, is_contact, valid_from, valid_to) VALUES ('01a207ed-570c-7c7e-99ff-b4d3033b6f3f', '01a207ed-5709-710f-a52e-309f7d51abd4', '01a207ed-570c-77c4-8991-63ffd7947054', '', false, '2026-01-05', NULL);
INSERT INTO public.membership (id, firm, person, title, is_contact, valid_from, valid_to) VALUES ('01a207ed-570d-76a3-981c-adcc9fd13236', '01a207ed-5709-710f-a52e-309f7d51abd4', '01a207ed-570d-743d-885c-81c88f686705', '', false, '2026-01-05', NULL);
INSERT INTO public.membership (id, firm, person, title, is_contact, valid_from, valid_to) VALUES ('01a207ed-570d-7b69-bdc7-a6e58217c151', '01a207ed-570a-7130-98a2-68e253ed6dd8', '01a207ed-570d-7972-a461-376bb1bfaaff', '', false, '2026-01-05', NULL);

INSERT INTO public.migration (id, name, app_name, ran_on) VALUES (1, '2026-11-23T08:00:00:000000', 'incubator', '2026-11-23 10:22:04.41972');
INSERT INTO public.migration (id, name, app_name, ran_on) VALUES (2, '2026-11-23T08:10:00:000000', 'tenants', '2026-11-23 10:22:04.424411');
INSERT INTO public.migration (id, name, app_name, ran_on) VALUES (3, '2026-11-23T08:20:00:000000', 'facilities', '2026-11-23 10:22:04.449105');

INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207ed-5751-7f64-9669-1478e9c49ea3', '01a207ed-574f-7b5a-99bd-afe7acc8b3a6', '01a207ed-570f-72f7-802e-0a6a328638f5', 1, '2026-11-30 01:00:00+00', '2026-11-30 02:15:00+00', '2026-11-30 00:30:00+00', '2026-11-30 02:30:00+00', true, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207ed-575e-7d2a-85c4-b321ac28ba75', '01a207ed-575d-7c16-b105-3be206dd3bb6', '01a207ed-5712-734b-87a8-200d7a70b094', 1, '2026-11-30 01:00:00+00', '2026-11-30 01:30:00+00', '2026-11-30 00:30:00+00', '2026-11-30 01:45:00+00', true, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207ed-575e-7d72-a3a5-1bbd667df590', '01a207ed-575d-7c16-b105-3be206dd3bb6', '01a207ed-5714-7e4f-9563-f88525c758c9', 0, '2026-11-30 01:00:00+00', '2026-11-30 01:30:00+00', '2026-11-30 01:00:00+00', '2026-11-30 01:30:00+00', true, '01a207ed-5715-716b-a03c-484579630b1e');
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207ed-5768-7984-b97e-e6471916c8b8', '01a207ed-5767-781e-97da-b2c514593d16', '01a207ed-570f-72f7-802e-0a6a328638f5', 1, '2026-11-30 06:00:00+00', '2026-11-30 08:00:00+00', '2026-11-30 05:30:00+00', '2026-11-30 08:15:00+00', true, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207ed-576c-726a-b6e6-719046a70728', '01a207ed-576b-71fa-b67f-3471144f2360', '01a207ed-5714-77b3-88c5-101fac3f4bc5', 1, '2026-12-01 01:00:00+00', '2026-12-01 02:00:00+00', '2026-12-01 00:30:00+00', '2026-12-01 02:15:00+00', true, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207ed-576f-7e5d-a432-0b982f6b6a93', '01a207ed-576e-7d67-b7cc-33c3a2d07cee', '01a207ed-5714-77b3-88c5-101fac3f4bc5', 1, '2026-12-01 03:00:00+00', '2026-12-01 04:00:00+00', '2026-12-01 02:30:00+00', '2026-12-01 04:15:00+00', false, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207ed-577f-7127-8f59-e2654385dc41', '01a207ed-577e-7247-beec-ff34695851d5', '01a207ed-570f-72f7-802e-0a6a328638f5', 1, '2026-12-08 01:00:00+00', '2026-12-08 03:00:00+00', '2026-12-08 00:30:00+00', '2026-12-08 03:15:00+00', false, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207ed-5784-7b76-9be4-2e327d63e059', '01a207ed-5783-7c82-81b3-a37fe303eb68', '01a207ed-570f-72f7-802e-0a6a328638f5', 1, '2026-11-30 04:00:00+00', '2026-11-30 05:00:00+00', '2026-11-30 03:30:00+00', '2026-11-30 05:15:00+00', false, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207ed-578b-7686-ad7e-5e8831a72232', '01a207ed-578a-75c0-871e-da3b3f2af0c4', '01a207ed-5711-7b21-a87f-39cc91e57389', 1, '2026-12-09 02:00:00+00', '2026-12-09 04:00:00+00', '2026-12-09 02:00:00+00', '2026-12-09 04:00:00+00', true, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207ed-578b-76d1-9257-518ef9f51856', '01a207ed-578a-762f-9240-9c57328a3bd5', '01a207ed-5711-7044-af58-187c231a5dd4', 3, '2026-12-09 02:00:00+00', '2026-12-09 04:00:00+00', '2026-12-09 02:00:00+00', '2026-12-09 04:00:00+00', true, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207ed-578e-7d9f-9352-34cacb59ddd4', '01a207ed-578d-7dd3-91c9-bfbd078319e3', '01a207ed-570f-72f7-802e-0a6a328638f5', 1, '2026-12-10 10:00:00+00', '2026-12-10 11:00:00+00', '2026-12-10 09:30:00+00', '2026-12-10 11:15:00+00', true, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207ed-5798-7fe5-8023-25ee187b84fe', '01a207ed-5791-7ac5-9ea5-8e42ffe60c8b', '01a207ed-570f-72f7-802e-0a6a328638f5', 1, '2026-12-15 06:00:00+00', '2026-12-15 09:00:00+00', '2026-12-15 05:30:00+00', '2026-12-15 09:15:00+00', true, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207ed-579b-77ed-9f06-41a8997627f0', '01a207ed-579a-7ef4-b77a-88b91ae332c4', '01a207ed-5711-7044-af58-187c231a5dd4', 1, '2026-12-16 01:00:00+00', '2026-12-16 05:00:00+00', '2026-12-16 01:00:00+00', '2026-12-16 05:00:00+00', true, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207ed-579e-7b81-aeac-3ce76b044864', '01a207ed-579d-7db1-aeaa-40c0366d27a9', '01a207ed-5713-7189-ac35-19b73648483c', 1, '2026-12-17 02:00:00+00', '2026-12-17 03:00:00+00', '2026-12-17 01:30:00+00', '2026-12-17 03:15:00+00', true, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207ed-579e-7bcd-857c-ac988eada1b4', '01a207ed-579d-7db1-aeaa-40c0366d27a9', '01a207ed-5714-7e4f-9563-f88525c758c9', 1, '2026-12-17 02:00:00+00', '2026-12-17 03:00:00+00', '2026-12-17 02:00:00+00', '2026-12-17 03:00:00+00', true, '01a207ed-5715-716b-a03c-484579630b1e');
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207ed-57a1-78ab-bef0-bed4af35d5c8', '01a207ed-57a0-7b4f-8b04-be351e60cfce', '01a207ed-5713-79cf-9d8d-ad20d7cdd0d4', 1, '2026-12-17 07:00:00+00', '2026-12-18 03:00:00+00', '2026-12-17 06:30:00+00', '2026-12-18 03:15:00+00', true, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207ed-57a4-7a56-854b-e1d087dd142d', '01a207ed-57a4-7039-879e-fbfbd47c7da5', '01a207ed-5711-7b21-a87f-39cc91e57389', 1, '2027-01-11 01:00:00+00', '2027-01-11 02:00:00+00', '2027-01-11 01:00:00+00', '2027-01-11 02:00:00+00', true, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207ed-5773-7f54-a5a3-ee48fc15eaa5', '01a207ed-5772-7cb4-8b17-b746ce258083', '01a207ed-5714-77b3-88c5-101fac3f4bc5', 1, '2026-12-01 06:00:00+00', '2026-12-01 07:00:00+00', '2026-12-01 05:30:00+00', '2026-12-01 07:15:00+00', false, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207ed-5777-7094-ac75-400fdec7ffd8', '01a207ed-5775-7fa0-84a4-f32a93dc2a28', '01a207ed-5714-77b3-88c5-101fac3f4bc5', 1, '2026-12-01 08:00:00+00', '2026-12-01 09:00:00+00', '2026-12-01 07:30:00+00', '2026-12-01 09:15:00+00', false, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207ed-57bf-798e-995a-0e80fdc47acc', '01a207ed-57be-7ba4-ad98-08c2391227af', '01a207ed-5714-77b3-88c5-101fac3f4bc5', 1, '2026-12-22 01:00:00+00', '2026-12-22 03:00:00+00', '2026-12-22 00:30:00+00', '2026-12-22 03:15:00+00', true, NULL);

INSERT INTO public.opening_hours (id, incubator, resource, kind, weekday, opens, closes, valid_from, valid_to) VALUES ('01a207ed-5705-7302-9290-53d336262f38', '01a207ed-56fc-7c4a-92bd-a596a1c84028', NULL, 'OPEN', 0, 480, 1020, NULL, NULL);
INSERT INTO public.opening_hours (id, incubator, resource, kind, weekday, opens, closes, valid_from, valid_to) VALUES ('01a207ed-5705-7b88-a644-a28488f4fd08', '01a207ed-56fc-7c4a-92bd-a596a1c84028', NULL, 'STAFFED', 0, 480, 1020, NULL, NULL);
INSERT INTO public.opening_hours (id, incubator, resource, kind, weekday, opens, closes, valid_from, valid_to) VALUES ('01a207ed-5705-7ecf-9e46-9037f0839543', '01a207ed-56fc-7c4a-92bd-a596a1c84028', NULL, 'OPEN', 1, 480, 1020, NULL, NULL);
INSERT INTO public.opening_hours (id, incubator, resource, kind, weekday, opens, closes, valid_from, valid_to) VALUES ('01a207ed-5706-719f-acc0-e43e51038069', '01a207ed-56fc-7c4a-92bd-a596a1c84028', NULL, 'STAFFED', 1, 480, 1020, NULL, NULL);
INSERT INTO public.opening_hours (id, incubator, resource, kind, weekday, opens, closes, valid_from, valid_to) VALUES ('01a207ed-5706-744d-9f46-cc96f0a489a3', '01a207ed-56fc-7c4a-92bd-a596a1c84028', NULL, 'OPEN', 2, 480, 1020, NULL, NULL);
INSERT INTO public.opening_hours (id, incubator, resource, kind, weekday, opens, closes, valid_from, valid_to) VALUES ('01a207ed-5706-76ea-a437-329c9a9a97e7', '01a207ed-56fc-7c4a-92bd-a596a1c84028', NULL, 'STAFFED', 2, 480, 1020, NULL, NULL);
INSERT INTO public.opening_hours (id, incubator, resource, kind, weekday, opens, closes, valid_from, valid_to) VALUES ('01a207ed-5706-798c-935c-ddd579778f70', '01a207ed-56fc-7c4a-92bd-a596a1c84028', NULL, 'OPEN', 3, 480, 1020, NULL, NULL);
INSERT INTO public.opening_hours (id, incubator, resource, kind, weekday, opens, closes, valid_from, valid_to) VALUES ('01a207ed-5706-7bb0-91b3-a9fe626fce7f', '01a207ed-56fc-7c4a-92bd-a596a1c84028', NULL, 'STAFFED', 3, 480, 1020, NULL, NULL);
INSERT INTO public.opening_hours (id, incubator, resource, kind, weekday, opens, closes, valid_from, valid_to) VALUES ('01a207ed-5706-7d9e-805d-376e5819caa6', '01a207ed-56fc-7c4a-92bd-a596a1c84028', NULL, 'OPEN', 4, 480, 1020, NULL, NULL);
INSERT INTO public.opening_hours (id, incubator, resource, kind, weekday, opens, closes, valid_from, valid_to) VALUES ('01a207ed-5706-7f86-af24-5636e74013f9', '01a207ed-56fc-7c4a-92bd-a596a1c84028', NULL, 'STAFFED', 4, 480, 1020, NULL, NULL);
INSERT INTO public.opening_hours (id, incubator, resource, kind, weekday, opens, closes, valid_from, valid_to) VALUES ('01a207ed-5707-7174-9feb-ba892895f70d', '01a207ed-56fc-7c4a-92bd-a596a1c84028', NULL, 'OPEN', 5, 480, 720, NULL, NULL);
INSERT INTO public.opening_hours (id, incubator, resource, kind, weekday, opens, closes, valid_from, valid_to) VALUES ('01a207ed-5707-7379-a76c-66cea7aba62d', '01a207ed-56fc-7c4a-92bd-a596a1c84028', NULL, 'STAFFED', 5, 480, 720, NULL, NULL);

INSERT INTO public.password_link (id, token_hash, account, created_at, expires_at, used_at) VALUES ('01a207ed-571e-7af4-80a1-a3080b65938b', '4a9f7cff3183899ef3edd5c8171814c8bc1234e6c05c3b5828d8132f337fa44a', '01a207ed-571e-721f-bcfa-63701e0a3c9d', '2026-11-27 02:00:00+00', '2026-12-04 02:00:00+00', NULL);
INSERT INTO public.password_link (id, token_hash, account, created_at, expires_at, used_at) VALUES ('01a207ed-571d-761b-8431-3bec4875a9aa', '4c2b4030b0997431d59599dba061a7f2ea245b0a55b8cfd088db41b1fd5c1314', '01a207ed-571c-7412-af25-e5b920f781b6', '2026-11-27 02:00:00+00', '2026-12-04 02:00:00+00', '2026-11-27 02:00:00+00');

INSERT INTO public.person (id, full_name, email, phone, search_key, sort_key, erased_at) VALUES ('01a207ed-56fd-7311-a3ce-a5696c60143b', 'Trần Thị Kế', 'ke@example.vn', NULL, '', '', NULL);
INSERT INTO public.person (id, full_name, email, phone, search_key, sort_key, erased_at) VALUES ('01a207ed-56fe-715b-88ab-6418d4f19152', 'Lê Văn Duyệt', 'duyet@example.vn', NULL, '', '', NULL);
INSERT INTO public.person (id, full_name, email, phone, search_key, sort_key, erased_at) VALUES ('01a207ed-570c-77c4-8991-63ffd7947054', 'Nguyễn Thị An', NULL, NULL, '', 'Nguyễn Thị An', NULL);
INSERT INTO public.person (id, full_name, email, phone, search_key, sort_key, erased_at) VALUES ('01a207ed-570d-743d-885c-81c88f686705', 'Đỗ Thanh Bình', NULL, NULL, '', 'Đỗ Thanh Bình', NULL);
INSERT INTO public.person (id, full_name, email, phone, search_key, sort_key, erased_at) VALUES ('01a207ed-570d-7972-a461-376bb1bfaaff', 'Phạm Minh Khuê', NULL, NULL, '', 'Phạm Minh Khuê', NULL);
INSERT INTO public.person (id, full_name, email, phone, search_key, sort_key, erased_at) VALUES ('01a207ed-5715-716b-a03c-484579630b1e', 'Lê Văn Được', NULL, NULL, '', 'Lê Văn Được', NULL);
INSERT INTO public.person (id, full_name, email, phone, search_key, sort_key, erased_at) VALUES ('01a207ed-5716-7ba3-84b4-02a1c2a1a9cb', 'Vũ Thị Mai', 'mai@example.vn', NULL, '', '', NULL);
INSERT INTO public.person (id, full_name, email, phone, search_key, sort_key, erased_at) VALUES ('01a207ed-5717-70a2-bfe7-e7d77b4c0cc7', 'Hoàng Thị Lan', 'lan@example.vn', NULL, '', '', NULL);
INSERT INTO public.person (id, full_name, email, phone, search_key, sort_key, erased_at) VALUES ('01a207ed-5717-7550-a6ce-05dae6121489', 'Ngô Văn Khánh', 'khanh@example.vn', NULL, '', '', NULL);
INSERT INTO public.person (id, full_name, email, phone, search_key, sort_key, erased_at) VALUES ('01a207ed-5717-79ce-8053-28b8c88a7d50', 'Đặng Minh', 'minh@example.vn', NULL, '', '', NULL);
INSERT INTO public.person (id, full_name, email, phone, search_key, sort_key, erased_at) VALUES ('01a207ed-571b-79f9-ba0f-b6d66fac7f7a', 'Bùi Thị Sổ Sách', 'bui@example.vn', NULL, 'bui thi so sach bui@example.vn
bùi thị sổ sách bui@example.vn', 'r37e004006tf0010sef0005rm002r37e00400', NULL);
INSERT INTO public.person (id, full_name, email, phone, search_key, sort_key, erased_at) VALUES ('01a207ed-571d-7eb9-b6c8-cbf3019ee968', 'Kiểm Toán', NULL, '0912345678', 'kiem toan 0912345678
kiểm toán 0912345678', 'sl3k00040hfbj00020sl3k00040', NULL);
INSERT INTO public.person (id, full_name, email, phone, search_key, sort_key, erased_at) VALUES ('01a207ed-573a-780a-8618-643f39f32116', 'Trần Văn Nháp', 'nhap@example.vn', NULL, '', '', NULL);
INSERT INTO public.person (id, full_name, email, phone, search_key, sort_key, erased_at) VALUES ('01a207ed-573a-7d63-8e67-d6eb0b10dead', 'Đỗ Thị Duyệt', 'duyetchi@example.vn', NULL, '', '', NULL);

INSERT INTO public.phase (id, programme, code, year_from, year_to, indicative, override, allocated_state, allocated_other) VALUES ('01a207ed-56f8-7a55-ab34-323ac69eb5fe', '01a207ed-56f7-7ab8-a7b1-6955c8828108', 'GD1', 2013, 2015, 2000000000, 0, 0, 0);
INSERT INTO public.phase (id, programme, code, year_from, year_to, indicative, override, allocated_state, allocated_other) VALUES ('01a207ed-56f9-7147-8e3f-fca9c3052b87', '01a207ed-56f7-7ab8-a7b1-6955c8828108', 'GD2', 2016, 2020, 3000000000, 0, 0, 0);
INSERT INTO public.phase (id, programme, code, year_from, year_to, indicative, override, allocated_state, allocated_other) VALUES ('01a207ed-56f9-7757-a432-aa5b17a3de7e', '01a207ed-56f9-7355-bbe3-27bd25f356c5', 'GD1', 2013, 2015, 5000000000, 0, 0, 0);
INSERT INTO public.phase (id, programme, code, year_from, year_to, indicative, override, allocated_state, allocated_other) VALUES ('01a207ed-56f9-78e0-b0db-08b781da4abd', '01a207ed-56f9-7355-bbe3-27bd25f356c5', 'GD2', 2016, 2020, 11000000000, 0, 0, 0);
INSERT INTO public.phase (id, programme, code, year_from, year_to, indicative, override, allocated_state, allocated_other) VALUES ('01a207ed-56f9-7d98-a8a0-a5ae022be54b', '01a207ed-56f9-7a40-b329-0aa4568220d4', 'GD1', 2013, 2015, 5000000000, 0, 0, 0);
INSERT INTO public.phase (id, programme, code, year_from, year_to, indicative, override, allocated_state, allocated_other) VALUES ('01a207ed-56f9-7ee2-9ae7-341d8f050b56', '01a207ed-56f9-7a40-b329-0aa4568220d4', 'GD2', 2016, 2020, 11000000000, 0, 0, 0);
INSERT INTO public.phase (id, programme, code, year_from, year_to, indicative, override, allocated_state, allocated_other) VALUES ('01a207ed-56fa-73ab-a87e-0741249b8520', '01a207ed-56fa-704b-ba1e-6e4f19b6323f', 'GD1', 2013, 2015, 5000000000, 0, 0, 0);
INSERT INTO public.phase (id, programme, code, year_from, year_to, indicative, override, allocated_state, allocated_other) VALUES ('01a207ed-56fa-74b0-b441-65fc011819f2', '01a207ed-56fa-704b-ba1e-6e4f19b6323f', 'GD2', 2016, 2020, 11000000000, 0, 0, 0);
INSERT INTO public.phase (id, programme, code, year_from, year_to, indicative, override, allocated_state, allocated_other) VALUES ('01a207ed-56fa-78e8-bea4-5dda9212a897', '01a207ed-56fa-75a2-ad1f-8ab7fe2ae4da', 'GD1', 2013, 2015, 3000000000, 0, 0, 0);
INSERT INTO public.phase (id, programme, code, year_from, year_to, indicative, override, allocated_state, allocated_other) VALUES ('01a207ed-56fa-79ee-88b8-dbf0746d3634', '01a207ed-56fa-75a2-ad1f-8ab7fe2ae4da', 'GD2', 2016, 2020, 4000000000, 0, 0, 0);
INSERT INTO public.phase (id, programme, code, year_from, year_to, indicative, override, allocated_state, allocated_other) VALUES ('01a207ed-56fa-7f47-9141-06c32d6956d8', '01a207ed-56fa-7ad3-b5fb-7a016240fd23', 'GD1', 2013, 2015, 100000000000, 0, 0, 0);
INSERT INTO public.phase (id, programme, code, year_from, year_to, indicative, override, allocated_state, allocated_other) VALUES ('01a207ed-56fb-7048-8e30-ddbdd20c9902', '01a207ed-56fa-7ad3-b5fb-7a016240fd23', 'GD2', 2016, 2020, 100000000000, 1000000000, 1370000000, 80000000);

INSERT INTO public.phase_override (id, phase, amount, decision, made_by, approved_by, made_at) VALUES ('01a207ed-5746-749f-8e9d-7fbebe630ef2', '01a207ed-56fb-7048-8e30-ddbdd20c9902', 1000000000, '01a207ed-56fe-7dfa-a0d5-240d6fbb777f', '01a207ed-573a-7a7c-a4cf-7626f102b2ea', '01a207ed-573a-7f3c-a26d-199a345964cd', '2026-11-27 02:00:00+00');

INSERT INTO public.plan (id, number, title_vi, title_en, issued_on, year_from, year_to) VALUES ('01a207ed-56f7-7309-849b-b521081aad46', '131/KH-UBND', 'Trợ giúp phát triển doanh nghiệp nhỏ và vừa trong lĩnh vực công nghiệp hỗ trợ trên địa bàn Thành phố giai đoạn 2013-2020', 'Assistance to small and medium enterprises in supporting industries in the city, 2013-2020', '2013-08-13', 2013, 2020);

INSERT INTO public.programme (id, plan, code, "position", name_vi, name_en, target_vi, target_en, lead) VALUES ('01a207ed-56f7-7ab8-a7b1-6955c8828108', '01a207ed-56f7-7309-849b-b521081aad46', 'CT1', 1, 'Chương trình phổ biến công nghệ kỹ thuật sản xuất công nghiệp hỗ trợ cho doanh nghiệp nhỏ và vừa', 'Dissemination of production technology of supporting industries', 'Số lượng doanh nghiệp được tiếp cận: Khoảng 1000 doanh nghiệp', 'About 1,000 firms reached', '01a207ed-56f5-76e0-ba43-a51057c7f608');
INSERT INTO public.programme (id, plan, code, "position", name_vi, name_en, target_vi, target_en, lead) VALUES ('01a207ed-56f9-7355-bbe3-27bd25f356c5', '01a207ed-56f7-7309-849b-b521081aad46', 'CT2', 2, 'Chương trình trợ giúp doanh nghiệp nhỏ và vừa trở thành nhà cung ứng cho các tập đoàn đa quốc gia, các doanh nghiệp lớn trong lĩnh vực chế tạo', 'Helping firms become suppliers of multinational and large manufacturers', '200 doanh nghiệp tham gia vào chương trình, 100 doanh nghiệp trở thành nhà cung ứng', '200 firms take part, 100 become suppliers', '01a207ed-56f5-7801-b148-f8a4f64d350f');
INSERT INTO public.programme (id, plan, code, "position", name_vi, name_en, target_vi, target_en, lead) VALUES ('01a207ed-56f9-7a40-b329-0aa4568220d4', '01a207ed-56f7-7309-849b-b521081aad46', 'CT3', 3, 'Chương trình hỗ trợ doanh nghiệp nhỏ và vừa áp dụng các hệ thống quản lý trong sản xuất', 'Management systems in production', '200 doanh nghiệp nhỏ và vừa trong lĩnh vực công nghiệp hỗ trợ thực hiện thành công', '200 firms of supporting industries succeed', '01a207ed-56f5-78f3-a1d7-2aef3f1d528b');
INSERT INTO public.programme (id, plan, code, "position", name_vi, name_en, target_vi, target_en, lead) VALUES ('01a207ed-56fa-704b-ba1e-6e4f19b6323f', '01a207ed-56f7-7309-849b-b521081aad46', 'CT4', 4, 'Chương trình đào tạo nguồn nhân lực cho doanh nghiệp nhỏ và vừa trong lĩnh vực công nghiệp hỗ trợ', 'Training of the workforce of supporting industries', 'Đào tạo 20.000 công nhân kỹ thuật chất lượng cao cho công nghiệp hỗ trợ', '20,000 highly skilled technical workers trained', '01a207ed-56f5-79ec-8795-2d3b469de561');
INSERT INTO public.programme (id, plan, code, "position", name_vi, name_en, target_vi, target_en, lead) VALUES ('01a207ed-56fa-75a2-ad1f-8ab7fe2ae4da', '01a207ed-56f7-7309-849b-b521081aad46', 'CT5', 5, 'Chương trình xây dựng cơ sở dữ liệu và website cung cấp thông tin về công nghiệp hỗ trợ', 'Database and website about supporting industries', 'Cập nhật liên tục hàng năm đến năm 2020', 'Updated every year until 2020', '01a207ed-56f5-76e0-ba43-a51057c7f608');
INSERT INTO public.programme (id, plan, code, "position", name_vi, name_en, target_vi, target_en, lead) VALUES ('01a207ed-56fa-7ad3-b5fb-7a016240fd23', '01a207ed-56f7-7309-849b-b521081aad46', 'CT6', 6, 'Chương trình xây dựng các vườn ươm doanh nghiệp và các Trung tâm hỗ trợ kỹ thuật lĩnh vực công nghiệp hỗ trợ', 'Business incubators and technical-support centres of supporting industries', NULL, NULL, '01a207ed-56f5-7801-b148-f8a4f64d350f');

INSERT INTO public.qualification (id, code, name_vi, name_en, valid_months) VALUES ('01a207ed-5708-7400-af83-57e61ebc61bd', 'HD-AN-TOAN', 'Hướng dẫn an toàn xưởng', 'Skill HD-AN-TOAN', 12);
INSERT INTO public.qualification (id, code, name_vi, name_en, valid_months) VALUES ('01a207ed-5708-7ab2-93c5-933f35855d83', 'CN-CNC-TIEN', 'Vận hành tiện CNC', 'Skill CN-CNC-TIEN', 12);
INSERT INTO public.qualification (id, code, name_vi, name_en, valid_months) VALUES ('01a207ed-5708-7d2a-bcde-79b088464055', 'CN-DAP-CHAN', 'Vận hành máy dập, chấn', 'Skill CN-DAP-CHAN', 12);
INSERT INTO public.qualification (id, code, name_vi, name_en, valid_months) VALUES ('01a207ed-5708-7f13-8cc4-9930d8a0d527', 'CN-LASER', 'Vận hành máy laser', 'Skill CN-LASER', 12);

INSERT INTO public.rate (id, resource, full_rate, incubated_rate, graduate_rate, external_rate, legal_basis, valid_from, valid_to) VALUES ('01a207ed-5710-7752-af8a-29b33c0d917c', '01a207ed-570f-72f7-802e-0a6a328638f5', 330000, 165000, 264000, 396000, 'Quyết định 15/QĐ-VU', '2026-01-01', NULL);
INSERT INTO public.rate (id, resource, full_rate, incubated_rate, graduate_rate, external_rate, legal_basis, valid_from, valid_to) VALUES ('01a207ed-5711-76b0-9496-3742b28d692f', '01a207ed-5711-7044-af58-187c231a5dd4', 330000, 165000, 264000, 396000, 'Quyết định 15/QĐ-VU', '2026-01-01', NULL);
INSERT INTO public.rate (id, resource, full_rate, incubated_rate, graduate_rate, external_rate, legal_basis, valid_from, valid_to) VALUES ('01a207ed-5711-7f0e-88ff-ed2956579f3f', '01a207ed-5711-7b21-a87f-39cc91e57389', 330000, 165000, 264000, 396000, 'Quyết định 15/QĐ-VU', '2026-01-01', NULL);
INSERT INTO public.rate (id, resource, full_rate, incubated_rate, graduate_rate, external_rate, legal_basis, valid_from, valid_to) VALUES ('01a207ed-5712-7d52-8e59-a9dcf054775a', '01a207ed-5712-734b-87a8-200d7a70b094', 330000, 165000, 264000, 396000, 'Quyết định 15/QĐ-VU', '2026-01-01', NULL);
INSERT INTO public.rate (id, resource, full_rate, incubated_rate, graduate_rate, external_rate, legal_basis, valid_from, valid_to) VALUES ('01a207ed-5713-759e-9c8c-5cfaea7938d9', '01a207ed-5713-7189-ac35-19b73648483c', 330000, 165000, 264000, 396000, 'Quyết định 15/QĐ-VU', '2026-01-01', NULL);
INSERT INTO public.rate (id, resource, full_rate, incubated_rate, graduate_rate, external_rate, legal_basis, valid_from, valid_to) VALUES ('01a207ed-5714-7358-a4e7-b200c0d13190', '01a207ed-5713-79cf-9d8d-ad20d7cdd0d4', 330000, 165000, 264000, 396000, 'Quyết định 15/QĐ-VU', '2026-01-01', NULL);
INSERT INTO public.rate (id, resource, full_rate, incubated_rate, graduate_rate, external_rate, legal_basis, valid_from, valid_to) VALUES ('01a207ed-5714-7adc-bb05-2ce81babda66', '01a207ed-5714-77b3-88c5-101fac3f4bc5', 330000, 165000, 264000, 396000, 'Quyết định 15/QĐ-VU', '2026-01-01', NULL);

INSERT INTO public.refused_request (id, at, actor, rule, verb, incubator, resource, firm, quantity, starts_at, ends_at, next_possible, reason) VALUES ('01a207ed-57aa-7307-a72c-3eb92abd2c11', '2026-11-27 02:00:00+00', '01a207ed-5717-7737-a8d1-735e299750d7', 'capacity-exceeded', 'request', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '01a207ed-570f-72f7-802e-0a6a328638f5', '01a207ed-570a-7130-98a2-68e253ed6dd8', 1, '2026-12-15 06:00:00+00', '2026-12-15 07:00:00+00', '2026-12-16 01:00:00+00', '%(name)s is taken in %(blocked)s, with the time to set up and clean up. Choose another time.');
INSERT INTO public.refused_request (id, at, actor, rule, verb, incubator, resource, firm, quantity, starts_at, ends_at, next_possible, reason) VALUES ('01a207ed-57af-76fa-bd7b-94fe16ac91e8', '2026-11-27 02:00:00+00', '01a207ed-5717-7737-a8d1-735e299750d7', 'outside-opening-hours', 'request', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '01a207ed-5711-7b21-a87f-39cc91e57389', '01a207ed-570a-7130-98a2-68e253ed6dd8', 1, '2026-12-06 01:00:00+00', '2026-12-06 02:00:00+00', '2026-12-07 01:00:00+00', '%(resource)s is not open on %(day)s.');

INSERT INTO public.resource (id, incubator, code, kind, name_vi, name_en, description, note, category, family, home_space, capacity, seats, area, is_bookable, is_unattended, needs_approval, needs_inspection, needs_calibration, audience, safety_class, technician_qualification, setup_minutes, cleanup_minutes, min_slot_minutes, max_slot_minutes, slot_step_minutes, notice_minutes, horizon_days, capex, bought_by, is_active, search_key, sort_key) VALUES ('01a207ed-570f-72f7-802e-0a6a328638f5', '01a207ed-56fc-7c4a-92bd-a596a1c84028', 'TB-03', 'MACHINE', 'Máy tiện CNC', 'Resource TB-03', '', '', '01a207ed-56fb-7e49-ba8d-c589b3ba75a9', '', NULL, 1, NULL, NULL, true, false, false, false, false, 'TENANTS', 'B', NULL, 30, 15, 30, NULL, 30, 0, 60, 0, '01a207ed-5700-7c2b-a71b-63151ba5e581', true, '', 'Máy tiện CNC');
INSERT INTO public.resource (id, incubator, code, kind, name_vi, name_en, description, note, category, family, home_space, capacity, seats, area, is_bookable, is_unattended, needs_approval, needs_inspection, needs_calibration, audience, safety_class, technician_qualification, setup_minutes, cleanup_minutes, min_slot_minutes, max_slot_minutes, slot_step_minutes, notice_minutes, horizon_days, capex, bought_by, is_active, search_key, sort_key) VALUES ('01a207ed-5711-7044-af58-187c231a5dd4', '01a207ed-56fc-7c4a-92bd-a596a1c84028', 'TB-27', 'MACHINE', 'Trạm CAD', 'Resource TB-27', '', '', '01a207ed-56fb-7e49-ba8d-c589b3ba75a9', '', NULL, 12, NULL, NULL, true, false, false, false, false, 'TENANTS', NULL, NULL, 0, 0, 30, NULL, 30, 0, 60, 0, '01a207ed-5700-7c2b-a71b-63151ba5e581', true, '', 'Trạm CAD');
INSERT INTO public.resource (id, incubator, code, kind, name_vi, name_en, description, note, category, family, home_space, capacity, seats, area, is_bookable, is_unattended, needs_approval, needs_inspection, needs_calibration, audience, safety_class, technician_qualification, setup_minutes, cleanup_minutes, min_slot_minutes, max_slot_minutes, slot_step_minutes, notice_minutes, horizon_days, capex, bought_by, is_active, search_key, sort_key) VALUES ('01a207ed-5711-7b21-a87f-39cc91e57389', '01a207ed-56fc-7c4a-92bd-a596a1c84028', 'KG-13', 'ROOM', 'Phòng họp H1', 'Resource KG-13', '', '', '01a207ed-56fb-79ae-a9e7-293f0124a2ae', '', NULL, 1, NULL, NULL, true, false, false, false, false, 'TENANTS', NULL, NULL, 0, 0, 30, NULL, 30, 0, 60, 0, '01a207ed-5700-7c2b-a71b-63151ba5e581', true, '', 'Phòng họp H1');
INSERT INTO public.resource (id, incubator, code, kind, name_vi, name_en, description, note, category, family, home_space, capacity, seats, area, is_bookable, is_unattended, needs_approval, needs_inspection, needs_calibration, audience, safety_class, technician_qualification, setup_minutes, cleanup_minutes, min_slot_minutes, max_slot_minutes, slot_step_minutes, notice_minutes, horizon_days, capex, bought_by, is_active, search_key, sort_key) VALUES ('01a207ed-5712-734b-87a8-200d7a70b094', '01a207ed-56fc-7c4a-92bd-a596a1c84028', 'TB-14', 'MACHINE', 'Máy dập 110 tấn', 'Resource TB-14', '', '', '01a207ed-56fb-7e49-ba8d-c589b3ba75a9', '', NULL, 1, NULL, NULL, true, false, false, false, false, 'TENANTS', 'C', '01a207ed-5708-7d2a-bcde-79b088464055', 30, 15, 30, NULL, 30, 0, 60, 0, '01a207ed-5700-7c2b-a71b-63151ba5e581', true, '', 'Máy dập 110 tấn');
INSERT INTO public.resource (id, incubator, code, kind, name_vi, name_en, description, note, category, family, home_space, capacity, seats, area, is_bookable, is_unattended, needs_approval, needs_inspection, needs_calibration, audience, safety_class, technician_qualification, setup_minutes, cleanup_minutes, min_slot_minutes, max_slot_minutes, slot_step_minutes, notice_minutes, horizon_days, capex, bought_by, is_active, search_key, sort_key) VALUES ('01a207ed-5713-7189-ac35-19b73648483c', '01a207ed-56fc-7c4a-92bd-a596a1c84028', 'TB-12', 'MACHINE', 'Máy cắt laser', 'Resource TB-12', '', '', '01a207ed-56fb-7e49-ba8d-c589b3ba75a9', '', NULL, 1, NULL, NULL, true, false, false, false, false, 'TENANTS', 'D', '01a207ed-5708-7f13-8cc4-9930d8a0d527', 30, 15, 30, NULL, 30, 0, 60, 0, '01a207ed-5700-7c2b-a71b-63151ba5e581', true, '', 'Máy cắt laser');
INSERT INTO public.resource (id, incubator, code, kind, name_vi, name_en, description, note, category, family, home_space, capacity, seats, area, is_bookable, is_unattended, needs_approval, needs_inspection, needs_calibration, audience, safety_class, technician_qualification, setup_minutes, cleanup_minutes, min_slot_minutes, max_slot_minutes, slot_step_minutes, notice_minutes, horizon_days, capex, bought_by, is_active, search_key, sort_key) VALUES ('01a207ed-5713-79cf-9d8d-ad20d7cdd0d4', '01a207ed-56fc-7c4a-92bd-a596a1c84028', 'TB-05', 'MACHINE', 'Máy cắt dây EDM', 'Resource TB-05', '', '', '01a207ed-56fb-7e49-ba8d-c589b3ba75a9', '', NULL, 1, NULL, NULL, true, true, false, false, false, 'TENANTS', 'B', NULL, 30, 15, 30, NULL, 30, 0, 60, 0, '01a207ed-5700-7c2b-a71b-63151ba5e581', true, '', 'Máy cắt dây EDM');
INSERT INTO public.resource (id, incubator, code, kind, name_vi, name_en, description, note, category, family, home_space, capacity, seats, area, is_bookable, is_unattended, needs_approval, needs_inspection, needs_calibration, audience, safety_class, technician_qualification, setup_minutes, cleanup_minutes, min_slot_minutes, max_slot_minutes, slot_step_minutes, notice_minutes, horizon_days, capex, bought_by, is_active, search_key, sort_key) VALUES ('01a207ed-5714-77b3-88c5-101fac3f4bc5', '01a207ed-56fc-7c4a-92bd-a596a1c84028', 'TB-18', 'MACHINE', 'Máy in 3D kim loại', 'Resource TB-18', '', '', '01a207ed-56fb-7e49-ba8d-c589b3ba75a9', '', NULL, 1, NULL, NULL, true, false, true, false, false, 'TENANTS', NULL, NULL, 30, 15, 30, NULL, 30, 0, 60, 0, '01a207ed-5700-7c2b-a71b-63151ba5e581', true, '', 'Máy in 3D kim loại');
INSERT INTO public.resource (id, incubator, code, kind, name_vi, name_en, description, note, category, family, home_space, capacity, seats, area, is_bookable, is_unattended, needs_approval, needs_inspection, needs_calibration, audience, safety_class, technician_qualification, setup_minutes, cleanup_minutes, min_slot_minutes, max_slot_minutes, slot_step_minutes, notice_minutes, horizon_days, capex, bought_by, is_active, search_key, sort_key) VALUES ('01a207ed-5714-7e4f-9563-f88525c758c9', '01a207ed-56fc-7c4a-92bd-a596a1c84028', 'KTV', 'TECHNICIANS', 'Kỹ thuật viên', 'Resource KTV', '', '', '01a207ed-56fb-7e49-ba8d-c589b3ba75a9', '', NULL, 1, NULL, NULL, false, false, false, false, false, 'TENANTS', NULL, NULL, 30, 15, 30, NULL, 30, 0, 60, 0, '01a207ed-5700-7c2b-a71b-63151ba5e581', true, '', 'Kỹ thuật viên');

INSERT INTO public.resource_qualification (id, resource, qualification) VALUES ('01a207ed-570f-7c3f-9415-fabbf38f8ae4', '01a207ed-570f-72f7-802e-0a6a328638f5', '01a207ed-5708-7400-af83-57e61ebc61bd');
INSERT INTO public.resource_qualification (id, resource, qualification) VALUES ('01a207ed-5710-7434-8652-3e5eecf452c4', '01a207ed-570f-72f7-802e-0a6a328638f5', '01a207ed-5708-7ab2-93c5-933f35855d83');
INSERT INTO public.resource_qualification (id, resource, qualification) VALUES ('01a207ed-5712-7a60-94d2-f30da62cb5c1', '01a207ed-5712-734b-87a8-200d7a70b094', '01a207ed-5708-7400-af83-57e61ebc61bd');
INSERT INTO public.resource_qualification (id, resource, qualification) VALUES ('01a207ed-5713-7da8-978a-2048a9f084e0', '01a207ed-5713-79cf-9d8d-ad20d7cdd0d4', '01a207ed-5708-7400-af83-57e61ebc61bd');
INSERT INTO public.resource_qualification (id, resource, qualification) VALUES ('01a207ed-5714-704c-91b2-b7605ea82cd7', '01a207ed-5713-79cf-9d8d-ad20d7cdd0d4', '01a207ed-5708-7ab2-93c5-933f35855d83');

INSERT INTO public.role_grant (id, account, role, incubator, granted_at) VALUES ('01a207ed-571c-7891-b5b5-69abcd7ccc8c', '01a207ed-571c-7412-af25-e5b920f781b6', 'accountant', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '2026-11-27 02:00:00+00');
INSERT INTO public.role_grant (id, account, role, incubator, granted_at) VALUES ('01a207ed-571e-7599-a0ef-f52b20996ba7', '01a207ed-571e-721f-bcfa-63701e0a3c9d', 'auditor', NULL, '2026-11-27 02:00:00+00');

INSERT INTO public.sign_in_failure (id, login_hash, address_hash, failed_at) VALUES ('01a207ed-57c1-7337-9d85-26d9ab6eeb77', '3d618d3a52476a45c513dfcfdc37b7bfb7c6a03dfe927adfbfccaf5b8a16dbca', 'd26f258e0bab08a615a4019a3a7a86776b6fb6ef36c87334dd846694245eabc4', '2026-12-05 01:00:00+00');

INSERT INTO public.sign_in_session (id, token_hash, account, created_at, seen_at, expires_at, address, agent) VALUES ('01a207ed-5738-79ce-91e0-c1acebb367a7', 'e56a39e5573490aad0adaedd9495c323d23053d72b1d7ebb7564061ec16fa198', '01a207ed-571c-7412-af25-e5b920f781b6', '2026-11-27 02:00:00+00', '2026-11-27 02:00:00+00', '2026-12-11 02:00:00+00', '203.0.113.7', 'Firefox');

INSERT INTO public.support_mode (id, incubator, category, mode, legal_basis, valid_from, valid_to) VALUES ('01a207ed-5707-7709-9e64-fec830bb4ec5', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '01a207ed-56fb-7e49-ba8d-c589b3ba75a9', 'CASH', '', '2026-01-01', '2026-12-31');
INSERT INTO public.support_mode (id, incubator, category, mode, legal_basis, valid_from, valid_to) VALUES ('01a207ed-5707-7ffb-a207-647bb402900a', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '01a207ed-56fb-79ae-a9e7-293f0124a2ae', 'CASH', '', '2026-01-01', '2026-12-31');
INSERT INTO public.support_mode (id, incubator, category, mode, legal_basis, valid_from, valid_to) VALUES ('01a207ed-57a2-744c-b283-e10b2de8e366', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '01a207ed-56fb-79ae-a9e7-293f0124a2ae', 'IN_KIND', 'Quyết định 21/QĐ-VU', '2027-01-01', NULL);

INSERT INTO public.tenancy (id, firm, incubator, starts_on, ends_on) VALUES ('01a207ed-5709-7779-a53c-11565199ab6f', '01a207ed-5709-710f-a52e-309f7d51abd4', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '2026-01-05', NULL);
INSERT INTO public.tenancy (id, firm, incubator, starts_on, ends_on) VALUES ('01a207ed-570c-7398-a931-ae9c0b522efb', '01a207ed-570a-7130-98a2-68e253ed6dd8', '01a207ed-56fc-7c4a-92bd-a596a1c84028', '2026-01-05', NULL);

SELECT pg_catalog.setval('public.migration_id_seq', 3, true);

ALTER TABLE ONLY public.act
    ADD CONSTRAINT act_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.agency
    ADD CONSTRAINT agency_code_valid_from_key UNIQUE (code, valid_from);

ALTER TABLE ONLY public.agency
    ADD CONSTRAINT agency_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.api_token
    ADD CONSTRAINT api_token_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.api_token
    ADD CONSTRAINT api_token_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY public.app_user
    ADD CONSTRAINT app_user_email_key UNIQUE (email);

ALTER TABLE ONLY public.app_user
    ADD CONSTRAINT app_user_person_key UNIQUE (person);

ALTER TABLE ONLY public.app_user
    ADD CONSTRAINT app_user_phone_key UNIQUE (phone);

ALTER TABLE ONLY public.app_user
    ADD CONSTRAINT app_user_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.audit_entry
    ADD CONSTRAINT audit_entry_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.booking_item
    ADD CONSTRAINT booking_item_act_key UNIQUE (act);

ALTER TABLE ONLY public.booking_item
    ADD CONSTRAINT booking_item_booking_resource_key UNIQUE (booking, resource);

ALTER TABLE ONLY public.booking_item
    ADD CONSTRAINT booking_item_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.booking_override
    ADD CONSTRAINT booking_override_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.booking
    ADD CONSTRAINT booking_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.booking
    ADD CONSTRAINT booking_uid_key UNIQUE (uid);

ALTER TABLE ONLY public.budget_line
    ADD CONSTRAINT budget_line_phase_year_incubator_source_category_key UNIQUE (phase, year, incubator, source, category);

ALTER TABLE ONLY public.budget_line
    ADD CONSTRAINT budget_line_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.budget_proposal
    ADD CONSTRAINT budget_proposal_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.calendar_day
    ADD CONSTRAINT calendar_day_incubator_day_key UNIQUE (incubator, day);

ALTER TABLE ONLY public.calendar_day
    ADD CONSTRAINT calendar_day_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.closure
    ADD CONSTRAINT closure_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.coordination
    ADD CONSTRAINT coordination_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.coordination
    ADD CONSTRAINT coordination_programme_agency_key UNIQUE (programme, agency);

ALTER TABLE ONLY public.cost_category
    ADD CONSTRAINT cost_category_code_key UNIQUE (code);

ALTER TABLE ONLY public.cost_category
    ADD CONSTRAINT cost_category_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.decision
    ADD CONSTRAINT decision_number_issued_on_key UNIQUE (number, issued_on);

ALTER TABLE ONLY public.decision
    ADD CONSTRAINT decision_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.duty_absence
    ADD CONSTRAINT duty_absence_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.duty
    ADD CONSTRAINT duty_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.firm
    ADD CONSTRAINT firm_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.firm
    ADD CONSTRAINT firm_tax_code_key UNIQUE (tax_code);

ALTER TABLE ONLY public.funding_source
    ADD CONSTRAINT funding_source_code_key UNIQUE (code);

ALTER TABLE ONLY public.funding_source
    ADD CONSTRAINT funding_source_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.held_qualification
    ADD CONSTRAINT held_qualification_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.idempotency_key
    ADD CONSTRAINT idempotency_key_once UNIQUE (account, key);

ALTER TABLE ONLY public.idempotency_key
    ADD CONSTRAINT idempotency_key_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.incubator
    ADD CONSTRAINT incubator_code_key UNIQUE (code);

ALTER TABLE ONLY public.incubator
    ADD CONSTRAINT incubator_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.inspection
    ADD CONSTRAINT inspection_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ledger_entry
    ADD CONSTRAINT ledger_entry_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ledger_entry
    ADD CONSTRAINT ledger_entry_reverses_key UNIQUE (reverses);

ALTER TABLE ONLY public.maintenance
    ADD CONSTRAINT maintenance_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.membership
    ADD CONSTRAINT membership_firm_person_valid_from_key UNIQUE (firm, person, valid_from);

ALTER TABLE ONLY public.membership
    ADD CONSTRAINT membership_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.migration
    ADD CONSTRAINT migration_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.occupation
    ADD CONSTRAINT occupation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.opening_hours
    ADD CONSTRAINT opening_hours_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.password_link
    ADD CONSTRAINT password_link_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.password_link
    ADD CONSTRAINT password_link_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.phase_override
    ADD CONSTRAINT phase_override_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.phase
    ADD CONSTRAINT phase_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.phase
    ADD CONSTRAINT phase_programme_code_key UNIQUE (programme, code);

ALTER TABLE ONLY public.plan
    ADD CONSTRAINT plan_number_key UNIQUE (number);

ALTER TABLE ONLY public.plan
    ADD CONSTRAINT plan_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.programme
    ADD CONSTRAINT programme_code_key UNIQUE (code);

ALTER TABLE ONLY public.programme
    ADD CONSTRAINT programme_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.qualification
    ADD CONSTRAINT qualification_code_key UNIQUE (code);

ALTER TABLE ONLY public.qualification
    ADD CONSTRAINT qualification_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.rate
    ADD CONSTRAINT rate_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.rate
    ADD CONSTRAINT rate_resource_valid_from_key UNIQUE (resource, valid_from);

ALTER TABLE ONLY public.refused_request
    ADD CONSTRAINT refused_request_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.resource
    ADD CONSTRAINT resource_code_key UNIQUE (code);

ALTER TABLE ONLY public.resource
    ADD CONSTRAINT resource_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.resource_qualification
    ADD CONSTRAINT resource_qualification_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.resource_qualification
    ADD CONSTRAINT resource_qualification_resource_qualification_key UNIQUE (resource, qualification);

ALTER TABLE ONLY public.role_grant
    ADD CONSTRAINT role_grant_account_role_incubator_key UNIQUE (account, role, incubator);

ALTER TABLE ONLY public.role_grant
    ADD CONSTRAINT role_grant_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.sign_in_failure
    ADD CONSTRAINT sign_in_failure_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.sign_in_session
    ADD CONSTRAINT sign_in_session_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.sign_in_session
    ADD CONSTRAINT sign_in_session_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY public.support_mode
    ADD CONSTRAINT support_mode_incubator_category_valid_from_key UNIQUE (incubator, category, valid_from);

ALTER TABLE ONLY public.support_mode
    ADD CONSTRAINT support_mode_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.tenancy
    ADD CONSTRAINT tenancy_pkey PRIMARY KEY (id);

CREATE INDEX act_line ON public.act USING btree (line);

CREATE INDEX audit_entry_at ON public.audit_entry USING btree (at);

CREATE INDEX audit_entry_subject ON public.audit_entry USING btree (subject_kind, subject_id);

CREATE INDEX booking_ends ON public.booking USING btree (ends_at);

CREATE INDEX booking_firm ON public.booking USING btree (firm, starts_at);

CREATE INDEX booking_item_resource ON public.booking_item USING btree (resource);

CREATE INDEX booking_override_booking ON public.booking_override USING btree (booking);

CREATE INDEX booking_person ON public.booking USING btree (person, ends_at);

CREATE INDEX booking_time ON public.booking USING btree (starts_at, ends_at);

CREATE INDEX budget_line_choice ON public.budget_line USING btree (incubator, category, year);

CREATE UNIQUE INDEX calendar_day_all ON public.calendar_day USING btree (day) WHERE (incubator IS NULL);

CREATE INDEX closure_ends ON public.closure USING btree (ends_at);

CREATE INDEX duty_absence_person ON public.duty_absence USING btree (person, ends_at);

CREATE INDEX duty_incubator ON public.duty USING btree (incubator);

CREATE INDEX held_qualification_person ON public.held_qualification USING btree (person, qualification);

CREATE INDEX inspection_resource ON public.inspection USING btree (resource, valid_until);

CREATE INDEX ledger_entry_act ON public.ledger_entry USING btree (act);

CREATE INDEX ledger_entry_line ON public.ledger_entry USING btree (line, posted_at, id, kind, amount);

CREATE INDEX maintenance_resource ON public.maintenance USING btree (resource, starts_at);

CREATE INDEX membership_person ON public.membership USING btree (person);

CREATE INDEX occupation_act ON public.occupation USING btree (act);

CREATE INDEX occupation_attendant ON public.occupation USING btree (attendant, blocked_until) WHERE (holds AND (attendant IS NOT NULL));

CREATE INDEX occupation_taken ON public.occupation USING btree (resource, blocked_until, blocked_from, quantity) WHERE holds;

CREATE INDEX occupation_time ON public.occupation USING btree (ends_at, starts_at);

CREATE INDEX opening_hours_incubator ON public.opening_hours USING btree (incubator);

CREATE INDEX refused_request_at ON public.refused_request USING btree (at);

CREATE INDEX resource_incubator ON public.resource USING btree (incubator, kind);

CREATE UNIQUE INDEX role_grant_everywhere ON public.role_grant USING btree (account, role) WHERE (incubator IS NULL);

CREATE INDEX sign_in_failure_address ON public.sign_in_failure USING btree (address_hash, failed_at);

CREATE INDEX sign_in_failure_login ON public.sign_in_failure USING btree (login_hash, failed_at);

CREATE INDEX sign_in_session_account ON public.sign_in_session USING btree (account);

CREATE INDEX tenancy_firm ON public.tenancy USING btree (firm);

CREATE TRIGGER audit_entry_no_change BEFORE DELETE OR UPDATE ON public.audit_entry FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER audit_entry_no_truncate BEFORE TRUNCATE ON public.audit_entry FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER ledger_entry_no_change BEFORE DELETE OR UPDATE ON public.ledger_entry FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER ledger_entry_no_truncate BEFORE TRUNCATE ON public.ledger_entry FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER ledger_entry_post AFTER INSERT ON public.ledger_entry FOR EACH ROW EXECUTE FUNCTION public.ledger_entry_post();

CREATE TRIGGER occupation_guard BEFORE INSERT OR UPDATE OF resource, quantity, blocked_from, blocked_until, holds, attendant, id ON public.occupation FOR EACH ROW EXECUTE FUNCTION public.occupation_guard();

CREATE TRIGGER phase_override_no_change BEFORE DELETE OR UPDATE ON public.phase_override FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER phase_override_no_truncate BEFORE TRUNCATE ON public.phase_override FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER phase_override_post AFTER INSERT ON public.phase_override FOR EACH ROW EXECUTE FUNCTION public.phase_override_post();

CREATE TRIGGER resource_capacity BEFORE UPDATE OF capacity ON public.resource FOR EACH ROW WHEN ((new.capacity < old.capacity)) EXECUTE FUNCTION public.resource_capacity();

ALTER TABLE ONLY public.act
    ADD CONSTRAINT act_category_fkey FOREIGN KEY (category) REFERENCES public.cost_category(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.act
    ADD CONSTRAINT act_incubator_fkey FOREIGN KEY (incubator) REFERENCES public.incubator(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.act
    ADD CONSTRAINT act_line_fkey FOREIGN KEY (line) REFERENCES public.budget_line(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.agency
    ADD CONSTRAINT agency_successor_fkey FOREIGN KEY (successor) REFERENCES public.agency(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.api_token
    ADD CONSTRAINT api_token_account_fkey FOREIGN KEY (account) REFERENCES public.app_user(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.app_user
    ADD CONSTRAINT app_user_person_fkey FOREIGN KEY (person) REFERENCES public.person(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.audit_entry
    ADD CONSTRAINT audit_entry_actor_fkey FOREIGN KEY (actor) REFERENCES public.app_user(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.audit_entry
    ADD CONSTRAINT audit_entry_incubator_fkey FOREIGN KEY (incubator) REFERENCES public.incubator(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.booking
    ADD CONSTRAINT booking_checked_in_by_fkey FOREIGN KEY (checked_in_by) REFERENCES public.app_user(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.booking
    ADD CONSTRAINT booking_checked_out_by_fkey FOREIGN KEY (checked_out_by) REFERENCES public.app_user(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.booking
    ADD CONSTRAINT booking_companion_fkey FOREIGN KEY (companion) REFERENCES public.person(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.booking
    ADD CONSTRAINT booking_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES public.app_user(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.booking
    ADD CONSTRAINT booking_firm_fkey FOREIGN KEY (firm) REFERENCES public.firm(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.booking
    ADD CONSTRAINT booking_incubator_fkey FOREIGN KEY (incubator) REFERENCES public.incubator(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.booking_item
    ADD CONSTRAINT booking_item_act_fkey FOREIGN KEY (act) REFERENCES public.act(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.booking_item
    ADD CONSTRAINT booking_item_booking_fkey FOREIGN KEY (booking) REFERENCES public.booking(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.booking_item
    ADD CONSTRAINT booking_item_rate_fkey FOREIGN KEY (rate) REFERENCES public.rate(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.booking_item
    ADD CONSTRAINT booking_item_resource_fkey FOREIGN KEY (resource) REFERENCES public.resource(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.booking_override
    ADD CONSTRAINT booking_override_booking_fkey FOREIGN KEY (booking) REFERENCES public.booking(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.booking_override
    ADD CONSTRAINT booking_override_made_by_fkey FOREIGN KEY (made_by) REFERENCES public.app_user(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.booking
    ADD CONSTRAINT booking_person_fkey FOREIGN KEY (person) REFERENCES public.person(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.booking
    ADD CONSTRAINT booking_requested_by_fkey FOREIGN KEY (requested_by) REFERENCES public.app_user(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.budget_line
    ADD CONSTRAINT budget_line_category_fkey FOREIGN KEY (category) REFERENCES public.cost_category(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.budget_line
    ADD CONSTRAINT budget_line_incubator_fkey FOREIGN KEY (incubator) REFERENCES public.incubator(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.budget_line
    ADD CONSTRAINT budget_line_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES public.decision(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.budget_line
    ADD CONSTRAINT budget_line_phase_fkey FOREIGN KEY (phase) REFERENCES public.phase(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.budget_line
    ADD CONSTRAINT budget_line_source_fkey FOREIGN KEY (source) REFERENCES public.funding_source(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.budget_proposal
    ADD CONSTRAINT budget_proposal_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES public.app_user(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.budget_proposal
    ADD CONSTRAINT budget_proposal_decision_fkey FOREIGN KEY (decision) REFERENCES public.decision(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.budget_proposal
    ADD CONSTRAINT budget_proposal_line_fkey FOREIGN KEY (line) REFERENCES public.budget_line(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.budget_proposal
    ADD CONSTRAINT budget_proposal_made_by_fkey FOREIGN KEY (made_by) REFERENCES public.app_user(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.budget_proposal
    ADD CONSTRAINT budget_proposal_other_line_fkey FOREIGN KEY (other_line) REFERENCES public.budget_line(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.calendar_day
    ADD CONSTRAINT calendar_day_incubator_fkey FOREIGN KEY (incubator) REFERENCES public.incubator(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.closure
    ADD CONSTRAINT closure_incubator_fkey FOREIGN KEY (incubator) REFERENCES public.incubator(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.closure
    ADD CONSTRAINT closure_made_by_fkey FOREIGN KEY (made_by) REFERENCES public.app_user(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.closure
    ADD CONSTRAINT closure_resource_fkey FOREIGN KEY (resource) REFERENCES public.resource(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.coordination
    ADD CONSTRAINT coordination_agency_fkey FOREIGN KEY (agency) REFERENCES public.agency(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.coordination
    ADD CONSTRAINT coordination_programme_fkey FOREIGN KEY (programme) REFERENCES public.programme(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.decision
    ADD CONSTRAINT decision_issuer_fkey FOREIGN KEY (issuer) REFERENCES public.agency(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.duty_absence
    ADD CONSTRAINT duty_absence_person_fkey FOREIGN KEY (person) REFERENCES public.person(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.duty
    ADD CONSTRAINT duty_incubator_fkey FOREIGN KEY (incubator) REFERENCES public.incubator(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.duty
    ADD CONSTRAINT duty_person_fkey FOREIGN KEY (person) REFERENCES public.person(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.held_qualification
    ADD CONSTRAINT held_qualification_granted_by_fkey FOREIGN KEY (granted_by) REFERENCES public.app_user(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.held_qualification
    ADD CONSTRAINT held_qualification_person_fkey FOREIGN KEY (person) REFERENCES public.person(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.held_qualification
    ADD CONSTRAINT held_qualification_qualification_fkey FOREIGN KEY (qualification) REFERENCES public.qualification(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.idempotency_key
    ADD CONSTRAINT idempotency_key_account_fkey FOREIGN KEY (account) REFERENCES public.app_user(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.inspection
    ADD CONSTRAINT inspection_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES public.app_user(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.inspection
    ADD CONSTRAINT inspection_resource_fkey FOREIGN KEY (resource) REFERENCES public.resource(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.ledger_entry
    ADD CONSTRAINT ledger_entry_act_fkey FOREIGN KEY (act) REFERENCES public.act(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.ledger_entry
    ADD CONSTRAINT ledger_entry_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES public.app_user(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.ledger_entry
    ADD CONSTRAINT ledger_entry_decision_fkey FOREIGN KEY (decision) REFERENCES public.decision(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.ledger_entry
    ADD CONSTRAINT ledger_entry_line_fkey FOREIGN KEY (line) REFERENCES public.budget_line(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.ledger_entry
    ADD CONSTRAINT ledger_entry_posted_by_fkey FOREIGN KEY (posted_by) REFERENCES public.app_user(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.ledger_entry
    ADD CONSTRAINT ledger_entry_proposal_fkey FOREIGN KEY (proposal) REFERENCES public.budget_proposal(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.ledger_entry
    ADD CONSTRAINT ledger_entry_reverses_fkey FOREIGN KEY (reverses) REFERENCES public.ledger_entry(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.maintenance
    ADD CONSTRAINT maintenance_finished_by_fkey FOREIGN KEY (finished_by) REFERENCES public.app_user(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.maintenance
    ADD CONSTRAINT maintenance_made_by_fkey FOREIGN KEY (made_by) REFERENCES public.app_user(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.maintenance
    ADD CONSTRAINT maintenance_resource_fkey FOREIGN KEY (resource) REFERENCES public.resource(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.membership
    ADD CONSTRAINT membership_firm_fkey FOREIGN KEY (firm) REFERENCES public.firm(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.membership
    ADD CONSTRAINT membership_person_fkey FOREIGN KEY (person) REFERENCES public.person(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.occupation
    ADD CONSTRAINT occupation_act_fkey FOREIGN KEY (act) REFERENCES public.act(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.occupation
    ADD CONSTRAINT occupation_attendant_fkey FOREIGN KEY (attendant) REFERENCES public.person(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.occupation
    ADD CONSTRAINT occupation_resource_fkey FOREIGN KEY (resource) REFERENCES public.resource(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.opening_hours
    ADD CONSTRAINT opening_hours_incubator_fkey FOREIGN KEY (incubator) REFERENCES public.incubator(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.opening_hours
    ADD CONSTRAINT opening_hours_resource_fkey FOREIGN KEY (resource) REFERENCES public.resource(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.password_link
    ADD CONSTRAINT password_link_account_fkey FOREIGN KEY (account) REFERENCES public.app_user(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.phase_override
    ADD CONSTRAINT phase_override_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES public.app_user(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.phase_override
    ADD CONSTRAINT phase_override_decision_fkey FOREIGN KEY (decision) REFERENCES public.decision(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.phase_override
    ADD CONSTRAINT phase_override_made_by_fkey FOREIGN KEY (made_by) REFERENCES public.app_user(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.phase_override
    ADD CONSTRAINT phase_override_phase_fkey FOREIGN KEY (phase) REFERENCES public.phase(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.phase
    ADD CONSTRAINT phase_programme_fkey FOREIGN KEY (programme) REFERENCES public.programme(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.programme
    ADD CONSTRAINT programme_lead_fkey FOREIGN KEY (lead) REFERENCES public.agency(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.programme
    ADD CONSTRAINT programme_plan_fkey FOREIGN KEY (plan) REFERENCES public.plan(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.rate
    ADD CONSTRAINT rate_resource_fkey FOREIGN KEY (resource) REFERENCES public.resource(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.refused_request
    ADD CONSTRAINT refused_request_actor_fkey FOREIGN KEY (actor) REFERENCES public.app_user(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.refused_request
    ADD CONSTRAINT refused_request_firm_fkey FOREIGN KEY (firm) REFERENCES public.firm(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.refused_request
    ADD CONSTRAINT refused_request_incubator_fkey FOREIGN KEY (incubator) REFERENCES public.incubator(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.refused_request
    ADD CONSTRAINT refused_request_resource_fkey FOREIGN KEY (resource) REFERENCES public.resource(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.resource
    ADD CONSTRAINT resource_bought_by_fkey FOREIGN KEY (bought_by) REFERENCES public.budget_line(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.resource
    ADD CONSTRAINT resource_category_fkey FOREIGN KEY (category) REFERENCES public.cost_category(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.resource
    ADD CONSTRAINT resource_home_space_fkey FOREIGN KEY (home_space) REFERENCES public.resource(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.resource
    ADD CONSTRAINT resource_incubator_fkey FOREIGN KEY (incubator) REFERENCES public.incubator(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.resource_qualification
    ADD CONSTRAINT resource_qualification_qualification_fkey FOREIGN KEY (qualification) REFERENCES public.qualification(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.resource_qualification
    ADD CONSTRAINT resource_qualification_resource_fkey FOREIGN KEY (resource) REFERENCES public.resource(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.resource
    ADD CONSTRAINT resource_technician_qualification_fkey FOREIGN KEY (technician_qualification) REFERENCES public.qualification(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.role_grant
    ADD CONSTRAINT role_grant_account_fkey FOREIGN KEY (account) REFERENCES public.app_user(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.role_grant
    ADD CONSTRAINT role_grant_incubator_fkey FOREIGN KEY (incubator) REFERENCES public.incubator(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.sign_in_session
    ADD CONSTRAINT sign_in_session_account_fkey FOREIGN KEY (account) REFERENCES public.app_user(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.support_mode
    ADD CONSTRAINT support_mode_category_fkey FOREIGN KEY (category) REFERENCES public.cost_category(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.support_mode
    ADD CONSTRAINT support_mode_incubator_fkey FOREIGN KEY (incubator) REFERENCES public.incubator(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.tenancy
    ADD CONSTRAINT tenancy_firm_fkey FOREIGN KEY (firm) REFERENCES public.firm(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.tenancy
    ADD CONSTRAINT tenancy_incubator_fkey FOREIGN KEY (incubator) REFERENCES public.incubator(id) ON DELETE RESTRICT;

