"""Plan 131/KH-UBND of 13/08/2013, word for word: programmes, phases, agencies and sources."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from incubator.names import Name

FUNDS_HOUSES = "CT6"
"""The programme that pays for incubators and technical centres; the others never do (brief B23)."""

PLAN_NUMBER = "131/KH-UBND"
ISSUED_ON = date(2013, 8, 13)
PHASES = (("GD1", 2013, 2015), ("GD2", 2016, 2020))
PLAN = Name(
    "Trợ giúp phát triển doanh nghiệp nhỏ và vừa trong lĩnh vực công nghiệp hỗ trợ trên địa bàn"
    " Thành phố giai đoạn 2013-2020",
    "Assistance to small and medium enterprises in supporting industries in the city, 2013-2020",
)


class AgencyFact(NamedTuple):
    """A public body; `merged_into` took over its tasks under the council's resolution of 2025."""

    code: str
    name: Name
    merged_into: str | None = None


# The People's Council of Hanoi merged these departments by its resolution of 25/02/2025, in force
# from March: the names of the plan end with February.
LAST_DAY = date(2025, 2, 28)
OTHERS = "SO-NGANH"
"""The plan's "departments concerned": they coordinate, and issue no decision together."""
AGENCIES = (
    AgencyFact("UBND-HN", Name("Ủy ban nhân dân Thành phố Hà Nội", "Hanoi People's Committee")),
    AgencyFact("HDND-HN", Name("Hội đồng nhân dân Thành phố Hà Nội", "Hanoi People's Council")),
    AgencyFact("SO-TC", Name("Sở Tài chính", "Department of Finance")),
    AgencyFact("SO-CT", Name("Sở Công Thương", "Department of Industry and Trade")),
    AgencyFact(
        "SO-KHDT",
        Name("Sở Kế hoạch và Đầu tư", "Department of Planning and Investment"),
        merged_into="SO-TC",
    ),
    AgencyFact("SO-KHCN", Name("Sở Khoa học và Công nghệ", "Department of Science and Technology")),
    AgencyFact(
        "SO-LDTBXH",
        Name(
            "Sở Lao động - Thương binh và Xã hội",
            "Department of Labour, War Invalids and Social Affairs",
        ),
    ),
    AgencyFact(
        "SO-TTTT",
        Name("Sở Thông tin và truyền thông", "Department of Information and Communications"),
        merged_into="SO-KHCN",
    ),
    AgencyFact(OTHERS, Name("Các Sở, ngành liên quan", "Other departments concerned")),
)


class ProgrammeFact(NamedTuple):
    """A row of the plan's annex; indicative amounts in million đồng, one for each phase."""

    code: str
    name: Name
    lead: str
    coordinating: tuple[str, ...]
    indicative: tuple[int, int]
    target: Name | None


PROGRAMMES = (
    ProgrammeFact(
        "CT1",
        Name(
            "Chương trình phổ biến công nghệ kỹ thuật sản xuất công nghiệp hỗ trợ cho doanh nghiệp"
            " nhỏ và vừa",
            "Dissemination of production technology of supporting industries",
        ),
        "SO-CT",
        ("SO-KHCN",),
        (2_000, 3_000),
        Name(
            "Số lượng doanh nghiệp được tiếp cận: Khoảng 1000 doanh nghiệp",
            "About 1,000 firms reached",
        ),
    ),
    ProgrammeFact(
        "CT2",
        Name(
            "Chương trình trợ giúp doanh nghiệp nhỏ và vừa trở thành nhà cung ứng cho các tập đoàn"
            " đa quốc gia, các doanh nghiệp lớn trong lĩnh vực chế tạo",
            "Helping firms become suppliers of multinational and large manufacturers",
        ),
        "SO-KHDT",
        ("SO-CT",),
        (5_000, 11_000),
        Name(
            "200 doanh nghiệp tham gia vào chương trình, 100 doanh nghiệp trở thành nhà cung ứng",
            "200 firms take part, 100 become suppliers",
        ),
    ),
    ProgrammeFact(
        "CT3",
        Name(
            "Chương trình hỗ trợ doanh nghiệp nhỏ và vừa áp dụng các hệ thống quản lý trong sản"
            " xuất",
            "Management systems in production",
        ),
        "SO-KHCN",
        ("SO-CT",),
        (5_000, 11_000),
        Name(
            "200 doanh nghiệp nhỏ và vừa trong lĩnh vực công nghiệp hỗ trợ thực hiện thành công",
            "200 firms of supporting industries succeed",
        ),
    ),
    ProgrammeFact(
        "CT4",
        Name(
            "Chương trình đào tạo nguồn nhân lực cho doanh nghiệp nhỏ và vừa trong lĩnh vực công"
            " nghiệp hỗ trợ",
            "Training of the workforce of supporting industries",
        ),
        "SO-LDTBXH",
        ("SO-NGANH",),
        (5_000, 11_000),
        Name(
            "Đào tạo 20.000 công nhân kỹ thuật chất lượng cao cho công nghiệp hỗ trợ",
            "20,000 highly skilled technical workers trained",
        ),
    ),
    ProgrammeFact(
        "CT5",
        Name(
            "Chương trình xây dựng cơ sở dữ liệu và website cung cấp thông tin về công nghiệp hỗ"
            " trợ",
            "Database and website about supporting industries",
        ),
        "SO-CT",
        ("SO-TTTT",),
        (3_000, 4_000),
        Name(
            "Cập nhật liên tục hàng năm đến năm 2020",
            "Updated every year until 2020",
        ),
    ),
    ProgrammeFact(
        "CT6",
        Name(
            "Chương trình xây dựng các vườn ươm doanh nghiệp và các Trung tâm hỗ trợ kỹ thuật lĩnh"
            " vực công nghiệp hỗ trợ",
            "Business incubators and technical-support centres of supporting industries",
        ),
        "SO-KHDT",
        ("SO-KHCN", "SO-CT"),
        (100_000, 100_000),
        None,  # the plan gives Programme 6 no number: targets are entered by people
    ),
)

SOURCES = (
    (
        "NS_TRO_GIUP_DNNVV",
        Name(
            "Ngân sách trợ giúp phát triển doanh nghiệp nhỏ và vừa",
            "City budget for assistance to small and medium enterprises",
        ),
        True,
    ),
    (
        "NS_DOI_MOI_CN",
        Name(
            "Ngân sách chương trình đổi mới công nghệ",
            "City budget of the technology innovation programme",
        ),
        True,
    ),
    ("KHAC_DOANH_NGHIEP", Name("Vốn của các doanh nghiệp", "Firms' own capital"), False),
    ("KHAC_VON_VAY", Name("Vốn vay", "Loans"), False),
    ("KHAC_TAI_TRO", Name("Tài trợ", "Grants"), False),
)

CATEGORIES = (
    ("MAT_BANG", Name("Mặt bằng, nhà xưởng", "Premises and workshops"), "RECURRENT"),
    ("THIET_BI", Name("Trang thiết bị", "Equipment"), "RECURRENT"),
    ("TU_VAN", Name("Tư vấn, hỗ trợ kỹ thuật", "Consulting and technical support"), "RECURRENT"),
    ("MANG_LUOI", Name("Tạo mạng lưới", "Networking"), "RECURRENT"),
    ("DICH_VU_VP", Name("Dịch vụ văn phòng", "Office services"), "RECURRENT"),
    ("DAO_TAO", Name("Đào tạo", "Training"), "RECURRENT"),
    ("XAY_DUNG_MUA_SAM", Name("Xây dựng, mua sắm", "Construction and procurement"), "CAPITAL"),
    ("QUAN_LY", Name("Quản lý", "Management"), "RECURRENT"),
)
