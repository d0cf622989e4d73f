"""Files that a page offers: lists for spreadsheets, and papers to print."""

from typing import Any
from urllib.parse import quote

from litestar import Request
from litestar.response import Response

from incubator import clock
from incubator.exports import Sheet, csv_file, xlsx_file

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def export_paths(list_path: str) -> list[str]:
    """The addresses under which a list is offered as .xlsx and as .csv."""
    return [f"{list_path}/export.xlsx", f"{list_path}/export.csv"]


async def spreadsheet(
    request: Request[Any, Any, Any], name: str, sheet: Sheet[Any]
) -> Response[bytes]:
    """The list in the format that the address asked for; `name` becomes that of the file."""
    if request.url.path.endswith(".csv"):
        content, kind, media_type = await csv_file(sheet), "csv", "text/csv"
    else:
        content, kind, media_type = await xlsx_file(sheet), "xlsx", XLSX
    named = f"{name}-{clock.today():%Y%m%d}.{kind}"
    return Response(
        content,
        media_type=media_type,
        headers={"content-disposition": f'attachment; filename="{named}"'},
    )


def pdf(content: bytes, name: str) -> Response[bytes]:
    """A paper that the browser shows and can print or keep under its name."""
    return Response(
        content,
        media_type="application/pdf",
        headers={"content-disposition": f"inline; filename*=UTF-8''{quote(name)}.pdf"},
    )
