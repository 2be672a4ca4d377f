"""The language that the system speaks, on Linux, Windows and macOS."""

import pytest

from subcontract_core.report.text.language import Language, default_language


@pytest.mark.parametrize(
    ("variables", "code"),
    [
        ({}, "en"),
        ({"LANG": "fi_FI.UTF-8"}, "fi"),
        ({"LANG": "sv_FI.UTF-8"}, "sv"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LC_ALL": "C", "LANG": "fi_FI.UTF-8"}, "en"),
        ({"LC_MESSAGES": "fi", "LANG": "en_GB"}, "fi"),
        ({"LC_ALL": "", "LANG": "sv_SE"}, "sv"),  # empty is as if it were not there
        ({"LANG": "fil_PH.UTF-8"}, "en"),  # Filipino is not Finnish
        ({"LANG": "Finnish_Finland.1252"}, "fi"),
        ({"LANGUAGE": "sv:fi", "LANG": "fi_FI.UTF-8"}, "sv"),
        ({"LANGUAGE": "se:fi", "LANG": "en_GB.UTF-8"}, "fi"),  # Northern Sámi first, then Finnish
        # as gettext: nothing is translated in this locale
        ({"LANGUAGE": "fi", "LC_ALL": "C.UTF-8"}, "en"),
        ({"LANGUAGE": "fi"}, "fi"),
        ({"SUBCONTRACT_LANGUAGE": "sv", "LC_ALL": "fi_FI.UTF-8"}, "sv"),
        ({"SUBCONTRACT_LANGUAGE": "", "LC_ALL": "fi_FI.UTF-8"}, "fi"),
    ],
)
def test_the_locale_decides_the_language(monkeypatch, variables, code):
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE", "SUBCONTRACT_LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert default_language() == Language(code)


@pytest.fixture
def silent(monkeypatch):
    """An environment that names no language."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE", "SUBCONTRACT_LANGUAGE"):
        monkeypatch.delenv(name, raising=False)


# Windows' numbers of languages: the lower ten bits name the language, those above the country.
@pytest.mark.parametrize(
    ("number", "code"),
    [(0x040B, "fi"), (0x081D, "sv"), (0x041D, "sv"), (0x0409, "en"), (0x0407, "en")],
)
def test_windows_is_asked_for_the_language_of_its_menus(silent, monkeypatch, number, code):
    import ctypes
    from types import SimpleNamespace

    kernel = SimpleNamespace(GetUserDefaultUILanguage=lambda: number)
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=kernel), raising=False)
    monkeypatch.setattr("sys.platform", "win32")
    assert default_language() == Language(code)
    monkeypatch.setenv("LANG", "sv_FI")  # who says it in the environment means it
    assert default_language() == Language("sv")


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ('(\n    "fi-FI",\n    "en-FI"\n)\n', "fi"),
        ('(\n    "de-DE",\n    "sv-FI"\n)\n', "sv"),
        ("", "en"),
    ],
)
def test_macos_is_asked_for_the_languages_in_the_users_order(silent, monkeypatch, told, code):
    from types import SimpleNamespace

    monkeypatch.setattr("subprocess.run", lambda *_, **__: SimpleNamespace(stdout=told))
    monkeypatch.setattr("sys.platform", "darwin")
    assert default_language() == Language(code)
