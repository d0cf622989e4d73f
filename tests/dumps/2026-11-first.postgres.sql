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

INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207f9-eef2-74dd-8890-ee4d9fff1d29', 'BOOKING', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '01a207f9-ee9d-7119-b712-459dbbd47fd0', 2026, '01a207f9-eea1-7c89-a634-9d1676284c23', 'CASH', 660000, 330000, 330000, 0, 'Quyết định 15/QĐ-VU', 'ACCEPTED', 412500, 206250, 206250, 0, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207f9-ef01-7501-8b13-70d5e682c7b0', 'BOOKING', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '01a207f9-ee9d-7119-b712-459dbbd47fd0', 2026, '01a207f9-eea1-7c89-a634-9d1676284c23', 'CASH', 660000, 330000, 330000, 0, 'Quyết định 15/QĐ-VU', 'ACCEPTED', 165000, 82500, 82500, 0, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207f9-ef13-711e-9341-dda1d32290b3', 'BOOKING', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '01a207f9-ee9d-7119-b712-459dbbd47fd0', 2026, '01a207f9-eea1-7c89-a634-9d1676284c23', 'CASH', 330000, 165000, 165000, 0, 'Quyết định 15/QĐ-VU', 'RELEASED', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207f9-ef21-7c10-afe0-14b98ded54eb', 'BOOKING', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '01a207f9-ee9d-7119-b712-459dbbd47fd0', 2026, '01a207f9-eea1-7c89-a634-9d1676284c23', 'CASH', 660000, 330000, 330000, 0, 'Quyết định 15/QĐ-VU', 'RELEASED', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207f9-ef27-70f5-ae15-106d13767ded', 'BOOKING', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '01a207f9-ee9d-7119-b712-459dbbd47fd0', 2026, '01a207f9-eea1-7c89-a634-9d1676284c23', 'CASH', 330000, 165000, 165000, 0, 'Quyết định 15/QĐ-VU', 'RELEASED', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207f9-ef2d-7da3-abe2-e424170d02d2', 'BOOKING', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '01a207f9-ee9c-7c88-8b3c-9b3e936b0534', 2026, NULL, 'NONE', 0, 0, 0, 0, 'Quyết định 15/QĐ-VU', 'HELD', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207f9-ef2d-7e0a-9d52-9c4b3ae45758', 'BOOKING', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '01a207f9-ee9d-7119-b712-459dbbd47fd0', 2026, NULL, 'NONE', 0, 0, 0, 0, 'Quyết định 15/QĐ-VU', 'HELD', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207f9-ef31-725b-b2b8-af8d93fd5957', 'BOOKING', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '01a207f9-ee9d-7119-b712-459dbbd47fd0', 2026, '01a207f9-eea1-7c89-a634-9d1676284c23', 'CASH', 330000, 165000, 165000, 0, 'Quyết định 15/QĐ-VU', 'HELD', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207f9-ef35-7247-ac0d-4563bd7c21f8', 'BOOKING', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '01a207f9-ee9d-7119-b712-459dbbd47fd0', 2026, '01a207f9-eea1-7c89-a634-9d1676284c23', 'CASH', 990000, 495000, 495000, 0, 'Quyết định 15/QĐ-VU', 'HELD', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207f9-ef3e-7231-9784-186364645217', 'BOOKING', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '01a207f9-ee9d-7119-b712-459dbbd47fd0', 2026, NULL, 'NONE', 1320000, 1320000, 0, 0, 'Quyết định 15/QĐ-VU', 'HELD', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207f9-ef41-726f-9dc2-961b9f2075c4', 'BOOKING', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '01a207f9-ee9d-7119-b712-459dbbd47fd0', 2026, '01a207f9-eea1-7c89-a634-9d1676284c23', 'CASH', 330000, 165000, 165000, 0, 'Quyết định 15/QĐ-VU', 'HELD', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207f9-ef43-7fb8-9f3f-fa1366c77bd9', 'BOOKING', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '01a207f9-ee9d-7119-b712-459dbbd47fd0', 2026, '01a207f9-eea1-7c89-a634-9d1676284c23', 'CASH', 6600000, 3300000, 3300000, 0, 'Quyết định 15/QĐ-VU', 'HELD', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207f9-ef47-72d7-b26c-5b7fc7429918', 'BOOKING', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '01a207f9-ee9c-7c88-8b3c-9b3e936b0534', 2027, '01a207f9-eea1-7c89-a634-9d1676284c23', 'IN_KIND', 330000, 165000, 165000, 0, 'Quyết định 15/QĐ-VU', 'HELD', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207f9-ef16-7e55-97a3-6c915c39d4d4', 'BOOKING', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '01a207f9-ee9d-7119-b712-459dbbd47fd0', 2026, '01a207f9-eea1-7c89-a634-9d1676284c23', 'CASH', 330000, 165000, 165000, 0, 'Quyết định 15/QĐ-VU', 'RELEASED', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207f9-ef19-7e58-a720-dc515017ecaf', 'BOOKING', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '01a207f9-ee9d-7119-b712-459dbbd47fd0', 2026, '01a207f9-eea1-7c89-a634-9d1676284c23', 'CASH', 330000, 165000, 165000, 0, 'Quyết định 15/QĐ-VU', 'RELEASED', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207f9-ef0b-7612-a5c4-8712d762993c', 'BOOKING', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '01a207f9-ee9d-7119-b712-459dbbd47fd0', 2026, '01a207f9-eea1-7c89-a634-9d1676284c23', 'CASH', 660000, 330000, 330000, 0, 'Quyết định 15/QĐ-VU', 'RELEASED', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207f9-ef0f-7299-a21a-632ce416b54a', 'BOOKING', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '01a207f9-ee9d-7119-b712-459dbbd47fd0', 2026, '01a207f9-eea1-7c89-a634-9d1676284c23', 'CASH', 330000, 165000, 165000, 0, 'Quyết định 15/QĐ-VU', 'RELEASED', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207f9-ef61-7889-9b45-f75237834a9d', 'BOOKING', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '01a207f9-ee9d-7119-b712-459dbbd47fd0', 2026, '01a207f9-eea1-7c89-a634-9d1676284c23', 'CASH', 660000, 330000, 330000, 0, 'Quyết định 15/QĐ-VU', 'HELD', NULL, NULL, NULL, NULL, '2026-12-05 01:00:00+00');

INSERT INTO public.agency (id, code, name_vi, name_en, valid_from, valid_to, successor) VALUES ('01a207f9-ee95-7593-926c-5181864014b8', 'UBND-HN', 'Ủy ban nhân dân Thành phố Hà Nội', 'Hanoi People''s Committee', '2013-08-13', NULL, NULL);
INSERT INTO public.agency (id, code, name_vi, name_en, valid_from, valid_to, successor) VALUES ('01a207f9-ee96-794b-a305-643678c23af5', 'HDND-HN', 'Hội đồng nhân dân Thành phố Hà Nội', 'Hanoi People''s Council', '2013-08-13', NULL, NULL);
INSERT INTO public.agency (id, code, name_vi, name_en, valid_from, valid_to, successor) VALUES ('01a207f9-ee96-7bf7-afe1-87ed6e3a7a17', 'SO-TC', 'Sở Tài chính', 'Department of Finance', '2013-08-13', NULL, NULL);
INSERT INTO public.agency (id, code, name_vi, name_en, valid_from, valid_to, successor) VALUES ('01a207f9-ee96-7dcf-ad2b-992de94bcebb', 'SO-CT', 'Sở Công Thương', 'Department of Industry and Trade', '2013-08-13', NULL, NULL);
INSERT INTO public.agency (id, code, name_vi, name_en, valid_from, valid_to, successor) VALUES ('01a207f9-ee97-700c-8ccc-27d452d20533', 'SO-KHCN', 'Sở Khoa học và Công nghệ', 'Department of Science and Technology', '2013-08-13', NULL, NULL);
INSERT INTO public.agency (id, code, name_vi, name_en, valid_from, valid_to, successor) VALUES ('01a207f9-ee97-7116-bf30-c82fc08dd5ad', 'SO-LDTBXH', 'Sở Lao động - Thương binh và Xã hội', 'Department of Labour, War Invalids and Social Affairs', '2013-08-13', NULL, NULL);
INSERT INTO public.agency (id, code, name_vi, name_en, valid_from, valid_to, successor) VALUES ('01a207f9-ee97-72c2-8898-02383e625bf2', 'SO-NGANH', 'Các Sở, ngành liên quan', 'Other departments concerned', '2013-08-13', NULL, NULL);
INSERT INTO public.agency (id, code, name_vi, name_en, valid_from, valid_to, successor) VALUES ('01a207f9-ee96-7f0e-a10f-6f81a0143557', 'SO-KHDT', 'Sở Kế hoạch và Đầu tư', 'Department of Planning and Investment', '2013-08-13', '2025-02-28', '01a207f9-ee96-7bf7-afe1-87ed6e3a7a17');
INSERT INTO public.agency (id, code, name_vi, name_en, valid_from, valid_to, successor) VALUES ('01a207f9-ee97-71f5-8d11-adaf757fc5ea', 'SO-TTTT', 'Sở Thông tin và truyền thông', 'Department of Information and Communications', '2013-08-13', '2025-02-28', '01a207f9-ee97-700c-8ccc-27d452d20533');

INSERT INTO public.api_token (id, token_hash, account, name, created_at, used_at, revoked_at) VALUES ('01a207f9-eedb-7cd8-8747-403041c1eddd', '8a6809d385b7b99164eb51e1d800cec0b8fe890aa5988030e2c799f39571b7cb', '01a207f9-eebd-7cdf-a2f8-6bef7d0b595a', 'báo cáo quý', '2026-11-27 02:00:00+00', NULL, NULL);

INSERT INTO public.app_user (id, person, email, phone, password_hash, language, theme, is_active, created_at) VALUES ('01a207f9-ee9e-7e6e-850e-31aff26bf043', '01a207f9-ee9e-7624-9587-bc328b6f3f4e', 'ke@example.vn', NULL, NULL, 'vi', 'auto', true, '2026-11-23 02:00:00+00');
INSERT INTO public.app_user (id, person, email, phone, password_hash, language, theme, is_active, created_at) VALUES ('01a207f9-ee9f-7c3e-a1e4-0038ed0c1497', '01a207f9-ee9f-7974-a358-9461643d11e8', 'duyet@example.vn', NULL, NULL, 'vi', 'auto', true, '2026-11-23 02:00:00+00');
INSERT INTO public.app_user (id, person, email, phone, password_hash, language, theme, is_active, created_at) VALUES ('01a207f9-eeb6-71ff-a715-4c7229d35698', '01a207f9-eeb5-7feb-9f4d-1515f1af7af8', 'mai@example.vn', NULL, NULL, 'vi', 'auto', true, '2026-11-23 02:00:00+00');
INSERT INTO public.app_user (id, person, email, phone, password_hash, language, theme, is_active, created_at) VALUES ('01a207f9-eeb6-7755-b046-799b2a8d411f', '01a207f9-eeb6-7551-8e38-2f68014d85cd', 'lan@example.vn', NULL, NULL, 'vi', 'auto', true, '2026-11-23 02:00:00+00');
INSERT INTO public.app_user (id, person, email, phone, password_hash, language, theme, is_active, created_at) VALUES ('01a207f9-eeb6-7beb-ae7e-dddae6cef130', '01a207f9-eeb6-7a05-8c9a-b993ce87504b', 'khanh@example.vn', NULL, NULL, 'vi', 'auto', true, '2026-11-23 02:00:00+00');
INSERT INTO public.app_user (id, person, email, phone, password_hash, language, theme, is_active, created_at) VALUES ('01a207f9-eeb7-70a4-9f13-6fc18340eaa4', '01a207f9-eeb6-7ea4-b0ff-eab2ad3fe61c', 'minh@example.vn', NULL, NULL, 'vi', 'auto', true, '2026-11-23 02:00:00+00');
INSERT INTO public.app_user (id, person, email, phone, password_hash, language, theme, is_active, created_at) VALUES ('01a207f9-eebd-7cdf-a2f8-6bef7d0b595a', '01a207f9-eebd-78d1-8315-184e6f6d66aa', NULL, '0912345678', NULL, 'vi', 'auto', true, '2026-11-27 02:00:00+00');
INSERT INTO public.app_user (id, person, email, phone, password_hash, language, theme, is_active, created_at) VALUES ('01a207f9-eebb-7ac9-9aec-b29f69e95f09', '01a207f9-eebb-70e3-963f-5127f4d08632', 'bui@example.vn', NULL, '$argon2id$v=19$m=19456,t=2,p=1$qKE4D3W/Im/vaEeqSj7Osg$qjSJH1irmGtnwsyQfXu4bx2RcdwGM3mK5aIJSgqlaN4', 'vi', 'auto', true, '2026-11-27 02:00:00+00');
INSERT INTO public.app_user (id, person, email, phone, password_hash, language, theme, is_active, created_at) VALUES ('01a207f9-eedc-7bb4-8c03-ad3ec8abf7d6', '01a207f9-eedc-7961-bfec-03b89daf77c9', 'nhap@example.vn', NULL, NULL, 'vi', 'auto', true, '2026-11-23 02:00:00+00');
INSERT INTO public.app_user (id, person, email, phone, password_hash, language, theme, is_active, created_at) VALUES ('01a207f9-eedd-704b-adfe-e042db55a9b4', '01a207f9-eedc-7e87-b65a-043f81449867', 'duyetchi@example.vn', NULL, NULL, 'vi', 'auto', true, '2026-11-23 02:00:00+00');

INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207f9-eebb-74bd-9994-9e17d09b5294', '2026-11-27 02:00:00+00', NULL, 'person.add', 'person', '01a207f9-eebb-70e3-963f-5127f4d08632', NULL, '{"fields": []}', '', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207f9-eebc-75e8-ab34-c2713e97a7b8', '2026-11-27 02:00:00+00', NULL, 'user.create', 'user', '01a207f9-eebb-7ac9-9aec-b29f69e95f09', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '{"fields": ["login", "role"]}', '', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207f9-eebd-7b29-bc15-369489cefd71', '2026-11-27 02:00:00+00', NULL, 'person.add', 'person', '01a207f9-eebd-78d1-8315-184e6f6d66aa', NULL, '{"fields": []}', '', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207f9-eebe-737f-af2a-56a689d1b6ab', '2026-11-27 02:00:00+00', NULL, 'user.create', 'user', '01a207f9-eebd-7cdf-a2f8-6bef7d0b595a', NULL, '{"fields": ["login", "role"]}', '', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207f9-eeda-738d-b698-ed63e7b018ca', '2026-11-27 02:00:00+00', NULL, 'password.set', 'user', '01a207f9-eebb-7ac9-9aec-b29f69e95f09', NULL, '{"fields": ["password"]}', '', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207f9-eedc-74aa-90b9-a2c3860f45dc', '2026-11-27 02:00:00+00', NULL, 'token.create', 'api_token', '01a207f9-eedb-7cd8-8747-403041c1eddd', NULL, '{"fields": []}', '', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207f9-eee1-74a0-bd60-1e0bf0c3e600', '2026-11-27 02:00:00+00', '01a207f9-eedc-7bb4-8c03-ad3ec8abf7d6', 'budget-proposal.draft', 'budget-proposal', '01a207f9-eee0-7e32-af49-6ce9c75e7e87', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '{"fields": ["status"]}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207f9-eee3-7c2c-9dea-d668b70b9f89', '2026-11-27 02:00:00+00', '01a207f9-eedd-704b-adfe-e042db55a9b4', 'budget-proposal.approve', 'budget-proposal', '01a207f9-eee0-7e32-af49-6ce9c75e7e87', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '{"fields": ["status"]}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207f9-eee5-7a42-ba4e-a131b1ca1d84', '2026-11-27 02:00:00+00', '01a207f9-eedc-7bb4-8c03-ad3ec8abf7d6', 'budget-proposal.draft', 'budget-proposal', '01a207f9-eee5-77ab-bb55-ec4937971269', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '{"fields": ["status"]}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207f9-eee6-7832-9412-c57ea131727f', '2026-11-27 02:00:00+00', '01a207f9-eedd-704b-adfe-e042db55a9b4', 'budget-proposal.reject', 'budget-proposal', '01a207f9-eee5-77ab-bb55-ec4937971269', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '{"fields": ["status"]}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207f9-eee7-7f0e-a2a1-cfc08c6b310c', '2026-11-27 02:00:00+00', '01a207f9-eedc-7bb4-8c03-ad3ec8abf7d6', 'budget-proposal.draft', 'budget-proposal', '01a207f9-eee7-7cbe-bff0-6a83e0c2ccd7', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '{"fields": ["status"]}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207f9-eef5-768f-92f9-06844845257f', '2026-11-27 02:00:00+00', '01a207f9-eeb6-7755-b046-799b2a8d411f', 'booking.request', 'booking', '01a207f9-eef1-7c59-9504-53c31c672dbf', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207f9-eef9-78fe-9db8-d56e1e7e5a16', '2026-11-30 01:00:00+00', '01a207f9-eeb6-71ff-a715-4c7229d35698', 'booking.check-in', 'booking', '01a207f9-eef1-7c59-9504-53c31c672dbf', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '{"fields": ["checked_in_at"]}', '127.0.0.1', 1);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207f9-eefd-7507-8ed2-f7d434c812ae', '2026-11-30 02:15:00+00', '01a207f9-eeb6-71ff-a715-4c7229d35698', 'booking.check-out', 'booking', '01a207f9-eef1-7c59-9504-53c31c672dbf', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '{"fields": ["checked_out_at"]}', '127.0.0.1', 2);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207f9-ef02-7c9a-a9fd-501fa079a123', '2026-11-27 02:00:00+00', '01a207f9-eeb6-7755-b046-799b2a8d411f', 'booking.request', 'booking', '01a207f9-ef01-70cd-9633-c683758ad908', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207f9-ef05-7670-8659-dbbf6efa57a0', '2026-11-30 01:00:00+00', '01a207f9-eeb6-71ff-a715-4c7229d35698', 'booking.check-in', 'booking', '01a207f9-ef01-70cd-9633-c683758ad908', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '{"fields": ["checked_in_at"]}', '127.0.0.1', 1);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207f9-ef08-7c6b-ae7b-4b14cb1cc5f8', '2026-11-30 01:30:00+00', '01a207f9-eeb6-71ff-a715-4c7229d35698', 'booking.interrupt', 'booking', '01a207f9-ef01-70cd-9633-c683758ad908', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '{"fields": ["ends_at"]}', '127.0.0.1', 2);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207f9-ef0c-754e-bddd-6e843d07f48b', '2026-11-27 02:00:00+00', '01a207f9-eeb6-7755-b046-799b2a8d411f', 'booking.request', 'booking', '01a207f9-ef0b-7267-b230-ede1bdd66c17', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207f9-ef10-730c-88e1-602e327d5c21', '2026-11-27 02:00:00+00', '01a207f9-eeb6-7755-b046-799b2a8d411f', 'booking.request', 'booking', '01a207f9-ef0e-7e85-ae61-88cd2191b663', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207f9-ef14-7046-a233-dd5aaa1aa3e6', '2026-11-27 02:00:00+00', '01a207f9-eeb6-7755-b046-799b2a8d411f', 'booking.request', 'booking', '01a207f9-ef12-7c99-8afe-7fe626095042', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207f9-ef17-7d00-ad6d-d27db6d8a175', '2026-11-27 02:00:00+00', '01a207f9-eeb6-7755-b046-799b2a8d411f', 'booking.request', 'booking', '01a207f9-ef16-7a9d-b095-321f3f77d2ef', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207f9-ef1a-7994-a7b0-0833424257cf', '2026-11-27 02:00:00+00', '01a207f9-eeb6-7755-b046-799b2a8d411f', 'booking.request', 'booking', '01a207f9-ef19-7b67-a126-54062f343161', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207f9-ef1c-7d62-ade8-1384590d7e7b', '2026-11-27 02:00:00+00', '01a207f9-eeb6-71ff-a715-4c7229d35698', 'booking.confirm', 'booking', '01a207f9-ef0e-7e85-ae61-88cd2191b663', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '{"fields": ["status"]}', '127.0.0.1', 1);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207f9-ef1f-7c9d-bca9-9c7f2a9cfb83', '2026-11-27 02:00:00+00', '01a207f9-eeb6-71ff-a715-4c7229d35698', 'booking.declined', 'booking', '01a207f9-ef12-7c99-8afe-7fe626095042', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '{"fields": ["outcome", "status"]}', '127.0.0.1', 1);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207f9-ef22-794f-9f48-6b213182130a', '2026-11-27 02:00:00+00', '01a207f9-eeb6-7755-b046-799b2a8d411f', 'booking.request', 'booking', '01a207f9-ef21-78da-a363-e83aa13d590c', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207f9-ef25-74a4-9eb9-43ef3977e4e9', '2026-11-27 02:00:00+00', '01a207f9-eeb6-7755-b046-799b2a8d411f', 'booking.cancelled', 'booking', '01a207f9-ef21-78da-a363-e83aa13d590c', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '{"fields": ["outcome", "status"]}', '127.0.0.1', 1);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207f9-ef27-7c6c-8b8e-33405e4c58b2', '2026-11-27 02:00:00+00', '01a207f9-eeb6-7755-b046-799b2a8d411f', 'booking.request', 'booking', '01a207f9-ef26-7de9-982c-aa27ff790252', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207f9-ef2a-756e-8574-754afd89d50e', '2026-11-30 01:00:00+00', '01a207f9-eeb6-7755-b046-799b2a8d411f', 'booking.cancelled', 'booking', '01a207f9-ef26-7de9-982c-aa27ff790252', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '{"fields": ["outcome", "status"]}', '127.0.0.1', 1);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207f9-ef2f-7049-b801-e103b9281399', '2026-11-27 02:00:00+00', '01a207f9-eeb6-71ff-a715-4c7229d35698', 'booking.request', 'booking', '01a207f9-ef2d-7be7-9446-f47230603cfa', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207f9-ef33-7060-8287-1146c2624155', '2026-11-27 02:00:00+00', '01a207f9-eeb6-71ff-a715-4c7229d35698', 'booking.request', 'booking', '01a207f9-ef30-7f0a-b09d-c4d5d0c3402d', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207f9-ef35-7d82-a209-b077f267c3cc', '2026-11-27 02:00:00+00', '01a207f9-eeb6-7755-b046-799b2a8d411f', 'booking.request', 'booking', '01a207f9-ef34-7f2c-9bad-abc62dd7df87', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207f9-ef3c-76fd-87da-a2d90f1e99dd', '2026-11-27 02:00:00+00', '01a207f9-eeb6-7755-b046-799b2a8d411f', 'booking.move', 'booking', '01a207f9-ef34-7f2c-9bad-abc62dd7df87', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '{"fields": ["ends_at", "starts_at"]}', '127.0.0.1', 1);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207f9-ef3e-7bd1-be97-f287c968cd45', '2026-11-27 02:00:00+00', '01a207f9-eeb6-7755-b046-799b2a8d411f', 'booking.request', 'booking', '01a207f9-ef3e-7082-9a95-f82cd2b0f855', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207f9-ef42-7049-aa54-ecf2fcc75f42', '2026-11-27 02:00:00+00', '01a207f9-eeb6-7755-b046-799b2a8d411f', 'booking.request', 'booking', '01a207f9-ef40-7f18-8416-a9d4cd96b7ea', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207f9-ef44-7b24-aa6d-f69d3aed7305', '2026-11-27 02:00:00+00', '01a207f9-eeb6-7755-b046-799b2a8d411f', 'booking.request', 'booking', '01a207f9-ef43-7cbd-98ac-6fe5e9cd10d0', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207f9-ef47-7cca-9923-583598bb80fa', '2026-11-27 02:00:00+00', '01a207f9-eeb6-7755-b046-799b2a8d411f', 'booking.request', 'booking', '01a207f9-ef46-7fe9-9b0f-63813c1a98ef', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207f9-ef54-7dce-9e87-84a76bf3c09d', '2026-12-05 01:00:00+00', NULL, 'booking.expired', 'booking', '01a207f9-ef16-7a9d-b095-321f3f77d2ef', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '{"fields": ["outcome", "status"]}', '', 1);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207f9-ef57-72cd-ba54-0c1329a731a8', '2026-12-05 01:00:00+00', NULL, 'booking.expired', 'booking', '01a207f9-ef19-7b67-a126-54062f343161', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '{"fields": ["outcome", "status"]}', '', 1);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207f9-ef59-7be6-b0f5-3764001074ca', '2026-12-05 01:00:00+00', NULL, 'booking.no-show', 'booking', '01a207f9-ef0b-7267-b230-ede1bdd66c17', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '{"fields": ["outcome"]}', '', 1);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207f9-ef5b-7ec0-8bc4-da4989ca28c6', '2026-12-05 01:00:00+00', NULL, 'booking.no-show', 'booking', '01a207f9-ef0e-7e85-ae61-88cd2191b663', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '{"fields": ["outcome"]}', '', 2);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207f9-ef62-754f-ac5b-27c7e76b5a53', '2026-12-05 01:00:00+00', '01a207f9-eeb6-7755-b046-799b2a8d411f', 'booking.request', 'booking', '01a207f9-ef61-74f3-b96f-093985e70afd', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '{"fields": []}', '127.0.0.1', 0);

INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207f9-ef0b-7267-b230-ede1bdd66c17', '01a207f9-ef0b-7267-b230-ede1bdd66c17@incubator.hanoi', 1, '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '01a207f9-eea9-7f21-8e82-5f58a5be1472', '01a207f9-eeab-7576-9c14-67fbd785a9ba', NULL, 'FIRM', 'Tiện trục mẫu', 'CONFIRMED', 'NO_SHOW', '', '2026-11-30 06:00:00+00', '2026-11-30 08:00:00+00', false, false, false, NULL, '01a207f9-eeb6-7755-b046-799b2a8d411f', '2026-11-27 02:00:00+00', '01a207f9-eeb6-7755-b046-799b2a8d411f', '2026-11-27 02:00:00+00', NULL, NULL, NULL, NULL, '', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207f9-eef1-7c59-9504-53c31c672dbf', '01a207f9-eef1-7c59-9504-53c31c672dbf@incubator.hanoi', 2, '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '01a207f9-eea9-7f21-8e82-5f58a5be1472', '01a207f9-eeab-7576-9c14-67fbd785a9ba', NULL, 'FIRM', 'Tiện trục mẫu', 'CONFIRMED', 'COMPLETED', '', '2026-11-30 01:00:00+00', '2026-11-30 03:00:00+00', false, false, false, NULL, '01a207f9-eeb6-7755-b046-799b2a8d411f', '2026-11-27 02:00:00+00', '01a207f9-eeb6-7755-b046-799b2a8d411f', '2026-11-27 02:00:00+00', '2026-11-30 01:00:00+00', '2026-11-30 02:15:00+00', '01a207f9-eeb6-71ff-a715-4c7229d35698', '01a207f9-eeb6-71ff-a715-4c7229d35698', 'Sạch', 'Có phoi', 1200, 1275);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207f9-ef0e-7e85-ae61-88cd2191b663', '01a207f9-ef0e-7e85-ae61-88cd2191b663@incubator.hanoi', 2, '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '01a207f9-eea9-7f21-8e82-5f58a5be1472', '01a207f9-eeab-7576-9c14-67fbd785a9ba', NULL, 'FIRM', 'Tiện trục mẫu', 'CONFIRMED', 'NO_SHOW', '', '2026-12-01 01:00:00+00', '2026-12-01 02:00:00+00', false, false, false, NULL, '01a207f9-eeb6-7755-b046-799b2a8d411f', '2026-11-27 02:00:00+00', '01a207f9-eeb6-71ff-a715-4c7229d35698', '2026-11-27 02:00:00+00', NULL, NULL, NULL, NULL, '', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207f9-ef01-70cd-9633-c683758ad908', '01a207f9-ef01-70cd-9633-c683758ad908@incubator.hanoi', 2, '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '01a207f9-eea9-7f21-8e82-5f58a5be1472', '01a207f9-eeac-7066-9e34-0a48a5bf1d08', NULL, 'FIRM', 'Tiện trục mẫu', 'CONFIRMED', 'INTERRUPTED', '', '2026-11-30 01:00:00+00', '2026-11-30 01:30:00+00', false, false, false, NULL, '01a207f9-eeb6-7755-b046-799b2a8d411f', '2026-11-27 02:00:00+00', '01a207f9-eeb6-7755-b046-799b2a8d411f', '2026-11-27 02:00:00+00', '2026-11-30 01:00:00+00', '2026-11-30 01:30:00+00', '01a207f9-eeb6-71ff-a715-4c7229d35698', '01a207f9-eeb6-71ff-a715-4c7229d35698', 'Tốt', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207f9-ef12-7c99-8afe-7fe626095042', '01a207f9-ef12-7c99-8afe-7fe626095042@incubator.hanoi', 1, '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '01a207f9-eea9-7f21-8e82-5f58a5be1472', '01a207f9-eeab-7576-9c14-67fbd785a9ba', NULL, 'FIRM', 'Tiện trục mẫu', 'CANCELLED', 'DECLINED', 'Hết khí argon', '2026-12-01 03:00:00+00', '2026-12-01 04:00:00+00', false, false, false, NULL, '01a207f9-eeb6-7755-b046-799b2a8d411f', '2026-11-27 02:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, '', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207f9-ef21-78da-a363-e83aa13d590c', '01a207f9-ef21-78da-a363-e83aa13d590c@incubator.hanoi', 1, '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '01a207f9-eea9-7f21-8e82-5f58a5be1472', '01a207f9-eeab-7576-9c14-67fbd785a9ba', NULL, 'FIRM', 'Tiện trục mẫu', 'CANCELLED', 'CANCELLED', 'Đổi kế hoạch', '2026-12-08 01:00:00+00', '2026-12-08 03:00:00+00', false, false, false, NULL, '01a207f9-eeb6-7755-b046-799b2a8d411f', '2026-11-27 02:00:00+00', '01a207f9-eeb6-7755-b046-799b2a8d411f', '2026-11-27 02:00:00+00', NULL, NULL, NULL, NULL, '', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207f9-ef26-7de9-982c-aa27ff790252', '01a207f9-ef26-7de9-982c-aa27ff790252@incubator.hanoi', 1, '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '01a207f9-eea9-7f21-8e82-5f58a5be1472', '01a207f9-eeab-7576-9c14-67fbd785a9ba', NULL, 'FIRM', 'Tiện trục mẫu', 'CANCELLED', 'CANCELLED', 'Ốm', '2026-11-30 04:00:00+00', '2026-11-30 05:00:00+00', false, false, true, NULL, '01a207f9-eeb6-7755-b046-799b2a8d411f', '2026-11-27 02:00:00+00', '01a207f9-eeb6-7755-b046-799b2a8d411f', '2026-11-27 02:00:00+00', NULL, NULL, NULL, NULL, '', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207f9-ef2d-7be7-9446-f47230603cfa', '01a207f9-ef2d-7be7-9446-f47230603cfa@incubator.hanoi', 0, '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', NULL, NULL, NULL, 'TRAINING', 'Lớp vẽ kỹ thuật', 'CONFIRMED', NULL, '', '2026-12-09 02:00:00+00', '2026-12-09 04:00:00+00', false, false, false, NULL, '01a207f9-eeb6-71ff-a715-4c7229d35698', '2026-11-27 02:00:00+00', '01a207f9-eeb6-71ff-a715-4c7229d35698', '2026-11-27 02:00:00+00', NULL, NULL, NULL, NULL, '', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207f9-ef30-7f0a-b09d-c4d5d0c3402d', '01a207f9-ef30-7f0a-b09d-c4d5d0c3402d@incubator.hanoi', 0, '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '01a207f9-eea9-7f21-8e82-5f58a5be1472', '01a207f9-eeab-7576-9c14-67fbd785a9ba', NULL, 'FIRM', 'Tiện trục mẫu', 'CONFIRMED', NULL, '', '2026-12-10 10:00:00+00', '2026-12-10 11:00:00+00', false, false, false, NULL, '01a207f9-eeb6-71ff-a715-4c7229d35698', '2026-11-27 02:00:00+00', '01a207f9-eeb6-71ff-a715-4c7229d35698', '2026-11-27 02:00:00+00', NULL, NULL, NULL, NULL, '', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207f9-ef34-7f2c-9bad-abc62dd7df87', '01a207f9-ef34-7f2c-9bad-abc62dd7df87@incubator.hanoi', 1, '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '01a207f9-eea9-7f21-8e82-5f58a5be1472', '01a207f9-eeab-7576-9c14-67fbd785a9ba', NULL, 'FIRM', 'Tiện trục mẫu', 'CONFIRMED', NULL, '', '2026-12-15 06:00:00+00', '2026-12-15 09:00:00+00', false, false, false, NULL, '01a207f9-eeb6-7755-b046-799b2a8d411f', '2026-11-27 02:00:00+00', '01a207f9-eeb6-7755-b046-799b2a8d411f', '2026-11-27 02:00:00+00', NULL, NULL, NULL, NULL, '', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207f9-ef3e-7082-9a95-f82cd2b0f855', '01a207f9-ef3e-7082-9a95-f82cd2b0f855@incubator.hanoi', 0, '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '01a207f9-eea9-7f21-8e82-5f58a5be1472', '01a207f9-eeab-7576-9c14-67fbd785a9ba', NULL, 'FIRM', 'Tiện trục mẫu', 'CONFIRMED', NULL, '', '2026-12-16 01:00:00+00', '2026-12-16 05:00:00+00', true, false, false, NULL, '01a207f9-eeb6-7755-b046-799b2a8d411f', '2026-11-27 02:00:00+00', '01a207f9-eeb6-7755-b046-799b2a8d411f', '2026-11-27 02:00:00+00', NULL, NULL, NULL, NULL, '', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207f9-ef40-7f18-8416-a9d4cd96b7ea', '01a207f9-ef40-7f18-8416-a9d4cd96b7ea@incubator.hanoi', 0, '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '01a207f9-eea9-7f21-8e82-5f58a5be1472', '01a207f9-eeab-7576-9c14-67fbd785a9ba', NULL, 'FIRM', 'Tiện trục mẫu', 'CONFIRMED', NULL, '', '2026-12-17 02:00:00+00', '2026-12-17 03:00:00+00', false, false, false, NULL, '01a207f9-eeb6-7755-b046-799b2a8d411f', '2026-11-27 02:00:00+00', '01a207f9-eeb6-7755-b046-799b2a8d411f', '2026-11-27 02:00:00+00', NULL, NULL, NULL, NULL, '', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207f9-ef43-7cbd-98ac-6fe5e9cd10d0', '01a207f9-ef43-7cbd-98ac-6fe5e9cd10d0@incubator.hanoi', 0, '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '01a207f9-eea9-7f21-8e82-5f58a5be1472', '01a207f9-eeab-7576-9c14-67fbd785a9ba', NULL, 'FIRM', 'Tiện trục mẫu', 'CONFIRMED', NULL, '', '2026-12-17 07:00:00+00', '2026-12-18 03:00:00+00', false, false, false, NULL, '01a207f9-eeb6-7755-b046-799b2a8d411f', '2026-11-27 02:00:00+00', '01a207f9-eeb6-7755-b046-799b2a8d411f', '2026-11-27 02:00:00+00', NULL, NULL, NULL, NULL, '', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207f9-ef46-7fe9-9b0f-63813c1a98ef', '01a207f9-ef46-7fe9-9b0f-63813c1a98ef@incubator.hanoi', 0, '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '01a207f9-eea9-7f21-8e82-5f58a5be1472', '01a207f9-eeab-7576-9c14-67fbd785a9ba', NULL, 'FIRM', 'Tiện trục mẫu', 'CONFIRMED', NULL, '', '2027-01-11 01:00:00+00', '2027-01-11 02:00:00+00', false, false, false, NULL, '01a207f9-eeb6-7755-b046-799b2a8d411f', '2026-11-27 02:00:00+00', '01a207f9-eeb6-7755-b046-799b2a8d411f', '2026-11-27 02:00:00+00', NULL, NULL, NULL, NULL, '', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207f9-ef16-7a9d-b095-321f3f77d2ef', '01a207f9-ef16-7a9d-b095-321f3f77d2ef@incubator.hanoi', 1, '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '01a207f9-eea9-7f21-8e82-5f58a5be1472', '01a207f9-eeab-7576-9c14-67fbd785a9ba', NULL, 'FIRM', 'Tiện trục mẫu', 'CANCELLED', 'EXPIRED', '', '2026-12-01 06:00:00+00', '2026-12-01 07:00:00+00', false, false, false, NULL, '01a207f9-eeb6-7755-b046-799b2a8d411f', '2026-11-27 02:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, '', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207f9-ef19-7b67-a126-54062f343161', '01a207f9-ef19-7b67-a126-54062f343161@incubator.hanoi', 1, '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '01a207f9-eea9-7f21-8e82-5f58a5be1472', '01a207f9-eeab-7576-9c14-67fbd785a9ba', NULL, 'FIRM', 'Tiện trục mẫu', 'CANCELLED', 'EXPIRED', '', '2026-12-01 08:00:00+00', '2026-12-01 09:00:00+00', false, false, false, NULL, '01a207f9-eeb6-7755-b046-799b2a8d411f', '2026-11-27 02:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, '', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207f9-ef61-74f3-b96f-093985e70afd', '01a207f9-ef61-74f3-b96f-093985e70afd@incubator.hanoi', 0, '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '01a207f9-eea9-7f21-8e82-5f58a5be1472', '01a207f9-eeab-7576-9c14-67fbd785a9ba', NULL, 'FIRM', 'Tiện trục mẫu', 'TENTATIVE', NULL, '', '2026-12-22 01:00:00+00', '2026-12-22 03:00:00+00', false, false, false, '2026-12-08 01:00:00+00', '01a207f9-eeb6-7755-b046-799b2a8d411f', '2026-12-05 01:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, '', '', NULL, NULL);

INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207f9-eef3-7272-b4ee-8b6b0281e084', '01a207f9-eef1-7c59-9504-53c31c672dbf', '01a207f9-eeae-71b0-bc29-d50f71fa1a54', 1, '01a207f9-eef2-74dd-8890-ee4d9fff1d29', '01a207f9-eeaf-797e-b697-eb58ef8f34a0', 'INCUBATED', 330000, 165000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207f9-ef01-7b3c-a0a6-daf335f078de', '01a207f9-ef01-70cd-9633-c683758ad908', '01a207f9-eeb1-7706-9658-49252894e6af', 1, '01a207f9-ef01-7501-8b13-70d5e682c7b0', '01a207f9-eeb2-7052-ad5a-4ad4b86676fb', 'INCUBATED', 330000, 165000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207f9-ef0b-7ba4-8f39-2642c0d112b0', '01a207f9-ef0b-7267-b230-ede1bdd66c17', '01a207f9-eeae-71b0-bc29-d50f71fa1a54', 1, '01a207f9-ef0b-7612-a5c4-8712d762993c', '01a207f9-eeaf-797e-b697-eb58ef8f34a0', 'INCUBATED', 330000, 165000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207f9-ef0f-78c8-bae2-244f09710ec2', '01a207f9-ef0e-7e85-ae61-88cd2191b663', '01a207f9-eeb3-7983-a8ac-8b36c0131366', 1, '01a207f9-ef0f-7299-a21a-632ce416b54a', '01a207f9-eeb3-7c87-80d2-d17c4699a17a', 'INCUBATED', 330000, 165000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207f9-ef13-7722-8000-ba6af712e9a2', '01a207f9-ef12-7c99-8afe-7fe626095042', '01a207f9-eeb3-7983-a8ac-8b36c0131366', 1, '01a207f9-ef13-711e-9341-dda1d32290b3', '01a207f9-eeb3-7c87-80d2-d17c4699a17a', 'INCUBATED', 330000, 165000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207f9-ef17-7421-b244-2c4cd4f45299', '01a207f9-ef16-7a9d-b095-321f3f77d2ef', '01a207f9-eeb3-7983-a8ac-8b36c0131366', 1, '01a207f9-ef16-7e55-97a3-6c915c39d4d4', '01a207f9-eeb3-7c87-80d2-d17c4699a17a', 'INCUBATED', 330000, 165000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207f9-ef1a-72c4-bb15-cb2330ab25fe', '01a207f9-ef19-7b67-a126-54062f343161', '01a207f9-eeb3-7983-a8ac-8b36c0131366', 1, '01a207f9-ef19-7e58-a720-dc515017ecaf', '01a207f9-eeb3-7c87-80d2-d17c4699a17a', 'INCUBATED', 330000, 165000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207f9-ef22-7094-80c8-0bf8e3dc3972', '01a207f9-ef21-78da-a363-e83aa13d590c', '01a207f9-eeae-71b0-bc29-d50f71fa1a54', 1, '01a207f9-ef21-7c10-afe0-14b98ded54eb', '01a207f9-eeaf-797e-b697-eb58ef8f34a0', 'INCUBATED', 330000, 165000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207f9-ef27-7538-95c7-3efff4ec407d', '01a207f9-ef26-7de9-982c-aa27ff790252', '01a207f9-eeae-71b0-bc29-d50f71fa1a54', 1, '01a207f9-ef27-70f5-ae15-106d13767ded', '01a207f9-eeaf-797e-b697-eb58ef8f34a0', 'INCUBATED', 330000, 165000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207f9-ef2e-7470-93b9-b477be00c65b', '01a207f9-ef2d-7be7-9446-f47230603cfa', '01a207f9-eeb0-7e94-94e3-31ee2f5b281e', 1, '01a207f9-ef2d-7da3-abe2-e424170d02d2', '01a207f9-eeb1-7297-9156-18feb5e68d2f', 'HOUSE', 0, 0);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207f9-ef2e-74c3-b017-d9a0a589bc8c', '01a207f9-ef2d-7be7-9446-f47230603cfa', '01a207f9-eeb0-7363-be86-7bfd1965f842', 3, '01a207f9-ef2d-7e0a-9d52-9c4b3ae45758', '01a207f9-eeb0-7a00-87cf-e80783d1acbe', 'HOUSE', 0, 0);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207f9-ef31-771b-adf7-b74bfac1777c', '01a207f9-ef30-7f0a-b09d-c4d5d0c3402d', '01a207f9-eeae-71b0-bc29-d50f71fa1a54', 1, '01a207f9-ef31-725b-b2b8-af8d93fd5957', '01a207f9-eeaf-797e-b697-eb58ef8f34a0', 'INCUBATED', 330000, 165000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207f9-ef35-76c3-a5f4-ad97e18a315e', '01a207f9-ef34-7f2c-9bad-abc62dd7df87', '01a207f9-eeae-71b0-bc29-d50f71fa1a54', 1, '01a207f9-ef35-7247-ac0d-4563bd7c21f8', '01a207f9-eeaf-797e-b697-eb58ef8f34a0', 'INCUBATED', 330000, 165000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207f9-ef3e-7506-a3c9-e175abd96284', '01a207f9-ef3e-7082-9a95-f82cd2b0f855', '01a207f9-eeb0-7363-be86-7bfd1965f842', 1, '01a207f9-ef3e-7231-9784-186364645217', '01a207f9-eeb0-7a00-87cf-e80783d1acbe', 'INCUBATED', 330000, 330000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207f9-ef41-7714-b773-25546e6bb248', '01a207f9-ef40-7f18-8416-a9d4cd96b7ea', '01a207f9-eeb2-745c-8a76-bd0c94de4ea7', 1, '01a207f9-ef41-726f-9dc2-961b9f2075c4', '01a207f9-eeb2-7870-b433-425866315734', 'INCUBATED', 330000, 165000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207f9-ef44-7487-8fc6-e3f8485d4a62', '01a207f9-ef43-7cbd-98ac-6fe5e9cd10d0', '01a207f9-eeb2-7c7c-a8f8-bfc90f341e88', 1, '01a207f9-ef43-7fb8-9f3f-fa1366c77bd9', '01a207f9-eeb3-7551-ae43-c51691bcbf3a', 'INCUBATED', 330000, 165000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207f9-ef47-762f-b203-0e23bde44b00', '01a207f9-ef46-7fe9-9b0f-63813c1a98ef', '01a207f9-eeb0-7e94-94e3-31ee2f5b281e', 1, '01a207f9-ef47-72d7-b26c-5b7fc7429918', '01a207f9-eeb1-7297-9156-18feb5e68d2f', 'INCUBATED', 330000, 165000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207f9-ef61-7d7f-9c90-f463bef1ef2a', '01a207f9-ef61-74f3-b96f-093985e70afd', '01a207f9-eeb3-7983-a8ac-8b36c0131366', 1, '01a207f9-ef61-7889-9b45-f75237834a9d', '01a207f9-eeb3-7c87-80d2-d17c4699a17a', 'INCUBATED', 330000, 165000);

INSERT INTO public.booking_override (id, booking, rule, reason, made_by, made_at) VALUES ('01a207f9-ef31-7ec7-9a54-8b0f9ff4c2aa', '01a207f9-ef30-7f0a-b09d-c4d5d0c3402d', 'outside-opening-hours', 'Giao hàng gấp', '01a207f9-eeb6-71ff-a715-4c7229d35698', '2026-11-27 02:00:00+00');

INSERT INTO public.budget_line (id, phase, year, incubator, source, category, "position", status, accepts_from, opened_by, allocated, held, accepted, committed, disbursed) VALUES ('01a207f9-eea1-7c89-a634-9d1676284c23', '01a207f9-ee9c-709e-b492-8a692bbc7f9f', 2026, '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '01a207f9-ee9c-73de-8d3c-d632e3342825', '01a207f9-ee9d-7119-b712-459dbbd47fd0', 1, 'OPEN', '2026-01-05', NULL, 500000000, 4455000, 288750, 3000000, 2000000);
INSERT INTO public.budget_line (id, phase, year, incubator, source, category, "position", status, accepts_from, opened_by, allocated, held, accepted, committed, disbursed) VALUES ('01a207f9-eea5-74f4-b930-8aede992500c', '01a207f9-ee9c-709e-b492-8a692bbc7f9f', 2026, '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '01a207f9-ee9c-73de-8d3c-d632e3342825', '01a207f9-ee9c-7c88-8b3c-9b3e936b0534', 1, 'OPEN', '2026-01-05', NULL, 500000000, 0, 0, 0, 0);
INSERT INTO public.budget_line (id, phase, year, incubator, source, category, "position", status, accepts_from, opened_by, allocated, held, accepted, committed, disbursed) VALUES ('01a207f9-eedd-7b1c-88f6-2d129c2bb4ce', '01a207f9-ee9c-709e-b492-8a692bbc7f9f', 2020, '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '01a207f9-ee9c-73de-8d3c-d632e3342825', '01a207f9-ee9d-7119-b712-459dbbd47fd0', 1, 'OPEN', '2026-01-05', NULL, 320000000, 0, 0, 0, 0);
INSERT INTO public.budget_line (id, phase, year, incubator, source, category, "position", status, accepts_from, opened_by, allocated, held, accepted, committed, disbursed) VALUES ('01a207f9-eee9-773d-b613-bbfaed02ed12', '01a207f9-ee9c-709e-b492-8a692bbc7f9f', 2025, '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '01a207f9-ee9c-73de-8d3c-d632e3342825', '01a207f9-ee9d-7119-b712-459dbbd47fd0', 1, 'CLOSED', '2026-01-05', NULL, 50000000, 0, 0, 0, 0);
INSERT INTO public.budget_line (id, phase, year, incubator, source, category, "position", status, accepts_from, opened_by, allocated, held, accepted, committed, disbursed) VALUES ('01a207f9-eeea-7e67-b7d5-676989fcccfd', '01a207f9-ee9c-709e-b492-8a692bbc7f9f', 2027, '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '01a207f9-ee9c-7bc3-8475-702a6748498c', '01a207f9-ee9d-7119-b712-459dbbd47fd0', 1, 'OPEN', '2026-01-05', NULL, 80000000, 0, 0, 0, 0);

INSERT INTO public.budget_proposal (id, kind, line, other_line, amount, decision, note, status, made_by, made_at, decided_by, decided_at, reason) VALUES ('01a207f9-eee0-7e32-af49-6ce9c75e7e87', 'SUPPLEMENT', '01a207f9-eedd-7b1c-88f6-2d129c2bb4ce', NULL, 120000000, '01a207f9-eee0-783f-a103-d20dffafa29c', 'Quý I', 'APPROVED', '01a207f9-eedc-7bb4-8c03-ad3ec8abf7d6', '2026-11-27 02:00:00+00', '01a207f9-eedd-704b-adfe-e042db55a9b4', '2026-11-27 02:00:00+00', '');
INSERT INTO public.budget_proposal (id, kind, line, other_line, amount, decision, note, status, made_by, made_at, decided_by, decided_at, reason) VALUES ('01a207f9-eee5-77ab-bb55-ec4937971269', 'WITHDRAWAL', '01a207f9-eedd-7b1c-88f6-2d129c2bb4ce', NULL, 5000000, '01a207f9-eee0-783f-a103-d20dffafa29c', '', 'REJECTED', '01a207f9-eedc-7bb4-8c03-ad3ec8abf7d6', '2026-11-27 02:00:00+00', '01a207f9-eedd-704b-adfe-e042db55a9b4', '2026-11-27 02:00:00+00', 'Chưa đủ căn cứ');
INSERT INTO public.budget_proposal (id, kind, line, other_line, amount, decision, note, status, made_by, made_at, decided_by, decided_at, reason) VALUES ('01a207f9-eee7-7cbe-bff0-6a83e0c2ccd7', 'WITHDRAWAL', '01a207f9-eea1-7c89-a634-9d1676284c23', NULL, 5000000, '01a207f9-eee0-783f-a103-d20dffafa29c', '', 'PENDING', '01a207f9-eedc-7bb4-8c03-ad3ec8abf7d6', '2026-11-27 02:00:00+00', NULL, NULL, '');

INSERT INTO public.calendar_day (id, incubator, day, kind, name_vi, name_en, works_as, is_provisional) VALUES ('01a207f9-eeb7-744e-bd8f-d8173e247af3', NULL, '2027-01-01', 'NGHI_LE', 'Tết Dương lịch', 'New Year''s Day', NULL, false);
INSERT INTO public.calendar_day (id, incubator, day, kind, name_vi, name_en, works_as, is_provisional) VALUES ('01a207f9-eeb7-7be4-bc8d-985e47f13ad9', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '2026-12-13', 'LAM_BU', 'Làm bù', 'Make-up day', 4, true);

INSERT INTO public.closure (id, incubator, resource, starts_at, ends_at, reason, made_by, made_at, withdrawn_at) VALUES ('01a207f9-eeb8-79eb-bfd5-75b30a20d7e1', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', NULL, '2026-12-21 01:00:00+00', '2026-12-21 10:00:00+00', 'Phun khử khuẩn', '01a207f9-eeb6-71ff-a715-4c7229d35698', '2026-11-27 02:00:00+00', NULL);
INSERT INTO public.closure (id, incubator, resource, starts_at, ends_at, reason, made_by, made_at, withdrawn_at) VALUES ('01a207f9-eeb9-7197-b88a-c6bf877f2f91', NULL, '01a207f9-eeb0-7363-be86-7bfd1965f842', '2026-12-21 01:00:00+00', '2026-12-21 10:00:00+00', 'Đổi máy chủ', '01a207f9-eeb6-71ff-a715-4c7229d35698', '2026-11-27 02:00:00+00', '2026-11-27 02:00:00+00');

INSERT INTO public.coordination (id, programme, agency) VALUES ('01a207f9-ee99-7485-a9fb-fce922f711d7', '01a207f9-ee98-7bc4-b689-f03213c24622', '01a207f9-ee97-700c-8ccc-27d452d20533');
INSERT INTO public.coordination (id, programme, agency) VALUES ('01a207f9-ee9a-765d-b10d-e5c07a0133dd', '01a207f9-ee9a-73e6-ac0c-97ea81d4b80d', '01a207f9-ee96-7dcf-ad2b-992de94bcebb');
INSERT INTO public.coordination (id, programme, agency) VALUES ('01a207f9-ee9a-7cbb-b8e5-eda02da1ed9c', '01a207f9-ee9a-7aad-bb84-f0ef80bef067', '01a207f9-ee96-7dcf-ad2b-992de94bcebb');
INSERT INTO public.coordination (id, programme, agency) VALUES ('01a207f9-ee9b-72ac-8707-dbb9ce13541e', '01a207f9-ee9b-709b-8a85-f40a7a4d24ef', '01a207f9-ee97-72c2-8898-02383e625bf2');
INSERT INTO public.coordination (id, programme, agency) VALUES ('01a207f9-ee9b-77cb-a70a-df42a9d844f6', '01a207f9-ee9b-75ca-a374-a8acb028da98', '01a207f9-ee97-71f5-8d11-adaf757fc5ea');
INSERT INTO public.coordination (id, programme, agency) VALUES ('01a207f9-ee9b-7d50-bcc3-cace45b21acd', '01a207f9-ee9b-7b1c-a1e4-a294d307a25d', '01a207f9-ee97-700c-8ccc-27d452d20533');
INSERT INTO public.coordination (id, programme, agency) VALUES ('01a207f9-ee9b-7ebb-85ac-abd1bd570185', '01a207f9-ee9b-7b1c-a1e4-a294d307a25d', '01a207f9-ee96-7dcf-ad2b-992de94bcebb');

INSERT INTO public.cost_category (id, code, name_vi, name_en, kind, "position") VALUES ('01a207f9-ee9c-7c88-8b3c-9b3e936b0534', 'MAT_BANG', 'Mặt bằng, nhà xưởng', 'Premises and workshops', 'RECURRENT', 1);
INSERT INTO public.cost_category (id, code, name_vi, name_en, kind, "position") VALUES ('01a207f9-ee9d-7119-b712-459dbbd47fd0', 'THIET_BI', 'Trang thiết bị', 'Equipment', 'RECURRENT', 2);
INSERT INTO public.cost_category (id, code, name_vi, name_en, kind, "position") VALUES ('01a207f9-ee9d-725d-9f10-febe2543c1e5', 'TU_VAN', 'Tư vấn, hỗ trợ kỹ thuật', 'Consulting and technical support', 'RECURRENT', 3);
INSERT INTO public.cost_category (id, code, name_vi, name_en, kind, "position") VALUES ('01a207f9-ee9d-7342-859f-d49c2b90873d', 'MANG_LUOI', 'Tạo mạng lưới', 'Networking', 'RECURRENT', 4);
INSERT INTO public.cost_category (id, code, name_vi, name_en, kind, "position") VALUES ('01a207f9-ee9d-740f-8750-1e3728a8136a', 'DICH_VU_VP', 'Dịch vụ văn phòng', 'Office services', 'RECURRENT', 5);
INSERT INTO public.cost_category (id, code, name_vi, name_en, kind, "position") VALUES ('01a207f9-ee9d-74d3-ae57-9a31f9761adb', 'DAO_TAO', 'Đào tạo', 'Training', 'RECURRENT', 6);
INSERT INTO public.cost_category (id, code, name_vi, name_en, kind, "position") VALUES ('01a207f9-ee9d-75a5-a322-1524e6ccd185', 'XAY_DUNG_MUA_SAM', 'Xây dựng, mua sắm', 'Construction and procurement', 'CAPITAL', 7);
INSERT INTO public.cost_category (id, code, name_vi, name_en, kind, "position") VALUES ('01a207f9-ee9d-765e-9e7d-0b831a350261', 'QUAN_LY', 'Quản lý', 'Management', 'RECURRENT', 8);

INSERT INTO public.decision (id, kind, number, issued_on, issuer, subject, is_assumed, recorded_at) VALUES ('01a207f9-eea0-7842-bdd4-f5880b9e9eae', 'ALLOCATION', '12/QĐ-UBND', '2026-01-05', '01a207f9-ee95-7593-926c-5181864014b8', 'Giao dự toán', false, '2026-11-23 02:00:00+00');
INSERT INTO public.decision (id, kind, number, issued_on, issuer, subject, is_assumed, recorded_at) VALUES ('01a207f9-eee0-783f-a103-d20dffafa29c', 'SUPPLEMENT', '77/QĐ-UBND', '2026-03-02', '01a207f9-ee95-7593-926c-5181864014b8', 'Bổ sung (giả định)', true, '2026-11-27 02:00:00+00');

INSERT INTO public.duty (id, incubator, person, weekday, starts, ends, valid_from, valid_to) VALUES ('01a207f9-eeb4-7c19-aae8-dce49f2a477b', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '01a207f9-eeb4-73b7-a26c-2411fd6f5bfc', 0, 480, 1020, '2026-01-01', NULL);
INSERT INTO public.duty (id, incubator, person, weekday, starts, ends, valid_from, valid_to) VALUES ('01a207f9-eeb5-73cc-b663-db860156083f', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '01a207f9-eeb4-73b7-a26c-2411fd6f5bfc', 1, 480, 1020, '2026-01-01', NULL);
INSERT INTO public.duty (id, incubator, person, weekday, starts, ends, valid_from, valid_to) VALUES ('01a207f9-eeb5-76ff-a64b-a316d521e14c', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '01a207f9-eeb4-73b7-a26c-2411fd6f5bfc', 2, 480, 1020, '2026-01-01', NULL);
INSERT INTO public.duty (id, incubator, person, weekday, starts, ends, valid_from, valid_to) VALUES ('01a207f9-eeb5-7a62-9ae7-1c51c98ce570', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '01a207f9-eeb4-73b7-a26c-2411fd6f5bfc', 3, 480, 1020, '2026-01-01', NULL);
INSERT INTO public.duty (id, incubator, person, weekday, starts, ends, valid_from, valid_to) VALUES ('01a207f9-eeb5-7d2f-b870-042ba3607bd6', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '01a207f9-eeb4-73b7-a26c-2411fd6f5bfc', 4, 480, 1020, '2026-01-01', NULL);

INSERT INTO public.duty_absence (id, person, starts_at, ends_at, reason) VALUES ('01a207f9-eeb8-725e-a5bb-a2304bb90fca', '01a207f9-eeb4-73b7-a26c-2411fd6f5bfc', '2027-01-11 01:00:00+00', '2027-01-11 10:00:00+00', 'Nghỉ phép');

INSERT INTO public.firm (id, tax_code, name_vi, name_en, stage, in_sector, product_vi, product_en, size, women_owned, employees, employees_female, revenue_last_year, weekly_quota_minutes, search_key, sort_key, created_at) VALUES ('01a207f9-eea9-7f21-8e82-5f58a5be1472', '9900010085', 'Khuôn mẫu Hồng Lĩnh', '', 'INCUBATION', true, '', '', '', false, 0, 0, 0, 0, '', 'Khuôn mẫu Hồng Lĩnh', '2026-11-27 02:00:00+00');
INSERT INTO public.firm (id, tax_code, name_vi, name_en, stage, in_sector, product_vi, product_en, size, women_owned, employees, employees_female, revenue_last_year, weekly_quota_minutes, search_key, sort_key, created_at) VALUES ('01a207f9-eeaa-7f47-9f28-c088a20a9072', '9900010159', 'Robot Sao Khuê', '', 'INCUBATION', true, '', '', '', false, 0, 0, 0, 0, '', 'Robot Sao Khuê', '2026-11-27 02:00:00+00');

INSERT INTO public.funding_source (id, code, name_vi, name_en, is_state_budget, "position") VALUES ('01a207f9-ee9c-73de-8d3c-d632e3342825', 'NS_TRO_GIUP_DNNVV', 'Ngân sách trợ giúp phát triển doanh nghiệp nhỏ và vừa', 'City budget for assistance to small and medium enterprises', true, 1);
INSERT INTO public.funding_source (id, code, name_vi, name_en, is_state_budget, "position") VALUES ('01a207f9-ee9c-78df-9ea5-80e0a41660bf', 'NS_DOI_MOI_CN', 'Ngân sách chương trình đổi mới công nghệ', 'City budget of the technology innovation programme', true, 2);
INSERT INTO public.funding_source (id, code, name_vi, name_en, is_state_budget, "position") VALUES ('01a207f9-ee9c-7a1a-b201-84ff500fe76c', 'KHAC_DOANH_NGHIEP', 'Vốn của các doanh nghiệp', 'Firms'' own capital', false, 3);
INSERT INTO public.funding_source (id, code, name_vi, name_en, is_state_budget, "position") VALUES ('01a207f9-ee9c-7af6-a264-97385aacb79e', 'KHAC_VON_VAY', 'Vốn vay', 'Loans', false, 4);
INSERT INTO public.funding_source (id, code, name_vi, name_en, is_state_budget, "position") VALUES ('01a207f9-ee9c-7bc3-8475-702a6748498c', 'KHAC_TAI_TRO', 'Tài trợ', 'Grants', false, 5);

INSERT INTO public.held_qualification (id, person, qualification, granted_on, expires_on, basis, granted_by, revoked_on) VALUES ('01a207f9-eeac-7c49-b5eb-a4c1fbd13561', '01a207f9-eeab-7576-9c14-67fbd785a9ba', '01a207f9-eea9-704b-ad2f-6d046811adc0', '2026-01-10', '2027-06-30', 'SIGN_OFF', NULL, NULL);
INSERT INTO public.held_qualification (id, person, qualification, granted_on, expires_on, basis, granted_by, revoked_on) VALUES ('01a207f9-eead-7401-8065-660e9dcfad18', '01a207f9-eeab-7576-9c14-67fbd785a9ba', '01a207f9-eea9-765f-baa3-fc6c2695e1cd', '2026-01-10', '2027-06-30', 'SIGN_OFF', NULL, NULL);
INSERT INTO public.held_qualification (id, person, qualification, granted_on, expires_on, basis, granted_by, revoked_on) VALUES ('01a207f9-eead-773d-bc57-4c691dd54b1c', '01a207f9-eeac-776b-8a35-9a7769e60bc6', '01a207f9-eea9-704b-ad2f-6d046811adc0', '2026-01-10', '2027-06-30', 'SIGN_OFF', NULL, NULL);
INSERT INTO public.held_qualification (id, person, qualification, granted_on, expires_on, basis, granted_by, revoked_on) VALUES ('01a207f9-eead-79e0-8441-a0c366fde26d', '01a207f9-eeac-776b-8a35-9a7769e60bc6', '01a207f9-eea9-765f-baa3-fc6c2695e1cd', '2026-01-10', '2027-06-30', 'SIGN_OFF', NULL, NULL);
INSERT INTO public.held_qualification (id, person, qualification, granted_on, expires_on, basis, granted_by, revoked_on) VALUES ('01a207f9-eead-7c5a-a540-e9d4142a963a', '01a207f9-eeac-7066-9e34-0a48a5bf1d08', '01a207f9-eea9-704b-ad2f-6d046811adc0', '2026-01-10', '2027-06-30', 'SIGN_OFF', NULL, NULL);
INSERT INTO public.held_qualification (id, person, qualification, granted_on, expires_on, basis, granted_by, revoked_on) VALUES ('01a207f9-eeb4-7678-811c-499fe9a9d657', '01a207f9-eeb4-73b7-a26c-2411fd6f5bfc', '01a207f9-eea9-78a3-b837-5c8c15aa73f9', '2026-01-10', '2027-06-30', 'SIGN_OFF', NULL, NULL);
INSERT INTO public.held_qualification (id, person, qualification, granted_on, expires_on, basis, granted_by, revoked_on) VALUES ('01a207f9-eeb4-79af-826d-5b6efb68b362', '01a207f9-eeb4-73b7-a26c-2411fd6f5bfc', '01a207f9-eea9-7b89-a975-1d880ccdf344', '2026-01-10', '2027-06-30', 'SIGN_OFF', NULL, NULL);

INSERT INTO public.idempotency_key (id, account, key, body_hash, answer, created_at) VALUES ('01a207f9-ef5f-78ec-89c5-f083e7935672', '01a207f9-eeb6-7755-b046-799b2a8d411f', 'sổ-1', '0000000000000000000000000000000000000000000000000000000000000000', '{"id": "01a207f9-ef61-74f3-b96f-093985e70afd", "uid": "01a207f9-ef61-74f3-b96f-093985e70afd@incubator.hanoi", "sequence": 0, "status": "TENTATIVE", "price": {"full_cost": 660000, "tenant_price": 330000, "support": 330000, "surcharge": 0}, "funding": [{"line": "01a207f9-eea1-7c89-a634-9d1676284c23", "amount": 330000, "mode": "cash"}]}', '2026-12-05 01:00:00+00');

INSERT INTO public.incubator (id, code, kind, name_vi, name_en, address, note_vi, note_en, search_key, sort_key) VALUES ('01a207f9-ee9d-7d83-ad81-6b025bf2fb57', 'VU-CK', 'INCUBATOR', 'Vườn ươm cơ khí', 'House VU-CK', '', '', '', 'vuon uom co khi', 'vunk00010unj00007n000hef0004');

INSERT INTO public.inspection (id, resource, kind, performed_on, valid_until, certificate, recorded_by, recorded_at) VALUES ('01a207f9-eeba-73ee-83a1-7b7dec3266b4', '01a207f9-eeb1-7706-9658-49252894e6af', 'INSPECTION', '2026-06-01', '2027-05-31', 'KĐ-014/2026', '01a207f9-eeb6-71ff-a715-4c7229d35698', '2026-11-27 02:00:00+00');

INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207f9-eea2-76c9-ab63-55c9c46a0f21', '01a207f9-eea1-7c89-a634-9d1676284c23', 'ALLOCATION', 500000000, NULL, '01a207f9-eea0-7842-bdd4-f5880b9e9eae', NULL, NULL, NULL, '2026-11-23 02:00:00+00', '01a207f9-ee9e-7e6e-850e-31aff26bf043', '01a207f9-ee9f-7c3e-a1e4-0038ed0c1497', '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207f9-eea5-78e6-b453-049dc9e6dbc7', '01a207f9-eea5-74f4-b930-8aede992500c', 'ALLOCATION', 500000000, NULL, '01a207f9-eea0-7842-bdd4-f5880b9e9eae', NULL, NULL, NULL, '2026-11-23 02:00:00+00', '01a207f9-ee9e-7e6e-850e-31aff26bf043', '01a207f9-ee9f-7c3e-a1e4-0038ed0c1497', '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207f9-eedd-7f8f-ba59-5459411c3db7', '01a207f9-eedd-7b1c-88f6-2d129c2bb4ce', 'ALLOCATION', 200000000, NULL, '01a207f9-eea0-7842-bdd4-f5880b9e9eae', NULL, NULL, NULL, '2026-11-23 02:00:00+00', '01a207f9-ee9e-7e6e-850e-31aff26bf043', '01a207f9-ee9f-7c3e-a1e4-0038ed0c1497', '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207f9-eee2-7822-81fa-deae19bd910d', '01a207f9-eedd-7b1c-88f6-2d129c2bb4ce', 'SUPPLEMENT', 120000000, NULL, '01a207f9-eee0-783f-a103-d20dffafa29c', '01a207f9-eee0-7e32-af49-6ce9c75e7e87', NULL, NULL, '2026-11-27 02:00:00+00', '01a207f9-eedc-7bb4-8c03-ad3ec8abf7d6', '01a207f9-eedd-704b-adfe-e042db55a9b4', 'Quý I');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207f9-eee9-7b5b-b498-e7e82d6cb7fb', '01a207f9-eee9-773d-b613-bbfaed02ed12', 'ALLOCATION', 50000000, NULL, '01a207f9-eea0-7842-bdd4-f5880b9e9eae', NULL, NULL, NULL, '2026-11-23 02:00:00+00', '01a207f9-ee9e-7e6e-850e-31aff26bf043', '01a207f9-ee9f-7c3e-a1e4-0038ed0c1497', '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207f9-eeeb-72a1-8e50-48cfe679dd84', '01a207f9-eeea-7e67-b7d5-676989fcccfd', 'ALLOCATION', 80000000, NULL, '01a207f9-eea0-7842-bdd4-f5880b9e9eae', NULL, NULL, NULL, '2026-11-23 02:00:00+00', '01a207f9-ee9e-7e6e-850e-31aff26bf043', '01a207f9-ee9f-7c3e-a1e4-0038ed0c1497', '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207f9-eeeb-7c78-b113-a5cb384ddd95', '01a207f9-eea1-7c89-a634-9d1676284c23', 'COMMITMENT', 3000000, NULL, NULL, NULL, NULL, NULL, '2026-11-23 02:00:00+00', '01a207f9-ee9e-7e6e-850e-31aff26bf043', '01a207f9-ee9f-7c3e-a1e4-0038ed0c1497', 'HĐ 01');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207f9-eeeb-7c97-8fac-e3054856e1f6', '01a207f9-eea1-7c89-a634-9d1676284c23', 'DISBURSEMENT', 2000000, NULL, NULL, NULL, NULL, 'PC-0001', '2026-11-23 02:00:00+00', '01a207f9-ee9e-7e6e-850e-31aff26bf043', '01a207f9-ee9f-7c3e-a1e4-0038ed0c1497', '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207f9-eef5-798c-bc1b-09bcea8324af', '01a207f9-eea1-7c89-a634-9d1676284c23', 'HOLD', 330000, '01a207f9-eef2-74dd-8890-ee4d9fff1d29', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207f9-eeb6-7755-b046-799b2a8d411f', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207f9-eefb-7d19-bd80-31c10b508936', '01a207f9-eea1-7c89-a634-9d1676284c23', 'ACCEPTANCE', 206250, '01a207f9-eef2-74dd-8890-ee4d9fff1d29', NULL, NULL, NULL, NULL, '2026-11-30 02:15:00+00', '01a207f9-eeb6-71ff-a715-4c7229d35698', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207f9-eefb-7d3a-8974-919a988b85b1', '01a207f9-eea1-7c89-a634-9d1676284c23', 'RELEASE', 123750, '01a207f9-eef2-74dd-8890-ee4d9fff1d29', NULL, NULL, NULL, NULL, '2026-11-30 02:15:00+00', '01a207f9-eeb6-71ff-a715-4c7229d35698', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207f9-ef02-7ecd-96d3-2b2ded7885e1', '01a207f9-eea1-7c89-a634-9d1676284c23', 'HOLD', 330000, '01a207f9-ef01-7501-8b13-70d5e682c7b0', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207f9-eeb6-7755-b046-799b2a8d411f', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207f9-ef07-760a-a212-88daa2af7ca6', '01a207f9-eea1-7c89-a634-9d1676284c23', 'ACCEPTANCE', 82500, '01a207f9-ef01-7501-8b13-70d5e682c7b0', NULL, NULL, NULL, NULL, '2026-11-30 01:30:00+00', '01a207f9-eeb6-71ff-a715-4c7229d35698', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207f9-ef07-7628-97bd-dda0c2cb4f1e', '01a207f9-eea1-7c89-a634-9d1676284c23', 'RELEASE', 247500, '01a207f9-ef01-7501-8b13-70d5e682c7b0', NULL, NULL, NULL, NULL, '2026-11-30 01:30:00+00', '01a207f9-eeb6-71ff-a715-4c7229d35698', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207f9-ef0c-774b-99b6-ef324bad68c2', '01a207f9-eea1-7c89-a634-9d1676284c23', 'HOLD', 330000, '01a207f9-ef0b-7612-a5c4-8712d762993c', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207f9-eeb6-7755-b046-799b2a8d411f', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207f9-ef10-7543-b0b8-af18a679f806', '01a207f9-eea1-7c89-a634-9d1676284c23', 'HOLD', 165000, '01a207f9-ef0f-7299-a21a-632ce416b54a', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207f9-eeb6-7755-b046-799b2a8d411f', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207f9-ef14-7292-888e-64eba31fa2fb', '01a207f9-eea1-7c89-a634-9d1676284c23', 'HOLD', 165000, '01a207f9-ef13-711e-9341-dda1d32290b3', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207f9-eeb6-7755-b046-799b2a8d411f', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207f9-ef17-7ef8-bb66-55608db252d7', '01a207f9-eea1-7c89-a634-9d1676284c23', 'HOLD', 165000, '01a207f9-ef16-7e55-97a3-6c915c39d4d4', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207f9-eeb6-7755-b046-799b2a8d411f', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207f9-ef1a-7b64-a597-b0c8e89960d8', '01a207f9-eea1-7c89-a634-9d1676284c23', 'HOLD', 165000, '01a207f9-ef19-7e58-a720-dc515017ecaf', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207f9-eeb6-7755-b046-799b2a8d411f', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207f9-ef1f-737c-bd50-83ae3629529d', '01a207f9-eea1-7c89-a634-9d1676284c23', 'RELEASE', 165000, '01a207f9-ef13-711e-9341-dda1d32290b3', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207f9-eeb6-71ff-a715-4c7229d35698', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207f9-ef22-7b45-ac3c-87ce2f27b37a', '01a207f9-eea1-7c89-a634-9d1676284c23', 'HOLD', 330000, '01a207f9-ef21-7c10-afe0-14b98ded54eb', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207f9-eeb6-7755-b046-799b2a8d411f', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207f9-ef24-7cc6-9da6-60b4a385b1b1', '01a207f9-eea1-7c89-a634-9d1676284c23', 'RELEASE', 330000, '01a207f9-ef21-7c10-afe0-14b98ded54eb', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207f9-eeb6-7755-b046-799b2a8d411f', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207f9-ef27-7e36-b88d-df6c81ec022b', '01a207f9-eea1-7c89-a634-9d1676284c23', 'HOLD', 165000, '01a207f9-ef27-70f5-ae15-106d13767ded', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207f9-eeb6-7755-b046-799b2a8d411f', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207f9-ef29-7d1b-adb7-944515724af5', '01a207f9-eea1-7c89-a634-9d1676284c23', 'RELEASE', 165000, '01a207f9-ef27-70f5-ae15-106d13767ded', NULL, NULL, NULL, NULL, '2026-11-30 01:00:00+00', '01a207f9-eeb6-7755-b046-799b2a8d411f', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207f9-ef33-72b0-9cd1-25e7680bf0bd', '01a207f9-eea1-7c89-a634-9d1676284c23', 'HOLD', 165000, '01a207f9-ef31-725b-b2b8-af8d93fd5957', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207f9-eeb6-71ff-a715-4c7229d35698', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207f9-ef35-7f50-8562-5f3d25dd5298', '01a207f9-eea1-7c89-a634-9d1676284c23', 'HOLD', 330000, '01a207f9-ef35-7247-ac0d-4563bd7c21f8', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207f9-eeb6-7755-b046-799b2a8d411f', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207f9-ef3b-73cd-8d19-1804cd4a28c1', '01a207f9-eea1-7c89-a634-9d1676284c23', 'RELEASE', 330000, '01a207f9-ef35-7247-ac0d-4563bd7c21f8', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207f9-eeb6-7755-b046-799b2a8d411f', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207f9-ef3b-73ee-975a-4102872a3945', '01a207f9-eea1-7c89-a634-9d1676284c23', 'HOLD', 495000, '01a207f9-ef35-7247-ac0d-4563bd7c21f8', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207f9-eeb6-7755-b046-799b2a8d411f', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207f9-ef42-725f-8cbe-57926940a29e', '01a207f9-eea1-7c89-a634-9d1676284c23', 'HOLD', 165000, '01a207f9-ef41-726f-9dc2-961b9f2075c4', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207f9-eeb6-7755-b046-799b2a8d411f', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207f9-ef44-7cec-bd46-33779a3d4180', '01a207f9-eea1-7c89-a634-9d1676284c23', 'HOLD', 3300000, '01a207f9-ef43-7fb8-9f3f-fa1366c77bd9', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207f9-eeb6-7755-b046-799b2a8d411f', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207f9-ef54-7515-9774-4ff9e55a0949', '01a207f9-eea1-7c89-a634-9d1676284c23', 'RELEASE', 165000, '01a207f9-ef16-7e55-97a3-6c915c39d4d4', NULL, NULL, NULL, NULL, '2026-12-05 01:00:00+00', NULL, NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207f9-ef56-7b03-99c6-cbb6fd5a9bb5', '01a207f9-eea1-7c89-a634-9d1676284c23', 'RELEASE', 165000, '01a207f9-ef19-7e58-a720-dc515017ecaf', NULL, NULL, NULL, NULL, '2026-12-05 01:00:00+00', NULL, NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207f9-ef59-7215-8ec6-b5981ad0fc85', '01a207f9-eea1-7c89-a634-9d1676284c23', 'RELEASE', 330000, '01a207f9-ef0b-7612-a5c4-8712d762993c', NULL, NULL, NULL, NULL, '2026-12-05 01:00:00+00', NULL, NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207f9-ef5b-74e6-aad9-f129ffdf5d14', '01a207f9-eea1-7c89-a634-9d1676284c23', 'RELEASE', 165000, '01a207f9-ef0f-7299-a21a-632ce416b54a', NULL, NULL, NULL, NULL, '2026-12-05 01:00:00+00', NULL, NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207f9-ef62-774d-b931-c6dfc95e0527', '01a207f9-eea1-7c89-a634-9d1676284c23', 'HOLD', 330000, '01a207f9-ef61-7889-9b45-f75237834a9d', NULL, NULL, NULL, NULL, '2026-12-05 01:00:00+00', '01a207f9-eeb6-7755-b046-799b2a8d411f', NULL, '');

INSERT INTO public.maintenance (id, resource, kind, starts_at, ends_at, reason, made_by, made_at, finished_by, withdrawn_at) VALUES ('01a207f9-eeb9-76e7-8660-e070a507eac2', '01a207f9-eeb2-7c7c-a8f8-bfc90f341e88', 'PLANNED', '2026-12-21 01:00:00+00', '2026-12-21 10:00:00+00', 'Thay dây', '01a207f9-eeb6-71ff-a715-4c7229d35698', '2026-11-27 02:00:00+00', NULL, NULL);
INSERT INTO public.maintenance (id, resource, kind, starts_at, ends_at, reason, made_by, made_at, finished_by, withdrawn_at) VALUES ('01a207f9-eeb9-7ef6-af61-82d828ac0d93', '01a207f9-eeb3-7983-a8ac-8b36c0131366', 'BREAKDOWN', '2026-11-24 02:00:00+00', '2026-11-27 02:00:00+00', 'Rò khí', '01a207f9-eeb6-71ff-a715-4c7229d35698', '2026-11-27 02:00:00+00', NULL, NULL);

INSERT INTO public.membership (id, firm, person, title, is_contact, valid_from, valid_to) VALUES ('01a207f9-eeab-78d5-974f-374bc7c5beaf', '01a207f9-eea9-7f21-8e82-5f58a5be1472', '01a207f9-eeab-7576-9c14-67fbd785a9ba', '', false, '2026-01-05', NULL);
INSERT INTO public.membership (id, firm, person, title, is_contact, valid_from, valid_to) VALUES ('01a207f9-eeac-73ca-846d-fba6756cbb35', '01a207f9-eea9-7f21-8e82-5f58a5be1472', '01a207f9-eeac-7066-9e34-0a48a5bf1d08', '', false, '2026-01-05', NULL);
INSERT INTO public.membership (id, firm, person, title, is_contact, valid_from, valid_to) VALUES ('01a207f9-eeac-79a3-a797-6eb970436de7', '01a207f9-eeaa-7f47-9f28-c088a20a9072', '01a207f9-eeac-776b-8a35-9a7769e60bc6', '', false, '2026-01-05', NULL);

INSERT INTO public.migration (id, name, app_name, ran_on) VALUES (1, '2026-11-23T08:00:00:000000', 'incubator', '2026-11-23 10:35:49.649561');
INSERT INTO public.migration (id, name, app_name, ran_on) VALUES (2, '2026-11-23T10:30:00:000000', 'incubator', '2026-11-23 10:35:49.65094');
INSERT INTO public.migration (id, name, app_name, ran_on) VALUES (3, '2026-11-23T08:10:00:000000', 'tenants', '2026-11-23 10:35:49.657339');
INSERT INTO public.migration (id, name, app_name, ran_on) VALUES (4, '2026-11-23T08:20:00:000000', 'facilities', '2026-11-23 10:35:49.68467');

INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207f9-eef4-7404-b32e-12883b30fdbf', '01a207f9-eef2-74dd-8890-ee4d9fff1d29', '01a207f9-eeae-71b0-bc29-d50f71fa1a54', 1, '2026-11-30 01:00:00+00', '2026-11-30 02:15:00+00', '2026-11-30 00:30:00+00', '2026-11-30 02:30:00+00', true, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207f9-ef02-71d0-bb85-3eb56ffbbcbc', '01a207f9-ef01-7501-8b13-70d5e682c7b0', '01a207f9-eeb1-7706-9658-49252894e6af', 1, '2026-11-30 01:00:00+00', '2026-11-30 01:30:00+00', '2026-11-30 00:30:00+00', '2026-11-30 01:45:00+00', true, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207f9-ef02-7229-8241-aaa5b4828834', '01a207f9-ef01-7501-8b13-70d5e682c7b0', '01a207f9-eeb4-7000-880e-b8fe79ad68f8', 0, '2026-11-30 01:00:00+00', '2026-11-30 01:30:00+00', '2026-11-30 01:00:00+00', '2026-11-30 01:30:00+00', true, '01a207f9-eeb4-73b7-a26c-2411fd6f5bfc');
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207f9-ef0c-71fd-b721-12a3593331d1', '01a207f9-ef0b-7612-a5c4-8712d762993c', '01a207f9-eeae-71b0-bc29-d50f71fa1a54', 1, '2026-11-30 06:00:00+00', '2026-11-30 08:00:00+00', '2026-11-30 05:30:00+00', '2026-11-30 08:15:00+00', true, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207f9-ef0f-7f1b-99e8-9dd71cf0fbf4', '01a207f9-ef0f-7299-a21a-632ce416b54a', '01a207f9-eeb3-7983-a8ac-8b36c0131366', 1, '2026-12-01 01:00:00+00', '2026-12-01 02:00:00+00', '2026-12-01 00:30:00+00', '2026-12-01 02:15:00+00', true, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207f9-ef13-7d0f-bdf0-b7916824336b', '01a207f9-ef13-711e-9341-dda1d32290b3', '01a207f9-eeb3-7983-a8ac-8b36c0131366', 1, '2026-12-01 03:00:00+00', '2026-12-01 04:00:00+00', '2026-12-01 02:30:00+00', '2026-12-01 04:15:00+00', false, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207f9-ef22-767a-b8a1-7e3c2fa26ac9', '01a207f9-ef21-7c10-afe0-14b98ded54eb', '01a207f9-eeae-71b0-bc29-d50f71fa1a54', 1, '2026-12-08 01:00:00+00', '2026-12-08 03:00:00+00', '2026-12-08 00:30:00+00', '2026-12-08 03:15:00+00', false, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207f9-ef27-79fd-9b8f-af50b40c89bf', '01a207f9-ef27-70f5-ae15-106d13767ded', '01a207f9-eeae-71b0-bc29-d50f71fa1a54', 1, '2026-11-30 04:00:00+00', '2026-11-30 05:00:00+00', '2026-11-30 03:30:00+00', '2026-11-30 05:15:00+00', false, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207f9-ef2e-7c44-b388-1200bc363ab4', '01a207f9-ef2d-7da3-abe2-e424170d02d2', '01a207f9-eeb0-7e94-94e3-31ee2f5b281e', 1, '2026-12-09 02:00:00+00', '2026-12-09 04:00:00+00', '2026-12-09 02:00:00+00', '2026-12-09 04:00:00+00', true, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207f9-ef2e-7c90-aef1-cd08b56a7aee', '01a207f9-ef2d-7e0a-9d52-9c4b3ae45758', '01a207f9-eeb0-7363-be86-7bfd1965f842', 3, '2026-12-09 02:00:00+00', '2026-12-09 04:00:00+00', '2026-12-09 02:00:00+00', '2026-12-09 04:00:00+00', true, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207f9-ef31-7bf7-868b-8204b264cf7f', '01a207f9-ef31-725b-b2b8-af8d93fd5957', '01a207f9-eeae-71b0-bc29-d50f71fa1a54', 1, '2026-12-10 10:00:00+00', '2026-12-10 11:00:00+00', '2026-12-10 09:30:00+00', '2026-12-10 11:15:00+00', true, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207f9-ef3c-7417-8bd5-c96a14d1c47a', '01a207f9-ef35-7247-ac0d-4563bd7c21f8', '01a207f9-eeae-71b0-bc29-d50f71fa1a54', 1, '2026-12-15 06:00:00+00', '2026-12-15 09:00:00+00', '2026-12-15 05:30:00+00', '2026-12-15 09:15:00+00', true, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207f9-ef3e-7965-9284-fc5eda3661dd', '01a207f9-ef3e-7231-9784-186364645217', '01a207f9-eeb0-7363-be86-7bfd1965f842', 1, '2026-12-16 01:00:00+00', '2026-12-16 05:00:00+00', '2026-12-16 01:00:00+00', '2026-12-16 05:00:00+00', true, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207f9-ef41-7b80-a5f9-389d1654ef34', '01a207f9-ef41-726f-9dc2-961b9f2075c4', '01a207f9-eeb2-745c-8a76-bd0c94de4ea7', 1, '2026-12-17 02:00:00+00', '2026-12-17 03:00:00+00', '2026-12-17 01:30:00+00', '2026-12-17 03:15:00+00', true, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207f9-ef41-7bc7-bdb1-0ba6dfa538e4', '01a207f9-ef41-726f-9dc2-961b9f2075c4', '01a207f9-eeb4-7000-880e-b8fe79ad68f8', 1, '2026-12-17 02:00:00+00', '2026-12-17 03:00:00+00', '2026-12-17 02:00:00+00', '2026-12-17 03:00:00+00', true, '01a207f9-eeb4-73b7-a26c-2411fd6f5bfc');
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207f9-ef44-78cc-a989-a88500e95bd8', '01a207f9-ef43-7fb8-9f3f-fa1366c77bd9', '01a207f9-eeb2-7c7c-a8f8-bfc90f341e88', 1, '2026-12-17 07:00:00+00', '2026-12-18 03:00:00+00', '2026-12-17 06:30:00+00', '2026-12-18 03:15:00+00', true, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207f9-ef47-7a71-845b-698733c3ac2c', '01a207f9-ef47-72d7-b26c-5b7fc7429918', '01a207f9-eeb0-7e94-94e3-31ee2f5b281e', 1, '2027-01-11 01:00:00+00', '2027-01-11 02:00:00+00', '2027-01-11 01:00:00+00', '2027-01-11 02:00:00+00', true, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207f9-ef17-7a14-8d38-62315402e883', '01a207f9-ef16-7e55-97a3-6c915c39d4d4', '01a207f9-eeb3-7983-a8ac-8b36c0131366', 1, '2026-12-01 06:00:00+00', '2026-12-01 07:00:00+00', '2026-12-01 05:30:00+00', '2026-12-01 07:15:00+00', false, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207f9-ef1a-76fd-9cf4-e8e3a362e607', '01a207f9-ef19-7e58-a720-dc515017ecaf', '01a207f9-eeb3-7983-a8ac-8b36c0131366', 1, '2026-12-01 08:00:00+00', '2026-12-01 09:00:00+00', '2026-12-01 07:30:00+00', '2026-12-01 09:15:00+00', false, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207f9-ef62-7255-a49d-dfe358881437', '01a207f9-ef61-7889-9b45-f75237834a9d', '01a207f9-eeb3-7983-a8ac-8b36c0131366', 1, '2026-12-22 01:00:00+00', '2026-12-22 03:00:00+00', '2026-12-22 00:30:00+00', '2026-12-22 03:15:00+00', true, NULL);

INSERT INTO public.opening_hours (id, incubator, resource, kind, weekday, opens, closes, valid_from, valid_to) VALUES ('01a207f9-eea6-71c8-9bf6-ddbab0265b5f', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', NULL, 'OPEN', 0, 480, 1020, NULL, NULL);
INSERT INTO public.opening_hours (id, incubator, resource, kind, weekday, opens, closes, valid_from, valid_to) VALUES ('01a207f9-eea6-7a6e-a622-74dbf18e0475', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', NULL, 'STAFFED', 0, 480, 1020, NULL, NULL);
INSERT INTO public.opening_hours (id, incubator, resource, kind, weekday, opens, closes, valid_from, valid_to) VALUES ('01a207f9-eea6-7d74-a6ad-1df6dba294e3', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', NULL, 'OPEN', 1, 480, 1020, NULL, NULL);
INSERT INTO public.opening_hours (id, incubator, resource, kind, weekday, opens, closes, valid_from, valid_to) VALUES ('01a207f9-eea6-7fe5-870f-84ed758cf4ea', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', NULL, 'STAFFED', 1, 480, 1020, NULL, NULL);
INSERT INTO public.opening_hours (id, incubator, resource, kind, weekday, opens, closes, valid_from, valid_to) VALUES ('01a207f9-eea7-7235-9b18-db2213c7b1aa', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', NULL, 'OPEN', 2, 480, 1020, NULL, NULL);
INSERT INTO public.opening_hours (id, incubator, resource, kind, weekday, opens, closes, valid_from, valid_to) VALUES ('01a207f9-eea7-7476-ac08-b408e9731d81', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', NULL, 'STAFFED', 2, 480, 1020, NULL, NULL);
INSERT INTO public.opening_hours (id, incubator, resource, kind, weekday, opens, closes, valid_from, valid_to) VALUES ('01a207f9-eea7-76fc-9968-df1086f4b842', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', NULL, 'OPEN', 3, 480, 1020, NULL, NULL);
INSERT INTO public.opening_hours (id, incubator, resource, kind, weekday, opens, closes, valid_from, valid_to) VALUES ('01a207f9-eea7-78f1-b4c2-846d5bc76a75', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', NULL, 'STAFFED', 3, 480, 1020, NULL, NULL);
INSERT INTO public.opening_hours (id, incubator, resource, kind, weekday, opens, closes, valid_from, valid_to) VALUES ('01a207f9-eea7-7aae-9528-da18afbd736e', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', NULL, 'OPEN', 4, 480, 1020, NULL, NULL);
INSERT INTO public.opening_hours (id, incubator, resource, kind, weekday, opens, closes, valid_from, valid_to) VALUES ('01a207f9-eea7-7c55-9e2b-20e5eb945147', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', NULL, 'STAFFED', 4, 480, 1020, NULL, NULL);
INSERT INTO public.opening_hours (id, incubator, resource, kind, weekday, opens, closes, valid_from, valid_to) VALUES ('01a207f9-eea7-7dfe-b8e7-2c5cd38c5b93', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', NULL, 'OPEN', 5, 480, 720, NULL, NULL);
INSERT INTO public.opening_hours (id, incubator, resource, kind, weekday, opens, closes, valid_from, valid_to) VALUES ('01a207f9-eea7-7fab-adac-a3ef723a85d4', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', NULL, 'STAFFED', 5, 480, 720, NULL, NULL);

INSERT INTO public.password_link (id, token_hash, account, created_at, expires_at, used_at) VALUES ('01a207f9-eebe-7743-a61b-f1b832325f1b', '1ad65edbe322fa96fcd11bdbc62e236c197fd6c81691e21432ba623d53764d06', '01a207f9-eebd-7cdf-a2f8-6bef7d0b595a', '2026-11-27 02:00:00+00', '2026-12-04 02:00:00+00', NULL);
INSERT INTO public.password_link (id, token_hash, account, created_at, expires_at, used_at) VALUES ('01a207f9-eebc-7e61-8477-7db0dea77c9d', '7752eed663e751c58327d4527533e9260a6520df51f4f76a6749bf098e33bd13', '01a207f9-eebb-7ac9-9aec-b29f69e95f09', '2026-11-27 02:00:00+00', '2026-12-04 02:00:00+00', '2026-11-27 02:00:00+00');

INSERT INTO public.person (id, full_name, email, phone, search_key, sort_key, erased_at) VALUES ('01a207f9-ee9e-7624-9587-bc328b6f3f4e', 'Trần Thị Kế', 'ke@example.vn', NULL, '', '', NULL);
INSERT INTO public.person (id, full_name, email, phone, search_key, sort_key, erased_at) VALUES ('01a207f9-ee9f-7974-a358-9461643d11e8', 'Lê Văn Duyệt', 'duyet@example.vn', NULL, '', '', NULL);
INSERT INTO public.person (id, full_name, email, phone, search_key, sort_key, erased_at) VALUES ('01a207f9-eeab-7576-9c14-67fbd785a9ba', 'Nguyễn Thị An', NULL, NULL, '', 'Nguyễn Thị An', NULL);
INSERT INTO public.person (id, full_name, email, phone, search_key, sort_key, erased_at) VALUES ('01a207f9-eeac-7066-9e34-0a48a5bf1d08', 'Đỗ Thanh Bình', NULL, NULL, '', 'Đỗ Thanh Bình', NULL);
INSERT INTO public.person (id, full_name, email, phone, search_key, sort_key, erased_at) VALUES ('01a207f9-eeac-776b-8a35-9a7769e60bc6', 'Phạm Minh Khuê', NULL, NULL, '', 'Phạm Minh Khuê', NULL);
INSERT INTO public.person (id, full_name, email, phone, search_key, sort_key, erased_at) VALUES ('01a207f9-eeb4-73b7-a26c-2411fd6f5bfc', 'Lê Văn Được', NULL, NULL, '', 'Lê Văn Được', NULL);
INSERT INTO public.person (id, full_name, email, phone, search_key, sort_key, erased_at) VALUES ('01a207f9-eeb5-7feb-9f4d-1515f1af7af8', 'Vũ Thị Mai', 'mai@example.vn', NULL, '', '', NULL);
INSERT INTO public.person (id, full_name, email, phone, search_key, sort_key, erased_at) VALUES ('01a207f9-eeb6-7551-8e38-2f68014d85cd', 'Hoàng Thị Lan', 'lan@example.vn', NULL, '', '', NULL);
INSERT INTO public.person (id, full_name, email, phone, search_key, sort_key, erased_at) VALUES ('01a207f9-eeb6-7a05-8c9a-b993ce87504b', 'Ngô Văn Khánh', 'khanh@example.vn', NULL, '', '', NULL);
INSERT INTO public.person (id, full_name, email, phone, search_key, sort_key, erased_at) VALUES ('01a207f9-eeb6-7ea4-b0ff-eab2ad3fe61c', 'Đặng Minh', 'minh@example.vn', NULL, '', '', NULL);
INSERT INTO public.person (id, full_name, email, phone, search_key, sort_key, erased_at) VALUES ('01a207f9-eebb-70e3-963f-5127f4d08632', 'Bùi Thị Sổ Sách', 'bui@example.vn', NULL, 'bui thi so sach bui@example.vn
bùi thị sổ sách bui@example.vn', 'r37e004006tf0010sef0005rm002r37e00400', NULL);
INSERT INTO public.person (id, full_name, email, phone, search_key, sort_key, erased_at) VALUES ('01a207f9-eebd-78d1-8315-184e6f6d66aa', 'Kiểm Toán', NULL, '0912345678', 'kiem toan 0912345678
kiểm toán 0912345678', 'sl3k00040hfbj00020sl3k00040', NULL);
INSERT INTO public.person (id, full_name, email, phone, search_key, sort_key, erased_at) VALUES ('01a207f9-eedc-7961-bfec-03b89daf77c9', 'Trần Văn Nháp', 'nhap@example.vn', NULL, '', '', NULL);
INSERT INTO public.person (id, full_name, email, phone, search_key, sort_key, erased_at) VALUES ('01a207f9-eedc-7e87-b65a-043f81449867', 'Đỗ Thị Duyệt', 'duyetchi@example.vn', NULL, '', '', NULL);

INSERT INTO public.phase (id, programme, code, year_from, year_to, indicative, override, allocated_state, allocated_other) VALUES ('01a207f9-ee99-7a53-808c-ec772eef85e0', '01a207f9-ee98-7bc4-b689-f03213c24622', 'GD1', 2013, 2015, 2000000000, 0, 0, 0);
INSERT INTO public.phase (id, programme, code, year_from, year_to, indicative, override, allocated_state, allocated_other) VALUES ('01a207f9-ee9a-71d1-a971-4c0e46c1b63e', '01a207f9-ee98-7bc4-b689-f03213c24622', 'GD2', 2016, 2020, 3000000000, 0, 0, 0);
INSERT INTO public.phase (id, programme, code, year_from, year_to, indicative, override, allocated_state, allocated_other) VALUES ('01a207f9-ee9a-77cd-9f1b-3e65df061b89', '01a207f9-ee9a-73e6-ac0c-97ea81d4b80d', 'GD1', 2013, 2015, 5000000000, 0, 0, 0);
INSERT INTO public.phase (id, programme, code, year_from, year_to, indicative, override, allocated_state, allocated_other) VALUES ('01a207f9-ee9a-7950-af85-89f2e85b0ecd', '01a207f9-ee9a-73e6-ac0c-97ea81d4b80d', 'GD2', 2016, 2020, 11000000000, 0, 0, 0);
INSERT INTO public.phase (id, programme, code, year_from, year_to, indicative, override, allocated_state, allocated_other) VALUES ('01a207f9-ee9a-7dfa-a00a-ef60c46e1a72', '01a207f9-ee9a-7aad-bb84-f0ef80bef067', 'GD1', 2013, 2015, 5000000000, 0, 0, 0);
INSERT INTO public.phase (id, programme, code, year_from, year_to, indicative, override, allocated_state, allocated_other) VALUES ('01a207f9-ee9a-7f35-9e13-0ad8a1c1f83e', '01a207f9-ee9a-7aad-bb84-f0ef80bef067', 'GD2', 2016, 2020, 11000000000, 0, 0, 0);
INSERT INTO public.phase (id, programme, code, year_from, year_to, indicative, override, allocated_state, allocated_other) VALUES ('01a207f9-ee9b-73e3-ab68-abc8c44d83e9', '01a207f9-ee9b-709b-8a85-f40a7a4d24ef', 'GD1', 2013, 2015, 5000000000, 0, 0, 0);
INSERT INTO public.phase (id, programme, code, year_from, year_to, indicative, override, allocated_state, allocated_other) VALUES ('01a207f9-ee9b-74dc-a8b4-ec89570a2d06', '01a207f9-ee9b-709b-8a85-f40a7a4d24ef', 'GD2', 2016, 2020, 11000000000, 0, 0, 0);
INSERT INTO public.phase (id, programme, code, year_from, year_to, indicative, override, allocated_state, allocated_other) VALUES ('01a207f9-ee9b-7915-8af2-32c31a10def9', '01a207f9-ee9b-75ca-a374-a8acb028da98', 'GD1', 2013, 2015, 3000000000, 0, 0, 0);
INSERT INTO public.phase (id, programme, code, year_from, year_to, indicative, override, allocated_state, allocated_other) VALUES ('01a207f9-ee9b-7a19-b026-640ec2ea1112', '01a207f9-ee9b-75ca-a374-a8acb028da98', 'GD2', 2016, 2020, 4000000000, 0, 0, 0);
INSERT INTO public.phase (id, programme, code, year_from, year_to, indicative, override, allocated_state, allocated_other) VALUES ('01a207f9-ee9b-7f9d-af8c-f1f3eba9464c', '01a207f9-ee9b-7b1c-a1e4-a294d307a25d', 'GD1', 2013, 2015, 100000000000, 0, 0, 0);
INSERT INTO public.phase (id, programme, code, year_from, year_to, indicative, override, allocated_state, allocated_other) VALUES ('01a207f9-ee9c-709e-b492-8a692bbc7f9f', '01a207f9-ee9b-7b1c-a1e4-a294d307a25d', 'GD2', 2016, 2020, 100000000000, 1000000000, 1370000000, 80000000);

INSERT INTO public.phase_override (id, phase, amount, decision, made_by, approved_by, made_at) VALUES ('01a207f9-eee8-76c8-af31-1f97ac37fe5d', '01a207f9-ee9c-709e-b492-8a692bbc7f9f', 1000000000, '01a207f9-eea0-7842-bdd4-f5880b9e9eae', '01a207f9-eedc-7bb4-8c03-ad3ec8abf7d6', '01a207f9-eedd-704b-adfe-e042db55a9b4', '2026-11-27 02:00:00+00');

INSERT INTO public.plan (id, number, title_vi, title_en, issued_on, year_from, year_to) VALUES ('01a207f9-ee98-73f2-bdfe-fac47e0d9572', '131/KH-UBND', 'Trợ giúp phát triển doanh nghiệp nhỏ và vừa trong lĩnh vực công nghiệp hỗ trợ trên địa bàn Thành phố giai đoạn 2013-2020', 'Assistance to small and medium enterprises in supporting industries in the city, 2013-2020', '2013-08-13', 2013, 2020);

INSERT INTO public.programme (id, plan, code, "position", name_vi, name_en, target_vi, target_en, lead) VALUES ('01a207f9-ee98-7bc4-b689-f03213c24622', '01a207f9-ee98-73f2-bdfe-fac47e0d9572', 'CT1', 1, 'Chương trình phổ biến công nghệ kỹ thuật sản xuất công nghiệp hỗ trợ cho doanh nghiệp nhỏ và vừa', 'Dissemination of production technology of supporting industries', 'Số lượng doanh nghiệp được tiếp cận: Khoảng 1000 doanh nghiệp', 'About 1,000 firms reached', '01a207f9-ee96-7dcf-ad2b-992de94bcebb');
INSERT INTO public.programme (id, plan, code, "position", name_vi, name_en, target_vi, target_en, lead) VALUES ('01a207f9-ee9a-73e6-ac0c-97ea81d4b80d', '01a207f9-ee98-73f2-bdfe-fac47e0d9572', 'CT2', 2, 'Chương trình trợ giúp doanh nghiệp nhỏ và vừa trở thành nhà cung ứng cho các tập đoàn đa quốc gia, các doanh nghiệp lớn trong lĩnh vực chế tạo', 'Helping firms become suppliers of multinational and large manufacturers', '200 doanh nghiệp tham gia vào chương trình, 100 doanh nghiệp trở thành nhà cung ứng', '200 firms take part, 100 become suppliers', '01a207f9-ee96-7f0e-a10f-6f81a0143557');
INSERT INTO public.programme (id, plan, code, "position", name_vi, name_en, target_vi, target_en, lead) VALUES ('01a207f9-ee9a-7aad-bb84-f0ef80bef067', '01a207f9-ee98-73f2-bdfe-fac47e0d9572', 'CT3', 3, 'Chương trình hỗ trợ doanh nghiệp nhỏ và vừa áp dụng các hệ thống quản lý trong sản xuất', 'Management systems in production', '200 doanh nghiệp nhỏ và vừa trong lĩnh vực công nghiệp hỗ trợ thực hiện thành công', '200 firms of supporting industries succeed', '01a207f9-ee97-700c-8ccc-27d452d20533');
INSERT INTO public.programme (id, plan, code, "position", name_vi, name_en, target_vi, target_en, lead) VALUES ('01a207f9-ee9b-709b-8a85-f40a7a4d24ef', '01a207f9-ee98-73f2-bdfe-fac47e0d9572', 'CT4', 4, 'Chương trình đào tạo nguồn nhân lực cho doanh nghiệp nhỏ và vừa trong lĩnh vực công nghiệp hỗ trợ', 'Training of the workforce of supporting industries', 'Đào tạo 20.000 công nhân kỹ thuật chất lượng cao cho công nghiệp hỗ trợ', '20,000 highly skilled technical workers trained', '01a207f9-ee97-7116-bf30-c82fc08dd5ad');
INSERT INTO public.programme (id, plan, code, "position", name_vi, name_en, target_vi, target_en, lead) VALUES ('01a207f9-ee9b-75ca-a374-a8acb028da98', '01a207f9-ee98-73f2-bdfe-fac47e0d9572', 'CT5', 5, 'Chương trình xây dựng cơ sở dữ liệu và website cung cấp thông tin về công nghiệp hỗ trợ', 'Database and website about supporting industries', 'Cập nhật liên tục hàng năm đến năm 2020', 'Updated every year until 2020', '01a207f9-ee96-7dcf-ad2b-992de94bcebb');
INSERT INTO public.programme (id, plan, code, "position", name_vi, name_en, target_vi, target_en, lead) VALUES ('01a207f9-ee9b-7b1c-a1e4-a294d307a25d', '01a207f9-ee98-73f2-bdfe-fac47e0d9572', 'CT6', 6, 'Chương trình xây dựng các vườn ươm doanh nghiệp và các Trung tâm hỗ trợ kỹ thuật lĩnh vực công nghiệp hỗ trợ', 'Business incubators and technical-support centres of supporting industries', NULL, NULL, '01a207f9-ee96-7f0e-a10f-6f81a0143557');

INSERT INTO public.qualification (id, code, name_vi, name_en, valid_months) VALUES ('01a207f9-eea9-704b-ad2f-6d046811adc0', 'HD-AN-TOAN', 'Hướng dẫn an toàn xưởng', 'Skill HD-AN-TOAN', 12);
INSERT INTO public.qualification (id, code, name_vi, name_en, valid_months) VALUES ('01a207f9-eea9-765f-baa3-fc6c2695e1cd', 'CN-CNC-TIEN', 'Vận hành tiện CNC', 'Skill CN-CNC-TIEN', 12);
INSERT INTO public.qualification (id, code, name_vi, name_en, valid_months) VALUES ('01a207f9-eea9-78a3-b837-5c8c15aa73f9', 'CN-DAP-CHAN', 'Vận hành máy dập, chấn', 'Skill CN-DAP-CHAN', 12);
INSERT INTO public.qualification (id, code, name_vi, name_en, valid_months) VALUES ('01a207f9-eea9-7b89-a975-1d880ccdf344', 'CN-LASER', 'Vận hành máy laser', 'Skill CN-LASER', 12);

INSERT INTO public.rate (id, resource, full_rate, incubated_rate, graduate_rate, external_rate, legal_basis, valid_from, valid_to) VALUES ('01a207f9-eeaf-797e-b697-eb58ef8f34a0', '01a207f9-eeae-71b0-bc29-d50f71fa1a54', 330000, 165000, 264000, 396000, 'Quyết định 15/QĐ-VU', '2026-01-01', NULL);
INSERT INTO public.rate (id, resource, full_rate, incubated_rate, graduate_rate, external_rate, legal_basis, valid_from, valid_to) VALUES ('01a207f9-eeb0-7a00-87cf-e80783d1acbe', '01a207f9-eeb0-7363-be86-7bfd1965f842', 330000, 165000, 264000, 396000, 'Quyết định 15/QĐ-VU', '2026-01-01', NULL);
INSERT INTO public.rate (id, resource, full_rate, incubated_rate, graduate_rate, external_rate, legal_basis, valid_from, valid_to) VALUES ('01a207f9-eeb1-7297-9156-18feb5e68d2f', '01a207f9-eeb0-7e94-94e3-31ee2f5b281e', 330000, 165000, 264000, 396000, 'Quyết định 15/QĐ-VU', '2026-01-01', NULL);
INSERT INTO public.rate (id, resource, full_rate, incubated_rate, graduate_rate, external_rate, legal_basis, valid_from, valid_to) VALUES ('01a207f9-eeb2-7052-ad5a-4ad4b86676fb', '01a207f9-eeb1-7706-9658-49252894e6af', 330000, 165000, 264000, 396000, 'Quyết định 15/QĐ-VU', '2026-01-01', NULL);
INSERT INTO public.rate (id, resource, full_rate, incubated_rate, graduate_rate, external_rate, legal_basis, valid_from, valid_to) VALUES ('01a207f9-eeb2-7870-b433-425866315734', '01a207f9-eeb2-745c-8a76-bd0c94de4ea7', 330000, 165000, 264000, 396000, 'Quyết định 15/QĐ-VU', '2026-01-01', NULL);
INSERT INTO public.rate (id, resource, full_rate, incubated_rate, graduate_rate, external_rate, legal_basis, valid_from, valid_to) VALUES ('01a207f9-eeb3-7551-ae43-c51691bcbf3a', '01a207f9-eeb2-7c7c-a8f8-bfc90f341e88', 330000, 165000, 264000, 396000, 'Quyết định 15/QĐ-VU', '2026-01-01', NULL);
INSERT INTO public.rate (id, resource, full_rate, incubated_rate, graduate_rate, external_rate, legal_basis, valid_from, valid_to) VALUES ('01a207f9-eeb3-7c87-80d2-d17c4699a17a', '01a207f9-eeb3-7983-a8ac-8b36c0131366', 330000, 165000, 264000, 396000, 'Quyết định 15/QĐ-VU', '2026-01-01', NULL);

INSERT INTO public.refused_request (id, at, actor, rule, verb, incubator, resource, firm, quantity, starts_at, ends_at, next_possible, reason) VALUES ('01a207f9-ef4c-7f36-b5ee-620c536fd6be', '2026-11-27 02:00:00+00', '01a207f9-eeb6-7beb-ae7e-dddae6cef130', 'capacity-exceeded', 'request', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '01a207f9-eeae-71b0-bc29-d50f71fa1a54', '01a207f9-eeaa-7f47-9f28-c088a20a9072', 1, '2026-12-15 06:00:00+00', '2026-12-15 07:00:00+00', '2026-12-16 01:00:00+00', '%(name)s is taken in %(blocked)s, with the time to set up and clean up. Choose another time.');
INSERT INTO public.refused_request (id, at, actor, rule, verb, incubator, resource, firm, quantity, starts_at, ends_at, next_possible, reason) VALUES ('01a207f9-ef51-7e0f-95a4-59b6654cfd4f', '2026-11-27 02:00:00+00', '01a207f9-eeb6-7beb-ae7e-dddae6cef130', 'outside-opening-hours', 'request', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '01a207f9-eeb0-7e94-94e3-31ee2f5b281e', '01a207f9-eeaa-7f47-9f28-c088a20a9072', 1, '2026-12-06 01:00:00+00', '2026-12-06 02:00:00+00', '2026-12-07 01:00:00+00', '%(resource)s is not open on %(day)s.');

INSERT INTO public.resource (id, incubator, code, kind, name_vi, name_en, description, note, category, family, home_space, capacity, seats, area, is_bookable, is_unattended, needs_approval, needs_inspection, needs_calibration, audience, safety_class, technician_qualification, setup_minutes, cleanup_minutes, min_slot_minutes, max_slot_minutes, slot_step_minutes, notice_minutes, horizon_days, capex, bought_by, is_active, search_key, sort_key) VALUES ('01a207f9-eeae-71b0-bc29-d50f71fa1a54', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', 'TB-03', 'MACHINE', 'Máy tiện CNC', 'Resource TB-03', '', '', '01a207f9-ee9d-7119-b712-459dbbd47fd0', '', NULL, 1, NULL, NULL, true, false, false, false, false, 'TENANTS', 'B', NULL, 30, 15, 30, NULL, 30, 0, 60, 0, '01a207f9-eea1-7c89-a634-9d1676284c23', true, '', 'Máy tiện CNC');
INSERT INTO public.resource (id, incubator, code, kind, name_vi, name_en, description, note, category, family, home_space, capacity, seats, area, is_bookable, is_unattended, needs_approval, needs_inspection, needs_calibration, audience, safety_class, technician_qualification, setup_minutes, cleanup_minutes, min_slot_minutes, max_slot_minutes, slot_step_minutes, notice_minutes, horizon_days, capex, bought_by, is_active, search_key, sort_key) VALUES ('01a207f9-eeb0-7363-be86-7bfd1965f842', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', 'TB-27', 'MACHINE', 'Trạm CAD', 'Resource TB-27', '', '', '01a207f9-ee9d-7119-b712-459dbbd47fd0', '', NULL, 12, NULL, NULL, true, false, false, false, false, 'TENANTS', NULL, NULL, 0, 0, 30, NULL, 30, 0, 60, 0, '01a207f9-eea1-7c89-a634-9d1676284c23', true, '', 'Trạm CAD');
INSERT INTO public.resource (id, incubator, code, kind, name_vi, name_en, description, note, category, family, home_space, capacity, seats, area, is_bookable, is_unattended, needs_approval, needs_inspection, needs_calibration, audience, safety_class, technician_qualification, setup_minutes, cleanup_minutes, min_slot_minutes, max_slot_minutes, slot_step_minutes, notice_minutes, horizon_days, capex, bought_by, is_active, search_key, sort_key) VALUES ('01a207f9-eeb0-7e94-94e3-31ee2f5b281e', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', 'KG-13', 'ROOM', 'Phòng họp H1', 'Resource KG-13', '', '', '01a207f9-ee9c-7c88-8b3c-9b3e936b0534', '', NULL, 1, NULL, NULL, true, false, false, false, false, 'TENANTS', NULL, NULL, 0, 0, 30, NULL, 30, 0, 60, 0, '01a207f9-eea1-7c89-a634-9d1676284c23', true, '', 'Phòng họp H1');
INSERT INTO public.resource (id, incubator, code, kind, name_vi, name_en, description, note, category, family, home_space, capacity, seats, area, is_bookable, is_unattended, needs_approval, needs_inspection, needs_calibration, audience, safety_class, technician_qualification, setup_minutes, cleanup_minutes, min_slot_minutes, max_slot_minutes, slot_step_minutes, notice_minutes, horizon_days, capex, bought_by, is_active, search_key, sort_key) VALUES ('01a207f9-eeb1-7706-9658-49252894e6af', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', 'TB-14', 'MACHINE', 'Máy dập 110 tấn', 'Resource TB-14', '', '', '01a207f9-ee9d-7119-b712-459dbbd47fd0', '', NULL, 1, NULL, NULL, true, false, false, false, false, 'TENANTS', 'C', '01a207f9-eea9-78a3-b837-5c8c15aa73f9', 30, 15, 30, NULL, 30, 0, 60, 0, '01a207f9-eea1-7c89-a634-9d1676284c23', true, '', 'Máy dập 110 tấn');
INSERT INTO public.resource (id, incubator, code, kind, name_vi, name_en, description, note, category, family, home_space, capacity, seats, area, is_bookable, is_unattended, needs_approval, needs_inspection, needs_calibration, audience, safety_class, technician_qualification, setup_minutes, cleanup_minutes, min_slot_minutes, max_slot_minutes, slot_step_minutes, notice_minutes, horizon_days, capex, bought_by, is_active, search_key, sort_key) VALUES ('01a207f9-eeb2-745c-8a76-bd0c94de4ea7', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', 'TB-12', 'MACHINE', 'Máy cắt laser', 'Resource TB-12', '', '', '01a207f9-ee9d-7119-b712-459dbbd47fd0', '', NULL, 1, NULL, NULL, true, false, false, false, false, 'TENANTS', 'D', '01a207f9-eea9-7b89-a975-1d880ccdf344', 30, 15, 30, NULL, 30, 0, 60, 0, '01a207f9-eea1-7c89-a634-9d1676284c23', true, '', 'Máy cắt laser');
INSERT INTO public.resource (id, incubator, code, kind, name_vi, name_en, description, note, category, family, home_space, capacity, seats, area, is_bookable, is_unattended, needs_approval, needs_inspection, needs_calibration, audience, safety_class, technician_qualification, setup_minutes, cleanup_minutes, min_slot_minutes, max_slot_minutes, slot_step_minutes, notice_minutes, horizon_days, capex, bought_by, is_active, search_key, sort_key) VALUES ('01a207f9-eeb2-7c7c-a8f8-bfc90f341e88', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', 'TB-05', 'MACHINE', 'Máy cắt dây EDM', 'Resource TB-05', '', '', '01a207f9-ee9d-7119-b712-459dbbd47fd0', '', NULL, 1, NULL, NULL, true, true, false, false, false, 'TENANTS', 'B', NULL, 30, 15, 30, NULL, 30, 0, 60, 0, '01a207f9-eea1-7c89-a634-9d1676284c23', true, '', 'Máy cắt dây EDM');
INSERT INTO public.resource (id, incubator, code, kind, name_vi, name_en, description, note, category, family, home_space, capacity, seats, area, is_bookable, is_unattended, needs_approval, needs_inspection, needs_calibration, audience, safety_class, technician_qualification, setup_minutes, cleanup_minutes, min_slot_minutes, max_slot_minutes, slot_step_minutes, notice_minutes, horizon_days, capex, bought_by, is_active, search_key, sort_key) VALUES ('01a207f9-eeb3-7983-a8ac-8b36c0131366', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', 'TB-18', 'MACHINE', 'Máy in 3D kim loại', 'Resource TB-18', '', '', '01a207f9-ee9d-7119-b712-459dbbd47fd0', '', NULL, 1, NULL, NULL, true, false, true, false, false, 'TENANTS', NULL, NULL, 30, 15, 30, NULL, 30, 0, 60, 0, '01a207f9-eea1-7c89-a634-9d1676284c23', true, '', 'Máy in 3D kim loại');
INSERT INTO public.resource (id, incubator, code, kind, name_vi, name_en, description, note, category, family, home_space, capacity, seats, area, is_bookable, is_unattended, needs_approval, needs_inspection, needs_calibration, audience, safety_class, technician_qualification, setup_minutes, cleanup_minutes, min_slot_minutes, max_slot_minutes, slot_step_minutes, notice_minutes, horizon_days, capex, bought_by, is_active, search_key, sort_key) VALUES ('01a207f9-eeb4-7000-880e-b8fe79ad68f8', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', 'KTV', 'TECHNICIANS', 'Kỹ thuật viên', 'Resource KTV', '', '', '01a207f9-ee9d-7119-b712-459dbbd47fd0', '', NULL, 1, NULL, NULL, false, false, false, false, false, 'TENANTS', NULL, NULL, 30, 15, 30, NULL, 30, 0, 60, 0, '01a207f9-eea1-7c89-a634-9d1676284c23', true, '', 'Kỹ thuật viên');

INSERT INTO public.resource_qualification (id, resource, qualification) VALUES ('01a207f9-eeae-7e15-bd72-fd5407d7e76f', '01a207f9-eeae-71b0-bc29-d50f71fa1a54', '01a207f9-eea9-704b-ad2f-6d046811adc0');
INSERT INTO public.resource_qualification (id, resource, qualification) VALUES ('01a207f9-eeaf-7661-954f-1840fdc33b58', '01a207f9-eeae-71b0-bc29-d50f71fa1a54', '01a207f9-eea9-765f-baa3-fc6c2695e1cd');
INSERT INTO public.resource_qualification (id, resource, qualification) VALUES ('01a207f9-eeb1-7d8c-8f28-4df578a58627', '01a207f9-eeb1-7706-9658-49252894e6af', '01a207f9-eea9-704b-ad2f-6d046811adc0');
INSERT INTO public.resource_qualification (id, resource, qualification) VALUES ('01a207f9-eeb3-7066-854f-26450f876d61', '01a207f9-eeb2-7c7c-a8f8-bfc90f341e88', '01a207f9-eea9-704b-ad2f-6d046811adc0');
INSERT INTO public.resource_qualification (id, resource, qualification) VALUES ('01a207f9-eeb3-72f5-9262-81c8bc964a47', '01a207f9-eeb2-7c7c-a8f8-bfc90f341e88', '01a207f9-eea9-765f-baa3-fc6c2695e1cd');

INSERT INTO public.role_grant (id, account, role, incubator, granted_at) VALUES ('01a207f9-eebb-7e87-8c9a-d5c2385feeaa', '01a207f9-eebb-7ac9-9aec-b29f69e95f09', 'accountant', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '2026-11-27 02:00:00+00');
INSERT INTO public.role_grant (id, account, role, incubator, granted_at) VALUES ('01a207f9-eebe-70c6-a913-7c95c7f5039c', '01a207f9-eebd-7cdf-a2f8-6bef7d0b595a', 'auditor', NULL, '2026-11-27 02:00:00+00');

INSERT INTO public.sign_in_failure (id, login_hash, address_hash, failed_at) VALUES ('01a207f9-ef64-7239-987d-2f2212ab6431', '3d618d3a52476a45c513dfcfdc37b7bfb7c6a03dfe927adfbfccaf5b8a16dbca', 'd26f258e0bab08a615a4019a3a7a86776b6fb6ef36c87334dd846694245eabc4', '2026-12-05 01:00:00+00');

INSERT INTO public.sign_in_session (id, token_hash, account, created_at, seen_at, expires_at, address, agent) VALUES ('01a207f9-eeda-7bb4-887a-63b0020f1a64', '486dd475a1c55e28a14dc5b3bd9a7f0ecb7f0f9dbdc08204f235848aa15bbe27', '01a207f9-eebb-7ac9-9aec-b29f69e95f09', '2026-11-27 02:00:00+00', '2026-11-27 02:00:00+00', '2026-12-11 02:00:00+00', '203.0.113.7', 'Firefox');

INSERT INTO public.support_mode (id, incubator, category, mode, legal_basis, valid_from, valid_to) VALUES ('01a207f9-eea8-7410-8dfd-aee056ab1201', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '01a207f9-ee9d-7119-b712-459dbbd47fd0', 'CASH', '', '2026-01-01', '2026-12-31');
INSERT INTO public.support_mode (id, incubator, category, mode, legal_basis, valid_from, valid_to) VALUES ('01a207f9-eea8-7d4c-9981-54430fbc93f3', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '01a207f9-ee9c-7c88-8b3c-9b3e936b0534', 'CASH', '', '2026-01-01', '2026-12-31');
INSERT INTO public.support_mode (id, incubator, category, mode, legal_basis, valid_from, valid_to) VALUES ('01a207f9-ef45-788f-8101-b0f93db67c50', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '01a207f9-ee9c-7c88-8b3c-9b3e936b0534', 'IN_KIND', 'Quyết định 21/QĐ-VU', '2027-01-01', NULL);

INSERT INTO public.tenancy (id, firm, incubator, starts_on, ends_on) VALUES ('01a207f9-eeaa-7771-aa62-7365fab7cdaf', '01a207f9-eea9-7f21-8e82-5f58a5be1472', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '2026-01-05', NULL);
INSERT INTO public.tenancy (id, firm, incubator, starts_on, ends_on) VALUES ('01a207f9-eeab-724b-a0d1-f07ca2d52659', '01a207f9-eeaa-7f47-9f28-c088a20a9072', '01a207f9-ee9d-7d83-ad81-6b025bf2fb57', '2026-01-05', NULL);

SELECT pg_catalog.setval('public.migration_id_seq', 4, true);

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

CREATE INDEX act_in_kind ON public.act USING btree (line) WHERE ((mode)::text = 'IN_KIND'::text);

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

