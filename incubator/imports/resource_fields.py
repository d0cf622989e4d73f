"""The columns of a list of resources, under the headers that offices give them."""

from __future__ import annotations

from datetime import date

from facilities.resource_records import AUDIENCES, CLASSES, KINDS
from incubator.exports import Kind
from incubator.imports import values
from incubator.imports.headers import Field
from incubator.imports.houses import HOUSE
from incubator.imports.nouns import words_for
from incubator.languages import N_

_KINDS = words_for(
    KINDS,
    MACHINE="may; may moc; thiet bi; may moc thiet bi; machine; equipment; dung cu",
    ROOM="phong; phong hop; phong dao tao; hoi truong; room; meeting room; training room",
    BAY="gian xuong; nha xuong; xuong; gian; o xuong; workshop bay; bay; mat bang; lo xuong",
    OFFICE="van phong; office; phong lam viec; van phong lam viec",
    HALL="xuong may; xuong may dung chung; machine hall; hall; khu dung chung; xuong dung chung",
    DESKS="cho ngoi; cho lam viec; khu lam viec chung; co working; coworking; co working desks",
    TECHNICIANS="ky thuat vien; technicians",
)
_CLASSES = words_for(
    CLASSES,
    A="nhom a; loai a; cap a; class a", B="nhom b; loai b; cap b; class b",
    C="nhom c; loai c; cap c; class c", D="nhom d; loai d; cap d; class d",
)  # fmt: skip
_AUDIENCES = words_for(
    AUDIENCES,
    TENANTS="doanh nghiep uom tao; dn uom tao; doanh nghiep trong vuon; tenants"
    "; firms in residence; doanh nghiep dang uom tao",
    GRADUATES="doanh nghiep uom tao va tot nghiep; firms in residence and graduates; graduates"
    "; doanh nghiep dang uom tao va da tot nghiep",
    SECTOR="moi doanh nghiep cnht; doanh nghiep cnht; tat ca; any firm of the supporting industry"
    "; moi doanh nghiep cong nghiep ho tro; doanh nghiep cong nghiep ho tro",
)

FIELDS: tuple[Field, ...] = (
    Field(
        "code", N_("Code"),
        "ma; ma so; ma thiet bi; ma may; ma tai san; so hieu; ky hieu; ma tb; ma phong; code no"
        "; ma mat bang; ma kg; ma hieu; asset code",
        values.code, kind=Kind.code, example="TB-99", is_required=True,
    ),
    Field(
        "name_vi", N_("Name in Vietnamese"),
        "ten; ten thiet bi; ten may; ten phong; ten tai san; thiet bi; ten goi; ten mat bang"
        "; ten thiet bi may moc; ten may thiet bi; ten may moc thiet bi; noi dung; name; equipment"
        "; danh muc thiet bi; ten may moc; ten thiet bi phong; ten tieng viet",
        kind=Kind.long, example="Máy phay CNC 3 trục",
    ),
    Field("name_en", N_("Name in English"), "ten tieng anh; english name", kind=Kind.long,
          example="3-axis CNC mill"),
    Field(
        "kind", N_("Kind"),
        "loai; chung loai; loai thiet bi; loai tai san; phan loai; loai hinh; loai mat bang; type",
        values.one_of(_KINDS, KINDS), example=N_("Machine"),
    ),
    HOUSE,
    Field(
        "home_space", N_("Stands in"),
        "vi tri; noi dat; dat tai; vi tri lap dat; noi lap dat; ma vi tri; ma noi dat; noi su dung",
        values.code, kind=Kind.code,
    ),
    Field("category", N_("Cost category"),
          "khoan muc; nhom chi; muc chi; loai chi phi; khoan muc chi"),
    Field("family", N_("Family"), "nhom; nhom thiet bi; nhom may; dong may"),
    Field(
        "capacity", N_("Units at once"),
        "so luong; sl; so don vi; suc chua don vi; so may; quantity; qty; so luong may",
        values.whole, kind=Kind.number, example=1,
    ),
    Field("seats", N_("Seats"), "so cho; suc chua; so cho ngoi; so ghe", values.whole,
          kind=Kind.number),
    Field(
        "area", N_("Area (m²)"),
        "dien tich; dt; dien tich san; dien tich su dung; area; m2; dien tich m2",
        values.square_decimetres, kind=Kind.decimal, example=12.5,
    ),
    Field(
        "safety_class", N_("Safety class"),
        "nhom an toan; cap an toan; loai an toan; muc an toan; class",
        values.one_of(_CLASSES, {one: one for one in CLASSES}), kind=Kind.code, example="A",
    ),
    Field("technician_qualification", N_("Technician's qualification"),
          "chung chi ky thuat vien; trinh do ky thuat vien; ky thuat vien can"),
    Field(
        "qualifications", N_("The user holds"),
        "chung chi; yeu cau chung chi; chung chi van hanh; xac nhan can co; dieu kien van hanh"
        "; nguoi su dung can co; yeu cau nguoi van hanh; qualifications",
        kind=Kind.long,
    ),
    Field(
        "audience", N_("Who may book"),
        "doi tuong; doi tuong su dung; ai duoc dat; doi tuong duoc dat; audience",
        values.one_of(_AUDIENCES, AUDIENCES),
    ),
    Field("is_bookable", N_("Booked by the hour"),
          "cho dat lich; dat lich; cho thue theo gio; bookable", values.yes_or_no, kind=Kind.code),
    Field("needs_approval", N_("Needs approval"), "can phe duyet; phai duyet; phe duyet",
          values.yes_or_no, kind=Kind.code),
    Field("is_unattended", N_("Runs unattended"),
          "chay khong nguoi; khong can nguoi; tu chay; van hanh khong nguoi",
          values.yes_or_no, kind=Kind.code),
    Field("needs_inspection", N_("Needs inspection"),
          "kiem dinh; can kiem dinh; yeu cau kiem dinh; phai kiem dinh", values.yes_or_no,
          kind=Kind.code),
    Field("needs_calibration", N_("Needs calibration"),
          "hieu chuan; can hieu chuan; yeu cau hieu chuan; phai hieu chuan", values.yes_or_no,
          kind=Kind.code),
    Field(
        "capex", N_("Cost of acquisition (dong)"),
        "nguyen gia; gia mua; gia tri; don gia mua; gia tri tai san; nguyen gia tai san; capex"
        "; thanh tien; gia tri dau tu",
        scaled=values.dong_in, kind=Kind.money, example=1_250_000_000,
    ),
    Field("bought_in", N_("Budget year"), "nam mua; nam dau tu; nam trang bi; nam ngan sach",
          values.whole, kind=Kind.year, example=2026),
    Field(
        "full_rate", N_("Full cost an hour (dong)"),
        "don gia; gia gio; don gia gio; gia du chi phi; gia tinh du chi phi; full cost; hourly rate"
        "; gia dich vu gio; don gia tinh du chi phi; gia mot gio; full rate",
        scaled=values.dong_in, kind=Kind.money, example=420_000,
    ),
    Field(
        "incubated_rate", N_("Incubated (dong)"),
        "gia uom tao; gia dn uom tao; gia doanh nghiep uom tao; don gia uom tao"
        "; gia cho dn uom tao",
        scaled=values.dong_in, kind=Kind.money, example=210_000,
    ),
    Field("graduate_rate", N_("Graduate (dong)"),
          "gia tot nghiep; gia dn tot nghiep; don gia tot nghiep; gia doanh nghiep tot nghiep",
          scaled=values.dong_in, kind=Kind.money, example=336_000),
    Field("external_rate", N_("External (dong)"),
          "gia ngoai; gia dn ngoai; don gia ngoai; gia doanh nghiep ngoai; gia ben ngoai",
          scaled=values.dong_in, kind=Kind.money, example=504_000),
    Field("legal_basis", N_("Legal basis"),
          "can cu; can cu phap ly; quyet dinh; so quyet dinh; van ban; quyet dinh gia; so qd",
          kind=Kind.long, example="Quyết định 12/QĐ-VU"),
    Field("valid_from", N_("Valid from"),
          "ap dung tu; hieu luc tu; ngay ap dung; ngay hieu luc; tu ngay", values.day,
          kind=Kind.day, example=date(2027, 1, 1)),
    Field("setup_minutes", N_("Set-up (minutes)"),
          "thoi gian ga dat; ga dat; chuan bi; thoi gian chuan bi", values.whole,
          kind=Kind.number),
    Field("cleanup_minutes", N_("Clean-up (minutes)"),
          "thoi gian don may; don may; don dep; ve sinh may; thoi gian don dep", values.whole,
          kind=Kind.number),
    Field("min_slot_minutes", N_("Shortest slot (minutes)"),
          "dat toi thieu; thoi luong toi thieu", values.whole, kind=Kind.number),
    Field("max_slot_minutes", N_("Longest slot (minutes)"),
          "dat toi da; thoi luong toi da", values.whole, kind=Kind.number),
    Field("description", N_("Description"),
          "mo ta; thong so; thong so ky thuat; dac tinh ky thuat; cau hinh; mo ta ky thuat",
          values.paragraphs, kind=Kind.long),
    Field("note", N_("Note"), "ghi chu; luu y", values.paragraphs, kind=Kind.long),
)  # fmt: skip
