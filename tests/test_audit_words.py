"""Every act that leaves a trace has words for it."""

import re

from facilities import booking_views
from incubator import languages
from incubator.audit_fields import field_labels
from incubator.audit_subjects import _SOURCES
from incubator.audit_words import ACTIONS, KINDS, action_label, is_action, kind_label
from tests.engines import ROOT

_CODE = re.compile(r'(?<!case )"([a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*)"[,)]')


def recorded() -> set[str]:
    """The actions that modules which write the audit name."""
    found: set[str] = set()
    for package in ("incubator", "tenants", "facilities", "services"):
        for file in (ROOT / package).rglob("*.py"):
            text = file.read_text()
            if "audit.record(" in text or "keep_booking(" in text:
                found |= set(_CODE.findall(text))
    return found


def test_every_action_that_is_recorded_has_words() -> None:
    assert sorted(code for code in recorded() if not is_action(code)) == []


def test_every_kind_has_words_actions_and_a_name_to_look_up() -> None:
    assert set(KINDS) == set(ACTIONS) == set(_SOURCES)
    assert ACTIONS["booking"] is booking_views.ACTIONS


def test_words_are_those_of_the_reader() -> None:
    with languages.speaking("vi"):
        assert action_label("user.close") == "Đã khóa tài khoản"
        assert kind_label("firm") == "Doanh nghiệp"
        assert field_labels(["name_vi", "full_name", "sort_key", "manager"]) == [
            "tên",
            "Quản lý vườn ươm",
        ]
    with languages.speaking("en"):
        assert action_label("user.close") == "Account closed"


def test_what_has_no_words_shows_its_code() -> None:
    assert (action_label("moon.landing"), kind_label("moon")) == ("moon.landing", "moon")
