BEGIN TRANSACTION;
CREATE TABLE act (
    id UUID PRIMARY KEY NOT NULL,
    kind VARCHAR(20) NOT NULL,
    incubator UUID NOT NULL REFERENCES incubator (id) ON DELETE RESTRICT,
    category UUID NOT NULL REFERENCES cost_category (id) ON DELETE RESTRICT,
    year INT NOT NULL,
    line UUID REFERENCES budget_line (id) ON DELETE RESTRICT,
    mode VARCHAR(10) NOT NULL CHECK (mode IN ('NONE', 'CASH', 'IN_KIND')),
    full_cost BIGINT NOT NULL,
    tenant_price BIGINT NOT NULL,
    support BIGINT NOT NULL,
    surcharge BIGINT NOT NULL,
    legal_basis TEXT NOT NULL,
    status VARCHAR(10) NOT NULL CHECK (status IN ('HELD', 'ACCEPTED', 'RELEASED')),
    settled_full_cost BIGINT,
    settled_tenant_price BIGINT,
    settled_support BIGINT,
    settled_surcharge BIGINT,
    created_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT act_amounts CHECK (full_cost >= 0 AND tenant_price >= 0 AND support >= 0
        AND surcharge >= 0),
    CONSTRAINT act_identity CHECK (full_cost + surcharge = tenant_price + support),
    CONSTRAINT act_settled CHECK (settled_full_cost + settled_surcharge
        = settled_tenant_price + settled_support AND settled_support BETWEEN 0 AND support),
    CONSTRAINT act_funding CHECK (support = 0 OR (mode <> 'NONE' AND line IS NOT NULL)));
INSERT INTO "act" VALUES('01a207ec-03db-7bb6-bd76-b62043a49bce','BOOKING','01a207ec-03ae-73b9-8335-09bbe49f5d8c','01a207ec-03ad-7b5d-ba01-34fe79e4ddf0',2026,'01a207ec-03b0-736d-85e6-248007d016f1','CASH',660000,330000,330000,0,'Quyết định 15/QĐ-VU','ACCEPTED',412500,206250,206250,0,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207ec-03e2-70cc-a465-bb98c6d4dab3','BOOKING','01a207ec-03ae-73b9-8335-09bbe49f5d8c','01a207ec-03ad-7b5d-ba01-34fe79e4ddf0',2026,'01a207ec-03b0-736d-85e6-248007d016f1','CASH',660000,330000,330000,0,'Quyết định 15/QĐ-VU','ACCEPTED',165000,82500,82500,0,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207ec-03e6-70af-aa3a-385fcd3dd010','BOOKING','01a207ec-03ae-73b9-8335-09bbe49f5d8c','01a207ec-03ad-7b5d-ba01-34fe79e4ddf0',2026,'01a207ec-03b0-736d-85e6-248007d016f1','CASH',660000,330000,330000,0,'Quyết định 15/QĐ-VU','RELEASED',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207ec-03e7-7233-8baa-a5c21a6e8179','BOOKING','01a207ec-03ae-73b9-8335-09bbe49f5d8c','01a207ec-03ad-7b5d-ba01-34fe79e4ddf0',2026,'01a207ec-03b0-736d-85e6-248007d016f1','CASH',330000,165000,165000,0,'Quyết định 15/QĐ-VU','RELEASED',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207ec-03e8-72b9-94f1-eaf2e9d6b4d1','BOOKING','01a207ec-03ae-73b9-8335-09bbe49f5d8c','01a207ec-03ad-7b5d-ba01-34fe79e4ddf0',2026,'01a207ec-03b0-736d-85e6-248007d016f1','CASH',330000,165000,165000,0,'Quyết định 15/QĐ-VU','RELEASED',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207ec-03e9-7509-9579-57dc883c6aac','BOOKING','01a207ec-03ae-73b9-8335-09bbe49f5d8c','01a207ec-03ad-7b5d-ba01-34fe79e4ddf0',2026,'01a207ec-03b0-736d-85e6-248007d016f1','CASH',330000,165000,165000,0,'Quyết định 15/QĐ-VU','RELEASED',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207ec-03ea-74d4-809f-c8c3ed04ef2d','BOOKING','01a207ec-03ae-73b9-8335-09bbe49f5d8c','01a207ec-03ad-7b5d-ba01-34fe79e4ddf0',2026,'01a207ec-03b0-736d-85e6-248007d016f1','CASH',330000,165000,165000,0,'Quyết định 15/QĐ-VU','RELEASED',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207ec-03ee-7085-80bd-c61aed7ce137','BOOKING','01a207ec-03ae-73b9-8335-09bbe49f5d8c','01a207ec-03ad-7b5d-ba01-34fe79e4ddf0',2026,'01a207ec-03b0-736d-85e6-248007d016f1','CASH',660000,330000,330000,0,'Quyết định 15/QĐ-VU','RELEASED',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207ec-03f0-7599-8ef5-26137bf4e528','BOOKING','01a207ec-03ae-73b9-8335-09bbe49f5d8c','01a207ec-03ad-7b5d-ba01-34fe79e4ddf0',2026,'01a207ec-03b0-736d-85e6-248007d016f1','CASH',330000,165000,165000,0,'Quyết định 15/QĐ-VU','RELEASED',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207ec-03f2-7fa9-916f-e188c5b687cb','BOOKING','01a207ec-03ae-73b9-8335-09bbe49f5d8c','01a207ec-03ad-7b03-a728-5ae131cda5b8',2026,NULL,'NONE',0,0,0,0,'Quyết định 15/QĐ-VU','HELD',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207ec-03f3-700f-82c2-ec5e43938e6d','BOOKING','01a207ec-03ae-73b9-8335-09bbe49f5d8c','01a207ec-03ad-7b5d-ba01-34fe79e4ddf0',2026,NULL,'NONE',0,0,0,0,'Quyết định 15/QĐ-VU','HELD',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207ec-03f4-729b-85f7-fb69e475474f','BOOKING','01a207ec-03ae-73b9-8335-09bbe49f5d8c','01a207ec-03ad-7b5d-ba01-34fe79e4ddf0',2026,'01a207ec-03b0-736d-85e6-248007d016f1','CASH',330000,165000,165000,0,'Quyết định 15/QĐ-VU','HELD',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207ec-03f5-763a-876d-fad06a7cce05','BOOKING','01a207ec-03ae-73b9-8335-09bbe49f5d8c','01a207ec-03ad-7b5d-ba01-34fe79e4ddf0',2026,'01a207ec-03b0-736d-85e6-248007d016f1','CASH',990000,495000,495000,0,'Quyết định 15/QĐ-VU','HELD',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207ec-03f9-7b02-9370-52a81b057fc5','BOOKING','01a207ec-03ae-73b9-8335-09bbe49f5d8c','01a207ec-03ad-7b5d-ba01-34fe79e4ddf0',2026,NULL,'NONE',1320000,1320000,0,0,'Quyết định 15/QĐ-VU','HELD',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207ec-03fb-705c-b214-cb4e2021832f','BOOKING','01a207ec-03ae-73b9-8335-09bbe49f5d8c','01a207ec-03ad-7b5d-ba01-34fe79e4ddf0',2026,'01a207ec-03b0-736d-85e6-248007d016f1','CASH',330000,165000,165000,0,'Quyết định 15/QĐ-VU','HELD',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207ec-03fc-703d-843f-f52b8b5e5b10','BOOKING','01a207ec-03ae-73b9-8335-09bbe49f5d8c','01a207ec-03ad-7b5d-ba01-34fe79e4ddf0',2026,'01a207ec-03b0-736d-85e6-248007d016f1','CASH',6600000,3300000,3300000,0,'Quyết định 15/QĐ-VU','HELD',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207ec-03fd-7489-bef9-e3aa543281a4','BOOKING','01a207ec-03ae-73b9-8335-09bbe49f5d8c','01a207ec-03ad-7b03-a728-5ae131cda5b8',2027,'01a207ec-03b0-736d-85e6-248007d016f1','IN_KIND',330000,165000,165000,0,'Quyết định 15/QĐ-VU','HELD',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207ec-040a-79bb-8100-da2af31761b6','BOOKING','01a207ec-03ae-73b9-8335-09bbe49f5d8c','01a207ec-03ad-7b5d-ba01-34fe79e4ddf0',2026,'01a207ec-03b0-736d-85e6-248007d016f1','CASH',660000,330000,330000,0,'Quyết định 15/QĐ-VU','HELD',NULL,NULL,NULL,NULL,'2026-12-05 01:00:00+00:00');
CREATE TABLE agency (
    id UUID PRIMARY KEY NOT NULL,
    code VARCHAR(40) NOT NULL,
    name_vi VARCHAR(200) NOT NULL,
    name_en VARCHAR(200) NOT NULL,
    valid_from DATE NOT NULL,
    valid_to DATE,
    successor UUID REFERENCES agency (id) ON DELETE RESTRICT,
    UNIQUE (code, valid_from),
    CONSTRAINT agency_dates CHECK (valid_to IS NULL OR valid_to >= valid_from));
INSERT INTO "agency" VALUES('01a207ec-03ac-7fef-bb7c-59603ee07dbf','UBND-HN','Ủy ban nhân dân Thành phố Hà Nội','Hanoi People''s Committee','2013-08-13',NULL,NULL);
INSERT INTO "agency" VALUES('01a207ec-03ad-714a-9a5d-4c25eb509054','HDND-HN','Hội đồng nhân dân Thành phố Hà Nội','Hanoi People''s Council','2013-08-13',NULL,NULL);
INSERT INTO "agency" VALUES('01a207ec-03ad-7187-8570-3cafc775f849','SO-TC','Sở Tài chính','Department of Finance','2013-08-13',NULL,NULL);
INSERT INTO "agency" VALUES('01a207ec-03ad-71af-ae41-567486db1b82','SO-CT','Sở Công Thương','Department of Industry and Trade','2013-08-13',NULL,NULL);
INSERT INTO "agency" VALUES('01a207ec-03ad-71d2-a2a6-a1e1c58a989b','SO-KHDT','Sở Kế hoạch và Đầu tư','Department of Planning and Investment','2013-08-13','2025-02-28','01a207ec-03ad-7187-8570-3cafc775f849');
INSERT INTO "agency" VALUES('01a207ec-03ad-71f6-bf5b-197a6533fc65','SO-KHCN','Sở Khoa học và Công nghệ','Department of Science and Technology','2013-08-13',NULL,NULL);
INSERT INTO "agency" VALUES('01a207ec-03ad-721a-b145-8cb536dd62d0','SO-LDTBXH','Sở Lao động - Thương binh và Xã hội','Department of Labour, War Invalids and Social Affairs','2013-08-13',NULL,NULL);
INSERT INTO "agency" VALUES('01a207ec-03ad-724b-82e3-11308472ead2','SO-TTTT','Sở Thông tin và truyền thông','Department of Information and Communications','2013-08-13','2025-02-28','01a207ec-03ad-71f6-bf5b-197a6533fc65');
INSERT INTO "agency" VALUES('01a207ec-03ad-727f-94f6-3132532fe1b0','SO-NGANH','Các Sở, ngành liên quan','Other departments concerned','2013-08-13',NULL,NULL);
CREATE TABLE api_token (
    id UUID PRIMARY KEY NOT NULL,
    token_hash VARCHAR(64) NOT NULL UNIQUE,
    account UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    name VARCHAR(80) NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    used_at TIMESTAMPTZ,
    revoked_at TIMESTAMPTZ);
INSERT INTO "api_token" VALUES('01a207ec-03d4-7c41-a7d7-f2248532de2e','8910c9009cb380e64e6b6aa5cb721a08376009457b89d662e4802220a713ebe5','01a207ec-03bb-7a81-84f2-379b0e05ca44','báo cáo quý','2026-11-27 02:00:00+00:00',NULL,NULL);
CREATE TABLE app_user (
    id UUID PRIMARY KEY NOT NULL,
    person UUID NOT NULL UNIQUE REFERENCES person (id) ON DELETE RESTRICT,
    email VARCHAR(200) UNIQUE,
    phone VARCHAR(20) UNIQUE,
    password_hash VARCHAR(255),
    language VARCHAR(5) NOT NULL CHECK (language IN ('vi', 'en')),
    theme VARCHAR(10) NOT NULL CHECK (theme IN ('auto', 'light', 'dark')),
    is_active BOOLEAN NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT app_user_login CHECK (email IS NOT NULL OR phone IS NOT NULL));
INSERT INTO "app_user" VALUES('01a207ec-03ae-791b-9381-f6d77d21970f','01a207ec-03ae-76df-b06d-e85e2b11e622','ke@example.vn',NULL,NULL,'vi','auto',1,'2026-11-23 02:00:00+00:00');
INSERT INTO "app_user" VALUES('01a207ec-03ae-7de0-a053-1a16ac937e33','01a207ec-03ae-7c17-9a63-816fde933dab','duyet@example.vn',NULL,NULL,'vi','auto',1,'2026-11-23 02:00:00+00:00');
INSERT INTO "app_user" VALUES('01a207ec-03b8-7c6a-bded-f60b051e4cdc','01a207ec-03b8-7ad9-b3ba-c859cb8617a5','mai@example.vn',NULL,NULL,'vi','auto',1,'2026-11-23 02:00:00+00:00');
INSERT INTO "app_user" VALUES('01a207ec-03b8-7f69-a519-ab3bd7fdaebd','01a207ec-03b8-7e1d-be03-e8a93f7edeba','lan@example.vn',NULL,NULL,'vi','auto',1,'2026-11-23 02:00:00+00:00');
INSERT INTO "app_user" VALUES('01a207ec-03b9-7283-a42b-1f4975af037b','01a207ec-03b9-7105-b7b9-ebecf230b0e9','khanh@example.vn',NULL,NULL,'vi','auto',1,'2026-11-23 02:00:00+00:00');
INSERT INTO "app_user" VALUES('01a207ec-03b9-7588-ac62-e9645e419ea7','01a207ec-03b9-741c-a124-63ff2a72e6ce','minh@example.vn',NULL,NULL,'vi','auto',1,'2026-11-23 02:00:00+00:00');
INSERT INTO "app_user" VALUES('01a207ec-03ba-7d78-a9d5-c320016b4c62','01a207ec-03ba-7b34-b34b-8917d1314079','bui@example.vn',NULL,'$argon2id$v=19$m=19456,t=2,p=1$2YgK+SfJjXW3ZKp1kocSbQ$cMCO20csVxzgdMDoYkMSRsAEjDKwEqYF8yjaN221ACA','vi','auto',1,'2026-11-27 02:00:00+00:00');
INSERT INTO "app_user" VALUES('01a207ec-03bb-7a81-84f2-379b0e05ca44','01a207ec-03bb-795f-ba28-9a2c1c795358',NULL,'0912345678',NULL,'vi','auto',1,'2026-11-27 02:00:00+00:00');
INSERT INTO "app_user" VALUES('01a207ec-03d5-78a6-aae2-6a695dc5f133','01a207ec-03d5-7723-aa7d-e8946864363a','nhap@example.vn',NULL,NULL,'vi','auto',1,'2026-11-23 02:00:00+00:00');
INSERT INTO "app_user" VALUES('01a207ec-03d5-7bf9-a25e-76f364291c21','01a207ec-03d5-7aa8-8e12-d97dc2021414','duyetchi@example.vn',NULL,NULL,'vi','auto',1,'2026-11-23 02:00:00+00:00');
CREATE TABLE audit_entry (
    id UUID PRIMARY KEY NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    actor UUID REFERENCES app_user (id) ON DELETE RESTRICT,
    action VARCHAR(60) NOT NULL,
    subject_kind VARCHAR(40) NOT NULL,
    subject_id VARCHAR(40) NOT NULL,
    incubator UUID REFERENCES incubator (id) ON DELETE RESTRICT,
    details JSON NOT NULL,
    address VARCHAR(64) NOT NULL,
    sequence INT NOT NULL);
INSERT INTO "audit_entry" VALUES('01a207ec-03ba-7c70-91e7-450aae4905ad','2026-11-27 02:00:00+00:00',NULL,'person.add','person','01a207ec-03ba-7b34-b34b-8917d1314079',NULL,'{"fields": []}','',0);
INSERT INTO "audit_entry" VALUES('01a207ec-03bb-7016-a5ed-6bc43c8907da','2026-11-27 02:00:00+00:00',NULL,'user.create','user','01a207ec-03ba-7d78-a9d5-c320016b4c62','01a207ec-03ae-73b9-8335-09bbe49f5d8c','{"fields": ["login", "role"]}','',0);
INSERT INTO "audit_entry" VALUES('01a207ec-03bb-7a2c-8dce-5d2c719b2563','2026-11-27 02:00:00+00:00',NULL,'person.add','person','01a207ec-03bb-795f-ba28-9a2c1c795358',NULL,'{"fields": []}','',0);
INSERT INTO "audit_entry" VALUES('01a207ec-03bb-7c8b-b57b-5f68d0b8f41e','2026-11-27 02:00:00+00:00',NULL,'user.create','user','01a207ec-03bb-7a81-84f2-379b0e05ca44',NULL,'{"fields": ["login", "role"]}','',0);
INSERT INTO "audit_entry" VALUES('01a207ec-03d4-710d-aed7-5d5fd40ef082','2026-11-27 02:00:00+00:00',NULL,'password.set','user','01a207ec-03ba-7d78-a9d5-c320016b4c62',NULL,'{"fields": ["password"]}','',0);
INSERT INTO "audit_entry" VALUES('01a207ec-03d4-7e51-a2ba-16553d964dca','2026-11-27 02:00:00+00:00',NULL,'token.create','api_token','01a207ec-03d4-7c41-a7d7-f2248532de2e',NULL,'{"fields": []}','',0);
INSERT INTO "audit_entry" VALUES('01a207ec-03d6-7ecf-b924-d713296facc7','2026-11-27 02:00:00+00:00','01a207ec-03d5-78a6-aae2-6a695dc5f133','budget-proposal.draft','budget-proposal','01a207ec-03d6-7da7-950f-81d5ffb580d3','01a207ec-03ae-73b9-8335-09bbe49f5d8c','{"fields": ["status"]}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207ec-03d7-76dc-9036-78f35691a17f','2026-11-27 02:00:00+00:00','01a207ec-03d5-7bf9-a25e-76f364291c21','budget-proposal.approve','budget-proposal','01a207ec-03d6-7da7-950f-81d5ffb580d3','01a207ec-03ae-73b9-8335-09bbe49f5d8c','{"fields": ["status"]}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207ec-03d7-7cc9-967f-e461d8acb412','2026-11-27 02:00:00+00:00','01a207ec-03d5-78a6-aae2-6a695dc5f133','budget-proposal.draft','budget-proposal','01a207ec-03d7-7c78-ac45-36ac9aef5c2e','01a207ec-03ae-73b9-8335-09bbe49f5d8c','{"fields": ["status"]}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207ec-03d8-7151-8615-fc26ad326437','2026-11-27 02:00:00+00:00','01a207ec-03d5-7bf9-a25e-76f364291c21','budget-proposal.reject','budget-proposal','01a207ec-03d7-7c78-ac45-36ac9aef5c2e','01a207ec-03ae-73b9-8335-09bbe49f5d8c','{"fields": ["status"]}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207ec-03d8-7792-938e-4da849e32fbf','2026-11-27 02:00:00+00:00','01a207ec-03d5-78a6-aae2-6a695dc5f133','budget-proposal.draft','budget-proposal','01a207ec-03d8-7746-b015-0ebefd9fc669','01a207ec-03ae-73b9-8335-09bbe49f5d8c','{"fields": ["status"]}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207ec-03db-7ed9-9ad1-8e691a32f448','2026-11-27 02:00:00+00:00','01a207ec-03b8-7f69-a519-ab3bd7fdaebd','booking.request','booking','01a207ec-03db-75d8-9f72-dc395d14495e','01a207ec-03ae-73b9-8335-09bbe49f5d8c','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207ec-03de-7dd1-b4fb-7b98c6ec55b0','2026-11-30 01:00:00+00:00','01a207ec-03b8-7c6a-bded-f60b051e4cdc','booking.check-in','booking','01a207ec-03db-75d8-9f72-dc395d14495e','01a207ec-03ae-73b9-8335-09bbe49f5d8c','{"fields": ["checked_in_at"]}','127.0.0.1',1);
INSERT INTO "audit_entry" VALUES('01a207ec-03e0-7de1-b011-2fd6904b8d4c','2026-11-30 02:15:00+00:00','01a207ec-03b8-7c6a-bded-f60b051e4cdc','booking.check-out','booking','01a207ec-03db-75d8-9f72-dc395d14495e','01a207ec-03ae-73b9-8335-09bbe49f5d8c','{"fields": ["checked_out_at"]}','127.0.0.1',2);
INSERT INTO "audit_entry" VALUES('01a207ec-03e2-71de-bab0-1aa132f5dd04','2026-11-27 02:00:00+00:00','01a207ec-03b8-7f69-a519-ab3bd7fdaebd','booking.request','booking','01a207ec-03e1-7ef1-8add-da8336a1ee08','01a207ec-03ae-73b9-8335-09bbe49f5d8c','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207ec-03e3-7c53-9efc-8aa5ecff2117','2026-11-30 01:00:00+00:00','01a207ec-03b8-7c6a-bded-f60b051e4cdc','booking.check-in','booking','01a207ec-03e1-7ef1-8add-da8336a1ee08','01a207ec-03ae-73b9-8335-09bbe49f5d8c','{"fields": ["checked_in_at"]}','127.0.0.1',1);
INSERT INTO "audit_entry" VALUES('01a207ec-03e5-73db-a473-25fc83dac967','2026-11-30 01:30:00+00:00','01a207ec-03b8-7c6a-bded-f60b051e4cdc','booking.interrupt','booking','01a207ec-03e1-7ef1-8add-da8336a1ee08','01a207ec-03ae-73b9-8335-09bbe49f5d8c','{"fields": ["ends_at"]}','127.0.0.1',2);
INSERT INTO "audit_entry" VALUES('01a207ec-03e6-71b3-b52e-e79b6c05da06','2026-11-27 02:00:00+00:00','01a207ec-03b8-7f69-a519-ab3bd7fdaebd','booking.request','booking','01a207ec-03e5-7ef4-9097-82d3d32c59d3','01a207ec-03ae-73b9-8335-09bbe49f5d8c','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207ec-03e7-7334-a5f0-14c5286d2057','2026-11-27 02:00:00+00:00','01a207ec-03b8-7f69-a519-ab3bd7fdaebd','booking.request','booking','01a207ec-03e7-7078-a532-baf310e6677d','01a207ec-03ae-73b9-8335-09bbe49f5d8c','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207ec-03e8-73c1-816d-3c10d35a0b0f','2026-11-27 02:00:00+00:00','01a207ec-03b8-7f69-a519-ab3bd7fdaebd','booking.request','booking','01a207ec-03e8-708c-b440-78d313f8194f','01a207ec-03ae-73b9-8335-09bbe49f5d8c','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207ec-03e9-760b-9fb3-c5d4157e1b3e','2026-11-27 02:00:00+00:00','01a207ec-03b8-7f69-a519-ab3bd7fdaebd','booking.request','booking','01a207ec-03e9-7354-a3a7-73b1fcdc803b','01a207ec-03ae-73b9-8335-09bbe49f5d8c','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207ec-03ea-75c7-9a38-bf8eaf3ec729','2026-11-27 02:00:00+00:00','01a207ec-03b8-7f69-a519-ab3bd7fdaebd','booking.request','booking','01a207ec-03ea-7333-a6f6-443225c9301a','01a207ec-03ae-73b9-8335-09bbe49f5d8c','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207ec-03eb-7c2c-ad00-a52abd5eb68d','2026-11-27 02:00:00+00:00','01a207ec-03b8-7c6a-bded-f60b051e4cdc','booking.confirm','booking','01a207ec-03e7-7078-a532-baf310e6677d','01a207ec-03ae-73b9-8335-09bbe49f5d8c','{"fields": ["status"]}','127.0.0.1',1);
INSERT INTO "audit_entry" VALUES('01a207ec-03ed-7318-9293-c689e6e5cf64','2026-11-27 02:00:00+00:00','01a207ec-03b8-7c6a-bded-f60b051e4cdc','booking.declined','booking','01a207ec-03e8-708c-b440-78d313f8194f','01a207ec-03ae-73b9-8335-09bbe49f5d8c','{"fields": ["outcome", "status"]}','127.0.0.1',1);
INSERT INTO "audit_entry" VALUES('01a207ec-03ee-718f-a241-14fd29c1e467','2026-11-27 02:00:00+00:00','01a207ec-03b8-7f69-a519-ab3bd7fdaebd','booking.request','booking','01a207ec-03ed-7ec1-8875-031ea652c016','01a207ec-03ae-73b9-8335-09bbe49f5d8c','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207ec-03ef-7925-a433-74a01e044fd2','2026-11-27 02:00:00+00:00','01a207ec-03b8-7f69-a519-ab3bd7fdaebd','booking.cancelled','booking','01a207ec-03ed-7ec1-8875-031ea652c016','01a207ec-03ae-73b9-8335-09bbe49f5d8c','{"fields": ["outcome", "status"]}','127.0.0.1',1);
INSERT INTO "audit_entry" VALUES('01a207ec-03f0-76a6-a8ee-1e09e04dcb03','2026-11-27 02:00:00+00:00','01a207ec-03b8-7f69-a519-ab3bd7fdaebd','booking.request','booking','01a207ec-03f0-73e9-8ff0-135e7f1427d8','01a207ec-03ae-73b9-8335-09bbe49f5d8c','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207ec-03f1-7fbb-8fb1-e7f5ffa7d1c8','2026-11-30 01:00:00+00:00','01a207ec-03b8-7f69-a519-ab3bd7fdaebd','booking.cancelled','booking','01a207ec-03f0-73e9-8ff0-135e7f1427d8','01a207ec-03ae-73b9-8335-09bbe49f5d8c','{"fields": ["outcome", "status"]}','127.0.0.1',1);
INSERT INTO "audit_entry" VALUES('01a207ec-03f3-710a-9967-100d47b1e91f','2026-11-27 02:00:00+00:00','01a207ec-03b8-7c6a-bded-f60b051e4cdc','booking.request','booking','01a207ec-03f2-7e16-994f-b16547c69ce9','01a207ec-03ae-73b9-8335-09bbe49f5d8c','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207ec-03f4-73b9-93ce-5d830c9df8a8','2026-11-27 02:00:00+00:00','01a207ec-03b8-7c6a-bded-f60b051e4cdc','booking.request','booking','01a207ec-03f4-706b-bd44-8a474bf0b07f','01a207ec-03ae-73b9-8335-09bbe49f5d8c','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207ec-03f5-7734-ae42-af87964320fa','2026-11-27 02:00:00+00:00','01a207ec-03b8-7f69-a519-ab3bd7fdaebd','booking.request','booking','01a207ec-03f5-749e-ae11-32b0e320790f','01a207ec-03ae-73b9-8335-09bbe49f5d8c','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207ec-03f8-7eaf-afbc-1ed0ec8046f0','2026-11-27 02:00:00+00:00','01a207ec-03b8-7f69-a519-ab3bd7fdaebd','booking.move','booking','01a207ec-03f5-749e-ae11-32b0e320790f','01a207ec-03ae-73b9-8335-09bbe49f5d8c','{"fields": ["ends_at", "starts_at"]}','127.0.0.1',1);
INSERT INTO "audit_entry" VALUES('01a207ec-03f9-7c06-81f3-c216e29f3ad6','2026-11-27 02:00:00+00:00','01a207ec-03b8-7f69-a519-ab3bd7fdaebd','booking.request','booking','01a207ec-03f9-7973-acc8-71d531cb9514','01a207ec-03ae-73b9-8335-09bbe49f5d8c','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207ec-03fb-715e-9cc2-5353ecfed5b5','2026-11-27 02:00:00+00:00','01a207ec-03b8-7f69-a519-ab3bd7fdaebd','booking.request','booking','01a207ec-03fa-7eaa-81e4-3746cab9d4f6','01a207ec-03ae-73b9-8335-09bbe49f5d8c','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207ec-03fc-7133-afce-7ace08c46292','2026-11-27 02:00:00+00:00','01a207ec-03b8-7f69-a519-ab3bd7fdaebd','booking.request','booking','01a207ec-03fb-7ea4-9936-2109ba281d8b','01a207ec-03ae-73b9-8335-09bbe49f5d8c','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207ec-03fd-757d-86fe-96e5de57ba7f','2026-11-27 02:00:00+00:00','01a207ec-03b8-7f69-a519-ab3bd7fdaebd','booking.request','booking','01a207ec-03fd-72eb-b6c2-e68ba99d512f','01a207ec-03ae-73b9-8335-09bbe49f5d8c','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207ec-0404-7f7c-bf77-feeeaf4b32dd','2026-12-05 01:00:00+00:00',NULL,'booking.expired','booking','01a207ec-03e9-7354-a3a7-73b1fcdc803b','01a207ec-03ae-73b9-8335-09bbe49f5d8c','{"fields": ["outcome", "status"]}','',1);
INSERT INTO "audit_entry" VALUES('01a207ec-0406-738a-ab55-5b44db83f86c','2026-12-05 01:00:00+00:00',NULL,'booking.expired','booking','01a207ec-03ea-7333-a6f6-443225c9301a','01a207ec-03ae-73b9-8335-09bbe49f5d8c','{"fields": ["outcome", "status"]}','',1);
INSERT INTO "audit_entry" VALUES('01a207ec-0407-79df-b2ea-eea96cac6e7f','2026-12-05 01:00:00+00:00',NULL,'booking.no-show','booking','01a207ec-03e5-7ef4-9097-82d3d32c59d3','01a207ec-03ae-73b9-8335-09bbe49f5d8c','{"fields": ["outcome"]}','',1);
INSERT INTO "audit_entry" VALUES('01a207ec-0408-7d84-8730-f2b149299131','2026-12-05 01:00:00+00:00',NULL,'booking.no-show','booking','01a207ec-03e7-7078-a532-baf310e6677d','01a207ec-03ae-73b9-8335-09bbe49f5d8c','{"fields": ["outcome"]}','',2);
INSERT INTO "audit_entry" VALUES('01a207ec-040a-7aba-8c7b-ddcd23f42ee7','2026-12-05 01:00:00+00:00','01a207ec-03b8-7f69-a519-ab3bd7fdaebd','booking.request','booking','01a207ec-040a-77f4-9186-e9427292ee7b','01a207ec-03ae-73b9-8335-09bbe49f5d8c','{"fields": []}','127.0.0.1',0);
CREATE TABLE booking (
    id UUID PRIMARY KEY NOT NULL,
    uid VARCHAR(80) NOT NULL UNIQUE,
    sequence INT NOT NULL,
    incubator UUID NOT NULL REFERENCES incubator (id) ON DELETE RESTRICT,
    firm UUID REFERENCES firm (id) ON DELETE RESTRICT,
    person UUID REFERENCES person (id) ON DELETE RESTRICT,
    companion UUID REFERENCES person (id) ON DELETE RESTRICT,
    use VARCHAR(20) NOT NULL CHECK (use IN ('FIRM', 'TRAINING', 'MAINTENANCE', 'DEMONSTRATION')),
    purpose TEXT NOT NULL,
    status VARCHAR(10) NOT NULL CHECK (status IN ('TENTATIVE', 'CONFIRMED', 'CANCELLED')),
    outcome VARCHAR(12) CHECK (outcome IN ('DECLINED', 'EXPIRED', 'CANCELLED', 'COMPLETED',
        'INTERRUPTED', 'NO_SHOW')),
    outcome_reason TEXT NOT NULL,
    starts_at TIMESTAMPTZ NOT NULL,
    ends_at TIMESTAMPTZ NOT NULL,
    without_support BOOLEAN NOT NULL,
    entered_afterwards BOOLEAN NOT NULL,
    is_late_cancellation BOOLEAN NOT NULL,
    expires_at TIMESTAMPTZ,
    requested_by UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    requested_at TIMESTAMPTZ NOT NULL,
    confirmed_by UUID REFERENCES app_user (id) ON DELETE RESTRICT,
    confirmed_at TIMESTAMPTZ,
    checked_in_at TIMESTAMPTZ,
    checked_out_at TIMESTAMPTZ,
    checked_in_by UUID REFERENCES app_user (id) ON DELETE RESTRICT,
    checked_out_by UUID REFERENCES app_user (id) ON DELETE RESTRICT,
    condition_in TEXT NOT NULL,
    condition_out TEXT NOT NULL,
    counter_in BIGINT,
    counter_out BIGINT,
    CONSTRAINT booking_period CHECK (starts_at < ends_at),
    CONSTRAINT booking_use CHECK ((use = 'FIRM') = (firm IS NOT NULL)));
INSERT INTO "booking" VALUES('01a207ec-03db-75d8-9f72-dc395d14495e','01a207ec-03db-75d8-9f72-dc395d14495e@incubator.hanoi',2,'01a207ec-03ae-73b9-8335-09bbe49f5d8c','01a207ec-03b3-7596-aae1-3cd04d8cdcba','01a207ec-03b3-7d0b-98db-8a562d7e52e6',NULL,'FIRM','Tiện trục mẫu','CONFIRMED','COMPLETED','','2026-11-30 01:00:00+00:00','2026-11-30 03:00:00+00:00',0,0,0,NULL,'01a207ec-03b8-7f69-a519-ab3bd7fdaebd','2026-11-27 02:00:00+00:00','01a207ec-03b8-7f69-a519-ab3bd7fdaebd','2026-11-27 02:00:00+00:00','2026-11-30 01:00:00+00:00','2026-11-30 02:15:00+00:00','01a207ec-03b8-7c6a-bded-f60b051e4cdc','01a207ec-03b8-7c6a-bded-f60b051e4cdc','Sạch','Có phoi',1200,1275);
INSERT INTO "booking" VALUES('01a207ec-03e1-7ef1-8add-da8336a1ee08','01a207ec-03e1-7ef1-8add-da8336a1ee08@incubator.hanoi',2,'01a207ec-03ae-73b9-8335-09bbe49f5d8c','01a207ec-03b3-7596-aae1-3cd04d8cdcba','01a207ec-03b4-7060-a0fe-8d1199b6cbc9',NULL,'FIRM','Tiện trục mẫu','CONFIRMED','INTERRUPTED','','2026-11-30 01:00:00+00:00','2026-11-30 01:30:00+00:00',0,0,0,NULL,'01a207ec-03b8-7f69-a519-ab3bd7fdaebd','2026-11-27 02:00:00+00:00','01a207ec-03b8-7f69-a519-ab3bd7fdaebd','2026-11-27 02:00:00+00:00','2026-11-30 01:00:00+00:00','2026-11-30 01:30:00+00:00','01a207ec-03b8-7c6a-bded-f60b051e4cdc','01a207ec-03b8-7c6a-bded-f60b051e4cdc','Tốt','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207ec-03e5-7ef4-9097-82d3d32c59d3','01a207ec-03e5-7ef4-9097-82d3d32c59d3@incubator.hanoi',1,'01a207ec-03ae-73b9-8335-09bbe49f5d8c','01a207ec-03b3-7596-aae1-3cd04d8cdcba','01a207ec-03b3-7d0b-98db-8a562d7e52e6',NULL,'FIRM','Tiện trục mẫu','CONFIRMED','NO_SHOW','','2026-11-30 06:00:00+00:00','2026-11-30 08:00:00+00:00',0,0,0,NULL,'01a207ec-03b8-7f69-a519-ab3bd7fdaebd','2026-11-27 02:00:00+00:00','01a207ec-03b8-7f69-a519-ab3bd7fdaebd','2026-11-27 02:00:00+00:00',NULL,NULL,NULL,NULL,'','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207ec-03e7-7078-a532-baf310e6677d','01a207ec-03e7-7078-a532-baf310e6677d@incubator.hanoi',2,'01a207ec-03ae-73b9-8335-09bbe49f5d8c','01a207ec-03b3-7596-aae1-3cd04d8cdcba','01a207ec-03b3-7d0b-98db-8a562d7e52e6',NULL,'FIRM','Tiện trục mẫu','CONFIRMED','NO_SHOW','','2026-12-01 01:00:00+00:00','2026-12-01 02:00:00+00:00',0,0,0,NULL,'01a207ec-03b8-7f69-a519-ab3bd7fdaebd','2026-11-27 02:00:00+00:00','01a207ec-03b8-7c6a-bded-f60b051e4cdc','2026-11-27 02:00:00+00:00',NULL,NULL,NULL,NULL,'','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207ec-03e8-708c-b440-78d313f8194f','01a207ec-03e8-708c-b440-78d313f8194f@incubator.hanoi',1,'01a207ec-03ae-73b9-8335-09bbe49f5d8c','01a207ec-03b3-7596-aae1-3cd04d8cdcba','01a207ec-03b3-7d0b-98db-8a562d7e52e6',NULL,'FIRM','Tiện trục mẫu','CANCELLED','DECLINED','Hết khí argon','2026-12-01 03:00:00+00:00','2026-12-01 04:00:00+00:00',0,0,0,NULL,'01a207ec-03b8-7f69-a519-ab3bd7fdaebd','2026-11-27 02:00:00+00:00',NULL,NULL,NULL,NULL,NULL,NULL,'','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207ec-03e9-7354-a3a7-73b1fcdc803b','01a207ec-03e9-7354-a3a7-73b1fcdc803b@incubator.hanoi',1,'01a207ec-03ae-73b9-8335-09bbe49f5d8c','01a207ec-03b3-7596-aae1-3cd04d8cdcba','01a207ec-03b3-7d0b-98db-8a562d7e52e6',NULL,'FIRM','Tiện trục mẫu','CANCELLED','EXPIRED','','2026-12-01 06:00:00+00:00','2026-12-01 07:00:00+00:00',0,0,0,NULL,'01a207ec-03b8-7f69-a519-ab3bd7fdaebd','2026-11-27 02:00:00+00:00',NULL,NULL,NULL,NULL,NULL,NULL,'','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207ec-03ea-7333-a6f6-443225c9301a','01a207ec-03ea-7333-a6f6-443225c9301a@incubator.hanoi',1,'01a207ec-03ae-73b9-8335-09bbe49f5d8c','01a207ec-03b3-7596-aae1-3cd04d8cdcba','01a207ec-03b3-7d0b-98db-8a562d7e52e6',NULL,'FIRM','Tiện trục mẫu','CANCELLED','EXPIRED','','2026-12-01 08:00:00+00:00','2026-12-01 09:00:00+00:00',0,0,0,NULL,'01a207ec-03b8-7f69-a519-ab3bd7fdaebd','2026-11-27 02:00:00+00:00',NULL,NULL,NULL,NULL,NULL,NULL,'','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207ec-03ed-7ec1-8875-031ea652c016','01a207ec-03ed-7ec1-8875-031ea652c016@incubator.hanoi',1,'01a207ec-03ae-73b9-8335-09bbe49f5d8c','01a207ec-03b3-7596-aae1-3cd04d8cdcba','01a207ec-03b3-7d0b-98db-8a562d7e52e6',NULL,'FIRM','Tiện trục mẫu','CANCELLED','CANCELLED','Đổi kế hoạch','2026-12-08 01:00:00+00:00','2026-12-08 03:00:00+00:00',0,0,0,NULL,'01a207ec-03b8-7f69-a519-ab3bd7fdaebd','2026-11-27 02:00:00+00:00','01a207ec-03b8-7f69-a519-ab3bd7fdaebd','2026-11-27 02:00:00+00:00',NULL,NULL,NULL,NULL,'','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207ec-03f0-73e9-8ff0-135e7f1427d8','01a207ec-03f0-73e9-8ff0-135e7f1427d8@incubator.hanoi',1,'01a207ec-03ae-73b9-8335-09bbe49f5d8c','01a207ec-03b3-7596-aae1-3cd04d8cdcba','01a207ec-03b3-7d0b-98db-8a562d7e52e6',NULL,'FIRM','Tiện trục mẫu','CANCELLED','CANCELLED','Ốm','2026-11-30 04:00:00+00:00','2026-11-30 05:00:00+00:00',0,0,1,NULL,'01a207ec-03b8-7f69-a519-ab3bd7fdaebd','2026-11-27 02:00:00+00:00','01a207ec-03b8-7f69-a519-ab3bd7fdaebd','2026-11-27 02:00:00+00:00',NULL,NULL,NULL,NULL,'','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207ec-03f2-7e16-994f-b16547c69ce9','01a207ec-03f2-7e16-994f-b16547c69ce9@incubator.hanoi',0,'01a207ec-03ae-73b9-8335-09bbe49f5d8c',NULL,NULL,NULL,'TRAINING','Lớp vẽ kỹ thuật','CONFIRMED',NULL,'','2026-12-09 02:00:00+00:00','2026-12-09 04:00:00+00:00',0,0,0,NULL,'01a207ec-03b8-7c6a-bded-f60b051e4cdc','2026-11-27 02:00:00+00:00','01a207ec-03b8-7c6a-bded-f60b051e4cdc','2026-11-27 02:00:00+00:00',NULL,NULL,NULL,NULL,'','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207ec-03f4-706b-bd44-8a474bf0b07f','01a207ec-03f4-706b-bd44-8a474bf0b07f@incubator.hanoi',0,'01a207ec-03ae-73b9-8335-09bbe49f5d8c','01a207ec-03b3-7596-aae1-3cd04d8cdcba','01a207ec-03b3-7d0b-98db-8a562d7e52e6',NULL,'FIRM','Tiện trục mẫu','CONFIRMED',NULL,'','2026-12-10 10:00:00+00:00','2026-12-10 11:00:00+00:00',0,0,0,NULL,'01a207ec-03b8-7c6a-bded-f60b051e4cdc','2026-11-27 02:00:00+00:00','01a207ec-03b8-7c6a-bded-f60b051e4cdc','2026-11-27 02:00:00+00:00',NULL,NULL,NULL,NULL,'','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207ec-03f5-749e-ae11-32b0e320790f','01a207ec-03f5-749e-ae11-32b0e320790f@incubator.hanoi',1,'01a207ec-03ae-73b9-8335-09bbe49f5d8c','01a207ec-03b3-7596-aae1-3cd04d8cdcba','01a207ec-03b3-7d0b-98db-8a562d7e52e6',NULL,'FIRM','Tiện trục mẫu','CONFIRMED',NULL,'','2026-12-15 06:00:00+00:00','2026-12-15 09:00:00+00:00',0,0,0,NULL,'01a207ec-03b8-7f69-a519-ab3bd7fdaebd','2026-11-27 02:00:00+00:00','01a207ec-03b8-7f69-a519-ab3bd7fdaebd','2026-11-27 02:00:00+00:00',NULL,NULL,NULL,NULL,'','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207ec-03f9-7973-acc8-71d531cb9514','01a207ec-03f9-7973-acc8-71d531cb9514@incubator.hanoi',0,'01a207ec-03ae-73b9-8335-09bbe49f5d8c','01a207ec-03b3-7596-aae1-3cd04d8cdcba','01a207ec-03b3-7d0b-98db-8a562d7e52e6',NULL,'FIRM','Tiện trục mẫu','CONFIRMED',NULL,'','2026-12-16 01:00:00+00:00','2026-12-16 05:00:00+00:00',1,0,0,NULL,'01a207ec-03b8-7f69-a519-ab3bd7fdaebd','2026-11-27 02:00:00+00:00','01a207ec-03b8-7f69-a519-ab3bd7fdaebd','2026-11-27 02:00:00+00:00',NULL,NULL,NULL,NULL,'','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207ec-03fa-7eaa-81e4-3746cab9d4f6','01a207ec-03fa-7eaa-81e4-3746cab9d4f6@incubator.hanoi',0,'01a207ec-03ae-73b9-8335-09bbe49f5d8c','01a207ec-03b3-7596-aae1-3cd04d8cdcba','01a207ec-03b3-7d0b-98db-8a562d7e52e6',NULL,'FIRM','Tiện trục mẫu','CONFIRMED',NULL,'','2026-12-17 02:00:00+00:00','2026-12-17 03:00:00+00:00',0,0,0,NULL,'01a207ec-03b8-7f69-a519-ab3bd7fdaebd','2026-11-27 02:00:00+00:00','01a207ec-03b8-7f69-a519-ab3bd7fdaebd','2026-11-27 02:00:00+00:00',NULL,NULL,NULL,NULL,'','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207ec-03fb-7ea4-9936-2109ba281d8b','01a207ec-03fb-7ea4-9936-2109ba281d8b@incubator.hanoi',0,'01a207ec-03ae-73b9-8335-09bbe49f5d8c','01a207ec-03b3-7596-aae1-3cd04d8cdcba','01a207ec-03b3-7d0b-98db-8a562d7e52e6',NULL,'FIRM','Tiện trục mẫu','CONFIRMED',NULL,'','2026-12-17 07:00:00+00:00','2026-12-18 03:00:00+00:00',0,0,0,NULL,'01a207ec-03b8-7f69-a519-ab3bd7fdaebd','2026-11-27 02:00:00+00:00','01a207ec-03b8-7f69-a519-ab3bd7fdaebd','2026-11-27 02:00:00+00:00',NULL,NULL,NULL,NULL,'','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207ec-03fd-72eb-b6c2-e68ba99d512f','01a207ec-03fd-72eb-b6c2-e68ba99d512f@incubator.hanoi',0,'01a207ec-03ae-73b9-8335-09bbe49f5d8c','01a207ec-03b3-7596-aae1-3cd04d8cdcba','01a207ec-03b3-7d0b-98db-8a562d7e52e6',NULL,'FIRM','Tiện trục mẫu','CONFIRMED',NULL,'','2027-01-11 01:00:00+00:00','2027-01-11 02:00:00+00:00',0,0,0,NULL,'01a207ec-03b8-7f69-a519-ab3bd7fdaebd','2026-11-27 02:00:00+00:00','01a207ec-03b8-7f69-a519-ab3bd7fdaebd','2026-11-27 02:00:00+00:00',NULL,NULL,NULL,NULL,'','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207ec-040a-77f4-9186-e9427292ee7b','01a207ec-040a-77f4-9186-e9427292ee7b@incubator.hanoi',0,'01a207ec-03ae-73b9-8335-09bbe49f5d8c','01a207ec-03b3-7596-aae1-3cd04d8cdcba','01a207ec-03b3-7d0b-98db-8a562d7e52e6',NULL,'FIRM','Tiện trục mẫu','TENTATIVE',NULL,'','2026-12-22 01:00:00+00:00','2026-12-22 03:00:00+00:00',0,0,0,'2026-12-08 01:00:00+00:00','01a207ec-03b8-7f69-a519-ab3bd7fdaebd','2026-12-05 01:00:00+00:00',NULL,NULL,NULL,NULL,NULL,NULL,'','',NULL,NULL);
CREATE TABLE booking_item (
    id UUID PRIMARY KEY NOT NULL,
    booking UUID NOT NULL REFERENCES booking (id) ON DELETE RESTRICT,
    resource UUID NOT NULL REFERENCES resource (id) ON DELETE RESTRICT,
    quantity INT NOT NULL CHECK (quantity > 0),
    act UUID NOT NULL UNIQUE REFERENCES act (id) ON DELETE RESTRICT,
    rate UUID REFERENCES rate (id) ON DELETE RESTRICT,
    rate_group VARCHAR(10) NOT NULL CHECK (rate_group IN ('INCUBATED', 'GRADUATE', 'EXTERNAL',
        'HOUSE')),
    hourly_full BIGINT NOT NULL,
    hourly_tariff BIGINT NOT NULL,
    UNIQUE (booking, resource));
INSERT INTO "booking_item" VALUES('01a207ec-03dc-73f3-842c-adafb41b425a','01a207ec-03db-75d8-9f72-dc395d14495e','01a207ec-03b5-70cb-8940-0961df4df93f',1,'01a207ec-03db-7bb6-bd76-b62043a49bce','01a207ec-03b5-7743-ab84-6418ba241926','INCUBATED',330000,165000);
INSERT INTO "booking_item" VALUES('01a207ec-03e2-7421-b06f-75f0a07e0d87','01a207ec-03e1-7ef1-8add-da8336a1ee08','01a207ec-03b6-751a-b424-11f74044c2b4',1,'01a207ec-03e2-70cc-a465-bb98c6d4dab3','01a207ec-03b6-791c-8446-9f2869330ed4','INCUBATED',330000,165000);
INSERT INTO "booking_item" VALUES('01a207ec-03e6-7387-8aec-b8c31acb10f4','01a207ec-03e5-7ef4-9097-82d3d32c59d3','01a207ec-03b5-70cb-8940-0961df4df93f',1,'01a207ec-03e6-70af-aa3a-385fcd3dd010','01a207ec-03b5-7743-ab84-6418ba241926','INCUBATED',330000,165000);
INSERT INTO "booking_item" VALUES('01a207ec-03e7-7514-86af-704fbbc09e3b','01a207ec-03e7-7078-a532-baf310e6677d','01a207ec-03b7-775e-9322-1f390a4b74b4',1,'01a207ec-03e7-7233-8baa-a5c21a6e8179','01a207ec-03b7-7923-93b3-4ab23a1296ce','INCUBATED',330000,165000);
INSERT INTO "booking_item" VALUES('01a207ec-03e8-758e-ba9d-7163520dc822','01a207ec-03e8-708c-b440-78d313f8194f','01a207ec-03b7-775e-9322-1f390a4b74b4',1,'01a207ec-03e8-72b9-94f1-eaf2e9d6b4d1','01a207ec-03b7-7923-93b3-4ab23a1296ce','INCUBATED',330000,165000);
INSERT INTO "booking_item" VALUES('01a207ec-03e9-77d1-8c17-19003929ed64','01a207ec-03e9-7354-a3a7-73b1fcdc803b','01a207ec-03b7-775e-9322-1f390a4b74b4',1,'01a207ec-03e9-7509-9579-57dc883c6aac','01a207ec-03b7-7923-93b3-4ab23a1296ce','INCUBATED',330000,165000);
INSERT INTO "booking_item" VALUES('01a207ec-03ea-7777-87a0-b1e1a3665ef6','01a207ec-03ea-7333-a6f6-443225c9301a','01a207ec-03b7-775e-9322-1f390a4b74b4',1,'01a207ec-03ea-74d4-809f-c8c3ed04ef2d','01a207ec-03b7-7923-93b3-4ab23a1296ce','INCUBATED',330000,165000);
INSERT INTO "booking_item" VALUES('01a207ec-03ee-7364-9db9-68a73f124879','01a207ec-03ed-7ec1-8875-031ea652c016','01a207ec-03b5-70cb-8940-0961df4df93f',1,'01a207ec-03ee-7085-80bd-c61aed7ce137','01a207ec-03b5-7743-ab84-6418ba241926','INCUBATED',330000,165000);
INSERT INTO "booking_item" VALUES('01a207ec-03f0-7923-b4bb-0972a73bbbe2','01a207ec-03f0-73e9-8ff0-135e7f1427d8','01a207ec-03b5-70cb-8940-0961df4df93f',1,'01a207ec-03f0-7599-8ef5-26137bf4e528','01a207ec-03b5-7743-ab84-6418ba241926','INCUBATED',330000,165000);
INSERT INTO "booking_item" VALUES('01a207ec-03f3-72c0-a137-28ecc51bdbd7','01a207ec-03f2-7e16-994f-b16547c69ce9','01a207ec-03b6-7003-9848-1faaca3900ae',1,'01a207ec-03f2-7fa9-916f-e188c5b687cb','01a207ec-03b6-728a-8e27-e0c9e84949e1','HOUSE',0,0);
INSERT INTO "booking_item" VALUES('01a207ec-03f3-7305-b108-492a4bb7b1fb','01a207ec-03f2-7e16-994f-b16547c69ce9','01a207ec-03b5-7a7e-a557-798f83c40daa',3,'01a207ec-03f3-700f-82c2-ec5e43938e6d','01a207ec-03b5-7d54-9f04-965922bfb389','HOUSE',0,0);
INSERT INTO "booking_item" VALUES('01a207ec-03f4-7608-aac7-18920f85c527','01a207ec-03f4-706b-bd44-8a474bf0b07f','01a207ec-03b5-70cb-8940-0961df4df93f',1,'01a207ec-03f4-729b-85f7-fb69e475474f','01a207ec-03b5-7743-ab84-6418ba241926','INCUBATED',330000,165000);
INSERT INTO "booking_item" VALUES('01a207ec-03f5-791f-ab75-f0dd2143c852','01a207ec-03f5-749e-ae11-32b0e320790f','01a207ec-03b5-70cb-8940-0961df4df93f',1,'01a207ec-03f5-763a-876d-fad06a7cce05','01a207ec-03b5-7743-ab84-6418ba241926','INCUBATED',330000,165000);
INSERT INTO "booking_item" VALUES('01a207ec-03f9-7cbb-8dbd-69a99e8e62ca','01a207ec-03f9-7973-acc8-71d531cb9514','01a207ec-03b5-7a7e-a557-798f83c40daa',1,'01a207ec-03f9-7b02-9370-52a81b057fc5','01a207ec-03b5-7d54-9f04-965922bfb389','INCUBATED',330000,330000);
INSERT INTO "booking_item" VALUES('01a207ec-03fb-731f-a37b-7a397b753167','01a207ec-03fa-7eaa-81e4-3746cab9d4f6','01a207ec-03b6-7bdd-b074-39f1152ef020',1,'01a207ec-03fb-705c-b214-cb4e2021832f','01a207ec-03b6-7db7-86aa-18dd8e1353a4','INCUBATED',330000,165000);
INSERT INTO "booking_item" VALUES('01a207ec-03fc-7378-a34b-214d4a126f67','01a207ec-03fb-7ea4-9936-2109ba281d8b','01a207ec-03b7-703f-a305-557333d27b06',1,'01a207ec-03fc-703d-843f-f52b8b5e5b10','01a207ec-03b7-74e2-b17d-804cf0fb0544','INCUBATED',330000,165000);
INSERT INTO "booking_item" VALUES('01a207ec-03fd-7632-87ce-e506661a6a50','01a207ec-03fd-72eb-b6c2-e68ba99d512f','01a207ec-03b6-7003-9848-1faaca3900ae',1,'01a207ec-03fd-7489-bef9-e3aa543281a4','01a207ec-03b6-728a-8e27-e0c9e84949e1','INCUBATED',330000,165000);
INSERT INTO "booking_item" VALUES('01a207ec-040a-7d38-ad69-741ebd2aabd6','01a207ec-040a-77f4-9186-e9427292ee7b','01a207ec-03b7-775e-9322-1f390a4b74b4',1,'01a207ec-040a-79bb-8100-da2af31761b6','01a207ec-03b7-7923-93b3-4ab23a1296ce','INCUBATED',330000,165000);
CREATE TABLE booking_override (
    id UUID PRIMARY KEY NOT NULL,
    booking UUID NOT NULL REFERENCES booking (id) ON DELETE RESTRICT,
    rule VARCHAR(40) NOT NULL,
    reason TEXT NOT NULL,
    made_by UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    made_at TIMESTAMPTZ NOT NULL);
INSERT INTO "booking_override" VALUES('01a207ec-03f4-773b-b5aa-e17619e80bb4','01a207ec-03f4-706b-bd44-8a474bf0b07f','outside-opening-hours','Giao hàng gấp','01a207ec-03b8-7c6a-bded-f60b051e4cdc','2026-11-27 02:00:00+00:00');
CREATE TABLE budget_line (
    id UUID PRIMARY KEY NOT NULL,
    phase UUID NOT NULL REFERENCES phase (id) ON DELETE RESTRICT,
    year INT NOT NULL,
    incubator UUID NOT NULL REFERENCES incubator (id) ON DELETE RESTRICT,
    source UUID NOT NULL REFERENCES funding_source (id) ON DELETE RESTRICT,
    category UUID NOT NULL REFERENCES cost_category (id) ON DELETE RESTRICT,
    position INT NOT NULL,
    status VARCHAR(10) NOT NULL CHECK (status IN ('OPEN', 'CLOSED')),
    accepts_from DATE,
    opened_by UUID REFERENCES decision (id) ON DELETE RESTRICT,
    allocated BIGINT NOT NULL DEFAULT 0,
    held BIGINT NOT NULL DEFAULT 0,
    accepted BIGINT NOT NULL DEFAULT 0,
    committed BIGINT NOT NULL DEFAULT 0,
    disbursed BIGINT NOT NULL DEFAULT 0,
    UNIQUE (phase, year, incubator, source, category),
    CONSTRAINT budget_line_balances CHECK (allocated >= 0 AND held >= 0 AND accepted >= 0
        AND committed >= 0 AND disbursed >= 0),
    CONSTRAINT budget_line_available CHECK (allocated - held - accepted - committed >= 0),
    CONSTRAINT budget_line_disbursed CHECK (disbursed <= allocated));
INSERT INTO "budget_line" VALUES('01a207ec-03b0-736d-85e6-248007d016f1','01a207ec-03ad-7a08-a39d-56388f68d780',2026,'01a207ec-03ae-73b9-8335-09bbe49f5d8c','01a207ec-03ad-7a3c-bf71-33beae047eb6','01a207ec-03ad-7b5d-ba01-34fe79e4ddf0',1,'OPEN','2026-01-05',NULL,500000000,4455000,288750,3000000,2000000);
INSERT INTO "budget_line" VALUES('01a207ec-03b1-7196-8268-49f2f5e5cd51','01a207ec-03ad-7a08-a39d-56388f68d780',2026,'01a207ec-03ae-73b9-8335-09bbe49f5d8c','01a207ec-03ad-7a3c-bf71-33beae047eb6','01a207ec-03ad-7b03-a728-5ae131cda5b8',1,'OPEN','2026-01-05',NULL,500000000,0,0,0,0);
INSERT INTO "budget_line" VALUES('01a207ec-03d6-71af-b6e5-91157cfdaca9','01a207ec-03ad-7a08-a39d-56388f68d780',2020,'01a207ec-03ae-73b9-8335-09bbe49f5d8c','01a207ec-03ad-7a3c-bf71-33beae047eb6','01a207ec-03ad-7b5d-ba01-34fe79e4ddf0',1,'OPEN','2026-01-05',NULL,320000000,0,0,0,0);
INSERT INTO "budget_line" VALUES('01a207ec-03d9-7057-85b3-010880016232','01a207ec-03ad-7a08-a39d-56388f68d780',2025,'01a207ec-03ae-73b9-8335-09bbe49f5d8c','01a207ec-03ad-7a3c-bf71-33beae047eb6','01a207ec-03ad-7b5d-ba01-34fe79e4ddf0',1,'CLOSED','2026-01-05',NULL,50000000,0,0,0,0);
INSERT INTO "budget_line" VALUES('01a207ec-03d9-7a92-98c3-26b1487b1332','01a207ec-03ad-7a08-a39d-56388f68d780',2027,'01a207ec-03ae-73b9-8335-09bbe49f5d8c','01a207ec-03ad-7ae2-97fb-d1fee1eb46c1','01a207ec-03ad-7b5d-ba01-34fe79e4ddf0',1,'OPEN','2026-01-05',NULL,80000000,0,0,0,0);
CREATE TABLE budget_proposal (
    id UUID PRIMARY KEY NOT NULL,
    kind VARCHAR(20) NOT NULL CHECK (kind IN ('ALLOCATION', 'SUPPLEMENT', 'WITHDRAWAL',
        'TRANSFER', 'CARRY_OVER', 'EXTENSION', 'LAPSE')),
    line UUID NOT NULL REFERENCES budget_line (id) ON DELETE RESTRICT,
    other_line UUID REFERENCES budget_line (id) ON DELETE RESTRICT,
    amount BIGINT NOT NULL CHECK (amount > 0),
    decision UUID NOT NULL REFERENCES decision (id) ON DELETE RESTRICT,
    note TEXT NOT NULL,
    status VARCHAR(10) NOT NULL CHECK (status IN ('PENDING', 'APPROVED', 'REJECTED')),
    made_by UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    made_at TIMESTAMPTZ NOT NULL,
    decided_by UUID REFERENCES app_user (id) ON DELETE RESTRICT,
    decided_at TIMESTAMPTZ,
    reason TEXT NOT NULL,
    CONSTRAINT budget_proposal_two_people CHECK (status <> 'APPROVED' OR decided_by <> made_by));
INSERT INTO "budget_proposal" VALUES('01a207ec-03d6-7da7-950f-81d5ffb580d3','SUPPLEMENT','01a207ec-03d6-71af-b6e5-91157cfdaca9',NULL,120000000,'01a207ec-03d6-7cda-8239-afbeede454c0','Quý I','APPROVED','01a207ec-03d5-78a6-aae2-6a695dc5f133','2026-11-27 02:00:00+00:00','01a207ec-03d5-7bf9-a25e-76f364291c21','2026-11-27 02:00:00+00:00','');
INSERT INTO "budget_proposal" VALUES('01a207ec-03d7-7c78-ac45-36ac9aef5c2e','WITHDRAWAL','01a207ec-03d6-71af-b6e5-91157cfdaca9',NULL,5000000,'01a207ec-03d6-7cda-8239-afbeede454c0','','REJECTED','01a207ec-03d5-78a6-aae2-6a695dc5f133','2026-11-27 02:00:00+00:00','01a207ec-03d5-7bf9-a25e-76f364291c21','2026-11-27 02:00:00+00:00','Chưa đủ căn cứ');
INSERT INTO "budget_proposal" VALUES('01a207ec-03d8-7746-b015-0ebefd9fc669','WITHDRAWAL','01a207ec-03b0-736d-85e6-248007d016f1',NULL,5000000,'01a207ec-03d6-7cda-8239-afbeede454c0','','PENDING','01a207ec-03d5-78a6-aae2-6a695dc5f133','2026-11-27 02:00:00+00:00',NULL,NULL,'');
CREATE TABLE calendar_day (
    id UUID PRIMARY KEY NOT NULL,
    incubator UUID REFERENCES incubator (id) ON DELETE RESTRICT,
    day DATE NOT NULL,
    kind VARCHAR(20) NOT NULL CHECK (kind IN ('NGHI_LE', 'NGHI_BU', 'HOAN_DOI_NGHI', 'LAM_BU',
        'DONG_CUA')),
    name_vi VARCHAR(200) NOT NULL,
    name_en VARCHAR(200) NOT NULL,
    works_as INT CHECK (works_as BETWEEN 0 AND 6),
    is_provisional BOOLEAN NOT NULL,
    UNIQUE (incubator, day),
    CONSTRAINT calendar_day_make_up CHECK ((kind = 'LAM_BU') = (works_as IS NOT NULL)));
INSERT INTO "calendar_day" VALUES('01a207ec-03b9-777f-8f10-423298b0f143',NULL,'2027-01-01','NGHI_LE','Tết Dương lịch','New Year''s Day',NULL,0);
INSERT INTO "calendar_day" VALUES('01a207ec-03b9-79ce-a40a-b2cafdcdfd0a','01a207ec-03ae-73b9-8335-09bbe49f5d8c','2026-12-13','LAM_BU','Làm bù','Make-up day',4,1);
CREATE TABLE closure (
    id UUID PRIMARY KEY NOT NULL,
    incubator UUID REFERENCES incubator (id) ON DELETE RESTRICT,
    resource UUID REFERENCES resource (id) ON DELETE RESTRICT,
    starts_at TIMESTAMPTZ NOT NULL,
    ends_at TIMESTAMPTZ NOT NULL,
    reason TEXT NOT NULL,
    made_by UUID REFERENCES app_user (id) ON DELETE RESTRICT,
    made_at TIMESTAMPTZ NOT NULL,
    withdrawn_at TIMESTAMPTZ,
    CONSTRAINT closure_period CHECK (starts_at < ends_at),
    CONSTRAINT closure_scope CHECK ((incubator IS NULL) <> (resource IS NULL)));
INSERT INTO "closure" VALUES('01a207ec-03b9-7e6c-916e-375cb37e85cf','01a207ec-03ae-73b9-8335-09bbe49f5d8c',NULL,'2026-12-21 01:00:00+00:00','2026-12-21 10:00:00+00:00','Phun khử khuẩn','01a207ec-03b8-7c6a-bded-f60b051e4cdc','2026-11-27 02:00:00+00:00',NULL);
INSERT INTO "closure" VALUES('01a207ec-03ba-7082-88b2-fbcbf864a09e',NULL,'01a207ec-03b5-7a7e-a557-798f83c40daa','2026-12-21 01:00:00+00:00','2026-12-21 10:00:00+00:00','Đổi máy chủ','01a207ec-03b8-7c6a-bded-f60b051e4cdc','2026-11-27 02:00:00+00:00','2026-11-27 02:00:00+00:00');
CREATE TABLE coordination (
    id UUID PRIMARY KEY NOT NULL,
    programme UUID NOT NULL REFERENCES programme (id) ON DELETE RESTRICT,
    agency UUID NOT NULL REFERENCES agency (id) ON DELETE RESTRICT,
    UNIQUE (programme, agency));
INSERT INTO "coordination" VALUES('01a207ec-03ad-75a5-ba64-74124333ad13','01a207ec-03ad-750d-8011-5aab6fad4e00','01a207ec-03ad-71f6-bf5b-197a6533fc65');
INSERT INTO "coordination" VALUES('01a207ec-03ad-76ea-a5fa-dacf2f99b317','01a207ec-03ad-76a4-8eab-103e9bbcd493','01a207ec-03ad-71af-ae41-567486db1b82');
INSERT INTO "coordination" VALUES('01a207ec-03ad-77a2-a93e-104b2dc54c57','01a207ec-03ad-775b-b64c-96afb4b13a96','01a207ec-03ad-71af-ae41-567486db1b82');
INSERT INTO "coordination" VALUES('01a207ec-03ad-7854-9ee5-f4a3a4bd9f68','01a207ec-03ad-7808-a77b-3cc5a2dc93f3','01a207ec-03ad-727f-94f6-3132532fe1b0');
INSERT INTO "coordination" VALUES('01a207ec-03ad-78ff-8511-25fd376187bf','01a207ec-03ad-78b3-a8d7-e85692aa6f78','01a207ec-03ad-724b-82e3-11308472ead2');
INSERT INTO "coordination" VALUES('01a207ec-03ad-79b2-b4e8-18980ec1b39b','01a207ec-03ad-7959-97b1-9d28b6f69b4b','01a207ec-03ad-71f6-bf5b-197a6533fc65');
INSERT INTO "coordination" VALUES('01a207ec-03ad-79cf-aa8d-0e0d2e9ebe68','01a207ec-03ad-7959-97b1-9d28b6f69b4b','01a207ec-03ad-71af-ae41-567486db1b82');
CREATE TABLE cost_category (
    id UUID PRIMARY KEY NOT NULL,
    code VARCHAR(40) NOT NULL UNIQUE,
    name_vi VARCHAR(200) NOT NULL,
    name_en VARCHAR(200) NOT NULL,
    kind VARCHAR(20) NOT NULL CHECK (kind IN ('CAPITAL', 'RECURRENT')),
    position INT NOT NULL);
INSERT INTO "cost_category" VALUES('01a207ec-03ad-7b03-a728-5ae131cda5b8','MAT_BANG','Mặt bằng, nhà xưởng','Premises and workshops','RECURRENT',1);
INSERT INTO "cost_category" VALUES('01a207ec-03ad-7b5d-ba01-34fe79e4ddf0','THIET_BI','Trang thiết bị','Equipment','RECURRENT',2);
INSERT INTO "cost_category" VALUES('01a207ec-03ad-7b78-9917-2cfca75f83e2','TU_VAN','Tư vấn, hỗ trợ kỹ thuật','Consulting and technical support','RECURRENT',3);
INSERT INTO "cost_category" VALUES('01a207ec-03ad-7b94-9e15-6787cec287f7','MANG_LUOI','Tạo mạng lưới','Networking','RECURRENT',4);
INSERT INTO "cost_category" VALUES('01a207ec-03ad-7bae-b684-ca9102fe4a87','DICH_VU_VP','Dịch vụ văn phòng','Office services','RECURRENT',5);
INSERT INTO "cost_category" VALUES('01a207ec-03ad-7bc8-94f3-bd2b83d7a041','DAO_TAO','Đào tạo','Training','RECURRENT',6);
INSERT INTO "cost_category" VALUES('01a207ec-03ad-7be2-8041-dbd9303408ee','XAY_DUNG_MUA_SAM','Xây dựng, mua sắm','Construction and procurement','CAPITAL',7);
INSERT INTO "cost_category" VALUES('01a207ec-03ad-7bfe-b24d-3b7f1087734c','QUAN_LY','Quản lý','Management','RECURRENT',8);
CREATE TABLE decision (
    id UUID PRIMARY KEY NOT NULL,
    kind VARCHAR(20) NOT NULL,
    number VARCHAR(80) NOT NULL,
    issued_on DATE NOT NULL,
    issuer UUID NOT NULL REFERENCES agency (id) ON DELETE RESTRICT,
    subject TEXT NOT NULL,
    is_assumed BOOLEAN NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL,
    UNIQUE (number, issued_on));
INSERT INTO "decision" VALUES('01a207ec-03af-7c44-b42f-839c163d22c6','ALLOCATION','12/QĐ-UBND','2026-01-05','01a207ec-03ac-7fef-bb7c-59603ee07dbf','Giao dự toán',0,'2026-11-23 02:00:00+00:00');
INSERT INTO "decision" VALUES('01a207ec-03d6-7cda-8239-afbeede454c0','SUPPLEMENT','77/QĐ-UBND','2026-03-02','01a207ec-03ac-7fef-bb7c-59603ee07dbf','Bổ sung (giả định)',1,'2026-11-27 02:00:00+00:00');
CREATE TABLE duty (
    id UUID PRIMARY KEY NOT NULL,
    incubator UUID NOT NULL REFERENCES incubator (id) ON DELETE RESTRICT,
    person UUID NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
    weekday INT NOT NULL CHECK (weekday BETWEEN 0 AND 6),
    starts INT NOT NULL CHECK (starts >= 0),
    ends INT NOT NULL CHECK (ends <= 1440),
    valid_from DATE NOT NULL,
    valid_to DATE,
    CONSTRAINT duty_span CHECK (starts < ends));
INSERT INTO "duty" VALUES('01a207ec-03b8-72a7-a425-2a2d83ae321b','01a207ec-03ae-73b9-8335-09bbe49f5d8c','01a207ec-03b7-7d8d-91de-1ff57a0eb25e',0,480,1020,'2026-01-01',NULL);
INSERT INTO "duty" VALUES('01a207ec-03b8-74dd-b8f8-acdd0e5788ac','01a207ec-03ae-73b9-8335-09bbe49f5d8c','01a207ec-03b7-7d8d-91de-1ff57a0eb25e',1,480,1020,'2026-01-01',NULL);
INSERT INTO "duty" VALUES('01a207ec-03b8-7652-896f-811a39c79fc4','01a207ec-03ae-73b9-8335-09bbe49f5d8c','01a207ec-03b7-7d8d-91de-1ff57a0eb25e',2,480,1020,'2026-01-01',NULL);
INSERT INTO "duty" VALUES('01a207ec-03b8-77cc-8a33-2ec7008f0a26','01a207ec-03ae-73b9-8335-09bbe49f5d8c','01a207ec-03b7-7d8d-91de-1ff57a0eb25e',3,480,1020,'2026-01-01',NULL);
INSERT INTO "duty" VALUES('01a207ec-03b8-7965-8600-989a5f802582','01a207ec-03ae-73b9-8335-09bbe49f5d8c','01a207ec-03b7-7d8d-91de-1ff57a0eb25e',4,480,1020,'2026-01-01',NULL);
CREATE TABLE duty_absence (
    id UUID PRIMARY KEY NOT NULL,
    person UUID NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
    starts_at TIMESTAMPTZ NOT NULL,
    ends_at TIMESTAMPTZ NOT NULL,
    reason TEXT NOT NULL,
    CONSTRAINT duty_absence_period CHECK (starts_at < ends_at));
INSERT INTO "duty_absence" VALUES('01a207ec-03b9-7c26-a227-3d63cd19f6db','01a207ec-03b7-7d8d-91de-1ff57a0eb25e','2027-01-11 01:00:00+00:00','2027-01-11 10:00:00+00:00','Nghỉ phép');
CREATE TABLE firm (
    id UUID PRIMARY KEY NOT NULL,
    tax_code VARCHAR(14) UNIQUE,
    name_vi VARCHAR(200) NOT NULL,
    name_en VARCHAR(200) NOT NULL,
    stage VARCHAR(20) NOT NULL CHECK (stage IN ('APPLICATION', 'PRE_INCUBATION', 'INCUBATION',
        'ACCELERATION', 'GRADUATED', 'EXTERNAL', 'WITHDREW', 'TERMINATED', 'DISSOLVED', 'MERGED')),
    in_sector BOOLEAN NOT NULL,
    product_vi TEXT NOT NULL,
    product_en TEXT NOT NULL,
    size VARCHAR(10) NOT NULL,
    women_owned BOOLEAN NOT NULL,
    employees INT NOT NULL CHECK (employees >= 0),
    employees_female INT NOT NULL CHECK (employees_female >= 0),
    revenue_last_year BIGINT NOT NULL,
    weekly_quota_minutes INT NOT NULL CHECK (weekly_quota_minutes >= 0),
    search_key TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT firm_tax_code CHECK (tax_code IS NOT NULL
        OR stage IN ('APPLICATION', 'PRE_INCUBATION')));
INSERT INTO "firm" VALUES('01a207ec-03b3-7596-aae1-3cd04d8cdcba','9900010085','Khuôn mẫu Hồng Lĩnh','','INCUBATION',1,'','','',0,0,0,0,0,'','Khuôn mẫu Hồng Lĩnh','2026-11-27 02:00:00+00:00');
INSERT INTO "firm" VALUES('01a207ec-03b3-79bc-be7e-8fbf7c566e41','9900010159','Robot Sao Khuê','','INCUBATION',1,'','','',0,0,0,0,0,'','Robot Sao Khuê','2026-11-27 02:00:00+00:00');
CREATE TABLE funding_source (
    id UUID PRIMARY KEY NOT NULL,
    code VARCHAR(40) NOT NULL UNIQUE,
    name_vi VARCHAR(200) NOT NULL,
    name_en VARCHAR(200) NOT NULL,
    is_state_budget BOOLEAN NOT NULL,
    position INT NOT NULL);
INSERT INTO "funding_source" VALUES('01a207ec-03ad-7a3c-bf71-33beae047eb6','NS_TRO_GIUP_DNNVV','Ngân sách trợ giúp phát triển doanh nghiệp nhỏ và vừa','City budget for assistance to small and medium enterprises',1,1);
INSERT INTO "funding_source" VALUES('01a207ec-03ad-7a89-b6e3-8fd508595dcf','NS_DOI_MOI_CN','Ngân sách chương trình đổi mới công nghệ','City budget of the technology innovation programme',1,2);
INSERT INTO "funding_source" VALUES('01a207ec-03ad-7aa9-adc6-51e615f7bd57','KHAC_DOANH_NGHIEP','Vốn của các doanh nghiệp','Firms'' own capital',0,3);
INSERT INTO "funding_source" VALUES('01a207ec-03ad-7ac6-bca1-1298b7e01e1c','KHAC_VON_VAY','Vốn vay','Loans',0,4);
INSERT INTO "funding_source" VALUES('01a207ec-03ad-7ae2-97fb-d1fee1eb46c1','KHAC_TAI_TRO','Tài trợ','Grants',0,5);
CREATE TABLE held_qualification (
    id UUID PRIMARY KEY NOT NULL,
    person UUID NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
    qualification UUID NOT NULL REFERENCES qualification (id) ON DELETE RESTRICT,
    granted_on DATE NOT NULL,
    expires_on DATE,
    basis VARCHAR(20) NOT NULL CHECK (basis IN ('COURSE', 'SIGN_OFF')),
    granted_by UUID REFERENCES app_user (id) ON DELETE RESTRICT,
    revoked_on DATE,
    CONSTRAINT held_qualification_dates CHECK (expires_on IS NULL OR expires_on >= granted_on));
INSERT INTO "held_qualification" VALUES('01a207ec-03b4-774b-a219-035312792dbf','01a207ec-03b3-7d0b-98db-8a562d7e52e6','01a207ec-03b2-7f49-a98c-0c2432116468','2026-01-10','2027-06-30','SIGN_OFF',NULL,NULL);
INSERT INTO "held_qualification" VALUES('01a207ec-03b4-79d0-8420-3d6b5e6d8016','01a207ec-03b3-7d0b-98db-8a562d7e52e6','01a207ec-03b3-7102-8590-e9e6c117bf7b','2026-01-10','2027-06-30','SIGN_OFF',NULL,NULL);
INSERT INTO "held_qualification" VALUES('01a207ec-03b4-7b4a-a2ed-65854e6a1bea','01a207ec-03b4-7431-b755-9f24b0a63c7c','01a207ec-03b2-7f49-a98c-0c2432116468','2026-01-10','2027-06-30','SIGN_OFF',NULL,NULL);
INSERT INTO "held_qualification" VALUES('01a207ec-03b4-7ca1-b507-6f4cdabe430b','01a207ec-03b4-7431-b755-9f24b0a63c7c','01a207ec-03b3-7102-8590-e9e6c117bf7b','2026-01-10','2027-06-30','SIGN_OFF',NULL,NULL);
INSERT INTO "held_qualification" VALUES('01a207ec-03b4-7e20-a8bd-de8fa6c0173d','01a207ec-03b4-7060-a0fe-8d1199b6cbc9','01a207ec-03b2-7f49-a98c-0c2432116468','2026-01-10','2027-06-30','SIGN_OFF',NULL,NULL);
INSERT INTO "held_qualification" VALUES('01a207ec-03b7-7ed4-afad-3ea77ca5db18','01a207ec-03b7-7d8d-91de-1ff57a0eb25e','01a207ec-03b3-72b6-93a6-bc7e2ee2f9ba','2026-01-10','2027-06-30','SIGN_OFF',NULL,NULL);
INSERT INTO "held_qualification" VALUES('01a207ec-03b8-7059-81b2-1cea0d8e963b','01a207ec-03b7-7d8d-91de-1ff57a0eb25e','01a207ec-03b3-741d-89ac-4a2db92a3b56','2026-01-10','2027-06-30','SIGN_OFF',NULL,NULL);
CREATE TABLE idempotency_key (
    id UUID PRIMARY KEY NOT NULL,
    account UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    key VARCHAR(200) NOT NULL,
    body_hash VARCHAR(64) NOT NULL,
    answer JSON NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT idempotency_key_once UNIQUE (account, key));
INSERT INTO "idempotency_key" VALUES('01a207ec-040a-71ff-bb09-cdfa322567c3','01a207ec-03b8-7f69-a519-ab3bd7fdaebd','sổ-1','0000000000000000000000000000000000000000000000000000000000000000','{"id": "01a207ec-040a-77f4-9186-e9427292ee7b", "uid": "01a207ec-040a-77f4-9186-e9427292ee7b@incubator.hanoi", "sequence": 0, "status": "TENTATIVE", "price": {"full_cost": 660000, "tenant_price": 330000, "support": 330000, "surcharge": 0}, "funding": [{"line": "01a207ec-03b0-736d-85e6-248007d016f1", "amount": 330000, "mode": "cash"}]}','2026-12-05 01:00:00+00:00');
CREATE TABLE incubator (
    id UUID PRIMARY KEY NOT NULL,
    code VARCHAR(20) NOT NULL UNIQUE,
    kind VARCHAR(20) NOT NULL CHECK (kind IN ('INCUBATOR', 'CENTRE')),
    name_vi VARCHAR(200) NOT NULL,
    name_en VARCHAR(200) NOT NULL,
    address VARCHAR(300) NOT NULL,
    note_vi TEXT NOT NULL,
    note_en TEXT NOT NULL,
    search_key TEXT NOT NULL,
    sort_key TEXT NOT NULL);
INSERT INTO "incubator" VALUES('01a207ec-03ae-73b9-8335-09bbe49f5d8c','VU-CK','INCUBATOR','Vườn ươm cơ khí','House VU-CK','','','','vuon uom co khi','vunk00010unj00007n000hef0004');
CREATE TABLE inspection (
    id UUID PRIMARY KEY NOT NULL,
    resource UUID NOT NULL REFERENCES resource (id) ON DELETE RESTRICT,
    kind VARCHAR(20) NOT NULL CHECK (kind IN ('INSPECTION', 'CALIBRATION')),
    performed_on DATE NOT NULL,
    valid_until DATE NOT NULL,
    certificate VARCHAR(80) NOT NULL,
    recorded_by UUID REFERENCES app_user (id) ON DELETE RESTRICT,
    recorded_at TIMESTAMPTZ,
    CONSTRAINT inspection_dates CHECK (valid_until >= performed_on));
INSERT INTO "inspection" VALUES('01a207ec-03ba-76b9-ab88-6ffc49150390','01a207ec-03b6-751a-b424-11f74044c2b4','INSPECTION','2026-06-01','2027-05-31','KĐ-014/2026','01a207ec-03b8-7c6a-bded-f60b051e4cdc','2026-11-27 02:00:00+00:00');
CREATE TABLE ledger_entry (
    id UUID PRIMARY KEY NOT NULL,
    line UUID NOT NULL REFERENCES budget_line (id) ON DELETE RESTRICT,
    kind VARCHAR(20) NOT NULL CHECK (kind IN ('ALLOCATION', 'SUPPLEMENT', 'WITHDRAWAL',
        'TRANSFER', 'CARRY_OVER', 'EXTENSION', 'LAPSE', 'HOLD', 'RELEASE', 'ACCEPTANCE',
        'COMMITMENT', 'DISBURSEMENT')),
    amount BIGINT NOT NULL,
    act UUID REFERENCES act (id) ON DELETE RESTRICT,
    decision UUID REFERENCES decision (id) ON DELETE RESTRICT,
    proposal UUID REFERENCES budget_proposal (id) ON DELETE RESTRICT,
    reverses UUID UNIQUE REFERENCES ledger_entry (id) ON DELETE RESTRICT,
    voucher VARCHAR(60),
    posted_at TIMESTAMPTZ NOT NULL,
    posted_by UUID REFERENCES app_user (id) ON DELETE RESTRICT,
    approved_by UUID REFERENCES app_user (id) ON DELETE RESTRICT,
    note TEXT NOT NULL,
    CONSTRAINT ledger_entry_sign CHECK (amount <> 0 AND (reverses IS NOT NULL
        OR kind IN ('TRANSFER', 'CARRY_OVER', 'EXTENSION', 'COMMITMENT')
        OR (kind IN ('WITHDRAWAL', 'LAPSE') AND amount < 0)
        OR (kind NOT IN ('WITHDRAWAL', 'LAPSE') AND amount > 0))),
    CONSTRAINT ledger_entry_act CHECK (kind NOT IN ('HOLD', 'RELEASE', 'ACCEPTANCE')
        OR act IS NOT NULL),
    CONSTRAINT ledger_entry_voucher CHECK (kind <> 'DISBURSEMENT' OR voucher IS NOT NULL),
    CONSTRAINT ledger_entry_two_people CHECK (kind IN ('HOLD', 'RELEASE', 'ACCEPTANCE',
        'COMMITMENT', 'DISBURSEMENT') OR (decision IS NOT NULL AND posted_by IS NOT NULL
        AND approved_by IS NOT NULL AND approved_by <> posted_by)));
INSERT INTO "ledger_entry" VALUES('01a207ec-03b0-77eb-85c3-6b1a60c10c0c','01a207ec-03b0-736d-85e6-248007d016f1','ALLOCATION',500000000,NULL,'01a207ec-03af-7c44-b42f-839c163d22c6',NULL,NULL,NULL,'2026-11-23 02:00:00+00:00','01a207ec-03ae-791b-9381-f6d77d21970f','01a207ec-03ae-7de0-a053-1a16ac937e33','');
INSERT INTO "ledger_entry" VALUES('01a207ec-03b1-736e-8539-d813e97c83e5','01a207ec-03b1-7196-8268-49f2f5e5cd51','ALLOCATION',500000000,NULL,'01a207ec-03af-7c44-b42f-839c163d22c6',NULL,NULL,NULL,'2026-11-23 02:00:00+00:00','01a207ec-03ae-791b-9381-f6d77d21970f','01a207ec-03ae-7de0-a053-1a16ac937e33','');
INSERT INTO "ledger_entry" VALUES('01a207ec-03d6-737b-9ac5-f640019fb2bd','01a207ec-03d6-71af-b6e5-91157cfdaca9','ALLOCATION',200000000,NULL,'01a207ec-03af-7c44-b42f-839c163d22c6',NULL,NULL,NULL,'2026-11-23 02:00:00+00:00','01a207ec-03ae-791b-9381-f6d77d21970f','01a207ec-03ae-7de0-a053-1a16ac937e33','');
INSERT INTO "ledger_entry" VALUES('01a207ec-03d7-7443-9194-bbb6e1862051','01a207ec-03d6-71af-b6e5-91157cfdaca9','SUPPLEMENT',120000000,NULL,'01a207ec-03d6-7cda-8239-afbeede454c0','01a207ec-03d6-7da7-950f-81d5ffb580d3',NULL,NULL,'2026-11-27 02:00:00+00:00','01a207ec-03d5-78a6-aae2-6a695dc5f133','01a207ec-03d5-7bf9-a25e-76f364291c21','Quý I');
INSERT INTO "ledger_entry" VALUES('01a207ec-03d9-7245-9b98-131fc45523d5','01a207ec-03d9-7057-85b3-010880016232','ALLOCATION',50000000,NULL,'01a207ec-03af-7c44-b42f-839c163d22c6',NULL,NULL,NULL,'2026-11-23 02:00:00+00:00','01a207ec-03ae-791b-9381-f6d77d21970f','01a207ec-03ae-7de0-a053-1a16ac937e33','');
INSERT INTO "ledger_entry" VALUES('01a207ec-03d9-7c57-85ff-6f6b5e5dfe22','01a207ec-03d9-7a92-98c3-26b1487b1332','ALLOCATION',80000000,NULL,'01a207ec-03af-7c44-b42f-839c163d22c6',NULL,NULL,NULL,'2026-11-23 02:00:00+00:00','01a207ec-03ae-791b-9381-f6d77d21970f','01a207ec-03ae-7de0-a053-1a16ac937e33','');
INSERT INTO "ledger_entry" VALUES('01a207ec-03d9-7f13-924f-566a81a62234','01a207ec-03b0-736d-85e6-248007d016f1','COMMITMENT',3000000,NULL,NULL,NULL,NULL,NULL,'2026-11-23 02:00:00+00:00','01a207ec-03ae-791b-9381-f6d77d21970f','01a207ec-03ae-7de0-a053-1a16ac937e33','HĐ 01');
INSERT INTO "ledger_entry" VALUES('01a207ec-03d9-7f24-a6de-aa577ec8c65e','01a207ec-03b0-736d-85e6-248007d016f1','DISBURSEMENT',2000000,NULL,NULL,NULL,NULL,'PC-0001','2026-11-23 02:00:00+00:00','01a207ec-03ae-791b-9381-f6d77d21970f','01a207ec-03ae-7de0-a053-1a16ac937e33','');
INSERT INTO "ledger_entry" VALUES('01a207ec-03dc-7264-b85a-d91d9a337ca9','01a207ec-03b0-736d-85e6-248007d016f1','HOLD',330000,'01a207ec-03db-7bb6-bd76-b62043a49bce',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207ec-03b8-7f69-a519-ab3bd7fdaebd',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207ec-03e0-75b2-bd96-64a5d462a11f','01a207ec-03b0-736d-85e6-248007d016f1','ACCEPTANCE',206250,'01a207ec-03db-7bb6-bd76-b62043a49bce',NULL,NULL,NULL,NULL,'2026-11-30 02:15:00+00:00','01a207ec-03b8-7c6a-bded-f60b051e4cdc',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207ec-03e0-75cf-89a5-629e8b6142a5','01a207ec-03b0-736d-85e6-248007d016f1','RELEASE',123750,'01a207ec-03db-7bb6-bd76-b62043a49bce',NULL,NULL,NULL,NULL,'2026-11-30 02:15:00+00:00','01a207ec-03b8-7c6a-bded-f60b051e4cdc',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207ec-03e2-732e-835d-f635cc53bc77','01a207ec-03b0-736d-85e6-248007d016f1','HOLD',330000,'01a207ec-03e2-70cc-a465-bb98c6d4dab3',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207ec-03b8-7f69-a519-ab3bd7fdaebd',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207ec-03e4-7e38-95a0-b90cc1332543','01a207ec-03b0-736d-85e6-248007d016f1','ACCEPTANCE',82500,'01a207ec-03e2-70cc-a465-bb98c6d4dab3',NULL,NULL,NULL,NULL,'2026-11-30 01:30:00+00:00','01a207ec-03b8-7c6a-bded-f60b051e4cdc',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207ec-03e4-7e51-a1da-1da2ff98d716','01a207ec-03b0-736d-85e6-248007d016f1','RELEASE',247500,'01a207ec-03e2-70cc-a465-bb98c6d4dab3',NULL,NULL,NULL,NULL,'2026-11-30 01:30:00+00:00','01a207ec-03b8-7c6a-bded-f60b051e4cdc',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207ec-03e6-72e5-ac15-224d43a8cc9a','01a207ec-03b0-736d-85e6-248007d016f1','HOLD',330000,'01a207ec-03e6-70af-aa3a-385fcd3dd010',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207ec-03b8-7f69-a519-ab3bd7fdaebd',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207ec-03e7-7475-aff5-815962c748e1','01a207ec-03b0-736d-85e6-248007d016f1','HOLD',165000,'01a207ec-03e7-7233-8baa-a5c21a6e8179',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207ec-03b8-7f69-a519-ab3bd7fdaebd',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207ec-03e8-74f3-b6a2-a7b093e4f587','01a207ec-03b0-736d-85e6-248007d016f1','HOLD',165000,'01a207ec-03e8-72b9-94f1-eaf2e9d6b4d1',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207ec-03b8-7f69-a519-ab3bd7fdaebd',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207ec-03e9-7732-885c-bb33c67b9fcc','01a207ec-03b0-736d-85e6-248007d016f1','HOLD',165000,'01a207ec-03e9-7509-9579-57dc883c6aac',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207ec-03b8-7f69-a519-ab3bd7fdaebd',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207ec-03ea-76e2-bcc6-6c43fc265371','01a207ec-03b0-736d-85e6-248007d016f1','HOLD',165000,'01a207ec-03ea-74d4-809f-c8c3ed04ef2d',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207ec-03b8-7f69-a519-ab3bd7fdaebd',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207ec-03ec-7ead-840c-acd6c0424c54','01a207ec-03b0-736d-85e6-248007d016f1','RELEASE',165000,'01a207ec-03e8-72b9-94f1-eaf2e9d6b4d1',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207ec-03b8-7c6a-bded-f60b051e4cdc',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207ec-03ee-72c0-b673-546cacc7b01c','01a207ec-03b0-736d-85e6-248007d016f1','HOLD',330000,'01a207ec-03ee-7085-80bd-c61aed7ce137',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207ec-03b8-7f69-a519-ab3bd7fdaebd',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207ec-03ef-7547-aca5-02c6eb2eb793','01a207ec-03b0-736d-85e6-248007d016f1','RELEASE',330000,'01a207ec-03ee-7085-80bd-c61aed7ce137',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207ec-03b8-7f69-a519-ab3bd7fdaebd',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207ec-03f0-77c8-a965-d7f14c4eb783','01a207ec-03b0-736d-85e6-248007d016f1','HOLD',165000,'01a207ec-03f0-7599-8ef5-26137bf4e528',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207ec-03b8-7f69-a519-ab3bd7fdaebd',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207ec-03f1-7bc8-955c-aba70b289527','01a207ec-03b0-736d-85e6-248007d016f1','RELEASE',165000,'01a207ec-03f0-7599-8ef5-26137bf4e528',NULL,NULL,NULL,NULL,'2026-11-30 01:00:00+00:00','01a207ec-03b8-7f69-a519-ab3bd7fdaebd',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207ec-03f4-74e9-be2a-397183143769','01a207ec-03b0-736d-85e6-248007d016f1','HOLD',165000,'01a207ec-03f4-729b-85f7-fb69e475474f',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207ec-03b8-7c6a-bded-f60b051e4cdc',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207ec-03f5-784c-8ba9-0e15e5c8d960','01a207ec-03b0-736d-85e6-248007d016f1','HOLD',330000,'01a207ec-03f5-763a-876d-fad06a7cce05',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207ec-03b8-7f69-a519-ab3bd7fdaebd',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207ec-03f8-76df-b449-1fd933809e1a','01a207ec-03b0-736d-85e6-248007d016f1','RELEASE',330000,'01a207ec-03f5-763a-876d-fad06a7cce05',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207ec-03b8-7f69-a519-ab3bd7fdaebd',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207ec-03f8-76fd-b6dd-405bbd5d94ef','01a207ec-03b0-736d-85e6-248007d016f1','HOLD',495000,'01a207ec-03f5-763a-876d-fad06a7cce05',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207ec-03b8-7f69-a519-ab3bd7fdaebd',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207ec-03fb-7281-849f-ff0f8b153012','01a207ec-03b0-736d-85e6-248007d016f1','HOLD',165000,'01a207ec-03fb-705c-b214-cb4e2021832f',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207ec-03b8-7f69-a519-ab3bd7fdaebd',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207ec-03fc-72db-9f2a-6f74ad352595','01a207ec-03b0-736d-85e6-248007d016f1','HOLD',3300000,'01a207ec-03fc-703d-843f-f52b8b5e5b10',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207ec-03b8-7f69-a519-ab3bd7fdaebd',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207ec-0404-7b3c-88f0-10f39b8318e3','01a207ec-03b0-736d-85e6-248007d016f1','RELEASE',165000,'01a207ec-03e9-7509-9579-57dc883c6aac',NULL,NULL,NULL,NULL,'2026-12-05 01:00:00+00:00',NULL,NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207ec-0405-7fb8-a958-4c12eaab234b','01a207ec-03b0-736d-85e6-248007d016f1','RELEASE',165000,'01a207ec-03ea-74d4-809f-c8c3ed04ef2d',NULL,NULL,NULL,NULL,'2026-12-05 01:00:00+00:00',NULL,NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207ec-0407-75da-885b-05fe9f9f9efd','01a207ec-03b0-736d-85e6-248007d016f1','RELEASE',330000,'01a207ec-03e6-70af-aa3a-385fcd3dd010',NULL,NULL,NULL,NULL,'2026-12-05 01:00:00+00:00',NULL,NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207ec-0408-798f-a14e-0453e0c6ba27','01a207ec-03b0-736d-85e6-248007d016f1','RELEASE',165000,'01a207ec-03e7-7233-8baa-a5c21a6e8179',NULL,NULL,NULL,NULL,'2026-12-05 01:00:00+00:00',NULL,NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207ec-040a-7be6-b8fc-b20d3f206bfd','01a207ec-03b0-736d-85e6-248007d016f1','HOLD',330000,'01a207ec-040a-79bb-8100-da2af31761b6',NULL,NULL,NULL,NULL,'2026-12-05 01:00:00+00:00','01a207ec-03b8-7f69-a519-ab3bd7fdaebd',NULL,'');
CREATE TABLE maintenance (
    id UUID PRIMARY KEY NOT NULL,
    resource UUID NOT NULL REFERENCES resource (id) ON DELETE RESTRICT,
    kind VARCHAR(10) NOT NULL CHECK (kind IN ('PLANNED', 'BREAKDOWN')),
    starts_at TIMESTAMPTZ NOT NULL,
    ends_at TIMESTAMPTZ,
    reason TEXT NOT NULL,
    made_by UUID REFERENCES app_user (id) ON DELETE RESTRICT,
    made_at TIMESTAMPTZ NOT NULL,
    finished_by UUID REFERENCES app_user (id) ON DELETE RESTRICT,
    withdrawn_at TIMESTAMPTZ,
    CONSTRAINT maintenance_period CHECK (ends_at IS NULL OR starts_at < ends_at),
    CONSTRAINT maintenance_end CHECK (kind = 'BREAKDOWN' OR ends_at IS NOT NULL));
INSERT INTO "maintenance" VALUES('01a207ec-03ba-728d-98be-543c9f8a6bc5','01a207ec-03b7-703f-a305-557333d27b06','PLANNED','2026-12-21 01:00:00+00:00','2026-12-21 10:00:00+00:00','Thay dây','01a207ec-03b8-7c6a-bded-f60b051e4cdc','2026-11-27 02:00:00+00:00',NULL,NULL);
INSERT INTO "maintenance" VALUES('01a207ec-03ba-74da-8231-34a4ccc4a1b3','01a207ec-03b7-775e-9322-1f390a4b74b4','BREAKDOWN','2026-11-24 02:00:00+00:00','2026-11-27 02:00:00+00:00','Rò khí','01a207ec-03b8-7c6a-bded-f60b051e4cdc','2026-11-27 02:00:00+00:00',NULL,NULL);
CREATE TABLE membership (
    id UUID PRIMARY KEY NOT NULL,
    firm UUID NOT NULL REFERENCES firm (id) ON DELETE RESTRICT,
    person UUID NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
    title VARCHAR(80) NOT NULL,
    is_contact BOOLEAN NOT NULL,
    valid_from DATE NOT NULL,
    valid_to DATE,
    UNIQUE (firm, person, valid_from));
INSERT INTO "membership" VALUES('01a207ec-03b3-7e9b-a1c5-7b06e25bc750','01a207ec-03b3-7596-aae1-3cd04d8cdcba','01a207ec-03b3-7d0b-98db-8a562d7e52e6','',0,'2026-01-05',NULL);
INSERT INTO "membership" VALUES('01a207ec-03b4-7263-bf29-6cd3b12b6386','01a207ec-03b3-7596-aae1-3cd04d8cdcba','01a207ec-03b4-7060-a0fe-8d1199b6cbc9','',0,'2026-01-05',NULL);
INSERT INTO "membership" VALUES('01a207ec-03b4-75a6-8732-6e975824c3e5','01a207ec-03b3-79bc-be7e-8fbf7c566e41','01a207ec-03b4-7431-b755-9f24b0a63c7c','',0,'2026-01-05',NULL);
CREATE TABLE "migration" ("id" INTEGER PRIMARY KEY NOT NULL, "name" VARCHAR(200) NOT NULL DEFAULT '', "app_name" VARCHAR(200) NOT NULL DEFAULT '', "ran_on" TIMESTAMP NOT NULL DEFAULT current_timestamp);
INSERT INTO "migration" VALUES(1,'2026-11-23T08:00:00:000000','incubator','2026-11-23 10:20:37.626175');
INSERT INTO "migration" VALUES(2,'2026-11-23T08:10:00:000000','tenants','2026-11-23 10:20:37.632299');
INSERT INTO "migration" VALUES(3,'2026-11-23T08:20:00:000000','facilities','2026-11-23 10:20:37.635628');
CREATE TABLE occupation (
    id UUID PRIMARY KEY NOT NULL,
    act UUID NOT NULL REFERENCES act (id) ON DELETE RESTRICT,
    resource UUID NOT NULL REFERENCES resource (id) ON DELETE RESTRICT,
    quantity INT NOT NULL,
    starts_at TIMESTAMPTZ NOT NULL,
    ends_at TIMESTAMPTZ NOT NULL,
    blocked_from TIMESTAMPTZ NOT NULL,
    blocked_until TIMESTAMPTZ NOT NULL,
    holds BOOLEAN NOT NULL,
    attendant UUID REFERENCES person (id) ON DELETE RESTRICT,
    CONSTRAINT occupation_quantity CHECK (quantity > 0 OR (quantity = 0 AND attendant IS NOT NULL)),
    CONSTRAINT occupation_period CHECK (blocked_from <= starts_at AND starts_at < ends_at
        AND ends_at <= blocked_until));
INSERT INTO "occupation" VALUES('01a207ec-03dc-7543-a538-5be9a53a55df','01a207ec-03db-7bb6-bd76-b62043a49bce','01a207ec-03b5-70cb-8940-0961df4df93f',1,'2026-11-30 01:00:00+00:00','2026-11-30 02:15:00+00:00','2026-11-30 00:30:00+00:00','2026-11-30 02:30:00+00:00',1,NULL);
INSERT INTO "occupation" VALUES('01a207ec-03e2-74b4-9f90-74398c2c9ace','01a207ec-03e2-70cc-a465-bb98c6d4dab3','01a207ec-03b6-751a-b424-11f74044c2b4',1,'2026-11-30 01:00:00+00:00','2026-11-30 01:30:00+00:00','2026-11-30 00:30:00+00:00','2026-11-30 01:45:00+00:00',1,NULL);
INSERT INTO "occupation" VALUES('01a207ec-03e2-74f4-93fe-943e40f7a99a','01a207ec-03e2-70cc-a465-bb98c6d4dab3','01a207ec-03b7-7bd0-aed0-666ec71ac463',0,'2026-11-30 01:00:00+00:00','2026-11-30 01:30:00+00:00','2026-11-30 01:00:00+00:00','2026-11-30 01:30:00+00:00',1,'01a207ec-03b7-7d8d-91de-1ff57a0eb25e');
INSERT INTO "occupation" VALUES('01a207ec-03e6-7410-8f74-927edd32cee3','01a207ec-03e6-70af-aa3a-385fcd3dd010','01a207ec-03b5-70cb-8940-0961df4df93f',1,'2026-11-30 06:00:00+00:00','2026-11-30 08:00:00+00:00','2026-11-30 05:30:00+00:00','2026-11-30 08:15:00+00:00',1,NULL);
INSERT INTO "occupation" VALUES('01a207ec-03e7-7599-9cf3-87d5a96ee528','01a207ec-03e7-7233-8baa-a5c21a6e8179','01a207ec-03b7-775e-9322-1f390a4b74b4',1,'2026-12-01 01:00:00+00:00','2026-12-01 02:00:00+00:00','2026-12-01 00:30:00+00:00','2026-12-01 02:15:00+00:00',1,NULL);
INSERT INTO "occupation" VALUES('01a207ec-03e8-7612-a45e-e2f0e1a6d9c9','01a207ec-03e8-72b9-94f1-eaf2e9d6b4d1','01a207ec-03b7-775e-9322-1f390a4b74b4',1,'2026-12-01 03:00:00+00:00','2026-12-01 04:00:00+00:00','2026-12-01 02:30:00+00:00','2026-12-01 04:15:00+00:00',0,NULL);
INSERT INTO "occupation" VALUES('01a207ec-03e9-7853-8b09-dd56994f6df9','01a207ec-03e9-7509-9579-57dc883c6aac','01a207ec-03b7-775e-9322-1f390a4b74b4',1,'2026-12-01 06:00:00+00:00','2026-12-01 07:00:00+00:00','2026-12-01 05:30:00+00:00','2026-12-01 07:15:00+00:00',0,NULL);
INSERT INTO "occupation" VALUES('01a207ec-03ea-77f7-9f96-3562895082d3','01a207ec-03ea-74d4-809f-c8c3ed04ef2d','01a207ec-03b7-775e-9322-1f390a4b74b4',1,'2026-12-01 08:00:00+00:00','2026-12-01 09:00:00+00:00','2026-12-01 07:30:00+00:00','2026-12-01 09:15:00+00:00',0,NULL);
INSERT INTO "occupation" VALUES('01a207ec-03ee-73eb-ab9c-2fdc420864af','01a207ec-03ee-7085-80bd-c61aed7ce137','01a207ec-03b5-70cb-8940-0961df4df93f',1,'2026-12-08 01:00:00+00:00','2026-12-08 03:00:00+00:00','2026-12-08 00:30:00+00:00','2026-12-08 03:15:00+00:00',0,NULL);
INSERT INTO "occupation" VALUES('01a207ec-03f0-79d6-ba13-cec0a8ea5608','01a207ec-03f0-7599-8ef5-26137bf4e528','01a207ec-03b5-70cb-8940-0961df4df93f',1,'2026-11-30 04:00:00+00:00','2026-11-30 05:00:00+00:00','2026-11-30 03:30:00+00:00','2026-11-30 05:15:00+00:00',0,NULL);
INSERT INTO "occupation" VALUES('01a207ec-03f3-740c-9312-29e04fafb64a','01a207ec-03f2-7fa9-916f-e188c5b687cb','01a207ec-03b6-7003-9848-1faaca3900ae',1,'2026-12-09 02:00:00+00:00','2026-12-09 04:00:00+00:00','2026-12-09 02:00:00+00:00','2026-12-09 04:00:00+00:00',1,NULL);
INSERT INTO "occupation" VALUES('01a207ec-03f3-7446-bc08-d07866d4afdc','01a207ec-03f3-700f-82c2-ec5e43938e6d','01a207ec-03b5-7a7e-a557-798f83c40daa',3,'2026-12-09 02:00:00+00:00','2026-12-09 04:00:00+00:00','2026-12-09 02:00:00+00:00','2026-12-09 04:00:00+00:00',1,NULL);
INSERT INTO "occupation" VALUES('01a207ec-03f4-768b-a9d5-0d4c3cd3008a','01a207ec-03f4-729b-85f7-fb69e475474f','01a207ec-03b5-70cb-8940-0961df4df93f',1,'2026-12-10 10:00:00+00:00','2026-12-10 11:00:00+00:00','2026-12-10 09:30:00+00:00','2026-12-10 11:15:00+00:00',1,NULL);
INSERT INTO "occupation" VALUES('01a207ec-03f8-7df4-86ca-a0fa80d08a44','01a207ec-03f5-763a-876d-fad06a7cce05','01a207ec-03b5-70cb-8940-0961df4df93f',1,'2026-12-15 06:00:00+00:00','2026-12-15 09:00:00+00:00','2026-12-15 05:30:00+00:00','2026-12-15 09:15:00+00:00',1,NULL);
INSERT INTO "occupation" VALUES('01a207ec-03f9-7d3b-9aa3-4e8b8d1c7f5c','01a207ec-03f9-7b02-9370-52a81b057fc5','01a207ec-03b5-7a7e-a557-798f83c40daa',1,'2026-12-16 01:00:00+00:00','2026-12-16 05:00:00+00:00','2026-12-16 01:00:00+00:00','2026-12-16 05:00:00+00:00',1,NULL);
INSERT INTO "occupation" VALUES('01a207ec-03fb-739d-88ba-2ef14d8ae905','01a207ec-03fb-705c-b214-cb4e2021832f','01a207ec-03b6-7bdd-b074-39f1152ef020',1,'2026-12-17 02:00:00+00:00','2026-12-17 03:00:00+00:00','2026-12-17 01:30:00+00:00','2026-12-17 03:15:00+00:00',1,NULL);
INSERT INTO "occupation" VALUES('01a207ec-03fb-73da-9d4d-c8d3c0752fcf','01a207ec-03fb-705c-b214-cb4e2021832f','01a207ec-03b7-7bd0-aed0-666ec71ac463',1,'2026-12-17 02:00:00+00:00','2026-12-17 03:00:00+00:00','2026-12-17 02:00:00+00:00','2026-12-17 03:00:00+00:00',1,'01a207ec-03b7-7d8d-91de-1ff57a0eb25e');
INSERT INTO "occupation" VALUES('01a207ec-03fc-73f5-874f-81952a87710c','01a207ec-03fc-703d-843f-f52b8b5e5b10','01a207ec-03b7-703f-a305-557333d27b06',1,'2026-12-17 07:00:00+00:00','2026-12-18 03:00:00+00:00','2026-12-17 06:30:00+00:00','2026-12-18 03:15:00+00:00',1,NULL);
INSERT INTO "occupation" VALUES('01a207ec-03fd-76ab-bf9c-87fe5dcdb1f7','01a207ec-03fd-7489-bef9-e3aa543281a4','01a207ec-03b6-7003-9848-1faaca3900ae',1,'2027-01-11 01:00:00+00:00','2027-01-11 02:00:00+00:00','2027-01-11 01:00:00+00:00','2027-01-11 02:00:00+00:00',1,NULL);
INSERT INTO "occupation" VALUES('01a207ec-040a-7dbf-bc00-957e6859d6f6','01a207ec-040a-79bb-8100-da2af31761b6','01a207ec-03b7-775e-9322-1f390a4b74b4',1,'2026-12-22 01:00:00+00:00','2026-12-22 03:00:00+00:00','2026-12-22 00:30:00+00:00','2026-12-22 03:15:00+00:00',1,NULL);
CREATE TABLE opening_hours (
    id UUID PRIMARY KEY NOT NULL,
    incubator UUID NOT NULL REFERENCES incubator (id) ON DELETE RESTRICT,
    resource UUID REFERENCES resource (id) ON DELETE RESTRICT,
    kind VARCHAR(10) NOT NULL CHECK (kind IN ('OPEN', 'STAFFED')),
    weekday INT NOT NULL CHECK (weekday BETWEEN 0 AND 6),
    opens INT NOT NULL CHECK (opens >= 0),
    closes INT NOT NULL CHECK (closes <= 1440),
    valid_from DATE,
    valid_to DATE,
    CONSTRAINT opening_hours_span CHECK (opens < closes));
INSERT INTO "opening_hours" VALUES('01a207ec-03b1-7733-b2ad-33ac81f6c4d3','01a207ec-03ae-73b9-8335-09bbe49f5d8c',NULL,'OPEN',0,480,1020,NULL,NULL);
INSERT INTO "opening_hours" VALUES('01a207ec-03b1-7947-8a97-5c05f29e8feb','01a207ec-03ae-73b9-8335-09bbe49f5d8c',NULL,'STAFFED',0,480,1020,NULL,NULL);
INSERT INTO "opening_hours" VALUES('01a207ec-03b1-7ae6-93ac-3a0c24960572','01a207ec-03ae-73b9-8335-09bbe49f5d8c',NULL,'OPEN',1,480,1020,NULL,NULL);
INSERT INTO "opening_hours" VALUES('01a207ec-03b1-7c8c-a554-e7d1a8a097fa','01a207ec-03ae-73b9-8335-09bbe49f5d8c',NULL,'STAFFED',1,480,1020,NULL,NULL);
INSERT INTO "opening_hours" VALUES('01a207ec-03b1-7dfb-ba0d-457ec2996e8d','01a207ec-03ae-73b9-8335-09bbe49f5d8c',NULL,'OPEN',2,480,1020,NULL,NULL);
INSERT INTO "opening_hours" VALUES('01a207ec-03b1-7f88-8168-14e5adcef132','01a207ec-03ae-73b9-8335-09bbe49f5d8c',NULL,'STAFFED',2,480,1020,NULL,NULL);
INSERT INTO "opening_hours" VALUES('01a207ec-03b2-70f3-bdfc-4577aefbaaa1','01a207ec-03ae-73b9-8335-09bbe49f5d8c',NULL,'OPEN',3,480,1020,NULL,NULL);
INSERT INTO "opening_hours" VALUES('01a207ec-03b2-728c-908a-5d03d571af93','01a207ec-03ae-73b9-8335-09bbe49f5d8c',NULL,'STAFFED',3,480,1020,NULL,NULL);
INSERT INTO "opening_hours" VALUES('01a207ec-03b2-73ef-9da0-02c600473cd3','01a207ec-03ae-73b9-8335-09bbe49f5d8c',NULL,'OPEN',4,480,1020,NULL,NULL);
INSERT INTO "opening_hours" VALUES('01a207ec-03b2-7575-af44-cd198b9afc99','01a207ec-03ae-73b9-8335-09bbe49f5d8c',NULL,'STAFFED',4,480,1020,NULL,NULL);
INSERT INTO "opening_hours" VALUES('01a207ec-03b2-76cd-b925-9100e2ee1f59','01a207ec-03ae-73b9-8335-09bbe49f5d8c',NULL,'OPEN',5,480,720,NULL,NULL);
INSERT INTO "opening_hours" VALUES('01a207ec-03b2-784d-9fc8-18bcc4366863','01a207ec-03ae-73b9-8335-09bbe49f5d8c',NULL,'STAFFED',5,480,720,NULL,NULL);
CREATE TABLE password_link (
    id UUID PRIMARY KEY NOT NULL,
    token_hash VARCHAR(64) NOT NULL UNIQUE,
    account UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    created_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    used_at TIMESTAMPTZ);
INSERT INTO "password_link" VALUES('01a207ec-03bb-70ed-8c66-0edc2618adaf','5f0ba40e57d0f28e4f9547579fa72fb8ba4c1221462e5b2b6c12b617e1f2c695','01a207ec-03ba-7d78-a9d5-c320016b4c62','2026-11-27 02:00:00+00:00','2026-12-04 02:00:00+00:00','2026-11-27 02:00:00+00:00');
INSERT INTO "password_link" VALUES('01a207ec-03bb-7cef-947d-0f3561cdfde2','513fab41664c31d8dc362028b9bd5596e7e3ed8663977e2ded1b9ee82fcf860c','01a207ec-03bb-7a81-84f2-379b0e05ca44','2026-11-27 02:00:00+00:00','2026-12-04 02:00:00+00:00',NULL);
CREATE TABLE person (
    id UUID PRIMARY KEY NOT NULL,
    full_name VARCHAR(120) NOT NULL,
    email VARCHAR(200),
    phone VARCHAR(20),
    search_key TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    erased_at TIMESTAMPTZ);
INSERT INTO "person" VALUES('01a207ec-03ae-76df-b06d-e85e2b11e622','Trần Thị Kế','ke@example.vn',NULL,'','',NULL);
INSERT INTO "person" VALUES('01a207ec-03ae-7c17-9a63-816fde933dab','Lê Văn Duyệt','duyet@example.vn',NULL,'','',NULL);
INSERT INTO "person" VALUES('01a207ec-03b3-7d0b-98db-8a562d7e52e6','Nguyễn Thị An',NULL,NULL,'','Nguyễn Thị An',NULL);
INSERT INTO "person" VALUES('01a207ec-03b4-7060-a0fe-8d1199b6cbc9','Đỗ Thanh Bình',NULL,NULL,'','Đỗ Thanh Bình',NULL);
INSERT INTO "person" VALUES('01a207ec-03b4-7431-b755-9f24b0a63c7c','Phạm Minh Khuê',NULL,NULL,'','Phạm Minh Khuê',NULL);
INSERT INTO "person" VALUES('01a207ec-03b7-7d8d-91de-1ff57a0eb25e','Lê Văn Được',NULL,NULL,'','Lê Văn Được',NULL);
INSERT INTO "person" VALUES('01a207ec-03b8-7ad9-b3ba-c859cb8617a5','Vũ Thị Mai','mai@example.vn',NULL,'','',NULL);
INSERT INTO "person" VALUES('01a207ec-03b8-7e1d-be03-e8a93f7edeba','Hoàng Thị Lan','lan@example.vn',NULL,'','',NULL);
INSERT INTO "person" VALUES('01a207ec-03b9-7105-b7b9-ebecf230b0e9','Ngô Văn Khánh','khanh@example.vn',NULL,'','',NULL);
INSERT INTO "person" VALUES('01a207ec-03b9-741c-a124-63ff2a72e6ce','Đặng Minh','minh@example.vn',NULL,'','',NULL);
INSERT INTO "person" VALUES('01a207ec-03ba-7b34-b34b-8917d1314079','Bùi Thị Sổ Sách','bui@example.vn',NULL,'bui thi so sach bui@example.vn
bùi thị sổ sách bui@example.vn','r37e004006tf0010sef0005rm002r37e00400',NULL);
INSERT INTO "person" VALUES('01a207ec-03bb-795f-ba28-9a2c1c795358','Kiểm Toán',NULL,'0912345678','kiem toan 0912345678
kiểm toán 0912345678','sl3k00040hfbj00020sl3k00040',NULL);
INSERT INTO "person" VALUES('01a207ec-03d5-7723-aa7d-e8946864363a','Trần Văn Nháp','nhap@example.vn',NULL,'','',NULL);
INSERT INTO "person" VALUES('01a207ec-03d5-7aa8-8e12-d97dc2021414','Đỗ Thị Duyệt','duyetchi@example.vn',NULL,'','',NULL);
CREATE TABLE phase (
    id UUID PRIMARY KEY NOT NULL,
    programme UUID NOT NULL REFERENCES programme (id) ON DELETE RESTRICT,
    code VARCHAR(20) NOT NULL,
    year_from INT NOT NULL,
    year_to INT NOT NULL,
    indicative BIGINT NOT NULL,
    override BIGINT NOT NULL DEFAULT 0,
    allocated_state BIGINT NOT NULL DEFAULT 0,
    allocated_other BIGINT NOT NULL DEFAULT 0,
    UNIQUE (programme, code),
    CONSTRAINT phase_years CHECK (year_from <= year_to),
    CONSTRAINT phase_amounts CHECK (indicative >= 0 AND override >= 0 AND allocated_state >= 0
        AND allocated_other >= 0),
    CONSTRAINT phase_ceiling CHECK (allocated_state <= indicative + override));
INSERT INTO "phase" VALUES('01a207ec-03ad-7612-a558-e9c9a3afa693','01a207ec-03ad-750d-8011-5aab6fad4e00','GD1',2013,2015,2000000000,0,0,0);
INSERT INTO "phase" VALUES('01a207ec-03ad-7678-9343-f3ec66f97fbe','01a207ec-03ad-750d-8011-5aab6fad4e00','GD2',2016,2020,3000000000,0,0,0);
INSERT INTO "phase" VALUES('01a207ec-03ad-7710-b072-e9d6abd2b3a9','01a207ec-03ad-76a4-8eab-103e9bbcd493','GD1',2013,2015,5000000000,0,0,0);
INSERT INTO "phase" VALUES('01a207ec-03ad-772f-9c98-a4d384c51241','01a207ec-03ad-76a4-8eab-103e9bbcd493','GD2',2016,2020,11000000000,0,0,0);
INSERT INTO "phase" VALUES('01a207ec-03ad-77c7-b073-21f5d5bc0f38','01a207ec-03ad-775b-b64c-96afb4b13a96','GD1',2013,2015,5000000000,0,0,0);
INSERT INTO "phase" VALUES('01a207ec-03ad-77e5-87bc-8507b5471e29','01a207ec-03ad-775b-b64c-96afb4b13a96','GD2',2016,2020,11000000000,0,0,0);
INSERT INTO "phase" VALUES('01a207ec-03ad-7875-9edf-efa666526b25','01a207ec-03ad-7808-a77b-3cc5a2dc93f3','GD1',2013,2015,5000000000,0,0,0);
INSERT INTO "phase" VALUES('01a207ec-03ad-7891-8760-ef8dd52da5fd','01a207ec-03ad-7808-a77b-3cc5a2dc93f3','GD2',2016,2020,11000000000,0,0,0);
INSERT INTO "phase" VALUES('01a207ec-03ad-791e-a42d-2c6e4a3be20f','01a207ec-03ad-78b3-a8d7-e85692aa6f78','GD1',2013,2015,3000000000,0,0,0);
INSERT INTO "phase" VALUES('01a207ec-03ad-7939-b4df-7c8e13f4d229','01a207ec-03ad-78b3-a8d7-e85692aa6f78','GD2',2016,2020,4000000000,0,0,0);
INSERT INTO "phase" VALUES('01a207ec-03ad-79ed-b66f-79ec879dd9bd','01a207ec-03ad-7959-97b1-9d28b6f69b4b','GD1',2013,2015,100000000000,0,0,0);
INSERT INTO "phase" VALUES('01a207ec-03ad-7a08-a39d-56388f68d780','01a207ec-03ad-7959-97b1-9d28b6f69b4b','GD2',2016,2020,100000000000,1000000000,1370000000,80000000);
CREATE TABLE phase_override (
    id UUID PRIMARY KEY NOT NULL,
    phase UUID NOT NULL REFERENCES phase (id) ON DELETE RESTRICT,
    amount BIGINT NOT NULL CHECK (amount > 0),
    decision UUID NOT NULL REFERENCES decision (id) ON DELETE RESTRICT,
    made_by UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    approved_by UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    made_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT phase_override_two_people CHECK (made_by <> approved_by));
INSERT INTO "phase_override" VALUES('01a207ec-03d8-7a9a-a274-d04fc481d714','01a207ec-03ad-7a08-a39d-56388f68d780',1000000000,'01a207ec-03af-7c44-b42f-839c163d22c6','01a207ec-03d5-78a6-aae2-6a695dc5f133','01a207ec-03d5-7bf9-a25e-76f364291c21','2026-11-27 02:00:00+00:00');
CREATE TABLE plan (
    id UUID PRIMARY KEY NOT NULL,
    number VARCHAR(60) NOT NULL UNIQUE,
    title_vi TEXT NOT NULL,
    title_en TEXT NOT NULL,
    issued_on DATE NOT NULL,
    year_from INT NOT NULL,
    year_to INT NOT NULL);
INSERT INTO "plan" VALUES('01a207ec-03ad-745e-a786-4855e02aa83a','131/KH-UBND','Trợ giúp phát triển doanh nghiệp nhỏ và vừa trong lĩnh vực công nghiệp hỗ trợ trên địa bàn Thành phố giai đoạn 2013-2020','Assistance to small and medium enterprises in supporting industries in the city, 2013-2020','2013-08-13',2013,2020);
CREATE TABLE programme (
    id UUID PRIMARY KEY NOT NULL,
    plan UUID NOT NULL REFERENCES plan (id) ON DELETE RESTRICT,
    code VARCHAR(20) NOT NULL UNIQUE,
    position INT NOT NULL,
    name_vi TEXT NOT NULL,
    name_en TEXT NOT NULL,
    target_vi TEXT,
    target_en TEXT,
    lead UUID NOT NULL REFERENCES agency (id) ON DELETE RESTRICT);
INSERT INTO "programme" VALUES('01a207ec-03ad-750d-8011-5aab6fad4e00','01a207ec-03ad-745e-a786-4855e02aa83a','CT1',1,'Chương trình phổ biến công nghệ kỹ thuật sản xuất công nghiệp hỗ trợ cho doanh nghiệp nhỏ và vừa','Dissemination of production technology of supporting industries','Số lượng doanh nghiệp được tiếp cận: Khoảng 1000 doanh nghiệp','About 1,000 firms reached','01a207ec-03ad-71af-ae41-567486db1b82');
INSERT INTO "programme" VALUES('01a207ec-03ad-76a4-8eab-103e9bbcd493','01a207ec-03ad-745e-a786-4855e02aa83a','CT2',2,'Chương trình trợ giúp doanh nghiệp nhỏ và vừa trở thành nhà cung ứng cho các tập đoàn đa quốc gia, các doanh nghiệp lớn trong lĩnh vực chế tạo','Helping firms become suppliers of multinational and large manufacturers','200 doanh nghiệp tham gia vào chương trình, 100 doanh nghiệp trở thành nhà cung ứng','200 firms take part, 100 become suppliers','01a207ec-03ad-71d2-a2a6-a1e1c58a989b');
INSERT INTO "programme" VALUES('01a207ec-03ad-775b-b64c-96afb4b13a96','01a207ec-03ad-745e-a786-4855e02aa83a','CT3',3,'Chương trình hỗ trợ doanh nghiệp nhỏ và vừa áp dụng các hệ thống quản lý trong sản xuất','Management systems in production','200 doanh nghiệp nhỏ và vừa trong lĩnh vực công nghiệp hỗ trợ thực hiện thành công','200 firms of supporting industries succeed','01a207ec-03ad-71f6-bf5b-197a6533fc65');
INSERT INTO "programme" VALUES('01a207ec-03ad-7808-a77b-3cc5a2dc93f3','01a207ec-03ad-745e-a786-4855e02aa83a','CT4',4,'Chương trình đào tạo nguồn nhân lực cho doanh nghiệp nhỏ và vừa trong lĩnh vực công nghiệp hỗ trợ','Training of the workforce of supporting industries','Đào tạo 20.000 công nhân kỹ thuật chất lượng cao cho công nghiệp hỗ trợ','20,000 highly skilled technical workers trained','01a207ec-03ad-721a-b145-8cb536dd62d0');
INSERT INTO "programme" VALUES('01a207ec-03ad-78b3-a8d7-e85692aa6f78','01a207ec-03ad-745e-a786-4855e02aa83a','CT5',5,'Chương trình xây dựng cơ sở dữ liệu và website cung cấp thông tin về công nghiệp hỗ trợ','Database and website about supporting industries','Cập nhật liên tục hàng năm đến năm 2020','Updated every year until 2020','01a207ec-03ad-71af-ae41-567486db1b82');
INSERT INTO "programme" VALUES('01a207ec-03ad-7959-97b1-9d28b6f69b4b','01a207ec-03ad-745e-a786-4855e02aa83a','CT6',6,'Chương trình xây dựng các vườn ươm doanh nghiệp và các Trung tâm hỗ trợ kỹ thuật lĩnh vực công nghiệp hỗ trợ','Business incubators and technical-support centres of supporting industries',NULL,NULL,'01a207ec-03ad-71d2-a2a6-a1e1c58a989b');
CREATE TABLE qualification (
    id UUID PRIMARY KEY NOT NULL,
    code VARCHAR(40) NOT NULL UNIQUE,
    name_vi VARCHAR(200) NOT NULL,
    name_en VARCHAR(200) NOT NULL,
    valid_months INT NOT NULL CHECK (valid_months >= 0));
INSERT INTO "qualification" VALUES('01a207ec-03b2-7f49-a98c-0c2432116468','HD-AN-TOAN','Hướng dẫn an toàn xưởng','Skill HD-AN-TOAN',12);
INSERT INTO "qualification" VALUES('01a207ec-03b3-7102-8590-e9e6c117bf7b','CN-CNC-TIEN','Vận hành tiện CNC','Skill CN-CNC-TIEN',12);
INSERT INTO "qualification" VALUES('01a207ec-03b3-72b6-93a6-bc7e2ee2f9ba','CN-DAP-CHAN','Vận hành máy dập, chấn','Skill CN-DAP-CHAN',12);
INSERT INTO "qualification" VALUES('01a207ec-03b3-741d-89ac-4a2db92a3b56','CN-LASER','Vận hành máy laser','Skill CN-LASER',12);
CREATE TABLE rate (
    id UUID PRIMARY KEY NOT NULL,
    resource UUID NOT NULL REFERENCES resource (id) ON DELETE RESTRICT,
    full_rate BIGINT NOT NULL CHECK (full_rate >= 0),
    incubated_rate BIGINT NOT NULL CHECK (incubated_rate >= 0),
    graduate_rate BIGINT NOT NULL CHECK (graduate_rate >= 0),
    external_rate BIGINT NOT NULL CHECK (external_rate >= 0),
    legal_basis TEXT NOT NULL,
    valid_from DATE NOT NULL,
    valid_to DATE,
    UNIQUE (resource, valid_from),
    CONSTRAINT rate_dates CHECK (valid_to IS NULL OR valid_to >= valid_from));
INSERT INTO "rate" VALUES('01a207ec-03b5-7743-ab84-6418ba241926','01a207ec-03b5-70cb-8940-0961df4df93f',330000,165000,264000,396000,'Quyết định 15/QĐ-VU','2026-01-01',NULL);
INSERT INTO "rate" VALUES('01a207ec-03b5-7d54-9f04-965922bfb389','01a207ec-03b5-7a7e-a557-798f83c40daa',330000,165000,264000,396000,'Quyết định 15/QĐ-VU','2026-01-01',NULL);
INSERT INTO "rate" VALUES('01a207ec-03b6-728a-8e27-e0c9e84949e1','01a207ec-03b6-7003-9848-1faaca3900ae',330000,165000,264000,396000,'Quyết định 15/QĐ-VU','2026-01-01',NULL);
INSERT INTO "rate" VALUES('01a207ec-03b6-791c-8446-9f2869330ed4','01a207ec-03b6-751a-b424-11f74044c2b4',330000,165000,264000,396000,'Quyết định 15/QĐ-VU','2026-01-01',NULL);
INSERT INTO "rate" VALUES('01a207ec-03b6-7db7-86aa-18dd8e1353a4','01a207ec-03b6-7bdd-b074-39f1152ef020',330000,165000,264000,396000,'Quyết định 15/QĐ-VU','2026-01-01',NULL);
INSERT INTO "rate" VALUES('01a207ec-03b7-74e2-b17d-804cf0fb0544','01a207ec-03b7-703f-a305-557333d27b06',330000,165000,264000,396000,'Quyết định 15/QĐ-VU','2026-01-01',NULL);
INSERT INTO "rate" VALUES('01a207ec-03b7-7923-93b3-4ab23a1296ce','01a207ec-03b7-775e-9322-1f390a4b74b4',330000,165000,264000,396000,'Quyết định 15/QĐ-VU','2026-01-01',NULL);
CREATE TABLE refused_request (
    id UUID PRIMARY KEY NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    actor UUID REFERENCES app_user (id) ON DELETE RESTRICT,
    rule VARCHAR(40) NOT NULL,
    verb VARCHAR(20) NOT NULL,
    incubator UUID REFERENCES incubator (id) ON DELETE RESTRICT,
    resource UUID REFERENCES resource (id) ON DELETE RESTRICT,
    firm UUID REFERENCES firm (id) ON DELETE RESTRICT,
    quantity INT NOT NULL,
    starts_at TIMESTAMPTZ,
    ends_at TIMESTAMPTZ,
    next_possible TIMESTAMPTZ,
    reason TEXT NOT NULL);
INSERT INTO "refused_request" VALUES('01a207ec-0400-7afd-84f0-8b110bbad1a7','2026-11-27 02:00:00+00:00','01a207ec-03b9-7283-a42b-1f4975af037b','capacity-exceeded','request','01a207ec-03ae-73b9-8335-09bbe49f5d8c','01a207ec-03b5-70cb-8940-0961df4df93f','01a207ec-03b3-79bc-be7e-8fbf7c566e41',1,'2026-12-15 06:00:00+00:00','2026-12-15 07:00:00+00:00','2026-12-16 01:00:00+00:00','%(name)s is taken in %(blocked)s, with the time to set up and clean up. Choose another time.');
INSERT INTO "refused_request" VALUES('01a207ec-0403-76ba-af30-a3c4e95ffd2e','2026-11-27 02:00:00+00:00','01a207ec-03b9-7283-a42b-1f4975af037b','outside-opening-hours','request','01a207ec-03ae-73b9-8335-09bbe49f5d8c','01a207ec-03b6-7003-9848-1faaca3900ae','01a207ec-03b3-79bc-be7e-8fbf7c566e41',1,'2026-12-06 01:00:00+00:00','2026-12-06 02:00:00+00:00','2026-12-07 01:00:00+00:00','%(resource)s is not open on %(day)s.');
CREATE TABLE resource (
    id UUID PRIMARY KEY NOT NULL,
    incubator UUID NOT NULL REFERENCES incubator (id) ON DELETE RESTRICT,
    code VARCHAR(20) NOT NULL UNIQUE,
    kind VARCHAR(20) NOT NULL CHECK (kind IN ('BAY', 'OFFICE', 'ROOM', 'HALL', 'DESKS', 'MACHINE',
        'TECHNICIANS')),
    name_vi VARCHAR(200) NOT NULL,
    name_en VARCHAR(200) NOT NULL,
    description TEXT NOT NULL,
    note TEXT NOT NULL,
    category UUID NOT NULL REFERENCES cost_category (id) ON DELETE RESTRICT,
    family VARCHAR(40) NOT NULL,
    home_space UUID REFERENCES resource (id) ON DELETE RESTRICT,
    capacity INT NOT NULL CHECK (capacity >= 0),
    seats INT,
    area INT,
    is_bookable BOOLEAN NOT NULL,
    is_unattended BOOLEAN NOT NULL,
    needs_approval BOOLEAN NOT NULL,
    needs_inspection BOOLEAN NOT NULL,
    needs_calibration BOOLEAN NOT NULL,
    audience VARCHAR(10) NOT NULL CHECK (audience IN ('TENANTS', 'GRADUATES', 'SECTOR')),
    safety_class VARCHAR(1) CHECK (safety_class IN ('A', 'B', 'C', 'D')),
    technician_qualification UUID REFERENCES qualification (id) ON DELETE RESTRICT,
    setup_minutes INT NOT NULL CHECK (setup_minutes >= 0),
    cleanup_minutes INT NOT NULL CHECK (cleanup_minutes >= 0),
    min_slot_minutes INT NOT NULL CHECK (min_slot_minutes > 0),
    max_slot_minutes INT,
    slot_step_minutes INT NOT NULL CHECK (slot_step_minutes > 0),
    notice_minutes INT NOT NULL CHECK (notice_minutes >= 0),
    horizon_days INT NOT NULL CHECK (horizon_days > 0),
    capex BIGINT NOT NULL,
    bought_by UUID NOT NULL REFERENCES budget_line (id) ON DELETE RESTRICT,
    is_active BOOLEAN NOT NULL,
    search_key TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    CONSTRAINT resource_technician CHECK (safety_class IS NULL OR safety_class IN ('A', 'B')
        OR technician_qualification IS NOT NULL));
INSERT INTO "resource" VALUES('01a207ec-03b5-70cb-8940-0961df4df93f','01a207ec-03ae-73b9-8335-09bbe49f5d8c','TB-03','MACHINE','Máy tiện CNC','Resource TB-03','','','01a207ec-03ad-7b5d-ba01-34fe79e4ddf0','',NULL,1,NULL,NULL,1,0,0,0,0,'TENANTS','B',NULL,30,15,30,NULL,30,0,60,0,'01a207ec-03b0-736d-85e6-248007d016f1',1,'','Máy tiện CNC');
INSERT INTO "resource" VALUES('01a207ec-03b5-7a7e-a557-798f83c40daa','01a207ec-03ae-73b9-8335-09bbe49f5d8c','TB-27','MACHINE','Trạm CAD','Resource TB-27','','','01a207ec-03ad-7b5d-ba01-34fe79e4ddf0','',NULL,12,NULL,NULL,1,0,0,0,0,'TENANTS',NULL,NULL,0,0,30,NULL,30,0,60,0,'01a207ec-03b0-736d-85e6-248007d016f1',1,'','Trạm CAD');
INSERT INTO "resource" VALUES('01a207ec-03b6-7003-9848-1faaca3900ae','01a207ec-03ae-73b9-8335-09bbe49f5d8c','KG-13','ROOM','Phòng họp H1','Resource KG-13','','','01a207ec-03ad-7b03-a728-5ae131cda5b8','',NULL,1,NULL,NULL,1,0,0,0,0,'TENANTS',NULL,NULL,0,0,30,NULL,30,0,60,0,'01a207ec-03b0-736d-85e6-248007d016f1',1,'','Phòng họp H1');
INSERT INTO "resource" VALUES('01a207ec-03b6-751a-b424-11f74044c2b4','01a207ec-03ae-73b9-8335-09bbe49f5d8c','TB-14','MACHINE','Máy dập 110 tấn','Resource TB-14','','','01a207ec-03ad-7b5d-ba01-34fe79e4ddf0','',NULL,1,NULL,NULL,1,0,0,0,0,'TENANTS','C','01a207ec-03b3-72b6-93a6-bc7e2ee2f9ba',30,15,30,NULL,30,0,60,0,'01a207ec-03b0-736d-85e6-248007d016f1',1,'','Máy dập 110 tấn');
INSERT INTO "resource" VALUES('01a207ec-03b6-7bdd-b074-39f1152ef020','01a207ec-03ae-73b9-8335-09bbe49f5d8c','TB-12','MACHINE','Máy cắt laser','Resource TB-12','','','01a207ec-03ad-7b5d-ba01-34fe79e4ddf0','',NULL,1,NULL,NULL,1,0,0,0,0,'TENANTS','D','01a207ec-03b3-741d-89ac-4a2db92a3b56',30,15,30,NULL,30,0,60,0,'01a207ec-03b0-736d-85e6-248007d016f1',1,'','Máy cắt laser');
INSERT INTO "resource" VALUES('01a207ec-03b7-703f-a305-557333d27b06','01a207ec-03ae-73b9-8335-09bbe49f5d8c','TB-05','MACHINE','Máy cắt dây EDM','Resource TB-05','','','01a207ec-03ad-7b5d-ba01-34fe79e4ddf0','',NULL,1,NULL,NULL,1,1,0,0,0,'TENANTS','B',NULL,30,15,30,NULL,30,0,60,0,'01a207ec-03b0-736d-85e6-248007d016f1',1,'','Máy cắt dây EDM');
INSERT INTO "resource" VALUES('01a207ec-03b7-775e-9322-1f390a4b74b4','01a207ec-03ae-73b9-8335-09bbe49f5d8c','TB-18','MACHINE','Máy in 3D kim loại','Resource TB-18','','','01a207ec-03ad-7b5d-ba01-34fe79e4ddf0','',NULL,1,NULL,NULL,1,0,1,0,0,'TENANTS',NULL,NULL,30,15,30,NULL,30,0,60,0,'01a207ec-03b0-736d-85e6-248007d016f1',1,'','Máy in 3D kim loại');
INSERT INTO "resource" VALUES('01a207ec-03b7-7bd0-aed0-666ec71ac463','01a207ec-03ae-73b9-8335-09bbe49f5d8c','KTV','TECHNICIANS','Kỹ thuật viên','Resource KTV','','','01a207ec-03ad-7b5d-ba01-34fe79e4ddf0','',NULL,1,NULL,NULL,0,0,0,0,0,'TENANTS',NULL,NULL,30,15,30,NULL,30,0,60,0,'01a207ec-03b0-736d-85e6-248007d016f1',1,'','Kỹ thuật viên');
CREATE TABLE resource_qualification (
    id UUID PRIMARY KEY NOT NULL,
    resource UUID NOT NULL REFERENCES resource (id) ON DELETE RESTRICT,
    qualification UUID NOT NULL REFERENCES qualification (id) ON DELETE RESTRICT,
    UNIQUE (resource, qualification));
INSERT INTO "resource_qualification" VALUES('01a207ec-03b5-73af-b37a-56bcfed8d4ec','01a207ec-03b5-70cb-8940-0961df4df93f','01a207ec-03b2-7f49-a98c-0c2432116468');
INSERT INTO "resource_qualification" VALUES('01a207ec-03b5-75be-bf7a-389fb184dfcc','01a207ec-03b5-70cb-8940-0961df4df93f','01a207ec-03b3-7102-8590-e9e6c117bf7b');
INSERT INTO "resource_qualification" VALUES('01a207ec-03b6-779b-bb56-f20438696d05','01a207ec-03b6-751a-b424-11f74044c2b4','01a207ec-03b2-7f49-a98c-0c2432116468');
INSERT INTO "resource_qualification" VALUES('01a207ec-03b7-71ec-ab08-21edadf7f803','01a207ec-03b7-703f-a305-557333d27b06','01a207ec-03b2-7f49-a98c-0c2432116468');
INSERT INTO "resource_qualification" VALUES('01a207ec-03b7-736a-bde1-ad348386b8b2','01a207ec-03b7-703f-a305-557333d27b06','01a207ec-03b3-7102-8590-e9e6c117bf7b');
CREATE TABLE role_grant (
    id UUID PRIMARY KEY NOT NULL,
    account UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    role VARCHAR(20) NOT NULL CHECK (role IN ('manager', 'technician', 'adviser', 'tenant',
        'accountant', 'approver', 'city', 'appraiser', 'standing', 'auditor', 'admin')),
    incubator UUID REFERENCES incubator (id) ON DELETE RESTRICT,
    granted_at TIMESTAMPTZ NOT NULL,
    UNIQUE (account, role, incubator));
INSERT INTO "role_grant" VALUES('01a207ec-03ba-7f4e-9cb9-72fe9caa765a','01a207ec-03ba-7d78-a9d5-c320016b4c62','accountant','01a207ec-03ae-73b9-8335-09bbe49f5d8c','2026-11-27 02:00:00+00:00');
INSERT INTO "role_grant" VALUES('01a207ec-03bb-7c28-b438-d125f7b849c8','01a207ec-03bb-7a81-84f2-379b0e05ca44','auditor',NULL,'2026-11-27 02:00:00+00:00');
CREATE TABLE sign_in_failure (
    id UUID PRIMARY KEY NOT NULL,
    login_hash VARCHAR(64) NOT NULL,
    address_hash VARCHAR(64) NOT NULL,
    failed_at TIMESTAMPTZ NOT NULL);
CREATE TABLE sign_in_session (
    id UUID PRIMARY KEY NOT NULL,
    token_hash VARCHAR(64) NOT NULL UNIQUE,
    account UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    created_at TIMESTAMPTZ NOT NULL,
    seen_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    address VARCHAR(64) NOT NULL,
    agent VARCHAR(200) NOT NULL);
INSERT INTO "sign_in_session" VALUES('01a207ec-03d4-772e-8621-d1cfc9de9828','d192634fe99b50c3ee0719bd562b50e5e31b4f74047974c55504a560cdf3af50','01a207ec-03ba-7d78-a9d5-c320016b4c62','2026-11-27 02:00:00+00:00','2026-11-27 02:00:00+00:00','2026-12-11 02:00:00+00:00','203.0.113.7','Firefox');
CREATE TABLE support_mode (
    id UUID PRIMARY KEY NOT NULL,
    incubator UUID NOT NULL REFERENCES incubator (id) ON DELETE RESTRICT,
    category UUID NOT NULL REFERENCES cost_category (id) ON DELETE RESTRICT,
    mode VARCHAR(10) NOT NULL CHECK (mode IN ('CASH', 'IN_KIND')),
    legal_basis TEXT NOT NULL,
    valid_from DATE NOT NULL,
    valid_to DATE,
    UNIQUE (incubator, category, valid_from));
INSERT INTO "support_mode" VALUES('01a207ec-03b2-7ac0-af48-39373f5cce0b','01a207ec-03ae-73b9-8335-09bbe49f5d8c','01a207ec-03ad-7b5d-ba01-34fe79e4ddf0','CASH','','2026-01-01','2026-12-31');
INSERT INTO "support_mode" VALUES('01a207ec-03b2-7db5-a290-ec0c127b768c','01a207ec-03ae-73b9-8335-09bbe49f5d8c','01a207ec-03ad-7b03-a728-5ae131cda5b8','CASH','','2026-01-01','2026-12-31');
INSERT INTO "support_mode" VALUES('01a207ec-03fc-7a89-868f-df6d026f6e16','01a207ec-03ae-73b9-8335-09bbe49f5d8c','01a207ec-03ad-7b03-a728-5ae131cda5b8','IN_KIND','Quyết định 21/QĐ-VU','2027-01-01',NULL);
CREATE TABLE tenancy (
    id UUID PRIMARY KEY NOT NULL,
    firm UUID NOT NULL REFERENCES firm (id) ON DELETE RESTRICT,
    incubator UUID NOT NULL REFERENCES incubator (id) ON DELETE RESTRICT,
    starts_on DATE NOT NULL,
    ends_on DATE,
    CONSTRAINT tenancy_dates CHECK (ends_on IS NULL OR ends_on > starts_on));
INSERT INTO "tenancy" VALUES('01a207ec-03b3-77c5-9ef3-71ef80a13446','01a207ec-03b3-7596-aae1-3cd04d8cdcba','01a207ec-03ae-73b9-8335-09bbe49f5d8c','2026-01-05',NULL);
INSERT INTO "tenancy" VALUES('01a207ec-03b3-7b67-b916-28a8f6441c86','01a207ec-03b3-79bc-be7e-8fbf7c566e41','01a207ec-03ae-73b9-8335-09bbe49f5d8c','2026-01-05',NULL);
CREATE UNIQUE INDEX role_grant_everywhere ON role_grant (account, role)
    WHERE incubator IS NULL;
CREATE INDEX sign_in_session_account ON sign_in_session (account);
CREATE INDEX sign_in_failure_login ON sign_in_failure (login_hash, failed_at);
CREATE INDEX sign_in_failure_address ON sign_in_failure (address_hash, failed_at);
CREATE INDEX audit_entry_subject ON audit_entry (subject_kind, subject_id);
CREATE INDEX audit_entry_at ON audit_entry (at);
CREATE INDEX budget_line_choice ON budget_line (incubator, category, year);
CREATE INDEX act_line ON act (line);
CREATE INDEX ledger_entry_line ON ledger_entry (line, posted_at, id, kind, amount);
CREATE INDEX ledger_entry_act ON ledger_entry (act);
CREATE TRIGGER ledger_entry_closed BEFORE INSERT ON ledger_entry WHEN EXISTS (SELECT 1 FROM budget_line WHERE id = NEW.line AND status = 'CLOSED')
BEGIN SELECT RAISE(ABORT, 'guard:line-closed'); END;
CREATE TRIGGER ledger_entry_post AFTER INSERT ON ledger_entry
BEGIN UPDATE budget_line SET
    allocated = allocated + CASE WHEN NEW.kind IN ('ALLOCATION', 'SUPPLEMENT', 'WITHDRAWAL', 'TRANSFER', 'CARRY_OVER', 'EXTENSION',
        'LAPSE') THEN NEW.amount ELSE 0 END,
    held = held + CASE NEW.kind WHEN 'HOLD' THEN NEW.amount WHEN 'RELEASE' THEN -NEW.amount
        WHEN 'ACCEPTANCE' THEN -NEW.amount ELSE 0 END,
    accepted = accepted + CASE NEW.kind WHEN 'ACCEPTANCE' THEN NEW.amount ELSE 0 END,
    committed = committed + CASE NEW.kind WHEN 'COMMITMENT' THEN NEW.amount ELSE 0 END,
    disbursed = disbursed + CASE NEW.kind WHEN 'DISBURSEMENT' THEN NEW.amount ELSE 0 END
  WHERE id = NEW.line; UPDATE phase SET
    allocated_state = allocated_state + CASE WHEN (SELECT s.is_state_budget FROM budget_line l JOIN funding_source s ON s.id = l.source
        WHERE l.id = NEW.line) THEN NEW.amount ELSE 0 END,
    allocated_other = allocated_other + CASE WHEN (SELECT s.is_state_budget FROM budget_line l JOIN funding_source s ON s.id = l.source
        WHERE l.id = NEW.line) THEN 0 ELSE NEW.amount END
  WHERE NEW.kind IN ('ALLOCATION', 'SUPPLEMENT', 'WITHDRAWAL', 'TRANSFER', 'CARRY_OVER', 'EXTENSION',
        'LAPSE') AND id = (SELECT phase FROM budget_line WHERE id = NEW.line); END;
CREATE TRIGGER phase_override_post AFTER INSERT ON phase_override
BEGIN UPDATE phase SET override = override + NEW.amount WHERE id = NEW.phase; END;
CREATE TRIGGER ledger_entry_no_update BEFORE UPDATE ON ledger_entry BEGIN SELECT RAISE(ABORT, 'guard:append-only'); END;
CREATE TRIGGER ledger_entry_no_delete BEFORE DELETE ON ledger_entry BEGIN SELECT RAISE(ABORT, 'guard:append-only'); END;
CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry BEGIN SELECT RAISE(ABORT, 'guard:append-only'); END;
CREATE TRIGGER audit_entry_no_delete BEFORE DELETE ON audit_entry BEGIN SELECT RAISE(ABORT, 'guard:append-only'); END;
CREATE TRIGGER phase_override_no_update BEFORE UPDATE ON phase_override BEGIN SELECT RAISE(ABORT, 'guard:append-only'); END;
CREATE TRIGGER phase_override_no_delete BEFORE DELETE ON phase_override BEGIN SELECT RAISE(ABORT, 'guard:append-only'); END;
CREATE INDEX membership_person ON membership (person);
CREATE INDEX tenancy_firm ON tenancy (firm);
CREATE INDEX resource_incubator ON resource (incubator, kind);
CREATE INDEX held_qualification_person ON held_qualification (person, qualification);
CREATE INDEX inspection_resource ON inspection (resource, valid_until);
CREATE INDEX opening_hours_incubator ON opening_hours (incubator);
CREATE UNIQUE INDEX calendar_day_all ON calendar_day (day) WHERE incubator IS NULL;
CREATE INDEX closure_ends ON closure (ends_at);
CREATE INDEX maintenance_resource ON maintenance (resource, starts_at);
CREATE INDEX duty_incubator ON duty (incubator);
CREATE INDEX duty_absence_person ON duty_absence (person, ends_at);
CREATE INDEX occupation_act ON occupation (act);
CREATE INDEX occupation_taken ON occupation (resource, blocked_until, blocked_from, quantity)
    WHERE holds;
CREATE INDEX occupation_attendant ON occupation (attendant, blocked_until)
    WHERE holds AND attendant IS NOT NULL;
CREATE INDEX occupation_time ON occupation (ends_at, starts_at);
CREATE INDEX booking_time ON booking (starts_at, ends_at);
CREATE INDEX booking_ends ON booking (ends_at);
CREATE INDEX booking_firm ON booking (firm, starts_at);
CREATE INDEX booking_person ON booking (person, ends_at);
CREATE INDEX booking_item_resource ON booking_item (resource);
CREATE INDEX booking_override_booking ON booking_override (booking);
CREATE INDEX refused_request_at ON refused_request (at);
CREATE TRIGGER occupation_capacity_insert BEFORE INSERT ON occupation
WHEN NEW.holds AND NEW.quantity > 0 BEGIN
  SELECT RAISE(ABORT, 'guard:capacity') WHERE NEW.quantity + COALESCE((SELECT MAX(load) FROM (
    SELECT (SELECT SUM(o.quantity) FROM occupation o WHERE o.resource = NEW.resource AND o.holds AND o.id <> NEW.id
        AND o.blocked_until > p.instant AND o.blocked_from <= p.instant) AS load
    FROM (SELECT NEW.blocked_from AS instant UNION
        SELECT o.blocked_from FROM occupation o WHERE o.resource = NEW.resource AND o.holds AND o.id <> NEW.id
        AND o.blocked_until > NEW.blocked_from AND o.blocked_from > NEW.blocked_from
        AND o.blocked_from < NEW.blocked_until) p) loads), 0)
    > (SELECT capacity FROM resource WHERE id = NEW.resource); END;
CREATE TRIGGER occupation_attendant_insert BEFORE INSERT ON occupation
WHEN NEW.holds AND NEW.attendant IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'guard:attendant') WHERE EXISTS (SELECT 1 FROM occupation o WHERE o.attendant = NEW.attendant AND o.holds
    AND o.id <> NEW.id AND o.blocked_until > NEW.blocked_from AND o.blocked_from < NEW.blocked_until
    AND (o.quantity > 0 OR NEW.quantity > 0)); END;
CREATE TRIGGER occupation_capacity_update BEFORE UPDATE OF resource, quantity, blocked_from, blocked_until, holds, attendant, id ON occupation
WHEN NEW.holds AND NEW.quantity > 0 BEGIN
  SELECT RAISE(ABORT, 'guard:capacity') WHERE NEW.quantity + COALESCE((SELECT MAX(load) FROM (
    SELECT (SELECT SUM(o.quantity) FROM occupation o WHERE o.resource = NEW.resource AND o.holds AND o.id <> NEW.id
        AND o.blocked_until > p.instant AND o.blocked_from <= p.instant) AS load
    FROM (SELECT NEW.blocked_from AS instant UNION
        SELECT o.blocked_from FROM occupation o WHERE o.resource = NEW.resource AND o.holds AND o.id <> NEW.id
        AND o.blocked_until > NEW.blocked_from AND o.blocked_from > NEW.blocked_from
        AND o.blocked_from < NEW.blocked_until) p) loads), 0)
    > (SELECT capacity FROM resource WHERE id = NEW.resource); END;
CREATE TRIGGER occupation_attendant_update BEFORE UPDATE OF resource, quantity, blocked_from, blocked_until, holds, attendant, id ON occupation
WHEN NEW.holds AND NEW.attendant IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'guard:attendant') WHERE EXISTS (SELECT 1 FROM occupation o WHERE o.attendant = NEW.attendant AND o.holds
    AND o.id <> NEW.id AND o.blocked_until > NEW.blocked_from AND o.blocked_from < NEW.blocked_until
    AND (o.quantity > 0 OR NEW.quantity > 0)); END;
CREATE TRIGGER resource_capacity BEFORE UPDATE OF capacity ON resource
WHEN NEW.capacity < OLD.capacity BEGIN
  SELECT RAISE(ABORT, 'guard:capacity')
  WHERE COALESCE((SELECT MAX(load) FROM (
    SELECT (SELECT SUM(o.quantity) FROM occupation o WHERE o.resource = NEW.id AND o.holds
        AND o.blocked_until > p.instant AND o.blocked_from <= p.instant) AS load
    FROM (SELECT o.blocked_from AS instant FROM occupation o WHERE o.resource = NEW.id AND o.holds
        AND o.blocked_until > strftime('%Y-%m-%d %H:%M:%S+00:00', 'now')) p) loads), 0) > NEW.capacity; END;
COMMIT;
