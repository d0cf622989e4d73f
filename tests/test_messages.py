"""Every sentence of the product is translated, and every translation is used."""

from pathlib import Path

import pytest

from incubator import languages, messages


def test_no_message_is_missing_fuzzy_orphaned_or_contradicted() -> None:
    assert messages.problems() == []


HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'


@pytest.fixture
def catalogue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of catalogues beside one module that says three things."""
    folder = tmp_path / "locale" / "vi" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (tmp_path / "said.py").write_text(
        '_("Yes")\nN_("No")\nngettext("%(n)s day", "%(n)s days", 2)\n'
    )
    monkeypatch.setattr(messages, "ROOT", tmp_path.parent)
    monkeypatch.setattr(messages, "PACKAGES", (tmp_path.name,))
    monkeypatch.setattr(languages, "LOCALE_DIRECTORY", tmp_path / "locale")
    return folder


COMPLETE = (
    HEADER + 'msgid "Yes"\nmsgstr "Có"\n\nmsgid "No"\nmsgstr "Không"\n\n'
    'msgid "%(n)s day"\nmsgid_plural "%(n)s days"\nmsgstr[0] "%(n)s ngày"\n'
)


def test_a_complete_catalogue_has_no_problems(catalogue: Path) -> None:
    (catalogue / "shell.po").write_text(COMPLETE)
    assert messages.problems() == []


def test_what_is_wrong_is_said_with_its_place(catalogue: Path) -> None:
    (catalogue / "shell.po").write_text(
        COMPLETE.replace('msgid "No"', '#, fuzzy\nmsgid "No"').replace(
            "%(n)s ngày", "%(days)s ngày"
        )
    )
    (catalogue / "rules.po").write_text(
        HEADER + 'msgid "Yes"\nmsgstr "Vâng"\n\nmsgid "Gone"\nmsgstr ""\n'
    )
    assert sorted(messages.problems()) == [
        "rules.po:7: orphaned 'Gone'",
        "rules.po:7: untranslated 'Gone'",
        "shell.po:11: other placeholders than ('%(n)s day', '%(n)s days')",
        "shell.po:4: 'Yes' is said otherwise in rules.po",
        "shell.po:8: fuzzy 'No'",
    ]


def test_a_message_without_translation_is_missing(catalogue: Path) -> None:
    (catalogue / "shell.po").write_text(HEADER)
    assert len(messages.problems()) == 3
    assert messages.problems()[0].endswith("said.py:1: missing 'Yes'")
