"""What lists of firms tell, and what their columns are called in offices."""

from datetime import date

from incubator.exports import Kind
from incubator.imports import values
from incubator.imports.headers import Field
from incubator.imports.houses import HOUSE
from incubator.imports.nouns import words_for
from incubator.languages import N_
from tenants.stages import LABELS

SIZES = {"SIEU_NHO": N_("Micro"), "NHO": N_("Small"), "VUA": N_("Medium"), "LON": N_("Large")}
_STAGES = words_for(
    LABELS,
    APPLICATION="ung tuyen; dang ky; application; ho so; nop ho so",
    PRE_INCUBATION="tien uom tao; tien uom; pre incubation",
    INCUBATION="uom tao; dang uom tao; uom; incubation; dang hoat dong tai vuon",
    ACCELERATION="tang toc; acceleration",
    GRADUATED="tot nghiep; da tot nghiep; graduated",
    EXTERNAL="doanh nghiep ngoai; ngoai vuon; ben ngoai; ngoai; outside firm; external; khach",
    WITHDREW="rut lui; da rut; rut; withdrew; roi vuon",
    TERMINATED="cham dut; da cham dut; terminated; thanh ly",
    DISSOLVED="giai the; da giai the; pha san; dissolved",
    MERGED="sap nhap; da sap nhap; hop nhat; merged",
)
_SIZES = words_for(
    SIZES,
    SIEU_NHO="sieu nho; dn sieu nho; doanh nghiep sieu nho; micro",
    NHO="nho; dn nho; doanh nghiep nho; small",
    VUA="vua; dn vua; doanh nghiep vua; medium",
    LON="lon; dn lon; doanh nghiep lon; large",
)
FIELDS: tuple[Field, ...] = (
    Field(
        "name_vi", N_("Name in Vietnamese"),
        "ten doanh nghiep; ten cong ty; ten don vi; doanh nghiep; cong ty; ten dn; ten; dn"
        "; ten to chuc; ten day du; ten nhom; ten doanh nghiep nhom; ten doanh nghiep tieng viet"
        "; ten cong ty tieng viet; ten viet bang tieng viet; don vi; firm; company; company name"
        "; name; name of firm; ten doanh nghiep uom tao; doanh nghiep uom tao",
        kind=Kind.long, example="Công ty TNHH Cơ khí Ánh Dương", is_required=True,
    ),
    Field(
        "tax_code", N_("Tax code"),
        "ma so thue; mst; ma so doanh nghiep; msdn; ma so dn; ma dn; ma so dkkd; so dkkd; dkkd"
        "; ma so thue ma so doanh nghiep; mst msdn; ma so doanh nghiep mst; ma so thue dn"
        "; so giay chung nhan dkdn; giay phep kinh doanh; gpkd; tax id; tax number; tin",
        values.tax_code, kind=Kind.code, example="9900010014",
    ),
    Field(
        "stage", N_("Stage"),
        "giai doan; giai doan uom tao; tinh trang; trang thai; status; hien trang; giai doan dn",
        values.one_of(_STAGES, LABELS), example=N_("Incubation"),
    ),
    Field(
        "name_en", N_("Name in English"),
        "ten tieng anh; ten giao dich; ten quoc te; ten viet bang tieng anh; english name"
        "; ten doanh nghiep tieng anh; ten cong ty tieng anh; ten giao dich quoc te",
        kind=Kind.long,
    ),
    Field(
        "size", N_("Size"),
        "quy mo; quy mo doanh nghiep; quy mo dn; loai hinh quy mo; loai doanh nghiep",
        values.one_of(_SIZES, SIZES), kind=Kind.code, example=N_("Small"),
    ),
    Field(
        "in_sector", N_("Supporting industry"),
        "cnht; cong nghiep ho tro; linh vuc cnht; thuoc cnht; nganh cnht; dn cnht"
        "; doanh nghiep cnht; doanh nghiep cong nghiep ho tro; thuoc linh vuc cnht",
        values.yes_or_no, kind=Kind.code, example=N_("yes"),
    ),
    Field(
        "women_owned", N_("Women-owned"),
        "nu lam chu; do nu lam chu; phu nu lam chu; do phu nu lam chu; chu la nu; dn nu"
        "; dnnvv do phu nu lam chu; doanh nghiep do phu nu lam chu; doanh nghiep nu lam chu",
        values.yes_or_no, kind=Kind.code, example=N_("no"),
    ),
    Field(
        "product_vi", N_("Product in Vietnamese"),
        "san pham; san pham chinh; nganh nghe; linh vuc; mat hang; san pham dich vu; nganh hang"
        "; linh vuc hoat dong; nganh nghe kinh doanh; san pham chu luc; product; products",
        kind=Kind.long, example="Chi tiết tiện chính xác",
    ),
    Field("product_en", N_("Product in English"), "san pham tieng anh", kind=Kind.long),
    Field(
        "employees", N_("Employees"),
        "lao dong; so lao dong; so ld; tong so lao dong; tong lao dong; nhan su; so nhan vien"
        "; tong so nhan vien; so nguoi lao dong; lao dong tong so; lao dong tong; ld; nhan vien"
        "; so luong lao dong; tong so ld; so lao dong tong so; so lao dong tong",
        values.whole, kind=Kind.number, example=12,
    ),
    Field(
        "employees_female", N_("Female employees"),
        "lao dong nu; so lao dong nu; ld nu; nu; trong do nu; so nu; lao dong trong do nu"
        "; nhan vien nu; so lao dong trong do nu; so ld nu; lao dong la nu",
        values.whole, kind=Kind.number, example=4,
    ),
    Field(
        "revenue_last_year", N_("Revenue of last year (dong)"),
        "doanh thu; doanh thu truoc; doanh thu gan nhat; doanh thu nam truoc; tong doanh thu"
        "; doanh thu nam gan nhat; doanh thu nam; revenue; turnover; revenue of last year",
        scaled=values.dong_in, kind=Kind.money, example=4_200_000_000,
    ),
    Field(
        "weekly_quota_minutes", N_("Weekly quota (hours)"),
        "han muc gio; han muc gio tuan; so gio moi tuan; dinh muc gio; han muc; gio moi tuan",
        values.minutes_of_hours, kind=Kind.number, example=20,
    ),
    Field(
        "stage_since", N_("In this stage since"),
        "ngay chuyen giai doan; giai doan tu ngay; tu ngay cua giai doan; ngay vao giai doan"
        "; ngay tot nghiep; ngay cham dut; stage since",
        values.day, kind=Kind.day,
    ),
    Field(
        "decision_no", N_("Decision number"),
        "quyet dinh; so quyet dinh; so qd; qd so; van ban; quyet dinh so; quyet dinh tiep nhan",
    ),
    HOUSE,
    Field(
        "starts_on", N_("In residence from"),
        "ngay vao; ngay vao vuon; tu ngay; ngay bat dau; ngay tiep nhan; bat dau uom tao"
        "; ngay bat dau uom tao; ngay vao vuon uom; thoi gian bat dau; bat dau; ngay nhan vao"
        "; thoi gian uom tao tu ngay; thoi gian tu ngay; thoi gian uom tao tu; from; start",
        values.day, kind=Kind.day, example=date(2026, 3, 1),
    ),
    Field(
        "last_day", N_("In residence until (last day)"),
        "ngay ra; den ngay; den het ngay; ngay ket thuc; ket thuc uom tao; ngay roi vuon; ket thuc"
        "; ngay ket thuc uom tao; ngay ra vuon; thoi gian ket thuc; thoi gian uom tao den ngay"
        "; thoi gian den ngay; thoi gian uom tao den; until; end",
        values.day, kind=Kind.day, example=date(2029, 2, 28),
    ),
)  # fmt: skip
