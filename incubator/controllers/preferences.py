"""The language and the colours, chosen on any page and kept in this browser."""

from typing import Any

from litestar import Request, post
from litestar.datastructures import Cookie
from litestar.response import Redirect

from incubator import accounts, clock
from incubator.forms import Form
from incubator.languages import LOCALES
from incubator.pages import THEMES, redirect, safe_path

_YEAR = 31_536_000
_CHOICES = {"lang": LOCALES, "theme": THEMES}


@post("/preferences", opt={"guests": True})
async def choose(request: Request[Any, Any, Any]) -> Redirect:
    """Keep the choice and go back to the page it was made on."""
    form = await Form.read(request)
    response = redirect(safe_path(form.value("next", "/")))
    for name, values in _CHOICES.items():
        if (value := form.value(name)) in values:
            response.set_cookie(Cookie(key=name, value=value, max_age=_YEAR, samesite="lax"))
    if request.user:
        await accounts.prefer(
            request.user,
            language=form.value("lang") if form.value("lang") in LOCALES else None,
            theme=form.value("theme") if form.value("theme") in THEMES else None,
            now=clock.now(),
        )
    return response
