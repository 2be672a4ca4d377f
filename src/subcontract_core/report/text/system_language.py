"""The language that the user's system speaks, on Linux, Windows and macOS.

The environment says it first, as gettext reads it; where it says nothing, Windows and macOS are
asked for the language of their own windows.
"""

import locale as locales
import os
import re
import sys

from ...base.catalogues import ENGLISH, LANGUAGES

# what `lab --language` and `serve --language` pass on to the kernels
ASKED = "SUBCONTRACT_LANGUAGE"
_LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")
_NEUTRAL = ("c", "posix")  # nobody's locale: English, whatever LANGUAGE says


def system_language() -> str:
    """The first language of the system in which there are texts, else English."""
    asked = os.environ.get(ASKED, "")
    if asked in LANGUAGES:
        return asked
    locale = next((os.environ[name] for name in _LOCALE if os.environ.get(name)), "")
    if _code(locale) in _NEUTRAL:
        return ENGLISH
    wanted = [*os.environ.get("LANGUAGE", "").split(":"), locale]
    if not any(wanted):
        asking = {"win32": _of_windows, "darwin": _of_mac}.get(sys.platform)
        wanted = asking() if asking else []
    return next((code for code in map(_code, wanted) if code in LANGUAGES), ENGLISH)


def _code(locale: str) -> str:
    """The language of fi_FI.UTF-8, sv-FI or Finnish_Finland.1252."""
    first = re.split(r"[_.@-]", locale.strip().lower())[0]
    return locales.normalize(first).split("_")[0].lower()  # finnish, as Windows writes it, is fi_FI


def _of_windows() -> list[str]:
    """The language of Windows' own menus."""
    import ctypes

    try:
        number = ctypes.windll.kernel32.GetUserDefaultUILanguage()  # type: ignore[attr-defined]
    except (AttributeError, OSError):
        return []
    return [locales.windows_locale.get(number, "")]


def _of_mac() -> list[str]:
    """The languages that the user has put in order."""
    import subprocess

    command = ["defaults", "read", "-g", "AppleLanguages"]
    try:
        told = subprocess.run(
            command,
            capture_output=True,
            text=True,
            timeout=5,
            check=False,
        ).stdout
    except (OSError, subprocess.SubprocessError):
        return []
    return re.findall(r"[A-Za-z]{2,3}(?:[-_]\w+)*", told)
