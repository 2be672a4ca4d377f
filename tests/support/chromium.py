"""The system's Chromium for tests that look at a page: skipped loudly where there is none, a
failure where it is demanded.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
import os
from pathlib import Path
import shutil
import time
from typing import Any

import pytest

PATIENCE = 180  # seconds; only what the product promises is held to less

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_DEMANDED = "SUBCONTRACT_BROWSER"
_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@contextmanager
def chromium_or_skip(fonts: Path | None = None, *, own_font: bool = True) -> Iterator:
    """A browser for the test, or a skip that says why; with SUBCONTRACT_BROWSER=1 the lack of one
    fails.

    `fonts` is a configuration of fontconfig in place of the machine's; without `own_font` no font
    that travels with a page is taken.
    """
    missing = "no Chromium on this machine: install one to run the browser tests"
    path = next(filter(None, map(shutil.which, _NAMES)), None)
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        path, missing = None, "playwright is not installed: the browser tests need it"
    if path is None:
        if os.environ.get(_DEMANDED) == "1":
            pytest.fail(missing)
        pytest.skip(missing)
    with sync_playwright() as playwright:
        chosen = {"FONTCONFIG_FILE": str(fonts)} if fonts else {}
        more = () if own_font else ("--disable-remote-fonts",)
        browser = playwright.chromium.launch(
            executable_path=path, args=[*_ARGUMENTS, *more], env={**os.environ, **chosen}
        )
        try:
            yield browser
        finally:
            browser.close()


def wait_until(
    found: Callable[[], Any], what: str, pause: Callable[[int], Any] | None = None
) -> Any:
    """What is found as soon as there is something; a machine on which much else runs is given its
    time.

    `pause` waits some milliseconds, as the page of a browser does that has to go on meanwhile.
    """
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if there := found():
            return there
        pause(100) if pause else time.sleep(0.1)
    pytest.fail(f"{what} did not come within {PATIENCE} s")
