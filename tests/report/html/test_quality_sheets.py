"""The sheets on quality: one sheet each in every language, read by everybody."""

from pathlib import Path

import pytest

from subcontract_core import quality
from subcontract_core.model.catalogue import catalogue
from subcontract_core.model.onboarding_file import read_steps
from subcontract_core.quality import STAGES, read_assessment
from subcontract_core.report.html.quality_sheets import (
    quality_forms,
    quality_found,
    quality_of_model,
)
from subcontract_core.report.html.tender_page import tender_page
from subcontract_core.report.text.language import LANGUAGES, Language
from support.chromium import chromium_or_skip

EXAMPLE = read_assessment(Path(quality.__file__).with_name("example.yaml"))


def pages(language):
    yield 3, quality_forms(language)
    yield 2, quality_found([EXAMPLE, EXAMPLE], language)
    yield 2, tender_page(language)
    for model in ("siunsote-light-entrepreneur", "work-activity"):
        manifest = catalogue().get(model).manifest
        steps = read_steps(manifest.onboarding) if manifest.onboarding else ()
        yield 3, quality_of_model(manifest, steps, language)


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_fits_its_sheets_and_keeps_nobody_out(code):
    from axe_playwright_python.sync_playwright import Axe

    with chromium_or_skip() as browser:
        view = browser.new_page(viewport={"width": 900, "height": 1200})
        for many, page in pages(Language(code, strict=True)):
            view.set_content(page)
            assert view.locator(".sheet").count() == many
            assert view.locator(".sheet[data-over]").count() == 0
            assert [one["id"] for one in Axe().run(view).response["violations"]] == []


def test_one_assessment_alone_has_one_kind_of_mark():
    page = quality_found([EXAMPLE], Language("en", strict=True))
    assert "<rect" not in page.split("</style>")[1] and "<circle" in page


def test_who_does_what_by_when_is_reviewed_after_three_six_and_twelve_months():
    # THL Työpaperi 18/2023, annex 1
    manifest = catalogue().get("vaalijala").manifest
    page = quality_of_model(manifest, (), Language("en", strict=True))
    things = sum(stage.things for stage in STAGES)
    assert all(f"{months} months</th>" in page for months in (3, 6, 12))
    assert page.count('<td><span class="box"></span></td>') == 3 * things
