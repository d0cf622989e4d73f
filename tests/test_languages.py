"""Which language is spoken, and what the messages are in it."""

import asyncio

import jinja2
import pytest

from incubator import languages
from incubator.formats import install
from incubator.languages import gettext, ngettext, speaking


def test_vietnamese_is_spoken_unless_another_language_is_asked_for() -> None:
    assert gettext("The input is not valid") == "Dữ liệu nhập không hợp lệ"
    with speaking("en"):
        assert gettext("The input is not valid") == "The input is not valid"
    assert languages.current.get() == "vi"


def test_an_unknown_language_cannot_be_spoken() -> None:
    with pytest.raises(ValueError, match="fr"), speaking("fr"):
        pass


def test_an_empty_message_stays_empty() -> None:
    assert gettext("") == ""


def test_english_has_plurals_and_vietnamese_has_none() -> None:
    assert [ngettext("%(n)s hour", "%(n)s hours", n) for n in (1, 2)] == ["1 giờ", "2 giờ"]
    with speaking("en"):
        assert [ngettext("%(n)s hour", "%(n)s hours", n) for n in (1, 2)] == ["1 hour", "2 hours"]


async def test_each_request_speaks_its_own_language() -> None:
    async def answer(locale: str) -> str:
        with speaking(locale):
            await asyncio.sleep(0)
            return gettext("%(amount)s dong", amount=1)

    vietnamese, english = await asyncio.gather(answer("vi"), answer("en"))
    assert (vietnamese, english) == ("1 đồng", "1 dong")


@pytest.mark.parametrize(
    ("cookie", "accept_language", "user_language", "spoken"),
    [
        (None, None, None, "vi"),
        ("en", "vi", "vi", "en"),
        (None, "vi", "en", "en"),
        ("fr", "en", "de", "en"),
        (None, "fr-FR, en-GB;q=0.8, vi;q=0.9", None, "vi"),
        (None, "en-US,en;q=0.9", None, "en"),
        (None, "en;q=0, vi;q=0.1", None, "vi"),
        (None, "fr, *", None, "vi"),
        (None, "en;q=abc", None, "vi"),
        (None, ";;,=,\x00" * 10_000, None, "vi"),
    ],
)
def test_the_page_choice_comes_before_the_account_and_the_browser(
    cookie: str | None, accept_language: str | None, user_language: str | None, spoken: str
) -> None:
    assert languages.negotiate(cookie, accept_language, user_language) == spoken


def test_templates_translate_escape_and_format() -> None:
    environment = jinja2.Environment(autoescape=True)
    install(environment)
    page = environment.from_string(
        '{{ _("%(amount)s dong", amount="<b>") }} {{ amount|dong }} {{ language() }} '
        '{{ ngettext("%(n)s hour", "%(n)s hours", 2, n=2) }} {{ rate|percent }}'
        "{% trans %}\n  The input\n  is not valid\n{% endtrans %}"
    )
    facts = {"amount": 1_500_000, "rate": 0.824}
    assert page.render(facts) == (
        "&lt;b&gt; đồng 1.500.000 đồng vi 2 giờ 82,4%Dữ liệu nhập không hợp lệ"
    )
    with speaking("en"):
        assert page.render(facts) == (
            "&lt;b&gt; dong 1,500,000 dong en 2 hours 82.4%The input is not valid"
        )
