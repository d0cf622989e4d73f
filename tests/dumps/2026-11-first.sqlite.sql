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
INSERT INTO "act" VALUES('01a207b6-99f5-7893-979c-07606a3e0858','BOOKING','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','01a207b6-99b6-7beb-af90-e28f6e9ed0c9',2026,'01a207b6-99ba-7658-becd-dc6b0b62e591','CASH',660000,330000,330000,0,'Quyết định 15/QĐ-VU','ACCEPTED',412500,206250,206250,0,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207b6-99fd-7c1e-8c87-732d285e5d24','BOOKING','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','01a207b6-99b6-7beb-af90-e28f6e9ed0c9',2026,'01a207b6-99ba-7658-becd-dc6b0b62e591','CASH',660000,330000,330000,0,'Quyết định 15/QĐ-VU','ACCEPTED',165000,82500,82500,0,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207b6-9a03-7422-a1f1-683746a1fdcf','BOOKING','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','01a207b6-99b6-7beb-af90-e28f6e9ed0c9',2026,'01a207b6-99ba-7658-becd-dc6b0b62e591','CASH',660000,330000,330000,0,'Quyết định 15/QĐ-VU','RELEASED',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207b6-9a04-7f80-b919-4480a2e9d341','BOOKING','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','01a207b6-99b6-7beb-af90-e28f6e9ed0c9',2026,'01a207b6-99ba-7658-becd-dc6b0b62e591','CASH',330000,165000,165000,0,'Quyết định 15/QĐ-VU','RELEASED',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207b6-9a06-7aa4-a068-b5c86aedb868','BOOKING','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','01a207b6-99b6-7beb-af90-e28f6e9ed0c9',2026,'01a207b6-99ba-7658-becd-dc6b0b62e591','CASH',330000,165000,165000,0,'Quyết định 15/QĐ-VU','RELEASED',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207b6-9a08-7568-9c88-9185db157791','BOOKING','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','01a207b6-99b6-7beb-af90-e28f6e9ed0c9',2026,'01a207b6-99ba-7658-becd-dc6b0b62e591','CASH',330000,165000,165000,0,'Quyết định 15/QĐ-VU','RELEASED',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207b6-9a09-7ed6-9b68-05f9d61330b8','BOOKING','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','01a207b6-99b6-7beb-af90-e28f6e9ed0c9',2026,'01a207b6-99ba-7658-becd-dc6b0b62e591','CASH',330000,165000,165000,0,'Quyết định 15/QĐ-VU','RELEASED',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207b6-9a0f-7009-83c7-7d8965b50ba5','BOOKING','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','01a207b6-99b6-7beb-af90-e28f6e9ed0c9',2026,'01a207b6-99ba-7658-becd-dc6b0b62e591','CASH',660000,330000,330000,0,'Quyết định 15/QĐ-VU','RELEASED',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207b6-9a12-7484-927a-da703fa5c48c','BOOKING','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','01a207b6-99b6-7beb-af90-e28f6e9ed0c9',2026,'01a207b6-99ba-7658-becd-dc6b0b62e591','CASH',330000,165000,165000,0,'Quyết định 15/QĐ-VU','RELEASED',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207b6-9a15-7d25-85a7-7cecf9daac27','BOOKING','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','01a207b6-99b6-7b85-ad07-310099fe1fb7',2026,NULL,'NONE',0,0,0,0,'Quyết định 15/QĐ-VU','HELD',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207b6-9a15-7d99-b697-b4189b888a4c','BOOKING','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','01a207b6-99b6-7beb-af90-e28f6e9ed0c9',2026,NULL,'NONE',0,0,0,0,'Quyết định 15/QĐ-VU','HELD',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207b6-9a17-7c6c-a905-a300ff486335','BOOKING','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','01a207b6-99b6-7beb-af90-e28f6e9ed0c9',2026,'01a207b6-99ba-7658-becd-dc6b0b62e591','CASH',330000,165000,165000,0,'Quyết định 15/QĐ-VU','HELD',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207b6-9a19-7ab8-a27c-369ad3b5aaae','BOOKING','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','01a207b6-99b6-7beb-af90-e28f6e9ed0c9',2026,'01a207b6-99ba-7658-becd-dc6b0b62e591','CASH',990000,495000,495000,0,'Quyết định 15/QĐ-VU','HELD',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207b6-9a1f-747f-9c9b-c94d73edd921','BOOKING','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','01a207b6-99b6-7beb-af90-e28f6e9ed0c9',2026,NULL,'NONE',1320000,1320000,0,0,'Quyết định 15/QĐ-VU','HELD',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207b6-9a21-75a2-a5a7-e78951216a49','BOOKING','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','01a207b6-99b6-7beb-af90-e28f6e9ed0c9',2026,'01a207b6-99ba-7658-becd-dc6b0b62e591','CASH',330000,165000,165000,0,'Quyết định 15/QĐ-VU','HELD',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207b6-9a22-7fca-8ae7-eeb9291d08ad','BOOKING','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','01a207b6-99b6-7beb-af90-e28f6e9ed0c9',2026,'01a207b6-99ba-7658-becd-dc6b0b62e591','CASH',6600000,3300000,3300000,0,'Quyết định 15/QĐ-VU','HELD',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207b6-9a25-714e-afaf-2b0349676ae1','BOOKING','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','01a207b6-99b6-7b85-ad07-310099fe1fb7',2027,'01a207b6-99ba-7658-becd-dc6b0b62e591','IN_KIND',330000,165000,165000,0,'Quyết định 15/QĐ-VU','HELD',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00');
INSERT INTO "act" VALUES('01a207b6-9a37-72c9-a27c-47678670c18a','BOOKING','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','01a207b6-99b6-7beb-af90-e28f6e9ed0c9',2026,'01a207b6-99ba-7658-becd-dc6b0b62e591','CASH',660000,330000,330000,0,'Quyết định 15/QĐ-VU','HELD',NULL,NULL,NULL,NULL,'2026-12-05 01:00:00+00:00');
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
INSERT INTO "agency" VALUES('01a207b6-99b5-7eb5-92ef-d0af48550aa4','UBND-HN','Ủy ban nhân dân Thành phố Hà Nội','Hanoi People''s Committee','2013-08-13',NULL,NULL);
INSERT INTO "agency" VALUES('01a207b6-99b6-7046-a1d1-93facff69bab','HDND-HN','Hội đồng nhân dân Thành phố Hà Nội','Hanoi People''s Council','2013-08-13',NULL,NULL);
INSERT INTO "agency" VALUES('01a207b6-99b6-708e-9185-de5919c19f02','SO-TC','Sở Tài chính','Department of Finance','2013-08-13',NULL,NULL);
INSERT INTO "agency" VALUES('01a207b6-99b6-70be-9c3e-77ed88eec68a','SO-CT','Sở Công Thương','Department of Industry and Trade','2013-08-13',NULL,NULL);
INSERT INTO "agency" VALUES('01a207b6-99b6-70e8-a843-643c7100acf6','SO-KHDT','Sở Kế hoạch và Đầu tư','Department of Planning and Investment','2013-08-13','2025-02-28','01a207b6-99b6-708e-9185-de5919c19f02');
INSERT INTO "agency" VALUES('01a207b6-99b6-7114-8077-8dd8e31136b2','SO-KHCN','Sở Khoa học và Công nghệ','Department of Science and Technology','2013-08-13',NULL,NULL);
INSERT INTO "agency" VALUES('01a207b6-99b6-713e-96c5-7cf0ea37c024','SO-LDTBXH','Sở Lao động - Thương binh và Xã hội','Department of Labour, War Invalids and Social Affairs','2013-08-13',NULL,NULL);
INSERT INTO "agency" VALUES('01a207b6-99b6-7177-8aed-49c4f2c1cada','SO-TTTT','Sở Thông tin và truyền thông','Department of Information and Communications','2013-08-13','2025-02-28','01a207b6-99b6-7114-8077-8dd8e31136b2');
INSERT INTO "agency" VALUES('01a207b6-99b6-71b7-bda7-1bb3a354f6c3','SO-NGANH','Các Sở, ngành liên quan','Other departments concerned','2013-08-13',NULL,NULL);
CREATE TABLE api_token (
    id UUID PRIMARY KEY NOT NULL,
    token_hash VARCHAR(64) NOT NULL UNIQUE,
    account UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    name VARCHAR(80) NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    used_at TIMESTAMPTZ,
    revoked_at TIMESTAMPTZ);
INSERT INTO "api_token" VALUES('01a207b6-99eb-7f08-a6cf-f03bff3d69c5','785f7c1b3b89461666d1086799540900b29ecb02263014b1dea9ea4e8c48b2fb','01a207b6-99cc-7af9-bbc8-4b6f5dbb9e61','báo cáo quý','2026-11-27 02:00:00+00:00',NULL,NULL);
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
INSERT INTO "app_user" VALUES('01a207b6-99b7-7ebe-8a32-cfb1d22ed077','01a207b6-99b7-7aeb-98fb-d00f4c242b13','ke@example.vn',NULL,NULL,'vi','auto',1,'2026-11-23 02:00:00+00:00');
INSERT INTO "app_user" VALUES('01a207b6-99b8-7689-b830-17006d9ca02c','01a207b6-99b8-73f3-ad25-ae934b5e934c','duyet@example.vn',NULL,NULL,'vi','auto',1,'2026-11-23 02:00:00+00:00');
INSERT INTO "app_user" VALUES('01a207b6-99c8-74df-b366-7a0335d9b233','01a207b6-99c8-727c-a56a-03e4028b8dea','mai@example.vn',NULL,NULL,'vi','auto',1,'2026-11-23 02:00:00+00:00');
INSERT INTO "app_user" VALUES('01a207b6-99c8-7a28-8d9a-1c9bb8f0f841','01a207b6-99c8-77e8-937c-1d894054a411','lan@example.vn',NULL,NULL,'vi','auto',1,'2026-11-23 02:00:00+00:00');
INSERT INTO "app_user" VALUES('01a207b6-99c8-7f34-b4fe-ebfcb77c99e1','01a207b6-99c8-7cdb-93df-f6186b91e873','khanh@example.vn',NULL,NULL,'vi','auto',1,'2026-11-23 02:00:00+00:00');
INSERT INTO "app_user" VALUES('01a207b6-99c9-74e7-b10d-3b3cbbd7e8f1','01a207b6-99c9-71e3-882c-fb2b458cb232','minh@example.vn',NULL,NULL,'vi','auto',1,'2026-11-23 02:00:00+00:00');
INSERT INTO "app_user" VALUES('01a207b6-99cb-7ac8-b1c6-6a0893cd5f07','01a207b6-99cb-778a-b47f-c215f2a80c0c','bui@example.vn',NULL,'$argon2id$v=19$m=19456,t=2,p=1$XtKyifJZfbhyKGogieELIw$LsJ85ZU0lq1B3R/L/WoDthEO61owXTE315NbQ5d0vXM','vi','auto',1,'2026-11-27 02:00:00+00:00');
INSERT INTO "app_user" VALUES('01a207b6-99cc-7af9-bbc8-4b6f5dbb9e61','01a207b6-99cc-7998-9f61-c15bacee276e',NULL,'0912345678',NULL,'vi','auto',1,'2026-11-27 02:00:00+00:00');
INSERT INTO "app_user" VALUES('01a207b6-99ed-7231-8276-40943747de49','01a207b6-99ec-7fa6-9f25-9e63211ec265','nhap@example.vn',NULL,NULL,'vi','auto',1,'2026-11-23 02:00:00+00:00');
INSERT INTO "app_user" VALUES('01a207b6-99ed-77bc-8b35-587af1f798db','01a207b6-99ed-75d0-bcf1-5eaf225eb6a9','duyetchi@example.vn',NULL,NULL,'vi','auto',1,'2026-11-23 02:00:00+00:00');
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
INSERT INTO "audit_entry" VALUES('01a207b6-99cb-795c-b192-0403ba5dd61d','2026-11-27 02:00:00+00:00',NULL,'person.add','person','01a207b6-99cb-778a-b47f-c215f2a80c0c',NULL,'{"fields": []}','',0);
INSERT INTO "audit_entry" VALUES('01a207b6-99cb-7e57-95b9-7bbe645ac457','2026-11-27 02:00:00+00:00',NULL,'user.create','user','01a207b6-99cb-7ac8-b1c6-6a0893cd5f07','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','{"fields": ["login", "role"]}','',0);
INSERT INTO "audit_entry" VALUES('01a207b6-99cc-7a94-bac0-bdfbd13753de','2026-11-27 02:00:00+00:00',NULL,'person.add','person','01a207b6-99cc-7998-9f61-c15bacee276e',NULL,'{"fields": []}','',0);
INSERT INTO "audit_entry" VALUES('01a207b6-99cc-7da0-8ec4-b5bf1d33c56f','2026-11-27 02:00:00+00:00',NULL,'user.create','user','01a207b6-99cc-7af9-bbc8-4b6f5dbb9e61',NULL,'{"fields": ["login", "role"]}','',0);
INSERT INTO "audit_entry" VALUES('01a207b6-99ea-7fce-aa82-f0b1e7e39569','2026-11-27 02:00:00+00:00',NULL,'password.set','user','01a207b6-99cb-7ac8-b1c6-6a0893cd5f07',NULL,'{"fields": ["password"]}','',0);
INSERT INTO "audit_entry" VALUES('01a207b6-99ec-728c-a3a6-b12a72d35fad','2026-11-27 02:00:00+00:00',NULL,'token.create','api_token','01a207b6-99eb-7f08-a6cf-f03bff3d69c5',NULL,'{"fields": []}','',0);
INSERT INTO "audit_entry" VALUES('01a207b6-99ef-73ec-9e8c-f483d9677a9d','2026-11-27 02:00:00+00:00','01a207b6-99ed-7231-8276-40943747de49','budget-proposal.draft','budget-proposal','01a207b6-99ef-7280-8781-7a9cc16acef6','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','{"fields": ["status"]}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207b6-99ef-7f93-882b-f6dbf47331ea','2026-11-27 02:00:00+00:00','01a207b6-99ed-77bc-8b35-587af1f798db','budget-proposal.approve','budget-proposal','01a207b6-99ef-7280-8781-7a9cc16acef6','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','{"fields": ["status"]}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207b6-99f0-7820-941d-5bcf995a4a9c','2026-11-27 02:00:00+00:00','01a207b6-99ed-7231-8276-40943747de49','budget-proposal.draft','budget-proposal','01a207b6-99f0-77b3-a91b-49e7b9f4e15e','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','{"fields": ["status"]}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207b6-99f0-7e15-8b4f-42757fd8e66d','2026-11-27 02:00:00+00:00','01a207b6-99ed-77bc-8b35-587af1f798db','budget-proposal.reject','budget-proposal','01a207b6-99f0-77b3-a91b-49e7b9f4e15e','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','{"fields": ["status"]}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207b6-99f1-750c-8d40-3a154accbeda','2026-11-27 02:00:00+00:00','01a207b6-99ed-7231-8276-40943747de49','budget-proposal.draft','budget-proposal','01a207b6-99f1-74aa-9787-f0bba206fe4e','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','{"fields": ["status"]}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207b6-99f7-7b72-acbb-3e6f25b2756d','2026-11-27 02:00:00+00:00','01a207b6-99c8-7a28-8d9a-1c9bb8f0f841','booking.request','booking','01a207b6-99f5-719a-b684-4f97ce173507','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207b6-99fa-71af-bad5-a210a7b937e0','2026-11-30 01:00:00+00:00','01a207b6-99c8-74df-b366-7a0335d9b233','booking.check-in','booking','01a207b6-99f5-719a-b684-4f97ce173507','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','{"fields": ["checked_in_at"]}','127.0.0.1',1);
INSERT INTO "audit_entry" VALUES('01a207b6-99fc-73b8-89bf-fde1a8b4b4a8','2026-11-30 02:15:00+00:00','01a207b6-99c8-74df-b366-7a0335d9b233','booking.check-out','booking','01a207b6-99f5-719a-b684-4f97ce173507','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','{"fields": ["checked_out_at"]}','127.0.0.1',2);
INSERT INTO "audit_entry" VALUES('01a207b6-99fe-7a77-8ff7-7bf47cdba030','2026-11-27 02:00:00+00:00','01a207b6-99c8-7a28-8d9a-1c9bb8f0f841','booking.request','booking','01a207b6-99fd-79d0-9d2b-749c720395c8','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207b6-9a00-76b7-9c40-fdc275bca36d','2026-11-30 01:00:00+00:00','01a207b6-99c8-74df-b366-7a0335d9b233','booking.check-in','booking','01a207b6-99fd-79d0-9d2b-749c720395c8','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','{"fields": ["checked_in_at"]}','127.0.0.1',1);
INSERT INTO "audit_entry" VALUES('01a207b6-9a02-726a-9112-21333a4151c6','2026-11-30 01:30:00+00:00','01a207b6-99c8-74df-b366-7a0335d9b233','booking.interrupt','booking','01a207b6-99fd-79d0-9d2b-749c720395c8','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','{"fields": ["ends_at"]}','127.0.0.1',2);
INSERT INTO "audit_entry" VALUES('01a207b6-9a03-7dfb-9798-1e438d16c5fa','2026-11-27 02:00:00+00:00','01a207b6-99c8-7a28-8d9a-1c9bb8f0f841','booking.request','booking','01a207b6-9a03-720e-98b7-4efa3e4c4292','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207b6-9a05-79e0-bb4a-40279a3baa95','2026-11-27 02:00:00+00:00','01a207b6-99c8-7a28-8d9a-1c9bb8f0f841','booking.request','booking','01a207b6-9a04-7d78-a6a2-dbb4c5a02053','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207b6-9a07-73dd-901d-6658dc2fe65c','2026-11-27 02:00:00+00:00','01a207b6-99c8-7a28-8d9a-1c9bb8f0f841','booking.request','booking','01a207b6-9a06-789c-8776-189164fd7d05','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207b6-9a08-7e8b-bf8b-a33dc937dfe5','2026-11-27 02:00:00+00:00','01a207b6-99c8-7a28-8d9a-1c9bb8f0f841','booking.request','booking','01a207b6-9a08-72fa-b6bc-30381b0c8ccd','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207b6-9a0a-77c1-95a7-5cd22c312678','2026-11-27 02:00:00+00:00','01a207b6-99c8-7a28-8d9a-1c9bb8f0f841','booking.request','booking','01a207b6-9a09-7cc3-ac6b-e81772b56374','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207b6-9a0c-707c-a056-f30c978e97cf','2026-11-27 02:00:00+00:00','01a207b6-99c8-74df-b366-7a0335d9b233','booking.confirm','booking','01a207b6-9a04-7d78-a6a2-dbb4c5a02053','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','{"fields": ["status"]}','127.0.0.1',1);
INSERT INTO "audit_entry" VALUES('01a207b6-9a0d-7e10-9559-a7e1015f6755','2026-11-27 02:00:00+00:00','01a207b6-99c8-74df-b366-7a0335d9b233','booking.declined','booking','01a207b6-9a06-789c-8776-189164fd7d05','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','{"fields": ["outcome", "status"]}','127.0.0.1',1);
INSERT INTO "audit_entry" VALUES('01a207b6-9a0f-79f4-9404-2a50163cb3a4','2026-11-27 02:00:00+00:00','01a207b6-99c8-7a28-8d9a-1c9bb8f0f841','booking.request','booking','01a207b6-9a0e-7df7-a83f-c4474961160f','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207b6-9a11-74b5-8a1b-9b3e1b951024','2026-11-27 02:00:00+00:00','01a207b6-99c8-7a28-8d9a-1c9bb8f0f841','booking.cancelled','booking','01a207b6-9a0e-7df7-a83f-c4474961160f','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','{"fields": ["outcome", "status"]}','127.0.0.1',1);
INSERT INTO "audit_entry" VALUES('01a207b6-9a12-7ddf-9af4-fa551af9155a','2026-11-27 02:00:00+00:00','01a207b6-99c8-7a28-8d9a-1c9bb8f0f841','booking.request','booking','01a207b6-9a12-7289-8bd3-38ee5b890efd','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207b6-9a14-78c4-9393-0ed93111fa94','2026-11-30 01:00:00+00:00','01a207b6-99c8-7a28-8d9a-1c9bb8f0f841','booking.cancelled','booking','01a207b6-9a12-7289-8bd3-38ee5b890efd','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','{"fields": ["outcome", "status"]}','127.0.0.1',1);
INSERT INTO "audit_entry" VALUES('01a207b6-9a16-7a82-bb4c-3dac75ac1a00','2026-11-27 02:00:00+00:00','01a207b6-99c8-74df-b366-7a0335d9b233','booking.request','booking','01a207b6-9a15-7b42-a330-effeb904f492','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207b6-9a18-7939-870f-89fbfb8d059e','2026-11-27 02:00:00+00:00','01a207b6-99c8-74df-b366-7a0335d9b233','booking.request','booking','01a207b6-9a17-7a71-b636-239d947bee78','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207b6-9a1a-7518-82bc-a2a2f8a37662','2026-11-27 02:00:00+00:00','01a207b6-99c8-7a28-8d9a-1c9bb8f0f841','booking.request','booking','01a207b6-9a19-78c7-a756-46e18e927cb1','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207b6-9a1e-73da-8524-d7e281afdda7','2026-11-27 02:00:00+00:00','01a207b6-99c8-7a28-8d9a-1c9bb8f0f841','booking.move','booking','01a207b6-9a19-78c7-a756-46e18e927cb1','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','{"fields": ["ends_at", "starts_at"]}','127.0.0.1',1);
INSERT INTO "audit_entry" VALUES('01a207b6-9a1f-7c5b-96aa-e1c3d2bd7197','2026-11-27 02:00:00+00:00','01a207b6-99c8-7a28-8d9a-1c9bb8f0f841','booking.request','booking','01a207b6-9a1f-72aa-b6d3-ae644bc6b84e','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207b6-9a22-7026-99b6-19302bca4702','2026-11-27 02:00:00+00:00','01a207b6-99c8-7a28-8d9a-1c9bb8f0f841','booking.request','booking','01a207b6-9a21-73a7-8dac-b1bd811e5a0c','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207b6-9a23-7970-ac8a-5beb73c220fa','2026-11-27 02:00:00+00:00','01a207b6-99c8-7a28-8d9a-1c9bb8f0f841','booking.request','booking','01a207b6-9a22-7ddf-a168-98d61d79fd79','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207b6-9a25-78f1-8386-846bf7f421ad','2026-11-27 02:00:00+00:00','01a207b6-99c8-7a28-8d9a-1c9bb8f0f841','booking.request','booking','01a207b6-9a24-7f56-926b-165cbad60c37','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','{"fields": []}','127.0.0.1',0);
INSERT INTO "audit_entry" VALUES('01a207b6-9a30-7a5c-b43a-b797fbc420cd','2026-12-05 01:00:00+00:00',NULL,'booking.expired','booking','01a207b6-9a08-72fa-b6bc-30381b0c8ccd','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','{"fields": ["outcome", "status"]}','',1);
INSERT INTO "audit_entry" VALUES('01a207b6-9a32-744b-8808-f1f32b0aee5a','2026-12-05 01:00:00+00:00',NULL,'booking.expired','booking','01a207b6-9a09-7cc3-ac6b-e81772b56374','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','{"fields": ["outcome", "status"]}','',1);
INSERT INTO "audit_entry" VALUES('01a207b6-9a34-70c6-9ccc-baeabc54d4a0','2026-12-05 01:00:00+00:00',NULL,'booking.no-show','booking','01a207b6-9a03-720e-98b7-4efa3e4c4292','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','{"fields": ["outcome"]}','',1);
INSERT INTO "audit_entry" VALUES('01a207b6-9a35-7a18-8220-48fcc0958d41','2026-12-05 01:00:00+00:00',NULL,'booking.no-show','booking','01a207b6-9a04-7d78-a6a2-dbb4c5a02053','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','{"fields": ["outcome"]}','',2);
INSERT INTO "audit_entry" VALUES('01a207b6-9a37-7d9b-9449-7be1814e618e','2026-12-05 01:00:00+00:00','01a207b6-99c8-7a28-8d9a-1c9bb8f0f841','booking.request','booking','01a207b6-9a37-7004-a7fe-4a1549218203','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','{"fields": []}','127.0.0.1',0);
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
INSERT INTO "booking" VALUES('01a207b6-99f5-719a-b684-4f97ce173507','01a207b6-99f5-719a-b684-4f97ce173507@incubator.hanoi',2,'01a207b6-99b7-762d-b8cc-22e6db1bf0ba','01a207b6-99bf-7589-9bc2-f314bcc59ccf','01a207b6-99c0-727b-8d1b-c064df3df3fa',NULL,'FIRM','Tiện trục mẫu','CONFIRMED','COMPLETED','','2026-11-30 01:00:00+00:00','2026-11-30 03:00:00+00:00',0,0,0,NULL,'01a207b6-99c8-7a28-8d9a-1c9bb8f0f841','2026-11-27 02:00:00+00:00','01a207b6-99c8-7a28-8d9a-1c9bb8f0f841','2026-11-27 02:00:00+00:00','2026-11-30 01:00:00+00:00','2026-11-30 02:15:00+00:00','01a207b6-99c8-74df-b366-7a0335d9b233','01a207b6-99c8-74df-b366-7a0335d9b233','Sạch','Có phoi',1200,1275);
INSERT INTO "booking" VALUES('01a207b6-99fd-79d0-9d2b-749c720395c8','01a207b6-99fd-79d0-9d2b-749c720395c8@incubator.hanoi',2,'01a207b6-99b7-762d-b8cc-22e6db1bf0ba','01a207b6-99bf-7589-9bc2-f314bcc59ccf','01a207b6-99c0-78a0-a7a4-c7a22be4c14e',NULL,'FIRM','Tiện trục mẫu','CONFIRMED','INTERRUPTED','','2026-11-30 01:00:00+00:00','2026-11-30 01:30:00+00:00',0,0,0,NULL,'01a207b6-99c8-7a28-8d9a-1c9bb8f0f841','2026-11-27 02:00:00+00:00','01a207b6-99c8-7a28-8d9a-1c9bb8f0f841','2026-11-27 02:00:00+00:00','2026-11-30 01:00:00+00:00','2026-11-30 01:30:00+00:00','01a207b6-99c8-74df-b366-7a0335d9b233','01a207b6-99c8-74df-b366-7a0335d9b233','Tốt','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207b6-9a03-720e-98b7-4efa3e4c4292','01a207b6-9a03-720e-98b7-4efa3e4c4292@incubator.hanoi',1,'01a207b6-99b7-762d-b8cc-22e6db1bf0ba','01a207b6-99bf-7589-9bc2-f314bcc59ccf','01a207b6-99c0-727b-8d1b-c064df3df3fa',NULL,'FIRM','Tiện trục mẫu','CONFIRMED','NO_SHOW','','2026-11-30 06:00:00+00:00','2026-11-30 08:00:00+00:00',0,0,0,NULL,'01a207b6-99c8-7a28-8d9a-1c9bb8f0f841','2026-11-27 02:00:00+00:00','01a207b6-99c8-7a28-8d9a-1c9bb8f0f841','2026-11-27 02:00:00+00:00',NULL,NULL,NULL,NULL,'','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207b6-9a04-7d78-a6a2-dbb4c5a02053','01a207b6-9a04-7d78-a6a2-dbb4c5a02053@incubator.hanoi',2,'01a207b6-99b7-762d-b8cc-22e6db1bf0ba','01a207b6-99bf-7589-9bc2-f314bcc59ccf','01a207b6-99c0-727b-8d1b-c064df3df3fa',NULL,'FIRM','Tiện trục mẫu','CONFIRMED','NO_SHOW','','2026-12-01 01:00:00+00:00','2026-12-01 02:00:00+00:00',0,0,0,NULL,'01a207b6-99c8-7a28-8d9a-1c9bb8f0f841','2026-11-27 02:00:00+00:00','01a207b6-99c8-74df-b366-7a0335d9b233','2026-11-27 02:00:00+00:00',NULL,NULL,NULL,NULL,'','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207b6-9a06-789c-8776-189164fd7d05','01a207b6-9a06-789c-8776-189164fd7d05@incubator.hanoi',1,'01a207b6-99b7-762d-b8cc-22e6db1bf0ba','01a207b6-99bf-7589-9bc2-f314bcc59ccf','01a207b6-99c0-727b-8d1b-c064df3df3fa',NULL,'FIRM','Tiện trục mẫu','CANCELLED','DECLINED','Hết khí argon','2026-12-01 03:00:00+00:00','2026-12-01 04:00:00+00:00',0,0,0,NULL,'01a207b6-99c8-7a28-8d9a-1c9bb8f0f841','2026-11-27 02:00:00+00:00',NULL,NULL,NULL,NULL,NULL,NULL,'','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207b6-9a08-72fa-b6bc-30381b0c8ccd','01a207b6-9a08-72fa-b6bc-30381b0c8ccd@incubator.hanoi',1,'01a207b6-99b7-762d-b8cc-22e6db1bf0ba','01a207b6-99bf-7589-9bc2-f314bcc59ccf','01a207b6-99c0-727b-8d1b-c064df3df3fa',NULL,'FIRM','Tiện trục mẫu','CANCELLED','EXPIRED','','2026-12-01 06:00:00+00:00','2026-12-01 07:00:00+00:00',0,0,0,NULL,'01a207b6-99c8-7a28-8d9a-1c9bb8f0f841','2026-11-27 02:00:00+00:00',NULL,NULL,NULL,NULL,NULL,NULL,'','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207b6-9a09-7cc3-ac6b-e81772b56374','01a207b6-9a09-7cc3-ac6b-e81772b56374@incubator.hanoi',1,'01a207b6-99b7-762d-b8cc-22e6db1bf0ba','01a207b6-99bf-7589-9bc2-f314bcc59ccf','01a207b6-99c0-727b-8d1b-c064df3df3fa',NULL,'FIRM','Tiện trục mẫu','CANCELLED','EXPIRED','','2026-12-01 08:00:00+00:00','2026-12-01 09:00:00+00:00',0,0,0,NULL,'01a207b6-99c8-7a28-8d9a-1c9bb8f0f841','2026-11-27 02:00:00+00:00',NULL,NULL,NULL,NULL,NULL,NULL,'','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207b6-9a0e-7df7-a83f-c4474961160f','01a207b6-9a0e-7df7-a83f-c4474961160f@incubator.hanoi',1,'01a207b6-99b7-762d-b8cc-22e6db1bf0ba','01a207b6-99bf-7589-9bc2-f314bcc59ccf','01a207b6-99c0-727b-8d1b-c064df3df3fa',NULL,'FIRM','Tiện trục mẫu','CANCELLED','CANCELLED','Đổi kế hoạch','2026-12-08 01:00:00+00:00','2026-12-08 03:00:00+00:00',0,0,0,NULL,'01a207b6-99c8-7a28-8d9a-1c9bb8f0f841','2026-11-27 02:00:00+00:00','01a207b6-99c8-7a28-8d9a-1c9bb8f0f841','2026-11-27 02:00:00+00:00',NULL,NULL,NULL,NULL,'','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207b6-9a12-7289-8bd3-38ee5b890efd','01a207b6-9a12-7289-8bd3-38ee5b890efd@incubator.hanoi',1,'01a207b6-99b7-762d-b8cc-22e6db1bf0ba','01a207b6-99bf-7589-9bc2-f314bcc59ccf','01a207b6-99c0-727b-8d1b-c064df3df3fa',NULL,'FIRM','Tiện trục mẫu','CANCELLED','CANCELLED','Ốm','2026-11-30 04:00:00+00:00','2026-11-30 05:00:00+00:00',0,0,1,NULL,'01a207b6-99c8-7a28-8d9a-1c9bb8f0f841','2026-11-27 02:00:00+00:00','01a207b6-99c8-7a28-8d9a-1c9bb8f0f841','2026-11-27 02:00:00+00:00',NULL,NULL,NULL,NULL,'','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207b6-9a15-7b42-a330-effeb904f492','01a207b6-9a15-7b42-a330-effeb904f492@incubator.hanoi',0,'01a207b6-99b7-762d-b8cc-22e6db1bf0ba',NULL,NULL,NULL,'TRAINING','Lớp vẽ kỹ thuật','CONFIRMED',NULL,'','2026-12-09 02:00:00+00:00','2026-12-09 04:00:00+00:00',0,0,0,NULL,'01a207b6-99c8-74df-b366-7a0335d9b233','2026-11-27 02:00:00+00:00','01a207b6-99c8-74df-b366-7a0335d9b233','2026-11-27 02:00:00+00:00',NULL,NULL,NULL,NULL,'','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207b6-9a17-7a71-b636-239d947bee78','01a207b6-9a17-7a71-b636-239d947bee78@incubator.hanoi',0,'01a207b6-99b7-762d-b8cc-22e6db1bf0ba','01a207b6-99bf-7589-9bc2-f314bcc59ccf','01a207b6-99c0-727b-8d1b-c064df3df3fa',NULL,'FIRM','Tiện trục mẫu','CONFIRMED',NULL,'','2026-12-10 10:00:00+00:00','2026-12-10 11:00:00+00:00',0,0,0,NULL,'01a207b6-99c8-74df-b366-7a0335d9b233','2026-11-27 02:00:00+00:00','01a207b6-99c8-74df-b366-7a0335d9b233','2026-11-27 02:00:00+00:00',NULL,NULL,NULL,NULL,'','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207b6-9a19-78c7-a756-46e18e927cb1','01a207b6-9a19-78c7-a756-46e18e927cb1@incubator.hanoi',1,'01a207b6-99b7-762d-b8cc-22e6db1bf0ba','01a207b6-99bf-7589-9bc2-f314bcc59ccf','01a207b6-99c0-727b-8d1b-c064df3df3fa',NULL,'FIRM','Tiện trục mẫu','CONFIRMED',NULL,'','2026-12-15 06:00:00+00:00','2026-12-15 09:00:00+00:00',0,0,0,NULL,'01a207b6-99c8-7a28-8d9a-1c9bb8f0f841','2026-11-27 02:00:00+00:00','01a207b6-99c8-7a28-8d9a-1c9bb8f0f841','2026-11-27 02:00:00+00:00',NULL,NULL,NULL,NULL,'','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207b6-9a1f-72aa-b6d3-ae644bc6b84e','01a207b6-9a1f-72aa-b6d3-ae644bc6b84e@incubator.hanoi',0,'01a207b6-99b7-762d-b8cc-22e6db1bf0ba','01a207b6-99bf-7589-9bc2-f314bcc59ccf','01a207b6-99c0-727b-8d1b-c064df3df3fa',NULL,'FIRM','Tiện trục mẫu','CONFIRMED',NULL,'','2026-12-16 01:00:00+00:00','2026-12-16 05:00:00+00:00',1,0,0,NULL,'01a207b6-99c8-7a28-8d9a-1c9bb8f0f841','2026-11-27 02:00:00+00:00','01a207b6-99c8-7a28-8d9a-1c9bb8f0f841','2026-11-27 02:00:00+00:00',NULL,NULL,NULL,NULL,'','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207b6-9a21-73a7-8dac-b1bd811e5a0c','01a207b6-9a21-73a7-8dac-b1bd811e5a0c@incubator.hanoi',0,'01a207b6-99b7-762d-b8cc-22e6db1bf0ba','01a207b6-99bf-7589-9bc2-f314bcc59ccf','01a207b6-99c0-727b-8d1b-c064df3df3fa',NULL,'FIRM','Tiện trục mẫu','CONFIRMED',NULL,'','2026-12-17 02:00:00+00:00','2026-12-17 03:00:00+00:00',0,0,0,NULL,'01a207b6-99c8-7a28-8d9a-1c9bb8f0f841','2026-11-27 02:00:00+00:00','01a207b6-99c8-7a28-8d9a-1c9bb8f0f841','2026-11-27 02:00:00+00:00',NULL,NULL,NULL,NULL,'','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207b6-9a22-7ddf-a168-98d61d79fd79','01a207b6-9a22-7ddf-a168-98d61d79fd79@incubator.hanoi',0,'01a207b6-99b7-762d-b8cc-22e6db1bf0ba','01a207b6-99bf-7589-9bc2-f314bcc59ccf','01a207b6-99c0-727b-8d1b-c064df3df3fa',NULL,'FIRM','Tiện trục mẫu','CONFIRMED',NULL,'','2026-12-17 07:00:00+00:00','2026-12-18 03:00:00+00:00',0,0,0,NULL,'01a207b6-99c8-7a28-8d9a-1c9bb8f0f841','2026-11-27 02:00:00+00:00','01a207b6-99c8-7a28-8d9a-1c9bb8f0f841','2026-11-27 02:00:00+00:00',NULL,NULL,NULL,NULL,'','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207b6-9a24-7f56-926b-165cbad60c37','01a207b6-9a24-7f56-926b-165cbad60c37@incubator.hanoi',0,'01a207b6-99b7-762d-b8cc-22e6db1bf0ba','01a207b6-99bf-7589-9bc2-f314bcc59ccf','01a207b6-99c0-727b-8d1b-c064df3df3fa',NULL,'FIRM','Tiện trục mẫu','CONFIRMED',NULL,'','2027-01-11 01:00:00+00:00','2027-01-11 02:00:00+00:00',0,0,0,NULL,'01a207b6-99c8-7a28-8d9a-1c9bb8f0f841','2026-11-27 02:00:00+00:00','01a207b6-99c8-7a28-8d9a-1c9bb8f0f841','2026-11-27 02:00:00+00:00',NULL,NULL,NULL,NULL,'','',NULL,NULL);
INSERT INTO "booking" VALUES('01a207b6-9a37-7004-a7fe-4a1549218203','01a207b6-9a37-7004-a7fe-4a1549218203@incubator.hanoi',0,'01a207b6-99b7-762d-b8cc-22e6db1bf0ba','01a207b6-99bf-7589-9bc2-f314bcc59ccf','01a207b6-99c0-727b-8d1b-c064df3df3fa',NULL,'FIRM','Tiện trục mẫu','TENTATIVE',NULL,'','2026-12-22 01:00:00+00:00','2026-12-22 03:00:00+00:00',0,0,0,'2026-12-08 01:00:00+00:00','01a207b6-99c8-7a28-8d9a-1c9bb8f0f841','2026-12-05 01:00:00+00:00',NULL,NULL,NULL,NULL,NULL,NULL,'','',NULL,NULL);
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
INSERT INTO "booking_item" VALUES('01a207b6-99f7-736f-b1f1-4216d4c6a055','01a207b6-99f5-719a-b684-4f97ce173507','01a207b6-99c2-72f6-b944-c69a43f4d2a3',1,'01a207b6-99f5-7893-979c-07606a3e0858','01a207b6-99c2-7d4d-aa41-174a4c5ce26b','INCUBATED',330000,165000);
INSERT INTO "booking_item" VALUES('01a207b6-99fe-7306-9968-473c56421cb4','01a207b6-99fd-79d0-9d2b-749c720395c8','01a207b6-99c4-73b4-b8a6-ff8bda32c71b',1,'01a207b6-99fd-7c1e-8c87-732d285e5d24','01a207b6-99c4-7ae4-a2d5-3cf2a8f09110','INCUBATED',330000,165000);
INSERT INTO "booking_item" VALUES('01a207b6-9a03-7a2a-a927-f14477598da7','01a207b6-9a03-720e-98b7-4efa3e4c4292','01a207b6-99c2-72f6-b944-c69a43f4d2a3',1,'01a207b6-9a03-7422-a1f1-683746a1fdcf','01a207b6-99c2-7d4d-aa41-174a4c5ce26b','INCUBATED',330000,165000);
INSERT INTO "booking_item" VALUES('01a207b6-9a05-7643-80d2-af1c3305b08e','01a207b6-9a04-7d78-a6a2-dbb4c5a02053','01a207b6-99c6-7380-a530-736783478367',1,'01a207b6-9a04-7f80-b919-4480a2e9d341','01a207b6-99c6-7654-99c5-c6cd477947aa','INCUBATED',330000,165000);
INSERT INTO "booking_item" VALUES('01a207b6-9a07-7066-803e-838ee8aadbda','01a207b6-9a06-789c-8776-189164fd7d05','01a207b6-99c6-7380-a530-736783478367',1,'01a207b6-9a06-7aa4-a068-b5c86aedb868','01a207b6-99c6-7654-99c5-c6cd477947aa','INCUBATED',330000,165000);
INSERT INTO "booking_item" VALUES('01a207b6-9a08-7b11-9dd6-115d118cdc0d','01a207b6-9a08-72fa-b6bc-30381b0c8ccd','01a207b6-99c6-7380-a530-736783478367',1,'01a207b6-9a08-7568-9c88-9185db157791','01a207b6-99c6-7654-99c5-c6cd477947aa','INCUBATED',330000,165000);
INSERT INTO "booking_item" VALUES('01a207b6-9a0a-7452-85ed-d4c06d641a50','01a207b6-9a09-7cc3-ac6b-e81772b56374','01a207b6-99c6-7380-a530-736783478367',1,'01a207b6-9a09-7ed6-9b68-05f9d61330b8','01a207b6-99c6-7654-99c5-c6cd477947aa','INCUBATED',330000,165000);
INSERT INTO "booking_item" VALUES('01a207b6-9a0f-7662-9d4e-e7b686f8fe76','01a207b6-9a0e-7df7-a83f-c4474961160f','01a207b6-99c2-72f6-b944-c69a43f4d2a3',1,'01a207b6-9a0f-7009-83c7-7d8965b50ba5','01a207b6-99c2-7d4d-aa41-174a4c5ce26b','INCUBATED',330000,165000);
INSERT INTO "booking_item" VALUES('01a207b6-9a12-7a4f-a4bd-4728445480d6','01a207b6-9a12-7289-8bd3-38ee5b890efd','01a207b6-99c2-72f6-b944-c69a43f4d2a3',1,'01a207b6-9a12-7484-927a-da703fa5c48c','01a207b6-99c2-7d4d-aa41-174a4c5ce26b','INCUBATED',330000,165000);
INSERT INTO "booking_item" VALUES('01a207b6-9a16-73da-8ad4-3dca47deb901','01a207b6-9a15-7b42-a330-effeb904f492','01a207b6-99c3-7b8f-98d2-e5ff5b4f68b6',1,'01a207b6-9a15-7d25-85a7-7cecf9daac27','01a207b6-99c3-7e5a-a801-ebbd61e33232','HOUSE',0,0);
INSERT INTO "booking_item" VALUES('01a207b6-9a16-7430-880d-5615e7d00f4e','01a207b6-9a15-7b42-a330-effeb904f492','01a207b6-99c3-7248-8f48-3979f36ed808',3,'01a207b6-9a15-7d99-b697-b4189b888a4c','01a207b6-99c3-76eb-88f9-ac918d6cb750','HOUSE',0,0);
INSERT INTO "booking_item" VALUES('01a207b6-9a18-7367-ad99-99d24a4a0e72','01a207b6-9a17-7a71-b636-239d947bee78','01a207b6-99c2-72f6-b944-c69a43f4d2a3',1,'01a207b6-9a17-7c6c-a905-a300ff486335','01a207b6-99c2-7d4d-aa41-174a4c5ce26b','INCUBATED',330000,165000);
INSERT INTO "booking_item" VALUES('01a207b6-9a1a-7198-868e-86c7881736f8','01a207b6-9a19-78c7-a756-46e18e927cb1','01a207b6-99c2-72f6-b944-c69a43f4d2a3',1,'01a207b6-9a19-7ab8-a27c-369ad3b5aaae','01a207b6-99c2-7d4d-aa41-174a4c5ce26b','INCUBATED',330000,165000);
INSERT INTO "booking_item" VALUES('01a207b6-9a1f-78d7-8cbc-391a5eb483f5','01a207b6-9a1f-72aa-b6d3-ae644bc6b84e','01a207b6-99c3-7248-8f48-3979f36ed808',1,'01a207b6-9a1f-747f-9c9b-c94d73edd921','01a207b6-99c3-76eb-88f9-ac918d6cb750','INCUBATED',330000,330000);
INSERT INTO "booking_item" VALUES('01a207b6-9a21-7b47-8220-38e4ef595ef0','01a207b6-9a21-73a7-8dac-b1bd811e5a0c','01a207b6-99c4-7f49-9e6d-153c71847629',1,'01a207b6-9a21-75a2-a5a7-e78951216a49','01a207b6-99c5-7234-b22e-13d9352228f0','INCUBATED',330000,165000);
INSERT INTO "booking_item" VALUES('01a207b6-9a23-75f1-b956-d8d109c98d5b','01a207b6-9a22-7ddf-a168-98d61d79fd79','01a207b6-99c5-7777-8da0-eb8a1115a91e',1,'01a207b6-9a22-7fca-8ae7-eeb9291d08ad','01a207b6-99c5-7f35-8870-8f8c870834e2','INCUBATED',330000,165000);
INSERT INTO "booking_item" VALUES('01a207b6-9a25-757f-b17d-05f357e819f6','01a207b6-9a24-7f56-926b-165cbad60c37','01a207b6-99c3-7b8f-98d2-e5ff5b4f68b6',1,'01a207b6-9a25-714e-afaf-2b0349676ae1','01a207b6-99c3-7e5a-a801-ebbd61e33232','INCUBATED',330000,165000);
INSERT INTO "booking_item" VALUES('01a207b6-9a37-799c-8f62-45760dae2906','01a207b6-9a37-7004-a7fe-4a1549218203','01a207b6-99c6-7380-a530-736783478367',1,'01a207b6-9a37-72c9-a27c-47678670c18a','01a207b6-99c6-7654-99c5-c6cd477947aa','INCUBATED',330000,165000);
CREATE TABLE booking_override (
    id UUID PRIMARY KEY NOT NULL,
    booking UUID NOT NULL REFERENCES booking (id) ON DELETE RESTRICT,
    rule VARCHAR(40) NOT NULL,
    reason TEXT NOT NULL,
    made_by UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    made_at TIMESTAMPTZ NOT NULL);
INSERT INTO "booking_override" VALUES('01a207b6-9a18-771c-9a30-e7b2bee1964a','01a207b6-9a17-7a71-b636-239d947bee78','outside-opening-hours','Giao hàng gấp','01a207b6-99c8-74df-b366-7a0335d9b233','2026-11-27 02:00:00+00:00');
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
INSERT INTO "budget_line" VALUES('01a207b6-99ba-7658-becd-dc6b0b62e591','01a207b6-99b6-7a73-ba5d-c75ea4bf3e7a',2026,'01a207b6-99b7-762d-b8cc-22e6db1bf0ba','01a207b6-99b6-7aa1-9ed1-193b19e5c973','01a207b6-99b6-7beb-af90-e28f6e9ed0c9',1,'OPEN','2026-01-05',NULL,500000000,4455000,288750,3000000,2000000);
INSERT INTO "budget_line" VALUES('01a207b6-99bb-793c-9e67-4006bb658c1d','01a207b6-99b6-7a73-ba5d-c75ea4bf3e7a',2026,'01a207b6-99b7-762d-b8cc-22e6db1bf0ba','01a207b6-99b6-7aa1-9ed1-193b19e5c973','01a207b6-99b6-7b85-ad07-310099fe1fb7',1,'OPEN','2026-01-05',NULL,500000000,0,0,0,0);
INSERT INTO "budget_line" VALUES('01a207b6-99ee-7200-bf83-448d89ea879c','01a207b6-99b6-7a73-ba5d-c75ea4bf3e7a',2020,'01a207b6-99b7-762d-b8cc-22e6db1bf0ba','01a207b6-99b6-7aa1-9ed1-193b19e5c973','01a207b6-99b6-7beb-af90-e28f6e9ed0c9',1,'OPEN','2026-01-05',NULL,320000000,0,0,0,0);
INSERT INTO "budget_line" VALUES('01a207b6-99f2-70c8-bd64-106c7311a99b','01a207b6-99b6-7a73-ba5d-c75ea4bf3e7a',2025,'01a207b6-99b7-762d-b8cc-22e6db1bf0ba','01a207b6-99b6-7aa1-9ed1-193b19e5c973','01a207b6-99b6-7beb-af90-e28f6e9ed0c9',1,'CLOSED','2026-01-05',NULL,50000000,0,0,0,0);
INSERT INTO "budget_line" VALUES('01a207b6-99f2-7ec5-9116-3c59e1d62682','01a207b6-99b6-7a73-ba5d-c75ea4bf3e7a',2027,'01a207b6-99b7-762d-b8cc-22e6db1bf0ba','01a207b6-99b6-7b63-8e38-fa9c34b96b52','01a207b6-99b6-7beb-af90-e28f6e9ed0c9',1,'OPEN','2026-01-05',NULL,80000000,0,0,0,0);
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
INSERT INTO "budget_proposal" VALUES('01a207b6-99ef-7280-8781-7a9cc16acef6','SUPPLEMENT','01a207b6-99ee-7200-bf83-448d89ea879c',NULL,120000000,'01a207b6-99ef-717c-a8f9-e11c704b08f9','Quý I','APPROVED','01a207b6-99ed-7231-8276-40943747de49','2026-11-27 02:00:00+00:00','01a207b6-99ed-77bc-8b35-587af1f798db','2026-11-27 02:00:00+00:00','');
INSERT INTO "budget_proposal" VALUES('01a207b6-99f0-77b3-a91b-49e7b9f4e15e','WITHDRAWAL','01a207b6-99ee-7200-bf83-448d89ea879c',NULL,5000000,'01a207b6-99ef-717c-a8f9-e11c704b08f9','','REJECTED','01a207b6-99ed-7231-8276-40943747de49','2026-11-27 02:00:00+00:00','01a207b6-99ed-77bc-8b35-587af1f798db','2026-11-27 02:00:00+00:00','Chưa đủ căn cứ');
INSERT INTO "budget_proposal" VALUES('01a207b6-99f1-74aa-9787-f0bba206fe4e','WITHDRAWAL','01a207b6-99ba-7658-becd-dc6b0b62e591',NULL,5000000,'01a207b6-99ef-717c-a8f9-e11c704b08f9','','PENDING','01a207b6-99ed-7231-8276-40943747de49','2026-11-27 02:00:00+00:00',NULL,NULL,'');
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
INSERT INTO "calendar_day" VALUES('01a207b6-99c9-781e-b9ee-ce93e1f72c6b',NULL,'2027-01-01','NGHI_LE','Tết Dương lịch','New Year''s Day',NULL,0);
INSERT INTO "calendar_day" VALUES('01a207b6-99c9-7b9a-8e07-65d27c4b14aa','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','2026-12-13','LAM_BU','Làm bù','Make-up day',4,1);
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
INSERT INTO "closure" VALUES('01a207b6-99ca-7312-baf1-21a776624ad1','01a207b6-99b7-762d-b8cc-22e6db1bf0ba',NULL,'2026-12-21 01:00:00+00:00','2026-12-21 10:00:00+00:00','Phun khử khuẩn','01a207b6-99c8-74df-b366-7a0335d9b233','2026-11-27 02:00:00+00:00',NULL);
INSERT INTO "closure" VALUES('01a207b6-99ca-763e-aadc-919cb624961c',NULL,'01a207b6-99c3-7248-8f48-3979f36ed808','2026-12-21 01:00:00+00:00','2026-12-21 10:00:00+00:00','Đổi máy chủ','01a207b6-99c8-74df-b366-7a0335d9b233','2026-11-27 02:00:00+00:00','2026-11-27 02:00:00+00:00');
CREATE TABLE coordination (
    id UUID PRIMARY KEY NOT NULL,
    programme UUID NOT NULL REFERENCES programme (id) ON DELETE RESTRICT,
    agency UUID NOT NULL REFERENCES agency (id) ON DELETE RESTRICT,
    UNIQUE (programme, agency));
INSERT INTO "coordination" VALUES('01a207b6-99b6-755c-9f7f-875bbdabf6e3','01a207b6-99b6-74ad-986c-563e0b375267','01a207b6-99b6-7114-8077-8dd8e31136b2');
INSERT INTO "coordination" VALUES('01a207b6-99b6-76d1-8bbf-12605486b7bf','01a207b6-99b6-767f-b3a6-a87be5b74295','01a207b6-99b6-70be-9c3e-77ed88eec68a');
INSERT INTO "coordination" VALUES('01a207b6-99b6-77a1-a853-c5ccc6954c4e','01a207b6-99b6-774d-9734-46d019618a29','01a207b6-99b6-70be-9c3e-77ed88eec68a');
INSERT INTO "coordination" VALUES('01a207b6-99b6-786d-a167-5b490d6f0efd','01a207b6-99b6-7816-9d64-a552f70b722c','01a207b6-99b6-71b7-bda7-1bb3a354f6c3');
INSERT INTO "coordination" VALUES('01a207b6-99b6-7938-8b92-0b5163654075','01a207b6-99b6-78db-99f2-dc675c6dc0e6','01a207b6-99b6-7177-8aed-49c4f2c1cada');
INSERT INTO "coordination" VALUES('01a207b6-99b6-7a0e-bcd9-656d8c8c1edc','01a207b6-99b6-79a2-ad92-a71ef9c3b9ac','01a207b6-99b6-7114-8077-8dd8e31136b2');
INSERT INTO "coordination" VALUES('01a207b6-99b6-7a30-8443-52fca83d86cd','01a207b6-99b6-79a2-ad92-a71ef9c3b9ac','01a207b6-99b6-70be-9c3e-77ed88eec68a');
CREATE TABLE cost_category (
    id UUID PRIMARY KEY NOT NULL,
    code VARCHAR(40) NOT NULL UNIQUE,
    name_vi VARCHAR(200) NOT NULL,
    name_en VARCHAR(200) NOT NULL,
    kind VARCHAR(20) NOT NULL CHECK (kind IN ('CAPITAL', 'RECURRENT')),
    position INT NOT NULL);
INSERT INTO "cost_category" VALUES('01a207b6-99b6-7b85-ad07-310099fe1fb7','MAT_BANG','Mặt bằng, nhà xưởng','Premises and workshops','RECURRENT',1);
INSERT INTO "cost_category" VALUES('01a207b6-99b6-7beb-af90-e28f6e9ed0c9','THIET_BI','Trang thiết bị','Equipment','RECURRENT',2);
INSERT INTO "cost_category" VALUES('01a207b6-99b6-7c0b-ae43-45c36a59912c','TU_VAN','Tư vấn, hỗ trợ kỹ thuật','Consulting and technical support','RECURRENT',3);
INSERT INTO "cost_category" VALUES('01a207b6-99b6-7c29-a237-1f4d2002e553','MANG_LUOI','Tạo mạng lưới','Networking','RECURRENT',4);
INSERT INTO "cost_category" VALUES('01a207b6-99b6-7c46-91c7-a99679c59586','DICH_VU_VP','Dịch vụ văn phòng','Office services','RECURRENT',5);
INSERT INTO "cost_category" VALUES('01a207b6-99b6-7c61-b88e-270dc0f301e4','DAO_TAO','Đào tạo','Training','RECURRENT',6);
INSERT INTO "cost_category" VALUES('01a207b6-99b6-7c7d-921c-6ae212bf8bf2','XAY_DUNG_MUA_SAM','Xây dựng, mua sắm','Construction and procurement','CAPITAL',7);
INSERT INTO "cost_category" VALUES('01a207b6-99b6-7c9d-9121-c5d07a822547','QUAN_LY','Quản lý','Management','RECURRENT',8);
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
INSERT INTO "decision" VALUES('01a207b6-99b9-7afb-aa45-8d9a1659e03f','ALLOCATION','12/QĐ-UBND','2026-01-05','01a207b6-99b5-7eb5-92ef-d0af48550aa4','Giao dự toán',0,'2026-11-23 02:00:00+00:00');
INSERT INTO "decision" VALUES('01a207b6-99ef-717c-a8f9-e11c704b08f9','SUPPLEMENT','77/QĐ-UBND','2026-03-02','01a207b6-99b5-7eb5-92ef-d0af48550aa4','Bổ sung (giả định)',1,'2026-11-27 02:00:00+00:00');
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
INSERT INTO "duty" VALUES('01a207b6-99c7-7517-9a73-9dd801adef66','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','01a207b6-99c6-7da7-bc37-a99e31cc2966',0,480,1020,'2026-01-01',NULL);
INSERT INTO "duty" VALUES('01a207b6-99c7-7827-8d45-3e090e153d30','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','01a207b6-99c6-7da7-bc37-a99e31cc2966',1,480,1020,'2026-01-01',NULL);
INSERT INTO "duty" VALUES('01a207b6-99c7-7abf-baeb-3397bf5d4455','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','01a207b6-99c6-7da7-bc37-a99e31cc2966',2,480,1020,'2026-01-01',NULL);
INSERT INTO "duty" VALUES('01a207b6-99c7-7d2a-9782-13f3d36c0c28','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','01a207b6-99c6-7da7-bc37-a99e31cc2966',3,480,1020,'2026-01-01',NULL);
INSERT INTO "duty" VALUES('01a207b6-99c7-7fa8-912f-822574569d6e','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','01a207b6-99c6-7da7-bc37-a99e31cc2966',4,480,1020,'2026-01-01',NULL);
CREATE TABLE duty_absence (
    id UUID PRIMARY KEY NOT NULL,
    person UUID NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
    starts_at TIMESTAMPTZ NOT NULL,
    ends_at TIMESTAMPTZ NOT NULL,
    reason TEXT NOT NULL,
    CONSTRAINT duty_absence_period CHECK (starts_at < ends_at));
INSERT INTO "duty_absence" VALUES('01a207b6-99c9-7f7d-988f-e3277bdf9642','01a207b6-99c6-7da7-bc37-a99e31cc2966','2027-01-11 01:00:00+00:00','2027-01-11 10:00:00+00:00','Nghỉ phép');
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
INSERT INTO "firm" VALUES('01a207b6-99bf-7589-9bc2-f314bcc59ccf','9900010085','Khuôn mẫu Hồng Lĩnh','','INCUBATION',1,'','','',0,0,0,0,0,'','Khuôn mẫu Hồng Lĩnh','2026-11-27 02:00:00+00:00');
INSERT INTO "firm" VALUES('01a207b6-99bf-7c59-8e22-68c14a567981','9900010159','Robot Sao Khuê','','INCUBATION',1,'','','',0,0,0,0,0,'','Robot Sao Khuê','2026-11-27 02:00:00+00:00');
CREATE TABLE funding_source (
    id UUID PRIMARY KEY NOT NULL,
    code VARCHAR(40) NOT NULL UNIQUE,
    name_vi VARCHAR(200) NOT NULL,
    name_en VARCHAR(200) NOT NULL,
    is_state_budget BOOLEAN NOT NULL,
    position INT NOT NULL);
INSERT INTO "funding_source" VALUES('01a207b6-99b6-7aa1-9ed1-193b19e5c973','NS_TRO_GIUP_DNNVV','Ngân sách trợ giúp phát triển doanh nghiệp nhỏ và vừa','City budget for assistance to small and medium enterprises',1,1);
INSERT INTO "funding_source" VALUES('01a207b6-99b6-7afc-85b3-846ac847ea1f','NS_DOI_MOI_CN','Ngân sách chương trình đổi mới công nghệ','City budget of the technology innovation programme',1,2);
INSERT INTO "funding_source" VALUES('01a207b6-99b6-7b21-9bbb-b4308fbd98c1','KHAC_DOANH_NGHIEP','Vốn của các doanh nghiệp','Firms'' own capital',0,3);
INSERT INTO "funding_source" VALUES('01a207b6-99b6-7b42-a64a-074840af7435','KHAC_VON_VAY','Vốn vay','Loans',0,4);
INSERT INTO "funding_source" VALUES('01a207b6-99b6-7b63-8e38-fa9c34b96b52','KHAC_TAI_TRO','Tài trợ','Grants',0,5);
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
INSERT INTO "held_qualification" VALUES('01a207b6-99c1-738f-b8b7-ef1713dc601d','01a207b6-99c0-727b-8d1b-c064df3df3fa','01a207b6-99be-7a59-af84-f98b23d1fe23','2026-01-10','2027-06-30','SIGN_OFF',NULL,NULL);
INSERT INTO "held_qualification" VALUES('01a207b6-99c1-76cc-9b9a-555feb7a23ec','01a207b6-99c0-727b-8d1b-c064df3df3fa','01a207b6-99be-7d76-bb54-350854b2d213','2026-01-10','2027-06-30','SIGN_OFF',NULL,NULL);
INSERT INTO "held_qualification" VALUES('01a207b6-99c1-7995-a059-8ea9db4ce857','01a207b6-99c0-7dc5-b9b3-c413da69ac1e','01a207b6-99be-7a59-af84-f98b23d1fe23','2026-01-10','2027-06-30','SIGN_OFF',NULL,NULL);
INSERT INTO "held_qualification" VALUES('01a207b6-99c1-7c1d-bf10-f2ba8e01743f','01a207b6-99c0-7dc5-b9b3-c413da69ac1e','01a207b6-99be-7d76-bb54-350854b2d213','2026-01-10','2027-06-30','SIGN_OFF',NULL,NULL);
INSERT INTO "held_qualification" VALUES('01a207b6-99c1-7eaa-8f35-e935fac0a27b','01a207b6-99c0-78a0-a7a4-c7a22be4c14e','01a207b6-99be-7a59-af84-f98b23d1fe23','2026-01-10','2027-06-30','SIGN_OFF',NULL,NULL);
INSERT INTO "held_qualification" VALUES('01a207b6-99c7-701c-b134-157eb2e70b0a','01a207b6-99c6-7da7-bc37-a99e31cc2966','01a207b6-99bf-7001-be3f-f84043e2a723','2026-01-10','2027-06-30','SIGN_OFF',NULL,NULL);
INSERT INTO "held_qualification" VALUES('01a207b6-99c7-7291-ba35-b9bee0edc94e','01a207b6-99c6-7da7-bc37-a99e31cc2966','01a207b6-99bf-72de-abe5-43d9b8df0d71','2026-01-10','2027-06-30','SIGN_OFF',NULL,NULL);
CREATE TABLE idempotency_key (
    id UUID PRIMARY KEY NOT NULL,
    account UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    key VARCHAR(200) NOT NULL,
    body_hash VARCHAR(64) NOT NULL,
    answer JSON NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT idempotency_key_once UNIQUE (account, key));
INSERT INTO "idempotency_key" VALUES('01a207b6-9a36-76a7-b0b1-4832a5604ce4','01a207b6-99c8-7a28-8d9a-1c9bb8f0f841','sổ-1','0000000000000000000000000000000000000000000000000000000000000000','{"id": "01a207b6-9a37-7004-a7fe-4a1549218203", "uid": "01a207b6-9a37-7004-a7fe-4a1549218203@incubator.hanoi", "sequence": 0, "status": "TENTATIVE", "price": {"full_cost": 660000, "tenant_price": 330000, "support": 330000, "surcharge": 0}, "funding": [{"line": "01a207b6-99ba-7658-becd-dc6b0b62e591", "amount": 330000, "mode": "cash"}]}','2026-12-05 01:00:00+00:00');
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
INSERT INTO "incubator" VALUES('01a207b6-99b7-762d-b8cc-22e6db1bf0ba','VU-CK','INCUBATOR','Vườn ươm cơ khí','House VU-CK','','','','vuon uom co khi','vunk00010unj00007n000hef0004');
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
INSERT INTO "inspection" VALUES('01a207b6-99cb-7018-bd42-ce37d020fbdd','01a207b6-99c4-73b4-b8a6-ff8bda32c71b','INSPECTION','2026-06-01','2027-05-31','KĐ-014/2026','01a207b6-99c8-74df-b366-7a0335d9b233','2026-11-27 02:00:00+00:00');
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
INSERT INTO "ledger_entry" VALUES('01a207b6-99ba-7ad5-8898-b82162c90891','01a207b6-99ba-7658-becd-dc6b0b62e591','ALLOCATION',500000000,NULL,'01a207b6-99b9-7afb-aa45-8d9a1659e03f',NULL,NULL,NULL,'2026-11-23 02:00:00+00:00','01a207b6-99b7-7ebe-8a32-cfb1d22ed077','01a207b6-99b8-7689-b830-17006d9ca02c','');
INSERT INTO "ledger_entry" VALUES('01a207b6-99bb-7c2c-83f6-096e225bf3d3','01a207b6-99bb-793c-9e67-4006bb658c1d','ALLOCATION',500000000,NULL,'01a207b6-99b9-7afb-aa45-8d9a1659e03f',NULL,NULL,NULL,'2026-11-23 02:00:00+00:00','01a207b6-99b7-7ebe-8a32-cfb1d22ed077','01a207b6-99b8-7689-b830-17006d9ca02c','');
INSERT INTO "ledger_entry" VALUES('01a207b6-99ee-74d6-8d7e-252fb45686b4','01a207b6-99ee-7200-bf83-448d89ea879c','ALLOCATION',200000000,NULL,'01a207b6-99b9-7afb-aa45-8d9a1659e03f',NULL,NULL,NULL,'2026-11-23 02:00:00+00:00','01a207b6-99b7-7ebe-8a32-cfb1d22ed077','01a207b6-99b8-7689-b830-17006d9ca02c','');
INSERT INTO "ledger_entry" VALUES('01a207b6-99ef-7c54-a4b7-cdfc70c54c27','01a207b6-99ee-7200-bf83-448d89ea879c','SUPPLEMENT',120000000,NULL,'01a207b6-99ef-717c-a8f9-e11c704b08f9','01a207b6-99ef-7280-8781-7a9cc16acef6',NULL,NULL,'2026-11-27 02:00:00+00:00','01a207b6-99ed-7231-8276-40943747de49','01a207b6-99ed-77bc-8b35-587af1f798db','Quý I');
INSERT INTO "ledger_entry" VALUES('01a207b6-99f2-734b-aa6d-6dfc078e51dd','01a207b6-99f2-70c8-bd64-106c7311a99b','ALLOCATION',50000000,NULL,'01a207b6-99b9-7afb-aa45-8d9a1659e03f',NULL,NULL,NULL,'2026-11-23 02:00:00+00:00','01a207b6-99b7-7ebe-8a32-cfb1d22ed077','01a207b6-99b8-7689-b830-17006d9ca02c','');
INSERT INTO "ledger_entry" VALUES('01a207b6-99f3-7197-9755-9a1259a03f67','01a207b6-99f2-7ec5-9116-3c59e1d62682','ALLOCATION',80000000,NULL,'01a207b6-99b9-7afb-aa45-8d9a1659e03f',NULL,NULL,NULL,'2026-11-23 02:00:00+00:00','01a207b6-99b7-7ebe-8a32-cfb1d22ed077','01a207b6-99b8-7689-b830-17006d9ca02c','');
INSERT INTO "ledger_entry" VALUES('01a207b6-99f3-7529-bc3b-a27df77e8a14','01a207b6-99ba-7658-becd-dc6b0b62e591','COMMITMENT',3000000,NULL,NULL,NULL,NULL,NULL,'2026-11-23 02:00:00+00:00','01a207b6-99b7-7ebe-8a32-cfb1d22ed077','01a207b6-99b8-7689-b830-17006d9ca02c','HĐ 01');
INSERT INTO "ledger_entry" VALUES('01a207b6-99f3-753d-9a97-8072f27903c4','01a207b6-99ba-7658-becd-dc6b0b62e591','DISBURSEMENT',2000000,NULL,NULL,NULL,NULL,'PC-0001','2026-11-23 02:00:00+00:00','01a207b6-99b7-7ebe-8a32-cfb1d22ed077','01a207b6-99b8-7689-b830-17006d9ca02c','');
INSERT INTO "ledger_entry" VALUES('01a207b6-99f5-7cd5-a30d-41898f742c3d','01a207b6-99ba-7658-becd-dc6b0b62e591','HOLD',330000,'01a207b6-99f5-7893-979c-07606a3e0858',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207b6-99c8-7a28-8d9a-1c9bb8f0f841',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207b6-99fb-7946-b8dd-0edc1f1f5232','01a207b6-99ba-7658-becd-dc6b0b62e591','ACCEPTANCE',206250,'01a207b6-99f5-7893-979c-07606a3e0858',NULL,NULL,NULL,NULL,'2026-11-30 02:15:00+00:00','01a207b6-99c8-74df-b366-7a0335d9b233',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207b6-99fb-7967-9510-81ac29748232','01a207b6-99ba-7658-becd-dc6b0b62e591','RELEASE',123750,'01a207b6-99f5-7893-979c-07606a3e0858',NULL,NULL,NULL,NULL,'2026-11-30 02:15:00+00:00','01a207b6-99c8-74df-b366-7a0335d9b233',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207b6-99fd-7df9-9922-a144bfea314e','01a207b6-99ba-7658-becd-dc6b0b62e591','HOLD',330000,'01a207b6-99fd-7c1e-8c87-732d285e5d24',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207b6-99c8-7a28-8d9a-1c9bb8f0f841',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207b6-9a01-7b96-abdd-5cb32c27662e','01a207b6-99ba-7658-becd-dc6b0b62e591','ACCEPTANCE',82500,'01a207b6-99fd-7c1e-8c87-732d285e5d24',NULL,NULL,NULL,NULL,'2026-11-30 01:30:00+00:00','01a207b6-99c8-74df-b366-7a0335d9b233',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207b6-9a01-7bb3-b2db-8414b5433a99','01a207b6-99ba-7658-becd-dc6b0b62e591','RELEASE',247500,'01a207b6-99fd-7c1e-8c87-732d285e5d24',NULL,NULL,NULL,NULL,'2026-11-30 01:30:00+00:00','01a207b6-99c8-74df-b366-7a0335d9b233',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207b6-9a03-75cd-885f-af0adc6042f5','01a207b6-99ba-7658-becd-dc6b0b62e591','HOLD',330000,'01a207b6-9a03-7422-a1f1-683746a1fdcf',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207b6-99c8-7a28-8d9a-1c9bb8f0f841',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207b6-9a05-7122-be4d-3fbe2dc0041e','01a207b6-99ba-7658-becd-dc6b0b62e591','HOLD',165000,'01a207b6-9a04-7f80-b919-4480a2e9d341',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207b6-99c8-7a28-8d9a-1c9bb8f0f841',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207b6-9a06-7c34-9e24-fb73f01e45fe','01a207b6-99ba-7658-becd-dc6b0b62e591','HOLD',165000,'01a207b6-9a06-7aa4-a068-b5c86aedb868',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207b6-99c8-7a28-8d9a-1c9bb8f0f841',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207b6-9a08-7703-8f80-876fde0317d3','01a207b6-99ba-7658-becd-dc6b0b62e591','HOLD',165000,'01a207b6-9a08-7568-9c88-9185db157791',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207b6-99c8-7a28-8d9a-1c9bb8f0f841',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207b6-9a0a-7058-84f7-09073a905d37','01a207b6-99ba-7658-becd-dc6b0b62e591','HOLD',165000,'01a207b6-9a09-7ed6-9b68-05f9d61330b8',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207b6-99c8-7a28-8d9a-1c9bb8f0f841',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207b6-9a0d-787c-b8ce-26b06de21b97','01a207b6-99ba-7658-becd-dc6b0b62e591','RELEASE',165000,'01a207b6-9a06-7aa4-a068-b5c86aedb868',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207b6-99c8-74df-b366-7a0335d9b233',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207b6-9a0f-719b-82e1-b3a57c5104bc','01a207b6-99ba-7658-becd-dc6b0b62e591','HOLD',330000,'01a207b6-9a0f-7009-83c7-7d8965b50ba5',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207b6-99c8-7a28-8d9a-1c9bb8f0f841',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207b6-9a11-7004-8ea4-1336961385a7','01a207b6-99ba-7658-becd-dc6b0b62e591','RELEASE',330000,'01a207b6-9a0f-7009-83c7-7d8965b50ba5',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207b6-99c8-7a28-8d9a-1c9bb8f0f841',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207b6-9a12-7607-87eb-3428983ec9f1','01a207b6-99ba-7658-becd-dc6b0b62e591','HOLD',165000,'01a207b6-9a12-7484-927a-da703fa5c48c',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207b6-99c8-7a28-8d9a-1c9bb8f0f841',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207b6-9a14-73cc-9652-8c19bd01d6ed','01a207b6-99ba-7658-becd-dc6b0b62e591','RELEASE',165000,'01a207b6-9a12-7484-927a-da703fa5c48c',NULL,NULL,NULL,NULL,'2026-11-30 01:00:00+00:00','01a207b6-99c8-7a28-8d9a-1c9bb8f0f841',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207b6-9a17-7def-82fb-2540e0482ac8','01a207b6-99ba-7658-becd-dc6b0b62e591','HOLD',165000,'01a207b6-9a17-7c6c-a905-a300ff486335',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207b6-99c8-74df-b366-7a0335d9b233',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207b6-9a19-7c2e-84a5-aa2ee0488890','01a207b6-99ba-7658-becd-dc6b0b62e591','HOLD',330000,'01a207b6-9a19-7ab8-a27c-369ad3b5aaae',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207b6-99c8-7a28-8d9a-1c9bb8f0f841',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207b6-9a1d-7950-9369-7eda77bf3451','01a207b6-99ba-7658-becd-dc6b0b62e591','RELEASE',330000,'01a207b6-9a19-7ab8-a27c-369ad3b5aaae',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207b6-99c8-7a28-8d9a-1c9bb8f0f841',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207b6-9a1d-7973-835d-de4c93c102e8','01a207b6-99ba-7658-becd-dc6b0b62e591','HOLD',495000,'01a207b6-9a19-7ab8-a27c-369ad3b5aaae',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207b6-99c8-7a28-8d9a-1c9bb8f0f841',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207b6-9a21-7721-8ebf-9dc72d955f36','01a207b6-99ba-7658-becd-dc6b0b62e591','HOLD',165000,'01a207b6-9a21-75a2-a5a7-e78951216a49',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207b6-99c8-7a28-8d9a-1c9bb8f0f841',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207b6-9a23-713f-afae-4188c95772ad','01a207b6-99ba-7658-becd-dc6b0b62e591','HOLD',3300000,'01a207b6-9a22-7fca-8ae7-eeb9291d08ad',NULL,NULL,NULL,NULL,'2026-11-27 02:00:00+00:00','01a207b6-99c8-7a28-8d9a-1c9bb8f0f841',NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207b6-9a30-74c5-8db7-8427a8fa5c00','01a207b6-99ba-7658-becd-dc6b0b62e591','RELEASE',165000,'01a207b6-9a08-7568-9c88-9185db157791',NULL,NULL,NULL,NULL,'2026-12-05 01:00:00+00:00',NULL,NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207b6-9a31-7f9e-a7b6-5b11a0895cbd','01a207b6-99ba-7658-becd-dc6b0b62e591','RELEASE',165000,'01a207b6-9a09-7ed6-9b68-05f9d61330b8',NULL,NULL,NULL,NULL,'2026-12-05 01:00:00+00:00',NULL,NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207b6-9a33-7b9c-95af-7038b37c86f9','01a207b6-99ba-7658-becd-dc6b0b62e591','RELEASE',330000,'01a207b6-9a03-7422-a1f1-683746a1fdcf',NULL,NULL,NULL,NULL,'2026-12-05 01:00:00+00:00',NULL,NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207b6-9a35-7537-acca-1215e9672594','01a207b6-99ba-7658-becd-dc6b0b62e591','RELEASE',165000,'01a207b6-9a04-7f80-b919-4480a2e9d341',NULL,NULL,NULL,NULL,'2026-12-05 01:00:00+00:00',NULL,NULL,'');
INSERT INTO "ledger_entry" VALUES('01a207b6-9a37-74c7-bf51-efc82433fe67','01a207b6-99ba-7658-becd-dc6b0b62e591','HOLD',330000,'01a207b6-9a37-72c9-a27c-47678670c18a',NULL,NULL,NULL,NULL,'2026-12-05 01:00:00+00:00','01a207b6-99c8-7a28-8d9a-1c9bb8f0f841',NULL,'');
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
INSERT INTO "maintenance" VALUES('01a207b6-99ca-7980-a47c-6cc847267a68','01a207b6-99c5-7777-8da0-eb8a1115a91e','PLANNED','2026-12-21 01:00:00+00:00','2026-12-21 10:00:00+00:00','Thay dây','01a207b6-99c8-74df-b366-7a0335d9b233','2026-11-27 02:00:00+00:00',NULL,NULL);
INSERT INTO "maintenance" VALUES('01a207b6-99ca-7ceb-bf3c-6049a209c2cf','01a207b6-99c6-7380-a530-736783478367','BREAKDOWN','2026-11-24 02:00:00+00:00','2026-11-27 02:00:00+00:00','Rò khí','01a207b6-99c8-74df-b366-7a0335d9b233','2026-11-27 02:00:00+00:00',NULL,NULL);
CREATE TABLE membership (
    id UUID PRIMARY KEY NOT NULL,
    firm UUID NOT NULL REFERENCES firm (id) ON DELETE RESTRICT,
    person UUID NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
    title VARCHAR(80) NOT NULL,
    is_contact BOOLEAN NOT NULL,
    valid_from DATE NOT NULL,
    valid_to DATE,
    UNIQUE (firm, person, valid_from));
INSERT INTO "membership" VALUES('01a207b6-99c0-7533-88e1-666fb0305f96','01a207b6-99bf-7589-9bc2-f314bcc59ccf','01a207b6-99c0-727b-8d1b-c064df3df3fa','',0,'2026-01-05',NULL);
INSERT INTO "membership" VALUES('01a207b6-99c0-7b10-acd6-aa0277bd19e6','01a207b6-99bf-7589-9bc2-f314bcc59ccf','01a207b6-99c0-78a0-a7a4-c7a22be4c14e','',0,'2026-01-05',NULL);
INSERT INTO "membership" VALUES('01a207b6-99c1-7008-ae8f-060d4ecdcf5c','01a207b6-99bf-7c59-8e22-68c14a567981','01a207b6-99c0-7dc5-b9b3-c413da69ac1e','',0,'2026-01-05',NULL);
CREATE TABLE "migration" ("id" INTEGER PRIMARY KEY NOT NULL, "name" VARCHAR(200) NOT NULL DEFAULT '', "app_name" VARCHAR(200) NOT NULL DEFAULT '', "ran_on" TIMESTAMP NOT NULL DEFAULT current_timestamp);
INSERT INTO "migration" VALUES(1,'2026-11-23T08:00:00:000000','incubator','2026-11-23 09:22:17.083836');
INSERT INTO "migration" VALUES(2,'2026-11-23T08:10:00:000000','tenants','2026-11-23 09:22:17.086205');
INSERT INTO "migration" VALUES(3,'2026-11-23T08:20:00:000000','facilities','2026-11-23 09:22:17.090087');
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
INSERT INTO "occupation" VALUES('01a207b6-99f7-76de-8d7f-c7dd67fa3ff7','01a207b6-99f5-7893-979c-07606a3e0858','01a207b6-99c2-72f6-b944-c69a43f4d2a3',1,'2026-11-30 01:00:00+00:00','2026-11-30 02:15:00+00:00','2026-11-30 00:30:00+00:00','2026-11-30 02:30:00+00:00',1,NULL);
INSERT INTO "occupation" VALUES('01a207b6-99fe-74f9-a23b-3229a6091a8a','01a207b6-99fd-7c1e-8c87-732d285e5d24','01a207b6-99c4-73b4-b8a6-ff8bda32c71b',1,'2026-11-30 01:00:00+00:00','2026-11-30 01:30:00+00:00','2026-11-30 00:30:00+00:00','2026-11-30 01:45:00+00:00',1,NULL);
INSERT INTO "occupation" VALUES('01a207b6-99fe-7551-95d9-f7e62c7519e4','01a207b6-99fd-7c1e-8c87-732d285e5d24','01a207b6-99c6-7ad6-a41b-b91dbb6a0dd3',0,'2026-11-30 01:00:00+00:00','2026-11-30 01:30:00+00:00','2026-11-30 01:00:00+00:00','2026-11-30 01:30:00+00:00',1,'01a207b6-99c6-7da7-bc37-a99e31cc2966');
INSERT INTO "occupation" VALUES('01a207b6-9a03-7c16-ba61-d15809ee63da','01a207b6-9a03-7422-a1f1-683746a1fdcf','01a207b6-99c2-72f6-b944-c69a43f4d2a3',1,'2026-11-30 06:00:00+00:00','2026-11-30 08:00:00+00:00','2026-11-30 05:30:00+00:00','2026-11-30 08:15:00+00:00',1,NULL);
INSERT INTO "occupation" VALUES('01a207b6-9a05-780e-8e45-c3834730e44f','01a207b6-9a04-7f80-b919-4480a2e9d341','01a207b6-99c6-7380-a530-736783478367',1,'2026-12-01 01:00:00+00:00','2026-12-01 02:00:00+00:00','2026-12-01 00:30:00+00:00','2026-12-01 02:15:00+00:00',1,NULL);
INSERT INTO "occupation" VALUES('01a207b6-9a07-721b-84df-aff057fe6232','01a207b6-9a06-7aa4-a068-b5c86aedb868','01a207b6-99c6-7380-a530-736783478367',1,'2026-12-01 03:00:00+00:00','2026-12-01 04:00:00+00:00','2026-12-01 02:30:00+00:00','2026-12-01 04:15:00+00:00',0,NULL);
INSERT INTO "occupation" VALUES('01a207b6-9a08-7cc6-b83d-3f4d33bae24d','01a207b6-9a08-7568-9c88-9185db157791','01a207b6-99c6-7380-a530-736783478367',1,'2026-12-01 06:00:00+00:00','2026-12-01 07:00:00+00:00','2026-12-01 05:30:00+00:00','2026-12-01 07:15:00+00:00',0,NULL);
INSERT INTO "occupation" VALUES('01a207b6-9a0a-7607-98a7-6f8ad565486f','01a207b6-9a09-7ed6-9b68-05f9d61330b8','01a207b6-99c6-7380-a530-736783478367',1,'2026-12-01 08:00:00+00:00','2026-12-01 09:00:00+00:00','2026-12-01 07:30:00+00:00','2026-12-01 09:15:00+00:00',0,NULL);
INSERT INTO "occupation" VALUES('01a207b6-9a0f-782f-98e2-3163d37b3c40','01a207b6-9a0f-7009-83c7-7d8965b50ba5','01a207b6-99c2-72f6-b944-c69a43f4d2a3',1,'2026-12-08 01:00:00+00:00','2026-12-08 03:00:00+00:00','2026-12-08 00:30:00+00:00','2026-12-08 03:15:00+00:00',0,NULL);
INSERT INTO "occupation" VALUES('01a207b6-9a12-7c14-a97a-ed9db30eb813','01a207b6-9a12-7484-927a-da703fa5c48c','01a207b6-99c2-72f6-b944-c69a43f4d2a3',1,'2026-11-30 04:00:00+00:00','2026-11-30 05:00:00+00:00','2026-11-30 03:30:00+00:00','2026-11-30 05:15:00+00:00',0,NULL);
INSERT INTO "occupation" VALUES('01a207b6-9a16-775a-a6d0-26e53cd035d6','01a207b6-9a15-7d25-85a7-7cecf9daac27','01a207b6-99c3-7b8f-98d2-e5ff5b4f68b6',1,'2026-12-09 02:00:00+00:00','2026-12-09 04:00:00+00:00','2026-12-09 02:00:00+00:00','2026-12-09 04:00:00+00:00',1,NULL);
INSERT INTO "occupation" VALUES('01a207b6-9a16-77a8-a989-d0a816377ccc','01a207b6-9a15-7d99-b697-b4189b888a4c','01a207b6-99c3-7248-8f48-3979f36ed808',3,'2026-12-09 02:00:00+00:00','2026-12-09 04:00:00+00:00','2026-12-09 02:00:00+00:00','2026-12-09 04:00:00+00:00',1,NULL);
INSERT INTO "occupation" VALUES('01a207b6-9a18-7537-be2d-467713b01a2b','01a207b6-9a17-7c6c-a905-a300ff486335','01a207b6-99c2-72f6-b944-c69a43f4d2a3',1,'2026-12-10 10:00:00+00:00','2026-12-10 11:00:00+00:00','2026-12-10 09:30:00+00:00','2026-12-10 11:15:00+00:00',1,NULL);
INSERT INTO "occupation" VALUES('01a207b6-9a1e-71c9-8324-b68ce6a80db4','01a207b6-9a19-7ab8-a27c-369ad3b5aaae','01a207b6-99c2-72f6-b944-c69a43f4d2a3',1,'2026-12-15 06:00:00+00:00','2026-12-15 09:00:00+00:00','2026-12-15 05:30:00+00:00','2026-12-15 09:15:00+00:00',1,NULL);
INSERT INTO "occupation" VALUES('01a207b6-9a1f-7a97-83c3-a734f6d96c60','01a207b6-9a1f-747f-9c9b-c94d73edd921','01a207b6-99c3-7248-8f48-3979f36ed808',1,'2026-12-16 01:00:00+00:00','2026-12-16 05:00:00+00:00','2026-12-16 01:00:00+00:00','2026-12-16 05:00:00+00:00',1,NULL);
INSERT INTO "occupation" VALUES('01a207b6-9a21-7d03-8be8-8c181a703aaa','01a207b6-9a21-75a2-a5a7-e78951216a49','01a207b6-99c4-7f49-9e6d-153c71847629',1,'2026-12-17 02:00:00+00:00','2026-12-17 03:00:00+00:00','2026-12-17 01:30:00+00:00','2026-12-17 03:15:00+00:00',1,NULL);
INSERT INTO "occupation" VALUES('01a207b6-9a21-7d4b-bef8-7ee35ad16b91','01a207b6-9a21-75a2-a5a7-e78951216a49','01a207b6-99c6-7ad6-a41b-b91dbb6a0dd3',1,'2026-12-17 02:00:00+00:00','2026-12-17 03:00:00+00:00','2026-12-17 02:00:00+00:00','2026-12-17 03:00:00+00:00',1,'01a207b6-99c6-7da7-bc37-a99e31cc2966');
INSERT INTO "occupation" VALUES('01a207b6-9a23-77a8-84af-7deb06e4febb','01a207b6-9a22-7fca-8ae7-eeb9291d08ad','01a207b6-99c5-7777-8da0-eb8a1115a91e',1,'2026-12-17 07:00:00+00:00','2026-12-18 03:00:00+00:00','2026-12-17 06:30:00+00:00','2026-12-18 03:15:00+00:00',1,NULL);
INSERT INTO "occupation" VALUES('01a207b6-9a25-7733-9e7f-3523d31302ec','01a207b6-9a25-714e-afaf-2b0349676ae1','01a207b6-99c3-7b8f-98d2-e5ff5b4f68b6',1,'2027-01-11 01:00:00+00:00','2027-01-11 02:00:00+00:00','2027-01-11 01:00:00+00:00','2027-01-11 02:00:00+00:00',1,NULL);
INSERT INTO "occupation" VALUES('01a207b6-9a37-7b98-aec9-214530582fa2','01a207b6-9a37-72c9-a27c-47678670c18a','01a207b6-99c6-7380-a530-736783478367',1,'2026-12-22 01:00:00+00:00','2026-12-22 03:00:00+00:00','2026-12-22 00:30:00+00:00','2026-12-22 03:15:00+00:00',1,NULL);
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
INSERT INTO "opening_hours" VALUES('01a207b6-99bc-7272-b3d7-97711362d43a','01a207b6-99b7-762d-b8cc-22e6db1bf0ba',NULL,'OPEN',0,480,1020,NULL,NULL);
INSERT INTO "opening_hours" VALUES('01a207b6-99bc-75fc-80e9-2319f80dedee','01a207b6-99b7-762d-b8cc-22e6db1bf0ba',NULL,'STAFFED',0,480,1020,NULL,NULL);
INSERT INTO "opening_hours" VALUES('01a207b6-99bc-78ea-b533-0b48be7aa9d8','01a207b6-99b7-762d-b8cc-22e6db1bf0ba',NULL,'OPEN',1,480,1020,NULL,NULL);
INSERT INTO "opening_hours" VALUES('01a207b6-99bc-7b9c-8b31-f91175f9dd70','01a207b6-99b7-762d-b8cc-22e6db1bf0ba',NULL,'STAFFED',1,480,1020,NULL,NULL);
INSERT INTO "opening_hours" VALUES('01a207b6-99bc-7e25-b14a-bcae350531f9','01a207b6-99b7-762d-b8cc-22e6db1bf0ba',NULL,'OPEN',2,480,1020,NULL,NULL);
INSERT INTO "opening_hours" VALUES('01a207b6-99bd-70a6-9424-287fdd448db7','01a207b6-99b7-762d-b8cc-22e6db1bf0ba',NULL,'STAFFED',2,480,1020,NULL,NULL);
INSERT INTO "opening_hours" VALUES('01a207b6-99bd-730c-b36a-596a43a5e742','01a207b6-99b7-762d-b8cc-22e6db1bf0ba',NULL,'OPEN',3,480,1020,NULL,NULL);
INSERT INTO "opening_hours" VALUES('01a207b6-99bd-757d-868f-b0568d0bf287','01a207b6-99b7-762d-b8cc-22e6db1bf0ba',NULL,'STAFFED',3,480,1020,NULL,NULL);
INSERT INTO "opening_hours" VALUES('01a207b6-99bd-77d8-9129-2bb87d292b07','01a207b6-99b7-762d-b8cc-22e6db1bf0ba',NULL,'OPEN',4,480,1020,NULL,NULL);
INSERT INTO "opening_hours" VALUES('01a207b6-99bd-7a2b-901f-ea931c38dcd4','01a207b6-99b7-762d-b8cc-22e6db1bf0ba',NULL,'STAFFED',4,480,1020,NULL,NULL);
INSERT INTO "opening_hours" VALUES('01a207b6-99bd-7c81-ab2d-4bd75c509d3f','01a207b6-99b7-762d-b8cc-22e6db1bf0ba',NULL,'OPEN',5,480,720,NULL,NULL);
INSERT INTO "opening_hours" VALUES('01a207b6-99bd-7ed3-8a99-21b45d49a44c','01a207b6-99b7-762d-b8cc-22e6db1bf0ba',NULL,'STAFFED',5,480,720,NULL,NULL);
CREATE TABLE password_link (
    id UUID PRIMARY KEY NOT NULL,
    token_hash VARCHAR(64) NOT NULL UNIQUE,
    account UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    created_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    used_at TIMESTAMPTZ);
INSERT INTO "password_link" VALUES('01a207b6-99cb-7f63-b7f4-2737118452fc','345720524fb8a9f3df2bcd99a74357b9135f78b02ab7007b0e2a779b26c8f13a','01a207b6-99cb-7ac8-b1c6-6a0893cd5f07','2026-11-27 02:00:00+00:00','2026-12-04 02:00:00+00:00','2026-11-27 02:00:00+00:00');
INSERT INTO "password_link" VALUES('01a207b6-99cc-7e10-a623-54aa68b2eede','c7af3de461f3ae82ac872f90c9540eb291e594c9b908e3b27d4db8d0763f34af','01a207b6-99cc-7af9-bbc8-4b6f5dbb9e61','2026-11-27 02:00:00+00:00','2026-12-04 02:00:00+00:00',NULL);
CREATE TABLE person (
    id UUID PRIMARY KEY NOT NULL,
    full_name VARCHAR(120) NOT NULL,
    email VARCHAR(200),
    phone VARCHAR(20),
    search_key TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    erased_at TIMESTAMPTZ);
INSERT INTO "person" VALUES('01a207b6-99b7-7aeb-98fb-d00f4c242b13','Trần Thị Kế','ke@example.vn',NULL,'','',NULL);
INSERT INTO "person" VALUES('01a207b6-99b8-73f3-ad25-ae934b5e934c','Lê Văn Duyệt','duyet@example.vn',NULL,'','',NULL);
INSERT INTO "person" VALUES('01a207b6-99c0-727b-8d1b-c064df3df3fa','Nguyễn Thị An',NULL,NULL,'','Nguyễn Thị An',NULL);
INSERT INTO "person" VALUES('01a207b6-99c0-78a0-a7a4-c7a22be4c14e','Đỗ Thanh Bình',NULL,NULL,'','Đỗ Thanh Bình',NULL);
INSERT INTO "person" VALUES('01a207b6-99c0-7dc5-b9b3-c413da69ac1e','Phạm Minh Khuê',NULL,NULL,'','Phạm Minh Khuê',NULL);
INSERT INTO "person" VALUES('01a207b6-99c6-7da7-bc37-a99e31cc2966','Lê Văn Được',NULL,NULL,'','Lê Văn Được',NULL);
INSERT INTO "person" VALUES('01a207b6-99c8-727c-a56a-03e4028b8dea','Vũ Thị Mai','mai@example.vn',NULL,'','',NULL);
INSERT INTO "person" VALUES('01a207b6-99c8-77e8-937c-1d894054a411','Hoàng Thị Lan','lan@example.vn',NULL,'','',NULL);
INSERT INTO "person" VALUES('01a207b6-99c8-7cdb-93df-f6186b91e873','Ngô Văn Khánh','khanh@example.vn',NULL,'','',NULL);
INSERT INTO "person" VALUES('01a207b6-99c9-71e3-882c-fb2b458cb232','Đặng Minh','minh@example.vn',NULL,'','',NULL);
INSERT INTO "person" VALUES('01a207b6-99cb-778a-b47f-c215f2a80c0c','Bùi Thị Sổ Sách','bui@example.vn',NULL,'bui thi so sach bui@example.vn
bùi thị sổ sách bui@example.vn','r37e004006tf0010sef0005rm002r37e00400',NULL);
INSERT INTO "person" VALUES('01a207b6-99cc-7998-9f61-c15bacee276e','Kiểm Toán',NULL,'0912345678','kiem toan 0912345678
kiểm toán 0912345678','sl3k00040hfbj00020sl3k00040',NULL);
INSERT INTO "person" VALUES('01a207b6-99ec-7fa6-9f25-9e63211ec265','Trần Văn Nháp','nhap@example.vn',NULL,'','',NULL);
INSERT INTO "person" VALUES('01a207b6-99ed-75d0-bcf1-5eaf225eb6a9','Đỗ Thị Duyệt','duyetchi@example.vn',NULL,'','',NULL);
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
INSERT INTO "phase" VALUES('01a207b6-99b6-75d9-bdd0-53ca24b913c0','01a207b6-99b6-74ad-986c-563e0b375267','GD1',2013,2015,2000000000,0,0,0);
INSERT INTO "phase" VALUES('01a207b6-99b6-7650-8e69-d93727b47d33','01a207b6-99b6-74ad-986c-563e0b375267','GD2',2016,2020,3000000000,0,0,0);
INSERT INTO "phase" VALUES('01a207b6-99b6-76fa-a164-a80b5d4c6bfb','01a207b6-99b6-767f-b3a6-a87be5b74295','GD1',2013,2015,5000000000,0,0,0);
INSERT INTO "phase" VALUES('01a207b6-99b6-771d-80dc-a697a1026a40','01a207b6-99b6-767f-b3a6-a87be5b74295','GD2',2016,2020,11000000000,0,0,0);
INSERT INTO "phase" VALUES('01a207b6-99b6-77cc-a5f0-c8534c683894','01a207b6-99b6-774d-9734-46d019618a29','GD1',2013,2015,5000000000,0,0,0);
INSERT INTO "phase" VALUES('01a207b6-99b6-77ef-8ed2-b2fd1ddfaec5','01a207b6-99b6-774d-9734-46d019618a29','GD2',2016,2020,11000000000,0,0,0);
INSERT INTO "phase" VALUES('01a207b6-99b6-7893-b910-da8f5a5b72f2','01a207b6-99b6-7816-9d64-a552f70b722c','GD1',2013,2015,5000000000,0,0,0);
INSERT INTO "phase" VALUES('01a207b6-99b6-78b4-8f55-921701191ca3','01a207b6-99b6-7816-9d64-a552f70b722c','GD2',2016,2020,11000000000,0,0,0);
INSERT INTO "phase" VALUES('01a207b6-99b6-795d-966b-b5e187d5b1e2','01a207b6-99b6-78db-99f2-dc675c6dc0e6','GD1',2013,2015,3000000000,0,0,0);
INSERT INTO "phase" VALUES('01a207b6-99b6-797d-8de1-a73bc5d7295c','01a207b6-99b6-78db-99f2-dc675c6dc0e6','GD2',2016,2020,4000000000,0,0,0);
INSERT INTO "phase" VALUES('01a207b6-99b6-7a54-86f6-3b61d45dffba','01a207b6-99b6-79a2-ad92-a71ef9c3b9ac','GD1',2013,2015,100000000000,0,0,0);
INSERT INTO "phase" VALUES('01a207b6-99b6-7a73-ba5d-c75ea4bf3e7a','01a207b6-99b6-79a2-ad92-a71ef9c3b9ac','GD2',2016,2020,100000000000,1000000000,1370000000,80000000);
CREATE TABLE phase_override (
    id UUID PRIMARY KEY NOT NULL,
    phase UUID NOT NULL REFERENCES phase (id) ON DELETE RESTRICT,
    amount BIGINT NOT NULL CHECK (amount > 0),
    decision UUID NOT NULL REFERENCES decision (id) ON DELETE RESTRICT,
    made_by UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    approved_by UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    made_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT phase_override_two_people CHECK (made_by <> approved_by));
INSERT INTO "phase_override" VALUES('01a207b6-99f1-78f6-992a-2564b3216967','01a207b6-99b6-7a73-ba5d-c75ea4bf3e7a',1000000000,'01a207b6-99b9-7afb-aa45-8d9a1659e03f','01a207b6-99ed-7231-8276-40943747de49','01a207b6-99ed-77bc-8b35-587af1f798db','2026-11-27 02:00:00+00:00');
CREATE TABLE plan (
    id UUID PRIMARY KEY NOT NULL,
    number VARCHAR(60) NOT NULL UNIQUE,
    title_vi TEXT NOT NULL,
    title_en TEXT NOT NULL,
    issued_on DATE NOT NULL,
    year_from INT NOT NULL,
    year_to INT NOT NULL);
INSERT INTO "plan" VALUES('01a207b6-99b6-73e3-b20e-fa928586fdbd','131/KH-UBND','Trợ giúp phát triển doanh nghiệp nhỏ và vừa trong lĩnh vực công nghiệp hỗ trợ trên địa bàn Thành phố giai đoạn 2013-2020','Assistance to small and medium enterprises in supporting industries in the city, 2013-2020','2013-08-13',2013,2020);
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
INSERT INTO "programme" VALUES('01a207b6-99b6-74ad-986c-563e0b375267','01a207b6-99b6-73e3-b20e-fa928586fdbd','CT1',1,'Chương trình phổ biến công nghệ kỹ thuật sản xuất công nghiệp hỗ trợ cho doanh nghiệp nhỏ và vừa','Dissemination of production technology of supporting industries','Số lượng doanh nghiệp được tiếp cận: Khoảng 1000 doanh nghiệp','About 1,000 firms reached','01a207b6-99b6-70be-9c3e-77ed88eec68a');
INSERT INTO "programme" VALUES('01a207b6-99b6-767f-b3a6-a87be5b74295','01a207b6-99b6-73e3-b20e-fa928586fdbd','CT2',2,'Chương trình trợ giúp doanh nghiệp nhỏ và vừa trở thành nhà cung ứng cho các tập đoàn đa quốc gia, các doanh nghiệp lớn trong lĩnh vực chế tạo','Helping firms become suppliers of multinational and large manufacturers','200 doanh nghiệp tham gia vào chương trình, 100 doanh nghiệp trở thành nhà cung ứng','200 firms take part, 100 become suppliers','01a207b6-99b6-70e8-a843-643c7100acf6');
INSERT INTO "programme" VALUES('01a207b6-99b6-774d-9734-46d019618a29','01a207b6-99b6-73e3-b20e-fa928586fdbd','CT3',3,'Chương trình hỗ trợ doanh nghiệp nhỏ và vừa áp dụng các hệ thống quản lý trong sản xuất','Management systems in production','200 doanh nghiệp nhỏ và vừa trong lĩnh vực công nghiệp hỗ trợ thực hiện thành công','200 firms of supporting industries succeed','01a207b6-99b6-7114-8077-8dd8e31136b2');
INSERT INTO "programme" VALUES('01a207b6-99b6-7816-9d64-a552f70b722c','01a207b6-99b6-73e3-b20e-fa928586fdbd','CT4',4,'Chương trình đào tạo nguồn nhân lực cho doanh nghiệp nhỏ và vừa trong lĩnh vực công nghiệp hỗ trợ','Training of the workforce of supporting industries','Đào tạo 20.000 công nhân kỹ thuật chất lượng cao cho công nghiệp hỗ trợ','20,000 highly skilled technical workers trained','01a207b6-99b6-713e-96c5-7cf0ea37c024');
INSERT INTO "programme" VALUES('01a207b6-99b6-78db-99f2-dc675c6dc0e6','01a207b6-99b6-73e3-b20e-fa928586fdbd','CT5',5,'Chương trình xây dựng cơ sở dữ liệu và website cung cấp thông tin về công nghiệp hỗ trợ','Database and website about supporting industries','Cập nhật liên tục hàng năm đến năm 2020','Updated every year until 2020','01a207b6-99b6-70be-9c3e-77ed88eec68a');
INSERT INTO "programme" VALUES('01a207b6-99b6-79a2-ad92-a71ef9c3b9ac','01a207b6-99b6-73e3-b20e-fa928586fdbd','CT6',6,'Chương trình xây dựng các vườn ươm doanh nghiệp và các Trung tâm hỗ trợ kỹ thuật lĩnh vực công nghiệp hỗ trợ','Business incubators and technical-support centres of supporting industries',NULL,NULL,'01a207b6-99b6-70e8-a843-643c7100acf6');
CREATE TABLE qualification (
    id UUID PRIMARY KEY NOT NULL,
    code VARCHAR(40) NOT NULL UNIQUE,
    name_vi VARCHAR(200) NOT NULL,
    name_en VARCHAR(200) NOT NULL,
    valid_months INT NOT NULL CHECK (valid_months >= 0));
INSERT INTO "qualification" VALUES('01a207b6-99be-7a59-af84-f98b23d1fe23','HD-AN-TOAN','Hướng dẫn an toàn xưởng','Skill HD-AN-TOAN',12);
INSERT INTO "qualification" VALUES('01a207b6-99be-7d76-bb54-350854b2d213','CN-CNC-TIEN','Vận hành tiện CNC','Skill CN-CNC-TIEN',12);
INSERT INTO "qualification" VALUES('01a207b6-99bf-7001-be3f-f84043e2a723','CN-DAP-CHAN','Vận hành máy dập, chấn','Skill CN-DAP-CHAN',12);
INSERT INTO "qualification" VALUES('01a207b6-99bf-72de-abe5-43d9b8df0d71','CN-LASER','Vận hành máy laser','Skill CN-LASER',12);
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
INSERT INTO "rate" VALUES('01a207b6-99c2-7d4d-aa41-174a4c5ce26b','01a207b6-99c2-72f6-b944-c69a43f4d2a3',330000,165000,264000,396000,'Quyết định 15/QĐ-VU','2026-01-01',NULL);
INSERT INTO "rate" VALUES('01a207b6-99c3-76eb-88f9-ac918d6cb750','01a207b6-99c3-7248-8f48-3979f36ed808',330000,165000,264000,396000,'Quyết định 15/QĐ-VU','2026-01-01',NULL);
INSERT INTO "rate" VALUES('01a207b6-99c3-7e5a-a801-ebbd61e33232','01a207b6-99c3-7b8f-98d2-e5ff5b4f68b6',330000,165000,264000,396000,'Quyết định 15/QĐ-VU','2026-01-01',NULL);
INSERT INTO "rate" VALUES('01a207b6-99c4-7ae4-a2d5-3cf2a8f09110','01a207b6-99c4-73b4-b8a6-ff8bda32c71b',330000,165000,264000,396000,'Quyết định 15/QĐ-VU','2026-01-01',NULL);
INSERT INTO "rate" VALUES('01a207b6-99c5-7234-b22e-13d9352228f0','01a207b6-99c4-7f49-9e6d-153c71847629',330000,165000,264000,396000,'Quyết định 15/QĐ-VU','2026-01-01',NULL);
INSERT INTO "rate" VALUES('01a207b6-99c5-7f35-8870-8f8c870834e2','01a207b6-99c5-7777-8da0-eb8a1115a91e',330000,165000,264000,396000,'Quyết định 15/QĐ-VU','2026-01-01',NULL);
INSERT INTO "rate" VALUES('01a207b6-99c6-7654-99c5-c6cd477947aa','01a207b6-99c6-7380-a530-736783478367',330000,165000,264000,396000,'Quyết định 15/QĐ-VU','2026-01-01',NULL);
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
INSERT INTO "refused_request" VALUES('01a207b6-9a2a-758e-8ac7-53b0d598ec0c','2026-11-27 02:00:00+00:00','01a207b6-99c8-7f34-b4fe-ebfcb77c99e1','capacity-exceeded','request','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','01a207b6-99c2-72f6-b944-c69a43f4d2a3','01a207b6-99bf-7c59-8e22-68c14a567981',1,'2026-12-15 06:00:00+00:00','2026-12-15 07:00:00+00:00','2026-12-16 01:00:00+00:00','%(name)s is taken in %(blocked)s, with the time to set up and clean up. Choose another time.');
INSERT INTO "refused_request" VALUES('01a207b6-9a2e-78d0-b3e9-a11627300dfd','2026-11-27 02:00:00+00:00','01a207b6-99c8-7f34-b4fe-ebfcb77c99e1','outside-opening-hours','request','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','01a207b6-99c3-7b8f-98d2-e5ff5b4f68b6','01a207b6-99bf-7c59-8e22-68c14a567981',1,'2026-12-06 01:00:00+00:00','2026-12-06 02:00:00+00:00','2026-12-07 01:00:00+00:00','%(resource)s is not open on %(day)s.');
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
INSERT INTO "resource" VALUES('01a207b6-99c2-72f6-b944-c69a43f4d2a3','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','TB-03','MACHINE','Máy tiện CNC','Resource TB-03','','','01a207b6-99b6-7beb-af90-e28f6e9ed0c9','',NULL,1,NULL,NULL,1,0,0,0,0,'TENANTS','B',NULL,30,15,30,NULL,30,0,60,0,'01a207b6-99ba-7658-becd-dc6b0b62e591',1,'','Máy tiện CNC');
INSERT INTO "resource" VALUES('01a207b6-99c3-7248-8f48-3979f36ed808','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','TB-27','MACHINE','Trạm CAD','Resource TB-27','','','01a207b6-99b6-7beb-af90-e28f6e9ed0c9','',NULL,12,NULL,NULL,1,0,0,0,0,'TENANTS',NULL,NULL,0,0,30,NULL,30,0,60,0,'01a207b6-99ba-7658-becd-dc6b0b62e591',1,'','Trạm CAD');
INSERT INTO "resource" VALUES('01a207b6-99c3-7b8f-98d2-e5ff5b4f68b6','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','KG-13','ROOM','Phòng họp H1','Resource KG-13','','','01a207b6-99b6-7b85-ad07-310099fe1fb7','',NULL,1,NULL,NULL,1,0,0,0,0,'TENANTS',NULL,NULL,0,0,30,NULL,30,0,60,0,'01a207b6-99ba-7658-becd-dc6b0b62e591',1,'','Phòng họp H1');
INSERT INTO "resource" VALUES('01a207b6-99c4-73b4-b8a6-ff8bda32c71b','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','TB-14','MACHINE','Máy dập 110 tấn','Resource TB-14','','','01a207b6-99b6-7beb-af90-e28f6e9ed0c9','',NULL,1,NULL,NULL,1,0,0,0,0,'TENANTS','C','01a207b6-99bf-7001-be3f-f84043e2a723',30,15,30,NULL,30,0,60,0,'01a207b6-99ba-7658-becd-dc6b0b62e591',1,'','Máy dập 110 tấn');
INSERT INTO "resource" VALUES('01a207b6-99c4-7f49-9e6d-153c71847629','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','TB-12','MACHINE','Máy cắt laser','Resource TB-12','','','01a207b6-99b6-7beb-af90-e28f6e9ed0c9','',NULL,1,NULL,NULL,1,0,0,0,0,'TENANTS','D','01a207b6-99bf-72de-abe5-43d9b8df0d71',30,15,30,NULL,30,0,60,0,'01a207b6-99ba-7658-becd-dc6b0b62e591',1,'','Máy cắt laser');
INSERT INTO "resource" VALUES('01a207b6-99c5-7777-8da0-eb8a1115a91e','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','TB-05','MACHINE','Máy cắt dây EDM','Resource TB-05','','','01a207b6-99b6-7beb-af90-e28f6e9ed0c9','',NULL,1,NULL,NULL,1,1,0,0,0,'TENANTS','B',NULL,30,15,30,NULL,30,0,60,0,'01a207b6-99ba-7658-becd-dc6b0b62e591',1,'','Máy cắt dây EDM');
INSERT INTO "resource" VALUES('01a207b6-99c6-7380-a530-736783478367','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','TB-18','MACHINE','Máy in 3D kim loại','Resource TB-18','','','01a207b6-99b6-7beb-af90-e28f6e9ed0c9','',NULL,1,NULL,NULL,1,0,1,0,0,'TENANTS',NULL,NULL,30,15,30,NULL,30,0,60,0,'01a207b6-99ba-7658-becd-dc6b0b62e591',1,'','Máy in 3D kim loại');
INSERT INTO "resource" VALUES('01a207b6-99c6-7ad6-a41b-b91dbb6a0dd3','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','KTV','TECHNICIANS','Kỹ thuật viên','Resource KTV','','','01a207b6-99b6-7beb-af90-e28f6e9ed0c9','',NULL,1,NULL,NULL,0,0,0,0,0,'TENANTS',NULL,NULL,30,15,30,NULL,30,0,60,0,'01a207b6-99ba-7658-becd-dc6b0b62e591',1,'','Kỹ thuật viên');
CREATE TABLE resource_qualification (
    id UUID PRIMARY KEY NOT NULL,
    resource UUID NOT NULL REFERENCES resource (id) ON DELETE RESTRICT,
    qualification UUID NOT NULL REFERENCES qualification (id) ON DELETE RESTRICT,
    UNIQUE (resource, qualification));
INSERT INTO "resource_qualification" VALUES('01a207b6-99c2-77b0-b3f3-6704d1184cb1','01a207b6-99c2-72f6-b944-c69a43f4d2a3','01a207b6-99be-7a59-af84-f98b23d1fe23');
INSERT INTO "resource_qualification" VALUES('01a207b6-99c2-7abc-90c9-94b56be174e7','01a207b6-99c2-72f6-b944-c69a43f4d2a3','01a207b6-99be-7d76-bb54-350854b2d213');
INSERT INTO "resource_qualification" VALUES('01a207b6-99c4-7804-9b7d-9bb57e834536','01a207b6-99c4-73b4-b8a6-ff8bda32c71b','01a207b6-99be-7a59-af84-f98b23d1fe23');
INSERT INTO "resource_qualification" VALUES('01a207b6-99c5-7a4d-aaf9-934091c40407','01a207b6-99c5-7777-8da0-eb8a1115a91e','01a207b6-99be-7a59-af84-f98b23d1fe23');
INSERT INTO "resource_qualification" VALUES('01a207b6-99c5-7ce1-bebb-d0191ccaf597','01a207b6-99c5-7777-8da0-eb8a1115a91e','01a207b6-99be-7d76-bb54-350854b2d213');
CREATE TABLE role_grant (
    id UUID PRIMARY KEY NOT NULL,
    account UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    role VARCHAR(20) NOT NULL CHECK (role IN ('manager', 'technician', 'adviser', 'tenant',
        'accountant', 'approver', 'city', 'appraiser', 'standing', 'auditor', 'admin')),
    incubator UUID REFERENCES incubator (id) ON DELETE RESTRICT,
    granted_at TIMESTAMPTZ NOT NULL,
    UNIQUE (account, role, incubator));
INSERT INTO "role_grant" VALUES('01a207b6-99cb-7d32-af65-c7007e0cfc72','01a207b6-99cb-7ac8-b1c6-6a0893cd5f07','accountant','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','2026-11-27 02:00:00+00:00');
INSERT INTO "role_grant" VALUES('01a207b6-99cc-7d22-8419-a10bc3566ed2','01a207b6-99cc-7af9-bbc8-4b6f5dbb9e61','auditor',NULL,'2026-11-27 02:00:00+00:00');
CREATE TABLE sign_in_failure (
    id UUID PRIMARY KEY NOT NULL,
    login_hash VARCHAR(64) NOT NULL,
    address_hash VARCHAR(64) NOT NULL,
    failed_at TIMESTAMPTZ NOT NULL);
INSERT INTO "sign_in_failure" VALUES('01a207b6-99ec-7cb7-a34a-29905ed64a11','3d618d3a52476a45c513dfcfdc37b7bfb7c6a03dfe927adfbfccaf5b8a16dbca','d26f258e0bab08a615a4019a3a7a86776b6fb6ef36c87334dd846694245eabc4','2026-11-27 02:00:00+00:00');
CREATE TABLE sign_in_session (
    id UUID PRIMARY KEY NOT NULL,
    token_hash VARCHAR(64) NOT NULL UNIQUE,
    account UUID NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
    created_at TIMESTAMPTZ NOT NULL,
    seen_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    address VARCHAR(64) NOT NULL,
    agent VARCHAR(200) NOT NULL);
INSERT INTO "sign_in_session" VALUES('01a207b6-99eb-772a-93fa-7606addbd5b1','2d34a3176049138648ae05625d98999ecb2037bb630140fda49c27052abc16a1','01a207b6-99cb-7ac8-b1c6-6a0893cd5f07','2026-11-27 02:00:00+00:00','2026-11-27 02:00:00+00:00','2026-12-11 02:00:00+00:00','203.0.113.7','Firefox');
CREATE TABLE support_mode (
    id UUID PRIMARY KEY NOT NULL,
    incubator UUID NOT NULL REFERENCES incubator (id) ON DELETE RESTRICT,
    category UUID NOT NULL REFERENCES cost_category (id) ON DELETE RESTRICT,
    mode VARCHAR(10) NOT NULL CHECK (mode IN ('CASH', 'IN_KIND')),
    legal_basis TEXT NOT NULL,
    valid_from DATE NOT NULL,
    valid_to DATE,
    UNIQUE (incubator, category, valid_from));
INSERT INTO "support_mode" VALUES('01a207b6-99be-730e-a4ab-47bc09b1b75c','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','01a207b6-99b6-7beb-af90-e28f6e9ed0c9','CASH','','2026-01-01','2026-12-31');
INSERT INTO "support_mode" VALUES('01a207b6-99be-77b9-b64f-c4016a69220f','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','01a207b6-99b6-7b85-ad07-310099fe1fb7','CASH','','2026-01-01','2026-12-31');
INSERT INTO "support_mode" VALUES('01a207b6-9a24-7390-b726-dbfff6af9b83','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','01a207b6-99b6-7b85-ad07-310099fe1fb7','IN_KIND','Quyết định 21/QĐ-VU','2027-01-01',NULL);
CREATE TABLE tenancy (
    id UUID PRIMARY KEY NOT NULL,
    firm UUID NOT NULL REFERENCES firm (id) ON DELETE RESTRICT,
    incubator UUID NOT NULL REFERENCES incubator (id) ON DELETE RESTRICT,
    starts_on DATE NOT NULL,
    ends_on DATE,
    CONSTRAINT tenancy_dates CHECK (ends_on IS NULL OR ends_on > starts_on));
INSERT INTO "tenancy" VALUES('01a207b6-99bf-7918-a087-a473a87bf9e7','01a207b6-99bf-7589-9bc2-f314bcc59ccf','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','2026-01-05',NULL);
INSERT INTO "tenancy" VALUES('01a207b6-99bf-7f35-a017-93898e3239f5','01a207b6-99bf-7c59-8e22-68c14a567981','01a207b6-99b7-762d-b8cc-22e6db1bf0ba','2026-01-05',NULL);
CREATE UNIQUE INDEX role_grant_everywhere ON role_grant (account, role)
    WHERE incubator IS NULL;
CREATE INDEX sign_in_session_account ON sign_in_session (account);
CREATE INDEX sign_in_failure_login ON sign_in_failure (login_hash, failed_at);
CREATE INDEX sign_in_failure_address ON sign_in_failure (address_hash, failed_at);
CREATE INDEX audit_entry_subject ON audit_entry (subject_kind, subject_id);
CREATE INDEX audit_entry_at ON audit_entry (at);
CREATE INDEX budget_line_choice ON budget_line (incubator, category, year);
CREATE INDEX act_line ON act (line);
CREATE INDEX ledger_entry_line ON ledger_entry (line, posted_at);
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
