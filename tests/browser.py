"""The system's Chromium for tests that look at a page: skipped loudly where there is none, a failure where it is demanded."""

from collections.abc import Iterator
from contextlib import contextmanager
import os
import shutil

import pytest

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_DEMANDED = "SUBCONTRACT_BROWSER"
_ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync")


@contextmanager
def chromium_or_skip() -> Iterator:
    """A browser for the test, or a skip that says why; with SUBCONTRACT_BROWSER=1 the lack of one fails."""
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
        browser = playwright.chromium.launch(executable_path=path, args=list(_ARGUMENTS))
        try:
            yield browser
        finally:
            browser.close()
