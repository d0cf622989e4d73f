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

INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207ec-0796-7400-88cc-fa5c61c495d1', 'BOOKING', '01a207ec-072b-73b1-93fb-f0d977878d85', '01a207ec-072a-75a4-bf9c-0bce99d52747', 2026, '01a207ec-072e-778e-88a2-cb3b64b735d3', 'CASH', 660000, 330000, 330000, 0, 'Quyết định 15/QĐ-VU', 'ACCEPTED', 412500, 206250, 206250, 0, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207ec-07a7-7085-b18c-759d78b55b50', 'BOOKING', '01a207ec-072b-73b1-93fb-f0d977878d85', '01a207ec-072a-75a4-bf9c-0bce99d52747', 2026, '01a207ec-072e-778e-88a2-cb3b64b735d3', 'CASH', 660000, 330000, 330000, 0, 'Quyết định 15/QĐ-VU', 'ACCEPTED', 165000, 82500, 82500, 0, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207ec-07b9-760e-a69c-91ed2f7724f4', 'BOOKING', '01a207ec-072b-73b1-93fb-f0d977878d85', '01a207ec-072a-75a4-bf9c-0bce99d52747', 2026, '01a207ec-072e-778e-88a2-cb3b64b735d3', 'CASH', 330000, 165000, 165000, 0, 'Quyết định 15/QĐ-VU', 'RELEASED', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207ec-07cd-75f7-a712-90eee41d2df9', 'BOOKING', '01a207ec-072b-73b1-93fb-f0d977878d85', '01a207ec-072a-75a4-bf9c-0bce99d52747', 2026, '01a207ec-072e-778e-88a2-cb3b64b735d3', 'CASH', 660000, 330000, 330000, 0, 'Quyết định 15/QĐ-VU', 'RELEASED', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207ec-07d3-7722-93ef-98419f31d9a8', 'BOOKING', '01a207ec-072b-73b1-93fb-f0d977878d85', '01a207ec-072a-75a4-bf9c-0bce99d52747', 2026, '01a207ec-072e-778e-88a2-cb3b64b735d3', 'CASH', 330000, 165000, 165000, 0, 'Quyết định 15/QĐ-VU', 'RELEASED', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207ec-07e0-7d5c-b35e-0d28e9616afb', 'BOOKING', '01a207ec-072b-73b1-93fb-f0d977878d85', '01a207ec-072a-7184-93a4-5b121d364030', 2026, NULL, 'NONE', 0, 0, 0, 0, 'Quyết định 15/QĐ-VU', 'HELD', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207ec-07e0-7dc3-9a9b-9d6f5b1c304f', 'BOOKING', '01a207ec-072b-73b1-93fb-f0d977878d85', '01a207ec-072a-75a4-bf9c-0bce99d52747', 2026, NULL, 'NONE', 0, 0, 0, 0, 'Quyết định 15/QĐ-VU', 'HELD', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207ec-07e4-7227-baf7-dc325f786b87', 'BOOKING', '01a207ec-072b-73b1-93fb-f0d977878d85', '01a207ec-072a-75a4-bf9c-0bce99d52747', 2026, '01a207ec-072e-778e-88a2-cb3b64b735d3', 'CASH', 330000, 165000, 165000, 0, 'Quyết định 15/QĐ-VU', 'HELD', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207ec-07e7-7786-a87f-f0155e22bc27', 'BOOKING', '01a207ec-072b-73b1-93fb-f0d977878d85', '01a207ec-072a-75a4-bf9c-0bce99d52747', 2026, '01a207ec-072e-778e-88a2-cb3b64b735d3', 'CASH', 990000, 495000, 495000, 0, 'Quyết định 15/QĐ-VU', 'HELD', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207ec-07f1-7c55-9929-1f42355b1ae3', 'BOOKING', '01a207ec-072b-73b1-93fb-f0d977878d85', '01a207ec-072a-75a4-bf9c-0bce99d52747', 2026, NULL, 'NONE', 1320000, 1320000, 0, 0, 'Quyết định 15/QĐ-VU', 'HELD', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207ec-07f4-7abc-b6c4-4fc68c6c647c', 'BOOKING', '01a207ec-072b-73b1-93fb-f0d977878d85', '01a207ec-072a-75a4-bf9c-0bce99d52747', 2026, '01a207ec-072e-778e-88a2-cb3b64b735d3', 'CASH', 330000, 165000, 165000, 0, 'Quyết định 15/QĐ-VU', 'HELD', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207ec-07fa-7a38-8abe-0024c071d013', 'BOOKING', '01a207ec-072b-73b1-93fb-f0d977878d85', '01a207ec-072a-75a4-bf9c-0bce99d52747', 2026, '01a207ec-072e-778e-88a2-cb3b64b735d3', 'CASH', 6600000, 3300000, 3300000, 0, 'Quyết định 15/QĐ-VU', 'HELD', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207ec-07fe-70d2-a7d5-5fbac3eff02d', 'BOOKING', '01a207ec-072b-73b1-93fb-f0d977878d85', '01a207ec-072a-7184-93a4-5b121d364030', 2027, '01a207ec-072e-778e-88a2-cb3b64b735d3', 'IN_KIND', 330000, 165000, 165000, 0, 'Quyết định 15/QĐ-VU', 'HELD', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207ec-07bc-7da5-bdd5-a6cdb966da21', 'BOOKING', '01a207ec-072b-73b1-93fb-f0d977878d85', '01a207ec-072a-75a4-bf9c-0bce99d52747', 2026, '01a207ec-072e-778e-88a2-cb3b64b735d3', 'CASH', 330000, 165000, 165000, 0, 'Quyết định 15/QĐ-VU', 'RELEASED', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207ec-07c6-75eb-9035-5b31cc9ffd00', 'BOOKING', '01a207ec-072b-73b1-93fb-f0d977878d85', '01a207ec-072a-75a4-bf9c-0bce99d52747', 2026, '01a207ec-072e-778e-88a2-cb3b64b735d3', 'CASH', 330000, 165000, 165000, 0, 'Quyết định 15/QĐ-VU', 'RELEASED', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207ec-07b0-78b6-b00e-5afc9dcccfbe', 'BOOKING', '01a207ec-072b-73b1-93fb-f0d977878d85', '01a207ec-072a-75a4-bf9c-0bce99d52747', 2026, '01a207ec-072e-778e-88a2-cb3b64b735d3', 'CASH', 660000, 330000, 330000, 0, 'Quyết định 15/QĐ-VU', 'RELEASED', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207ec-07b4-7268-91b1-c89da223bbbc', 'BOOKING', '01a207ec-072b-73b1-93fb-f0d977878d85', '01a207ec-072a-75a4-bf9c-0bce99d52747', 2026, '01a207ec-072e-778e-88a2-cb3b64b735d3', 'CASH', 330000, 165000, 165000, 0, 'Quyết định 15/QĐ-VU', 'RELEASED', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207ec-0822-7795-8172-eaa1679fb953', 'BOOKING', '01a207ec-072b-73b1-93fb-f0d977878d85', '01a207ec-072a-75a4-bf9c-0bce99d52747', 2026, '01a207ec-072e-778e-88a2-cb3b64b735d3', 'CASH', 660000, 330000, 330000, 0, 'Quyết định 15/QĐ-VU', 'HELD', NULL, NULL, NULL, NULL, '2026-12-05 01:00:00+00');

INSERT INTO public.agency (id, code, name_vi, name_en, valid_from, valid_to, successor) VALUES ('01a207ec-0723-76ee-962e-aef2eddc0d58', 'UBND-HN', 'Ủy ban nhân dân Thành phố Hà Nội', 'Hanoi People''s Committee', '2013-08-13', NULL, NULL);
INSERT INTO public.agency (id, code, name_vi, name_en, valid_from, valid_to, successor) VALUES ('01a207ec-0724-773b-bfd4-2444da371d3a', 'HDND-HN', 'Hội đồng nhân dân Thành phố Hà Nội', 'Hanoi People''s Council', '2013-08-13', NULL, NULL);
INSERT INTO public.agency (id, code, name_vi, name_en, valid_from, valid_to, successor) VALUES ('01a207ec-0724-79f5-b96f-907094590d11', 'SO-TC', 'Sở Tài chính', 'Department of Finance', '2013-08-13', NULL, NULL);
INSERT INTO public.agency (id, code, name_vi, name_en, valid_from, valid_to, successor) VALUES ('01a207ec-0724-7b40-a900-a84c362aa216', 'SO-CT', 'Sở Công Thương', 'Department of Industry and Trade', '2013-08-13', NULL, NULL);
INSERT INTO public.agency (id, code, name_vi, name_en, valid_from, valid_to, successor) VALUES ('01a207ec-0724-7d56-b4d9-78c9d279f769', 'SO-KHCN', 'Sở Khoa học và Công nghệ', 'Department of Science and Technology', '2013-08-13', NULL, NULL);
INSERT INTO public.agency (id, code, name_vi, name_en, valid_from, valid_to, successor) VALUES ('01a207ec-0724-7e54-a94a-645b777188ad', 'SO-LDTBXH', 'Sở Lao động - Thương binh và Xã hội', 'Department of Labour, War Invalids and Social Affairs', '2013-08-13', NULL, NULL);
INSERT INTO public.agency (id, code, name_vi, name_en, valid_from, valid_to, successor) VALUES ('01a207ec-0724-7fff-816f-3d4a61730eec', 'SO-NGANH', 'Các Sở, ngành liên quan', 'Other departments concerned', '2013-08-13', NULL, NULL);
INSERT INTO public.agency (id, code, name_vi, name_en, valid_from, valid_to, successor) VALUES ('01a207ec-0724-7c66-b63b-aca67deef4c1', 'SO-KHDT', 'Sở Kế hoạch và Đầu tư', 'Department of Planning and Investment', '2013-08-13', '2025-02-28', '01a207ec-0724-79f5-b96f-907094590d11');
INSERT INTO public.agency (id, code, name_vi, name_en, valid_from, valid_to, successor) VALUES ('01a207ec-0724-7f2e-8af1-f6c5526f6d1d', 'SO-TTTT', 'Sở Thông tin và truyền thông', 'Department of Information and Communications', '2013-08-13', '2025-02-28', '01a207ec-0724-7d56-b4d9-78c9d279f769');

INSERT INTO public.api_token (id, token_hash, account, name, created_at, used_at, revoked_at) VALUES ('01a207ec-076a-7492-94b6-a640819cb4a8', 'ba5d53fd11d4215d0067e8092ad8ae498d99d9390983a7cda70f088deeacedd7', '01a207ec-0747-737c-b6d9-9c84886042a2', 'báo cáo quý', '2026-11-27 02:00:00+00', NULL, NULL);

INSERT INTO public.app_user (id, person, email, phone, password_hash, language, theme, is_active, created_at) VALUES ('01a207ec-072b-7f94-8d49-524b0042db3a', '01a207ec-072b-7a3e-bbf6-b325459b63db', 'ke@example.vn', NULL, NULL, 'vi', 'auto', true, '2026-11-23 02:00:00+00');
INSERT INTO public.app_user (id, person, email, phone, password_hash, language, theme, is_active, created_at) VALUES ('01a207ec-072c-7b6d-92db-f5181320f46c', '01a207ec-072c-792a-8e73-859b2d280df3', 'duyet@example.vn', NULL, NULL, 'vi', 'auto', true, '2026-11-23 02:00:00+00');
INSERT INTO public.app_user (id, person, email, phone, password_hash, language, theme, is_active, created_at) VALUES ('01a207ec-0740-7685-ab20-0265dd1b46ec', '01a207ec-0740-74af-8bb0-ad87d7ae9ea0', 'mai@example.vn', NULL, NULL, 'vi', 'auto', true, '2026-11-23 02:00:00+00');
INSERT INTO public.app_user (id, person, email, phone, password_hash, language, theme, is_active, created_at) VALUES ('01a207ec-0740-7adb-91f5-2708d597cfa9', '01a207ec-0740-7928-b926-3db4c525c469', 'lan@example.vn', NULL, NULL, 'vi', 'auto', true, '2026-11-23 02:00:00+00');
INSERT INTO public.app_user (id, person, email, phone, password_hash, language, theme, is_active, created_at) VALUES ('01a207ec-0740-7ed4-9e5c-7fe055c200d4', '01a207ec-0740-7d34-a3bd-97cb2cde1b87', 'khanh@example.vn', NULL, NULL, 'vi', 'auto', true, '2026-11-23 02:00:00+00');
INSERT INTO public.app_user (id, person, email, phone, password_hash, language, theme, is_active, created_at) VALUES ('01a207ec-0741-72d7-ad37-015232f5b10c', '01a207ec-0741-7117-a4fa-0f4a62f8240e', 'minh@example.vn', NULL, NULL, 'vi', 'auto', true, '2026-11-23 02:00:00+00');
INSERT INTO public.app_user (id, person, email, phone, password_hash, language, theme, is_active, created_at) VALUES ('01a207ec-0747-737c-b6d9-9c84886042a2', '01a207ec-0747-7029-988f-94cce095e823', NULL, '0912345678', NULL, 'vi', 'auto', true, '2026-11-27 02:00:00+00');
INSERT INTO public.app_user (id, person, email, phone, password_hash, language, theme, is_active, created_at) VALUES ('01a207ec-0745-77af-a415-46da5e245d10', '01a207ec-0744-7ec7-ac6d-91ea8e11d6c9', 'bui@example.vn', NULL, '$argon2id$v=19$m=19456,t=2,p=1$OT3mFb2ibyAX+Oq93HwCxA$fBoTfx1dPX5obj0mnaUBBabyQ5a8bX/GpA7uOZAH0is', 'vi', 'auto', true, '2026-11-27 02:00:00+00');
INSERT INTO public.app_user (id, person, email, phone, password_hash, language, theme, is_active, created_at) VALUES ('01a207ec-0775-7111-9099-c1d62d0ad043', '01a207ec-0774-7eac-9523-c69213005269', 'nhap@example.vn', NULL, NULL, 'vi', 'auto', true, '2026-11-23 02:00:00+00');
INSERT INTO public.app_user (id, person, email, phone, password_hash, language, theme, is_active, created_at) VALUES ('01a207ec-0775-75ef-af1e-c53f11f5e921', '01a207ec-0775-73fa-a25f-8cb4e95b8dd9', 'duyetchi@example.vn', NULL, NULL, 'vi', 'auto', true, '2026-11-23 02:00:00+00');

INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ec-0745-7231-947d-84c3047fdaa9', '2026-11-27 02:00:00+00', NULL, 'person.add', 'person', '01a207ec-0744-7ec7-ac6d-91ea8e11d6c9', NULL, '{"fields": []}', '', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ec-0746-71c0-a448-8833ae4e8acb', '2026-11-27 02:00:00+00', NULL, 'user.create', 'user', '01a207ec-0745-77af-a415-46da5e245d10', '01a207ec-072b-73b1-93fb-f0d977878d85', '{"fields": ["login", "role"]}', '', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ec-0747-721e-8adb-3a979bd605a9', '2026-11-27 02:00:00+00', NULL, 'person.add', 'person', '01a207ec-0747-7029-988f-94cce095e823', NULL, '{"fields": []}', '', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ec-0747-7972-83d2-c3721cc33fb8', '2026-11-27 02:00:00+00', NULL, 'user.create', 'user', '01a207ec-0747-737c-b6d9-9c84886042a2', NULL, '{"fields": ["login", "role"]}', '', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ec-0768-7ea1-9acc-7bac67431de6', '2026-11-27 02:00:00+00', NULL, 'password.set', 'user', '01a207ec-0745-77af-a415-46da5e245d10', NULL, '{"fields": ["password"]}', '', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ec-076a-7c77-bf4a-7ade7b97236d', '2026-11-27 02:00:00+00', NULL, 'token.create', 'api_token', '01a207ec-076a-7492-94b6-a640819cb4a8', NULL, '{"fields": []}', '', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ec-0779-7ad9-bb8b-294075d84f65', '2026-11-27 02:00:00+00', '01a207ec-0775-7111-9099-c1d62d0ad043', 'budget-proposal.draft', 'budget-proposal', '01a207ec-0779-74f4-b508-7337507dfdad', '01a207ec-072b-73b1-93fb-f0d977878d85', '{"fields": ["status"]}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ec-077d-7057-908b-efc52f4710fa', '2026-11-27 02:00:00+00', '01a207ec-0775-75ef-af1e-c53f11f5e921', 'budget-proposal.approve', 'budget-proposal', '01a207ec-0779-74f4-b508-7337507dfdad', '01a207ec-072b-73b1-93fb-f0d977878d85', '{"fields": ["status"]}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ec-0781-7a41-9ef6-4694986477d1', '2026-11-27 02:00:00+00', '01a207ec-0775-7111-9099-c1d62d0ad043', 'budget-proposal.draft', 'budget-proposal', '01a207ec-0781-77af-a217-31632c311186', '01a207ec-072b-73b1-93fb-f0d977878d85', '{"fields": ["status"]}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ec-0782-767e-9503-b37beabc1ed0', '2026-11-27 02:00:00+00', '01a207ec-0775-75ef-af1e-c53f11f5e921', 'budget-proposal.reject', 'budget-proposal', '01a207ec-0781-77af-a217-31632c311186', '01a207ec-072b-73b1-93fb-f0d977878d85', '{"fields": ["status"]}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ec-0783-7dfb-b5ee-846f173fc78d', '2026-11-27 02:00:00+00', '01a207ec-0775-7111-9099-c1d62d0ad043', 'budget-proposal.draft', 'budget-proposal', '01a207ec-0783-7ba6-9670-262843395488', '01a207ec-072b-73b1-93fb-f0d977878d85', '{"fields": ["status"]}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ec-0796-7da2-b4b9-a7cfd68ced59', '2026-11-27 02:00:00+00', '01a207ec-0740-7adb-91f5-2708d597cfa9', 'booking.request', 'booking', '01a207ec-0795-7b59-bdc3-bae4262cdb02', '01a207ec-072b-73b1-93fb-f0d977878d85', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ec-079c-7ecc-9f5c-245412ef26dd', '2026-11-30 01:00:00+00', '01a207ec-0740-7685-ab20-0265dd1b46ec', 'booking.check-in', 'booking', '01a207ec-0795-7b59-bdc3-bae4262cdb02', '01a207ec-072b-73b1-93fb-f0d977878d85', '{"fields": ["checked_in_at"]}', '127.0.0.1', 1);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ec-07a3-74cd-a89a-f6352df5f86d', '2026-11-30 02:15:00+00', '01a207ec-0740-7685-ab20-0265dd1b46ec', 'booking.check-out', 'booking', '01a207ec-0795-7b59-bdc3-bae4262cdb02', '01a207ec-072b-73b1-93fb-f0d977878d85', '{"fields": ["checked_out_at"]}', '127.0.0.1', 2);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ec-07a7-7494-8285-f98796d6b276', '2026-11-27 02:00:00+00', '01a207ec-0740-7adb-91f5-2708d597cfa9', 'booking.request', 'booking', '01a207ec-07a6-7c62-8e3c-6507c257078e', '01a207ec-072b-73b1-93fb-f0d977878d85', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ec-07aa-7b1b-aca5-673c99dbb5fd', '2026-11-30 01:00:00+00', '01a207ec-0740-7685-ab20-0265dd1b46ec', 'booking.check-in', 'booking', '01a207ec-07a6-7c62-8e3c-6507c257078e', '01a207ec-072b-73b1-93fb-f0d977878d85', '{"fields": ["checked_in_at"]}', '127.0.0.1', 1);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ec-07ae-7004-bd08-f9d421297620', '2026-11-30 01:30:00+00', '01a207ec-0740-7685-ab20-0265dd1b46ec', 'booking.interrupt', 'booking', '01a207ec-07a6-7c62-8e3c-6507c257078e', '01a207ec-072b-73b1-93fb-f0d977878d85', '{"fields": ["ends_at"]}', '127.0.0.1', 2);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ec-07b0-7cae-aec2-a330fb64ba2d', '2026-11-27 02:00:00+00', '01a207ec-0740-7adb-91f5-2708d597cfa9', 'booking.request', 'booking', '01a207ec-07b0-74a9-aa94-5a09ccc53068', '01a207ec-072b-73b1-93fb-f0d977878d85', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ec-07b4-7611-9a34-7d5c461ed41d', '2026-11-27 02:00:00+00', '01a207ec-0740-7adb-91f5-2708d597cfa9', 'booking.request', 'booking', '01a207ec-07b3-7ae6-a65c-1ace35964359', '01a207ec-072b-73b1-93fb-f0d977878d85', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ec-07b9-79cf-a296-a2c53f356122', '2026-11-27 02:00:00+00', '01a207ec-0740-7adb-91f5-2708d597cfa9', 'booking.request', 'booking', '01a207ec-07b9-7287-bb04-a7b64c01d5be', '01a207ec-072b-73b1-93fb-f0d977878d85', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ec-07bd-7165-bf9f-6f378e88926f', '2026-11-27 02:00:00+00', '01a207ec-0740-7adb-91f5-2708d597cfa9', 'booking.request', 'booking', '01a207ec-07bc-7a0c-a0c3-b48db7def3f3', '01a207ec-072b-73b1-93fb-f0d977878d85', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ec-07c6-78b1-b95d-a1aa7d577218', '2026-11-27 02:00:00+00', '01a207ec-0740-7adb-91f5-2708d597cfa9', 'booking.request', 'booking', '01a207ec-07c6-730c-8080-21c44d423141', '01a207ec-072b-73b1-93fb-f0d977878d85', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ec-07c9-70c0-8231-e6b65484c927', '2026-11-27 02:00:00+00', '01a207ec-0740-7685-ab20-0265dd1b46ec', 'booking.confirm', 'booking', '01a207ec-07b3-7ae6-a65c-1ace35964359', '01a207ec-072b-73b1-93fb-f0d977878d85', '{"fields": ["status"]}', '127.0.0.1', 1);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ec-07cb-797a-9d70-411c246c398c', '2026-11-27 02:00:00+00', '01a207ec-0740-7685-ab20-0265dd1b46ec', 'booking.declined', 'booking', '01a207ec-07b9-7287-bb04-a7b64c01d5be', '01a207ec-072b-73b1-93fb-f0d977878d85', '{"fields": ["outcome", "status"]}', '127.0.0.1', 1);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ec-07cd-7911-91b9-7b2f9005b9e5', '2026-11-27 02:00:00+00', '01a207ec-0740-7adb-91f5-2708d597cfa9', 'booking.request', 'booking', '01a207ec-07cd-7332-8986-d4c270a31718', '01a207ec-072b-73b1-93fb-f0d977878d85', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ec-07d1-7cf4-8f10-e53bcc1bacf0', '2026-11-27 02:00:00+00', '01a207ec-0740-7adb-91f5-2708d597cfa9', 'booking.cancelled', 'booking', '01a207ec-07cd-7332-8986-d4c270a31718', '01a207ec-072b-73b1-93fb-f0d977878d85', '{"fields": ["outcome", "status"]}', '127.0.0.1', 1);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ec-07d3-7a58-9a64-6bdc3fee4294', '2026-11-27 02:00:00+00', '01a207ec-0740-7adb-91f5-2708d597cfa9', 'booking.request', 'booking', '01a207ec-07d3-7451-92f8-55c6bc690fd9', '01a207ec-072b-73b1-93fb-f0d977878d85', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ec-07dd-7974-a372-f4b9c97e98c7', '2026-11-30 01:00:00+00', '01a207ec-0740-7adb-91f5-2708d597cfa9', 'booking.cancelled', 'booking', '01a207ec-07d3-7451-92f8-55c6bc690fd9', '01a207ec-072b-73b1-93fb-f0d977878d85', '{"fields": ["outcome", "status"]}', '127.0.0.1', 1);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ec-07e1-712a-a3fb-6ac15a7e7be3', '2026-11-27 02:00:00+00', '01a207ec-0740-7685-ab20-0265dd1b46ec', 'booking.request', 'booking', '01a207ec-07e0-7b99-bca4-ddcf3d0407f7', '01a207ec-072b-73b1-93fb-f0d977878d85', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ec-07e4-7538-b8e6-f63ae81c9d51', '2026-11-27 02:00:00+00', '01a207ec-0740-7685-ab20-0265dd1b46ec', 'booking.request', 'booking', '01a207ec-07e3-7e8e-8516-70ff7b0cb52e', '01a207ec-072b-73b1-93fb-f0d977878d85', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ec-07e7-7a66-a89c-2246d20d468e', '2026-11-27 02:00:00+00', '01a207ec-0740-7adb-91f5-2708d597cfa9', 'booking.request', 'booking', '01a207ec-07e7-7478-baf8-5d399e24869f', '01a207ec-072b-73b1-93fb-f0d977878d85', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ec-07ee-7f84-bfba-d2a4bd2433b5', '2026-11-27 02:00:00+00', '01a207ec-0740-7adb-91f5-2708d597cfa9', 'booking.move', 'booking', '01a207ec-07e7-7478-baf8-5d399e24869f', '01a207ec-072b-73b1-93fb-f0d977878d85', '{"fields": ["ends_at", "starts_at"]}', '127.0.0.1', 1);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ec-07f1-7f67-b919-558f0409ca49', '2026-11-27 02:00:00+00', '01a207ec-0740-7adb-91f5-2708d597cfa9', 'booking.request', 'booking', '01a207ec-07f1-7aa0-8037-fb9bb16e331b', '01a207ec-072b-73b1-93fb-f0d977878d85', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ec-07f4-7db6-908b-bbe4a6261231', '2026-11-27 02:00:00+00', '01a207ec-0740-7adb-91f5-2708d597cfa9', 'booking.request', 'booking', '01a207ec-07f4-7772-ab03-0dfd6847c08d', '01a207ec-072b-73b1-93fb-f0d977878d85', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ec-07fa-7d85-bb3b-d99baa8ddf1e', '2026-11-27 02:00:00+00', '01a207ec-0740-7adb-91f5-2708d597cfa9', 'booking.request', 'booking', '01a207ec-07fa-76d6-971a-b844eeb874bb', '01a207ec-072b-73b1-93fb-f0d977878d85', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ec-07fe-73fa-81c2-042a55ed8d38', '2026-11-27 02:00:00+00', '01a207ec-0740-7adb-91f5-2708d597cfa9', 'booking.request', 'booking', '01a207ec-07fd-7d7a-a37c-9ba22e3d1ca8', '01a207ec-072b-73b1-93fb-f0d977878d85', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ec-0810-7307-9ed6-cd6ac65e5392', '2026-12-05 01:00:00+00', NULL, 'booking.expired', 'booking', '01a207ec-07bc-7a0c-a0c3-b48db7def3f3', '01a207ec-072b-73b1-93fb-f0d977878d85', '{"fields": ["outcome", "status"]}', '', 1);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ec-0816-749d-ba35-b22107b92975', '2026-12-05 01:00:00+00', NULL, 'booking.expired', 'booking', '01a207ec-07c6-730c-8080-21c44d423141', '01a207ec-072b-73b1-93fb-f0d977878d85', '{"fields": ["outcome", "status"]}', '', 1);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ec-0818-7c61-9b8f-a21e92fb78c9', '2026-12-05 01:00:00+00', NULL, 'booking.no-show', 'booking', '01a207ec-07b0-74a9-aa94-5a09ccc53068', '01a207ec-072b-73b1-93fb-f0d977878d85', '{"fields": ["outcome"]}', '', 1);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ec-081d-7dd0-8a46-2b58403d5a3e', '2026-12-05 01:00:00+00', NULL, 'booking.no-show', 'booking', '01a207ec-07b3-7ae6-a65c-1ace35964359', '01a207ec-072b-73b1-93fb-f0d977878d85', '{"fields": ["outcome"]}', '', 2);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207ec-0822-7acb-85f1-bde891b04758', '2026-12-05 01:00:00+00', '01a207ec-0740-7adb-91f5-2708d597cfa9', 'booking.request', 'booking', '01a207ec-0822-7327-b725-bb5041920c24', '01a207ec-072b-73b1-93fb-f0d977878d85', '{"fields": []}', '127.0.0.1', 0);

INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207ec-07b0-74a9-aa94-5a09ccc53068', '01a207ec-07b0-74a9-aa94-5a09ccc53068@incubator.hanoi', 1, '01a207ec-072b-73b1-93fb-f0d977878d85', '01a207ec-0735-7e24-89b4-f56de21f3b0d', '01a207ec-0736-7fc1-a1d5-19265f7820ef', NULL, 'FIRM', 'Tiện trục mẫu', 'CONFIRMED', 'NO_SHOW', '', '2026-11-30 06:00:00+00', '2026-11-30 08:00:00+00', false, false, false, NULL, '01a207ec-0740-7adb-91f5-2708d597cfa9', '2026-11-27 02:00:00+00', '01a207ec-0740-7adb-91f5-2708d597cfa9', '2026-11-27 02:00:00+00', NULL, NULL, NULL, NULL, '', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207ec-0795-7b59-bdc3-bae4262cdb02', '01a207ec-0795-7b59-bdc3-bae4262cdb02@incubator.hanoi', 2, '01a207ec-072b-73b1-93fb-f0d977878d85', '01a207ec-0735-7e24-89b4-f56de21f3b0d', '01a207ec-0736-7fc1-a1d5-19265f7820ef', NULL, 'FIRM', 'Tiện trục mẫu', 'CONFIRMED', 'COMPLETED', '', '2026-11-30 01:00:00+00', '2026-11-30 03:00:00+00', false, false, false, NULL, '01a207ec-0740-7adb-91f5-2708d597cfa9', '2026-11-27 02:00:00+00', '01a207ec-0740-7adb-91f5-2708d597cfa9', '2026-11-27 02:00:00+00', '2026-11-30 01:00:00+00', '2026-11-30 02:15:00+00', '01a207ec-0740-7685-ab20-0265dd1b46ec', '01a207ec-0740-7685-ab20-0265dd1b46ec', 'Sạch', 'Có phoi', 1200, 1275);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207ec-07b3-7ae6-a65c-1ace35964359', '01a207ec-07b3-7ae6-a65c-1ace35964359@incubator.hanoi', 2, '01a207ec-072b-73b1-93fb-f0d977878d85', '01a207ec-0735-7e24-89b4-f56de21f3b0d', '01a207ec-0736-7fc1-a1d5-19265f7820ef', NULL, 'FIRM', 'Tiện trục mẫu', 'CONFIRMED', 'NO_SHOW', '', '2026-12-01 01:00:00+00', '2026-12-01 02:00:00+00', false, false, false, NULL, '01a207ec-0740-7adb-91f5-2708d597cfa9', '2026-11-27 02:00:00+00', '01a207ec-0740-7685-ab20-0265dd1b46ec', '2026-11-27 02:00:00+00', NULL, NULL, NULL, NULL, '', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207ec-07a6-7c62-8e3c-6507c257078e', '01a207ec-07a6-7c62-8e3c-6507c257078e@incubator.hanoi', 2, '01a207ec-072b-73b1-93fb-f0d977878d85', '01a207ec-0735-7e24-89b4-f56de21f3b0d', '01a207ec-0737-7976-8a43-547c4d63013f', NULL, 'FIRM', 'Tiện trục mẫu', 'CONFIRMED', 'INTERRUPTED', '', '2026-11-30 01:00:00+00', '2026-11-30 01:30:00+00', false, false, false, NULL, '01a207ec-0740-7adb-91f5-2708d597cfa9', '2026-11-27 02:00:00+00', '01a207ec-0740-7adb-91f5-2708d597cfa9', '2026-11-27 02:00:00+00', '2026-11-30 01:00:00+00', '2026-11-30 01:30:00+00', '01a207ec-0740-7685-ab20-0265dd1b46ec', '01a207ec-0740-7685-ab20-0265dd1b46ec', 'Tốt', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207ec-07b9-7287-bb04-a7b64c01d5be', '01a207ec-07b9-7287-bb04-a7b64c01d5be@incubator.hanoi', 1, '01a207ec-072b-73b1-93fb-f0d977878d85', '01a207ec-0735-7e24-89b4-f56de21f3b0d', '01a207ec-0736-7fc1-a1d5-19265f7820ef', NULL, 'FIRM', 'Tiện trục mẫu', 'CANCELLED', 'DECLINED', 'Hết khí argon', '2026-12-01 03:00:00+00', '2026-12-01 04:00:00+00', false, false, false, NULL, '01a207ec-0740-7adb-91f5-2708d597cfa9', '2026-11-27 02:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, '', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207ec-07cd-7332-8986-d4c270a31718', '01a207ec-07cd-7332-8986-d4c270a31718@incubator.hanoi', 1, '01a207ec-072b-73b1-93fb-f0d977878d85', '01a207ec-0735-7e24-89b4-f56de21f3b0d', '01a207ec-0736-7fc1-a1d5-19265f7820ef', NULL, 'FIRM', 'Tiện trục mẫu', 'CANCELLED', 'CANCELLED', 'Đổi kế hoạch', '2026-12-08 01:00:00+00', '2026-12-08 03:00:00+00', false, false, false, NULL, '01a207ec-0740-7adb-91f5-2708d597cfa9', '2026-11-27 02:00:00+00', '01a207ec-0740-7adb-91f5-2708d597cfa9', '2026-11-27 02:00:00+00', NULL, NULL, NULL, NULL, '', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207ec-07d3-7451-92f8-55c6bc690fd9', '01a207ec-07d3-7451-92f8-55c6bc690fd9@incubator.hanoi', 1, '01a207ec-072b-73b1-93fb-f0d977878d85', '01a207ec-0735-7e24-89b4-f56de21f3b0d', '01a207ec-0736-7fc1-a1d5-19265f7820ef', NULL, 'FIRM', 'Tiện trục mẫu', 'CANCELLED', 'CANCELLED', 'Ốm', '2026-11-30 04:00:00+00', '2026-11-30 05:00:00+00', false, false, true, NULL, '01a207ec-0740-7adb-91f5-2708d597cfa9', '2026-11-27 02:00:00+00', '01a207ec-0740-7adb-91f5-2708d597cfa9', '2026-11-27 02:00:00+00', NULL, NULL, NULL, NULL, '', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207ec-07e0-7b99-bca4-ddcf3d0407f7', '01a207ec-07e0-7b99-bca4-ddcf3d0407f7@incubator.hanoi', 0, '01a207ec-072b-73b1-93fb-f0d977878d85', NULL, NULL, NULL, 'TRAINING', 'Lớp vẽ kỹ thuật', 'CONFIRMED', NULL, '', '2026-12-09 02:00:00+00', '2026-12-09 04:00:00+00', false, false, false, NULL, '01a207ec-0740-7685-ab20-0265dd1b46ec', '2026-11-27 02:00:00+00', '01a207ec-0740-7685-ab20-0265dd1b46ec', '2026-11-27 02:00:00+00', NULL, NULL, NULL, NULL, '', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207ec-07e3-7e8e-8516-70ff7b0cb52e', '01a207ec-07e3-7e8e-8516-70ff7b0cb52e@incubator.hanoi', 0, '01a207ec-072b-73b1-93fb-f0d977878d85', '01a207ec-0735-7e24-89b4-f56de21f3b0d', '01a207ec-0736-7fc1-a1d5-19265f7820ef', NULL, 'FIRM', 'Tiện trục mẫu', 'CONFIRMED', NULL, '', '2026-12-10 10:00:00+00', '2026-12-10 11:00:00+00', false, false, false, NULL, '01a207ec-0740-7685-ab20-0265dd1b46ec', '2026-11-27 02:00:00+00', '01a207ec-0740-7685-ab20-0265dd1b46ec', '2026-11-27 02:00:00+00', NULL, NULL, NULL, NULL, '', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207ec-07e7-7478-baf8-5d399e24869f', '01a207ec-07e7-7478-baf8-5d399e24869f@incubator.hanoi', 1, '01a207ec-072b-73b1-93fb-f0d977878d85', '01a207ec-0735-7e24-89b4-f56de21f3b0d', '01a207ec-0736-7fc1-a1d5-19265f7820ef', NULL, 'FIRM', 'Tiện trục mẫu', 'CONFIRMED', NULL, '', '2026-12-15 06:00:00+00', '2026-12-15 09:00:00+00', false, false, false, NULL, '01a207ec-0740-7adb-91f5-2708d597cfa9', '2026-11-27 02:00:00+00', '01a207ec-0740-7adb-91f5-2708d597cfa9', '2026-11-27 02:00:00+00', NULL, NULL, NULL, NULL, '', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207ec-07f1-7aa0-8037-fb9bb16e331b', '01a207ec-07f1-7aa0-8037-fb9bb16e331b@incubator.hanoi', 0, '01a207ec-072b-73b1-93fb-f0d977878d85', '01a207ec-0735-7e24-89b4-f56de21f3b0d', '01a207ec-0736-7fc1-a1d5-19265f7820ef', NULL, 'FIRM', 'Tiện trục mẫu', 'CONFIRMED', NULL, '', '2026-12-16 01:00:00+00', '2026-12-16 05:00:00+00', true, false, false, NULL, '01a207ec-0740-7adb-91f5-2708d597cfa9', '2026-11-27 02:00:00+00', '01a207ec-0740-7adb-91f5-2708d597cfa9', '2026-11-27 02:00:00+00', NULL, NULL, NULL, NULL, '', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207ec-07f4-7772-ab03-0dfd6847c08d', '01a207ec-07f4-7772-ab03-0dfd6847c08d@incubator.hanoi', 0, '01a207ec-072b-73b1-93fb-f0d977878d85', '01a207ec-0735-7e24-89b4-f56de21f3b0d', '01a207ec-0736-7fc1-a1d5-19265f7820ef', NULL, 'FIRM', 'Tiện trục mẫu', 'CONFIRMED', NULL, '', '2026-12-17 02:00:00+00', '2026-12-17 03:00:00+00', false, false, false, NULL, '01a207ec-0740-7adb-91f5-2708d597cfa9', '2026-11-27 02:00:00+00', '01a207ec-0740-7adb-91f5-2708d597cfa9', '2026-11-27 02:00:00+00', NULL, NULL, NULL, NULL, '', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207ec-07fa-76d6-971a-b844eeb874bb', '01a207ec-07fa-76d6-971a-b844eeb874bb@incubator.hanoi', 0, '01a207ec-072b-73b1-93fb-f0d977878d85', '01a207ec-0735-7e24-89b4-f56de21f3b0d', '01a207ec-0736-7fc1-a1d5-19265f7820ef', NULL, 'FIRM', 'Tiện trục mẫu', 'CONFIRMED', NULL, '', '2026-12-17 07:00:00+00', '2026-12-18 03:00:00+00', false, false, false, NULL, '01a207ec-0740-7adb-91f5-2708d597cfa9', '2026-11-27 02:00:00+00', '01a207ec-0740-7adb-91f5-2708d597cfa9', '2026-11-27 02:00:00+00', NULL, NULL, NULL, NULL, '', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207ec-07fd-7d7a-a37c-9ba22e3d1ca8', '01a207ec-07fd-7d7a-a37c-9ba22e3d1ca8@incubator.hanoi', 0, '01a207ec-072b-73b1-93fb-f0d977878d85', '01a207ec-0735-7e24-89b4-f56de21f3b0d', '01a207ec-0736-7fc1-a1d5-19265f7820ef', NULL, 'FIRM', 'Tiện trục mẫu', 'CONFIRMED', NULL, '', '2027-01-11 01:00:00+00', '2027-01-11 02:00:00+00', false, false, false, NULL, '01a207ec-0740-7adb-91f5-2708d597cfa9', '2026-11-27 02:00:00+00', '01a207ec-0740-7adb-91f5-2708d597cfa9', '2026-11-27 02:00:00+00', NULL, NULL, NULL, NULL, '', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207ec-07bc-7a0c-a0c3-b48db7def3f3', '01a207ec-07bc-7a0c-a0c3-b48db7def3f3@incubator.hanoi', 1, '01a207ec-072b-73b1-93fb-f0d977878d85', '01a207ec-0735-7e24-89b4-f56de21f3b0d', '01a207ec-0736-7fc1-a1d5-19265f7820ef', NULL, 'FIRM', 'Tiện trục mẫu', 'CANCELLED', 'EXPIRED', '', '2026-12-01 06:00:00+00', '2026-12-01 07:00:00+00', false, false, false, NULL, '01a207ec-0740-7adb-91f5-2708d597cfa9', '2026-11-27 02:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, '', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207ec-07c6-730c-8080-21c44d423141', '01a207ec-07c6-730c-8080-21c44d423141@incubator.hanoi', 1, '01a207ec-072b-73b1-93fb-f0d977878d85', '01a207ec-0735-7e24-89b4-f56de21f3b0d', '01a207ec-0736-7fc1-a1d5-19265f7820ef', NULL, 'FIRM', 'Tiện trục mẫu', 'CANCELLED', 'EXPIRED', '', '2026-12-01 08:00:00+00', '2026-12-01 09:00:00+00', false, false, false, NULL, '01a207ec-0740-7adb-91f5-2708d597cfa9', '2026-11-27 02:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, '', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207ec-0822-7327-b725-bb5041920c24', '01a207ec-0822-7327-b725-bb5041920c24@incubator.hanoi', 0, '01a207ec-072b-73b1-93fb-f0d977878d85', '01a207ec-0735-7e24-89b4-f56de21f3b0d', '01a207ec-0736-7fc1-a1d5-19265f7820ef', NULL, 'FIRM', 'Tiện trục mẫu', 'TENTATIVE', NULL, '', '2026-12-22 01:00:00+00', '2026-12-22 03:00:00+00', false, false, false, '2026-12-08 01:00:00+00', '01a207ec-0740-7adb-91f5-2708d597cfa9', '2026-12-05 01:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, '', '', NULL, NULL);

INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207ec-0797-7fd0-9c5c-a3bde7ce44b5', '01a207ec-0795-7b59-bdc3-bae4262cdb02', '01a207ec-0739-76be-9ace-70a5f304fbd3', 1, '01a207ec-0796-7400-88cc-fa5c61c495d1', '01a207ec-073a-7898-9cac-6b85043c7348', 'INCUBATED', 330000, 165000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207ec-07a7-7e71-b117-a05181933bde', '01a207ec-07a6-7c62-8e3c-6507c257078e', '01a207ec-073c-7273-9ec7-d793562e8bfc', 1, '01a207ec-07a7-7085-b18c-759d78b55b50', '01a207ec-073c-7b76-a53f-e3bac8f6e56f', 'INCUBATED', 330000, 165000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207ec-07b1-761c-b758-cb4df53a62e9', '01a207ec-07b0-74a9-aa94-5a09ccc53068', '01a207ec-0739-76be-9ace-70a5f304fbd3', 1, '01a207ec-07b0-78b6-b00e-5afc9dcccfbe', '01a207ec-073a-7898-9cac-6b85043c7348', 'INCUBATED', 330000, 165000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207ec-07b4-7fbc-86de-bd7383372f87', '01a207ec-07b3-7ae6-a65c-1ace35964359', '01a207ec-073e-7221-8754-a297c33910c7', 1, '01a207ec-07b4-7268-91b1-c89da223bbbc', '01a207ec-073e-74df-9bfb-9639c7d0b36e', 'INCUBATED', 330000, 165000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207ec-07ba-72e2-8fcd-c3a86a0c91d6', '01a207ec-07b9-7287-bb04-a7b64c01d5be', '01a207ec-073e-7221-8754-a297c33910c7', 1, '01a207ec-07b9-760e-a69c-91ed2f7724f4', '01a207ec-073e-74df-9bfb-9639c7d0b36e', 'INCUBATED', 330000, 165000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207ec-07c4-75fe-9565-7cadcfb8e956', '01a207ec-07bc-7a0c-a0c3-b48db7def3f3', '01a207ec-073e-7221-8754-a297c33910c7', 1, '01a207ec-07bc-7da5-bdd5-a6cdb966da21', '01a207ec-073e-74df-9bfb-9639c7d0b36e', 'INCUBATED', 330000, 165000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207ec-07c7-7058-86ca-cd647f5dffa4', '01a207ec-07c6-730c-8080-21c44d423141', '01a207ec-073e-7221-8754-a297c33910c7', 1, '01a207ec-07c6-75eb-9035-5b31cc9ffd00', '01a207ec-073e-74df-9bfb-9639c7d0b36e', 'INCUBATED', 330000, 165000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207ec-07ce-70b4-bb31-046f0b6eddcd', '01a207ec-07cd-7332-8986-d4c270a31718', '01a207ec-0739-76be-9ace-70a5f304fbd3', 1, '01a207ec-07cd-75f7-a712-90eee41d2df9', '01a207ec-073a-7898-9cac-6b85043c7348', 'INCUBATED', 330000, 165000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207ec-07d4-727c-8224-ae1d52758c4a', '01a207ec-07d3-7451-92f8-55c6bc690fd9', '01a207ec-0739-76be-9ace-70a5f304fbd3', 1, '01a207ec-07d3-7722-93ef-98419f31d9a8', '01a207ec-073a-7898-9cac-6b85043c7348', 'INCUBATED', 330000, 165000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207ec-07e1-77e2-a93e-f1dc4c716634', '01a207ec-07e0-7b99-bca4-ddcf3d0407f7', '01a207ec-073b-7a88-9971-49c7a7b6294d', 1, '01a207ec-07e0-7d5c-b35e-0d28e9616afb', '01a207ec-073b-7e0c-b358-9da6294854f6', 'HOUSE', 0, 0);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207ec-07e1-7835-aa3a-a702f5c8b53d', '01a207ec-07e0-7b99-bca4-ddcf3d0407f7', '01a207ec-073b-70bc-8ad8-703431ebd5eb', 3, '01a207ec-07e0-7dc3-9a9b-9d6f5b1c304f', '01a207ec-073b-769a-9990-2f55556f8107', 'HOUSE', 0, 0);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207ec-07e4-7d8d-8edc-c4772d107e45', '01a207ec-07e3-7e8e-8516-70ff7b0cb52e', '01a207ec-0739-76be-9ace-70a5f304fbd3', 1, '01a207ec-07e4-7227-baf7-dc325f786b87', '01a207ec-073a-7898-9cac-6b85043c7348', 'INCUBATED', 330000, 165000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207ec-07e8-72e6-89c0-09606e498b68', '01a207ec-07e7-7478-baf8-5d399e24869f', '01a207ec-0739-76be-9ace-70a5f304fbd3', 1, '01a207ec-07e7-7786-a87f-f0155e22bc27', '01a207ec-073a-7898-9cac-6b85043c7348', 'INCUBATED', 330000, 165000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207ec-07f2-732a-adef-ee3b13817b53', '01a207ec-07f1-7aa0-8037-fb9bb16e331b', '01a207ec-073b-70bc-8ad8-703431ebd5eb', 1, '01a207ec-07f1-7c55-9929-1f42355b1ae3', '01a207ec-073b-769a-9990-2f55556f8107', 'INCUBATED', 330000, 330000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207ec-07f8-74f3-bb27-85e399103fe0', '01a207ec-07f4-7772-ab03-0dfd6847c08d', '01a207ec-073c-7f2c-83ba-8b1898806547', 1, '01a207ec-07f4-7abc-b6c4-4fc68c6c647c', '01a207ec-073d-72f1-95a0-c34fc9cd248a', 'INCUBATED', 330000, 165000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207ec-07fb-7608-8607-6397ab921cdc', '01a207ec-07fa-76d6-971a-b844eeb874bb', '01a207ec-073d-76b0-b4cf-6f084ff6d791', 1, '01a207ec-07fa-7a38-8abe-0024c071d013', '01a207ec-073d-7e82-9194-50557fcd7962', 'INCUBATED', 330000, 165000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207ec-07fe-783c-be10-92132145293f', '01a207ec-07fd-7d7a-a37c-9ba22e3d1ca8', '01a207ec-073b-7a88-9971-49c7a7b6294d', 1, '01a207ec-07fe-70d2-a7d5-5fbac3eff02d', '01a207ec-073b-7e0c-b358-9da6294854f6', 'INCUBATED', 330000, 165000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207ec-0823-728a-8419-51e092c1bb36', '01a207ec-0822-7327-b725-bb5041920c24', '01a207ec-073e-7221-8754-a297c33910c7', 1, '01a207ec-0822-7795-8172-eaa1679fb953', '01a207ec-073e-74df-9bfb-9639c7d0b36e', 'INCUBATED', 330000, 165000);

INSERT INTO public.booking_override (id, booking, rule, reason, made_by, made_at) VALUES ('01a207ec-07e5-7201-b77a-3584a57756f5', '01a207ec-07e3-7e8e-8516-70ff7b0cb52e', 'outside-opening-hours', 'Giao hàng gấp', '01a207ec-0740-7685-ab20-0265dd1b46ec', '2026-11-27 02:00:00+00');

INSERT INTO public.budget_line (id, phase, year, incubator, source, category, "position", status, accepts_from, opened_by, allocated, held, accepted, committed, disbursed) VALUES ('01a207ec-072e-778e-88a2-cb3b64b735d3', '01a207ec-0729-78df-b5aa-5be504f15858', 2026, '01a207ec-072b-73b1-93fb-f0d977878d85', '01a207ec-0729-79d8-add2-e641725c114f', '01a207ec-072a-75a4-bf9c-0bce99d52747', 1, 'OPEN', '2026-01-05', NULL, 500000000, 4455000, 288750, 3000000, 2000000);
INSERT INTO public.budget_line (id, phase, year, incubator, source, category, "position", status, accepts_from, opened_by, allocated, held, accepted, committed, disbursed) VALUES ('01a207ec-0731-7b25-8fa3-506b7528580e', '01a207ec-0729-78df-b5aa-5be504f15858', 2026, '01a207ec-072b-73b1-93fb-f0d977878d85', '01a207ec-0729-79d8-add2-e641725c114f', '01a207ec-072a-7184-93a4-5b121d364030', 1, 'OPEN', '2026-01-05', NULL, 500000000, 0, 0, 0, 0);
INSERT INTO public.budget_line (id, phase, year, incubator, source, category, "position", status, accepts_from, opened_by, allocated, held, accepted, committed, disbursed) VALUES ('01a207ec-0776-722c-81de-e126c7ac5a7c', '01a207ec-0729-78df-b5aa-5be504f15858', 2020, '01a207ec-072b-73b1-93fb-f0d977878d85', '01a207ec-0729-79d8-add2-e641725c114f', '01a207ec-072a-75a4-bf9c-0bce99d52747', 1, 'OPEN', '2026-01-05', NULL, 320000000, 0, 0, 0, 0);
INSERT INTO public.budget_line (id, phase, year, incubator, source, category, "position", status, accepts_from, opened_by, allocated, held, accepted, committed, disbursed) VALUES ('01a207ec-0788-7cba-900d-f0cf1e6402ce', '01a207ec-0729-78df-b5aa-5be504f15858', 2025, '01a207ec-072b-73b1-93fb-f0d977878d85', '01a207ec-0729-79d8-add2-e641725c114f', '01a207ec-072a-75a4-bf9c-0bce99d52747', 1, 'CLOSED', '2026-01-05', NULL, 50000000, 0, 0, 0, 0);
INSERT INTO public.budget_line (id, phase, year, incubator, source, category, "position", status, accepts_from, opened_by, allocated, held, accepted, committed, disbursed) VALUES ('01a207ec-078a-7457-8041-58a73e234cf6', '01a207ec-0729-78df-b5aa-5be504f15858', 2027, '01a207ec-072b-73b1-93fb-f0d977878d85', '01a207ec-072a-70c1-9f65-c117427dc6bc', '01a207ec-072a-75a4-bf9c-0bce99d52747', 1, 'OPEN', '2026-01-05', NULL, 80000000, 0, 0, 0, 0);

INSERT INTO public.budget_proposal (id, kind, line, other_line, amount, decision, note, status, made_by, made_at, decided_by, decided_at, reason) VALUES ('01a207ec-0779-74f4-b508-7337507dfdad', 'SUPPLEMENT', '01a207ec-0776-722c-81de-e126c7ac5a7c', NULL, 120000000, '01a207ec-0778-7e6b-b8c1-686a6482c794', 'Quý I', 'APPROVED', '01a207ec-0775-7111-9099-c1d62d0ad043', '2026-11-27 02:00:00+00', '01a207ec-0775-75ef-af1e-c53f11f5e921', '2026-11-27 02:00:00+00', '');
INSERT INTO public.budget_proposal (id, kind, line, other_line, amount, decision, note, status, made_by, made_at, decided_by, decided_at, reason) VALUES ('01a207ec-0781-77af-a217-31632c311186', 'WITHDRAWAL', '01a207ec-0776-722c-81de-e126c7ac5a7c', NULL, 5000000, '01a207ec-0778-7e6b-b8c1-686a6482c794', '', 'REJECTED', '01a207ec-0775-7111-9099-c1d62d0ad043', '2026-11-27 02:00:00+00', '01a207ec-0775-75ef-af1e-c53f11f5e921', '2026-11-27 02:00:00+00', 'Chưa đủ căn cứ');
INSERT INTO public.budget_proposal (id, kind, line, other_line, amount, decision, note, status, made_by, made_at, decided_by, decided_at, reason) VALUES ('01a207ec-0783-7ba6-9670-262843395488', 'WITHDRAWAL', '01a207ec-072e-778e-88a2-cb3b64b735d3', NULL, 5000000, '01a207ec-0778-7e6b-b8c1-686a6482c794', '', 'PENDING', '01a207ec-0775-7111-9099-c1d62d0ad043', '2026-11-27 02:00:00+00', NULL, NULL, '');

INSERT INTO public.calendar_day (id, incubator, day, kind, name_vi, name_en, works_as, is_provisional) VALUES ('01a207ec-0741-75df-891b-989a4fc5bb1d', NULL, '2027-01-01', 'NGHI_LE', 'Tết Dương lịch', 'New Year''s Day', NULL, false);
INSERT INTO public.calendar_day (id, incubator, day, kind, name_vi, name_en, works_as, is_provisional) VALUES ('01a207ec-0741-7c6f-8169-e6fbac28d566', '01a207ec-072b-73b1-93fb-f0d977878d85', '2026-12-13', 'LAM_BU', 'Làm bù', 'Make-up day', 4, true);

INSERT INTO public.closure (id, incubator, resource, starts_at, ends_at, reason, made_by, made_at, withdrawn_at) VALUES ('01a207ec-0742-791a-aa66-d9317bb4cca9', '01a207ec-072b-73b1-93fb-f0d977878d85', NULL, '2026-12-21 01:00:00+00', '2026-12-21 10:00:00+00', 'Phun khử khuẩn', '01a207ec-0740-7685-ab20-0265dd1b46ec', '2026-11-27 02:00:00+00', NULL);
INSERT INTO public.closure (id, incubator, resource, starts_at, ends_at, reason, made_by, made_at, withdrawn_at) VALUES ('01a207ec-0743-706a-b855-6054c57b71c1', NULL, '01a207ec-073b-70bc-8ad8-703431ebd5eb', '2026-12-21 01:00:00+00', '2026-12-21 10:00:00+00', 'Đổi máy chủ', '01a207ec-0740-7685-ab20-0265dd1b46ec', '2026-11-27 02:00:00+00', '2026-11-27 02:00:00+00');

INSERT INTO public.coordination (id, programme, agency) VALUES ('01a207ec-0726-7d28-89b3-7c6fcd104e09', '01a207ec-0726-754c-8256-1cb19c6731d2', '01a207ec-0724-7d56-b4d9-78c9d279f769');
INSERT INTO public.coordination (id, programme, agency) VALUES ('01a207ec-0727-7d9a-9798-ec4bfe440c54', '01a207ec-0727-7b29-8151-21c11a193a9e', '01a207ec-0724-7b40-a900-a84c362aa216');
INSERT INTO public.coordination (id, programme, agency) VALUES ('01a207ec-0728-7532-ad1b-7c9ab8075b67', '01a207ec-0728-72ab-8705-c65f13c5d6a6', '01a207ec-0724-7b40-a900-a84c362aa216');
INSERT INTO public.coordination (id, programme, agency) VALUES ('01a207ec-0728-7b59-93f5-e653668ab7aa', '01a207ec-0728-794a-85fb-6edaead07e5d', '01a207ec-0724-7fff-816f-3d4a61730eec');
INSERT INTO public.coordination (id, programme, agency) VALUES ('01a207ec-0729-7087-a3f5-09737d76a2b6', '01a207ec-0728-7e8c-aa2f-109310472153', '01a207ec-0724-7f2e-8af1-f6c5526f6d1d');
INSERT INTO public.coordination (id, programme, agency) VALUES ('01a207ec-0729-75af-b737-2378e9b3e127', '01a207ec-0729-739b-8023-dc0383507d06', '01a207ec-0724-7d56-b4d9-78c9d279f769');
INSERT INTO public.coordination (id, programme, agency) VALUES ('01a207ec-0729-770b-8ae3-f6ed5acedebe', '01a207ec-0729-739b-8023-dc0383507d06', '01a207ec-0724-7b40-a900-a84c362aa216');

INSERT INTO public.cost_category (id, code, name_vi, name_en, kind, "position") VALUES ('01a207ec-072a-7184-93a4-5b121d364030', 'MAT_BANG', 'Mặt bằng, nhà xưởng', 'Premises and workshops', 'RECURRENT', 1);
INSERT INTO public.cost_category (id, code, name_vi, name_en, kind, "position") VALUES ('01a207ec-072a-75a4-bf9c-0bce99d52747', 'THIET_BI', 'Trang thiết bị', 'Equipment', 'RECURRENT', 2);
INSERT INTO public.cost_category (id, code, name_vi, name_en, kind, "position") VALUES ('01a207ec-072a-76de-bb61-5fe401c5c86c', 'TU_VAN', 'Tư vấn, hỗ trợ kỹ thuật', 'Consulting and technical support', 'RECURRENT', 3);
INSERT INTO public.cost_category (id, code, name_vi, name_en, kind, "position") VALUES ('01a207ec-072a-77c2-ad12-c824212bfd44', 'MANG_LUOI', 'Tạo mạng lưới', 'Networking', 'RECURRENT', 4);
INSERT INTO public.cost_category (id, code, name_vi, name_en, kind, "position") VALUES ('01a207ec-072a-79c7-8fc1-bf1175960f3b', 'DICH_VU_VP', 'Dịch vụ văn phòng', 'Office services', 'RECURRENT', 5);
INSERT INTO public.cost_category (id, code, name_vi, name_en, kind, "position") VALUES ('01a207ec-072a-7acb-a41f-cd222499426b', 'DAO_TAO', 'Đào tạo', 'Training', 'RECURRENT', 6);
INSERT INTO public.cost_category (id, code, name_vi, name_en, kind, "position") VALUES ('01a207ec-072a-7bab-8d51-eef17e3de5e5', 'XAY_DUNG_MUA_SAM', 'Xây dựng, mua sắm', 'Construction and procurement', 'CAPITAL', 7);
INSERT INTO public.cost_category (id, code, name_vi, name_en, kind, "position") VALUES ('01a207ec-072a-7c62-98db-42a59bceb5cb', 'QUAN_LY', 'Quản lý', 'Management', 'RECURRENT', 8);

INSERT INTO public.decision (id, kind, number, issued_on, issuer, subject, is_assumed, recorded_at) VALUES ('01a207ec-072d-744d-bda4-57abb065a0a5', 'ALLOCATION', '12/QĐ-UBND', '2026-01-05', '01a207ec-0723-76ee-962e-aef2eddc0d58', 'Giao dự toán', false, '2026-11-23 02:00:00+00');
INSERT INTO public.decision (id, kind, number, issued_on, issuer, subject, is_assumed, recorded_at) VALUES ('01a207ec-0778-7e6b-b8c1-686a6482c794', 'SUPPLEMENT', '77/QĐ-UBND', '2026-03-02', '01a207ec-0723-76ee-962e-aef2eddc0d58', 'Bổ sung (giả định)', true, '2026-11-27 02:00:00+00');

INSERT INTO public.duty (id, incubator, person, weekday, starts, ends, valid_from, valid_to) VALUES ('01a207ec-073f-72c9-ad2b-a548ebaf8e03', '01a207ec-072b-73b1-93fb-f0d977878d85', '01a207ec-073e-7a7d-b37e-d4bf14f6f3c1', 0, 480, 1020, '2026-01-01', NULL);
INSERT INTO public.duty (id, incubator, person, weekday, starts, ends, valid_from, valid_to) VALUES ('01a207ec-073f-79b6-9c3c-e8fc6220e094', '01a207ec-072b-73b1-93fb-f0d977878d85', '01a207ec-073e-7a7d-b37e-d4bf14f6f3c1', 1, 480, 1020, '2026-01-01', NULL);
INSERT INTO public.duty (id, incubator, person, weekday, starts, ends, valid_from, valid_to) VALUES ('01a207ec-073f-7c83-bb77-8bdc2185e80c', '01a207ec-072b-73b1-93fb-f0d977878d85', '01a207ec-073e-7a7d-b37e-d4bf14f6f3c1', 2, 480, 1020, '2026-01-01', NULL);
INSERT INTO public.duty (id, incubator, person, weekday, starts, ends, valid_from, valid_to) VALUES ('01a207ec-073f-7ed9-b0c0-645fd7473866', '01a207ec-072b-73b1-93fb-f0d977878d85', '01a207ec-073e-7a7d-b37e-d4bf14f6f3c1', 3, 480, 1020, '2026-01-01', NULL);
INSERT INTO public.duty (id, incubator, person, weekday, starts, ends, valid_from, valid_to) VALUES ('01a207ec-0740-710e-bc98-09545d14db6d', '01a207ec-072b-73b1-93fb-f0d977878d85', '01a207ec-073e-7a7d-b37e-d4bf14f6f3c1', 4, 480, 1020, '2026-01-01', NULL);

INSERT INTO public.duty_absence (id, person, starts_at, ends_at, reason) VALUES ('01a207ec-0742-71c2-a14d-2d1763e20a76', '01a207ec-073e-7a7d-b37e-d4bf14f6f3c1', '2027-01-11 01:00:00+00', '2027-01-11 10:00:00+00', 'Nghỉ phép');

INSERT INTO public.firm (id, tax_code, name_vi, name_en, stage, in_sector, product_vi, product_en, size, women_owned, employees, employees_female, revenue_last_year, weekly_quota_minutes, search_key, sort_key, created_at) VALUES ('01a207ec-0735-7e24-89b4-f56de21f3b0d', '9900010085', 'Khuôn mẫu Hồng Lĩnh', '', 'INCUBATION', true, '', '', '', false, 0, 0, 0, 0, '', 'Khuôn mẫu Hồng Lĩnh', '2026-11-27 02:00:00+00');
INSERT INTO public.firm (id, tax_code, name_vi, name_en, stage, in_sector, product_vi, product_en, size, women_owned, employees, employees_female, revenue_last_year, weekly_quota_minutes, search_key, sort_key, created_at) VALUES ('01a207ec-0736-7aa1-97e6-f02e92cf568f', '9900010159', 'Robot Sao Khuê', '', 'INCUBATION', true, '', '', '', false, 0, 0, 0, 0, '', 'Robot Sao Khuê', '2026-11-27 02:00:00+00');

INSERT INTO public.funding_source (id, code, name_vi, name_en, is_state_budget, "position") VALUES ('01a207ec-0729-79d8-add2-e641725c114f', 'NS_TRO_GIUP_DNNVV', 'Ngân sách trợ giúp phát triển doanh nghiệp nhỏ và vừa', 'City budget for assistance to small and medium enterprises', true, 1);
INSERT INTO public.funding_source (id, code, name_vi, name_en, is_state_budget, "position") VALUES ('01a207ec-0729-7ded-a487-96cb14264782', 'NS_DOI_MOI_CN', 'Ngân sách chương trình đổi mới công nghệ', 'City budget of the technology innovation programme', true, 2);
INSERT INTO public.funding_source (id, code, name_vi, name_en, is_state_budget, "position") VALUES ('01a207ec-0729-7f18-8b0f-115f393036cd', 'KHAC_DOANH_NGHIEP', 'Vốn của các doanh nghiệp', 'Firms'' own capital', false, 3);
INSERT INTO public.funding_source (id, code, name_vi, name_en, is_state_budget, "position") VALUES ('01a207ec-0729-7ff7-9a14-9dd881a20583', 'KHAC_VON_VAY', 'Vốn vay', 'Loans', false, 4);
INSERT INTO public.funding_source (id, code, name_vi, name_en, is_state_budget, "position") VALUES ('01a207ec-072a-70c1-9f65-c117427dc6bc', 'KHAC_TAI_TRO', 'Tài trợ', 'Grants', false, 5);

INSERT INTO public.held_qualification (id, person, qualification, granted_on, expires_on, basis, granted_by, revoked_on) VALUES ('01a207ec-0738-7264-8e5e-c52e0e436081', '01a207ec-0736-7fc1-a1d5-19265f7820ef', '01a207ec-0735-737d-918a-c289d2430764', '2026-01-10', '2027-06-30', 'SIGN_OFF', NULL, NULL);
INSERT INTO public.held_qualification (id, person, qualification, granted_on, expires_on, basis, granted_by, revoked_on) VALUES ('01a207ec-0738-7a62-b75e-e6f92559b338', '01a207ec-0736-7fc1-a1d5-19265f7820ef', '01a207ec-0735-78c9-b97d-12adeccf9978', '2026-01-10', '2027-06-30', 'SIGN_OFF', NULL, NULL);
INSERT INTO public.held_qualification (id, person, qualification, granted_on, expires_on, basis, granted_by, revoked_on) VALUES ('01a207ec-0738-7d8a-94ad-da2a90d96068', '01a207ec-0737-7dc9-81ce-272bd064373f', '01a207ec-0735-737d-918a-c289d2430764', '2026-01-10', '2027-06-30', 'SIGN_OFF', NULL, NULL);
INSERT INTO public.held_qualification (id, person, qualification, granted_on, expires_on, basis, granted_by, revoked_on) VALUES ('01a207ec-0739-701a-8d59-c6eb2649dc3b', '01a207ec-0737-7dc9-81ce-272bd064373f', '01a207ec-0735-78c9-b97d-12adeccf9978', '2026-01-10', '2027-06-30', 'SIGN_OFF', NULL, NULL);
INSERT INTO public.held_qualification (id, person, qualification, granted_on, expires_on, basis, granted_by, revoked_on) VALUES ('01a207ec-0739-727c-8325-fb653b4278d2', '01a207ec-0737-7976-8a43-547c4d63013f', '01a207ec-0735-737d-918a-c289d2430764', '2026-01-10', '2027-06-30', 'SIGN_OFF', NULL, NULL);
INSERT INTO public.held_qualification (id, person, qualification, granted_on, expires_on, basis, granted_by, revoked_on) VALUES ('01a207ec-073e-7cc0-80ac-680b6f76be00', '01a207ec-073e-7a7d-b37e-d4bf14f6f3c1', '01a207ec-0735-7ad4-b20d-230c3ee4e810', '2026-01-10', '2027-06-30', 'SIGN_OFF', NULL, NULL);
INSERT INTO public.held_qualification (id, person, qualification, granted_on, expires_on, basis, granted_by, revoked_on) VALUES ('01a207ec-073f-70a7-910a-827dea9301cc', '01a207ec-073e-7a7d-b37e-d4bf14f6f3c1', '01a207ec-0735-7c70-b8e9-2bfd51eedc9c', '2026-01-10', '2027-06-30', 'SIGN_OFF', NULL, NULL);

INSERT INTO public.idempotency_key (id, account, key, body_hash, answer, created_at) VALUES ('01a207ec-0820-7acf-9f9c-7183fbfc3c3d', '01a207ec-0740-7adb-91f5-2708d597cfa9', 'sổ-1', '0000000000000000000000000000000000000000000000000000000000000000', '{"id": "01a207ec-0822-7327-b725-bb5041920c24", "uid": "01a207ec-0822-7327-b725-bb5041920c24@incubator.hanoi", "sequence": 0, "status": "TENTATIVE", "price": {"full_cost": 660000, "tenant_price": 330000, "support": 330000, "surcharge": 0}, "funding": [{"line": "01a207ec-072e-778e-88a2-cb3b64b735d3", "amount": 330000, "mode": "cash"}]}', '2026-12-05 01:00:00+00');

INSERT INTO public.incubator (id, code, kind, name_vi, name_en, address, note_vi, note_en, search_key, sort_key) VALUES ('01a207ec-072b-73b1-93fb-f0d977878d85', 'VU-CK', 'INCUBATOR', 'Vườn ươm cơ khí', 'House VU-CK', '', '', '', 'vuon uom co khi', 'vunk00010unj00007n000hef0004');

INSERT INTO public.inspection (id, resource, kind, performed_on, valid_until, certificate, recorded_by, recorded_at) VALUES ('01a207ec-0744-7175-86c4-a62660d0fe4a', '01a207ec-073c-7273-9ec7-d793562e8bfc', 'INSPECTION', '2026-06-01', '2027-05-31', 'KĐ-014/2026', '01a207ec-0740-7685-ab20-0265dd1b46ec', '2026-11-27 02:00:00+00');

INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ec-072f-71bf-ac92-e88be961ace7', '01a207ec-072e-778e-88a2-cb3b64b735d3', 'ALLOCATION', 500000000, NULL, '01a207ec-072d-744d-bda4-57abb065a0a5', NULL, NULL, NULL, '2026-11-23 02:00:00+00', '01a207ec-072b-7f94-8d49-524b0042db3a', '01a207ec-072c-7b6d-92db-f5181320f46c', '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ec-0731-7ec6-8cb7-0c32af3b2e8d', '01a207ec-0731-7b25-8fa3-506b7528580e', 'ALLOCATION', 500000000, NULL, '01a207ec-072d-744d-bda4-57abb065a0a5', NULL, NULL, NULL, '2026-11-23 02:00:00+00', '01a207ec-072b-7f94-8d49-524b0042db3a', '01a207ec-072c-7b6d-92db-f5181320f46c', '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ec-0776-7684-83a7-f392e805a5c1', '01a207ec-0776-722c-81de-e126c7ac5a7c', 'ALLOCATION', 200000000, NULL, '01a207ec-072d-744d-bda4-57abb065a0a5', NULL, NULL, NULL, '2026-11-23 02:00:00+00', '01a207ec-072b-7f94-8d49-524b0042db3a', '01a207ec-072c-7b6d-92db-f5181320f46c', '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ec-077b-75b1-8e7e-e3a30b89cfda', '01a207ec-0776-722c-81de-e126c7ac5a7c', 'SUPPLEMENT', 120000000, NULL, '01a207ec-0778-7e6b-b8c1-686a6482c794', '01a207ec-0779-74f4-b508-7337507dfdad', NULL, NULL, '2026-11-27 02:00:00+00', '01a207ec-0775-7111-9099-c1d62d0ad043', '01a207ec-0775-75ef-af1e-c53f11f5e921', 'Quý I');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ec-0789-70d7-bffc-a014aa8c658c', '01a207ec-0788-7cba-900d-f0cf1e6402ce', 'ALLOCATION', 50000000, NULL, '01a207ec-072d-744d-bda4-57abb065a0a5', NULL, NULL, NULL, '2026-11-23 02:00:00+00', '01a207ec-072b-7f94-8d49-524b0042db3a', '01a207ec-072c-7b6d-92db-f5181320f46c', '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ec-078a-77dc-8e77-ce381ed5f4d3', '01a207ec-078a-7457-8041-58a73e234cf6', 'ALLOCATION', 80000000, NULL, '01a207ec-072d-744d-bda4-57abb065a0a5', NULL, NULL, NULL, '2026-11-23 02:00:00+00', '01a207ec-072b-7f94-8d49-524b0042db3a', '01a207ec-072c-7b6d-92db-f5181320f46c', '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ec-078c-7476-8f89-fa465463b3d2', '01a207ec-072e-778e-88a2-cb3b64b735d3', 'COMMITMENT', 3000000, NULL, NULL, NULL, NULL, NULL, '2026-11-23 02:00:00+00', '01a207ec-072b-7f94-8d49-524b0042db3a', '01a207ec-072c-7b6d-92db-f5181320f46c', 'HĐ 01');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ec-078c-749c-8ae0-bb254fb84870', '01a207ec-072e-778e-88a2-cb3b64b735d3', 'DISBURSEMENT', 2000000, NULL, NULL, NULL, NULL, 'PC-0001', '2026-11-23 02:00:00+00', '01a207ec-072b-7f94-8d49-524b0042db3a', '01a207ec-072c-7b6d-92db-f5181320f46c', '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ec-0797-7be7-82b0-66efff292678', '01a207ec-072e-778e-88a2-cb3b64b735d3', 'HOLD', 330000, '01a207ec-0796-7400-88cc-fa5c61c495d1', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207ec-0740-7adb-91f5-2708d597cfa9', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ec-07a1-7f48-9d6d-91066063dfcc', '01a207ec-072e-778e-88a2-cb3b64b735d3', 'ACCEPTANCE', 206250, '01a207ec-0796-7400-88cc-fa5c61c495d1', NULL, NULL, NULL, NULL, '2026-11-30 02:15:00+00', '01a207ec-0740-7685-ab20-0265dd1b46ec', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ec-07a1-7f6a-8f52-d99d37a17ec2', '01a207ec-072e-778e-88a2-cb3b64b735d3', 'RELEASE', 123750, '01a207ec-0796-7400-88cc-fa5c61c495d1', NULL, NULL, NULL, NULL, '2026-11-30 02:15:00+00', '01a207ec-0740-7685-ab20-0265dd1b46ec', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ec-07a7-7b56-ba72-aecd92bfa39e', '01a207ec-072e-778e-88a2-cb3b64b735d3', 'HOLD', 330000, '01a207ec-07a7-7085-b18c-759d78b55b50', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207ec-0740-7adb-91f5-2708d597cfa9', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ec-07ac-7aed-98ca-20c15c9a46d3', '01a207ec-072e-778e-88a2-cb3b64b735d3', 'ACCEPTANCE', 82500, '01a207ec-07a7-7085-b18c-759d78b55b50', NULL, NULL, NULL, NULL, '2026-11-30 01:30:00+00', '01a207ec-0740-7685-ab20-0265dd1b46ec', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ec-07ac-7b0c-84c2-ddfa774c35b6', '01a207ec-072e-778e-88a2-cb3b64b735d3', 'RELEASE', 247500, '01a207ec-07a7-7085-b18c-759d78b55b50', NULL, NULL, NULL, NULL, '2026-11-30 01:30:00+00', '01a207ec-0740-7685-ab20-0265dd1b46ec', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ec-07b1-7338-a0ce-f67b9a2c8f45', '01a207ec-072e-778e-88a2-cb3b64b735d3', 'HOLD', 330000, '01a207ec-07b0-78b6-b00e-5afc9dcccfbe', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207ec-0740-7adb-91f5-2708d597cfa9', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ec-07b4-7c8a-a419-5e3fff50d9fd', '01a207ec-072e-778e-88a2-cb3b64b735d3', 'HOLD', 165000, '01a207ec-07b4-7268-91b1-c89da223bbbc', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207ec-0740-7adb-91f5-2708d597cfa9', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ec-07ba-7023-aa80-24ee65fa8e70', '01a207ec-072e-778e-88a2-cb3b64b735d3', 'HOLD', 165000, '01a207ec-07b9-760e-a69c-91ed2f7724f4', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207ec-0740-7adb-91f5-2708d597cfa9', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ec-07c4-724f-8637-0a74c2b0408d', '01a207ec-072e-778e-88a2-cb3b64b735d3', 'HOLD', 165000, '01a207ec-07bc-7da5-bdd5-a6cdb966da21', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207ec-0740-7adb-91f5-2708d597cfa9', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ec-07c6-7db0-ab89-d5df3d2a492d', '01a207ec-072e-778e-88a2-cb3b64b735d3', 'HOLD', 165000, '01a207ec-07c6-75eb-9035-5b31cc9ffd00', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207ec-0740-7adb-91f5-2708d597cfa9', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ec-07cb-711f-874d-9bca3f95414d', '01a207ec-072e-778e-88a2-cb3b64b735d3', 'RELEASE', 165000, '01a207ec-07b9-760e-a69c-91ed2f7724f4', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207ec-0740-7685-ab20-0265dd1b46ec', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ec-07cd-7e12-88ee-acd01b4bb40d', '01a207ec-072e-778e-88a2-cb3b64b735d3', 'HOLD', 330000, '01a207ec-07cd-75f7-a712-90eee41d2df9', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207ec-0740-7adb-91f5-2708d597cfa9', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ec-07d1-7526-9278-218aabc12980', '01a207ec-072e-778e-88a2-cb3b64b735d3', 'RELEASE', 330000, '01a207ec-07cd-75f7-a712-90eee41d2df9', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207ec-0740-7adb-91f5-2708d597cfa9', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ec-07d3-7f71-8032-3df311c25531', '01a207ec-072e-778e-88a2-cb3b64b735d3', 'HOLD', 165000, '01a207ec-07d3-7722-93ef-98419f31d9a8', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207ec-0740-7adb-91f5-2708d597cfa9', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ec-07dd-70ec-b762-f636c52be54e', '01a207ec-072e-778e-88a2-cb3b64b735d3', 'RELEASE', 165000, '01a207ec-07d3-7722-93ef-98419f31d9a8', NULL, NULL, NULL, NULL, '2026-11-30 01:00:00+00', '01a207ec-0740-7adb-91f5-2708d597cfa9', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ec-07e4-7aac-8056-7338bafff181', '01a207ec-072e-778e-88a2-cb3b64b735d3', 'HOLD', 165000, '01a207ec-07e4-7227-baf7-dc325f786b87', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207ec-0740-7685-ab20-0265dd1b46ec', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ec-07e7-7f88-b291-833ae67e0407', '01a207ec-072e-778e-88a2-cb3b64b735d3', 'HOLD', 330000, '01a207ec-07e7-7786-a87f-f0155e22bc27', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207ec-0740-7adb-91f5-2708d597cfa9', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ec-07ed-7d23-a00a-80d188493e30', '01a207ec-072e-778e-88a2-cb3b64b735d3', 'RELEASE', 330000, '01a207ec-07e7-7786-a87f-f0155e22bc27', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207ec-0740-7adb-91f5-2708d597cfa9', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ec-07ed-7d45-9490-b953339ff679', '01a207ec-072e-778e-88a2-cb3b64b735d3', 'HOLD', 495000, '01a207ec-07e7-7786-a87f-f0155e22bc27', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207ec-0740-7adb-91f5-2708d597cfa9', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ec-07f5-72f4-bda6-0ae1cc478efc', '01a207ec-072e-778e-88a2-cb3b64b735d3', 'HOLD', 165000, '01a207ec-07f4-7abc-b6c4-4fc68c6c647c', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207ec-0740-7adb-91f5-2708d597cfa9', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ec-07fb-7340-a2ef-bfe6636e24fd', '01a207ec-072e-778e-88a2-cb3b64b735d3', 'HOLD', 3300000, '01a207ec-07fa-7a38-8abe-0024c071d013', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207ec-0740-7adb-91f5-2708d597cfa9', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ec-080f-7a78-bdbe-62a3315b2cfb', '01a207ec-072e-778e-88a2-cb3b64b735d3', 'RELEASE', 165000, '01a207ec-07bc-7da5-bdd5-a6cdb966da21', NULL, NULL, NULL, NULL, '2026-12-05 01:00:00+00', NULL, NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ec-0815-7c5b-bbcb-91fd68543803', '01a207ec-072e-778e-88a2-cb3b64b735d3', 'RELEASE', 165000, '01a207ec-07c6-75eb-9035-5b31cc9ffd00', NULL, NULL, NULL, NULL, '2026-12-05 01:00:00+00', NULL, NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ec-0818-7290-a052-0aec0d92a5ec', '01a207ec-072e-778e-88a2-cb3b64b735d3', 'RELEASE', 330000, '01a207ec-07b0-78b6-b00e-5afc9dcccfbe', NULL, NULL, NULL, NULL, '2026-12-05 01:00:00+00', NULL, NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ec-081d-749f-a9c8-157cd29da60a', '01a207ec-072e-778e-88a2-cb3b64b735d3', 'RELEASE', 165000, '01a207ec-07b4-7268-91b1-c89da223bbbc', NULL, NULL, NULL, NULL, '2026-12-05 01:00:00+00', NULL, NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207ec-0822-7fca-9776-6af7ad3ff098', '01a207ec-072e-778e-88a2-cb3b64b735d3', 'HOLD', 330000, '01a207ec-0822-7795-8172-eaa1679fb953', NULL, NULL, NULL, NULL, '2026-12-05 01:00:00+00', '01a207ec-0740-7adb-91f5-2708d597cfa9', NULL, '');

INSERT INTO public.maintenance (id, resource, kind, starts_at, ends_at, reason, made_by, made_at, finished_by, withdrawn_at) VALUES ('01a207ec-0743-756f-8e89-06f19edd2525', '01a207ec-073d-76b0-b4cf-6f084ff6d791', 'PLANNED', '2026-12-21 01:00:00+00', '2026-12-21 10:00:00+00', 'Thay dây', '01a207ec-0740-7685-ab20-0265dd1b46ec', '2026-11-27 02:00:00+00', NULL, NULL);
INSERT INTO public.maintenance (id, resource, kind, starts_at, ends_at, reason, made_by, made_at, finished_by, withdrawn_at) VALUES ('01a207ec-0743-7ca7-9303-c2c60b868ee4', '01a207ec-073e-7221-8754-a297c33910c7', 'BREAKDOWN', '2026-11-24 02:00:00+00', '2026-11-27 02:00:00+00', 'Rò khí', '01a207ec-0740-7685-ab20-0265dd1b46ec', '2026-11-27 02:00:00+00', NULL, NULL);

INSERT INTO public.membership (id, firm, person, title, is_contact, valid_from, valid_to) VALUES ('01a207ec-0737-72ca-ac52-d4980502a1b0', '01a207ec-0735-7e24-89b4-f56de21f3b0d', '01a207ec-0736-7fc1-a1d5-19265f7820ef', '', false, '2026-01-05', NULL);
INSERT INTO public.membership (id, firm, person, title, is_contact, valid_from, valid_to) VALUES ('01a207ec-0737-7b7a-87e3-962253693e03', '01a207ec-0735-7e24-89b4-f56de21f3b0d', '01a207ec-0737-7976-8a43-547c4d63013f', '', false, '2026-01-05', NULL);
INSERT INTO public.membership (id, firm, person, title, is_contact, valid_from, valid_to) VALUES ('01a207ec-0737-7f72-b897-a3225308c842', '01a207ec-0736-7aa1-97e6-f02e92cf568f', '01a207ec-0737-7dc9-81ce-272bd064373f', '', false, '2026-01-05', NULL);

INSERT INTO public.migration (id, name, app_name, ran_on) VALUES (1, '2026-11-23T08:00:00:000000', 'incubator', '2026-11-23 10:20:38.450083');
INSERT INTO public.migration (id, name, app_name, ran_on) VALUES (2, '2026-11-23T08:10:00:000000', 'tenants', '2026-11-23 10:20:38.455165');
INSERT INTO public.migration (id, name, app_name, ran_on) VALUES (3, '2026-11-23T08:20:00:000000', 'facilities', '2026-11-23 10:20:38.479168');

INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207ec-0798-7795-aa84-ed6f298c9c63', '01a207ec-0796-7400-88cc-fa5c61c495d1', '01a207ec-0739-76be-9ace-70a5f304fbd3', 1, '2026-11-30 01:00:00+00', '2026-11-30 02:15:00+00', '2026-11-30 00:30:00+00', '2026-11-30 02:30:00+00', true, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207ec-07a8-7158-93c3-fd29a482d6dd', '01a207ec-07a7-7085-b18c-759d78b55b50', '01a207ec-073c-7273-9ec7-d793562e8bfc', 1, '2026-11-30 01:00:00+00', '2026-11-30 01:30:00+00', '2026-11-30 00:30:00+00', '2026-11-30 01:45:00+00', true, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207ec-07a8-721b-b37f-43d949640fad', '01a207ec-07a7-7085-b18c-759d78b55b50', '01a207ec-073e-77c7-a708-98c3348b0dce', 0, '2026-11-30 01:00:00+00', '2026-11-30 01:30:00+00', '2026-11-30 01:00:00+00', '2026-11-30 01:30:00+00', true, '01a207ec-073e-7a7d-b37e-d4bf14f6f3c1');
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207ec-07b1-78d3-b877-22f0bc69d148', '01a207ec-07b0-78b6-b00e-5afc9dcccfbe', '01a207ec-0739-76be-9ace-70a5f304fbd3', 1, '2026-11-30 06:00:00+00', '2026-11-30 08:00:00+00', '2026-11-30 05:30:00+00', '2026-11-30 08:15:00+00', true, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207ec-07b5-72e3-b61a-57f4a6f9acbe', '01a207ec-07b4-7268-91b1-c89da223bbbc', '01a207ec-073e-7221-8754-a297c33910c7', 1, '2026-12-01 01:00:00+00', '2026-12-01 02:00:00+00', '2026-12-01 00:30:00+00', '2026-12-01 02:15:00+00', true, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207ec-07ba-7593-9598-3c24daa587c5', '01a207ec-07b9-760e-a69c-91ed2f7724f4', '01a207ec-073e-7221-8754-a297c33910c7', 1, '2026-12-01 03:00:00+00', '2026-12-01 04:00:00+00', '2026-12-01 02:30:00+00', '2026-12-01 04:15:00+00', false, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207ec-07ce-72a7-bd55-06046a88a9c7', '01a207ec-07cd-75f7-a712-90eee41d2df9', '01a207ec-0739-76be-9ace-70a5f304fbd3', 1, '2026-12-08 01:00:00+00', '2026-12-08 03:00:00+00', '2026-12-08 00:30:00+00', '2026-12-08 03:15:00+00', false, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207ec-07d4-7481-a0ca-bad71acf0696', '01a207ec-07d3-7722-93ef-98419f31d9a8', '01a207ec-0739-76be-9ace-70a5f304fbd3', 1, '2026-11-30 04:00:00+00', '2026-11-30 05:00:00+00', '2026-11-30 03:30:00+00', '2026-11-30 05:15:00+00', false, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207ec-07e1-7c5e-9c22-0fc67d612e4e', '01a207ec-07e0-7d5c-b35e-0d28e9616afb', '01a207ec-073b-7a88-9971-49c7a7b6294d', 1, '2026-12-09 02:00:00+00', '2026-12-09 04:00:00+00', '2026-12-09 02:00:00+00', '2026-12-09 04:00:00+00', true, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207ec-07e1-7cab-80e4-45c37ea5a134', '01a207ec-07e0-7dc3-9a9b-9d6f5b1c304f', '01a207ec-073b-70bc-8ad8-703431ebd5eb', 3, '2026-12-09 02:00:00+00', '2026-12-09 04:00:00+00', '2026-12-09 02:00:00+00', '2026-12-09 04:00:00+00', true, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207ec-07e4-7f92-aae3-eea00f2444bc', '01a207ec-07e4-7227-baf7-dc325f786b87', '01a207ec-0739-76be-9ace-70a5f304fbd3', 1, '2026-12-10 10:00:00+00', '2026-12-10 11:00:00+00', '2026-12-10 09:30:00+00', '2026-12-10 11:15:00+00', true, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207ec-07ee-7cc3-b6a2-4c918af80960', '01a207ec-07e7-7786-a87f-f0155e22bc27', '01a207ec-0739-76be-9ace-70a5f304fbd3', 1, '2026-12-15 06:00:00+00', '2026-12-15 09:00:00+00', '2026-12-15 05:30:00+00', '2026-12-15 09:15:00+00', true, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207ec-07f2-753c-a0cb-1514f80f39be', '01a207ec-07f1-7c55-9929-1f42355b1ae3', '01a207ec-073b-70bc-8ad8-703431ebd5eb', 1, '2026-12-16 01:00:00+00', '2026-12-16 05:00:00+00', '2026-12-16 01:00:00+00', '2026-12-16 05:00:00+00', true, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207ec-07f8-770f-bfd0-a0be3a561b71', '01a207ec-07f4-7abc-b6c4-4fc68c6c647c', '01a207ec-073c-7f2c-83ba-8b1898806547', 1, '2026-12-17 02:00:00+00', '2026-12-17 03:00:00+00', '2026-12-17 01:30:00+00', '2026-12-17 03:15:00+00', true, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207ec-07f8-7758-b741-897927b3b46d', '01a207ec-07f4-7abc-b6c4-4fc68c6c647c', '01a207ec-073e-77c7-a708-98c3348b0dce', 1, '2026-12-17 02:00:00+00', '2026-12-17 03:00:00+00', '2026-12-17 02:00:00+00', '2026-12-17 03:00:00+00', true, '01a207ec-073e-7a7d-b37e-d4bf14f6f3c1');
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207ec-07fb-7815-bac2-33ec7a9c61d0', '01a207ec-07fa-7a38-8abe-0024c071d013', '01a207ec-073d-76b0-b4cf-6f084ff6d791', 1, '2026-12-17 07:00:00+00', '2026-12-18 03:00:00+00', '2026-12-17 06:30:00+00', '2026-12-18 03:15:00+00', true, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207ec-07fe-7a39-8c1c-fee52e2f5779', '01a207ec-07fe-70d2-a7d5-5fbac3eff02d', '01a207ec-073b-7a88-9971-49c7a7b6294d', 1, '2027-01-11 01:00:00+00', '2027-01-11 02:00:00+00', '2027-01-11 01:00:00+00', '2027-01-11 02:00:00+00', true, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207ec-07c4-798c-aeb8-f7e8e2b752fc', '01a207ec-07bc-7da5-bdd5-a6cdb966da21', '01a207ec-073e-7221-8754-a297c33910c7', 1, '2026-12-01 06:00:00+00', '2026-12-01 07:00:00+00', '2026-12-01 05:30:00+00', '2026-12-01 07:15:00+00', false, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207ec-07c7-7240-83e4-13f8f6d53a10', '01a207ec-07c6-75eb-9035-5b31cc9ffd00', '01a207ec-073e-7221-8754-a297c33910c7', 1, '2026-12-01 08:00:00+00', '2026-12-01 09:00:00+00', '2026-12-01 07:30:00+00', '2026-12-01 09:15:00+00', false, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207ec-0823-74b0-83fd-00a7dd810db1', '01a207ec-0822-7795-8172-eaa1679fb953', '01a207ec-073e-7221-8754-a297c33910c7', 1, '2026-12-22 01:00:00+00', '2026-12-22 03:00:00+00', '2026-12-22 00:30:00+00', '2026-12-22 03:15:00+00', true, NULL);

INSERT INTO public.opening_hours (id, incubator, resource, kind, weekday, opens, closes, valid_from, valid_to) VALUES ('01a207ec-0732-7724-9a7c-10b760cfaeb2', '01a207ec-072b-73b1-93fb-f0d977878d85', NULL, 'OPEN', 0, 480, 1020, NULL, NULL);
INSERT INTO public.opening_hours (id, incubator, resource, kind, weekday, opens, closes, valid_from, valid_to) VALUES ('01a207ec-0732-7f21-9d00-3b87060d70a4', '01a207ec-072b-73b1-93fb-f0d977878d85', NULL, 'STAFFED', 0, 480, 1020, NULL, NULL);
INSERT INTO public.opening_hours (id, incubator, resource, kind, weekday, opens, closes, valid_from, valid_to) VALUES ('01a207ec-0733-7216-a1b8-6d209ca110a1', '01a207ec-072b-73b1-93fb-f0d977878d85', NULL, 'OPEN', 1, 480, 1020, NULL, NULL);
INSERT INTO public.opening_hours (id, incubator, resource, kind, weekday, opens, closes, valid_from, valid_to) VALUES ('01a207ec-0733-7483-a2e6-00c5a0eab3a1', '01a207ec-072b-73b1-93fb-f0d977878d85', NULL, 'STAFFED', 1, 480, 1020, NULL, NULL);
INSERT INTO public.opening_hours (id, incubator, resource, kind, weekday, opens, closes, valid_from, valid_to) VALUES ('01a207ec-0733-76cf-bc3c-1f1697035a5c', '01a207ec-072b-73b1-93fb-f0d977878d85', NULL, 'OPEN', 2, 480, 1020, NULL, NULL);
INSERT INTO public.opening_hours (id, incubator, resource, kind, weekday, opens, closes, valid_from, valid_to) VALUES ('01a207ec-0733-7904-8601-dea08ed22025', '01a207ec-072b-73b1-93fb-f0d977878d85', NULL, 'STAFFED', 2, 480, 1020, NULL, NULL);
INSERT INTO public.opening_hours (id, incubator, resource, kind, weekday, opens, closes, valid_from, valid_to) VALUES ('01a207ec-0733-7b4a-bf7c-0ef813609ef0', '01a207ec-072b-73b1-93fb-f0d977878d85', NULL, 'OPEN', 3, 480, 1020, NULL, NULL);
INSERT INTO public.opening_hours (id, incubator, resource, kind, weekday, opens, closes, valid_from, valid_to) VALUES ('01a207ec-0733-7d1b-9895-1c9dcbefe1a9', '01a207ec-072b-73b1-93fb-f0d977878d85', NULL, 'STAFFED', 3, 480, 1020, NULL, NULL);
INSERT INTO public.opening_hours (id, incubator, resource, kind, weekday, opens, closes, valid_from, valid_to) VALUES ('01a207ec-0733-7ebf-9f4d-8aa3221c1b04', '01a207ec-072b-73b1-93fb-f0d977878d85', NULL, 'OPEN', 4, 480, 1020, NULL, NULL);
INSERT INTO public.opening_hours (id, incubator, resource, kind, weekday, opens, closes, valid_from, valid_to) VALUES ('01a207ec-0734-7055-8390-370dfcb4a7d7', '01a207ec-072b-73b1-93fb-f0d977878d85', NULL, 'STAFFED', 4, 480, 1020, NULL, NULL);
INSERT INTO public.opening_hours (id, incubator, resource, kind, weekday, opens, closes, valid_from, valid_to) VALUES ('01a207ec-0734-72b5-875f-8c2e8fa82903', '01a207ec-072b-73b1-93fb-f0d977878d85', NULL, 'OPEN', 5, 480, 720, NULL, NULL);
INSERT INTO public.opening_hours (id, incubator, resource, kind, weekday, opens, closes, valid_from, valid_to) VALUES ('01a207ec-0734-74f5-bc36-387b264d0d23', '01a207ec-072b-73b1-93fb-f0d977878d85', NULL, 'STAFFED', 5, 480, 720, NULL, NULL);

INSERT INTO public.password_link (id, token_hash, account, created_at, expires_at, used_at) VALUES ('01a207ec-0747-7c01-b839-575bc2f604ca', 'a08f8c01e452b20c8540e0172165684d75149ed359446dc2d9a094c380d39ab9', '01a207ec-0747-737c-b6d9-9c84886042a2', '2026-11-27 02:00:00+00', '2026-12-04 02:00:00+00', NULL);
INSERT INTO public.password_link (id, token_hash, account, created_at, expires_at, used_at) VALUES ('01a207ec-0746-7807-ba45-26b3136ff539', '40080906f402a830fcd368efb5fff6d616d3fc116cd1caffc69cf35c2ebf9a7a', '01a207ec-0745-77af-a415-46da5e245d10', '2026-11-27 02:00:00+00', '2026-12-04 02:00:00+00', '2026-11-27 02:00:00+00');

INSERT INTO public.person (id, full_name, email, phone, search_key, sort_key, erased_at) VALUES ('01a207ec-072b-7a3e-bbf6-b325459b63db', 'Trần Thị Kế', 'ke@example.vn', NULL, '', '', NULL);
INSERT INTO public.person (id, full_name, email, phone, search_key, sort_key, erased_at) VALUES ('01a207ec-072c-792a-8e73-859b2d280df3', 'Lê Văn Duyệt', 'duyet@example.vn', NULL, '', '', NULL);
INSERT INTO public.person (id, full_name, email, phone, search_key, sort_key, erased_at) VALUES ('01a207ec-0736-7fc1-a1d5-19265f7820ef', 'Nguyễn Thị An', NULL, NULL, '', 'Nguyễn Thị An', NULL);
INSERT INTO public.person (id, full_name, email, phone, search_key, sort_key, erased_at) VALUES ('01a207ec-0737-7976-8a43-547c4d63013f', 'Đỗ Thanh Bình', NULL, NULL, '', 'Đỗ Thanh Bình', NULL);
INSERT INTO public.person (id, full_name, email, phone, search_key, sort_key, erased_at) VALUES ('01a207ec-0737-7dc9-81ce-272bd064373f', 'Phạm Minh Khuê', NULL, NULL, '', 'Phạm Minh Khuê', NULL);
INSERT INTO public.person (id, full_name, email, phone, search_key, sort_key, erased_at) VALUES ('01a207ec-073e-7a7d-b37e-d4bf14f6f3c1', 'Lê Văn Được', NULL, NULL, '', 'Lê Văn Được', NULL);
INSERT INTO public.person (id, full_name, email, phone, search_key, sort_key, erased_at) VALUES ('01a207ec-0740-74af-8bb0-ad87d7ae9ea0', 'Vũ Thị Mai', 'mai@example.vn', NULL, '', '', NULL);
INSERT INTO public.person (id, full_name, email, phone, search_key, sort_key, erased_at) VALUES ('01a207ec-0740-7928-b926-3db4c525c469', 'Hoàng Thị Lan', 'lan@example.vn', NULL, '', '', NULL);
INSERT INTO public.person (id, full_name, email, phone, search_key, sort_key, erased_at) VALUES ('01a207ec-0740-7d34-a3bd-97cb2cde1b87', 'Ngô Văn Khánh', 'khanh@example.vn', NULL, '', '', NULL);
INSERT INTO public.person (id, full_name, email, phone, search_key, sort_key, erased_at) VALUES ('01a207ec-0741-7117-a4fa-0f4a62f8240e', 'Đặng Minh', 'minh@example.vn', NULL, '', '', NULL);
INSERT INTO public.person (id, full_name, email, phone, search_key, sort_key, erased_at) VALUES ('01a207ec-0744-7ec7-ac6d-91ea8e11d6c9', 'Bùi Thị Sổ Sách', 'bui@example.vn', NULL, 'bui thi so sach bui@example.vn
bùi thị sổ sách bui@example.vn', 'r37e004006tf0010sef0005rm002r37e00400', NULL);
INSERT INTO public.person (id, full_name, email, phone, search_key, sort_key, erased_at) VALUES ('01a207ec-0747-7029-988f-94cce095e823', 'Kiểm Toán', NULL, '0912345678', 'kiem toan 0912345678
kiểm toán 0912345678', 'sl3k00040hfbj00020sl3k00040', NULL);
INSERT INTO public.person (id, full_name, email, phone, search_key, sort_key, erased_at) VALUES ('01a207ec-0774-7eac-9523-c69213005269', 'Trần Văn Nháp', 'nhap@example.vn', NULL, '', '', NULL);
INSERT INTO public.person (id, full_name, email, phone, search_key, sort_key, erased_at) VALUES ('01a207ec-0775-73fa-a25f-8cb4e95b8dd9', 'Đỗ Thị Duyệt', 'duyetchi@example.vn', NULL, '', '', NULL);

INSERT INTO public.phase (id, programme, code, year_from, year_to, indicative, override, allocated_state, allocated_other) VALUES ('01a207ec-0727-7285-a1c1-04abab16d19a', '01a207ec-0726-754c-8256-1cb19c6731d2', 'GD1', 2013, 2015, 2000000000, 0, 0, 0);
INSERT INTO public.phase (id, programme, code, year_from, year_to, indicative, override, allocated_state, allocated_other) VALUES ('01a207ec-0727-791d-be60-9e84aaad4287', '01a207ec-0726-754c-8256-1cb19c6731d2', 'GD2', 2016, 2020, 3000000000, 0, 0, 0);
INSERT INTO public.phase (id, programme, code, year_from, year_to, indicative, override, allocated_state, allocated_other) VALUES ('01a207ec-0727-7ef9-a1a7-c99368f82c5e', '01a207ec-0727-7b29-8151-21c11a193a9e', 'GD1', 2013, 2015, 5000000000, 0, 0, 0);
INSERT INTO public.phase (id, programme, code, year_from, year_to, indicative, override, allocated_state, allocated_other) VALUES ('01a207ec-0728-706d-ad25-39065ca1d0a3', '01a207ec-0727-7b29-8151-21c11a193a9e', 'GD2', 2016, 2020, 11000000000, 0, 0, 0);
INSERT INTO public.phase (id, programme, code, year_from, year_to, indicative, override, allocated_state, allocated_other) VALUES ('01a207ec-0728-7693-9446-572d08399ee6', '01a207ec-0728-72ab-8705-c65f13c5d6a6', 'GD1', 2013, 2015, 5000000000, 0, 0, 0);
INSERT INTO public.phase (id, programme, code, year_from, year_to, indicative, override, allocated_state, allocated_other) VALUES ('01a207ec-0728-77e5-81e8-6a8935b4ff1c', '01a207ec-0728-72ab-8705-c65f13c5d6a6', 'GD2', 2016, 2020, 11000000000, 0, 0, 0);
INSERT INTO public.phase (id, programme, code, year_from, year_to, indicative, override, allocated_state, allocated_other) VALUES ('01a207ec-0728-7c9d-90a7-0324e85b72ce', '01a207ec-0728-794a-85fb-6edaead07e5d', 'GD1', 2013, 2015, 5000000000, 0, 0, 0);
INSERT INTO public.phase (id, programme, code, year_from, year_to, indicative, override, allocated_state, allocated_other) VALUES ('01a207ec-0728-7da1-a9cd-16a55c3929c9', '01a207ec-0728-794a-85fb-6edaead07e5d', 'GD2', 2016, 2020, 11000000000, 0, 0, 0);
INSERT INTO public.phase (id, programme, code, year_from, year_to, indicative, override, allocated_state, allocated_other) VALUES ('01a207ec-0729-71c5-9142-92185b5b2647', '01a207ec-0728-7e8c-aa2f-109310472153', 'GD1', 2013, 2015, 3000000000, 0, 0, 0);
INSERT INTO public.phase (id, programme, code, year_from, year_to, indicative, override, allocated_state, allocated_other) VALUES ('01a207ec-0729-72ba-8166-cf73fabf9107', '01a207ec-0728-7e8c-aa2f-109310472153', 'GD2', 2016, 2020, 4000000000, 0, 0, 0);
INSERT INTO public.phase (id, programme, code, year_from, year_to, indicative, override, allocated_state, allocated_other) VALUES ('01a207ec-0729-77ea-8ce8-ff4882ad9dd8', '01a207ec-0729-739b-8023-dc0383507d06', 'GD1', 2013, 2015, 100000000000, 0, 0, 0);
INSERT INTO public.phase (id, programme, code, year_from, year_to, indicative, override, allocated_state, allocated_other) VALUES ('01a207ec-0729-78df-b5aa-5be504f15858', '01a207ec-0729-739b-8023-dc0383507d06', 'GD2', 2016, 2020, 100000000000, 1000000000, 1370000000, 80000000);

INSERT INTO public.phase_override (id, phase, amount, decision, made_by, approved_by, made_at) VALUES ('01a207ec-0784-7829-ae8c-5e1a7d62904a', '01a207ec-0729-78df-b5aa-5be504f15858', 1000000000, '01a207ec-072d-744d-bda4-57abb065a0a5', '01a207ec-0775-7111-9099-c1d62d0ad043', '01a207ec-0775-75ef-af1e-c53f11f5e921', '2026-11-27 02:00:00+00');

INSERT INTO public.plan (id, number, title_vi, title_en, issued_on, year_from, year_to) VALUES ('01a207ec-0725-7e5d-bea2-806d27bab04b', '131/KH-UBND', 'Trợ giúp phát triển doanh nghiệp nhỏ và vừa trong lĩnh vực công nghiệp hỗ trợ trên địa bàn Thành phố giai đoạn 2013-2020', 'Assistance to small and medium enterprises in supporting industries in the city, 2013-2020', '2013-08-13', 2013, 2020);

INSERT INTO public.programme (id, plan, code, "position", name_vi, name_en, target_vi, target_en, lead) VALUES ('01a207ec-0726-754c-8256-1cb19c6731d2', '01a207ec-0725-7e5d-bea2-806d27bab04b', 'CT1', 1, 'Chương trình phổ biến công nghệ kỹ thuật sản xuất công nghiệp hỗ trợ cho doanh nghiệp nhỏ và vừa', 'Dissemination of production technology of supporting industries', 'Số lượng doanh nghiệp được tiếp cận: Khoảng 1000 doanh nghiệp', 'About 1,000 firms reached', '01a207ec-0724-7b40-a900-a84c362aa216');
INSERT INTO public.programme (id, plan, code, "position", name_vi, name_en, target_vi, target_en, lead) VALUES ('01a207ec-0727-7b29-8151-21c11a193a9e', '01a207ec-0725-7e5d-bea2-806d27bab04b', 'CT2', 2, 'Chương trình trợ giúp doanh nghiệp nhỏ và vừa trở thành nhà cung ứng cho các tập đoàn đa quốc gia, các doanh nghiệp lớn trong lĩnh vực chế tạo', 'Helping firms become suppliers of multinational and large manufacturers', '200 doanh nghiệp tham gia vào chương trình, 100 doanh nghiệp trở thành nhà cung ứng', '200 firms take part, 100 become suppliers', '01a207ec-0724-7c66-b63b-aca67deef4c1');
INSERT INTO public.programme (id, plan, code, "position", name_vi, name_en, target_vi, target_en, lead) VALUES ('01a207ec-0728-72ab-8705-c65f13c5d6a6', '01a207ec-0725-7e5d-bea2-806d27bab04b', 'CT3', 3, 'Chương trình hỗ trợ doanh nghiệp nhỏ và vừa áp dụng các hệ thống quản lý trong sản xuất', 'Management systems in production', '200 doanh nghiệp nhỏ và vừa trong lĩnh vực công nghiệp hỗ trợ thực hiện thành công', '200 firms of supporting industries succeed', '01a207ec-0724-7d56-b4d9-78c9d279f769');
INSERT INTO public.programme (id, plan, code, "position", name_vi, name_en, target_vi, target_en, lead) VALUES ('01a207ec-0728-794a-85fb-6edaead07e5d', '01a207ec-0725-7e5d-bea2-806d27bab04b', 'CT4', 4, 'Chương trình đào tạo nguồn nhân lực cho doanh nghiệp nhỏ và vừa trong lĩnh vực công nghiệp hỗ trợ', 'Training of the workforce of supporting industries', 'Đào tạo 20.000 công nhân kỹ thuật chất lượng cao cho công nghiệp hỗ trợ', '20,000 highly skilled technical workers trained', '01a207ec-0724-7e54-a94a-645b777188ad');
INSERT INTO public.programme (id, plan, code, "position", name_vi, name_en, target_vi, target_en, lead) VALUES ('01a207ec-0728-7e8c-aa2f-109310472153', '01a207ec-0725-7e5d-bea2-806d27bab04b', 'CT5', 5, 'Chương trình xây dựng cơ sở dữ liệu và website cung cấp thông tin về công nghiệp hỗ trợ', 'Database and website about supporting industries', 'Cập nhật liên tục hàng năm đến năm 2020', 'Updated every year until 2020', '01a207ec-0724-7b40-a900-a84c362aa216');
INSERT INTO public.programme (id, plan, code, "position", name_vi, name_en, target_vi, target_en, lead) VALUES ('01a207ec-0729-739b-8023-dc0383507d06', '01a207ec-0725-7e5d-bea2-806d27bab04b', 'CT6', 6, 'Chương trình xây dựng các vườn ươm doanh nghiệp và các Trung tâm hỗ trợ kỹ thuật lĩnh vực công nghiệp hỗ trợ', 'Business incubators and technical-support centres of supporting industries', NULL, NULL, '01a207ec-0724-7c66-b63b-aca67deef4c1');

INSERT INTO public.qualification (id, code, name_vi, name_en, valid_months) VALUES ('01a207ec-0735-737d-918a-c289d2430764', 'HD-AN-TOAN', 'Hướng dẫn an toàn xưởng', 'Skill HD-AN-TOAN', 12);
INSERT INTO public.qualification (id, code, name_vi, name_en, valid_months) VALUES ('01a207ec-0735-78c9-b97d-12adeccf9978', 'CN-CNC-TIEN', 'Vận hành tiện CNC', 'Skill CN-CNC-TIEN', 12);
INSERT INTO public.qualification (id, code, name_vi, name_en, valid_months) VALUES ('01a207ec-0735-7ad4-b20d-230c3ee4e810', 'CN-DAP-CHAN', 'Vận hành máy dập, chấn', 'Skill CN-DAP-CHAN', 12);
INSERT INTO public.qualification (id, code, name_vi, name_en, valid_months) VALUES ('01a207ec-0735-7c70-b8e9-2bfd51eedc9c', 'CN-LASER', 'Vận hành máy laser', 'Skill CN-LASER', 12);

INSERT INTO public.rate (id, resource, full_rate, incubated_rate, graduate_rate, external_rate, legal_basis, valid_from, valid_to) VALUES ('01a207ec-073a-7898-9cac-6b85043c7348', '01a207ec-0739-76be-9ace-70a5f304fbd3', 330000, 165000, 264000, 396000, 'Quyết định 15/QĐ-VU', '2026-01-01', NULL);
INSERT INTO public.rate (id, resource, full_rate, incubated_rate, graduate_rate, external_rate, legal_basis, valid_from, valid_to) VALUES ('01a207ec-073b-769a-9990-2f55556f8107', '01a207ec-073b-70bc-8ad8-703431ebd5eb', 330000, 165000, 264000, 396000, 'Quyết định 15/QĐ-VU', '2026-01-01', NULL);
INSERT INTO public.rate (id, resource, full_rate, incubated_rate, graduate_rate, external_rate, legal_basis, valid_from, valid_to) VALUES ('01a207ec-073b-7e0c-b358-9da6294854f6', '01a207ec-073b-7a88-9971-49c7a7b6294d', 330000, 165000, 264000, 396000, 'Quyết định 15/QĐ-VU', '2026-01-01', NULL);
INSERT INTO public.rate (id, resource, full_rate, incubated_rate, graduate_rate, external_rate, legal_basis, valid_from, valid_to) VALUES ('01a207ec-073c-7b76-a53f-e3bac8f6e56f', '01a207ec-073c-7273-9ec7-d793562e8bfc', 330000, 165000, 264000, 396000, 'Quyết định 15/QĐ-VU', '2026-01-01', NULL);
INSERT INTO public.rate (id, resource, full_rate, incubated_rate, graduate_rate, external_rate, legal_basis, valid_from, valid_to) VALUES ('01a207ec-073d-72f1-95a0-c34fc9cd248a', '01a207ec-073c-7f2c-83ba-8b1898806547', 330000, 165000, 264000, 396000, 'Quyết định 15/QĐ-VU', '2026-01-01', NULL);
INSERT INTO public.rate (id, resource, full_rate, incubated_rate, graduate_rate, external_rate, legal_basis, valid_from, valid_to) VALUES ('01a207ec-073d-7e82-9194-50557fcd7962', '01a207ec-073d-76b0-b4cf-6f084ff6d791', 330000, 165000, 264000, 396000, 'Quyết định 15/QĐ-VU', '2026-01-01', NULL);
INSERT INTO public.rate (id, resource, full_rate, incubated_rate, graduate_rate, external_rate, legal_basis, valid_from, valid_to) VALUES ('01a207ec-073e-74df-9bfb-9639c7d0b36e', '01a207ec-073e-7221-8754-a297c33910c7', 330000, 165000, 264000, 396000, 'Quyết định 15/QĐ-VU', '2026-01-01', NULL);

INSERT INTO public.refused_request (id, at, actor, rule, verb, incubator, resource, firm, quantity, starts_at, ends_at, next_possible, reason) VALUES ('01a207ec-0808-7086-a6fd-938afa68d7a8', '2026-11-27 02:00:00+00', '01a207ec-0740-7ed4-9e5c-7fe055c200d4', 'capacity-exceeded', 'request', '01a207ec-072b-73b1-93fb-f0d977878d85', '01a207ec-0739-76be-9ace-70a5f304fbd3', '01a207ec-0736-7aa1-97e6-f02e92cf568f', 1, '2026-12-15 06:00:00+00', '2026-12-15 07:00:00+00', '2026-12-16 01:00:00+00', '%(name)s is taken in %(blocked)s, with the time to set up and clean up. Choose another time.');
INSERT INTO public.refused_request (id, at, actor, rule, verb, incubator, resource, firm, quantity, starts_at, ends_at, next_possible, reason) VALUES ('01a207ec-080d-7237-b2ae-dc4155c1c3ff', '2026-11-27 02:00:00+00', '01a207ec-0740-7ed4-9e5c-7fe055c200d4', 'outside-opening-hours', 'request', '01a207ec-072b-73b1-93fb-f0d977878d85', '01a207ec-073b-7a88-9971-49c7a7b6294d', '01a207ec-0736-7aa1-97e6-f02e92cf568f', 1, '2026-12-06 01:00:00+00', '2026-12-06 02:00:00+00', '2026-12-07 01:00:00+00', '%(resource)s is not open on %(day)s.');

INSERT INTO public.resource (id, incubator, code, kind, name_vi, name_en, description, note, category, family, home_space, capacity, seats, area, is_bookable, is_unattended, needs_approval, needs_inspection, needs_calibration, audience, safety_class, technician_qualification, setup_minutes, cleanup_minutes, min_slot_minutes, max_slot_minutes, slot_step_minutes, notice_minutes, horizon_days, capex, bought_by, is_active, search_key, sort_key) VALUES ('01a207ec-0739-76be-9ace-70a5f304fbd3', '01a207ec-072b-73b1-93fb-f0d977878d85', 'TB-03', 'MACHINE', 'Máy tiện CNC', 'Resource TB-03', '', '', '01a207ec-072a-75a4-bf9c-0bce99d52747', '', NULL, 1, NULL, NULL, true, false, false, false, false, 'TENANTS', 'B', NULL, 30, 15, 30, NULL, 30, 0, 60, 0, '01a207ec-072e-778e-88a2-cb3b64b735d3', true, '', 'Máy tiện CNC');
INSERT INTO public.resource (id, incubator, code, kind, name_vi, name_en, description, note, category, family, home_space, capacity, seats, area, is_bookable, is_unattended, needs_approval, needs_inspection, needs_calibration, audience, safety_class, technician_qualification, setup_minutes, cleanup_minutes, min_slot_minutes, max_slot_minutes, slot_step_minutes, notice_minutes, horizon_days, capex, bought_by, is_active, search_key, sort_key) VALUES ('01a207ec-073b-70bc-8ad8-703431ebd5eb', '01a207ec-072b-73b1-93fb-f0d977878d85', 'TB-27', 'MACHINE', 'Trạm CAD', 'Resource TB-27', '', '', '01a207ec-072a-75a4-bf9c-0bce99d52747', '', NULL, 12, NULL, NULL, true, false, false, false, false, 'TENANTS', NULL, NULL, 0, 0, 30, NULL, 30, 0, 60, 0, '01a207ec-072e-778e-88a2-cb3b64b735d3', true, '', 'Trạm CAD');
INSERT INTO public.resource (id, incubator, code, kind, name_vi, name_en, description, note, category, family, home_space, capacity, seats, area, is_bookable, is_unattended, needs_approval, needs_inspection, needs_calibration, audience, safety_class, technician_qualification, setup_minutes, cleanup_minutes, min_slot_minutes, max_slot_minutes, slot_step_minutes, notice_minutes, horizon_days, capex, bought_by, is_active, search_key, sort_key) VALUES ('01a207ec-073b-7a88-9971-49c7a7b6294d', '01a207ec-072b-73b1-93fb-f0d977878d85', 'KG-13', 'ROOM', 'Phòng họp H1', 'Resource KG-13', '', '', '01a207ec-072a-7184-93a4-5b121d364030', '', NULL, 1, NULL, NULL, true, false, false, false, false, 'TENANTS', NULL, NULL, 0, 0, 30, NULL, 30, 0, 60, 0, '01a207ec-072e-778e-88a2-cb3b64b735d3', true, '', 'Phòng họp H1');
INSERT INTO public.resource (id, incubator, code, kind, name_vi, name_en, description, note, category, family, home_space, capacity, seats, area, is_bookable, is_unattended, needs_approval, needs_inspection, needs_calibration, audience, safety_class, technician_qualification, setup_minutes, cleanup_minutes, min_slot_minutes, max_slot_minutes, slot_step_minutes, notice_minutes, horizon_days, capex, bought_by, is_active, search_key, sort_key) VALUES ('01a207ec-073c-7273-9ec7-d793562e8bfc', '01a207ec-072b-73b1-93fb-f0d977878d85', 'TB-14', 'MACHINE', 'Máy dập 110 tấn', 'Resource TB-14', '', '', '01a207ec-072a-75a4-bf9c-0bce99d52747', '', NULL, 1, NULL, NULL, true, false, false, false, false, 'TENANTS', 'C', '01a207ec-0735-7ad4-b20d-230c3ee4e810', 30, 15, 30, NULL, 30, 0, 60, 0, '01a207ec-072e-778e-88a2-cb3b64b735d3', true, '', 'Máy dập 110 tấn');
INSERT INTO public.resource (id, incubator, code, kind, name_vi, name_en, description, note, category, family, home_space, capacity, seats, area, is_bookable, is_unattended, needs_approval, needs_inspection, needs_calibration, audience, safety_class, technician_qualification, setup_minutes, cleanup_minutes, min_slot_minutes, max_slot_minutes, slot_step_minutes, notice_minutes, horizon_days, capex, bought_by, is_active, search_key, sort_key) VALUES ('01a207ec-073c-7f2c-83ba-8b1898806547', '01a207ec-072b-73b1-93fb-f0d977878d85', 'TB-12', 'MACHINE', 'Máy cắt laser', 'Resource TB-12', '', '', '01a207ec-072a-75a4-bf9c-0bce99d52747', '', NULL, 1, NULL, NULL, true, false, false, false, false, 'TENANTS', 'D', '01a207ec-0735-7c70-b8e9-2bfd51eedc9c', 30, 15, 30, NULL, 30, 0, 60, 0, '01a207ec-072e-778e-88a2-cb3b64b735d3', true, '', 'Máy cắt laser');
INSERT INTO public.resource (id, incubator, code, kind, name_vi, name_en, description, note, category, family, home_space, capacity, seats, area, is_bookable, is_unattended, needs_approval, needs_inspection, needs_calibration, audience, safety_class, technician_qualification, setup_minutes, cleanup_minutes, min_slot_minutes, max_slot_minutes, slot_step_minutes, notice_minutes, horizon_days, capex, bought_by, is_active, search_key, sort_key) VALUES ('01a207ec-073d-76b0-b4cf-6f084ff6d791', '01a207ec-072b-73b1-93fb-f0d977878d85', 'TB-05', 'MACHINE', 'Máy cắt dây EDM', 'Resource TB-05', '', '', '01a207ec-072a-75a4-bf9c-0bce99d52747', '', NULL, 1, NULL, NULL, true, true, false, false, false, 'TENANTS', 'B', NULL, 30, 15, 30, NULL, 30, 0, 60, 0, '01a207ec-072e-778e-88a2-cb3b64b735d3', true, '', 'Máy cắt dây EDM');
INSERT INTO public.resource (id, incubator, code, kind, name_vi, name_en, description, note, category, family, home_space, capacity, seats, area, is_bookable, is_unattended, needs_approval, needs_inspection, needs_calibration, audience, safety_class, technician_qualification, setup_minutes, cleanup_minutes, min_slot_minutes, max_slot_minutes, slot_step_minutes, notice_minutes, horizon_days, capex, bought_by, is_active, search_key, sort_key) VALUES ('01a207ec-073e-7221-8754-a297c33910c7', '01a207ec-072b-73b1-93fb-f0d977878d85', 'TB-18', 'MACHINE', 'Máy in 3D kim loại', 'Resource TB-18', '', '', '01a207ec-072a-75a4-bf9c-0bce99d52747', '', NULL, 1, NULL, NULL, true, false, true, false, false, 'TENANTS', NULL, NULL, 30, 15, 30, NULL, 30, 0, 60, 0, '01a207ec-072e-778e-88a2-cb3b64b735d3', true, '', 'Máy in 3D kim loại');
INSERT INTO public.resource (id, incubator, code, kind, name_vi, name_en, description, note, category, family, home_space, capacity, seats, area, is_bookable, is_unattended, needs_approval, needs_inspection, needs_calibration, audience, safety_class, technician_qualification, setup_minutes, cleanup_minutes, min_slot_minutes, max_slot_minutes, slot_step_minutes, notice_minutes, horizon_days, capex, bought_by, is_active, search_key, sort_key) VALUES ('01a207ec-073e-77c7-a708-98c3348b0dce', '01a207ec-072b-73b1-93fb-f0d977878d85', 'KTV', 'TECHNICIANS', 'Kỹ thuật viên', 'Resource KTV', '', '', '01a207ec-072a-75a4-bf9c-0bce99d52747', '', NULL, 1, NULL, NULL, false, false, false, false, false, 'TENANTS', NULL, NULL, 30, 15, 30, NULL, 30, 0, 60, 0, '01a207ec-072e-778e-88a2-cb3b64b735d3', true, '', 'Kỹ thuật viên');

INSERT INTO public.resource_qualification (id, resource, qualification) VALUES ('01a207ec-0739-7f64-bf30-eeffef30bc34', '01a207ec-0739-76be-9ace-70a5f304fbd3', '01a207ec-0735-737d-918a-c289d2430764');
INSERT INTO public.resource_qualification (id, resource, qualification) VALUES ('01a207ec-073a-75ef-bef9-853c12adb798', '01a207ec-0739-76be-9ace-70a5f304fbd3', '01a207ec-0735-78c9-b97d-12adeccf9978');
INSERT INTO public.resource_qualification (id, resource, qualification) VALUES ('01a207ec-073c-78ea-803f-9fcb7f7f0e81', '01a207ec-073c-7273-9ec7-d793562e8bfc', '01a207ec-0735-737d-918a-c289d2430764');
INSERT INTO public.resource_qualification (id, resource, qualification) VALUES ('01a207ec-073d-7a16-bd3a-28b6e76308d2', '01a207ec-073d-76b0-b4cf-6f084ff6d791', '01a207ec-0735-737d-918a-c289d2430764');
INSERT INTO public.resource_qualification (id, resource, qualification) VALUES ('01a207ec-073d-7c66-a16c-7a9f4f7f93b7', '01a207ec-073d-76b0-b4cf-6f084ff6d791', '01a207ec-0735-78c9-b97d-12adeccf9978');

INSERT INTO public.role_grant (id, account, role, incubator, granted_at) VALUES ('01a207ec-0745-7b5b-a8f7-8d697524ae20', '01a207ec-0745-77af-a415-46da5e245d10', 'accountant', '01a207ec-072b-73b1-93fb-f0d977878d85', '2026-11-27 02:00:00+00');
INSERT INTO public.role_grant (id, account, role, incubator, granted_at) VALUES ('01a207ec-0747-76c4-a8f6-a1099e1c02bb', '01a207ec-0747-737c-b6d9-9c84886042a2', 'auditor', NULL, '2026-11-27 02:00:00+00');

INSERT INTO public.sign_in_session (id, token_hash, account, created_at, seen_at, expires_at, address, agent) VALUES ('01a207ec-0769-76f1-a91b-ac724d2e6cef', '687a8bfb1cfc12c7c2bd799cceca768cc9aef30e4f6e5566f87461ce303c1939', '01a207ec-0745-77af-a415-46da5e245d10', '2026-11-27 02:00:00+00', '2026-11-27 02:00:00+00', '2026-12-11 02:00:00+00', '203.0.113.7', 'Firefox');

INSERT INTO public.support_mode (id, incubator, category, mode, legal_basis, valid_from, valid_to) VALUES ('01a207ec-0734-7859-b278-5e1452bfefb5', '01a207ec-072b-73b1-93fb-f0d977878d85', '01a207ec-072a-75a4-bf9c-0bce99d52747', 'CASH', '', '2026-01-01', '2026-12-31');
INSERT INTO public.support_mode (id, incubator, category, mode, legal_basis, valid_from, valid_to) VALUES ('01a207ec-0735-70b5-a443-867e6f1eecfd', '01a207ec-072b-73b1-93fb-f0d977878d85', '01a207ec-072a-7184-93a4-5b121d364030', 'CASH', '', '2026-01-01', '2026-12-31');
INSERT INTO public.support_mode (id, incubator, category, mode, legal_basis, valid_from, valid_to) VALUES ('01a207ec-07fc-7447-b844-ad924e74535c', '01a207ec-072b-73b1-93fb-f0d977878d85', '01a207ec-072a-7184-93a4-5b121d364030', 'IN_KIND', 'Quyết định 21/QĐ-VU', '2027-01-01', NULL);

INSERT INTO public.tenancy (id, firm, incubator, starts_on, ends_on) VALUES ('01a207ec-0736-7405-b913-7a345fa50792', '01a207ec-0735-7e24-89b4-f56de21f3b0d', '01a207ec-072b-73b1-93fb-f0d977878d85', '2026-01-05', NULL);
INSERT INTO public.tenancy (id, firm, incubator, starts_on, ends_on) VALUES ('01a207ec-0736-7d3d-a474-8d3aa2e74d2b', '01a207ec-0736-7aa1-97e6-f02e92cf568f', '01a207ec-072b-73b1-93fb-f0d977878d85', '2026-01-05', NULL);

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

