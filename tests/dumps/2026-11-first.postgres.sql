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

INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207b6-9e52-78dc-bdde-856609e48b9e', 'BOOKING', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '01a207b6-9dd9-76ba-9e58-62130a8b43f3', 2026, '01a207b6-9dde-73ee-8add-8b31447faab4', 'CASH', 660000, 330000, 330000, 0, 'Quyết định 15/QĐ-VU', 'ACCEPTED', 412500, 206250, 206250, 0, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207b6-9e69-7b2f-9c23-cb51f8af9cab', 'BOOKING', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '01a207b6-9dd9-76ba-9e58-62130a8b43f3', 2026, '01a207b6-9dde-73ee-8add-8b31447faab4', 'CASH', 660000, 330000, 330000, 0, 'Quyết định 15/QĐ-VU', 'ACCEPTED', 165000, 82500, 82500, 0, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207b6-9e86-7e21-a983-ebcb77a365f4', 'BOOKING', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '01a207b6-9dd9-76ba-9e58-62130a8b43f3', 2026, '01a207b6-9dde-73ee-8add-8b31447faab4', 'CASH', 330000, 165000, 165000, 0, 'Quyết định 15/QĐ-VU', 'RELEASED', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207b6-9ea1-7573-80a7-c549d3d78896', 'BOOKING', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '01a207b6-9dd9-76ba-9e58-62130a8b43f3', 2026, '01a207b6-9dde-73ee-8add-8b31447faab4', 'CASH', 660000, 330000, 330000, 0, 'Quyết định 15/QĐ-VU', 'RELEASED', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207b6-9ead-7112-bf45-df9e001395ee', 'BOOKING', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '01a207b6-9dd9-76ba-9e58-62130a8b43f3', 2026, '01a207b6-9dde-73ee-8add-8b31447faab4', 'CASH', 330000, 165000, 165000, 0, 'Quyết định 15/QĐ-VU', 'RELEASED', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207b6-9ebc-7936-9b56-5a1055631af3', 'BOOKING', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '01a207b6-9dd9-70c6-bc63-9b05e406843e', 2026, NULL, 'NONE', 0, 0, 0, 0, 'Quyết định 15/QĐ-VU', 'HELD', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207b6-9ebc-7a0b-baa0-a9e7d8a5c704', 'BOOKING', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '01a207b6-9dd9-76ba-9e58-62130a8b43f3', 2026, NULL, 'NONE', 0, 0, 0, 0, 'Quyết định 15/QĐ-VU', 'HELD', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207b6-9ec4-738e-b8f4-28c769cfec27', 'BOOKING', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '01a207b6-9dd9-76ba-9e58-62130a8b43f3', 2026, '01a207b6-9dde-73ee-8add-8b31447faab4', 'CASH', 330000, 165000, 165000, 0, 'Quyết định 15/QĐ-VU', 'HELD', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207b6-9ecc-73ee-822a-f476f5128c69', 'BOOKING', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '01a207b6-9dd9-76ba-9e58-62130a8b43f3', 2026, '01a207b6-9dde-73ee-8add-8b31447faab4', 'CASH', 990000, 495000, 495000, 0, 'Quyết định 15/QĐ-VU', 'HELD', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207b6-9edf-7af2-ab95-ea173599b287', 'BOOKING', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '01a207b6-9dd9-76ba-9e58-62130a8b43f3', 2026, NULL, 'NONE', 1320000, 1320000, 0, 0, 'Quyết định 15/QĐ-VU', 'HELD', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207b6-9ee6-769f-9c0a-14a6bbb0cb1b', 'BOOKING', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '01a207b6-9dd9-76ba-9e58-62130a8b43f3', 2026, '01a207b6-9dde-73ee-8add-8b31447faab4', 'CASH', 330000, 165000, 165000, 0, 'Quyết định 15/QĐ-VU', 'HELD', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207b6-9eed-75bf-bc74-42f9878570e9', 'BOOKING', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '01a207b6-9dd9-76ba-9e58-62130a8b43f3', 2026, '01a207b6-9dde-73ee-8add-8b31447faab4', 'CASH', 6600000, 3300000, 3300000, 0, 'Quyết định 15/QĐ-VU', 'HELD', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207b6-9ef4-78e0-a858-1ef55f41bac5', 'BOOKING', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '01a207b6-9dd9-70c6-bc63-9b05e406843e', 2027, '01a207b6-9dde-73ee-8add-8b31447faab4', 'IN_KIND', 330000, 165000, 165000, 0, 'Quyết định 15/QĐ-VU', 'HELD', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207b6-9e8d-7c58-b80a-b2d0b1a15834', 'BOOKING', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '01a207b6-9dd9-76ba-9e58-62130a8b43f3', 2026, '01a207b6-9dde-73ee-8add-8b31447faab4', 'CASH', 330000, 165000, 165000, 0, 'Quyết định 15/QĐ-VU', 'RELEASED', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207b6-9e93-7b29-b1d8-ab1097fb5387', 'BOOKING', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '01a207b6-9dd9-76ba-9e58-62130a8b43f3', 2026, '01a207b6-9dde-73ee-8add-8b31447faab4', 'CASH', 330000, 165000, 165000, 0, 'Quyết định 15/QĐ-VU', 'RELEASED', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207b6-9e7a-74b6-b9ab-a4d5ccaffe79', 'BOOKING', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '01a207b6-9dd9-76ba-9e58-62130a8b43f3', 2026, '01a207b6-9dde-73ee-8add-8b31447faab4', 'CASH', 660000, 330000, 330000, 0, 'Quyết định 15/QĐ-VU', 'RELEASED', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207b6-9e80-7dc5-85bf-944a168c57c4', 'BOOKING', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '01a207b6-9dd9-76ba-9e58-62130a8b43f3', 2026, '01a207b6-9dde-73ee-8add-8b31447faab4', 'CASH', 330000, 165000, 165000, 0, 'Quyết định 15/QĐ-VU', 'RELEASED', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00');
INSERT INTO public.act (id, kind, incubator, category, year, line, mode, full_cost, tenant_price, support, surcharge, legal_basis, status, settled_full_cost, settled_tenant_price, settled_support, settled_surcharge, created_at) VALUES ('01a207b6-9f1f-7320-a18f-71b68b2eb1de', 'BOOKING', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '01a207b6-9dd9-76ba-9e58-62130a8b43f3', 2026, '01a207b6-9dde-73ee-8add-8b31447faab4', 'CASH', 660000, 330000, 330000, 0, 'Quyết định 15/QĐ-VU', 'HELD', NULL, NULL, NULL, NULL, '2026-12-05 01:00:00+00');

INSERT INTO public.agency (id, code, name_vi, name_en, valid_from, valid_to, successor) VALUES ('01a207b6-9dd1-7230-8698-b6922c016532', 'UBND-HN', 'Ủy ban nhân dân Thành phố Hà Nội', 'Hanoi People''s Committee', '2013-08-13', NULL, NULL);
INSERT INTO public.agency (id, code, name_vi, name_en, valid_from, valid_to, successor) VALUES ('01a207b6-9dd2-75b8-bc9f-ec0ba4378a5d', 'HDND-HN', 'Hội đồng nhân dân Thành phố Hà Nội', 'Hanoi People''s Council', '2013-08-13', NULL, NULL);
INSERT INTO public.agency (id, code, name_vi, name_en, valid_from, valid_to, successor) VALUES ('01a207b6-9dd2-782e-8031-af3321eb1012', 'SO-TC', 'Sở Tài chính', 'Department of Finance', '2013-08-13', NULL, NULL);
INSERT INTO public.agency (id, code, name_vi, name_en, valid_from, valid_to, successor) VALUES ('01a207b6-9dd2-798f-be16-7d7d9223d1d3', 'SO-CT', 'Sở Công Thương', 'Department of Industry and Trade', '2013-08-13', NULL, NULL);
INSERT INTO public.agency (id, code, name_vi, name_en, valid_from, valid_to, successor) VALUES ('01a207b6-9dd2-7bd2-bf91-1d560a10224f', 'SO-KHCN', 'Sở Khoa học và Công nghệ', 'Department of Science and Technology', '2013-08-13', NULL, NULL);
INSERT INTO public.agency (id, code, name_vi, name_en, valid_from, valid_to, successor) VALUES ('01a207b6-9dd2-7ce0-bdc7-2e2ecc0b2efd', 'SO-LDTBXH', 'Sở Lao động - Thương binh và Xã hội', 'Department of Labour, War Invalids and Social Affairs', '2013-08-13', NULL, NULL);
INSERT INTO public.agency (id, code, name_vi, name_en, valid_from, valid_to, successor) VALUES ('01a207b6-9dd2-7eab-accd-5f9f5d721774', 'SO-NGANH', 'Các Sở, ngành liên quan', 'Other departments concerned', '2013-08-13', NULL, NULL);
INSERT INTO public.agency (id, code, name_vi, name_en, valid_from, valid_to, successor) VALUES ('01a207b6-9dd2-7ace-beab-f1f7c915b56a', 'SO-KHDT', 'Sở Kế hoạch và Đầu tư', 'Department of Planning and Investment', '2013-08-13', '2025-02-28', '01a207b6-9dd2-782e-8031-af3321eb1012');
INSERT INTO public.agency (id, code, name_vi, name_en, valid_from, valid_to, successor) VALUES ('01a207b6-9dd2-7dd1-b140-abf598472c04', 'SO-TTTT', 'Sở Thông tin và truyền thông', 'Department of Information and Communications', '2013-08-13', '2025-02-28', '01a207b6-9dd2-7bd2-bf91-1d560a10224f');

INSERT INTO public.api_token (id, token_hash, account, name, created_at, used_at, revoked_at) VALUES ('01a207b6-9e2c-76aa-9d24-d8a08df807da', 'ca056c6ea7622382f0daef446a6106d086db33b213da4b2cf210f44a7377e0c2', '01a207b6-9e02-7d8e-9b18-1e1233c8e6ab', 'báo cáo quý', '2026-11-27 02:00:00+00', NULL, NULL);

INSERT INTO public.app_user (id, person, email, phone, password_hash, language, theme, is_active, created_at) VALUES ('01a207b6-9ddb-73c6-8e12-4611aefd97c9', '01a207b6-9dda-7d06-924e-10ebf983591e', 'ke@example.vn', NULL, NULL, 'vi', 'auto', true, '2026-11-23 02:00:00+00');
INSERT INTO public.app_user (id, person, email, phone, password_hash, language, theme, is_active, created_at) VALUES ('01a207b6-9ddc-7179-8be3-a08e716511b4', '01a207b6-9ddb-7e9a-ac1b-c8c3574c714b', 'duyet@example.vn', NULL, NULL, 'vi', 'auto', true, '2026-11-23 02:00:00+00');
INSERT INTO public.app_user (id, person, email, phone, password_hash, language, theme, is_active, created_at) VALUES ('01a207b6-9df7-7f74-b097-6893369d2dc6', '01a207b6-9df7-7cce-97f5-1634ae37e7a2', 'mai@example.vn', NULL, NULL, 'vi', 'auto', true, '2026-11-23 02:00:00+00');
INSERT INTO public.app_user (id, person, email, phone, password_hash, language, theme, is_active, created_at) VALUES ('01a207b6-9df8-76f8-8ae7-d1a12636a59d', '01a207b6-9df8-7404-bfbb-69f546dec482', 'lan@example.vn', NULL, NULL, 'vi', 'auto', true, '2026-11-23 02:00:00+00');
INSERT INTO public.app_user (id, person, email, phone, password_hash, language, theme, is_active, created_at) VALUES ('01a207b6-9df8-7dd8-b696-2e0766866b2e', '01a207b6-9df8-7ae2-b987-b67cc1c9c839', 'khanh@example.vn', NULL, NULL, 'vi', 'auto', true, '2026-11-23 02:00:00+00');
INSERT INTO public.app_user (id, person, email, phone, password_hash, language, theme, is_active, created_at) VALUES ('01a207b6-9df9-7491-a23e-321e5bf39e20', '01a207b6-9df9-71be-a044-65cbee153c34', 'minh@example.vn', NULL, NULL, 'vi', 'auto', true, '2026-11-23 02:00:00+00');
INSERT INTO public.app_user (id, person, email, phone, password_hash, language, theme, is_active, created_at) VALUES ('01a207b6-9e02-7d8e-9b18-1e1233c8e6ab', '01a207b6-9e02-773a-a3ab-84b19abd2a71', NULL, '0912345678', NULL, 'vi', 'auto', true, '2026-11-27 02:00:00+00');
INSERT INTO public.app_user (id, person, email, phone, password_hash, language, theme, is_active, created_at) VALUES ('01a207b6-9dff-7cde-b51e-60d3b1970385', '01a207b6-9dfe-7e8e-90d0-8d4775a91aee', 'bui@example.vn', NULL, '$argon2id$v=19$m=19456,t=2,p=1$MIFOiQADzDE7aDyUpomupQ$Z+K7UN1u9YVANdQMZbefnm49ajzSb4A6gMBDxXOVZCM', 'vi', 'auto', true, '2026-11-27 02:00:00+00');
INSERT INTO public.app_user (id, person, email, phone, password_hash, language, theme, is_active, created_at) VALUES ('01a207b6-9e30-743b-ba89-205b5cce3734', '01a207b6-9e30-70b2-a5d4-062d7c50a26c', 'nhap@example.vn', NULL, NULL, 'vi', 'auto', true, '2026-11-23 02:00:00+00');
INSERT INTO public.app_user (id, person, email, phone, password_hash, language, theme, is_active, created_at) VALUES ('01a207b6-9e30-7a85-854b-fac6a4c09706', '01a207b6-9e30-77fd-96b2-eb3996349654', 'duyetchi@example.vn', NULL, NULL, 'vi', 'auto', true, '2026-11-23 02:00:00+00');

INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207b6-9dff-74a4-82ce-0b1ff890fe91', '2026-11-27 02:00:00+00', NULL, 'person.add', 'person', '01a207b6-9dfe-7e8e-90d0-8d4775a91aee', NULL, '{"fields": []}', '', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207b6-9e00-7cf0-a328-dad392adcc7d', '2026-11-27 02:00:00+00', NULL, 'user.create', 'user', '01a207b6-9dff-7cde-b51e-60d3b1970385', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '{"fields": ["login", "role"]}', '', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207b6-9e02-7ae7-bf19-bad01fb38cff', '2026-11-27 02:00:00+00', NULL, 'person.add', 'person', '01a207b6-9e02-773a-a3ab-84b19abd2a71', NULL, '{"fields": []}', '', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207b6-9e03-7788-984b-5f278d92bca5', '2026-11-27 02:00:00+00', NULL, 'user.create', 'user', '01a207b6-9e02-7d8e-9b18-1e1233c8e6ab', NULL, '{"fields": ["login", "role"]}', '', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207b6-9e2a-74ed-97cf-6f64638a6141', '2026-11-27 02:00:00+00', NULL, 'password.set', 'user', '01a207b6-9dff-7cde-b51e-60d3b1970385', NULL, '{"fields": ["password"]}', '', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207b6-9e2d-719e-886c-5d80e9fb7882', '2026-11-27 02:00:00+00', NULL, 'token.create', 'api_token', '01a207b6-9e2c-76aa-9d24-d8a08df807da', NULL, '{"fields": []}', '', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207b6-9e38-74cf-8ffd-171225449f23', '2026-11-27 02:00:00+00', '01a207b6-9e30-743b-ba89-205b5cce3734', 'budget-proposal.draft', 'budget-proposal', '01a207b6-9e37-75c6-9baf-e72ca339536a', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '{"fields": ["status"]}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207b6-9e3d-7745-a1be-e5f4b6099310', '2026-11-27 02:00:00+00', '01a207b6-9e30-7a85-854b-fac6a4c09706', 'budget-proposal.approve', 'budget-proposal', '01a207b6-9e37-75c6-9baf-e72ca339536a', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '{"fields": ["status"]}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207b6-9e40-7e68-811a-82cb4b39204c', '2026-11-27 02:00:00+00', '01a207b6-9e30-743b-ba89-205b5cce3734', 'budget-proposal.draft', 'budget-proposal', '01a207b6-9e40-7906-a517-c79ca09f7c69', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '{"fields": ["status"]}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207b6-9e42-743a-84d2-57dd47effbc4', '2026-11-27 02:00:00+00', '01a207b6-9e30-7a85-854b-fac6a4c09706', 'budget-proposal.reject', 'budget-proposal', '01a207b6-9e40-7906-a517-c79ca09f7c69', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '{"fields": ["status"]}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207b6-9e44-7752-a474-88fe29d7cebb', '2026-11-27 02:00:00+00', '01a207b6-9e30-743b-ba89-205b5cce3734', 'budget-proposal.draft', 'budget-proposal', '01a207b6-9e44-73be-8616-9687bb229d85', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '{"fields": ["status"]}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207b6-9e58-76b4-a630-7836ad406302', '2026-11-27 02:00:00+00', '01a207b6-9df8-76f8-8ae7-d1a12636a59d', 'booking.request', 'booking', '01a207b6-9e51-7bb0-ad3b-d58ad2c1da4f', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207b6-9e5e-7005-add7-e66bbf9bf9cf', '2026-11-30 01:00:00+00', '01a207b6-9df7-7f74-b097-6893369d2dc6', 'booking.check-in', 'booking', '01a207b6-9e51-7bb0-ad3b-d58ad2c1da4f', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '{"fields": ["checked_in_at"]}', '127.0.0.1', 1);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207b6-9e63-7aaf-b9a1-8e09a8429942', '2026-11-30 02:15:00+00', '01a207b6-9df7-7f74-b097-6893369d2dc6', 'booking.check-out', 'booking', '01a207b6-9e51-7bb0-ad3b-d58ad2c1da4f', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '{"fields": ["checked_out_at"]}', '127.0.0.1', 2);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207b6-9e6c-7f41-aab8-86c38296ef1f', '2026-11-27 02:00:00+00', '01a207b6-9df8-76f8-8ae7-d1a12636a59d', 'booking.request', 'booking', '01a207b6-9e69-740f-b3ea-209dc2bfcbef', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207b6-9e70-7c4b-bf3e-eddcd5032772', '2026-11-30 01:00:00+00', '01a207b6-9df7-7f74-b097-6893369d2dc6', 'booking.check-in', 'booking', '01a207b6-9e69-740f-b3ea-209dc2bfcbef', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '{"fields": ["checked_in_at"]}', '127.0.0.1', 1);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207b6-9e76-72e2-aa3e-416700458e50', '2026-11-30 01:30:00+00', '01a207b6-9df7-7f74-b097-6893369d2dc6', 'booking.interrupt', 'booking', '01a207b6-9e69-740f-b3ea-209dc2bfcbef', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '{"fields": ["ends_at"]}', '127.0.0.1', 2);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207b6-9e7c-7950-9c06-db0563a33659', '2026-11-27 02:00:00+00', '01a207b6-9df8-76f8-8ae7-d1a12636a59d', 'booking.request', 'booking', '01a207b6-9e79-7f19-bd16-a0e6a6f00cc8', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207b6-9e82-7fa5-8872-6a2a9c61cd5d', '2026-11-27 02:00:00+00', '01a207b6-9df8-76f8-8ae7-d1a12636a59d', 'booking.request', 'booking', '01a207b6-9e80-76fe-adf3-30477a9eb2f6', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207b6-9e89-73dc-ac7c-465947fd2224', '2026-11-27 02:00:00+00', '01a207b6-9df8-76f8-8ae7-d1a12636a59d', 'booking.request', 'booking', '01a207b6-9e86-779e-b74b-46df7c709170', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207b6-9e90-742d-a93a-67d1ecc17837', '2026-11-27 02:00:00+00', '01a207b6-9df8-76f8-8ae7-d1a12636a59d', 'booking.request', 'booking', '01a207b6-9e8d-757d-a441-64190b9a48ef', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207b6-9e95-7bf8-8de8-585973c4bfee', '2026-11-27 02:00:00+00', '01a207b6-9df8-76f8-8ae7-d1a12636a59d', 'booking.request', 'booking', '01a207b6-9e93-7576-b15b-46a6c450f03d', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207b6-9e99-7688-b709-aeabf62b68b3', '2026-11-27 02:00:00+00', '01a207b6-9df7-7f74-b097-6893369d2dc6', 'booking.confirm', 'booking', '01a207b6-9e80-76fe-adf3-30477a9eb2f6', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '{"fields": ["status"]}', '127.0.0.1', 1);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207b6-9e9e-7068-a14d-50219dcc4b0b', '2026-11-27 02:00:00+00', '01a207b6-9df7-7f74-b097-6893369d2dc6', 'booking.declined', 'booking', '01a207b6-9e86-779e-b74b-46df7c709170', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '{"fields": ["outcome", "status"]}', '127.0.0.1', 1);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207b6-9ea3-7b27-b38d-ff39c53d6c73', '2026-11-27 02:00:00+00', '01a207b6-9df8-76f8-8ae7-d1a12636a59d', 'booking.request', 'booking', '01a207b6-9ea0-7fe6-b2ff-8844a0a6e1ed', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207b6-9ea8-7c0c-83bd-ef754f1bc604', '2026-11-27 02:00:00+00', '01a207b6-9df8-76f8-8ae7-d1a12636a59d', 'booking.cancelled', 'booking', '01a207b6-9ea0-7fe6-b2ff-8844a0a6e1ed', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '{"fields": ["outcome", "status"]}', '127.0.0.1', 1);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207b6-9eaf-7ffd-b446-5c3073d36a7d', '2026-11-27 02:00:00+00', '01a207b6-9df8-76f8-8ae7-d1a12636a59d', 'booking.request', 'booking', '01a207b6-9eac-79fd-af7d-7c78682254c8', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207b6-9eb5-77c3-a0d6-7354971b3c84', '2026-11-30 01:00:00+00', '01a207b6-9df8-76f8-8ae7-d1a12636a59d', 'booking.cancelled', 'booking', '01a207b6-9eac-79fd-af7d-7c78682254c8', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '{"fields": ["outcome", "status"]}', '127.0.0.1', 1);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207b6-9ebf-7c10-aba0-b73dbee57141', '2026-11-27 02:00:00+00', '01a207b6-9df7-7f74-b097-6893369d2dc6', 'booking.request', 'booking', '01a207b6-9ebc-7585-9765-32bfc60b0894', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207b6-9ec8-7189-877f-830ea136fdd5', '2026-11-27 02:00:00+00', '01a207b6-9df7-7f74-b097-6893369d2dc6', 'booking.request', 'booking', '01a207b6-9ec3-7cb9-b849-c1907788b5db', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207b6-9ece-7eba-8915-89d07663d301', '2026-11-27 02:00:00+00', '01a207b6-9df8-76f8-8ae7-d1a12636a59d', 'booking.request', 'booking', '01a207b6-9ecb-7c66-9461-6a4aeae795a9', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207b6-9edb-7ec1-a892-f5f5797c6a67', '2026-11-27 02:00:00+00', '01a207b6-9df8-76f8-8ae7-d1a12636a59d', 'booking.move', 'booking', '01a207b6-9ecb-7c66-9461-6a4aeae795a9', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '{"fields": ["ends_at", "starts_at"]}', '127.0.0.1', 1);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207b6-9ee1-79c2-99fa-c72cfed0eecf', '2026-11-27 02:00:00+00', '01a207b6-9df8-76f8-8ae7-d1a12636a59d', 'booking.request', 'booking', '01a207b6-9edf-781d-b874-dc90e3f5e0be', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207b6-9ee9-759b-9e85-cabd7d2ca175', '2026-11-27 02:00:00+00', '01a207b6-9df8-76f8-8ae7-d1a12636a59d', 'booking.request', 'booking', '01a207b6-9ee6-7084-a051-afb46505d213', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207b6-9eef-7bbf-b6b6-dad31899f0fd', '2026-11-27 02:00:00+00', '01a207b6-9df8-76f8-8ae7-d1a12636a59d', 'booking.request', 'booking', '01a207b6-9eec-7ff8-9fa1-3849b872e392', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207b6-9ef6-74b0-a7a3-3518a666d1d9', '2026-11-27 02:00:00+00', '01a207b6-9df8-76f8-8ae7-d1a12636a59d', 'booking.request', 'booking', '01a207b6-9ef4-731d-a6be-27f38efb785b', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '{"fields": []}', '127.0.0.1', 0);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207b6-9f0e-76d8-9c18-d26925b50b03', '2026-12-05 01:00:00+00', NULL, 'booking.expired', 'booking', '01a207b6-9e8d-757d-a441-64190b9a48ef', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '{"fields": ["outcome", "status"]}', '', 1);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207b6-9f12-733b-b281-14edd07510e1', '2026-12-05 01:00:00+00', NULL, 'booking.expired', 'booking', '01a207b6-9e93-7576-b15b-46a6c450f03d', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '{"fields": ["outcome", "status"]}', '', 1);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207b6-9f16-7bec-b519-f5cb8d787643', '2026-12-05 01:00:00+00', NULL, 'booking.no-show', 'booking', '01a207b6-9e79-7f19-bd16-a0e6a6f00cc8', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '{"fields": ["outcome"]}', '', 1);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207b6-9f1a-7351-a12c-521e2b775281', '2026-12-05 01:00:00+00', NULL, 'booking.no-show', 'booking', '01a207b6-9e80-76fe-adf3-30477a9eb2f6', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '{"fields": ["outcome"]}', '', 2);
INSERT INTO public.audit_entry (id, at, actor, action, subject_kind, subject_id, incubator, details, address, sequence) VALUES ('01a207b6-9f21-7736-a4f6-27c4734c84cf', '2026-12-05 01:00:00+00', '01a207b6-9df8-76f8-8ae7-d1a12636a59d', 'booking.request', 'booking', '01a207b6-9f1e-7d1f-9eaf-07cedf9b32dd', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '{"fields": []}', '127.0.0.1', 0);

INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207b6-9e79-7f19-bd16-a0e6a6f00cc8', '01a207b6-9e79-7f19-bd16-a0e6a6f00cc8@incubator.hanoi', 1, '01a207b6-9dda-747d-897c-66ba14d2dc9f', '01a207b6-9de8-7c06-ac9e-9e3578357638', '01a207b6-9dea-765d-9f2a-ead1c94c7eec', NULL, 'FIRM', 'Tiện trục mẫu', 'CONFIRMED', 'NO_SHOW', '', '2026-11-30 06:00:00+00', '2026-11-30 08:00:00+00', false, false, false, NULL, '01a207b6-9df8-76f8-8ae7-d1a12636a59d', '2026-11-27 02:00:00+00', '01a207b6-9df8-76f8-8ae7-d1a12636a59d', '2026-11-27 02:00:00+00', NULL, NULL, NULL, NULL, '', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207b6-9e51-7bb0-ad3b-d58ad2c1da4f', '01a207b6-9e51-7bb0-ad3b-d58ad2c1da4f@incubator.hanoi', 2, '01a207b6-9dda-747d-897c-66ba14d2dc9f', '01a207b6-9de8-7c06-ac9e-9e3578357638', '01a207b6-9dea-765d-9f2a-ead1c94c7eec', NULL, 'FIRM', 'Tiện trục mẫu', 'CONFIRMED', 'COMPLETED', '', '2026-11-30 01:00:00+00', '2026-11-30 03:00:00+00', false, false, false, NULL, '01a207b6-9df8-76f8-8ae7-d1a12636a59d', '2026-11-27 02:00:00+00', '01a207b6-9df8-76f8-8ae7-d1a12636a59d', '2026-11-27 02:00:00+00', '2026-11-30 01:00:00+00', '2026-11-30 02:15:00+00', '01a207b6-9df7-7f74-b097-6893369d2dc6', '01a207b6-9df7-7f74-b097-6893369d2dc6', 'Sạch', 'Có phoi', 1200, 1275);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207b6-9e80-76fe-adf3-30477a9eb2f6', '01a207b6-9e80-76fe-adf3-30477a9eb2f6@incubator.hanoi', 2, '01a207b6-9dda-747d-897c-66ba14d2dc9f', '01a207b6-9de8-7c06-ac9e-9e3578357638', '01a207b6-9dea-765d-9f2a-ead1c94c7eec', NULL, 'FIRM', 'Tiện trục mẫu', 'CONFIRMED', 'NO_SHOW', '', '2026-12-01 01:00:00+00', '2026-12-01 02:00:00+00', false, false, false, NULL, '01a207b6-9df8-76f8-8ae7-d1a12636a59d', '2026-11-27 02:00:00+00', '01a207b6-9df7-7f74-b097-6893369d2dc6', '2026-11-27 02:00:00+00', NULL, NULL, NULL, NULL, '', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207b6-9e69-740f-b3ea-209dc2bfcbef', '01a207b6-9e69-740f-b3ea-209dc2bfcbef@incubator.hanoi', 2, '01a207b6-9dda-747d-897c-66ba14d2dc9f', '01a207b6-9de8-7c06-ac9e-9e3578357638', '01a207b6-9deb-7562-9ea4-f3e32e150c51', NULL, 'FIRM', 'Tiện trục mẫu', 'CONFIRMED', 'INTERRUPTED', '', '2026-11-30 01:00:00+00', '2026-11-30 01:30:00+00', false, false, false, NULL, '01a207b6-9df8-76f8-8ae7-d1a12636a59d', '2026-11-27 02:00:00+00', '01a207b6-9df8-76f8-8ae7-d1a12636a59d', '2026-11-27 02:00:00+00', '2026-11-30 01:00:00+00', '2026-11-30 01:30:00+00', '01a207b6-9df7-7f74-b097-6893369d2dc6', '01a207b6-9df7-7f74-b097-6893369d2dc6', 'Tốt', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207b6-9e86-779e-b74b-46df7c709170', '01a207b6-9e86-779e-b74b-46df7c709170@incubator.hanoi', 1, '01a207b6-9dda-747d-897c-66ba14d2dc9f', '01a207b6-9de8-7c06-ac9e-9e3578357638', '01a207b6-9dea-765d-9f2a-ead1c94c7eec', NULL, 'FIRM', 'Tiện trục mẫu', 'CANCELLED', 'DECLINED', 'Hết khí argon', '2026-12-01 03:00:00+00', '2026-12-01 04:00:00+00', false, false, false, NULL, '01a207b6-9df8-76f8-8ae7-d1a12636a59d', '2026-11-27 02:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, '', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207b6-9ea0-7fe6-b2ff-8844a0a6e1ed', '01a207b6-9ea0-7fe6-b2ff-8844a0a6e1ed@incubator.hanoi', 1, '01a207b6-9dda-747d-897c-66ba14d2dc9f', '01a207b6-9de8-7c06-ac9e-9e3578357638', '01a207b6-9dea-765d-9f2a-ead1c94c7eec', NULL, 'FIRM', 'Tiện trục mẫu', 'CANCELLED', 'CANCELLED', 'Đổi kế hoạch', '2026-12-08 01:00:00+00', '2026-12-08 03:00:00+00', false, false, false, NULL, '01a207b6-9df8-76f8-8ae7-d1a12636a59d', '2026-11-27 02:00:00+00', '01a207b6-9df8-76f8-8ae7-d1a12636a59d', '2026-11-27 02:00:00+00', NULL, NULL, NULL, NULL, '', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207b6-9eac-79fd-af7d-7c78682254c8', '01a207b6-9eac-79fd-af7d-7c78682254c8@incubator.hanoi', 1, '01a207b6-9dda-747d-897c-66ba14d2dc9f', '01a207b6-9de8-7c06-ac9e-9e3578357638', '01a207b6-9dea-765d-9f2a-ead1c94c7eec', NULL, 'FIRM', 'Tiện trục mẫu', 'CANCELLED', 'CANCELLED', 'Ốm', '2026-11-30 04:00:00+00', '2026-11-30 05:00:00+00', false, false, true, NULL, '01a207b6-9df8-76f8-8ae7-d1a12636a59d', '2026-11-27 02:00:00+00', '01a207b6-9df8-76f8-8ae7-d1a12636a59d', '2026-11-27 02:00:00+00', NULL, NULL, NULL, NULL, '', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207b6-9ebc-7585-9765-32bfc60b0894', '01a207b6-9ebc-7585-9765-32bfc60b0894@incubator.hanoi', 0, '01a207b6-9dda-747d-897c-66ba14d2dc9f', NULL, NULL, NULL, 'TRAINING', 'Lớp vẽ kỹ thuật', 'CONFIRMED', NULL, '', '2026-12-09 02:00:00+00', '2026-12-09 04:00:00+00', false, false, false, NULL, '01a207b6-9df7-7f74-b097-6893369d2dc6', '2026-11-27 02:00:00+00', '01a207b6-9df7-7f74-b097-6893369d2dc6', '2026-11-27 02:00:00+00', NULL, NULL, NULL, NULL, '', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207b6-9ec3-7cb9-b849-c1907788b5db', '01a207b6-9ec3-7cb9-b849-c1907788b5db@incubator.hanoi', 0, '01a207b6-9dda-747d-897c-66ba14d2dc9f', '01a207b6-9de8-7c06-ac9e-9e3578357638', '01a207b6-9dea-765d-9f2a-ead1c94c7eec', NULL, 'FIRM', 'Tiện trục mẫu', 'CONFIRMED', NULL, '', '2026-12-10 10:00:00+00', '2026-12-10 11:00:00+00', false, false, false, NULL, '01a207b6-9df7-7f74-b097-6893369d2dc6', '2026-11-27 02:00:00+00', '01a207b6-9df7-7f74-b097-6893369d2dc6', '2026-11-27 02:00:00+00', NULL, NULL, NULL, NULL, '', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207b6-9ecb-7c66-9461-6a4aeae795a9', '01a207b6-9ecb-7c66-9461-6a4aeae795a9@incubator.hanoi', 1, '01a207b6-9dda-747d-897c-66ba14d2dc9f', '01a207b6-9de8-7c06-ac9e-9e3578357638', '01a207b6-9dea-765d-9f2a-ead1c94c7eec', NULL, 'FIRM', 'Tiện trục mẫu', 'CONFIRMED', NULL, '', '2026-12-15 06:00:00+00', '2026-12-15 09:00:00+00', false, false, false, NULL, '01a207b6-9df8-76f8-8ae7-d1a12636a59d', '2026-11-27 02:00:00+00', '01a207b6-9df8-76f8-8ae7-d1a12636a59d', '2026-11-27 02:00:00+00', NULL, NULL, NULL, NULL, '', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207b6-9edf-781d-b874-dc90e3f5e0be', '01a207b6-9edf-781d-b874-dc90e3f5e0be@incubator.hanoi', 0, '01a207b6-9dda-747d-897c-66ba14d2dc9f', '01a207b6-9de8-7c06-ac9e-9e3578357638', '01a207b6-9dea-765d-9f2a-ead1c94c7eec', NULL, 'FIRM', 'Tiện trục mẫu', 'CONFIRMED', NULL, '', '2026-12-16 01:00:00+00', '2026-12-16 05:00:00+00', true, false, false, NULL, '01a207b6-9df8-76f8-8ae7-d1a12636a59d', '2026-11-27 02:00:00+00', '01a207b6-9df8-76f8-8ae7-d1a12636a59d', '2026-11-27 02:00:00+00', NULL, NULL, NULL, NULL, '', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207b6-9ee6-7084-a051-afb46505d213', '01a207b6-9ee6-7084-a051-afb46505d213@incubator.hanoi', 0, '01a207b6-9dda-747d-897c-66ba14d2dc9f', '01a207b6-9de8-7c06-ac9e-9e3578357638', '01a207b6-9dea-765d-9f2a-ead1c94c7eec', NULL, 'FIRM', 'Tiện trục mẫu', 'CONFIRMED', NULL, '', '2026-12-17 02:00:00+00', '2026-12-17 03:00:00+00', false, false, false, NULL, '01a207b6-9df8-76f8-8ae7-d1a12636a59d', '2026-11-27 02:00:00+00', '01a207b6-9df8-76f8-8ae7-d1a12636a59d', '2026-11-27 02:00:00+00', NULL, NULL, NULL, NULL, '', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207b6-9eec-7ff8-9fa1-3849b872e392', '01a207b6-9eec-7ff8-9fa1-3849b872e392@incubator.hanoi', 0, '01a207b6-9dda-747d-897c-66ba14d2dc9f', '01a207b6-9de8-7c06-ac9e-9e3578357638', '01a207b6-9dea-765d-9f2a-ead1c94c7eec', NULL, 'FIRM', 'Tiện trục mẫu', 'CONFIRMED', NULL, '', '2026-12-17 07:00:00+00', '2026-12-18 03:00:00+00', false, false, false, NULL, '01a207b6-9df8-76f8-8ae7-d1a12636a59d', '2026-11-27 02:00:00+00', '01a207b6-9df8-76f8-8ae7-d1a12636a59d', '2026-11-27 02:00:00+00', NULL, NULL, NULL, NULL, '', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207b6-9ef4-731d-a6be-27f38efb785b', '01a207b6-9ef4-731d-a6be-27f38efb785b@incubator.hanoi', 0, '01a207b6-9dda-747d-897c-66ba14d2dc9f', '01a207b6-9de8-7c06-ac9e-9e3578357638', '01a207b6-9dea-765d-9f2a-ead1c94c7eec', NULL, 'FIRM', 'Tiện trục mẫu', 'CONFIRMED', NULL, '', '2027-01-11 01:00:00+00', '2027-01-11 02:00:00+00', false, false, false, NULL, '01a207b6-9df8-76f8-8ae7-d1a12636a59d', '2026-11-27 02:00:00+00', '01a207b6-9df8-76f8-8ae7-d1a12636a59d', '2026-11-27 02:00:00+00', NULL, NULL, NULL, NULL, '', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207b6-9e8d-757d-a441-64190b9a48ef', '01a207b6-9e8d-757d-a441-64190b9a48ef@incubator.hanoi', 1, '01a207b6-9dda-747d-897c-66ba14d2dc9f', '01a207b6-9de8-7c06-ac9e-9e3578357638', '01a207b6-9dea-765d-9f2a-ead1c94c7eec', NULL, 'FIRM', 'Tiện trục mẫu', 'CANCELLED', 'EXPIRED', '', '2026-12-01 06:00:00+00', '2026-12-01 07:00:00+00', false, false, false, NULL, '01a207b6-9df8-76f8-8ae7-d1a12636a59d', '2026-11-27 02:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, '', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207b6-9e93-7576-b15b-46a6c450f03d', '01a207b6-9e93-7576-b15b-46a6c450f03d@incubator.hanoi', 1, '01a207b6-9dda-747d-897c-66ba14d2dc9f', '01a207b6-9de8-7c06-ac9e-9e3578357638', '01a207b6-9dea-765d-9f2a-ead1c94c7eec', NULL, 'FIRM', 'Tiện trục mẫu', 'CANCELLED', 'EXPIRED', '', '2026-12-01 08:00:00+00', '2026-12-01 09:00:00+00', false, false, false, NULL, '01a207b6-9df8-76f8-8ae7-d1a12636a59d', '2026-11-27 02:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, '', '', NULL, NULL);
INSERT INTO public.booking (id, uid, sequence, incubator, firm, person, companion, use, purpose, status, outcome, outcome_reason, starts_at, ends_at, without_support, entered_afterwards, is_late_cancellation, expires_at, requested_by, requested_at, confirmed_by, confirmed_at, checked_in_at, checked_out_at, checked_in_by, checked_out_by, condition_in, condition_out, counter_in, counter_out) VALUES ('01a207b6-9f1e-7d1f-9eaf-07cedf9b32dd', '01a207b6-9f1e-7d1f-9eaf-07cedf9b32dd@incubator.hanoi', 0, '01a207b6-9dda-747d-897c-66ba14d2dc9f', '01a207b6-9de8-7c06-ac9e-9e3578357638', '01a207b6-9dea-765d-9f2a-ead1c94c7eec', NULL, 'FIRM', 'Tiện trục mẫu', 'TENTATIVE', NULL, '', '2026-12-22 01:00:00+00', '2026-12-22 03:00:00+00', false, false, false, '2026-12-08 01:00:00+00', '01a207b6-9df8-76f8-8ae7-d1a12636a59d', '2026-12-05 01:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, '', '', NULL, NULL);

INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207b6-9e56-7053-b141-041fcc9bdc3e', '01a207b6-9e51-7bb0-ad3b-d58ad2c1da4f', '01a207b6-9ded-7e5f-bc87-c61a1215441c', 1, '01a207b6-9e52-78dc-bdde-856609e48b9e', '01a207b6-9def-76d5-b9d2-ce90f35fbd0f', 'INCUBATED', 330000, 165000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207b6-9e6b-756d-aa9c-abe6be993a64', '01a207b6-9e69-740f-b3ea-209dc2bfcbef', '01a207b6-9df1-7dc1-95df-1e09c052cd8e', 1, '01a207b6-9e69-7b2f-9c23-cb51f8af9cab', '01a207b6-9df2-7a66-8db1-d73e05f2a95e', 'INCUBATED', 330000, 165000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207b6-9e7b-7ae5-8c68-8f5ff30d317f', '01a207b6-9e79-7f19-bd16-a0e6a6f00cc8', '01a207b6-9ded-7e5f-bc87-c61a1215441c', 1, '01a207b6-9e7a-74b6-b9ab-a4d5ccaffe79', '01a207b6-9def-76d5-b9d2-ce90f35fbd0f', 'INCUBATED', 330000, 165000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207b6-9e82-73f2-a2b5-6ef4c69ee54a', '01a207b6-9e80-76fe-adf3-30477a9eb2f6', '01a207b6-9df4-7d81-8e76-9da1728c2a28', 1, '01a207b6-9e80-7dc5-85bf-944a168c57c4', '01a207b6-9df5-7175-8ce8-76832cabd5f7', 'INCUBATED', 330000, 165000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207b6-9e88-760c-a444-4b7074f49d67', '01a207b6-9e86-779e-b74b-46df7c709170', '01a207b6-9df4-7d81-8e76-9da1728c2a28', 1, '01a207b6-9e86-7e21-a983-ebcb77a365f4', '01a207b6-9df5-7175-8ce8-76832cabd5f7', 'INCUBATED', 330000, 165000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207b6-9e8f-7572-966d-c04a42b9825a', '01a207b6-9e8d-757d-a441-64190b9a48ef', '01a207b6-9df4-7d81-8e76-9da1728c2a28', 1, '01a207b6-9e8d-7c58-b80a-b2d0b1a15834', '01a207b6-9df5-7175-8ce8-76832cabd5f7', 'INCUBATED', 330000, 165000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207b6-9e94-7fbb-9d2b-d3ca886c50e9', '01a207b6-9e93-7576-b15b-46a6c450f03d', '01a207b6-9df4-7d81-8e76-9da1728c2a28', 1, '01a207b6-9e93-7b29-b1d8-ab1097fb5387', '01a207b6-9df5-7175-8ce8-76832cabd5f7', 'INCUBATED', 330000, 165000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207b6-9ea2-7a25-8e8b-f8daf77c6c8d', '01a207b6-9ea0-7fe6-b2ff-8844a0a6e1ed', '01a207b6-9ded-7e5f-bc87-c61a1215441c', 1, '01a207b6-9ea1-7573-80a7-c549d3d78896', '01a207b6-9def-76d5-b9d2-ce90f35fbd0f', 'INCUBATED', 330000, 165000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207b6-9eae-7f48-98b3-09fb764e80c5', '01a207b6-9eac-79fd-af7d-7c78682254c8', '01a207b6-9ded-7e5f-bc87-c61a1215441c', 1, '01a207b6-9ead-7112-bf45-df9e001395ee', '01a207b6-9def-76d5-b9d2-ce90f35fbd0f', 'INCUBATED', 330000, 165000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207b6-9ebe-7146-9686-691b006a8378', '01a207b6-9ebc-7585-9765-32bfc60b0894', '01a207b6-9df1-72d9-9e55-edba9e9e5d68', 1, '01a207b6-9ebc-7936-9b56-5a1055631af3', '01a207b6-9df1-7788-baa6-469b29db0a46', 'HOUSE', 0, 0);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207b6-9ebe-71ed-905b-8c53dd55bd82', '01a207b6-9ebc-7585-9765-32bfc60b0894', '01a207b6-9df0-7371-b9fe-8a136743d1e6', 3, '01a207b6-9ebc-7a0b-baa0-a9e7d8a5c704', '01a207b6-9df0-7c1c-b7d1-352aa0ebf66e', 'HOUSE', 0, 0);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207b6-9ec6-70a6-b2ec-6a259a022ce0', '01a207b6-9ec3-7cb9-b849-c1907788b5db', '01a207b6-9ded-7e5f-bc87-c61a1215441c', 1, '01a207b6-9ec4-738e-b8f4-28c769cfec27', '01a207b6-9def-76d5-b9d2-ce90f35fbd0f', 'INCUBATED', 330000, 165000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207b6-9ecd-7f95-9a9f-84d8c642beb2', '01a207b6-9ecb-7c66-9461-6a4aeae795a9', '01a207b6-9ded-7e5f-bc87-c61a1215441c', 1, '01a207b6-9ecc-73ee-822a-f476f5128c69', '01a207b6-9def-76d5-b9d2-ce90f35fbd0f', 'INCUBATED', 330000, 165000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207b6-9ee0-7b53-b4d2-676994fcf2aa', '01a207b6-9edf-781d-b874-dc90e3f5e0be', '01a207b6-9df0-7371-b9fe-8a136743d1e6', 1, '01a207b6-9edf-7af2-ab95-ea173599b287', '01a207b6-9df0-7c1c-b7d1-352aa0ebf66e', 'INCUBATED', 330000, 330000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207b6-9ee8-7169-868b-0cb5827a18ec', '01a207b6-9ee6-7084-a051-afb46505d213', '01a207b6-9df3-706a-a981-05feab53dfa0', 1, '01a207b6-9ee6-769f-9c0a-14a6bbb0cb1b', '01a207b6-9df3-756e-83c8-44156a2502b9', 'INCUBATED', 330000, 165000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207b6-9eee-7e7b-a6ba-14e5749e0061', '01a207b6-9eec-7ff8-9fa1-3849b872e392', '01a207b6-9df3-7b71-90a6-e982c3dff7aa', 1, '01a207b6-9eed-75bf-bc74-42f9878570e9', '01a207b6-9df4-77b6-9371-3bdac5113214', 'INCUBATED', 330000, 165000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207b6-9ef5-7744-83b7-68f9c026c49b', '01a207b6-9ef4-731d-a6be-27f38efb785b', '01a207b6-9df1-72d9-9e55-edba9e9e5d68', 1, '01a207b6-9ef4-78e0-a858-1ef55f41bac5', '01a207b6-9df1-7788-baa6-469b29db0a46', 'INCUBATED', 330000, 165000);
INSERT INTO public.booking_item (id, booking, resource, quantity, act, rate, rate_group, hourly_full, hourly_tariff) VALUES ('01a207b6-9f20-7a17-bc93-e98690a8d9be', '01a207b6-9f1e-7d1f-9eaf-07cedf9b32dd', '01a207b6-9df4-7d81-8e76-9da1728c2a28', 1, '01a207b6-9f1f-7320-a18f-71b68b2eb1de', '01a207b6-9df5-7175-8ce8-76832cabd5f7', 'INCUBATED', 330000, 165000);

INSERT INTO public.booking_override (id, booking, rule, reason, made_by, made_at) VALUES ('01a207b6-9ec7-707b-8905-decb5d0b676c', '01a207b6-9ec3-7cb9-b849-c1907788b5db', 'outside-opening-hours', 'Giao hàng gấp', '01a207b6-9df7-7f74-b097-6893369d2dc6', '2026-11-27 02:00:00+00');

INSERT INTO public.budget_line (id, phase, year, incubator, source, category, "position", status, accepts_from, opened_by, allocated, held, accepted, committed, disbursed) VALUES ('01a207b6-9dde-73ee-8add-8b31447faab4', '01a207b6-9dd8-76ce-a4b2-111507b0d4d9', 2026, '01a207b6-9dda-747d-897c-66ba14d2dc9f', '01a207b6-9dd8-77e0-bb4c-bef943b917cf', '01a207b6-9dd9-76ba-9e58-62130a8b43f3', 1, 'OPEN', '2026-01-05', NULL, 500000000, 4455000, 288750, 3000000, 2000000);
INSERT INTO public.budget_line (id, phase, year, incubator, source, category, "position", status, accepts_from, opened_by, allocated, held, accepted, committed, disbursed) VALUES ('01a207b6-9de2-7398-9a73-365db03c22ec', '01a207b6-9dd8-76ce-a4b2-111507b0d4d9', 2026, '01a207b6-9dda-747d-897c-66ba14d2dc9f', '01a207b6-9dd8-77e0-bb4c-bef943b917cf', '01a207b6-9dd9-70c6-bc63-9b05e406843e', 1, 'OPEN', '2026-01-05', NULL, 500000000, 0, 0, 0, 0);
INSERT INTO public.budget_line (id, phase, year, incubator, source, category, "position", status, accepts_from, opened_by, allocated, held, accepted, committed, disbursed) VALUES ('01a207b6-9e31-7af3-bab5-f932fe1b5159', '01a207b6-9dd8-76ce-a4b2-111507b0d4d9', 2020, '01a207b6-9dda-747d-897c-66ba14d2dc9f', '01a207b6-9dd8-77e0-bb4c-bef943b917cf', '01a207b6-9dd9-76ba-9e58-62130a8b43f3', 1, 'OPEN', '2026-01-05', NULL, 320000000, 0, 0, 0, 0);
INSERT INTO public.budget_line (id, phase, year, incubator, source, category, "position", status, accepts_from, opened_by, allocated, held, accepted, committed, disbursed) VALUES ('01a207b6-9e46-7abd-afc6-3fe70355da89', '01a207b6-9dd8-76ce-a4b2-111507b0d4d9', 2025, '01a207b6-9dda-747d-897c-66ba14d2dc9f', '01a207b6-9dd8-77e0-bb4c-bef943b917cf', '01a207b6-9dd9-76ba-9e58-62130a8b43f3', 1, 'CLOSED', '2026-01-05', NULL, 50000000, 0, 0, 0, 0);
INSERT INTO public.budget_line (id, phase, year, incubator, source, category, "position", status, accepts_from, opened_by, allocated, held, accepted, committed, disbursed) VALUES ('01a207b6-9e48-7bd8-ba0d-b8c895a32000', '01a207b6-9dd8-76ce-a4b2-111507b0d4d9', 2027, '01a207b6-9dda-747d-897c-66ba14d2dc9f', '01a207b6-9dd8-7fcf-b6d3-1daab2e2dc83', '01a207b6-9dd9-76ba-9e58-62130a8b43f3', 1, 'OPEN', '2026-01-05', NULL, 80000000, 0, 0, 0, 0);

INSERT INTO public.budget_proposal (id, kind, line, other_line, amount, decision, note, status, made_by, made_at, decided_by, decided_at, reason) VALUES ('01a207b6-9e37-75c6-9baf-e72ca339536a', 'SUPPLEMENT', '01a207b6-9e31-7af3-bab5-f932fe1b5159', NULL, 120000000, '01a207b6-9e36-771d-aa29-e098c6a84179', 'Quý I', 'APPROVED', '01a207b6-9e30-743b-ba89-205b5cce3734', '2026-11-27 02:00:00+00', '01a207b6-9e30-7a85-854b-fac6a4c09706', '2026-11-27 02:00:00+00', '');
INSERT INTO public.budget_proposal (id, kind, line, other_line, amount, decision, note, status, made_by, made_at, decided_by, decided_at, reason) VALUES ('01a207b6-9e40-7906-a517-c79ca09f7c69', 'WITHDRAWAL', '01a207b6-9e31-7af3-bab5-f932fe1b5159', NULL, 5000000, '01a207b6-9e36-771d-aa29-e098c6a84179', '', 'REJECTED', '01a207b6-9e30-743b-ba89-205b5cce3734', '2026-11-27 02:00:00+00', '01a207b6-9e30-7a85-854b-fac6a4c09706', '2026-11-27 02:00:00+00', 'Chưa đủ căn cứ');
INSERT INTO public.budget_proposal (id, kind, line, other_line, amount, decision, note, status, made_by, made_at, decided_by, decided_at, reason) VALUES ('01a207b6-9e44-73be-8616-9687bb229d85', 'WITHDRAWAL', '01a207b6-9dde-73ee-8add-8b31447faab4', NULL, 5000000, '01a207b6-9e36-771d-aa29-e098c6a84179', '', 'PENDING', '01a207b6-9e30-743b-ba89-205b5cce3734', '2026-11-27 02:00:00+00', NULL, NULL, '');

INSERT INTO public.calendar_day (id, incubator, day, kind, name_vi, name_en, works_as, is_provisional) VALUES ('01a207b6-9df9-7977-affc-fb9439aaadec', NULL, '2027-01-01', 'NGHI_LE', 'Tết Dương lịch', 'New Year''s Day', NULL, false);
INSERT INTO public.calendar_day (id, incubator, day, kind, name_vi, name_en, works_as, is_provisional) VALUES ('01a207b6-9dfa-740c-9467-ffeb040dda6d', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '2026-12-13', 'LAM_BU', 'Làm bù', 'Make-up day', 4, true);

INSERT INTO public.closure (id, incubator, resource, starts_at, ends_at, reason, made_by, made_at, withdrawn_at) VALUES ('01a207b6-9dfb-76fd-b193-450ad29c8cda', '01a207b6-9dda-747d-897c-66ba14d2dc9f', NULL, '2026-12-21 01:00:00+00', '2026-12-21 10:00:00+00', 'Phun khử khuẩn', '01a207b6-9df7-7f74-b097-6893369d2dc6', '2026-11-27 02:00:00+00', NULL);
INSERT INTO public.closure (id, incubator, resource, starts_at, ends_at, reason, made_by, made_at, withdrawn_at) VALUES ('01a207b6-9dfc-7237-b039-1a7d8f15c13e', NULL, '01a207b6-9df0-7371-b9fe-8a136743d1e6', '2026-12-21 01:00:00+00', '2026-12-21 10:00:00+00', 'Đổi máy chủ', '01a207b6-9df7-7f74-b097-6893369d2dc6', '2026-11-27 02:00:00+00', '2026-11-27 02:00:00+00');

INSERT INTO public.coordination (id, programme, agency) VALUES ('01a207b6-9dd5-741d-b084-aaa8f0ec284c', '01a207b6-9dd4-7a0d-82dc-da01006528dc', '01a207b6-9dd2-7bd2-bf91-1d560a10224f');
INSERT INTO public.coordination (id, programme, agency) VALUES ('01a207b6-9dd6-77d2-aade-81580e22590d', '01a207b6-9dd6-7505-8356-e12802b1c810', '01a207b6-9dd2-798f-be16-7d7d9223d1d3');
INSERT INTO public.coordination (id, programme, agency) VALUES ('01a207b6-9dd6-7f13-9917-583ab45a1dd2', '01a207b6-9dd6-7cac-810b-f394f2b5260e', '01a207b6-9dd2-798f-be16-7d7d9223d1d3');
INSERT INTO public.coordination (id, programme, agency) VALUES ('01a207b6-9dd7-75c4-ba3c-a285be354b7b', '01a207b6-9dd7-7373-9bcd-0571c72b8e67', '01a207b6-9dd2-7eab-accd-5f9f5d721774');
INSERT INTO public.coordination (id, programme, agency) VALUES ('01a207b6-9dd7-7ba0-ba1f-b27b7cbbf9be', '01a207b6-9dd7-796c-b59b-1995059ce797', '01a207b6-9dd2-7dd1-b140-abf598472c04');
INSERT INTO public.coordination (id, programme, agency) VALUES ('01a207b6-9dd8-7163-a814-adcbe63c051b', '01a207b6-9dd7-7eff-9511-6a04030908ae', '01a207b6-9dd2-7bd2-bf91-1d560a10224f');
INSERT INTO public.coordination (id, programme, agency) VALUES ('01a207b6-9dd8-7470-afaa-cd784d32117c', '01a207b6-9dd7-7eff-9511-6a04030908ae', '01a207b6-9dd2-798f-be16-7d7d9223d1d3');

INSERT INTO public.cost_category (id, code, name_vi, name_en, kind, "position") VALUES ('01a207b6-9dd9-70c6-bc63-9b05e406843e', 'MAT_BANG', 'Mặt bằng, nhà xưởng', 'Premises and workshops', 'RECURRENT', 1);
INSERT INTO public.cost_category (id, code, name_vi, name_en, kind, "position") VALUES ('01a207b6-9dd9-76ba-9e58-62130a8b43f3', 'THIET_BI', 'Trang thiết bị', 'Equipment', 'RECURRENT', 2);
INSERT INTO public.cost_category (id, code, name_vi, name_en, kind, "position") VALUES ('01a207b6-9dd9-782e-bc89-fe1aa85485e1', 'TU_VAN', 'Tư vấn, hỗ trợ kỹ thuật', 'Consulting and technical support', 'RECURRENT', 3);
INSERT INTO public.cost_category (id, code, name_vi, name_en, kind, "position") VALUES ('01a207b6-9dd9-7937-81cd-3c2afb42b1c1', 'MANG_LUOI', 'Tạo mạng lưới', 'Networking', 'RECURRENT', 4);
INSERT INTO public.cost_category (id, code, name_vi, name_en, kind, "position") VALUES ('01a207b6-9dd9-7a22-ac20-c6db3b43fff3', 'DICH_VU_VP', 'Dịch vụ văn phòng', 'Office services', 'RECURRENT', 5);
INSERT INTO public.cost_category (id, code, name_vi, name_en, kind, "position") VALUES ('01a207b6-9dd9-7b1a-b74e-2525ec60314e', 'DAO_TAO', 'Đào tạo', 'Training', 'RECURRENT', 6);
INSERT INTO public.cost_category (id, code, name_vi, name_en, kind, "position") VALUES ('01a207b6-9dd9-7c14-99cb-2d6b0bd92592', 'XAY_DUNG_MUA_SAM', 'Xây dựng, mua sắm', 'Construction and procurement', 'CAPITAL', 7);
INSERT INTO public.cost_category (id, code, name_vi, name_en, kind, "position") VALUES ('01a207b6-9dd9-7ce5-81f3-7eb98e39b4e2', 'QUAN_LY', 'Quản lý', 'Management', 'RECURRENT', 8);

INSERT INTO public.decision (id, kind, number, issued_on, issuer, subject, is_assumed, recorded_at) VALUES ('01a207b6-9ddc-7d46-a8c3-6da48c106bdb', 'ALLOCATION', '12/QĐ-UBND', '2026-01-05', '01a207b6-9dd1-7230-8698-b6922c016532', 'Giao dự toán', false, '2026-11-23 02:00:00+00');
INSERT INTO public.decision (id, kind, number, issued_on, issuer, subject, is_assumed, recorded_at) VALUES ('01a207b6-9e36-771d-aa29-e098c6a84179', 'SUPPLEMENT', '77/QĐ-UBND', '2026-03-02', '01a207b6-9dd1-7230-8698-b6922c016532', 'Bổ sung (giả định)', true, '2026-11-27 02:00:00+00');

INSERT INTO public.duty (id, incubator, person, weekday, starts, ends, valid_from, valid_to) VALUES ('01a207b6-9df6-7450-8180-f6dce3fdba8e', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '01a207b6-9df5-7a89-818d-1408e67b50eb', 0, 480, 1020, '2026-01-01', NULL);
INSERT INTO public.duty (id, incubator, person, weekday, starts, ends, valid_from, valid_to) VALUES ('01a207b6-9df6-7ef5-b2be-a6ad095636f5', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '01a207b6-9df5-7a89-818d-1408e67b50eb', 1, 480, 1020, '2026-01-01', NULL);
INSERT INTO public.duty (id, incubator, person, weekday, starts, ends, valid_from, valid_to) VALUES ('01a207b6-9df7-732a-a98a-5c1145524f9a', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '01a207b6-9df5-7a89-818d-1408e67b50eb', 2, 480, 1020, '2026-01-01', NULL);
INSERT INTO public.duty (id, incubator, person, weekday, starts, ends, valid_from, valid_to) VALUES ('01a207b6-9df7-767b-ba82-255d39f734c5', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '01a207b6-9df5-7a89-818d-1408e67b50eb', 3, 480, 1020, '2026-01-01', NULL);
INSERT INTO public.duty (id, incubator, person, weekday, starts, ends, valid_from, valid_to) VALUES ('01a207b6-9df7-79a9-b1bc-134559fc094f', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '01a207b6-9df5-7a89-818d-1408e67b50eb', 4, 480, 1020, '2026-01-01', NULL);

INSERT INTO public.duty_absence (id, person, starts_at, ends_at, reason) VALUES ('01a207b6-9dfa-7c6c-99c5-76a4fb91a832', '01a207b6-9df5-7a89-818d-1408e67b50eb', '2027-01-11 01:00:00+00', '2027-01-11 10:00:00+00', 'Nghỉ phép');

INSERT INTO public.firm (id, tax_code, name_vi, name_en, stage, in_sector, product_vi, product_en, size, women_owned, employees, employees_female, revenue_last_year, weekly_quota_minutes, search_key, sort_key, created_at) VALUES ('01a207b6-9de8-7c06-ac9e-9e3578357638', '9900010085', 'Khuôn mẫu Hồng Lĩnh', '', 'INCUBATION', true, '', '', '', false, 0, 0, 0, 0, '', 'Khuôn mẫu Hồng Lĩnh', '2026-11-27 02:00:00+00');
INSERT INTO public.firm (id, tax_code, name_vi, name_en, stage, in_sector, product_vi, product_en, size, women_owned, employees, employees_female, revenue_last_year, weekly_quota_minutes, search_key, sort_key, created_at) VALUES ('01a207b6-9de9-7ea4-80a5-5937daa0885c', '9900010159', 'Robot Sao Khuê', '', 'INCUBATION', true, '', '', '', false, 0, 0, 0, 0, '', 'Robot Sao Khuê', '2026-11-27 02:00:00+00');

INSERT INTO public.funding_source (id, code, name_vi, name_en, is_state_budget, "position") VALUES ('01a207b6-9dd8-77e0-bb4c-bef943b917cf', 'NS_TRO_GIUP_DNNVV', 'Ngân sách trợ giúp phát triển doanh nghiệp nhỏ và vừa', 'City budget for assistance to small and medium enterprises', true, 1);
INSERT INTO public.funding_source (id, code, name_vi, name_en, is_state_budget, "position") VALUES ('01a207b6-9dd8-7cbd-be02-378225560431', 'NS_DOI_MOI_CN', 'Ngân sách chương trình đổi mới công nghệ', 'City budget of the technology innovation programme', true, 2);
INSERT INTO public.funding_source (id, code, name_vi, name_en, is_state_budget, "position") VALUES ('01a207b6-9dd8-7e0e-9c5c-86ce7d4f5298', 'KHAC_DOANH_NGHIEP', 'Vốn của các doanh nghiệp', 'Firms'' own capital', false, 3);
INSERT INTO public.funding_source (id, code, name_vi, name_en, is_state_budget, "position") VALUES ('01a207b6-9dd8-7ef6-8d61-89189381a823', 'KHAC_VON_VAY', 'Vốn vay', 'Loans', false, 4);
INSERT INTO public.funding_source (id, code, name_vi, name_en, is_state_budget, "position") VALUES ('01a207b6-9dd8-7fcf-b6d3-1daab2e2dc83', 'KHAC_TAI_TRO', 'Tài trợ', 'Grants', false, 5);

INSERT INTO public.held_qualification (id, person, qualification, granted_on, expires_on, basis, granted_by, revoked_on) VALUES ('01a207b6-9dec-72a3-8519-105adc12a220', '01a207b6-9dea-765d-9f2a-ead1c94c7eec', '01a207b6-9de7-79ca-afff-4d97b5554b35', '2026-01-10', '2027-06-30', 'SIGN_OFF', NULL, NULL);
INSERT INTO public.held_qualification (id, person, qualification, granted_on, expires_on, basis, granted_by, revoked_on) VALUES ('01a207b6-9dec-7c14-b6d0-dcee00a709cf', '01a207b6-9dea-765d-9f2a-ead1c94c7eec', '01a207b6-9de8-7236-b128-fd6f3187fdcb', '2026-01-10', '2027-06-30', 'SIGN_OFF', NULL, NULL);
INSERT INTO public.held_qualification (id, person, qualification, granted_on, expires_on, basis, granted_by, revoked_on) VALUES ('01a207b6-9ded-700a-b8c2-532868a5ddfd', '01a207b6-9deb-7c59-aa1e-6f1e8363fee0', '01a207b6-9de7-79ca-afff-4d97b5554b35', '2026-01-10', '2027-06-30', 'SIGN_OFF', NULL, NULL);
INSERT INTO public.held_qualification (id, person, qualification, granted_on, expires_on, basis, granted_by, revoked_on) VALUES ('01a207b6-9ded-742c-89da-0bba3ea96ac4', '01a207b6-9deb-7c59-aa1e-6f1e8363fee0', '01a207b6-9de8-7236-b128-fd6f3187fdcb', '2026-01-10', '2027-06-30', 'SIGN_OFF', NULL, NULL);
INSERT INTO public.held_qualification (id, person, qualification, granted_on, expires_on, basis, granted_by, revoked_on) VALUES ('01a207b6-9ded-77b3-9b37-31c3c35d1956', '01a207b6-9deb-7562-9ea4-f3e32e150c51', '01a207b6-9de7-79ca-afff-4d97b5554b35', '2026-01-10', '2027-06-30', 'SIGN_OFF', NULL, NULL);
INSERT INTO public.held_qualification (id, person, qualification, granted_on, expires_on, basis, granted_by, revoked_on) VALUES ('01a207b6-9df5-7d76-be77-134127b8b6b8', '01a207b6-9df5-7a89-818d-1408e67b50eb', '01a207b6-9de8-75bd-9791-168cbd1cb550', '2026-01-10', '2027-06-30', 'SIGN_OFF', NULL, NULL);
INSERT INTO public.held_qualification (id, person, qualification, granted_on, expires_on, basis, granted_by, revoked_on) VALUES ('01a207b6-9df6-713b-9e27-aff701afff9a', '01a207b6-9df5-7a89-818d-1408e67b50eb', '01a207b6-9de8-78b3-b80a-fcb2cd485d87', '2026-01-10', '2027-06-30', 'SIGN_OFF', NULL, NULL);

INSERT INTO public.idempotency_key (id, account, key, body_hash, answer, created_at) VALUES ('01a207b6-9f1b-7f67-a7b5-33d3a27259b8', '01a207b6-9df8-76f8-8ae7-d1a12636a59d', 'sổ-1', '0000000000000000000000000000000000000000000000000000000000000000', '{"id": "01a207b6-9f1e-7d1f-9eaf-07cedf9b32dd", "uid": "01a207b6-9f1e-7d1f-9eaf-07cedf9b32dd@incubator.hanoi", "sequence": 0, "status": "TENTATIVE", "price": {"full_cost": 660000, "tenant_price": 330000, "support": 330000, "surcharge": 0}, "funding": [{"line": "01a207b6-9dde-73ee-8add-8b31447faab4", "amount": 330000, "mode": "cash"}]}', '2026-12-05 01:00:00+00');

INSERT INTO public.incubator (id, code, kind, name_vi, name_en, address, note_vi, note_en, search_key, sort_key) VALUES ('01a207b6-9dda-747d-897c-66ba14d2dc9f', 'VU-CK', 'INCUBATOR', 'Vườn ươm cơ khí', 'House VU-CK', '', '', '', 'vuon uom co khi', 'vunk00010unj00007n000hef0004');

INSERT INTO public.inspection (id, resource, kind, performed_on, valid_until, certificate, recorded_by, recorded_at) VALUES ('01a207b6-9dfd-7b43-9294-f75b04217826', '01a207b6-9df1-7dc1-95df-1e09c052cd8e', 'INSPECTION', '2026-06-01', '2027-05-31', 'KĐ-014/2026', '01a207b6-9df7-7f74-b097-6893369d2dc6', '2026-11-27 02:00:00+00');

INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207b6-9dde-7f5c-b8d6-33c0201ba328', '01a207b6-9dde-73ee-8add-8b31447faab4', 'ALLOCATION', 500000000, NULL, '01a207b6-9ddc-7d46-a8c3-6da48c106bdb', NULL, NULL, NULL, '2026-11-23 02:00:00+00', '01a207b6-9ddb-73c6-8e12-4611aefd97c9', '01a207b6-9ddc-7179-8be3-a08e716511b4', '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207b6-9de2-7869-b18a-c77a953093e1', '01a207b6-9de2-7398-9a73-365db03c22ec', 'ALLOCATION', 500000000, NULL, '01a207b6-9ddc-7d46-a8c3-6da48c106bdb', NULL, NULL, NULL, '2026-11-23 02:00:00+00', '01a207b6-9ddb-73c6-8e12-4611aefd97c9', '01a207b6-9ddc-7179-8be3-a08e716511b4', '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207b6-9e32-70ab-ac87-e0140e1c693d', '01a207b6-9e31-7af3-bab5-f932fe1b5159', 'ALLOCATION', 200000000, NULL, '01a207b6-9ddc-7d46-a8c3-6da48c106bdb', NULL, NULL, NULL, '2026-11-23 02:00:00+00', '01a207b6-9ddb-73c6-8e12-4611aefd97c9', '01a207b6-9ddc-7179-8be3-a08e716511b4', '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207b6-9e3b-7099-b41c-58de49ce46dc', '01a207b6-9e31-7af3-bab5-f932fe1b5159', 'SUPPLEMENT', 120000000, NULL, '01a207b6-9e36-771d-aa29-e098c6a84179', '01a207b6-9e37-75c6-9baf-e72ca339536a', NULL, NULL, '2026-11-27 02:00:00+00', '01a207b6-9e30-743b-ba89-205b5cce3734', '01a207b6-9e30-7a85-854b-fac6a4c09706', 'Quý I');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207b6-9e47-7011-9c64-4f5bdd619046', '01a207b6-9e46-7abd-afc6-3fe70355da89', 'ALLOCATION', 50000000, NULL, '01a207b6-9ddc-7d46-a8c3-6da48c106bdb', NULL, NULL, NULL, '2026-11-23 02:00:00+00', '01a207b6-9ddb-73c6-8e12-4611aefd97c9', '01a207b6-9ddc-7179-8be3-a08e716511b4', '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207b6-9e49-70f8-8b7b-b248e38a3072', '01a207b6-9e48-7bd8-ba0d-b8c895a32000', 'ALLOCATION', 80000000, NULL, '01a207b6-9ddc-7d46-a8c3-6da48c106bdb', NULL, NULL, NULL, '2026-11-23 02:00:00+00', '01a207b6-9ddb-73c6-8e12-4611aefd97c9', '01a207b6-9ddc-7179-8be3-a08e716511b4', '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207b6-9e49-7c52-89df-78bc9bc9d33b', '01a207b6-9dde-73ee-8add-8b31447faab4', 'COMMITMENT', 3000000, NULL, NULL, NULL, NULL, NULL, '2026-11-23 02:00:00+00', '01a207b6-9ddb-73c6-8e12-4611aefd97c9', '01a207b6-9ddc-7179-8be3-a08e716511b4', 'HĐ 01');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207b6-9e49-7c72-9488-bb9e716bde86', '01a207b6-9dde-73ee-8add-8b31447faab4', 'DISBURSEMENT', 2000000, NULL, NULL, NULL, NULL, 'PC-0001', '2026-11-23 02:00:00+00', '01a207b6-9ddb-73c6-8e12-4611aefd97c9', '01a207b6-9ddc-7179-8be3-a08e716511b4', '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207b6-9e53-7cbf-942e-cdc30a6c65e2', '01a207b6-9dde-73ee-8add-8b31447faab4', 'HOLD', 330000, '01a207b6-9e52-78dc-bdde-856609e48b9e', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207b6-9df8-76f8-8ae7-d1a12636a59d', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207b6-9e61-78a5-aea0-9706f980e361', '01a207b6-9dde-73ee-8add-8b31447faab4', 'ACCEPTANCE', 206250, '01a207b6-9e52-78dc-bdde-856609e48b9e', NULL, NULL, NULL, NULL, '2026-11-30 02:15:00+00', '01a207b6-9df7-7f74-b097-6893369d2dc6', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207b6-9e61-78dd-b80d-a34f11dab47f', '01a207b6-9dde-73ee-8add-8b31447faab4', 'RELEASE', 123750, '01a207b6-9e52-78dc-bdde-856609e48b9e', NULL, NULL, NULL, NULL, '2026-11-30 02:15:00+00', '01a207b6-9df7-7f74-b097-6893369d2dc6', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207b6-9e6a-74c0-902a-99270e44e5ba', '01a207b6-9dde-73ee-8add-8b31447faab4', 'HOLD', 330000, '01a207b6-9e69-7b2f-9c23-cb51f8af9cab', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207b6-9df8-76f8-8ae7-d1a12636a59d', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207b6-9e74-723d-840b-35ababf28335', '01a207b6-9dde-73ee-8add-8b31447faab4', 'ACCEPTANCE', 82500, '01a207b6-9e69-7b2f-9c23-cb51f8af9cab', NULL, NULL, NULL, NULL, '2026-11-30 01:30:00+00', '01a207b6-9df7-7f74-b097-6893369d2dc6', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207b6-9e74-7271-86e2-4b637c7ef14b', '01a207b6-9dde-73ee-8add-8b31447faab4', 'RELEASE', 247500, '01a207b6-9e69-7b2f-9c23-cb51f8af9cab', NULL, NULL, NULL, NULL, '2026-11-30 01:30:00+00', '01a207b6-9df7-7f74-b097-6893369d2dc6', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207b6-9e7a-7cb9-a5d8-721efed7445c', '01a207b6-9dde-73ee-8add-8b31447faab4', 'HOLD', 330000, '01a207b6-9e7a-74b6-b9ab-a4d5ccaffe79', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207b6-9df8-76f8-8ae7-d1a12636a59d', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207b6-9e81-76b2-ab80-8c154c68068d', '01a207b6-9dde-73ee-8add-8b31447faab4', 'HOLD', 165000, '01a207b6-9e80-7dc5-85bf-944a168c57c4', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207b6-9df8-76f8-8ae7-d1a12636a59d', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207b6-9e87-7740-8d96-938187ed7d4c', '01a207b6-9dde-73ee-8add-8b31447faab4', 'HOLD', 165000, '01a207b6-9e86-7e21-a983-ebcb77a365f4', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207b6-9df8-76f8-8ae7-d1a12636a59d', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207b6-9e8e-75da-b49f-506a3f111f3a', '01a207b6-9dde-73ee-8add-8b31447faab4', 'HOLD', 165000, '01a207b6-9e8d-7c58-b80a-b2d0b1a15834', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207b6-9df8-76f8-8ae7-d1a12636a59d', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207b6-9e94-728e-a2ce-772336e7cbc6', '01a207b6-9dde-73ee-8add-8b31447faab4', 'HOLD', 165000, '01a207b6-9e93-7b29-b1d8-ab1097fb5387', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207b6-9df8-76f8-8ae7-d1a12636a59d', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207b6-9e9d-7209-b212-89124ed7bcd5', '01a207b6-9dde-73ee-8add-8b31447faab4', 'RELEASE', 165000, '01a207b6-9e86-7e21-a983-ebcb77a365f4', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207b6-9df7-7f74-b097-6893369d2dc6', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207b6-9ea1-7c71-98ec-7fcc30a96819', '01a207b6-9dde-73ee-8add-8b31447faab4', 'HOLD', 330000, '01a207b6-9ea1-7573-80a7-c549d3d78896', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207b6-9df8-76f8-8ae7-d1a12636a59d', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207b6-9ea7-7b4f-8b6a-b545635d85f4', '01a207b6-9dde-73ee-8add-8b31447faab4', 'RELEASE', 330000, '01a207b6-9ea1-7573-80a7-c549d3d78896', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207b6-9df8-76f8-8ae7-d1a12636a59d', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207b6-9ead-7b72-86be-d7b0464fd2cd', '01a207b6-9dde-73ee-8add-8b31447faab4', 'HOLD', 165000, '01a207b6-9ead-7112-bf45-df9e001395ee', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207b6-9df8-76f8-8ae7-d1a12636a59d', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207b6-9eb4-754a-bdfb-033add755b22', '01a207b6-9dde-73ee-8add-8b31447faab4', 'RELEASE', 165000, '01a207b6-9ead-7112-bf45-df9e001395ee', NULL, NULL, NULL, NULL, '2026-11-30 01:00:00+00', '01a207b6-9df8-76f8-8ae7-d1a12636a59d', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207b6-9ec4-7caa-9f73-ddb49d63af19', '01a207b6-9dde-73ee-8add-8b31447faab4', 'HOLD', 165000, '01a207b6-9ec4-738e-b8f4-28c769cfec27', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207b6-9df7-7f74-b097-6893369d2dc6', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207b6-9ecc-7e82-b2ef-d8dca1469956', '01a207b6-9dde-73ee-8add-8b31447faab4', 'HOLD', 330000, '01a207b6-9ecc-73ee-822a-f476f5128c69', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207b6-9df8-76f8-8ae7-d1a12636a59d', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207b6-9ed9-7746-a0b9-0d95eacf724d', '01a207b6-9dde-73ee-8add-8b31447faab4', 'RELEASE', 330000, '01a207b6-9ecc-73ee-822a-f476f5128c69', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207b6-9df8-76f8-8ae7-d1a12636a59d', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207b6-9ed9-778c-b666-1892a7dd1d3b', '01a207b6-9dde-73ee-8add-8b31447faab4', 'HOLD', 495000, '01a207b6-9ecc-73ee-822a-f476f5128c69', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207b6-9df8-76f8-8ae7-d1a12636a59d', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207b6-9ee7-700b-9acf-1ca3481f9091', '01a207b6-9dde-73ee-8add-8b31447faab4', 'HOLD', 165000, '01a207b6-9ee6-769f-9c0a-14a6bbb0cb1b', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207b6-9df8-76f8-8ae7-d1a12636a59d', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207b6-9eed-7ef9-aba2-f5ac68bc0e11', '01a207b6-9dde-73ee-8add-8b31447faab4', 'HOLD', 3300000, '01a207b6-9eed-75bf-bc74-42f9878570e9', NULL, NULL, NULL, NULL, '2026-11-27 02:00:00+00', '01a207b6-9df8-76f8-8ae7-d1a12636a59d', NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207b6-9f0d-7b60-ad7d-b27caa032aaf', '01a207b6-9dde-73ee-8add-8b31447faab4', 'RELEASE', 165000, '01a207b6-9e8d-7c58-b80a-b2d0b1a15834', NULL, NULL, NULL, NULL, '2026-12-05 01:00:00+00', NULL, NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207b6-9f11-7542-9624-c7dcdada0ce4', '01a207b6-9dde-73ee-8add-8b31447faab4', 'RELEASE', 165000, '01a207b6-9e93-7b29-b1d8-ab1097fb5387', NULL, NULL, NULL, NULL, '2026-12-05 01:00:00+00', NULL, NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207b6-9f15-7a2b-ae5e-2982cfe5bf14', '01a207b6-9dde-73ee-8add-8b31447faab4', 'RELEASE', 330000, '01a207b6-9e7a-74b6-b9ab-a4d5ccaffe79', NULL, NULL, NULL, NULL, '2026-12-05 01:00:00+00', NULL, NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207b6-9f19-7491-9f8d-2c2df09a22c3', '01a207b6-9dde-73ee-8add-8b31447faab4', 'RELEASE', 165000, '01a207b6-9e80-7dc5-85bf-944a168c57c4', NULL, NULL, NULL, NULL, '2026-12-05 01:00:00+00', NULL, NULL, '');
INSERT INTO public.ledger_entry (id, line, kind, amount, act, decision, proposal, reverses, voucher, posted_at, posted_by, approved_by, note) VALUES ('01a207b6-9f1f-7abd-a79f-e5ada1114437', '01a207b6-9dde-73ee-8add-8b31447faab4', 'HOLD', 330000, '01a207b6-9f1f-7320-a18f-71b68b2eb1de', NULL, NULL, NULL, NULL, '2026-12-05 01:00:00+00', '01a207b6-9df8-76f8-8ae7-d1a12636a59d', NULL, '');

INSERT INTO public.maintenance (id, resource, kind, starts_at, ends_at, reason, made_by, made_at, finished_by, withdrawn_at) VALUES ('01a207b6-9dfc-7a6b-bf01-0b15af46ef45', '01a207b6-9df3-7b71-90a6-e982c3dff7aa', 'PLANNED', '2026-12-21 01:00:00+00', '2026-12-21 10:00:00+00', 'Thay dây', '01a207b6-9df7-7f74-b097-6893369d2dc6', '2026-11-27 02:00:00+00', NULL, NULL);
INSERT INTO public.maintenance (id, resource, kind, starts_at, ends_at, reason, made_by, made_at, finished_by, withdrawn_at) VALUES ('01a207b6-9dfd-7467-ad87-48fc034e1cf2', '01a207b6-9df4-7d81-8e76-9da1728c2a28', 'BREAKDOWN', '2026-11-24 02:00:00+00', '2026-11-27 02:00:00+00', 'Rò khí', '01a207b6-9df7-7f74-b097-6893369d2dc6', '2026-11-27 02:00:00+00', NULL, NULL);

INSERT INTO public.membership (id, firm, person, title, is_contact, valid_from, valid_to) VALUES ('01a207b6-9dea-7bbd-a52d-f1fb02f1e464', '01a207b6-9de8-7c06-ac9e-9e3578357638', '01a207b6-9dea-765d-9f2a-ead1c94c7eec', '', false, '2026-01-05', NULL);
INSERT INTO public.membership (id, firm, person, title, is_contact, valid_from, valid_to) VALUES ('01a207b6-9deb-78b3-b0c6-113b858d1a41', '01a207b6-9de8-7c06-ac9e-9e3578357638', '01a207b6-9deb-7562-9ea4-f3e32e150c51', '', false, '2026-01-05', NULL);
INSERT INTO public.membership (id, firm, person, title, is_contact, valid_from, valid_to) VALUES ('01a207b6-9deb-7f3f-b8f6-6fba55b408fb', '01a207b6-9de9-7ea4-80a5-5937daa0885c', '01a207b6-9deb-7c59-aa1e-6f1e8363fee0', '', false, '2026-01-05', NULL);

INSERT INTO public.migration (id, name, app_name, ran_on) VALUES (1, '2026-11-23T08:00:00:000000', 'incubator', '2026-11-23 09:22:18.032397');
INSERT INTO public.migration (id, name, app_name, ran_on) VALUES (2, '2026-11-23T08:10:00:000000', 'tenants', '2026-11-23 09:22:18.039429');
INSERT INTO public.migration (id, name, app_name, ran_on) VALUES (3, '2026-11-23T08:20:00:000000', 'facilities', '2026-11-23 09:22:18.072622');

INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207b6-9e56-7de6-828a-ce371bf9d30a', '01a207b6-9e52-78dc-bdde-856609e48b9e', '01a207b6-9ded-7e5f-bc87-c61a1215441c', 1, '2026-11-30 01:00:00+00', '2026-11-30 02:15:00+00', '2026-11-30 00:30:00+00', '2026-11-30 02:30:00+00', true, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207b6-9e6b-7c80-8dad-14473dd0dc71', '01a207b6-9e69-7b2f-9c23-cb51f8af9cab', '01a207b6-9df1-7dc1-95df-1e09c052cd8e', 1, '2026-11-30 01:00:00+00', '2026-11-30 01:30:00+00', '2026-11-30 00:30:00+00', '2026-11-30 01:45:00+00', true, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207b6-9e6b-7d2d-bdbe-ba7258e15e81', '01a207b6-9e69-7b2f-9c23-cb51f8af9cab', '01a207b6-9df5-76a3-8ef1-7765ce67e9bc', 0, '2026-11-30 01:00:00+00', '2026-11-30 01:30:00+00', '2026-11-30 01:00:00+00', '2026-11-30 01:30:00+00', true, '01a207b6-9df5-7a89-818d-1408e67b50eb');
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207b6-9e7c-7255-8bc6-f58eb71fdad2', '01a207b6-9e7a-74b6-b9ab-a4d5ccaffe79', '01a207b6-9ded-7e5f-bc87-c61a1215441c', 1, '2026-11-30 06:00:00+00', '2026-11-30 08:00:00+00', '2026-11-30 05:30:00+00', '2026-11-30 08:15:00+00', true, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207b6-9e82-7a1c-abe2-286474a259f8', '01a207b6-9e80-7dc5-85bf-944a168c57c4', '01a207b6-9df4-7d81-8e76-9da1728c2a28', 1, '2026-12-01 01:00:00+00', '2026-12-01 02:00:00+00', '2026-12-01 00:30:00+00', '2026-12-01 02:15:00+00', true, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207b6-9e88-7cd2-9762-2a349cef1d78', '01a207b6-9e86-7e21-a983-ebcb77a365f4', '01a207b6-9df4-7d81-8e76-9da1728c2a28', 1, '2026-12-01 03:00:00+00', '2026-12-01 04:00:00+00', '2026-12-01 02:30:00+00', '2026-12-01 04:15:00+00', false, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207b6-9ea3-7341-8880-8343181de04a', '01a207b6-9ea1-7573-80a7-c549d3d78896', '01a207b6-9ded-7e5f-bc87-c61a1215441c', 1, '2026-12-08 01:00:00+00', '2026-12-08 03:00:00+00', '2026-12-08 00:30:00+00', '2026-12-08 03:15:00+00', false, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207b6-9eaf-7764-9056-8131a58c2e69', '01a207b6-9ead-7112-bf45-df9e001395ee', '01a207b6-9ded-7e5f-bc87-c61a1215441c', 1, '2026-11-30 04:00:00+00', '2026-11-30 05:00:00+00', '2026-11-30 03:30:00+00', '2026-11-30 05:15:00+00', false, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207b6-9ebe-7f42-adb3-88c37380a22b', '01a207b6-9ebc-7936-9b56-5a1055631af3', '01a207b6-9df1-72d9-9e55-edba9e9e5d68', 1, '2026-12-09 02:00:00+00', '2026-12-09 04:00:00+00', '2026-12-09 02:00:00+00', '2026-12-09 04:00:00+00', true, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207b6-9ebe-7fec-ae01-098f5fcfef86', '01a207b6-9ebc-7a0b-baa0-a9e7d8a5c704', '01a207b6-9df0-7371-b9fe-8a136743d1e6', 3, '2026-12-09 02:00:00+00', '2026-12-09 04:00:00+00', '2026-12-09 02:00:00+00', '2026-12-09 04:00:00+00', true, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207b6-9ec6-7826-b319-289bf24a555b', '01a207b6-9ec4-738e-b8f4-28c769cfec27', '01a207b6-9ded-7e5f-bc87-c61a1215441c', 1, '2026-12-10 10:00:00+00', '2026-12-10 11:00:00+00', '2026-12-10 09:30:00+00', '2026-12-10 11:15:00+00', true, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207b6-9edb-7656-b092-a7f78c77bdd9', '01a207b6-9ecc-73ee-822a-f476f5128c69', '01a207b6-9ded-7e5f-bc87-c61a1215441c', 1, '2026-12-15 06:00:00+00', '2026-12-15 09:00:00+00', '2026-12-15 05:30:00+00', '2026-12-15 09:15:00+00', true, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207b6-9ee1-7211-a648-1779e6d53b96', '01a207b6-9edf-7af2-ab95-ea173599b287', '01a207b6-9df0-7371-b9fe-8a136743d1e6', 1, '2026-12-16 01:00:00+00', '2026-12-16 05:00:00+00', '2026-12-16 01:00:00+00', '2026-12-16 05:00:00+00', true, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207b6-9ee8-788b-8fa2-0f794b31fa7a', '01a207b6-9ee6-769f-9c0a-14a6bbb0cb1b', '01a207b6-9df3-706a-a981-05feab53dfa0', 1, '2026-12-17 02:00:00+00', '2026-12-17 03:00:00+00', '2026-12-17 01:30:00+00', '2026-12-17 03:15:00+00', true, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207b6-9ee8-78fe-ade9-16a73cc4c07b', '01a207b6-9ee6-769f-9c0a-14a6bbb0cb1b', '01a207b6-9df5-76a3-8ef1-7765ce67e9bc', 1, '2026-12-17 02:00:00+00', '2026-12-17 03:00:00+00', '2026-12-17 02:00:00+00', '2026-12-17 03:00:00+00', true, '01a207b6-9df5-7a89-818d-1408e67b50eb');
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207b6-9eef-74e6-89a3-faf33f366b09', '01a207b6-9eed-75bf-bc74-42f9878570e9', '01a207b6-9df3-7b71-90a6-e982c3dff7aa', 1, '2026-12-17 07:00:00+00', '2026-12-18 03:00:00+00', '2026-12-17 06:30:00+00', '2026-12-18 03:15:00+00', true, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207b6-9ef5-7da6-8295-660a41fd4db6', '01a207b6-9ef4-78e0-a858-1ef55f41bac5', '01a207b6-9df1-72d9-9e55-edba9e9e5d68', 1, '2027-01-11 01:00:00+00', '2027-01-11 02:00:00+00', '2027-01-11 01:00:00+00', '2027-01-11 02:00:00+00', true, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207b6-9e8f-7c86-83f4-3d284870e1c9', '01a207b6-9e8d-7c58-b80a-b2d0b1a15834', '01a207b6-9df4-7d81-8e76-9da1728c2a28', 1, '2026-12-01 06:00:00+00', '2026-12-01 07:00:00+00', '2026-12-01 05:30:00+00', '2026-12-01 07:15:00+00', false, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207b6-9e95-756f-a488-30a719c25f34', '01a207b6-9e93-7b29-b1d8-ab1097fb5387', '01a207b6-9df4-7d81-8e76-9da1728c2a28', 1, '2026-12-01 08:00:00+00', '2026-12-01 09:00:00+00', '2026-12-01 07:30:00+00', '2026-12-01 09:15:00+00', false, NULL);
INSERT INTO public.occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, blocked_until, holds, attendant) VALUES ('01a207b6-9f21-707c-8968-7a7351e674e7', '01a207b6-9f1f-7320-a18f-71b68b2eb1de', '01a207b6-9df4-7d81-8e76-9da1728c2a28', 1, '2026-12-22 01:00:00+00', '2026-12-22 03:00:00+00', '2026-12-22 00:30:00+00', '2026-12-22 03:15:00+00', true, NULL);

INSERT INTO public.opening_hours (id, incubator, resource, kind, weekday, opens, closes, valid_from, valid_to) VALUES ('01a207b6-9de3-7349-b308-619c0f8919b0', '01a207b6-9dda-747d-897c-66ba14d2dc9f', NULL, 'OPEN', 0, 480, 1020, NULL, NULL);
INSERT INTO public.opening_hours (id, incubator, resource, kind, weekday, opens, closes, valid_from, valid_to) VALUES ('01a207b6-9de4-7160-8bf5-137f0cffa100', '01a207b6-9dda-747d-897c-66ba14d2dc9f', NULL, 'STAFFED', 0, 480, 1020, NULL, NULL);
INSERT INTO public.opening_hours (id, incubator, resource, kind, weekday, opens, closes, valid_from, valid_to) VALUES ('01a207b6-9de4-771b-9120-d3fdfc319939', '01a207b6-9dda-747d-897c-66ba14d2dc9f', NULL, 'OPEN', 1, 480, 1020, NULL, NULL);
INSERT INTO public.opening_hours (id, incubator, resource, kind, weekday, opens, closes, valid_from, valid_to) VALUES ('01a207b6-9de4-7af7-bace-541a808cc6c2', '01a207b6-9dda-747d-897c-66ba14d2dc9f', NULL, 'STAFFED', 1, 480, 1020, NULL, NULL);
INSERT INTO public.opening_hours (id, incubator, resource, kind, weekday, opens, closes, valid_from, valid_to) VALUES ('01a207b6-9de4-7e76-96b0-8d568285a11e', '01a207b6-9dda-747d-897c-66ba14d2dc9f', NULL, 'OPEN', 2, 480, 1020, NULL, NULL);
INSERT INTO public.opening_hours (id, incubator, resource, kind, weekday, opens, closes, valid_from, valid_to) VALUES ('01a207b6-9de5-71cc-a846-f51f794f105c', '01a207b6-9dda-747d-897c-66ba14d2dc9f', NULL, 'STAFFED', 2, 480, 1020, NULL, NULL);
INSERT INTO public.opening_hours (id, incubator, resource, kind, weekday, opens, closes, valid_from, valid_to) VALUES ('01a207b6-9de5-7550-81ba-2a857c00e973', '01a207b6-9dda-747d-897c-66ba14d2dc9f', NULL, 'OPEN', 3, 480, 1020, NULL, NULL);
INSERT INTO public.opening_hours (id, incubator, resource, kind, weekday, opens, closes, valid_from, valid_to) VALUES ('01a207b6-9de5-785f-8724-cb62119f3bd4', '01a207b6-9dda-747d-897c-66ba14d2dc9f', NULL, 'STAFFED', 3, 480, 1020, NULL, NULL);
INSERT INTO public.opening_hours (id, incubator, resource, kind, weekday, opens, closes, valid_from, valid_to) VALUES ('01a207b6-9de5-7b41-90d8-ead5f27a7a79', '01a207b6-9dda-747d-897c-66ba14d2dc9f', NULL, 'OPEN', 4, 480, 1020, NULL, NULL);
INSERT INTO public.opening_hours (id, incubator, resource, kind, weekday, opens, closes, valid_from, valid_to) VALUES ('01a207b6-9de5-7e0d-a8f5-b2ec17953606', '01a207b6-9dda-747d-897c-66ba14d2dc9f', NULL, 'STAFFED', 4, 480, 1020, NULL, NULL);
INSERT INTO public.opening_hours (id, incubator, resource, kind, weekday, opens, closes, valid_from, valid_to) VALUES ('01a207b6-9de6-70e9-a5c0-452cbe04fd90', '01a207b6-9dda-747d-897c-66ba14d2dc9f', NULL, 'OPEN', 5, 480, 720, NULL, NULL);
INSERT INTO public.opening_hours (id, incubator, resource, kind, weekday, opens, closes, valid_from, valid_to) VALUES ('01a207b6-9de6-73a4-b180-8935b9dc3325', '01a207b6-9dda-747d-897c-66ba14d2dc9f', NULL, 'STAFFED', 5, 480, 720, NULL, NULL);

INSERT INTO public.password_link (id, token_hash, account, created_at, expires_at, used_at) VALUES ('01a207b6-9e03-7c3b-a5c8-93aea86c7a05', 'f4b81cdfcecd7fa91f7119179d4fc75d7cf8746cbe9c103c12dd621caad64a89', '01a207b6-9e02-7d8e-9b18-1e1233c8e6ab', '2026-11-27 02:00:00+00', '2026-12-04 02:00:00+00', NULL);
INSERT INTO public.password_link (id, token_hash, account, created_at, expires_at, used_at) VALUES ('01a207b6-9e01-77bc-888d-1e648e90faaa', '1c61e0685e177be3074e37c82292e73bd6085676d5ed6215fac952a31a754082', '01a207b6-9dff-7cde-b51e-60d3b1970385', '2026-11-27 02:00:00+00', '2026-12-04 02:00:00+00', '2026-11-27 02:00:00+00');

INSERT INTO public.person (id, full_name, email, phone, search_key, sort_key, erased_at) VALUES ('01a207b6-9dda-7d06-924e-10ebf983591e', 'Trần Thị Kế', 'ke@example.vn', NULL, '', '', NULL);
INSERT INTO public.person (id, full_name, email, phone, search_key, sort_key, erased_at) VALUES ('01a207b6-9ddb-7e9a-ac1b-c8c3574c714b', 'Lê Văn Duyệt', 'duyet@example.vn', NULL, '', '', NULL);
INSERT INTO public.person (id, full_name, email, phone, search_key, sort_key, erased_at) VALUES ('01a207b6-9dea-765d-9f2a-ead1c94c7eec', 'Nguyễn Thị An', NULL, NULL, '', 'Nguyễn Thị An', NULL);
INSERT INTO public.person (id, full_name, email, phone, search_key, sort_key, erased_at) VALUES ('01a207b6-9deb-7562-9ea4-f3e32e150c51', 'Đỗ Thanh Bình', NULL, NULL, '', 'Đỗ Thanh Bình', NULL);
INSERT INTO public.person (id, full_name, email, phone, search_key, sort_key, erased_at) VALUES ('01a207b6-9deb-7c59-aa1e-6f1e8363fee0', 'Phạm Minh Khuê', NULL, NULL, '', 'Phạm Minh Khuê', NULL);
INSERT INTO public.person (id, full_name, email, phone, search_key, sort_key, erased_at) VALUES ('01a207b6-9df5-7a89-818d-1408e67b50eb', 'Lê Văn Được', NULL, NULL, '', 'Lê Văn Được', NULL);
INSERT INTO public.person (id, full_name, email, phone, search_key, sort_key, erased_at) VALUES ('01a207b6-9df7-7cce-97f5-1634ae37e7a2', 'Vũ Thị Mai', 'mai@example.vn', NULL, '', '', NULL);
INSERT INTO public.person (id, full_name, email, phone, search_key, sort_key, erased_at) VALUES ('01a207b6-9df8-7404-bfbb-69f546dec482', 'Hoàng Thị Lan', 'lan@example.vn', NULL, '', '', NULL);
INSERT INTO public.person (id, full_name, email, phone, search_key, sort_key, erased_at) VALUES ('01a207b6-9df8-7ae2-b987-b67cc1c9c839', 'Ngô Văn Khánh', 'khanh@example.vn', NULL, '', '', NULL);
INSERT INTO public.person (id, full_name, email, phone, search_key, sort_key, erased_at) VALUES ('01a207b6-9df9-71be-a044-65cbee153c34', 'Đặng Minh', 'minh@example.vn', NULL, '', '', NULL);
INSERT INTO public.person (id, full_name, email, phone, search_key, sort_key, erased_at) VALUES ('01a207b6-9dfe-7e8e-90d0-8d4775a91aee', 'Bùi Thị Sổ Sách', 'bui@example.vn', NULL, 'bui thi so sach bui@example.vn
bùi thị sổ sách bui@example.vn', 'r37e004006tf0010sef0005rm002r37e00400', NULL);
INSERT INTO public.person (id, full_name, email, phone, search_key, sort_key, erased_at) VALUES ('01a207b6-9e02-773a-a3ab-84b19abd2a71', 'Kiểm Toán', NULL, '0912345678', 'kiem toan 0912345678
kiểm toán 0912345678', 'sl3k00040hfbj00020sl3k00040', NULL);
INSERT INTO public.person (id, full_name, email, phone, search_key, sort_key, erased_at) VALUES ('01a207b6-9e30-70b2-a5d4-062d7c50a26c', 'Trần Văn Nháp', 'nhap@example.vn', NULL, '', '', NULL);
INSERT INTO public.person (id, full_name, email, phone, search_key, sort_key, erased_at) VALUES ('01a207b6-9e30-77fd-96b2-eb3996349654', 'Đỗ Thị Duyệt', 'duyetchi@example.vn', NULL, '', '', NULL);

INSERT INTO public.phase (id, programme, code, year_from, year_to, indicative, override, allocated_state, allocated_other) VALUES ('01a207b6-9dd5-7a89-915e-ec020b04ff4f', '01a207b6-9dd4-7a0d-82dc-da01006528dc', 'GD1', 2013, 2015, 2000000000, 0, 0, 0);
INSERT INTO public.phase (id, programme, code, year_from, year_to, indicative, override, allocated_state, allocated_other) VALUES ('01a207b6-9dd6-72aa-ab46-e9d94c77b635', '01a207b6-9dd4-7a0d-82dc-da01006528dc', 'GD2', 2016, 2020, 3000000000, 0, 0, 0);
INSERT INTO public.phase (id, programme, code, year_from, year_to, indicative, override, allocated_state, allocated_other) VALUES ('01a207b6-9dd6-7979-b281-27f38185a71a', '01a207b6-9dd6-7505-8356-e12802b1c810', 'GD1', 2013, 2015, 5000000000, 0, 0, 0);
INSERT INTO public.phase (id, programme, code, year_from, year_to, indicative, override, allocated_state, allocated_other) VALUES ('01a207b6-9dd6-7b2d-b15f-8187658e9d26', '01a207b6-9dd6-7505-8356-e12802b1c810', 'GD2', 2016, 2020, 11000000000, 0, 0, 0);
INSERT INTO public.phase (id, programme, code, year_from, year_to, indicative, override, allocated_state, allocated_other) VALUES ('01a207b6-9dd7-707e-b9db-a056bb4c6566', '01a207b6-9dd6-7cac-810b-f394f2b5260e', 'GD1', 2013, 2015, 5000000000, 0, 0, 0);
INSERT INTO public.phase (id, programme, code, year_from, year_to, indicative, override, allocated_state, allocated_other) VALUES ('01a207b6-9dd7-71e5-a7c5-b8bd2eee91da', '01a207b6-9dd6-7cac-810b-f394f2b5260e', 'GD2', 2016, 2020, 11000000000, 0, 0, 0);
INSERT INTO public.phase (id, programme, code, year_from, year_to, indicative, override, allocated_state, allocated_other) VALUES ('01a207b6-9dd7-772a-8572-6bab31440888', '01a207b6-9dd7-7373-9bcd-0571c72b8e67', 'GD1', 2013, 2015, 5000000000, 0, 0, 0);
INSERT INTO public.phase (id, programme, code, year_from, year_to, indicative, override, allocated_state, allocated_other) VALUES ('01a207b6-9dd7-784b-b7dd-e6f38f48f37a', '01a207b6-9dd7-7373-9bcd-0571c72b8e67', 'GD2', 2016, 2020, 11000000000, 0, 0, 0);
INSERT INTO public.phase (id, programme, code, year_from, year_to, indicative, override, allocated_state, allocated_other) VALUES ('01a207b6-9dd7-7cf7-a713-9a7749df5ce0', '01a207b6-9dd7-796c-b59b-1995059ce797', 'GD1', 2013, 2015, 3000000000, 0, 0, 0);
INSERT INTO public.phase (id, programme, code, year_from, year_to, indicative, override, allocated_state, allocated_other) VALUES ('01a207b6-9dd7-7e08-a938-18e1ba958348', '01a207b6-9dd7-796c-b59b-1995059ce797', 'GD2', 2016, 2020, 4000000000, 0, 0, 0);
INSERT INTO public.phase (id, programme, code, year_from, year_to, indicative, override, allocated_state, allocated_other) VALUES ('01a207b6-9dd8-7599-a806-cc6f1c1abfad', '01a207b6-9dd7-7eff-9511-6a04030908ae', 'GD1', 2013, 2015, 100000000000, 0, 0, 0);
INSERT INTO public.phase (id, programme, code, year_from, year_to, indicative, override, allocated_state, allocated_other) VALUES ('01a207b6-9dd8-76ce-a4b2-111507b0d4d9', '01a207b6-9dd7-7eff-9511-6a04030908ae', 'GD2', 2016, 2020, 100000000000, 1000000000, 1370000000, 80000000);

INSERT INTO public.phase_override (id, phase, amount, decision, made_by, approved_by, made_at) VALUES ('01a207b6-9e45-721c-9cb2-cd2b83fc4aa6', '01a207b6-9dd8-76ce-a4b2-111507b0d4d9', 1000000000, '01a207b6-9ddc-7d46-a8c3-6da48c106bdb', '01a207b6-9e30-743b-ba89-205b5cce3734', '01a207b6-9e30-7a85-854b-fac6a4c09706', '2026-11-27 02:00:00+00');

INSERT INTO public.plan (id, number, title_vi, title_en, issued_on, year_from, year_to) VALUES ('01a207b6-9dd3-7f94-a77d-5368fced5438', '131/KH-UBND', 'Trợ giúp phát triển doanh nghiệp nhỏ và vừa trong lĩnh vực công nghiệp hỗ trợ trên địa bàn Thành phố giai đoạn 2013-2020', 'Assistance to small and medium enterprises in supporting industries in the city, 2013-2020', '2013-08-13', 2013, 2020);

INSERT INTO public.programme (id, plan, code, "position", name_vi, name_en, target_vi, target_en, lead) VALUES ('01a207b6-9dd4-7a0d-82dc-da01006528dc', '01a207b6-9dd3-7f94-a77d-5368fced5438', 'CT1', 1, 'Chương trình phổ biến công nghệ kỹ thuật sản xuất công nghiệp hỗ trợ cho doanh nghiệp nhỏ và vừa', 'Dissemination of production technology of supporting industries', 'Số lượng doanh nghiệp được tiếp cận: Khoảng 1000 doanh nghiệp', 'About 1,000 firms reached', '01a207b6-9dd2-798f-be16-7d7d9223d1d3');
INSERT INTO public.programme (id, plan, code, "position", name_vi, name_en, target_vi, target_en, lead) VALUES ('01a207b6-9dd6-7505-8356-e12802b1c810', '01a207b6-9dd3-7f94-a77d-5368fced5438', 'CT2', 2, 'Chương trình trợ giúp doanh nghiệp nhỏ và vừa trở thành nhà cung ứng cho các tập đoàn đa quốc gia, các doanh nghiệp lớn trong lĩnh vực chế tạo', 'Helping firms become suppliers of multinational and large manufacturers', '200 doanh nghiệp tham gia vào chương trình, 100 doanh nghiệp trở thành nhà cung ứng', '200 firms take part, 100 become suppliers', '01a207b6-9dd2-7ace-beab-f1f7c915b56a');
INSERT INTO public.programme (id, plan, code, "position", name_vi, name_en, target_vi, target_en, lead) VALUES ('01a207b6-9dd6-7cac-810b-f394f2b5260e', '01a207b6-9dd3-7f94-a77d-5368fced5438', 'CT3', 3, 'Chương trình hỗ trợ doanh nghiệp nhỏ và vừa áp dụng các hệ thống quản lý trong sản xuất', 'Management systems in production', '200 doanh nghiệp nhỏ và vừa trong lĩnh vực công nghiệp hỗ trợ thực hiện thành công', '200 firms of supporting industries succeed', '01a207b6-9dd2-7bd2-bf91-1d560a10224f');
INSERT INTO public.programme (id, plan, code, "position", name_vi, name_en, target_vi, target_en, lead) VALUES ('01a207b6-9dd7-7373-9bcd-0571c72b8e67', '01a207b6-9dd3-7f94-a77d-5368fced5438', 'CT4', 4, 'Chương trình đào tạo nguồn nhân lực cho doanh nghiệp nhỏ và vừa trong lĩnh vực công nghiệp hỗ trợ', 'Training of the workforce of supporting industries', 'Đào tạo 20.000 công nhân kỹ thuật chất lượng cao cho công nghiệp hỗ trợ', '20,000 highly skilled technical workers trained', '01a207b6-9dd2-7ce0-bdc7-2e2ecc0b2efd');
INSERT INTO public.programme (id, plan, code, "position", name_vi, name_en, target_vi, target_en, lead) VALUES ('01a207b6-9dd7-796c-b59b-1995059ce797', '01a207b6-9dd3-7f94-a77d-5368fced5438', 'CT5', 5, 'Chương trình xây dựng cơ sở dữ liệu và website cung cấp thông tin về công nghiệp hỗ trợ', 'Database and website about supporting industries', 'Cập nhật liên tục hàng năm đến năm 2020', 'Updated every year until 2020', '01a207b6-9dd2-798f-be16-7d7d9223d1d3');
INSERT INTO public.programme (id, plan, code, "position", name_vi, name_en, target_vi, target_en, lead) VALUES ('01a207b6-9dd7-7eff-9511-6a04030908ae', '01a207b6-9dd3-7f94-a77d-5368fced5438', 'CT6', 6, 'Chương trình xây dựng các vườn ươm doanh nghiệp và các Trung tâm hỗ trợ kỹ thuật lĩnh vực công nghiệp hỗ trợ', 'Business incubators and technical-support centres of supporting industries', NULL, NULL, '01a207b6-9dd2-7ace-beab-f1f7c915b56a');

INSERT INTO public.qualification (id, code, name_vi, name_en, valid_months) VALUES ('01a207b6-9de7-79ca-afff-4d97b5554b35', 'HD-AN-TOAN', 'Hướng dẫn an toàn xưởng', 'Skill HD-AN-TOAN', 12);
INSERT INTO public.qualification (id, code, name_vi, name_en, valid_months) VALUES ('01a207b6-9de8-7236-b128-fd6f3187fdcb', 'CN-CNC-TIEN', 'Vận hành tiện CNC', 'Skill CN-CNC-TIEN', 12);
INSERT INTO public.qualification (id, code, name_vi, name_en, valid_months) VALUES ('01a207b6-9de8-75bd-9791-168cbd1cb550', 'CN-DAP-CHAN', 'Vận hành máy dập, chấn', 'Skill CN-DAP-CHAN', 12);
INSERT INTO public.qualification (id, code, name_vi, name_en, valid_months) VALUES ('01a207b6-9de8-78b3-b80a-fcb2cd485d87', 'CN-LASER', 'Vận hành máy laser', 'Skill CN-LASER', 12);

INSERT INTO public.rate (id, resource, full_rate, incubated_rate, graduate_rate, external_rate, legal_basis, valid_from, valid_to) VALUES ('01a207b6-9def-76d5-b9d2-ce90f35fbd0f', '01a207b6-9ded-7e5f-bc87-c61a1215441c', 330000, 165000, 264000, 396000, 'Quyết định 15/QĐ-VU', '2026-01-01', NULL);
INSERT INTO public.rate (id, resource, full_rate, incubated_rate, graduate_rate, external_rate, legal_basis, valid_from, valid_to) VALUES ('01a207b6-9df0-7c1c-b7d1-352aa0ebf66e', '01a207b6-9df0-7371-b9fe-8a136743d1e6', 330000, 165000, 264000, 396000, 'Quyết định 15/QĐ-VU', '2026-01-01', NULL);
INSERT INTO public.rate (id, resource, full_rate, incubated_rate, graduate_rate, external_rate, legal_basis, valid_from, valid_to) VALUES ('01a207b6-9df1-7788-baa6-469b29db0a46', '01a207b6-9df1-72d9-9e55-edba9e9e5d68', 330000, 165000, 264000, 396000, 'Quyết định 15/QĐ-VU', '2026-01-01', NULL);
INSERT INTO public.rate (id, resource, full_rate, incubated_rate, graduate_rate, external_rate, legal_basis, valid_from, valid_to) VALUES ('01a207b6-9df2-7a66-8db1-d73e05f2a95e', '01a207b6-9df1-7dc1-95df-1e09c052cd8e', 330000, 165000, 264000, 396000, 'Quyết định 15/QĐ-VU', '2026-01-01', NULL);
INSERT INTO public.rate (id, resource, full_rate, incubated_rate, graduate_rate, external_rate, legal_basis, valid_from, valid_to) VALUES ('01a207b6-9df3-756e-83c8-44156a2502b9', '01a207b6-9df3-706a-a981-05feab53dfa0', 330000, 165000, 264000, 396000, 'Quyết định 15/QĐ-VU', '2026-01-01', NULL);
INSERT INTO public.rate (id, resource, full_rate, incubated_rate, graduate_rate, external_rate, legal_basis, valid_from, valid_to) VALUES ('01a207b6-9df4-77b6-9371-3bdac5113214', '01a207b6-9df3-7b71-90a6-e982c3dff7aa', 330000, 165000, 264000, 396000, 'Quyết định 15/QĐ-VU', '2026-01-01', NULL);
INSERT INTO public.rate (id, resource, full_rate, incubated_rate, graduate_rate, external_rate, legal_basis, valid_from, valid_to) VALUES ('01a207b6-9df5-7175-8ce8-76832cabd5f7', '01a207b6-9df4-7d81-8e76-9da1728c2a28', 330000, 165000, 264000, 396000, 'Quyết định 15/QĐ-VU', '2026-01-01', NULL);

INSERT INTO public.refused_request (id, at, actor, rule, verb, incubator, resource, firm, quantity, starts_at, ends_at, next_possible, reason) VALUES ('01a207b6-9f00-70f4-ac32-838d1c6bc18c', '2026-11-27 02:00:00+00', '01a207b6-9df8-7dd8-b696-2e0766866b2e', 'capacity-exceeded', 'request', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '01a207b6-9ded-7e5f-bc87-c61a1215441c', '01a207b6-9de9-7ea4-80a5-5937daa0885c', 1, '2026-12-15 06:00:00+00', '2026-12-15 07:00:00+00', '2026-12-16 01:00:00+00', '%(name)s is taken in %(blocked)s, with the time to set up and clean up. Choose another time.');
INSERT INTO public.refused_request (id, at, actor, rule, verb, incubator, resource, firm, quantity, starts_at, ends_at, next_possible, reason) VALUES ('01a207b6-9f09-7f3d-92ab-152d6ae2f0bf', '2026-11-27 02:00:00+00', '01a207b6-9df8-7dd8-b696-2e0766866b2e', 'outside-opening-hours', 'request', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '01a207b6-9df1-72d9-9e55-edba9e9e5d68', '01a207b6-9de9-7ea4-80a5-5937daa0885c', 1, '2026-12-06 01:00:00+00', '2026-12-06 02:00:00+00', '2026-12-07 01:00:00+00', '%(resource)s is not open on %(day)s.');

INSERT INTO public.resource (id, incubator, code, kind, name_vi, name_en, description, note, category, family, home_space, capacity, seats, area, is_bookable, is_unattended, needs_approval, needs_inspection, needs_calibration, audience, safety_class, technician_qualification, setup_minutes, cleanup_minutes, min_slot_minutes, max_slot_minutes, slot_step_minutes, notice_minutes, horizon_days, capex, bought_by, is_active, search_key, sort_key) VALUES ('01a207b6-9ded-7e5f-bc87-c61a1215441c', '01a207b6-9dda-747d-897c-66ba14d2dc9f', 'TB-03', 'MACHINE', 'Máy tiện CNC', 'Resource TB-03', '', '', '01a207b6-9dd9-76ba-9e58-62130a8b43f3', '', NULL, 1, NULL, NULL, true, false, false, false, false, 'TENANTS', 'B', NULL, 30, 15, 30, NULL, 30, 0, 60, 0, '01a207b6-9dde-73ee-8add-8b31447faab4', true, '', 'Máy tiện CNC');
INSERT INTO public.resource (id, incubator, code, kind, name_vi, name_en, description, note, category, family, home_space, capacity, seats, area, is_bookable, is_unattended, needs_approval, needs_inspection, needs_calibration, audience, safety_class, technician_qualification, setup_minutes, cleanup_minutes, min_slot_minutes, max_slot_minutes, slot_step_minutes, notice_minutes, horizon_days, capex, bought_by, is_active, search_key, sort_key) VALUES ('01a207b6-9df0-7371-b9fe-8a136743d1e6', '01a207b6-9dda-747d-897c-66ba14d2dc9f', 'TB-27', 'MACHINE', 'Trạm CAD', 'Resource TB-27', '', '', '01a207b6-9dd9-76ba-9e58-62130a8b43f3', '', NULL, 12, NULL, NULL, true, false, false, false, false, 'TENANTS', NULL, NULL, 0, 0, 30, NULL, 30, 0, 60, 0, '01a207b6-9dde-73ee-8add-8b31447faab4', true, '', 'Trạm CAD');
INSERT INTO public.resource (id, incubator, code, kind, name_vi, name_en, description, note, category, family, home_space, capacity, seats, area, is_bookable, is_unattended, needs_approval, needs_inspection, needs_calibration, audience, safety_class, technician_qualification, setup_minutes, cleanup_minutes, min_slot_minutes, max_slot_minutes, slot_step_minutes, notice_minutes, horizon_days, capex, bought_by, is_active, search_key, sort_key) VALUES ('01a207b6-9df1-72d9-9e55-edba9e9e5d68', '01a207b6-9dda-747d-897c-66ba14d2dc9f', 'KG-13', 'ROOM', 'Phòng họp H1', 'Resource KG-13', '', '', '01a207b6-9dd9-70c6-bc63-9b05e406843e', '', NULL, 1, NULL, NULL, true, false, false, false, false, 'TENANTS', NULL, NULL, 0, 0, 30, NULL, 30, 0, 60, 0, '01a207b6-9dde-73ee-8add-8b31447faab4', true, '', 'Phòng họp H1');
INSERT INTO public.resource (id, incubator, code, kind, name_vi, name_en, description, note, category, family, home_space, capacity, seats, area, is_bookable, is_unattended, needs_approval, needs_inspection, needs_calibration, audience, safety_class, technician_qualification, setup_minutes, cleanup_minutes, min_slot_minutes, max_slot_minutes, slot_step_minutes, notice_minutes, horizon_days, capex, bought_by, is_active, search_key, sort_key) VALUES ('01a207b6-9df1-7dc1-95df-1e09c052cd8e', '01a207b6-9dda-747d-897c-66ba14d2dc9f', 'TB-14', 'MACHINE', 'Máy dập 110 tấn', 'Resource TB-14', '', '', '01a207b6-9dd9-76ba-9e58-62130a8b43f3', '', NULL, 1, NULL, NULL, true, false, false, false, false, 'TENANTS', 'C', '01a207b6-9de8-75bd-9791-168cbd1cb550', 30, 15, 30, NULL, 30, 0, 60, 0, '01a207b6-9dde-73ee-8add-8b31447faab4', true, '', 'Máy dập 110 tấn');
INSERT INTO public.resource (id, incubator, code, kind, name_vi, name_en, description, note, category, family, home_space, capacity, seats, area, is_bookable, is_unattended, needs_approval, needs_inspection, needs_calibration, audience, safety_class, technician_qualification, setup_minutes, cleanup_minutes, min_slot_minutes, max_slot_minutes, slot_step_minutes, notice_minutes, horizon_days, capex, bought_by, is_active, search_key, sort_key) VALUES ('01a207b6-9df3-706a-a981-05feab53dfa0', '01a207b6-9dda-747d-897c-66ba14d2dc9f', 'TB-12', 'MACHINE', 'Máy cắt laser', 'Resource TB-12', '', '', '01a207b6-9dd9-76ba-9e58-62130a8b43f3', '', NULL, 1, NULL, NULL, true, false, false, false, false, 'TENANTS', 'D', '01a207b6-9de8-78b3-b80a-fcb2cd485d87', 30, 15, 30, NULL, 30, 0, 60, 0, '01a207b6-9dde-73ee-8add-8b31447faab4', true, '', 'Máy cắt laser');
INSERT INTO public.resource (id, incubator, code, kind, name_vi, name_en, description, note, category, family, home_space, capacity, seats, area, is_bookable, is_unattended, needs_approval, needs_inspection, needs_calibration, audience, safety_class, technician_qualification, setup_minutes, cleanup_minutes, min_slot_minutes, max_slot_minutes, slot_step_minutes, notice_minutes, horizon_days, capex, bought_by, is_active, search_key, sort_key) VALUES ('01a207b6-9df3-7b71-90a6-e982c3dff7aa', '01a207b6-9dda-747d-897c-66ba14d2dc9f', 'TB-05', 'MACHINE', 'Máy cắt dây EDM', 'Resource TB-05', '', '', '01a207b6-9dd9-76ba-9e58-62130a8b43f3', '', NULL, 1, NULL, NULL, true, true, false, false, false, 'TENANTS', 'B', NULL, 30, 15, 30, NULL, 30, 0, 60, 0, '01a207b6-9dde-73ee-8add-8b31447faab4', true, '', 'Máy cắt dây EDM');
INSERT INTO public.resource (id, incubator, code, kind, name_vi, name_en, description, note, category, family, home_space, capacity, seats, area, is_bookable, is_unattended, needs_approval, needs_inspection, needs_calibration, audience, safety_class, technician_qualification, setup_minutes, cleanup_minutes, min_slot_minutes, max_slot_minutes, slot_step_minutes, notice_minutes, horizon_days, capex, bought_by, is_active, search_key, sort_key) VALUES ('01a207b6-9df4-7d81-8e76-9da1728c2a28', '01a207b6-9dda-747d-897c-66ba14d2dc9f', 'TB-18', 'MACHINE', 'Máy in 3D kim loại', 'Resource TB-18', '', '', '01a207b6-9dd9-76ba-9e58-62130a8b43f3', '', NULL, 1, NULL, NULL, true, false, true, false, false, 'TENANTS', NULL, NULL, 30, 15, 30, NULL, 30, 0, 60, 0, '01a207b6-9dde-73ee-8add-8b31447faab4', true, '', 'Máy in 3D kim loại');
INSERT INTO public.resource (id, incubator, code, kind, name_vi, name_en, description, note, category, family, home_space, capacity, seats, area, is_bookable, is_unattended, needs_approval, needs_inspection, needs_calibration, audience, safety_class, technician_qualification, setup_minutes, cleanup_minutes, min_slot_minutes, max_slot_minutes, slot_step_minutes, notice_minutes, horizon_days, capex, bought_by, is_active, search_key, sort_key) VALUES ('01a207b6-9df5-76a3-8ef1-7765ce67e9bc', '01a207b6-9dda-747d-897c-66ba14d2dc9f', 'KTV', 'TECHNICIANS', 'Kỹ thuật viên', 'Resource KTV', '', '', '01a207b6-9dd9-76ba-9e58-62130a8b43f3', '', NULL, 1, NULL, NULL, false, false, false, false, false, 'TENANTS', NULL, NULL, 30, 15, 30, NULL, 30, 0, 60, 0, '01a207b6-9dde-73ee-8add-8b31447faab4', true, '', 'Kỹ thuật viên');

INSERT INTO public.resource_qualification (id, resource, qualification) VALUES ('01a207b6-9dee-7a25-aa03-29220a178782', '01a207b6-9ded-7e5f-bc87-c61a1215441c', '01a207b6-9de7-79ca-afff-4d97b5554b35');
INSERT INTO public.resource_qualification (id, resource, qualification) VALUES ('01a207b6-9def-7335-b0b0-0f73bdea7cd7', '01a207b6-9ded-7e5f-bc87-c61a1215441c', '01a207b6-9de8-7236-b128-fd6f3187fdcb');
INSERT INTO public.resource_qualification (id, resource, qualification) VALUES ('01a207b6-9df2-7673-8d21-9bf4a665f595', '01a207b6-9df1-7dc1-95df-1e09c052cd8e', '01a207b6-9de7-79ca-afff-4d97b5554b35');
INSERT INTO public.resource_qualification (id, resource, qualification) VALUES ('01a207b6-9df4-701f-aa05-1e1f01324d36', '01a207b6-9df3-7b71-90a6-e982c3dff7aa', '01a207b6-9de7-79ca-afff-4d97b5554b35');
INSERT INTO public.resource_qualification (id, resource, qualification) VALUES ('01a207b6-9df4-7479-a5c7-0cb407230562', '01a207b6-9df3-7b71-90a6-e982c3dff7aa', '01a207b6-9de8-7236-b128-fd6f3187fdcb');

INSERT INTO public.role_grant (id, account, role, incubator, granted_at) VALUES ('01a207b6-9e00-7371-b0e0-96bea9c214e0', '01a207b6-9dff-7cde-b51e-60d3b1970385', 'accountant', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '2026-11-27 02:00:00+00');
INSERT INTO public.role_grant (id, account, role, incubator, granted_at) VALUES ('01a207b6-9e03-739f-a73c-8f5f39017770', '01a207b6-9e02-7d8e-9b18-1e1233c8e6ab', 'auditor', NULL, '2026-11-27 02:00:00+00');

INSERT INTO public.sign_in_failure (id, login_hash, address_hash, failed_at) VALUES ('01a207b6-9e2f-7804-87da-8592a8dcdd19', '3d618d3a52476a45c513dfcfdc37b7bfb7c6a03dfe927adfbfccaf5b8a16dbca', 'd26f258e0bab08a615a4019a3a7a86776b6fb6ef36c87334dd846694245eabc4', '2026-11-27 02:00:00+00');

INSERT INTO public.sign_in_session (id, token_hash, account, created_at, seen_at, expires_at, address, agent) VALUES ('01a207b6-9e2b-7246-88d1-0964e17fc4e4', 'd7b4268109a378f9e95dd76e76680f0ba556648b9073f862640cf4fd2956b3d1', '01a207b6-9dff-7cde-b51e-60d3b1970385', '2026-11-27 02:00:00+00', '2026-11-27 02:00:00+00', '2026-12-11 02:00:00+00', '203.0.113.7', 'Firefox');

INSERT INTO public.support_mode (id, incubator, category, mode, legal_basis, valid_from, valid_to) VALUES ('01a207b6-9de6-7942-aa7a-818e3c432594', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '01a207b6-9dd9-76ba-9e58-62130a8b43f3', 'CASH', '', '2026-01-01', '2026-12-31');
INSERT INTO public.support_mode (id, incubator, category, mode, legal_basis, valid_from, valid_to) VALUES ('01a207b6-9de7-75ce-b84d-3d429891a7ce', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '01a207b6-9dd9-70c6-bc63-9b05e406843e', 'CASH', '', '2026-01-01', '2026-12-31');
INSERT INTO public.support_mode (id, incubator, category, mode, legal_basis, valid_from, valid_to) VALUES ('01a207b6-9ef1-728e-918c-a241f2693204', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '01a207b6-9dd9-70c6-bc63-9b05e406843e', 'IN_KIND', 'Quyết định 21/QĐ-VU', '2027-01-01', NULL);

INSERT INTO public.tenancy (id, firm, incubator, starts_on, ends_on) VALUES ('01a207b6-9de9-7524-9bde-805a29464915', '01a207b6-9de8-7c06-ac9e-9e3578357638', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '2026-01-05', NULL);
INSERT INTO public.tenancy (id, firm, incubator, starts_on, ends_on) VALUES ('01a207b6-9dea-72a7-9ee7-5001f543492d', '01a207b6-9de9-7ea4-80a5-5937daa0885c', '01a207b6-9dda-747d-897c-66ba14d2dc9f', '2026-01-05', NULL);

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

CREATE INDEX ledger_entry_line ON public.ledger_entry USING btree (line, posted_at);

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

