"""Pages fit paper and windows under fonts of different width, and ask no font for a character
that it may lack.
"""

import re

import pytest

from subcontract_core import compare
from subcontract_core.report.html.sheet import SCRIPT, SIZES, STYLE, sheet
from subcontract_core.report.markup.elements import Markup
from subcontract_core.report.text.language import LANGUAGES
from support.browser_fit import (
    SPACED,
    WINDOWS,
    faults,
    fontconfig,
    strange_characters,
)
from support.chromium import chromium_or_skip

GROUP, MODELS = "everyday-2026-05", ["eksote-external", "jobcenter-app", "work-activity"]
LARGEST, SMALLEST = float(SIZES[0]), float(SIZES[-1])
PEOPLE = ("P1", "P2", "P3", "P4")


@pytest.fixture(scope="module")
def answers():
    return {language: compare(GROUP, MODELS, language=language) for language in LANGUAGES}


@pytest.fixture(scope="module")
def pages(answers, tmp_path_factory):
    """The report and a person's page in each language."""
    folder = tmp_path_factory.mktemp("pages")
    written = {
        ("report", language): (
            answer.to_html(folder / f"{language}.html").read_text(encoding="utf-8")
        )
        for language, answer in answers.items()
    }
    return written | {
        ("person", language): answer.person_page("P1", MODELS[0])
        for language, answer in answers.items()
    }


@pytest.fixture(scope="module")
def persons(answers):
    """Every person's page of every outcome once, with its language, model and person: readings of
    the buyer's side only have the same.
    """
    return {
        answer.person_page(person, outcome.model, reading=outcome.reading or None): (
            language,
            outcome.model,
            person,
        )
        for language, answer in answers.items()
        for outcome in answer.comparison.outcomes
        for person in PEOPLE
    }


@pytest.fixture(scope="module", params=["narrow", "wide"])
def browser(request, tmp_path_factory):
    """A browser that has one kind of fonts only, and does not take the one that we send: the
    worst case.
    """
    with chromium_or_skip(
        fontconfig(request.param, tmp_path_factory.mktemp("fonts")), own_font=False
    ) as found:
        yield found


@pytest.fixture
def view(browser):
    page = browser.new_page(viewport={"width": 900, "height": 1200})
    yield page
    page.close()


def sheets(view):
    """How many sheets of paper a page takes."""
    return len(re.findall(rb"/Type\s*/Page\b", view.pdf(prefer_css_page_size=True)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_page_of_the_person_is_one_sheet(language, persons, view):
    for written, (spoken, model, person) in persons.items():
        if spoken == language:
            view.set_content(written)
            assert not view.locator(".sheet[data-over]").count(), (model, person)
            if model == MODELS[0]:
                assert sheets(view) == 2, (model, person)


def test_they_are_two_sheets_without_scripts_too(answers, browser):
    with browser.new_context(java_script_enabled=False) as context:
        view = context.new_page()
        for language in LANGUAGES:
            for person in PEOPLE:
                view.set_content(answers[language].person_page(person, MODELS[0]))
                assert sheets(view) == 2, (language, person)


def page(*of):
    return (
        '<!DOCTYPE html><html lang="en"><meta'
        f' charset="utf-8"><title>x</title><style>{STYLE}p{{margin:0}}</style><body>{"".join(of)}{SCRIPT}</body></html>'
    )


def size(view, number=0):
    """The size of a sheet's type, in points."""
    return (
        view.locator(".sheet")
        .nth(number)
        .evaluate("one => parseFloat(one.style.getPropertyValue('--type'))")
    )


def words(count):
    return "".join(
        f"<p>{number} työttömyysvakuutusmaksu pienentää asumistukea</p>" for number in range(count)
    )


def test_a_sheet_takes_the_largest_type_that_fits_each_sheet_its_own(view):
    view.set_content(page(sheet(words(10)), sheet(words(45))))
    assert size(view) == LARGEST > size(view, 1) > SMALLEST
    assert sheets(view) == 2


def test_a_full_sheet_leaves_out_what_is_spare_the_highest_number_first(view):
    """At the smallest type, and only as much as it must; what is not spare stays."""
    parts = "".join(f'<div data-spare="{number}">{words(6)}</div>' for number in (1, 2, 3))
    view.set_content(page(sheet(Markup(words(50) + parts))))
    hidden = view.locator("[data-spare][hidden]").evaluate_all(
        "all => all.map(one => one.dataset.spare)"
    )
    assert size(view) == SMALLEST and hidden and hidden == ["1", "2", "3"][-len(hidden) :]
    assert not view.locator(".sheet[data-over]").count() and sheets(view) == 1
    view.set_content(page(sheet(Markup(words(10) + parts))))
    assert not view.locator("[data-spare][hidden]").count()


def test_a_page_full_of_debts_and_boxes_is_one_sheet_and_keeps_every_duty(view):
    answer = compare("debts-beside-the-app-2026-06", ["eksote-external"], language="fi")
    view.set_content(answer.person_page("P1", "eksote-external"))
    assert not view.locator(".sheet[data-over]").count()
    assert view.get_by_text("Kerro Kelaan: aloitan työn.").is_visible()
    assert view.get_by_text("Velka pienenee noin").is_visible()


def test_what_does_not_fit_goes_on_and_the_sheet_says_so(view):
    view.set_content(page(sheet(words(90))))
    assert size(view) == SMALLEST and view.locator(".sheet[data-over]").count() == 1
    assert sheets(view) > 1


def test_a_sheet_is_measured_again_before_it_is_printed_whatever_the_window(view):
    view.set_viewport_size({"width": 320, "height": 600})
    view.set_content(page(sheet(words(30))))
    assert size(view) == LARGEST
    view.evaluate(
        "more => document.querySelector('.sheet').insertAdjacentHTML('beforeend', more)", words(15)
    )
    assert sheets(view) == 1 and size(view) < LARGEST


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["report", "person"])
def test_a_page_fits_every_window_spaced_out_or_not(language, kind, pages, view):
    view.set_content(pages[kind, language])
    view.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
    for spaced, windows in ((False, WINDOWS), (True, WINDOWS[:2] + WINDOWS[4:7:2])):
        if spaced:
            view.add_style_tag(content=SPACED)
        for width, height in windows:
            view.set_viewport_size({"width": width, "height": height})
            assert (width, spaced, faults(view)) == (width, spaced, [])
    assert strange_characters(view) == ""


def test_no_word_of_a_picture_is_cut_or_lies_over_another(pages, view):
    view.set_content(pages["report", "fi"])
    view.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
    found = view.evaluate("""() => [...document.querySelectorAll('svg')].flatMap(svg => {
          const whole = svg.getBoundingClientRect(), texts = [...svg.querySelectorAll('text')].filter(one => one.textContent.trim());
          const boxes = texts.map(one => one.getBoundingClientRect());
          const cut = texts.filter((_, n) => boxes[n].left < whole.left - 1 || boxes[n].right > whole.right + 1 || boxes[n].bottom > whole.bottom + 2);
          const over = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4;
          const hidden = texts.filter((one, n) => boxes.some((box, other) => other > n && over(box, boxes[n]) && texts[other].textContent !== one.textContent));
          return [...cut, ...hidden].map(one => one.textContent);
        })""")
    assert view.locator("svg").count() > 5
    assert found == []
