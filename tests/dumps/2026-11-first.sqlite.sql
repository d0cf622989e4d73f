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
INSERT INTO "act" VALUES('01a207f9-eb20-7bf0-95d0-f41d0b7c9e41','BOOKING','01a207f9-eae9-716a-a7f6-df7ad88fb28e','01a207f9-eae8-7899-b4da-09ba2ed46ebe',2026,'01a207f9-eaeb-7687-a4d4-8bb06a245935','CASH',660000,330000,330000,0,'Quyết định 15/QĐ-VU','ACCEPTED',412500,206250,206250,0,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207f9-eb27-73b1-a21e-e68098fc31c0','BOOKING','01a207f9-eae9-716a-a7f6-df7ad88fb28e','01a207f9-eae8-7899-b4da-09ba2ed46ebe',2026,'01a207f9-eaeb-7687-a4d4-8bb06a245935','CASH',660000,330000,330000,0,'Quyết định 15/QĐ-VU','ACCEPTED',165000,82500,82500,0,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207f9-eb2b-79de-ab8d-35b0da267ce1','BOOKING','01a207f9-eae9-716a-a7f6-df7ad88fb28e','01a207f9-eae8-7899-b4da-09ba2ed46ebe',2026,'01a207f9-eaeb-7687-a4d4-8bb06a245935','CASH',660000,330000,330000,0,'Quyết định 15/QĐ-VU','RELEASED',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207f9-eb2c-7c8c-b7ac-1038fe0183d7','BOOKING','01a207f9-eae9-716a-a7f6-df7ad88fb28e','01a207f9-eae8-7899-b4da-09ba2ed46ebe',2026,'01a207f9-eaeb-7687-a4d4-8bb06a245935','CASH',330000,165000,165000,0,'Quyết định 15/QĐ-VU','RELEASED',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207f9-eb2d-7e3a-97b9-a43418acf250','BOOKING','01a207f9-eae9-716a-a7f6-df7ad88fb28e','01a207f9-eae8-7899-b4da-09ba2ed46ebe',2026,'01a207f9-eaeb-7687-a4d4-8bb06a245935','CASH',330000,165000,165000,0,'Quyết định 15/QĐ-VU','RELEASED',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207f9-eb2e-7f26-818e-3141103a98f8','BOOKING','01a207f9-eae9-716a-a7f6-df7ad88fb28e','01a207f9-eae8-7899-b4da-09ba2ed46ebe',2026,'01a207f9-eaeb-7687-a4d4-8bb06a245935','CASH',330000,165000,165000,0,'Quyết định 15/QĐ-VU','RELEASED',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207f9-eb30-7033-ac5f-2a47cadc4c36','BOOKING','01a207f9-eae9-716a-a7f6-df7ad88fb28e','01a207f9-eae8-7899-b4da-09ba2ed46ebe',2026,'01a207f9-eaeb-7687-a4d4-8bb06a245935','CASH',330000,165000,165000,0,'Quyết định 15/QĐ-VU','RELEASED',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207f9-eb34-72a4-8742-dfe7c876f3df','BOOKING','01a207f9-eae9-716a-a7f6-df7ad88fb28e','01a207f9-eae8-7899-b4da-09ba2ed46ebe',2026,'01a207f9-eaeb-7687-a4d4-8bb06a245935','CASH',660000,330000,330000,0,'Quyết định 15/QĐ-VU','RELEASED',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207f9-eb36-7a9c-8570-d3a57aa7e2e7','BOOKING','01a207f9-eae9-716a-a7f6-df7ad88fb28e','01a207f9-eae8-7899-b4da-09ba2ed46ebe',2026,'01a207f9-eaeb-7687-a4d4-8bb06a245935','CASH',330000,165000,165000,0,'Quyết định 15/QĐ-VU','RELEASED',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207f9-eb39-77da-a98d-04481e1e66d3','BOOKING','01a207f9-eae9-716a-a7f6-df7ad88fb28e','01a207f9-eae8-7839-9cdb-85f0c08b8005',2026,NULL,'NONE',0,0,0,0,'Quyết định 15/QĐ-VU','HELD',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207f9-eb39-783f-9997-7441d1821b87','BOOKING','01a207f9-eae9-716a-a7f6-df7ad88fb28e','01a207f9-eae8-7899-b4da-09ba2ed46ebe',2026,NULL,'NONE',0,0,0,0,'Quyết định 15/QĐ-VU','HELD',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207f9-eb3a-7f2b-9509-9e2afb4e4c34','BOOKING','01a207f9-eae9-716a-a7f6-df7ad88fb28e','01a207f9-eae8-7899-b4da-09ba2ed46ebe',2026,'01a207f9-eaeb-7687-a4d4-8bb06a245935','CASH',330000,165000,165000,0,'Quyết định 15/QĐ-VU','HELD',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207f9-eb3c-75e4-a19b-a03c08646b50','BOOKING','01a207f9-eae9-716a-a7f6-df7ad88fb28e','01a207f9-eae8-7899-b4da-09ba2ed46ebe',2026,'01a207f9-eaeb-7687-a4d4-8bb06a245935','CASH',990000,495000,495000,0,'Quyết định 15/QĐ-VU','HELD',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207f9-eb41-74b0-8d37-d5c4a0eb1209','BOOKING','01a207f9-eae9-716a-a7f6-df7ad88fb28e','01a207f9-eae8-7899-b4da-09ba2ed46ebe',2026,NULL,'NONE',1320000,1320000,0,0,'Quyết định 15/QĐ-VU','HELD',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207f9-eb42-7807-89d0-52e8d1b222bc','BOOKING','01a207f9-eae9-716a-a7f6-df7ad88fb28e','01a207f9-eae8-7899-b4da-09ba2ed46ebe',2026,'01a207f9-eaeb-7687-a4d4-8bb06a245935','CASH',330000,165000,165000,0,'Quyết định 15/QĐ-VU','HELD',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207f9-eb44-705f-b9f8-76b2267d95cd','BOOKING','01a207f9-eae9-716a-a7f6-df7ad88fb28e','01a207f9-eae8-7899-b4da-09ba2ed46ebe',2026,'01a207f9-eaeb-7687-a4d4-8bb06a245935','CASH',6600000,3300000,3300000,0,'Quyết định 15/QĐ-VU','HELD',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207f9-eb45-7a48-a335-369b9f0a106c','BOOKING','01a207f9-eae9-716a-a7f6-df7ad88fb28e','01a207f9-eae8-7839-9cdb-85f0c08b8005',2027,'01a207f9-eaeb-7687-a4d4-8bb06a245935','IN_KIND',330000,165000,165000,0,'Quyết định 15/QĐ-VU','HELD',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207f9-eb56-71e3-b1f4-a3c1e4482eed','BOOKING','01a207f9-eae9-716a-a7f6-df7ad88fb28e','01a207f9-eae8-7899-b4da-09ba2ed46ebe',2026,'01a207f9-eaeb-7687-a4d4-8bb06a245935','CASH',660000,330000,330000,0,'Quyết định 15/QĐ-VU','HELD',NULL,NULL,NULL,NULL,'2026-12-05 01:00:00+00:00');
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
INSERT INTO "agency" VALUES('01a207f9-eae7-7b07-aa11-16fea69ce425','UBND-HN','Ủy ban nhân dân Thành phố Hà Nội','Hanoi People''s Committee','2013-08-13',NULL,NULL);
INSERT INTO "agency" VALUES('01a207f9-eae7-7c7f-8d59-2aac9a642803','HDND-HN','Hội đồng nhân dân Thành phố Hà Nội','Hanoi People''s Council','2013-08-13',NULL,NULL);
INSERT INTO "agency" VALUES('01a207f9-eae7-7cbf-9867-b16f76278cba','SO-TC','Sở Tài chính','Department of Finance','2013-08-13',NULL,NULL);
INSERT INTO "agency" VALUES('01a207f9-eae7-7ce8-850b-30c271f8dd61','SO-CT','Sở Công Thương','Department of Industry and Trade','2013-08-13',NULL,NULL);
INSERT INTO "agency" VALUES('01a207f9-eae7-7d0e-86b4-3273d83438e3','SO-KHDT','Sở Kế hoạch và Đầu tư','Department of Planning and Investment','2013-08-13','2025-02-28','01a207f9-eae7-7cbf-9867-b16f76278cba');
INSERT INTO "agency" VALUES('01a207f9-eae7-7d35-8f8e-813182c9e7be','SO-KHCN','Sở Khoa học và Công nghệ','Department of Science and Technology','2013-08-13',NULL,NULL);
INSERT INTO "agency" VALUES('01a207f9-eae7-7d5a-9bc9-90ae448cf86a','SO-LDTBXH','Sở Lao động - Thương binh và Xã hội','Department of Labour, War Invalids and Social Affairs','2013-08-13',NULL,NULL);
INSERT INTO "agency" VALUES('01a207f9-eae7-7d8c-85e1-483677f4bcf6','SO-TTTT','Sở Thông tin và truyền thông','Department of Information and Communications','2013-08-13','2025-02-28','01a207f9-eae7-7d35-8f8e-813182c9e7be');
INSERT INTO "agency" VALUES('01a207f9-eae7-7dc8-95e1-942f43e56820','SO-NGANH','Các Sở, ngành liên quan','Other departments concerned','2013-08-13',NULL,NULL);
CREATE TABLE api_token (
    id UUID PRIMARY KEY NOT NULL,
    token_hash VARCHAR(64) NOT NULL UNIQUE,
    account UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    name VARCHAR(80) NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    used_at TIMESTAMPTZ,
    revoked_at TIMESTAMPTZ);
INSERT INTO "api_token" VALUES('01a207f9-eb18-7862-8488-70b606bc15e4','96c1a35740db25c5659d03096ec6b4c4a4761b95e5b80ca92d721ec968ce2bad','01a207f9-eafb-79b3-93e4-cbe18e6b820d','báo cáo quý','2026-11-27 02:00:00+00:00',NULL,NULL);
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
INSERT INTO "app_user" VALUES('01a207f9-eae9-77c5-8414-735b55e8d9c1','01a207f9-eae9-7526-bc15-3619c0d22b6b','ke@example.vn',NULL,NULL,'vi','auto',1,'2026-11-23 02:00:00+00:00');
INSERT INTO "app_user" VALUES('01a207f9-eae9-7d87-9548-48143cf3d1bb','01a207f9-eae9-7b64-b13f-e9426679e0f6','duyet@example.vn',NULL,NULL,'vi','auto',1,'2026-11-23 02:00:00+00:00');
INSERT INTO "app_user" VALUES('01a207f9-eaf7-788c-a212-413f5ebfa924','01a207f9-eaf7-76a4-9445-709842a60cdd','mai@example.vn',NULL,NULL,'vi','auto',1,'2026-11-23 02:00:00+00:00');
INSERT INTO "app_user" VALUES('01a207f9-eaf7-7d19-bef3-0e10e0c91256','01a207f9-eaf7-7b25-b66d-13b2dc7759f6','lan@example.vn',NULL,NULL,'vi','auto',1,'2026-11-23 02:00:00+00:00');
INSERT INTO "app_user" VALUES('01a207f9-eaf8-7189-afcd-450609393db0','01a207f9-eaf7-7f86-8cc5-7e42fac6d758','khanh@example.vn',NULL,NULL,'vi','auto',1,'2026-11-23 02:00:00+00:00');
INSERT INTO "app_user" VALUES('01a207f9-eaf8-76d6-b58f-2a527f87734e','01a207f9-eaf8-74c5-9cb9-04e7254f31f0','minh@example.vn',NULL,NULL,'vi','auto',1,'2026-11-23 02:00:00+00:00');
INSERT INTO "app_user" VALUES('01a207f9-eafa-795e-a00d-9a84dcf4a54d','01a207f9-eafa-761a-9a98-0ee464d765ab','bui@example.vn',NULL,'$argon2id$v=19$m=19456,t=2,p=1$dhkNz7Yv/txgx1c4d6yuCQ$sAqVzRJBrKzncW3765GAR0XVmk4e78Mmbxfy+S0aBnU','vi','auto',1,'2026-11-27 02:00:00+00:00');
INSERT INTO "app_user" VALUES('01a207f9-eafb-79b3-93e4-cbe18e6b820d','01a207f9-eafb-7866-ad09-50083a38c115',NULL,'0912345678',NULL,'vi','auto',1,'2026-11-27 02:00:00+00:00');
INSERT INTO "app_user" VALUES('01a207f9-eb19-703d-9b1e-d314304ae9f1','01a207f9-eb18-7dff-b11f-d19f7f582e19','nhap@example.vn',NULL,NULL,'vi','auto',1,'2026-11-23 02:00:00+00:00');
INSERT INTO "app_user" VALUES('01a207f9-eb19-74f5-bce9-49c4858d08a7','01a207f9-eb19-731f-89a9-b297b6089e58','duyetchi@example.vn',NULL,NULL,'vi','auto',1,'2026-11-23 02:00:00+00:00');
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
INSERT INTO "audit_entry" VALUES('01a207f9-eafa-77a8-aa09-983b7210669c','2026-11-27 02:00:00+00:00',NULL,'person.add','person','01a207f9-eafa-761a-9a98-0ee464d765ab',NULL,'{"fields": []}','',0);
INSERT INTO "audit_entry" VALUES('01a207f9-eafa-7c4d-9def-2ab3a47afb5a','2026-11-27 02:00:00+00:00',NULL,'user.create','user','01a207f9-eafa-795e-a00d-9a84dcf4a54d','01a207f9-eae9-716a-a7f6-df7ad88fb28e','{"fields": ["login", "role"]}','',0);
INSERT INTO "audit_entry" VALUES('01a207f9-eafb-7943-877f-8f56ae0d1e21','2026-11-27 02:00:00+00:00',NULL,'person.add','person','01a207f9-eafb-7866-ad09-50083a38c115',NULL,'{"fields": []}','',0);
INSERT INTO "audit_entry" VALUES('01a207f9-eafb-7bfb-83d1-3ac8b6c31f2f','2026-11-27 02:00:00+00:00',NULL,'user.create','user','01a207f9-eafb-79b3-93e4-cbe18e6b820d',NULL,'{"fields": ["login", "role"]}','',0);
INSERT INTO "audit_entry" VALUES('01a207f9-eb17-7a7b-a331-ce693b15634d','2026-11-27 02:00:00+00:00',NULL,'password.set','user','01a207f9-eafa-795e-a00d-9a84dcf4a54d',NULL,'{"fields": ["password"]}','',0);
INSERT INTO "audit_entry" VALUES('01a207f9-eb18-7b49-ae95-3d122d715718','2026-11-27 02:00:00+00:00',NULL,'token.create','api_token','01a207f9-eb18-7862-8488-70b606bc15e4',NULL,'{"fields": []}','',0);
INSERT INTO "audit_entry" VALUES('01a207f9-eb1a-7ee7-8e70-a0479f20a827','2026-11-27 02:00:00+00:00','01a207f9-eb19-703d-9b1e-d314304ae9f1','budget-proposal.draft','budget-proposal','01a207f9-eb1a-7da3-81db-8c60e6886d41','01a207f9-eae9-716a-a7f6-df7ad88fb28e','{"fields": ["status"]}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207f9-eb1b-798c-a5e6-af305b3478ed','2026-11-27 02:00:00+00:00','01a207f9-eb19-74f5-bce9-49c4858d08a7','budget-proposal.approve','budget-proposal','01a207f9-eb1a-7da3-81db-8c60e6886d41','01a207f9-eae9-716a-a7f6-df7ad88fb28e','{"fields": ["status"]}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207f9-eb1c-7158-b344-777df50a4ddf','2026-11-27 02:00:00+00:00','01a207f9-eb19-703d-9b1e-d314304ae9f1','budget-proposal.draft','budget-proposal','01a207f9-eb1c-70fc-9df0-d14f9d35190a','01a207f9-eae9-716a-a7f6-df7ad88fb28e','{"fields": ["status"]}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207f9-eb1c-776d-829f-7edf952a53f4','2026-11-27 02:00:00+00:00','01a207f9-eb19-74f5-bce9-49c4858d08a7','budget-proposal.reject','budget-proposal','01a207f9-eb1c-70fc-9df0-d14f9d35190a','01a207f9-eae9-716a-a7f6-df7ad88fb28e','{"fields": ["status"]}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207f9-eb1c-7d92-877f-fb5cedafa5d3','2026-11-27 02:00:00+00:00','01a207f9-eb19-703d-9b1e-d314304ae9f1','budget-proposal.draft','budget-proposal','01a207f9-eb1c-7d3f-bf21-b579b4bff924','01a207f9-eae9-716a-a7f6-df7ad88fb28e','{"fields": ["status"]}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207f9-eb21-764d-8d17-e7725370680e','2026-11-27 02:00:00+00:00','01a207f9-eaf7-7d19-bef3-0e10e0c91256','booking.request','booking','01a207f9-eb20-7581-9da3-5a61176aa572','01a207f9-eae9-716a-a7f6-df7ad88fb28e','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207f9-eb24-705b-a886-989a9d2e4f48','2026-11-30 01:00:00+00:00','01a207f9-eaf7-788c-a212-413f5ebfa924','booking.check-in','booking','01a207f9-eb20-7581-9da3-5a61176aa572','01a207f9-eae9-716a-a7f6-df7ad88fb28e','{"fields": ["checked_in_at"]}','127.0.0.1',1);
INSERT INTO "audit_entry" VALUES('01a207f9-eb25-7dca-b172-aa3f0358ee37','2026-11-30 02:15:00+00:00','01a207f9-eaf7-788c-a212-413f5ebfa924','booking.check-out','booking','01a207f9-eb20-7581-9da3-5a61176aa572','01a207f9-eae9-716a-a7f6-df7ad88fb28e','{"fields": ["checked_out_at"]}','127.0.0.1',2);
INSERT INTO "audit_entry" VALUES('01a207f9-eb27-79a3-a253-d600e97acd5f','2026-11-27 02:00:00+00:00','01a207f9-eaf7-7d19-bef3-0e10e0c91256','booking.request','booking','01a207f9-eb27-71ae-a1af-483c2f8fcdef','01a207f9-eae9-716a-a7f6-df7ad88fb28e','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207f9-eb29-7258-ba5b-71b565d1f682','2026-11-30 01:00:00+00:00','01a207f9-eaf7-788c-a212-413f5ebfa924','booking.check-in','booking','01a207f9-eb27-71ae-a1af-483c2f8fcdef','01a207f9-eae9-716a-a7f6-df7ad88fb28e','{"fields": ["checked_in_at"]}','127.0.0.1',1);
INSERT INTO "audit_entry" VALUES('01a207f9-eb2a-7ad6-a493-b42ed094efc8','2026-11-30 01:30:00+00:00','01a207f9-eaf7-788c-a212-413f5ebfa924','booking.interrupt','booking','01a207f9-eb27-71ae-a1af-483c2f8fcdef','01a207f9-eae9-716a-a7f6-df7ad88fb28e','{"fields": ["ends_at"]}','127.0.0.1',2);
INSERT INTO "audit_entry" VALUES('01a207f9-eb2b-7d20-93b3-da3084a708e0','2026-11-27 02:00:00+00:00','01a207f9-eaf7-7d19-bef3-0e10e0c91256','booking.request','booking','01a207f9-eb2b-7806-af77-9dcbcd5de320','01a207f9-eae9-716a-a7f6-df7ad88fb28e','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207f9-eb2c-7fb2-9a9b-c3bd119fbfec','2026-11-27 02:00:00+00:00','01a207f9-eaf7-7d19-bef3-0e10e0c91256','booking.request','booking','01a207f9-eb2c-7abd-8cde-67a8d99633b1','01a207f9-eae9-716a-a7f6-df7ad88fb28e','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207f9-eb2e-7149-9d8c-bed6bd084173','2026-11-27 02:00:00+00:00','01a207f9-eaf7-7d19-bef3-0e10e0c91256','booking.request','booking','01a207f9-eb2d-7c7c-9125-5778f9092f04','01a207f9-eae9-716a-a7f6-df7ad88fb28e','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207f9-eb2f-7236-ae19-bcbc2b366dc7','2026-11-27 02:00:00+00:00','01a207f9-eaf7-7d19-bef3-0e10e0c91256','booking.request','booking','01a207f9-eb2e-7d6f-b2ee-4d8d0a490b19','01a207f9-eae9-716a-a7f6-df7ad88fb28e','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207f9-eb30-7401-8ec9-03341737345b','2026-11-27 02:00:00+00:00','01a207f9-eaf7-7d19-bef3-0e10e0c91256','booking.request','booking','01a207f9-eb2f-7e7d-8a98-5654485f8f4a','01a207f9-eae9-716a-a7f6-df7ad88fb28e','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207f9-eb31-7ad4-b102-fa0eccd81f80','2026-11-27 02:00:00+00:00','01a207f9-eaf7-788c-a212-413f5ebfa924','booking.confirm','booking','01a207f9-eb2c-7abd-8cde-67a8d99633b1','01a207f9-eae9-716a-a7f6-df7ad88fb28e','{"fields": ["status"]}','127.0.0.1',1);
INSERT INTO "audit_entry" VALUES('01a207f9-eb33-72df-9ad2-4f8c39d0844f','2026-11-27 02:00:00+00:00','01a207f9-eaf7-788c-a212-413f5ebfa924','booking.declined','booking','01a207f9-eb2d-7c7c-9125-5778f9092f04','01a207f9-eae9-716a-a7f6-df7ad88fb28e','{"fields": ["outcome", "status"]}','127.0.0.1',1);
INSERT INTO "audit_entry" VALUES('01a207f9-eb34-7600-a986-3faf36e05b65','2026-11-27 02:00:00+00:00','01a207f9-eaf7-7d19-bef3-0e10e0c91256','booking.request','booking','01a207f9-eb34-7018-b987-f3ee39968f1c','01a207f9-eae9-716a-a7f6-df7ad88fb28e','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207f9-eb35-7d54-9b1e-c55cd4a220ba','2026-11-27 02:00:00+00:00','01a207f9-eaf7-7d19-bef3-0e10e0c91256','booking.cancelled','booking','01a207f9-eb34-7018-b987-f3ee39968f1c','01a207f9-eae9-716a-a7f6-df7ad88fb28e','{"fields": ["outcome", "status"]}','127.0.0.1',1);
INSERT INTO "audit_entry" VALUES('01a207f9-eb36-7dc1-bd97-e83d2fdd6969','2026-11-27 02:00:00+00:00','01a207f9-eaf7-7d19-bef3-0e10e0c91256','booking.request','booking','01a207f9-eb36-78d8-a55a-ae7754dfc178','01a207f9-eae9-716a-a7f6-df7ad88fb28e','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207f9-eb38-7624-b658-95322e78cb70','2026-11-30 01:00:00+00:00','01a207f9-eaf7-7d19-bef3-0e10e0c91256','booking.cancelled','booking','01a207f9-eb36-78d8-a55a-ae7754dfc178','01a207f9-eae9-716a-a7f6-df7ad88fb28e','{"fields": ["outcome", "status"]}','127.0.0.1',1);
INSERT INTO "audit_entry" VALUES('01a207f9-eb39-7ef1-9f21-369580c66f7f','2026-11-27 02:00:00+00:00','01a207f9-eaf7-788c-a212-413f5ebfa924','booking.request','booking','01a207f9-eb39-7630-980f-e377e1eb1116','01a207f9-eae9-716a-a7f6-df7ad88fb28e','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207f9-eb3b-7511-bbba-5837f92a6632','2026-11-27 02:00:00+00:00','01a207f9-eaf7-788c-a212-413f5ebfa924','booking.request','booking','01a207f9-eb3a-7d67-8562-04dfd0ed557f','01a207f9-eae9-716a-a7f6-df7ad88fb28e','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207f9-eb3c-78fa-876d-02e68d602ef5','2026-11-27 02:00:00+00:00','01a207f9-eaf7-7d19-bef3-0e10e0c91256','booking.request','booking','01a207f9-eb3c-7422-b644-c2b1a2e2a2b6','01a207f9-eae9-716a-a7f6-df7ad88fb28e','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207f9-eb40-7624-ad80-08f35f470f4d','2026-11-27 02:00:00+00:00','01a207f9-eaf7-7d19-bef3-0e10e0c91256','booking.move','booking','01a207f9-eb3c-7422-b644-c2b1a2e2a2b6','01a207f9-eae9-716a-a7f6-df7ad88fb28e','{"fields": ["ends_at", "starts_at"]}','127.0.0.1',1);
INSERT INTO "audit_entry" VALUES('01a207f9-eb41-775a-9bb3-c89b7fe1e140','2026-11-27 02:00:00+00:00','01a207f9-eaf7-7d19-bef3-0e10e0c91256','booking.request','booking','01a207f9-eb41-730f-b915-9425a5c0d812','01a207f9-eae9-716a-a7f6-df7ad88fb28e','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207f9-eb42-7bbe-9589-42a1fe2d6d3a','2026-11-27 02:00:00+00:00','01a207f9-eaf7-7d19-bef3-0e10e0c91256','booking.request','booking','01a207f9-eb42-7649-9bd3-fee650d15018','01a207f9-eae9-716a-a7f6-df7ad88fb28e','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207f9-eb44-7459-90f6-9459452b00e8','2026-11-27 02:00:00+00:00','01a207f9-eaf7-7d19-bef3-0e10e0c91256','booking.request','booking','01a207f9-eb43-7df2-9f2b-03898d22e686','01a207f9-eae9-716a-a7f6-df7ad88fb28e','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207f9-eb45-7cef-9e7d-b311561d6820','2026-11-27 02:00:00+00:00','01a207f9-eaf7-7d19-bef3-0e10e0c91256','booking.request','booking','01a207f9-eb45-7893-aba1-ee891b6b6e0b','01a207f9-eae9-716a-a7f6-df7ad88fb28e','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207f9-eb4f-74c4-ba64-6f8d2c3c5dc7','2026-12-05 01:00:00+00:00',NULL,'booking.expired','booking','01a207f9-eb2e-7d6f-b2ee-4d8d0a490b19','01a207f9-eae9-716a-a7f6-df7ad88fb28e','{"fields": ["outcome", "status"]}','',1);
INSERT INTO "audit_entry" VALUES('01a207f9-eb50-7c5e-a02f-8cabbd94c97e','2026-12-05 01:00:00+00:00',NULL,'booking.expired','booking','01a207f9-eb2f-7e7d-8a98-5654485f8f4a','01a207f9-eae9-716a-a7f6-df7ad88fb28e','{"fields": ["outcome", "status"]}','',1);
INSERT INTO "audit_entry" VALUES('01a207f9-eb52-74b1-b95f-eb657c16f0ab','2026-12-05 01:00:00+00:00',NULL,'booking.no-show','booking','01a207f9-eb2b-7806-af77-9dcbcd5de320','01a207f9-eae9-716a-a7f6-df7ad88fb28e','{"fields": ["outcome"]}','',1);
INSERT INTO "audit_entry" VALUES('01a207f9-eb53-7a44-bcfb-eed7dafb967d','2026-12-05 01:00:00+00:00',NULL,'booking.no-show','booking','01a207f9-eb2c-7abd-8cde-67a8d99633b1','01a207f9-eae9-716a-a7f6-df7ad88fb28e','{"fields": ["outcome"]}','',2);
INSERT INTO "audit_entry" VALUES('01a207f9-eb56-75a7-84ff-cd0ee6729a1c','2026-12-05 01:00:00+00:00','01a207f9-eaf7-7d19-bef3-0e10e0c91256','booking.request','booking','01a207f9-eb55-7fdf-b6fa-c43decbbd2e8','01a207f9-eae9-716a-a7f6-df7ad88fb28e','{"fields": []}','127.0.0.1',0);
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
INSERT INTO "booking" VALUES('01a207f9-eb20-7581-9da3-5a61176aa572','01a207f9-eb20-7581-9da3-5a61176aa572@incubator.hanoi',2,'01a207f9-eae9-716a-a7f6-df7ad88fb28e','01a207f9-eaef-7d18-b32f-706b5c0e5302','01a207f9-eaf0-78a7-a7ee-05b01c641bcc',NULL,'FIRM','Tiện trục mẫu','CONFIRMED','COMPLETED','','2026-11-30 01:00:00+00:00','2026-11-30 03:00:00+00:00',0,0,0,NULL,'01a207f9-eaf7-7d19-bef3-0e10e0c91256','2026-11-27 02:00:00+00:00','01a207f9-eaf7-7d19-bef3-0e10e0c91256','2026-11-27 02:00:00+00:00','2026-11-30 01:00:00+00:00','2026-11-30 02:15:00+00:00','01a207f9-eaf7-788c-a212-413f5ebfa924','01a207f9-eaf7-788c-a212-413f5ebfa924','Sạch','Có phoi',1200,1275);
INSERT INTO "booking" VALUES('01a207f9-eb27-71ae-a1af-483c2f8fcdef','01a207f9-eb27-71ae-a1af-483c2f8fcdef@incubator.hanoi',2,'01a207f9-eae9-716a-a7f6-df7ad88fb28e','01a207f9-eaef-7d18-b32f-706b5c0e5302','01a207f9-eaf0-7dac-99ee-439f02e88ae3',NULL,'FIRM','Tiện trục mẫu','CONFIRMED','INTERRUPTED','','2026-11-30 01:00:00+00:00','2026-11-30 01:30:00+00:00',0,0,0,NULL,'01a207f9-eaf7-7d19-bef3-0e10e0c91256','2026-11-27 02:00:00+00:00','01a207f9-eaf7-7d19-bef3-0e10e0c91256','2026-11-27 02:00:00+00:00','2026-11-30 01:00:00+00:00','2026-11-30 01:30:00+00:00','01a207f9-eaf7-788c-a212-413f5ebfa924','01a207f9-eaf7-788c-a212-413f5ebfa924','Tốt','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207f9-eb2b-7806-af77-9dcbcd5de320','01a207f9-eb2b-7806-af77-9dcbcd5de320@incubator.hanoi',1,'01a207f9-eae9-716a-a7f6-df7ad88fb28e','01a207f9-eaef-7d18-b32f-706b5c0e5302','01a207f9-eaf0-78a7-a7ee-05b01c641bcc',NULL,'FIRM','Tiện trục mẫu','CONFIRMED','NO_SHOW','','2026-11-30 06:00:00+00:00','2026-11-30 08:00:00+00:00',0,0,0,NULL,'01a207f9-eaf7-7d19-bef3-0e10e0c91256','2026-11-27 02:00:00+00:00','01a207f9-eaf7-7d19-bef3-0e10e0c91256','2026-11-27 02:00:00+00:00',NULL,NULL,NULL,NULL,'','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207f9-eb2c-7abd-8cde-67a8d99633b1','01a207f9-eb2c-7abd-8cde-67a8d99633b1@incubator.hanoi',2,'01a207f9-eae9-716a-a7f6-df7ad88fb28e','01a207f9-eaef-7d18-b32f-706b5c0e5302','01a207f9-eaf0-78a7-a7ee-05b01c641bcc',NULL,'FIRM','Tiện trục mẫu','CONFIRMED','NO_SHOW','','2026-12-01 01:00:00+00:00','2026-12-01 02:00:00+00:00',0,0,0,NULL,'01a207f9-eaf7-7d19-bef3-0e10e0c91256','2026-11-27 02:00:00+00:00','01a207f9-eaf7-788c-a212-413f5ebfa924','2026-11-27 02:00:00+00:00',NULL,NULL,NULL,NULL,'','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207f9-eb2d-7c7c-9125-5778f9092f04','01a207f9-eb2d-7c7c-9125-5778f9092f04@incubator.hanoi',1,'01a207f9-eae9-716a-a7f6-df7ad88fb28e','01a207f9-eaef-7d18-b32f-706b5c0e5302','01a207f9-eaf0-78a7-a7ee-05b01c641bcc',NULL,'FIRM','Tiện trục mẫu','CANCELLED','DECLINED','Hết khí argon','2026-12-01 03:00:00+00:00','2026-12-01 04:00:00+00:00',0,0,0,NULL,'01a207f9-eaf7-7d19-bef3-0e10e0c91256','2026-11-27 02:00:00+00:00',NULL,NULL,NULL,NULL,NULL,NULL,'','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207f9-eb2e-7d6f-b2ee-4d8d0a490b19','01a207f9-eb2e-7d6f-b2ee-4d8d0a490b19@incubator.hanoi',1,'01a207f9-eae9-716a-a7f6-df7ad88fb28e','01a207f9-eaef-7d18-b32f-706b5c0e5302','01a207f9-eaf0-78a7-a7ee-05b01c641bcc',NULL,'FIRM','Tiện trục mẫu','CANCELLED','EXPIRED','','2026-12-01 06:00:00+00:00','2026-12-01 07:00:00+00:00',0,0,0,NULL,'01a207f9-eaf7-7d19-bef3-0e10e0c91256','2026-11-27 02:00:00+00:00',NULL,NULL,NULL,NULL,NULL,NULL,'','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207f9-eb2f-7e7d-8a98-5654485f8f4a','01a207f9-eb2f-7e7d-8a98-5654485f8f4a@incubator.hanoi',1,'01a207f9-eae9-716a-a7f6-df7ad88fb28e','01a207f9-eaef-7d18-b32f-706b5c0e5302','01a207f9-eaf0-78a7-a7ee-05b01c641bcc',NULL,'FIRM','Tiện trục mẫu','CANCELLED','EXPIRED','','2026-12-01 08:00:00+00:00','2026-12-01 09:00:00+00:00',0,0,0,NULL,'01a207f9-eaf7-7d19-bef3-0e10e0c91256','2026-11-27 02:00:00+00:00',NULL,NULL,NULL,NULL,NULL,NULL,'','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207f9-eb34-7018-b987-f3ee39968f1c','01a207f9-eb34-7018-b987-f3ee39968f1c@incubator.hanoi',1,'01a207f9-eae9-716a-a7f6-df7ad88fb28e','01a207f9-eaef-7d18-b32f-706b5c0e5302','01a207f9-eaf0-78a7-a7ee-05b01c641bcc',NULL,'FIRM','Tiện trục mẫu','CANCELLED','CANCELLED','Đổi kế hoạch','2026-12-08 01:00:00+00:00','2026-12-08 03:00:00+00:00',0,0,0,NULL,'01a207f9-eaf7-7d19-bef3-0e10e0c91256','2026-11-27 02:00:00+00:00','01a207f9-eaf7-7d19-bef3-0e10e0c91256','2026-11-27 02:00:00+00:00',NULL,NULL,NULL,NULL,'','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207f9-eb36-78d8-a55a-ae7754dfc178','01a207f9-eb36-78d8-a55a-ae7754dfc178@incubator.hanoi',1,'01a207f9-eae9-716a-a7f6-df7ad88fb28e','01a207f9-eaef-7d18-b32f-706b5c0e5302','01a207f9-eaf0-78a7-a7ee-05b01c641bcc',NULL,'FIRM','Tiện trục mẫu','CANCELLED','CANCELLED','Ốm','2026-11-30 04:00:00+00:00','2026-11-30 05:00:00+00:00',0,0,1,NULL,'01a207f9-eaf7-7d19-bef3-0e10e0c91256','2026-11-27 02:00:00+00:00','01a207f9-eaf7-7d19-bef3-0e10e0c91256','2026-11-27 02:00:00+00:00',NULL,NULL,NULL,NULL,'','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207f9-eb39-7630-980f-e377e1eb1116','01a207f9-eb39-7630-980f-e377e1eb1116@incubator.hanoi',0,'01a207f9-eae9-716a-a7f6-df7ad88fb28e',NULL,NULL,NULL,'TRAINING','Lớp vẽ kỹ thuật','CONFIRMED',NULL,'','2026-12-09 02:00:00+00:00','2026-12-09 04:00:00+00:00',0,0,0,NULL,'01a207f9-eaf7-788c-a212-413f5ebfa924','2026-11-27 02:00:00+00:00','01a207f9-eaf7-788c-a212-413f5ebfa924','2026-11-27 02:00:00+00:00',NULL,NULL,NULL,NULL,'','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207f9-eb3a-7d67-8562-04dfd0ed557f','01a207f9-eb3a-7d67-8562-04dfd0ed557f@incubator.hanoi',0,'01a207f9-eae9-716a-a7f6-df7ad88fb28e','01a207f9-eaef-7d18-b32f-706b5c0e5302','01a207f9-eaf0-78a7-a7ee-05b01c641bcc',NULL,'FIRM','Tiện trục mẫu','CONFIRMED',NULL,'','2026-12-10 10:00:00+00:00','2026-12-10 11:00:00+00:00',0,0,0,NULL,'01a207f9-eaf7-788c-a212-413f5ebfa924','2026-11-27 02:00:00+00:00','01a207f9-eaf7-788c-a212-413f5ebfa924','2026-11-27 02:00:00+00:00',NULL,NULL,NULL,NULL,'','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207f9-eb3c-7422-b644-c2b1a2e2a2b6','01a207f9-eb3c-7422-b644-c2b1a2e2a2b6@incubator.hanoi',1,'01a207f9-eae9-716a-a7f6-df7ad88fb28e','01a207f9-eaef-7d18-b32f-706b5c0e5302','01a207f9-eaf0-78a7-a7ee-05b01c641bcc',NULL,'FIRM','Tiện trục mẫu','CONFIRMED',NULL,'','2026-12-15 06:00:00+00:00','2026-12-15 09:00:00+00:00',0,0,0,NULL,'01a207f9-eaf7-7d19-bef3-0e10e0c91256','2026-11-27 02:00:00+00:00','01a207f9-eaf7-7d19-bef3-0e10e0c91256','2026-11-27 02:00:00+00:00',NULL,NULL,NULL,NULL,'','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207f9-eb41-730f-b915-9425a5c0d812','01a207f9-eb41-730f-b915-9425a5c0d812@incubator.hanoi',0,'01a207f9-eae9-716a-a7f6-df7ad88fb28e','01a207f9-eaef-7d18-b32f-706b5c0e5302','01a207f9-eaf0-78a7-a7ee-05b01c641bcc',NULL,'FIRM','Tiện trục mẫu','CONFIRMED',NULL,'','2026-12-16 01:00:00+00:00','2026-12-16 05:00:00+00:00',1,0,0,NULL,'01a207f9-eaf7-7d19-bef3-0e10e0c91256','2026-11-27 02:00:00+00:00','01a207f9-eaf7-7d19-bef3-0e10e0c91256','2026-11-27 02:00:00+00:00',NULL,NULL,NULL,NULL,'','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207f9-eb42-7649-9bd3-fee650d15018','01a207f9-eb42-7649-9bd3-fee650d15018@incubator.hanoi',0,'01a207f9-eae9-716a-a7f6-df7ad88fb28e','01a207f9-eaef-7d18-b32f-706b5c0e5302','01a207f9-eaf0-78a7-a7ee-05b01c641bcc',NULL,'FIRM','Tiện trục mẫu','CONFIRMED',NULL,'','2026-12-17 02:00:00+00:00','2026-12-17 03:00:00+00:00',0,0,0,NULL,'01a207f9-eaf7-7d19-bef3-0e10e0c91256','2026-11-27 02:00:00+00:00','01a207f9-eaf7-7d19-bef3-0e10e0c91256','2026-11-27 02:00:00+00:00',NULL,NULL,NULL,NULL,'','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207f9-eb43-7df2-9f2b-03898d22e686','01a207f9-eb43-7df2-9f2b-03898d22e686@incubator.hanoi',0,'01a207f9-eae9-716a-a7f6-df7ad88fb28e','01a207f9-eaef-7d18-b32f-706b5c0e5302','01a207f9-eaf0-78a7-a7ee-05b01c641bcc',NULL,'FIRM','Tiện trục mẫu','CONFIRMED',NULL,'','2026-12-17 07:00:00+00:00','2026-12-18 03:00:00+00:00',0,0,0,NULL,'01a207f9-eaf7-7d19-bef3-0e10e0c91256','2026-11-27 02:00:00+00:00','01a207f9-eaf7-7d19-bef3-0e10e0c91256','2026-11-27 02:00:00+00:00',NULL,NULL,NULL,NULL,'','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207f9-eb45-7893-aba1-ee891b6b6e0b','01a207f9-eb45-7893-aba1-ee891b6b6e0b@incubator.hanoi',0,'01a207f9-eae9-716a-a7f6-df7ad88fb28e','01a207f9-eaef-7d18-b32f-706b5c0e5302','01a207f9-eaf0-78a7-a7ee-05b01c641bcc',NULL,'FIRM','Tiện trục mẫu','CONFIRMED',NULL,'','2027-01-11 01:00:00+00:00','2027-01-11 02:00:00+00:00',0,0,0,NULL,'01a207f9-eaf7-7d19-bef3-0e10e0c91256','2026-11-27 02:00:00+00:00','01a207f9-eaf7-7d19-bef3-0e10e0c91256','2026-11-27 02:00:00+00:00',NULL,NULL,NULL,NULL,'','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207f9-eb55-7fdf-b6fa-c43decbbd2e8','01a207f9-eb55-7fdf-b6fa-c43decbbd2e8@incubator.hanoi',0,'01a207f9-eae9-716a-a7f6-df7ad88fb28e','01a207f9-eaef-7d18-b32f-706b5c0e5302','01a207f9-eaf0-78a7-a7ee-05b01c641bcc',NULL,'FIRM','Tiện trục mẫu','TENTATIVE',NULL,'','2026-12-22 01:00:00+00:00','2026-12-22 03:00:00+00:00',0,0,0,'2026-12-08 01:00:00+00:00','01a207f9-eaf7-7d19-bef3-0e10e0c91256','2026-12-05 01:00:00+00:00',NULL,NULL,NULL,NULL,NULL,NULL,'','',NULL,NULL);
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
INSERT INTO "booking_item" VALUES('01a207f9-eb20-7fd0-aa5d-b7fd5ed85122','01a207f9-eb20-7581-9da3-5a61176aa572','01a207f9-eaf2-7392-befa-e0f7565bf326',1,'01a207f9-eb20-7bf0-95d0-f41d0b7c9e41','01a207f9-eaf2-7ce2-97eb-21eb21f5bf05','INCUBATED',330000,165000);
INSERT INTO "booking_item" VALUES('01a207f9-eb27-7543-b5ea-1f1a44e373ec','01a207f9-eb27-71ae-a1af-483c2f8fcdef','01a207f9-eaf4-703f-8f29-23c5c07fd0e1',1,'01a207f9-eb27-73b1-a21e-e68098fc31c0','01a207f9-eaf4-76bb-8d62-4a5fd7c08d8b','INCUBATED',330000,165000);
INSERT INTO "booking_item" VALUES('01a207f9-eb2b-7b48-a2fb-1bcc7c2cc52c','01a207f9-eb2b-7806-af77-9dcbcd5de320','01a207f9-eaf2-7392-befa-e0f7565bf326',1,'01a207f9-eb2b-79de-ab8d-35b0da267ce1','01a207f9-eaf2-7ce2-97eb-21eb21f5bf05','INCUBATED',330000,165000);
INSERT INTO "booking_item" VALUES('01a207f9-eb2c-7df0-b91e-63021de649e3','01a207f9-eb2c-7abd-8cde-67a8d99633b1','01a207f9-eaf5-7c18-a8a5-a53d19c24b4b',1,'01a207f9-eb2c-7c8c-b7ac-1038fe0183d7','01a207f9-eaf5-7e7a-be2a-4ba031b3c006','INCUBATED',330000,165000);
INSERT INTO "booking_item" VALUES('01a207f9-eb2d-7f8a-8f7c-519d9ec3ff56','01a207f9-eb2d-7c7c-9125-5778f9092f04','01a207f9-eaf5-7c18-a8a5-a53d19c24b4b',1,'01a207f9-eb2d-7e3a-97b9-a43418acf250','01a207f9-eaf5-7e7a-be2a-4ba031b3c006','INCUBATED',330000,165000);
INSERT INTO "booking_item" VALUES('01a207f9-eb2f-706a-b11e-e27574ddd8f2','01a207f9-eb2e-7d6f-b2ee-4d8d0a490b19','01a207f9-eaf5-7c18-a8a5-a53d19c24b4b',1,'01a207f9-eb2e-7f26-818e-3141103a98f8','01a207f9-eaf5-7e7a-be2a-4ba031b3c006','INCUBATED',330000,165000);
INSERT INTO "booking_item" VALUES('01a207f9-eb30-717a-9a14-0cfc75e6b9a7','01a207f9-eb2f-7e7d-8a98-5654485f8f4a','01a207f9-eaf5-7c18-a8a5-a53d19c24b4b',1,'01a207f9-eb30-7033-ac5f-2a47cadc4c36','01a207f9-eaf5-7e7a-be2a-4ba031b3c006','INCUBATED',330000,165000);
INSERT INTO "booking_item" VALUES('01a207f9-eb34-741d-99e4-232a93b7fc7c','01a207f9-eb34-7018-b987-f3ee39968f1c','01a207f9-eaf2-7392-befa-e0f7565bf326',1,'01a207f9-eb34-72a4-8742-dfe7c876f3df','01a207f9-eaf2-7ce2-97eb-21eb21f5bf05','INCUBATED',330000,165000);
INSERT INTO "booking_item" VALUES('01a207f9-eb36-7be9-9fd7-606a552b4562','01a207f9-eb36-78d8-a55a-ae7754dfc178','01a207f9-eaf2-7392-befa-e0f7565bf326',1,'01a207f9-eb36-7a9c-8570-d3a57aa7e2e7','01a207f9-eaf2-7ce2-97eb-21eb21f5bf05','INCUBATED',330000,165000);
INSERT INTO "booking_item" VALUES('01a207f9-eb39-7a52-ae6e-55192f2f8b98','01a207f9-eb39-7630-980f-e377e1eb1116','01a207f9-eaf3-7977-bd29-9e1b89d02283',1,'01a207f9-eb39-77da-a98d-04481e1e66d3','01a207f9-eaf3-7c0b-8c79-7b37ab406fe9','HOUSE',0,0);
INSERT INTO "booking_item" VALUES('01a207f9-eb39-7a96-9312-2516ee2bb73b','01a207f9-eb39-7630-980f-e377e1eb1116','01a207f9-eaf3-7143-a700-c076cbf087da',3,'01a207f9-eb39-783f-9997-7441d1821b87','01a207f9-eaf3-7549-a2a3-6ebac7f8a6e2','HOUSE',0,0);
INSERT INTO "booking_item" VALUES('01a207f9-eb3b-707e-aab4-fd4dfdff3c99','01a207f9-eb3a-7d67-8562-04dfd0ed557f','01a207f9-eaf2-7392-befa-e0f7565bf326',1,'01a207f9-eb3a-7f2b-9509-9e2afb4e4c34','01a207f9-eaf2-7ce2-97eb-21eb21f5bf05','INCUBATED',330000,165000);
INSERT INTO "booking_item" VALUES('01a207f9-eb3c-7734-8c24-3c5fe94f44af','01a207f9-eb3c-7422-b644-c2b1a2e2a2b6','01a207f9-eaf2-7392-befa-e0f7565bf326',1,'01a207f9-eb3c-75e4-a19b-a03c08646b50','01a207f9-eaf2-7ce2-97eb-21eb21f5bf05','INCUBATED',330000,165000);
INSERT INTO "booking_item" VALUES('01a207f9-eb41-7593-a47f-9e7dacb108bd','01a207f9-eb41-730f-b915-9425a5c0d812','01a207f9-eaf3-7143-a700-c076cbf087da',1,'01a207f9-eb41-74b0-8d37-d5c4a0eb1209','01a207f9-eaf3-7549-a2a3-6ebac7f8a6e2','INCUBATED',330000,330000);
INSERT INTO "booking_item" VALUES('01a207f9-eb42-7958-8f19-6f71f15b722f','01a207f9-eb42-7649-9bd3-fee650d15018','01a207f9-eaf4-7a85-8e10-1e469d41deaa',1,'01a207f9-eb42-7807-89d0-52e8d1b222bc','01a207f9-eaf4-7d79-9cb2-858612d12596','INCUBATED',330000,165000);
INSERT INTO "booking_item" VALUES('01a207f9-eb44-7267-a235-2d64d996deca','01a207f9-eb43-7df2-9f2b-03898d22e686','01a207f9-eaf5-716e-adc7-db2f1fc13aaa',1,'01a207f9-eb44-705f-b9f8-76b2267d95cd','01a207f9-eaf5-7859-9b45-f91fb3f49d11','INCUBATED',330000,165000);
INSERT INTO "booking_item" VALUES('01a207f9-eb45-7b2c-9d50-619c8623e422','01a207f9-eb45-7893-aba1-ee891b6b6e0b','01a207f9-eaf3-7977-bd29-9e1b89d02283',1,'01a207f9-eb45-7a48-a335-369b9f0a106c','01a207f9-eaf3-7c0b-8c79-7b37ab406fe9','INCUBATED',330000,165000);
INSERT INTO "booking_item" VALUES('01a207f9-eb56-736c-831c-8c7811824e99','01a207f9-eb55-7fdf-b6fa-c43decbbd2e8','01a207f9-eaf5-7c18-a8a5-a53d19c24b4b',1,'01a207f9-eb56-71e3-b1f4-a3c1e4482eed','01a207f9-eaf5-7e7a-be2a-4ba031b3c006','INCUBATED',330000,165000);
CREATE TABLE booking_override (
    id UUID PRIMARY KEY NOT NULL,
    booking UUID NOT NULL REFERENCES booking (id) ON DELETE RESTRICT,
    rule VARCHAR(40) NOT NULL,
    reason TEXT NOT NULL,
    made_by UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    made_at TIMESTAMPTZ NOT NULL);
INSERT INTO "booking_override" VALUES('01a207f9-eb3b-727d-9d10-1157e96d8d65','01a207f9-eb3a-7d67-8562-04dfd0ed557f','outside-opening-hours','Giao hàng gấp','01a207f9-eaf7-788c-a212-413f5ebfa924','2026-11-27 02:00:00+00:00');
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
INSERT INTO "budget_line" VALUES('01a207f9-eaeb-7687-a4d4-8bb06a245935','01a207f9-eae8-773b-9a2a-5f13ba1c056e',2026,'01a207f9-eae9-716a-a7f6-df7ad88fb28e','01a207f9-eae8-7766-a866-20448e8ad352','01a207f9-eae8-7899-b4da-09ba2ed46ebe',1,'OPEN','2026-01-05',NULL,500000000,4455000,288750,3000000,2000000);
INSERT INTO "budget_line" VALUES('01a207f9-eaec-79d4-a1ed-d7a84c46f8da','01a207f9-eae8-773b-9a2a-5f13ba1c056e',2026,'01a207f9-eae9-716a-a7f6-df7ad88fb28e','01a207f9-eae8-7766-a866-20448e8ad352','01a207f9-eae8-7839-9cdb-85f0c08b8005',1,'OPEN','2026-01-05',NULL,500000000,0,0,0,0);
INSERT INTO "budget_line" VALUES('01a207f9-eb19-7db0-b09e-bde9f7c31098','01a207f9-eae8-773b-9a2a-5f13ba1c056e',2020,'01a207f9-eae9-716a-a7f6-df7ad88fb28e','01a207f9-eae8-7766-a866-20448e8ad352','01a207f9-eae8-7899-b4da-09ba2ed46ebe',1,'OPEN','2026-01-05',NULL,320000000,0,0,0,0);
INSERT INTO "budget_line" VALUES('01a207f9-eb1d-7a71-8d46-d4caef930e17','01a207f9-eae8-773b-9a2a-5f13ba1c056e',2025,'01a207f9-eae9-716a-a7f6-df7ad88fb28e','01a207f9-eae8-7766-a866-20448e8ad352','01a207f9-eae8-7899-b4da-09ba2ed46ebe',1,'CLOSED','2026-01-05',NULL,50000000,0,0,0,0);
INSERT INTO "budget_line" VALUES('01a207f9-eb1e-7598-aaee-35a609be477c','01a207f9-eae8-773b-9a2a-5f13ba1c056e',2027,'01a207f9-eae9-716a-a7f6-df7ad88fb28e','01a207f9-eae8-781a-9ddd-d0f5ca4ccd24','01a207f9-eae8-7899-b4da-09ba2ed46ebe',1,'OPEN','2026-01-05',NULL,80000000,0,0,0,0);
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
INSERT INTO "budget_proposal" VALUES('01a207f9-eb1a-7da3-81db-8c60e6886d41','SUPPLEMENT','01a207f9-eb19-7db0-b09e-bde9f7c31098',NULL,120000000,'01a207f9-eb1a-7c8f-bcbb-8310da9815fb','Quý I','APPROVED','01a207f9-eb19-703d-9b1e-d314304ae9f1','2026-11-27 02:00:00+00:00','01a207f9-eb19-74f5-bce9-49c4858d08a7','2026-11-27 02:00:00+00:00','');
INSERT INTO "budget_proposal" VALUES('01a207f9-eb1c-70fc-9df0-d14f9d35190a','WITHDRAWAL','01a207f9-eb19-7db0-b09e-bde9f7c31098',NULL,5000000,'01a207f9-eb1a-7c8f-bcbb-8310da9815fb','','REJECTED','01a207f9-eb19-703d-9b1e-d314304ae9f1','2026-11-27 02:00:00+00:00','01a207f9-eb19-74f5-bce9-49c4858d08a7','2026-11-27 02:00:00+00:00','Chưa đủ căn cứ');
INSERT INTO "budget_proposal" VALUES('01a207f9-eb1c-7d3f-bf21-b579b4bff924','WITHDRAWAL','01a207f9-eaeb-7687-a4d4-8bb06a245935',NULL,5000000,'01a207f9-eb1a-7c8f-bcbb-8310da9815fb','','PENDING','01a207f9-eb19-703d-9b1e-d314304ae9f1','2026-11-27 02:00:00+00:00',NULL,NULL,'');
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
INSERT INTO "calendar_day" VALUES('01a207f9-eaf8-79de-b6e2-6e0d8b529f15',NULL,'2027-01-01','NGHI_LE','Tết Dương lịch','New Year''s Day',NULL,0);
INSERT INTO "calendar_day" VALUES('01a207f9-eaf8-7d03-9317-b57d678a4a3f','01a207f9-eae9-716a-a7f6-df7ad88fb28e','2026-12-13','LAM_BU','Làm bù','Make-up day',4,1);
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
INSERT INTO "closure" VALUES('01a207f9-eaf9-73b0-9187-bdb8279bd06d','01a207f9-eae9-716a-a7f6-df7ad88fb28e',NULL,'2026-12-21 01:00:00+00:00','2026-12-21 10:00:00+00:00','Phun khử khuẩn','01a207f9-eaf7-788c-a212-413f5ebfa924','2026-11-27 02:00:00+00:00',NULL);
INSERT INTO "closure" VALUES('01a207f9-eaf9-769d-9543-57eddd3c818a',NULL,'01a207f9-eaf3-7143-a700-c076cbf087da','2026-12-21 01:00:00+00:00','2026-12-21 10:00:00+00:00','Đổi máy chủ','01a207f9-eaf7-788c-a212-413f5ebfa924','2026-11-27 02:00:00+00:00','2026-11-27 02:00:00+00:00');
CREATE TABLE coordination (
    id UUID PRIMARY KEY NOT NULL,
    programme UUID NOT NULL REFERENCES programme (id) ON DELETE RESTRICT,
    agency UUID NOT NULL REFERENCES agency (id) ON DELETE RESTRICT,
    UNIQUE (programme, agency));
INSERT INTO "coordination" VALUES('01a207f9-eae8-7118-925a-fc82559c3efe','01a207f9-eae8-7078-9b2b-60d2c60a98dc','01a207f9-eae7-7d35-8f8e-813182c9e7be');
INSERT INTO "coordination" VALUES('01a207f9-eae8-73ce-9a95-a39c23ce4058','01a207f9-eae8-7372-87c5-ae24a6b5b6f7','01a207f9-eae7-7ce8-850b-30c271f8dd61');
INSERT INTO "coordination" VALUES('01a207f9-eae8-749b-8302-681f0ba595e8','01a207f9-eae8-744a-9bd6-0f3c9ffd326a','01a207f9-eae7-7ce8-850b-30c271f8dd61');
INSERT INTO "coordination" VALUES('01a207f9-eae8-755a-84e8-7ad437ca0761','01a207f9-eae8-7509-b44b-36113624ae04','01a207f9-eae7-7dc8-95e1-942f43e56820');
INSERT INTO "coordination" VALUES('01a207f9-eae8-7617-b15d-85c1db9aa514','01a207f9-eae8-75be-872a-10e4fbfef825','01a207f9-eae7-7d8c-85e1-483677f4bcf6');
INSERT INTO "coordination" VALUES('01a207f9-eae8-76de-a358-d2ee981372ac','01a207f9-eae8-7678-98cf-deff06adfdde','01a207f9-eae7-7d35-8f8e-813182c9e7be');
INSERT INTO "coordination" VALUES('01a207f9-eae8-76fd-bfd1-2287c7c0bf5d','01a207f9-eae8-7678-98cf-deff06adfdde','01a207f9-eae7-7ce8-850b-30c271f8dd61');
CREATE TABLE cost_category (
    id UUID PRIMARY KEY NOT NULL,
    code VARCHAR(40) NOT NULL UNIQUE,
    name_vi VARCHAR(200) NOT NULL,
    name_en VARCHAR(200) NOT NULL,
    kind VARCHAR(20) NOT NULL CHECK (kind IN ('CAPITAL', 'RECURRENT')),
    position INT NOT NULL);
INSERT INTO "cost_category" VALUES('01a207f9-eae8-7839-9cdb-85f0c08b8005','MAT_BANG','Mặt bằng, nhà xưởng','Premises and workshops','RECURRENT',1);
INSERT INTO "cost_category" VALUES('01a207f9-eae8-7899-b4da-09ba2ed46ebe','THIET_BI','Trang thiết bị','Equipment','RECURRENT',2);
INSERT INTO "cost_category" VALUES('01a207f9-eae8-78b7-8903-f8bc0cac6a23','TU_VAN','Tư vấn, hỗ trợ kỹ thuật','Consulting and technical support','RECURRENT',3);
INSERT INTO "cost_category" VALUES('01a207f9-eae8-78d2-b826-7e4de7d4f9ad','MANG_LUOI','Tạo mạng lưới','Networking','RECURRENT',4);
INSERT INTO "cost_category" VALUES('01a207f9-eae8-78ec-83c8-58e6d1f4a90f','DICH_VU_VP','Dịch vụ văn phòng','Office services','RECURRENT',5);
INSERT INTO "cost_category" VALUES('01a207f9-eae8-7907-a9de-f6ce2465faf5','DAO_TAO','Đào tạo','Training','RECURRENT',6);
INSERT INTO "cost_category" VALUES('01a207f9-eae8-7921-9368-3aac11f26f1e','XAY_DUNG_MUA_SAM','Xây dựng, mua sắm','Construction and procurement','CAPITAL',7);
INSERT INTO "cost_category" VALUES('01a207f9-eae8-793c-b210-90eb6576dfc9','QUAN_LY','Quản lý','Management','RECURRENT',8);
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
INSERT INTO "decision" VALUES('01a207f9-eaea-7edc-a906-3ac7168f60c6','ALLOCATION','12/QĐ-UBND','2026-01-05','01a207f9-eae7-7b07-aa11-16fea69ce425','Giao dự toán',0,'2026-11-23 02:00:00+00:00');
INSERT INTO "decision" VALUES('01a207f9-eb1a-7c8f-bcbb-8310da9815fb','SUPPLEMENT','77/QĐ-UBND','2026-03-02','01a207f9-eae7-7b07-aa11-16fea69ce425','Bổ sung (giả định)',1,'2026-11-27 02:00:00+00:00');
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
INSERT INTO "duty" VALUES('01a207f9-eaf6-7b51-a19d-3bd5fbc74280','01a207f9-eae9-716a-a7f6-df7ad88fb28e','01a207f9-eaf6-74c6-afdc-29643d83213b',0,480,1020,'2026-01-01',NULL);
INSERT INTO "duty" VALUES('01a207f9-eaf6-7e17-b90d-87abab7a0bb6','01a207f9-eae9-716a-a7f6-df7ad88fb28e','01a207f9-eaf6-74c6-afdc-29643d83213b',1,480,1020,'2026-01-01',NULL);
INSERT INTO "duty" VALUES('01a207f9-eaf7-7049-bc76-fbf5c437de8a','01a207f9-eae9-716a-a7f6-df7ad88fb28e','01a207f9-eaf6-74c6-afdc-29643d83213b',2,480,1020,'2026-01-01',NULL);
INSERT INTO "duty" VALUES('01a207f9-eaf7-726e-a4c8-23a201537307','01a207f9-eae9-716a-a7f6-df7ad88fb28e','01a207f9-eaf6-74c6-afdc-29643d83213b',3,480,1020,'2026-01-01',NULL);
INSERT INTO "duty" VALUES('01a207f9-eaf7-748f-ba08-4ee4db1e5103','01a207f9-eae9-716a-a7f6-df7ad88fb28e','01a207f9-eaf6-74c6-afdc-29643d83213b',4,480,1020,'2026-01-01',NULL);
CREATE TABLE duty_absence (
    id UUID PRIMARY KEY NOT NULL,
    person UUID NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
    starts_at TIMESTAMPTZ NOT NULL,
    ends_at TIMESTAMPTZ NOT NULL,
    reason TEXT NOT NULL,
    CONSTRAINT duty_absence_period CHECK (starts_at < ends_at));
INSERT INTO "duty_absence" VALUES('01a207f9-eaf9-7084-8510-32bc5c16d920','01a207f9-eaf6-74c6-afdc-29643d83213b','2027-01-11 01:00:00+00:00','2027-01-11 10:00:00+00:00','Nghỉ phép');
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
INSERT INTO "firm" VALUES('01a207f9-eaef-7d18-b32f-706b5c0e5302','9900010085','Khuôn mẫu Hồng Lĩnh','','INCUBATION',1,'','','',0,0,0,0,0,'','Khuôn mẫu Hồng Lĩnh','2026-11-27 02:00:00+00:00');
INSERT INTO "firm" VALUES('01a207f9-eaf0-73ad-83c5-7208d1ccc86b','9900010159','Robot Sao Khuê','','INCUBATION',1,'','','',0,0,0,0,0,'','Robot Sao Khuê','2026-11-27 02:00:00+00:00');
CREATE TABLE funding_source (
    id UUID PRIMARY KEY NOT NULL,
    code VARCHAR(40) NOT NULL UNIQUE,
    name_vi VARCHAR(200) NOT NULL,
    name_en VARCHAR(200) NOT NULL,
    is_state_budget BOOLEAN NOT NULL,
    position INT NOT NULL);
INSERT INTO "funding_source" VALUES('01a207f9-eae8-7766-a866-20448e8ad352','NS_TRO_GIUP_DNNVV','Ngân sách trợ giúp phát triển doanh nghiệp nhỏ và vừa','City budget for assistance to small and medium enterprises',1,1);
INSERT INTO "funding_source" VALUES('01a207f9-eae8-77bd-8dab-cbcdf11ea018','NS_DOI_MOI_CN','Ngân sách chương trình đổi mới công nghệ','City budget of the technology innovation programme',1,2);
INSERT INTO "funding_source" VALUES('01a207f9-eae8-77df-bb3d-b1761982da4e','KHAC_DOANH_NGHIEP','Vốn của các doanh nghiệp','Firms'' own capital',0,3);
INSERT INTO "funding_source" VALUES('01a207f9-eae8-77fd-95d6-273cd5a8de69','KHAC_VON_VAY','Vốn vay','Loans',0,4);
INSERT INTO "funding_source" VALUES('01a207f9-eae8-781a-9ddd-d0f5ca4ccd24','KHAC_TAI_TRO','Tài trợ','Grants',0,5);
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
INSERT INTO "held_qualification" VALUES('01a207f9-eaf1-7647-84fd-1ac543a43f7e','01a207f9-eaf0-78a7-a7ee-05b01c641bcc','01a207f9-eaef-73e3-9ec0-6a2cebd92689','2026-01-10','2027-06-30','SIGN_OFF',NULL,NULL);
INSERT INTO "held_qualification" VALUES('01a207f9-eaf1-794f-90cb-db327f95432a','01a207f9-eaf0-78a7-a7ee-05b01c641bcc','01a207f9-eaef-76aa-b0f6-43e16267d128','2026-01-10','2027-06-30','SIGN_OFF',NULL,NULL);
INSERT INTO "held_qualification" VALUES('01a207f9-eaf1-7b84-b366-410717f072a5','01a207f9-eaf1-721b-bed8-205107c35259','01a207f9-eaef-73e3-9ec0-6a2cebd92689','2026-01-10','2027-06-30','SIGN_OFF',NULL,NULL);
INSERT INTO "held_qualification" VALUES('01a207f9-eaf1-7dad-ab62-abd0c2da481f','01a207f9-eaf1-721b-bed8-205107c35259','01a207f9-eaef-76aa-b0f6-43e16267d128','2026-01-10','2027-06-30','SIGN_OFF',NULL,NULL);
INSERT INTO "held_qualification" VALUES('01a207f9-eaf1-7fc7-9eb2-73d4f91847f1','01a207f9-eaf0-7dac-99ee-439f02e88ae3','01a207f9-eaef-73e3-9ec0-6a2cebd92689','2026-01-10','2027-06-30','SIGN_OFF',NULL,NULL);
INSERT INTO "held_qualification" VALUES('01a207f9-eaf6-76dc-bd48-ed16f0dfa807','01a207f9-eaf6-74c6-afdc-29643d83213b','01a207f9-eaef-78d3-bd47-01ab218efd39','2026-01-10','2027-06-30','SIGN_OFF',NULL,NULL);
INSERT INTO "held_qualification" VALUES('01a207f9-eaf6-7915-b42b-934e0f191443','01a207f9-eaf6-74c6-afdc-29643d83213b','01a207f9-eaef-7af8-a823-88764b4bc159','2026-01-10','2027-06-30','SIGN_OFF',NULL,NULL);
CREATE TABLE idempotency_key (
    id UUID PRIMARY KEY NOT NULL,
    account UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    key VARCHAR(200) NOT NULL,
    body_hash VARCHAR(64) NOT NULL,
    answer JSON NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT idempotency_key_once UNIQUE (account, key));
INSERT INTO "idempotency_key" VALUES('01a207f9-eb55-7879-8ad1-27d717798297','01a207f9-eaf7-7d19-bef3-0e10e0c91256','sổ-1','0000000000000000000000000000000000000000000000000000000000000000','{"id": "01a207f9-eb55-7fdf-b6fa-c43decbbd2e8", "uid": "01a207f9-eb55-7fdf-b6fa-c43decbbd2e8@incubator.hanoi", "sequence": 0, "status": "TENTATIVE", "price": {"full_cost": 660000, "tenant_price": 330000, "support": 330000, "surcharge": 0}, "funding": [{"line": "01a207f9-eaeb-7687-a4d4-8bb06a245935", "amount": 330000, "mode": "cash"}]}','2026-12-05 01:00:00+00:00');
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
INSERT INTO "incubator" VALUES('01a207f9-eae9-716a-a7f6-df7ad88fb28e','VU-CK','INCUBATOR','Vườn ươm cơ khí','House VU-CK','','','','vuon uom co khi','vunk00010unj00007n000hef0004');
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
INSERT INTO "inspection" VALUES('01a207f9-eaf9-7f5b-ad7a-aa4277db7812','01a207f9-eaf4-703f-8f29-23c5c07fd0e1','INSPECTION','2026-06-01','2027-05-31','KĐ-014/2026','01a207f9-eaf7-788c-a212-413f5ebfa924','2026-11-27 02:00:00+00:00');
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
INSERT INTO "ledger_entry" VALUES('01a207f9-eaeb-7ba4-91cb-27b112bc67ef','01a207f9-eaeb-7687-a4d4-8bb06a245935','ALLOCATION',500000000,NULL,'01a207f9-eaea-7edc-a906-3ac7168f60c6',NULL,NULL,NULL,'2026-11-23 02:00:00+00:00','01a207f9-eae9-77c5-8414-735b55e8d9c1','01a207f9-eae9-7d87-9548-48143cf3d1bb','');
INSERT INTO "ledger_entry" VALUES('01a207f9-eaec-7c82-982c-79395b738fbf','01a207f9-eaec-79d4-a1ed-d7a84c46f8da','ALLOCATION',500000000,NULL,'01a207f9-eaea-7edc-a906-3ac7168f60c6',NULL,NULL,NULL,'2026-11-23 02:00:00+00:00','01a207f9-eae9-77c5-8414-735b55e8d9c1','01a207f9-eae9-7d87-9548-48143cf3d1bb','');
INSERT INTO "ledger_entry" VALUES('01a207f9-eb1a-707d-92c9-07b429c5c754','01a207f9-eb19-7db0-b09e-bde9f7c31098','ALLOCATION',200000000,NULL,'01a207f9-eaea-7edc-a906-3ac7168f60c6',NULL,NULL,NULL,'2026-11-23 02:00:00+00:00','01a207f9-eae9-77c5-8414-735b55e8d9c1','01a207f9-eae9-7d87-9548-48143cf3d1bb','');
INSERT INTO "ledger_entry" VALUES('01a207f9-eb1b-768e-bbc1-92a4c7f0442e','01a207f9-eb19-7db0-b09e-bde9f7c31098','SUPPLEMENT',120000000,NULL,'01a207f9-eb1a-7c8f-bcbb-8310da9815fb','01a207f9-eb1a-7da3-81db-8c60e6886d41',NULL,NULL,'2026-11-27 02:00:00+00:00','01a207f9-eb19-703d-9b1e-d314304ae9f1','01a207f9-eb19-74f5-bce9-49c4858d08a7','Quý I');
INSERT INTO "ledger_entry" VALUES('01a207f9-eb1d-7cfd-9ea4-c74dc686da26','01a207f9-eb1d-7a71-8d46-d4caef930e17','ALLOCATION',50000000,NULL,'01a207f9-eaea-7edc-a906-3ac7168f60c6',NULL,NULL,NULL,'2026-11-23 02:00:00+00:00','01a207f9-eae9-77c5-8414-735b55e8d9c1','01a207f9-eae9-7d87-9548-48143cf3d1bb','');
INSERT INTO "ledger_entry" VALUES('01a207f9-eb1e-7819-b5da-bf68358bc4b2','01a207f9-eb1e-7598-aaee-35a609be477c','ALLOCATION',80000000,NULL,'01a207f9-eaea-7edc-a906-3ac7168f60c6',NULL,NULL,NULL,'2026-11-23 02:00:00+00:00','01a207f9-eae9-77c5-8414-735b55e8d9c1','01a207f9-eae9-7d87-9548-48143cf3d1bb','');
INSERT INTO "ledger_entry" VALUES('01a207f9-eb1e-7b14-8679-d2b16d5cc006','01a207f9-eaeb-7687-a4d4-8bb06a245935','COMMITMENT',3000000,NULL,NULL,NULL,NULL,NULL,'2026-11-23 02:00:00+00:00','01a207f9-eae9-77c5-8414-735b55e8d9c1','01a207f9-eae9-7d87-9548-48143cf3d1bb','HĐ 01');
INSERT INTO "ledger_entry" VALUES('01a207f9-eb1e-7b27-b902-aaa80fc12749','01a207f9-eaeb-7687-a4d4-8bb06a245935','DISBURSEMENT',2000000,NULL,NULL,NULL,NULL,'PC-0001','2026-11-23 02:00:00+00:00','01a207f9-eae9-77c5-8414-735b55e8d9c1','01a207f9-eae9-7d87-9548-48143cf3d1bb','');
INSERT INTO "ledger_entry" VALUES('01a207f9-eb21-76f8-9053-1b7c0f65b3e4','01a207f9-eaeb-7687-a4d4-8bb06a245935','HOLD',330000,'01a207f9-eb20-7bf0-95d0-f41d0b7c9e41',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207f9-eaf7-7d19-bef3-0e10e0c91256',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207f9-eb25-754d-8a9d-0a81d463d34f','01a207f9-eaeb-7687-a4d4-8bb06a245935','ACCEPTANCE',206250,'01a207f9-eb20-7bf0-95d0-f41d0b7c9e41',NULL,NULL,NULL,NULL,'2026-11-30 02:15:00+00:00','01a207f9-eaf7-788c-a212-413f5ebfa924',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207f9-eb25-756a-a6a5-71a2a9413f72','01a207f9-eaeb-7687-a4d4-8bb06a245935','RELEASE',123750,'01a207f9-eb20-7bf0-95d0-f41d0b7c9e41',NULL,NULL,NULL,NULL,'2026-11-30 02:15:00+00:00','01a207f9-eaf7-788c-a212-413f5ebfa924',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207f9-eb27-7a2e-8c68-df8e18c08169','01a207f9-eaeb-7687-a4d4-8bb06a245935','HOLD',330000,'01a207f9-eb27-73b1-a21e-e68098fc31c0',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207f9-eaf7-7d19-bef3-0e10e0c91256',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207f9-eb2a-7506-89bc-7711af7ba8c2','01a207f9-eaeb-7687-a4d4-8bb06a245935','ACCEPTANCE',82500,'01a207f9-eb27-73b1-a21e-e68098fc31c0',NULL,NULL,NULL,NULL,'2026-11-30 01:30:00+00:00','01a207f9-eaf7-788c-a212-413f5ebfa924',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207f9-eb2a-7520-9cd7-0478336da6f5','01a207f9-eaeb-7687-a4d4-8bb06a245935','RELEASE',247500,'01a207f9-eb27-73b1-a21e-e68098fc31c0',NULL,NULL,NULL,NULL,'2026-11-30 01:30:00+00:00','01a207f9-eaf7-788c-a212-413f5ebfa924',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207f9-eb2b-7d90-af1b-aed4c0b129e5','01a207f9-eaeb-7687-a4d4-8bb06a245935','HOLD',330000,'01a207f9-eb2b-79de-ab8d-35b0da267ce1',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207f9-eaf7-7d19-bef3-0e10e0c91256',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207f9-eb2d-702c-938e-1313c1975745','01a207f9-eaeb-7687-a4d4-8bb06a245935','HOLD',165000,'01a207f9-eb2c-7c8c-b7ac-1038fe0183d7',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207f9-eaf7-7d19-bef3-0e10e0c91256',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207f9-eb2e-71b6-bb84-ca27e40e94e6','01a207f9-eaeb-7687-a4d4-8bb06a245935','HOLD',165000,'01a207f9-eb2d-7e3a-97b9-a43418acf250',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207f9-eaf7-7d19-bef3-0e10e0c91256',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207f9-eb2f-729f-9b6e-22a4dd98b3ba','01a207f9-eaeb-7687-a4d4-8bb06a245935','HOLD',165000,'01a207f9-eb2e-7f26-818e-3141103a98f8',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207f9-eaf7-7d19-bef3-0e10e0c91256',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207f9-eb30-746e-803b-137a0701c8d0','01a207f9-eaeb-7687-a4d4-8bb06a245935','HOLD',165000,'01a207f9-eb30-7033-ac5f-2a47cadc4c36',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207f9-eaf7-7d19-bef3-0e10e0c91256',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207f9-eb32-7e4e-9e7b-06feb6d195c7','01a207f9-eaeb-7687-a4d4-8bb06a245935','RELEASE',165000,'01a207f9-eb2d-7e3a-97b9-a43418acf250',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207f9-eaf7-788c-a212-413f5ebfa924',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207f9-eb34-7675-b662-5e7a093995f8','01a207f9-eaeb-7687-a4d4-8bb06a245935','HOLD',330000,'01a207f9-eb34-72a4-8742-dfe7c876f3df',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207f9-eaf7-7d19-bef3-0e10e0c91256',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207f9-eb35-7942-a6c1-b486104cbd53','01a207f9-eaeb-7687-a4d4-8bb06a245935','RELEASE',330000,'01a207f9-eb34-72a4-8742-dfe7c876f3df',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207f9-eaf7-7d19-bef3-0e10e0c91256',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207f9-eb36-7e2d-879f-8aa8a2e25be2','01a207f9-eaeb-7687-a4d4-8bb06a245935','HOLD',165000,'01a207f9-eb36-7a9c-8570-d3a57aa7e2e7',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207f9-eaf7-7d19-bef3-0e10e0c91256',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207f9-eb38-713d-8fc5-36a63ddeb8f4','01a207f9-eaeb-7687-a4d4-8bb06a245935','RELEASE',165000,'01a207f9-eb36-7a9c-8570-d3a57aa7e2e7',NULL,NULL,NULL,NULL,'2026-11-30 01:00:00+00:00','01a207f9-eaf7-7d19-bef3-0e10e0c91256',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207f9-eb3b-758d-acee-f6c5e223c3b1','01a207f9-eaeb-7687-a4d4-8bb06a245935','HOLD',165000,'01a207f9-eb3a-7f2b-9509-9e2afb4e4c34',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207f9-eaf7-788c-a212-413f5ebfa924',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207f9-eb3c-7964-9441-5641b618a94a','01a207f9-eaeb-7687-a4d4-8bb06a245935','HOLD',330000,'01a207f9-eb3c-75e4-a19b-a03c08646b50',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207f9-eaf7-7d19-bef3-0e10e0c91256',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207f9-eb3f-7ce7-8a88-5b680e554896','01a207f9-eaeb-7687-a4d4-8bb06a245935','RELEASE',330000,'01a207f9-eb3c-75e4-a19b-a03c08646b50',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207f9-eaf7-7d19-bef3-0e10e0c91256',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207f9-eb3f-7d07-b087-a101089a5d4e','01a207f9-eaeb-7687-a4d4-8bb06a245935','HOLD',495000,'01a207f9-eb3c-75e4-a19b-a03c08646b50',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207f9-eaf7-7d19-bef3-0e10e0c91256',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207f9-eb42-7c30-a2ad-98e696c8aae1','01a207f9-eaeb-7687-a4d4-8bb06a245935','HOLD',165000,'01a207f9-eb42-7807-89d0-52e8d1b222bc',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207f9-eaf7-7d19-bef3-0e10e0c91256',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207f9-eb44-74cb-9b0a-0f6ec277bbd2','01a207f9-eaeb-7687-a4d4-8bb06a245935','HOLD',3300000,'01a207f9-eb44-705f-b9f8-76b2267d95cd',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207f9-eaf7-7d19-bef3-0e10e0c91256',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207f9-eb4e-7ff7-bd86-cc05c3827bc3','01a207f9-eaeb-7687-a4d4-8bb06a245935','RELEASE',165000,'01a207f9-eb2e-7f26-818e-3141103a98f8',NULL,NULL,NULL,NULL,'2026-12-05 01:00:00+00:00',NULL,NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207f9-eb50-7843-8764-79e829b01cf0','01a207f9-eaeb-7687-a4d4-8bb06a245935','RELEASE',165000,'01a207f9-eb30-7033-ac5f-2a47cadc4c36',NULL,NULL,NULL,NULL,'2026-12-05 01:00:00+00:00',NULL,NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207f9-eb52-7054-a5e5-2b19be1c5d78','01a207f9-eaeb-7687-a4d4-8bb06a245935','RELEASE',330000,'01a207f9-eb2b-79de-ab8d-35b0da267ce1',NULL,NULL,NULL,NULL,'2026-12-05 01:00:00+00:00',NULL,NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207f9-eb53-7606-a9d8-ce6c4d0f653b','01a207f9-eaeb-7687-a4d4-8bb06a245935','RELEASE',165000,'01a207f9-eb2c-7c8c-b7ac-1038fe0183d7',NULL,NULL,NULL,NULL,'2026-12-05 01:00:00+00:00',NULL,NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207f9-eb56-762e-a205-53c3670e6fb5','01a207f9-eaeb-7687-a4d4-8bb06a245935','HOLD',330000,'01a207f9-eb56-71e3-b1f4-a3c1e4482eed',NULL,NULL,NULL,NULL,'2026-12-05 01:00:00+00:00','01a207f9-eaf7-7d19-bef3-0e10e0c91256',NULL,'');
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
INSERT INTO "maintenance" VALUES('01a207f9-eaf9-7981-a6f0-12d465ade9ff','01a207f9-eaf5-716e-adc7-db2f1fc13aaa','PLANNED','2026-12-21 01:00:00+00:00','2026-12-21 10:00:00+00:00','Thay dây','01a207f9-eaf7-788c-a212-413f5ebfa924','2026-11-27 02:00:00+00:00',NULL,NULL);
INSERT INTO "maintenance" VALUES('01a207f9-eaf9-7c82-96e9-a6aad18dcc72','01a207f9-eaf5-7c18-a8a5-a53d19c24b4b','BREAKDOWN','2026-11-24 02:00:00+00:00','2026-11-27 02:00:00+00:00','Rò khí','01a207f9-eaf7-788c-a212-413f5ebfa924','2026-11-27 02:00:00+00:00',NULL,NULL);
CREATE TABLE membership (
    id UUID PRIMARY KEY NOT NULL,
    firm UUID NOT NULL REFERENCES firm (id) ON DELETE RESTRICT,
    person UUID NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
    title VARCHAR(80) NOT NULL,
    is_contact BOOLEAN NOT NULL,
    valid_from DATE NOT NULL,
    valid_to DATE,
    UNIQUE (firm, person, valid_from));
INSERT INTO "membership" VALUES('01a207f9-eaf0-7afe-8b86-4acaf27864c1','01a207f9-eaef-7d18-b32f-706b5c0e5302','01a207f9-eaf0-78a7-a7ee-05b01c641bcc','',0,'2026-01-05',NULL);
INSERT INTO "membership" VALUES('01a207f9-eaf0-7fce-aac2-d2aff822c8b7','01a207f9-eaef-7d18-b32f-706b5c0e5302','01a207f9-eaf0-7dac-99ee-439f02e88ae3','',0,'2026-01-05',NULL);
INSERT INTO "membership" VALUES('01a207f9-eaf1-7412-8475-2ae136b13411','01a207f9-eaf0-73ad-83c5-7208d1ccc86b','01a207f9-eaf1-721b-bed8-205107c35259','',0,'2026-01-05',NULL);
CREATE TABLE "migration" ("id" INTEGER PRIMARY KEY NOT NULL, "name" VARCHAR(200) NOT NULL DEFAULT '', "app_name" VARCHAR(200) NOT NULL DEFAULT '', "ran_on" TIMESTAMP NOT NULL DEFAULT current_timestamp);
INSERT INTO "migration" VALUES(1,'2026-11-23T08:00:00:000000','incubator','2026-11-23 10:35:48.785300');
INSERT INTO "migration" VALUES(2,'2026-11-23T10:30:00:000000','incubator','2026-11-23 10:35:48.786169');
INSERT INTO "migration" VALUES(3,'2026-11-23T08:10:00:000000','tenants','2026-11-23 10:35:48.787806');
INSERT INTO "migration" VALUES(4,'2026-11-23T08:20:00:000000','facilities','2026-11-23 10:35:48.791233');
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
INSERT INTO "occupation" VALUES('01a207f9-eb21-7350-8ada-36ad1bd1946f','01a207f9-eb20-7bf0-95d0-f41d0b7c9e41','01a207f9-eaf2-7392-befa-e0f7565bf326',1,'2026-11-30 01:00:00+00:00','2026-11-30 02:15:00+00:00','2026-11-30 00:30:00+00:00','2026-11-30 02:30:00+00:00',1,NULL);
INSERT INTO "occupation" VALUES('01a207f9-eb27-7681-92cb-7c2f15053bf4','01a207f9-eb27-73b1-a21e-e68098fc31c0','01a207f9-eaf4-703f-8f29-23c5c07fd0e1',1,'2026-11-30 01:00:00+00:00','2026-11-30 01:30:00+00:00','2026-11-30 00:30:00+00:00','2026-11-30 01:45:00+00:00',1,NULL);
INSERT INTO "occupation" VALUES('01a207f9-eb27-76cb-bb14-3c080e6f5315','01a207f9-eb27-73b1-a21e-e68098fc31c0','01a207f9-eaf6-723b-8186-2928f78745f1',0,'2026-11-30 01:00:00+00:00','2026-11-30 01:30:00+00:00','2026-11-30 01:00:00+00:00','2026-11-30 01:30:00+00:00',1,'01a207f9-eaf6-74c6-afdc-29643d83213b');
INSERT INTO "occupation" VALUES('01a207f9-eb2b-7c72-8c81-27c8428539d6','01a207f9-eb2b-79de-ab8d-35b0da267ce1','01a207f9-eaf2-7392-befa-e0f7565bf326',1,'2026-11-30 06:00:00+00:00','2026-11-30 08:00:00+00:00','2026-11-30 05:30:00+00:00','2026-11-30 08:15:00+00:00',1,NULL);
INSERT INTO "occupation" VALUES('01a207f9-eb2c-7f0a-8008-6c7fff65623e','01a207f9-eb2c-7c8c-b7ac-1038fe0183d7','01a207f9-eaf5-7c18-a8a5-a53d19c24b4b',1,'2026-12-01 01:00:00+00:00','2026-12-01 02:00:00+00:00','2026-12-01 00:30:00+00:00','2026-12-01 02:15:00+00:00',1,NULL);
INSERT INTO "occupation" VALUES('01a207f9-eb2e-70a1-8c69-e3ad60a872ca','01a207f9-eb2d-7e3a-97b9-a43418acf250','01a207f9-eaf5-7c18-a8a5-a53d19c24b4b',1,'2026-12-01 03:00:00+00:00','2026-12-01 04:00:00+00:00','2026-12-01 02:30:00+00:00','2026-12-01 04:15:00+00:00',0,NULL);
INSERT INTO "occupation" VALUES('01a207f9-eb2f-7193-bc95-0df437d41754','01a207f9-eb2e-7f26-818e-3141103a98f8','01a207f9-eaf5-7c18-a8a5-a53d19c24b4b',1,'2026-12-01 06:00:00+00:00','2026-12-01 07:00:00+00:00','2026-12-01 05:30:00+00:00','2026-12-01 07:15:00+00:00',0,NULL);
INSERT INTO "occupation" VALUES('01a207f9-eb30-7352-8f20-d5f7239b95c6','01a207f9-eb30-7033-ac5f-2a47cadc4c36','01a207f9-eaf5-7c18-a8a5-a53d19c24b4b',1,'2026-12-01 08:00:00+00:00','2026-12-01 09:00:00+00:00','2026-12-01 07:30:00+00:00','2026-12-01 09:15:00+00:00',0,NULL);
INSERT INTO "occupation" VALUES('01a207f9-eb34-754d-a36f-aa4af25498d9','01a207f9-eb34-72a4-8742-dfe7c876f3df','01a207f9-eaf2-7392-befa-e0f7565bf326',1,'2026-12-08 01:00:00+00:00','2026-12-08 03:00:00+00:00','2026-12-08 00:30:00+00:00','2026-12-08 03:15:00+00:00',0,NULL);
INSERT INTO "occupation" VALUES('01a207f9-eb36-7d14-812c-dcda984766a8','01a207f9-eb36-7a9c-8570-d3a57aa7e2e7','01a207f9-eaf2-7392-befa-e0f7565bf326',1,'2026-11-30 04:00:00+00:00','2026-11-30 05:00:00+00:00','2026-11-30 03:30:00+00:00','2026-11-30 05:15:00+00:00',0,NULL);
INSERT INTO "occupation" VALUES('01a207f9-eb39-7d9b-9e75-aac538549db8','01a207f9-eb39-77da-a98d-04481e1e66d3','01a207f9-eaf3-7977-bd29-9e1b89d02283',1,'2026-12-09 02:00:00+00:00','2026-12-09 04:00:00+00:00','2026-12-09 02:00:00+00:00','2026-12-09 04:00:00+00:00',1,NULL);
INSERT INTO "occupation" VALUES('01a207f9-eb39-7de8-9b28-d0edcbc6566d','01a207f9-eb39-783f-9997-7441d1821b87','01a207f9-eaf3-7143-a700-c076cbf087da',3,'2026-12-09 02:00:00+00:00','2026-12-09 04:00:00+00:00','2026-12-09 02:00:00+00:00','2026-12-09 04:00:00+00:00',1,NULL);
INSERT INTO "occupation" VALUES('01a207f9-eb3b-71c1-a05e-1afdc2b86177','01a207f9-eb3a-7f2b-9509-9e2afb4e4c34','01a207f9-eaf2-7392-befa-e0f7565bf326',1,'2026-12-10 10:00:00+00:00','2026-12-10 11:00:00+00:00','2026-12-10 09:30:00+00:00','2026-12-10 11:15:00+00:00',1,NULL);
INSERT INTO "occupation" VALUES('01a207f9-eb40-755d-afb7-91255ad3cc55','01a207f9-eb3c-75e4-a19b-a03c08646b50','01a207f9-eaf2-7392-befa-e0f7565bf326',1,'2026-12-15 06:00:00+00:00','2026-12-15 09:00:00+00:00','2026-12-15 05:30:00+00:00','2026-12-15 09:15:00+00:00',1,NULL);
INSERT INTO "occupation" VALUES('01a207f9-eb41-76b4-ae00-6beae20ac380','01a207f9-eb41-74b0-8d37-d5c4a0eb1209','01a207f9-eaf3-7143-a700-c076cbf087da',1,'2026-12-16 01:00:00+00:00','2026-12-16 05:00:00+00:00','2026-12-16 01:00:00+00:00','2026-12-16 05:00:00+00:00',1,NULL);
INSERT INTO "occupation" VALUES('01a207f9-eb42-7a7e-80a4-48a0649f79c2','01a207f9-eb42-7807-89d0-52e8d1b222bc','01a207f9-eaf4-7a85-8e10-1e469d41deaa',1,'2026-12-17 02:00:00+00:00','2026-12-17 03:00:00+00:00','2026-12-17 01:30:00+00:00','2026-12-17 03:15:00+00:00',1,NULL);
INSERT INTO "occupation" VALUES('01a207f9-eb42-7aba-8c1d-346e1878f185','01a207f9-eb42-7807-89d0-52e8d1b222bc','01a207f9-eaf6-723b-8186-2928f78745f1',1,'2026-12-17 02:00:00+00:00','2026-12-17 03:00:00+00:00','2026-12-17 02:00:00+00:00','2026-12-17 03:00:00+00:00',1,'01a207f9-eaf6-74c6-afdc-29643d83213b');
INSERT INTO "occupation" VALUES('01a207f9-eb44-73a4-8f4f-614aaa48fc78','01a207f9-eb44-705f-b9f8-76b2267d95cd','01a207f9-eaf5-716e-adc7-db2f1fc13aaa',1,'2026-12-17 07:00:00+00:00','2026-12-18 03:00:00+00:00','2026-12-17 06:30:00+00:00','2026-12-18 03:15:00+00:00',1,NULL);
INSERT INTO "occupation" VALUES('01a207f9-eb45-7c49-a0cf-995778437b72','01a207f9-eb45-7a48-a335-369b9f0a106c','01a207f9-eaf3-7977-bd29-9e1b89d02283',1,'2027-01-11 01:00:00+00:00','2027-01-11 02:00:00+00:00','2027-01-11 01:00:00+00:00','2027-01-11 02:00:00+00:00',1,NULL);
INSERT INTO "occupation" VALUES('01a207f9-eb56-74e0-bdc1-5ecfd22287a2','01a207f9-eb56-71e3-b1f4-a3c1e4482eed','01a207f9-eaf5-7c18-a8a5-a53d19c24b4b',1,'2026-12-22 01:00:00+00:00','2026-12-22 03:00:00+00:00','2026-12-22 00:30:00+00:00','2026-12-22 03:15:00+00:00',1,NULL);
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
INSERT INTO "opening_hours" VALUES('01a207f9-eaed-71b4-9c7c-c80463c0e418','01a207f9-eae9-716a-a7f6-df7ad88fb28e',NULL,'OPEN',0,480,1020,NULL,NULL);
INSERT INTO "opening_hours" VALUES('01a207f9-eaed-74be-906f-67a42f301a09','01a207f9-eae9-716a-a7f6-df7ad88fb28e',NULL,'STAFFED',0,480,1020,NULL,NULL);
INSERT INTO "opening_hours" VALUES('01a207f9-eaed-7743-b0ad-44576469e9ad','01a207f9-eae9-716a-a7f6-df7ad88fb28e',NULL,'OPEN',1,480,1020,NULL,NULL);
INSERT INTO "opening_hours" VALUES('01a207f9-eaed-798d-8fe8-6798a5441688','01a207f9-eae9-716a-a7f6-df7ad88fb28e',NULL,'STAFFED',1,480,1020,NULL,NULL);
INSERT INTO "opening_hours" VALUES('01a207f9-eaed-7bb7-a9c9-3c7700b094be','01a207f9-eae9-716a-a7f6-df7ad88fb28e',NULL,'OPEN',2,480,1020,NULL,NULL);
INSERT INTO "opening_hours" VALUES('01a207f9-eaed-7dd6-a0f7-f360afd17c8d','01a207f9-eae9-716a-a7f6-df7ad88fb28e',NULL,'STAFFED',2,480,1020,NULL,NULL);
INSERT INTO "opening_hours" VALUES('01a207f9-eaed-7fe6-a71a-35d36f0361bd','01a207f9-eae9-716a-a7f6-df7ad88fb28e',NULL,'OPEN',3,480,1020,NULL,NULL);
INSERT INTO "opening_hours" VALUES('01a207f9-eaee-71f9-bc62-db937cf5834d','01a207f9-eae9-716a-a7f6-df7ad88fb28e',NULL,'STAFFED',3,480,1020,NULL,NULL);
INSERT INTO "opening_hours" VALUES('01a207f9-eaee-7403-99c8-8d7ca8dec6d1','01a207f9-eae9-716a-a7f6-df7ad88fb28e',NULL,'OPEN',4,480,1020,NULL,NULL);
INSERT INTO "opening_hours" VALUES('01a207f9-eaee-760c-9532-bc0d95e57935','01a207f9-eae9-716a-a7f6-df7ad88fb28e',NULL,'STAFFED',4,480,1020,NULL,NULL);
INSERT INTO "opening_hours" VALUES('01a207f9-eaee-7819-bb31-b2b88d98a115','01a207f9-eae9-716a-a7f6-df7ad88fb28e',NULL,'OPEN',5,480,720,NULL,NULL);
INSERT INTO "opening_hours" VALUES('01a207f9-eaee-7a1b-a583-e303ef4a2112','01a207f9-eae9-716a-a7f6-df7ad88fb28e',NULL,'STAFFED',5,480,720,NULL,NULL);
CREATE TABLE password_link (
    id UUID PRIMARY KEY NOT NULL,
    token_hash VARCHAR(64) NOT NULL UNIQUE,
    account UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    created_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    used_at TIMESTAMPTZ);
INSERT INTO "password_link" VALUES('01a207f9-eafa-7d55-b91d-424c96199825','a9bc8be8e70c31e37571a2d1b1e6ca23ef2e3166db158520eb8860391cbd5a6c','01a207f9-eafa-795e-a00d-9a84dcf4a54d','2026-11-27 02:00:00+00:00','2026-12-04 02:00:00+00:00','2026-11-27 02:00:00+00:00');
INSERT INTO "password_link" VALUES('01a207f9-eafb-7c6e-921b-4116266e7202','fa2c248abe074e8d6aa5580c3643ff72737904e72d35fcf7d2dd4b2c529fa1e2','01a207f9-eafb-79b3-93e4-cbe18e6b820d','2026-11-27 02:00:00+00:00','2026-12-04 02:00:00+00:00',NULL);
CREATE TABLE person (
    id UUID PRIMARY KEY NOT NULL,
    full_name VARCHAR(120) NOT NULL,
    email VARCHAR(200),
    phone VARCHAR(20),
    search_key TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    erased_at TIMESTAMPTZ);
INSERT INTO "person" VALUES('01a207f9-eae9-7526-bc15-3619c0d22b6b','Trần Thị Kế','ke@example.vn',NULL,'','',NULL);
INSERT INTO "person" VALUES('01a207f9-eae9-7b64-b13f-e9426679e0f6','Lê Văn Duyệt','duyet@example.vn',NULL,'','',NULL);
INSERT INTO "person" VALUES('01a207f9-eaf0-78a7-a7ee-05b01c641bcc','Nguyễn Thị An',NULL,NULL,'','Nguyễn Thị An',NULL);
INSERT INTO "person" VALUES('01a207f9-eaf0-7dac-99ee-439f02e88ae3','Đỗ Thanh Bình',NULL,NULL,'','Đỗ Thanh Bình',NULL);
INSERT INTO "person" VALUES('01a207f9-eaf1-721b-bed8-205107c35259','Phạm Minh Khuê',NULL,NULL,'','Phạm Minh Khuê',NULL);
INSERT INTO "person" VALUES('01a207f9-eaf6-74c6-afdc-29643d83213b','Lê Văn Được',NULL,NULL,'','Lê Văn Được',NULL);
INSERT INTO "person" VALUES('01a207f9-eaf7-76a4-9445-709842a60cdd','Vũ Thị Mai','mai@example.vn',NULL,'','',NULL);
INSERT INTO "person" VALUES('01a207f9-eaf7-7b25-b66d-13b2dc7759f6','Hoàng Thị Lan','lan@example.vn',NULL,'','',NULL);
INSERT INTO "person" VALUES('01a207f9-eaf7-7f86-8cc5-7e42fac6d758','Ngô Văn Khánh','khanh@example.vn',NULL,'','',NULL);
INSERT INTO "person" VALUES('01a207f9-eaf8-74c5-9cb9-04e7254f31f0','Đặng Minh','minh@example.vn',NULL,'','',NULL);
INSERT INTO "person" VALUES('01a207f9-eafa-761a-9a98-0ee464d765ab','Bùi Thị Sổ Sách','bui@example.vn',NULL,'bui thi so sach bui@example.vn
bùi thị sổ sách bui@example.vn','r37e004006tf0010sef0005rm002r37e00400',NULL);
INSERT INTO "person" VALUES('01a207f9-eafb-7866-ad09-50083a38c115','Kiểm Toán',NULL,'0912345678','kiem toan 0912345678
kiểm toán 0912345678','sl3k00040hfbj00020sl3k00040',NULL);
INSERT INTO "person" VALUES('01a207f9-eb18-7dff-b11f-d19f7f582e19','Trần Văn Nháp','nhap@example.vn',NULL,'','',NULL);
INSERT INTO "person" VALUES('01a207f9-eb19-731f-89a9-b297b6089e58','Đỗ Thị Duyệt','duyetchi@example.vn',NULL,'','',NULL);
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
INSERT INTO "phase" VALUES('01a207f9-eae8-721c-a0b5-3054bf44e428','01a207f9-eae8-7078-9b2b-60d2c60a98dc','GD1',2013,2015,2000000000,0,0,0);
INSERT INTO "phase" VALUES('01a207f9-eae8-7339-9c89-7714aa1f12b2','01a207f9-eae8-7078-9b2b-60d2c60a98dc','GD2',2016,2020,3000000000,0,0,0);
INSERT INTO "phase" VALUES('01a207f9-eae8-73f9-9fc0-c029107a6f1e','01a207f9-eae8-7372-87c5-ae24a6b5b6f7','GD1',2013,2015,5000000000,0,0,0);
INSERT INTO "phase" VALUES('01a207f9-eae8-741b-a180-6e9b609d7182','01a207f9-eae8-7372-87c5-ae24a6b5b6f7','GD2',2016,2020,11000000000,0,0,0);
INSERT INTO "phase" VALUES('01a207f9-eae8-74c3-99d0-e8ade67f47f4','01a207f9-eae8-744a-9bd6-0f3c9ffd326a','GD1',2013,2015,5000000000,0,0,0);
INSERT INTO "phase" VALUES('01a207f9-eae8-74e5-819d-a58cafcd2d76','01a207f9-eae8-744a-9bd6-0f3c9ffd326a','GD2',2016,2020,11000000000,0,0,0);
INSERT INTO "phase" VALUES('01a207f9-eae8-757d-a2ac-5197bfcbef10','01a207f9-eae8-7509-b44b-36113624ae04','GD1',2013,2015,5000000000,0,0,0);
INSERT INTO "phase" VALUES('01a207f9-eae8-759c-b6e1-33dfc41b4eaf','01a207f9-eae8-7509-b44b-36113624ae04','GD2',2016,2020,11000000000,0,0,0);
INSERT INTO "phase" VALUES('01a207f9-eae8-763a-9e8c-f69041d44e9b','01a207f9-eae8-75be-872a-10e4fbfef825','GD1',2013,2015,3000000000,0,0,0);
INSERT INTO "phase" VALUES('01a207f9-eae8-7657-922f-c5874ac2bb7c','01a207f9-eae8-75be-872a-10e4fbfef825','GD2',2016,2020,4000000000,0,0,0);
INSERT INTO "phase" VALUES('01a207f9-eae8-771f-afbf-2162885c2ced','01a207f9-eae8-7678-98cf-deff06adfdde','GD1',2013,2015,100000000000,0,0,0);
INSERT INTO "phase" VALUES('01a207f9-eae8-773b-9a2a-5f13ba1c056e','01a207f9-eae8-7678-98cf-deff06adfdde','GD2',2016,2020,100000000000,1000000000,1370000000,80000000);
CREATE TABLE phase_override (
    id UUID PRIMARY KEY NOT NULL,
    phase UUID NOT NULL REFERENCES phase (id) ON DELETE RESTRICT,
    amount BIGINT NOT NULL CHECK (amount > 0),
    decision UUID NOT NULL REFERENCES decision (id) ON DELETE RESTRICT,
    made_by UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    approved_by UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    made_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT phase_override_two_people CHECK (made_by <> approved_by));
INSERT INTO "phase_override" VALUES('01a207f9-eb1d-7156-98f2-5d9240734bc4','01a207f9-eae8-773b-9a2a-5f13ba1c056e',1000000000,'01a207f9-eaea-7edc-a906-3ac7168f60c6','01a207f9-eb19-703d-9b1e-d314304ae9f1','01a207f9-eb19-74f5-bce9-49c4858d08a7','2026-11-27 02:00:00+00:00');
CREATE TABLE plan (
    id UUID PRIMARY KEY NOT NULL,
    number VARCHAR(60) NOT NULL UNIQUE,
    title_vi TEXT NOT NULL,
    title_en TEXT NOT NULL,
    issued_on DATE NOT NULL,
    year_from INT NOT NULL,
    year_to INT NOT NULL);
INSERT INTO "plan" VALUES('01a207f9-eae7-7fc2-858e-5eabc832db79','131/KH-UBND','Trợ giúp phát triển doanh nghiệp nhỏ và vừa trong lĩnh vực công nghiệp hỗ trợ trên địa bàn Thành phố giai đoạn 2013-2020','Assistance to small and medium enterprises in supporting industries in the city, 2013-2020','2013-08-13',2013,2020);
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
INSERT INTO "programme" VALUES('01a207f9-eae8-7078-9b2b-60d2c60a98dc','01a207f9-eae7-7fc2-858e-5eabc832db79','CT1',1,'Chương trình phổ biến công nghệ kỹ thuật sản xuất công nghiệp hỗ trợ cho doanh nghiệp nhỏ và vừa','Dissemination of production technology of supporting industries','Số lượng doanh nghiệp được tiếp cận: Khoảng 1000 doanh nghiệp','About 1,000 firms reached','01a207f9-eae7-7ce8-850b-30c271f8dd61');
INSERT INTO "programme" VALUES('01a207f9-eae8-7372-87c5-ae24a6b5b6f7','01a207f9-eae7-7fc2-858e-5eabc832db79','CT2',2,'Chương trình trợ giúp doanh nghiệp nhỏ và vừa trở thành nhà cung ứng cho các tập đoàn đa quốc gia, các doanh nghiệp lớn trong lĩnh vực chế tạo','Helping firms become suppliers of multinational and large manufacturers','200 doanh nghiệp tham gia vào chương trình, 100 doanh nghiệp trở thành nhà cung ứng','200 firms take part, 100 become suppliers','01a207f9-eae7-7d0e-86b4-3273d83438e3');
INSERT INTO "programme" VALUES('01a207f9-eae8-744a-9bd6-0f3c9ffd326a','01a207f9-eae7-7fc2-858e-5eabc832db79','CT3',3,'Chương trình hỗ trợ doanh nghiệp nhỏ và vừa áp dụng các hệ thống quản lý trong sản xuất','Management systems in production','200 doanh nghiệp nhỏ và vừa trong lĩnh vực công nghiệp hỗ trợ thực hiện thành công','200 firms of supporting industries succeed','01a207f9-eae7-7d35-8f8e-813182c9e7be');
INSERT INTO "programme" VALUES('01a207f9-eae8-7509-b44b-36113624ae04','01a207f9-eae7-7fc2-858e-5eabc832db79','CT4',4,'Chương trình đào tạo nguồn nhân lực cho doanh nghiệp nhỏ và vừa trong lĩnh vực công nghiệp hỗ trợ','Training of the workforce of supporting industries','Đào tạo 20.000 công nhân kỹ thuật chất lượng cao cho công nghiệp hỗ trợ','20,000 highly skilled technical workers trained','01a207f9-eae7-7d5a-9bc9-90ae448cf86a');
INSERT INTO "programme" VALUES('01a207f9-eae8-75be-872a-10e4fbfef825','01a207f9-eae7-7fc2-858e-5eabc832db79','CT5',5,'Chương trình xây dựng cơ sở dữ liệu và website cung cấp thông tin về công nghiệp hỗ trợ','Database and website about supporting industries','Cập nhật liên tục hàng năm đến năm 2020','Updated every year until 2020','01a207f9-eae7-7ce8-850b-30c271f8dd61');
INSERT INTO "programme" VALUES('01a207f9-eae8-7678-98cf-deff06adfdde','01a207f9-eae7-7fc2-858e-5eabc832db79','CT6',6,'Chương trình xây dựng các vườn ươm doanh nghiệp và các Trung tâm hỗ trợ kỹ thuật lĩnh vực công nghiệp hỗ trợ','Business incubators and technical-support centres of supporting industries',NULL,NULL,'01a207f9-eae7-7d0e-86b4-3273d83438e3');
CREATE TABLE qualification (
    id UUID PRIMARY KEY NOT NULL,
    code VARCHAR(40) NOT NULL UNIQUE,
    name_vi VARCHAR(200) NOT NULL,
    name_en VARCHAR(200) NOT NULL,
    valid_months INT NOT NULL CHECK (valid_months >= 0));
INSERT INTO "qualification" VALUES('01a207f9-eaef-73e3-9ec0-6a2cebd92689','HD-AN-TOAN','Hướng dẫn an toàn xưởng','Skill HD-AN-TOAN',12);
INSERT INTO "qualification" VALUES('01a207f9-eaef-76aa-b0f6-43e16267d128','CN-CNC-TIEN','Vận hành tiện CNC','Skill CN-CNC-TIEN',12);
INSERT INTO "qualification" VALUES('01a207f9-eaef-78d3-bd47-01ab218efd39','CN-DAP-CHAN','Vận hành máy dập, chấn','Skill CN-DAP-CHAN',12);
INSERT INTO "qualification" VALUES('01a207f9-eaef-7af8-a823-88764b4bc159','CN-LASER','Vận hành máy laser','Skill CN-LASER',12);
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
INSERT INTO "rate" VALUES('01a207f9-eaf2-7ce2-97eb-21eb21f5bf05','01a207f9-eaf2-7392-befa-e0f7565bf326',330000,165000,264000,396000,'Quyết định 15/QĐ-VU','2026-01-01',NULL);
INSERT INTO "rate" VALUES('01a207f9-eaf3-7549-a2a3-6ebac7f8a6e2','01a207f9-eaf3-7143-a700-c076cbf087da',330000,165000,264000,396000,'Quyết định 15/QĐ-VU','2026-01-01',NULL);
INSERT INTO "rate" VALUES('01a207f9-eaf3-7c0b-8c79-7b37ab406fe9','01a207f9-eaf3-7977-bd29-9e1b89d02283',330000,165000,264000,396000,'Quyết định 15/QĐ-VU','2026-01-01',NULL);
INSERT INTO "rate" VALUES('01a207f9-eaf4-76bb-8d62-4a5fd7c08d8b','01a207f9-eaf4-703f-8f29-23c5c07fd0e1',330000,165000,264000,396000,'Quyết định 15/QĐ-VU','2026-01-01',NULL);
INSERT INTO "rate" VALUES('01a207f9-eaf4-7d79-9cb2-858612d12596','01a207f9-eaf4-7a85-8e10-1e469d41deaa',330000,165000,264000,396000,'Quyết định 15/QĐ-VU','2026-01-01',NULL);
INSERT INTO "rate" VALUES('01a207f9-eaf5-7859-9b45-f91fb3f49d11','01a207f9-eaf5-716e-adc7-db2f1fc13aaa',330000,165000,264000,396000,'Quyết định 15/QĐ-VU','2026-01-01',NULL);
INSERT INTO "rate" VALUES('01a207f9-eaf5-7e7a-be2a-4ba031b3c006','01a207f9-eaf5-7c18-a8a5-a53d19c24b4b',330000,165000,264000,396000,'Quyết định 15/QĐ-VU','2026-01-01',NULL);
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
INSERT INTO "refused_request" VALUES('01a207f9-eb49-7f1c-bf59-faec06bd805a','2026-11-27 02:00:00+00:00','01a207f9-eaf8-7189-afcd-450609393db0','capacity-exceeded','request','01a207f9-eae9-716a-a7f6-df7ad88fb28e','01a207f9-eaf2-7392-befa-e0f7565bf326','01a207f9-eaf0-73ad-83c5-7208d1ccc86b',1,'2026-12-15 06:00:00+00:00','2026-12-15 07:00:00+00:00','2026-12-16 01:00:00+00:00','%(name)s is taken in %(blocked)s, with the time to set up and clean up. Choose another time.');
INSERT INTO "refused_request" VALUES('01a207f9-eb4d-76fe-a05b-78387c9903e8','2026-11-27 02:00:00+00:00','01a207f9-eaf8-7189-afcd-450609393db0','outside-opening-hours','request','01a207f9-eae9-716a-a7f6-df7ad88fb28e','01a207f9-eaf3-7977-bd29-9e1b89d02283','01a207f9-eaf0-73ad-83c5-7208d1ccc86b',1,'2026-12-06 01:00:00+00:00','2026-12-06 02:00:00+00:00','2026-12-07 01:00:00+00:00','%(resource)s is not open on %(day)s.');
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
INSERT INTO "resource" VALUES('01a207f9-eaf2-7392-befa-e0f7565bf326','01a207f9-eae9-716a-a7f6-df7ad88fb28e','TB-03','MACHINE','Máy tiện CNC','Resource TB-03','','','01a207f9-eae8-7899-b4da-09ba2ed46ebe','',NULL,1,NULL,NULL,1,0,0,0,0,'TENANTS','B',NULL,30,15,30,NULL,30,0,60,0,'01a207f9-eaeb-7687-a4d4-8bb06a245935',1,'','Máy tiện CNC');
INSERT INTO "resource" VALUES('01a207f9-eaf3-7143-a700-c076cbf087da','01a207f9-eae9-716a-a7f6-df7ad88fb28e','TB-27','MACHINE','Trạm CAD','Resource TB-27','','','01a207f9-eae8-7899-b4da-09ba2ed46ebe','',NULL,12,NULL,NULL,1,0,0,0,0,'TENANTS',NULL,NULL,0,0,30,NULL,30,0,60,0,'01a207f9-eaeb-7687-a4d4-8bb06a245935',1,'','Trạm CAD');
INSERT INTO "resource" VALUES('01a207f9-eaf3-7977-bd29-9e1b89d02283','01a207f9-eae9-716a-a7f6-df7ad88fb28e','KG-13','ROOM','Phòng họp H1','Resource KG-13','','','01a207f9-eae8-7839-9cdb-85f0c08b8005','',NULL,1,NULL,NULL,1,0,0,0,0,'TENANTS',NULL,NULL,0,0,30,NULL,30,0,60,0,'01a207f9-eaeb-7687-a4d4-8bb06a245935',1,'','Phòng họp H1');
INSERT INTO "resource" VALUES('01a207f9-eaf4-703f-8f29-23c5c07fd0e1','01a207f9-eae9-716a-a7f6-df7ad88fb28e','TB-14','MACHINE','Máy dập 110 tấn','Resource TB-14','','','01a207f9-eae8-7899-b4da-09ba2ed46ebe','',NULL,1,NULL,NULL,1,0,0,0,0,'TENANTS','C','01a207f9-eaef-78d3-bd47-01ab218efd39',30,15,30,NULL,30,0,60,0,'01a207f9-eaeb-7687-a4d4-8bb06a245935',1,'','Máy dập 110 tấn');
INSERT INTO "resource" VALUES('01a207f9-eaf4-7a85-8e10-1e469d41deaa','01a207f9-eae9-716a-a7f6-df7ad88fb28e','TB-12','MACHINE','Máy cắt laser','Resource TB-12','','','01a207f9-eae8-7899-b4da-09ba2ed46ebe','',NULL,1,NULL,NULL,1,0,0,0,0,'TENANTS','D','01a207f9-eaef-7af8-a823-88764b4bc159',30,15,30,NULL,30,0,60,0,'01a207f9-eaeb-7687-a4d4-8bb06a245935',1,'','Máy cắt laser');
INSERT INTO "resource" VALUES('01a207f9-eaf5-716e-adc7-db2f1fc13aaa','01a207f9-eae9-716a-a7f6-df7ad88fb28e','TB-05','MACHINE','Máy cắt dây EDM','Resource TB-05','','','01a207f9-eae8-7899-b4da-09ba2ed46ebe','',NULL,1,NULL,NULL,1,1,0,0,0,'TENANTS','B',NULL,30,15,30,NULL,30,0,60,0,'01a207f9-eaeb-7687-a4d4-8bb06a245935',1,'','Máy cắt dây EDM');
INSERT INTO "resource" VALUES('01a207f9-eaf5-7c18-a8a5-a53d19c24b4b','01a207f9-eae9-716a-a7f6-df7ad88fb28e','TB-18','MACHINE','Máy in 3D kim loại','Resource TB-18','','','01a207f9-eae8-7899-b4da-09ba2ed46ebe','',NULL,1,NULL,NULL,1,0,1,0,0,'TENANTS',NULL,NULL,30,15,30,NULL,30,0,60,0,'01a207f9-eaeb-7687-a4d4-8bb06a245935',1,'','Máy in 3D kim loại');
INSERT INTO "resource" VALUES('01a207f9-eaf6-723b-8186-2928f78745f1','01a207f9-eae9-716a-a7f6-df7ad88fb28e','KTV','TECHNICIANS','Kỹ thuật viên','Resource KTV','','','01a207f9-eae8-7899-b4da-09ba2ed46ebe','',NULL,1,NULL,NULL,0,0,0,0,0,'TENANTS',NULL,NULL,30,15,30,NULL,30,0,60,0,'01a207f9-eaeb-7687-a4d4-8bb06a245935',1,'','Kỹ thuật viên');
CREATE TABLE resource_qualification (
    id UUID PRIMARY KEY NOT NULL,
    resource UUID NOT NULL REFERENCES resource (id) ON DELETE RESTRICT,
    qualification UUID NOT NULL REFERENCES qualification (id) ON DELETE RESTRICT,
    UNIQUE (resource, qualification));
INSERT INTO "resource_qualification" VALUES('01a207f9-eaf2-77d9-9b66-6f75ce1c93d5','01a207f9-eaf2-7392-befa-e0f7565bf326','01a207f9-eaef-73e3-9ec0-6a2cebd92689');
INSERT INTO "resource_qualification" VALUES('01a207f9-eaf2-7a8d-8d68-5ec6758b832f','01a207f9-eaf2-7392-befa-e0f7565bf326','01a207f9-eaef-76aa-b0f6-43e16267d128');
INSERT INTO "resource_qualification" VALUES('01a207f9-eaf4-7478-a99b-3d2f28bd57b2','01a207f9-eaf4-703f-8f29-23c5c07fd0e1','01a207f9-eaef-73e3-9ec0-6a2cebd92689');
INSERT INTO "resource_qualification" VALUES('01a207f9-eaf5-73fd-8a5a-d018c1a87eb3','01a207f9-eaf5-716e-adc7-db2f1fc13aaa','01a207f9-eaef-73e3-9ec0-6a2cebd92689');
INSERT INTO "resource_qualification" VALUES('01a207f9-eaf5-7638-bb44-b64609f77c42','01a207f9-eaf5-716e-adc7-db2f1fc13aaa','01a207f9-eaef-76aa-b0f6-43e16267d128');
CREATE TABLE role_grant (
    id UUID PRIMARY KEY NOT NULL,
    account UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    role VARCHAR(20) NOT NULL CHECK (role IN ('manager', 'technician', 'adviser', 'tenant',
        'accountant', 'approver', 'city', 'appraiser', 'standing', 'auditor', 'admin')),
    incubator UUID REFERENCES incubator (id) ON DELETE RESTRICT,
    granted_at TIMESTAMPTZ NOT NULL,
    UNIQUE (account, role, incubator));
INSERT INTO "role_grant" VALUES('01a207f9-eafa-7b77-b1be-4ee2fbd9c552','01a207f9-eafa-795e-a00d-9a84dcf4a54d','accountant','01a207f9-eae9-716a-a7f6-df7ad88fb28e','2026-11-27 02:00:00+00:00');
INSERT INTO "role_grant" VALUES('01a207f9-eafb-7b93-bc3e-eaddab95ef8f','01a207f9-eafb-79b3-93e4-cbe18e6b820d','auditor',NULL,'2026-11-27 02:00:00+00:00');
CREATE TABLE sign_in_failure (
    id UUID PRIMARY KEY NOT NULL,
    login_hash VARCHAR(64) NOT NULL,
    address_hash VARCHAR(64) NOT NULL,
    failed_at TIMESTAMPTZ NOT NULL);
INSERT INTO "sign_in_failure" VALUES('01a207f9-eb57-7333-928b-d9f17fff9595','3d618d3a52476a45c513dfcfdc37b7bfb7c6a03dfe927adfbfccaf5b8a16dbca','d26f258e0bab08a615a4019a3a7a86776b6fb6ef36c87334dd846694245eabc4','2026-12-05 01:00:00+00:00');
CREATE TABLE sign_in_session (
    id UUID PRIMARY KEY NOT NULL,
    token_hash VARCHAR(64) NOT NULL UNIQUE,
    account UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    created_at TIMESTAMPTZ NOT NULL,
    seen_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    address VARCHAR(64) NOT NULL,
    agent VARCHAR(200) NOT NULL);
INSERT INTO "sign_in_session" VALUES('01a207f9-eb18-71e1-bbd5-ca2ea9bbebc0','fb40da91002d1461c5a84c6d9aee435bd1c405126dba7fce1943c9fcb17a6951','01a207f9-eafa-795e-a00d-9a84dcf4a54d','2026-11-27 02:00:00+00:00','2026-11-27 02:00:00+00:00','2026-12-11 02:00:00+00:00','203.0.113.7','Firefox');
CREATE TABLE support_mode (
    id UUID PRIMARY KEY NOT NULL,
    incubator UUID NOT NULL REFERENCES incubator (id) ON DELETE RESTRICT,
    category UUID NOT NULL REFERENCES cost_category (id) ON DELETE RESTRICT,
    mode VARCHAR(10) NOT NULL CHECK (mode IN ('CASH', 'IN_KIND')),
    legal_basis TEXT NOT NULL,
    valid_from DATE NOT NULL,
    valid_to DATE,
    UNIQUE (incubator, category, valid_from));
INSERT INTO "support_mode" VALUES('01a207f9-eaee-7dc1-a35c-aab19357ca74','01a207f9-eae9-716a-a7f6-df7ad88fb28e','01a207f9-eae8-7899-b4da-09ba2ed46ebe','CASH','','2026-01-01','2026-12-31');
INSERT INTO "support_mode" VALUES('01a207f9-eaef-71d2-914c-46eb99386fa7','01a207f9-eae9-716a-a7f6-df7ad88fb28e','01a207f9-eae8-7839-9cdb-85f0c08b8005','CASH','','2026-01-01','2026-12-31');
INSERT INTO "support_mode" VALUES('01a207f9-eb44-7e4b-96d5-d995bd3ce00f','01a207f9-eae9-716a-a7f6-df7ad88fb28e','01a207f9-eae8-7839-9cdb-85f0c08b8005','IN_KIND','Quyết định 21/QĐ-VU','2027-01-01',NULL);
CREATE TABLE tenancy (
    id UUID PRIMARY KEY NOT NULL,
    firm UUID NOT NULL REFERENCES firm (id) ON DELETE RESTRICT,
    incubator UUID NOT NULL REFERENCES incubator (id) ON DELETE RESTRICT,
    starts_on DATE NOT NULL,
    ends_on DATE,
    CONSTRAINT tenancy_dates CHECK (ends_on IS NULL OR ends_on > starts_on));
INSERT INTO "tenancy" VALUES('01a207f9-eaf0-7032-8f69-3ae7b8d093ec','01a207f9-eaef-7d18-b32f-706b5c0e5302','01a207f9-eae9-716a-a7f6-df7ad88fb28e','2026-01-05',NULL);
INSERT INTO "tenancy" VALUES('01a207f9-eaf0-7657-a1bf-38f71fb6983d','01a207f9-eaf0-73ad-83c5-7208d1ccc86b','01a207f9-eae9-716a-a7f6-df7ad88fb28e','2026-01-05',NULL);
CREATE UNIQUE INDEX role_grant_everywhere ON role_grant (account, role)
    WHERE incubator IS NULL;
CREATE INDEX sign_in_session_account ON sign_in_session (account);
CREATE INDEX sign_in_failure_login ON sign_in_failure (login_hash, failed_at);
CREATE INDEX sign_in_failure_address ON sign_in_failure (address_hash, failed_at);
CREATE INDEX audit_entry_subject ON audit_entry (subject_kind, subject_id);
CREATE INDEX audit_entry_at ON audit_entry (at);
CREATE INDEX budget_line_choice ON budget_line (incubator, category, year);
CREATE INDEX act_in_kind ON act (line) WHERE mode = 'IN_KIND';
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
CREATE TRIGGER ledger_entry_no_replace_id BEFORE INSERT ON ledger_entry
WHEN EXISTS (SELECT 1 FROM ledger_entry WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'guard:append-only'); END;
CREATE TRIGGER ledger_entry_no_replace_reverses BEFORE INSERT ON ledger_entry
WHEN EXISTS (SELECT 1 FROM ledger_entry WHERE reverses = NEW.reverses)
BEGIN SELECT RAISE(ABORT, 'guard:append-only'); END;
CREATE TRIGGER audit_entry_no_replace_id BEFORE INSERT ON audit_entry
WHEN EXISTS (SELECT 1 FROM audit_entry WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'guard:append-only'); END;
CREATE TRIGGER phase_override_no_replace_id BEFORE INSERT ON phase_override
WHEN EXISTS (SELECT 1 FROM phase_override WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'guard:append-only'); END;
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
