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
INSERT INTO "act" VALUES('01a207ed-53ba-71fe-9325-9e4f7f36fb8c','BOOKING','01a207ed-5378-7284-8cd6-f4e6db9eac4d','01a207ed-5377-785b-bda6-68402f3c73c6',2026,'01a207ed-537a-7fda-a6f4-ae025c386b68','CASH',660000,330000,330000,0,'Quyết định 15/QĐ-VU','ACCEPTED',412500,206250,206250,0,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207ed-53c0-7a1d-8859-bc7ead040091','BOOKING','01a207ed-5378-7284-8cd6-f4e6db9eac4d','01a207ed-5377-785b-bda6-68402f3c73c6',2026,'01a207ed-537a-7fda-a6f4-ae025c386b68','CASH',660000,330000,330000,0,'Quyết định 15/QĐ-VU','ACCEPTED',165000,82500,82500,0,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207ed-53c5-7113-9594-43ca71cbfdce','BOOKING','01a207ed-5378-7284-8cd6-f4e6db9eac4d','01a207ed-5377-785b-bda6-68402f3c73c6',2026,'01a207ed-537a-7fda-a6f4-ae025c386b68','CASH',660000,330000,330000,0,'Quyết định 15/QĐ-VU','RELEASED',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207ed-53c6-742d-9695-14c230e1779c','BOOKING','01a207ed-5378-7284-8cd6-f4e6db9eac4d','01a207ed-5377-785b-bda6-68402f3c73c6',2026,'01a207ed-537a-7fda-a6f4-ae025c386b68','CASH',330000,165000,165000,0,'Quyết định 15/QĐ-VU','RELEASED',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207ed-53c7-761f-a480-37f6ede2e219','BOOKING','01a207ed-5378-7284-8cd6-f4e6db9eac4d','01a207ed-5377-785b-bda6-68402f3c73c6',2026,'01a207ed-537a-7fda-a6f4-ae025c386b68','CASH',330000,165000,165000,0,'Quyết định 15/QĐ-VU','RELEASED',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207ed-53c8-77ff-aa7b-3cc08c2f98ea','BOOKING','01a207ed-5378-7284-8cd6-f4e6db9eac4d','01a207ed-5377-785b-bda6-68402f3c73c6',2026,'01a207ed-537a-7fda-a6f4-ae025c386b68','CASH',330000,165000,165000,0,'Quyết định 15/QĐ-VU','RELEASED',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207ed-53c9-7a62-8f56-fba44dd8b273','BOOKING','01a207ed-5378-7284-8cd6-f4e6db9eac4d','01a207ed-5377-785b-bda6-68402f3c73c6',2026,'01a207ed-537a-7fda-a6f4-ae025c386b68','CASH',330000,165000,165000,0,'Quyết định 15/QĐ-VU','RELEASED',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207ed-53cd-7cce-88fe-bd112558580d','BOOKING','01a207ed-5378-7284-8cd6-f4e6db9eac4d','01a207ed-5377-785b-bda6-68402f3c73c6',2026,'01a207ed-537a-7fda-a6f4-ae025c386b68','CASH',660000,330000,330000,0,'Quyết định 15/QĐ-VU','RELEASED',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207ed-53d0-79eb-beb9-415f657360df','BOOKING','01a207ed-5378-7284-8cd6-f4e6db9eac4d','01a207ed-5377-785b-bda6-68402f3c73c6',2026,'01a207ed-537a-7fda-a6f4-ae025c386b68','CASH',330000,165000,165000,0,'Quyết định 15/QĐ-VU','RELEASED',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207ed-53d3-78e3-b63b-84c363618c93','BOOKING','01a207ed-5378-7284-8cd6-f4e6db9eac4d','01a207ed-5377-77fc-8223-ef8b802e050a',2026,NULL,'NONE',0,0,0,0,'Quyết định 15/QĐ-VU','HELD',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207ed-53d3-794e-b018-322914c4351d','BOOKING','01a207ed-5378-7284-8cd6-f4e6db9eac4d','01a207ed-5377-785b-bda6-68402f3c73c6',2026,NULL,'NONE',0,0,0,0,'Quyết định 15/QĐ-VU','HELD',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207ed-53d4-7ed3-be1f-570b25e99bd0','BOOKING','01a207ed-5378-7284-8cd6-f4e6db9eac4d','01a207ed-5377-785b-bda6-68402f3c73c6',2026,'01a207ed-537a-7fda-a6f4-ae025c386b68','CASH',330000,165000,165000,0,'Quyết định 15/QĐ-VU','HELD',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207ed-53d6-7580-9679-42fb5886a0e8','BOOKING','01a207ed-5378-7284-8cd6-f4e6db9eac4d','01a207ed-5377-785b-bda6-68402f3c73c6',2026,'01a207ed-537a-7fda-a6f4-ae025c386b68','CASH',990000,495000,495000,0,'Quyết định 15/QĐ-VU','HELD',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207ed-53db-74d4-b85a-9ba3b06dce71','BOOKING','01a207ed-5378-7284-8cd6-f4e6db9eac4d','01a207ed-5377-785b-bda6-68402f3c73c6',2026,NULL,'NONE',1320000,1320000,0,0,'Quyết định 15/QĐ-VU','HELD',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207ed-53dc-78ea-a72a-96d2f8a89473','BOOKING','01a207ed-5378-7284-8cd6-f4e6db9eac4d','01a207ed-5377-785b-bda6-68402f3c73c6',2026,'01a207ed-537a-7fda-a6f4-ae025c386b68','CASH',330000,165000,165000,0,'Quyết định 15/QĐ-VU','HELD',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207ed-53de-70e9-877f-e2530a115804','BOOKING','01a207ed-5378-7284-8cd6-f4e6db9eac4d','01a207ed-5377-785b-bda6-68402f3c73c6',2026,'01a207ed-537a-7fda-a6f4-ae025c386b68','CASH',6600000,3300000,3300000,0,'Quyết định 15/QĐ-VU','HELD',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207ed-53df-7a1f-b4da-c9e9e81aa181','BOOKING','01a207ed-5378-7284-8cd6-f4e6db9eac4d','01a207ed-5377-77fc-8223-ef8b802e050a',2027,'01a207ed-537a-7fda-a6f4-ae025c386b68','IN_KIND',330000,165000,165000,0,'Quyết định 15/QĐ-VU','HELD',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207ed-53f0-73d0-8baf-e5cbb6694b0e','BOOKING','01a207ed-5378-7284-8cd6-f4e6db9eac4d','01a207ed-5377-785b-bda6-68402f3c73c6',2026,'01a207ed-537a-7fda-a6f4-ae025c386b68','CASH',660000,330000,330000,0,'Quyết định 15/QĐ-VU','HELD',NULL,NULL,NULL,NULL,'2026-12-05 01:00:00+00:00');
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
INSERT INTO "agency" VALUES('01a207ed-5376-7c56-a143-e95298bc3526','UBND-HN','Ủy ban nhân dân Thành phố Hà Nội','Hanoi People''s Committee','2013-08-13',NULL,NULL);
INSERT INTO "agency" VALUES('01a207ed-5376-7dc2-a7c7-2f792ded4e8d','HDND-HN','Hội đồng nhân dân Thành phố Hà Nội','Hanoi People''s Council','2013-08-13',NULL,NULL);
INSERT INTO "agency" VALUES('01a207ed-5376-7e04-8b51-9cc4c27f4bf0','SO-TC','Sở Tài chính','Department of Finance','2013-08-13',NULL,NULL);
INSERT INTO "agency" VALUES('01a207ed-5376-7e2d-a9fc-75836d6e37b0','SO-CT','Sở Công Thương','Department of Industry and Trade','2013-08-13',NULL,NULL);
INSERT INTO "agency" VALUES('01a207ed-5376-7e52-8b8d-a7a0b4c10e25','SO-KHDT','Sở Kế hoạch và Đầu tư','Department of Planning and Investment','2013-08-13','2025-02-28','01a207ed-5376-7e04-8b51-9cc4c27f4bf0');
INSERT INTO "agency" VALUES('01a207ed-5376-7e78-abda-247deed8a61d','SO-KHCN','Sở Khoa học và Công nghệ','Department of Science and Technology','2013-08-13',NULL,NULL);
INSERT INTO "agency" VALUES('01a207ed-5376-7e9b-8208-6c101c0681e8','SO-LDTBXH','Sở Lao động - Thương binh và Xã hội','Department of Labour, War Invalids and Social Affairs','2013-08-13',NULL,NULL);
INSERT INTO "agency" VALUES('01a207ed-5376-7ecd-bcdc-625f9d5de732','SO-TTTT','Sở Thông tin và truyền thông','Department of Information and Communications','2013-08-13','2025-02-28','01a207ed-5376-7e78-abda-247deed8a61d');
INSERT INTO "agency" VALUES('01a207ed-5376-7f05-9011-b74be7d035eb','SO-NGANH','Các Sở, ngành liên quan','Other departments concerned','2013-08-13',NULL,NULL);
CREATE TABLE api_token (
    id UUID PRIMARY KEY NOT NULL,
    token_hash VARCHAR(64) NOT NULL UNIQUE,
    account UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    name VARCHAR(80) NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    used_at TIMESTAMPTZ,
    revoked_at TIMESTAMPTZ);
INSERT INTO "api_token" VALUES('01a207ed-53b1-73bd-8b6f-03804b7401fd','1e277730d4d76618be7d9c1a2b57b8abdc9e60a9590c97b53936736636f9d4ff','01a207ed-5392-7a1b-ab30-330188aa0714','báo cáo quý','2026-11-27 02:00:00+00:00',NULL,NULL);
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
INSERT INTO "app_user" VALUES('01a207ed-5378-7bd9-bea2-b4d7ba5fde12','01a207ed-5378-78b6-a765-f95aef43ea02','ke@example.vn',NULL,NULL,'vi','auto',1,'2026-11-23 02:00:00+00:00');
INSERT INTO "app_user" VALUES('01a207ed-5379-734c-bcf7-ed2a348e9010','01a207ed-5379-700c-aba8-cecf68331fca','duyet@example.vn',NULL,NULL,'vi','auto',1,'2026-11-23 02:00:00+00:00');
INSERT INTO "app_user" VALUES('01a207ed-538d-7070-9399-cfe0f308fabc','01a207ed-538c-7c19-9f1d-3adf47c1e486','mai@example.vn',NULL,NULL,'vi','auto',1,'2026-11-23 02:00:00+00:00');
INSERT INTO "app_user" VALUES('01a207ed-538d-778b-9bae-4197acbc3a16','01a207ed-538d-7467-8e63-b74cf65949c3','lan@example.vn',NULL,NULL,'vi','auto',1,'2026-11-23 02:00:00+00:00');
INSERT INTO "app_user" VALUES('01a207ed-538d-7e3a-94ee-1d76838de686','01a207ed-538d-7b34-a1fc-05127b940c7f','khanh@example.vn',NULL,NULL,'vi','auto',1,'2026-11-23 02:00:00+00:00');
INSERT INTO "app_user" VALUES('01a207ed-538e-74d7-b1b6-2841c34e0c5e','01a207ed-538e-71c9-bbb7-085b1e64cfaa','minh@example.vn',NULL,NULL,'vi','auto',1,'2026-11-23 02:00:00+00:00');
INSERT INTO "app_user" VALUES('01a207ed-5391-771f-9568-7ee9c8dd7927','01a207ed-5391-73d2-b06f-8d909a893eb7','bui@example.vn',NULL,'$argon2id$v=19$m=19456,t=2,p=1$Typ0QEmDSENmUI1mA/6EJg$P4me9aEMlojYuvf5wtfblEzu63m5Vcd5wR4pwTnaYuc','vi','auto',1,'2026-11-27 02:00:00+00:00');
INSERT INTO "app_user" VALUES('01a207ed-5392-7a1b-ab30-330188aa0714','01a207ed-5392-780b-8fb4-d2f1cc8a1b6b',NULL,'0912345678',NULL,'vi','auto',1,'2026-11-27 02:00:00+00:00');
INSERT INTO "app_user" VALUES('01a207ed-53b1-7cdb-a3af-2ea47d713a18','01a207ed-53b1-790f-9c02-17eac060036a','nhap@example.vn',NULL,NULL,'vi','auto',1,'2026-11-23 02:00:00+00:00');
INSERT INTO "app_user" VALUES('01a207ed-53b2-72c8-931c-10e3a81515fb','01a207ed-53b2-7000-9dde-2ccd87602bc3','duyetchi@example.vn',NULL,NULL,'vi','auto',1,'2026-11-23 02:00:00+00:00');
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
INSERT INTO "audit_entry" VALUES('01a207ed-5391-7596-a822-fe62417a6818','2026-11-27 02:00:00+00:00',NULL,'person.add','person','01a207ed-5391-73d2-b06f-8d909a893eb7',NULL,'{"fields": []}','',0);
INSERT INTO "audit_entry" VALUES('01a207ed-5391-7a7f-8fb4-1761e53fa26a','2026-11-27 02:00:00+00:00',NULL,'user.create','user','01a207ed-5391-771f-9568-7ee9c8dd7927','01a207ed-5378-7284-8cd6-f4e6db9eac4d','{"fields": ["login", "role"]}','',0);
INSERT INTO "audit_entry" VALUES('01a207ed-5392-7959-b0f2-a3e58cdd3d12','2026-11-27 02:00:00+00:00',NULL,'person.add','person','01a207ed-5392-780b-8fb4-d2f1cc8a1b6b',NULL,'{"fields": []}','',0);
INSERT INTO "audit_entry" VALUES('01a207ed-5392-7d01-a883-06f26336e212','2026-11-27 02:00:00+00:00',NULL,'user.create','user','01a207ed-5392-7a1b-ab30-330188aa0714',NULL,'{"fields": ["login", "role"]}','',0);
INSERT INTO "audit_entry" VALUES('01a207ed-53b0-735d-ae7f-be86e4de238f','2026-11-27 02:00:00+00:00',NULL,'password.set','user','01a207ed-5391-771f-9568-7ee9c8dd7927',NULL,'{"fields": ["password"]}','',0);
INSERT INTO "audit_entry" VALUES('01a207ed-53b1-7674-ab6a-abe8cfac04df','2026-11-27 02:00:00+00:00',NULL,'token.create','api_token','01a207ed-53b1-73bd-8b6f-03804b7401fd',NULL,'{"fields": []}','',0);
INSERT INTO "audit_entry" VALUES('01a207ed-53b3-7f99-9aaf-8671309e9cd4','2026-11-27 02:00:00+00:00','01a207ed-53b1-7cdb-a3af-2ea47d713a18','budget-proposal.draft','budget-proposal','01a207ed-53b3-7e21-8ce6-f8a3f2a6e666','01a207ed-5378-7284-8cd6-f4e6db9eac4d','{"fields": ["status"]}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207ed-53b4-7b56-917a-653aa99dd53e','2026-11-27 02:00:00+00:00','01a207ed-53b2-72c8-931c-10e3a81515fb','budget-proposal.approve','budget-proposal','01a207ed-53b3-7e21-8ce6-f8a3f2a6e666','01a207ed-5378-7284-8cd6-f4e6db9eac4d','{"fields": ["status"]}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207ed-53b5-7456-bc06-fd1fe25fc0f1','2026-11-27 02:00:00+00:00','01a207ed-53b1-7cdb-a3af-2ea47d713a18','budget-proposal.draft','budget-proposal','01a207ed-53b5-73f7-bea7-aa2e5d324420','01a207ed-5378-7284-8cd6-f4e6db9eac4d','{"fields": ["status"]}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207ed-53b5-7a33-8f88-f8a9640e4e70','2026-11-27 02:00:00+00:00','01a207ed-53b2-72c8-931c-10e3a81515fb','budget-proposal.reject','budget-proposal','01a207ed-53b5-73f7-bea7-aa2e5d324420','01a207ed-5378-7284-8cd6-f4e6db9eac4d','{"fields": ["status"]}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207ed-53b6-71bd-bf99-d082b247808e','2026-11-27 02:00:00+00:00','01a207ed-53b1-7cdb-a3af-2ea47d713a18','budget-proposal.draft','budget-proposal','01a207ed-53b6-7163-9f56-e64b6c3d0174','01a207ed-5378-7284-8cd6-f4e6db9eac4d','{"fields": ["status"]}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207ed-53ba-757b-b5df-2264f3e2ee98','2026-11-27 02:00:00+00:00','01a207ed-538d-778b-9bae-4197acbc3a16','booking.request','booking','01a207ed-53b9-7b88-8cd4-3b1c1946b089','01a207ed-5378-7284-8cd6-f4e6db9eac4d','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207ed-53bd-765d-8f39-4ca1f8b4610c','2026-11-30 01:00:00+00:00','01a207ed-538d-7070-9399-cfe0f308fabc','booking.check-in','booking','01a207ed-53b9-7b88-8cd4-3b1c1946b089','01a207ed-5378-7284-8cd6-f4e6db9eac4d','{"fields": ["checked_in_at"]}','127.0.0.1',1);
INSERT INTO "audit_entry" VALUES('01a207ed-53bf-7455-b6ed-df0d6f8952fd','2026-11-30 02:15:00+00:00','01a207ed-538d-7070-9399-cfe0f308fabc','booking.check-out','booking','01a207ed-53b9-7b88-8cd4-3b1c1946b089','01a207ed-5378-7284-8cd6-f4e6db9eac4d','{"fields": ["checked_out_at"]}','127.0.0.1',2);
INSERT INTO "audit_entry" VALUES('01a207ed-53c0-7b53-9747-efc77264eb43','2026-11-27 02:00:00+00:00','01a207ed-538d-778b-9bae-4197acbc3a16','booking.request','booking','01a207ed-53c0-77a4-8861-fcf7b2b3f6be','01a207ed-5378-7284-8cd6-f4e6db9eac4d','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207ed-53c2-794d-8ba1-babbffda861d','2026-11-30 01:00:00+00:00','01a207ed-538d-7070-9399-cfe0f308fabc','booking.check-in','booking','01a207ed-53c0-77a4-8861-fcf7b2b3f6be','01a207ed-5378-7284-8cd6-f4e6db9eac4d','{"fields": ["checked_in_at"]}','127.0.0.1',1);
INSERT INTO "audit_entry" VALUES('01a207ed-53c4-728d-9d7e-10c62d203c16','2026-11-30 01:30:00+00:00','01a207ed-538d-7070-9399-cfe0f308fabc','booking.interrupt','booking','01a207ed-53c0-77a4-8861-fcf7b2b3f6be','01a207ed-5378-7284-8cd6-f4e6db9eac4d','{"fields": ["ends_at"]}','127.0.0.1',2);
INSERT INTO "audit_entry" VALUES('01a207ed-53c5-722e-99d2-1945edfbab36','2026-11-27 02:00:00+00:00','01a207ed-538d-778b-9bae-4197acbc3a16','booking.request','booking','01a207ed-53c4-7f2e-92dd-e9982934ee9c','01a207ed-5378-7284-8cd6-f4e6db9eac4d','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207ed-53c6-753c-94a7-4ec931962cba','2026-11-27 02:00:00+00:00','01a207ed-538d-778b-9bae-4197acbc3a16','booking.request','booking','01a207ed-53c6-725e-a0a4-52f4b34a9bd5','01a207ed-5378-7284-8cd6-f4e6db9eac4d','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207ed-53c7-7728-8cc8-30e377371398','2026-11-27 02:00:00+00:00','01a207ed-538d-778b-9bae-4197acbc3a16','booking.request','booking','01a207ed-53c7-7459-af20-62914a6d9bcf','01a207ed-5378-7284-8cd6-f4e6db9eac4d','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207ed-53c8-7909-9633-8ac7ddf0a948','2026-11-27 02:00:00+00:00','01a207ed-538d-778b-9bae-4197acbc3a16','booking.request','booking','01a207ed-53c8-7638-9428-c6e411086b5f','01a207ed-5378-7284-8cd6-f4e6db9eac4d','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207ed-53c9-7b71-af9c-b3c3aafa7116','2026-11-27 02:00:00+00:00','01a207ed-538d-778b-9bae-4197acbc3a16','booking.request','booking','01a207ed-53c9-78a0-ad66-f7feb8510f6c','01a207ed-5378-7284-8cd6-f4e6db9eac4d','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207ed-53cb-7491-995b-ab7a1467c2cc','2026-11-27 02:00:00+00:00','01a207ed-538d-7070-9399-cfe0f308fabc','booking.confirm','booking','01a207ed-53c6-725e-a0a4-52f4b34a9bd5','01a207ed-5378-7284-8cd6-f4e6db9eac4d','{"fields": ["status"]}','127.0.0.1',1);
INSERT INTO "audit_entry" VALUES('01a207ed-53cc-7dfb-8dea-6b976c7d1a66','2026-11-27 02:00:00+00:00','01a207ed-538d-7070-9399-cfe0f308fabc','booking.declined','booking','01a207ed-53c7-7459-af20-62914a6d9bcf','01a207ed-5378-7284-8cd6-f4e6db9eac4d','{"fields": ["outcome", "status"]}','127.0.0.1',1);
INSERT INTO "audit_entry" VALUES('01a207ed-53cd-7de5-ae60-c10a1c18768a','2026-11-27 02:00:00+00:00','01a207ed-538d-778b-9bae-4197acbc3a16','booking.request','booking','01a207ed-53cd-7af0-b0a4-76903e8da1fa','01a207ed-5378-7284-8cd6-f4e6db9eac4d','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207ed-53cf-79ba-9c9a-922248dbae78','2026-11-27 02:00:00+00:00','01a207ed-538d-778b-9bae-4197acbc3a16','booking.cancelled','booking','01a207ed-53cd-7af0-b0a4-76903e8da1fa','01a207ed-5378-7284-8cd6-f4e6db9eac4d','{"fields": ["outcome", "status"]}','127.0.0.1',1);
INSERT INTO "audit_entry" VALUES('01a207ed-53d0-7b0b-b590-f0cab1973339','2026-11-27 02:00:00+00:00','01a207ed-538d-778b-9bae-4197acbc3a16','booking.request','booking','01a207ed-53d0-7816-9274-1d1a70f08a37','01a207ed-5378-7284-8cd6-f4e6db9eac4d','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207ed-53d2-766f-ab28-bae90d131880','2026-11-30 01:00:00+00:00','01a207ed-538d-778b-9bae-4197acbc3a16','booking.cancelled','booking','01a207ed-53d0-7816-9274-1d1a70f08a37','01a207ed-5378-7284-8cd6-f4e6db9eac4d','{"fields": ["outcome", "status"]}','127.0.0.1',1);
INSERT INTO "audit_entry" VALUES('01a207ed-53d3-7a5a-aafa-665aedf155d8','2026-11-27 02:00:00+00:00','01a207ed-538d-7070-9399-cfe0f308fabc','booking.request','booking','01a207ed-53d3-7737-bd1f-2476ae92d07d','01a207ed-5378-7284-8cd6-f4e6db9eac4d','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207ed-53d5-700c-853b-4f17e8b66ff8','2026-11-27 02:00:00+00:00','01a207ed-538d-7070-9399-cfe0f308fabc','booking.request','booking','01a207ed-53d4-7d0c-be67-95a2e71ee831','01a207ed-5378-7284-8cd6-f4e6db9eac4d','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207ed-53d6-7697-b224-5677e2640337','2026-11-27 02:00:00+00:00','01a207ed-538d-778b-9bae-4197acbc3a16','booking.request','booking','01a207ed-53d6-73bc-8be8-6e269a007cf3','01a207ed-5378-7284-8cd6-f4e6db9eac4d','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207ed-53da-761f-a5a4-583a4b982e9e','2026-11-27 02:00:00+00:00','01a207ed-538d-778b-9bae-4197acbc3a16','booking.move','booking','01a207ed-53d6-73bc-8be8-6e269a007cf3','01a207ed-5378-7284-8cd6-f4e6db9eac4d','{"fields": ["ends_at", "starts_at"]}','127.0.0.1',1);
INSERT INTO "audit_entry" VALUES('01a207ed-53db-75ee-84a1-e0d3d6a3b2ad','2026-11-27 02:00:00+00:00','01a207ed-538d-778b-9bae-4197acbc3a16','booking.request','booking','01a207ed-53db-7332-937e-821ca28a2e32','01a207ed-5378-7284-8cd6-f4e6db9eac4d','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207ed-53dc-79fd-8053-a0a3d4d23fde','2026-11-27 02:00:00+00:00','01a207ed-538d-778b-9bae-4197acbc3a16','booking.request','booking','01a207ed-53dc-7723-8239-45ef9c658e6b','01a207ed-5378-7284-8cd6-f4e6db9eac4d','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207ed-53de-71f8-bc38-d2fd2413bf75','2026-11-27 02:00:00+00:00','01a207ed-538d-778b-9bae-4197acbc3a16','booking.request','booking','01a207ed-53dd-7f34-94e0-e47119e07174','01a207ed-5378-7284-8cd6-f4e6db9eac4d','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207ed-53df-7b33-b07a-361638abb8a0','2026-11-27 02:00:00+00:00','01a207ed-538d-778b-9bae-4197acbc3a16','booking.request','booking','01a207ed-53df-7865-8f5b-cfe4392070e4','01a207ed-5378-7284-8cd6-f4e6db9eac4d','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207ed-53e9-76d9-830b-5d41c3967809','2026-12-05 01:00:00+00:00',NULL,'booking.expired','booking','01a207ed-53c8-7638-9428-c6e411086b5f','01a207ed-5378-7284-8cd6-f4e6db9eac4d','{"fields": ["outcome", "status"]}','',1);
INSERT INTO "audit_entry" VALUES('01a207ed-53ea-7d7b-921c-7983774e8b55','2026-12-05 01:00:00+00:00',NULL,'booking.expired','booking','01a207ed-53c9-78a0-ad66-f7feb8510f6c','01a207ed-5378-7284-8cd6-f4e6db9eac4d','{"fields": ["outcome", "status"]}','',1);
INSERT INTO "audit_entry" VALUES('01a207ed-53ec-76d6-8e64-0e2e3df7967b','2026-12-05 01:00:00+00:00',NULL,'booking.no-show','booking','01a207ed-53c4-7f2e-92dd-e9982934ee9c','01a207ed-5378-7284-8cd6-f4e6db9eac4d','{"fields": ["outcome"]}','',1);
INSERT INTO "audit_entry" VALUES('01a207ed-53ed-7d19-a1c9-4b486bf5794f','2026-12-05 01:00:00+00:00',NULL,'booking.no-show','booking','01a207ed-53c6-725e-a0a4-52f4b34a9bd5','01a207ed-5378-7284-8cd6-f4e6db9eac4d','{"fields": ["outcome"]}','',2);
INSERT INTO "audit_entry" VALUES('01a207ed-53f0-74fd-a726-634167f43936','2026-12-05 01:00:00+00:00','01a207ed-538d-778b-9bae-4197acbc3a16','booking.request','booking','01a207ed-53f0-712c-ae73-a905730c1a37','01a207ed-5378-7284-8cd6-f4e6db9eac4d','{"fields": []}','127.0.0.1',0);
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
INSERT INTO "booking" VALUES('01a207ed-53b9-7b88-8cd4-3b1c1946b089','01a207ed-53b9-7b88-8cd4-3b1c1946b089@incubator.hanoi',2,'01a207ed-5378-7284-8cd6-f4e6db9eac4d','01a207ed-5381-7080-a403-0e686827f823','01a207ed-5381-7fe1-8c7b-a4ec0c9cca49',NULL,'FIRM','Tiện trục mẫu','CONFIRMED','COMPLETED','','2026-11-30 01:00:00+00:00','2026-11-30 03:00:00+00:00',0,0,0,NULL,'01a207ed-538d-778b-9bae-4197acbc3a16','2026-11-27 02:00:00+00:00','01a207ed-538d-778b-9bae-4197acbc3a16','2026-11-27 02:00:00+00:00','2026-11-30 01:00:00+00:00','2026-11-30 02:15:00+00:00','01a207ed-538d-7070-9399-cfe0f308fabc','01a207ed-538d-7070-9399-cfe0f308fabc','Sạch','Có phoi',1200,1275);
INSERT INTO "booking" VALUES('01a207ed-53c0-77a4-8861-fcf7b2b3f6be','01a207ed-53c0-77a4-8861-fcf7b2b3f6be@incubator.hanoi',2,'01a207ed-5378-7284-8cd6-f4e6db9eac4d','01a207ed-5381-7080-a403-0e686827f823','01a207ed-5382-771d-adb2-cf4acc7c092e',NULL,'FIRM','Tiện trục mẫu','CONFIRMED','INTERRUPTED','','2026-11-30 01:00:00+00:00','2026-11-30 01:30:00+00:00',0,0,0,NULL,'01a207ed-538d-778b-9bae-4197acbc3a16','2026-11-27 02:00:00+00:00','01a207ed-538d-778b-9bae-4197acbc3a16','2026-11-27 02:00:00+00:00','2026-11-30 01:00:00+00:00','2026-11-30 01:30:00+00:00','01a207ed-538d-7070-9399-cfe0f308fabc','01a207ed-538d-7070-9399-cfe0f308fabc','Tốt','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207ed-53c4-7f2e-92dd-e9982934ee9c','01a207ed-53c4-7f2e-92dd-e9982934ee9c@incubator.hanoi',1,'01a207ed-5378-7284-8cd6-f4e6db9eac4d','01a207ed-5381-7080-a403-0e686827f823','01a207ed-5381-7fe1-8c7b-a4ec0c9cca49',NULL,'FIRM','Tiện trục mẫu','CONFIRMED','NO_SHOW','','2026-11-30 06:00:00+00:00','2026-11-30 08:00:00+00:00',0,0,0,NULL,'01a207ed-538d-778b-9bae-4197acbc3a16','2026-11-27 02:00:00+00:00','01a207ed-538d-778b-9bae-4197acbc3a16','2026-11-27 02:00:00+00:00',NULL,NULL,NULL,NULL,'','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207ed-53c6-725e-a0a4-52f4b34a9bd5','01a207ed-53c6-725e-a0a4-52f4b34a9bd5@incubator.hanoi',2,'01a207ed-5378-7284-8cd6-f4e6db9eac4d','01a207ed-5381-7080-a403-0e686827f823','01a207ed-5381-7fe1-8c7b-a4ec0c9cca49',NULL,'FIRM','Tiện trục mẫu','CONFIRMED','NO_SHOW','','2026-12-01 01:00:00+00:00','2026-12-01 02:00:00+00:00',0,0,0,NULL,'01a207ed-538d-778b-9bae-4197acbc3a16','2026-11-27 02:00:00+00:00','01a207ed-538d-7070-9399-cfe0f308fabc','2026-11-27 02:00:00+00:00',NULL,NULL,NULL,NULL,'','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207ed-53c7-7459-af20-62914a6d9bcf','01a207ed-53c7-7459-af20-62914a6d9bcf@incubator.hanoi',1,'01a207ed-5378-7284-8cd6-f4e6db9eac4d','01a207ed-5381-7080-a403-0e686827f823','01a207ed-5381-7fe1-8c7b-a4ec0c9cca49',NULL,'FIRM','Tiện trục mẫu','CANCELLED','DECLINED','Hết khí argon','2026-12-01 03:00:00+00:00','2026-12-01 04:00:00+00:00',0,0,0,NULL,'01a207ed-538d-778b-9bae-4197acbc3a16','2026-11-27 02:00:00+00:00',NULL,NULL,NULL,NULL,NULL,NULL,'','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207ed-53c8-7638-9428-c6e411086b5f','01a207ed-53c8-7638-9428-c6e411086b5f@incubator.hanoi',1,'01a207ed-5378-7284-8cd6-f4e6db9eac4d','01a207ed-5381-7080-a403-0e686827f823','01a207ed-5381-7fe1-8c7b-a4ec0c9cca49',NULL,'FIRM','Tiện trục mẫu','CANCELLED','EXPIRED','','2026-12-01 06:00:00+00:00','2026-12-01 07:00:00+00:00',0,0,0,NULL,'01a207ed-538d-778b-9bae-4197acbc3a16','2026-11-27 02:00:00+00:00',NULL,NULL,NULL,NULL,NULL,NULL,'','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207ed-53c9-78a0-ad66-f7feb8510f6c','01a207ed-53c9-78a0-ad66-f7feb8510f6c@incubator.hanoi',1,'01a207ed-5378-7284-8cd6-f4e6db9eac4d','01a207ed-5381-7080-a403-0e686827f823','01a207ed-5381-7fe1-8c7b-a4ec0c9cca49',NULL,'FIRM','Tiện trục mẫu','CANCELLED','EXPIRED','','2026-12-01 08:00:00+00:00','2026-12-01 09:00:00+00:00',0,0,0,NULL,'01a207ed-538d-778b-9bae-4197acbc3a16','2026-11-27 02:00:00+00:00',NULL,NULL,NULL,NULL,NULL,NULL,'','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207ed-53cd-7af0-b0a4-76903e8da1fa','01a207ed-53cd-7af0-b0a4-76903e8da1fa@incubator.hanoi',1,'01a207ed-5378-7284-8cd6-f4e6db9eac4d','01a207ed-5381-7080-a403-0e686827f823','01a207ed-5381-7fe1-8c7b-a4ec0c9cca49',NULL,'FIRM','Tiện trục mẫu','CANCELLED','CANCELLED','Đổi kế hoạch','2026-12-08 01:00:00+00:00','2026-12-08 03:00:00+00:00',0,0,0,NULL,'01a207ed-538d-778b-9bae-4197acbc3a16','2026-11-27 02:00:00+00:00','01a207ed-538d-778b-9bae-4197acbc3a16','2026-11-27 02:00:00+00:00',NULL,NULL,NULL,NULL,'','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207ed-53d0-7816-9274-1d1a70f08a37','01a207ed-53d0-7816-9274-1d1a70f08a37@incubator.hanoi',1,'01a207ed-5378-7284-8cd6-f4e6db9eac4d','01a207ed-5381-7080-a403-0e686827f823','01a207ed-5381-7fe1-8c7b-a4ec0c9cca49',NULL,'FIRM','Tiện trục mẫu','CANCELLED','CANCELLED','Ốm','2026-11-30 04:00:00+00:00','2026-11-30 05:00:00+00:00',0,0,1,NULL,'01a207ed-538d-778b-9bae-4197acbc3a16','2026-11-27 02:00:00+00:00','01a207ed-538d-778b-9bae-4197acbc3a16','2026-11-27 02:00:00+00:00',NULL,NULL,NULL,NULL,'','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207ed-53d3-7737-bd1f-2476ae92d07d','01a207ed-53d3-7737-bd1f-2476ae92d07d@incubator.hanoi',0,'01a207ed-5378-7284-8cd6-f4e6db9eac4d',NULL,NULL,NULL,'TRAINING','Lớp vẽ kỹ thuật','CONFIRMED',NULL,'','2026-12-09 02:00:00+00:00','2026-12-09 04:00:00+00:00',0,0,0,NULL,'01a207ed-538d-7070-9399-cfe0f308fabc','2026-11-27 02:00:00+00:00','01a207ed-538d-7070-9399-cfe0f308fabc','2026-11-27 02:00:00+00:00',NULL,NULL,NULL,NULL,'','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207ed-53d4-7d0c-be67-95a2e71ee831','01a207ed-53d4-7d0c-be67-95a2e71ee831@incubator.hanoi',0,'01a207ed-5378-7284-8cd6-f4e6db9eac4d','01a207ed-5381-7080-a403-0e686827f823','01a207ed-5381-7fe1-8c7b-a4ec0c9cca49',NULL,'FIRM','Tiện trục mẫu','CONFIRMED',NULL,'','2026-12-10 10:00:00+00:00','2026-12-10 11:00:00+00:00',0,0,0,NULL,'01a207ed-538d-7070-9399-cfe0f308fabc','2026-11-27 02:00:00+00:00','01a207ed-538d-7070-9399-cfe0f308fabc','2026-11-27 02:00:00+00:00',NULL,NULL,NULL,NULL,'','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207ed-53d6-73bc-8be8-6e269a007cf3','01a207ed-53d6-73bc-8be8-6e269a007cf3@incubator.hanoi',1,'01a207ed-5378-7284-8cd6-f4e6db9eac4d','01a207ed-5381-7080-a403-0e686827f823','01a207ed-5381-7fe1-8c7b-a4ec0c9cca49',NULL,'FIRM','Tiện trục mẫu','CONFIRMED',NULL,'','2026-12-15 06:00:00+00:00','2026-12-15 09:00:00+00:00',0,0,0,NULL,'01a207ed-538d-778b-9bae-4197acbc3a16','2026-11-27 02:00:00+00:00','01a207ed-538d-778b-9bae-4197acbc3a16','2026-11-27 02:00:00+00:00',NULL,NULL,NULL,NULL,'','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207ed-53db-7332-937e-821ca28a2e32','01a207ed-53db-7332-937e-821ca28a2e32@incubator.hanoi',0,'01a207ed-5378-7284-8cd6-f4e6db9eac4d','01a207ed-5381-7080-a403-0e686827f823','01a207ed-5381-7fe1-8c7b-a4ec0c9cca49',NULL,'FIRM','Tiện trục mẫu','CONFIRMED',NULL,'','2026-12-16 01:00:00+00:00','2026-12-16 05:00:00+00:00',1,0,0,NULL,'01a207ed-538d-778b-9bae-4197acbc3a16','2026-11-27 02:00:00+00:00','01a207ed-538d-778b-9bae-4197acbc3a16','2026-11-27 02:00:00+00:00',NULL,NULL,NULL,NULL,'','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207ed-53dc-7723-8239-45ef9c658e6b','01a207ed-53dc-7723-8239-45ef9c658e6b@incubator.hanoi',0,'01a207ed-5378-7284-8cd6-f4e6db9eac4d','01a207ed-5381-7080-a403-0e686827f823','01a207ed-5381-7fe1-8c7b-a4ec0c9cca49',NULL,'FIRM','Tiện trục mẫu','CONFIRMED',NULL,'','2026-12-17 02:00:00+00:00','2026-12-17 03:00:00+00:00',0,0,0,NULL,'01a207ed-538d-778b-9bae-4197acbc3a16','2026-11-27 02:00:00+00:00','01a207ed-538d-778b-9bae-4197acbc3a16','2026-11-27 02:00:00+00:00',NULL,NULL,NULL,NULL,'','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207ed-53dd-7f34-94e0-e47119e07174','01a207ed-53dd-7f34-94e0-e47119e07174@incubator.hanoi',0,'01a207ed-5378-7284-8cd6-f4e6db9eac4d','01a207ed-5381-7080-a403-0e686827f823','01a207ed-5381-7fe1-8c7b-a4ec0c9cca49',NULL,'FIRM','Tiện trục mẫu','CONFIRMED',NULL,'','2026-12-17 07:00:00+00:00','2026-12-18 03:00:00+00:00',0,0,0,NULL,'01a207ed-538d-778b-9bae-4197acbc3a16','2026-11-27 02:00:00+00:00','01a207ed-538d-778b-9bae-4197acbc3a16','2026-11-27 02:00:00+00:00',NULL,NULL,NULL,NULL,'','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207ed-53df-7865-8f5b-cfe4392070e4','01a207ed-53df-7865-8f5b-cfe4392070e4@incubator.hanoi',0,'01a207ed-5378-7284-8cd6-f4e6db9eac4d','01a207ed-5381-7080-a403-0e686827f823','01a207ed-5381-7fe1-8c7b-a4ec0c9cca49',NULL,'FIRM','Tiện trục mẫu','CONFIRMED',NULL,'','2027-01-11 01:00:00+00:00','2027-01-11 02:00:00+00:00',0,0,0,NULL,'01a207ed-538d-778b-9bae-4197acbc3a16','2026-11-27 02:00:00+00:00','01a207ed-538d-778b-9bae-4197acbc3a16','2026-11-27 02:00:00+00:00',NULL,NULL,NULL,NULL,'','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207ed-53f0-712c-ae73-a905730c1a37','01a207ed-53f0-712c-ae73-a905730c1a37@incubator.hanoi',0,'01a207ed-5378-7284-8cd6-f4e6db9eac4d','01a207ed-5381-7080-a403-0e686827f823','01a207ed-5381-7fe1-8c7b-a4ec0c9cca49',NULL,'FIRM','Tiện trục mẫu','TENTATIVE',NULL,'','2026-12-22 01:00:00+00:00','2026-12-22 03:00:00+00:00',0,0,0,'2026-12-08 01:00:00+00:00','01a207ed-538d-778b-9bae-4197acbc3a16','2026-12-05 01:00:00+00:00',NULL,NULL,NULL,NULL,NULL,NULL,'','',NULL,NULL);
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
INSERT INTO "booking_item" VALUES('01a207ed-53ba-7a05-83ce-679a55afe57f','01a207ed-53b9-7b88-8cd4-3b1c1946b089','01a207ed-5384-7baf-97f1-b2c8ca53b41e',1,'01a207ed-53ba-71fe-9325-9e4f7f36fb8c','01a207ed-5385-78e5-a582-22ff7adfc020','INCUBATED',330000,165000);
INSERT INTO "booking_item" VALUES('01a207ed-53c0-7de6-991d-66caefcca3e2','01a207ed-53c0-77a4-8861-fcf7b2b3f6be','01a207ed-5387-75d5-b02e-7fb2d1754171',1,'01a207ed-53c0-7a1d-8859-bc7ead040091','01a207ed-5387-7e64-92c1-7b6a88fe9b7d','INCUBATED',330000,165000);
INSERT INTO "booking_item" VALUES('01a207ed-53c5-7419-a03f-fdeb9f85207e','01a207ed-53c4-7f2e-92dd-e9982934ee9c','01a207ed-5384-7baf-97f1-b2c8ca53b41e',1,'01a207ed-53c5-7113-9594-43ca71cbfdce','01a207ed-5385-78e5-a582-22ff7adfc020','INCUBATED',330000,165000);
INSERT INTO "booking_item" VALUES('01a207ed-53c6-773c-8824-e5f9ceb74d73','01a207ed-53c6-725e-a0a4-52f4b34a9bd5','01a207ed-538a-706c-8fb0-8129dcccf4d3',1,'01a207ed-53c6-742d-9695-14c230e1779c','01a207ed-538a-7437-b98f-7281a4c567ab','INCUBATED',330000,165000);
INSERT INTO "booking_item" VALUES('01a207ed-53c7-790a-abca-d5d2f7f27de9','01a207ed-53c7-7459-af20-62914a6d9bcf','01a207ed-538a-706c-8fb0-8129dcccf4d3',1,'01a207ed-53c7-761f-a480-37f6ede2e219','01a207ed-538a-7437-b98f-7281a4c567ab','INCUBATED',330000,165000);
INSERT INTO "booking_item" VALUES('01a207ed-53c8-7ae3-905c-23ee5e7a26f3','01a207ed-53c8-7638-9428-c6e411086b5f','01a207ed-538a-706c-8fb0-8129dcccf4d3',1,'01a207ed-53c8-77ff-aa7b-3cc08c2f98ea','01a207ed-538a-7437-b98f-7281a4c567ab','INCUBATED',330000,165000);
INSERT INTO "booking_item" VALUES('01a207ed-53c9-7d74-876b-f6a4446639d1','01a207ed-53c9-78a0-ad66-f7feb8510f6c','01a207ed-538a-706c-8fb0-8129dcccf4d3',1,'01a207ed-53c9-7a62-8f56-fba44dd8b273','01a207ed-538a-7437-b98f-7281a4c567ab','INCUBATED',330000,165000);
INSERT INTO "booking_item" VALUES('01a207ed-53cd-7fd3-a039-0c9dcca807a1','01a207ed-53cd-7af0-b0a4-76903e8da1fa','01a207ed-5384-7baf-97f1-b2c8ca53b41e',1,'01a207ed-53cd-7cce-88fe-bd112558580d','01a207ed-5385-78e5-a582-22ff7adfc020','INCUBATED',330000,165000);
INSERT INTO "booking_item" VALUES('01a207ed-53d0-7d15-a158-57e1f0791ca5','01a207ed-53d0-7816-9274-1d1a70f08a37','01a207ed-5384-7baf-97f1-b2c8ca53b41e',1,'01a207ed-53d0-79eb-beb9-415f657360df','01a207ed-5385-78e5-a582-22ff7adfc020','INCUBATED',330000,165000);
INSERT INTO "booking_item" VALUES('01a207ed-53d3-7c34-b0c9-1ca562aa9bd4','01a207ed-53d3-7737-bd1f-2476ae92d07d','01a207ed-5386-7b9f-bfd4-e70583f36335',1,'01a207ed-53d3-78e3-b63b-84c363618c93','01a207ed-5386-7f84-a590-641c12be3455','HOUSE',0,0);
INSERT INTO "booking_item" VALUES('01a207ed-53d3-7c7e-989d-f0c8704e7013','01a207ed-53d3-7737-bd1f-2476ae92d07d','01a207ed-5385-7fc5-8d3f-c29912497b68',3,'01a207ed-53d3-794e-b018-322914c4351d','01a207ed-5386-752a-8ccc-4347bd170db5','HOUSE',0,0);
INSERT INTO "booking_item" VALUES('01a207ed-53d5-7293-8d48-6ba12dbd8f89','01a207ed-53d4-7d0c-be67-95a2e71ee831','01a207ed-5384-7baf-97f1-b2c8ca53b41e',1,'01a207ed-53d4-7ed3-be1f-570b25e99bd0','01a207ed-5385-78e5-a582-22ff7adfc020','INCUBATED',330000,165000);
INSERT INTO "booking_item" VALUES('01a207ed-53d6-78a9-a132-53f3a7a5f079','01a207ed-53d6-73bc-8be8-6e269a007cf3','01a207ed-5384-7baf-97f1-b2c8ca53b41e',1,'01a207ed-53d6-7580-9679-42fb5886a0e8','01a207ed-5385-78e5-a582-22ff7adfc020','INCUBATED',330000,165000);
INSERT INTO "booking_item" VALUES('01a207ed-53db-76b1-976e-7ae9b22291b5','01a207ed-53db-7332-937e-821ca28a2e32','01a207ed-5385-7fc5-8d3f-c29912497b68',1,'01a207ed-53db-74d4-b85a-9ba3b06dce71','01a207ed-5386-752a-8ccc-4347bd170db5','INCUBATED',330000,330000);
INSERT INTO "booking_item" VALUES('01a207ed-53dc-7be1-af29-22f4d8859a96','01a207ed-53dc-7723-8239-45ef9c658e6b','01a207ed-5388-75e4-90bc-3959bc4bb189',1,'01a207ed-53dc-78ea-a72a-96d2f8a89473','01a207ed-5388-79cc-a0f0-edba90b0e460','INCUBATED',330000,165000);
INSERT INTO "booking_item" VALUES('01a207ed-53de-73cf-9abb-7010f4febcec','01a207ed-53dd-7f34-94e0-e47119e07174','01a207ed-5389-702a-98a1-81fdee945385',1,'01a207ed-53de-70e9-877f-e2530a115804','01a207ed-5389-7a8c-aae4-beb1be766fa1','INCUBATED',330000,165000);
INSERT INTO "booking_item" VALUES('01a207ed-53df-7c00-9908-d2c0dbe1066b','01a207ed-53df-7865-8f5b-cfe4392070e4','01a207ed-5386-7b9f-bfd4-e70583f36335',1,'01a207ed-53df-7a1f-b4da-c9e9e81aa181','01a207ed-5386-7f84-a590-641c12be3455','INCUBATED',330000,165000);
INSERT INTO "booking_item" VALUES('01a207ed-53f0-77dd-bab8-e40287b6c690','01a207ed-53f0-712c-ae73-a905730c1a37','01a207ed-538a-706c-8fb0-8129dcccf4d3',1,'01a207ed-53f0-73d0-8baf-e5cbb6694b0e','01a207ed-538a-7437-b98f-7281a4c567ab','INCUBATED',330000,165000);
CREATE TABLE booking_override (
    id UUID PRIMARY KEY NOT NULL,
    booking UUID NOT NULL REFERENCES booking (id) ON DELETE RESTRICT,
    rule VARCHAR(40) NOT NULL,
    reason TEXT NOT NULL,
    made_by UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    made_at TIMESTAMPTZ NOT NULL);
INSERT INTO "booking_override" VALUES('01a207ed-53d5-73db-b546-0ab6def054f2','01a207ed-53d4-7d0c-be67-95a2e71ee831','outside-opening-hours','Giao hàng gấp','01a207ed-538d-7070-9399-cfe0f308fabc','2026-11-27 02:00:00+00:00');
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
INSERT INTO "budget_line" VALUES('01a207ed-537a-7fda-a6f4-ae025c386b68','01a207ed-5377-76fb-ac0a-c743dc9bd834',2026,'01a207ed-5378-7284-8cd6-f4e6db9eac4d','01a207ed-5377-7732-a12a-1bb57735f976','01a207ed-5377-785b-bda6-68402f3c73c6',1,'OPEN','2026-01-05',NULL,500000000,4455000,288750,3000000,2000000);
INSERT INTO "budget_line" VALUES('01a207ed-537c-7227-9211-c6c88d84855f','01a207ed-5377-76fb-ac0a-c743dc9bd834',2026,'01a207ed-5378-7284-8cd6-f4e6db9eac4d','01a207ed-5377-7732-a12a-1bb57735f976','01a207ed-5377-77fc-8223-ef8b802e050a',1,'OPEN','2026-01-05',NULL,500000000,0,0,0,0);
INSERT INTO "budget_line" VALUES('01a207ed-53b2-7cfa-bc05-7c5c6aec7b4d','01a207ed-5377-76fb-ac0a-c743dc9bd834',2020,'01a207ed-5378-7284-8cd6-f4e6db9eac4d','01a207ed-5377-7732-a12a-1bb57735f976','01a207ed-5377-785b-bda6-68402f3c73c6',1,'OPEN','2026-01-05',NULL,320000000,0,0,0,0);
INSERT INTO "budget_line" VALUES('01a207ed-53b6-7fc7-b37d-38164c62d417','01a207ed-5377-76fb-ac0a-c743dc9bd834',2025,'01a207ed-5378-7284-8cd6-f4e6db9eac4d','01a207ed-5377-7732-a12a-1bb57735f976','01a207ed-5377-785b-bda6-68402f3c73c6',1,'CLOSED','2026-01-05',NULL,50000000,0,0,0,0);
INSERT INTO "budget_line" VALUES('01a207ed-53b7-7b3d-b240-96285cc887bb','01a207ed-5377-76fb-ac0a-c743dc9bd834',2027,'01a207ed-5378-7284-8cd6-f4e6db9eac4d','01a207ed-5377-77dc-8881-e3f54d055064','01a207ed-5377-785b-bda6-68402f3c73c6',1,'OPEN','2026-01-05',NULL,80000000,0,0,0,0);
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
INSERT INTO "budget_proposal" VALUES('01a207ed-53b3-7e21-8ce6-f8a3f2a6e666','SUPPLEMENT','01a207ed-53b2-7cfa-bc05-7c5c6aec7b4d',NULL,120000000,'01a207ed-53b3-7d04-b741-c0eb62cbd62c','Quý I','APPROVED','01a207ed-53b1-7cdb-a3af-2ea47d713a18','2026-11-27 02:00:00+00:00','01a207ed-53b2-72c8-931c-10e3a81515fb','2026-11-27 02:00:00+00:00','');
INSERT INTO "budget_proposal" VALUES('01a207ed-53b5-73f7-bea7-aa2e5d324420','WITHDRAWAL','01a207ed-53b2-7cfa-bc05-7c5c6aec7b4d',NULL,5000000,'01a207ed-53b3-7d04-b741-c0eb62cbd62c','','REJECTED','01a207ed-53b1-7cdb-a3af-2ea47d713a18','2026-11-27 02:00:00+00:00','01a207ed-53b2-72c8-931c-10e3a81515fb','2026-11-27 02:00:00+00:00','Chưa đủ căn cứ');
INSERT INTO "budget_proposal" VALUES('01a207ed-53b6-7163-9f56-e64b6c3d0174','WITHDRAWAL','01a207ed-537a-7fda-a6f4-ae025c386b68',NULL,5000000,'01a207ed-53b3-7d04-b741-c0eb62cbd62c','','PENDING','01a207ed-53b1-7cdb-a3af-2ea47d713a18','2026-11-27 02:00:00+00:00',NULL,NULL,'');
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
INSERT INTO "calendar_day" VALUES('01a207ed-538e-7a42-8ddd-fc8008b43a2e',NULL,'2027-01-01','NGHI_LE','Tết Dương lịch','New Year''s Day',NULL,0);
INSERT INTO "calendar_day" VALUES('01a207ed-538e-7ef1-977e-47f31a4c6b51','01a207ed-5378-7284-8cd6-f4e6db9eac4d','2026-12-13','LAM_BU','Làm bù','Make-up day',4,1);
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
INSERT INTO "closure" VALUES('01a207ed-538f-787c-ac89-7f2d662d9006','01a207ed-5378-7284-8cd6-f4e6db9eac4d',NULL,'2026-12-21 01:00:00+00:00','2026-12-21 10:00:00+00:00','Phun khử khuẩn','01a207ed-538d-7070-9399-cfe0f308fabc','2026-11-27 02:00:00+00:00',NULL);
INSERT INTO "closure" VALUES('01a207ed-538f-7cae-a84b-e15bad6e0773',NULL,'01a207ed-5385-7fc5-8d3f-c29912497b68','2026-12-21 01:00:00+00:00','2026-12-21 10:00:00+00:00','Đổi máy chủ','01a207ed-538d-7070-9399-cfe0f308fabc','2026-11-27 02:00:00+00:00','2026-11-27 02:00:00+00:00');
CREATE TABLE coordination (
    id UUID PRIMARY KEY NOT NULL,
    programme UUID NOT NULL REFERENCES programme (id) ON DELETE RESTRICT,
    agency UUID NOT NULL REFERENCES agency (id) ON DELETE RESTRICT,
    UNIQUE (programme, agency));
INSERT INTO "coordination" VALUES('01a207ed-5377-7254-b48e-122cedd859a1','01a207ed-5377-71b6-be8c-f31de378c1b6','01a207ed-5376-7e78-abda-247deed8a61d');
INSERT INTO "coordination" VALUES('01a207ed-5377-73ac-a16f-d9cf3bf0a8ff','01a207ed-5377-7361-a580-671a7486bd39','01a207ed-5376-7e2d-a9fc-75836d6e37b0');
INSERT INTO "coordination" VALUES('01a207ed-5377-7469-ac92-da4c2bac35ee','01a207ed-5377-741e-a2f8-1a8c4915bddc','01a207ed-5376-7e2d-a9fc-75836d6e37b0');
INSERT INTO "coordination" VALUES('01a207ed-5377-7526-85e8-3ca5001dcd3a','01a207ed-5377-74d6-8a18-94767c6e2572','01a207ed-5376-7f05-9011-b74be7d035eb');
INSERT INTO "coordination" VALUES('01a207ed-5377-75dd-b428-fbf162ea4ab1','01a207ed-5377-758a-89ab-69cb4e6db400','01a207ed-5376-7ecd-bcdc-625f9d5de732');
INSERT INTO "coordination" VALUES('01a207ed-5377-769f-89f3-b867d6705f46','01a207ed-5377-763d-8a34-ca2b8b708414','01a207ed-5376-7e78-abda-247deed8a61d');
INSERT INTO "coordination" VALUES('01a207ed-5377-76be-84f8-fd8f900308ce','01a207ed-5377-763d-8a34-ca2b8b708414','01a207ed-5376-7e2d-a9fc-75836d6e37b0');
CREATE TABLE cost_category (
    id UUID PRIMARY KEY NOT NULL,
    code VARCHAR(40) NOT NULL UNIQUE,
    name_vi VARCHAR(200) NOT NULL,
    name_en VARCHAR(200) NOT NULL,
    kind VARCHAR(20) NOT NULL CHECK (kind IN ('CAPITAL', 'RECURRENT')),
    position INT NOT NULL);
INSERT INTO "cost_category" VALUES('01a207ed-5377-77fc-8223-ef8b802e050a','MAT_BANG','Mặt bằng, nhà xưởng','Premises and workshops','RECURRENT',1);
INSERT INTO "cost_category" VALUES('01a207ed-5377-785b-bda6-68402f3c73c6','THIET_BI','Trang thiết bị','Equipment','RECURRENT',2);
INSERT INTO "cost_category" VALUES('01a207ed-5377-7879-bc5c-b8a82bd84c9f','TU_VAN','Tư vấn, hỗ trợ kỹ thuật','Consulting and technical support','RECURRENT',3);
INSERT INTO "cost_category" VALUES('01a207ed-5377-7895-b0f0-f8e41f92d7e4','MANG_LUOI','Tạo mạng lưới','Networking','RECURRENT',4);
INSERT INTO "cost_category" VALUES('01a207ed-5377-78af-ba4a-fa3f5918ae1d','DICH_VU_VP','Dịch vụ văn phòng','Office services','RECURRENT',5);
INSERT INTO "cost_category" VALUES('01a207ed-5377-78c9-aa0d-f27ad0b92f2a','DAO_TAO','Đào tạo','Training','RECURRENT',6);
INSERT INTO "cost_category" VALUES('01a207ed-5377-78e3-874f-d46cb854eea5','XAY_DUNG_MUA_SAM','Xây dựng, mua sắm','Construction and procurement','CAPITAL',7);
INSERT INTO "cost_category" VALUES('01a207ed-5377-78ff-b534-f11bc02efd60','QUAN_LY','Quản lý','Management','RECURRENT',8);
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
INSERT INTO "decision" VALUES('01a207ed-537a-73c3-b5df-dec68e2513ec','ALLOCATION','12/QĐ-UBND','2026-01-05','01a207ed-5376-7c56-a143-e95298bc3526','Giao dự toán',0,'2026-11-23 02:00:00+00:00');
INSERT INTO "decision" VALUES('01a207ed-53b3-7d04-b741-c0eb62cbd62c','SUPPLEMENT','77/QĐ-UBND','2026-03-02','01a207ed-5376-7c56-a143-e95298bc3526','Bổ sung (giả định)',1,'2026-11-27 02:00:00+00:00');
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
INSERT INTO "duty" VALUES('01a207ed-538b-787f-a626-3a98f2b41092','01a207ed-5378-7284-8cd6-f4e6db9eac4d','01a207ed-538a-7e1f-a25f-04b2a1c0f2ca',0,480,1020,'2026-01-01',NULL);
INSERT INTO "duty" VALUES('01a207ed-538b-7c99-a7b2-bc3d89c69b31','01a207ed-5378-7284-8cd6-f4e6db9eac4d','01a207ed-538a-7e1f-a25f-04b2a1c0f2ca',1,480,1020,'2026-01-01',NULL);
INSERT INTO "duty" VALUES('01a207ed-538c-702d-862c-ba231543da83','01a207ed-5378-7284-8cd6-f4e6db9eac4d','01a207ed-538a-7e1f-a25f-04b2a1c0f2ca',2,480,1020,'2026-01-01',NULL);
INSERT INTO "duty" VALUES('01a207ed-538c-751b-8d89-cac377e6f9e9','01a207ed-5378-7284-8cd6-f4e6db9eac4d','01a207ed-538a-7e1f-a25f-04b2a1c0f2ca',3,480,1020,'2026-01-01',NULL);
INSERT INTO "duty" VALUES('01a207ed-538c-78a3-911f-a4d2ad6e6843','01a207ed-5378-7284-8cd6-f4e6db9eac4d','01a207ed-538a-7e1f-a25f-04b2a1c0f2ca',4,480,1020,'2026-01-01',NULL);
CREATE TABLE duty_absence (
    id UUID PRIMARY KEY NOT NULL,
    person UUID NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
    starts_at TIMESTAMPTZ NOT NULL,
    ends_at TIMESTAMPTZ NOT NULL,
    reason TEXT NOT NULL,
    CONSTRAINT duty_absence_period CHECK (starts_at < ends_at));
INSERT INTO "duty_absence" VALUES('01a207ed-538f-73c8-ad0b-373e3f66503e','01a207ed-538a-7e1f-a25f-04b2a1c0f2ca','2027-01-11 01:00:00+00:00','2027-01-11 10:00:00+00:00','Nghỉ phép');
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
INSERT INTO "firm" VALUES('01a207ed-5381-7080-a403-0e686827f823','9900010085','Khuôn mẫu Hồng Lĩnh','','INCUBATION',1,'','','',0,0,0,0,0,'','Khuôn mẫu Hồng Lĩnh','2026-11-27 02:00:00+00:00');
INSERT INTO "firm" VALUES('01a207ed-5381-78b7-9f4d-3f510502dbca','9900010159','Robot Sao Khuê','','INCUBATION',1,'','','',0,0,0,0,0,'','Robot Sao Khuê','2026-11-27 02:00:00+00:00');
CREATE TABLE funding_source (
    id UUID PRIMARY KEY NOT NULL,
    code VARCHAR(40) NOT NULL UNIQUE,
    name_vi VARCHAR(200) NOT NULL,
    name_en VARCHAR(200) NOT NULL,
    is_state_budget BOOLEAN NOT NULL,
    position INT NOT NULL);
INSERT INTO "funding_source" VALUES('01a207ed-5377-7732-a12a-1bb57735f976','NS_TRO_GIUP_DNNVV','Ngân sách trợ giúp phát triển doanh nghiệp nhỏ và vừa','City budget for assistance to small and medium enterprises',1,1);
INSERT INTO "funding_source" VALUES('01a207ed-5377-7781-9d3f-c257135616a9','NS_DOI_MOI_CN','Ngân sách chương trình đổi mới công nghệ','City budget of the technology innovation programme',1,2);
INSERT INTO "funding_source" VALUES('01a207ed-5377-77a3-a2c7-cc9d5c6a7dd2','KHAC_DOANH_NGHIEP','Vốn của các doanh nghiệp','Firms'' own capital',0,3);
INSERT INTO "funding_source" VALUES('01a207ed-5377-77c0-a42f-e16955ef62c1','KHAC_VON_VAY','Vốn vay','Loans',0,4);
INSERT INTO "funding_source" VALUES('01a207ed-5377-77dc-8881-e3f54d055064','KHAC_TAI_TRO','Tài trợ','Grants',0,5);
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
INSERT INTO "held_qualification" VALUES('01a207ed-5383-740c-9378-769fb9c7b981','01a207ed-5381-7fe1-8c7b-a4ec0c9cca49','01a207ed-5380-7122-8e39-836b7b05eec6','2026-01-10','2027-06-30','SIGN_OFF',NULL,NULL);
INSERT INTO "held_qualification" VALUES('01a207ed-5383-790d-8ac7-8054d8009f68','01a207ed-5381-7fe1-8c7b-a4ec0c9cca49','01a207ed-5380-7621-a8ab-5afad71eb0c7','2026-01-10','2027-06-30','SIGN_OFF',NULL,NULL);
INSERT INTO "held_qualification" VALUES('01a207ed-5383-7c9f-a9d0-8b7bde1cf2ee','01a207ed-5382-7dbc-b8c1-1891f9badd2b','01a207ed-5380-7122-8e39-836b7b05eec6','2026-01-10','2027-06-30','SIGN_OFF',NULL,NULL);
INSERT INTO "held_qualification" VALUES('01a207ed-5384-7044-9d63-663c242d7843','01a207ed-5382-7dbc-b8c1-1891f9badd2b','01a207ed-5380-7621-a8ab-5afad71eb0c7','2026-01-10','2027-06-30','SIGN_OFF',NULL,NULL);
INSERT INTO "held_qualification" VALUES('01a207ed-5384-742c-95fa-6894f60b06f7','01a207ed-5382-771d-adb2-cf4acc7c092e','01a207ed-5380-7122-8e39-836b7b05eec6','2026-01-10','2027-06-30','SIGN_OFF',NULL,NULL);
INSERT INTO "held_qualification" VALUES('01a207ed-538b-7171-beee-ab897bcbaff3','01a207ed-538a-7e1f-a25f-04b2a1c0f2ca','01a207ed-5380-79b4-9228-52816957645b','2026-01-10','2027-06-30','SIGN_OFF',NULL,NULL);
INSERT INTO "held_qualification" VALUES('01a207ed-538b-74ed-ba6e-268594e434cf','01a207ed-538a-7e1f-a25f-04b2a1c0f2ca','01a207ed-5380-7d29-aef1-9f800d6ec73f','2026-01-10','2027-06-30','SIGN_OFF',NULL,NULL);
CREATE TABLE idempotency_key (
    id UUID PRIMARY KEY NOT NULL,
    account UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    key VARCHAR(200) NOT NULL,
    body_hash VARCHAR(64) NOT NULL,
    answer JSON NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT idempotency_key_once UNIQUE (account, key));
INSERT INTO "idempotency_key" VALUES('01a207ed-53ef-7a96-9e6e-5b91a90df18b','01a207ed-538d-778b-9bae-4197acbc3a16','sổ-1','0000000000000000000000000000000000000000000000000000000000000000','{"id": "01a207ed-53f0-712c-ae73-a905730c1a37", "uid": "01a207ed-53f0-712c-ae73-a905730c1a37@incubator.hanoi", "sequence": 0, "status": "TENTATIVE", "price": {"full_cost": 660000, "tenant_price": 330000, "support": 330000, "surcharge": 0}, "funding": [{"line": "01a207ed-537a-7fda-a6f4-ae025c386b68", "amount": 330000, "mode": "cash"}]}','2026-12-05 01:00:00+00:00');
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
INSERT INTO "incubator" VALUES('01a207ed-5378-7284-8cd6-f4e6db9eac4d','VU-CK','INCUBATOR','Vườn ươm cơ khí','House VU-CK','','','','vuon uom co khi','vunk00010unj00007n000hef0004');
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
INSERT INTO "inspection" VALUES('01a207ed-5390-79c3-b905-1f4829f8b7b1','01a207ed-5387-75d5-b02e-7fb2d1754171','INSPECTION','2026-06-01','2027-05-31','KĐ-014/2026','01a207ed-538d-7070-9399-cfe0f308fabc','2026-11-27 02:00:00+00:00');
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
INSERT INTO "ledger_entry" VALUES('01a207ed-537b-73d3-aeb1-ca531c6149f0','01a207ed-537a-7fda-a6f4-ae025c386b68','ALLOCATION',500000000,NULL,'01a207ed-537a-73c3-b5df-dec68e2513ec',NULL,NULL,NULL,'2026-11-23 02:00:00+00:00','01a207ed-5378-7bd9-bea2-b4d7ba5fde12','01a207ed-5379-734c-bcf7-ed2a348e9010','');
INSERT INTO "ledger_entry" VALUES('01a207ed-537c-74fb-a503-0543934eb423','01a207ed-537c-7227-9211-c6c88d84855f','ALLOCATION',500000000,NULL,'01a207ed-537a-73c3-b5df-dec68e2513ec',NULL,NULL,NULL,'2026-11-23 02:00:00+00:00','01a207ed-5378-7bd9-bea2-b4d7ba5fde12','01a207ed-5379-734c-bcf7-ed2a348e9010','');
INSERT INTO "ledger_entry" VALUES('01a207ed-53b3-70b7-a8e7-721945e39623','01a207ed-53b2-7cfa-bc05-7c5c6aec7b4d','ALLOCATION',200000000,NULL,'01a207ed-537a-73c3-b5df-dec68e2513ec',NULL,NULL,NULL,'2026-11-23 02:00:00+00:00','01a207ed-5378-7bd9-bea2-b4d7ba5fde12','01a207ed-5379-734c-bcf7-ed2a348e9010','');
INSERT INTO "ledger_entry" VALUES('01a207ed-53b4-7869-8d17-6065fbb88a08','01a207ed-53b2-7cfa-bc05-7c5c6aec7b4d','SUPPLEMENT',120000000,NULL,'01a207ed-53b3-7d04-b741-c0eb62cbd62c','01a207ed-53b3-7e21-8ce6-f8a3f2a6e666',NULL,NULL,'2026-11-27 02:00:00+00:00','01a207ed-53b1-7cdb-a3af-2ea47d713a18','01a207ed-53b2-72c8-931c-10e3a81515fb','Quý I');
INSERT INTO "ledger_entry" VALUES('01a207ed-53b7-7256-95fa-abadde982ba0','01a207ed-53b6-7fc7-b37d-38164c62d417','ALLOCATION',50000000,NULL,'01a207ed-537a-73c3-b5df-dec68e2513ec',NULL,NULL,NULL,'2026-11-23 02:00:00+00:00','01a207ed-5378-7bd9-bea2-b4d7ba5fde12','01a207ed-5379-734c-bcf7-ed2a348e9010','');
INSERT INTO "ledger_entry" VALUES('01a207ed-53b7-7d74-8a0c-06c409633ef4','01a207ed-53b7-7b3d-b240-96285cc887bb','ALLOCATION',80000000,NULL,'01a207ed-537a-73c3-b5df-dec68e2513ec',NULL,NULL,NULL,'2026-11-23 02:00:00+00:00','01a207ed-5378-7bd9-bea2-b4d7ba5fde12','01a207ed-5379-734c-bcf7-ed2a348e9010','');
INSERT INTO "ledger_entry" VALUES('01a207ed-53b8-7249-9a7c-cbfb5bd918bb','01a207ed-537a-7fda-a6f4-ae025c386b68','COMMITMENT',3000000,NULL,NULL,NULL,NULL,NULL,'2026-11-23 02:00:00+00:00','01a207ed-5378-7bd9-bea2-b4d7ba5fde12','01a207ed-5379-734c-bcf7-ed2a348e9010','HĐ 01');
INSERT INTO "ledger_entry" VALUES('01a207ed-53b8-725b-aad7-c7698bd00afd','01a207ed-537a-7fda-a6f4-ae025c386b68','DISBURSEMENT',2000000,NULL,NULL,NULL,NULL,'PC-0001','2026-11-23 02:00:00+00:00','01a207ed-5378-7bd9-bea2-b4d7ba5fde12','01a207ed-5379-734c-bcf7-ed2a348e9010','');
INSERT INTO "ledger_entry" VALUES('01a207ed-53ba-7885-826f-1ab7380096d5','01a207ed-537a-7fda-a6f4-ae025c386b68','HOLD',330000,'01a207ed-53ba-71fe-9325-9e4f7f36fb8c',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207ed-538d-778b-9bae-4197acbc3a16',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207ed-53be-7bfe-ab24-b46529de5200','01a207ed-537a-7fda-a6f4-ae025c386b68','ACCEPTANCE',206250,'01a207ed-53ba-71fe-9325-9e4f7f36fb8c',NULL,NULL,NULL,NULL,'2026-11-30 02:15:00+00:00','01a207ed-538d-7070-9399-cfe0f308fabc',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207ed-53be-7c1c-a371-ea9f82fdd90f','01a207ed-537a-7fda-a6f4-ae025c386b68','RELEASE',123750,'01a207ed-53ba-71fe-9325-9e4f7f36fb8c',NULL,NULL,NULL,NULL,'2026-11-30 02:15:00+00:00','01a207ed-538d-7070-9399-cfe0f308fabc',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207ed-53c0-7cba-9692-86f7a3f0c035','01a207ed-537a-7fda-a6f4-ae025c386b68','HOLD',330000,'01a207ed-53c0-7a1d-8859-bc7ead040091',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207ed-538d-778b-9bae-4197acbc3a16',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207ed-53c3-7c15-83be-fc23963a10d4','01a207ed-537a-7fda-a6f4-ae025c386b68','ACCEPTANCE',82500,'01a207ed-53c0-7a1d-8859-bc7ead040091',NULL,NULL,NULL,NULL,'2026-11-30 01:30:00+00:00','01a207ed-538d-7070-9399-cfe0f308fabc',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207ed-53c3-7c31-9f4e-1ec17d1e44c5','01a207ed-537a-7fda-a6f4-ae025c386b68','RELEASE',247500,'01a207ed-53c0-7a1d-8859-bc7ead040091',NULL,NULL,NULL,NULL,'2026-11-30 01:30:00+00:00','01a207ed-538d-7070-9399-cfe0f308fabc',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207ed-53c5-736c-b042-ea0a1ba76fc4','01a207ed-537a-7fda-a6f4-ae025c386b68','HOLD',330000,'01a207ed-53c5-7113-9594-43ca71cbfdce',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207ed-538d-778b-9bae-4197acbc3a16',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207ed-53c6-7690-a34d-cea072c62cc7','01a207ed-537a-7fda-a6f4-ae025c386b68','HOLD',165000,'01a207ed-53c6-742d-9695-14c230e1779c',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207ed-538d-778b-9bae-4197acbc3a16',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207ed-53c7-7861-9cfb-41f8d53a1631','01a207ed-537a-7fda-a6f4-ae025c386b68','HOLD',165000,'01a207ed-53c7-761f-a480-37f6ede2e219',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207ed-538d-778b-9bae-4197acbc3a16',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207ed-53c8-7a3d-96a0-bffc5cbf5547','01a207ed-537a-7fda-a6f4-ae025c386b68','HOLD',165000,'01a207ed-53c8-77ff-aa7b-3cc08c2f98ea',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207ed-538d-778b-9bae-4197acbc3a16',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207ed-53c9-7ca6-a193-1cbb4d7f8174','01a207ed-537a-7fda-a6f4-ae025c386b68','HOLD',165000,'01a207ed-53c9-7a62-8f56-fba44dd8b273',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207ed-538d-778b-9bae-4197acbc3a16',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207ed-53cc-7946-8fe5-a1f997189fd3','01a207ed-537a-7fda-a6f4-ae025c386b68','RELEASE',165000,'01a207ed-53c7-761f-a480-37f6ede2e219',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207ed-538d-7070-9399-cfe0f308fabc',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207ed-53cd-7f23-9bcf-a72e8d349d0a','01a207ed-537a-7fda-a6f4-ae025c386b68','HOLD',330000,'01a207ed-53cd-7cce-88fe-bd112558580d',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207ed-538d-778b-9bae-4197acbc3a16',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207ed-53cf-756a-87d3-1856ddb4c859','01a207ed-537a-7fda-a6f4-ae025c386b68','RELEASE',330000,'01a207ed-53cd-7cce-88fe-bd112558580d',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207ed-538d-778b-9bae-4197acbc3a16',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207ed-53d0-7c4a-8c67-373762154c6d','01a207ed-537a-7fda-a6f4-ae025c386b68','HOLD',165000,'01a207ed-53d0-79eb-beb9-415f657360df',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207ed-538d-778b-9bae-4197acbc3a16',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207ed-53d2-722d-8887-544c2fb8789f','01a207ed-537a-7fda-a6f4-ae025c386b68','RELEASE',165000,'01a207ed-53d0-79eb-beb9-415f657360df',NULL,NULL,NULL,NULL,'2026-11-30 01:00:00+00:00','01a207ed-538d-778b-9bae-4197acbc3a16',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207ed-53d5-714f-acf1-1fbb695d29b8','01a207ed-537a-7fda-a6f4-ae025c386b68','HOLD',165000,'01a207ed-53d4-7ed3-be1f-570b25e99bd0',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207ed-538d-7070-9399-cfe0f308fabc',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207ed-53d6-77c9-9352-8babc9142a7f','01a207ed-537a-7fda-a6f4-ae025c386b68','HOLD',330000,'01a207ed-53d6-7580-9679-42fb5886a0e8',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207ed-538d-778b-9bae-4197acbc3a16',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207ed-53d9-7dc2-9c7a-0a1a6234dcc3','01a207ed-537a-7fda-a6f4-ae025c386b68','RELEASE',330000,'01a207ed-53d6-7580-9679-42fb5886a0e8',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207ed-538d-778b-9bae-4197acbc3a16',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207ed-53d9-7de4-a501-46ea7dbe8c16','01a207ed-537a-7fda-a6f4-ae025c386b68','HOLD',495000,'01a207ed-53d6-7580-9679-42fb5886a0e8',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207ed-538d-778b-9bae-4197acbc3a16',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207ed-53dc-7b34-bcac-ed09fcf27bef','01a207ed-537a-7fda-a6f4-ae025c386b68','HOLD',165000,'01a207ed-53dc-78ea-a72a-96d2f8a89473',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207ed-538d-778b-9bae-4197acbc3a16',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207ed-53de-732a-a101-ffbc9e4435fa','01a207ed-537a-7fda-a6f4-ae025c386b68','HOLD',3300000,'01a207ed-53de-70e9-877f-e2530a115804',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207ed-538d-778b-9bae-4197acbc3a16',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207ed-53e9-724a-bdaf-a78455ac02be','01a207ed-537a-7fda-a6f4-ae025c386b68','RELEASE',165000,'01a207ed-53c8-77ff-aa7b-3cc08c2f98ea',NULL,NULL,NULL,NULL,'2026-12-05 01:00:00+00:00',NULL,NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207ed-53ea-796e-b6f5-10e0d7d66acd','01a207ed-537a-7fda-a6f4-ae025c386b68','RELEASE',165000,'01a207ed-53c9-7a62-8f56-fba44dd8b273',NULL,NULL,NULL,NULL,'2026-12-05 01:00:00+00:00',NULL,NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207ed-53ec-725d-a521-c4188c450dfd','01a207ed-537a-7fda-a6f4-ae025c386b68','RELEASE',330000,'01a207ed-53c5-7113-9594-43ca71cbfdce',NULL,NULL,NULL,NULL,'2026-12-05 01:00:00+00:00',NULL,NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207ed-53ed-78c2-a02c-0ac7eb67288e','01a207ed-537a-7fda-a6f4-ae025c386b68','RELEASE',165000,'01a207ed-53c6-742d-9695-14c230e1779c',NULL,NULL,NULL,NULL,'2026-12-05 01:00:00+00:00',NULL,NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207ed-53f0-7651-99c2-ff5beaff2a6a','01a207ed-537a-7fda-a6f4-ae025c386b68','HOLD',330000,'01a207ed-53f0-73d0-8baf-e5cbb6694b0e',NULL,NULL,NULL,NULL,'2026-12-05 01:00:00+00:00','01a207ed-538d-778b-9bae-4197acbc3a16',NULL,'');
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
INSERT INTO "maintenance" VALUES('01a207ed-5390-70d0-a383-84111d45c63c','01a207ed-5389-702a-98a1-81fdee945385','PLANNED','2026-12-21 01:00:00+00:00','2026-12-21 10:00:00+00:00','Thay dây','01a207ed-538d-7070-9399-cfe0f308fabc','2026-11-27 02:00:00+00:00',NULL,NULL);
INSERT INTO "maintenance" VALUES('01a207ed-5390-7599-a89f-1e5f02306f82','01a207ed-538a-706c-8fb0-8129dcccf4d3','BREAKDOWN','2026-11-24 02:00:00+00:00','2026-11-27 02:00:00+00:00','Rò khí','01a207ed-538d-7070-9399-cfe0f308fabc','2026-11-27 02:00:00+00:00',NULL,NULL);
CREATE TABLE membership (
    id UUID PRIMARY KEY NOT NULL,
    firm UUID NOT NULL REFERENCES firm (id) ON DELETE RESTRICT,
    person UUID NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
    title VARCHAR(80) NOT NULL,
    is_contact BOOLEAN NOT NULL,
    valid_from DATE NOT NULL,
    valid_to DATE,
    UNIQUE (firm, person, valid_from));
INSERT INTO "membership" VALUES('01a207ed-5382-7353-8329-a521c2bbde07','01a207ed-5381-7080-a403-0e686827f823','01a207ed-5381-7fe1-8c7b-a4ec0c9cca49','',0,'2026-01-05',NULL);
INSERT INTO "membership" VALUES('01a207ed-5382-7a4b-a64b-d682112aebae','01a207ed-5381-7080-a403-0e686827f823','01a207ed-5382-771d-adb2-cf4acc7c092e','',0,'2026-01-05',NULL);
INSERT INTO "membership" VALUES('01a207ed-5383-70be-be38-81763ec15d07','01a207ed-5381-78b7-9f4d-3f510502dbca','01a207ed-5382-7dbc-b8c1-1891f9badd2b','',0,'2026-01-05',NULL);
CREATE TABLE "migration" ("id" INTEGER PRIMARY KEY NOT NULL, "name" VARCHAR(200) NOT NULL DEFAULT '', "app_name" VARCHAR(200) NOT NULL DEFAULT '', "ran_on" TIMESTAMP NOT NULL DEFAULT current_timestamp);
INSERT INTO "migration" VALUES(1,'2026-11-23T08:00:00:000000','incubator','2026-11-23 10:22:03.599130');
INSERT INTO "migration" VALUES(2,'2026-11-23T08:10:00:000000','tenants','2026-11-23 10:22:03.601186');
INSERT INTO "migration" VALUES(3,'2026-11-23T08:20:00:000000','facilities','2026-11-23 10:22:03.604700');
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
INSERT INTO "occupation" VALUES('01a207ed-53ba-7b53-a447-75c5a4b52b08','01a207ed-53ba-71fe-9325-9e4f7f36fb8c','01a207ed-5384-7baf-97f1-b2c8ca53b41e',1,'2026-11-30 01:00:00+00:00','2026-11-30 02:15:00+00:00','2026-11-30 00:30:00+00:00','2026-11-30 02:30:00+00:00',1,NULL);
INSERT INTO "occupation" VALUES('01a207ed-53c0-7e7d-92c5-204f77e75fb9','01a207ed-53c0-7a1d-8859-bc7ead040091','01a207ed-5387-75d5-b02e-7fb2d1754171',1,'2026-11-30 01:00:00+00:00','2026-11-30 01:30:00+00:00','2026-11-30 00:30:00+00:00','2026-11-30 01:45:00+00:00',1,NULL);
INSERT INTO "occupation" VALUES('01a207ed-53c0-7ebf-b4e1-451fc4e01603','01a207ed-53c0-7a1d-8859-bc7ead040091','01a207ed-538a-7a5f-b7de-b0a3dc6b3146',0,'2026-11-30 01:00:00+00:00','2026-11-30 01:30:00+00:00','2026-11-30 01:00:00+00:00','2026-11-30 01:30:00+00:00',1,'01a207ed-538a-7e1f-a25f-04b2a1c0f2ca');
INSERT INTO "occupation" VALUES('01a207ed-53c5-74a6-b655-87c909d2b892','01a207ed-53c5-7113-9594-43ca71cbfdce','01a207ed-5384-7baf-97f1-b2c8ca53b41e',1,'2026-11-30 06:00:00+00:00','2026-11-30 08:00:00+00:00','2026-11-30 05:30:00+00:00','2026-11-30 08:15:00+00:00',1,NULL);
INSERT INTO "occupation" VALUES('01a207ed-53c6-77ca-9541-5694c4e4c6a7','01a207ed-53c6-742d-9695-14c230e1779c','01a207ed-538a-706c-8fb0-8129dcccf4d3',1,'2026-12-01 01:00:00+00:00','2026-12-01 02:00:00+00:00','2026-12-01 00:30:00+00:00','2026-12-01 02:15:00+00:00',1,NULL);
INSERT INTO "occupation" VALUES('01a207ed-53c7-7992-bb7a-66f54576e860','01a207ed-53c7-761f-a480-37f6ede2e219','01a207ed-538a-706c-8fb0-8129dcccf4d3',1,'2026-12-01 03:00:00+00:00','2026-12-01 04:00:00+00:00','2026-12-01 02:30:00+00:00','2026-12-01 04:15:00+00:00',0,NULL);
INSERT INTO "occupation" VALUES('01a207ed-53c8-7b6c-94b5-f1a3f0b315d1','01a207ed-53c8-77ff-aa7b-3cc08c2f98ea','01a207ed-538a-706c-8fb0-8129dcccf4d3',1,'2026-12-01 06:00:00+00:00','2026-12-01 07:00:00+00:00','2026-12-01 05:30:00+00:00','2026-12-01 07:15:00+00:00',0,NULL);
INSERT INTO "occupation" VALUES('01a207ed-53c9-7e03-b737-77e7f96688b4','01a207ed-53c9-7a62-8f56-fba44dd8b273','01a207ed-538a-706c-8fb0-8129dcccf4d3',1,'2026-12-01 08:00:00+00:00','2026-12-01 09:00:00+00:00','2026-12-01 07:30:00+00:00','2026-12-01 09:15:00+00:00',0,NULL);
INSERT INTO "occupation" VALUES('01a207ed-53ce-7063-bc08-9b255ddf6869','01a207ed-53cd-7cce-88fe-bd112558580d','01a207ed-5384-7baf-97f1-b2c8ca53b41e',1,'2026-12-08 01:00:00+00:00','2026-12-08 03:00:00+00:00','2026-12-08 00:30:00+00:00','2026-12-08 03:15:00+00:00',0,NULL);
INSERT INTO "occupation" VALUES('01a207ed-53d0-7da4-a3e3-47bf90f2c1d2','01a207ed-53d0-79eb-beb9-415f657360df','01a207ed-5384-7baf-97f1-b2c8ca53b41e',1,'2026-11-30 04:00:00+00:00','2026-11-30 05:00:00+00:00','2026-11-30 03:30:00+00:00','2026-11-30 05:15:00+00:00',0,NULL);
INSERT INTO "occupation" VALUES('01a207ed-53d3-7d8c-b0c1-6c7e6bc9145a','01a207ed-53d3-78e3-b63b-84c363618c93','01a207ed-5386-7b9f-bfd4-e70583f36335',1,'2026-12-09 02:00:00+00:00','2026-12-09 04:00:00+00:00','2026-12-09 02:00:00+00:00','2026-12-09 04:00:00+00:00',1,NULL);
INSERT INTO "occupation" VALUES('01a207ed-53d3-7dca-baa1-9fa49dcc25d8','01a207ed-53d3-794e-b018-322914c4351d','01a207ed-5385-7fc5-8d3f-c29912497b68',3,'2026-12-09 02:00:00+00:00','2026-12-09 04:00:00+00:00','2026-12-09 02:00:00+00:00','2026-12-09 04:00:00+00:00',1,NULL);
INSERT INTO "occupation" VALUES('01a207ed-53d5-7320-92be-9dd1b7a4e4e1','01a207ed-53d4-7ed3-be1f-570b25e99bd0','01a207ed-5384-7baf-97f1-b2c8ca53b41e',1,'2026-12-10 10:00:00+00:00','2026-12-10 11:00:00+00:00','2026-12-10 09:30:00+00:00','2026-12-10 11:15:00+00:00',1,NULL);
INSERT INTO "occupation" VALUES('01a207ed-53da-7554-8e7d-9fda8931bbec','01a207ed-53d6-7580-9679-42fb5886a0e8','01a207ed-5384-7baf-97f1-b2c8ca53b41e',1,'2026-12-15 06:00:00+00:00','2026-12-15 09:00:00+00:00','2026-12-15 05:30:00+00:00','2026-12-15 09:15:00+00:00',1,NULL);
INSERT INTO "occupation" VALUES('01a207ed-53db-7736-9b82-c886d39cbad9','01a207ed-53db-74d4-b85a-9ba3b06dce71','01a207ed-5385-7fc5-8d3f-c29912497b68',1,'2026-12-16 01:00:00+00:00','2026-12-16 05:00:00+00:00','2026-12-16 01:00:00+00:00','2026-12-16 05:00:00+00:00',1,NULL);
INSERT INTO "occupation" VALUES('01a207ed-53dc-7c6b-9854-828582ab9180','01a207ed-53dc-78ea-a72a-96d2f8a89473','01a207ed-5388-75e4-90bc-3959bc4bb189',1,'2026-12-17 02:00:00+00:00','2026-12-17 03:00:00+00:00','2026-12-17 01:30:00+00:00','2026-12-17 03:15:00+00:00',1,NULL);
INSERT INTO "occupation" VALUES('01a207ed-53dc-7cad-bc04-14462f90208e','01a207ed-53dc-78ea-a72a-96d2f8a89473','01a207ed-538a-7a5f-b7de-b0a3dc6b3146',1,'2026-12-17 02:00:00+00:00','2026-12-17 03:00:00+00:00','2026-12-17 02:00:00+00:00','2026-12-17 03:00:00+00:00',1,'01a207ed-538a-7e1f-a25f-04b2a1c0f2ca');
INSERT INTO "occupation" VALUES('01a207ed-53de-7458-a06f-8d4f27479bfc','01a207ed-53de-70e9-877f-e2530a115804','01a207ed-5389-702a-98a1-81fdee945385',1,'2026-12-17 07:00:00+00:00','2026-12-18 03:00:00+00:00','2026-12-17 06:30:00+00:00','2026-12-18 03:15:00+00:00',1,NULL);
INSERT INTO "occupation" VALUES('01a207ed-53df-7c84-b111-99279913f35a','01a207ed-53df-7a1f-b4da-c9e9e81aa181','01a207ed-5386-7b9f-bfd4-e70583f36335',1,'2027-01-11 01:00:00+00:00','2027-01-11 02:00:00+00:00','2027-01-11 01:00:00+00:00','2027-01-11 02:00:00+00:00',1,NULL);
INSERT INTO "occupation" VALUES('01a207ed-53f0-7872-9721-028f0e6fb985','01a207ed-53f0-73d0-8baf-e5cbb6694b0e','01a207ed-538a-706c-8fb0-8129dcccf4d3',1,'2026-12-22 01:00:00+00:00','2026-12-22 03:00:00+00:00','2026-12-22 00:30:00+00:00','2026-12-22 03:15:00+00:00',1,NULL);
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
INSERT INTO "opening_hours" VALUES('01a207ed-537c-7b45-9bbd-a2433a4c4bbb','01a207ed-5378-7284-8cd6-f4e6db9eac4d',NULL,'OPEN',0,480,1020,NULL,NULL);
INSERT INTO "opening_hours" VALUES('01a207ed-537d-70a6-ae03-71b8ca678c56','01a207ed-5378-7284-8cd6-f4e6db9eac4d',NULL,'STAFFED',0,480,1020,NULL,NULL);
INSERT INTO "opening_hours" VALUES('01a207ed-537d-74a9-88f2-64a0536001c4','01a207ed-5378-7284-8cd6-f4e6db9eac4d',NULL,'OPEN',1,480,1020,NULL,NULL);
INSERT INTO "opening_hours" VALUES('01a207ed-537d-785a-8fe8-25f552a02ff9','01a207ed-5378-7284-8cd6-f4e6db9eac4d',NULL,'STAFFED',1,480,1020,NULL,NULL);
INSERT INTO "opening_hours" VALUES('01a207ed-537d-7bcc-8e23-fa439e4a2beb','01a207ed-5378-7284-8cd6-f4e6db9eac4d',NULL,'OPEN',2,480,1020,NULL,NULL);
INSERT INTO "opening_hours" VALUES('01a207ed-537d-7f46-b3f5-fdfe08cf113d','01a207ed-5378-7284-8cd6-f4e6db9eac4d',NULL,'STAFFED',2,480,1020,NULL,NULL);
INSERT INTO "opening_hours" VALUES('01a207ed-537e-72a2-bc86-7088be2b9659','01a207ed-5378-7284-8cd6-f4e6db9eac4d',NULL,'OPEN',3,480,1020,NULL,NULL);
INSERT INTO "opening_hours" VALUES('01a207ed-537e-75fb-8cf2-b5dafa9257af','01a207ed-5378-7284-8cd6-f4e6db9eac4d',NULL,'STAFFED',3,480,1020,NULL,NULL);
INSERT INTO "opening_hours" VALUES('01a207ed-537e-7928-bd07-b5c54fb3181e','01a207ed-5378-7284-8cd6-f4e6db9eac4d',NULL,'OPEN',4,480,1020,NULL,NULL);
INSERT INTO "opening_hours" VALUES('01a207ed-537e-7c53-b42a-f756916378ec','01a207ed-5378-7284-8cd6-f4e6db9eac4d',NULL,'STAFFED',4,480,1020,NULL,NULL);
INSERT INTO "opening_hours" VALUES('01a207ed-537e-7f6b-87f4-8a33e8ad4abb','01a207ed-5378-7284-8cd6-f4e6db9eac4d',NULL,'OPEN',5,480,720,NULL,NULL);
INSERT INTO "opening_hours" VALUES('01a207ed-537f-727d-b3c1-05707cddb4f4','01a207ed-5378-7284-8cd6-f4e6db9eac4d',NULL,'STAFFED',5,480,720,NULL,NULL);
CREATE TABLE password_link (
    id UUID PRIMARY KEY NOT NULL,
    token_hash VARCHAR(64) NOT NULL UNIQUE,
    account UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    created_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    used_at TIMESTAMPTZ);
INSERT INTO "password_link" VALUES('01a207ed-5391-7b8a-a3f4-54dc65ab47b2','49444e4a0047122e2ed265a1a786646226f68a06be7a1c9daa2c6d94d5d271e4','01a207ed-5391-771f-9568-7ee9c8dd7927','2026-11-27 02:00:00+00:00','2026-12-04 02:00:00+00:00','2026-11-27 02:00:00+00:00');
INSERT INTO "password_link" VALUES('01a207ed-5392-7db5-b3fd-22eaa9ac9f0a','d016b27af1708d0e139755de9e1e16737116c7cfe7771f7e0778bda99e7ef402','01a207ed-5392-7a1b-ab30-330188aa0714','2026-11-27 02:00:00+00:00','2026-12-04 02:00:00+00:00',NULL);
CREATE TABLE person (
    id UUID PRIMARY KEY NOT NULL,
    full_name VARCHAR(120) NOT NULL,
    email VARCHAR(200),
    phone VARCHAR(20),
    search_key TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    erased_at TIMESTAMPTZ);
INSERT INTO "person" VALUES('01a207ed-5378-78b6-a765-f95aef43ea02','Trần Thị Kế','ke@example.vn',NULL,'','',NULL);
INSERT INTO "person" VALUES('01a207ed-5379-700c-aba8-cecf68331fca','Lê Văn Duyệt','duyet@example.vn',NULL,'','',NULL);
INSERT INTO "person" VALUES('01a207ed-5381-7fe1-8c7b-a4ec0c9cca49','Nguyễn Thị An',NULL,NULL,'','Nguyễn Thị An',NULL);
INSERT INTO "person" VALUES('01a207ed-5382-771d-adb2-cf4acc7c092e','Đỗ Thanh Bình',NULL,NULL,'','Đỗ Thanh Bình',NULL);
INSERT INTO "person" VALUES('01a207ed-5382-7dbc-b8c1-1891f9badd2b','Phạm Minh Khuê',NULL,NULL,'','Phạm Minh Khuê',NULL);
INSERT INTO "person" VALUES('01a207ed-538a-7e1f-a25f-04b2a1c0f2ca','Lê Văn Được',NULL,NULL,'','Lê Văn Được',NULL);
INSERT INTO "person" VALUES('01a207ed-538c-7c19-9f1d-3adf47c1e486','Vũ Thị Mai','mai@example.vn',NULL,'','',NULL);
INSERT INTO "person" VALUES('01a207ed-538d-7467-8e63-b74cf65949c3','Hoàng Thị Lan','lan@example.vn',NULL,'','',NULL);
INSERT INTO "person" VALUES('01a207ed-538d-7b34-a1fc-05127b940c7f','Ngô Văn Khánh','khanh@example.vn',NULL,'','',NULL);
INSERT INTO "person" VALUES('01a207ed-538e-71c9-bbb7-085b1e64cfaa','Đặng Minh','minh@example.vn',NULL,'','',NULL);
INSERT INTO "person" VALUES('01a207ed-5391-73d2-b06f-8d909a893eb7','Bùi Thị Sổ Sách','bui@example.vn',NULL,'bui thi so sach bui@example.vn
bùi thị sổ sách bui@example.vn','r37e004006tf0010sef0005rm002r37e00400',NULL);
INSERT INTO "person" VALUES('01a207ed-5392-780b-8fb4-d2f1cc8a1b6b','Kiểm Toán',NULL,'0912345678','kiem toan 0912345678
kiểm toán 0912345678','sl3k00040hfbj00020sl3k00040',NULL);
INSERT INTO "person" VALUES('01a207ed-53b1-790f-9c02-17eac060036a','Trần Văn Nháp','nhap@example.vn',NULL,'','',NULL);
INSERT INTO "person" VALUES('01a207ed-53b2-7000-9dde-2ccd87602bc3','Đỗ Thị Duyệt','duyetchi@example.vn',NULL,'','',NULL);
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
INSERT INTO "phase" VALUES('01a207ed-5377-72c8-817c-a0d6c4b11026','01a207ed-5377-71b6-be8c-f31de378c1b6','GD1',2013,2015,2000000000,0,0,0);
INSERT INTO "phase" VALUES('01a207ed-5377-7333-9080-efe6c53b2bba','01a207ed-5377-71b6-be8c-f31de378c1b6','GD2',2016,2020,3000000000,0,0,0);
INSERT INTO "phase" VALUES('01a207ed-5377-73d4-ba57-ca918f6302bf','01a207ed-5377-7361-a580-671a7486bd39','GD1',2013,2015,5000000000,0,0,0);
INSERT INTO "phase" VALUES('01a207ed-5377-73f2-9ca6-425c5e24f016','01a207ed-5377-7361-a580-671a7486bd39','GD2',2016,2020,11000000000,0,0,0);
INSERT INTO "phase" VALUES('01a207ed-5377-7490-bfc1-8c07b5b9bc30','01a207ed-5377-741e-a2f8-1a8c4915bddc','GD1',2013,2015,5000000000,0,0,0);
INSERT INTO "phase" VALUES('01a207ed-5377-74b2-8eb8-b0a854f7ffa2','01a207ed-5377-741e-a2f8-1a8c4915bddc','GD2',2016,2020,11000000000,0,0,0);
INSERT INTO "phase" VALUES('01a207ed-5377-7549-a23b-3e88caab4291','01a207ed-5377-74d6-8a18-94767c6e2572','GD1',2013,2015,5000000000,0,0,0);
INSERT INTO "phase" VALUES('01a207ed-5377-7568-b4e5-7ba0474d2823','01a207ed-5377-74d6-8a18-94767c6e2572','GD2',2016,2020,11000000000,0,0,0);
INSERT INTO "phase" VALUES('01a207ed-5377-75ff-a772-eef810930d6a','01a207ed-5377-758a-89ab-69cb4e6db400','GD1',2013,2015,3000000000,0,0,0);
INSERT INTO "phase" VALUES('01a207ed-5377-761b-a0e1-c72a27e4480c','01a207ed-5377-758a-89ab-69cb4e6db400','GD2',2016,2020,4000000000,0,0,0);
INSERT INTO "phase" VALUES('01a207ed-5377-76df-b226-90ad6e3323b8','01a207ed-5377-763d-8a34-ca2b8b708414','GD1',2013,2015,100000000000,0,0,0);
INSERT INTO "phase" VALUES('01a207ed-5377-76fb-ac0a-c743dc9bd834','01a207ed-5377-763d-8a34-ca2b8b708414','GD2',2016,2020,100000000000,1000000000,1370000000,80000000);
CREATE TABLE phase_override (
    id UUID PRIMARY KEY NOT NULL,
    phase UUID NOT NULL REFERENCES phase (id) ON DELETE RESTRICT,
    amount BIGINT NOT NULL CHECK (amount > 0),
    decision UUID NOT NULL REFERENCES decision (id) ON DELETE RESTRICT,
    made_by UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    approved_by UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    made_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT phase_override_two_people CHECK (made_by <> approved_by));
INSERT INTO "phase_override" VALUES('01a207ed-53b6-7747-975f-4d10fb3c3400','01a207ed-5377-76fb-ac0a-c743dc9bd834',1000000000,'01a207ed-537a-73c3-b5df-dec68e2513ec','01a207ed-53b1-7cdb-a3af-2ea47d713a18','01a207ed-53b2-72c8-931c-10e3a81515fb','2026-11-27 02:00:00+00:00');
CREATE TABLE plan (
    id UUID PRIMARY KEY NOT NULL,
    number VARCHAR(60) NOT NULL UNIQUE,
    title_vi TEXT NOT NULL,
    title_en TEXT NOT NULL,
    issued_on DATE NOT NULL,
    year_from INT NOT NULL,
    year_to INT NOT NULL);
INSERT INTO "plan" VALUES('01a207ed-5377-70fb-a409-d1499afc7ad5','131/KH-UBND','Trợ giúp phát triển doanh nghiệp nhỏ và vừa trong lĩnh vực công nghiệp hỗ trợ trên địa bàn Thành phố giai đoạn 2013-2020','Assistance to small and medium enterprises in supporting industries in the city, 2013-2020','2013-08-13',2013,2020);
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
INSERT INTO "programme" VALUES('01a207ed-5377-71b6-be8c-f31de378c1b6','01a207ed-5377-70fb-a409-d1499afc7ad5','CT1',1,'Chương trình phổ biến công nghệ kỹ thuật sản xuất công nghiệp hỗ trợ cho doanh nghiệp nhỏ và vừa','Dissemination of production technology of supporting industries','Số lượng doanh nghiệp được tiếp cận: Khoảng 1000 doanh nghiệp','About 1,000 firms reached','01a207ed-5376-7e2d-a9fc-75836d6e37b0');
INSERT INTO "programme" VALUES('01a207ed-5377-7361-a580-671a7486bd39','01a207ed-5377-70fb-a409-d1499afc7ad5','CT2',2,'Chương trình trợ giúp doanh nghiệp nhỏ và vừa trở thành nhà cung ứng cho các tập đoàn đa quốc gia, các doanh nghiệp lớn trong lĩnh vực chế tạo','Helping firms become suppliers of multinational and large manufacturers','200 doanh nghiệp tham gia vào chương trình, 100 doanh nghiệp trở thành nhà cung ứng','200 firms take part, 100 become suppliers','01a207ed-5376-7e52-8b8d-a7a0b4c10e25');
INSERT INTO "programme" VALUES('01a207ed-5377-741e-a2f8-1a8c4915bddc','01a207ed-5377-70fb-a409-d1499afc7ad5','CT3',3,'Chương trình hỗ trợ doanh nghiệp nhỏ và vừa áp dụng các hệ thống quản lý trong sản xuất','Management systems in production','200 doanh nghiệp nhỏ và vừa trong lĩnh vực công nghiệp hỗ trợ thực hiện thành công','200 firms of supporting industries succeed','01a207ed-5376-7e78-abda-247deed8a61d');
INSERT INTO "programme" VALUES('01a207ed-5377-74d6-8a18-94767c6e2572','01a207ed-5377-70fb-a409-d1499afc7ad5','CT4',4,'Chương trình đào tạo nguồn nhân lực cho doanh nghiệp nhỏ và vừa trong lĩnh vực công nghiệp hỗ trợ','Training of the workforce of supporting industries','Đào tạo 20.000 công nhân kỹ thuật chất lượng cao cho công nghiệp hỗ trợ','20,000 highly skilled technical workers trained','01a207ed-5376-7e9b-8208-6c101c0681e8');
INSERT INTO "programme" VALUES('01a207ed-5377-758a-89ab-69cb4e6db400','01a207ed-5377-70fb-a409-d1499afc7ad5','CT5',5,'Chương trình xây dựng cơ sở dữ liệu và website cung cấp thông tin về công nghiệp hỗ trợ','Database and website about supporting industries','Cập nhật liên tục hàng năm đến năm 2020','Updated every year until 2020','01a207ed-5376-7e2d-a9fc-75836d6e37b0');
INSERT INTO "programme" VALUES('01a207ed-5377-763d-8a34-ca2b8b708414','01a207ed-5377-70fb-a409-d1499afc7ad5','CT6',6,'Chương trình xây dựng các vườn ươm doanh nghiệp và các Trung tâm hỗ trợ kỹ thuật lĩnh vực công nghiệp hỗ trợ','Business incubators and technical-support centres of supporting industries',NULL,NULL,'01a207ed-5376-7e52-8b8d-a7a0b4c10e25');
CREATE TABLE qualification (
    id UUID PRIMARY KEY NOT NULL,
    code VARCHAR(40) NOT NULL UNIQUE,
    name_vi VARCHAR(200) NOT NULL,
    name_en VARCHAR(200) NOT NULL,
    valid_months INT NOT NULL CHECK (valid_months >= 0));
INSERT INTO "qualification" VALUES('01a207ed-5380-7122-8e39-836b7b05eec6','HD-AN-TOAN','Hướng dẫn an toàn xưởng','Skill HD-AN-TOAN',12);
INSERT INTO "qualification" VALUES('01a207ed-5380-7621-a8ab-5afad71eb0c7','CN-CNC-TIEN','Vận hành tiện CNC','Skill CN-CNC-TIEN',12);
INSERT INTO "qualification" VALUES('01a207ed-5380-79b4-9228-52816957645b','CN-DAP-CHAN','Vận hành máy dập, chấn','Skill CN-DAP-CHAN',12);
INSERT INTO "qualification" VALUES('01a207ed-5380-7d29-aef1-9f800d6ec73f','CN-LASER','Vận hành máy laser','Skill CN-LASER',12);
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
INSERT INTO "rate" VALUES('01a207ed-5385-78e5-a582-22ff7adfc020','01a207ed-5384-7baf-97f1-b2c8ca53b41e',330000,165000,264000,396000,'Quyết định 15/QĐ-VU','2026-01-01',NULL);
INSERT INTO "rate" VALUES('01a207ed-5386-752a-8ccc-4347bd170db5','01a207ed-5385-7fc5-8d3f-c29912497b68',330000,165000,264000,396000,'Quyết định 15/QĐ-VU','2026-01-01',NULL);
INSERT INTO "rate" VALUES('01a207ed-5386-7f84-a590-641c12be3455','01a207ed-5386-7b9f-bfd4-e70583f36335',330000,165000,264000,396000,'Quyết định 15/QĐ-VU','2026-01-01',NULL);
INSERT INTO "rate" VALUES('01a207ed-5387-7e64-92c1-7b6a88fe9b7d','01a207ed-5387-75d5-b02e-7fb2d1754171',330000,165000,264000,396000,'Quyết định 15/QĐ-VU','2026-01-01',NULL);
INSERT INTO "rate" VALUES('01a207ed-5388-79cc-a0f0-edba90b0e460','01a207ed-5388-75e4-90bc-3959bc4bb189',330000,165000,264000,396000,'Quyết định 15/QĐ-VU','2026-01-01',NULL);
INSERT INTO "rate" VALUES('01a207ed-5389-7a8c-aae4-beb1be766fa1','01a207ed-5389-702a-98a1-81fdee945385',330000,165000,264000,396000,'Quyết định 15/QĐ-VU','2026-01-01',NULL);
INSERT INTO "rate" VALUES('01a207ed-538a-7437-b98f-7281a4c567ab','01a207ed-538a-706c-8fb0-8129dcccf4d3',330000,165000,264000,396000,'Quyết định 15/QĐ-VU','2026-01-01',NULL);
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
INSERT INTO "refused_request" VALUES('01a207ed-53e4-70a3-a724-6cd2d0a7f86e','2026-11-27 02:00:00+00:00','01a207ed-538d-7e3a-94ee-1d76838de686','capacity-exceeded','request','01a207ed-5378-7284-8cd6-f4e6db9eac4d','01a207ed-5384-7baf-97f1-b2c8ca53b41e','01a207ed-5381-78b7-9f4d-3f510502dbca',1,'2026-12-15 06:00:00+00:00','2026-12-15 07:00:00+00:00','2026-12-16 01:00:00+00:00','%(name)s is taken in %(blocked)s, with the time to set up and clean up. Choose another time.');
INSERT INTO "refused_request" VALUES('01a207ed-53e7-7a38-89ee-7b3d2cc83c5d','2026-11-27 02:00:00+00:00','01a207ed-538d-7e3a-94ee-1d76838de686','outside-opening-hours','request','01a207ed-5378-7284-8cd6-f4e6db9eac4d','01a207ed-5386-7b9f-bfd4-e70583f36335','01a207ed-5381-78b7-9f4d-3f510502dbca',1,'2026-12-06 01:00:00+00:00','2026-12-06 02:00:00+00:00','2026-12-07 01:00:00+00:00','%(resource)s is not open on %(day)s.');
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
INSERT INTO "resource" VALUES('01a207ed-5384-7baf-97f1-b2c8ca53b41e','01a207ed-5378-7284-8cd6-f4e6db9eac4d','TB-03','MACHINE','Máy tiện CNC','Resource TB-03','','','01a207ed-5377-785b-bda6-68402f3c73c6','',NULL,1,NULL,NULL,1,0,0,0,0,'TENANTS','B',NULL,30,15,30,NULL,30,0,60,0,'01a207ed-537a-7fda-a6f4-ae025c386b68',1,'','Máy tiện CNC');
INSERT INTO "resource" VALUES('01a207ed-5385-7fc5-8d3f-c29912497b68','01a207ed-5378-7284-8cd6-f4e6db9eac4d','TB-27','MACHINE','Trạm CAD','Resource TB-27','','','01a207ed-5377-785b-bda6-68402f3c73c6','',NULL,12,NULL,NULL,1,0,0,0,0,'TENANTS',NULL,NULL,0,0,30,NULL,30,0,60,0,'01a207ed-537a-7fda-a6f4-ae025c386b68',1,'','Trạm CAD');
INSERT INTO "resource" VALUES('01a207ed-5386-7b9f-bfd4-e70583f36335','01a207ed-5378-7284-8cd6-f4e6db9eac4d','KG-13','ROOM','Phòng họp H1','Resource KG-13','','','01a207ed-5377-77fc-8223-ef8b802e050a','',NULL,1,NULL,NULL,1,0,0,0,0,'TENANTS',NULL,NULL,0,0,30,NULL,30,0,60,0,'01a207ed-537a-7fda-a6f4-ae025c386b68',1,'','Phòng họp H1');
INSERT INTO "resource" VALUES('01a207ed-5387-75d5-b02e-7fb2d1754171','01a207ed-5378-7284-8cd6-f4e6db9eac4d','TB-14','MACHINE','Máy dập 110 tấn','Resource TB-14','','','01a207ed-5377-785b-bda6-68402f3c73c6','',NULL,1,NULL,NULL,1,0,0,0,0,'TENANTS','C','01a207ed-5380-79b4-9228-52816957645b',30,15,30,NULL,30,0,60,0,'01a207ed-537a-7fda-a6f4-ae025c386b68',1,'','Máy dập 110 tấn');
INSERT INTO "resource" VALUES('01a207ed-5388-75e4-90bc-3959bc4bb189','01a207ed-5378-7284-8cd6-f4e6db9eac4d','TB-12','MACHINE','Máy cắt laser','Resource TB-12','','','01a207ed-5377-785b-bda6-68402f3c73c6','',NULL,1,NULL,NULL,1,0,0,0,0,'TENANTS','D','01a207ed-5380-7d29-aef1-9f800d6ec73f',30,15,30,NULL,30,0,60,0,'01a207ed-537a-7fda-a6f4-ae025c386b68',1,'','Máy cắt laser');
INSERT INTO "resource" VALUES('01a207ed-5389-702a-98a1-81fdee945385','01a207ed-5378-7284-8cd6-f4e6db9eac4d','TB-05','MACHINE','Máy cắt dây EDM','Resource TB-05','','','01a207ed-5377-785b-bda6-68402f3c73c6','',NULL,1,NULL,NULL,1,1,0,0,0,'TENANTS','B',NULL,30,15,30,NULL,30,0,60,0,'01a207ed-537a-7fda-a6f4-ae025c386b68',1,'','Máy cắt dây EDM');
INSERT INTO "resource" VALUES('01a207ed-538a-706c-8fb0-8129dcccf4d3','01a207ed-5378-7284-8cd6-f4e6db9eac4d','TB-18','MACHINE','Máy in 3D kim loại','Resource TB-18','','','01a207ed-5377-785b-bda6-68402f3c73c6','',NULL,1,NULL,NULL,1,0,1,0,0,'TENANTS',NULL,NULL,30,15,30,NULL,30,0,60,0,'01a207ed-537a-7fda-a6f4-ae025c386b68',1,'','Máy in 3D kim loại');
INSERT INTO "resource" VALUES('01a207ed-538a-7a5f-b7de-b0a3dc6b3146','01a207ed-5378-7284-8cd6-f4e6db9eac4d','KTV','TECHNICIANS','Kỹ thuật viên','Resource KTV','','','01a207ed-5377-785b-bda6-68402f3c73c6','',NULL,1,NULL,NULL,0,0,0,0,0,'TENANTS',NULL,NULL,30,15,30,NULL,30,0,60,0,'01a207ed-537a-7fda-a6f4-ae025c386b68',1,'','Kỹ thuật viên');
CREATE TABLE resource_qualification (
    id UUID PRIMARY KEY NOT NULL,
    resource UUID NOT NULL REFERENCES resource (id) ON DELETE RESTRICT,
    qualification UUID NOT NULL REFERENCES qualification (id) ON DELETE RESTRICT,
    UNIQUE (resource, qualification));
INSERT INTO "resource_qualification" VALUES('01a207ed-5385-712d-ad3c-ca0491f09cb7','01a207ed-5384-7baf-97f1-b2c8ca53b41e','01a207ed-5380-7122-8e39-836b7b05eec6');
INSERT INTO "resource_qualification" VALUES('01a207ed-5385-753a-a097-aa1e3d0450bd','01a207ed-5384-7baf-97f1-b2c8ca53b41e','01a207ed-5380-7621-a8ab-5afad71eb0c7');
INSERT INTO "resource_qualification" VALUES('01a207ed-5387-7aaa-963c-9ce30024cf41','01a207ed-5387-75d5-b02e-7fb2d1754171','01a207ed-5380-7122-8e39-836b7b05eec6');
INSERT INTO "resource_qualification" VALUES('01a207ed-5389-73e9-a304-a78b27c9bcf0','01a207ed-5389-702a-98a1-81fdee945385','01a207ed-5380-7122-8e39-836b7b05eec6');
INSERT INTO "resource_qualification" VALUES('01a207ed-5389-774f-84e5-4f4e7bff35e0','01a207ed-5389-702a-98a1-81fdee945385','01a207ed-5380-7621-a8ab-5afad71eb0c7');
CREATE TABLE role_grant (
    id UUID PRIMARY KEY NOT NULL,
    account UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    role VARCHAR(20) NOT NULL CHECK (role IN ('manager', 'technician', 'adviser', 'tenant',
        'accountant', 'approver', 'city', 'appraiser', 'standing', 'auditor', 'admin')),
    incubator UUID REFERENCES incubator (id) ON DELETE RESTRICT,
    granted_at TIMESTAMPTZ NOT NULL,
    UNIQUE (account, role, incubator));
INSERT INTO "role_grant" VALUES('01a207ed-5391-7970-b443-78eebf74ed7c','01a207ed-5391-771f-9568-7ee9c8dd7927','accountant','01a207ed-5378-7284-8cd6-f4e6db9eac4d','2026-11-27 02:00:00+00:00');
INSERT INTO "role_grant" VALUES('01a207ed-5392-7c7b-9b62-bbeeae24218f','01a207ed-5392-7a1b-ab30-330188aa0714','auditor',NULL,'2026-11-27 02:00:00+00:00');
CREATE TABLE sign_in_failure (
    id UUID PRIMARY KEY NOT NULL,
    login_hash VARCHAR(64) NOT NULL,
    address_hash VARCHAR(64) NOT NULL,
    failed_at TIMESTAMPTZ NOT NULL);
INSERT INTO "sign_in_failure" VALUES('01a207ed-53f1-7481-a861-514f5744b41b','3d618d3a52476a45c513dfcfdc37b7bfb7c6a03dfe927adfbfccaf5b8a16dbca','d26f258e0bab08a615a4019a3a7a86776b6fb6ef36c87334dd846694245eabc4','2026-12-05 01:00:00+00:00');
CREATE TABLE sign_in_session (
    id UUID PRIMARY KEY NOT NULL,
    token_hash VARCHAR(64) NOT NULL UNIQUE,
    account UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    created_at TIMESTAMPTZ NOT NULL,
    seen_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    address VARCHAR(64) NOT NULL,
    agent VARCHAR(200) NOT NULL);
INSERT INTO "sign_in_session" VALUES('01a207ed-53b0-7b20-81e0-12eadbf23ded','a8899bd782ff06fa03d5b6f18fd49a944dd7f5c1420508e1de2258171a022e26','01a207ed-5391-771f-9568-7ee9c8dd7927','2026-11-27 02:00:00+00:00','2026-11-27 02:00:00+00:00','2026-12-11 02:00:00+00:00','203.0.113.7','Firefox');
CREATE TABLE support_mode (
    id UUID PRIMARY KEY NOT NULL,
    incubator UUID NOT NULL REFERENCES incubator (id) ON DELETE RESTRICT,
    category UUID NOT NULL REFERENCES cost_category (id) ON DELETE RESTRICT,
    mode VARCHAR(10) NOT NULL CHECK (mode IN ('CASH', 'IN_KIND')),
    legal_basis TEXT NOT NULL,
    valid_from DATE NOT NULL,
    valid_to DATE,
    UNIQUE (incubator, category, valid_from));
INSERT INTO "support_mode" VALUES('01a207ed-537f-7811-b443-d095dd904141','01a207ed-5378-7284-8cd6-f4e6db9eac4d','01a207ed-5377-785b-bda6-68402f3c73c6','CASH','','2026-01-01','2026-12-31');
INSERT INTO "support_mode" VALUES('01a207ed-537f-7e09-881d-d20048a2d85c','01a207ed-5378-7284-8cd6-f4e6db9eac4d','01a207ed-5377-77fc-8223-ef8b802e050a','CASH','','2026-01-01','2026-12-31');
INSERT INTO "support_mode" VALUES('01a207ed-53de-7dd7-9171-1ab7a1dcea8e','01a207ed-5378-7284-8cd6-f4e6db9eac4d','01a207ed-5377-77fc-8223-ef8b802e050a','IN_KIND','Quyết định 21/QĐ-VU','2027-01-01',NULL);
CREATE TABLE tenancy (
    id UUID PRIMARY KEY NOT NULL,
    firm UUID NOT NULL REFERENCES firm (id) ON DELETE RESTRICT,
    incubator UUID NOT NULL REFERENCES incubator (id) ON DELETE RESTRICT,
    starts_on DATE NOT NULL,
    ends_on DATE,
    CONSTRAINT tenancy_dates CHECK (ends_on IS NULL OR ends_on > starts_on));
INSERT INTO "tenancy" VALUES('01a207ed-5381-74c9-8471-7e650703257f','01a207ed-5381-7080-a403-0e686827f823','01a207ed-5378-7284-8cd6-f4e6db9eac4d','2026-01-05',NULL);
INSERT INTO "tenancy" VALUES('01a207ed-5381-7c6a-a7fb-d143d147869d','01a207ed-5381-78b7-9f4d-3f510502dbca','01a207ed-5378-7284-8cd6-f4e6db9eac4d','2026-01-05',NULL);
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
